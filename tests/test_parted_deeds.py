"""Several deeds of a sentence, each with its date: each title has its own words, in languages other than English."""

import pytest
from telling import events_of


def titles(text, language):
    return [event.title for event in events_of(text, language=language)]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "Am 17. April 1945 wird das Werk zerstört, im Herbst 1946 läuft die Produktion wieder an.",
            "de",
            ["Das Werk wird zerstört", "Die Produktion läuft wieder an"],
        ),
        (
            "Der Verein wurde am 3. Mai 1910 gegründet, die Halle stürzte 1921 ein.",
            "de",
            ["Der Verein wurde gegründet", "Die Halle stürzte ein"],
        ),
        (
            "В марте 1993 года завод преобразован в акционерное общество, спустя год его возглавил Игорь Савин.",
            "ru",
            ["Завод преобразован в акционерное общество", "Его возглавил Игорь Савин"],
        ),
        (
            "La gare fut inaugurée en 1879, l'école fut ouverte en 1882.",
            "fr",
            ["La gare fut inaugurée", "L'école fut ouverte"],
        ),
        (
            "El puente se abrió en 1903 y la fábrica cerró en 1910.",
            "es",
            ["El puente se abrió", "La fábrica cerró"],
        ),
        # One deed with two dates, and what would be a verb alone, stay whole.
        ("Der Verein wurde 1903 und 1907 aufgelöst.", "de", ["Der Verein wurde aufgelöst"] * 2),
        ("Les deux ponts furent fermés en 1903 et en 1907.", "fr", ["Les deux ponts furent fermés"] * 2),
        ("Мост открыт в 1903 году, сгорел в 1910 году.", "ru", ["Мост открыт", "Мост открыт, сгорел"]),
    ],
)
def test_each_deed_has_its_own_words(text, language, told):
    assert titles(text, language) == told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Die Brücke brannte am 3. Mai 1910 ab.", "Die Brücke brannte ab"),
        ("Der Rat trat am 4. Mai 1912 zurück.", "Der Rat trat zurück"),
        ("Die Halle wird geöffnet ab 3. Mai 1911.", "Die Halle wird geöffnet"),
    ],
)
def test_a_german_verb_keeps_what_it_leaves_at_the_end(text, title):
    assert titles(text, "de") == [title]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Von 1903 bis 1907 und von 1911 bis 1914 blau.", "de"), ("В 1903, в 1907 и в 1911 году — ничего.", "ru")],
)
def test_dates_without_a_deed_part_nothing(text, language):
    assert titles(text, language) == []

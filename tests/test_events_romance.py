"""Events of French and Spanish texts: offices without a verb, futures by their endings, nights, lives in brackets."""

import pytest
from telling import events_of


def events(text, language, date=None):
    return [event for event in events_of(text, date=date, language=language) if event.when]


def told(text, language, date=None):
    return {(event.kind, event.when.edtf, event.status) for event in events(text, language, date)}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "es",
            "Concejal en 1909 y diputado en 1910, dimitió en 1914.",
            {("appointment", "1909", "held"), ("appointment", "1910", "held"), ("termination", "1914", "held")},
        ),
        ("fr", "Directeur de l'École normale de Nancy (1904).", {("appointment", "1904", "held")}),
        ("fr", "Ministre de la Marine de 1863 à 1869, il fut décoré.", {("appointment", "1863/1869", "held")}),
        ("es", "Fue rector de la Universidad entre 1913 y 1919.", {("appointment", "1913/1919", "held")}),
    ],
)
def test_an_office_with_its_years_is_an_appointment(language, text, expected):
    assert told(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"), [("es", "Murió el rey en 1516."), ("fr", "Le maire inaugure l'école en 1885.")]
)
def test_what_somebody_in_office_does_is_no_appointment(language, text):
    assert {kind for kind, _, _ in told(text, language)}.isdisjoint({"appointment"})


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Les travaux débuteront en septembre.", ("launch", "2024-09", "planned")),
        ("es", "El juicio comenzará el 9 de septiembre.", ("launch", "2024-09-09", "planned")),
        ("fr", "La réunion prévue le 28 mars a été reportée.", ("meeting", "2024-03-28", "cancelled")),
        ("es", "La reunión prevista para el 28 de marzo fue aplazada.", ("meeting", "2024-03-28", "cancelled")),
        ("es", "El Ayuntamiento celebró este viernes un pleno extraordinario.", ("session", "2024-03-22", "held")),
    ],
)
def test_the_form_of_its_verb_says_when_news_are(language, text, expected):
    assert expected in told(text, language, date="2024-03-23")


@pytest.mark.parametrize(
    ("language", "text", "titles"),
    [
        (
            "es",
            "Ramón Gil (Teruel, 1871 - Zaragoza, 1944). Estudió Medicina.",
            ["Nacimiento de Ramón Gil", "Muerte de Ramón Gil"],
        ),
        (
            "de",
            "Karl Voss (* 3. Mai 1860 in Stade; † 7. Juni 1931 in Lund) war ein Maler.",
            ["Karl Voss geboren", "Karl Voss gestorben"],
        ),
    ],
)
def test_a_life_in_brackets_is_titled_in_the_words_of_its_text(language, text, titles):
    assert [event.title for event in events(text, language)] == titles


def test_a_full_stop_inside_a_date_ends_no_sentence():
    text = "Der Bau (begonnen 3. Mai 1860; eingeweiht 7. Juni 1931) steht in Lund."
    assert {when for _, when, _ in told(text, "de")} == {"1860-05-03", "1931-06-07"}


def test_a_death_stands_before_its_date():
    text = "Jean Morel, né le 3 mai 1860 à Dole et mort le 7 juin 1931 à Nice, est un peintre."
    assert told(text, "fr") == {("birth", "1860-05-03", "held"), ("death", "1931-06-07", "held")}

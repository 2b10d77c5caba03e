"""Dates in relative clauses, which are of what these tell, and titles that say of whom or of what."""

import pytest
from telling import events_of, told_of_days


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "de",
            "Die Halle, die er 1950 baute, brannte 1960 ab.",
            [("1950", "founding", "Die Halle, die er baute"), ("1960", "milestone", "Die Halle brannte ab")],
        ),
        (
            "de",
            "Otto Lahm, der 1950 die Firma übernahm, starb 1960.",
            [("1950", "change", "Otto Lahm übernahm die Firma"), ("1960", "death", "Otto Lahm starb")],
        ),
        ("de", "Er leitete den Chor, der 1950 gegründet wurde.", [("1950", "founding", "Der Chor wurde gegründet")]),
        (
            "de",
            "Der 1901 gegründete Verein, der 1950 aufgelöst wurde, hatte 20 Mitglieder.",
            [("1901", "founding", "Verein gegründet"), ("1950", "termination", "Verein wurde aufgelöst")],
        ),
        ("ru", "Музей, который открылся в 1950 году, сгорел.", [("1950", "opening", "Музей открылся")]),
        (
            "ru",
            "Он посетил выставку, которая открылась в мае 2018 года.",
            [("2018-05", "opening", "Выставка открылась")],
        ),
        ("ru", "Лосев основал музей, который открылся в 1950 году.", [("1950", "opening", "Музей открылся")]),
        (
            "fr",
            "Le maire, qui en 1850 ouvrit l’école, mourut en 1860.",
            [("1850", "opening", "Le maire, qui ouvrit l’école"), ("1860", "death", "Le maire mourut")],
        ),
        ("es", "Visitó la escuela, que se inauguró en 1931.", [("1931", "opening", "La escuela se inauguró")]),
        (
            "es",
            "El grupo Oca compró la firma Lar, que en 2006 adquirió Conservas Ibarra.",
            [("2006", "change", "La firma Lar, que adquirió Conservas Ibarra")],
        ),
    ],
)
def test_a_date_in_a_relative_clause_is_of_what_that_tells(language, text, told):
    assert told_of_days(text, "kind", "title", language=language) == told


def test_an_article_behind_a_comma_opens_no_clause():
    text = "1903 bauten der Rat, die Zunft und der Abt die Brücke."
    assert told_of_days(text, "kind", language="de") == [("1903", "founding")]


def test_a_gathering_is_told_by_the_relative_clause_behind_it():
    text = "Стороны обсудили подготовку ярмарки, которая пройдёт в Казани 4–6 мая, и подписали протокол."
    (event,) = events_of(text, date="2019-03-12", language="ru")
    assert (event.kind, event.status, event.title) == ("forum", "planned", "Ярмарка пройдёт в Казани")


def test_a_sentence_ends_behind_a_surname_with_its_initials():
    text = "Весной 1942 года ушёл на фронт Лосев В.И. Он был ранен в 1943 году. В 1950 году приехал Н. А. Зорин."
    titles = [event.title for event in events_of(text, language="ru")]
    assert all("Лосев" not in title or "ранен" not in title for title in titles)
    assert "Приехал Н. А. Зорин" in titles


@pytest.mark.parametrize(
    ("language", "text", "kind", "is_kind"),
    [
        ("fr", "De 1926 à 1939, elle dirige le jardin de Limoges.", "termination", False),
        ("fr", "Le préfet fut limogé en 1926.", "termination", True),
        ("es", "En 1947 volvió a ejercer.", "visit", False),
        ("es", "En 1947 volvió a Lugo.", "visit", True),
        ("es", "La fusión de Oca e Ibarra en 1972 supone el nacimiento de Conservas Lar.", "birth", False),
        ("es", "El nacimiento de su hija fue en 1972.", "birth", True),
    ],
)
def test_words_that_only_look_like_a_kind(language, text, kind, is_kind):
    assert (kind in {event.kind for event in events_of(text, language=language)}) is is_kind


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", "Матч 3 апреля отменён.", [("2019-04-03", "cancelled")]),
        ("ru", "Встреча, намеченная на 20 февраля, была перенесена.", [("2019-02-20", "cancelled")]),
        ("fr", "Le concert du 3 avril est annulé.", [("2019-04-03", "cancelled")]),
        ("fr", "La réunion prévue le 20 février fut reportée.", [("2019-02-20", "cancelled")]),
        # What is moved to a place, and what ends by a verb that calls off elsewhere.
        ("ru", "Столица была перенесена в Москву 12 марта 1918 года.", [("1918-03-12", "held")]),
        ("ru", "В 1861 году отменено крепостное право.", [("1861", "held")]),
    ],
)
def test_a_gathering_that_is_called_off_does_not_end_and_was_to_be_on_its_day(language, text, told):
    assert told_of_days(text, "status", language=language, date="2019-03-12") == told

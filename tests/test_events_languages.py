"""Events of German, French and Spanish texts: kinds, titles, tense and anniversaries."""

import pytest
from telling import day_of, events_of

from chrono.events import default_kinds, extract
from chrono.events.words.kinds import LANGUAGES_APART, cases
from chrono.reading import read_text


def events(text, language):
    return [(event.kind, day_of(event), event.title) for event in events_of(text, date="2024-05-20", language=language)]


def test_every_kind_has_cases_for_and_against_in_every_language():
    seen = {(case.language, case.kind, case.positive) for case in cases()}
    for language in LANGUAGES_APART:
        for kind in default_kinds():
            assert (language, kind.name, True) in seen
            assert (language, kind.name, False) in seen


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        (
            "de",
            "Am 4. Juni 1894 besuchte der König den Hafen.",
            ("visit", "1894-06-04", "Der König besuchte den Hafen"),
        ),
        (
            "de",
            "Am 9. Mai 1933 trat der Vorsitzende zurück.",
            ("termination", "1933-05-09", "Der Vorsitzende trat zurück"),
        ),
        (
            "de",
            "Im Juli 1931 legte der Rat der Stadt den Grundstein.",
            ("ceremony", "1931-07", "Der Rat der Stadt legte den Grundstein"),
        ),
        (
            "fr",
            "En 1892, l'usine ouvrit sa première cantine.",
            ("opening", "1892", "L'usine ouvrit sa première cantine"),
        ),
        (
            "fr",
            "Le 2 janvier 1923, le maire avait signé le bail.",
            ("signing", "1923-01-02", "Le maire avait signé le bail"),
        ),
        (
            "es",
            "En 1902 el ingeniero asumió la dirección.",
            ("appointment", "1902", "El ingeniero asumió la dirección"),
        ),
        (
            "es",
            "La presa se hundió el 3 de mayo de 1951 y el tren llegó a la costa el 15 de agosto de 1956.",
            ("visit", "1956-08-15", "El tren llegó a la costa"),
        ),
    ],
)
def test_a_title_is_a_clause_with_its_subject_and_without_its_date(language, text, event):
    assert event in events(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Depuis 1950, les péniches sont rares."),
        ("fr", "En 1950, la ville comptait douze moulins."),
        ("es", "Desde 1950 las barcas son raras."),
        ("es", "En 1950 la ciudad tenía doce molinos."),
        ("de", "Seit 1950 sind die Kähne selten."),
        ("de", "1950 hatte die Stadt zwölf Mühlen."),
    ],
)
def test_a_state_is_no_event(language, text):
    assert events(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("fr", "Le pont brûla en 1911. Deux ans plus tard, il fut reconstruit.", "1913"),
        ("es", "En 1881 comenzaron las obras. Dos años después se inauguró la línea.", "1883"),
        ("de", "Das Werk brannte 1911 ab. Zwei Jahre später wurde es wieder aufgebaut.", "1913"),
    ],
)
def test_what_counts_from_the_story_is_dated_by_it(language, text, date):
    (document,) = read_text(text, language=language)
    assert [e.basis for e in extract(document) if day_of(e) == date] == ["narrative"]


@pytest.mark.parametrize(
    ("language", "text", "root", "title"),
    [
        (
            "fr",
            "Le 6 juin 2019, la ville célébra le 75e anniversaire de la libération.",
            "1944",
            "75e anniversaire de la libération",
        ),
        ("fr", "En 2019, la ville fête le centenaire de l'école.", "1919", "Le centenaire de l'école"),
        (
            "es",
            "El 6 de junio de 2019 se celebró el 75.º aniversario de la fábrica.",
            "1944",
            "75.º aniversario de la fábrica",
        ),
        (
            "de",
            "Die Hundertjahrfeier der Schule fand am 3. Mai 1998 statt.",
            "1898",
            "Hundertjahrfeier der Schule",
        ),
    ],
)
def test_an_anniversary_gives_the_thing_itself(language, text, root, title):
    found = events(text, language)
    assert title in [told for kind, _, told in found if kind == "anniversary"]
    assert root in [date for kind, date, _ in found if kind != "anniversary"]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("fr", "Le prochain congrès se tiendra le 5 octobre 2031.", "planned"),
        ("es", "El próximo congreso se celebrará el 5 de octubre de 2031.", "planned"),
        ("de", "Der nächste Kongress findet am 5. Oktober 2031 statt.", "planned"),
        ("fr", "Le congrès s'est tenu le 5 octobre 2021.", "held"),
        ("es", "El congreso se celebró el 5 de octubre de 2021.", "held"),
        ("fr", "Le congrès du 5 octobre 2023 a été annulé.", "cancelled"),
        ("es", "El congreso del 5 de octubre de 2023 fue cancelado.", "cancelled"),
    ],
)
def test_tense_tells_what_is_still_to_come(language, text, status):
    (document,) = read_text(text, date="2024-05-20", language=language)
    assert [event.status for event in extract(document)] == [status]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On 4 May 1962, on the eve of its 40th anniversary, the museum opened a new wing."),
        ("en", "To mark its 40th anniversary the museum opened a new wing on 4 May 1962."),
        ("ru", "К 40-летию школы 4 мая 1962 года открыт новый корпус."),
        ("ru", "4 мая 1962 г. накануне 40-летия школы открыт новый корпус."),
    ],
)
def test_what_is_done_for_an_anniversary_takes_its_date(language, text):
    assert [(kind, date) for kind, date, _ in events(text, language)] == [("opening", "1962-05-04")]

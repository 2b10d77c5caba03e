"""Places of topics and of other deeds' participles in Russian, German, French and Spanish."""

import pytest
from telling import events_of


def places(text, language):
    return [event.place.name if event.place else None for event in events_of(text, language=language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "В 1950 году вышла книга о жизни в Москве."),
        ("ru", "В 1950 году директором стал инженер, учившийся в Москве."),
        ("de", "1950 erschien ein Buch über das Leben in Paris."),
        ("de", "1950 wurde der in Prag geborene Otto Kern Direktor."),
        ("fr", "En 1950 parut un livre sur la vie à Paris."),
        ("es", "En 1950 apareció un libro sobre la vida en París."),
    ],
)
def test_a_place_that_something_is_about_or_somebody_comes_from_is_not_that_of_the_event(language, text):
    assert places(text, language) == [None]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("ru", "В 1950 году в Москве вышла книга о рыбах.", "Москва"),
        ("ru", "Завод основан в 1931 году в Перми.", "Пермь"),
        ("de", "1950 erschien in Paris ein Buch über Fische.", "Paris"),
        ("de", "Otto Kern wurde 1950 in Ulm zum Direktor ernannt.", "Ulm"),
        ("fr", "En 1950 parut à Paris un livre sur les poissons.", "Paris"),
        ("es", "En 1950 apareció en París un libro sobre peces.", "París"),
    ],
)
def test_a_place_of_the_event_itself_stays(language, text, place):
    assert places(text, language) == [place]

"""What never came about, told by the mood of a verb, and dates that a sentence sets before everything else."""

import pytest
from telling import events_of, told_of_days


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ohne den Kredit wäre das Werk 1923 geschlossen worden."),
        ("de", "Hätte der Rat 1921 zugestimmt, wäre die Brücke 1923 gebaut worden."),
        ("de", "Beinahe wäre 1920 die Kirche abgebrannt."),
        ("fr", "Si elle avait publié sa flore en 1930, elle aurait devancé Corre."),
        ("fr", "Sans la guerre, le musée aurait ouvert en 1940."),
        ("fr", "En 1931 le moulin faillit fermer."),
        ("es", "Si no llovía, morirían en 1911 todos los peces."),
        ("es", "Si hubiera aceptado, habría sido nombrado obispo en 1911."),
        ("es", "En 1931 la fábrica estuvo a punto de cerrar."),
        ("ru", "Без кредита завод закрыли бы в 1923 году."),
        ("ru", "В 1931 году завод едва не закрыли."),
    ],
)
def test_what_never_came_about_is_no_event(language, text):
    assert events_of(text, language=language) == []


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("de", "Wenn auch spät, wurde das Werk 1923 geschlossen.", ["1923"]),
        ("de", "Ohne Kredit wurde die Brücke 1923 gebaut.", ["1923"]),
        ("fr", "Si la ville fut prise en 1940, elle fut libérée en 1944.", ["1940", "1944"]),
        ("fr", "L’homme aurait quitté la ville le 3 mai 2010.", ["2010-05-03"]),
        ("es", "Si bien la villa fue fundada en 1540, la iglesia se construyó en 1610.", ["1540", "1610"]),
        ("ru", "В 1923 году завод закрыли.", ["1923"]),
    ],
)
def test_what_only_begins_like_a_condition_is_an_event(language, text, days):
    assert [day for (day,) in told_of_days(text, language=language)] == days


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Ce n'est qu'en 1950 que le pont fut inauguré.", ("1950", "Le pont fut inauguré")),
        (
            "fr",
            "Ce n’est qu’en 1950 que la Société botanique admit les femmes.",
            ("1950", "La Société botanique admit les femmes"),
        ),
        ("fr", "C'est le 4 mai 1950 qu'il fut élu maire.", ("1950-05-04", "Il fut élu maire")),
        ("es", "No fue hasta 1950 cuando se inauguró el puente.", ("1950", "Se inauguró el puente")),
        ("es", "Fue en 1950 cuando se inauguró el puente.", ("1950", "Se inauguró el puente")),
        ("es", "Fue inaugurado en 1950.", ("1950", "Fue inaugurado")),
    ],
)
def test_a_date_set_before_everything_else_leaves_the_sentence_whole(language, text, told):
    assert told_of_days(text, "title", language=language) == [told]


def test_a_clause_behind_a_noun_stays_one():
    (event,) = events_of("C'est un pont qui fut inauguré en 1950.", language="fr")
    assert event.when.edtf == "1950"


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("es", "Fue alcalde hasta 1950, cuando murió.", [("1950", "death")]),
        ("es", "Dirigió el coro hasta 1956, año en que se fundó la orquesta.", [("1956", "founding")]),
        (
            "fr",
            "Elle présida le cercle jusqu'en 1958, date à laquelle Henri Corre lui succéda.",
            [("1958", "appointment")],
        ),
        ("ru", "Он был мэром до 1950 года, когда умер.", [("1950", "death")]),
        # What has a date of its own is not of the end too.
        ("es", "Vivió en Lugo hasta 1911, cuando su hermana murió en Roma en 1912.", [("1912", "death")]),
    ],
)
def test_what_ended_a_stretch_is_told_of_its_end(language, text, told):
    assert told_of_days(text, "kind", language=language) == told

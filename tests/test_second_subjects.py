"""A date before two clauses, each with a subject of its own, in Russian, German, French and Spanish."""

import pytest
from telling import events_of


def told(text, language):
    return sorted((event.kind, event.when.edtf) for event in events_of(text, language=language) if event.when)


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        (
            "ru",
            "В мае 1987 года П. К. Орлов перешёл на должность советника, а директором был избран К. Л. Сомов.",
            ["appointment", "appointment"],
        ),
        ("ru", "В мае 1987 года построили клуб, а при заводе была открыта школа.", ["founding", "opening"]),
        (
            "de",
            "Im Mai 1987 übernahm Otto Kern den Vorsitz, und Anna Voss wurde zur Kassierin gewählt.",
            ["appointment", "appointment"],
        ),
        (
            "de",
            "Im Mai 1987 wurde der Verein gegründet und Otto Kern wurde zum Obmann gewählt.",
            ["appointment", "founding"],
        ),
        ("fr", "En mai 1987, le moulin brûla et le vieux pont fut détruit.", ["conflict", "milestone"]),
        (
            "es",
            "En mayo de 1987, Otto Vega asumió la presidencia y Ana Soto fue elegida tesorera.",
            ["appointment", "appointment"],
        ),
    ],
)
def test_a_second_clause_with_its_own_subject_tells_of_the_same_day(language, text, kinds):
    assert told(text, language) == [(kind, "1987-05") for kind in kinds]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "В мае 1987 года он был избран председателем и был переизбран."),
        ("ru", "В мае 1987 года построили клуб и школу, которая была открыта для всех."),
        ("de", "Im Mai 1987 wurde das Haus gebaut, das von Otto Kern geplant und von Anna Voss bezahlt wurde."),
        ("de", "Im Mai 1987 wurde die Mühle gekauft und umgebaut."),
        ("fr", "En mai 1987, le moulin fut vendu et transformé en musée."),
        ("fr", "En mai 1987, le pont fut construit entre la gare et la mairie."),
        ("es", "En mayo de 1987 el molino fue vendido y convertido en museo."),
        ("es", "En mayo de 1987 se construyó el puente que une el molino y la casa que fue del alcalde."),
    ],
)
def test_a_second_verb_of_the_same_subject_tells_of_one_thing(language, text):
    assert len(told(text, language)) == 1

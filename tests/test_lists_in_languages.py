"""Lists and lives in German, French and Spanish: offices and works without verbs, jubilees, opening papers."""

import pytest

from chrono.events import extract
from chrono.reading import read_text


def told(text, date=None, language=None):
    return [
        (event.kind, event.when.edtf if event.when else None, event.status)
        for document in read_text(text, date=date, language=language)
        for event in extract(document)
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1953 geb. in Aurich; 1983 Dozent für Orgel an der Hochschule in Emden; 1984 Promotion.", "de"),
        ("Lebenslauf\n\n1983 Stellvertretender Direktor der Sternwarte; 1990 Ausflug nach Ulm.", "de"),
        ("1953 geb. in Aurich; 1983 Gastprofessur für Orgel in Emden; 1984 Promotion.", "de"),
    ],
)
def test_an_office_right_behind_its_year_is_given_then(text, language):
    assert ("appointment", "1983", "held") in told(text, language=language)


def test_who_has_an_office_and_does_something_is_not_given_it():
    assert told("1983 eröffnete Direktor Lind die Halle in Emden.", language="de") == [("opening", "1983", "held")]


def test_works_listed_under_a_heading_with_a_note_in_brackets_are_published():
    text = "Hauptwerke (Auswahl)\n\n- Die Windmühle, Ballett (1970)\n- Ebbe, Oper in zwei Teilen (1978)"
    assert told(text, language="de") == [("publication", "1970", "held"), ("publication", "1978", "held")]


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Par délibération du 3 mai 1921, le conseil a adopté le plan du port.", "fr", "adoption"),
        ("Por decreto de 3 de mayo de 1921 se creó la escuela de artes de Lugo.", "es", "founding"),
        ("Mit Schreiben vom 3. Mai 1921 trat der Deichgraf von Emden zurück.", "de", "termination"),
    ],
)
def test_what_a_sentence_that_a_paper_opens_tells_is_of_its_day(text, language, kind):
    assert [one[:2] for one in told(text, language=language)][:1] == [(kind, "1921-05-03")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("L'école de Niort fête ses 100 ans le 5 mai 2019.", "fr"),
        ("El 5 de mayo de 2019 se cumplen 100 años de la fundación del faro.", "es"),
    ],
)
def test_a_jubilee_is_told_by_its_years_alone(text, language):
    assert ("anniversary", "2019-05-05", "held") in told(text, language=language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Elle fête ses 40 ans de mariage le 5 mai 2019.", "fr"),
        ("Se cumplen 30 años de trabajo el 5 de mayo de 2019.", "es"),
    ],
)
def test_years_that_somebody_spent_are_no_jubilee(text, language):
    assert [one[:2] for one in told(text, language=language) if one[0] == "anniversary" or not one[1]] == []


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Жильцы 5 мая 2019 года пожаловались на дым.", "ru", ("milestone", "2019-05-05", "held")),
        ("Град пал 5 мая 2019 года.", "ru", ("milestone", "2019-05-05", "held")),
        ("Крепость пала 5 мая 1619 года.", "ru", ("conflict", "1619-05-05", "held")),
        ("Тренер был удовлетворён игрой 5 мая 2019 года.", "ru", ("milestone", "2019-05-05", "held")),
        ("Жалоба удовлетворена 5 мая 2019 года.", "ru", ("adoption", "2019-05-05", "held")),
        ("Am 5. Mai 2019 wurde der Garten gesprengt.", "de", ("milestone", "2019-05-05", "held")),
        ("Am 5. Mai 1945 wurde die Brücke gesprengt.", "de", ("conflict", "1945-05-05", "held")),
        (
            "Die Gebühr entfällt auf den Hof und wurde am 5. Mai 2019 bezahlt.",
            "de",
            ("milestone", "2019-05-05", "held"),
        ),
        ("Die Sitzung am 5. Mai 2019 entfällt.", "de", ("session", "2019-05-05", "cancelled")),
    ],
)
def test_verbs_of_two_meanings_are_told_by_what_stands_beside_them(text, language, found):
    assert told(text, "2019-01-01", language) == [found]


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("Le ministre est arrivé à Niort le 11 mars dernier.", "fr", "2023-03-11"),
        ("El ministro llegó a Lugo el pasado 5 de mayo.", "es", "2023-05-05"),
        ("Die Ministerin besuchte Emden am vergangenen 5. Mai.", "de", "2023-05-05"),
    ],
)
def test_a_day_called_last_is_the_one_before_the_document(text, language, date):
    assert told(text, "2024-02-01", language) == [("visit", date, "held")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Sitzung am 1. April 2024 findet nicht statt.", "de"),
        ("La séance du 1er avril 2024 n'aura pas lieu.", "fr"),
        ("La sesión del 1 de abril de 2024 no se celebrará.", "es"),
        ("Заседание 1 апреля 2024 года не состоится.", "ru"),
    ],
)
def test_what_is_not_held_is_cancelled(text, language):
    assert told(text, "2024-02-01", language) == [("session", "2024-04-01", "cancelled")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der gotische Turm aus dem 15. Jahrhundert wurde 1901 renoviert.", "de"),
        ("La chapelle du XVe siècle fut restaurée en 1901.", "fr"),
        ("La iglesia del siglo XV fue restaurada en 1901.", "es"),
    ],
)
def test_the_century_that_a_thing_is_of_dates_no_deed(text, language):
    assert told(text, language=language) == [("change", "1901", "held")]


def test_what_was_done_in_a_century_is_of_it():
    assert told("Im 15. Jahrhundert wurde der Turm erbaut.", language="de") == [("founding", "14XX", "held")]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Le moulin fut détruit au cours du XIVe siècle.", "fr", ("conflict", "13XX", "held")),
        ("Le prieuré fut fondé dans le courant du XIe siècle.", "fr", ("founding", "10XX", "held")),
        ("La halle fut agrandie au cours des années 1930.", "fr", ("change", "193X", "held")),
        ("El molino fue destruido a lo largo del siglo XIV.", "es", ("conflict", "13XX", "held")),
        ("El molino fue destruido en el transcurso del siglo XIV.", "es", ("conflict", "13XX", "held")),
        ("El faro fue construido en el último tercio del siglo XIV.", "es", ("founding", "13XX", "held")),
        ("La batalla del siglo XIV arruinó la villa de Lugo.", "es", ("conflict", "13XX", "held")),
        ("La fundación del siglo XI fue cosa de la reina.", "es", ("founding", "10XX", "held")),
        ("L'incendie du XVIIe siècle ravagea la halle.", "fr", ("milestone", "16XX", "held")),
        ("Die Gründung aus dem 11. Jahrhundert ging von Mönchen aus.", "de", ("founding", "10XX", "held")),
    ],
)
def test_what_happened_in_the_course_of_a_century_is_of_it(text, language, found):
    assert told(text, language=language) == [found]

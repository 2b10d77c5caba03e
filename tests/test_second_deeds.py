"""What a second verb tells of the date that opens its sentence, in languages other than English; and states, which are
no deeds."""

import pytest
from telling import day_of, events_of

from chrono.events import extract
from chrono.reading import read_text


def told(text):
    return sorted((event.kind, day_of(event)) for event in events_of(text))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("En 1911 publicó su primera novela y fue elegido diputado.", ["appointment", "publication"]),
        ("En 1903 recibió el nombramiento de cónsul y nació su hija.", ["appointment", "birth"]),
        ("En 1936, il épousa Jeanne et fut nommé directeur de la mine.", ["appointment", "ceremony"]),
        ("Im Jahr 1923 heiratete er Anna und wurde zum Direktor ernannt.", ["appointment", "ceremony"]),
        ("В 1924 году состоялось открытие школы и была построена больница.", ["founding", "opening"]),
        ("В 1924 году купец построил школу и открыл больницу.", ["founding", "opening"]),
    ],
)
def test_and_joins_a_second_deed_to_the_date_that_opens_its_sentence(text, kinds):
    assert [kind for kind, _ in told(text)] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "En 1911 publicó una novela que ganó un premio y fue traducida.",
        "В 1924 году состоялось открытие школы, которую построил и содержал купец.",
    ],
)
def test_a_relative_clause_joins_no_deed(text):
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "В 1933 году основными изделиями завода были бочки и вёдра.",
        "В 1910 году на хуторе было сорок дворов.",
        "В 1887 году село относилось к соседнему уезду.",
        "В 1926 году заводом выпускались плуги и бороны.",
    ],
)
def test_a_russian_state_is_no_event(text):
    assert told(text) == []


def test_a_russian_passive_with_its_auxiliary_is_one():
    assert told("В 1948 году были проложены три новые улицы.") == [("milestone", "1948")]


def test_a_year_that_opens_an_entry_is_numbered_by_no_word_of_the_line_above():
    text = "1862 – Открылась школа\n1870 – Вспышка холеры\n1936 – Пошёл автобус\n1941 – Ушли на фронт солдаты\n"
    assert [when for _, when in told(text)] == ["1870", "1936", "1941", "1862"]


def test_the_same_year_is_that_of_the_story_in_russian_german_and_french():
    assert told("1967 baute man das Rathaus. Im gleichen Jahr wurde der Verein gegründet.")[-1][1] == "1967"
    assert told("В 1967 году построена школа. В этом же году избран совет.")[0] == ("appointment", "1967")
    assert told("En 1967, la mairie fut construite. Cette année-là, Jean fut élu maire.")[0] == ("appointment", "1967")


def test_years_on_lines_of_their_own_head_a_life_whatever_stands_above_them():
    text = (
        "Geboren am 4. März 1936 in Lund, gestorben am 13. März 2004 ebenda\n1955–1960\nStudium an der Hochschule\n"
        "1962\nGründung des Quartetts\nseit 1976\nMitglied der Akademie der Künste\n"
    )
    assert ("founding", "1962") in told(text)
    assert ("appointment", "1976") in told(text)


def test_who_is_freed_from_an_office_leaves_it_and_a_town_freed_from_an_enemy_does_not():
    assert told("В 1980 году он освобождён от должности.") == [("termination", "1980")]
    assert told("В 1612 году город освобождён от польских захватчиков.") == [("conflict", "1612")]


@pytest.mark.parametrize(
    "text", ["После войны 1812 года усадьба была восстановлена.", "Nach dem Krieg von 1870 wurde die Kirche erneuert."]
)
def test_the_year_of_a_war_is_not_that_of_what_came_after_it(text):
    assert told(text) == []


def test_what_was_done_during_a_war_has_its_year():
    assert told("Pendant la guerre de 1870, le village fut occupé.") == [("conflict", "1870")]


def test_what_a_thing_is_called_today_was_not_done_today():
    text = "1 de agosto de 2018\n\n1946 - Se inaugura la Escuela de Artes (hoy Escuela Técnica), con talleres.\n"
    assert [when for _, when in told(text)] == ["1946"]


def test_an_anniversary_in_annals_is_held_though_german_says_wird():
    (document,) = read_text("1985: Das 60-jährige Bestehen wird gefeiert.\n1990: Neubau des Heims.\n")
    assert {event.status for event in extract(document)} == {"held"}


def test_only_the_year_that_opens_an_entry_is_of_the_day_of_its_page():
    text = "1 de agosto\n\n1856 - Nace Diego Luna. En 1884 obtuvo el título.\n\n1909 - Se inaugura el puente.\n\n"
    assert ("award", "1884") in told(text + "1934 - Se crea la escuela.\n")


@pytest.mark.parametrize(
    "text",
    [
        "За 1940 год выпущено 1253 тысячи изделий.",
        "В 1935 году на верфи было занято 420 человек, среди них плотников — 90.",
    ],
)
def test_the_output_of_a_year_is_no_event(text):
    assert told(text) == []


def test_what_was_built_within_a_year_is_one():
    assert told("За 1940 год построен новый цех.") == [("founding", "1940")]


def test_the_year_in_the_title_of_an_order_is_not_that_of_the_order():
    text = "Приказ «Об обеспечении программы выпуска в 1934 году» вышел 29 декабря 1933 года."
    assert [when for _, when in told(text)] == ["1933-12-29"]

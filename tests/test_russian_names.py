"""Persons and places of Russian texts, in whatever case they stand."""

import pytest

from chrono.events import extract
from chrono.reading import read_text


def first_of(text):
    (document,) = read_text(text, date="2024-04-24")
    return extract(document)[0]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1322 год - осада Выборга новгородцами.", "Выборг"),
        ("В 1812 году французы взяли Смоленск.", "Смоленск"),
        ("Летом 1942 года мастерские были эвакуированы в г. Нижний Ломов.", "Нижний Ломов"),
        ("24 апреля 2024 года в г. Орске открыта школа.", "Орск"),
        ("В 1932 году в селе Лосёвка Самарской области открыта школа.", "Лосёвка"),
    ],
)
def test_a_place_is_told_by_the_noun_or_the_verb_before_it(text, place):
    assert first_of(text).place.name == place


@pytest.mark.parametrize("text", ["В 1730 году в Архангельском соборе похоронен князь.", "В 1812 году взяли Лосева."])
def test_an_adjective_or_a_surname_is_no_town(text):
    assert first_of(text).place is None


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "24 апреля 2024 года мэр Руслан Белов встретился с министром Павлом Коноваловым.",
            [("Руслан Белов", "мэр"), ("Павел Коновалов", "министр")],
        ),
        (
            "15 мая 2023 года директором музея назначена Елена Викторовна Смирнова.",
            [("Елена Викторовна Смирнова", "директор музея")],
        ),
        (
            "24 апреля 2024 года глава Татарстана Рустам Белов встретился с мэром Казани Игорем Орловым.",
            [("Рустам Белов", "глава Татарстана"), ("Игорь Орлов", "мэр Казани")],
        ),
        ("Освобождение Вязьмы состоялось 12 марта 1943 года.", []),
        ("19 августа 1403 года королём Эриком XIII Выборгу даны права города.", []),
    ],
)
def test_who_took_part_is_in_the_nominative_with_the_office_alone(text, people):
    assert [(one.name, one.role) for one in first_of(text).participants] == people

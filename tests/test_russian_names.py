"""Persons and places of Russian texts, in whatever case they stand."""

import pytest
from telling import events_of

from chrono.events import extract
from chrono.reading import read_text


def first_of(text):
    return events_of(text, date="2024-04-24")[0]


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


def people(text, **options):
    return [
        participant.name
        for event in events_of(text, source="note.txt", language="ru", **options)
        for participant in event.participants
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("3 мая 2019 года А. С. Козлов встретился с И. Н. Беловым в Туле.", ["А. С. Козлов", "И. Н. Белов"]),
        ("Президент Чили В. В. Лосев 3 мая 2019 года посетил Тверь.", ["В. В. Лосев"]),
        ("В январе 2017 года команду возглавил Заур Алиев.", ["Заур Алиев"]),
        ("3 мая 2019 года Карим Асанов прибыл в Казань.", ["Карим Асанов"]),
        ("Турнир 3 мая 2019 года выиграла Анна Ткаченко.", ["Анна Ткаченко"]),
        ("Заседание провёл министр культуры Республики Татарстан Рафис Буланов 3 мая 2019 года.", ["Рафис Буланов"]),
        ("3 мая 2019 года выступил профессор Киевского университета Олег Хоменко.", ["Олег Хоменко"]),
        ("В 1932 году завод «Прибой» выпустил первый насос.", ["Прибой"]),
        ("Построен Покровский собор в 1555 году.", []),
        ("В театре имени А. Н. Лескова 3 мая 2019 года прошёл вечер.", []),
        ("В 1920 году Орлов уехал в Пермь. Позднее Орлов вернулся.", ["Орлов"]),
    ],
)
def test_who_takes_part_is_told_by_initials_surnames_and_offices(text, names):
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("В 1907 году окончил училище.", ["Сергей Бахтин"]),
        ("За участие в волнениях был исключён из института в 1911 году.", ["Сергей Бахтин"]),
        ("В 1930 году открылся музей.", []),
        ("В 1936 году завод получил орден.", []),
    ],
)
def test_a_life_tells_of_whom_it_is_about_where_it_names_nobody(text, names):
    life = f"Сергей Бахтин (1889—1961) — русский инженер, строитель мостов.\n\n{text}\n"
    (document,) = read_text(life, source="note.txt", language="ru")
    (event,) = [one for one in extract(document) if one.kind not in ("birth", "death")]
    assert [participant.name for participant in event.participants] == names


@pytest.mark.parametrize(
    ("language", "life", "place"),
    [
        ("es", "Rubén Castro nació en 1867 en Managua.\n\nEn 1882 viajó a París.\n", "París"),
        ("fr", "Marie Duval est née en 1901 à Lyon.\n\nEn 1920, elle s'installe à Paris.\n", "Paris"),
    ],
)
def test_lives_in_spanish_and_french_say_who_went_where(language, life, place):
    (document,) = read_text(life, source="note.txt", language=language)
    assert [
        (event.place and event.place.name, [one.name for one in event.participants])
        for event in extract(document)
        if event.kind == "visit"
    ] == [(place, [" ".join(life.split()[:2])])]


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        (
            "ru",
            "Краткая хроника истории Казани\n\n1890: открыт вокзал.\n1895: пожар уничтожил мельницу.\n",
            "Казань",
        ),
        (
            "fr",
            "Histoire de Nancy\n\n1890 : ouverture de la gare.\n1895 : un incendie détruit le moulin.\n",
            "Nancy",
        ),
        ("es", "Historia de Mérida\n\n1890: se inaugura la estación.\n1895: arde el molino.\n", "Mérida"),
    ],
)
def test_the_history_of_a_town_happens_there(language, text, town):
    (document,) = read_text(text, source="note.txt", language=language)
    assert {event.place and event.place.name for event in extract(document)} == {town}

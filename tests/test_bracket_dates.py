"""Dates alone in brackets, ends of Russian sentences behind "г." and "№", and deeds before what is planned."""

import pytest

from chrono.events import extract
from chrono.reading import read_text


def told(text, date=None, language="ru"):
    return [
        (event.kind, event.when.edtf if event.when else None, event.title)
        for document in read_text(text, date=date, language=language)
        for event in extract(document)
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Член Союза садоводов (1970), директор питомника (1992).",
            "ru",
            ("appointment", "1992", "Директор питомника"),
        ),
        ("Живёт в Орске. Член Союза садоводов (с 2000).", "ru", ("appointment", "2000", "Член Союза садоводов")),
        (
            "Mitglied der Kammer (1970), Direktor der Gärtnerei (1992).",
            "de",
            ("appointment", "1992", "Direktor der Gärtnerei"),
        ),
        ("Membre de la chambre (1970), directeur du port (1992).", "fr", ("appointment", "1992", "Directeur du port")),
    ],
)
def test_a_date_in_brackets_is_of_the_phrase_before_it(text, language, expected):
    assert expected in told(text, language=language)


def test_a_circumstance_with_its_year_in_brackets_leaves_the_deed_its_date():
    assert told("На премию совета (2005 г.) он построил теплицу.")[0][:2] == ("founding", "2005")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Старший мастер Лосев (1970) умер в Томске.", [("death", "1970")]),
        ("Агроном Пётр Лосев (1901) родился в Томске.", [("birth", "1901")]),
    ],
)
def test_the_year_in_brackets_of_a_birth_or_death_is_its_own(text, expected):
    assert [one[:2] for one in told(text)] == expected


@pytest.mark.parametrize(
    "text",
    ["Капитан и Полина (1961), повесть.", "Лаборант (1949), фильм.", "Роман «Лоцманы», Библиотекарь (1958), пьеса."],
)
def test_the_title_of_a_work_is_no_office(text):
    assert "appointment" not in [kind for kind, *_ in told(text)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Мельницу построили в 1859 г. Сперва она работала от воды. В 1870 г. мельница сгорела.", ["1859", "1870"]),
        ("В 1932 году открылась школа №1. Первым директором был Иван Лосев.", ["1932"]),
        ("В 1921 году школе дали № 2. Сам класс в 1947 году закрыли.", ["1921", "1947"]),
    ],
)
def test_a_sentence_ends_behind_a_year_and_behind_a_number(text, dates):
    found = told(text)
    assert [date for _, date, _ in found] == dates
    assert all(len(title) < 40 for *_, title in found)


def test_what_was_done_is_held_though_more_is_to_come():
    text = "Лесничий 3 мая 2020 года уехал в Орск - там он посетит питомник."
    ((event,),) = (extract(document) for document in read_text(text, date="2020-05-03"))
    assert (event.kind, event.status) == ("visit", "held")


def test_what_will_be_done_stays_planned():
    text = "Лесничий 5 мая 2020 года посетит питомник в Орске."
    ((event,),) = (extract(document) for document in read_text(text, date="2020-05-03"))
    assert (event.kind, event.status) == ("visit", "planned")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("В 1745 году село было обращено в крепость.", "change"),
        ("В 1804 году посёлок сделан уездным городом.", "change"),
        ("В 1947 году здание отстроено заново.", "founding"),
        ("В 1880 году в посаде собрали сход.", "session"),
    ],
)
def test_verbs_of_russian_town_histories_have_their_kinds(text, kind):
    assert [one[:1] for one in told(text)] == [(kind,)]


def test_a_jubilee_in_words_is_one():
    found = told("В минувшую субботу пекарня отметила свой столетний юбилей.", "2020-06-10")
    assert [one[:2] for one in found] == [("anniversary", "2020-06-06")]

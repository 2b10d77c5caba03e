"""Annals whose heads are years, stretches of years and centuries, in any language."""

import pytest
from telling import day_of, events_of

from chrono.events import extract
from chrono.reading import read_text


def dated(text):
    return {(event.kind, day_of(event)) for event in events_of(text)}


@pytest.mark.parametrize(
    ("text", "kind", "century"),
    [
        ("Храм был построен в XIV веке.", "founding", "13XX"),
        ("L'abbaye fut fondée au XIIe siècle.", "founding", "11XX"),
        ("La iglesia fue construida en el siglo XVI.", "founding", "15XX"),
        ("The chapel was rebuilt in the fifteenth century.", "change", "14XX"),
    ],
)
def test_a_century_in_letters_is_a_date_of_its_own(text, kind, century):
    assert dated(text) == {(kind, century)}


def test_the_last_century_still_counts_from_the_document():
    assert dated("Завод был построен в прошлом веке.") == set()


def test_a_line_opened_by_a_century_is_an_entry_of_annals():
    text = "XIV век - основание монастыря\n1403 год - осада крепости\n2-я половина XVI века - закрытие порта\n"
    assert dated(text) == {("founding", "13XX"), ("conflict", "1403"), ("termination", "15XX")}


def test_years_that_are_lines_by_themselves_head_what_stands_below_them():
    text = "Летопись\n\n1147\n\nОснована крепость.\n\n1239\n\nОсада крепости.\n\n1301\n\nПостроен мост.\n"
    assert dated(text) == {("founding", "1147"), ("conflict", "1239"), ("founding", "1301")}


def test_a_number_alone_on_a_line_without_another_is_no_year():
    assert dated("Паспорт моста\n\n1147\n\nМост построен в 1931 году.\n") == {("founding", "1931")}


STRETCHES = "The keep\n\n1401\n\nThe keep was built.\n\n1475–79\n\nThe chapel was built.\n\n1520\n\nThe keep burned.\n"


def test_a_stretch_of_years_over_one_sentence_is_how_long_that_took():
    assert ("founding", "1475/1479") in dated(STRETCHES)


def test_a_stretch_of_years_over_a_long_section_dates_nothing_in_it():
    story = "\n\n".join(["The town grew.", "A mill was built.", "It was sold.", "Then a bank was founded."])
    assert ("founding", "1475/1479") not in dated(STRETCHES.replace("The chapel was built.", story))


@pytest.mark.parametrize(
    "line", ["19 января 2023, 15:33 Портал", "19 января 2023 - 15:33 - Культура", "19 января 2023, 15:33 Вести!"]
)
def test_a_line_with_a_day_and_an_odd_minute_dates_the_page(line):
    (document,) = read_text(f"Мост открыт\n{line}\n\nВ городе открыт новый мост через старую реку Ледянку.\n")
    assert document.date is not None
    assert document.date.when.edtf == "2023-01-19"
    assert [event.kind for event in extract(document)] == ["opening"]


def test_a_round_hour_beside_a_name_calls_to_a_meeting():
    (document,) = read_text("Собрание жильцов\n19 января 2023, 15:30 Красный уголок дома\n\nПриходите все.\n")
    assert document.date is None


def test_a_dateline_may_name_an_agency_with_its_abbreviation_in_brackets():
    (document,) = read_text("LYON, France, 3 mai 2012/River News Service (RNS)/ — Le pont a été inauguré par le maire.")
    assert [(event.kind, event.when.edtf) for event in extract(document)] == [("opening", "2012-05-03")]


def test_a_list_of_years_may_begin_with_since_when_and_end_without_a_date():
    lines = [
        "Born in Lund",
        "from 1970 Studies of painting at the Academy of Fine Arts and of design at the school of the guild, Ulm",
        "1984 Pupil of Ida Falk",
        "1986-1988 Fellow of the Tarn Society, Lund",
        "1994 Fellow, Weil Institute",
        "Now working in Ulm",
    ]
    assert [event.when.edtf for event in events_of("\n".join(lines)) if event.when][1:] == ["1984", "1986/1988", "1994"]

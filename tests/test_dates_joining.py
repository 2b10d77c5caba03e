import pytest

from chrono.dates import find_dates


def said(text):
    return [(mention.text, mention.edtf) for mention in find_dates(text, reference="2024-02-01")]


def test_a_heading_and_the_list_item_under_it_are_no_range():
    assert [text for text, _ in said("## 1991\n\n- July: the keys are handed back.")] == ["1991", "July"]


def test_a_range_may_run_across_a_line_end():
    assert said("They stayed from 1991\n– 1994 in the old hall.")[0][1] == "1991/1994"


def test_a_date_and_a_time_in_another_paragraph_are_two_mentions():
    assert said("3 March 2024\n\n06:31 The alarm rings.") == [
        ("3 March 2024", "2024-03-03"),
        ("06:31", "2024-03-03T06:31"),
    ]


def test_a_time_on_the_line_after_its_date_belongs_to_it():
    assert said("November 7, 2019\n17:40\nOmsk") == [("November 7, 2019\n17:40", "2019-11-07T17:40")]


@pytest.mark.parametrize(
    ("text", "said", "day"),
    [
        ("They will meet on Friday next week.", "Friday next week", "2024-02-09"),
        ("They met on Tuesday of last week.", "Tuesday of last week", "2024-01-23"),
        ("They met last week on Tuesday night.", "last week on Tuesday night", "2024-01-23"),
        ("Sie trafen sich am Dienstag letzter Woche.", "Dienstag letzter Woche", "2024-01-23"),
        ("Ils se verront mardi de la semaine prochaine.", "mardi de la semaine prochaine", "2024-02-06"),
        ("Se vieron el martes de la semana pasada.", "el martes de la semana pasada", "2024-01-23"),
        ("Они встретились во вторник на прошлой неделе.", "вторник на прошлой неделе", "2024-01-23"),
    ],
)
def test_a_weekday_and_its_week_are_one_day(text, said, day):
    (mention,) = find_dates(text, reference="2024-02-01")
    assert (mention.text, mention.edtf) == (said, day)


def test_a_weekday_before_a_comma_is_of_no_week_behind_it():
    assert [text for text, _ in said("On Tuesday, last week's report came.")] == ["Tuesday", "last week"]


def test_a_month_or_season_set_off_by_a_comma_is_of_the_year_before_it():
    assert said("Ten years ago, in July, they met.") == [("Ten years ago, in July", "2014-07")]
    assert said("Vor zehn Jahren, im Juli, traf man sich.") == [("Vor zehn Jahren, im Juli", "2014-07")]
    assert said("A year ago, in spring, it closed.") == [("A year ago, in spring", "2023-21")]
    assert [text for text, _ in said("Ten years ago, in Oslo, they met in July.")] == ["Ten years ago", "July"]


def test_the_hour_and_day_of_a_line_in_capitals_are_one():
    assert said("MEETING AT 10.30 AM ON 12 OCTOBER 2021") == [("10.30 AM ON 12 OCTOBER 2021", "2021-10-12T10:30")]


def test_a_comma_behind_a_year_parts_no_range():
    assert said("I proclaim June 3, 2023, through June 9, 2023, as Fern Days.") == [
        ("June 3, 2023, through June 9, 2023", "2023-06-03/2023-06-09")
    ]
    assert said("Between May 3, 2019, and June 4, 2019, it closed.") == [
        ("May 3, 2019, and June 4, 2019", "2019-05-03/2019-06-04")
    ]
    assert [text for text, _ in said("It closed on May 3, 2019, and June 4, 2020.")] == ["May 3, 2019", "June 4, 2020"]


def test_the_week_of_a_day_with_its_weekday_begins_on_it():
    assert said("Come in the week of Sunday, 19 November 2023.") == [
        ("the week of Sunday, 19 November 2023", "2023-11-19/2023-11-25")
    ]

"""Tables that are chronologies give each row's event on its date and nothing else, however they are written."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from table_layouts import DAYS, FULL, LAYOUTS, MONTHS, SPLITS, TOPICS, Plan, written

import chrono

HEADS = ("Date", "When", "Day", "Datum", "Event date", "Date of event", "DATE", "Occurred", "")
NOTES = ("", "Source: the collection of the parish.", "Days are given as in the original.")


def dates_of(text, name, folder):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    events = [event for document in chrono.read(path) for event in chrono.extract(document)]
    return sorted(event.when.edtf if event.when else "" for event in events)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("tables")


plans = st.builds(
    Plan,
    layout=st.sampled_from(sorted(LAYOUTS)),
    split=st.sampled_from(SPLITS),
    full=st.sampled_from(sorted(FULL)),
    day=st.sampled_from(sorted(DAYS)),
    head=st.sampled_from(HEADS),
    columns=st.integers(1, 3),
    place=st.sampled_from(["first", "middle", "last"]),
    note=st.sampled_from(NOTES),
)


@settings(max_examples=150, deadline=None)
@given(plan=plans, topic=st.sampled_from(sorted(TOPICS)))
def test_each_row_is_an_event_on_its_date(plan, topic, folder):
    # Without a head nothing says that a column has the end of what another one begins, or where a year goes on.
    assume(plan.head or not (plan.split in ("from, to", "year once, day") or plan.layout in ("aligned", "tabs")))
    assume("definitions" not in plan.layout or (plan.split == "date" and plan.place == "first"))
    assume(plan.layout != "indented definitions" or plan.full in ("d Month y", "Month d, y", "y-mm-dd", "dd.mm.y"))
    text, name, dates = written(plan, TOPICS[topic])
    assert dates_of(text, name, folder) == dates


NO_CHRONOLOGIES = """
| Year | Oats | Barley |
|---|---|---|
| 1907 | 31 | 44 |
| 1908 | 29 | 47 |
| 1909 | 35 | 41 |

| Month | Rain | Days |
|---|---|---|
| January | 61 | 14 |
| February | 48 | 11 |
| March | 52 | 13 |

Year    Births   Deaths
1851       88       61
1861       93       70
1871      104       66

Date	High water	Low water
6 May 2017	03:12	09:20
7 May 2017	04:01	10:15
8 May 2017	04:55	11:02

day;litres;price
2015-06-01;410;0.61
2015-06-02;395;0.62
2015-06-03;402;0.62

| Day | Opens | Closes |
|---|---|---|
| Monday | 08:00 | 17:30 |
| Friday | 08:00 | 20:00 |
| Sunday | 10:00 | 13:00 |

| Player | Minutes | Points |
|---|---|---|
| Tuckwell | 31:20 | 12 |
| Amory | 28:05 | 9 |
| Orme | 11:47 | 2 |

| From | To | Rate |
|---|---|---|
| 1 May 2011 | 30 April 2012 | 4% |
| 1 May 2012 | 30 April 2013 | 5% |
| 1 May 2013 | 30 April 2014 | 6% |

| From | To | Miles |
|---|---|---|
| Tolmer | Brack | 11 |
| Brack | Oberau | 7 |
| Oberau | Weidach | 19 |

Home 2019 | Shop | Basket
Help | Terms | Privacy
Jobs | Press | Contact
"""


@pytest.mark.parametrize("table", NO_CHRONOLOGIES.strip().split("\n\n"))
def test_a_table_of_figures_or_hours_is_no_chronology(table, folder):
    assert dates_of(f"# The collection\n\n{table}\n", "page.md", folder) == []


def test_a_day_whose_order_is_open_may_have_its_hour_in_the_next_column(folder):
    table = "Date;Time;Event\n02/04/1912;20:00;Vessel left the yard\n10/04/1912;12:00;Vessel sailed\n"
    assert len(dates_of(f"{table}11/04/1912;11:30;Vessel anchored\n", "page.md", folder)) == 3


def told(table, folder):
    return dates_of(f"# The collection\n\n{table}\n", "page.md", folder)


def test_a_month_stands_for_the_days_below_it_too(folder):
    table = "Year\tMonth\tDay\tEvent\n1911\tMarch\t4\tStrike begins\n\t\t20\tTalks fail\n\tJune\t1\tMill closes"
    assert told(table, folder) == ["1911-03-04", "1911-03-20", "1911-06-01"]


def test_months_may_be_figures_below_their_head(folder):
    table = "Day,Month,Year,Event\n4,3,1911,Strike begins\n20,3,1911,Talks fail\n1,6,1911,Mill closes"
    assert told(table, folder) == ["1911-03-04", "1911-03-20", "1911-06-01"]


def test_a_day_in_brackets_behind_the_event_is_one_of_the_rows_year(folder):
    rows = "| 1983 | Ferry enters service (July 15) |\n| 1985 | Second ferry launched (in autumn) |"
    assert told(f"| Year | Event |\n|---|---|\n{rows}", folder) == ["1983-07-15", "1985"]


def test_four_digits_among_dates_are_a_year(folder):
    table = "| Date | Événement |\n|---|---|\n| 1348 | Peste à Arlen |\n| 24 juin 1512 | Consécration de l’église |"
    assert told(f"{table}\n| 6 sept. 1634 | Incendie du village |", folder) == ["1348", "1512-06-24", "1634-09-06"]


def test_a_table_stands_in_the_year_of_the_heading_over_it(folder):
    rows = '== {} ==\n{{| class="wikitable"\n! Date !! Event\n|-\n| 31-Mar\n| [[Gala]] held\n|}}\n'
    assert dates_of(rows.format(1985) + rows.format(1986), "page.txt", folder) == ["1985-03-31", "1986-03-31"]


def test_days_with_hours_head_the_lines_below_them(folder):
    lines = "3 May 2011 8:40\n: Pump stopped\n\n3 May 2011 9:05\n: Pump mended\n\n4 May 2011 17:20\n: Pump sold\n\n"
    assert told(f"{lines}Hours are those of the watch.", folder) == [
        "2011-05-03T08:40", "2011-05-03T09:05", "2011-05-04T17:20",
    ]  # fmt: skip


def titles_of(table, folder):
    path = folder / "page.md"
    path.write_text(f"# The collection\n\n{table}\n", encoding="utf-8")
    return [event.title for document in chrono.read(path) for event in chrono.extract(document)]


def test_a_row_is_titled_by_the_one_column_that_tells(folder):
    rows = "| 1 | Hull laid down | 2014-03-15 | Done |\n| 2 | Sea trials begin | 2014-04-30 | Open |"
    assert titles_of(f"| No. | Milestone | Date | Status |\n|---|---|---|---|\n{rows}", folder) == [
        "Hull laid down", "Sea trials begin",
    ]  # fmt: skip


def test_a_row_of_two_dates_is_named_by_its_name_and_not_by_its_number(folder):
    rows = "| 4 | Ida Carey | March 4, 1803 | March 3, 1809 |\n| 5 | Jan Dunn | March 4, 1809 | March 3, 1817 |"
    table = f"| # | Name | Took office | Left office |\n|--|--|--|--|\n{rows}"
    assert titles_of(table, folder)[:2] == ["Ida Carey: took office", "Ida Carey: left office"]


def test_readings_at_a_station_are_no_events_but_a_flood_with_its_dead_is(folder):
    rows = "| 2019-05-03 | {} | 14.2 |\n| 2019-05-04 | {} | 15.1 |\n| 2019-05-05 | {} | 13.0 |"
    table = "| Date | {} | {} |\n|---|---|---|\n"
    assert told(table.format("Station", "Degrees") + rows.format("Tolmer", "Tolmer", "Brack"), folder) == []
    assert len(told(table.format("Event", "Dead") + rows.format("Flood", "Cholera", "Landslide"), folder)) == 3


def test_the_number_of_a_row_is_no_reading(folder):
    rows = "| 1 | Drilling | 2022-03-01 | 2022-06-30 |\n| 2 | Backfill | 2022-07-01 | 2022-09-15 |"
    table = f"| Phase | Name | Start | End |\n|---|---|---|---|\n{rows}"
    assert told(table, folder) == ["2022-03-01/2022-06-30", "2022-07-01/2022-09-15"]


def test_eight_digits_keep_their_year(folder):
    lines = "19980503\n: Mill opened\n\n20010506\n: Forge opened\n\n20020825\n: Mill closed"
    assert told(lines, folder) == ["1998-05-03", "2001-05-06", "2002-08-25"]


def test_a_name_at_the_end_of_a_line_does_not_number_the_day_below_it(folder):
    lines = "3 May 1998\n: Cup won by C. Ward\n\n6 May 2001\n: Cup won by D. Rowe\n\n9 May 2002\n: Cup lost"
    assert told(lines.replace("\n\n", "\n"), folder) == ["1998-05-03", "2001-05-06", "2002-05-09"]


@pytest.mark.parametrize(
    "lines",
    [
        "May  3, 1911   Strike begins\nMay  9, 1911   Talks fail\nMay 12, 1911   Mill closes",
        "May  3, 1911   Strike begins\nMay  9, 1911   Talks fail\nMay  8, 1911   Mill closes",
        "3  May 1911:  Strike begins\n9  May 1911:  Talks fail\n12 May 1911:  Mill closes",
        "May  3  1911  Strike begins\nMay  9  1911  Talks fail\nMay 12  1911  Mill closes",
    ],
)
def test_a_day_set_below_longer_ones_stays_with_its_month(lines, folder):
    path = folder / "log.txt"
    path.write_text(f"The log\n\n{lines}\n", encoding="utf-8")
    days = [event.when.edtf for document in chrono.read(path) for event in chrono.extract(document)]
    assert len(days) == 3
    assert {"1911-05-03", "1911-05-09"} < set(days)


def test_the_number_of_a_wikis_row_is_no_day_of_the_month_above_it(folder):
    rows = "".join(f"|-\n| {n}\n| {month} 1911\n| Mill {n} opens\n" for n, month in enumerate(MONTHS[:4], 1))
    text = f"{{| class=wikitable\n! No.\n! Date\n! Event\n{rows}|}}\n"
    assert dates_of(text, "page.txt", folder) == ["1911-01", "1911-02", "1911-03", "1911-04"]


def test_a_day_of_a_month_may_end_the_text(folder):
    assert dates_of("May 1911\n\n3. Mill opens\n5. Mill burns\n7", "page.txt", folder)[:2] == [
        "1911-05-03",
        "1911-05-05",
    ]


def test_the_hour_below_the_day_of_a_speech_dates_nothing_that_was_said(folder):
    speech = "We signed the lease of the old mill. The council approved the new boats.\n\nHe met with the crews.\n"
    head = "# Remarks by the harbour master\n\nMay 3, 2011\n\nLower Pier\n\n7:10 P.M. EST\n\n"
    assert not [date for date in told(f"{head}{speech}", folder) if "T" in date]

"""Pages of one day through the years, and annals, whose entries open with a year."""

import pytest
from telling import events_of


def told(text: str) -> list[tuple[str, str, str]]:
    return [(event.kind, event.when.edtf, event.title) for event in events_of(text, source="note") if event.when]


def test_the_years_below_a_day_are_of_that_day():
    text = "# On this day: 9 June\n\n- 1815: The pact was signed.\n- 1870: Charles Moss died.\n- 1934 – A mill burned."
    assert [(kind, date) for kind, date, _ in told(text)] == [
        ("signing", "1815-06-09"),
        ("death", "1870-06-09"),
        ("milestone", "1934-06-09"),
    ]


def test_a_day_over_a_text_that_names_a_year_is_none_of_it():
    assert told("# 9 June\n\nThe council spoke. In 1815 the mill burned.") == [("milestone", "1815", "The mill burned")]


def test_a_leap_day_leaves_the_other_years_alone():
    text = "# 29 February\n\n- 1815: The pact was signed.\n- 1872: Ida died.\n- 1934 – A mill burned."
    assert [date for _, date, _ in told(text)] == ["1815", "1872-02-29", "1934"]


def test_who_died_is_named_in_an_entry_of_births():
    assert ("death", "1849", "Otto Moe dies") in told(
        "- 1810 – Otto Moe, composer (d. 1849)\n- 1811 – The mill of the town was burned by the mob."
    )


def test_all_sentences_of_an_entry_of_annals_are_of_its_year():
    text = (
        "A.D. 892. This year the host crossed the sea.\n\nA.D. 893. This year died the abbot. The king founded a "
        "minster at Lund.\n\nA.D. 894. Here the king died."
    )
    assert [(kind, date) for kind, date, _ in told(text)][1:] == [
        ("death", "0893"),
        ("founding", "0893"),
        ("death", "0894"),
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The queen was crowned on 9 June 1905. On this day in 1931 the ferry sank.", "1931-06-09"),
        ("# 9 June\n\nOn this day in 1931 the ferry sank.", "1931-06-09"),
        ("# 9 June\n\nThe mill was opened on 4 May 1920.\n\nOn this day in 1931 the ferry sank.", "1931-06-09"),
        ("The mill was opened on 4 May 1920.\n\nOn this day in 1931 the ferry sank.", "1931-02-01"),
    ],
)
def test_this_day_is_the_day_last_told_or_that_of_its_heading(text, date):
    events = events_of(text, source="note", date="2024-02-01")
    assert [event.when.edtf for event in events if "ferry" in event.title] == [date]


@pytest.mark.parametrize("said", ["To this day in 2019 the inn was open.", "Until this day in 2023, the inn was open."])
def test_what_lasts_until_this_day_is_of_no_day_of_another_year(said):
    events = events_of(said, source="note", date="2024-02-01")
    assert [event.when.edtf for event in events] == [said.partition(" in ")[2][:4]]


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("On this day 75 years ago, the mill burned.", "1949-02-01"),
        ("On this day, 75 years ago, the mill burned.", "1949-02-01"),
        ("This day a hundred years ago the mill burned.", "1924-02-01"),
        ("75 years ago on this day, the mill burned.", "1949-02-01"),
        ("On this day more than 75 years ago, the mill burned.", "1949"),
        ("On this day in 1949 the mill burned.", "1949-02-01"),
    ],
)
def test_this_day_so_many_years_ago_is_one_date(said, date):
    events = events_of(said, source="note", date="2024-02-01")
    assert [event.when.edtf for event in events] == [date]


@pytest.mark.parametrize(
    ("said", "dates"),
    [
        ("On 5 May 1931, four years to the day after the fire, the mill reopened.", ["1931-05-05"]),
        ("The mill burned on 5 May 1931. The day after, the council met.", ["1931-05-05", "1931-05-06"]),
    ],
)
def test_years_to_the_day_name_no_day_of_their_own(said, dates):
    assert [event.when.edtf for event in events_of(said, source="note", date="2024-02-01")] == dates


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("The army rested. On Christmas night, Moss crossed the river.", "1776-12-25"),
        ("The army rested. On New Year’s Eve the fort was opened.", "1776-12-31"),
        ("The army rested. Last Christmas the fort was opened.", "2025-12-25"),
    ],
)
def test_a_feast_of_a_fixed_day_has_the_year_of_the_story(said, date):
    text = f"On December 26, 1776, the army won the Battle of Kern.\n\n{said}\n\nToday, we salute them."
    told = {event.when.edtf for event in events_of(text, source="note", date="2025-12-26")}
    assert told == {"1776-12-26", date}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In 1912 the ship left Tarn in May. On New Year's Day the crew was found dead.", "1913-01-01"),
        ("In May 1912 the ship left Tarn. On Christmas Eve the crew was found dead.", "1912-12-24"),
        ("The club was founded in 1911. On Christmas Eve we opened our new hall.", "2022-12-24"),
    ],
)
def test_a_feast_is_behind_what_was_told_last_and_of_no_year_alone(text, date):
    assert [event.when.edtf for event in events_of(text, source="note", date="2023-05-06")][-1] == date


def test_a_feast_of_this_year_keeps_it_beside_a_year_of_now():
    text = "The club was founded on 3 May 2024. On Christmas night, Moss crossed the river."
    assert [event.when.edtf for event in events_of(text, source="note", date="2025-12-26")][-1] == "2025-12-25"

"""Annals come back whole however they are laid out: heads that are years, days in figures, hyphens or short months."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telling import events_of

DEEDS = [
    ((1796, 11, 26), "Meeting at Norwick to raise a corps of light cavalry"),
    ((1797, 1, 17), "Three troops of the Arden Cavalry raised"),
    ((1797, 6, 5), "The regiment was inspected by Colonel Hare"),
    ((1803, 8, 22), "Second squadron formed at Belmar"),
    ((1803, 12, 12), "Officers met at the George Inn"),
    ((1804, 7, 15), "Moved to Dunmore"),
]
SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
DAYS = {
    "5-Jun": lambda month, day: f"{day}-{SHORT[month - 1]}",
    "Jun-5": lambda month, day: f"{SHORT[month - 1]}-{day}",
    "05/06": lambda month, day: f"{day:02}/{month:02}",
    "05.06.": lambda month, day: f"{day:02}.{month:02}.",
    "5 Jun": lambda month, day: f"{day} {SHORT[month - 1]}",
    "Jun 5": lambda month, day: f"{SHORT[month - 1]} {day}",
    "[5 Jun]": lambda month, day: f"[{day} {SHORT[month - 1]}]",
    "Jun": lambda month, day: SHORT[month - 1],
}
HEADS = [
    "## {}\n\n",
    "{}\n",
    "{}\n\n",
    "**{}**\n\n",
    "## The year {}\n\n",
    "## {} – Years of growth\n\n",
    "## ({})\n\n",
]
MARKS = ["- ", "* ", "", "1. "]
BEHIND = [": ", " – ", " - "]


def written(day, head, mark, behind):
    lines, year = ["# Chronology of the Arden Yeomanry\n\n"], None
    for (in_year, month, on_day), deed in DEEDS:
        if in_year != year:
            lines.append(("\n" if year else "") + head.format(in_year))
            year = in_year
        lines.append(f"{mark}{DAYS[day](month, on_day)}{behind}{deed}\n")
    return "".join(lines)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(DAYS)), st.sampled_from(HEADS), st.sampled_from(MARKS), st.sampled_from(BEHIND))
def test_each_deed_has_its_day(day, head, mark, behind):
    found = sorted(event.when.edtf for event in events_of(written(day, head, mark, behind)))
    size = 7 if day == "Jun" else 10
    assert found == sorted(f"{year}-{month:02}-{on_day:02}"[:size] for (year, month, on_day), _ in DEEDS)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # A stop behind the month ends no name, and a day in brackets stands for itself.
        (
            "## 1803\n\n05 Jun. The mill was opened.\n\n12 Jul. They met at the inn.",
            ["1803-06-05", "1803-07-12"],
        ),
        ("## 1803\n\n(26 May). Troops were raised.\n\n(27 May). The inn was shut.", ["1803-05-26", "1803-05-27"]),
        # Lines under each other begin an entry each where paragraphs do.
        (
            "1796\n\n6th May. A troop was raised\n\n1797\n\n7th May. A troop was raised\n5th June. It was inspected\n\n"
            "1803\n\n2nd August. A squadron was formed\n9th August. It was disbanded\n",
            ["1796-05-06", "1797-05-07", "1797-06-05", "1803-08-02", "1803-08-09"],
        ),
        # A single entry below each heading is no report under its dateline.
        (
            "## March 1911\n\n- 7 – The hall was shut.\n\n## April 1911\n\n- 9 – The band moved to Ulm.\n\n"
            "## May 1911\n\n- 12 – A second ferry reached the pier.",
            ["1911-03-07", "1911-04-09", "1911-05-12"],
        ),
        # Which number is the month nobody says; what is no day of the year is none.
        ("## 1803\n\n- 05/06: a\n- 07/08: b\n- 09/10: c", []),
        ("## 2019\n\n- 1.5: the parser was rewritten\n- 1.6: a cache was added\n- 1.7: a bug was mended", None),
    ],
)
def test_what_opens_a_line_below_a_year(text, days):
    found = sorted(event.when.edtf for event in events_of(text) if event.when and event.when.precision == "day")
    assert found == (days or [])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The towers fell on September 11<sup>th</sup>, 2001.", "2001-09-11"),
        ("The council met on the 25<sup>th</sup> of June 2023 in Lyon.", "2023-06-25"),
        ("The council met on June 25 <SUP>th</SUP>, 2022.", "2022-06-25"),
        ("The council met on June 25^th^, 2022.", "2022-06-25"),
    ],
)
def test_raised_letters_belong_to_the_day(text, day):
    assert [event.when.edtf for event in events_of(text)] == [day]


def test_scores_below_a_year_are_no_days():
    lines = "\n".join(["24-3 Herons beaten at home", "11-5 Otters beaten away", "19-10 Badgers beaten away"])
    assert [event.when.edtf for event in events_of(f"# 1987\n\n{lines}") if event.when.precision == "day"] == []
    days = lines.replace("-", "/")
    assert len([1 for event in events_of(f"# 1987\n\n{days}") if event.when.precision == "day"]) == 3

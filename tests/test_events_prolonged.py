"""What is said to go on, and years since a deed that are few."""

from __future__ import annotations

import pytest

from chrono import extract, read_text


def _told(text: str) -> list[tuple[str | None, str, str]]:
    (document,) = read_text(text, source="letter.md", date="2024-08-29", language="en")
    return [(e.when.edtf if e.when else None, e.kind, e.title) for e in extract(document)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "I have sent to the Gazette the enclosed notice stating that the ban on barges, declared in Order 12, is "
            "to continue in effect beyond March 8, 2025.",
            "The ban on barges, declared in Order 12 is to continue in effect",
        ),
        (
            "The attached order says that the rules for ferries are to continue in force until May 3, 2026.",
            "The rules for ferries are to continue in force",
        ),
        (
            "Herewith we tell you that the closure of the weir is to continue in effect beyond April 1, 2025.",
            "The closure of the weir is to continue in effect",
        ),
        (
            "We send the enclosed notice stating that the closure of the upper lock, the lower lock and the basin "
            "between the two, which was made in 2019, is to continue in force until 3 May 2026.",
            "The closure of the upper lock, the lower lock and the basin between the two is to continue in force",
        ),
    ],
)
def test_what_an_enclosed_notice_lets_go_on_is_announced_on_the_day_of_its_letter(text, title):
    assert ("2024-08-29", "announcement", title) in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The board sends a notice stating that the ban is to continue in effect beyond the anniversary date.",
        "The choir is to continue in Ulm until May 3, 2026, as the enclosed list says.",
        "The enclosed list says whether the ban is to continue in effect.",
        "The enclosed rules continue in force as they were in 2019.",
        "The ban is to continue in effect beyond May 3, 2026.",
    ],
)
def test_a_rule_about_notices_announces_nothing(text):
    assert not [kind for when, kind, _ in _told(text) if kind == "announcement"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Today marks one year since a barge struck the pier of Dunmore.",
            [
                ("2023-08-29", "milestone", "A barge struck the pier of Dunmore"),
                ("2024-08-29", "anniversary", "1 year since a barge struck the pier of Dunmore"),
            ],
        ),
        (
            "Today marks two years since the mill closed its gates.",
            [
                ("2022-08-29", "termination", "The mill closed its gates"),
                ("2024-08-29", "anniversary", "2 years since the mill closed its gates"),
            ],
        ),
        (
            "This Sunday marks exactly four years since the first ferry sailed.",
            [
                ("2020-09-01", "milestone", "The first ferry sailed"),
                ("2024-09-01", "anniversary", "4 years since the first ferry sailed"),
            ],
        ),
        (
            "On the one-year anniversary of the Weir Act, we look ahead.",
            [("2023-08-29", "adoption", "Weir Act"), ("2024-08-29", "anniversary", "1st anniversary of the Weir Act")],
        ),
    ],
)
def test_few_years_since_a_deed_are_its_anniversary(text, told):
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "It is one year since I was here.",
        "The line marks two years of hard work.",
        "Rates were the highest in one year since prices rose.",
        "The mark stood one year since then.",
        "A two-year term is long.",
        "The pier has been dark for three years since.",
    ],
)
def test_years_that_nobody_marks_are_no_anniversary(text):
    assert not [kind for _, kind, _ in _told(text) if kind == "anniversary"]

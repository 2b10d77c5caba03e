"""Feasts that are things to keep, years inside of names, and openings that stand between a day and its deed."""

from __future__ import annotations

import pytest

from chrono import extract, read_text


def _told(text: str, date: str = "2024-12-29") -> list[tuple[str | None, str, str]]:
    (document,) = read_text(text, source="a.md", date=date, language="en")
    return [(e.when.edtf if e.when else None, e.kind, e.title) for e in extract(document)]


@pytest.mark.parametrize(
    "text",
    [
        "During the flood, Mayor Holm proclaimed Thanksgiving a holiday of the town.",
        "While all the crews meet to celebrate Thanksgiving, let us be glad.",
        "She sent Passover greetings to both of the wardens of Ulm.",
        "Oddly enough, the regatta coincides with Armistice Day.",
        "He had spent Christmas at sea when the ship sank.",
        "They kept Easter as they had been taught.",
        "The town banned Halloween and closed the gate.",
        "The choir wished all a merry Christmas and closed the hall.",
        "Nobody liked Pentecost, and the mill closed its doors.",
        "The mayor declared Juneteenth a day off and opened the baths.",
        "They loved Christmas and left Ulm.",
        "We honour Veterans Day and those who died at the lock.",
        "The ferry skipped Epiphany and sank.",
        "The bakers prepared Easter and sold the shop.",
        "He hated Halloween; he moved to Ulm.",
    ],
)
def test_a_feast_that_is_kept_dates_nothing(text):
    assert not [when for when, _, _ in _told(text) if when and when != "2024-12-29"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The choir sang at Christmas.", "2024-12-25"),
        ("On Christmas Day 1911, the pier fell.", "1911-12-25"),
        ("Christmas 1911 saw the first train.", "1911-12-25"),
        ("The mill closed on New Year’s Day.", "2024-01-01"),
        ("The ferry sank on Easter Monday 1987.", "1987-04-20"),
        ("The weir was opened on Veterans Day.", "2024-11-11"),
        ("The pier collapsed on Halloween.", "2024-10-31"),
    ],
)
def test_a_feast_behind_a_preposition_is_a_day(text, day):
    assert [when for when, _, _ in _told(text)] == [day]


def test_a_year_in_a_name_that_brackets_shorten_dates_nothing():
    assert _told("The council acted to halt the spread of weir disease 2019 (WEID-19).") == []


def test_a_year_behind_in_dates_its_deed_whatever_brackets_follow():
    assert _told("The mill was closed in 2019 (MC-19).") == [("2019", "termination", "The mill was closed")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On Monday, as part of his plan to lower tolls for boat owners, Mayor Holm convened the inaugural meeting "
            "of the Ulm Council on Weirs.",
            ("2024-12-23", "meeting"),
        ),
        (
            "On Monday, in an effort to open the lock to all the small boats of the town, Ann Cole signed the charter.",
            ("2024-12-23", "signing"),
        ),
        (
            "On Friday, in order to close the gap between the two old mills on the river, the council adopted a plan.",
            ("2024-12-27", "adoption"),
        ),
    ],
)  # fmt: skip
def test_a_purpose_between_a_day_and_its_deed_is_passed_over(text, told):
    assert [(when, kind) for when, kind, _ in _told(text)] == [told]


def test_a_plan_that_is_the_subject_is_not_passed_over():
    assert [kind for _, kind, _ in _told("On Monday, the plan to lower tolls was dropped.")] == ["change"]


def test_an_order_establishes_what_it_says_is_established():
    told = _told("There is established an Office of Weirs within the Port Board.")
    assert told == [("2024-12-29", "founding", "An Office of Weirs within the Port Board is established")]


def test_a_term_far_behind_its_duty_is_its_own():
    text = (
        "The keeper and the warden shall each print a list of boats, if any, within 30 days of the date of this order."
    )
    assert [when for when, _, _ in _told(text)] == ["../2025-01-28"]

"""What is told in passing: a talk, a first time, a study, a thing announced before, what a paper was approved as."""

import pytest
from telling import day_of, events_of


def told(text, date="2021-10-26"):
    return [(event.kind, day_of(event), event.title) for event in events_of(text, source="note.md", date=date)]


@pytest.mark.parametrize(
    ("text", "kind", "edtf"),
    [
        # Who speaks with somebody meets him, whatever stands between.
        ("Warden Bo Rask spoke today with Prince Adil of Belmar.", "meeting", "2021-10-26"),
        ("She spoke to the governor last night about the flood.", "meeting", "2021-10-25"),
        # The first to do a thing has no office by it.
        ("In 1901 she became the first woman to climb the Eiger.", "milestone", "1901"),
        ("In 1999 Ida Falk became the first woman president of Arden.", "appointment", "1999"),
        ("In 1999 Ida Falk became the first woman to lead the guild.", "appointment", "1999"),
        # A study of a year came out in it.
        ("A Guild study from 2019 projected that forty mills would close.", "publication", "2019"),
        ("The first experimental flight was between Ulm and Graz in December 1934.", "milestone", "1934-12"),
        ("In 1979, the club grew into the Ulm Chess Society.", "change", "1979"),
        ("In 1941 the chairman of the board boasted that his firm ran the port.", "announcement", "1941"),
        ("Instructor Training for Graz on 2016-11-03.", "session", "2016-11-03"),
        # A season in which a thing was done; a day with raised letters.
        ("Over the winter of 1990/1, two barns were moved.", "change", "1990-24"),
        ("Falk parachuted into Arden on 31^st^ Jan 1941.", "milestone", "1941-01-31"),
    ],
)
def test_what_is_told_in_passing_has_its_kind_and_date(text, kind, edtf):
    assert [(kind, edtf)] == [(which, when) for which, when, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The letter encloses one FY 2025 budget amendment for the port.",
        "The first mayor was a baker in 1934.",
        "The firm will provide training in the use of lamps by 2025.",
        "The envoy from 2019 said that the dam is old.",
        "Relief for the coronavirus disease 2019 is over.",
    ],
)
def test_a_year_that_only_describes_tells_of_nothing(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("She spoke to the governor last night about the flood.", "She spoke to the governor about the flood"),
        ("With Warden Rask’s resignation today, the guild needs a new head.", "Warden Rask’s resignation"),
        (
            "The board, by a joint resolution approved May 18, 1933, as amended, has asked the mayor to hold a fair.",
            "The board has asked the mayor to hold a fair",
        ),
    ],
)
def test_its_title_says_what_it_was(text, title):
    assert [found for _, _, found in told(text)] == [title]


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        (
            "The society was formed as the Ulm Chess Club (shortened, for good reasons, to UCC) in 1978.",
            "founding",
            "The society was formed as the Ulm Chess Club",
        ),
        ("The mill was sold (for a song, it was said) to Bo Rask in 1911.", "change", "The mill was sold to Bo Rask"),
        # What has a date in brackets is told for itself.
        ("The mill (it was sold in May 1911) stands empty.", "change", "The mill (it was sold) stands empty"),
    ],
)
def test_what_is_said_in_brackets_is_left_out_of_a_title(text, kind, title):
    assert (kind, title) in [(which, found) for which, _, found in told(text)]


def test_things_announced_today_are_those_of_the_one_announcement():
    text = (
        "Mayor Holm announced forty grants for mills today. The grants announced today will empower towns. "
        "The awards announced today build upon what was given before."
    )
    assert [kind for kind, _, _ in told(text)] == ["announcement"]
    assert len(told("Mayor Holm announced a grant today. The warden also announced a new toll today.")) == 2


def test_a_german_death_stands_behind_until():
    events = events_of("Er wirkte in Ulm von 1723 bis zu seinem Tode 1750.", source="note.md")
    assert ("death", "1750") in [(event.kind, day_of(event)) for event in events]

"""A gathering that only the title beside the text names and dates rests on the line of the text that speaks of it."""

import pytest
from telling import day_of, events_of


def told(title, text, date=None):
    matter = f'---\ntitle: "{title}"\n' + (f"date: {date}\n" if date else "") + "---\n"
    return [(e.kind, day_of(e), e.status, e.title) for e in events_of(f"{matter}{text}\n", source="note.md")]


WELCOME = "Papers on weirs are welcome.\n\nThis year there is a special conference theme, which is eels."


@pytest.mark.parametrize(
    ("title", "text", "date", "expected"),
    [
        ("Call for papers: 9th conference on weirs, Utrecht, 21-23 September 2020", WELCOME, None, "planned"),
        ("Conference on weirs, Utrecht, 21-23 September 2020", WELCOME, "2020-05-04", "planned"),
        ("Conference on weirs, Utrecht, 21-23 September 2020", WELCOME, "2020-10-04", "held"),
    ],
)
def test_the_days_of_a_title_are_those_of_its_gathering(title, text, date, expected):
    found = [one for one in told(title, text, date) if one[0] == "forum"]
    assert [one[:3] for one in found] == [("forum", "2020-09-21/2020-09-23", expected)]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Letter of 4 May 2019 to the conference", "The conference has many friends among the keepers of weirs."),
        ("Conference on weirs, 4 May 2019", "Weirs have many friends among the keepers of eels."),
        ("Weirs and eels in May 2019", "The conference has many friends among the keepers of weirs."),
    ],
)
def test_a_title_that_dates_no_gathering_of_the_text_gives_none(title, text):
    assert told(title, text) == []


def test_a_title_that_stands_in_the_text_is_read_there():
    title = "River Symposium, Utrecht, 4 May 2019"
    assert len(told(title, f"# {title}\n\nThe symposium brought together four hundred keepers of weirs.")) <= 1

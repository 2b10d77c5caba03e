"""A title that names an anniversary tells of it where the body only looks back."""

import pytest

from chrono import extract, read_text

_BODY = "Ninety ferries left the port that morning. As we remember the crews, we honor their courage.\n"


def _told(title: str, body: str = _BODY, date: str = "2024-07-05") -> list[tuple[str, str]]:
    text = f"---\ndate: '{date}'\ntitle: \"{title}\"\n---\n\n{body}"
    (document,) = read_text(text, source="p.md")
    return [(event.when.edtf, event.title) for event in extract(document) if event.kind == "anniversary"]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Message on the 90th Anniversary of the Battle of Skerry", "90th anniversary of the Battle of Skerry"),
        ("Statement by Mayor Cole on the Tenth Anniversary of the Weir Act", "10th anniversary of the Weir Act"),
        ("Skerry 300: Anniversary of the Battle of Skerry", "Anniversary of the Battle of Skerry"),
        ("Joint Statement on the One-Year Anniversary of the Ferry Pact", "1st anniversary of the Ferry Pact"),
    ],
)
def test_the_anniversary_of_a_title_is_of_the_day_of_its_paper(title, told):
    assert _told(title) == [("2024-07-05", told)]


@pytest.mark.parametrize(
    "title",
    [
        "Remarks Ahead of the 90th Anniversary of the Battle of Skerry",
        "Remarks at the Ferry Club's 90th Anniversary Gala",
        "A Proclamation on the Anniversary of the Battle of Skerry",
        "Message on the Grand Anniversary of the Battle of Skerry",
        "Message on the Battle of Skerry",
        "New Book on the 90th Anniversary of the Battle of Skerry",
        "A Lecture on the First Anniversary of the Weir Act",
        "Regatta Planned: 90th Anniversary of the Battle of Skerry",
        "Report on the 5th Anniversary of the Weir Act",
        "Message on the 250th Anniversary of the Town of Skerry (2026)",
    ],
)
def test_a_title_that_is_not_of_the_day_tells_no_anniversary(title):
    assert _told(title) == []


def test_a_body_that_looks_nowhere_back_gives_the_title_no_evidence():
    assert _told("Message on the 90th Anniversary of the Battle of Skerry", "The ferries are red.\n") == []


@pytest.mark.parametrize(
    "body", ["Today boats are safer.\n", "We celebrate our rowers.\n", "It was on 2 July 2024. Oars are red.\n"]
)
def test_a_body_that_keeps_another_thing_gives_the_title_no_evidence(body):
    assert _told("Message on the 90th Anniversary of the Battle of Skerry", body) == []


def test_a_day_that_the_body_gives_the_anniversary_is_not_that_of_the_paper():
    body = "The anniversary was on 2 July 2024. We remember the crews.\n"
    assert _told("Message on the 90th Anniversary of the Battle of Skerry", body) == []


def test_a_title_may_give_the_year_of_what_is_remembered():
    title = "Message on the 90th Anniversary of the Battle of Skerry (1934)"
    assert _told(title) == [("2024-07-05", "90th anniversary of the Battle of Skerry")]


def test_an_anniversary_told_in_the_body_is_told_once_and_named_by_the_title():
    body = "Today we celebrate the 90th anniversary of this battle. We honor the crews.\n"
    title = "Message on the 90th Anniversary of the Battle of Skerry"
    assert _told(title, body) == [("2024-07-05", "90th anniversary of the Battle of Skerry")]


def test_the_commas_of_a_town_end_no_name_of_what_is_remembered():
    text = (
        "This year, the county marks the 100th anniversary of the Ulm, Bavaria, mine disaster, in which 90 miners died."
    )
    (document,) = read_text(text, source="p.md", date="2024-07-05")
    told = {event.kind: event.title for event in extract(document)}
    assert told["anniversary"] == "100th anniversary of the Ulm, Bavaria, mine disaster"
    assert told["milestone"] == "Ulm, Bavaria, mine disaster"

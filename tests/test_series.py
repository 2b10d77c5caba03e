"""Editions, their series, and the links inside one document."""

import pytest

from chrono import extract, read_text
from chrono.model import Link


def told(text, **options):
    """The events of a text of 1 March 2024."""
    (document,) = read_text(text, date="2024-03-01")
    return extract(document, **options)


def editions(text):
    """(ordinal, series) of every event that has either."""
    return [(e.ordinal, e.series) for e in told(text) if (e.ordinal or e.series) and e.kind != "anniversary"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 12th Lakeland Trade Forum was held in Lyon on 3 May 2019.", [(12, "Lakeland Trade Forum")]),
        ("The XIV Lakeland Trade Forum was held in Lyon on 3 May 2019.", [(14, "Lakeland Trade Forum")]),
        ("The inaugural Lakeland Music Festival was held on 3 May 2019.", [(1, "Lakeland Music Festival")]),
        ("The second annual Lakeland Music Festival was held on 3 May 2019.", [(2, "Lakeland Music Festival")]),
        (
            "The third session of the Lakeland Fisheries Council was held on 3 May 2019.",
            [(3, "Lakeland Fisheries Council")],
        ),
        ("The third conference, Rubycon3, took place in Oslo on 3 May 2019.", [(3, "Rubycon")]),
        ("12-й форум прошёл в Самаре 3 мая 2019 года.", [(12, None)]),
    ],
)
def test_a_number_before_a_gathering_is_its_edition(text, expected):
    assert editions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Our fourth meeting this year was held in Lyon on 3 May 2019.",
        "The second meeting with Ann Cole was held on 3 May 2019.",
        "On 3 May 2019 she attended her first Lakeland Summit.",
        "The first Lakeland Summit in twenty years was held on 3 May 2019.",
        "The treaty on friendship in the 21st Century was signed on 3 May 2019.",
        "The second round of talks was held on 3 May 2019.",
    ],
)
def test_a_count_is_no_edition(text):
    assert editions(text) == []


def test_a_short_name_is_the_series_named_before_it():
    text = "The Lakeland Trade Forum is dear to us. The 12th Forum was held on 3 May 2019 in Lyon."
    assert (12, "Lakeland Trade Forum") in editions(text)


def test_an_anniversary_forum_is_an_edition_only_where_the_series_is_known():
    text = "The 12th Lakeland Forum was held on 3 May 2019. The 13th anniversary forum will be held on 5 May 2024."
    assert editions(text) == [(12, "Lakeland Forum"), (13, "Lakeland Forum")]
    assert editions("A 50th anniversary conference was held on 3 May 2019 in Lyon.") == []


def test_an_edition_is_linked_to_the_one_before_it():
    text = "The 12th Lakeland Forum was held on 3 May 2019. The 13th Lakeland Forum was held on 5 May 2020."
    first, second = told(text)
    assert second.links == (Link("edition_of", first.id),)
    assert first.links == ()


def test_editions_that_are_not_neighbours_are_not_linked():
    text = "The 12th Lakeland Forum was held on 3 May 2019. The 15th Lakeland Forum was held on 5 May 2022."
    assert [event.links for event in told(text)] == [(), ()]


def test_an_anniversary_is_linked_to_what_it_celebrates():
    root, celebration = told("On 3 May 2019 the town celebrated the 20th anniversary of the Lakeland Treaty.")
    assert celebration.links == (Link("anniversary_of", root.id),)


def test_a_document_is_linked_to_the_session_that_adopted_it():
    events = told("The Lakeland Declaration was adopted at the Fisheries Council session on 3 May 2019 in Lyon.")
    by_kind = {event.kind: event for event in events}
    assert by_kind["adoption"].links == (Link("adopted_at", by_kind["session"].id),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The 12th Lakeland Forum was held on 3 May 2019. The 13th Lakeland Forum was held on 5 May 2017.",
            "before edition",
        ),
        (
            "The 12th Lakeland Forum was held on 3 May 2019. The 12th Lakeland Forum was held on 5 May 2017.",
            "one is wrong",
        ),
    ],
)
def test_an_order_that_cannot_be_is_reported(text, said):
    problems = []
    told(text, problems=problems)
    assert [said in problem.message for problem in problems] == [True]


def test_editions_in_order_are_no_problem():
    problems = []
    told(
        "The 12th Lakeland Forum was held on 3 May 2019. The 13th Lakeland Forum was held on 5 May 2020.",
        problems=problems,
    )
    assert problems == []


def test_every_link_leads_to_an_event_of_the_document():
    events = told(
        "The 12th Lakeland Forum was held on 3 May 2019. The 13th Lakeland Forum was held on 5 May 2020. "
        "On 5 May 2020, on the sidelines of the 13th Lakeland Forum, Ann Cole met with Dan Holm."
    )
    ids = {event.id for event in events}
    assert {link.target for event in events for link in event.links} <= ids


@pytest.mark.parametrize("which", ["third", "3rd"])
def test_an_edition_of_a_series_has_its_number(which):
    events = told(f"The {which} edition of the River Symposium took place in Lund in 2005.")
    assert [(event.series, event.ordinal) for event in events] == [("River Symposium", 3)]

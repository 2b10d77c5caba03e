"""Events that are called by their year, and papers that are only cited by theirs."""

import pytest
from telling import events_of, told_of_days

TOLD = [
    ("The 1784 Brackland Purchase doubled the estate.", ("1784", "milestone", "Brackland Purchase")),
    ("He had come home after the 1713 Treaty of Ulm.", ("1713", "signing", "Treaty of Ulm")),
    ("The 1713 Treaty of Ulm gave the island to the duke.", ("1713", "signing", "Treaty of Ulm")),
    ("Few remember the 1643 Siege of Brack.", ("1643", "conflict", "Siege of Brack")),
    ("Its roof dates from after the 1931 Mill Fire.", ("1931", "milestone", "Mill Fire")),
]


@pytest.mark.parametrize(("text", "event"), TOLD)
def test_what_is_called_by_its_year_was_in_it(text, event):
    assert event in told_of_days(text, "kind", "title")


@pytest.mark.parametrize(
    "text",
    [
        "Fishing is free under the 1982 Convention.",
        "Title VI of the 1964 Water Rights Act protects all.",
        "The island is ours by the 1713 Treaty of Ulm.",
        "The 1976 Act was repealed by the Land Act 1951.",
        "The 1713 Treaty of Ulm is kept in a box.",
        "The 1911 Census is kept in a box.",
    ],
)
def test_a_paper_that_is_cited_by_its_year_is_no_event(text):
    assert [event.when for event in events_of(text) if event.when] == []


def test_what_the_sentence_tells_of_that_year_is_told_once():
    assert told_of_days("In his 1853 inaugural address, Mayor Orr spoke of the weir.", "kind") == [
        ("1853", "announcement")
    ]

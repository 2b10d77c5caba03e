"""What rules bind to a day, and days once planned."""

from __future__ import annotations

import pytest
from telling import day_of, events_of

DATE = "2020-11-02"


def told(text: str) -> set[tuple[str | None, str, str]]:
    return {(day_of(e), e.kind, e.status) for e in events_of(text, source="rule.md", date=DATE)}


@pytest.mark.parametrize(
    ("text", "day", "kind", "status"),
    [
        ("From 1 January 2021, all carriers must hold a licence.", "2021-01-01", "entry_into_force", "planned"),
        ("From 1 May 2019 lamps are no longer permitted on the quay.", "2019-05-01", "entry_into_force", "held"),
        ("You must apply by 15 December 2020.", "2020-12-15", "termination", "planned"),
        ("Carriers have to return the form by 15 March.", "2021-03-15", "termination", "planned"),
        ("The transition period runs until 30 September 2020.", "2020-09-30", "termination", "held"),
        ("The draft is open for comment until 4 December 2020.", "2020-12-04", "termination", "planned"),
        ("The 2019 Act came into force on 6 April 2019.", "2019-04-06", "entry_into_force", "held"),
        ("The Carriers Act 2017 came into force on 6 April 2019.", "2019-04-06", "entry_into_force", "held"),
    ],
)
def test_a_rule_binds_to_its_day(text, day, kind, status):
    assert told(text) == {(day, kind, status)}


@pytest.mark.parametrize(
    "text",
    [
        "From 1 January 2021, the green of carriers.",
        "By 15 December 2020 the leaves are gone.",
        "It must be green, and by 15 December 2020 it is.",
        "The moss is green until 30 September 2020.",
        "From 2021, all carriers must hold a licence.",
    ],
)
def test_what_binds_nobody_is_no_rule(text):
    assert {kind for _, kind, _ in told(text)}.isdisjoint({"entry_into_force", "termination"})


def test_a_day_that_was_planned_at_first_is_no_event():
    text = "The pier was initially expected to open on 1 July 2020, but was extended on 12 May 2020."
    assert told(text) == {("2020-05-12", "change", "held")}
    assert ("2020-12-01", "opening", "planned") in told("The pier is expected to open on 1 December 2020.")

"""What somebody has to do by a day, or within a term that a paper counts from its own."""

from __future__ import annotations

import pytest
from telling import told_of_days

from chrono import extract, read_text

ORDERED = {
    "Within 60 days of the date of this order, the harbour master shall submit a plan to dredge the port.": (
        "../2024-04-01", "milestone", "The harbour master shall submit a plan to dredge the port",
    ),
    "No later than 22 September 2024, the Secretary of the Mill Board, in consultation with the millers, shall develop "
    "and release rules for weirs.": (
        "../2024-09-22", "milestone", "The Secretary of the Mill Board shall develop and release rules for weirs",
    ),
    "The trustees shall, within 180 days of the date of this order, rewrite and print the hymn list.": (
        "../2024-07-30", "milestone", "The trustees shall rewrite and print the hymn list",
    ),
    "Within 90 days after the date of this decree, and annually thereafter, the provost shall review the charters.": (
        "../2024-05-01", "milestone", "The provost shall review the charters",
    ),
    "No later than one year from the date of this proclamation, the guild shall report on the state of the locks.": (
        "../2025-02-01", "milestone", "The guild shall report on the state of the locks",
    ),
    "By 1 May 2024, each choir shall meet with its patrons.": (
        "../2024-05-01", "meeting", "Each choir shall meet with its patrons",
    ),
    "Within 120 days of the date of this resolution, the board shall establish a committee on weirs.": (
        "../2024-05-31", "founding", "The board shall establish a committee on weirs",
    ),
    "Within 14 days of the date of this notice, all boats must be removed from the inner basin.": (
        "../2024-02-15", "milestone", "All boats must be removed from the inner basin",
    ),
    "To mend the roof, within 180 days of the date of this letter, the verger, in collaboration with the masons, shall "
    "draw up a list of works.": ("../2024-07-30", "milestone", "The verger shall draw up a list of works"),
    "(b)  Within two weeks of the date of this circular, the heads of all parishes must provide the dean with a list "
    "of bells.": ("../2024-02-15", "milestone", "The heads of all parishes must provide the dean with a list of bells"),
    "Sec. 3.  Reports.  (a)  Within 90 days of the date of this order, and every 180 days thereafter, the librarian "
    "shall report on loans.": ("../2024-05-01", "milestone", "The librarian shall report on loans"),
    "Not later than 30 days after the date of this notice, the keeper shall promptly label all jars.": (
        "../2024-03-02", "milestone", "The keeper shall label all jars",
    ),
    "Within 6 months of the issuance of this order, the owners must also insure every barge.": (
        "../2024-08-01", "milestone", "The owners must insure every barge",
    ),
    "On or before 3 June 2024, the tenants shall paint the gates.": (
        "../2024-06-03", "milestone", "The tenants shall paint the gates",
    ),
    "Within a month of the date hereof, the seller shall clear the yard.": (
        "../2024-03-01", "milestone", "The seller shall clear the yard",
    ),
    "By 30 June 2024, the foreman, after a survey of the dam, shall lower the sluice.": (
        "../2024-06-30", "milestone", "The foreman shall lower the sluice",
    ),
}  # fmt: skip

NO_DUTIES = [
    "Within 10 days of the storm, the crews were ashore.",
    "The organ was silent for 30 days of the year of this order.",
    "Within 60 days of the date of this order, fees shall remain as they are.",
    "Nothing said within 30 days of the date of this order shall be void.",
    "Payments within 30 days of the date of this notice bear no interest.",
    "By 3 May 2024, the ferry must not carry cattle.",
    "By 3 May 2024, the ferry shall have no deck.",
    "By 2010 it was clear that the choir must be small.",
    "By June 1944 all knew that the bridge must be old.",
    "In May 2024, the ferry must have a bell.",
    "By then the mill must have been a ruin.",
    "By 1900, the mill must have been a ruin.",
    "The bell is within 90 yards of the date palm.",
    "By 2030, boats shall not only be light.",
    "Within 45 days of the date of this lease, the yard shall be free to all.",
]


def _told(text: str) -> list[tuple[str | None, str, str]]:
    (document,) = read_text(text, source="order.md", date="2024-02-01", language="en")
    return [(event.when.edtf if event.when else None, event.kind, event.title) for event in extract(document)]


@pytest.mark.parametrize(("text", "told"), ORDERED.items())
def test_what_has_to_be_done_by_a_day_is_planned_and_called_by_who_does_what(text, told):
    assert _told(text) == [told]


@pytest.mark.parametrize("text", ORDERED)
def test_a_duty_is_still_to_come(text):
    (document,) = read_text(text, source="order.md", date="2024-02-01", language="en")
    assert [event.status for event in extract(document)] == ["planned"]


@pytest.mark.parametrize("text", NO_DUTIES)
def test_what_is_no_deed_or_no_duty_of_a_day_is_no_event(text):
    assert _told(text) == []


def test_two_bodies_with_the_same_duty_in_the_same_term_have_one_each():
    text = (
        "Within 60 days of the date of this order, the Master of the Port shall print model rules for ferries.\n\n"
        "Within 60 days of the date of this order, the Master of the Mills shall print model rules for weirs."
    )
    assert len(_told(text)) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council shall terminate 2 years from the date of this order.", [("2023-01-27", "termination")]),
        ("This order shall take effect 60 days after the date of this order.", [("2021-03-28", "entry_into_force")]),
        ("The rules apply to all grants made more than 90 days after the date of this order.", []),
        ("The office shall take no step for 75 days from the date of this order.", []),
    ],
)
def test_a_term_from_the_day_of_a_paper_ends_on_one_day(text, found):
    assert told_of_days(text, "kind", source="note.md", date="2021-01-27") == found

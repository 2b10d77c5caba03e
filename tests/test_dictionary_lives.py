"""Entries of a dictionary of lives: a surname first, then what it tells of its bearer."""

import pytest
from telling import events_of, people

BORN = ", a learned printer, was born at Varde in 1719. He became rector of Lund in 1740."


@pytest.mark.parametrize("head", ["Falk, Otto", "FALK, Otto", "FALK, Sir Otto", "Falk (Otto)", "**Falk, Otto**"])
def test_who_stands_surname_first_at_the_head_of_an_entry_is_whom_it_tells_of(head):
    born, made = events_of(head + BORN)
    assert born.title == "Otto Falk, a learned printer, was born at Varde"
    assert made.title == "Otto Falk became rector of Lund"
    assert people(head + BORN) == [["Otto Falk"], ["Otto Falk"]]


@pytest.mark.parametrize(
    "text",
    [
        "Varde, Denmark, where the queen was born in 1719. He became rector of Lund in 1740.",
        "Falk, Otto, opened the mill in 1719. He became rector of Lund in 1740.",
        "Upon arrival, Otto was born in 1719. He became rector of Lund in 1740.",
    ],
)
def test_a_line_that_begins_with_a_comma_is_not_always_an_entry(text):
    assert not any("Otto Falk" in names for names in people(text))


def test_each_entry_has_its_own_bearer():
    text = "Falk, Otto, born at Varde in 1719. He died in 1784.\n\nLind, Ida, born at Lund in 1801. She died in 1870.\n"
    died = [event for event in events_of(text) if event.kind == "death"]
    assert [event.title for event in died] == ["Otto Falk died", "Ida Lind died"]


def test_signs_in_an_entry_are_of_its_bearer():
    text = "Falk, Otto, b. at Varde, 18 April, 1719; d. at Lund, 21 March, 1784. He entered the order in 1740."
    assert [event.title for event in events_of(text)][:1] == ["Otto Falk born"]
    assert "Otto Falk dies" in [event.title for event in events_of(text)]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("She taught at Lund until her death in 1977.", "Ida Falk dies"),
        ("After her death in 1977 the house was sold.", "Ida Falk dies"),
        ("Her husband ran the mill until his death in 1977.", "Ida Falk’s husband ran the mill until his death"),
    ],
)
def test_a_death_that_something_lasted_to_is_told_as_a_death(told, title):
    events = [event for event in events_of(f"Ida Falk was a singer. {told}") if event.kind == "death"]
    assert [event.title for event in events] == [title]


BOXES = {
    "Name: Lydia\nOrdered by: Lund Yard\nDecommissioned: 3 May 1909\n\nThe Lydia was a tug.": (
        "termination",
        "Lydia: decommissioned",
    ),
    "Ida Falk\nIda Falk | |\n---|---|\nChurch | Lund |\nOrdination | 19 March 1570 |\n\nIda Falk was a nun.": (
        "ceremony",
        "Ida Falk: ordination",
    ),
    "# Old Mill\n\nChartered: 4 May 1904\n\nA mill.": ("founding", "Old Mill: chartered"),
}


@pytest.mark.parametrize(("text", "told"), BOXES.items())
def test_what_a_box_dates_is_called_by_what_the_box_is_of(text, told):
    assert [(event.kind, event.title) for event in events_of(text)] == [told]


def test_what_a_box_dates_befell_whom_the_text_is_about():
    text = "# Ida Falk\n\nEnthroned: 4 May 1904\n\nIda Falk was an abbess. She wrote hymns."
    assert people(text) == [["Ida Falk"]]


def test_a_box_of_days_is_not_dated_by_one_of_them():
    rows = "Appointed | 18 March 1902 |\nInstalled | 21 April 1902 |\nTerm ended | August 1905 |\nOrders | |\n"
    text = f"Ida Falk\n{rows}Ordination | 19 March 1870 |\nConsecration | 21 April 1902 by Pope Bo |\n\nA nun."
    assert {event.status for event in events_of(text)} == {"held"}


@pytest.mark.parametrize(
    ("before", "made"),
    [
        ("Ida Falk was born in 1834, the daughter of Bo Falk and Ada Lind.", ["Ida Falk"]),
        ("Ida, third daughter of Bo Falk and Ada Lind, was born in 1834.", []),
    ],
)
def test_she_is_nobody_whose_child_somebody_is(before, made):
    assert people(f"{before} In 1856 she was appointed librarian.")[-1] == made


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The county, named after President Ida Falk, was formed in 1877.", "The county was formed"),
        ("The street, called after Ida Falk, was widened in 1877.", "The street was widened"),
        ("The mill closed after Ida Falk, its owner, died in 1877.", "Ida Falk, its owner, died"),
    ],
)
def test_after_whom_something_is_named_does_nothing(text, title):
    assert [event.title for event in events_of(text) if event.when][-1] == title

"""Whose life an event is of: whose death ends a deed, whose page it is, which lines begin with a name."""

import pytest
from telling import events_of

from chrono.events.names.finding import find_names
from chrono.model import Document


def document(text):
    return Document(text=text, source="a.txt")


def titles(text):
    return [event.title for event in events_of(text)]


def people(text):
    return [[one.name for one in event.participants] for event in events_of(text)]


@pytest.mark.parametrize(
    ("before", "person"),
    [
        ("Bo Hale fed his aunt until her death", "Bo Hale"),
        ("Ann Falk tended her brother until his death", "Ann Falk"),
        ("Bo Hale stayed with his sister Ida until her death", "Bo Hale"),
        ("Ann Falk wrote for the duke until his death", "Ann Falk"),
        ("Ann Falk was a nurse. She stayed in Ulm until his death", "Ann Falk"),
    ],
)
def test_who_does_something_for_another_does_not_die_with_him(before, person):
    assert f"{person} dies" not in titles(f"{before} on 3 May 1931.")


def test_who_does_something_until_his_own_death_dies():
    assert titles("Ann Falk painted in Ulm until her death on 3 May 1931.") == ["Ann Falk dies"]


PAGE = (
    "# Ida Holm\n\nIda Holm is a rower from Turku. Holm began late.\n\n## Races\n\nIn 1991 she won the oar.\n\n"
    "## Emil Berg\n\nEmil Berg became her coach in 1996.\n\n## Later\n\nIn 2002 she won the Turku Medal."
)


def test_below_a_heading_of_nobody_a_page_goes_on_of_whom_it_is():
    assert people(PAGE) == [["Ida Holm"], ["Emil Berg"], ["Ida Holm"]]


def test_below_a_heading_of_nobody_a_page_of_lives_is_of_nobody():
    assert people(f"# Rowers\n\n{PAGE[2:]}".replace("# Ida Holm", "## Ida Holm"))[-1] != ["Emil Berg"]


@pytest.mark.parametrize(
    "text",
    [
        *(f"{word}, Emil, born in 1801, opened a mill in 1830." for word in ("Later", "Tonight", "Sadly", "Mother")),
        "Holm, Berg, and Falk was born as a yard in 1901.",
        "Holm, Turku, 1901. The poet was born in 1870.",
        "Pier, Turku. The sailor, born in 1901, left.",
    ],
)
def test_a_line_that_begins_with_no_name_and_a_comma_is_of_nobody(text):
    assert find_names(document(text)).entries == ()


@pytest.mark.parametrize("text", ["Kelly, Ann, born in 1801, opened a mill.", "Falk, Emil, born at Ulm in 1801."])
def test_a_line_that_begins_with_a_surname_and_a_name_is_of_its_bearer(text):
    last, first = text.split(", ")[:2]
    assert find_names(document(text)).entries == ((0, f"{first} {last}"),)


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("Mill built: 1920", []),
        ("Ticket sale opens: 3 May 1920", []),
        ("Ordained: 1920", ["Ida Holm"]),
        ("Elected: 1920", ["Ida Holm"]),
    ],
)
def test_a_line_is_of_the_person_of_the_page_where_it_tells_of_a_life(line, made):
    text = f"# Ida Holm\n\nIda Holm was a rower from Turku. Holm began late.\n\n{line}"
    assert people(text) == [made]


def test_who_is_elected_beside_a_husband_has_the_office():
    text = "First Lady Ida Holm was elected mayor on 3 May 2004. Mayor Holm resigned on 5 May 2009."
    assert people(text) == [["Ida Holm"], ["Ida Holm"]]


def test_who_meets_one_of_an_office_does_not_have_it():
    text = "First Lady Ida Holm met the mayor on 3 May 2004. Mayor Holm resigned on 5 May 2009."
    assert people(text)[-1] == ["Holm"]

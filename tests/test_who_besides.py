"""Who acts beside others that are not named, is doing it, by his work, or behind a noun of his own fate."""

from __future__ import annotations

import pytest

from chrono import extract, read_text


def people_of(text):
    (document,) = read_text(text)
    return {one.name for event in extract(document) for one in event.participants}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("On 3 May 2011 Ann Cole and two other members resigned.", {"Ann Cole"}),
        ("On 3 May 2011 Ann Cole and her colleagues published the study.", {"Ann Cole"}),
        ("On 3 May 2011 Ann Cole and the mayor opened the hall.", {"Ann Cole"}),
        ("On 3 May 2011 Corvex and a local bank signed the pact.", {"Corvex"}),
        ("In 1842 Eliza Norcross and her sister Jane opened a school.", {"Eliza Norcross", "Jane"}),
        # What is done to things does nothing.
        ("On 3 May 2011 the Odeon and the gate were razed.", set()),
        ("Storm Ida and the flood destroyed the weir on 3 May 1911.", set()),
        ("Great Marr and the coast were hit by a gale on 3 May 1911.", set()),
        ("Ann Cole and the bishop of Tarn opened the hall on 3 May 1911.", {"Ann Cole"}),
        ("Fentanyl and other drugs came over the border on 3 May 2011.", set()),
    ],
)
def test_who_acts_beside_unnamed_others_takes_part(text, people):
    assert people_of(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The Harbour Board is opening a new pier on 3 May 2030.", {"Harbour Board"}),
        ("Corvex is set to open a plant on 3 May 2030.", {"Corvex"}),
        ("A new pier is being opened on 3 May 2030.", set()),
        ("The Tarn Act is opened for signature on 3 May 2030.", set()),
    ],
)
def test_who_is_doing_it_or_about_to_takes_part(text, people):
    assert people_of(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ida Falk's first novel was published in 1921.", {"Ida Falk"}),
        ("The Access Council's new guidelines were published on 3 May 1998.", {"Access Council"}),
        ("Corvex's second plant opened in 1998.", {"Corvex"}),
        ("Lund's first library opened in 1911.", set()),
        ("Monday's paper was published on 3 May 1998.", set()),
        ("Ida Falk's new study of moths was published on 3 May 2011.", {"Ida Falk"}),
        # What bears a name of its own, tells of somebody, or is another's, may come out long after him.
        ("Fontane's Effi was published on 3 May 2011.", set()),
        ("Bo Lind's killer's book was published on 3 May 2011.", set()),
        ("Ida Falk's biography was published on 3 May 2011.", set()),
        ("The Access Council's Building Standards were published on 3 May 1998.", {"Access Council"}),
        ("Bo Lind's house was demolished in 1911.", set()),
    ],
)
def test_whose_work_comes_out_takes_part(text, people):
    assert people_of(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("New Dunmore was founded on 3 May 1911.", set()),
        ("Upper Sandon was founded on 3 May 1911.", set()),
        ("Falk Lind was founded on 3 May 1911.", {"Falk Lind"}),
    ],
)
def test_what_is_called_as_towns_are_is_no_body_that_is_founded(text, people):
    assert people_of(text) == people


@pytest.mark.parametrize("line", ["Death of Bo Lind.", "Election of Bo Lind as mayor", "Marriage of Bo Lind."])
def test_a_line_names_whom_it_tells_of_behind_its_noun(line):
    assert people_of(f"1911 - {line}") == {"Bo Lind"}


@pytest.mark.parametrize("line", ["Treaty of Bo Lind.", "Battle of Bo Lind."])
def test_a_name_behind_the_noun_of_a_thing_is_no_person_by_that(line):
    assert people_of(f"1911 - {line}") == set()


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("On 3 May 2011 the Government of Peru and WMO signed the deal.", {"Government of Peru", "WMO"}),
        (
            "The National Oceanic and Atmospheric Administration published its outlook on 3 May 2011.",
            {"National Oceanic and Atmospheric Administration"},
        ),
        ("The ministers from Peru met on 3 May 2011.", {"Peru"}),
        ("The potatoes from Peru met with praise on 3 May 2011.", set()),
    ],
)
def test_bodies_are_parted_where_another_begins(text, people):
    assert people_of(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The Senate confirmed Ann Cole as ambassador on 3 May 2011.", {"Senate", "Ann Cole"}),
        ("On 3 May 1911 the union negotiated with Corvex.", {"Corvex"}),
        ("- 3 May 2011: Bo Lind resigns\n- 4 May 2012: Ida Falk retires\n", {"Bo Lind", "Ida Falk"}),
        ("In 1911 their second child, Ida, was born.", {"Ida"}),
    ],
)
def test_further_verbs_and_kin_name_who_takes_part(text, people):
    assert people_of(text) == people

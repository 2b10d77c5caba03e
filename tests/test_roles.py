"""What somebody is, by the words around the name: whole titles, each beside its own bearer, and no clause or thing."""

from __future__ import annotations

import pytest

from chrono import extract, read_text

WRAPPED = """Speech on Harvest Day

The hall of the grain exchange was full. Walter Hume, President of the United
Provinces of Norland, opened the fair on 8 June 1923 before a large crowd of
farmers.
"""


def roles_of(text):
    """The participants of a text's events with their roles."""
    (document,) = read_text(text)
    return {one.name: one.role for event in extract(document) for one in event.participants}


def test_a_role_goes_on_behind_the_end_of_a_wrapped_line():
    assert roles_of(WRAPPED)["Walter Hume"] == "President of the United Provinces of Norland"


def test_a_role_ends_with_the_line_of_a_list():
    text = "Elected on 3 May 2011:\n\n- Ann Cole, Director of the Mill\n- Bo Lind, Treasurer\n"
    assert roles_of(text).get("Ann Cole") in (None, "Director of the Mill")


@pytest.mark.parametrize(
    ("said", "name", "role"),
    [
        (
            "Ann Cole, Member of the U.S. Grain Board, spoke on 3 May 2011.",
            "Ann Cole",
            "Member of the U.S. Grain Board",
        ),
        ("Ann Cole, President of <b>Holm</b>, spoke on 3 May 2011.", "Ann Cole", "President"),
        ("On 3 May 2011 Chief Counsel Ann Cole resigned.", "Ann Cole", "Chief Counsel"),
        ("On 3 May 2011 Comptroller Ann Cole resigned.", "Ann Cole", "Comptroller"),
        ("On 3 May 2011 Chief Operating Officer Ann Cole resigned.", "Ann Cole", "Chief Operating Officer"),
        ("On 3 May 2011 Trustee Emerita Ann Cole resigned.", "Ann Cole", "Trustee Emerita"),
        ("Its first headmaster, the Rev. Amos Pike, retired in 1883.", "Amos Pike", "first headmaster"),
        ("Swedish foreign minister Karin Dahl visited Riga on 8 May 2013.", "Karin Dahl", "foreign minister"),
        ("The former director Karin Dahl died on 8 May 2013.", "Karin Dahl", "former director"),
        ("On 3 May 2011 the Prime Minister of Peru and President Hale met Ann Cole.", "Hale", "President"),
        ("On 3 May 2011 President Hale of Peru and Prime Minister Bo Lind met.", "Bo Lind", "Prime Minister"),
        (
            "On 3 May 2011 Vice President Mary Hale and President of Holm College Bo Lind met.",
            "Bo Lind",
            "President of Holm College",
        ),
        (
            "On 3 May 2011 Minister of Trade and Energy Ann Cole met Bo.",
            "Ann Cole",
            "Minister of Trade and Energy",
        ),
        (
            "On 3 May 2011 Founder and Chief Executive Officer of Holm Bank Ann Cole met Bo Lind.",
            "Ann Cole",
            "Founder and Chief Executive Officer of Holm Bank",
        ),
    ],
)
def test_a_title_is_told_whole_and_of_its_bearer(said, name, role):
    assert roles_of(said)[name] == role


@pytest.mark.parametrize(
    "text",
    [
        "From 2010 to 2014 Ann Cole was Deputy Counsel for the Senate Committee on Trade. She left on 3 May 2015.",
        "Ann Cole worked on the Head Start Act, which was passed on 3 May 2015.",
        "The Major Economies Forum met on 3 May 2015.",
        "On 3 May 2015 COVID hit the town.",
    ],
)
def test_what_stands_behind_a_title_is_not_always_a_name(text):
    assert not {"Counsel", "Start", "Economies", "COVID"} & roles_of(text).keys()


def test_what_somebody_has_is_no_role_of_who_is_named_before_it():
    assert roles_of("On 3 May 2015 Ann Cole, Senator Lind’s office said, resigned.").get("Ann Cole") is None


def test_the_next_of_a_list_is_no_role():
    assert roles_of("On 3 May 2015 Bo Lind met Ann Cole, Senator Wray, and others.").get("Ann Cole") is None


def test_the_president_is_who_has_that_title_by_far_oftenest():
    text = "President Hale spoke. President Hale ate. President Hale sang. President Hale slept. President Hale rose. "
    text += "He called President Moro. On 3 May 2015 the President visited Lund."
    assert roles_of(text).keys() == {"Hale"}


def test_a_title_that_two_have_alike_is_nobody_s():
    text = "President Hale spoke. President Moro sang. On 3 May 2015 the President visited Lund."
    assert roles_of(text) == {}


def test_what_somebody_served_as_is_not_who_has_the_title_now():
    text = "President Hale spoke. Ann Cole served as the President and Chief Executive Officer of Holm Bank until 2011."
    assert "Hale" not in roles_of(text)

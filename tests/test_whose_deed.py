"""Who takes part by office, by what is his, or as the one of whom a life tells; and who is only named beside them."""

import pytest
from telling import people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In May 2019 Ida Falk voted against President Bo Lind's tax.", ["Ida Falk"]),
        ("On 3 May 2019 the Tarn Board announced a loan from President Ida Falk's fund.", ["Tarn Board"]),
    ],
)
def test_whose_a_thing_is_takes_no_part_behind_who_does_something_to_it(text, names):
    assert people(text) == [names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On 3 May 2019 Ida Falk welcomed Bo Lind's visit.", ["Ida Falk", "Bo Lind"]),
        ("On 3 May 2019 Ida Falk met Bo Lind's wife.", ["Ida Falk", "Bo Lind"]),
    ],
)
def test_whose_deed_it_is_takes_part(text, names):
    assert people(text) == [names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On 3 May 2019 the Secretary of Agriculture signed the order.", ["Secretary of Agriculture"]),
        ("On 3 May 2019 the order was signed by the Minister of Education.", ["Minister of Education"]),
        (
            "By 3 May 2019 the Secretary of the Navy and the Secretary of the Army shall submit a plan.",
            ["Secretary of the Navy", "Secretary of the Army"],
        ),
    ],
)
def test_an_office_acts_where_nobody_says_who_holds_it(text, names):
    assert people(text) == [names]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Secretary Ida Falk spoke. On 3 May 2019 the Secretary of Agriculture signed the order.",
            "Secretary of Agriculture",
        ),
        ("Mayor Ida Falk spoke. On 3 May 2019 the Mayor of Lyon opened the bridge.", "Mayor of Lyon"),
        ("On 3 May 2019 Ida Falk was named as Secretary of Agriculture.", "Secretary of Agriculture"),
        (
            "On 3 May 2019 Ida Falk resigned, as the office of the Secretary of Agriculture was moved.",
            "Secretary of Agriculture",
        ),
    ],
)
def test_an_office_that_somebody_may_hold_or_that_does_nothing_takes_no_part(text, office):
    assert office not in [one for names in people(text) for one in names]


def test_a_department_ends_before_the_title_of_who_is_of_it():
    text = "On 3 May 2019 Ida Falk met Department of Trade Assistant Secretary Bo Lind."
    assert "Department of Trade Assistant" not in people(text)[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("VTU grew. The first VTU flight took place on 3 May 1920. VTU said so.", ["VTU"]),
        ("VTU said so. In the VTU hills a flight took place on 3 May 1920.", []),
    ],
)
def test_a_firm_whose_flight_or_study_it_is_takes_part(text, names):
    assert people(text) == [names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In May 1931 Bo Lind was elected to the Fern Society.", ["Bo Lind", "Fern Society"]),
        ("In May 1931 Bo Lind, who lived next to the Fern Society, was elected.", ["Bo Lind"]),
        ("In 1902 the House of Lords rejected the bill.", ["House of Lords"]),
        ("In 1902 the House of Ferns closed.", []),
        ("In 1938 Falk Mills was the first firm to open an office in Lund.", ["Falk Mills"]),
        ("In 1938 Falk Bridge was the first bridge to be opened in Lund.", []),
        ("The mill was bought by the former Hale Mills in 1911.", ["Hale Mills"]),
    ],
)
def test_houses_and_who_is_joined_take_part(text, names):
    assert people(text) == [names]


def test_a_life_is_that_of_the_name_in_bold_that_opens_its_first_paragraph():
    life = "# Profile\n\n**Ida Falkner**'s main work was ferns.\n\n* Born 3 May 1861, Lund.\n* In 1890 she left it.\n"
    assert people(life) == [["Ida Falkner"], ["Ida Falkner"]]
    firm = "# Profile\n\n**Falkner Brothers**' main work was on ferns.\n\n* In 1890 they moved to Bonn.\n"
    assert ["Falkner Brothers"] not in people(firm)


def test_who_is_also_known_by_another_name_is_born_under_the_first():
    text = "Ida Maria Falk, a.k.a. Eva Storm (3 May 1911 - 19 October 1992)"
    assert people(text) == [["Ida Maria Falk"], ["Ida Maria Falk"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On 3 May 1990 our Nation enacted the law, and our Nation moved closer to its promise.", "Nation"),
        ("On 3 May 1990 the work was funded by the Bipart- — by the act.", "Bipart"),
    ],
)
def test_what_is_ours_and_what_is_broken_off_is_no_name(text, name):
    assert name not in [one for names in people(text) for one in names]

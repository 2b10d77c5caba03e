"""Parts that leave out the verb of the one before them are told with it, each on its date and in its own words."""

import pytest
from telling import events_of


def told(text):
    return [(event.when.edtf, event.title) for event in events_of(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The church was built in 1908, the mill in 1911 and the school in 1921.",
            [("1908", "The church was built"), ("1911", "The mill was built"), ("1921", "The school was built")],
        ),
        (
            "Paul Renn was promoted to captain in 1901, to major in 1909 and to colonel in 1915.",
            [
                ("1901", "Paul Renn was promoted to captain"),
                ("1909", "Paul Renn was promoted to major"),
                ("1915", "Paul Renn was promoted to colonel"),
            ],
        ),
        (
            "Sweden followed in 1955; Norway in 1964 with some delay; and Denmark in 1965.",
            [("1955", "Sweden followed"), ("1964", "Norway followed"), ("1965", "Denmark followed")],
        ),
        (
            "The Botanical Society of Ulm was founded in 1842, as well as the Botanical Society of Graz in 1843.",
            [
                ("1842", "The Botanical Society of Ulm was founded"),
                ("1843", "The Botanical Society of Graz was founded"),
            ],
        ),
    ],
)
def test_each_part_is_an_event_of_its_own_date(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was finished in 1901 and the toll in 1911 amounted to 300 pounds.",
        "The parish had 300 souls in 1801 and 500 in 1841.",
    ],
)
def test_a_part_with_a_state_of_its_own_shares_no_verb(text):
    assert all(date not in ("1911", "1841") for date, _ in told(text))


def test_who_did_it_is_not_told_as_what_was_done():
    text = "The council approved the merger on 3 May 2013, and the Harbour Board on 16 June 2013."
    assert ("2013-06-16", "The council approved the Harbour Board") not in told(text)

"""What is on: exhibitions, offers and consultations are of the days from the first to the last."""

import pytest
from telling import events_of

MUSEUM = "# Fen Museum\n\nThe museum has a new room.\n\n{}\n"
LIST = "# {}\n\n{}\n\nOpen daily 10–5. Closed Mondays.\n"


def told(text, date="2012-02-01"):
    return [(event.when.edtf if event.when else None, event.title) for event in events_of(text, date=date)]


@pytest.mark.parametrize(
    "said",
    [
        "Maps and Mud runs from 3 March to 5 June 2012.",
        "The exhibition is on view 3 March – 5 June 2012.",
        "The show can be seen from 3 March until 5 June 2012.",
        "The consultation runs from 3 March to 5 June.",
        "The offer will run from March 3 to June 5, 2012.",
        "The pottery course lasts from 3 March to 5 June 2012.",
        "The festival of lamps ran from 3 March to 5 June 2012.",
    ],
)
def test_what_runs_from_a_day_to_another_is_of_both(said):
    assert [when for when, _ in told(MUSEUM.format(said))] == ["2012-03-03/2012-06-05"]


@pytest.mark.parametrize(
    "said",
    [
        "The fiscal year runs from 1 April 2012 to 31 March 2013.",
        "The season runs from 1 April to 31 October.",
        "The lease runs from 3 March 2012 to 5 June 2014.",
        "The permit is valid from 3 March to 5 June 2012.",
        "The data runs from 3 March to 5 June 2012.",
        "The scheme runs from 2012 to 2015.",
        "The guarantee runs from 3 March to 5 June 2012.",
        "Her membership lasts from 3 March to 5 June 2012.",
        "Nursery runs from 3 March to 5 June 2012.",
        "The dredger ran from March to June 1911 on peat.",
    ],
)
def test_a_year_a_lease_or_figures_that_run_so_are_no_event(said):
    assert told(MUSEUM.format(said)) == []


@pytest.mark.parametrize(
    "said",
    [
        "The exhibition runs until 3 May.",
        "The exhibition can be seen until 3 May 2012.",
        "Tickets are on sale until 3 May.",
    ],
)
def test_what_is_on_until_a_day_ends_then(said):
    assert [when for when, _ in told(MUSEUM.format(said))] == ["2012-05-03"]


def test_shops_that_are_open_until_an_hour_end_nothing():
    assert told(MUSEUM.format("The shop is open until 9 pm.")) == []


@pytest.mark.parametrize("head", ["Exhibitions", "What's on at the Fen Museum", "Fen Museum: now showing"])
@pytest.mark.parametrize(
    "line",
    [
        "Maps and Mud: 3 March – 5 June 2012",
        "Maps and Mud\n3 March – 5 June 2012",
        "Maps and Mud\n\nFrom 3 March to 5 June 2012",
        "**Maps and Mud** 3 March – 5 June 2012",
    ],
)
def test_a_line_below_what_is_on_names_a_show_and_its_days(head, line):
    assert told(LIST.format(head, line)) == [("2012-03-03/2012-06-05", "Maps and Mud")]


@pytest.mark.parametrize("head", ["Weather", "Accounts for the spring"])
def test_a_stretch_of_days_below_another_heading_is_no_show(head):
    assert told(LIST.format(head, "Rain gauge, mill field\n3 March – 5 June 2012")) == []

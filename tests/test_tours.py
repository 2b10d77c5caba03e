"""A journey of several days through several places is told beside its stops; a visit is one with its own day."""

import pytest
from telling import day_of, events_of


def told(text, date="2017-02-25"):
    return {(e.kind, day_of(e)) for e in events_of(text, source="note.txt", date=date)}


@pytest.mark.parametrize(
    "text",
    [
        "I will travel to Peru, Chile and Bolivia from 27 February to 8 March.\n\nI will visit Lima on 28 February.\n\n"
        "From 5 to 6 March, I will visit Chile at the invitation of the Foreign Minister.",
        "The envoy will visit Peru, Bolivia and Chile from 27 February to 8 March. She will visit Lima, Peru, on "
        "28 February. Then she will visit Chile from 5 to 6 March.",
    ],
)
def test_a_tour_is_none_of_its_stops(text):
    stops = {("visit", "2017-02-28"), ("visit", "2017-03-05/2017-03-06")}
    assert told(text) == {("visit", "2017-02-27/2017-03-08"), *stops}


def test_a_visit_told_again_by_its_first_day_is_one():
    text = "The envoy will visit Peru from 27 February to 2 March. On 27 February the envoy will visit Peru."
    assert len(told(text)) == 1


def test_the_trips_of_a_year_are_no_tour():
    text = "The trips of the mayor in 2016. She visited Graz on 3 May 2016. She visited Ulm on 4 June 2016."
    assert ("visit", "2016") not in told(text)

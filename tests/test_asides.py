"""Places that a sentence names beside its event, and near neighbours that are where it was."""

import pytest
from telling import events_of

from chrono import extract, read_text


def places_of(text):
    """The places of the events of a text of 1 March 2024, each once; None for an event without one."""
    return {event.place and event.place.name for event in events_of(text, date="2024-03-01")}


@pytest.mark.parametrize(
    "text",
    [
        "She taught in Kenya and Uganda and received the medal in 1922.",
        "Bo Lind, who was born in Oslo, founded the firm in 1911.",
        "The book about the war in Vietnam was published in 1975.",
        "She announced plans for a clinic in Kenya on 4 May 2010.",
        "The ministry published a report on mines in Zambia on 3 May 2015.",
        "The appeal for victims of the flood in Pakistan was launched on 3 May 2015.",
        "The campaign to stop smoking in Mexico was launched on 3 March 2012.",
        "A conference on peace in Sudan opened on 3 May 2015.",
        "The minister announced on 3 May 2015 that a consulate would open in Perth.",
        "On 3 May 2015 the court ruled that the killing in Dijon was murder.",
        "Upon returning from the front in 1954, Lind taught in Turin.",
        "A memorial to those who fell in Bosnia was unveiled on 3 May 2015.",
        "On 3 May 1954 the council dismissed Bo Lind, prompting him to settle in Athens.",
        "Lufthansa began flights to Nairobi on 3 May 1964.",
        "Ida Falk was appointed ambassador to Peru on 3 May 2015.",
        "The new factory on Canal Road opened in 1928.",
        "The reception at the Town Hall took place on 3 May 2015.",
    ],
)
def test_a_place_beside_the_event_is_not_its_own(text):
    assert places_of(text) == {None}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("She studied in Leipzig and in 1922 founded a school in Riga.", "Riga"),
        ("On 3 May 2015 she flew to Rome and met the Pope.", "Rome"),
        ("The book was published in Hanoi in 1975.", "Hanoi"),
        ("The decision to build a bridge in Riga was announced on 4 May 2010 in Tallinn.", "Tallinn"),
        ("The ministry launched a clinic in Kenya on 4 May 2010.", "Kenya"),
        ("A conference on peace in Sudan was held in Nairobi on 3 May 2015.", "Nairobi"),
        ("A conference on trade in Nairobi opened on 3 May 2015.", "Nairobi"),
        ("Speaking in Lima on 3 May 2015, the minister announced that a consulate would open.", "Lima"),
        ("The museum in Lyon, which opened in 1932, is large.", "Lyon"),
        ("The forum, which will be held on 3 May 2025 in Baku, is new.", "Baku"),
        ("The delegation travelled to Rome to attend the fair on 3 May 2015.", "Rome"),
        ("It is a museum of trains in Lyon, France established in 1935.", "Lyon"),
        ("The ferry was built and launched in Rotterdam in 1972.", "Rotterdam"),
        ("The talks at the Palace Hotel in Vienna took place on 3 May 2015.", "Vienna"),
        ("The Bergen summit took place on 3 May 2015.", "Bergen"),
        ("An earthquake struck Chile on 27 February 2010.", "Chile"),
        ("The army besieged Riga on 3 May 1710.", "Riga"),
        ("Ida Falk left Norway for Canada in 1921.", "Canada"),
        ("Ida Falk was elected mayor of Lisbon on 3 May 2015.", "Lisbon"),
        ("The G-20 Lisbon summit took place on 3 May 2015.", "Lisbon"),
        ("Nine men were arrested in the Vietnamese capital Hanoi on 3 May 2015.", "Hanoi"),
        ("The battle of the Ash River was fought on 3 May 1310.", "Ash River"),
    ],
)
def test_what_the_verb_of_the_event_leads_to_is_its_place(text, place):
    assert places_of(text) == {place}


def test_the_second_deed_of_a_year_need_not_be_where_the_first_was():
    (document,) = read_text("In 1920 Ida Falk graduated from a college in Lyon and married Bo Lind.", date="2024-03-01")
    assert {event.kind: event.place and event.place.name for event in extract(document)} == {
        "milestone": "Lyon",
        "ceremony": None,
    }

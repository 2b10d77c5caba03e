"""Places that the words of an event name: in links and bold letters, by parts of buildings and towns, in counties."""

import pytest
from telling import events_of


def place(text, **options):
    """The name and country of the place of the one event of a text."""
    (event,) = events_of(text, date="2024-03-01", **options)
    return event.place and (event.place.name, event.place.country)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On 3 May 2014 the board met in **Lyon**.", ("Lyon", "France")),
        ("On 3 May 2014 the board met in [Lyon](http://lyon.example).", ("Lyon", "France")),
        ("On 3 May 2014 the board met in [Lyon][town], [France](france.html).", ("Lyon", "France")),
        ("On 3 May 2014 the board met in [Varnow](varnow.html), [Poland](poland.html).", ("Varnow", "Poland")),
        ("On 3 May 2014 the board met at [the Holm Hotel](holm.html).", ("Holm Hotel", None)),
        ("On 3 May 2014 the board met at the [Holm Hotel](holm.html).", ("Holm Hotel", None)),
        ("On 3 May 1814 Ann Cole was born in [Varnow](varnow.html).", ("Varnow", None)),
    ],
)
def test_a_place_in_a_link_or_in_bold_letters_is_where_it_was(text, told):
    assert place(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2014 Ann Cole starred in *Lyon*.",
        "On 3 May 2014 the essay was published in _Lisbon_.",
        "On 3 May 2014 the board met with [Lyon](http://lyon.example).",
    ],
)
def test_what_stands_in_italics_or_behind_with_is_no_place(text):
    events = events_of(text, date="2024-03-01")
    assert [event.place for event in events] == [None] * len(events)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On 3 May 2014 the choir met at St Olave's Church.", ("St Olave's Church", None)),
        ("On 3 May 2014 the choir met at St. Olave’s Parish Hall, Lyon.", ("St. Olave’s Parish Hall, Lyon", "France")),
        ("On 3 May 2014 the choir met in Dornan’s Park.", ("Dornan’s Park", None)),
        ("On 3 May 2014 the choir met at the Queen's Hotel.", ("Queen's Hotel", None)),
        ("On 3 May 2014 the choir met at Lord's Cricket Ground.", ("Lord's Cricket Ground", None)),
        ("On 3 May 2014 the choir met at the Marr Building.", ("Marr Building", None)),
        ("On 3 May 2014 the choir met in Room 4, Holm Hall.", ("Room 4, Holm Hall", None)),
        ("On 3 May 2014 the choir met in Conference Room B.", ("Conference Room B", None)),
        ("On 3 May 2014 the choir met at 7 Mill Lane, Lisbon.", ("Lisbon", "Portugal")),
        ("On 3 May 2014 the choir met in Marr County.", ("Marr County", None)),
        ("On 3 May 2014 the choir met in Orange County, California.", ("Orange County", "United States")),
        ("On 3 May 2014 the treaty was signed aboard the yacht Sturmvogel.", ("Sturmvogel", None)),
        ("On 3 May 2014 the treaty was signed on board HMS Holm.", ("HMS Holm", None)),
    ],
)
def test_a_building_a_county_and_a_ship_are_places_by_their_own_names(text, told):
    assert place(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2014 the team met at the Governor's House.",
        "On 3 May 2014 the agency opened a course in Capacity Building.",
        "On 3 May 2014 the council met in the Third District.",
        "On 3 May 2014 Ann Cole came on board Holm Partners.",
        "On 3 May 2014 Ann Cole met Room Service.",
    ],
)
def test_what_is_only_called_like_a_building_is_no_place(text):
    events = events_of(text, date="2024-03-01")
    assert [event.place for event in events] == [None] * len(events)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On 3 May 2014 the choir met on the outskirts of Lyon.", ("Lyon", "France")),
        ("On 3 May 2014 the ferry sank off the coast of Peru.", ("Peru", "Peru")),
        ("On 3 May 2014 the choir met in the lobby of the Holm Hotel.", ("Holm Hotel", None)),
        ("On 3 May 2014 the choir met in the north-western corner of Portugal.", ("Portugal", "Portugal")),
    ],
)
def test_what_is_in_a_part_of_a_place_is_in_that_place(text, told):
    assert place(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2014 the choir sang on behalf of Lyon.",
        "On 3 May 2014 the board met on the side of Peru.",
        "On 3 May 2014 the board met at the expense of the Holm Hotel.",
    ],
)
def test_what_is_done_for_somebody_is_not_in_a_part_of_him(text):
    assert place(text) is None


def test_a_hall_is_in_no_country_for_a_town_that_is_called_like_it():
    assert place("On 3 May 2014 the choir met in the Orion Computer Room.") == ("Orion Computer Room", None)
    assert place("On 3 May 2014 the choir met in the Lisbon Computer Room.") == ("Lisbon Computer Room", "Portugal")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Gorvian invasion of Velmaria in 1931 lasted a year.", ("Velmaria", None)),
        ("In 1931 the army invaded Velmaria.", ("Velmaria", None)),
        ("In 1704 the army was beaten after its defeat at Stolbeck.", ("Stolbeck", None)),
        ("On 3 May 1941 two agents parachuted into Peru.", ("Peru", "Peru")),
        ("Died 13 February 1787, Milan, Lombard Kingdom.", ("Milan", "Italy")),
        ("Born 18 May 1711, Ragusa, Dalmatian Republic.", ("Ragusa", None)),
        ("Die Mühle in Varnow wurde **1883** erbaut.", ("Varnow", None)),
        ("El 3 de mayo de 1914 se inauguró el museo en Varnow.", ("Varnow", None)),
        ("El 3 de mayo de 1914 se celebró la asamblea en el Casino de Varnow.", ("Casino de Varnow", None)),
    ],
)
def test_what_befell_a_place_that_no_table_has_was_there(text, told):
    (found,) = {
        event.place and (event.place.name, event.place.country) for event in events_of(text) if event.kind != "summit"
    }
    assert found == told


@pytest.mark.parametrize(
    "text",
    [
        "In 1931 the mill was burnt in the invasion of the Velmari.",
        "The defeat of Varro in 1704 ended the war.",
        "The army was beaten in 1704 at the Battle.",
    ],
)
def test_who_invades_or_is_beaten_is_no_place(text):
    assert {event.place for event in events_of(text)} == {None}


def test_a_name_is_a_place_that_is_gone_to_and_in_which_something_lies():
    visit = "On 3 May 2014 the minister paid a visit to Karsh. "
    assert place(visit + "The lakes in Karsh are cold.") == ("Karsh", None)
    assert place(visit) is None
    assert place(visit + "She held shares in Karsh.") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The troops surrendered in Italy on 29 April 1945 and in the north on 7 May 1945.", ["Italy", None]),
        ("The trip to Chile next week was discussed at the summit on 3 May 2014.", [None, "Chile"]),
        ("The base in Chile was attacked on 4 April, 18 April and 3 May 2021.", ["Chile", "Chile", "Chile"]),
    ],
)
def test_a_place_beside_another_date_is_where_something_else_was(text, told):
    events = events_of(text, date="2024-03-01")
    assert [event.place and event.place.name for event in events] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On 3 May 2014 Ann Cole met an owner who says his mill—and the market in Lisbon—will gain.", None),
        ("On 3 May 2014 the ministers (and their guests from a club in Lisbon) met.", None),
        ("On 3 May 2014 the ministers met (in Lisbon).", "Lisbon"),
        ("On 3 May 2014 the ministers — all of them — met in Lisbon.", "Lisbon"),
        ("Following the earthquake in Chile, the fund was launched on 3 May 2014.", None),
        ("On 3 May 2014, after an attack on a barracks at Lisbon, the operation was launched.", None),
        ("After talks in Lisbon, the pact was signed on 3 May 2014.", "Lisbon"),
        ("After an attack in Lisbon, three guards died on 3 May 2014.", "Lisbon"),
        ("On 3 May 2014 Bo Lind, then serving in Lisbon, announced a plan.", None),
        ("On 3 May 2014 Bo Lind, meeting in Lisbon, announced a plan.", "Lisbon"),
        ("On 3 May 2014 the agency announced grants to ports across Peru.", None),
        ("On 3 May 2014 the ministers met in Peru.", "Peru"),
        ("On 3 May 2014 the board was set up within the Executive Office of the President.", None),
        ("On 3 May 2014 the council adopted the largest budget in U.S. history.", None),
    ],
)
def test_what_a_remark_or_what_was_before_names_is_not_the_place(text, told):
    found = {event.place and event.place.name for event in events_of(text, date="2024-03-01")}
    assert found == {told}


def test_what_a_brigade_bought_was_not_bought_in_its_town():
    text = "# Chronik der Ortsfeuerwehr Varnow\n\n1937 Anschaffung einer Spritze.\n\n1939 Einweihung des Hauses.\n"
    told = {event.when.edtf: event.place and event.place.name for event in events_of(text)}
    assert told == {"1937": None, "1939": "Varnow"}


def test_who_ends_his_service_need_not_do_so_in_the_village_of_the_text():
    text = "Varnow is a village in Peru.\n\nUntil his retirement in 1964, Father Karl Holm kept a school.\n"
    assert {event.place for event in events_of(text)} == {None}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "# Meetings\n\n- River Maps VIII: Paris (March 2019)\n- River Maps IX: Prague (May 2019)\n",
            {"Paris", "Prague"},
        ),
        ("- 5th Workshop: Lisbon (3 May 2014)\n", {"Lisbon"}),
        ("MapDays Lyon was held on 3 May 2014.", {"Lyon"}),
        ("- Paris: A History (May 2014)\n", {None}),
        ("- Jack London: Lisbon (May 2014)\n", {None}),
        ("The board met in Lima, Peru, on 3 May 2013 and in Lyon, France, on 4 May 2014.", {"Lima", "Lyon"}),
    ],
)
def test_a_town_that_ends_the_name_of_an_edition_is_where_it_was(text, told):
    assert {event.place and event.place.name for event in events_of(text, date="2024-03-01")} == told

"""Where a building is that a text speaks of again, and the town of a club, a dateline or a numbered edition."""

from __future__ import annotations

import pytest

import chrono


def told(text: str, year: str) -> chrono.Event:
    """The one event of a year in a document of this text."""
    (document,) = chrono.read_text(text, source="note.md")
    found = [event for event in chrono.extract(document) if event.when is not None and year in event.when.edtf]
    assert len(found) == 1
    return found[0]


def place(text: str, year: str) -> str | None:
    where = told(text, year).place
    return where.name if where is not None else None


@pytest.mark.parametrize(
    ("text", "year", "name"),
    [
        ("The old mill at Brockley was built by Amos Teal. In 1864 the mill burned down.", "1864", "Brockley"),
        ("Tarring Bridge carries a road. In 1944 retreating troops blew up the bridge.", "1944", "Tarring Bridge"),
        ("The Marr Dam lies to the north. The dam was rebuilt in 1958.", "1958", "Marr Dam"),
        ("Port Ensor, Oregon — The cannery stood empty. The cannery opened in 1908.", "1908", "Port Ensor"),
        ("The hotel at Brockley was a grand hotel. In 1864 the hotel burned down.", "1864", "Brockley"),
        (
            "He built a mill of oak. The mill at Brockley was a mill for flour. In 1864 the mill burned.",
            "1864",
            "Brockley",
        ),
        ("ELDER FORK, Kan. — The depot closed in 1971.", "1971", "Elder Fork"),
    ],
)
def test_a_building_spoken_of_again_stands_where_the_text_has_placed_it(text, year, name):
    assert place(text, year) == name


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The mill at Brockley and the mill at Great Sandon were old. In 1864 the mill burned down.", "1864"),
        ("WASHINGTON — The president spoke. In 1996 the factory in question was closed.", "1996"),
        ("The church in Tarn is old. In 1872 the parish published a history of the church.", "1872"),
        ("Dartmoor Prison is large. In 1995 the prison officers called a strike.", "1995"),
        # "A mill" behind the one that is placed is another.
        (
            "The mill at Ulm closed in 1901. Bo Lind moved to Paris. In 1911 he bought a mill there and in June 1912 "
            "the mill burned.",
            "1912",
        ),
        (
            "The hotel in Paris opened in 1901. Ida Falk left for Rome, where she ran a hotel. In May 1912 the hotel "
            "burned.",
            "1912",
        ),
        ("The White House sent the bill on. In 1975 the house was sold.", "1975"),
    ],
)
def test_a_building_that_is_placed_twice_or_only_told_of_has_no_place(text, year):
    assert place(text, year) is None


def test_a_club_whose_history_is_told_is_in_the_town_of_its_name():
    text = "# History of Hexley Rowing Club\n\nMillworkers in Hexley met in 1871. A clubhouse was opened in 1956.\n"
    assert place(text, "1956") == "Hexley"


def test_a_club_of_no_known_town_has_no_place():
    assert place("# History of Leander Rowing Club\n\nA clubhouse was opened in 1956.\n", "1956") is None


def test_a_short_history_of_a_village_is_told_of_that_village():
    text = "# A short history of Thornley Bottom\n\nThe village grew. The village school opened in 1871.\n"
    assert place(text, "1871") == "Thornley Bottom"


def test_a_place_in_its_region_is_one_before_a_date_too():
    assert place("A festival took place in Great Wold, Norfolk in June 1950.", "1950") == "Great Wold"


def test_a_town_in_the_name_of_an_edition_is_where_it_was_and_no_person():
    event = told("* Seeds of Trust Forum II: Santa Barbara (March 2018)", "2018")
    assert event.place is not None
    assert event.place.name == "Santa Barbara"
    assert not event.participants


@pytest.mark.parametrize("name", ["Kettle Creek Records", "NetGrid", "ISRG"])
def test_a_body_takes_part_in_its_founding(name):
    assert name in [one.name for one in told(f"{name} was founded in 1998 by Ann Cole.", "1998").participants]


@pytest.mark.parametrize("name", ["The Marr Prize", "Fort Marr", "The East Wing", "Python"])
def test_a_thing_or_a_spot_takes_no_part_in_its_founding(name):
    found = told(f"{name} was established in 1998 by Ann Cole.", "1998").participants
    assert [one.name for one in found] == ["Ann Cole"]


@pytest.mark.parametrize(
    "head", ["История клуба «Волна»", "Chronik des Turnvereins Eschbrunn", "Geschiedenis", "Historia del Club"]
)
def test_a_history_in_any_language_is_read(head):
    assert chrono.read_text(f"# {head}\n\n1956: 3.\n", source="note.md")
    for document in chrono.read_text(f"# {head}\n\n12.05.1956.\n", source="note.md"):
        assert isinstance(chrono.extract(document), list)

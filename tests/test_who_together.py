"""Who takes part in a list of those present, in a statement of several states, as a people, or as "the leaders"."""

import pytest
from telling import people

import chrono


def first(text):
    (document,) = chrono.read_text(text, source="note.md", date="2024-05-20")
    return [one.name for one in chrono.extract(document)[0].participants]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In 1798 the French occupied the fort.", ["France"]),
        ("In 1641 the fort was taken by the Dutch and the Portuguese.", ["The Netherlands", "Portugal"]),
        ("In 1641 the Swedes, under Nils Moe, besieged the town.", ["Sweden"]),
        ("In 1641 Nils Moe defeated the Danes at Holm.", ["Nils Moe", "Denmark"]),
    ],
)
def test_a_people_that_acts_is_its_country(text, names):
    assert people(text) == [names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In 1911 the Dutch painter Otto Fisk bought the yard.", ["Otto Fisk"]),
        ("In 1911 the book was translated into the French of the court.", []),
        ("In 1911 the French horn was sold.", []),
    ],
)
def test_what_a_people_only_describes_is_not_its_country(text, names):
    assert people(text) == [names]


HEAD = "# Minutes\n\nThe Ham Board met on 3 May 2019.\n\n"


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Present: Ann Cole, Bo Lind\nApologies: Nils Moe", ["Ann Cole", "Bo Lind"]),
        ("**Present:** Ann Cole (Chair); Cllr Bo Lind and Dr Ida Falk. Nora Hale took notes.", ["Ann Cole", "Bo Lind"]),
        (
            "Members present     Staff present\nAnn Cole            Bo Lind\nNils Moe",
            ["Ann Cole", "Bo Lind", "Nils Moe"],
        ),
        ("ATTENDANCE\n\n- Ann Cole, Lund\n- Bo Lind, Oslo\n- New York office", ["Ann Cole", "Bo Lind"]),
        ("Present:\n\n| Ann Cole | Bo Lind |\n\nNora Hale wrote the minutes.", ["Ann Cole", "Bo Lind"]),
    ],
)
def test_those_listed_as_present_take_part_in_the_meeting(listed, names):
    found = first(HEAD + listed)
    assert set(names) <= set(found)
    assert not {"Nils Moe", "Nora Hale", "New York"} & set(found) - set(names)


def test_a_report_that_presents_something_lists_nobody():
    assert first(HEAD + "The report presents the view of Ann Cole. Bo Lind presented the accounts.") == ["Ham Board"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "# Joint Statement of Peru and Chile\n\nIn May 2022 our two nations signed a pact.",
            ["Peru", "Chile"],
        ),
        (
            "# Joint Statement on Ports\n\nWe, the leaders of Peru, Chile and Norway, are glad. "
            "In May 2022 our nations signed a pact.",
            ["Peru", "Chile", "Norway"],
        ),
        ("# Trade of Peru and Chile\n\nIn May 2022 our firms signed a pact.", []),
        ("# Joint Statement of Peru and Chile\n\nIn May 2022 Otto Fisk signed the pact.", ["Otto Fisk"]),
        ("# Joint Statement of Peru and Chile\n\nOur firms are glad; the first sailors graduated in May 2022.", []),
    ],
)
def test_the_states_that_make_a_statement_are_we_in_it(text, names):
    assert first(text) == names


TALKS = "# Readout\n\nPresident Ann Cole met with Premier Bo Lind on 3 May 2023. "


def test_the_leaders_are_the_two_persons_named():
    (document,) = chrono.read_text(TALKS + "The leaders agreed to meet again in June 2025.", source="note.md")
    assert all(
        {one.name for one in event.participants} == {"Ann Cole", "Bo Lind"} for event in chrono.extract(document)
    )


def test_the_leaders_are_nobody_where_three_have_been_named():
    text = TALKS + "Minister Nils Moe took notes. The leaders agreed to meet again in June 2025."
    (document,) = chrono.read_text(text, source="note.md")
    again = next(event for event in chrono.extract(document) if "again" in event.title)
    assert not again.participants

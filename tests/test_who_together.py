"""Who takes part in a list of those present, in a statement of several states, as a people, or as "the leaders"."""

import pytest
from telling import people

import chrono
from chrono.events.who import attendance


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
        ("# Joint Statement of Two Banks on Loans to Peru and Chile\n\nIn May 2022 we signed a pact.", []),
        (
            "# Joint Statement on Peru-Chile Rail Lines\n\nIn May 2022 our countries signed a pact.",
            ["Peru", "Chile"],
        ),
        (
            "# Joint Statement of Peru and Chile\n\nWe reaffirm the ties of our two countries — as declared in Lund, "
            "Sweden, on 3 May 2022 — and look ahead.",
            ["Peru", "Chile"],
        ),
        (
            "# Joint Statement of Peru, Chile and Norway\n\nIn May 2022 both countries ratified the pact with Fiji.",
            ["Fiji"],
        ),
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


SINGERS = "# Songs\n\nAnn Cole met with Bo Lind on 3 May 2023. "


@pytest.mark.parametrize("said", ["The leaders met again in June 2025.", "The ministers met again in June 2025."])
def test_leaders_are_nobody_who_holds_no_office(said):
    (document,) = chrono.read_text(SINGERS + said, source="note.md")
    again = next(event for event in chrono.extract(document) if "again" in event.title)
    assert not again.participants


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("The meeting ended on 5 May 2023.", ["Ann Cole", "Bo Lind"]),
        ("The meeting of the harbour masters ended on 5 May 2023.", []),
    ],
)
def test_the_meeting_of_others_is_not_that_just_told_of(said, names):
    (document,) = chrono.read_text(TALKS + said, source="note.md")
    last = next(event for event in chrono.extract(document) if "ended" in event.title)
    assert [one.name for one in last.participants] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On 4 May 1990 Ann Cole met the city of Dunmore's mayor.", ["Ann Cole"]),
        ("On 4 May 1990 Ann Cole signed a treaty with the city of Dunmore.", ["Ann Cole", "Dunmore"]),
    ],
)
def test_a_town_that_owns_somebody_takes_no_part(text, names):
    assert people(text) == [names]


def test_a_list_of_those_present_is_read_no_further_than_it_may_be_long(monkeypatch):
    text = "The board met on 3 May 2012. Present: nobody and so on " * 200
    (document,) = chrono.read_text(text, source="note.md", date="2024-05-20")
    furthest = 0
    original = attendance._of_line

    def watched(names, start, end):
        nonlocal furthest
        furthest = max(furthest, end - start)
        return original(names, start, end)

    monkeypatch.setattr(attendance, "_of_line", watched)
    chrono.extract(document)
    assert 0 < furthest <= attendance._LONGEST

"""Where events were and who took part: what stands in the clause, around it, and at the head of the document."""

import pytest
from telling import day_of, events_of

from chrono import extract, read_text


def told(text, kind=None, **options):
    """The events of a text of 1 March 2024, of one kind if asked."""
    return [event for event in events_of(text, date="2024-03-01", **options) if kind in (None, event.kind)]


def place_of(text, kind):
    (event,) = told(text, kind)
    return event.place and event.place.name


def people_of(text, kind):
    (event,) = told(text, kind)
    return [participant.name for participant in event.participants]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("The treaty was signed in Lisbon on 3 May 2019.", "signing", "Lisbon"),
        ("The siege of Lisbon began on 3 May 1384.", "conflict", "Lisbon"),
        ("COLE, ANN (1801-1870).--Poet, was _b._ at Lyon, and wrote verse.", "birth", "Lyon"),
        ("COLE, ANN (1801-1870).--Poet, was born in Lyon and died in Turin.", "death", "Turin"),
        ("LISBON – Today, President Ann Cole announced a plan for harbours.", "announcement", "Lisbon"),
        ("GENEVA – The director of the agency resigned yesterday.", "termination", "Geneva"),
        ("The city of Dunmore was founded in 1854.", "founding", "Dunmore"),
        ("Dunmore was founded in 1854 by Ann Voss. The town grew.", "founding", "Dunmore"),
        ("The London Opera House was opened in 1831.", "opening", "London"),
        ("It was shown at the Venice Film Festival in Venice in 1962.", "forum", "Venice"),
        ("It is a museum of trains in Lyon, France, founded in 1935 by Ann Cole.", "founding", "Lyon"),
        ("# Spring Fair\n\nUtrecht, 4-6 May 2023\n\nCome.\n", "forum", "Utrecht"),
        ("# Ann Cole\n\nAnn Cole (1801–1870) was a painter. She was born in Lyon. Ann Cole died.", "birth", "Lyon"),
        (
            "# History of Lyon, France\n\n- 1801: First theatre built in Lyon\n- 1850: First school built\n",
            None,
            "Lyon",
        ),
    ],
)
def test_the_place_is_what_the_text_says(text, kind, place):
    assert {event.place and event.place.name for event in told(text, kind)} == {place}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She resigned in 2019 in order to nurse her mother in Lisbon.", "termination"),
        ("The mayor of Lisbon signed the treaty on 3 May 2019.", "signing"),
        ("COLE, ANN (1801-1870).--Poet, _b._ at Lyon, published _The Field_ (1830).", "publication"),
        ("COLE, ANN (1801-1870).--Poet, taught in Lyon.", "birth"),
        ("# Ann Cole\n\nAnn Cole (1801–1870) was a painter. Her son was born in Lyon. Ann Cole died.", "birth"),
        ("On 3 May 2012 the ministers issued a communique on their visit to Lisbon.", "announcement"),
        ("The Bergen Group was founded in 1970.", "founding"),
        ("The Geneva Convention on trade was signed in 1951.", "signing"),
        ("We marked the 20th anniversary of diplomatic relations with a fair in Lisbon today.", "founding"),
        ("On 3 May 2012 the president signed an order to deal with the threat posed by rust in Lisbon.", "signing"),
    ],
)
def test_a_place_of_something_else_is_not_the_events(text, kind):
    assert [event.place for event in told(text, kind)] == [None]


def test_the_town_is_the_one_last_said_to_have_been_founded():
    text = "The city of Dunmore was founded in 1854. In 1897, sixty acres were bought and added to the town."
    (bought,) = [event for event in told(text) if event.when.edtf == "1897"]
    assert bought.place.name == "Dunmore"


def test_a_welcome_says_where_the_talks_are():
    text = (
        "Prime Minister Ann Cole meets Prime Minister Dan Holm\n\n1 March 2024\n\n"
        "Ann Cole: Dear Mr Holm, welcome to Lisbon.\n\nDan Holm: Thank you.\n\nAnn Cole: We trade well.\n"
    )
    assert place_of(text, "meeting") == "Lisbon"


def test_those_listed_as_present_take_part():
    text = (
        "# Meeting of the harbour board\n\nThe board met on 3 May 2019 in Lyon. Participants in the meeting on 3 May "
        "2019 included:\n\n- Mayor Ann Cole\n- Director Dan Holm\n- Professor Eva Lund\n"
    )
    (meeting,) = (event for event in told(text) if event.kind in ("meeting", "session"))
    assert {"Ann Cole", "Dan Holm", "Eva Lund"} <= {participant.name for participant in meeting.participants}


def test_a_work_in_brackets_is_by_the_person_named_before_it():
    text = "Ann Cole is cited in Professor Dan Holm’s treatise _The Long Field_ (1871) and nowhere else."
    assert people_of(text, "publication") == ["Dan Holm"]


def test_he_takes_part_beside_whom_he_meets():
    text = "Dan Holm (1801-1870) was a Danish painter. In 1829 he married Eva Lund in Lyon. Holm died in Turin."
    (wedding,) = (event for event in told(text) if day_of(event) == "1829")
    assert {participant.name for participant in wedding.participants} == {"Dan Holm", "Eva Lund"}


def test_accounts_in_a_log_take_part():
    text = (
        "# Outage\n\nAll times 3 May 2019.\n\n- 08:42 user account `mira7` created\n- 08:44 `mira7` deletes `notes`\n"
    )
    named = {participant.name for event in told(text) for participant in event.participants}
    assert named == {"mira7"}


def test_a_report_is_published_by_the_body_whose_letters_open_it():
    text = "# Reports\n\n- October 2014 — HSA Report HSA-15-84\n- May 2016 — On Ports\n"
    assert [[p.name for p in event.participants] for event in told(text)] == [["HSA"], []]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The bureau of tides was founded by the Congress in 2012.", ["Congress"]),
        ("In 2012 HSA [published](https://example.org/a) its rules, unlike Cole's HSA.", ["HSA"]),
        ("In 2012 Levi's Stadium was opened. The Stadium stands.", []),
    ],
)
def test_a_body_takes_part_by_what_it_does(text, people):
    (event,) = told(text)
    assert [participant.name for participant in event.participants] == people


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Quorvik acquired the yard in 2001. In March, Quorvik sold it.", None, ["Quorvik"]),
        ("Hale Cruises cancelled its season in 2005.", None, ["Hale Cruises"]),
        ("In 1966 the bakery was bought by Hale Mills.", None, ["Hale Mills"]),
        ("- **1989** Buy-out led by Clara Voss", None, ["Clara Voss"]),
        ("Ann Voss and Ian Holm added a wing in 1994.", None, ["Ann Voss", "Ian Holm"]),
        ("The City Council met on 3 May 2012. The council adopted a plan on 4 May 2012.", "adoption", ["City Council"]),
        ("The plaintiff, Ann Voss, appeals. On 3 May 2011, the plaintiff filed a claim.", "announcement", ["Ann Voss"]),
        ("The director of the agency, Ann Voss, resigned on 3 May 2012.", "termination", ["Ann Voss"]),
        ("In 2012 we welcomed our new librarian, Joan Hale, who came from Bergen.", "meeting", ["Joan Hale"]),
        ("The New Jersey Supreme Court ruled on 3 May 2012 that it may go on.", None, ["New Jersey Supreme Court"]),
    ],
)
def test_who_does_it_takes_part(text, kind, names):
    assert {tuple(one.name for one in event.participants) for event in told(text, kind)} == {tuple(names)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Hale Prize was founded in 1966.", "founding"),
        ("The Treaty of Hale was signed in 1966.", "signing"),
        ("Delegates met on 3 May 2012.", "meeting"),
        ("The City Council and the County Council met in 2011. The council adopted a plan in 2012.", "adoption"),
        ("In 2001 the ship, Ocean Hale, sank.", "conflict"),
    ],
)
def test_what_is_made_or_common_takes_no_part(text, kind):
    assert people_of(text, kind) == []


def test_a_list_of_those_present_may_be_cut_off_at_the_end_of_the_text():
    (document,) = read_text("Those who attended the meeting of the board on 4 May 2011 included:", source="note")
    (event,) = extract(document)
    assert event.participants == ()

"""What sentences tell: which cue a date takes, what is refused, and how it is told."""

import pytest
from telling import day_of, events_of

from chrono.events import extract
from chrono.model import Kind
from chrono.reading import read_text


def events(text, date="2024-05-20", **options):
    return events_of(text, date=date, **options)


def told(text, **options):
    """(kind, date, status) of each event."""
    return [(e.kind, day_of(e), e.status) for e in events(text, **options)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 1990 the abbey opened a school, and in 1994 it closed the brewery.",
            [("opening", "1990"), ("termination", "1994")],
        ),
        (
            "The pact was signed in Bern on 4 May 1921 and ratified on 9 June 1922.",
            [("signing", "1921-05-04"), ("adoption", "1922-06-09")],
        ),
        ("The Ferries Act of 1951 ended the monopoly.", [("adoption", "1951")]),
        (
            "Praise followed the launches of 3 May and 28 July 2011.",
            [("launch", "2011-05-03"), ("launch", "2011-07-28")],
        ),
        ("The minister received the Ambassador of Chile on 3 May 2019.", [("meeting", "2019-05-03")]),
        ("The minister received the Governor's Medal of Honour on 3 May 2019.", [("award", "2019-05-03")]),
        ("Until 1855, when he became mayor, he kept bees.", [("appointment", "1855")]),
        ("He burned the barn in 1612 and married in 1620.", [("milestone", "1612"), ("ceremony", "1620")]),
        (
            "Orr sold the mill in 1901, Voss declared bankruptcy on 7 May 1901, and Lind ceased trading in 1902.",
            [("change", "1901"), ("termination", "1901-05-07"), ("termination", "1902")],
        ),
        ("Forty families were forced to leave the valley in 1959.", [("termination", "1959")]),
    ],
)  # fmt: skip
def test_each_date_takes_the_cue_of_its_own_clause(text, expected):
    assert [(kind, date) for kind, date, _ in told(text)] == expected


@pytest.mark.parametrize(
    ("refused", "passing"),
    [
        ("Exports grew by 9 percent in 2019.", "The ministers met in 2019."),
        ("The programme for 2021-2025 is under way.", "The programme was adopted in 2021."),
        ("She has lived there since 2002.", "She moved to Bergen in 2002."),
        ("Will the minister visit Chile next year?", "The minister will visit Chile next year."),
        ("This is our fourth meeting this year.", "The ministers met this year in Oslo."),
        ("The minutes of 3 February were approved.", "The minutes were approved on 3 February."),
        ("Under section 2104 the board was established.", "The board was established in 2004."),
        ("If they met in 2019, nobody knows.", "They met in 2019, as everybody knows."),
        ("The council did not meet on 3 May 2011.", "The council met on 3 May 2011."),
        ("Alliance for the 21st Century is a fine motto.", "The alliance was founded in 2001."),
        ("The bags that were lost on Tuesday are back.", "The clerk was jailed for a year on Tuesday."),
        ("The talks on Wednesday could resume.", "The talks took place on Wednesday and could resume."),
        ("The rebuilt hall is full of light in 2019.", "The hall was rebuilt in 2019."),
        ("May the road be smooth.", "The road was opened in May."),
        ("Fines followed for their 2022 holiday debacle.", "Fines followed for the 2022 mutiny."),
        ("Entry was closed under 8 U.S.C. 1182(f) and 1185(a).", "Entry was closed in 1185 and later."),
        ("January Orr, who was elected judge, is here.", "Ann Orr was elected judge in January."),
        ("Today's launches will help farmers.", "Today's summit helped farmers."),
        ("The guild may begin work tomorrow.", "The guild will begin work tomorrow."),
    ],
)
def test_what_is_no_event_is_refused_and_its_near_neighbour_passes(refused, passing):
    assert told(refused) == []
    assert len(told(passing)) == 1


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The leaders met on 3 May 2024.", "held"),
        ("The leaders will meet on 3 June 2024.", "planned"),
        ("The leaders are to meet on 3 June 2024.", "planned"),
        ("The congress was cancelled on 3 May 2024.", "cancelled"),
        ("We hope the council meets again next year.", "planned"),
        ("3 June 2024: registration opens.", "planned"),
        ("3 May 2024: registration opens.", "held"),
    ],
)
def test_the_status_comes_from_the_mood_and_then_from_the_date(text, status):
    assert [found for _, _, found in told(text)] == [status]


def test_what_is_remembered_years_later_is_no_event_of_that_year():
    assert told("The pact was signed in 1944. Eighty years later, the town honors its makers.") == [
        ("signing", "1944", "held")
    ]


def test_a_deed_without_a_cue_is_a_milestone():
    assert told("On 24 October 1904 she outpaced the mail coach.") == [("milestone", "1904-10-24", "held")]


@pytest.mark.parametrize("found", ["found him guilty", "found the clerk guilty", "found several coins"])
def test_a_court_that_finds_founds_nothing(found):
    assert [kind for kind, _, _ in told(f"The jury {found} on 3 May 2011.")] in ([], ["milestone"], ["adoption"])


def test_an_instrument_made_at_a_gathering_is_linked_to_it():
    made, at = sorted(
        events("The charter was adopted at the Coastal Towns Summit on 25 December 2019."), key=lambda e: e.kind
    )
    assert (made.kind, at.kind) == ("adoption", "summit")
    assert [(link.relation, link.target) for link in made.links] == [("adopted_at", at.id)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The envoys met in Bern on 3 May 2011 and later signed the pact.", ["meeting", "signing"]),
        ("3 мая 2011 года послы встретились в Берне и подписали договор.", ["meeting", "signing"]),
        ("The envoys will meet in Bern on 3 June 2024 and sign the pact.", ["meeting", "signing"]),
        ("The envoys met on 3 May 2011 a clerk who spoke and signed the pact.", ["meeting"]),
        ("The envoys met on 3 May 2011 to review the pact that others signed.", ["meeting"]),
        ("The envoys met on 3 May 2011 and did not sign the pact.", ["meeting"]),
        ("The envoys met on 3 May 2011 and agreed on a tariff.", ["meeting"]),
    ],
)
def test_deeds_joined_by_and_under_one_date_are_events_each(text, kinds):
    assert sorted(kind for kind, _, _ in told(text)) == kinds


def test_a_year_left_out_follows_the_tense():
    assert told("The fleet sailed home and was disbanded on 25 December.", date="2024-02-01")[0][1] == "2023-12-25"
    assert told("The fleet will be disbanded on 25 December.", date="2024-02-01")[0][1] == "2024-12-25"


def test_a_day_whose_year_nothing_says_makes_an_undated_event():
    assert told("The harbour was opened on 1 February.", date=None) == [("opening", None, "held")]


def test_a_users_kind_is_found_by_its_cues():
    kind = Kind("regatta_day", "Regatta day", cues=(("en", ("a rowing match", "to outrow")),))
    (document,) = read_text("On 3 May 2011 Cork outrowed Galway.", date="2024-05-20")
    assert [event.kind for event in extract(document, kinds=[kind])] == ["regatta_day"]


def test_a_users_cue_wins_over_the_same_cue_of_a_shipped_kind():
    kind = Kind("deed_of_sale", "Deed of sale", cues=(("en", ("to sign",)),))
    (document,) = read_text("On 3 May 2011 Cork signed a pact with Galway.", date="2024-05-20")
    assert [event.kind for event in extract(document)] == ["signing"]
    assert [event.kind for event in extract(document, kinds=[kind])] == ["deed_of_sale"]


def test_an_alias_is_the_name_that_is_shown():
    (document,) = read_text("On 3 May 2011 President Jane Orr met Chancellor Karl Voss.", date="2024-05-20")
    (event,) = extract(document, aliases={"Jane Orr": "Jane Orr-Lind"})
    assert "Jane Orr-Lind" in [participant.name for participant in event.participants]


def test_a_list_that_goes_up_to_the_present_tells_of_what_came_after_its_first_date():
    text = "# Rules of the harbour: 1993 {}\n\n- May 2020: Notice 12\n- May 2023: Notice 16, on lamps\n"
    (kept,) = read_text(text.format("to present"), date="2022-01-07")
    assert {event.status for event in extract(kept)} == {"held"}
    (dated,) = read_text(text.format("and 2023"), date="2022-01-07")
    assert "planned" in {event.status for event in extract(dated)}


def test_what_is_later_this_week_is_still_to_come():
    (note,) = read_text("We spoke of the harbour summit in Lisbon later this week.", date="2024-02-14")
    assert {event.status for event in extract(note)} <= {"planned"}


@pytest.mark.parametrize("line", ["- 10 July to 17 July 2019.", "- From 10 July to 17 July 2019"])
def test_a_line_that_is_a_date_alone_tells_of_nothing(line):
    assert events(f"The committee has rooms in Leek.\n\n{line}\n\nThe rooms are open to all.") == []


def test_a_line_with_a_date_and_a_deed_tells_of_it():
    assert [event.kind for event in events("The committee has rooms in Leek.\n\n1998: founded\n\n")] == ["founding"]


def test_a_verb_of_an_own_kind_stays_with_it_whatever_its_object_is():
    kind = Kind("catch", "Catch", cues=(("en", ("to hoist", "to light")),))
    for text in ("The club hoisted the flag on 5 May 2020.", "Ann Cole lit the beacon on 5 May 2020."):
        (document,) = read_text(text)
        assert [event.kind for event in extract(document, kinds=(kind,))] == ["catch"], text

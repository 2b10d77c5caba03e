"""What is dated is what the title tells: a noun beside its date, a thing that somebody did, not the sentence around."""

import pytest
from telling import events_of


def told(text, date="2021-10-26"):
    return [(event.title, event.when.edtf, event.status) for event in events_of(text, source="note.md", date=date)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # A noun with its date stands in a clause that tells of now.
        (
            "With yesterday's board approval of the tram line, there's one more reason to build here.",
            "Board approval of the tram line",
        ),
        ("There are things that remain after last night's vote in the assembly.", "Vote in the assembly"),
        (
            "We welcome the harbour authority's donors conference yesterday and its pledge to rebuild the quay.",
            "Harbour authority's donors conference",
        ),
        ("We are all aware of the May 2019 strike at the mill.", "Strike at the mill"),
        # It is one of several, each with its time.
        ("Then came the fire of Anfield in 1805 and the sack of Dunmore in 1806.", "Sack of Dunmore"),
        (
            "It had begun with the Arden invasion of Belmar in 1931 and the Arden invasion of Finland in 1939.",
            "Arden invasion of Finland",
        ),
        # The clause tells of the event itself, or of what somebody does with it.
        ("The bridge was saved in the June 2018 referendum.", "The bridge was saved in the referendum"),
        ("The choirs are hosting a song festival in Ulm this week.", "The choirs are hosting a song festival in Ulm"),
        # What was signed is named before who signed it.
        ("As part of the flood plan I signed last year, we set aside 40 million for roads.", "I signed the flood plan"),
        ("It is the same mill we closed in 2012.", "We closed the same mill"),
        ("Last week we saw the wardens they elected in May 2019.", "They elected the wardens"),
        # A subject stands behind what only leads to it.
        ("As Mayor I signed the plan in 2012.", "As Mayor I signed the plan"),
        ("In the hall we met in May 2019.", "In the hall we met"),
        ("After the war he resigned in 1950.", "After the war he resigned"),
        # Who died, not the death of whom; one of many, not the many.
        (
            "We mourn the passing of Sergeant Ida Falk, who was killed yesterday on duty.",
            "Sergeant Ida Falk was killed on duty",
        ),
        (
            "I wrote to the head of the Guild of Omsk, who was elected in May 2012.",
            "The head of the Guild of Omsk was elected",
        ),
        ("This is one of the mills that was closed in 2012.", "One of the mills was closed"),
        ("Those are the mills that were closed in 2012.", "The mills were closed"),
        ("The first deliveries will start in January.", "The first deliveries will start"),
    ],
)
def test_a_title_tells_what_is_dated(text, title):
    assert title in [found for found, _, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "edtf", "status"),
    [
        ("For her, the brawl isn't a feud that took place on May 6th behind the depot.", "2021-05-06", "held"),
        ("There will be a second vote like the one that fell on May 6th in the hall.", "2021-05-06", "held"),
        ("The riot is set for November 6th at the depot.", "2021-11-06", "planned"),
        ("The object of their trip in August was to see the new weirs.", "2021-08", "held"),
        ("The aim of the talks in May was to end the strike.", "2021-05", "held"),
        ("The trip in December was to begin at the dams.", "2021-12", "planned"),
        ("On November 2, raiders from Ulm triggered this war when they burnt the depot.", "2020-11-02", "held"),
        ("Following the fierce November 2 raid on the depot, we defended its rights.", "2020-11-02", "held"),
        ("We thank you for your film about what happened in the riot on November 2.", "2020-11-02", "held"),
        ("The guild convened a meeting on May 3 to agree on how they will share the nets.", "2021-05-03", "held"),
        ("The port will host a summit like the conference that Mayor Falk held in November.", "2020-11", "held"),
        ("As agreed at the Lakes Summit in November, the states will hold a drill.", "2020-11", "held"),
        ("Come November 2, the ferry firm will open its new pier.", "2021-11-02", "planned"),
        ("In advance of the island's November 2 elections, the envoy reaffirmed her support.", "2021-11-02", "planned"),
        ("They looked forward to the lakes summit in December.", "2021-12", "planned"),
        ("They barred her rival from the forum in December.", "2021-12", "planned"),
    ],
)
def test_the_verb_beside_a_date_without_a_year_tells_its_tense(text, edtf, status):
    assert (edtf, status) in [(when, how) for _, when, how in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "But the board has nothing to announce today, only that it waits for the tide.",
        "We have no further news to announce on Friday.",
        "With the help of your elected wardens here today, we have made two years of progress.",
        "The voices that you're hearing about tolls today are the same.",
    ],
)
def test_what_is_only_spoken_of_is_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In May 2012 Ida Falk was invited to teach at the academy.", "appointment"),
        ("She was invited to the chair of botany in 1763.", "appointment"),
        ("In May 2012 the guild invited the growers to its hall.", "announcement"),
        ("The mayor invited forty growers here on 3 May 2012.", "meeting"),
        ("In May 2019 the council dismissed the director.", "termination"),
        ("Today, Ida Falk and Bo Rask convened the first meeting of the tide council in the old hall.", "meeting"),
        ("Ida Falk convened growers from 45 towns at the mill today for a global summit on rye.", "summit"),
        ("The guild gathered on 3 May 2019 for its annual conference.", "forum"),
        ("The board met on 3 May 2019 for its fourth session.", "session"),
        ("On 3 May 2019 the guild met growers and spoke at the annual conference.", "meeting"),
        ("The court convened on 3 May 2019 and the hearing began.", "session"),
        ("On 3 May 2019 the director dismissed the rumours about the toll.", "milestone"),
    ],
)
def test_a_verb_has_its_kind_from_what_it_is_done_to(text, kind):
    assert [event.kind for event in events_of(text, source="note.md", date="2021-10-26")] == [kind]


def test_each_of_several_battles_has_its_own_place():
    text = (
        "The war led to the Arden invasion of Belmar in 1931, the Arden invasion of Finland in 1935 and the sack of "
        "Ulm in 1939."
    )
    events = events_of(text, source="note.md", date="2021-10-26")
    places = {event.when.edtf: event.place.name if event.place else None for event in events}
    assert places == {"1931": "Belmar", "1935": "Finland", "1939": "Ulm"}


@pytest.mark.parametrize(
    ("text", "day", "status"),
    [
        ("In advance of Norland's 25 June 2022 general elections, the envoy spoke.", "2022-06-25", "planned"),
        ("Prices have doubled since the 2008 crash.", "2008", "held"),
        ("Opposition leaders were jailed before the 2020 presidential election.", "2020", "held"),
    ],
)
def test_a_noun_with_its_day_is_an_event_whatever_leads_to_it(text, day, status):
    found = [event for event in events_of(text, source="note.md", date="2021-10-26") if event.when.edtf == day]
    assert [event.status for event in found] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Until the 2020 season the club had no ground.",
        "Before the 19th century reforms the mills had no rules.",
        "We learned a lot from the 2010 census.",
    ],
)
def test_a_noun_that_is_only_spoken_of_is_none(text):
    assert not events_of(text, source="note.md", date="2021-10-26")


@pytest.mark.parametrize(
    ("text", "found", "never"),
    [
        # What a participle tells of a noun, with who did it, has the date behind it, where another is of the rest.
        ("Talks resume on Thursday under a mediator named by the state in July.", {"2023-08-17"}, {"2024-07"}),
        ("The plan adopted by the council in June will take effect on Monday.", {"2023-06", "2023-08-14"}, set()),
        # What is to be done, or is done by the verb of the sentence itself, has its own.
        ("The hall will be opened by the guild in March.", {"2024-03"}, {"2023-03"}),
        ("The board will close the plant run by Corvex on 3 May 2025.", {"2025-05-03"}, set()),
        ("The council will adopt on Monday the plan for works to be finished by the firm in June.", {"2024-06"}, set()),
    ],
)
def test_a_participle_with_who_did_it_has_the_date_behind(text, found, never):
    days = {event.when.edtf for event in events_of(text, date="2023-08-14") if event.when}
    assert found <= days
    assert not never & days


def test_a_verb_without_another_date_keeps_the_one_behind_a_participle():
    (event,) = events_of("The board will close the plant run by Corvex on 3 May 2025.", date="2023-08-14")
    assert (event.kind, event.status) == ("termination", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "After the 2011 flood relief fund was set up, Ida Falk left.",
        "Since the 2019 war memorial fund opened, Ida Falk left.",
        "Before the 2008 crisis committee met, Ida Falk left.",
    ],
)
def test_a_dated_noun_that_only_tells_more_of_another_is_no_event(text):
    assert told(text) == []


def test_a_dated_noun_before_its_verb_is_an_event():
    assert told("Before the 2008 crisis broke out, Ida Falk left.") == [("Crisis broke out", "2008", "held")]

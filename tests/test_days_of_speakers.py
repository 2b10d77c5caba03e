"""What speakers tell of their days: where somebody will be, what is on the schedule, what was proposed and learned."""

import pytest

import chrono

HEAD = "# Remarks by Harbour Master Ann Cole\n\nMS. COLE: Good afternoon.\n\nMR. LIND: Good afternoon.\n\n"
DAY = "2024-09-18"  # a Wednesday

TOLD = [
    ("The governor will be in Lund on Monday.", ("visit", "2024-09-23")),
    ("She and Captain Orr will be in the briefing room tomorrow.", ("visit", "2024-09-19")),
    ("On Monday, I’ll be at the Orr Ferry Forum to talk about weirs.", ("visit", "2024-09-23")),
    ("The governor heads out to Lund tomorrow.", ("visit", "2024-09-19")),
    ("We’re headed to Lund next week.", ("visit", "2024-09-23/2024-09-29")),
    ("I leave for Lund tomorrow.", ("visit", "2024-09-19")),
    ("The governor is meeting with the pilots this afternoon.", ("meeting", "2024-09-18")),
    ("The minister is traveling to Lund next week.", ("visit", "2024-09-23/2024-09-29")),
    ("I talked to the governor this morning.", ("meeting", "2024-09-18")),
    ("The minister got off the phone with the governor this morning.", ("meeting", "2024-09-18")),
    ("I proposed the Weir Plan on Monday in Lund.", ("announcement", "2024-09-16")),
    ("Last month, I called on Parliament to mend the weir.", ("announcement", "2024-08")),
    ("We expect a vote on Friday.", ("adoption", "2024-09-20")),
    ("Early voting begins on October 3rd.", ("launch", "2024-10-03")),
    ("A new study out this morning shows that eels are back.", ("publication", "2024-09-18")),
    ("We have the Lund Summit coming up in June.", ("summit", "2025-06")),
    ("The next summit is in Lund in June.", ("summit", "2025-06")),
    ("In March, the yards created 400 jobs.", ("milestone", "2024-03")),
    ("In May Orde, the fund that Ida set up to save the eels, opened a school.", ("opening", "2024-05")),
]


def events_told(said: str) -> list[chrono.Event]:
    """The events of what a speaker says, but for those of the occasion itself."""
    document = chrono.read_text(f"{HEAD}MS. COLE: {said}", source="remarks.md", date=DAY)[0]
    return [event for event in chrono.extract(document) if said[:20] in event.evidence[0].quote.replace("\n", " ")]


@pytest.mark.parametrize(("said", "event"), TOLD)
def test_a_speaker_tells_of_a_day(said, event):
    assert event in [(one.kind, one.when.edtf if one.when else None) for one in events_told(said)]


@pytest.mark.parametrize(
    "said",
    [
        "Prices will be in line with costs next week.",
        "We will be in a good place next week.",
        "The bill heads to Parliament in the coming days, and tolls are down today.",
        "I talked to a lot of people last week.",
        "As I outlined yesterday, the plan is good.",
        "I want to thank you today for all you’ve done for me.",
        "I called on the council to pass a budget this year.",
        "Many people visit parks more often this year.",
        "It’s been a long drought, the last year and a half, for all of us.",
    ],
)
def test_what_is_so_or_only_said_is_no_event(said):
    assert events_told(said) == []


def test_an_election_that_is_close_ends_nothing():
    assert "termination" not in {one.kind for one in events_told("The election coming up in November is close.")}


def test_a_day_behind_a_preposition_and_before_a_dash_is_no_dateline():
    said = "By October 7th — next month — all have their cheques.\n\nYesterday, we opened the Orr School."
    document = chrono.read_text(f"{HEAD}MS. COLE: {said}", source="remarks.md", date=DAY)[0]
    opened = [one for one in chrono.extract(document) if one.kind == "opening"]
    assert [one.when.edtf for one in opened] == ["2024-09-17"]


PLANS = [
    (
        "Tomorrow, the minister will take part in the first Weir Session, and meet Captain Orr.",
        "session",
    ),
    ("Tomorrow, leaders, for the first time, will endorse the Weir Deal.", "adoption"),
    ("Next Monday, the mayor will speak at an event in Lund.", "ceremony"),
    ("Today, we learned that the Orr yards have hired again.", "announcement"),
]


@pytest.mark.parametrize(("said", "kind"), PLANS)
def test_a_plan_that_its_day_opens_is_told_however_far_its_verb(said, kind):
    assert kind in {one.kind for one in events_told(said)}


@pytest.mark.parametrize("said", ["Forty boats were lost so far this year, six of them with all hands."])
def test_what_is_counted_so_far_is_no_event(said):
    assert events_told(said) == []

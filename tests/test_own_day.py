"""What is counted from a document's own day: news, plans and notes of a document of Wednesday, 4 March 2020."""

import pytest
from telling import day_of, events_of

import chrono

DAY = "2020-03-04"


def told(text: str) -> list[tuple[str, str | None, str]]:
    """Kind, date and status of each event of a document of 4 March 2020."""
    return [(event.kind, day_of(event), event.status) for event in events_of(text, source="note", date=DAY)]


TOLD = [
    ("He is to address parliament tomorrow.", "announcement", "2020-03-05", "planned"),
    ("She is to receive the medal on Friday.", "award", "2020-03-06", "planned"),
    ("He welcomed the signing yesterday of a pact on fisheries.", "signing", "2020-03-03", "held"),
    ("They condemned the arrest on Monday of four reporters.", "milestone", "2020-03-02", "held"),
    ("Last week the rebels took the port.", "conflict", "2020-02-24/2020-03-01", "held"),
    ("The talks are to resume next Tuesday in Oslo.", "launch", "2020-03-10", "planned"),
    ("Today, the Ministry is releasing its plan for clean rivers.", "publication", "2020-03-04", "held"),
    ("The airline will cut a third of its flights next month.", "milestone", "2020-04", "planned"),
    ("I thank the mayor, who welcomed me this morning.", "meeting", "2020-03-04", "held"),
    ("Peter Hall, convicted last month of smuggling, has appealed.", "milestone", "2020-02", "held"),
    ("The hearing was adjourned to 12 May 2020.", "session", "2020-05-12", "planned"),
    ("The races took place in Lisbon from 7 to 9 June 2019.", "milestone", "2019-06-07/2019-06-09", "held"),
    ("The regatta will be held in Lisbon from 7 to 9 June 2020.", "forum", "2020-06-07/2020-06-09", "planned"),
    ("A fire destroyed two warehouses in Ghent last night.", "milestone", "2020-03-03", "held"),
    ("The minister flew to Oslo on Tuesday.", "visit", "2020-03-03", "held"),
    ("Earlier today the two ministers initialled the protocol.", "signing", "2020-03-04", "held"),
    ("Earlier this month the council cleared the camp.", "milestone", "2020-03", "held"),
    ("The panel will report next week.", "announcement", "2020-03-09/2020-03-15", "planned"),
    ("The president leaves for Madrid on Thursday.", "visit", "2020-03-05", "planned"),
    ("The two sides exchanged prisoners over the weekend.", "milestone", "2020-02-29/2020-03-01", "held"),
    ("The strike entered its third day on Wednesday.", "milestone", "2020-03-04", "held"),
    ("I saw the Foreign Minister this afternoon.", "meeting", "2020-03-04", "held"),
    ("The bank raised its key rate by a quarter point to 2 per cent on Tuesday.", "change", "2020-03-03", "held"),
    ("This evening there will be a concert in the church.", "ceremony", "2020-03-04", "planned"),
    ("There was a dance in the village hall last night.", "ceremony", "2020-03-03", "held"),
    ("The ambassador called on the governor yesterday.", "meeting", "2020-03-03", "held"),
    ("Our discussions earlier today took us to a new level.", "meeting", "2020-03-04", "held"),
    ("During our talk today we agreed on three points.", "meeting", "2020-03-04", "held"),
    ("Tonight I am announcing a fund for widows.", "announcement", "2020-03-04", "held"),
    ("The envoy arrives in Baku tomorrow for two days of talks.", "visit", "2020-03-05", "planned"),
    ("Just four months ago, I was in Tokyo with your minister.", "visit", "2019-11", "held"),
    ("The court has ruled today that the dam may be built.", "milestone", "2020-03-04", "held"),
    ("This week the agency is sending 400 tents to the coast.", "milestone", "2020-03-02/2020-03-08", "held"),
    ("The rig was finished Monday.", "milestone", "2020-03-02", "held"),
    ("Today the crates are being loaded into the ship.", "milestone", "2020-03-04", "held"),
    ("The launch is scheduled to occur before dawn on Tuesday, 10 March.", "launch", "2020-03-10", "planned"),
    ("During Monday's fall convocation the president awarded two titles.", "award", "2020-03-02", "held"),
    ("A decision on the site of the launch is expected on Monday.", "adoption", "2020-03-09", "planned"),
    ("The clerks of the bank are on strike today.", "conflict", "2020-03-04", "held"),
    ("At the assembly in May, the islands—joined by two others—launched a map of reefs.", "launch", "2019-05", "held"),
    ("Also today, the agency released its rule on eels.", "publication", "2020-03-04", "held"),
    ("Today, the Department of Rivers and Lakes is announcing more dams.", "announcement", "2020-03-04", "held"),
    ("On Monday she met the governors: it was our ninth meeting this year.", "meeting", "2020-03-02", "held"),
    ("We prepare for tomorrow's U.S.-EU summit.", "summit", "2020-03-05", "planned"),
    ("On Friday he receives the queen.", "meeting", "2020-03-06", "planned"),
    ("This afternoon the delegation leaves for Turku.", "visit", "2020-03-04", "held"),
    ("We condemn the attack on the market in Herat this morning.", "conflict", "2020-03-04", "held"),
    ("Lund beat Ulm on Saturday to win the cup.", "milestone", "2020-02-29", "held"),
    ("They meet the champions next week.", "meeting", "2020-03-09/2020-03-15", "planned"),
    ("Two men appeared in court on Tuesday.", "session", "2020-03-03", "held"),
    ("The inquiry, which opened last Monday, has heard nine witnesses.", "session", "2020-03-02", "held"),
]

NOT_TOLD = [
    "It was due to open last year.",
    "Today many people use the ferry.",
    "This year will be rich in meetings.",
    "We shall be able to come back to all this today.",
    "Trade grew by 12 percent last year.",
    "We are living in difficult times today.",
    "Tomorrow is another day.",
    "The museum is closed on Mondays.",
    "I will see what I can do next week.",
    "Our country is stronger today than it was last year.",
    "Will the minister travel next week?",
    "Nobody met on Monday.",
    "Monday's paper was late.",
    "He has completed the first half of this year.",
    "The report covers the first half of this year.",
    "Last year's figures were better.",
    "Prices rose last month.",
    "If the talks fail tomorrow, the strike goes on.",
    "He could not say whether the pact would be signed this week.",
    "Thank you for being here this morning.",
    "What happens next month is anybody's guess.",
    "Those who were here last night know how cold it was.",
    "She had hoped to be back by last Tuesday.",
    "The firm raised its sales by 5 per cent last year.",
    "There was a party atmosphere on Saturday.",
    "There was no concert on Friday.",
]


@pytest.mark.parametrize(("text", "kind", "date", "status"), TOLD, ids=[row[0] for row in TOLD])
def test_a_deed_counted_from_the_day_of_the_document_is_told(text, kind, date, status):
    assert (kind, date, status) in told(text)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_a_state_a_wish_or_a_figure_of_these_days_is_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "language", "day", "status"),
    [
        ("Die Messe beginnt am Montag.", "de", "2020-03-09", "planned"),
        ("Am Samstag findet dort das erste Turnier statt.", "de", "2020-03-07", "planned"),
        ("Am Samstag fand dort das erste Turnier statt.", "de", "2020-02-29", "held"),
        ("Le festival commence samedi.", "fr", "2020-03-07", "planned"),
        ("El festival comienza el sábado.", "es", "2020-03-07", "planned"),
        ("Выставка открывается в субботу.", "ru", "2020-03-07", "planned"),
        ("Накануне министр посетил порт в Туле.", "ru", "2020-03-03", "held"),
        ("El ministro llegó a Teherán el lunes.", "es", "2020-03-02", "held"),
    ],
)
def test_what_begins_on_a_weekday_is_still_to_come(text, language, day, status):
    (document,) = chrono.read_text(text, source="note", date=DAY, language=language)
    assert [(event.when.edtf, event.status) for event in chrono.extract(document)] == [(day, status)]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bray died on Saturday. She married Len Hale, a docker, and kept a shop.",
        "The ministers met in Ghent on Monday. They signed a pact on eels.",
        "The hall burned down on 12 February. The firemen held a ceremony for its keeper.",
    ],
)
def test_what_stands_below_another_day_is_not_of_the_documents_own(text):
    assert DAY not in [event[1] for event in told(f"{text}\n\nNo more is known of it.")]


def test_what_stands_below_the_documents_own_day_is_of_it():
    text = "The ministers met in Ghent today. The pact on eels was signed after the talks."
    assert ("signing", DAY, "held") in told(text)

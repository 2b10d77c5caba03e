"""Titles that can be read alone: whole where they are hardly too long, of the one who acted, without what leads up."""

import pytest
from telling import events_of

from chrono.events.sentences.shortening import short


def told(text, date="2024-05-20"):
    return [(event.kind, event.title) for event in events_of(text, source="note.txt", date=date)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # Who is called something that did the deed.
        (
            "Otto Brandt was a wholesaler and brewer who arrived in Lund from Ulm in 1857.",
            "Otto Brandt arrived in Lund from Ulm",
        ),
        ("Ida Falk was a botanist who founded the Corva Museum in 1901.", "Ida Falk founded the Corva Museum"),
        # What may be told of somebody else in the phrase.
        ("Bo Rask was a pupil of a monk who founded the Corva Abbey in 1901.", "A monk founded the Corva Abbey"),
        ("This is a mayor who founded the Corva Museum in 1901.", "A mayor founded the Corva Museum"),
        # What leads up to the deed.
        (
            "As directed by the Mayor of Lund, the council released a report on 3 May 2019.",
            "The council released a report",
        ),
        ("Here in Lund, the polls open on 3 June 2024.", "The polls open"),
        ("As the brewers built the new harbour in 1860, there were laws.", "The brewers built the new harbour"),
        ("As Mayor I signed the plan in 2012.", "As Mayor I signed the plan"),
        # What is told behind the end of a clause goes with its conjunction.
        ("Karl Berg died in 1880, after which his son took over.", "Karl Berg died"),
        # Two share what is done.
        (
            "On 3 May 2019 the port authorized and the board advised use of the new pump.",
            "The port authorized and the board advised use of the new pump",
        ),
        # What is the doer's own.
        (
            "The club, founded in Lund, won their first cup in 1904.",
            "The club, founded in Lund, won their first cup",
        ),
        ("The two towns celebrate 200 years of friendly relations in 2024.", "Friendly relations established"),
    ],
)
def test_a_title_tells_who_did_what(text, title):
    assert title in [found for _, found in told(text)]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        # Hardly too long: whole, but for what a comma sets off.
        (
            "The town office announced that fifteen of the parishes would take part in its plan to repair the wells",
            "The town office announced that fifteen of the parishes would take part in its plan to repair the wells",
        ),
        (
            "The town office announced its plan for the repair of wells and bridges in the hills, which many wanted",
            "The town office announced its plan for the repair of wells and bridges in the hills",
        ),
        ("The pumps were sent to the U.S", "The pumps were sent to the U.S."),
        # What has lost its verb, or its date.
        ("The war began when the front", "The war began"),
        ("The war began when the front collapsed", "The war began when the front collapsed"),
        ("The lease was extended for two months ending", "The lease was extended for two months"),
        ("The lease was a new beginning", "The lease was a new beginning"),
        # Not inside a list, behind the first of two adjectives or verbs.
        (
            "Ida Falk will meet the heads of the makers of nets, ropes, and sails from all of the harbours in the bay",
            "Ida Falk will meet the heads of the makers of nets, ropes, and sails from all of the harbours in the bay",
        ),
        (
            "The mayor called all of the guilds for advice on the large and persistent loss of the town’s trade with "
            + "its neighbours beyond the river",
            "The mayor called all of the guilds for advice on the large and persistent loss of the town’s trade",
        ),
    ],
)
def test_a_title_is_whole_where_it_can_be(title, shown):
    assert short(title, "en") == shown


def test_what_a_noun_is_of_is_not_cut_off():
    title = "The Corva Harbour Board has now openly praised the seemingly quite extraordinary long lasting usefulness"
    title = f"{title} of lamps made of glass"

    assert short(title, "en").endswith("…")
    assert " of…" not in short(title, "en")


@pytest.mark.parametrize(
    ("name", "end"),
    [
        ("Mooring Fees, Harbour Dues, and the Upkeep of the Two Lighthouses of the Northern Coast", "Northern Coast"),
        ("Mooring Fees " + "and the Upkeep of the Lighthouses " * 5 + "of the Coast", "…"),
    ],
)
def test_the_name_of_a_paper_is_whole_or_seen_to_go_on(name, end):
    ((_, title),) = told(f"This memo builds on Executive Order 97 of May 3, 2019 ({name}).")

    assert title.startswith("Executive Order 97: Mooring Fees")
    assert title.endswith(end)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The senate passed a large package of reliefs on 3 May 2019.", ["adoption"]),
        ("The engine passed its first test on 3 May 2019.", ["milestone"]),
        ("Ms. Holm received her J.D. from Lund Law School in 1999.", ["award"]),
        ("Ms. Holm received a letter from Lund Law School in 1999.", ["announcement"]),
        ("The mayor signed the first-ever order on mills in 2019.", ["signing"]),
        ("In 2019 the valley saw the first-ever harvest of tea.", ["milestone"]),
        ("Mayor Holm will deliver remarks on the mill on 3 June 2024.", ["announcement"]),
        ("The yard delivered the third ferry on 3 May 1936.", ["milestone"]),
        ("Falk delivered a course of lectures on moss in 1824.", ["session"]),
        ("The director shall issue interim guidance on mills by 3 June 2024.", ["publication"]),
        # When a term ends that nobody has begun, told in passing.
        ("Ida Holm, of Maine, to be a Member of the Board for a term expiring March 1, 2026, vice Karl Berg.", []),
        ("Ida Holm was appointed to the board in 2019 for a term of seven years expiring in 2026.", ["appointment"]),
        ("His term expires on 3 March 2026.", ["termination"]),
    ],
)
def test_a_deed_has_its_kind(text, kinds):
    assert [kind for kind, _ in told(text)] == kinds


def test_a_firm_of_partners_has_one_name():
    (event,) = events_of("In 1977 C. Falk and Company bought the mill.", source="note.txt", date="2024-05-20")

    assert [one.name for one in event.participants] == ["C. Falk and Company"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # A date opens a clause behind a comma, or ends what stands before the subject.
        (
            "A fire destroyed the main hall in 1920, in 1923 the club moved to a new hall at Ulm.",
            ["A fire destroyed the main hall", "The club moved to a new hall at Ulm"],
        ),
        ("The choir met in May 2019 in Lund, in June 2019 it sang.", ["The choir met in Lund", "The choir sang"]),
        ("Built in 1914 the organ is of great interest.", ["The organ was built"]),
        ("Built in 1914 the organ was restored in 1950.", ["The organ was built", "The organ was restored"]),
        ("Died in 1914 the painter Bo Rask.", ["Died the painter Bo Rask"]),
        # Bodies move themselves, things are moved.
        (
            "The club was renamed Corva Rovers in 1902, and moved to Lund in 1910.",
            ["The club was renamed Corva Rovers", "The club moved to Lund"],
        ),
        (
            "The statue was carved in 1902 and moved to Lund in 1910.",
            ["The statue was carved", "The statue was moved to Lund"],
        ),
        # The comma behind a date goes with it where a place follows, and nothing is said of that.
        ("Bo Rask died on 3 May 1919, in Lund.", ["Bo Rask died in Lund"]),
        # What only leads to a date goes with it.
        ("Even in 1864, only four services were held.", ["Only four services were held"]),
        ("The present hall was built sometime between 1200 and 1250.", ["The present hall was built"]),
        ("We saw the hall to which the club moved in 2003.", ["The club moved to the hall"]),
    ],
)
def test_dates_part_clauses(text, titles):
    assert [title for _, title in told(text)] == titles


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("In May 2022, the **Corva Brewery** hired its first clerk.", ["Corva Brewery"]),
        ("Corva Pacific, one of the two railways, announced on 3 May 2022 that it would close.", ["Corva Pacific"]),
        ("Danish immigrant, Karl Holm, founded the company in 1866.", ["Karl Holm"]),
        ("A brewer from Ulm, Karl Holm, founded the company in 1866.", ["Karl Holm"]),
        ("A mill in Ulm, Karl Holm, was sold in 1866.", []),
        ("Corva United won the cup in 1899.", ["Corva United"]),
        ("Corva Town entered the Football League in 1899.", ["Corva Town"]),
        ("Corva Town burned down in 1899.", []),
    ],
)
def test_who_acts_is_seen(text, who):
    (event,) = events_of(text, source="note.txt", date="2024-05-20")

    assert [one.name for one in event.participants] == who


def test_a_meeting_of_many_is_called_by_its_place_before_one_who_came():
    (event,) = events_of("Anna Bell attended the annual meeting in Leeds on 3 May 2019.", source="x", date="2024-05-20")

    assert event.title == "Annual meeting in Leeds"

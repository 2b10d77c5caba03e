"""What stands beside a day of the news: nouns that it owns, deeds far before it, and what befalls people."""

import pytest
from telling import told_of_days

DAY = "2021-05-12"  # a Wednesday


def told(text: str, date: str = DAY) -> list[tuple[str, str]]:
    return told_of_days(text, "kind", source="note", date=date)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Friday's gale tore the roofs off a dozen barns near Moss.", ("2021-05-07", "milestone")),
        ("Monday's quake, the worst in a decade, also cracked the dam.", ("2021-05-10", "milestone")),
        ("Ida Falk scored twice in Saturday's 4-1 win over Lund.", ("2021-05-08", "milestone")),
        ("The toll of Sunday's landslide rose to 40.", ("2021-05-09", "milestone")),
        ("Otto Berg was hurt in last month's riots.", ("2021-04", "conflict")),
        ("This follows the release of the new coin last year.", ("2020", "publication")),
    ],
)
def test_a_day_may_own_what_happened_on_it(text, found):
    assert told(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Lund will be without Ida Falk for Saturday's match.",
        "Friday's paper costs two crowns.",
        "Today's announcements show that we care.",
    ],
)
def test_a_day_owns_nothing_that_is_to_come_or_is_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ruling party lost its majority in elections on Sunday.", [("2021-05-09", "appointment")]),
        (
            "Families who lost homes in deadly floods last year marched through Ulm on Friday.",
            [("2020", "milestone"), ("2021-05-07", "milestone")],
        ),
        (
            "Divers with lamps combed the lower galleries of the old mine in freezing water near Moss on Tuesday, "
            "in the hope of finding survivors of a cave-in that killed nine.",
            [("2021-05-11", "milestone")],
        ),
    ],
)
def test_a_noun_or_a_far_verb_has_the_day_behind_it(text, found):
    assert [(date, kind) for date, kind in told(text)] == found


@pytest.mark.parametrize("text", ["The parties are ready for elections on Sunday.", "There were 310 fires last year."])
def test_a_noun_that_is_awaited_or_counted_has_not(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Otto Berg was released on 7 May on bail.", "milestone"),
        ("Otto Berg was released from the county jail on 7 May.", "milestone"),
        ("She was released on 7 May after two years in prison.", "milestone"),
        ("The hostages were released on 7 May.", "milestone"),
        ("The song was released on 7 May.", "publication"),
        ('His record "Parole" was released on 7 May.', "publication"),
        ("The study of the sentence was released on 7 May.", "publication"),
        ("The guide to hospital food was released on 7 May.", "publication"),
        ("The film, shot by Arrest Pictures, was released on 7 May.", "publication"),
        ("The prosecutors charged the singer with assault on 7 May.", "announcement"),
        ("The singer was injured in an assault on 7 May.", "milestone"),
        ("On 7 May the hamlet was visited by a destructive flood.", "milestone"),
        ("On 7 May the hamlet was visited by the queen.", "visit"),
        ("On 7 May Otto Berg was made subject to a curfew.", "milestone"),
        ("Otto Berg was made bankrupt at 45 on 7 May.", "milestone"),
        ("On 7 May Otto Berg was made captain.", "appointment"),
        ("On 7 May Otto Berg was made party treasurer.", "appointment"),
        ("On 7 May Otto Berg was made legal secretary.", "appointment"),
        ("On 7 May Otto Berg was made permanent delegate.", "appointment"),
        ("On 7 May the hamlet was visited by the storm commission.", "visit"),
        ("On 7 May the mill was visited by a war minister.", "visit"),
        ("On 7 May the hamlet was visited by fire and flood.", "milestone"),
        ("The jet crash landed in a field on 7 May.", "milestone"),
        ("Ida Falk started a new job as a pilot on 7 May.", "appointment"),
        ("Customs officers seized 40 kilos of ivory on 7 May.", "milestone"),
        ("The maker unveiled its first electric van on 7 May.", "launch"),
    ],
)
def test_what_befalls_people_is_told_by_what_stands_beside_it(text, kind):
    assert told(text) == [("2021-05-07", kind)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He was there on Friday, at the signing of the lease.", "signing"),
        ("They were in Moss on Friday, for the opening of the pier.", "opening"),
        ("Hundreds attended on Friday, for the launch of the ferry.", "launch"),
    ],
)
def test_where_somebody_only_was_what_follows_its_day_is_told(text, kind):
    assert told(text) == [("2021-05-07", kind)]


def test_an_accused_is_due_in_court_on_a_day_to_come():
    assert told("Otto Berg is due back in court on Friday.") == [("2021-05-14", "session")]


def test_what_is_pushed_back_is_off_on_one_day_and_planned_for_the_other():
    assert [date for date, _ in told("The band has pushed back the release of the album from 10 June to 24 June.")] == [
        "2021-06-10",
        "2021-06-24",
    ]


def test_this_day_and_a_year_are_one_date():
    assert told("On this day in 1912 the ferry sank off Moss.") == [("1912-05-12", "milestone")]


def test_minutes_that_are_counted_make_no_minutes_of_a_meeting():
    assert told("Ida Falk won the race on Monday in 31 minutes.") == [("2021-05-10", "award")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ida Falk was made head of the choir with effect from 1 July 2019.", ("2019-07-01", "appointment")),
        ("Ida Falk resigned from the board with effect from 1 July 2019.", ("2019-07-01", "termination")),
        ("The order applies with effect from 1 July 2019.", ("2019-07-01", "entry_into_force")),
    ],
)
def test_from_when_a_deed_counts_leaves_it_its_kind(text, found):
    assert told(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The drug was approved by the regulator, the agency said Thursday.", [("2021-05-06", "adoption")]),
        ("The budget was adopted decades ago, the clerk said Thursday.", []),
        ("The toll was abolished before the fire, the guide said Thursday.", []),
        ("If the vaccine was approved, costs would drop, the agency said Thursday.", []),
        ("When she was appointed to the bench, few knew her, the court said Thursday.", []),
        ("The tax was first adopted under the old king, the guide said Thursday.", []),
        ("Two hikers were hurt in a rockfall near Ulm, the police said Thursday.", []),
        ("On Friday, there had been riots in the north of the country.", [("2021-05-07", "conflict")]),
        ("Otto Berg conceded after Friday's polls.", [("2021-05-07", "milestone")]),
        ("The Moss Film Festival on Monday announced its jury.", [("2021-05-10", "announcement")]),
        ("The firm today revealed its plans.", [("2021-05-12", "announcement")]),
        ("Ida Falk won her eighth Coast Tour title on Sunday.", [("2021-05-09", "award")]),
        ("The band will tour Sweden on Friday.", [("2021-05-14", "visit")]),
        ("Held from 3 to 6 May 2008, the festival drew 400 singers.", [("2008-05-03/2008-05-06", "forum")]),
        ("Police detained the rector on Monday.", [("2021-05-10", "milestone")]),
    ],
)
def test_the_deed_of_a_day_is_told_apart_from_who_did_or_said_it(text, found):
    assert told(text) == found


def test_it_is_no_adverb():
    titles = told_of_days("The owner already left the yard. It closed on 3 May 2008.", "title", source="note")
    assert [title for _, title in titles if "already" in title] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LUND, Nebr., May 10.—The new bank was burgled to-day.", [("2021-05-10", "milestone")]),
        ("MOSS, May 10. - A fire wiped out twelve of the best shops in the town Sunday night.", None),
        ("Lund, May 10.---Special---The mill was this morning destroyed by fire.", [("2021-05-10", "milestone")]),
    ],
)
def test_the_datelines_of_old_newspapers_are_no_events(text, found):
    assert told(text) == (found or [("2021-05-09", "milestone")])


def test_the_captain_of_a_team_is_no_deed():
    text = "The Reds kicked their way to a third title on Saturday after Blues captain Otto Berg was sent off."
    assert told(text) == [("2021-05-08", "milestone")]


def test_what_was_done_to_many_keeps_its_day():
    text = "The raid led to the arrest of more than forty dealers throughout the northern states on Friday night."
    assert told(text) == [("2021-05-07", "milestone")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council is shocked by today's bomb attacks at the office.", ("2021-05-12", "conflict")),
        ("The mission deplores last night's shelling of a school.", ("2021-05-11", "conflict")),
        ("Markets were shaken by Monday's vote in the senate.", ("2021-05-10", "adoption")),
        ("Nothing has been heard of them since Monday's attack.", ("2021-05-10", "conflict")),
        ("Yesterday's ruling by the court upholds the ban.", ("2021-05-11", "adoption")),
        ("Yesterday's announcement that the mill will close is a blow.", ("2021-05-11", "announcement")),
        ("Today's verdict sends a clear message.", ("2021-05-12", "adoption")),
        ("Today's jobs report shows that wages rose.", ("2021-05-12", "publication")),
    ],
)
def test_a_noun_with_its_day_is_of_that_day_whatever_its_sentence_says(text, found):
    assert told(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Today's leaders must decide.",
        "Today's voters care about money.",
        "By Tuesday's deadline, no bid had come.",
        "Today's reporting is poor.",
        "Yesterday's paper was late.",
    ],
)
def test_a_day_that_says_of_what_kind_something_is_tells_nothing(text):
    assert told(text) == []

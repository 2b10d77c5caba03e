"""Speech written down as it was said: what is thrown in, broken off and said twice, and what it tells of a day."""

import pytest

import chrono
from chrono.events.layout.speech import fluent

HEAD = (
    "# Remarks by Harbour Master Ann Cole\n\n15 May 2024\n\nMS. COLE: Good afternoon.\n\nMR. LIND: Good afternoon.\n\n"
)


def told(*said: str) -> list[tuple[str, str]]:
    """Kind and date of the events that are told in a document of 15 May 2024, but for its own occasion."""
    talk = HEAD + "\n\n".join(f"MS. COLE: {one}" for one in said)
    document = chrono.read_text(talk, source="remarks.md")[0]
    return [(event.kind, event.when.edtf if event.when else "") for event in chrono.extract(document)]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("On 3 May, as you all know, the pier opened.", "On 3 May the pier opened."),
        ("The choir, of course, sang.", "The choir sang."),
        ("He, obviously, again, sold it.", "He sold it."),
        ("We, you\nknow, left.", "We left."),
        ("A word, I’d say, of thanks", "A word of thanks"),
        ("the — the ferry", "the ferry"),
        ("It re- — reopened.", "It reopened."),
        ("a part of the conv- — of the choir", "a part of the choir"),
        ("and he came — and he came back", "and he came back"),
        ("We — (applause) — opened it.", "We opened it."),
        ("They sang — (laughter) — in Lund.", "They sang in Lund."),
    ],
)
def test_what_is_thrown_in_broken_off_or_said_twice_is_blank(said: str, left: str) -> None:
    assert " ".join(fluent(said, "en").split()) == left


@pytest.mark.parametrize(
    "said",
    [
        "The choir, which sang, left.",
        "Ann, Bo, Cy and Di came.",
        "You know, the pier of course opened.",
        "a well-known — known to all — man",
        "He came — on Monday — and left.",
        "They said that that — this one — was it.",
        "It ended. — It began.",
        "The mill (closed) — the weir",
        "long- and short-lived mills",
    ],
)
def test_what_says_something_stays(said: str) -> None:
    assert fluent(said, "en") == said


@pytest.mark.parametrize("language", ["de", "ru", "xx"])
def test_a_language_of_which_nothing_is_known_is_left_alone(language: str) -> None:
    assert fluent("The, of course, the — the ferry", language) == "The, of course, the — the ferry"


def test_every_sign_of_the_rest_keeps_its_place() -> None:
    said = "On 3 May, as you all know, the — the ferry re- — reopened — (applause) — in Lund.\n\nSo, I think, it did."
    blank = fluent(said, "en")
    assert len(blank) == len(said)
    assert all(new in (old, " ") for old, new in zip(said, blank, strict=True))


@pytest.mark.parametrize(
    ("said", "event"),
    [
        ("In April, as we said, the guild sold the mill in Lund.", ("change", "2024-04")),
        ("Tomorrow, as you all know, the mayor will meet with the weavers of Lund.", ("meeting", "2024-05-16")),
        ("The skipper was ferried to Ystad on Monday and, of course, again this morning.", ("milestone", "2024-05-15")),
        ("Today, the guilds of Lund and Ystad also slapped new fees on the mills.", ("milestone", "2024-05-15")),
        ("Just last week, four choirs of the north renounced that promise.", ("milestone", "2024-05-06/2024-05-12")),
        ("Yesterday, the clerk of the port and its ferries released a song.", ("publication", "2024-05-14")),
        ("The 3 May attacks on the harbour of Lund changed the town.", ("conflict", "2024-05-03")),
        ("Since the May 3rd mill attack in Lund, we have seen few guests.", ("conflict", "2024-05-03")),
        ("The report will be embargoed until noon tomorrow.", ("publication", "2024-05-16T12:00")),
        ("The letter is embargoed until 17 May.", ("publication", "2024-05-17")),
        ("In addition, this week, older pilots are meeting with the port.", ("meeting", "2024-05-13/2024-05-19")),
        ("We at the mill of Lund are making new announcements tomorrow.", ("announcement", "2024-05-16")),
        ("The abbess spent some time yesterday on the phone with Mayor Lind.", ("meeting", "2024-05-14")),
        (
            "In April, the port announced the mayor would be hosting choir leaders at the palace tomorrow.",
            ("meeting", "2024-05-16"),
        ),
    ],
)
def test_talk_tells_what_plain_sentences_tell(said: str, event: tuple[str, str]) -> None:
    assert event in told(said)


@pytest.mark.parametrize(
    "said",
    [
        "Today, let us remember those who sailed from here.",
        "The master of the choir, I think, is well today.",
        "Yesterday she was — said good afternoon.",
        "The mill, of course, is older than the port.",
        "The gates stay shut until noon tomorrow.",
        "Last week was, you know, a good week for the choirs.",
        "The guild of 1921 attacks nobody.",
        "The ferries run, as you know, until Friday.",
        "So it’s — it’s a fine day today.",
        "I’m, again, not ready today.",
        "We will wait, I guess, until tomorrow.",
        "The weir, in fact, was full all week.",
        "I was, frankly, at home yesterday.",
        "Many of the choirs, in my view, are good this year.",
        "The pilots, I mean, they know the port today.",
    ],
)
def test_talk_of_how_things_are_tells_nothing(said: str) -> None:
    assert told(said) == []


def test_a_sentence_broken_before_a_dash_is_one() -> None:
    wrapped = (
        "Last point for all of you about the old mill of the north: the mayor rang\n— or wrote to — the choirs of Lund"
    )
    talk = HEAD + "MS. COLE: " + wrapped + " and met with Captain Holm\nyesterday — a good talk."
    document = chrono.read_text(talk, source="remarks.md")[0]
    assert [e.evidence[0].quote[:10] for e in chrono.extract(document)] == ["Last point"]


def test_a_list_with_dashes_stays_one() -> None:
    text = "# The harbour\n\nOpened:\n\n— Pier of Lund, 3 May 2011\n— Pier of Ystad, 4 June 2012\n"
    document = chrono.read_text(text, source="harbour.md")[0]
    assert [event.when.edtf for event in chrono.extract(document) if event.when] == ["2011-05-03", "2012-06-04"]


def test_what_is_said_to_tell_which_thing_is_meant_joins_what_was_done_to_it() -> None:
    said = (
        "Today, bakers and millers in the upper house passed the Mills and Weirs Act.",
        "This bill that passed the upper house today gives the choirs what they need.",
    )
    talk = HEAD + "\n\n".join(f"MS. COLE: {one}" for one in said)
    (event,) = chrono.extract(chrono.read_text(talk, source="remarks.md")[0])
    assert len(event.evidence) == 2
    assert "Mills and Weirs Act" in event.title


def test_two_things_that_are_meant_stay_two() -> None:
    assert len(told("The mill that was sold today is old.", "The bridge that was sold today is new.")) == 2


def test_two_names_of_one_attack_are_one() -> None:
    said = (
        "Since the May 3rd mill attacks in Lund, we have seen few.",
        "Following the May 3rd attack on Lund, we left.",
    )
    assert told(*said) == [("conflict", "2024-05-03")]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            "The report on the weirs will be embargoed until noon tomorrow.",
            "End of the embargo on the report on the weirs",
        ),
        ("This leaflet is also embargoed until 8:20 a.m. Eastern tomorrow.", "End of the embargo on this leaflet"),
        (
            "The chat is under embargo until 6:00 a.m. Eastern Standard Time tomorrow morning.",
            "End of the embargo on the",
        ),
        ("As a reminder, the letter is embargoed until tomorrow, May 16th.", "End of the embargo on the letter"),
        ("And this call was on background, embargoed until 9:00 a.m., tomorrow.", "End of the embargo"),
    ],
)
def test_what_is_held_back_is_published_at_the_end_of_its_embargo(said: str, title: str) -> None:
    document = chrono.read_text(f"{HEAD}MS. COLE: {said}", source="remarks.md")[0]
    ((name, day),) = [(event.title, event.when) for event in chrono.extract(document)]
    assert name.startswith(title)
    assert day is not None
    assert str(day.earliest) == "2024-05-16"


@pytest.mark.parametrize(
    ("said", "event"),
    [
        ("So today we can confirm that pilots of the port have been flying kites.", ("announcement", "2024-05-15")),
        ("Tonight I can announce that the mill will open again.", ("announcement", "2024-05-15")),
        ("Today we can now report a new record of the choirs of Lund.", ("announcement", "2024-05-15")),
    ],
)
def test_who_says_that_he_can_announce_does_so(said: str, event: tuple[str, str]) -> None:
    assert event in told(said)


@pytest.mark.parametrize(
    "said",
    [
        "I can’t confirm today that the mill is sound.",
        "Can you confirm that today?",
        "They can announce that tomorrow.",
        "I’ll say it again today: our mill is sound.",
        "We’ll note today that the weir is full.",
        "I will tell you tomorrow how the choir sings.",
        "We’d like to thank Captain Holm, who’ve joined us this evening.",
        "Today, we have gone from 184 boats to four.",
        "It is as seen in his fiscal year 2024 harbour proposal.",
    ],
)
def test_what_is_only_said_to_be_said_is_no_event(said: str) -> None:
    assert told(said) == []


def test_an_occasion_rests_on_the_lines_that_say_who_came_for_what() -> None:
    text = (
        "# Remarks by Mayor Ann Cole at a Reception for Weavers\n\n15 May 2024\n\nOld Mill\n\n"
        "MAYOR COLE: Good evening.  My sister wove, and her cat was a help to no one at all.  "
        "We’re here to celebrate all who weave.\n"
    )
    (event,) = chrono.extract(chrono.read_text(text, source="remarks.md")[0])
    assert [one.quote for one in event.evidence] == ["We’re here to celebrate all who weave."]


CALL = (
    "---\ntitle: Press call on the weirs\ndate: '2024-07-28'\n---\n\n"
    "MS. COLE: Good evening.\n\nMR. LIND: Hello.\n\nMS. COLE: "
)


def told_on_the_eve(said: str) -> list[tuple[str, str]]:
    """Kind and date of the events of a call that was put up on 28 July 2024."""
    document = chrono.read_text(CALL + said + "\n", source="call.md")[0]
    return [(event.kind, event.when.edtf if event.when else "") for event in chrono.extract(document)]


@pytest.mark.parametrize(
    ("said", "events"),
    [
        (
            "Our map is embargoed until 8:30 a.m. Eastern tomorrow, Sunday, July 28.",
            [("publication", "2024-07-28T08:30")],
        ),
        ("This is embargoed until tomorrow, July 28th.", [("publication", "2024-07-28")]),
        ("Tomorrow, July 28, Mayor Lind will meet with the guild.", [("meeting", "2024-07-28")]),
        ("Yesterday, Mayor Lind met with the guild. See you tomorrow, Sunday, July 28.", [("meeting", "2024-07-26")]),
        ("Mayor Lind will meet with the guild on July 28th, which is tomorrow.", [("meeting", "2024-07-28")]),
    ],
)
def test_a_page_of_the_day_that_it_calls_tomorrow_was_said_the_day_before(
    said: str, events: list[tuple[str, str]]
) -> None:
    assert told_on_the_eve(said) == events


@pytest.mark.parametrize(
    ("said", "events"),
    [
        ("Tomorrow, July 29, Mayor Lind will meet with the guild.", [("meeting", "2024-07-29")]),
        ("Mayor Lind will meet with the guild tomorrow. On July 28 it was dry.", [("meeting", "2024-07-29")]),
        ("Yesterday, July 27, Mayor Lind met with the guild.", [("meeting", "2024-07-27")]),
        ("Mayor Lind met with the guild yesterday. Tomorrow, Sundays will be dry.", [("meeting", "2024-07-27")]),
    ],
)
def test_a_page_that_calls_another_day_tomorrow_keeps_its_own(said: str, events: list[tuple[str, str]]) -> None:
    assert told_on_the_eve(said) == events


@pytest.mark.parametrize(
    "said",
    [
        "The pilots here today will tell us how the port has been.",
        "The old mill is weak given the storms we face today.",
    ],
)
def test_who_is_there_and_what_is_given_tells_nothing(said: str) -> None:
    assert told(said) == []

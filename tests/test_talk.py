"""What people say to each other in transcripts: what tells of an event, and what only points at one."""

import pytest

import chrono
from chrono.events.talk import tells_nothing

HEAD = "# Press briefing by Secretary Ann Cole\n\n3 March 2022\n\nMS. COLE: Good afternoon.\n\nQ What is new?\n\n"


def titles(*said: str) -> list[str]:
    """The titles of the events that Ann Cole and those who ask her tell of, but for the briefing itself."""
    talk = HEAD + "MR. LEE: Thank you.\n\n" + "\n\n".join(f"MS. COLE: {one}" for one in said)
    document = chrono.read_text(talk, source="briefing.md")[0]
    return [event.title for event in chrono.extract(document) if "riefing" not in event.title]


@pytest.mark.parametrize(
    "said",
    [
        "Jake spoke to this on Monday.",
        "We announced that last week.",
        "And maybe we will have more to say tomorrow.",
        "It'll be out for all to read in the summer.",
        "They met last week.",
        "Mr. Lee talked about this a little bit yesterday.",
        "As you know, he spoke yesterday.",
        "That's what the ministers will be discussing in Bergen tomorrow.",
        "That's the largest fall in long-term losses since we started keeping records in 1948.",
        "It's great to be with my good friend who met you yesterday.",
    ],
)
def test_what_names_nobody_and_nothing_is_no_event(said: str) -> None:
    assert titles(said) == []


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("We agreed yesterday to open the Fern Bridge again.", "Ann Cole: We agreed to open the Fern Bridge again"),
        ("They signed it on 4 May 2021.", "They signed it"),
        ("Last week, we announced new rules for the ferries.", "Ann Cole: We announced new rules for the ferries"),
        ("The Senate passed the bill yesterday.", "The Senate passed the bill"),
        ("I know the governor was visiting East Haven today.", "The governor was visiting East Haven"),
        ("I hope that the harbour council meets again on 4 May 2022.", "The harbour council meets again"),
        ("Sorry — and Senator Lee was elected in 2004.", "Senator Lee was elected"),
        ("Folks, the mill closed in 2004.", "The mill closed"),
        ("That is one of the reasons why the Port Guard met the mayors yesterday.", "The Port Guard met the mayors"),
        ("As you know that the mill in Fern closed in 2004.", "The mill in Fern closed"),
        ("As directed by the council, the Port Guard met the mayors yesterday.", "The Port Guard met the mayors"),
        ("To that end, the Port Guard met the mayors yesterday.", "The Port Guard met the mayors"),
        ("He had a call with the King of Norway earlier today.", "He had a call with the King of Norway"),
    ],
)
def test_what_names_somebody_or_something_is_called_so(said: str, title: str) -> None:
    assert titles(said) == [title]


def test_the_sign_of_a_question_is_no_part_of_a_title_and_nobodys_name() -> None:
    asked = HEAD + "Q Secretary Mayer said yesterday that he would close the port.\n\nQ He had a call with Lee today."
    document = chrono.read_text(asked, source="briefing.md")[0]
    assert not [event.title for event in chrono.extract(document) if event.title.startswith("Q ")]


def test_who_is_asked_is_not_who_i_and_he_are() -> None:
    asked = HEAD + "Q I was in Leeds yesterday. He returned to Paris today.\n\nMS. COLE: He was in Rome on Sunday."
    document = chrono.read_text(asked, source="briefing.md")[0]
    told = [event for event in chrono.extract(document) if event.kind == "visit"]
    assert told
    assert not any("Cole" in event.title or event.participants for event in told)


def test_who_tells_alone_of_what_we_did_is_heard() -> None:
    letter = "# Letters home\n\n3 March 1922\n\nWe arrived on Monday and set up the camp."
    assert chrono.extract(chrono.read_text(letter, source="letters.md")[0])


@pytest.mark.parametrize("title", ["This was so", "There will be more", "Perhaps they go", ""])
def test_a_title_without_a_name_tells_nothing(title: str) -> None:
    assert tells_nothing(title, "milestone", 0)


@pytest.mark.parametrize(
    "title", ["This is the boat going to the new harbour", "We met the Queen", "Two ships sank", "Lee and Holm spoke"]
)
def test_a_title_that_names_a_thing_tells_something(title: str) -> None:
    assert not tells_nothing(title, "milestone", 0)


def test_what_is_said_in_conversation_is_less_sure_than_what_is_written() -> None:
    said = "The mill at Holm was closed in 2004."
    talk, letter = (
        chrono.read_text(text, source="a.md")[0] for text in (f"{HEAD}MS. COLE: {said}", f"# Mills\n\n{said}")
    )
    told, written = (
        next(event for event in chrono.extract(one) if event.kind == "termination") for one in (talk, letter)
    )
    assert told.confidence < written.confidence
    assert any("told in conversation" in reason for reason in told.reasons)

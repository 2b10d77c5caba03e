"""Events of many trades, kind by kind: what each sentence tells of, and dates beside words that tell of nothing."""

from pathlib import Path

import pytest
import yaml

from chrono import extract, read_text
from chrono.events import default_kinds
from chrono.model import Kind

SENTENCES = yaml.safe_load(Path(__file__).with_name("sentences_of_many_trades.yaml").read_text("utf-8"))
TOLD, IN_RUSSIAN, NOTHING = SENTENCES["told"], SENTENCES["in_russian"], SENTENCES["nothing"]


def kinds_found(text, kinds=None):
    (document,) = read_text(text, source="note", date="2024-05-20")
    return {event.kind for event in extract(document, kinds=kinds)}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in TOLD.items() for text in texts])
def test_a_sentence_tells_of_an_event_of_its_kind(kind, text):
    # An anniversary brings what it is of.
    found = kinds_found(text)
    assert found == {kind} or (kind == "anniversary" and kind in found)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in IN_RUSSIAN.items() for text in texts])
def test_a_russian_sentence_tells_of_an_event_of_its_kind(kind, text):
    assert kinds_found(text) == {kind}


def test_every_kind_has_sentences_of_its_own():
    assert {kind.name for kind in default_kinds()} == set(TOLD)


@pytest.mark.parametrize("text", NOTHING)
def test_a_word_in_another_sense_tells_of_no_event(text):
    assert kinds_found(text) == set()


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("forum", "The poetry festival returned to the abbey on 19 August 2022."),
        ("meeting", "Talks on a common gauge got under way on 11 February 1886."),
        ("adoption", "The approval of the vaccine came on 21 December 2020."),
    ],
)
def test_what_began_or_came_about_is_of_the_kind_of_its_noun(kind, text):
    assert kinds_found(text) == {kind}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("summit", "The heads of state met for a summit on 13 April 2018."),
        ("session", "The synod met in plenary session on 9 October 1931."),
        ("meeting", "The heads of state met at a hotel on 13 April 2018."),
    ],
)
def test_who_meets_for_a_gathering_holds_it(kind, text):
    assert kinds_found(text) == {kind}


def test_a_deed_when_something_happened_is_told_before_what_happened():
    assert kinds_found("The stoker was killed when the boiler burst on 3 May 1862.") == {"death"}
    assert kinds_found("The boiler burst on 3 May 1862.") == {"milestone"}


def test_a_passive_goes_by_who_did_it():
    assert kinds_found("The stationmaster was received by the minister on 3 October 1938.") == {"meeting"}
    assert "meeting" not in kinds_found("The parcel was received by the stationmaster on 3 October 1938.")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("opening", "Opened a branch in Ulm."),
        ("change", "Moved the office to Ulm."),
    ],
)
def test_a_cell_may_open_with_its_verb(kind, text):
    assert kind in kinds_found(f"| Year | Deed |\n|---|---|\n| May 1984 | {text} |\n| May 1989 | Hired a clerk. |")


def test_a_kind_of_the_callers_own_wins_over_those_that_ship():
    own = Kind("regatta", "Regatta", "#884400", None, 5, (("en", ("to launch", "a rowing match")),))
    assert kinds_found("The club launched its season on 3 May 1999.", [own]) == {"regatta"}
    assert kinds_found("The rebels launched a raid on 3 May 1999.", [own]) == {"regatta"}
    assert kinds_found("A rowing match of the four schools was held on 3 May 1999.", [own]) == {"regatta"}
    assert kinds_found("The rowing match report of 3 May 1999 is lost.", [own]) == {"regatta"}

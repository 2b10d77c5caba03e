"""What a verb is done to tells its kind: every example of the table, and where the noun is none of the verb's."""

import pytest
from telling import events_of

from chrono.events.sentences.themes import may_be_themed, theme_cases
from chrono.events.words.cues import matcher, words_of
from chrono.events.words.kinds import default_kinds


def kinds_found(text):
    return {event.kind for event in events_of(text, date="2024-05-20", language="en")}


@pytest.mark.parametrize(("kind", "text"), list(theme_cases()))
def test_a_verb_has_the_kind_of_its_noun(kind, text):
    assert kinds_found(text) == {kind}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("publication", "He released the report on the prisoners on 3 May 1951."),
        ("launch", "On 3 May 1951 the yard launched a ship for the war."),
        ("change", "He sold the mill, the copies and all, on 3 May 1951."),
    ],
)
def test_a_noun_behind_a_preposition_or_comma_is_not_what_the_verb_is_done_to(kind, text):
    assert kinds_found(text) == {kind}


def test_what_does_the_deed_is_not_what_it_is_done_to():
    assert kinds_found("The prisoner released a pamphlet on 3 May 1951.") == {"publication"}


def test_a_plural_noun_is_no_verb_with_an_object():
    assert "conflict" not in kinds_found("Two new missile launches ended the day on 3 May 1951.")


def test_a_noun_that_ends_as_adverbs_do_leaves_the_verb_behind_it_a_verb():
    assert kinds_found("The assembly adopted a budget on 3 May 1951.") == {"adoption"}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("change", "The sale of the mill to a Danish firm in 1921 paid his debts."),
        ("signing", "The signing of the accord on 26 March 1979 was shown in every school."),
        ("termination", "The demolition of the hall in 1962 brought crowds."),
    ],
)
def test_a_date_in_a_subject_belongs_to_its_noun(kind, text):
    assert kinds_found(text) == {kind}


def test_a_date_behind_the_verb_belongs_to_no_noun_of_the_subject():
    assert kinds_found("The chairman of the trial board was appointed in 1921.") == {"appointment"}


def test_an_adverb_between_auxiliary_and_participle_parts_no_cue():
    assert kinds_found("The troops were finally withdrawn in May 1925.") == {"termination"}


def test_found_is_the_past_of_finding_but_behind_to():
    assert "founding" not in kinds_found("Found in a hedge in 1921, the ring was sold.")
    assert kinds_found("The society will found a school in May 2031.") == {"founding"}


def test_no_treaty_signed_is_no_signing():
    assert kinds_found("No treaty was signed in May 1938.") == set()


def test_what_only_says_how_a_deed_was_done_is_no_deed_of_the_date():
    assert kinds_found("The duke was captured while fleeing to the coast on 6 June 1685.") == {"conflict"}
    assert kinds_found("He was seen fleeing to the coast on 6 June 1685.") != {"conflict"}


@pytest.mark.parametrize(
    "text",
    [
        "He held the post on 3 May 1951.",
        "On 3 May 1951 the family held forty acres.",
        "The line marked the border on 3 May 1951.",
        "She filed her nails on 3 May 1951.",
    ],
)
def test_what_is_held_marked_or_filed_otherwise_is_none_of_these(text):
    assert not kinds_found(text) & {"ceremony", "forum"}


def test_a_day_by_its_name_is_what_is_celebrated_and_a_day_of_the_week_is_not():
    assert kinds_found("The village celebrated Independence Day on 4 July 1911.") == {"ceremony"}
    assert kinds_found("They celebrated Monday and left on 4 July 1911.") != {"ceremony"}


@pytest.mark.parametrize(("kind", "text"), [case for case in theme_cases() if case[0] != "milestone"])
def test_a_verb_and_its_noun_are_seen_before_the_sentence_is_read(kind, text):
    kinds, words = frozenset({kind}), words_of(text)
    assert may_be_themed(kinds, words) or matcher(default_kinds(), "en").may_find(kinds, words, weakly=kinds)


def test_a_verb_without_a_noun_that_makes_it_a_signing_is_no_hint_of_one():
    assert not may_be_themed(frozenset({"signing"}), words_of("They made tea and concluded nothing"))

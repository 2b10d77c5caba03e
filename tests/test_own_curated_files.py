"""The project's own curated files are read without a fault, and teach the format by using all of it."""

from pathlib import Path

import pytest

from chrono.curation import read_curated, try_cases
from chrono.curation.format import (
    CuratedFile,
    DocumentEntry,
    EraEntry,
    EventEntry,
    KindEntry,
    MatchEntry,
    OverrideEntry,
)
from chrono.curation.values import keys_of
from chrono.run import build
from chrono.strict_yaml import Map, Seq, parse

ROOT = Path(__file__).parents[1]
FILES = sorted([ROOT / "events.yaml", *(ROOT / "examples").rglob("*.yaml")])


def shown(path):
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", FILES, ids=shown)
def test_a_file_of_our_own_has_no_fault(path):
    assert list(map(str, read_curated(path)[1])) == []


@pytest.mark.parametrize("path", FILES, ids=shown)
def test_the_kinds_of_a_file_of_our_own_are_as_their_cases_say(path):
    assert list(map(str, try_cases(read_curated(path)[0]))) == []


@pytest.mark.parametrize("path", FILES, ids=shown)
def test_a_file_of_our_own_names_the_schema_that_is_shipped(path):
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    assert (path.parent / first.partition("=")[2]).resolve() == ROOT / "chrono" / "curation" / "events.schema.json"


def keys_used(*sections):
    """The keys of the maps under `sections` of events.yaml and the file that it includes."""
    used = set()
    for path in (ROOT / "events.yaml", ROOT / "examples" / "forums.yaml"):
        node, _ = parse(path.read_text(encoding="utf-8"))
        nodes = [node]
        for section in sections:
            nodes = [child for node in nodes for child in children(node, section)]
        used |= {key.value for node in nodes if isinstance(node, Map) for key, _ in node.pairs}
    return used


def children(node, section):
    """What stands under a key; the items of a list; with `*`, every value of a map."""
    found = [value for _, value in node.pairs] if section == "*" else [node.get(section)]
    return [item for value in found if value for item in (value.items if isinstance(value, Seq) else [value])]


@pytest.mark.parametrize(
    ("sections", "entry"),
    [
        ((), CuratedFile),
        (("documents",), DocumentEntry),
        (("kinds", "*"), KindEntry),
        (("eras",), EraEntry),
        (("events",), EventEntry),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_the_curated_file_uses_every_key_of_the_format(sections, entry):
    assert keys_used(*sections) == set(keys_of(entry))


def test_the_curated_file_shows_every_correction_that_can_be_made():
    assert keys_used("overrides") == set(keys_of(OverrideEntry))
    assert keys_used("overrides", "match") <= set(keys_of(MatchEntry))


def test_the_chronology_of_our_own_documents_holds_at_least_25_events_of_both_origins():
    timeline = build(ROOT / "seeds", curated=ROOT / "events.yaml")
    assert len(timeline) >= 25
    assert {event.origin for event in timeline} == {"extracted", "curated", "both"}


def test_a_decision_names_no_event_twice():
    timeline = build(ROOT / "seeds", curated=ROOT / "events.yaml")
    assert [d.reason for d in timeline.decisions if len(set(d.events)) != len(d.events)] == []

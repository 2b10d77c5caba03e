"""The curated file: what it says, and every fault with its place."""

import pytest

pytest.importorskip("chrono.events.kinds")

from chrono.curation import read_curated_text
from chrono.errors import CurationError

TWELVE = """\
titel: A story
documents:
  - {match: a.txt, date: 2022-13-01}
names:
  Ada Byron: [Ada King, Ada King]
kinds:
  inspection: {colour: brown}
events:
  - title: One
    title: Two
    kind: signning
  - kind: forum
    url: javascript:alert(1)
    participants: Kazakhstan
  - {title: Three, kind: forum, date: 2024-05-03/2024-05-01, ordinal: third}
  - {title: Four, kind: visit, note: *other}
"""


def places(text):
    return [(p.line, p.column) for p in read_curated_text(text)[1]]


def test_twelve_faults_are_twelve_problems_each_in_its_place():
    assert places(TWELVE) == [
        (1, 1), (3, 26), (5, 3), (7, 24), (10, 5), (11, 11), (12, 5), (13, 10), (14, 19), (15, 39), (15, 71), (16, 38),
    ]  # fmt: skip


def test_a_misspelt_word_gets_the_nearest_known_one():
    (problem,) = read_curated_text("events:\n  - {title: A, kind: signning}\n", source="events.yaml")[1]
    assert str(problem).startswith("events.yaml:2:22: unknown kind 'signning'; did you mean 'signing'? (known: ")


def test_load_raises_every_fault_at_once(tmp_path):
    from chrono.curation import load

    (tmp_path / "events.yaml").write_text(TWELVE, "utf-8")
    with pytest.raises(CurationError) as caught:
        load(tmp_path / "events.yaml")
    assert len(caught.value.problems) == 12

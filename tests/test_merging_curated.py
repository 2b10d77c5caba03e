"""A curated file is merged with what was found: what a person says stands, and what it replaced stays visible."""

import attrs
import pytest
from mentions import OMSK, event

from chrono.curation import read_curated_text
from chrono.merging import combine
from chrono.model import Conflict, Link, Participant


def curated_with(text, *mentions, documents=()):
    curation, problems = read_curated_text(text, source="events.yaml")
    assert problems == []
    return combine(mentions, curated=curation, documents=documents)


TREATY = event("e7", "Treaty on the Lake signed", "2013-11-12", kind="signing", place="Bern", people=["Ada Lind"])


def test_an_entry_wins_and_what_it_replaced_stays_visible():
    timeline = curated_with("events: [{title: Lake Treaty, kind: signing, date: 2013-11-11, id: lake}]", TREATY)
    assert len(timeline) == 2, "a day that the entry contradicts is no reason to take the two for one"
    text = "events: [{title: The Treaty on the Lake signed, kind: signing, place: Bern, date: 2013-11-11, id: lake}]"
    (one,) = curated_with(text, TREATY)
    assert (one.id, one.when.edtf, one.origin, one.title) == (
        "lake",
        "2013-11-11",
        "both",
        "The Treaty on the Lake signed",
    )
    assert [(c.field, c.value, c.evidence) for c in one.conflicts] == [("date", "2013-11-12", TREATY.evidence)]


def test_the_country_that_an_entry_names_is_not_made_a_city():
    signed = event("e8", "Treaty on the Lake signed", "2013-11-12", kind="signing", place="Bern")
    signed = attrs.evolve(signed, place=attrs.evolve(signed.place, country="Switzerland"))
    text = "events: [{title: Treaty on the Lake signed, kind: signing, place: Switzerland, date: 2013-11-12, id: e8}]"
    timeline = curated_with(text, signed)
    assert [one.place.name for one in timeline] == ["Switzerland"]
    assert "place 'Switzerland' replaces 'Bern'" in [decision.reason for decision in timeline.decisions]


def test_an_entry_without_a_date_takes_the_extracted_one():
    (one,) = curated_with("events: [{title: x, kind: signing, id: e7}]", TREATY)
    assert (one.when, one.basis, one.place, one.title) == (TREATY.when, "explicit", TREATY.place, "x")


def test_set_replaces_and_keeps_the_old_value_as_a_conflict():
    (one,) = curated_with("overrides: [{match: {title: lake}, set: {date: 2013, place: Oslo, note: n}}]", TREATY)
    assert (one.when.edtf, one.place.name, one.note, one.origin, one.id) == ("2013", "Oslo", "n", "both", "e7")
    assert sorted((c.field, c.value) for c in one.conflicts) == [("date", "2013-11-12"), ("place", "Bern")]


def test_what_the_curator_agrees_with_is_no_conflict_any_more():
    disputed = attrs.evolve(TREATY, conflicts=(Conflict("date", "2013"), Conflict("place", "Oslo")))
    (one,) = curated_with("overrides: [{match: {title: lake}, set: {place: Oslo}}]", disputed)
    assert sorted((c.field, c.value) for c in one.conflicts) == [("date", "2013"), ("place", "Bern")]


def test_set_to_nothing_takes_a_value_away():
    (one,) = curated_with("overrides: [{match: {id: e7}, set: {place: , date: }}]", TREATY)
    assert (one.place, one.when, one.basis) == (None, None, "none")


def test_drop_pin_and_split_do_what_they_say():
    text = """
overrides:
  - {match: {kind: forum}, drop: true, note: never held}
  - {match: {participant: lind, kind: signing}, pin: lake-treaty}
  - {match: {quote: harvest}, split: [{title: Harvest}, {title: Feast, id: feast, date: 2019}]}
"""
    harvest = event("e9", "Harvest and feast", "2018", kind="ceremony")
    timeline = curated_with(text, TREATY, OMSK, harvest)
    assert sorted(e.id for e in timeline) == ["e9-1", "feast", "lake-treaty"]
    assert {e.evidence for e in timeline if e.kind == "ceremony"} == {harvest.evidence}
    (dropped,) = (d for d in timeline.decisions if d.action == "dropped")
    assert (dropped.source, dropped.line) == ("events.yaml", 3)
    assert "never held" in dropped.reason


def test_same_as_joins_what_the_program_cannot_see():
    text = "overrides: [{match: {id: e1}, same_as: e7}]"
    timeline = curated_with(text, TREATY, OMSK, event("e3", "Feast", "2023", links=(Link("anniversary_of", "e1"),)))
    assert [e.id for e in timeline] == ["e7", "e3"]
    assert set(timeline.events[0].evidence) == {*TREATY.evidence, *OMSK.evidence}
    assert timeline.events[1].links == (Link("anniversary_of", "e7"),)


def test_an_override_still_finds_an_id_that_went_into_another_event():
    vague = event("a0", "Interregional forum in Omsk", "2003", place="Omsk", source="b.txt")
    assert curated_with("overrides: [{match: {id: a0}, drop: true}]", OMSK, vague).events == ()


@pytest.mark.parametrize(
    ("override", "message"),
    [
        ("{match: {id: nowhere}, drop: true}", "matches nothing"),
        ("{match: {kind: signing}, drop: true}", "matches 2 events, not 1 (e7, e8)"),
        ("{match: {kind: signing}, count: 3, drop: true}", "matches 2 events, not 3"),
        ("{match: {id: e7}, same_as: nowhere}", "no event has the id 'nowhere'"),
    ],
)
def test_an_override_that_matches_not_what_it_says_is_told_with_its_line_and_changes_nothing(override, message):
    other = event("e8", "Another paper signed", "1999", kind="signing")
    timeline = curated_with(f"title: x\noverrides:\n  - {override}\n", TREATY, other)
    (problem,) = timeline.problems
    assert message in problem.message
    assert (problem.source, problem.line) == ("events.yaml", 3)
    assert {e.id for e in timeline} == {"e7", "e8"}


@pytest.mark.parametrize("action", ["pin: e7", "set: {id: e7, title: x}", "split: [{title: x}, {id: e7, title: y}]"])
def test_an_override_cannot_give_an_event_the_id_of_another(action):
    text = f"overrides:\n  - match: {{id: e1}}\n    {action}\n"
    timeline = curated_with(text, TREATY, OMSK)
    assert sorted(e.id for e in timeline) == ["e1", "e7"]
    (problem,) = timeline.problems
    assert (problem.line, problem.column) == (3, 5)
    assert "'e7' is the id of 'Treaty on the Lake signed'; take another, or write same_as: e7" in problem.message
    assert curated_with(text + "  - {match: {id: e7}, drop: true}", TREATY, OMSK).problems == ()
    assert curated_with(text + "  - {match: {id: e7}, same_as: e1}", TREATY, OMSK).problems == ()


def test_two_overrides_cannot_give_two_events_one_id():
    text = "overrides: [{match: {id: e1}, pin: x}, {match: {id: e7}, pin: x}]"
    curation, problems = read_curated_text(text)
    assert "the id 'x' stands already" in problems[0].message
    assert sorted(e.id for e in combine([TREATY, OMSK], curated=curation)) in (["e1", "x"], ["e7", "x"])


@pytest.mark.parametrize(
    "override",
    [
        "{match: {kind: signing}, dropp: true}",
        "{match: {kind: signing, titel: Lake}, drop: true}",
        "{match: {kind: signing, date: soonish}, drop: true}",
        "{match: {kind: signing, place: Bern, place: Oslo}, drop: true}",
        "{match: {kind: signing}, set: {title: x, kind: signning}}",
    ],
)
def test_an_override_with_a_fault_changes_nothing(override):
    curation, problems = read_curated_text(f"overrides: [{override}]")
    assert len(problems) == 1
    assert combine([TREATY], curated=curation) == combine([TREATY], curated=read_curated_text("")[0])


def test_one_name_stands_for_its_spellings():
    other = attrs.evolve(TREATY, id="e8", participants=(Participant("A. Lind"), Participant("Ada Lind")))
    (one,) = curated_with("names: {Ada Lind: [A. Lind]}", TREATY, other)
    assert [p.name for p in one.participants] == ["Ada Lind"]


def test_a_link_to_nothing_is_told():
    timeline = curated_with("events: [{title: x, kind: visit, links: [{relation: part_of, target: gone}]}]")
    assert "no event has the id 'gone'" in timeline.problems[0].message
    assert timeline.problems[0].line == 1

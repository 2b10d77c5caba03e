"""The curated file: what it says, and every fault with its place."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chrono.curation import load, read_curated, read_curated_text, schema
from chrono.curation.json_schema import SCHEMA_FILE, SCHEMA_LINE, reference_page
from chrono.curation.saving import to_text, yaml_value
from chrono.errors import CurationError, WriteError
from chrono.model import Timeline
from chrono.strategies import timelines
from chrono.strict_yaml import parse, plain

ROOT = Path(__file__).parent.parent

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


@pytest.mark.parametrize("word", ["storm", "weather", "x"])
def test_a_word_that_is_no_misspelling_gets_no_suggestion(word):
    (problem,) = read_curated_text(f"events:\n  - {{title: A, kind: {word}}}\n")[1]
    assert f"unknown kind '{word}' (known: " in str(problem)


def test_load_raises_every_fault_at_once(tmp_path):
    (tmp_path / "events.yaml").write_text(TWELVE, "utf-8")
    with pytest.raises(CurationError) as caught:
        load(tmp_path / "events.yaml")
    assert len(caught.value.problems) == 12


FAULTS = {
    "documents: [{match: a.txt}]": "says nothing",
    "documents: [{match: a.txt, language: english}]": "two letters",
    "names: {Ada: [Ada]}": "another spelling of itself",
    "names: {Ada: [Eda], Eda: [Ida]}": "spellings of its own",
    "kinds: {Own: {label: x}}": "small letters",
    "eras: [{title: x}]": "'date' is missing",
    "events: [{title: x, kind: visit, date: 31 February 2024}]": "no such day",
    "events: [{title: x, kind: visit, date: yesterday}]": "needs another date to count from",
    "events: [{title: x, kind: visit, date: a while}]": "is no EDTF date",
    "events: [{title: x, kind: visit, date: {edtf: 199X, earliest: 1990-02-30}}]": "has no day 30",
    "events: [{title: x, kind: visit, status: done}]": "held",
    "events: [{title: x, kind: visit, url: 'java\tscript:1'}]": "http",
    "events: [{title: x, kind: visit, url: 'https:'}]": "http",
    "events: [{title: x, kind: visit, id: a b}]": "without spaces",
    "events: [{title: 'a\u202eb', kind: visit}]": "U+202E",
    "events: [{title: x, kind: visit, place: {name: x, latitude: .nan}}]": "from -90 to 90",
    "events: [{title: x, kind: visit, evidence: [{source: a, quote: abc, start: 1, end: 9}]}]": "3 characters",
    "events: [{title: x, kind: visit, id: a}, {title: y, kind: visit, id: a}]": "stands already",
    "events: [{title: x, kind: visit}, {title: X, kind: visit}]": "stands already",
    "overrides: [{match: {id: x}}]": "nothing is asked for",
    "overrides: [{match: {}, drop: true}]": "every event",
    "overrides: [{match: {id: x}, drop: true, pin: y}]": "an override for each",
    "overrides: [{match: {id: x}, drop: false}]": "drop: false",
    "overrides: [{match: {id: x}, set: {title: }}]": "title cannot be taken away",
    "overrides: [{match: {id: x}, split: [{kind: }, {}]}]": "kind cannot be taken away",
    "overrides: [{match: {id: x}, set: {id: }}]": "id cannot be taken away",
    "overrides: [{match: {kind: visit}, count: 2, pin: y}]": "'y' cannot be the id of 2 events",
    "overrides: [{match: {id: x}, split: [{id: y}, {id: y}]}]": "the id 'y' stands already",
    "overrides: [{match: {id: x}, pin: y}, {match: {id: z}, set: {id: y}}]": "the id 'y' stands already",
    "overrides: [{match: {id: x}, split: [{title: y}]}]": "two events",
    "include: [../other.yaml]": "no folder",
    "- a list": "keys and values are wanted",
    "events: {title: x}": "begin each entry with a dash, as in '- title: ...'",
    "overrides: yes": "begin each entry with a dash, as in '- match: ...'",
    "events: [{title: x, kind: visit, tags: lake}]": "write [lake]",
    "events: [{title: x, kind: visit, place: [Omsk]}]": "name, country, latitude, longitude; or a place",
    "names: [x]": "keys and values are wanted: a name, and for it a list: a name",
    "events:": "nothing stands here; begin each entry with a dash, as in '- title: ...', or leave the key out",
    "kinds:": "nothing stands here; write keys and values",
    "title: [x]": "here stands a list; write text",
}


@pytest.mark.parametrize("text", FAULTS, ids=range(len(FAULTS)))
def test_a_fault_is_one_problem_that_says_what_would_be_right(text):
    (problem,) = read_curated_text(text.replace("\\u202e", "\u202e"))[1]
    assert FAULTS[text] in problem.message
    assert problem.line == 1


GOOD = """\
documents: [{match: "*.txt", language: ru}, {match: a.txt, part: 2, date: 25–26 August 2022}]
kinds: {ruling: {cues: {en: [ruled]}}, visit: {colour: "#102030"}}
events:
  - {title: 2024, kind: ruling, date: in the autumn of 2023, place: Omsk, participants: [A, {name: B, role: judge}]}
  - {title: No, kind: visit, date: {edtf: 199X, latest: 1993-12-31}, url: "mailto:a@b.example", tags: [on, 05]}
overrides:
  - {match: {place: Omsk, date: 2023}, set: {place: }}
"""


def test_what_is_right_is_read_as_it_stands():
    curated, problems = read_curated_text(GOOD)
    assert problems == []
    ruling, visit = curated.events
    assert (ruling.title, ruling.when.edtf, ruling.basis, ruling.participants[1].role) == (
        "2024",
        "2023-23",
        "curated",
        "judge",
    )
    assert (visit.title, str(visit.when.latest), visit.tags) == ("No", "1993-12-31", ("on", "05"))
    assert [kind.label for kind in curated.kinds if kind.name == "ruling"] == ["Ruling"]
    assert [rule.part for rule in curated.rules_for("b/a.txt", 2)] == [None, 2]


def test_an_id_does_not_depend_on_the_rest_of_the_file():
    alone = read_curated_text("events: [{title: Feast, kind: ceremony, date: 1999}]")[0].events[0]
    entry = "{note: new, title: Feast, kind: ceremony, date: 1999}"
    moved = f"title: Else\nevents:\n  - {{title: First, kind: visit}}\n  - {entry}\n"
    assert read_curated_text(moved)[0].events[1].id == alone.id


def test_included_files_count_as_if_they_stood_here(tmp_path):
    (tmp_path / "more").mkdir()
    (tmp_path / "main.yaml").write_text("include: [more/b.yaml]\nevents: [{title: A, kind: own}]\n", "utf-8")
    (tmp_path / "more/b.yaml").write_text(
        "kinds: {own: {label: Own}}\nevents: [{title: B, kind: own, date: x}]\n", "utf-8"
    )
    curated, (problem,) = read_curated(tmp_path / "main.yaml")
    assert [event.title for event in curated.events] == ["A", "B"]
    assert problem.source == str(tmp_path / "more/b.yaml")


@pytest.mark.parametrize(
    ("name", "message"), [("main.yaml", "already"), ("../x.yaml", "outside"), ("no.yaml", "no such file")]
)
def test_what_cannot_be_included_is_told_at_the_line_that_asks(tmp_path, name, message):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/main.yaml").write_text(f"title: x\ninclude:\n  - {name}\n", "utf-8")
    _, (problem,) = read_curated(tmp_path / "in/main.yaml")
    assert message in problem.message
    assert (problem.line, problem.column) == (3, 5)


@pytest.mark.parametrize("data", [b"", b"# nothing yet\n", b"\xef\xbb\xbftitle: x\n", b"title: x\r\n"])
def test_empty_and_marked_files_are_in_order(tmp_path, data):
    (tmp_path / "a.yaml").write_bytes(data)
    assert read_curated(tmp_path / "a.yaml")[1] == []


def test_bytes_that_are_no_text_are_told_with_their_place(tmp_path):
    (tmp_path / "a.yaml").write_bytes("title: é\nnote: \xff".encode("latin-1"))
    (problem,) = read_curated(tmp_path / "a.yaml")[1]
    assert (problem.line, problem.column) == (1, 8)


def as_editors_read(node):
    """Plain values with the types that YAML 1.2 gives them."""
    if isinstance(node, dict):
        return {key: as_editors_read(value) for key, value in node.items()}
    if isinstance(node, list):
        return [as_editors_read(item) for item in node]
    if node in ("true", "false"):
        return node == "true"
    return json.loads(node) if node and re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?", node) else node


@pytest.mark.parametrize(
    "path", ["events.yaml", *sorted(str(p.relative_to(ROOT)) for p in ROOT.glob("examples/**/*.yaml"))]
)
def test_our_own_files_fit_the_schema_and_have_no_fault(path):
    tree, _ = parse((ROOT / path).read_text("utf-8"))
    if "events" not in (plain(tree) or {}):
        pytest.skip("no curated file")
    jsonschema.validate(as_editors_read(plain(tree)), schema())
    assert read_curated(ROOT / path)[1] == []


def test_the_schema_refuses_what_the_reader_refuses():
    for text in (
        "titel: x",
        "events: [{title: x}]",
        "overrides: [{match: {id: x}}]",
        "overrides: [{match: {id: x}, set: {title: null}}]",
        "eras: [{title: x, date: 1, colour: red}]",
    ):
        assert not jsonschema.Draft202012Validator(schema()).is_valid(as_editors_read(plain(parse(text)[0])))


def test_the_shipped_schema_and_page_are_those_of_the_classes():
    assert json.loads(SCHEMA_FILE.read_text("utf-8")) == schema(), "run python -m chrono.curation"
    assert (ROOT / "docs/curated-file.md").read_text("utf-8") == reference_page(), "run python -m chrono.curation"
    assert (ROOT / "events.yaml").read_text("utf-8").startswith(SCHEMA_LINE)


NAMES = st.sampled_from(["title", "kind", "note", "Ada Lind"])


@given(st.recursive(st.none() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner)))
def test_whatever_is_written_on_a_line_is_read_as_it_was(value):
    tree, problems = parse(f"- a: {yaml_value(value)}\n- b: c\n")
    assert problems == []
    assert plain(tree) == [{"a": value}, {"b": "c"}]


@given(timelines())
def test_what_is_saved_is_read_back_as_the_same_events(timeline):
    curated, problems = read_curated_text(to_text(timeline))
    assert problems == []
    assert curated.title == timeline.title

    def said(event):
        evidence = tuple(attrs.evolve(quote, marks=()) for quote in event.evidence)
        return attrs.evolve(event, basis="", confidence=1.0, reasons=(), origin="", evidence=evidence)

    assert list(map(said, Timeline(curated.events))) == list(map(said, timeline))


def test_a_file_that_cannot_be_written_leaves_what_stood_there(tmp_path):
    with pytest.raises(WriteError):
        Timeline().save(tmp_path / "no" / "a.yaml")
    Timeline(title="A").save(tmp_path / "a.yaml")
    Timeline(title="B").save(tmp_path / "a.yaml")
    assert load(tmp_path / "a.yaml").title == "B"
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


DATED = "events:\n  - title: The gate opens\n    date: {}\n    kind: opening\n"


@pytest.mark.parametrize(
    ("date", "either"), [("05/11/2023", "2023-11-05 or 2023-05-11"), ("on 3/4/1998", "1998-04-03 or 1998-03-04")]
)
def test_numbers_that_can_be_two_days_are_told_with_both(date, either):
    (problem,) = read_curated_text(DATED.format(date))[1]
    assert str(problem) == f"<yaml>:3:11: '{date}' can be {either}; write the one that it is"


@pytest.mark.parametrize("date", ["13/11/2023", "05/05/2023", "5.11.2023", "5 Nov 2023", "le 3 mai 2019", "c. 1250"])
def test_words_and_numbers_that_can_be_one_date_are_read(date):
    curated, problems = read_curated_text(DATED.format(date))
    assert (problems, curated.events[0].when is not None) == ([], True)


def test_the_page_says_what_plain_words_for_a_date_are():
    section = reference_page().partition("## Dates\n")[2].partition("\n## ")[0]
    assert "--date-order" in section
    taken, refused = (re.findall("`([^`]+)`", part) for part in section.split("No date is"))
    dates = [date for date in taken if re.search(r"\d", date)]
    assert len(dates) > 5
    assert [date for date in dates if read_curated_text(DATED.format(date))[1]] == []
    assert [date for date in refused if not read_curated_text(DATED.format(date))[1]] == []


def test_the_page_is_written_in_a_checkout_alone(tmp_path):
    before = SCHEMA_FILE.stat().st_mtime_ns
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    command = [sys.executable, "-m", "chrono.curation"]
    run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert (run.returncode, SCHEMA_FILE.stat().st_mtime_ns) == (1, before)
    assert run.stderr == "docs/curated-file.md is not here; run it in the root of a checkout\n"

"""Review: what is not settled is told, what is settled does not come back, and nothing that a person wrote is lost."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import chrono
from chrono.cli import commands
from chrono.curation import appended, read_curated
from chrono.errors import WriteError
from chrono.run import append, review
from chrono.strict_yaml import parse, plain

LAKE = """\
---
title: The lake treaty
date: 2014-03-20
---

Ministers from both shores signed the Treaty on the Lake in Bergen on 11 November 2013.

The president of the lake board visited Tromsø on 3 March 2014 to inspect the harbour works.
"""
HARBOUR = """\
---
title: Harbour news
date: 2015-06-01
---

The new harbour of Tromsø was opened on 17 May 2015 by the mayor, in pouring rain.
"""
CURATED = """\
# A comment that must live.
title: "The lake"   # and another

events:
  - title: The lake board is founded
    date: 1999
    kind: founding

# The end.
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with one document and a curated file, and the working directory in it."""
    monkeypatch.chdir(tmp_path)
    Path("notes").mkdir()
    Path("notes/lake.md").write_text(LAKE, "utf-8")
    Path("events.yaml").write_text(CURATED, "utf-8")
    return tmp_path


def reviewed(problems=None):
    curated, faults = read_curated("events.yaml")
    assert faults == []
    return review("notes", curated, problems=problems)


def states():
    return sorted((candidate.state, candidate.event.kind) for candidate in reviewed())


def built():
    return chrono.build("notes", curated="events.yaml")


def accept_all():
    append("events.yaml", [candidate.accept for candidate in reviewed() if candidate.accept])


def change(old, new, file="notes/lake.md"):
    text = Path(file).read_text("utf-8")
    assert old in text
    Path(file).write_text(text.replace(old, new), "utf-8")


def test_what_is_extracted_and_not_settled_is_new_with_its_quote(folder):
    assert states() == [("new", "signing"), ("new", "visit")]
    assert all(candidate.event.evidence[0].source == "notes/lake.md" for candidate in reviewed())


def test_what_was_accepted_does_not_come_back_and_keeps_its_id(folder):
    before = {event.id for event in built()}
    accept_all()
    assert reviewed() == []
    assert {event.id for event in built()} == before
    assert {event.origin for event in built()} == {"both", "curated"}


def test_what_was_dropped_does_not_come_back(folder):
    append("events.yaml", [candidate.drop for candidate in reviewed()])
    assert reviewed() == []
    assert [event.kind for event in built()] == ["founding"]


def test_a_date_that_changed_in_the_document_is_told_with_both_values(folder):
    accept_all()
    change("11 November 2013", "12 November 2013")
    (changed,) = reviewed()
    assert changed.state == "changed"
    assert changed.differences == (("date", "2013-11-11", "2013-11-12"),)
    assert "2013-11-11" in [event.when.edtf for event in built()]


@pytest.mark.parametrize(
    ("answer", "date", "other"), [("accept", "2013-11-12", None), ("keep", "2013-11-11", "2013-11-12")]
)
def test_an_answer_to_a_change_settles_it_until_the_document_changes_again(folder, answer, date, other):
    accept_all()
    change("11 November 2013", "12 November 2013")
    append("events.yaml", [getattr(candidate, answer) for candidate in reviewed()])
    assert reviewed() == []
    (treaty,) = built().filter(kind="signing")
    assert treaty.when.edtf == date
    change("12 November 2013", "14 November 2013")
    problems = []
    assert [candidate.state for candidate in reviewed(problems)] == ["changed"]
    assert any("matches nothing" in problem.message for problem in problems)


def test_a_date_that_a_person_corrected_in_an_entry_does_not_come_back(folder):
    accept_all()
    change("2013-11-11", "2013-11-12", "events.yaml")
    assert reviewed() == []
    assert built().filter(kind="signing")[0].when.edtf == "2013-11-12"


def test_a_corrected_entry_comes_back_once_the_words_that_it_quotes_have_changed(folder):
    accept_all()
    change("2013-11-11", "2013-11-12", "events.yaml")
    change("11 November 2013", "10 October 2013")
    assert [candidate.state for candidate in reviewed()] == ["changed"]


def test_a_changed_event_that_was_dropped_does_not_come_back(folder):
    accept_all()
    change("11 November 2013", "12 November 2013")
    append("events.yaml", [candidate.drop for candidate in reviewed()])
    problems = []
    assert reviewed(problems) == []
    assert not any("override" in problem.message for problem in problems)
    assert list(built().filter(kind="signing")) == []


def test_what_vanished_from_the_documents_is_told_and_stays(folder):
    accept_all()
    Path("notes/lake.md").write_text(LAKE[: LAKE.index("The president")], "utf-8")
    (gone,) = reviewed()
    assert (gone.state, gone.event.kind) == ("vanished", "visit")
    assert len(built().filter(kind="visit")) == 1
    append("events.yaml", [gone.keep])
    assert reviewed() == []
    assert len(built().filter(kind="visit")) == 1


def test_what_was_not_asked_for_has_not_vanished(folder):
    accept_all()
    Path("notes/other.txt").write_text("On 3 May 2001 Ada Lind met Bo Berg in Omsk.", "utf-8")
    curated, _ = read_curated("events.yaml")
    assert [candidate.state for candidate in review("notes/other.txt", curated)] == ["new"]
    assert review("nowhere", curated) == []


def test_three_runs_lose_nothing(folder):
    """Extract; curate; add one document, edit another around and inside; run again."""
    first = built()
    change('title: "The lake"', 'title: "The lake, a history"', "events.yaml")
    change("kind: founding", "kind: founding\n    note: As told by the board.", "events.yaml")
    accept_all()
    second = built()
    assert {event.id for event in second} >= {event.id for event in first}
    Path("notes/a-harbour.md").write_text(HARBOUR, "utf-8")
    change("Ministers from", "Much was said before it.\n\nMinisters from")
    change("harbour works", "harbour works at length")
    third = built()
    assert {event.id for event in third} >= {event.id for event in second}
    assert [event.note for event in third if event.note] == ["As told by the board."]
    assert states() == [("new", "opening")]
    text = Path("events.yaml").read_text("utf-8")
    assert all(comment in text for comment in ("# A comment that must live.", "# and another", "# The end."))


def test_append_keeps_every_byte_and_what_follows_the_section(folder):
    Path("events.yaml").write_bytes(b"\xef\xbb\xbf" + (CURATED + "eras: []\n").replace("\n", "\r\n").encode())
    before = Path("events.yaml").read_bytes()
    accept_all()
    after = Path("events.yaml").read_bytes()
    head, tail = before.split(b"\r\n# The end.")
    assert after.startswith(head)
    assert after.endswith(b"\r\n# The end." + tail)
    assert b"\n" not in after.replace(b"\r\n", b"")


def test_append_to_a_file_with_a_fault_changes_nothing(folder):
    Path("events.yaml").write_text("events: [{title: A, kind: visit}]\n", "utf-8")
    with pytest.raises(WriteError, match="dashes"):
        append("events.yaml", [candidate.accept for candidate in reviewed()])
    assert Path("events.yaml").read_text("utf-8") == "events: [{title: A, kind: visit}]\n"


SECTIONS = (
    "",
    "events:\n",
    "events:\n- title: a\n  note: |\n    # no comment\n\n    more\n",
    "events:\n    - title: b   # why\n\n\n# next\noverrides: [ ]\n",
    "title: x\n# only\n",
    "events:   # empty so far\nnames: {a: [b]}\n...\n",
    "events:\n  - {title: c,\n     note: d}",
)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


@given(
    st.sampled_from(SECTIONS),
    st.lists(st.dictionaries(st.sampled_from(["title", "note"]), WORDS, min_size=1), min_size=1),
)
def test_what_is_appended_is_read_back_and_all_else_stays(text, items):
    new = appended(text, "events", items)
    old, read = plain(parse(text)[0]) or {}, plain(parse(new)[0])
    assert read == {**old, "events": [*(old.get("events") or []), *items]}
    left = iter(new)
    assert all(character in left for character in text)


def run(*arguments, keys=None):
    """The result of a command; `return_value` is its exit code."""
    return CliRunner().invoke(commands.chrono, arguments, input=keys, standalone_mode=False)


REVIEW = ("review", "notes", "--curated", "events.yaml")


def test_the_command_lists_appends_and_falls_silent(folder):
    listed = run(*REVIEW, "--format", "jsonl").stdout
    assert [json.loads(line)["state"] for line in listed.splitlines()] == ["new", "new"]
    assert len(plain(parse(run(*REVIEW).stdout)[0])["events"]) == 2
    assert run(*REVIEW, "--format", "markdown").stdout.count("- [ ]") == 2
    assert "2 events added" in run(*REVIEW, "--append").stderr
    assert run(*REVIEW).stdout == ""


def test_append_says_what_it_leaves(folder):
    accept_all()
    change("11 November 2013", "12 November 2013")
    told = run("review", "notes", "--curated", "events.yaml", "--append").stderr
    assert "events.yaml: 0 events added; what differs from the file is not: answer it with --interactive" in told


def test_a_walk_can_be_left_and_taken_up_again(folder):
    assert "1 of 2 settled" in run(*REVIEW, "--interactive", keys="a\nq\n").stderr
    assert "1 of 1 settled" in run(*REVIEW, "--interactive", keys="d\n").stderr
    assert reviewed() == []


def answer_in_editor(monkeypatch, *edits):
    """Let an editor make each of `edits`, (old, new) or None where nothing is saved, one after the other."""
    left = iter(edits)

    def edit(text, **_):
        change = next(left)
        if change is None:
            return None
        assert change[0] in text
        return text.replace(*change)

    monkeypatch.setattr("click.edit", edit)


def test_what_is_edited_in_a_walk_is_accepted_as_it_was_left(folder, monkeypatch):
    answer_in_editor(monkeypatch, ("kind: signing", "kind: signing\n    note: Two copies."))
    assert "1 of 2 settled" in run(*REVIEW, "--interactive", keys="e\nq\n").stderr
    assert [event.note for event in built().filter(kind="signing")] == ["Two copies."]
    assert states() == [("new", "visit")]


def test_an_edit_that_is_not_saved_or_is_wrong_is_asked_for_again_as_it_was_left(folder, monkeypatch):
    broken, unknown = ("kind: signing", "kind: ["), ("kind: [", "kind: signning")
    answer_in_editor(monkeypatch, None, broken, unknown, ("signning", "signing\n    note: Two copies."))
    told = run(*REVIEW, "--interactive", keys="e\ne\ne\ne\nq\n")
    assert "nothing was changed" in told.stderr
    assert "did you mean 'signing'" in told.stderr
    assert "1 of 2 settled" in told.stderr
    assert "signning" not in Path("events.yaml").read_text("utf-8")
    assert [event.note for event in built().filter(kind="signing")] == ["Two copies."]


def test_an_editor_that_is_not_there_is_told_and_loses_nothing(folder, monkeypatch):
    monkeypatch.setenv("VISUAL", "/no/such/editor")
    told = run(*REVIEW, "--interactive", keys="e\na\nq\n")
    assert "name an editor in the variable EDITOR" in told.stderr
    assert "1 of 2 settled" in told.stderr


KINDS = """\
kinds:
  survey:
    cues: {en: [to survey]}
    cases: {yes: [They surveyed the bay on 3 May 2011.], no: [It rained on 3 May 2011.]}
"""


def test_check_tries_the_cases_of_kinds(folder):
    Path("events.yaml").write_text(KINDS, "utf-8")
    assert run("check", "events.yaml").return_value == 0
    Path("events.yaml").write_text(KINDS.replace("It rained", "They surveyed it"), "utf-8")
    failed = run("check", "events.yaml")
    assert failed.return_value == 1
    assert "events.yaml:4:63: an event of kind survey is found" in failed.stderr


def test_a_case_of_another_kind_is_told_where_it_stands_and_which_kind_was_found(folder):
    Path("events.yaml").write_text(
        "kinds:\n  talk:\n    cues: {en: [conference]}\n    cases:\n      no: [It rained.]\n      yes:\n"
        "        - A conference was held on 3 May 2011.\n        - A press conference was held on 3 May 2011.\n"
        "        - The bay is blue.\n",
        "utf-8",
    )
    told = run("check", "events.yaml").stderr
    assert "events.yaml:8:11: no event of kind talk is found in this case; only of session, by a longer" in told
    assert "events.yaml:9:11: no event of kind talk is found in this case; a cue or a date is wanting" in told
    assert "events.yaml:7:" not in told


@pytest.mark.parametrize("cue", ["to prüfen", "a prüfung", "an prüfung"])
def test_check_tells_that_forms_are_made_of_english_words_alone(cue, folder):
    Path("events.yaml").write_text(f"kinds:\n  test:\n    cues: {{de: [{cue}], en: [{cue}]}}\n", "utf-8")
    told = run("check", "events.yaml").stderr
    assert told.count(f"the cue '{cue}' of test stands for the English forms") == 1
    Path("events.yaml").write_text(f"kinds:\n  test:\n    cues: {{de: [={cue}, prüf*]}}\n", "utf-8")
    assert run("check", "events.yaml").return_value == 0


@pytest.mark.parametrize(
    ("cues", "why"),
    [
        ("{it: [rilievo]}", "no text is read in the language 'it' (known: de, en, es, fr, ru)"),
        ('{en: ["—"]}', "it holds no word"),
        ("{en: [3 May]}", "it is read as a date, or holds one, and the words of a date are no cues"),
        ("{en: [last year]}", "it is read as a date, or holds one, and the words of a date are no cues"),
    ],
)
def test_check_tells_of_a_cue_that_no_text_can_match(cues, why, folder):
    Path("events.yaml").write_text(f"kinds:\n  flood:\n    cues: {cues}\n", "utf-8")
    failed = run("check", "events.yaml")
    assert failed.return_value == 1
    assert re.search(rf"^events.yaml:3:\d+: the cue '.*' of flood can never match: {re.escape(why)}", failed.stderr)


def test_check_has_nothing_against_a_cue_whose_other_forms_are_no_dates(folder):
    Path("events.yaml").write_text(
        "kinds:\n  march:\n    cues: {en: [to march, a quarter day], ru: [марш*]}\n", "utf-8"
    )
    assert run("check", "events.yaml").return_value == 0

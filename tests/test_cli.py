"""The command line as people and programs use it: what it says, where, and how it exits."""

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from chrono.cli import main

ROOT = Path(__file__).parent.parent

NOTE = """---
title: Harbour board
date: 2019-11-07
---
# Harbour board

The harbour board met in Lisbon on 5 November 2019 and signed the dredging contract.

The next meeting will be held in Porto in May 2020.
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working folder that holds one document in `docs/`."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "board.md").write_text(NOTE, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    return tmp_path


@pytest.fixture
def chrono(capsys):
    """Run a command line; gives the exit code, stdout and stderr."""

    def run(*arguments):
        with pytest.raises(SystemExit) as exit_:
            main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return exit_.value.code, out, err

    return run


def test_build_writes_every_output_and_says_where(folder, chrono):
    code, out, err = chrono("build", "docs", "--out", "a.json", "--out", "b.csv")
    assert (code, out) == (0, "")
    assert err.startswith("a.json, b.csv: ")
    assert {e["kind"] for e in json.loads((folder / "a.json").read_text("utf-8"))["events"]} >= {"meeting"}


def test_what_is_typed_most_has_a_short_form(folder, chrono):
    assert chrono("build", "-q", "-j", "1", "-o", "t.html", "docs") == (0, "", "")
    assert (folder / "t.html").exists()


def test_build_without_out_writes_a_page(folder, chrono):
    assert chrono("build", "docs")[0] == 0
    assert "<!doctype html>" in (folder / "timeline.html").read_text("utf-8")[:200].lower()


def test_an_unknown_suffix_is_told_before_any_work(folder, chrono):
    code, _, err = chrono("build", "docs", "--out", "a.docx.zip")
    assert (code, sorted(os.listdir(folder))) == (1, ["docs"])
    assert "known: .csv" in err


def test_a_missing_path_fails_but_the_rest_is_built(folder, chrono):
    code, _, err = chrono("build", "docs", "nowhere", "--out", "a.json")
    assert code == 1
    assert "nowhere: no such file or folder" in err
    assert json.loads((folder / "a.json").read_text("utf-8"))["events"]


def test_an_empty_folder_is_not_done(folder, chrono):
    (folder / "empty").mkdir()
    code, _, err = chrono("build", "empty", "--out", "a.json")
    assert code == 1
    assert "empty: " in err


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.txt", b"\0" * 100),
        ("x.pdf", b"\x7fELF\x02\x01\x01" + bytes(range(256))),
        ("x.txt", b""),
        ("x.txt", b"\n \n"),
    ],
)
def test_a_file_that_is_no_document_is_said_and_the_rest_is_built(folder, chrono, name, content):
    (folder / "docs" / name).write_bytes(content)
    code, _, err = chrono("build", "docs", "--out", "a.json")
    assert code == 0
    assert f"docs/{name}: " in err
    assert json.loads((folder / "a.json").read_text("utf-8"))["events"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_an_unreadable_file_that_was_named_fails(folder, chrono):
    (folder / "docs" / "board.md").chmod(0)
    assert chrono("build", "docs/board.md", "--out", "a.json")[0] == 1


def test_strict_fails_for_any_problem(folder, chrono):
    (folder / "docs" / "x.txt").write_bytes(b"\0")
    assert chrono("build", "docs", "--out", "a.json")[0] == 0
    assert chrono("build", "docs", "--out", "a.json", "--strict")[0] == 1


def test_a_curated_file_with_faults_fails_and_what_is_right_counts(folder, chrono):
    curated = folder / "events.yaml"
    curated.write_text(
        "events:\n"
        "  - {title: Opened, date: 1998-05-03, kind: opening}\n"
        "  - {title: Closed, date: 1999-02-31, kind: termination}\n"
    )
    code, _, err = chrono("build", "docs", "--curated", curated, "--out", "a.json")
    assert code == 1
    assert "events.yaml:3:" in err
    assert "Opened" in (folder / "a.json").read_text("utf-8")


def test_check_names_file_line_and_column(folder, chrono):
    (folder / "events.yaml").write_text("events:\n  - {title: T, date: 1998, kind: metting}\n")
    code, out, err = chrono("check", "events.yaml")
    assert (code, out) == (1, "")
    assert err.startswith("events.yaml:2:")
    assert "meeting" in err


def test_what_the_merge_finds_wrong_is_told_with_its_line_and_counts_under_strict(folder, chrono):
    (folder / "events.yaml").write_text("overrides:\n  - match: {title: No such thing}\n    drop: true\n")
    command = ("build", "docs", "--curated", "events.yaml", "--out", "a.json")
    code, _, err = chrono(*command)
    assert (code, err.count("events.yaml:2:")) == (0, 1)
    assert "1 problem" in err
    assert chrono(*command, "--strict")[0] == 1


def test_where_nothing_could_be_read_an_earlier_output_stays(folder, chrono):
    (folder / "old.html").write_text("earlier", "utf-8")
    code, _, err = chrono("build", "nowhere", "--out", "old.html", "--out", "new.html")
    assert (code, (folder / "old.html").read_text("utf-8")) == (1, "earlier")
    assert err.index("no such file") < err.index("old.html: left as it was")
    assert not (folder / "new.html").exists()


def test_a_curated_file_alone_replaces_nothing_where_the_documents_named_are_not_there(folder, chrono):
    (folder / "own.yaml").write_text("events: [{title: The mill opens, date: 1901, kind: opening}]\n")
    (folder / "old.html").write_text("earlier", "utf-8")
    arguments = ("--curated", "own.yaml", "--out", "old.html")
    code, _, err = chrono("build", "papres", *arguments)
    assert (code, (folder / "old.html").read_text("utf-8")) == (1, "earlier")
    assert "old.html: left as it was, for nothing could be read" in err
    (folder / "papers").mkdir()
    chrono("build", "papers", *arguments)
    assert "The mill opens" in (folder / "old.html").read_text("utf-8")


def test_what_init_writes_passes_check_and_is_not_overwritten(folder, chrono):
    assert chrono("init")[0] == 0
    assert chrono("check", "events.yaml")[0] == 0
    code, _, err = chrono("init")
    assert code == 1
    assert "events.yaml: not written: it is there already" in err


def test_extract_gives_json_lines_with_the_contract_keys(folder, chrono):
    code, out, _ = chrono("extract", "docs", "--format", "jsonl")
    events = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert list(events[0]) == [
        "id", "title", "kind", "date", "basis", "status", "place", "participants", "series", "ordinal", "links",
        "confidence", "reasons", "evidence",
    ]  # fmt: skip
    assert {event["date"] for event in events} >= {"2019-11-05", "2020-05"}


@pytest.mark.parametrize("form", ["table", "yaml", "csv"])
def test_extract_shows_title_and_date_in_each_format(folder, chrono, form):
    code, out, _ = chrono("extract", "docs", "--format", form)
    assert code == 0
    assert "2019" in out


def test_explain_tells_the_quote_and_the_reasons(folder, chrono):
    _, out, _ = chrono("extract", "docs", "--explain")
    assert "“The harbour board met in Lisbon on 5 November 2019" in out
    assert "because" in out


def test_dates_gives_json_lines_with_the_contract_keys(folder, chrono):
    code, out, _ = chrono("dates", "docs", "--format", "jsonl")
    first = json.loads(out.splitlines()[0])
    assert code == 0
    assert list(first) == [
        "source", "part", "start", "end", "text", "type", "value", "mod", "edtf", "earliest", "latest", "rule",
        "assumed", "parts",
    ]  # fmt: skip
    assert (first["text"], first["value"], first["earliest"]) == ("5 November 2019", "2019-11-05", "2019-11-05")


def test_dates_as_timeml_is_xml(folder, chrono):
    _, out, _ = chrono("dates", "docs", "--format", "timeml")
    assert [t.get("value") for t in ET.fromstring(out).iter("TIMEX3")][-1] == "2020-05"


def test_dates_counts_from_the_reference_given(folder, chrono):
    (folder / "n.txt").write_text("They came yesterday.")
    assert "2024-01-31" in chrono("dates", "n.txt", "--reference", "2024-02-01")[1]


def test_inspect_tells_how_the_date_is_known(folder, chrono):
    code, out, _ = chrono("inspect", "docs")
    assert code == 0
    assert "board.md: Harbour board" in out
    assert "[2019-11-07], explicit" in out


def test_a_document_date_whose_glob_matches_nothing_is_told(folder, chrono):
    for command in ("inspect", "build"):
        _, _, err = chrono(command, "docs", "--document-date", "nowehre/*=1943")
        assert "nowehre/*=1943 matches no document that was read" in err
    assert "matches no document" not in chrono("inspect", "docs", "--document-date", "*=1943")[2]


def test_a_document_date_can_be_given(folder, chrono):
    assert "[1943], curated" in chrono("inspect", "docs", "--document-date", "*.md=1943")[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ["build"],
        ["nonsense"],
        ["dates", "--reference", "soon"],
        ["build", "docs", "--language", "english"],
        ["build", "docs", "--document-date", "1943"],
    ],
)
def test_wrong_usage_exits_with_2(folder, chrono, arguments):
    assert chrono(*arguments)[0] == 2


def test_an_unknown_command_is_answered_with_the_near_one_and_the_known_ones(chrono):
    assert chrono("bild")[2].startswith("chrono: no command 'bild'; did you mean 'build'? (known: build, extract, ")
    assert chrono("help")[2].startswith("chrono: no command 'help' (known: build, extract, ")


def test_a_page_that_chrono_wrote_is_no_document_of_the_next_run(folder, chrono):
    assert chrono("build", "docs", "--out", "docs/timeline.html")[0] == 0
    code, _, err = chrono("build", "docs", "--out", "a.json")
    documents = json.loads((folder / "a.json").read_text("utf-8"))["documents"]
    assert (code, [document["source"] for document in documents]) == (0, ["docs/board.md"])
    assert "docs/timeline.html: is a page that chrono wrote, no document" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "no.yaml"], "no.yaml: no such file"),
        (["check", "docs"], "docs: is a folder; name the curated file in it"),
        (["review", "docs", "--curated", "no.yaml", "--append"], "no.yaml: not added to: no such file"),
        (["build", "docs", "--out", "no/a.html"], "no/a.html: not written: there is no folder no"),
        (["build", "docs", "--out", "a.json", "--cache", "docs"], "docs: the cache is not used: is a folder"),
    ],
)
def test_a_message_begins_with_the_path_and_says_what_would_be_right(folder, chrono, arguments, message):
    assert any(line.startswith(message) for line in chrono(*arguments)[2].splitlines())


@pytest.mark.parametrize("command", ["build", "extract", "dates", "inspect", "check", "review", "init"])
def test_every_command_has_the_common_options_and_help_for_each(chrono, command):
    code, out, _ = chrono(command, "--help")
    assert code == 0
    for option in ["--strict", "--quiet", "--language", "--date-order", "--document-date", "--version"]:
        assert option in out


def test_the_module_runs_as_the_command_and_reads_standard_input(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "chrono", "dates", "-"],
        input="We met on 3 May 1999.",
        text=True,
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
    )
    assert "1999-05-03" in done.stdout


@pytest.mark.parametrize("form", ["table", "jsonl", "yaml", "csv"])
def test_what_the_terminal_cannot_say_is_escaped(tmp_path, form):
    (tmp_path / os.fsdecode(b"a\xff.txt")).write_text("On 5 May 2019 Ann Holm opened the “Été” summit.", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "chrono", "extract", "--quiet", "--format", form, "."],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"},
        check=True,
    )
    assert b"summit" in done.stdout


def test_importing_chrono_loads_neither_plotly_nor_hypothesis():
    code = "import chrono, sys; print(sorted({'plotly', 'hypothesis', 'yaml', 'cattrs'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], text=True, capture_output=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(("order", "day"), [("dmy", "2023-11-05"), ("mdy", "2023-05-11")])
def test_the_order_of_numeric_dates_can_be_given(folder, chrono, order, day):
    (folder / "n.txt").write_text("The board met on 05/11/2023.")
    for command in (["dates", "n.txt", "--format", "jsonl"], ["extract", "n.txt", "--format", "jsonl"]):
        assert f'"{day}"' in chrono(*command, "--date-order", order)[1], command


def test_a_day_that_does_not_exist_is_told_with_its_document(folder, chrono):
    (folder / "n.txt").write_text("The board met on 30 February 2023 in Porto.")
    for command in ("dates", "extract"):
        assert chrono(command, "n.txt")[2].startswith("n.txt:offset 17: "), command


def test_columns_of_a_table_can_be_named(folder, chrono):
    (folder / "t.csv").write_text(
        "id,remark,told,on\n1,no text at all but long enough to be taken for one,The pier opened today.,2020-05-04\n"
    )
    columns = ["--text-column", "told", "--title-column", "id", "--date-column", "on"]
    assert "[2020-05-04]" in chrono("inspect", "t.csv", *columns)[1]
    assert chrono("build", "t.csv", "--out", "t.json", *columns)[0] == 0
    assert [e["date"] for e in json.loads((folder / "t.json").read_text("utf-8"))["events"]] == ["2020-05-04"]


def test_the_starter_adds_nothing_until_its_examples_are_uncommented_and_these_have_no_fault():
    from chrono.cli.starter import STARTER
    from chrono.curation.files import read_curated_text

    curated, faults = read_curated_text(STARTER)
    assert (curated.events, faults) == ((), [])
    opened = "".join(
        line[2:] if line.startswith("# ") and (line[2] == " " or line.endswith(":\n")) else line
        for line in STARTER.splitlines(keepends=True)
        if not line.startswith("#   chrono")
    )
    curated, faults = read_curated_text(opened)
    assert faults == []
    assert len(curated.events) == 1
    assert len(curated.overrides) == 2
    assert len(curated.eras) == 1


def test_what_review_has_added_is_not_told_as_open(folder, chrono):
    (folder / "e.yaml").write_text("title: T\n")
    _, _, err = chrono("review", "docs", "--curated", "e.yaml", "--append")
    assert "events added" in err
    assert "nothing to review: all is settled" in err


def test_a_run_that_finds_nothing_says_where_to_look(folder, chrono):
    (folder / "n.txt").write_text("The pond is green.", "utf-8")
    for command in ("build", "extract"):
        assert chrono(command, "n.txt")[2].splitlines()[-1].startswith("no events found; `chrono dates` lists "), (
            command
        )
        assert "no events found" not in chrono(command, "docs")[2], command
    assert chrono("dates", "n.txt") == (0, "", "no dates found in 1 document\n")
    assert chrono("dates", "docs")[2] == ""
    assert chrono("extract", "-q", "n.txt")[2] == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build", "docs", "--outt", "a.html"], "chrono build: no option '--outt'; did you mean '--out'?"),
        (["build", "docs", "--colour"], "chrono build: no option '--colour'"),
        (
            ["extract", "docs", "--out", "a.csv"],
            "chrono extract: no option '--out'; results go to stdout: write >",
        ),
        (
            ["build", "docs", "--jobs", "0"],
            "chrono build: invalid value for '--jobs' / '-j': '0' is no whole",
        ),
        (
            ["build", "docs", "-j", "two"],
            "chrono build: invalid value for '--jobs' / '-j': 'two' is no whole",
        ),
    ],
)
def test_wrong_usage_says_what_would_be_right(folder, chrono, arguments, said):
    code, out, err = chrono(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith(said)
    assert "known" not in err


def test_what_takes_long_to_load_is_loaded_where_an_interrupt_is_answered():
    code = "import sys, chrono.cli; print({'attr', 'click', 'chrono.errors'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"

"""The commands in the README of each example do what it says, without a word about its curated file."""

import json
import os
import re
import shlex
from itertools import pairwise
from pathlib import Path

import pytest

from chrono.cli import main
from chrono.run import build

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/README.md"))
# As many events as a reader may rely on; rules that find more are welcome.
EVENTS = {"biography": 17, "company-history": 28, "incident-review": 20, "legal-case": 15, "russian": 12}


def commands(example):
    """The command lines of an example's README, each as its arguments."""
    return [
        shlex.split(line)[1:] for line in re.findall("^chrono .*", (example / "README.md").read_text("utf-8"), re.M)
    ]


def test_every_example_is_counted():
    assert {example.name for example in EXAMPLES} == set(EVENTS)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_the_commands_of_an_example_run_without_a_problem(example, tmp_path, monkeypatch, capsys):
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    assert commands(example)
    for arguments in commands(example):
        with pytest.raises(SystemExit) as exit_:
            main([*arguments, "--strict"])
        assert (exit_.value.code, "events.yaml:" in capsys.readouterr().err) == (0, False), arguments
        outs = [value for option, value in pairwise(arguments) if option == "--out"]
        assert all(os.path.getsize(out) > 1_000 for out in outs)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_example_gives_the_events_that_it_is_there_for(example):
    timeline = build(example / "documents", curated=example / "events.yaml")
    assert len(timeline) >= EVENTS[example.name]
    assert timeline.problems == ()
    assert {"curated", "extracted"} <= {event.origin for event in timeline}


def test_the_cells_of_the_notebook_run_from_top_to_bottom(monkeypatch):
    path = ROOT / "examples/notebook/explore.ipynb"
    notebook = json.loads(path.read_text("utf-8"))
    monkeypatch.chdir(path.parent)
    space = {"__name__": "notebook"}
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for cell in cells:
        exec(compile(cell, path.name, "exec"), space)
    assert len(cells) >= 5
    assert space["figure"].data
    assert [cell["outputs"] for cell in notebook["cells"] if cell.get("outputs")] == []


def test_the_brief_of_the_legal_case_quotes_its_documents(tmp_path):
    docx = pytest.importorskip("docx")
    case = ROOT / "examples/legal-case"
    build(case / "documents", curated=case / "events.yaml").write(tmp_path / "case.docx")
    rows = [[cell.text for cell in row.cells] for row in docx.Document(tmp_path / "case.docx").tables[0].rows]
    assert any("14 February 2023" in date and "“" in event and "contract.md" in source for date, event, source in rows)

"""The tutorial is played: its files are written and its commands run, and what they print is what the page shows."""

import runpy
from pathlib import Path

from test_docs import blocks

TUTORIAL = Path(__file__).parent.parent / "docs/tutorial.md"


def test_the_tutorial_shows_what_its_commands_print_and_its_python_runs(tmp_path, monkeypatch, capsys):
    script = runpy.run_path(str(TUTORIAL.parent.parent / "scripts/play_tutorial.py"))
    page = TUTORIAL.read_text("utf-8")
    assert script["played"](page, tmp_path) == page, "run python scripts/play_tutorial.py, and read what has changed"
    assert all((tmp_path / name).stat().st_size > 100 for name in ("timeline.html", "chronology.docx", "timeline.csv"))
    monkeypatch.chdir(tmp_path)
    for code in blocks(TUTORIAL):
        exec(compile(code, "tutorial.md", "exec"), {})
    assert capsys.readouterr().out.startswith("[")

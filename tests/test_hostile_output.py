"""What is written stays where it was told to go, runs nothing where it is opened, and fails in words."""

import csv
import io
import os

import pytest

from chrono import ChronoError, Event, Participant, Place, Timeline, When, WriteError
from chrono.exporting import SUFFIXES, render
from chrono.exporting.atomic import write_whole

# fmt: off
NAMES = (
    "", ".", "..", "/", "//", "./", "../", "a/", "a/b.json", "no/such/folder.json", "../no/such.json", "\0",
    "a\0b.json", "a\0.json", ".json", "..json", "...json", " .json", "\n.json", "a\nb.json", "a\rb.json",
    "-rf.json", "--out.json",
    "~.json", "~root/.json", "$HOME.json", "`id`.json", "$(id).json", "%s%n.json", "a;b.json", "a|b.json", "a&b.json",
    "a*b.json", "a?.json", "[a].json", "{a,b}.json", "<a>.json", "\"a\".json", "'a'.json", "\\a.json", "..\\a.json",
    "C:\\a.json", "CON.json", "a:b.json", "\u202egnp.json", "\ufeff.json", "\ud800.json", "é.json", "e\u0301.json",
    "a" * 300 + ".json", "ä" * 130 + ".json", "x/" * 3000 + ".json", "a.json/", "a.json.", "a.json ", "a.exe",
)
# fmt: on


def event(**fields):
    given = {"title": "They met", "kind": "meeting", "when": When.parse("2020-05-05"), "id": "meeting-1", **fields}
    return Event(**given)


def everything_below(folder):
    return {os.path.join(here, name) for here, _, names in os.walk(folder) for name in names}


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_writes_inside_its_folder_or_says_why_not(name, tmp_path, monkeypatch):
    folder = tmp_path / "outer" / "inner"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    try:
        Timeline([event()]).write(name if name.startswith("/") else os.path.join(folder, name))
    except ChronoError as error:
        assert str(error)  # noqa: PT017  # written or told, both are right
    written = everything_below(tmp_path)
    assert len(written) <= 1
    assert all(os.path.dirname(path) == str(folder) for path in written)
    assert not any(path.endswith(".part") for path in written)


def test_there_are_fifty_hostile_names():
    assert len(set(NAMES)) >= 50


def test_a_link_is_followed_to_what_it_names_and_stays_a_link(tmp_path):
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_text("old")
    link.symlink_to(target)
    Timeline([event()]).write(link)
    assert link.is_symlink()
    assert target.read_text().startswith("{")


def test_a_temporary_file_waits_under_no_name_that_can_be_guessed_and_is_nobody_elses(tmp_path, monkeypatch):
    seen = []
    monkeypatch.setattr(os, "fsync", lambda handle: seen.append(os.fstat(handle).st_mode & 0o777))
    write_whole(tmp_path / "a.json", b"{}")
    write_whole(tmp_path / "a.json", b"{}")
    assert seen[0] == 0o600


FORMULAS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "=cmd|' /C calc'!A0",
    "  =1",
    "＝1",
    '";=1',
    "'=1",
]


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_a_table_begins_a_formula(formula):
    one = event(
        title=formula, series=formula, note=formula, tags=(formula,),
        place=Place(name=formula, country=formula), participants=(Participant(name=formula),),
    )  # fmt: skip
    (row,) = csv.DictReader(io.StringIO(render(Timeline([one]), "a.csv").decode(), newline=""))
    assert [cell for cell in row.values() if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n", "＝")] == []
    assert formula.strip().replace("'", "") in row["title"].replace("'", "")


@pytest.mark.parametrize(
    "formula",
    ["They met;=1+1", "They met; =1+1", "They met\t@SUM(A1)", "They met;+cmd|' /C calc'!A0", "They\n=1", "a;;=1"],
)
def test_no_cell_begins_a_formula_where_a_semicolon_parts_cells(formula):
    written = render(Timeline([event(title=formula, note=formula)]), "a.csv").decode()
    cells = [cell.strip() for line in written.splitlines() for part in line.split(";") for cell in part.split("\t")]
    assert [cell for cell in cells if cell[:1] in ("=", "@", "+")] == []
    assert "They met; -5 °C" in render(Timeline([event(title="They met; -5 °C")]), "a.csv").decode()


@pytest.mark.parametrize("mark", ["\r\n", "\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_no_text_adds_a_property_to_a_calendar(mark):
    text = f"They met{mark}ATTACH:http://evil.example{mark}END:VEVENT{mark}BEGIN:VALARM"
    one = event(title=text, note=text, tags=(text,), place=Place(name=text), url=f"http://a{mark}X-B:c")
    calendar = render(Timeline([one], title=text), "a.ics").decode()
    lines = calendar.replace("\r\n ", "").split("\r\n")
    assert not any(line.startswith(("ATTACH", "BEGIN:VALARM", "X-B")) for line in lines)
    assert calendar.count("BEGIN:VEVENT") == calendar.count("\r\nEND:VEVENT\r\n") == 1
    assert not set(calendar.replace("\r\n", "")) & set("\r\n\x0b\x0c")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_number_too_large_for_a_format_is_told_or_written_whole(suffix):
    if suffix in (".png", ".svg", ".pdf"):
        pytest.skip("needs a browser, and draws no ordinals")
    timeline = Timeline([event(ordinal=2**70)])
    if suffix in (".sqlite", ".parquet"):
        with pytest.raises(WriteError, match=str(2**70)):
            render(timeline, f"a{suffix}")
        render(Timeline([event(ordinal=2**63 - 1)]), f"a{suffix}")
    else:
        assert render(timeline, f"a{suffix}")


@pytest.mark.parametrize(
    "edtf", ["-9999", "99999", "Y99999-01", "-9998/99998", "../-9999", "99999/..", "9999-12-31", "0001"]
)
@pytest.mark.parametrize("suffix", [s for s in SUFFIXES if s not in (".png", ".svg", ".pdf")])
def test_years_at_the_ends_of_what_there_is_are_written_or_told(edtf, suffix):
    try:
        one = event(when=When.parse(edtf))
    except ChronoError:
        return
    assert render(Timeline([one]), f"a{suffix}")

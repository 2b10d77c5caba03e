"""Timelines of other tools become curated events, and our own exports come back."""

import contextlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import chrono
from chrono.cli import _run
from chrono.curation.importing import SUFFIXES, foreign_tree
from chrono.errors import ChronoError, MissingExtraError, ReadError
from chrono.model import Era, Event, Evidence, Participant, Place, Timeline
from chrono.when import Day, When

QUOTE = Evidence("notes.txt", 0, 0, "They met in Omsk on 3 May 1999.")
EVENTS = (
    Event("a1", "=1+1 talks", "meeting", When.parse("1999-05-03"), place=Place("Omsk", "Russia", 54.99, 73.37),
          participants=(Participant("Ada Lis", "Mayor"), Participant("Bo Lind")), evidence=(QUOTE,),
          tags=("one", "two")),
    Event("b2", "Works", "dike_repair", When.parse("1999-05"), status="planned", note="first\nsecond"),
    Event("c3", "Siege", "conflict", When.parse("1250~"), url="https://example.org/c"),
    Event("d4", "Fair", "forum", When.parse("2001-07-01/2001-07-03"), series="Fair", ordinal=4),
)  # fmt: skip


def imported(tmp_path, name, content, **options):
    path = tmp_path / name
    path.write_text(content, "utf-8")
    problems = []
    timeline = chrono.import_events(path, problems=problems, **options)
    return timeline, [str(problem).removeprefix(f"{path}:") for problem in problems]


@pytest.mark.parametrize(
    ("name", "options", "kept"),
    [
        ("t.csv", {}, ("id", "title", "kind", "when", "place", "participants", "status", "series", "ordinal", "note",
                       "url", "tags", "evidence")),
        ("t.ics", {"coarse": True}, ("id", "title", "kind", "when", "place", "status", "note", "url", "tags",
                                     "evidence")),
        ("t.timelinejs.json", {}, ("id", "title", "kind", "when", "note", "evidence")),
    ],
)  # fmt: skip
def test_what_chrono_writes_comes_back_with_all_that_the_format_can_say(tmp_path, name, options, kept):
    Timeline(EVENTS, title="The dike").write(tmp_path / name, **options)
    problems = []
    back = chrono.import_events(tmp_path / name, problems=problems)
    assert problems == []
    assert [[getattr(event, key) for key in kept] for event in back] == [
        [getattr(event, key) for key in kept] for event in sorted(EVENTS, key=lambda event: event.sort_key)
    ]
    assert {event.origin for event in back} == {"curated"}
    back.save(tmp_path / "events.yaml")
    assert chrono.load(tmp_path / "events.yaml").events == back.events


def test_eras_and_title_of_timelinejs_come_back(tmp_path):
    eras = (Era("The nineties", When.parse("1990-01-01/1999-12-31")),)
    Timeline(EVENTS, title="The <dike>", description="Told & kept", eras=eras).write(tmp_path / "t.timelinejs.json")
    back = chrono.import_events(tmp_path / "t.timelinejs.json")
    assert (back.title, back.description, back.eras) == ("The <dike>", "Told & kept", eras)


CSV = """Event;When;Where;Who;Bates no.;Category
Council meets;3 May 1998;Omsk;Ada Lis (Mayor) | Bo Lind;A-17;Board vote
Bridge opened;05/11/2023;;;;
;1999;;;;
Nobody knows;30 February 1999;;;;
"""


def test_a_table_is_read_by_the_usual_names_of_its_columns(tmp_path):
    timeline, problems = imported(tmp_path, "t.csv", CSV, date_order="dmy", kind="opening")
    first, second = timeline
    assert (first.title, str(first.when), first.place.name) == ("Council meets", "3 May 1998", "Omsk")
    assert first.participants == (Participant("Ada Lis", "Mayor"), Participant("Bo Lind"))
    assert (first.note, first.kind) == ("bates no.: A-17", "board_vote")
    assert (second.when.edtf, second.kind) == ("2023-11-05", "opening")
    assert [kind.label for kind in timeline.kinds if kind.name == "board_vote"] == ["Board vote"]
    assert [problem.split(": ")[:2] for problem in problems] == [["4", "event"], ["5", "when"]]


def test_a_fault_in_a_side_column_costs_that_column_and_one_in_the_date_the_row(tmp_path):
    table = 'title,date,url,lat,place\nA,1999,javascript:x,,\n"B\n2",never,,,\nC,2000,,200,Omsk\nA,1999,,,\n'
    timeline, problems = imported(tmp_path, "t.csv", table)
    assert [(event.title, event.url, event.place) for event in timeline] == [("A", None, None), ("C", None, None)]
    assert [problem.partition(":")[0] for problem in problems] == ["2", "3", "5", "6"]
    assert [problem.split(": ")[1].split()[0] for problem in problems] == ["url", "date", "place", "the"]


def test_the_spreadsheet_of_timelinejs_is_a_table_too(tmp_path):
    table = (
        "Year,Month,Day,Time,End Year,End Month,End Day,Headline,Text,Media,Type,Group\n"
        ",,,,,,,The dike,Its story,,title,\n1953,2,1,,,,,Flood,Water came,https://example.org/a.jpg,,Weather\n"
        "1954,,,,1957,,,Repairs,,,,\n1900,,,,1999,,,The century,,,era,\n"
    )
    timeline, problems = imported(tmp_path, "t.csv", table)
    assert problems == []
    assert (timeline.title, timeline.description) == ("The dike", "Its story")
    assert [(era.title, era.when.edtf) for era in timeline.eras] == [("The century", "1900/1999")]
    assert [(e.when.edtf, e.kind, e.media) for e in timeline] == [
        ("1953-02-01", "weather", "https://example.org/a.jpg"), ("1954/1957", "milestone", None),
    ]  # fmt: skip


def test_a_table_with_years_and_headlines_is_no_spreadsheet_of_timelinejs_for_that(tmp_path):
    table = "Year,Month,Day,Headline,Type\n1953,2,1,The dike broke,title\n1954,,,Repairs,era\n"
    timeline, problems = imported(tmp_path, "t.csv", table)
    assert (problems, timeline.title) == ([], Timeline().title)
    assert [(e.when.edtf, e.title, e.kind) for e in timeline] == [
        ("1953-02-01", "The dike broke", "title"), ("1954", "Repairs", "era"),
    ]  # fmt: skip


ICS = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//other//EN\r
X-WR-CALNAME:Hearings\r
BEGIN:VEVENT\r
UID:1/a@x\r
SUMMARY:Hearing\\, first\r
DTSTART;TZID=Europe/Berlin:20190507T100000\r
DURATION:PT90M\r
CATEGORIES:Court,Meeting\r
ATTENDEE;CN=Ada Lis:mailto:a@example.org\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:2\r
SUMMARY:Fair\r
DTSTART;VALUE=DATE:20190701\r
DTEND;VALUE=DATE:20190704\r
RRULE:FREQ=YEARLY\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:3\r
SUMMARY:Broken\r
DTSTART;VALUE=DATE:20190231\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_a_calendar_gives_days_and_clock_times_with_an_inclusive_end(tmp_path):
    pytest.importorskip("icalendar")
    timeline, problems = imported(tmp_path, "t.ics", ICS)
    hearing, fair = timeline
    assert (hearing.when.edtf, hearing.title) == ("2019-05-07T10:00/2019-05-07T11:30", "Hearing, first")
    assert (hearing.id, hearing.kind, hearing.tags) == ("1-a@x", "meeting", ("Court", "Meeting"))
    assert hearing.participants == (Participant("Ada Lis"),)
    assert (fair.when.edtf, fair.status, timeline.title) == ("2019-07-01/2019-07-03", "recurring", "Hearings")
    assert len(problems) == 1
    assert problems[0].startswith("20: DTSTART: ")


SLIDES = {
    "title": {"text": {"headline": "Floods", "text": "<p>All of them</p>"}},
    "events": [
        {"start_date": {"year": "1953", "month": "2", "day": ""}, "group": "Weather",
         "text": {"headline": '<a href="https://example.org/f">The flood</a>', "text": "<p>One</p><p>Two</p>"},
         "media": {"url": "<iframe src='x'></iframe>", "caption": "A dike", "credit": "Archive"}},
        {"start_date": {"year": 1990}, "end_date": {"year": 1993, "month": 12, "day": 31},
         "display_date": "early 1990s", "text": {"headline": "Repairs"}},
        {"start_date": {"year": 1999, "month": 2, "day": 30}, "text": {"headline": "Never"}},
        {"start_date": {"year": "soon"}, "text": {"headline": "Never"}},
        {"start_date": {"year": 2000}},
        "no slide",
    ],
}  # fmt: skip


def test_slides_give_their_text_as_read_and_dates_as_far_as_they_are_known(tmp_path):
    timeline, problems = imported(tmp_path, "t.json", json.dumps(SLIDES, indent=1))
    flood, repairs = timeline
    assert (flood.title, flood.when.edtf, flood.kind) == ("The flood", "1953-02", "weather")
    assert (flood.note, flood.url) == ("One\n\nTwo\nA dike / Archive", "https://example.org/f")
    assert (repairs.when.edtf, repairs.when.latest) == ("199X", Day(1993, 12, 31))
    assert (timeline.title, timeline.description) == ("Floods", "All of them")
    assert [problem.partition(": ")[2].partition(":")[0] for problem in problems] == [
        "events[0].media.url", "events[2].start_date", "events[3].start_date", "events[4].text.headline",
        "events[5].slide",
    ]  # fmt: skip
    lines = json.dumps(SLIDES, indent=1).splitlines()
    assert lines[int(problems[2].partition(":")[0]) :][1].strip() == '"year": "soon"'


HOSTILE = {
    "a.json": "[" * 100_000,
    "b.json": '{"events": 3}',
    "c.json": '{"events": [',
    "d.json": '{"version": 1, "events": [], "decisions": []}',
    "e.json": '{"events": [{"start_date": {"year": ' + "9" * 5000 + "}}]}",
    "f.csv": "a,b\n1,2\n",
    "g.csv": "title\nx\n",
    "h.csv": "",
    "i.ics": "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n",
    "j.ics": "<html>",
    "k.xyz": "title,date\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_none_of_its_format_is_refused_with_its_name(tmp_path, name):
    with pytest.raises(ReadError, match=f"{name}.*: "):
        imported(tmp_path, name, HOSTILE[name])


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_any_bytes_are_read_or_refused(suffix):
    starts = {".csv": b"title,date,url\n", ".tsv": b"title\tdate\n", ".json": b'{"events": [{"start_date": ',
              ".ics": b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n"}  # fmt: skip

    @settings(max_examples=40)
    @given(st.binary(max_size=200), st.booleans())
    def check(data, begun):
        with contextlib.suppress(ChronoError):
            foreign_tree(starts[suffix] * begun + data, f"t{suffix}")

    check()


def test_a_missing_or_too_large_file_is_refused(tmp_path):
    with pytest.raises(ReadError, match="no such file"):
        chrono.import_events(tmp_path / "no.csv")
    (tmp_path / "big.csv").write_bytes(b"title,date\n" * 1_000_000)
    with pytest.raises(ReadError, match="split it"):
        chrono.import_events(tmp_path / "big.csv")


def test_calendars_without_their_extra_name_the_command_that_installs_it(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "icalendar", None)
    with pytest.raises(MissingExtraError, match=r'pip install "chrono-timeline\[ics\]"'):
        imported(tmp_path, "t.ics", ICS)


def test_a_curated_file_includes_a_table_and_tells_its_faults_by_line(tmp_path):
    (tmp_path / "events.yaml").write_text("include: [dates.csv]\nkinds: {fair: {label: The fair}}\n", "utf-8")
    (tmp_path / "dates.csv").write_text("title,date,kind\nSpring fair,1999-05-03,fair\nBad,1999-13-01,fair\n", "utf-8")
    (tmp_path / "a.txt").write_text("They met in Omsk on 7 June 2001.", "utf-8")
    timeline = chrono.build(tmp_path / "a.txt", curated=tmp_path / "events.yaml")
    assert [event.origin for event in timeline if event.title == "Spring fair"] == ["curated"]
    assert [kind.label for kind in timeline.kinds if kind.name == "fair"] == ["The fair"]
    (problem,) = timeline.problems
    assert str(problem).startswith(f"{tmp_path / 'dates.csv'}:3: date: ")


def test_the_command_writes_a_file_that_check_finds_no_fault_in(tmp_path, capsys):
    (tmp_path / "a.csv").write_text("title,date,kind\nFair,1999-05-03,Fun & games\n", "utf-8")
    (tmp_path / "b.tsv").write_text("title\tdate\nFair\tJune 2001\n", "utf-8")
    out = tmp_path / "events.yaml"
    assert _run(["import", str(tmp_path / "a.csv"), str(tmp_path / "b.tsv"), "--out", str(out)]) == 0
    assert _run(["check", str(out)]) == 0
    assert len(chrono.load(out)) == 2
    capsys.readouterr()
    assert _run(["import", str(tmp_path / "a.csv"), str(tmp_path / "none.csv")]) == 1
    said = capsys.readouterr()
    assert "title: Fair" in said.out
    assert "none.csv: no such file" in said.err


def test_the_command_writes_over_no_file_that_is_there(tmp_path, capsys):
    (tmp_path / "a.csv").write_text("title,date\nFair,1999-05-03\n", "utf-8")
    (tmp_path / "events.yaml").write_text("title: Mine\n", "utf-8")
    assert _run(["import", str(tmp_path / "a.csv"), "--out", str(tmp_path / "events.yaml")]) == 1
    assert (tmp_path / "events.yaml").read_text("utf-8") == "title: Mine\n"
    assert "it is there already" in capsys.readouterr().err

"""Files made to cost their reader time, memory or other people's files: each is told or read, and nothing else lost."""

import json
import os
import random
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from bombs import BOMBS, OFFICE, WORD, docx, epub, odt, zipped

import chrono
from chrono import ChronoError, read_text
from chrono.curation import import_events
from chrono.reading import pdf

HERE = Path(__file__).parent
MOST_SECONDS = 30


def groups():
    """The bombs in a few processes, for each needs a second to start."""
    names = sorted(BOMBS)
    return [pytest.param(names[start::4], id=f"group {start}") for start in range(4)]


@pytest.mark.parametrize("names", groups())
def test_a_bomb_is_told_or_read_within_thirty_seconds_and_a_gigabyte(names, tmp_path):
    done = subprocess.run(
        [sys.executable, str(HERE / "bombs.py"), str(tmp_path), *names],
        capture_output=True, text=True, timeout=600, check=False, env={"PYTHONPATH": str(HERE.parent)},
    )  # fmt: skip
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["name"] for answer in answers] == names, done.stderr[-2000:]
    for answer in answers:
        assert answer["seconds"] < MOST_SECONDS, answer
        assert answer["problems"] or answer["texts"], answer
        assert not any("MemoryError" in problem or "root:" in problem for problem in answer["problems"]), answer
        assert not any("root:" in text or "haha" in text for text in answer["texts"]), answer


def test_there_are_bombs_of_every_kind():
    assert len(BOMBS) >= 40
    assert {name.rpartition(".")[2] for name in BOMBS} >= {"zip", "pdf", "docx", "odt", "epub", "json", "html", "eml"}


def test_a_bomb_loses_no_neighbour(tmp_path):
    for name in ("overlapping.zip", "laughs.odt", "deep.json", "deep.eml", "itself.pdf"):
        (tmp_path / name).write_bytes(BOMBS[name]())
    (tmp_path / "good.txt").write_text("They met in Rome on 5 May 2020 and signed the treaty there.", "utf-8")
    timeline = chrono.build(tmp_path)
    assert [event.when.edtf for event in timeline] == ["2020-05-05"] * 2
    assert len(timeline.problems) >= 5


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "eml", "csv", "json", "rtf", "log"])
def test_any_bytes_are_read_or_told(suffix, tmp_path):
    dice = random.Random(suffix)
    scraps = [
        bytes(range(256)),
        b"\0",
        b"\xff\xfe",
        b"5 May 2020",
        b"\xe2\x80\xae",
        b"\n",
        b"<p>",
        b'"',
        b"{",
        b"From: a\n",
    ]
    for number in range(12):
        path = tmp_path / f"{number}.{suffix}"
        noise = dice.randbytes(dice.randrange(400))
        path.write_bytes(noise + b"".join(dice.choices(scraps, k=dice.randrange(12))))
    problems = []
    for document in chrono.read(tmp_path, problems=problems):
        for event in chrono.extract(document):
            assert all(document.text[e.start : e.end] == e.quote for e in event.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "On \u202e5 May 2020\u202c they met in Rome and signed the treaty.",
        "On 5\0 May 2020 they met in Rome.\0\0",
        "On 5 May 2020\u2066 they met\u2069 in \ufeffRome and signed the treaty.",
        "On 5 May 2020 they met in \ud800 Rome and signed the treaty.",
        "<!--" * 2000 + "On 5 May 2020 they met.",
        "&#" + "9" * 5000 + "; On 5 May 2020 they met in Rome.",
        "On 5 May " + "2" * 5000 + " they met in Rome.",
        "In the year 99999 they met; in 123456789 too; in 10000000 BC they signed it.",
        "The " + "9" * 5000 + "th forum met in Rome on 5 May 2020.",
        "On 31 February 2020 and on 5 May 0000 they met. 9999-99-99T99:99:99",
    ],
)
@pytest.mark.parametrize("source", ["a.txt", "a.html", "a.md"])
def test_no_character_and_no_number_breaks_what_is_read(text, source, tmp_path):
    documents = read_text(text, source=source, date="2021-01-01", language="en")
    events = [event for document in documents for event in chrono.extract(document)]
    timeline = chrono.Timeline(events)
    for suffix in ("json", "csv", "ics", "md", "sqlite", "html", "yaml", "docx"):
        timeline.write(tmp_path / f"t.{suffix}")


@pytest.mark.parametrize("name", ["reference", "date", "language"])
@pytest.mark.parametrize(
    "value", ["", "\0", "9" * 5000, "2020-13-45", "../" * 2000, "Y-17E7", "\u0661", "{" * 5000, "-0"]
)
def test_what_a_caller_gives_wrongly_is_a_chrono_error(name, value):
    try:
        if name == "reference":
            chrono.find_dates("5 May", reference=value)
        elif name == "language":
            chrono.find_dates("5 May", language=value)
        else:
            read_text("5 May", date=value)
    except ChronoError as error:
        assert str(error)  # noqa: PT017  # an error or none, both are right; another error is not


def test_a_pdf_whose_reading_never_ends_is_told_and_its_process_ended(tmp_path, monkeypatch):
    endless = tmp_path / "endless.py"
    endless.write_text(
        f"import os, time\nopen({str(tmp_path / 'who')!r}, 'w').write(str(os.getpid()))\ntime.sleep(60)\n"
    )
    monkeypatch.setattr(pdf, "_WORKER", endless)
    monkeypatch.setattr(pdf, "TIMEOUT_SECONDS", 5)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\n")
    problems = []
    assert list(chrono.read(tmp_path / "a.pdf", problems=problems)) == []
    assert [problem.message for problem in problems] == ["is a PDF that took more than 5 seconds to read"]
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "who").read_text()), 0)


REMOTE = "http://127.0.0.1:9/x"
CALLS_OUT = {
    "a.html": f"<base href='{REMOTE}'><link rel=stylesheet href='{REMOTE}'><img src='{REMOTE}'><iframe src='{REMOTE}'>"
    f"</iframe><script src='{REMOTE}'></script><p>They met in Rome on 5 May 2020.</p>",
    "a.md": f"![They]({REMOTE}) met in [Rome]({REMOTE}) on 5 May 2020.",
    "a.rst": f"They met on 5 May 2020.\n\n.. include:: {REMOTE}\n.. raw:: html\n   :url: {REMOTE}\n",
    "a.eml": f"From: a@b.c\nContent-Type: text/html\n\n<img src='{REMOTE}'>They met in Rome on 5 May 2020.",
    "a.odt": odt(f"<!DOCTYPE x SYSTEM '{REMOTE}'><x xmlns='{OFFICE}'><p>They met on 5 May 2020.</p></x>"),
    "a.docx": docx(f"<!DOCTYPE x [<!ENTITY a SYSTEM '{REMOTE}'>]><x>&a;</x>"),
}


@pytest.mark.parametrize("name", CALLS_OUT)
def test_no_address_that_a_file_names_is_asked_for(name, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(socket.socket, "connect", lambda self, address: asked.append(address))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *where, **_: asked.append(where))
    content = CALLS_OUT[name]
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    chrono.build(tmp_path)
    assert asked == []


def test_a_member_of_an_archive_that_climbs_is_read_and_nothing_written(tmp_path):
    folder = tmp_path / "in" / "here"
    folder.mkdir(parents=True)
    climbing = [("../climbed.txt", b"They met on 5 May 2020 in Rome."), ("/climbed.txt", b"They met on 6 May 2020.")]
    (folder / "a.zip").write_bytes(zipped(climbing))
    before = sorted(tmp_path.rglob("*"))
    assert len(chrono.build(folder / "a.zip").documents) == 2
    assert sorted(tmp_path.rglob("*")) == before
    assert not Path("/climbed.txt").exists()


def test_a_pipe_or_device_in_a_folder_is_told_and_waited_for_by_nobody(tmp_path):
    papers = tmp_path / "papers"
    papers.mkdir()
    os.mkfifo(papers / "pipe.txt")
    (papers / "endless.txt").symlink_to("/dev/zero")
    (papers / "good.txt").write_text("They met in Rome on 5 May 2020 and signed the treaty there.")
    script = (
        "import sys, chrono\n"
        "timeline = chrono.build(sys.argv[1], cache=sys.argv[2])\n"
        "print(len(timeline), [problem.message for problem in timeline.problems])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(papers), str(tmp_path / "files.sqlite")],
        capture_output=True, text=True, timeout=60, check=True, env={"PYTHONPATH": str(HERE.parent)},
    )  # fmt: skip
    assert done.stdout == "2 ['is no regular file', 'is no regular file']\n"


def test_a_number_of_too_many_digits_is_no_timeline(tmp_path):
    (tmp_path / "a.json").write_text('{"version": 1, "title": ' + "9" * 5000 + "}")
    with pytest.raises(ChronoError, match=r"a\.json: not JSON"):
        chrono.Timeline.read(tmp_path / "a.json")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", '{"events": [{"start_date": {"year": 2020}, "text": {"headline": "They met \\ud800"}}]}'),
        ("a.ics", "RECURRENCE-ID:never"),
        ("a.ics", "GEO:here;there"),
    ],
)
def test_what_is_broken_in_another_tool_s_file_costs_no_event_of_it(name, data, tmp_path):
    if name == "a.ics":
        pytest.importorskip("icalendar")
        entry = f"BEGIN:VEVENT\nUID:a\nSUMMARY:They met\nDTSTART;VALUE=DATE:20200505\n{data}\nEND:VEVENT\n"
        data = f"BEGIN:VCALENDAR\nVERSION:2.0\n{entry}END:VCALENDAR\n".replace("\n", "\r\n")
    (tmp_path / name).write_text(data, newline="")
    (one,) = import_events(tmp_path / name, problems=[])
    assert one.title.startswith("They met")


SECRET = "The vault was opened on 7 July 1977."


@pytest.mark.parametrize("suffix", ["odt", "epub", "docx"])
def test_no_file_beside_it_that_an_entity_names_is_read(suffix, tmp_path):
    (tmp_path / "secret").write_text(SECRET)
    (tmp_path / "secret.dtd").write_text("<!ENTITY b 'The vault was opened on 7 July 1977.'>")
    outside = f"<!DOCTYPE x SYSTEM '{tmp_path}/secret.dtd' [<!ENTITY a SYSTEM 'file://{tmp_path}/secret'>]>"
    said = "They met in Rome on 5 May 2020. &a; &b;"
    content = {
        "odt": odt(f"{outside}<x xmlns='{OFFICE}'><p>{said}</p></x>"),
        "epub": epub(f"{outside}<html><body><p>{said}</p></body></html>"),
        "docx": docx(f"{outside}<w:document xmlns:w='{WORD}'><w:body><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:body>"
                     "</w:document>"),
    }[suffix]  # fmt: skip
    (tmp_path / f"a.{suffix}").write_bytes(content)
    problems = []
    documents = list(chrono.read(tmp_path / f"a.{suffix}", problems=problems))
    assert documents or problems
    assert "vault" not in repr((documents, problems))

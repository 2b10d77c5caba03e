"""Files made to cost their reader time, memory or other people's files: each is told or read, and nothing else lost."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from bombs import BOMBS

import chrono
from chrono import ChronoError, read_text

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

"""Files of records are read as they come: their size is no matter, and one bad record costs no other."""

import csv
import gzip
import io
import json
import tracemalloc

import pytest

from chrono.reading import files, read, streams
from chrono.reading import warc as warc_reader
from chrono.reading.options import Reading
from chrono.reading.registry import format_of

TEXT = "The council met in the town hall on {} May 2020 and talked at length about roads, water and schools."
TEXTS = [TEXT.format(day) for day in range(1, 29)]


def json_lines(texts):
    return "".join(json.dumps({"text": text}) + "\n" for text in texts).encode()


def table(texts):
    out = io.StringIO()
    csv.writer(out).writerows([["id", "text"], *enumerate(texts)])
    return out.getvalue().encode()


def mailbox(texts):
    head = "From a@b.example Tue May 05 10:00:00 2020\nFrom: a@b.example\nMessage-ID: <{}@b.example>\n\n"
    foot = "\n\nFrom here on, thanks.\n\n"
    return "".join(head.format(number) + text + foot for number, text in enumerate(texts)).encode()


def parquet(texts):
    pyarrow = pytest.importorskip("pyarrow.parquet")
    out = io.BytesIO()
    pyarrow.write_table(pytest.importorskip("pyarrow").table({"text": texts}), out)
    return out.getvalue()


def crawl(texts):
    records = []
    for number, text in enumerate(texts):
        head = f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://a.example/{number}\r\n"
        body = text.encode()
        kind = f"Content-Type: text/plain\r\nContent-Length: {len(body)}\r\n\r\n"
        records.append((head + kind).encode() + body + b"\r\n\r\n")
    return b"".join(records)


FORMATS = {"a.jsonl": json_lines, "a.csv": table, "a.mbox": mailbox, "a.parquet": parquet, "a.warc": crawl}


def read_file(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    problems = []
    return list(read(tmp_path / name, problems=problems)), [str(problem) for problem in problems]


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
@pytest.mark.parametrize("name", FORMATS)
def test_a_file_of_records_larger_than_what_is_read_whole_is_read_to_its_end(tmp_path, monkeypatch, name, packed):
    data = FORMATS[name](TEXTS)
    monkeypatch.setattr(files, "MAX_BYTES", 100)
    monkeypatch.setattr("chrono.reading.archive.MAX_BYTES", 100)
    documents, problems = read_file(tmp_path, name + ".gz" * packed, gzip.compress(data) if packed else data)
    assert [document.text.partition("\n")[0] for document in documents] == TEXTS
    assert [document.part for document in documents] == list(range(1, 29))
    assert problems == []


def test_a_file_that_is_no_records_is_still_read_up_to_its_limit_only(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_BYTES", 100)
    documents, (problem,) = read_file(tmp_path, "a.txt", "".join(TEXTS).encode())
    assert documents == []
    assert "at most" in problem


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.mbox", "a.warc"])
def test_memory_does_not_grow_with_a_file_of_records(name, monkeypatch):
    monkeypatch.setattr(streams, "HEAD_BYTES", 50_000)
    data = FORMATS[name]([text * 100 for text in TEXTS] * 16)
    fmt = format_of(data[:4096], name)
    file = streams.buffered(io.BytesIO(data))
    tracemalloc.start()
    count = sum(1 for _ in fmt.stream(file, name, [], Reading()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 16 * len(TEXTS)
    assert peak < len(data) / 2 < 3_000_000


def test_a_line_far_down_in_another_encoding_is_read_by_its_own_letters(tmp_path, monkeypatch):
    monkeypatch.setattr(streams, "HEAD_BYTES", 300)
    odd = "Совет собрался в ратуше третьего мая и долго говорил о дорогах, воде и школах. " * 3
    line = json.dumps({"text": odd}, ensure_ascii=False).encode("cp1251") + b"\n"
    documents, problems = read_file(tmp_path, "a.jsonl", json_lines(TEXTS) + line + json_lines(TEXTS))
    assert [document.text for document in documents] == [*TEXTS, odd, *TEXTS]
    assert len(problems) == 1
    assert "not UTF-8" in problems[0]


def test_a_mark_of_byte_order_is_no_part_of_a_long_table(tmp_path, monkeypatch):
    monkeypatch.setattr(streams, "HEAD_BYTES", 300)
    for encoding in ("utf-8-sig", "utf-16"):
        documents, problems = read_file(tmp_path, "a.csv", table(TEXTS).decode().encode(encoding))
        assert ([document.text for document in documents], problems) == (TEXTS, [])
        assert documents[0].evidence(0, 20).location == "row 2 (0), column text"


def test_a_line_that_no_memory_could_hold_costs_no_other(tmp_path, monkeypatch):
    monkeypatch.setattr(streams, "HEAD_BYTES", 300)
    monkeypatch.setattr(streams, "LONGEST_LINE", 1000)
    documents, (problem,) = read_file(tmp_path, "a.jsonl", json_lines([*TEXTS, "x" * 3500, TEXTS[0]]))
    assert [document.text for document in documents] == [*TEXTS, TEXTS[0]]
    assert "more than 1,000 characters" in problem


def test_records_that_unpack_without_end_are_cut(tmp_path):
    documents, (problem,) = read_file(tmp_path, "a.jsonl.gz", gzip.compress(json_lines(TEXTS) + b" " * 5_000_000))
    assert [document.text for document in documents] == TEXTS
    assert "200 times" in problem


def test_a_page_of_a_crawl_that_is_too_large_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr(warc_reader, "MAX_RECORD_BYTES", 1000)
    monkeypatch.setattr(warc_reader, "_LONGEST_HEADER", 1000)
    documents, (problem,) = read_file(tmp_path, "a.warc", crawl([TEXTS[0], "x " * 5000, TEXTS[1]]))
    assert [document.text for document in documents] == TEXTS[:2]
    assert "https://a.example/1" in problem

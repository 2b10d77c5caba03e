"""The pages of a crawl become documents, made here with the library that crawlers use."""

import gzip
import io

import pytest
from files import SENTENCE, read_file

from chrono.errors import MissingExtraError
from chrono.reading import Reading
from chrono.reading import warc as reader

pytest.importorskip("warcio")
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PAGE = f"<html lang=en><head><title>Roads</title></head><body><p>{SENTENCE}</p></body></html>"


def crawl(*records, packed=False):
    """A WARC file; a record is (address, content type, body) and, if need be, status and further headers."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for address, kind, body, *more in records:
        status, headers = [*more, "200 OK", []][0], (more[1] if len(more) > 1 else [])
        http = StatusAndHeaders(status, [("Content-Type", kind), *headers], protocol="HTTP/1.1")
        payload = io.BytesIO(body.encode() if isinstance(body, str) else body)
        writer.write_record(writer.create_warc_record(address, "response", payload=payload, http_headers=http))
    return out.getvalue()


MIXED = [
    ("https://a.example/1", "text/html; charset=utf-8", PAGE),
    ("https://a.example/2", "image/png", b"\x89PNG"),
    ("https://a.example/3", "text/html", "<p>moved</p>", "301 Moved"),
    ("https://a.example/4", "text/plain; charset=windows-1251", f"Совет. {SENTENCE}".encode("cp1251")),
    ("https://a.example/5", "text/html", gzip.compress(PAGE.encode()), "200 OK", [("Content-Encoding", "gzip")]),
]


@pytest.mark.parametrize("packed", [False, True])
def test_pages_and_texts_of_a_crawl_are_documents_and_nothing_else_is(tmp_path, packed):
    documents, problems = read_file(tmp_path, "a.warc" + ".gz" * packed, crawl(*MIXED, packed=packed))
    assert [document.text for document in documents] == [SENTENCE, f"Совет. {SENTENCE}", SENTENCE]
    assert [document.part for document in documents] == [1, 2, 3]
    assert documents[0].title == "Roads"
    assert problems == []


def test_texts_that_were_made_of_pages_are_documents(tmp_path):
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    writer.write_record(writer.create_warc_record(
        "https://a.example/", "conversion", payload=io.BytesIO(SENTENCE.encode()), warc_content_type="text/plain",
    ))  # fmt: skip
    (document,), _ = read_file(tmp_path, "a.warc.wet", out.getvalue())
    assert document.text == SENTENCE


def test_a_broken_record_loses_no_other(tmp_path):
    data = crawl(MIXED[0], MIXED[3], MIXED[4])
    second = data.index(b"WARC/1.", 10)
    third = data.index(b"WARC/1.", second + 10)
    broken = data[:second] + b"WARC/9.9 nonsense\r\nno header" + data[second + 30 : third] + data[third:]
    documents, problems = read_file(tmp_path, "a.warc", broken)
    assert [document.text for document in documents] == [SENTENCE, SENTENCE]
    assert any("broken record at byte" in problem.message for problem in problems)


def test_a_crawl_that_is_cut_off_keeps_what_comes_before(tmp_path):
    data = crawl(*MIXED, packed=True)
    documents, problems = read_file(tmp_path, "a.warc.gz", data[:-40])
    assert documents[0].text == SENTENCE
    assert any("cut off" in problem.message for problem in problems)


def test_a_record_that_unpacks_without_end_is_left_out(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "MAX_RECORD_BYTES", 1000)
    bomb = ("https://a.example/b", "text/html", gzip.compress(b"a" * 9000), "200 OK", [("Content-Encoding", "gzip")])
    documents, problems = read_file(tmp_path, "a.warc", crawl(bomb, MIXED[0]))
    assert len(documents) == 1
    assert "more than 1,000 bytes, https://a.example/b" in problems[0].message


def test_a_missing_extra_names_the_command_that_installs_it(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "warcio.archiveiterator", None)
    documents, problems = read_file(tmp_path, "a.warc", crawl(MIXED[0]))
    assert documents == []
    assert str(problems[0]).endswith('a.warc: needs the WARC reader: pip install "chrono-timeline[warc]"')
    with pytest.raises(MissingExtraError):
        reader.FORMAT.articles(crawl(MIXED[0]), "a.warc", [], Reading())

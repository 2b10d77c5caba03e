"""A quote leads back to the page, paragraph, cell, row or part that it stands in."""

import io
import json

import pytest
from files import zipped

import chrono
from chrono.cli import _run
from chrono.exporting import render
from chrono.exporting.json import from_json, to_json
from chrono.reading import Reading, read

MET = "The harbour board met in Lisbon on 5 May 2020 and talked at length about roads."
SIGNED = "On 6 June 2021 the harbour board signed the contract on the new pier in Porto."


def located(tmp_path, name, data, **options):
    """(place, quote) of each event that is found in a file."""
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    documents = list(read(path, options=Reading(**options)))
    for document in documents:
        for event in chrono.extract(document):
            for quote in event.evidence:
                assert document.text[quote.start : quote.end] == quote.quote
                yield quote.location, quote.quote


ROWS = [{"Id": "A-1", "Text": MET}, {"Id": "A-2", "Text": SIGNED}]


@pytest.mark.parametrize(
    ("name", "data", "places"),
    [
        ("a.csv", f'Id,Text\nA-1,"{MET}\n"\nA-2,{SIGNED}\n', ["row 2 (A-1), column Text", "row 3 (A-2), column Text"]),
        ("a.json", json.dumps(ROWS), ["record 1 (A-1), column Text", "record 2 (A-2), column Text"]),
        ("a.jsonl", f"\n{json.dumps(ROWS[0])}\n\n{json.dumps(ROWS[1])}", ["line 2 (A-1), column Text",
                                                                         "line 4 (A-2), column Text"]),
    ],
)  # fmt: skip
def test_a_quote_of_a_table_names_its_row_and_column(tmp_path, name, data, places):
    assert list(located(tmp_path, name, data)) == [(places[0], MET), (places[1], SIGNED)]


def test_the_column_of_the_id_can_be_named(tmp_path):
    (place, _), _ = located(tmp_path, "a.csv", f"case,text\n7/2020,{MET}\n8/2021,{SIGNED}\n", id_column="Case")
    assert place == "row 2 (7/2020), column text"


def test_a_quote_of_parquet_names_its_row(tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    pyarrow = pytest.importorskip("pyarrow")
    out = io.BytesIO()
    parquet.write_table(pyarrow.table({"text": [MET, SIGNED]}), out)
    assert [place for place, _ in located(tmp_path, "a.parquet", out.getvalue())] == [
        "row 1, column text", "row 2, column text",
    ]  # fmt: skip


def test_a_quote_of_docx_names_its_paragraph_or_row(tmp_path):
    docx = pytest.importorskip("docx")
    file = docx.Document()
    file.sections[0].header.paragraphs[0].text = "The harbour"
    for text in ("Harbour news", "", MET):
        file.add_paragraph(text)
    table = file.add_table(2, 2)
    table.rows[0].cells[1].text, table.rows[1].cells[1].text = "What", SIGNED
    out = io.BytesIO()
    file.save(out)
    places = [place for place, _ in located(tmp_path, "a.docx", out.getvalue())]
    assert places == ["paragraph 2", "table 1, row 2"]


MAIL = f"""From: a@example.org
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

{MET}
--b
Content-Type: text/html
Content-Disposition: inline; filename="pier.html"

<p>{SIGNED}</p>
--b--
"""


def test_a_quote_of_a_message_names_its_part_and_in_a_box_the_message(tmp_path):
    assert [place for place, _ in located(tmp_path, "a.eml", MAIL)] == ["part 1 (text/plain)", "part 2 (pier.html)"]
    envelope = "From ann@example.org Tue May  5 10:00:00 2020\n"
    single = f"From: a@example.org\nMIME-Version: 1.0\n\n{MET}\n\n"
    places = [place for place, _ in located(tmp_path, "box", f"{envelope}{single}{envelope}{MAIL}")]
    assert places == ["message 1", "message 2, part 1 (text/plain)", "message 2, part 2 (pier.html)"]
    assert [place for place, _ in located(tmp_path, "b.eml", single)] == [None]


def test_a_quote_of_a_book_names_its_chapter_and_one_of_opendocument_its_paragraph(tmp_path):
    book = zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<c><rootfile full-path="book.opf"/></c>',
        "book.opf": '<p><manifest><item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/></manifest>'
        '<itemref idref="a"/><itemref idref="b"/></p>',
        "a.xhtml": f"<html><body><p>{MET}</p></body></html>",
        "b.xhtml": f"<html><body><p>{SIGNED}</p></body></html>",
    })  # fmt: skip
    assert [place for place, _ in located(tmp_path, "a.epub", book)] == ["a.xhtml", "b.xhtml"]
    text = zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f'<d xmlns:t="t"><t:h>Minutes</t:h><t:p/><t:p>{MET}</t:p></d>',
    })  # fmt: skip
    assert next(place for place, _ in located(tmp_path, "a.odt", text)) == "paragraph 2"


def test_a_name_that_would_turn_the_text_around_is_told_without_doing_so(tmp_path):
    (place, _), _ = located(tmp_path, "a.csv", f"id,text\na\u202eb\n,x\n1,{MET}\n2,{SIGNED}\n")
    assert place == "row 4 (1), column text"
    ((place, _),) = located(tmp_path, "a.json", json.dumps([{"id": "a\u202eb", "text": MET}]))
    assert place == "record 1 (a b), column text"


def test_where_a_quote_stands_reaches_json_the_outputs_and_the_command_line(tmp_path, capsys):
    path = tmp_path / "a.csv"
    path.write_text(f"id,text\nA-1,{MET}\n", "utf-8")
    timeline = chrono.build(path)
    place = "row 2 (A-1), column text"
    assert from_json(to_json(timeline)) == timeline
    assert json.loads(to_json(timeline))["events"][0]["evidence"][0]["location"] == place
    for suffix in (".csv", ".md", ".yaml"):
        assert place.replace("(", "").replace(")", "") in render(timeline, f"t{suffix}").decode().translate(
            {ord(c): None for c in "()\\"}
        )
    timeline.save(tmp_path / "events.yaml")
    assert chrono.load(tmp_path / "events.yaml").events[0].evidence[0].location == place
    assert _run(["extract", str(path), "--explain"]) == 0
    assert place in capsys.readouterr().out


def test_a_timeline_of_texts_says_nothing_of_locations(tmp_path):
    (tmp_path / "a.txt").write_text(MET, "utf-8")
    assert "location" not in to_json(chrono.build(tmp_path / "a.txt"))

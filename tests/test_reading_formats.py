"""PDF, DOCX and e-mail become documents, each made here and read back."""

import io
import zipfile

import pytest
from files import SENTENCE, read_file, zipped

from chrono.reading import read, read_text


def pdf(pages):
    """A PDF with a line of text on each page, or those given with their places, and no more than that needs."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for page in pages:
        lines = [(72, 700, page)] if isinstance(page, str) else page
        stream = " ".join(f"BT /F1 12 Tf {x} {y} Td ({text}) Tj ET" for x, y, text in lines)
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        font = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 800] /Contents {number + 1} 0 R /Resources {font} >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(pages)} >>"
    objects.append("<< /CreationDate (D:20200507120000Z) /Title (Council roads) >>")
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return (out + f"xref\n0 {size}\n0000000000 65535 f \n{table}" + trailer).encode("latin-1")


def test_a_pdf_gives_its_pages(tmp_path):
    (document,), problems = read_file(tmp_path, "a.pdf", pdf([SENTENCE, "The second page."]))
    assert problems == []
    assert document.text == f"{SENTENCE}\n\nThe second page."
    assert [document.page_at(document.text.index(word)) for word in ("council", "second")] == [1, 2]
    assert document.title == "Council roads"
    assert document.date.when.edtf == "2020-05-07"


def test_a_pdf_is_read_as_it_is_laid_out(tmp_path):
    first = [
        (300, 780, "Annals, vol. 7"),
        (72, 700, "The weavers of the lower town founded a guild"),
        (72, 686, "in the old mill by the river."),
        *((72, 640, "1911"), (160, 640, "Fire in the hall")),
        *((72, 610, "1923"), (160, 610, "Contract on wool")),
        *((72, 580, "1936"), (160, 580, "New roof")),
        (300, 20, "1"),
    ]
    second = [(300, 780, "Annals, vol. 7"), (72, 700, "Its members met every spring."), (300, 20, "2")]
    (document,), _ = read_file(tmp_path, "a.pdf", pdf([first, second]))
    assert document.text == (
        "The weavers of the lower town founded a guild in the old mill by the river.\n\n"
        "| 1911 | Fire in the hall |\n| 1923 | Contract on wool |\n| 1936 | New roof |\n\n"
        "Its members met every spring."
    )
    assert document.page_at(document.text.index("Its")) == 2


def test_a_pdf_is_known_by_its_content_and_its_own_words_date_it_before_the_file_does(tmp_path):
    (document,), _ = read_file(tmp_path, "a.txt", pdf([f"Published: 6 May 2020. {SENTENCE}"]))
    assert document.date.when.edtf == "2020-05-06"


@pytest.mark.parametrize("data", [b"%PDF-1.7 but nothing else", pdf([""])], ids=["broken", "no text"])
def test_a_pdf_without_text_is_a_problem(tmp_path, data):
    documents, problems = read_file(tmp_path, "a.pdf", data)
    assert documents == []
    assert len(problems) == 1


def docx():
    from docx import Document

    document = Document()
    document.add_heading("Council roads", 1)
    document.add_paragraph(SENTENCE)
    for tree in ("Oak", "Elm"):
        document.add_paragraph(tree, style="List Bullet")
    document.add_paragraph("")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "6 June 2020", "Bridge opened"
    table.cell(1, 0).text, table.cell(1, 1).text = "7 June 2020", "Toll ended"
    document.add_paragraph("The end.")
    document.sections[0].header.paragraphs[0].text = "Town gazette"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_a_docx_gives_header_headings_paragraphs_and_tables_in_order(tmp_path):
    (document,), problems = read_file(tmp_path, "a.docx", docx())
    assert document.text.splitlines() == [
        "Town gazette", "", "Council roads", "", SENTENCE, "", "- Oak", "- Elm", "",
        "| 6 June 2020 | Bridge opened |", "| 7 June 2020 | Toll ended |", "", "The end.",
    ]  # fmt: skip
    assert document.title == "Council roads"
    assert document.headings == ((document.text.index("Council roads"), 2),)
    assert problems == []


def test_a_docx_that_lacks_its_parts_is_a_problem(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    documents, problems = read_file(tmp_path, "a.docx", buffer.getvalue())
    assert documents == []
    assert "docx" in problems[0].message


def test_a_docx_that_unpacks_to_far_more_than_it_is_stays_packed(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "a" * 20_000_000)
    documents, problems = read_file(tmp_path, "bomb.docx", buffer.getvalue())
    assert documents == []
    assert "unpacks" in problems[0].message


MAIL = f"""From: Ann Lee <ann@example.org>
To: town@example.org
Subject: Roads
Date: Tue, 05 May 2020 10:00:00 +0200
Message-ID: <1@example.org>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8

{SENTENCE}
--b
Content-Type: text/html; charset=utf-8

<p>In <b>HTML</b></p>
--b--
"""


def test_a_message_gives_its_plain_text_with_subject_and_date(tmp_path):
    (document,), problems = read_file(tmp_path, "a.eml", MAIL)
    assert (document.text, document.title) == (SENTENCE, "Roads")
    assert document.date.when.edtf == "2020-05-05"
    assert problems == []


def test_a_message_of_html_alone_gives_what_a_reader_sees(tmp_path):
    text = "From: a@example.org\nMIME-Version: 1.0\nContent-Type: text/html; charset=nonsense\n\n<p>Two<br>lines</p>"
    (document,), _ = read_file(tmp_path, "a.eml", text)
    assert document.text == "Two\nlines"


def test_an_mbox_gives_a_document_for_each_message(tmp_path):
    envelope = "From ann@example.org Tue May  5 10:00:00 2020\n"
    documents, _ = read_file(tmp_path, "box", f"{envelope}{MAIL}\n{envelope}{MAIL.replace('05 May', '06 May')}")
    assert [(d.part, d.date.when.edtf) for d in documents] == [(1, "2020-05-05"), (2, "2020-05-06")]


def test_messages_inside_messages_without_end_are_left_at_some_depth(tmp_path):
    mail = "From: a@example.org\nMIME-Version: 1.0\n"
    documents, problems = read_file(tmp_path, "a.eml", mail + "Content-Type: message/rfc822\n\n" * 90 + SENTENCE)
    assert documents == []
    assert [problem.message for problem in problems] == ["holds no text"]


def test_a_memo_with_from_and_date_is_a_text(tmp_path):
    (document,), _ = read_file(tmp_path, "memo.txt", f"From: Ann Lee\nDate: 5 May 2020\n\n{SENTENCE}")
    assert document.text.startswith("From: Ann Lee")


def test_rtf_gives_its_text(tmp_path):
    pytest.importorskip("striprtf", reason="RTF needs the extra rtf")
    row = r"\trowd\cellx1000\cellx2000\intbl 1911\cell Fire\cell\row\pard "
    (document,), _ = read_file(tmp_path, "a.rtf", r"{\rtf1\ansi " + SENTENCE + r"\par " + row + r"The end.}")
    assert document.text == f"{SENTENCE}\n\n| 1911 | Fire |\n\nThe end."


def test_rtf_without_its_extra_names_the_command_that_installs_it(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "striprtf", None)
    documents, problems = read_file(tmp_path, "a.rtf", r"{\rtf1\ansi " + SENTENCE + "}")
    assert documents == []
    assert str(problems[0]).endswith('a.rtf: needs the RTF reader: pip install "chrono-timeline[rtf]"')


RST = f""".. title: The roads
.. date: 2020-05-06 10:00

=========================
Council on *`Roads <r>`_*
=========================

:Author: Ann

{SENTENCE}
"""


def test_restructuredtext_is_quoted_as_it_stands_with_its_fields_as_metadata(tmp_path):
    (document,), problems = read_file(tmp_path, "a.rst", RST)
    assert (document.text, document.title, document.date.when.edtf) == (RST, "The roads", "2020-05-06")
    (untitled,) = read_text(RST.replace(".. title: The roads\n", ""), source="a.rst")
    assert untitled.title == "Council on Roads"
    assert problems == []


def test_a_rule_below_a_long_line_makes_no_title():
    (document,) = read_text(f"{SENTENCE}\n---\n\nShort title here\n================\n\n{SENTENCE}", source="a.rst")
    assert document.title == "Short title here"


@pytest.mark.parametrize("day", ["1970-01-01", "1601-01-01", "2013-12-23"])
def test_a_property_that_is_a_zero_dates_no_document(tmp_path, day):
    import datetime

    docx = pytest.importorskip("docx")
    file = docx.Document()
    file.add_paragraph("The roads were talked about at length, and nothing was decided.")
    file.core_properties.created = file.core_properties.modified = datetime.datetime.fromisoformat(day)
    file.save(tmp_path / "a.docx")
    (document,) = read(tmp_path / "a.docx")
    assert document.date is None


def test_an_epub_gives_its_chapters_in_the_order_of_reading(tmp_path):
    data = zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<c><rootfiles><rootfile full-path="in/book.opf"/></rootfiles></c>',
        "in/book.opf": '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Roads</dc:title>'
        '<dc:date>2020-05-06</dc:date></metadata><manifest><item id="b" href="b.xhtml"/>'
        '<item id="a" href="a%20.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
        "in/a .xhtml": f"<html><body><p>{SENTENCE}</p></body></html>",
        "in/b.xhtml": "<html><body><h2>Last</h2><p>The end.<br>Really.</p></body></html>",
    })  # fmt: skip
    (document,), problems = read_file(tmp_path, "a.epub", data)
    assert document.text == f"{SENTENCE}\n\nLast\n\nThe end.\nReally."
    assert document.headings == ((document.text.index("Last"), 2),)
    assert (document.title, document.date.when.edtf) == ("Roads", "2020-05-06")
    assert problems == []


def test_an_odt_gives_its_paragraphs_items_and_rows(tmp_path):
    office = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    table = 'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    trees = "".join(f"<text:list-item><text:p>{tree}</text:p></text:list-item>" for tree in ("Oak", "Elm"))
    cells = "".join(f"<t:table-cell><text:p>{text}</text:p></t:table-cell>" for text in ("1911", "Fire"))
    data = zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<doc {office} {table}><text:h>Roads</text:h><text:p>{SENTENCE}</text:p><text:p/>"
        f"<text:list>{trees}</text:list><t:table><t:table-row>{cells}</t:table-row></t:table></doc>",
    })  # fmt: skip
    (document,), problems = read_file(tmp_path, "a.odt", data)
    assert document.headings == ((0, 1),)
    assert document.text == f"Roads\n\n{SENTENCE}\n\n- Oak\n- Elm\n\n| 1911 | Fire |"
    assert problems == []


def test_an_entity_in_an_odt_is_not_expanded(tmp_path):
    data = zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d xmlns:t="t"><t:p>A &x; road</t:p></d>',
    })  # fmt: skip
    documents, _ = read_file(tmp_path, "a.odt", data)
    assert "root:" not in "".join(document.text for document in documents)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Council roads", "Council roads"),
        ("Microsoft Word - roads_v3.doc", None),
        ("roads.html", None),
        ("Untitled", None),
        ("Untitled letters of the mill", "Untitled letters of the mill"),
        ("Roads v. Rivers", "Roads v. Rivers"),
    ],
)
def test_what_a_program_called_a_pdf_is_no_title(tmp_path, said, title):
    data = pdf([SENTENCE]).replace(b"(Council roads)", f"({said})".encode())
    (document,), _ = read_file(tmp_path, "a.pdf", data)
    assert document.title == title

"""A part of a file that is broken, locked or written in a way that nobody reads costs none of its other parts."""

import io
import struct
import tarfile
import zipfile

import pytest
from bombs import CATALOG, PAGES, docx, epub, pdf, stream, zipped

import chrono

MET = "They met in Rome on 5 May 2020."
OTHER = "They met in Bonn on 6 June 2021."
MAIL = "From: a@b.example\nMIME-Version: 1.0\n"
ENVELOPE = "From a@b Mon May 5 12:00:00 2020\n"
WORD = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"


def texts(tmp_path, name, data, problems=None):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return [document.text for document in chrono.read(path, problems=[] if problems is None else problems)]


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def word(body):
    return docx(f"<w:document {WORD}><w:body>{body}</w:body></w:document>")


def table(*cells):
    row = "".join(f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>" for properties, text in cells)
    return f"<w:tbl><w:tr>{row}</w:tr></w:tbl>"


@pytest.mark.parametrize("name", ["undefined", "punycode", "idna", "unicode_escape", "raw-unicode-escape"])
def test_an_encoding_that_no_text_is_written_in_is_told_and_the_text_read(name, tmp_path):
    problems = []
    letter = f"{MAIL}Content-Type: text/plain; charset={name}\n\n{MET} Café".encode("latin-1")
    assert texts(tmp_path, "a.eml", letter, problems) == [f"{MET} Café"]
    assert any("the encoding it declares" in problem.message for problem in problems)


def test_the_encoding_of_a_host_name_does_not_take_the_square_of_the_time(tmp_path):
    line = "a" * 400_000 + "-" + "b" * 400_000
    for name in ("punycode", "idna"):
        letter = f"{MAIL}Content-Type: text/plain; charset={name}\n\n{line} é {MET}"
        assert texts(tmp_path, "a.eml", letter.encode())[0].endswith(MET)


@pytest.mark.parametrize(
    "head",
    [
        "To: " + "(" * 4_000,
        "Content-Type: multipart/mixed",
        'Content-Type: multipart/mixed; boundary=""',
        "Content-Type: text/plain; charset=undefined",
        "Content-Type: text/plain; charset*=''%00",
    ],
)
def test_a_header_that_breaks_the_rules_costs_no_text(head, tmp_path):
    assert texts(tmp_path, "a.eml", f"{MAIL}{head}\n\n{MET}") == [MET]


def test_a_message_that_cannot_be_read_costs_no_other_of_its_mailbox(tmp_path, monkeypatch):
    from chrono.reading import email

    def stumbling(data, *rest):
        if b"stumble" in data:
            raise ArithmeticError("over that")
        return article(data, *rest)

    article = email._article
    monkeypatch.setattr(email, "_article", stumbling)
    box = "\n".join(f"{ENVELOPE}{MAIL}\n{text}\n" for text in (MET, "stumble", OTHER))
    problems = []
    assert texts(tmp_path, "a.mbox", box, problems) == [MET, OTHER]
    assert [p.message for p in problems] == ["has message 2 that could not be read: ArithmeticError: over that"]


def test_of_alternatives_one_that_says_something_is_read(tmp_path):
    parts = f"--x\nContent-Type: text/plain\n\n \n--x\nContent-Type: text/html\n\n<p>{MET}</p>\n--x--\n"
    letter = f"{MAIL}Content-Type: multipart/alternative; boundary=x\n\n"
    assert texts(tmp_path, "a.eml", letter + parts) == [MET]
    assert texts(tmp_path, "b.eml", letter + parts.replace("\n\n \n", f"\n\n{OTHER}\n")) == [OTHER]


def damaged(data, sign, offset, form, value):
    """A zip with a number of the first entry after that sign replaced."""
    data = bytearray(data)
    struct.pack_into(form, data, data.index(sign) + offset, value)
    return bytes(data)


@pytest.mark.parametrize(
    ("sign", "offset", "form", "value"),
    [
        (b"PK\1\2", 8, "<H", 1),  # locked with a password
        (b"PK\1\2", 10, "<H", 99),  # packed in a way that nobody knows
        (b"PK\1\2", 16, "<L", 7),  # another checksum
        (b"PK\3\4", 30, "<B", 255),  # another name
    ],
)
def test_a_file_of_a_zip_that_cannot_be_unpacked_costs_no_other(sign, offset, form, value, tmp_path):
    problems = []
    whole = zipped([("a.txt", MET), ("b.txt", OTHER)])
    assert texts(tmp_path, "a.zip", whole) == [MET, OTHER]
    assert texts(tmp_path, "a.zip", damaged(whole, sign, offset, form, value), problems) == [OTHER]
    assert [problem.source for problem in problems] == [str(tmp_path / "a.zip" / "a.txt")]


def test_a_tar_that_is_cut_off_keeps_what_comes_before(tmp_path):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, text in (("a.txt", MET), ("b.txt", OTHER)):
            member = tarfile.TarInfo(name)
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text.encode()))
    for size in (1_300, 1_540):  # in the middle of the second one's header, and of its text
        problems = []
        assert texts(tmp_path, "a.tar", out.getvalue()[:size], problems) == [MET]
        assert "what comes before is read" in problems[0].message


def test_a_chapter_that_is_missing_costs_no_other(tmp_path):
    package = (
        "<package><manifest><item id='a' href='a.html'/><item id='b' href='gone.html'/></manifest>"
        "<spine><itemref idref='b'/><itemref idref='a'/></spine></package>"
    )
    problems = []
    assert texts(tmp_path, "a.epub", epub(f"<p>{MET}</p>", package), problems) == [MET]
    assert "gone.html" in problems[0].message


def test_a_page_that_cannot_be_read_is_told_and_costs_no_other(tmp_path):
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        stream(f"BT /F 12 Tf 50 700 Td ({MET}) Tj ET".encode()),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    pages = PAGES.replace(b"3 0 R", b"9 0 R 3 0 R").replace(b"/Count 1", b"/Count 2")
    problems = []
    assert texts(tmp_path, "a.pdf", pdf(CATALOG, PAGES, *page)) == [MET]
    assert texts(tmp_path, "a.pdf", pdf(CATALOG, pages, *page), problems) == [MET]
    assert [problem.message for problem in problems] == ["has pages that could not be read: 1"]


def test_a_cell_says_over_how_many_columns_it_goes_and_is_read_once(tmp_path):
    for columns in ("2", "100000000", "-5", "x", ""):
        body = table((f"<w:gridSpan w:val='{columns}'/>", MET), ("", OTHER))
        assert texts(tmp_path, "a.docx", word(body)) == [f"| {MET} | {OTHER} |"]


def test_a_cell_that_goes_on_from_nothing_is_read_and_one_that_goes_on_from_above_stands_in_both_rows(tmp_path):
    alone = table(("<w:vMerge/>", MET), ("", OTHER))
    assert texts(tmp_path, "a.docx", word(alone)) == [f"| {MET} | {OTHER} |"]
    rows = [table(("<w:vMerge w:val='restart'/>", "1998"), ("", MET)), table(("<w:vMerge/>", ""), ("", OTHER))]
    both = "".join(row.removeprefix("<w:tbl>").removesuffix("</w:tbl>") for row in rows)
    assert texts(tmp_path, "b.docx", word(f"<w:tbl>{both}</w:tbl>")) == [f"| 1998 | {MET} |\n| 1998 | {OTHER} |"]


def test_what_is_inserted_or_inside_a_field_is_read_and_what_is_deleted_is_not(tmp_path):
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p><w:ins>{run.format('They met in Rome ')}</w:ins><w:del><w:r><w:delText>on 4 May 2020</w:delText></w:r>"
        f"</w:del><w:fldSimple>{run.format('on 5 May 2020.')}</w:fldSimple></w:p>"
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(OTHER)}</w:sdtContent></w:sdt>"
    )
    assert texts(tmp_path, "a.docx", word(body)) == [f"{MET}\n\n{OTHER}"]


@pytest.mark.parametrize("said", ["", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "soon"])
def test_a_property_that_is_no_date_costs_no_text(said, tmp_path):
    from docx import Document

    out = io.BytesIO()
    document = Document()
    document.add_paragraph(MET)
    document.save(out)
    with zipfile.ZipFile(out) as parts:
        files = {name: parts.read(name).decode("latin-1") for name in parts.namelist()}
    core = files["docProps/core.xml"]
    start, end = core.index(">", core.index("<dcterms:created")) + 1, core.index("</dcterms:created>")
    files["docProps/core.xml"] = core[:start] + said + core[end:]
    assert texts(tmp_path, "a.docx", zipped((name, data.encode("latin-1")) for name, data in files.items())) == [MET]


def test_a_value_that_cannot_be_read_costs_no_row(tmp_path):
    pyarrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    days = pyarrow.array([0, 2**62], pyarrow.timestamp("us"))
    parquet.write_table(pyarrow.table({"text": [MET, OTHER], "date": days}), tmp_path / "a.parquet")
    problems = []
    assert [document.text for document in chrono.read(tmp_path / "a.parquet", problems=problems)] == [MET, OTHER]
    assert ["dates out of range" in problem.message for problem in problems] == [True]


def test_a_character_that_has_no_number_is_left_out_of_rtf(tmp_path):
    pytest.importorskip("striprtf")
    assert texts(tmp_path, "a.rtf", r"{\rtf1 They met in Rome \u99999999?on 5 May 2020.}") == [
        "They met in Rome ?on 5 May 2020."
    ]


def test_a_second_mark_of_byte_order_is_no_part_of_a_column_s_name(tmp_path):
    assert texts(tmp_path, "a.csv", f"\ufeff\ufefftext,date\n{MET},2020-05-06\n") == [MET]

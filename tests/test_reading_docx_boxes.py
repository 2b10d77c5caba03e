"""What stands in a text box of a DOCX is read where the box is anchored, once, though the file holds it twice."""

import pytest
from bombs import docx

import chrono

NAMES = (
    "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
    "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
    "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' "
    "xmlns:v='urn:schemas-microsoft-com:vml'"
)
BEFORE, BOXED, AFTER = "The pier was begun in 1901.", "It opened on 5 May 1903.", "It burnt down in 1950."


def paragraph(text: str, inside: str = "") -> str:
    return f"<w:p><w:r><w:t>{text}</w:t>{inside}</w:r></w:p>"


def drawn(blocks: str) -> str:
    return f"<w:drawing><wps:wsp><wps:txbx><w:txbxContent>{blocks}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>"


def old(blocks: str) -> str:
    return f"<w:pict><v:shape><v:textbox><w:txbxContent>{blocks}</w:txbxContent></v:textbox></v:shape></w:pict>"


def both(blocks: str) -> str:
    choice, fallback = drawn(blocks), old(blocks)
    return (
        f"<mc:AlternateContent><mc:Choice Requires='wps'>{choice}</mc:Choice>"
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def read(tmp_path, body: str) -> list[str]:
    path = tmp_path / "a.docx"
    path.write_bytes(docx(f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"))
    (document,) = chrono.read(path)
    return [line for line in document.text.split("\n") if line]


@pytest.mark.parametrize("box", [drawn, old, both])
def test_a_text_box_is_read_once_behind_the_paragraph_that_it_is_anchored_in(box, tmp_path):
    body = paragraph(BEFORE, box(paragraph(BOXED))) + paragraph(AFTER)
    assert read(tmp_path, body) == [BEFORE, BOXED, AFTER]


def test_where_only_the_older_form_says_something_it_is_read(tmp_path):
    boxed = f"<mc:AlternateContent><mc:Choice Requires='x'/><mc:Fallback>{old(paragraph(BOXED))}</mc:Fallback>"
    assert read(tmp_path, paragraph(BEFORE, f"{boxed}</mc:AlternateContent>")) == [BEFORE, BOXED]


def test_boxes_of_one_paragraph_and_their_paragraphs_keep_their_order(tmp_path):
    boxes = both(paragraph("Box one.") + paragraph("Still one.")) + both(paragraph("Box two."))
    body = paragraph(BEFORE, boxes) + paragraph(AFTER)
    assert read(tmp_path, body) == [BEFORE, "Box one.", "Still one.", "Box two.", AFTER]


def test_a_box_in_a_box_and_one_in_a_cell_are_read_once(tmp_path):
    nested = both(paragraph("Outer.", both(paragraph(BOXED))))
    cell = f"<w:tbl><w:tr><w:tc>{paragraph(AFTER, both(paragraph('In a cell.')))}</w:tc></w:tr></w:tbl>"
    assert read(tmp_path, paragraph(BEFORE, nested) + cell) == [BEFORE, "Outer.", BOXED, f"| {AFTER} In a cell. |"]


def test_a_table_in_a_box_is_a_table(tmp_path):
    table = f"<w:tbl><w:tr><w:tc>{paragraph('1903')}</w:tc><w:tc>{paragraph('opened')}</w:tc></w:tr></w:tbl>"
    assert read(tmp_path, paragraph(BEFORE, both(table))) == [BEFORE, "| 1903 | opened |"]


def test_words_that_a_program_may_show_in_two_ways_without_a_box_are_read_once(tmp_path):
    choice = "<mc:Choice Requires='x'><w:t>in May</w:t></mc:Choice><mc:Fallback><w:t>in May</w:t></mc:Fallback>"
    body = paragraph("It opened ", f"<mc:AlternateContent>{choice}</mc:AlternateContent>")
    assert read(tmp_path, body) == ["It opened in May"]

"""Books whose titles stand without quotation marks before their publisher and year."""

import pytest
from telling import told_of_days


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "She is the co-author of many books including Paths to Water: Lessons from Dry Lands (Council on Harbour "
            "Studies, 2013), and Sun Beneath\nHer Feet (Tarn House, 2010).",
            [("2010", "Sun Beneath Her Feet published"), ("2013", "Paths to Water: Lessons from Dry Lands published")],
        ),
        ("Cole is the author of Paths to Water (Mill Press, 2013).", [("2013", "Paths to Water published")]),
        ("She wrote a novel called Paths to Water (Mill Press, 2013).", [("2013", "Paths to Water published")]),
        ("He wrote the book Paths to Water (Lund University Press, 2013).", [("2013", "Paths to Water published")]),
    ],
)
def test_a_title_before_its_publisher_was_published(text, found):
    assert told_of_days(text, "title", source="note.md") == found


@pytest.mark.parametrize(
    "text",
    [
        "The dam failed for two reasons (Holm and Lind, 2013).",
        "The author of the survey asked two hundred millers (Weil, 2013).",
        "He is the author of three papers on dams (Council on Harbour Studies, 2013).",
        "The writer moved to a house called Mill End (Tarn City, 2010).",
        "He wrote Mr. Falk (Falk Estate, 2010) a letter.",
        "She edited the weekly, including Sunday (Tarn Trust, 2010).",
        "The book was praised in the North (Lund Evening Post, 2013).",
    ],
)
def test_what_else_stands_before_a_name_and_a_year_is_no_work(text):
    assert [kind for _, kind in told_of_days(text, "kind", source="note.md") if kind == "publication"] == []

"""The line that says of which day a document is tells of nothing else, and what its date counts for does."""

import pytest
from telling import day_of, events_of

BELOW = "\n\nThe mayor of Moss opened a bridge on Monday.\n"


def told(text: str) -> list[tuple[str, str | None]]:
    """Kind and date of each event."""
    return [(event.kind, day_of(event)) for event in events_of(text, source="note.txt")]


@pytest.mark.parametrize(
    "head",
    [
        "Moss News\nIssued: 4 March 2020",
        "Moss News\n\nPosted on Wednesday, 4 March 2020",
        "A bridge for Moss\n\nMarch 4, 2020 | By Ann Lee | 4 min read",
        "Press Release No. 12/20, 4 March 2020",
        "Moss News\n\ndateUpdated: March 4, 2020",
        "title: Moss News\npub_date = 2020-03-04\nlast_modified: 2020-03-04",
    ],
)
def test_the_line_that_dates_a_document_is_no_event(head):
    assert told(head + BELOW) == [("opening", "2020-03-02")]


@pytest.mark.parametrize(
    "opening", ["4 March 2020 – ", "MOSS, 4 March 2020. ", "(Moss, 4 March 2020) ", "4 March 2020, Moss: "]
)
def test_the_dateline_of_a_report_dates_no_deed_of_another_day(opening):
    report = f"{opening}The museum of ships received a lifeboat on Monday, a gift of the family of its builder in Oslo."
    assert told(report + "\n\nThe hall is large. " * 3) == [("milestone", "2020-03-02")]


def test_what_a_label_says_was_done_is_an_event():
    assert ("adoption", "2020-03-04") in told(f"Rules of the club\n\nAdopted: 4 March 2020{BELOW}")


def test_fields_of_programs_date_no_event():
    assert told("# Roads\n\ndateAdded: May 6, 2019\nlast_checked = 6 May 2019\n\nAll is well.") == []


@pytest.mark.parametrize(
    ("headline", "report", "kind", "day"),
    [
        (
            "Minister meets union leaders",
            "Minister Ola Brandt met the union leaders in Moss on Monday.",
            "meeting",
            "02",
        ),
        (
            "Tarn and Moss sign trade deal",
            "Tarn and Moss signed a trade agreement yesterday in Korrin.",
            "signing",
            "03",
        ),
    ],
)
def test_a_headline_tells_of_the_day_that_the_report_below_it_gives(headline, report, kind, day):
    assert told(f"Wednesday, 4 March 2020\n\n{headline}\n\n{report} They spoke for two hours.") == [
        (kind, f"2020-03-{day}")
    ]


def test_a_headline_keeps_the_documents_day_where_the_report_tells_of_another_deed():
    text = "Wednesday, 4 March 2020\n\nTarn and Moss sign trade deal\n\nThe king visited Korrin on Monday."
    assert ("signing", "2020-03-04") in told(text)


def test_a_row_that_says_when_the_paper_was_last_worked_on_tells_of_no_change():
    head = "# Burst main\n\n**State**: closed. **Author**: Ann Holt. **Last updated** 2020-03-04\n\n"
    assert told(f"{head}The main burst on 1 March.") == [("milestone", "2020-03-01")]


def test_what_a_line_says_was_changed_on_that_day_is_kept():
    text = "# Toll\n\nLast updated: 4 March 2020\n\nOn 4 March 2020 the board updated the tolls of the bridge."
    assert told(text) == [("change", "2020-03-04")]

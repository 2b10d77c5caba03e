"""What a body did by a paper that is told with its day is the title, not the paper."""

import pytest
from telling import events_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "To honor the rowers, the Senate, by joint resolution approved August 3, 1949, as amended (63 Stat. 492), "
            "designated June 14 of each year as Oar Day.",
            "The Senate designated June 14 of each year as Oar Day",
        ),
        (
            "The council, by resolution approved on 3 May 1931, renamed the square Weir Square.",
            "The council renamed the square Weir Square",
        ),
        (
            "By Public Law 19-3, approved April 21, 1909, the Senate has requested a day of rest for the mills.",
            "The Senate has requested a day of rest for the mills",
        ),
        ("The act was approved by the council on 3 May 1931.", "The act was approved by the council"),
        ("By resolution the act was approved on 3 May 1931.", "By resolution the act was approved"),
    ],
)
def test_the_title_is_what_was_done_by_the_paper(text, title):
    assert [event.title for event in events_of(text, source="note", date="2024-02-01")] == [title]


def test_what_was_done_by_two_papers_is_the_title_of_both():
    text = (
        "The council, by order approved on May 3, 1931, and by act approved on June 4, 1932, closed the port to barges."
    )
    told = [(event.when.edtf, event.title) for event in events_of(text, source="note")]
    title = "The council closed the port to barges"
    assert told == [("1931-05-03", title), ("1932-06-04", title)]


def test_a_number_of_a_statute_book_stands_in_no_title():
    text = (
        "The Senate asked, by resolution approved June 9, 1966 (80 Stat. 194), that the mayor name a day for the weirs."
    )
    assert [event.title for event in events_of(text, source="note")] == [
        "The Senate asked that the mayor name a day for the weirs"
    ]

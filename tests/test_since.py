"""What somebody or something has been since a date began on it, where words say which office it is."""

import pytest
from telling import told_of_days


def told_in(text: str) -> list[tuple[str, str]]:
    return told_of_days(text, "kind", source="note", date="2010-05-03")


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Anna Holm has been director of the museum since 2004.", "2004"),
        ("Anna Holm has been the museum's director since May 2004.", "2004-05"),
        ("Anna Holm has served as chair of the board since 3 March 2004.", "2004-03-03"),
        ("Tom Berg has headed the agency since January 2006.", "2006-01"),
        ("Tom Berg has filled the position, at first for a month, since Jan. 3, 2006.", "2006-01-03"),
        ("Tom Berg, who has been mayor since 2006, liked it.", "2006"),
        ("She has been serving as acting registrar since 3 May 2009.", "2009-05-03"),
        ("Tom Berg had been its treasurer since 2001.", "2001"),
        ("Ms Holm, who has chaired the committee since 2001, is tired.", "2001"),
        ("She has also served as an adjunct professor of law at Torrow since 1998.", "1998"),
    ],
)
def test_who_has_had_an_office_since_a_date_was_given_it_then(sentence, date):
    assert told_in(sentence) == [(date, "appointment")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Torrow has been a member of the league since 2004.",
        "The firm has been a leader in wind power since 2004.",
        "The museum has been without a director since 2004.",
        "It has been the director's home since 2004.",
        "The house has served as a school since 1950.",
        "Nobody has held the post since 2006.",
        "Tom Berg has not been mayor since 2006.",
        "She has been a critic of the mayor since 2004.",
        "The first woman who has been elected mayor since 1950.",
        "Tom Berg has led to much debate since 2004.",
        "The mayor has been in hospital since 3 March 2010.",
        "Tom Berg has been mayor since last year.",
        "The queen named the first woman as judge since 2001.",
        "Tom Berg is a professor of law in Dale and has worked in Torrow since 1996.",
    ],
)
def test_what_else_has_been_so_since_a_date_is_no_appointment(sentence):
    assert told_in(sentence) == []

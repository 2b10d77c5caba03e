"""Titles that name the body which a text calls by a noun, and whose words fit each other without their date."""

import pytest

import chrono

MILLS = "# Holm Mills\n\nHolm Mills is a maker of rope. "
MILLED = "# Holm Mills Ltd\n\nHolm Mills Ltd was founded in 1921 by Otto Orr. "


def titles(text):
    (document,) = chrono.read_text(text, source="note.md", date="2024-05-20")
    return [event.title for event in chrono.extract(document)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (MILLS + "In 1995 the firm bought a yard.", "Holm Mills bought a yard"),
        (MILLED + "In 1995 we sold our first yard.", "Holm Mills Ltd sold its first yard"),
        ("The Tarn Museum opened in 1901. In 1923 the museum moved to Lund.", "The Tarn Museum moved to Lund"),
    ],
)
def test_a_body_is_called_by_its_name(text, title):
    assert titles(text)[-1] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (MILLS + "In 2002 the firm was sold to Corvex.", "The firm was sold to Corvex"),
        (MILLS + "In 2002 the firm's roof fell in.", "The firm's roof fell"),
        ("The Tarn Museum opened in 1901. In 1923 the mill moved to Lund.", "The mill moved to Lund"),
    ],
)
def test_what_may_be_another_s_keeps_its_words(text, title):
    assert titles(text)[-1] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A March 2019 agreement with Corvex was signed.", "An agreement with Corvex was signed"),
        ("An October 2020 report issued by the Tarn Board found gaps.", "A report issued by the Tarn Board found gaps"),
        ("A March 2019 one-day fair was opened by Ida Falk.", "A one-day fair was opened by Ida Falk"),
    ],
)
def test_an_article_fits_the_word_behind_the_date(text, title):
    assert titles(text) == [title]


def test_a_template_in_a_link_is_no_text():
    text = "We [announced]({{ site.base }}/updates/2022/9/14/x/) the work on 3 May 2023."
    assert titles(text) == ["We announced the work"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In 310 BC Agathon turned against Philo, ruler of Holm.", "Philo"),
        ("In 2012 Ida Falk started the project under the supervision of Nils Moe.", "Nils Moe"),
        ("In 1956 the engine was donated to the city of Dunmore.", "Dunmore"),
    ],
)
def test_who_stands_behind_what_is_done_to_him_takes_part(text, name):
    (document,) = chrono.read_text(text, source="note.md")
    assert name in [one.name for event in chrono.extract(document) for one in event.participants]

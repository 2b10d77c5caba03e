"""Pages of short lives under headings: whose life a pronoun tells there."""

import pytest
from telling import events_of

PAGE = """# Mayor Lind announces key nominations

Mayor Ola Lind announced his intent to nominate two persons. Mayor Lind said he was glad.

{head}

Inga Brack is an expert on dams. From 2014 to 2017, she was the ambassador to Peru.

{other}

Dan Holm joined the guild in 2003. Earlier, Holm served as counsel to then-Alderman Ola Lind.
"""


def titles(text):
    return [event.title for event in events_of(text, source="page.md", date="2021-07-19")]


@pytest.mark.parametrize(
    ("head", "other"),
    [
        ("### Inga Brack", "### Dan Holm"),
        ("**Inga Brack**", "**Dan Holm**"),
        (
            "**<u>Inga Brack, Nominee for Treasurer of the Harbour\nBoard</u>**",
            "**<u>Dan Holm, Nominee for Counsel</u>**",
        ),
        ("## Inga Brack – Treasurer", "## Dan Holm – Counsel"),
    ],
)
def test_below_a_heading_with_a_name_the_life_is_hers(head, other):
    assert "Inga Brack was the ambassador to Peru" in titles(PAGE.format(head=head, other=other))


def test_a_heading_that_names_nobody_ends_a_life():
    text = (
        PAGE.format(head="### Inga Brack", other="### Dan Holm") + "\n### Our work\n\nIn 2019, she opened the lock.\n"
    )
    assert "Inga Brack opened the lock" not in titles(text)
    assert "Dan Holm opened the lock" not in titles(text)


def test_who_speaks_in_bold_tells_no_life():
    text = (
        "# Talk with Ola Lind\n\n**Inga Brack:** Ola Lind, when did he build the dam?\n\n"
        "**Ola Lind:** Well. Inga Brack knows.\n\n**Inga Brack:** In 2019, he opened the lock with Inga Brack.\n"
    )
    assert not any("Brack opened" in title for title in titles(text))


def test_a_name_of_common_words_is_known_by_its_heading():
    text = (
        "### Mora Chambers, Member of the Board\n\nA pioneer of dams, Mora Chambers was one of few engineers.\n\n"
        "In 2020, she opened the lock.\n\n### Dan Holm, Member of the Board\n\nHolm joined the guild in 2003.\n"
    )
    people = [[one.name for one in event.participants] for event in events_of(text, source="page.md")]
    assert ["Mora Chambers"] in people


def test_a_list_of_places_under_headings_is_no_page_of_lives():
    text = (
        "### Brack Tower\n\nBrack Tower is a mill. It was built in 1903.\n\n"
        "### Holm Hall\n\nHolm Hall is a barn. It was built in 1905.\n"
    )
    assert [event.participants for event in events_of(text, source="page.md") if event.participants] == []

"""A text says the same with other line ends, bullets, dashes and emphasis: its events do not change."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import chrono
from chrono.dates.writing import levelled, unemphasised

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.*"))
CHRONICLE = """---
title: The Tern Guild
date: '2019-11-07'
---

# The Tern Guild

On 4 May 1911 the guild was founded in Lyon. The guild was renamed on 3 June 1931.

## 2018

- **January:** The guild opened a school.
- **March** – The guild adopted its charter.

**Lyon, 22 October 2019** – The guild will meet in Porto tomorrow.
"""

DATE = r"\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"
WAYS = {
    "the line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "bold in underscores": lambda text: re.sub(r"\*\*([^*\n]+)\*\*", r"__\1__", text),
    "dates in italics": lambda text: re.sub(rf"(?<=[a-z] ){DATE}", r"*\g<0>*", text),
    "dates in underscores": lambda text: re.sub(rf"(?<=[a-z] ){DATE}", r"_\g<0>_", text),
    "dates in bold": lambda text: re.sub(rf"(?<=[a-z] ){DATE}", r"**\g<0>**", text),
    "two hyphens for a dash": lambda text: text.replace(" – ", " -- ").replace(" — ", " -- "),
    "asterisks for bullets": lambda text: re.sub(r"(?m)^- ", "* ", text),
}


def told(text, source):
    documents = chrono.read_text(text, source=source)
    for event in (event for document in documents for event in chrono.extract(document)):
        for one in event.evidence:
            assert documents[one.part - 1].text[one.start : one.end] == one.quote
        yield event.kind, event.when and event.when.edtf, event.status


@pytest.mark.parametrize("way", WAYS)
def test_another_way_to_write_a_text_changes_no_event(way):
    texts = [(CHRONICLE, "guild.md"), *((seed.read_text("utf-8"), seed.name) for seed in SEEDS)]

    assert any(WAYS[way](text) != text for text, _ in texts)
    for text, source in texts:
        assert Counter(told(WAYS[way](text), source)) == Counter(told(text, source)), source


def test_a_front_matter_may_have_the_line_ends_of_windows():
    (document,) = chrono.read_text(
        "---\r\ntitle: The guild\r\ndate: 2021-05-04\r\n---\r\nWe met.\r\n", source="guild.md"
    )

    assert (document.title, document.date.when.edtf, document.text) == ("The guild", "2021-05-04", "We met.\r\n")


@pytest.mark.parametrize("text", ["**12 May 2019**\nThe board met.", "Lyon, _12 May 2019_ – The board met."])
def test_a_date_line_may_be_emphasised(text):
    (document,) = chrono.read_text(text, source="note.txt")

    assert document.date.when.edtf == "2019-05-12"
    assert all(text[one.start : one.end] == one.quote for one in document.date.evidence)


def test_a_day_in_italics_is_no_birth():
    (document,) = chrono.read_text("*12 May 2019*\n\nThe board met in Lyon on *3 May 2019*.", source="note.md")

    assert [event.kind for event in chrono.extract(document)] == ["meeting"]


@given(st.text("a1 *_-–\r\n\\(,;.—May", max_size=60))
def test_every_sign_keeps_its_place(text):
    for even in (levelled(text), unemphasised(text)):
        assert len(even) == len(text)
        assert all(a == b or b in "*_-–\\\r\n" for a, b in zip(even, text, strict=True))
    assert not re.search(r"\r", levelled(text))

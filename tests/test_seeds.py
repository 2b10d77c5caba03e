"""The project's own five documents stay what they are meant to be: readable, and two of them without any date."""

import re
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[1] / "seeds"
FILES = sorted(SEEDS.glob("*.txt"))
UNDATED = ("council-talks.txt", "kazan-greeting.txt")

# A day with its month, or a year that is no part of a range such as "2021-2025".
FULL_DATE = re.compile(r"\d{1,2} [a-z]+,? \d{4}|[a-z]+ \d{1,2}, \d{4}|\d{4}-\d\d-\d\d", re.IGNORECASE)


def test_there_are_five_documents_and_no_name_gives_a_date_away():
    assert len(FILES) == 5
    assert not [path.name for path in FILES if re.search(r"\d", path.name)]


@pytest.mark.parametrize("name", UNDATED)
def test_an_undated_document_holds_no_full_date(name):
    assert FULL_DATE.findall((SEEDS / name).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", sorted({path.name for path in FILES} - set(UNDATED)))
def test_a_dated_document_says_its_date_in_full(name):
    assert FULL_DATE.search((SEEDS / name).read_text(encoding="utf-8"))


def test_one_file_holds_two_articles_run_together():
    text = (SEEDS / "omsk-forum.txt").read_text(encoding="utf-8")
    assert text.count("Text versionEvents") == 1
    assert re.findall(r"Publication date: .+ at (\d\d:\d\d)", text) == ["17:00", "17:40"]


def test_sentences_run_across_line_ends():
    assert "At the latest of them,\nin Sochi on 19 August," in (SEEDS / "council-talks.txt").read_text(encoding="utf-8")

"""The project's own five documents, and the events that a reader found in them, agree with each other."""

import re
from pathlib import Path

import pytest

from chrono.model import STATUSES
from chrono.strict_yaml import parse, plain
from chrono.when import When

ROOT = Path(__file__).parents[1]
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))}
UNDATED = ("council-talks.txt", "kazan-greeting.txt")

# A day with its month and year in any of the forms that the documents use; a range of years is no date.
FULL_DATE = re.compile(r"\d{1,2} [a-z]+,? \d{4}|[a-z]+ \d{1,2}, \d{4}|\d{4}-\d\d-\d\d", re.IGNORECASE)

_TREE, _PROBLEMS = parse((ROOT / "tests" / "gold.yaml").read_text(encoding="utf-8"), source="tests/gold.yaml")
GOLD = plain(_TREE)


def folded(text: str) -> str:
    return " ".join(text.split())


def gold_events():
    return [(document["source"], event) for document in GOLD["documents"] for event in document["events"]]


def test_there_are_five_documents_and_no_name_gives_a_date_away():
    assert len(TEXTS) == 5
    assert not [name for name in TEXTS if re.search(r"\d", name)]


@pytest.mark.parametrize("name", UNDATED)
def test_an_undated_document_holds_no_full_date(name):
    assert FULL_DATE.findall(TEXTS[name]) == []


@pytest.mark.parametrize("name", sorted(set(TEXTS) - set(UNDATED)))
def test_a_dated_document_says_its_date_in_full(name):
    assert FULL_DATE.search(TEXTS[name])


def test_one_file_holds_two_articles_run_together():
    text = TEXTS["omsk-forum.txt"]
    assert text.count("Text versionEvents") == 1
    assert re.findall(r"Publication date: .+ at (\d\d:\d\d)", text) == ["17:00", "17:40"]


def test_a_sentence_runs_across_a_line_end():
    assert "At the latest of them,\nin Sochi on 19 August," in TEXTS["council-talks.txt"]


def test_the_annotations_are_strict_yaml_and_cover_every_document():
    assert _PROBLEMS == []
    assert sorted(document["source"] for document in GOLD["documents"]) == sorted(TEXTS)


def test_every_annotated_quote_stands_in_its_document():
    for document in GOLD["documents"]:
        text = folded(TEXTS[document["source"]])
        quotes = [document["document_date"]["quote"], *document.get("non_events", []), *document.get("ignore", [])]
        for event in document["events"]:
            quotes += [event["quote"], *event.get("quotes", [])]
        assert [quote for quote in quotes if folded(quote) not in text] == []


def test_every_annotated_date_is_edtf_or_none():
    dates = [date for _, event in gold_events() for date in [event["date"], *event.get("date_alt", [])]]
    assert all(When.parse(date).edtf == date for date in dates if date is not None)


def test_an_annotation_has_an_id_of_its_own_and_a_known_status():
    ids = [event["id"] for _, event in gold_events()]
    assert len(ids) == len(set(ids))
    assert {event["status"] for _, event in gold_events()} <= set(STATUSES)


def test_what_the_merge_must_join_names_annotated_events():
    ids = {event["id"] for _, event in gold_events()}
    cross = GOLD["cross_document"]
    named = {name for series in cross["series"] for name in series["members"]}
    named |= {name for pair in cross["same"] for name in pair}
    named |= {link[end] for link in cross["links"] for end in ("from", "to")}
    assert named <= ids

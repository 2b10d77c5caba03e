"""The project's own documents, and the events that a reader found in them, agree with each other."""

import re
from pathlib import Path

import pytest

from chrono.events import default_kinds
from chrono.model import STATUSES
from chrono.strict_yaml import parse, plain
from chrono.when import When

ROOT = Path(__file__).parents[1]
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))}
UNDATED = ("council-talks.txt", "kazan-greeting.txt")

# A day with its month and year in any of the forms that the documents use; a range of years is no date.
FULL_DATE = re.compile(r"\d{1,2} [a-z]+,? \d{4}|[a-z]+ \d{1,2}, \d{4}|\d{4}-\d\d-\d\d", re.IGNORECASE)

# A file of annotations, and the folder that its documents lie in.
ANNOTATIONS = [("gold.yaml", "seeds"), ("gold_examples.yaml", "examples")]
annotated = pytest.mark.parametrize(("name", "folder"), ANNOTATIONS)


def folded(text):
    return " ".join(text.split())


def gold(name):
    tree, problems = parse((ROOT / "tests" / name).read_text(encoding="utf-8"), source=name)
    assert problems == []
    return plain(tree)


def gold_events(name):
    return [event for document in gold(name)["documents"] for event in document["events"]]


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


@annotated
def test_the_annotations_cover_every_document_of_their_folders(name, folder):
    sources = sorted(document["source"] for document in gold(name)["documents"])
    folders = {(ROOT / folder / source).parent for source in sources}
    texts = [path for here in folders for path in here.iterdir() if path.suffix in (".txt", ".md")]
    texts = [path for path in texts if path.stem != "README"]
    assert sources == sorted(path.relative_to(ROOT / folder).as_posix() for path in texts)


@annotated
def test_every_annotated_quote_stands_in_its_document(name, folder):
    for document in gold(name)["documents"]:
        text = folded((ROOT / folder / document["source"]).read_text(encoding="utf-8"))
        quotes = [document["document_date"]["quote"], *document.get("non_events", []), *document.get("ignore", [])]
        for event in document["events"]:
            quotes += [event["quote"], *event.get("quotes", [])]
        assert [quote for quote in quotes if folded(quote) not in text] == []


@annotated
def test_every_annotated_date_is_edtf_or_none(name, folder):
    dates = [date for event in gold_events(name) for date in [event["date"], *event.get("date_alt", [])]]
    assert all(When.parse(date).edtf == date for date in dates if date is not None)


@annotated
def test_an_annotation_has_an_id_of_its_own_and_a_known_status(name, folder):
    ids = [event["id"] for event in gold_events(name)]
    assert len(ids) == len(set(ids))
    assert {event["status"] for event in gold_events(name)} <= set(STATUSES)


@annotated
def test_an_annotated_kind_is_one_that_chrono_ships(name, folder):
    kinds = {kind for event in gold_events(name) for kind in [event["kind"], *event.get("kind_alt", [])]}
    assert kinds <= {kind.name for kind in default_kinds()}


def test_what_the_merge_must_join_names_annotated_events():
    ids = {event["id"] for event in gold_events("gold.yaml")}
    cross = gold("gold.yaml")["cross_document"]
    named = {name for series in cross["series"] for name in series["members"]}
    named |= {name for pair in cross["same"] for name in pair}
    named |= {link[end] for link in cross["links"] for end in ("from", "to")}
    assert named <= ids

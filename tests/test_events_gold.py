"""The project's own documents against the events that a reader found in them."""

from pathlib import Path

import pytest

from chrono.events import extract
from chrono.reading import read
from chrono.strict_yaml import parse, plain
from chrono.when import When

ROOT = Path(__file__).parent.parent


def gold(name):
    node, problems = parse((ROOT / "tests" / name).read_text("utf-8"), source=name)
    assert not problems
    return plain(node)["documents"]


def path_of(source):
    return next(path for folder in ("seeds", "examples") for path in (ROOT / folder).rglob(Path(source).name))


def folded(text):
    return " ".join(text.split())


def same_date(found, wanted):
    allowed = [wanted.get("date"), *wanted.get("date_alt", ())]
    if found.when is None:
        return wanted.get("undated_ok") == "true" or wanted.get("date") is None
    # What the text of the date allows: `when` itself may know better ("early 1929").
    said = When.parse(found.when.edtf)
    return any((said.earliest, said.latest) == (w.earliest, w.latest) for w in map(When.parse, filter(None, allowed)))


def same_event(found, wanted):
    if found.kind not in (wanted["kind"], *wanted.get("kind_alt", ())) or not same_date(found, wanted):
        return False
    quotes = [folded(evidence.quote) for evidence in found.evidence]
    told = [folded(quote) for quote in (wanted["quote"], *wanted.get("quotes", ()))]
    return any(one in two or two in one for one in quotes for two in told)


def missed(document):
    """The ids of the required events that no extracted one is, each extracted one used once."""
    free = [event for part in read([path_of(document["source"])]) for event in extract(part)]
    lost = []
    for wanted in sorted(document["events"], key=lambda event: event.get("optional") == "true"):
        twin = next((event for event in free if same_event(event, wanted)), None)
        if twin is not None:
            free.remove(twin)
        elif wanted.get("optional") != "true":
            lost.append(wanted["id"])
    return lost


@pytest.mark.parametrize(("name", "share"), [("gold.yaml", 0.88), ("gold_examples.yaml", 0.88)])
def test_nearly_every_event_that_a_reader_found_is_extracted(name, share):
    documents = gold(name)
    required = sum(event.get("optional") != "true" for document in documents for event in document["events"])
    lost = [event for document in documents for event in missed(document)]
    assert len(lost) <= (1 - share) * required, lost

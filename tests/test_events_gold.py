"""The project's own documents against the events that a reader found in them."""

import runpy
from pathlib import Path

import pytest

from chrono.events import extract
from chrono.reading import read
from chrono.strict_yaml import parse, plain
from chrono.when import When

ROOT = Path(__file__).parent.parent
MATCHING = runpy.run_path(str(ROOT / "benchmarks/matching.py"))
folded, matched, overlap, spans = (MATCHING[name] for name in ("folded", "matched", "overlap", "spans"))


def gold(name):
    node, problems = parse((ROOT / "tests" / name).read_text("utf-8"), source=name)
    assert not problems
    return plain(node)["documents"]


def path_of(source):
    return next(path for folder in ("seeds", "examples") for path in (ROOT / folder).rglob(Path(source).name))


def same_date(found, wanted):
    allowed = [wanted.get("date"), *wanted.get("date_alt", ())]
    if found.when is None:
        return wanted.get("undated_ok") == "true" or wanted.get("date") is None
    # What the text of the date allows: `when` itself may know better ("early 1929").
    said = When.parse(found.when.edtf)
    return any((said.earliest, said.latest) == (w.earliest, w.latest) for w in map(When.parse, filter(None, allowed)))


def within(found, wanted):
    """Whether one of the two dates lies inside the other; an undated event agrees with anything undated."""
    if found.when is None or wanted.get("date") is None:
        return found.when is None or wanted.get("undated_ok") == "true"
    dates = [When.parse(date) for date in (wanted["date"], *wanted.get("date_alt", ()))]
    return any(date.contains(found.when) or found.when.contains(date) for date in dates)


def score(document):
    """(found and right, found and wrong, ids missed): what is optional or ignored counts neither way."""
    path = path_of(document["source"])
    text = folded(path.read_text("utf-8"))
    found = [event for part in read([path]) for event in extract(part)]
    shown = [spans(text, [evidence.quote for evidence in event.evidence]) for event in found]
    gold = sorted(document["events"], key=lambda event: event.get("optional") == "true")
    told = [spans(text, (event["quote"], *event.get("quotes", ()))) for event in gold]
    near = [[j for j in range(len(gold)) if overlap(mine, told[j])] for mine in shown]

    def same(event, wanted):
        return event.kind in (wanted["kind"], *wanted.get("kind_alt", ())) and same_date(event, wanted)

    pairs = matched([[j for j in near[i] if same(event, gold[j])] for i, event in enumerate(found)])
    optional = {j for j, event in enumerate(gold) if event.get("optional") == "true"}
    spare, wrong = optional - set(pairs.values()), 0
    ignored = dict.fromkeys(spans(text, document.get("ignore", ())), 2)
    for i in set(range(len(found))) - set(pairs):
        excuse = next((j for j in near[i] if j in spare and within(found[i], gold[j])), None)
        span = next((span for span in ignored if ignored[span] and overlap(shown[i][:1], [span])), None)
        if excuse is not None:
            spare.remove(excuse)
        elif span is not None:
            ignored[span] -= 1
        else:
            wrong += 1
    lost = [event["id"] for j, event in enumerate(gold) if j not in optional | set(pairs.values())]
    return len(set(pairs.values()) - optional), wrong, lost


@pytest.mark.parametrize(("name", "least"), [("gold.yaml", 0.95), ("gold_examples.yaml", 0.9)])
def test_the_events_of_the_own_documents_are_found_and_nearly_nothing_else(name, least):
    scores = [score(document) for document in gold(name)]
    right, wrong = sum(one[0] for one in scores), sum(one[1] for one in scores)
    lost = [event for one in scores for event in one[2]]
    precision, recall = right / (right + wrong), right / (right + len(lost))
    assert precision >= least, (right, wrong)
    assert 2 * precision * recall / (precision + recall) >= least, lost

"""How right extraction is on annotated documents, and how sure it may be: precision, recall, and a reliability table.

    python benchmarks/events.py GOLD.yaml FOLDER [GOLD.yaml FOLDER]...

GOLD.yaml lists `documents`, each with its `source` and `events`; an event has `kind`, `date`, `quote`, and may have
`kind_alt`, `date_alt`, `quotes`, `optional` and `undated_ok`. An event found is right where its quote overlaps that of
an annotated one and kind and date are its own; one that only an optional or ignored annotation excuses is not counted.
The table shows, for each tenth of confidence, how many events have it and what share of them is right.
"""

import argparse
from collections import Counter
from pathlib import Path

from matching import folded, matched, overlap, spans

from chrono.errors import DateError
from chrono.events import extract
from chrono.reading import read
from chrono.strict_yaml import parse, plain
from chrono.when import When

TENTHS = 10


def dates(wanted):
    """The dates of an annotation, without those that are no EDTF."""
    found = []
    for date in (wanted.get("date"), *(wanted.get("date_alt") or ())):
        try:
            found.append(When.parse(str(date).partition("T24")[0]))
        except DateError:
            continue
    return found


def agrees(event, wanted, *, exactly):
    """Whether an event has the date of an annotation, or, if not `exactly`, one inside or around it."""
    if event.when is None:
        return wanted.get("undated_ok") in (True, "true") or not dates(wanted)
    said = When.parse(event.when.edtf)
    if exactly:
        return any((said.earliest, said.latest) == (w.earliest, w.latest) for w in dates(wanted))
    return any(w.contains(event.when) or event.when.contains(w) for w in dates(wanted))


def judged(document, folder):
    """([(event, whether it is right)], ids missed): what is optional or ignored counts neither way."""
    path = Path(folder) / document["source"]
    text = folded(path.read_text("utf-8"))
    found = [event for part in read([path]) for event in extract(part)]
    shown = [spans(text, [evidence.quote for evidence in event.evidence]) for event in found]
    gold = sorted(document["events"], key=lambda one: one.get("optional") in (True, "true"))
    told = [spans(text, (one["quote"], *one.get("quotes", ()))) for one in gold]
    near = [[j for j in range(len(gold)) if overlap(mine, told[j])] for mine in shown]

    def same(event, one):
        return event.kind in (one["kind"], *one.get("kind_alt", ())) and agrees(event, one, exactly=True)

    pairs = matched([[j for j in near[i] if same(event, gold[j])] for i, event in enumerate(found)])
    spare = {j for j, one in enumerate(gold) if one.get("optional") in (True, "true")}
    required = set(range(len(gold))) - spare
    spare -= set(pairs.values())
    ignored = dict.fromkeys(spans(text, document.get("ignore") or ()), 2)
    verdicts = []
    for i, event in enumerate(found):
        if i in pairs:
            verdicts.append((event, True))
            continue
        excuse = next((j for j in near[i] if j in spare and agrees(event, gold[j], exactly=False)), None)
        span = next((span for span in ignored if ignored[span] and overlap(shown[i][:1], [span])), None)
        if excuse is not None:
            spare.remove(excuse)
        elif span is not None:
            ignored[span] -= 1
        else:
            verdicts.append((event, False))
    return verdicts, [gold[j]["id"] for j in sorted(required - set(pairs.values()))]


def reliability(verdicts):
    """Rows (lowest confidence of the bin, events, their mean confidence, share right), the empty bins left out."""
    bins = {}
    for event, right in verdicts:
        bins.setdefault(min(TENTHS - 1, int(event.confidence * TENTHS)), []).append((event.confidence, right))
    return [
        (number / TENTHS, len(held), sum(c for c, _ in held) / len(held), sum(right for _, right in held) / len(held))
        for number, held in sorted(bins.items())
    ]


def annotated(path):
    node, problems = parse(Path(path).read_text("utf-8"), source=str(path))
    for problem in problems:
        print(problem)
    return plain(node)["documents"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path, help="GOLD.yaml and the folder of its documents, in turn")
    parser.add_argument("--signs", action="store_true", help="also the share right for each reason of a confidence")
    options = parser.parse_args()
    if len(options.paths) % 2:
        parser.error(f"{options.paths[-1]}: a folder of documents must follow")
    verdicts, missed = [], []
    for gold, folder in zip(options.paths[::2], options.paths[1::2], strict=True):
        for document in annotated(gold):
            found, lost = judged(document, folder)
            verdicts += found
            missed += lost
    right = sum(good for _, good in verdicts)
    print(f"{len(verdicts)} events: precision {right / len(verdicts):.3f}, recall {right / (right + len(missed)):.3f}")
    print("confidence   events    mean   right")
    for low, count, mean, share in reliability(verdicts):
        print(f"{low:.1f} to {low + 0.1:.1f}   {count:6}   {mean:.3f}   {share:.3f}")
    error = sum(count * abs(mean - share) for _, count, mean, share in reliability(verdicts)) / len(verdicts)
    print(f"expected calibration error: {error:.3f}")
    if options.signs:
        tell_reasons(verdicts)


def tell_reasons(verdicts):
    """Each reason with how many events have it and what share of them is right."""
    times, good = Counter(), Counter()
    for event, right in verdicts:
        for reason in event.reasons:
            times[reason.partition(" (")[0]] += 1
            good[reason.partition(" (")[0]] += right
    for reason, count in times.most_common(40):
        print(f"{count:5} {good[reason] / count:.3f}  {reason}")


if __name__ == "__main__":
    main()

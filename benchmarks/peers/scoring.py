"""TimeML in, and the measures of TempEval-3: strict and relaxed spans, and values, as F1."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs

Span = tuple[int, int, str]


@attrs.frozen
class Marked:
    """A text with the TIMEX3 of its annotators: (start, end, value) each; the day it counts from, or nothing."""

    text: str
    reference: str
    spans: tuple[Span, ...]


def read_timeml(path: Path) -> Marked:
    """What stands in <TEXT>; the document's creation time is its reference, and not a span."""
    root = ElementTree.parse(path).getroot()
    created = ("CREATION_TIME", "PUBLICATION_TIME")
    days = (each.get("value", "") for each in root.iter("TIMEX3") if each.get("functionInDocument") in created)
    reference = next((day[:10] for day in days if re.match(r"\d{4}-\d\d-\d\d", day)), "")
    pieces: list[str] = []
    spans: list[Span] = []

    def walk(element: ElementTree.Element) -> None:
        start = sum(map(len, pieces))
        pieces.append(element.text or "")
        for child in element:
            walk(child)
            pieces.append(child.tail or "")
        end = sum(map(len, pieces))
        if element.tag == "TIMEX3" and end > start and element.get("functionInDocument") not in created:
            spans.append((start, end, element.get("value", "")))

    text = root.find("TEXT")
    if text is None:
        raise SystemExit(f"{path}: no <TEXT>: is this TimeML?")
    walk(text)
    return Marked("".join(pieces), reference, tuple(sorted(spans)))


def trimmed(text: str, span: Span) -> tuple[int, int]:
    """Without spaces and punctuation around it, which the task does not count."""
    start, end, _ = span
    while start < end and text[start] in " \n\t\"'`(,.":
        start += 1
    while end > start and text[end - 1] in " \n\t\"'`),.;:":
        end -= 1
    return start, end


def same_value(gold: str, found: str) -> bool:
    """Whether the value found is gold's, generously for those that give datetimes only ("~" before it).

    Such a finder cannot say how much of its datetime stood in the text, so what gold speaks of is compared.
    """
    if not found.startswith("~"):
        return gold == found
    if re.fullmatch(r"\d{4}(-\d\d){0,2}(T\d\d(:\d\d)?)?", gold):
        return found[1:].startswith(gold)
    return False


def pairs(text: str, gold: Sequence[Span], found: Sequence[Span]) -> list[tuple[Span, Span, bool]]:
    """One to one: the same spans first, then the largest overlaps."""
    candidates = []
    for i, ours in enumerate(gold):
        a, b = trimmed(text, ours)
        for j, theirs in enumerate(found):
            c, d = trimmed(text, theirs)
            if min(b, d) > max(a, c):
                candidates.append(((a, b) != (c, d), max(a, c) - min(b, d), i, j))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    result = []
    for differs, _, i, j in sorted(candidates):
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            result.append((gold[i], found[j], not differs))
    return result


def f1(documents: Iterable[tuple[Marked, Sequence[Span]]]) -> dict[str, float]:
    """Micro-averaged F1 in percent: "strict", "relaxed" and "value" (relaxed with the same value)."""
    hits = {"strict": 0, "relaxed": 0, "value": 0}
    total = 0
    for document, found in documents:
        total += len(document.spans) + len(found)
        for gold, theirs, strict in pairs(document.text, document.spans, found):
            hits["relaxed"] += 1
            hits["strict"] += strict
            hits["value"] += same_value(gold[2], theirs[2])
    return {measure: 200 * hit / total if total else 0.0 for measure, hit in hits.items()}

"""The cases of a file's own kinds, tried: does each sentence tell of such an event, or not, as the file says?"""

from __future__ import annotations

from chrono.curation.entries import Case, Curated
from chrono.errors import Problem

__all__ = ["CASE_DATE", "try_cases"]

# A case is read as a document of this day, so that "yesterday" in it means something.
CASE_DATE = "2024-05-20"


def try_cases(curated: Curated) -> list[Problem]:
    """A problem for each case that is not as the file says, at the line of its cases."""
    return [_fault(case) for case in curated.cases if _tells(case, curated) != case.holds]


def _tells(case: Case, curated: Curated) -> bool:
    from chrono.events import extract
    from chrono.reading import read_text

    documents = read_text(case.sentence, source="case", date=CASE_DATE)
    events = [event for document in documents for event in extract(document, kinds=curated.kinds)]
    return any(event.kind == case.kind for event in events)


def _fault(case: Case) -> Problem:
    if case.holds:
        wanting = "a cue or a date is wanting, or another kind has a longer cue there"
        message = f"no event of kind {case.kind} is found in this case; {wanting}: {case.sentence!r}"
    else:
        message = f"an event of kind {case.kind} is found in this case, which should have none: {case.sentence!r}"
    return Problem(message, case.spot.source, case.spot.line, case.spot.column)

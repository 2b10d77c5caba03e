"""A file's own kinds, tried: can each cue match at all, and does each case tell of such an event, as the file says?"""

from __future__ import annotations

from chrono.curation.curated import Case, Cue, Curated
from chrono.errors import Problem
from chrono.model import Kind

__all__ = ["CASE_DATE", "try_cases"]

# A case is read as a document of this day, so that "yesterday" in it means something.
CASE_DATE = "2024-05-20"


def try_cases(curated: Curated) -> list[Problem]:
    """A problem for each cue that no text can match, and each case that is not as the file says, at its line."""
    never = [(cue, why) for cue in curated.cues if (why := _why_never(cue))]
    cases = [_fault(case) for case in curated.cases if _tells(case, curated) != case.holds]
    return [_never(cue, why) for cue, why in never] + cases


def _why_never(cue: Cue) -> str | None:
    """Why a cue matches nothing, whatever is read; None where it can match."""
    from chrono.events.words.kinds import patterns_of
    from chrono.lang import languages

    if cue.language not in languages():
        return f"no text is read in the language {cue.language!r} (known: {', '.join(languages())})"
    kind = Kind(cue.kind, cue.kind, cues=((cue.language, (cue.words,)),))
    forms = [" ".join(pattern.words) for pattern in patterns_of([kind], cue.language) if not pattern.blocks]
    if not forms:
        return "it holds no word"
    # As it is written too: the names of months are dates in capitals only.
    if _holds_date(cue.words, cue.language) or all(_holds_date(form, cue.language) for form in forms):
        return "it is read as a date, or holds one, and the words of a date are no cues"
    return None


def _holds_date(words: str, language: str) -> bool:
    from chrono.dates import find_dates

    return bool(find_dates(words, language=language, reference=CASE_DATE))


def _never(cue: Cue, why: str) -> Problem:
    message = f"the cue {cue.words!r} of {cue.kind} can never match: {why}"
    return Problem(message, cue.spot.source, cue.spot.line, cue.spot.column)


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

"""A file's own kinds, tried: can each cue match at all, and does each case tell of such an event, as the file says?"""

from __future__ import annotations

from chrono.curation.curated import Case, Cue, Curated
from chrono.curation.values import Spot
from chrono.errors import Problem
from chrono.model import Kind

__all__ = ["CASE_DATE", "try_cases"]

# A case is read as a document of this day, so that "yesterday" in it means something.
CASE_DATE = "2024-05-20"


def try_cases(curated: Curated) -> list[Problem]:
    """A problem for each cue that no text can match, and each case that is not as the file says, at its line."""
    cues = [_problem(message, cue.spot) for cue in curated.cues if (message := _fault_of_cue(cue))]
    cases = [_problem(message, case.spot) for case in curated.cases if (message := _fault_of_case(case, curated))]
    return cues + cases


def _problem(message: str, spot: Spot) -> Problem:
    return Problem(message, spot.source, spot.line, spot.column)


def _fault_of_cue(cue: Cue) -> str | None:
    if why := _why_never(cue):
        return f"the cue {cue.words!r} of {cue.kind} can never match: {why}"
    first, _, rest = cue.words.partition(" ")
    if cue.language == "en" or first not in ("to", "a", "an") or not rest:
        return None
    forms = "of a verb" if first == "to" else "of a noun"
    instead = f"write the words themselves, as '={cue.words}', or how they begin, as '{rest[:-1]}*'"
    return (
        f"the cue {cue.words!r} of {cue.kind} stands for the English forms {forms}, in {cue.language!r} too; {instead}"
    )


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


def _fault_of_case(case: Case, curated: Curated) -> str | None:
    found = _kinds_in(case, curated)
    if (case.kind in found) == case.holds:
        return None
    if not case.holds:
        return f"an event of kind {case.kind} is found in this case, which should have none: {case.sentence!r}"
    others = f"only of {' and '.join(found)}, by a longer or stronger cue" if found else "a cue or a date is wanting"
    return f"no event of kind {case.kind} is found in this case; {others}: {case.sentence!r}"


def _kinds_in(case: Case, curated: Curated) -> list[str]:
    """The kinds of the events that a case tells of, each once."""
    from chrono.events import extract
    from chrono.reading import read_text

    documents = read_text(case.sentence, source="case", date=CASE_DATE)
    events = [event for document in documents for event in extract(document, kinds=curated.kinds)]
    return list(dict.fromkeys(event.kind for event in events))

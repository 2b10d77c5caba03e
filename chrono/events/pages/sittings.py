"""The notes of meetings under a heading for each day: what was talked about on one day is one session.

What was decided there remains an event of its own. The verbs of talk are in `words.yaml` under `talked_of`.
"""

from __future__ import annotations

from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import grammar
from chrono.when import When

__all__ = ["as_sittings", "decided_there"]

_FEWEST_DAYS = 2  # with talk on them: one alone is a day on which something was discussed


def as_sittings(drafts: Sequence[Draft], text: str, language: str) -> list[Draft]:
    """The drafts of a chronology, in order, the talk of each day in one session where several days have talk."""
    days: dict[When, list[Draft]] = {}
    for draft in drafts:
        if _is_talk(draft, text, language) and draft.when is not None:
            days.setdefault(draft.when, []).append(draft)
    if len(days) < _FEWEST_DAYS:
        return list(drafts)
    further = {id(draft) for talk in days.values() for draft in talk[1:]}
    for first, *others in days.values():
        first.kind, first.apart = "session", f"sitting {first.spans[0].start}"
        first.spans += [span for draft in others for span in draft.spans]
    return [draft for draft in drafts if id(draft) not in further]


def decided_there(sentence: Sentence) -> Cue | None:
    """What was decided by those who talked of it first: "discussed the roof and decided to mend it"; None without."""
    words, joined = sentence.words, grammar("coordinators", sentence.language)
    talk = next((at for at, word in enumerate(words) if word in grammar("talked_of", sentence.language)), len(words))
    further = (cue for cue in sentence.cues if cue.first > talk and words[cue.first - 1] in joined)
    return next((cue for cue in further if cue.form == "past" and cue.kind == "adoption"), None)


def _is_talk(draft: Draft, text: str, language: str) -> bool:
    """Whether a draft under the heading of a day only says what was talked about."""
    if draft.origin != "chronology" or draft.status != "held" or draft.when is None or draft.when.precision != "day":
        return False
    told = text[slice(*(draft.cue or draft.subject))].casefold()
    return not grammar("talked_of", language).isdisjoint(told.split())

"""The order of a German clause that has lost the date it began with: "(Am 3. Mai) kaufte der Rat die Mühle".

The subject comes first again, with what is set beside it: "Der Rat kaufte die Mühle".
"""

from __future__ import annotations

import re

from chrono.events.drafts import Draft
from chrono.events.sentences.attributes import attribute_behind
from chrono.events.words.phrases import any_phrase

__all__ = ["anniversary_in_nominative", "of_attribute", "subject_first"]

_YEARS_OLD = re.compile(r"\b(?P<years>\d+[ -]?jährige)[nmrs] (?P<noun>[A-ZÄÖÜ]\w*jubiläum|Jubiläum|Bestehen)s?\b")
_VERB_FIRST = re.compile(
    rf"^(?!(?:{any_phrase('german_prepositions')}|{any_phrase('german_articles')}|{any_phrase('german_subjects')})\b)"
    rf"(?P<verb>[a-zäöü]+) (?:(?P<oneself>{any_phrase('german_reflexives')}) )?"
    rf"(?P<subject>{any_phrase('german_subjects')}|(?:(?:{any_phrase('german_articles')}) )?"
    r"(?:[a-zäöü]+ ){0,2}?[A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]*)*(?: (?:des|der|\w+es) [A-ZÄÖÜ][\w-]*)?"
    r"(?:, (?!(?:der|die|das|und|aber|als|wo)\b)[^,\d]{3,60},)?)(?![\w-])"
)


def of_attribute(draft: Draft, text: str) -> str:
    """What was done to a noun by its own participle: "Kapelle erbaut" of "die 1903 erbaute Kapelle"; else ""."""
    for start, end in draft.spans[0].marks:
        said = attribute_behind(text, start, end)
        if said is not None and (draft.cue is None or said.start("deed") <= draft.cue[0] < said.end("deed")):
            return f"{said['noun']} {' '.join((said['inner'] + ' ' + said['deed']).split())}"
    return ""


def anniversary_in_nominative(title: str) -> str:
    """An anniversary as it is called by itself: "100-jähriges Bestehen" of "100-jährigen Bestehens"."""
    return _YEARS_OLD.sub(lambda said: f"{said['years']}s {said['noun']}", title)


def subject_first(clause: str) -> str:
    """The clause with its subject before its verb, where it begins with its verb."""
    return _VERB_FIRST.sub(_turned, clause)


def _turned(verb_first: re.Match[str]) -> str:
    turned = f"{verb_first['subject']} {verb_first['verb']}"
    return f"{turned} {verb_first['oneself']}" if verb_first["oneself"] else turned

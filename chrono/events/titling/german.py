"""The order of a German clause that has lost the date it began with: "(Am 3. Mai) kaufte der Rat die Mühle".

The subject comes first again, with what is set beside it: "Der Rat kaufte die Mühle".
"""

from __future__ import annotations

import re

from chrono.events.words.phrases import any_phrase

__all__ = ["subject_first"]

_VERB_FIRST = re.compile(
    rf"^(?!(?:{any_phrase('german_prepositions')}|{any_phrase('german_articles')}|{any_phrase('german_subjects')})\b)"
    rf"(?P<verb>[a-zäöü]+) (?:(?P<oneself>{any_phrase('german_reflexives')}) )?"
    rf"(?P<subject>{any_phrase('german_subjects')}|(?:(?:{any_phrase('german_articles')}) )?"
    r"(?:[a-zäöü]+ ){0,2}?[A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]*)*(?: (?:des|der|\w+es) [A-ZÄÖÜ][\w-]*)?"
    r"(?:, (?!(?:der|die|das|und|aber|als|wo)\b)[^,\d]{3,60},)?)(?![\w-])"
)


def subject_first(clause: str) -> str:
    """The clause with its subject before its verb, where it begins with its verb."""
    return _VERB_FIRST.sub(_turned, clause)


def _turned(verb_first: re.Match[str]) -> str:
    turned = f"{verb_first['subject']} {verb_first['verb']}"
    return f"{turned} {verb_first['oneself']}" if verb_first["oneself"] else turned

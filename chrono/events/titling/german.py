"""The order of a German clause that has lost the date it began with: "(Am 3. Mai) kaufte der Rat die Mühle".

The subject comes first again, with what is set beside it: "Der Rat kaufte die Mühle".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.sentences.attributes import attribute_behind
from chrono.events.sentences.shortening import without
from chrono.events.words.phrases import any_phrase, phrases

__all__ = ["anniversary_in_nominative", "of_attribute", "of_relative", "subject_first"]

_YEARS_OLD = re.compile(r"\b(?P<years>\d+[ -]?jährige)[nmrs] (?P<noun>[A-ZÄÖÜ]\w*jubiläum|Jubiläum|Bestehen)s?\b")
_RELATIVE = re.compile(r"(?P<which>der|die|das|deren|dessen) ")
_AROUND_RELATIVE = re.compile(
    r"(?P<who>[A-ZÄÖÜ][^,;:.\d]{2,60}), (?:der|die|das|deren|dessen) [^,;:]{3,90}, (?=[a-zäöü])"
)
_ANTECEDENT = re.compile(
    rf"(?:(?<!\w)(?P<article>(?i:{any_phrase('before_german_attributes')})) (?:[a-zäöüß]+ ){{0,3}})?"
    r"(?P<noun>[A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]*)*)\Z"
)
# What else does it where several do: "unterzeichneten Minister Lahm | und Staatssekretär Brandt".
_JOINED = re.compile(
    rf"(?:(?:,| und) (?:(?:{any_phrase('german_articles')}) )?(?:[a-zäöü]+ ){{0,2}}?"
    r"[A-ZÄÖÜ][\w-]*(?: [A-ZÄÖÜ][\w-]*)*)+"
)
_VERB_FIRST = re.compile(
    rf"^(?!(?:deren|dessen|denen|{any_phrase('german_prepositions')}|{any_phrase('german_articles')}|{any_phrase('german_subjects')})\b)"
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


def of_relative(draft: Draft, text: str, dates: Sequence[tuple[int, int]]) -> str:
    """What a relative clause tells of its noun: "Der Verein wurde aufgelöst" of "…, der 1950 aufgelöst wurde".

    So is what the sentence goes on with behind it, "Otto Lahm, der den Verein leitete, starb 1960"; "" where somebody
    else does it: "die Halle, die er 1950 baute".
    """
    if draft.cue is None:
        return ""
    span = draft.spans[0]
    around = _AROUND_RELATIVE.match(text, span.start, draft.cue[0] + 1)
    if around is not None and not any(around.start() <= one[0] < around.end() for one in span.marks):
        end = min((at for mark in ",;." if (at := text.find(mark, draft.cue[1], span.end)) >= 0), default=span.end)
        return f"{around['who']} {without(text, around.end(), end, dates, 'de')}"
    comma = text.rfind(", ", span.start, draft.cue[0])
    opened = _RELATIVE.match(text, comma + 2, span.end) if comma > 0 else None
    noun = _ANTECEDENT.search(text, span.start, comma) if opened else None
    if opened is None or noun is None:
        return ""
    end = min((at for mark in ",;." if (at := text.find(mark, draft.cue[1], span.end)) >= 0), default=span.end)
    words = without(text, opened.end(), end, [one for one in dates if opened.end() <= one[0] < end], "de").split()
    helped = len(words) > 1 and words[-1] in phrases("german_helping_verbs")
    passive = helped and words[-1] in phrases("german_passives")
    if words and opened["which"] in ("deren", "dessen"):
        return " ".join([f"{noun['noun']},", opened["which"], *words])  # "die Leitung, deren Vorsitz er übernahm"
    if not words or words[-1][:1].isupper() or not (passive or opened["which"] == "der"):
        return ""
    if words[0] in phrases("german_subjects") or (words[0][:1].isupper() and not passive):
        return ""
    who = f"{opened['which'].capitalize()} {noun['noun']}" if noun["article"] else noun["noun"]
    return " ".join([who, words[-1], *words[:-1]])


def anniversary_in_nominative(title: str) -> str:
    """An anniversary as it is called by itself: "100-jähriges Bestehen" of "100-jährigen Bestehens"."""
    return _YEARS_OLD.sub(lambda said: f"{said['years']}s {said['noun']}", title)


def subject_first(clause: str) -> str:
    """The clause with its subject before its verb, where it begins with its verb."""
    verb_first = _VERB_FIRST.match(clause)
    if verb_first is None:
        return clause
    joined = _JOINED.match(clause, verb_first.end()) if verb_first["verb"].endswith("en") else None
    end = joined.end() if joined else verb_first.end()
    subject = verb_first["subject"] + (joined.group() if joined else "")
    oneself = f" {verb_first['oneself']}" if verb_first["oneself"] else ""
    return f"{subject} {verb_first['verb']}{oneself}{clause[end:]}"

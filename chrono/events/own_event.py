"""What a document tells of its own day without naming it: its headline, its lead, its welcome, its "hereby".

Each rule is one function in `_RULES`; it says for one unit whether the unit tells of the document's own day, and with
which cue. Where the document has no date the event stays undated.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from chrono.events.anchors import Anchor
from chrono.events.cues import Cue, has_phrase
from chrono.events.drafts import Draft, Span
from chrono.events.kinds import GATHERINGS, grammar
from chrono.events.mood import Mood, mood_of
from chrono.events.segments import Unit
from chrono.events.sentence import Sentence, clause_around
from chrono.events.year_names import dates_minutes
from chrono.when import When

if TYPE_CHECKING:
    from chrono.events.extraction import Reader

__all__ = ["is_minutes", "names_sitting", "opens_minutes", "own_events"]

_HEADLINE_UNITS = 4
_LEAD_UNITS = 7
_QUOTES = ('"', "“", "‘", "'", "*", ">")
_SHORTEST_REPORT, _CHAIN = 40, 4  # characters of a sentence; words of a verb with its auxiliaries
_MEETING_OF = re.compile(r"\s*(?:with|of|between)\s+(?:the\s+)?(?:[A-ZА-ЯЁ]|leaders|heads)")
_SIDELINES = re.compile(
    r"\b(?:on the sidelines|on the margins|in the margins|timed to|coinciding|in conjunction|as part|"
    r"within the framework|на полях)\b"
)
_BESIDE = ("sidelines", "margins", "timed to", "coinciding", "conjunction", "as part", "framework", "на полях")
_WELCOME = re.compile(
    r"\b(?:welcome|greet|welcoming|greeting)\b[^.!?]{0,80}\bto\b|\bparticipants (?:of|in) (?:the|this|our)\b|"
    r"\bhere at (?:the|this)\b|\bdeclare\b[^.!?]{0,60}\bopen\b|приветств",
    re.IGNORECASE,
)
_WELCOMING = ("welcom", "greet", "participants", "here at", "declar", "приветств")
_DEFINITE = re.compile(r"^(?:The|This|During the|At the|In the|Their)\s+(?:\w+\s+)?$")
# Headlines name what they report in the present, and these kinds are what a report is about.
_REPORTED = GATHERINGS | {
    "signing",
    "opening",
    "adoption",
    "launch",
    "termination",
    "appointment",
    "award",
    "conflict",
    "announcement",
    "death",
}
_LED = (GATHERINGS - {"visit"}) | {"signing"}


def own_events(reader: Reader) -> list[Draft]:
    """The events of the document's own day, or undated ones where it has none."""
    drafts: list[Draft] = []
    titled = _titled(reader)
    for index in _candidates(reader):
        unit = reader.layout.units[index]
        if unit.side or unit.end - unit.start > 1200 or unit.start in reader.claimed:
            continue
        sentence = reader.sentence(index)
        if any(a.start in reader.claimed for a in sentence.anchors):
            continue
        free = all(_says_nothing_else(reader, a) or dates_minutes(sentence, a) for a in sentence.anchors)
        for rule in _RULES if free else (_hereby,):
            if rule is _lead and reader.minutes:
                continue  # their own session is told by their head
            cues = rule(reader, index, unit, sentence, titled)
            cues = [found for found in cues if not _TALLY.search(sentence.text, sentence.start, found[0].start)]
            if cues:
                made = [_draft(reader, unit, sentence, cue, mood, why) for cue, mood, why in cues]
                if rule is _occasion and len(made) == 2 and made[0].kind == "meeting":
                    made[0].host = made[1]
                drafts += made
                break
    return drafts


def _says_nothing_else(reader: Reader, one: Anchor) -> bool:
    """Whether a date in a sentence leaves it about the document's own day: the same day, or a vague one."""
    spoken = reader.date_at(one.start)
    if spoken is None:
        return False
    date = spoken.when
    hour = (
        reader.minutes
        and one.when.precision == "time"
        and (one.when.earliest, one.when.latest)
        == (
            date.earliest,
            date.latest,
        )
    )
    lasting = reader.minutes and one.role in ("throughout", "until", "since")
    return one.when == date or hour or lasting or (one.deictic and one.when.contains(date))


def is_minutes(title: str) -> bool:
    """Whether a title calls its document the minutes of a session."""
    return bool(_MINUTES.search(title))


def opens_minutes(text: str) -> bool:
    """Whether a line begins as minutes do: "Minutes of the meeting held on 3 May"."""
    return bool(_MINUTES.match(text))


def _titled(reader: Reader) -> frozenset[str]:
    """The kinds of gathering that the title names: what the document is about."""
    title = reader.document.title or ""
    if not title:
        return frozenset()
    return frozenset(cue.kind for cue in reader.matcher.find(reader.words_of(title)) if cue.kind in GATHERINGS)


def _candidates(reader: Reader) -> list[int]:
    """The units that may tell of the own day: the head of the document, and those with a hint of a rule."""
    units = reader.layout.units
    if reader.minutes or reader.sitting:
        return list(range(len(units)))
    head = range(min(_LEAD_UNITS + 3, len(units)))
    return sorted({*head, *reader.units_with(_HINTS)})


_HINTS = (
    "hereby", "elcome", "sidelines", "margins", "timed to", "announce", "greet", "is establishing", "is launching",
    "are launching", "is releasing", "I am continuing", "took place", "The meeting", "the meeting", "The talks",
    "The summit", "We signed", "were signed", "was signed", "signed during", "этой встреч", "приветств", "настоящим",
    "на полях", "will be signed", "to sign", "to be signed",
)  # fmt: skip

_Found = list[tuple[Cue, Mood, str]]


def _mood(sentence: Sentence, cue: Cue) -> Mood:
    return mood_of(cue, sentence.tokens, *clause_around(sentence, cue.first, cue.last), sentence.language)


def _hereby(reader: Reader, index: int, unit: Unit, sentence: Sentence, titled: frozenset[str]) -> _Found:
    r"""\"The orders are hereby revoked", "we are happy to announce": the words are the deed."""
    words = sentence.words
    if not has_phrase(words, grammar("performative", sentence.language)):
        return []
    for cue in sentence.cues:
        if cue.noun or cue.weak or (cue.form in ("word",) and cue.kind not in ("announcement", "opening", "change")):
            continue
        before = words[max(0, cue.first - 5) : cue.first]
        after = words[cue.last + 1 : cue.last + 3]
        performed = (
            "hereby" in before
            or "hereby" in after
            or has_phrase([*before, words[cue.first]], _nearby(sentence.language))
            or has_phrase(words[max(0, cue.first - 2) : cue.last + 1], grammar("performative", sentence.language))
        )
        if performed and cue.kind not in GATHERINGS and cue.kind != "anniversary":
            return [(cue, Mood("held", "past", reason="said and done"), "the words are the deed")]
    return []


def _nearby(language: str) -> frozenset[str]:
    return frozenset(
        phrase
        for phrase in grammar("performative", language)
        if phrase not in ("hereby", "do hereby", "настоящим", "hiermit")
    )


def _headline(reader: Reader, index: int, unit: Unit, sentence: Sentence, titled: frozenset[str]) -> _Found:
    r"""\"Minister meets trade unions", "Meeting with the President of Chile": a headline tells of its day."""
    if index >= _HEADLINE_UNITS or unit.speaker or unit.end - unit.start > 220:
        return []
    text = reader.plain[unit.start : unit.end]
    if unit.form != "heading" and text.rstrip()[-1:] in ".!?" and index > 1:
        return []
    if unit.form != "heading" and index > 2:
        return []
    for cue in sentence.cues:
        if cue.kind not in _REPORTED or (cue.weak and cue.kind != "meeting"):
            continue
        if sentence.text[cue.start : cue.end].isupper() and not text.isupper():
            continue
        if cue.noun and {"notice", "notices"} & set(sentence.words[: cue.first]):
            continue  # a notice tells of what is still to come
        if cue.first > 0 and sentence.words[cue.first - 1] in ("to", "will"):
            continue
        if cue.form in ("third", "base") and cue.first > 0 and cue.kind in GATHERINGS | {"signing"}:
            return [(cue, Mood("held", "past"), "a headline in the present")]
        if (
            cue.noun
            and cue.kind in GATHERINGS
            and cue.form == "noun"
            and (_MEETING_OF.match(sentence.text, cue.end) or _named(sentence, cue))
        ):
            return [(cue, Mood("held", "none"), "the headline names it")]
    return []


def _named(sentence: Sentence, cue: Cue) -> bool:
    """Whether the noun ends a name of at least two capitalised words: "River Cities Forum"."""
    words = list(sentence.tokens[max(0, cue.first - 4) : cue.first])
    capitals = sum(sentence.text[token.start].isupper() for token in words)
    return capitals >= 1 and sentence.text[cue.start].isupper() and len(sentence.tokens) <= 12


def _minutes(reader: Reader, index: int, unit: Unit, sentence: Sentence, titled: frozenset[str]) -> _Found:
    """Minutes report what their own session decided: "The board decided to build", under "Minutes of the board"."""
    if unit.speaker or not (reader.minutes or reader.sitting):
        return []
    if (
        unit.form == "heading"
        and index < _HEADLINE_UNITS
        and (match := _MINUTES.search(sentence.text, unit.start, unit.end))
    ):
        token = next((i for i, token in enumerate(sentence.tokens) if token.start >= match.start()), 0)
        return [
            (
                Cue("session", "line", False, token, token, *match.span()),
                Mood("held", "none"),
                "minutes are of a session",
            )
        ]
    session = _session_named(reader, unit, sentence) if index < _HEADLINE_UNITS else None
    if session is not None and not _told_below(reader, index):
        return [session]
    for cue in sentence.cues:
        mood = _mood(sentence, cue)
        if {"meeting", "session", "sitting"} & set(sentence.words[max(0, cue.first - 2) : cue.first]):
            continue  # "the meeting closed"
        if (
            cue.kind in _DECIDED
            and not cue.noun
            and mood.real
            and (mood.tense == "past" or (cue.form == "word" and not cue.weak and cue.kind == "adoption"))
            and not mood.perfect
            and mood.status == "held"
            and (reader.minutes or _by_the_body(sentence, cue))
        ):
            return [(cue, mood, "the minutes record it")]
    return []


def _session_named(reader: Reader, unit: Unit, sentence: Sentence) -> tuple[Cue, Mood, str] | None:
    """The session that a heading names with its body: "Technical committee call, 3 May", "Planning board – agenda"."""
    head = sentence.text[unit.start : unit.end]
    if unit.form != "heading" or not names_sitting(head, sentence.language):
        return None
    at = next(
        (i for i, word in enumerate(sentence.words) if word in ("meeting", "session", "sitting", "agenda", "call")),
        None,
    )
    if at is None:
        return None
    token = sentence.tokens[at]
    status = "planned" if token.word == "agenda" and not reader.minutes else "held"
    return Cue("session", "line", False, at, at, token.start, token.end), Mood(status, "none"), "the heading names it"


def _told_below(reader: Reader, heading: int) -> bool:
    """Whether one of the two sentences under a heading says on which day they met."""
    below = range(heading + 1, min(heading + 3, len(reader.layout.units)))
    read = [reader.sentence(index) for index in below if reader.layout.units[index].form == "sentence"]
    return any(
        any(cue.kind in GATHERINGS for cue in one.cues) and any(day.fine and not day.deictic for day in one.anchors)
        for one in read
    )


def names_sitting(head: str, language: str) -> bool:
    """Whether a title tells of one sitting of a body: it names the body, and a date or a meeting."""
    words = set(re.findall(r"[^\W\d_]+", head.casefold()))
    if grammar("sitting", language).isdisjoint(words):
        return False
    return bool(words & {"meeting", "session", "sitting", "agenda"} or re.search(r"\b\d{1,4}\b", head))


def _by_the_body(sentence: Sentence, cue: Cue) -> bool:
    """Whether the body itself is who acts: "The council approved"."""
    before = sentence.words[max(0, cue.first - 4) : cue.first]
    return not grammar("sitting", sentence.language).isdisjoint(before)


def _lead(reader: Reader, index: int, unit: Unit, sentence: Sentence, titled: frozenset[str]) -> _Found:
    """The first sentences report the day: "After the talks two papers were signed"."""
    if (unit.speaker and not titled) or (index >= _LEAD_UNITS and not (index < 14 and titled)):
        return []
    if unit.form not in ("sentence",):
        return []
    found: _Found = []
    for cue in sentence.cues:
        if cue.kind not in _LED or (cue.weak and cue.kind not in titled):
            continue
        mood = _mood(sentence, cue)
        if not mood.real or mood.status != "held":
            continue
        if titled and not (cue.kind in titled or cue.kind == "signing") and reader.document.title not in (None, ""):
            continue
        if cue.noun and not (_took_part(sentence, cue) or _definite(sentence, cue)):
            continue
        if not cue.noun and (mood.tense != "past" or mood.perfect):
            continue
        found.append((cue, mood, "the opening lines report the day"))
        break
    return found


def _report(reader: Reader, index: int, unit: Unit, sentence: Sentence, titled: frozenset[str]) -> _Found:
    """The first sentence of a report without any date tells of its day: "The mayor has resigned"."""
    if index >= _LEAD_UNITS + 3 or sentence.anchors or unit.form != "sentence" or sentence.language != "en":
        return []
    if unit.speaker or index != _first_sentence(reader):
        return []
    if (out := _made_available(sentence)) is not None:
        return [(out, Mood("held", "past"), "the first sentence says that it is out")]
    clause = next(iter(sentence.clauses), None)
    if clause is None or clause.verb < 0 or sentence.text[unit.start] in _QUOTES:
        return []
    if sentence.words[0] in grammar("subordinate", "en") or {"since", "ago"} & set(sentence.words):
        return []
    near = range(clause.verb, min(clause.verb + _CHAIN, clause.last))
    cue = next((one for one in sentence.cues if one.first in near and not one.noun and not one.weak), None)
    if cue is None or cue.kind not in _REPORTED | {"milestone", "change"}:
        return []
    mood = _mood(sentence, cue)
    if cue.form == "word" and {"been", "was", "were"} & set(sentence.words[max(0, cue.first - 2) : cue.first]):
        perfect = not {"has", "have"}.isdisjoint(sentence.words[max(0, cue.first - 3) : cue.first])
        mood = attrs.evolve(mood, tense="past", perfect=perfect)
    if not mood.real or mood.status != "held" or mood.tense != "past" or not (mood.perfect or reader.news):
        return []
    return [(cue, mood, "the first sentence reports the day")]


def _made_available(sentence: Sentence) -> Cue | None:
    """The words that say of something that it has come out: "is now available"."""
    phrases = grammar("made_available", "en")
    return next((cue for cue in sentence.cues if " ".join(sentence.words[cue.first : cue.last + 1]) in phrases), None)


def _first_sentence(reader: Reader) -> int:
    """The index of the sentence that opens a report, -1 where the document has no day of its own."""
    date = reader.document.date
    if date is None or date.when.precision != "day" or reader.minutes or reader.layout.speakers:
        return -1
    if any(not grammar("reviews", "en").isdisjoint(_words_of(head)) for head in reader.heads):
        return -1
    units = reader.layout.units[: _LEAD_UNITS + 3]
    found = (i for i, one in enumerate(units) if one.form == "sentence" and not one.side)
    return next((i for i in found if units[i].end - units[i].start >= _SHORTEST_REPORT), -1)


def _words_of(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold())


_TAKING_PART = (
    "took part in",
    "takes part in",
    "take part in",
    "attended",
    "attends",
    "addressed",
    "spoke at",
    "opened",
    "chaired",
    "hosted",
    "held",
    "convened",
    "participated in",
    "had",
    "принял участие",
    "выступил",
)


def _took_part(sentence: Sentence, cue: Cue) -> bool:
    before = sentence.words[max(0, cue.first - 12) : cue.first]
    after = sentence.words[cue.last + 1 : cue.last + 5]
    return has_phrase(before, _TAKING_PART) or has_phrase(
        after,
        (
            "took place",
            "was held",
            "has been held",
            "is taking place",
            "opened",
            "lasted",
            "has opened",
            "has begun",
            "прошел",
            "прошла",
            "состоялась",
            "состоялось",
        ),
    )


def _definite(sentence: Sentence, cue: Cue) -> bool:
    return bool(_DEFINITE.match(sentence.text[sentence.start : cue.start])) and has_phrase(
        sentence.words, ("took place", "was held", "discussed", "lasted", "focused")
    )


def _occasion(reader: Reader, index: int, unit: Unit, sentence: Sentence, titled: frozenset[str]) -> _Found:
    r"""\"on the sidelines of the council meeting", "welcome you to the forum": what the own day is part of."""
    text = sentence.text[sentence.start : sentence.end]
    match = _SIDELINES.search(text) if any(word in text for word in _BESIDE) else None
    found: _Found = []
    if match:
        at = sentence.start + match.start()
        own = next(
            (
                c
                for c in sentence.cues
                if c.end <= at
                and c.kind in GATHERINGS
                and c.noun
                and _MEETING_WORDS.match(sentence.text[sentence.start : c.end])
            ),
            None,
        )
        if own is not None:
            found.append((own, Mood("held", "past"), "the document's own meeting"))
        named = _last_gathering(sentence, at + len(match.group()))
        if match.group().startswith("timed"):
            named = next((c for c in sentence.cues if c.kind in GATHERINGS and c.noun and c.end <= at), None)
        if named is not None:
            found.append((named, Mood("held", "none"), "the own day is part of it"))
        return found
    low = text.lower()
    match = _WELCOME.search(text) if any(word in low for word in _WELCOMING) else None
    if match and (unit.speaker or not reader.layout.speakers):
        at = sentence.start + match.end()
        for cue in sentence.cues:
            if cue.kind in GATHERINGS - {"visit"} and cue.form == "noun" and cue.start >= at - 2 and not cue.weak:
                found.append((cue, Mood("held", "none"), "its guests are welcomed"))
    return found


# "over 400 agreements signed" counts, and tells of no signing.
_TALLY = re.compile(r"\b\d[\d,.]*\s+(?:\w+\s+){0,2}(?:agreements|documents|contracts|memoranda|deals|treaties)\s*$")
_MEETING_WORDS = re.compile(r"^(?:The|A|Their|This)\s+(?:\w+\s+){0,2}\w+$")


def _last_gathering(sentence: Sentence, at: int) -> Cue | None:
    return next(
        (c for c in sentence.cues if c.start >= at and c.kind in GATHERINGS and c.form in ("noun", "word")), None
    )


def _signed(reader: Reader, index: int, unit: Unit, sentence: Sentence, titled: frozenset[str]) -> _Found:
    """Signings that a report of a meeting tells of: "Papers that were signed there were exchanged"."""
    if reader.teller.date is None and not reader.layout.speakers:
        return []
    for cue in sentence.cues:
        if cue.kind != "signing" or cue.noun or cue.weak:
            continue
        mood = _mood(sentence, cue)
        words = sentence.words
        during = has_phrase(words, ("during the", "following the", "at the", "after the", "in the presence of"))
        if (
            mood.real
            and mood.status == "planned"
            and has_phrase(words, ("during the", "today", "this time", "at the"))
            and unit.speaker
        ):
            return [(cue, Mood("held", "none"), "said of the same day")]
        if (
            mood.real
            and mood.status == "held"
            and mood.tense in ("past", "none")
            and not mood.perfect
            and (words[:1] == ["we"] or during)
        ):
            return [(cue, mood, "the report tells of it")]
    return []


_MINUTES = re.compile(
    r"\b(?:minutes of|minutes\b|protocol of|protokoll|niederschrift|протокол|procès-verbal|acta de)\b", re.IGNORECASE
)
_DECIDED = frozenset(
    {"adoption", "appointment", "founding", "termination", "change", "award", "signing", "launch", "opening"}
)
_Rule = Callable[["Reader", int, Unit, Sentence, frozenset[str]], _Found]
_RULES: tuple[_Rule, ...] = (_hereby, _minutes, _headline, _occasion, _lead, _report, _signed)


def _draft(reader: Reader, unit: Unit, sentence: Sentence, cue: Cue, mood: Mood, why: str) -> Draft:
    document = reader.date_at(unit.start)
    when: When | None = document.when if document else None
    basis = (
        "none"
        if document is None
        else "document"
        if document.basis in ("explicit", "curated", "document")
        else document.basis
    )
    first, last = clause_around(sentence, cue.first, cue.last)
    subject = (sentence.tokens[first].start, sentence.tokens[max(first, last - 1)].end)
    span = Span(unit.start, unit.end, ((cue.start, cue.end),))
    draft = Draft(cue.kind, when, basis, mood.status, [span], subject, "own", (cue.start, cue.end), form=cue.form)
    draft.own = True
    if reader.teller.programme and not reader.teller.known and mood.tense == "none" and mood.status == "held":
        draft.status = "planned"
    if unit.form == "item":
        draft.apart = f"item {unit.start}"
    draft.signs[why] = 0.05
    if when is None:
        draft.signs["the document has no date"] = -0.1
    return draft

"""Sentences that tell of an event beside a date: "On 3 May 2012 the ministers met in Lyon".

Each date takes its cue (`attach`), the cue its mood (`mood`); what is a state, a count, a trade figure, a purpose or a
programme's period is no event. To refuse one more class, add a test to `_REFUSALS`, and a near neighbour that passes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

import attrs

from chrono.errors import DateError
from chrono.events.anchors import Anchor
from chrono.events.attach import SILENT, Sentence, Tie, clause_around, tie
from chrono.events.cues import Cue, has_phrase
from chrono.events.drafts import Draft, Span
from chrono.events.kinds import GATHERINGS, INSTRUMENTS, grammar
from chrono.events.mood import PURPOSE, Mood, mood_of
from chrono.events.years import nearest_year
from chrono.when import When

__all__ = ["Teller", "report", "told_in"]

_MEASURE = re.compile(
    r"\d\s*(?:percent|per cent|%|billion|million|bn|trillion|млрд|млн|процент)|[$€£₽]\s?\d", re.IGNORECASE
)
_NAME_BEFORE = re.compile(r"[A-Z][\w.’'-]*\s+$")
_IN_NAME = re.compile(r"[A-Z]\w+(?:\s+[A-Z]\w+)*\s+(?:of|,)\s+$")
# What stands before a number that is no year: "section 2104", "Resolutions 1718 and 1874".
_NUMBERED = frozenset(
    {
        "section",
        "sections",
        "sec",
        "resolution",
        "resolutions",
        "proclamation",
        "order",
        "law",
        "no",
        "nos",
        "number",
        "article",
    }
    | {
        "articles",
        "chapter",
        "room",
        "suite",
        "box",
        "bill",
        "form",
        "page",
        "pages",
        "version",
        "model",
        "flight",
        "route",
        "part",
    }
    | {
        "highway",
        "platform",
        "regulation",
        "directive",
        "decision",
        "rule",
        "paragraph",
        "circular",
        "case",
        "docket",
        "r",
        "s",
    }
)
_WISH = re.compile(r"may\W+(?:i|we|you|he|she|it|they|god|the|this|all|not|also|be|have)\b", re.IGNORECASE)
_PARTS_OF_TIME = frozenset(
    {
        "winter",
        "spring",
        "summer",
        "autumn",
        "fall",
        "end",
        "beginning",
        "start",
        "middle",
        "morning",
        "evening",
        "afternoon",
        "night",
    }
    | {
        "month",
        "year",
        "week",
        "day",
        "course",
        "half",
        "quarter",
        "eve",
        "weekend",
        "semester",
        "january",
        "february",
        "march",
    }
    | {
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "out",
        "as",
        "days",
        "months",
    }
)
_SEASONAL = re.compile(r"\b(?:in|the|of|by|until|during|early|late|mid|since|from)[\s-]+$|^\s*$", re.IGNORECASE)
_SAID_FROM_HERE = re.compile(r"(?:today|yesterday|tomorrow|this|last|next|earlier|late)\b", re.IGNORECASE)
_CLOCK_ALONE = re.compile(
    r"(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\W*(?:[A-Z]{1,4})?|\d{1,2}\s*[ap]\.?m\.?", re.IGNORECASE
)
_BECOMES = frozenset({"became", "become", "becomes", "becoming"})
_COUNTED = re.compile(r"\b(?:first|\d+(?:st|nd|rd|th)|\w*(?:million|billion|thousand|hundred)th)\b", re.IGNORECASE)
_COUNT = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)) (?:time|meeting) this (?:year|month|week)|"
    r"\b(?:two|three|four|five|six|several|many|\d+) (?:meetings|visits|talks|sessions) this (?:year|month)|"
    r"\bfor the (?:second|third|fourth|fifth|sixth|\w+th) time\b",
    re.IGNORECASE,
)


@attrs.frozen
class Teller:
    """What a reader of sentences knows of the document: its date, None where unknown, and the language."""

    date: When | None
    known: bool
    language: str


def told_in(sentence: Sentence, teller: Teller, form: str) -> list[tuple[Tie, Draft]]:
    """The events that the dates of a sentence tell of; `form` is that of its unit."""
    ties = [
        _as_item(sentence, one) if form in ("item", "row") else one
        for one in map(partial(tie, sentence), sentence.anchors)
    ]
    ties = _once_each(_shared(sentence, ties), form)
    return [(one, draft) for one in ties for draft in _drafts(sentence, one, ties, teller, form)]


def _as_item(sentence: Sentence, one: Tie) -> Tie:
    """The date that opens a list item belongs to all of it: to its first strong cue, or its first at all."""
    if not one.leading or sentence.span_of(one.anchor)[0] > 2:
        return one
    end = next((i for i in range(1, len(sentence.tokens)) if ";" in sentence.gap(i)), len(sentence.tokens))
    cues = [cue for cue in sentence.cues if cue.first < end]
    verbs = [cue for cue in cues if not cue.noun and not cue.weak]
    strong = [cue for cue in cues if not cue.weak]
    cue = next(iter(verbs or strong or cues), None)
    return attrs.evolve(one, cue=cue, price=4.0, clause=(0, end))


def _once_each(ties: list[Tie], form: str) -> list[Tie]:
    """The ties without a date that only repeats one before it ("May 2016: report (PDF, May 2016)")."""
    kept: list[Tie] = []
    for one in _finest(ties):
        twin = next(
            (
                other
                for other in kept
                if other.anchor.when.contains(one.anchor.when) or one.anchor.when == other.anchor.when
            ),
            None,
        )
        named = bool(kept) and kept[0].leading and form in ("item", "row") and one.anchor.when.precision == "year"
        told = twin is not None and (one.cue is None or one.cue == twin.cue or one.cue.weak or one.price > 12)
        same = named or told
        if not same:
            kept.append(one)
    return kept


def _shared(sentence: Sentence, ties: list[Tie]) -> list[Tie]:
    """The ties, the later of two dates in a row with the cue of the first: "on June 9 and June 11"."""
    kept: list[Tie] = []
    for one in ties:
        before = kept[-1] if kept else None
        if before is not None and before.cue is not None and not before.anchor.own and one.price > before.price:
            gap = sentence.text[before.anchor.end : one.anchor.start]
            if re.fullmatch(r"\s*(?:,|and|&|or|und|и|,\s*and)\s*(?:on\s+)?", gap):
                one = attrs.evolve(one, cue=before.cue, price=before.price + 1, clause=before.clause)
        kept.append(one)
    return kept


def _finest(ties: list[Tie]) -> list[Tie]:
    """The ties without a date that a finer one of the same cue narrows: "next year, in May or June"."""

    def narrowed(one: Tie) -> bool:
        return any(
            other is not one and other.cue == one.cue and other.anchor.when != one.anchor.when
            and one.anchor.when.contains(other.anchor.when) and one.anchor.deictic
            for other in ties
        )  # fmt: skip

    return [one for one in ties if one.cue is None or not narrowed(one)]


def _drafts(sentence: Sentence, one: Tie, ties: list[Tie], teller: Teller, form: str) -> Iterator[Draft]:
    for split in _split(one):
        draft = report(sentence, split, ties, teller, form)
        if draft is None:
            continue
        yield draft
        host = _occasion(sentence, split, draft)
        if host is not None:
            draft.host = host
            yield host
        made = _made_at(sentence, split, draft)
        if made is not None:
            yield made


def _split(one: Tie) -> list[Tie]:
    """A tie for each date of "the launches of 3 May and 28 July": a set of days apart from each other."""
    edtf = one.anchor.when.edtf
    if not edtf.startswith("{") or ".." in edtf:
        return [one]
    whens = [When.parse(item) for item in edtf[1:-1].split(",")]
    days = [when.earliest.number for when in whens if when.earliest]
    if len(days) < 2 or all(b - a == 1 for a, b in pairwise(days)):
        return [one]
    return [attrs.evolve(one, anchor=attrs.evolve(one.anchor, when=when)) for when in whens]


def report(sentence: Sentence, one: Tie, ties: list[Tie], teller: Teller, form: str) -> Draft | None:
    """The event of one date, or None where what stands beside it is no event."""
    mood = mood_of(one.cue, sentence.tokens, *one.clause, sentence.language)
    if any(refusal(sentence, one, mood, form) for refusal in _REFUSALS):
        return None
    kind = _kind(sentence, one, form)
    one = attrs.evolve(one, anchor=_in_tense(one.anchor, mood, teller, _tells_past(sentence)))
    when, role = _placed(one.anchor, kind, mood)
    status = _status(mood, one, when, teller)
    draft = Draft(kind, when, one.anchor.basis, status, [_span(sentence, one)], _subject(sentence, one), "report")
    draft.cue = (one.cue.start, one.cue.end) if one.cue else None
    draft.form = one.cue.form if one.cue else "none"
    draft.role = role
    if one.anchor.partial:
        draft.when, draft.basis = None, "none"
    if form in ("item", "row"):
        draft.apart = f"{form} {sentence.start}"
        if one.cue is None:
            draft.subject = (sentence.start, sentence.end)
    draft.general = one.cue is None or (one.cue.kind == "milestone" and one.cue.weak)
    _weigh(draft, one, mood)
    return draft


def _kind(sentence: Sentence, one: Tie, form: str) -> str:
    if one.cue is None:
        office = form in ("item", "row") and set(sentence.words) & grammar("offices", sentence.language)
        return "appointment" if office else "milestone"
    kind = one.cue.kind
    if sentence.words[one.cue.first] in _BECOMES and set(sentence.words[one.cue.last + 1 : one.cue.last + 7]) & grammar(
        "offices", sentence.language
    ):
        return "appointment"
    if kind == "anniversary" and "held" in sentence.words and _gathering(sentence, one) is not None:
        return _gathering(sentence, one).kind  # type: ignore[union-attr]
    if form == "item" and one.cue.weak and _COUNTED.search(sentence.text, *_subject(sentence, one)):
        return "milestone"
    if kind in ("launch", "opening") and one.cue.weak:
        gathering = _gathering(sentence, one)
        if gathering is not None and _begins(gathering, one.cue):
            return gathering.kind
    return kind


def _begins(gathering: Cue, verb: Cue) -> bool:
    """Whether a gathering is what opens: "The conference opened on Monday"."""
    return gathering.form == "noun" and not gathering.weak and 0 < verb.first - gathering.last <= 3


def _gathering(sentence: Sentence, one: Tie) -> Cue | None:
    low, high = one.clause
    return next((cue for cue in sentence.cues if cue.kind in GATHERINGS and cue.noun and low <= cue.first < high), None)


def _tells_past(sentence: Sentence) -> bool:
    """Whether a past verb and no future one stands in the sentence."""
    words = sentence.words
    if any(word in ("will", "shall") for word in words):
        return False
    return any(cue.form == "past" for cue in sentence.cues) or bool({"was", "were", "did", "had"} & set(words))


def _in_tense(anchor: Anchor, mood: Mood, teller: Teller, clause_tells_past: bool) -> Anchor:
    """A date without a year, in the year that the tense of its verb says."""
    if not anchor.yearless or teller.date is None or anchor.when.precision not in ("day", "month", "time"):
        return anchor
    tense = "future" if mood.status == "planned" and mood.tense == "future" else mood.tense
    if mood.reason == PURPOSE:
        tense = "future"
    elif tense == "none" and clause_tells_past:
        tense = "past"
    return attrs.evolve(anchor, when=nearest_year(anchor.when, teller.date, tense))


def _placed(anchor: Anchor, kind: str, mood: Mood) -> tuple[When, str]:
    """The date of the event; "by the end of the year" leaves the beginning open unless it is past."""
    if anchor.role == "by" and mood.status == "planned" and anchor.when.latest:
        try:
            return When.parse(f"../{anchor.when.edtf}"), "by"
        except DateError:
            return anchor.when, "by"
    return anchor.when, anchor.role


def _status(mood: Mood, one: Tie, when: When, teller: Teller) -> str:
    """From the mood; a noun or a present tense is settled by which of the two dates comes first."""
    if mood.status == "cancelled":
        return "cancelled"
    if mood.status == "recurring":
        return "recurring" if one.anchor.when.precision == "year" and one.anchor.basis != "explicit" else "held"
    if mood.status == "planned":
        past = teller.date is not None and when.before(teller.date)
        return "held" if past and (one.anchor.deictic or teller.known) else "planned"
    if mood.reason == PURPOSE and teller.date is not None:
        return "planned" if teller.date.before(when) else "held"
    if mood.tense != "past" and teller.date is not None and teller.date.before(when):
        return "planned"
    return "held"


def _span(sentence: Sentence, one: Tie) -> Span:
    marks = []
    if one.anchor.end > one.anchor.start:
        marks.append((one.anchor.start, one.anchor.end))
    if one.cue:
        marks.append((one.cue.start, one.cue.end))
    return Span(sentence.start, sentence.end, tuple(sorted(marks)))


def _subject(sentence: Sentence, one: Tie) -> tuple[int, int]:
    first, last = one.clause
    tokens = sentence.tokens
    if not tokens:
        return sentence.start, sentence.end
    return tokens[min(first, len(tokens) - 1)].start, tokens[max(first, min(last, len(tokens)) - 1)].end


def _weigh(draft: Draft, one: Tie, mood: Mood) -> None:
    signs = draft.signs
    if one.cue is None:
        signs["a dated statement without a cue of any kind"] = -0.25
    elif one.cue.weak:
        signs["a weak cue"] = -0.1
    else:
        signs["a cue of its kind"] = 0.1
    if one.price <= 6:
        signs["date and cue stand together"] = 0.1
    elif one.price > 15:
        signs["date and cue stand far apart"] = -0.1
    if one.anchor.yearless:
        signs["the year is inferred"] = -0.05
    if mood.status == "planned":
        signs[f"told as to come: {mood.reason}"] = -0.02


def _occasion(sentence: Sentence, one: Tie, draft: Draft) -> Draft | None:
    """The gathering at which an instrument was made: "adopted at the council meeting on 3 May"."""
    if draft.kind not in INSTRUMENTS or draft.status != "held":
        return None
    low, high = one.clause
    for cue in sentence.cues:
        if (
            cue.kind not in GATHERINGS
            or cue.form != "noun"
            or cue.kind == "visit"
            or cue.weak
            or not low <= cue.first < high
        ):
            continue
        before = [token.word for token in sentence.tokens[max(0, cue.first - 7) : cue.first]]
        if "at" in before and not {"following", "after"} & set(before) and cue is not one.cue:
            host = Draft(cue.kind, draft.when, draft.basis, draft.status, list(draft.spans), draft.subject, "occasion")
            host.cue, host.form, host.signs = (cue.start, cue.end), "noun", {"an instrument was made at it": 0.05}
            return host
    return None


def _made_at(sentence: Sentence, one: Tie, draft: Draft) -> Draft | None:
    """The instrument made at a gathering that took the date: "adopted at the council meeting on 3 May"."""
    cue = one.cue
    if cue is None or not cue.noun or draft.kind not in GATHERINGS - {"visit"} or draft.status != "held":
        return None
    before = [token.word for token in sentence.tokens[max(0, cue.first - 7) : cue.first]]
    if "at" not in before and "during" not in before:
        return None
    verb = next((c for c in reversed(sentence.cues) if _made(c, one, cue)), None)
    if verb is None:
        return None
    mood = mood_of(verb, sentence.tokens, *one.clause, sentence.language)
    if not mood.real or mood.status != "held":
        return None
    tied = attrs.evolve(one, cue=verb, clause=clause_around(sentence, verb.first, one.clause[1] - 1))
    made = Draft(
        verb.kind, draft.when, draft.basis, draft.status, [_span(sentence, tied)], _subject(sentence, tied), "made"
    )
    made.cue, made.form, made.host = (verb.start, verb.end), verb.form, draft
    _weigh(made, tied, mood)
    return made


def _made(verb: Cue, one: Tie, gathering: Cue) -> bool:
    return (
        verb.kind in INSTRUMENTS
        and not verb.weak
        and not verb.noun
        and gathering.first - 25 <= verb.first < gathering.first
    )


def _is_question(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A question tells of nothing: "Will the minister travel next year?"."""
    return sentence.text[max(sentence.start, sentence.end - 2) : sentence.end].rstrip('"”»’)*_').endswith("?")


def _is_object(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A date that the verb acts on: "proclaim May 2024 as a month of peace", "completed the first half of the year"."""
    first, _ = sentence.span_of(one.anchor)
    if one.cue is None or one.cue.noun or one.cue.last >= first or first - one.cue.last > 2:
        return False
    if first - one.cue.last == 2 and sentence.words[first - 1] not in ("the", "this"):
        return False
    word = sentence.words[one.cue.last]
    if word.startswith(("proclaim", "designat", "recogni", "observ", "celebrat", "declar")):
        return not one.anchor.deictic
    return one.anchor.when.precision in ("half", "quarter", "decade") or word in (
        "complete",
        "completed",
        "finished",
        "spent",
    )


def _is_possessed(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A date that only describes: "this year's winners", "summer jobs", "1500-present"."""
    after = sentence.text[one.anchor.end : one.anchor.end + 24]
    if re.match(r"['’]s\b", after):
        return one.anchor.when.precision == "year" and not (one.cue and one.cue.kind in GATHERINGS)
    before = sentence.text[max(sentence.start, one.anchor.start - 12) : one.anchor.start]
    bare = one.anchor.when.precision == "season" and not one.anchor.deictic and not re.search(r"\d", one.anchor.text)
    if bare and not _SEASONAL.search(before):
        return True
    if not re.search(r"\d", one.anchor.text) and re.match(r"\s+[A-Z][a-z]", after) and one.anchor.text[:1].isupper():
        return one.anchor.when.precision == "day" and not _SAID_FROM_HERE.match(one.anchor.text)
    return bool(re.match(r"\s?[-–]\s?(?:present|today|now)\b", after, re.IGNORECASE))


def _is_role_refused(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    role = one.anchor.role
    if (
        form in ("item", "row")
        and one.leading
        and role in ("span", "between", "from")
        and sentence.span_of(one.anchor)[0] <= 1
    ):
        return False
    if one.cue and one.cue.noun and 0 < one.cue.first - sentence.span_of(one.anchor)[1] <= 3:
        return False
    if role in ("since", "asof", "before", "throughout", "after"):
        return True
    if role == "until":
        return (
            not (one.cue and one.cue.kind in ("termination", "founding") and not one.cue.weak)
            and not _not_until(sentence, one)
            and not _lasts(sentence)
        )
    if role == "from" and one.anchor.when.precision == "interval" and one.cue is not None and one.cue.weak:
        return one.cue.kind != "appointment"
    if role in ("between", "span") and one.cue is not None and mood.tense == "past" and one.price <= 8:
        return False
    if role in ("between", "span"):
        return (
            one.cue is None
            or one.cue.weak
            or one.cue.kind in ("announcement", "adoption")
            or (mood.tense == "none" and one.cue.noun)
        )
    if role == "from":
        return one.cue is None
    return role == "by" and (one.cue is None or (mood.status != "planned" and not mood.perfect))


def _not_until(sentence: Sentence, one: Tie) -> bool:
    first, last = sentence.span_of(one.anchor)
    words = sentence.words
    before = words[max(0, first - 12) : first]
    return ("not" in before and {"until", "till"} & set(before[-4:]) != set()) or "when" in words[last + 1 : last + 3]


def _lasts(sentence: Sentence) -> bool:
    return has_phrase(
        sentence.words,
        (
            "remain valid",
            "valid until",
            "remains in force",
            "remain in effect",
            "extended until",
            "suspended until",
            "maintain its suspension",
            "extend the expiration",
            "in force until",
            "in effect until",
            "extended to",
        ),
    )


def _is_unreal(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    if mood.real or (one.cue and (one.cue.noun or one.cue.form == "word") and one.anchor.basis == "explicit"):
        return False
    if mood.reason == PURPOSE and one.anchor.yearless and one.anchor.when.precision in ("day", "time"):
        return False
    return not _not_until(sentence, one)


def _is_figure(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """Trade figures and counts: a measure in the clause, and no strong cue."""
    if one.cue is not None and not one.cue.weak and one.cue.kind not in ("milestone",):
        strong_verb = (not one.cue.noun and one.price <= 12) or (one.price <= 5 and not one.anchor.deictic)
        if strong_verb and not (one.anchor.deictic and one.anchor.when.precision in ("year", "half", "quarter")):
            return False
    low, high = one.clause
    tokens = sentence.tokens[low:high]
    if not tokens:
        return False
    words = [token.word for token in tokens]
    if not has_phrase(words, grammar("figures", sentence.language)):
        return False
    return (
        bool(_MEASURE.search(sentence.text, tokens[0].start, min(sentence.end, tokens[-1].end + 12)))
        or one.cue is None
        or one.cue.weak
    )


def _is_vague(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A relative date needs a strong cue: "today many use it", "this year will be rich in meetings"."""
    anchor = one.anchor
    if anchor.timed and form == "sentence" and anchor.basis != "narrative" and _CLOCK_ALONE.fullmatch(anchor.text):
        return True
    if anchor.deictic and sentence.words[sentence.span_of(anchor)[1] + 1 :][:1] == ["of"]:
        return True
    if anchor.when.precision == "century" and "Century" in anchor.text:
        return True
    if not anchor.deictic and anchor.when.precision not in ("decade", "century"):
        return False
    if one.cue is None:
        return True
    if not anchor.deictic and mood.tense == "past" and one.price <= 13:
        return False
    if one.cue.weak or one.cue.form == "nouns":
        strong_past = (
            mood.tense == "past"
            and not one.cue.noun
            and one.cue.kind not in ("milestone", "announcement")
            and one.price < 12
        )
        return not strong_past
    if one.cue.noun and anchor.deictic and one.cue.kind in ("conflict", "milestone", "death", "award", "birth"):
        return one.price > 7
    if one.cue.noun and one.price > (24 if one.cue.first <= 3 else 13):
        return True
    if mood.tense == "present" and not one.cue.noun:
        return (
            not has_phrase(sentence.words, grammar("performative", sentence.language))
            and anchor.when.precision not in ("day", "time")
        ) or one.price > 12
    return one.price > (24 if one.cue.noun and one.cue.first <= 3 else 18)


def _is_counted(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    return one.anchor.deictic and bool(_COUNT.search(sentence.text, sentence.start, sentence.end))


def _trails(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a date ends its list item: "Fellow of the Society (2016)"."""
    return not re.search(r"\w", sentence.text[anchor.end : sentence.end])


def _is_state(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """No cue and no deed in a sentence of prose: "In 1940 the fields were empty"."""
    if one.cue is not None:
        return False
    if sentence.language == "en" or grammar("states", sentence.language):
        if form in ("item", "row"):
            return not (one.leading or _trails(sentence, one.anchor)) or len(sentence.tokens) < 3
        if sentence.language == "en" or one.anchor.basis != "explicit":
            return True
        return len(sentence.tokens) < 4
    return one.anchor.basis != "explicit" or len(sentence.tokens) < 4


def _is_attribute(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A date that names a thing and not the deed: "The minutes of 3 February were approved"."""
    first, _ = sentence.span_of(one.anchor)
    words = sentence.words
    if first < 2 or words[first - 1] not in ("of", "dated") or one.anchor.text.casefold().startswith("the"):
        return False
    noun = words[first - 2]
    if noun in _PARTS_OF_TIME or (one.cue is not None and one.cue.noun and one.cue.last >= first - 4):
        return False
    return not (one.cue is not None and first - 3 <= one.cue.last < first)


def _numbers_a_thing(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether four digits are the number of a section or resolution, alone or in a list of such."""
    if anchor.text.casefold() == "may" and _WISH.match(sentence.text, anchor.start):
        return True
    if not re.fullmatch(r"\d{4}", anchor.text.strip()):
        return False
    index = sentence.span_of(anchor)[0] - 1
    steps = 0
    while (
        index >= 0 and steps < 9 and (sentence.words[index].isdigit() or sentence.words[index] in ("and", "or", SILENT))
    ):
        index, steps = index - 1, steps + 1
    return index >= 0 and sentence.words[index] in _NUMBERED


def _is_name(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A year inside a name ("2020 Annual Report", "the census of 2011") dates no deed of the sentence."""
    anchor = one.anchor
    if _numbers_a_thing(sentence, anchor):
        return True
    if sentence.language != "en" or anchor.when.precision != "year" or not re.fullmatch(r"\W*\d{4}\W*", anchor.text):
        return False
    before, after = (
        sentence.text[max(sentence.start, anchor.start - 40) : anchor.start],
        sentence.text[anchor.end : anchor.end + 30],
    )
    if re.search(r"[A-Z][\w.]+,?\s+$", before) and re.match(r"\s*\)", after) and "(" in before:
        return True
    cited = bool(re.match(r"\s+[A-Z]\w", after)) and not re.search(
        r"\b(?:in|by|since|from|until|during|of)\s+$|^\s*$", before, re.IGNORECASE
    )
    bare = bool(_NAME_BEFORE.search(before)) and not re.search(
        r"\b(?:In|By|Since|From|Until|During|Of|On|Around|About|Early|Late|May|June|July|April|March|August|January|February|September|October|November|December|Spring|Summer|Autumn|Winter|Fall)\s+$",
        before,
    )
    if cited or bare:
        return not (one.cue and one.cue.kind in GATHERINGS and one.price <= 6)
    if one.cue is not None and one.cue.noun and one.price <= 3:
        return False
    if _IN_NAME.search(before) and re.search(r"\bof\s+$", before):
        return not (one.cue is not None and one.cue.kind in ("adoption", "signing", "conflict", "publication"))
    return False


_REFUSALS: tuple[Callable[[Sentence, Tie, Mood, str], bool], ...] = (
    _is_question, _is_object, _is_possessed,
    _is_role_refused, _is_unreal, _is_attribute, _is_counted, _is_figure, _is_vague, _is_state, _is_name,
)  # fmt: skip

"""Which of the cues in reach of a date can be its own: no purpose, result or circumstance, nor the verb of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.events.sentences.deeds import is_deed_to_come
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import GATHERINGS, grammar

if TYPE_CHECKING:
    from chrono.events.days.anchors import Anchor
    from chrono.events.sentences.sentence import Sentence

__all__ = [
    "is_counted_from",
    "of_opening",
    "of_reason",
    "strong_or_close",
    "without_bracketed",
    "without_dated_nouns",
    "without_delayed",
    "without_first_of_two",
    "without_outcomes",
    "without_perfects",
    "without_purpose",
    "without_results",
    "without_subjects",
    "without_tellers",
    "without_the_next_ones",
    "without_those_dated_below",
    "without_what_follows",
    "without_what_was_before",
    "without_what_was_said",
    "without_what_was_then",
]

_TOO_FAR, _NEAR, _CLOSE = 26.0, 20.0, 11.0  # prices
_HAVE, _MADE_REACH = frozenset({"has", "have"}), 5
_OPENING, _SHORTEST_OPENING = frozenset({"after", "before", "upon", "by", "on"}), 3
_TOLD = 10.0  # the price of the verb of a clause, however far
_SAID_AT = 7  # words from a verb of telling to the end of its sentence: "announced at a news briefing"
_CHAIN = 4  # words of a verb with its auxiliaries
_BELOW = ("who", "that")
_THERE, _THERE_REACH = frozenset({"at", "for"}), 3  # "attended on Monday, for the launch"
_BEING = frozenset({"was", "were", "is", "are", "be", "been", "am", "had", "has", "have", "will"})
_WHEN_REACH = 5  # words between a deed and the "when" that says when it was
_UNTIL = frozenset({"until", "till"})
_OBJECT = 3  # words from a verb to the noun of what it did
_CLEARLY = 2.0  # by how much less a weak verb must cost than a strong one to have its date

_JOINTS = frozenset({"and", "but"})


def without_purpose(sentence: Sentence, options: list[tuple[float, Cue]], last: int) -> list[tuple[float, Cue]]:
    """The options without what a deed was done for: "beat Ulm on Saturday to win the cup and to promote the sport"."""
    options = without_what_is_said(sentence, options)
    words = sentence.words
    if words[last + 1 : last + 2] != ["to"] or not any(cue.form == "past" for _, cue in options):
        return options
    if not any(cue.first == last + 2 and cue.form == "base" for _, cue in options):
        return options
    goes_on = grammar("coordinators", "en") | grammar("relative_clause", "en")
    ends = (at for at in range(last + 2, len(words)) if words[at] in goes_on or at in sentence.breaks)
    end = next(ends, len(words))
    further = {at for at in range(end, len(words)) if words[at - 1] == "to"}
    return [(p, cue) for p, cue in options if not last < cue.first < end and cue.first not in further]


def without_what_is_said(sentence: Sentence, options: list[tuple[float, Cue]]) -> list[tuple[float, Cue]]:
    """The options without an infinitive that was announced: "was revealed to be appearing in the film"."""
    said = {
        cue.last + 1
        for _, cue in options
        if cue.kind == "announcement" and cue.form == "past" and sentence.words[cue.last + 1 : cue.last + 2] == ["to"]
    }
    if not said:
        return options
    return [(price, cue) for price, cue in options if said.isdisjoint(range(cue.first - 3, cue.first))]


def without_bracketed(sentence: Sentence, options: list[tuple[float, Cue]], anchor: Anchor) -> list[tuple[float, Cue]]:
    """The options without the verbs that only say who is meant: "In 1806 Otto Berg (who won it) sold the mill".

    What is told behind a date in brackets has its own: "fue requisado (julio de 1936) y ardió en 1938".
    """
    if anchor.role == "from" and not _UNTIL.isdisjoint(sentence.words):
        # "from 1948 until it shut in 1992"
        last, words = sentence.span_of(anchor)[1], sentence.words
        end = next((at for at in range(last + 1, len(words)) if words[at] in _UNTIL), len(words))
        options = [(price, cue) for price, cue in options if cue.first < end]
    text, begin = sentence.text, sentence.start
    if text[anchor.start - 1 : anchor.start] == "(" and text[anchor.end : anchor.end + 1] == ")":
        last = sentence.span_of(anchor)[1]
        if sentence.words[last + 1 : last + 2] and sentence.words[last + 1] in grammar(
            "coordinators", sentence.language
        ):
            options = [(price, cue) for price, cue in options if cue.first <= last]
    while (begin := text.find("(who", begin, sentence.end)) >= 0:
        end = text.find(")", begin, sentence.end)
        end = end if end >= 0 else sentence.end
        if not begin < anchor.start < end:
            options = [(price, cue) for price, cue in options if not begin < cue.start < end]
        begin = end
    return options


def without_perfects(sentence: Sentence, options: list[tuple[float, Cue]], first: int) -> list[tuple[float, Cue]]:
    """The options without what has been done since: "The museum has bought a map made in 1640" tells of the making.

    Token `first` is that of a date that says its year, and the participle stands right before it.
    """
    made = next((cue for cue in sentence.deeds if first - _MADE_REACH <= cue.first < first), None)
    if made is None or not made.first or sentence.words[made.first - 1] in ("and", "or", "but", "then", "was", "were"):
        return options

    def lately(cue: Cue) -> bool:
        return cue.last < made.first and not _HAVE.isdisjoint(sentence.words[max(0, cue.first - 3) : cue.first])

    if not any(lately(cue) for _, cue in options) or "," in sentence.gap(made.first):
        return options
    kept = [(price, cue) for price, cue in options if not lately(cue)]
    return kept if any(cue == made for _, cue in kept) else [*kept, (_TOLD, made)]


def of_reason(sentence: Sentence, options: list[tuple[float, Cue]], first: int) -> list[tuple[float, Cue]]:
    """The options of a date of what somebody is blamed for: "On 3 May he was fined for fouling it in April".

    Token `first` is that of a date behind the reason, where another date stands before it.
    """
    words = sentence.words
    reason = next((at for at in range(first - 2, 0, -1) if words[at - 1] == "for" and words[at].endswith("ing")), 0)
    if not reason or sentence.language != "en" or words[reason] in grammar("no_doing", "en"):
        return options
    before, start = sentence.tokens[reason].start, sentence.start
    if not sentence.anchors_in(start, before) or any("," in sentence.gap(at) for at in range(reason, first)):
        return options
    own = [(price, cue) for price, cue in options if cue.first >= reason]
    deed = Cue("milestone", "ing", True, reason, reason, before, sentence.tokens[reason].end)
    return own or [(_TOLD, deed)]


def of_opening(sentence: Sentence, options: list[tuple[float, Cue]], first: int) -> list[tuple[float, Cue]]:
    """The options of a date in an opening of its own: "After listing in London in 1999, the firm bought a mill"."""
    words = sentence.words
    if first < _SHORTEST_OPENING or words[0] not in _OPENING or sentence.language != "en":
        return options
    if not (words[1].endswith("ing") and words[1] not in grammar("no_doing", "en")):
        return options
    end = next((at for at in range(2, len(words)) if "," in sentence.gap(at)), 0)
    if not first < end or not any(end <= at for at in sentence.verbs):
        return options
    own = [(price, cue) for price, cue in options if cue.last < end]
    named = next((cue for cue in sentence.cues if cue.first == 1), None)
    if named is not None:
        return [(_TOLD, named)]
    if own or not _is_deed_of_opening(sentence):
        return own
    doing = Cue("milestone", "ing", True, 1, 1, sentence.starts[1], sentence.tokens[1].end)
    return [(_TOLD, doing)]


def _is_deed_of_opening(sentence: Sentence) -> bool:
    base = sentence.words[1].removesuffix("ing")
    return is_deed_to_come(base) and is_deed_to_come(f"{base}e")


def without_results(sentence: Sentence, options: list[tuple[float, Cue]], last: int) -> list[tuple[float, Cue]]:
    """The options without what a deed brought about: "On 9 April the town fell, ending the war"."""
    deed = min((cue.first for _, cue in options if cue.first > last and cue.form == "past"), default=None)
    if deed is None:
        return options
    return [
        (price, cue)
        for price, cue in options
        if not (cue.form == "ing" and cue.weak and cue.first > deed and "," in sentence.gap(cue.first))
    ]


def without_dated_nouns(
    sentence: Sentence, options: list[tuple[float, Cue]], anchor: Anchor
) -> list[tuple[float, Cue]]:
    """The options without nouns right before another date: "who lost homes in floods last year marched on Friday"."""
    others = [sentence.span_of(one)[0] for one in sentence.anchors if one is not anchor and one.end > one.start]
    if not others or len(options) < 2:
        return options
    return [(price, cue) for price, cue in options if not (cue.noun and cue.last + 1 in others)] or options


def without_what_follows(sentence: Sentence, options: list[tuple[float, Cue]], last: int) -> list[tuple[float, Cue]]:
    """The options without nouns behind the comma that ends a date, nor a relative's verb: "dug on Friday, in hope".

    What only says that somebody was there is no deed: "was in Lund on Friday, at the opening of the mill".
    """
    if "," not in sentence.gap(last + 1) or not any(
        at < last and sentence.words[at] not in _BEING for at in sentence.verbs
    ):
        return options

    def follows(cue: Cue) -> bool:
        if cue.first <= last or (sentence.words[last + 1] in _THERE and cue.first <= last + _THERE_REACH):
            return False
        part = sentence.clause_at(cue.first)
        return cue.noun or (part is not None and part.opener in _BELOW)

    return [(price, cue) for price, cue in options if not follows(cue)]


def without_what_was_before(sentence: Sentence, options: list[tuple[float, Cue]], last: int) -> list[tuple[float, Cue]]:
    """The options without what a clause behind the date counts from: "trade today is up since he left"."""
    return [(price, cue) for price, cue in options if not is_counted_from(sentence, cue, last + 1)]


def is_counted_from(sentence: Sentence, cue: Cue, floor: int = 0) -> bool:
    """Whether a verb is of a clause that only says since when: "up since he signed", behind token `floor`."""
    words, breaks = sentence.words, sentence.breaks
    counted = grammar("counts_from_deed", "en")
    if cue.form != "past" or cue.first <= floor or counted.isdisjoint(words):
        return False
    parted = {at for at, gap in breaks.items() if "," in gap or ";" in gap}
    before = next((at for at in range(cue.first - 1, floor, -1) if words[at] in counted or at in parted), floor)
    return before > floor and words[before] in counted and before not in parted


def without_subjects(
    sentence: Sentence, options: list[tuple[float, Cue]], first: int, last: int
) -> list[tuple[float, Cue]]:
    """The options without the noun that does what follows its day: "The festival on Monday named its jury".

    Tokens `first` to `last` are the date's, between both.
    """
    if not any(cue.first == last + 1 and cue.form == "past" for _, cue in options):
        return options
    if any(at < first for at in sentence.verbs):
        return options  # "Families who lost homes in floods last year marched"
    return [
        (price, cue)
        for price, cue in options
        if not (cue.noun and cue.kind in GATHERINGS and first - 2 <= cue.last < first)
    ]


def without_what_was_said(sentence: Sentence, options: list[tuple[float, Cue]]) -> list[tuple[float, Cue]]:
    """The options of a day to come without who told of it: "announced that the king would receive them tomorrow"."""

    def was_said(cue: Cue) -> bool:
        return cue.kind == "announcement" and cue.form == "past" and sentence.words[cue.first - 1] != "be"

    return [(price, cue) for price, cue in options if not was_said(cue)]


def without_what_was_then(sentence: Sentence, options: list[tuple[float, Cue]], first: int) -> list[tuple[float, Cue]]:
    """The options without what only says when a deed was: "was killed when the boiler burst on 3 May".

    Token `first` is the date's, behind both; only a sure cue counts as the deed, and a death more than what brought it.
    """
    if "when" not in sentence.words[:first]:
        return options
    when = first - 1 - sentence.words[:first][::-1].index("when")
    near = (cue for _, cue in options if not cue.weak and 0 < when - cue.last <= _WHEN_REACH)
    deeds = [cue for cue in near if cue.form == "past" or (cue.form == "word" and cue.first in sentence.verbs)]
    if not deeds:
        return options
    died = any(cue.kind == "death" for cue in deeds)

    def was_then(cue: Cue) -> bool:
        return when < cue.first < first and (cue.weak or (died and cue.kind == "milestone"))

    return [(price, cue) for price, cue in options if not was_then(cue)]


def without_tellers(sentence: Sentence, options: list[tuple[float, Cue]], last: int) -> list[tuple[float, Cue]]:
    """The options without who tells what a date ends: "The leaders will meet on Tuesday, a spokesman announced".

    Where no other verb is in reach, that of the clause is the deed.
    """
    if last + 1 >= len(sentence.tokens) or "," not in sentence.gap(last + 1) or sentence.language != "en":
        return options
    tellers, end = grammar("tellers", "en"), len(sentence.tokens) - _SAID_AT
    kept = [
        (p, cue)
        for p, cue in options
        if cue.first <= last or cue.last < end or sentence.words[cue.first] not in tellers
    ]
    clause = sentence.clause_at(last) if len(kept) < len(options) else None
    if clause is None or not 0 <= clause.verb < last:
        return options
    if any(price <= _TOLD for price, _ in kept):
        return kept
    told = sentence.cues_in(clause.verb, clause.verb + _CHAIN)
    return [(_TOLD, cue) for cue in told if not cue.noun][:1] or kept


def without_first_of_two(sentence: Sentence, options: list[tuple[float, Cue]]) -> list[tuple[float, Cue]]:
    """The options without a verb whose object is that of a strong one behind "and": "discussed and adopted a plan"."""
    strong = {cue.first for _, cue in options if not cue.weak and not cue.noun}
    return [(price, cue) for price, cue in options if not _shares_object(sentence, cue, strong)]


def _shares_object(sentence: Sentence, cue: Cue, strong: set[int]) -> bool:
    words, behind = sentence.words, cue.last + 1
    if cue.noun or cue.form != "past" or not strong:
        return False
    if behind + 1 in strong:
        return cue.weak and words[behind] == "and" and words[cue.last] in grammar("needs_object", "en")
    led = behind + 2 in strong and words[behind] in grammar("before_noun", "en")
    return led and words[behind + 1] == "and"  # "fought for and passed a bill"


def strong_or_close(sentence: Sentence, options: list[tuple[float, Cue]], anchor: Anchor) -> list[tuple[float, Cue]]:
    """The options for a date counted from the document's: a weak cue only where no strong one is in reach, or close.

    A verb is close enough where the strong one is only its object: "Today, the clerk of the port released a statement".
    A strong one that has a date of its own is out of reach.
    """
    plans = sentence.plans
    strong, nearest = min(((price, cue) for price, cue in options if not cue.weak), default=(_TOO_FAR, None))
    if nearest is not None and strong <= _NEAR and sentence.is_dated_apart(nearest, anchor):
        return [(price, cue) for price, cue in options if cue != nearest]
    if nearest is None or strong > _NEAR:
        return options

    def is_near(price: float, cue: Cue) -> bool:
        governs = nearest.form == "noun" and cue.form == "past" and 0 < nearest.first - cue.last <= _OBJECT
        return price <= _CLOSE or governs or (cue in plans and price + _CLEARLY <= strong)

    return [(p, cue) for p, cue in options if not cue.weak or (not cue.noun and p < strong and is_near(p, cue))]


def without_outcomes(sentence: Sentence, options: list[tuple[float, Cue]], last: int) -> list[tuple[float, Cue]]:
    """The options without what came of a deed before the date: "Fire swept the town on 4 June, leaving 400 homeless".

    `last` is the last token of a date that opens no clause.
    """
    outcome = next((cue for _, cue in options if cue.form == "ing" and cue.first == last + 1), None)
    if outcome is None or "," not in sentence.gap(last + 1):
        return options
    if not any(cue.form == "past" and cue.last < last for _, cue in options):
        return options
    return [(price, cue) for price, cue in options if cue != outcome]


def without_the_next_ones(
    sentence: Sentence, options: list[tuple[float, Cue]], anchor: Anchor
) -> list[tuple[float, Cue]]:
    """The options without the verbs ahead that another date follows, where a verb stands before this one.

    "He moved to Ghent in 1901 and married in 1904": the move is of 1901 and the wedding of 1904.
    """
    if sentence.last_date < anchor.end or not any(cue.start < anchor.start and not cue.noun for _, cue in options):
        return options
    return [(price, cue) for price, cue in options if cue.noun or not anchor.end <= cue.start < sentence.last_date]


def without_delayed(sentence: Sentence, options: list[tuple[float, Cue]], last: int) -> list[tuple[float, Cue]]:
    """The options without deeds that are put off to a later time: "came to the mill in 1828 and later wrote a book".

    Token `last` is the date's, which stands before them. Where nothing else was done, they stay.
    """
    delays, words = grammar("delays", sentence.language), sentence.words
    if delays.isdisjoint(words[last + 1 :]):
        return options
    joints = (at for at in range(last + 2, len(words)) if words[at] in delays and words[at - 1] in _JOINTS)
    put_off = next(joints, len(words))
    kept = [(price, cue) for price, cue in options if cue.first < put_off]
    return kept or options


def without_those_dated_below(
    sentence: Sentence, options: list[tuple[float, Cue]], anchor: Anchor, last: int
) -> list[tuple[float, Cue]]:
    """The options without verbs of a clause below with its date: "From 1931 he lived in Ulm, where he died in 1944".

    `last` is the last token of a date that opens its clause; "when" right behind it says what was then.
    """
    if sentence.language != "en" or sentence.last_date <= anchor.end or not options:
        return options
    first = last + 2 if sentence.words[last + 1 : last + 2] == ["when"] else last + 1
    below = [part for part in sentence.clauses if part.first >= first and part.opener in _BELOW]
    tokens = sentence.tokens
    dated = [part for part in below if sentence.anchors_in(tokens[part.first].start, tokens[part.last - 1].end)]
    return [(price, cue) for price, cue in options if not any(part.holds(cue.first) for part in dated)]

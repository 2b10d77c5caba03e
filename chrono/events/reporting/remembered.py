"""What an anniversary is of: where its words end, whose it is, and what kind of thing that was.

"the 80th anniversary of the birth of Ida Falk opened on 3 May" is of the birth of Ida Falk. Where such words end in
English is in `anniversaries.yaml`, under `ends_of_thing`, with what befell somebody under `happenings`.
"""

from __future__ import annotations

import re
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING

from chrono.events.layout.markup import bare
from chrono.events.sentences.clauses import clauses
from chrono.events.sentences.pronouns import spelled_out, subject_at
from chrono.events.sentences.shortening import short, without_tail
from chrono.events.words.anniversary_words import CELEBRATING, ends_of_thing, happening, pairing
from chrono.events.words.cues import has_phrase, heard, words_of
from chrono.events.words.kinds import LANGUAGES_APART, grammar, is_past
from chrono.events.words.phrases import any_phrase, phrases
from chrono.events.words.wording import Wording

if TYPE_CHECKING:
    from chrono.events.days.anchors import Anchor
    from chrono.events.layout.segments import Unit
    from chrono.events.reader import Reader
    from chrono.events.words.cues import Cue

__all__ = [
    "day_of_thing",
    "end_of_thing",
    "is_denied",
    "is_since",
    "kind_of_thing",
    "owner",
    "since_when",
    "spelled_thing",
    "title_of_thing",
]

_LONGEST = 90  # characters
_DENIED = 5  # words between an auxiliary and what it denies
_WORDS = re.compile(r"[\w'’]+")
_PARTS = re.compile(r"[,;:—–]")
_SHOWN = 24  # characters of an anniversary by which it is told from others
_THE = re.compile(r"^the ", re.IGNORECASE)
_ITS = re.compile(r"\b(?:its|their)\s+$", re.IGNORECASE)
_OWN = re.compile(r"(?:its|their)\s+(?=\w)", re.IGNORECASE)
_TURNED = re.compile(r"\s+(?:has\s+)?turn(?:s|ed)?\s*$", re.IGNORECASE)
# "and | the school | its 50th anniversary", where the verb is that of the one before
_SECOND = re.compile(
    rf"\b(?:{'|'.join(sorted(grammar('coordinators', 'en')))})\s+"
    r"(?P<who>(?:the|our|[A-Z])[\w-]*(?:\s+[\w-]+){0,3})\s+(?:its|their)\s+$"
)
# "the town's 50th anniversary", "Lund University's centenary"
_GENITIVE = re.compile(
    r"(?:\b[Tt]he\s+(?:[\w-]+\s+){0,4}?|(?:\b[A-Z][\w-]*\s+(?:(?:of|and|for|the)\s+){0,2}){0,5})(?P<last>[\w-]+)['’]s\s+$"
)
# What leads from a thing to the verb of what was done to it: "the pact | , which was | signed on 4 May 2004".
_ITSELF = re.compile(r",?\s+(?:which|that)\s+(?:(?:was|were|had\s+been)\s+)?|,\s+(?:(?:first|originally)\s+)?")
_FARTHEST_DAY = 9  # words between that verb and the date
_SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
_LAST_WORD = re.compile(r"(\w+)\s+$")
_ARTICLES = ("The ", "A ", "An ")
_DAY = re.compile(r"^(?:the\s+day\s+)")
# What leads to the thing itself in the languages in which the text's own words are the title.
_LEADS_TO_THING = re.compile(rf"^(?:{any_phrase('of_the_thing')})\s*")
_AND_THE = re.compile(r"\s+and\s+the\s+[a-z]")
_NOUNS_OF_DEEDS = re.compile(
    r"(?:the\s+)?(?:establishment|founding|foundation|creation|signing|adoption|passage|announcement|launch)\s+(?:of\s+)?(?:the\s+)?(?P<what>.+)",
    re.IGNORECASE,
)
_FOUNDED = re.compile(r"(?:the\s+)?(?P<what>.+)['’]s? (?:founding|foundation|establishment|creation)$", re.IGNORECASE)
_VERBS = {"founding": "established", "signing": "signed", "adoption": "adopted", "announcement": "announced"}
_OTHER_KINDS = ("anniversary", "visit", "meeting")


# "The Ulm, Bavaria, mine disaster": the commas are of the town.
_OF_TOWN = re.compile(
    r"(?:the\s+)?[A-Z][\w’'-]+,\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?,\s+(?!which|who|where|when|that|in|on|and|with)(?=[a-z])"
)


def end_of_thing(reader: Reader, index: int, start: int, end: int) -> int:
    """Where in the text ends what an anniversary is of, which begins at `start` of unit `index`, at most at `end`.

    It goes on to the next date, or finite verb, or to a mark or word that no noun goes on behind.
    """
    text = reader.plain[start:end]
    if reader.document.language in LANGUAGES_APART:
        return start + len(_clipped_apart(text))
    if is_since(reader, start):
        return end
    town = _OF_TOWN.match(text)
    bounds = [found.start() for found in [ends_of_thing().search(text, town.end() if town else 0)] if found]
    sentence = reader.sentence(index)
    first = sentence.token_at(start)
    bounds += [sentence.starts[at] - start for at in sentence.verbs if at > first and _ends(sentence, at)][:1]
    dates = (one for one in sentence.anchors if start < one.start < end)
    bounds += [one.start - start for one in dates if _ends_before(reader, one)][:1]
    if (more := _AND_THE.search(text)) and pairing().isdisjoint(words_of(text)):
        bounds.append(more.start())
    told = without_tail(text[: min([*bounds, len(text)])], reader.document.language).rstrip(" ,.:;\n")
    return start + len(told)


def _ends(sentence: Wording, at: int) -> bool:
    """Whether a verb is no participle of the noun before or behind it: "the newly built pier", "a strike led by"."""
    before, behind = sentence.words[at - 1], "".join(sentence.words[at + 1 : at + 2])
    return not (before.endswith(("ly", "'s", "’s")) or behind in ("by", "with"))


def _ends_before(reader: Reader, one: Anchor) -> bool:
    """Whether a date is no part of a name: "the Good Friday Agreement", "in the 21st Century"."""
    if one.when.precision in ("century", "decade"):
        return False
    before = _LAST_WORD.search(reader.plain, max(0, one.start - 12), one.start)
    if before is None or before[1].casefold() in ("the", "a", "an"):
        return False  # "the 3 May attacks"
    return one.text[0].islower() or before[1].casefold() in grammar("before_date", "en")


def day_of_thing(reader: Reader, index: int, end: int) -> tuple[Anchor, Cue] | None:
    """The date behind the words of what is remembered, which end at `end`, and its cue: "…, signed on 4 May 2004"."""
    unit = reader.layout.units[index]
    if reader.document.language != "en" or (led := _ITSELF.match(reader.plain, end, unit.end)) is None:
        return None
    sentence = reader.sentence(index)
    at = sentence.token_at(led.end())
    done = next((cue for cue in sentence.cues if cue.first == at and not cue.noun), None)
    dated = next((one for one in sentence.anchors if one.start > led.end()), None)
    if done is None or dated is None or dated.deictic or dated.role != "at" or not is_past(sentence.words[at]):
        return None
    if sentence.words[done.last + 1] not in grammar("before_noun", "en"):
        return None  # "marked the anniversary, opened a fair and in May …"
    first, _ = sentence.span_of(dated)
    if first - done.last > _FARTHEST_DAY or any(done.last < verb < first for verb in sentence.verbs):
        return None
    return dated, done


def _clipped_apart(text: str) -> str:
    return re.split(r",|\s+en \d{4}\b|\s[—–-]\s", text)[0].rstrip(" ,.:;\n")


def spelled_thing(reader: Reader, unit: Unit, start: int, end: int, at: int) -> str:
    """The words of the thing on one line; "its" is spelt out as the subject of the clause at offset `at`."""
    of = _DAY.sub("", bare(reader.plain[start:end])).strip(" ,.:;")
    if reader.document.language == "en" and (own := _OWN.match(of)) and (name := _subject(reader, unit, at)):
        of = f"{name}{'’' if name.endswith('s') else '’s'} {of[own.end() :]}"
    return of if len(of) <= _LONGEST else of[:_LONGEST].rsplit(" ", 1)[0]


def owner(reader: Reader, unit: Unit, at: int, number: int | None) -> str:
    """Whose anniversary "its 25th anniversary" is, whose number stands at `at`: who celebrates it, or "the town's"."""
    if reader.document.language != "en":
        return ""
    before = reader.plain[max(unit.start, at - 90) : at]
    second = _SECOND.search(before) if _ITS.search(before) else None
    if second is not None and not any(is_past(word) for word in second["who"].split()):
        return second["who"]
    if _ITS.search(before):
        return _subject(reader, unit, at)
    if (named := _GENITIVE.search(before)) and not any(
        one.start < at - len(before) + named.end("last") <= one.end for one in reader.anchors
    ):
        words = bare(re.sub(r"['’]s\s*$", "", named.group())).split(" ")
        leads = grammar("before_noun", "en") | grammar("subclause", "en") | grammar("coordinators", "en")
        return " ".join(dropwhile(lambda word: word.casefold() in leads, words))
    if number and (turned := _TURNED.search(before)):
        name = _subject(reader, unit, at - len(before) + turned.start())
        return name if number > 110 or name.casefold().startswith(("the ", "our ", "this ")) else ""
    return ""


def is_denied(reader: Reader, index: int, start: int, end: int) -> bool:
    """Whether nobody kept an English anniversary, whose words are [start, end) of its unit, or it was called off."""
    if reader.document.language != "en":
        return False
    text = reader.plain[reader.layout.units[index].start : reader.layout.units[index].end].casefold()
    before = _WORDS.findall(_PARTS.split(text[:start])[-1])
    if before[:1] == ["nobody"] or before[:2] == ["no", "one"] or _is_not_done(before[-_DENIED:]):
        return True
    behind = _WORDS.findall(_PARTS.split(text[start:])[0])
    verb = next((at for at, word in enumerate(behind) if word in grammar("auxiliaries", "en")), len(behind))
    if not grammar("subclause", "en").isdisjoint(behind[:verb]) or CELEBRATING.search(" ".join(before)):
        return False
    told = behind[verb : verb + _DENIED]
    return _is_not_done(told) or has_phrase(told, grammar("cancelled", "en"))


def _is_not_done(words: list[str]) -> bool:
    """Whether an auxiliary is denied among words: "will not be", "did not celebrate", "was never marked"."""
    denials, chained = grammar("denials", "en"), grammar("auxiliaries", "en")
    return any(
        (word in denials and before in chained) or (word in denials and word.endswith(("n't", "n’t")))
        for before, word in pairwise(["", *words])
    )


def _subject(reader: Reader, unit: Unit, at: int) -> str:
    """Who does what is told at an offset, named here or in a sentence before; nobody where a pronoun stays."""
    dates = [(anchor.start, anchor.end) for anchor in reader.anchors]
    subject, clause = subject_at(reader.plain, unit.start, unit.end, dates, at)
    if (phrase := bare(reader.plain[at : at + _SHOWN]).split(",")[0]) and phrase in subject:
        subject = subject.partition(phrase)[2].partition(", ")[2]  # "As part of its 10th anniversary, | the club"
    name = spelled_out(subject, reader.plain, clause, dates)
    first = name.split(" ")[0].casefold()
    return "" if first in grammar("pronouns", "en") or first in grammar("demonstratives", "en") else name


def is_since(reader: Reader, start: int) -> bool:
    """Whether what an anniversary is of, at `start`, is what was done since then."""
    return _SINCE.search(reader.plain, max(0, start - 9), start) is not None


def since_when(reader: Reader, start: int, end: int) -> str:
    """What was done "since" which the years are counted, where a clause says it: "since Ann Cole and I built it"."""
    if reader.document.language != "en" or not is_since(reader, start):
        return ""
    dates = [(anchor.start, anchor.end) for anchor in reader.anchors]
    done = clauses(Wording(reader.plain, heard(reader.plain, start, end, dates)))
    whole = bool(done) and done[0].own and done[0].subject != (done[0].first, done[0].last)
    told = short(bare(reader.plain[start:end]), "en") if whole else ""
    return f"{told[:1].lower()}{told[1:]}" if told.startswith(_ARTICLES) else told


def kind_of_thing(reader: Reader, start: int, end: int) -> str:
    """What kind of thing is remembered: by its cues or its noun, else a founding."""
    tokens = reader.tokens(start, end)
    cues = [cue for cue in reader.matcher.find(tokens) if cue.kind not in _OTHER_KINDS]
    strong = [cue for cue in cues if not cue.weak] or cues
    if strong:
        return strong[0].kind
    if since_when(reader, start, end):
        return "milestone"  # "since a barge struck the pier": whatever was done, it founded nothing
    return happening(tokens.words) or "founding"


def _title_of_founding(of: str, language: str) -> str:
    """The founding of a thing that stands in the genitive: of "des Vereins" it is "Gründung des Vereins"."""
    noun, *others = phrases("nouns_of_founding", language)
    thing = _LEADS_TO_THING.sub("", of)
    first, _, rest = thing.partition(" ")
    if any(first.casefold().startswith(stem) for stem in others):
        return f"{noun} {rest}" if rest else ""
    led = thing != of or language == "ru" or of.startswith("des ")
    return f"{noun} {of}" if led and not first.casefold().startswith(noun.casefold()) else ""


def title_of_thing(of: str, kind: str, language: str) -> str:
    """What the thing itself is called: "Treaty signed" of "the signing of the Treaty"."""
    if language in LANGUAGES_APART:
        if kind == "founding" and (founded := _title_of_founding(of, language)):
            return founded
        of = _LEADS_TO_THING.sub("", of)
    if kind == "founding" and (named := _FOUNDED.match(of)):
        return f"{named['what']} founded"
    deed = _NOUNS_OF_DEEDS.match(of)
    if deed and kind in _VERBS:
        return f"{deed['what']} {_VERBS[kind]}"
    thing = _THE.sub("", of)
    return f"{thing} established" if kind == "founding" and thing.endswith((" relations", " ties")) else thing

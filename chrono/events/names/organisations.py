"""Organisations of one document in one spelling each: by their nouns, their abbreviations, and by what they do.

"The Council" is the council named in full before it; "(WMO)" behind a name stands for it from then on; a single
name such as a company's counts only where the text lets it act.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from chrono.events.names.name_verbs import acts_behind, is_dealt_with
from chrono.events.names.prepositions import relation_before
from chrono.events.names.sightings import Sighting
from chrono.events.words.lexicon import lexicon
from chrono.events.words.people_nouns import is_part_in_paper
from chrono.events.words.phrases import any_phrase

__all__ = ["OrganisationSighting", "organisations"]

GLOSS = re.compile(r" \((?:the |[„«“\"'])*([A-ZА-Я][\w&.-]{1,14})[”»“\"']?\)")
ACRONYM = re.compile(r"[A-ZА-ЯЁ][A-ZА-ЯЁ&]{1,6}\Z")
LONGER = re.compile(r"[A-Z]\w*['’]s \Z")  # "Levi's Stadium" is not Stadium
IN_REGION = re.compile(r", [A-Z]\w+(?: [A-Z]\w+)?-(?:based|born|led|owned)\b")  # "Tulsa, Oklahoma-based"
ORGAN = re.compile(r" ([a-z]+)\b")
# Behind what makes a body of the name in quotation marks, or none.
QUOTED = re.compile(
    rf"(?:(?P<noun>\b(?i:{any_phrase('bodies_in_quotation_marks')})[а-яё]{{0,3}}) )?"
    r"(?P<quoted>«(?P<name>[А-ЯЁA-Z][^«»\n]{1,40})»)"
)
OWNING = ("s' ", "s’ ", "en's ", "en’s ", "ple's ", "ple’s ")
OWNERS = re.compile(r"(?!The )(?:[A-Z][\w-]+ )*[A-Z]\w*(?:s['’]|(?:men|women|children|people)['’]s) \Z")
LONGEST_OWNERS = 60  # characters
OPENS = re.compile(r"(?:\A|[.!?:;•*\n\"“”„«(|>#-])[\s\"“”„«(*_>#-]*\Z")


class OrganisationSighting(NamedTuple):
    """An organisation at `start` to `end`, and its one name."""

    start: int
    end: int
    name: str


def organisations(text: str, sightings: Iterable[Sighting], language: str = "en") -> Iterator[OrganisationSighting]:
    """The organisations among the sightings of a text's runs.

    In German, which writes all nouns with a capital, a single word is one only in letters ("DFB").
    """
    sightings = _with_owners(text, sightings)
    full = {s.start: _name(s.words) for s in sightings if s.kind == "organisation"}
    glossed = {
        match.group(1): name
        for s in sightings
        if (name := full.get(s.start)) and (match := GLOSS.match(text, s.end)) and match.group(1) != name
    }
    lettered = _by_initials(sightings, set(full.values())) | glossed
    words = [s for s in sightings if s.kind == "word" and s.words[0] not in lettered]
    actors = _actors(text, [s for s in words if language != "de" or ACRONYM.match(s.words[0])])
    times = Counter(s.words[0] for s in sightings if s.kind == "word")
    spelt = Counter(full.values())
    usual = {name: short for short, name in lettered.items() if times[short] > 4 * spelt[name]}
    fuller = _fuller(spelt)
    full = {start: fuller.get(name, name) for start, name in full.items()}
    last: dict[str, str] = {}  # general noun: the organisation that had it last
    firsts = _by_first_word(text, words, full.values())
    before = ""
    for s in sightings:
        name = full.get(s.start) if s.kind == "organisation" else None
        if name:
            for word in (s.words[0], s.words[-1]):
                last[word.casefold()] = name
        elif s.kind == "body":
            name = last.get(s.words[0].casefold()) or _body(text, s)
        elif s.kind == "word":
            name = lettered.get(s.words[0]) or firsts.get(s.start) or (s.words[0] if s.words[0] in actors else None)
            if name is not None and name == before and text.startswith("(", s.start - 1):
                continue  # its letters in brackets are no second name
        before = name or before
        if name:
            name = usual.get(name, name)  # an abbreviation that the text prefers is the name
            yield OrganisationSighting(s.start, s.end, name)
    firsts_of = {full[s.start]: s.start for s in reversed(sightings) if s.start in full}
    yield from _small(text, firsts_of)
    if language == "ru" and "«" in text:
        yield from _quoted(text)


def _with_owners(text: str, sightings: Iterable[Sighting]) -> list[Sighting]:
    """The sightings, each body with those whose it is as a part of its name: "the Baltic Seamen's | Union"."""
    found: list[Sighting] = []
    for s in sightings:
        if s.kind in ("organisation", "body") and text.endswith(OWNING, 0, s.start):
            owners = OWNERS.search(text, max(0, s.start - LONGEST_OWNERS), s.start)
            if owners is not None:
                found = [one for one in found if one.end <= owners.start()]
                words = (*owners.group().split(), *s.words)
                s = s._replace(kind="organisation", start=owners.start(), words=words)
        found.append(s)
    return found


def _quoted(text: str) -> Iterator[OrganisationSighting]:
    """The works and clubs that Russian calls by names in quotation marks: "завод «Труд» выпустил", "«Волна» пела"."""
    for match in QUOTED.finditer(text):
        if match["noun"] or acts_behind(text, match.end()):
            yield OrganisationSighting(match.start("quoted"), match.end(), match["name"])


def _by_initials(sightings: Iterable[Sighting], names: Iterable[str]) -> dict[str, str]:
    """By letters that stand in the text the one body of several words whose initials they are."""
    letters = {word for word in {s.words[0] for s in sightings if s.kind == "word"} if ACRONYM.match(word)}
    called: dict[str, set[str]] = defaultdict(set)
    for name in names if letters else ():
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if initials in letters:
            called[initials].add(name)
    return {initials: min(found) for initials, found in called.items() if len(found) == 1}


def _by_first_word(text: str, words: Iterable[Sighting], names: Iterable[str]) -> dict[int, str]:
    """By their starts the words that are the first of one organisation alone, where they act: "Corbel" Institution."""
    called: dict[str, set[str]] = defaultdict(set)
    for name in names:
        called[name.partition(" ")[0]].add(name)
    return {
        s.start: min(called[s.words[0]])
        for s in words
        if s.words[0] in called
        and len(called[s.words[0]]) == 1
        and not ACRONYM.match(s.words[0])
        and (acts_behind(text, s.end) or is_dealt_with(text, s.start))
    }


def _small(text: str, names: Mapping[str, int]) -> Iterator[OrganisationSighting]:
    """The one organisation of its noun where the text calls it by that alone: "the council adopted".

    `names` says where each is named first: what is said before is of another.
    """
    by_noun: dict[str, set[str]] = defaultdict(set)
    for name in names:
        words = name.casefold().split(" of ")[0].split()
        by_noun[words[-1]].add(name)
    firms = {name for name in names if name.rpartition(" ")[2].casefold().strip(".") in lexicon().firms}
    by_noun["company"], by_noun["firm"] = by_noun["company"] | firms, firms
    for noun, called in by_noun.items():
        if len(called) != 1 or not (noun == "firm" or noun in lexicon().bodies or noun in lexicon().organs):
            continue
        if f"he {noun}" not in text:
            continue
        word = re.escape(noun)
        # What is the same everywhere first: quicker to search for than a choice of letters.
        for match in re.finditer(rf"he {word}\b(?<=\b[Tt]he {word})", text):
            start, end = match.start() - 1, match.end()
            if start < names[min(called)]:
                continue
            if acts_behind(text, end) or _by(text, start + 4):
                yield OrganisationSighting(start, end, min(called))


def _fuller(names: Iterable[str]) -> dict[str, str]:
    """For the ends of names the one fuller name in the text: "Competition Council" may be the "City … Council"."""
    endings: dict[str, set[str]] = defaultdict(set)
    for name in names:
        words = name.split()
        for k in range(1, len(words) - 1):
            endings[" ".join(words[k:])].add(name)
    return {ending: min(found) for ending, found in endings.items() if len(found) == 1}


def _name(words: tuple[str, ...]) -> str:
    return " ".join(words)


def _body(text: str, s: Sighting) -> str | None:
    """A body named by one word, "Congress", where the text lets it act."""
    known = s.words[0].casefold() in lexicon().bodies
    return s.words[0] if known and (acts_behind(text, s.end) or _by(text, s.start)) else None


def _by(text: str, start: int) -> bool:
    if not text.endswith((" by ", " by the "), 0, start):
        return False
    return not text[start : start + 20].partition(" ")[0].endswith("ing")  # "by Rescinding and Modifying"


def _acts_by_letters(text: str, s: Sighting) -> bool:
    """Whether a body known by its letters acts through an organ, or is dealt with: "joined the WMO"."""
    if not ACRONYM.match(s.words[0]):
        return False
    match = ORGAN.match(text, s.end)
    organ = match is not None and match.group(1) in lexicon().organs and acts_behind(text, match.end())
    return organ or is_dealt_with(text, s.start)


def _actors(text: str, words: list[Sighting]) -> set[str]:
    """Single names, such as companies', that do something in the text, and not only where a sentence opens."""
    acting: set[str] = set()
    for s in words:
        if text.startswith(("- ", "-—"), s.end) or text.endswith((" our ", " this "), 0, s.start):
            continue  # broken off, "the Bipart- — the act", or a general noun, "our Nation"
        if text.startswith(", ", s.end) and IN_REGION.match(text, s.end):
            continue
        if is_part_in_paper(s.words[0]):
            continue
        if s.words[0] not in acting and (acts_behind(text, s.end) or _by(text, s.start) or _acts_by_letters(text, s)):
            acting.add(s.words[0])
    letters = {word for word in acting if ACRONYM.match(word)}
    others = {word for word in acting - letters if len(word) > 1 and not word.isupper()}
    seen = [s for s in words if s.words[0] in others] if others else []
    inner = {s.words[0] for s in seen if not OPENS.search(text, max(0, s.start - 6), s.start)}
    owned = {s.words[0] for s in seen if LONGER.search(text, max(0, s.start - 20), s.start)}
    free = inner - owned
    located = Counter(s.words[0] for s in seen if s.words[0] in free and relation_before(text, s.start) == "in")
    return letters | (free - {word for word, times in located.items() if times > 1})

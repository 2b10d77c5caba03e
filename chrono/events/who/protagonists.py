"""The firm, club or house whose story a text tells, and the words it is called by there: "the company", "it", "we".

It is named by the title, or by a first sentence that says what it is. What a body may be called by is in `names.yaml`,
under `protagonists` and `by_another_noun`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import attrs

from chrono.events.names.finding import Names
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.lexicon import any_of, classes, is_common, lexicon
from chrono.events.words.phrases import any_phrase

__all__ = ["Protagonist", "protagonist"]

_HEAD = 1_500  # characters in which the text says of whom it tells
_OPENING = 400  # of these those in which the sentence stands that says what it is
_OFTEN = 3  # sightings of one that no title names
_TIMES = 2  # how often it calls it by a noun that is not in its name
_LONGEST = 6  # words
_TOWN = re.compile(rf"\b[Tt]he (?:{any_phrase('sorts_of_towns')})\b(?! (?:hall|of)\b)")
_CAPITAL = r"[^\W\d_a-zà-ÿ][\w.’'&-]*"
_NAME = re.compile(rf"{_CAPITAL}(?: (?:(?:of|and|&|de|du|van|von|for|in) (?:the )?)?{_CAPITAL})*")
_STORY = rf"(?i:{any_phrase('stories')})"
_BEFORE = re.compile(rf"(?:(?:The |A )?(?:\w+ )?{_STORY} (?:of|at) |[Aa]bout (?![Uu]s\b)|[Tt]he )+")
_BEHIND = re.compile(
    rf"(?:['’]s?)?[\s:,(–—-]*(?:\b(?i:a|our|the|brief|short|(?P<said>company|corporate|club)) )*\b{_STORY}\b.*"
)
_PARTS = re.compile(r"\s+[|–—-]\s+|:\s")
_DEFINED = re.compile(
    r"(?:[#*_ ]{0,6}[^\n]{0,100}\n+)??[#*_ ]{0,6}(?:[A-Z][a-z]+ed (?:in|on|by) [^.,;\n]{3,50}, )?(?:[Tt]he )?"
    rf"(?P<name>{_NAME.pattern})[*_]{{0,3}}(?: \([^()\n]{{1,80}}\))?(?:, [a-z][^.,;\n]{{3,60}},)?"
    r",? (?:is|was|are|were) (?:an?|the|one of the) (?P<said>[^.;:\n]{3,120})"
)
_BEING = re.compile(r" (?:is|was|are|were) (?:an?|the|one) ")
_SAID_OF = re.compile(r",| (?:of|in|that|which|who|whose|based|founded|formed|from|for|with|on|at|near|established)\b")


@attrs.frozen
class Protagonist:
    """A body and the nouns by which its text calls it; `titled` says whether the text is its own and "we" is it."""

    name: str
    nouns: frozenset[str]
    titled: bool = True

    def is_called(self, said: str) -> bool:
        """Whether a subject means it: "it", "we", "the club", "our club", or the first word of its name."""
        folded = said.casefold()
        first, _, rest = folded.partition(" ")
        if first in ("the", "our") and rest in self.nouns:
            return True
        return self.titled and (folded in ("it", "we") or said in self.name.split()[:1])

    def is_subject_of(self, words: str) -> bool:
        """Whether a clause without a name begins with it, "The company voluntarily | joins", or with its verb."""
        first, *rest = [*words.casefold().split(), ""]
        if not first:
            return self.titled
        noun = rest[0] if first in ("the", "our") else ""
        adverbs = rest[1:-1] if noun else rest[:-1]
        called = noun in self.nouns or (self.titled and first in ("it", "we"))
        return called and all(word.endswith("ly") or word in ("also", "then", "again", "now") for word in adverbs)


def protagonist(names: Names, title: str) -> Protagonist | None:
    """Whose story it is; None where a person's or a town's, in what somebody says, or where nothing says so."""
    if names.labels or names.home is not None:
        return None
    for name, said in _candidates(names.text, title):
        if not _may_be_body(name, names, said):
            continue
        nouns = {noun for noun in (_noun(name), said) if noun} or _called_so(names.text, name)
        if nouns:
            return Protagonist(_spelt(name, names), frozenset(_others(nouns)))
    often = _oftenest(names)
    return Protagonist(often, frozenset(_others({_noun(often)})), titled=False) if often else None


def _candidates(text: str, title: str) -> Iterator[tuple[str, str]]:
    """Names at the head of a document, each with the noun of a body that it is said to be, or ""."""
    defined = _DEFINED.match(text[:_OPENING]) if _BEING.search(text, 0, _OPENING) else None
    if defined is not None:
        said = _SAID_OF.split(defined["said"], maxsplit=1)[0].casefold().rpartition(" ")[2]
        if said in lexicon().protagonists:
            yield defined["name"], said
    parts = _PARTS.split(title.strip(" #*_"))
    for part in parts:
        bare = part[opening.end() :] if (opening := _BEFORE.match(part)) else part
        behind = _BEHIND.search(bare)
        bare = bare[: behind.start()] if behind else bare
        if bare and (name := _NAME.fullmatch(bare.strip(" ,"))):
            said = (behind["said"] or "").casefold() if behind else ""
            if len(parts) == 1 or _noun(name.group()):
                yield name.group(), "company" if said == "corporate" else said


def _may_be_body(name: str, names: Names, said: str) -> bool:
    words = name.split()
    if len(words) > _LONGEST or "stop" in classes(words[0]) or name in gazetteer():
        return False
    if said or _noun(name):
        return True
    return not (names.subjects or names.is_person(name) or any(is_common(word) for word in words))


def _oftenest(names: Names) -> str | None:
    """The body by far oftenest named, from the head of the text on."""
    bodies = [m for m in names.mentions if m.kind == "organisation" and _noun(m.name)]
    times = Counter(m.name for m in bodies)
    first = next((m.name for m in bodies if m.start < _HEAD and times[m.name] >= _OFTEN), None)
    if first is None or names.subjects or any(2 * n > times[first] for name, n in times.items() if name != first):
        return None
    return first


def _noun(name: str) -> str:
    """The noun in a name by which its body is called: "museum" of "Holm Museum of Glass", "" where it has none."""
    head = name.split(" of ")[0].rpartition(" ")[2].casefold().strip(".,")
    words = lexicon()
    if head.replace(".", "") in words.club_letters:
        return "club"
    return head if head in words.protagonists else "company" if head in words.firms else ""


def _called_so(text: str, name: str) -> set[str]:
    """The one noun of a body that the text speaks of as of something known; none of several, nor of a town.

    Once is enough where the name stands below the title too.
    """
    if _TOWN.search(text):
        return set()
    called = Counter(_plain_body().findall(text))
    times = 1 if name in text[text.find("\n") + 1 :] else _TIMES
    often = {noun for noun, n in called.items() if n >= times}
    return often if len(often) == 1 else set()


@cache
def _plain_body() -> re.Pattern[str]:
    """A body spoken of as of something known: "the company"."""
    return re.compile(rf"\b[Tt]he ({any_of(lexicon().plain_bodies)})\b(?!['’] |['’]s | of )")


def _others(nouns: set[str]) -> Iterator[str]:
    """The nouns and those that are said for them: a quartet is a group too, and a manufacturer a company."""
    for noun in nouns:
        yield noun
        yield from lexicon().by_another_noun.get(noun, ())


def _spelt(name: str, names: Names) -> str:
    """The name as the text spells it of the organisation that it is, or itself, no longer all in capitals."""
    folded = name.casefold()
    same = (m.name for m in names.mentions if m.kind == "organisation" and m.name.casefold() == folded)
    return next(same, name.title() if name.isupper() and " " in name else name)

"""Names that open a line: the speakers of a transcript, and the heads of entries in a dictionary of lives."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from chrono.events.names.headed_lives import find_headed_lives
from chrono.events.names.name_words import may_be_name, spelt
from chrono.events.names.sightings import Sighting
from chrono.events.names.turns import is_honorific, is_office, names_nobody
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.lexicon import classes, is_common
from chrono.events.words.phrases import any_phrase, phrases

__all__ = ["find_author", "find_entries", "find_issuer", "find_labels", "find_signature"]

_NOT_SURNAMES = frozenset({"kin", "role_nouns"})
_ADVERB = re.compile(r"(?:[^l]|al)ly\Z")  # "Sadly", not "Kelly"
COLON = re.compile(r":[*_]{0,2}(?=\s)")
SHORTEST_LINE, LONGEST_LINE = 3, 100  # characters before the colon that follows a name
DECORATION = " \t>*_#-"
ASIDE = re.compile(r" \([^)]{1,60}\)[*_]{0,2}\Z")  # "Ann Cole (through an interpreter):"
SIGNATURE = re.compile(
    r"^[ \t\xa0>*_]*((?:[A-ZÀ-Þ][A-ZÀ-Þ'’.-]*,?[ \xa0]){1,4}[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+)[ \t\xa0*_]*$", re.MULTILINE
)
SIGNED_WITHIN = 700  # characters from the end in which a document is signed
LONGEST_LABEL = 60
LONGEST_SPEECH = 1_000  # characters behind a label in which a sentence ends
SENTENCE_END = re.compile(r"[.!?…—](?:\W|$)")
ENTRY = re.compile(
    r"^[*_# ]{0,4}([A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,}), ([A-ZÀ-Þ][A-ZÀ-Þ. ]{1,30}?[A-ZÀ-Þ.])[*_]{0,2}(?= ?[(,.])", re.MULTILINE
)
# Two words in capitals with a comma between: quicker to see than that none of them opens a line.
MAY_BE_ENTRY = re.compile(r", (?<=[A-ZÀ-Þ'’-]{3}, )[A-ZÀ-Þ]")
LIVED = re.compile(r"[*_]{0,2} ?\([^)\n]{0,12}\d{3,4}\??[-–—]")
# "Cole, Ann, a painter, was born at", "COLE, Sir Bo (1801–80)", "Cole (Ann), born in": when somebody was born is near.
_WORD_OF_NAME = r"[A-ZÀ-Þ](?:[^\W\d_]|['’-](?=[^\W\d_]))*"
INVERTED = re.compile(
    rf"^[*_# ]{{0,4}}(?P<last>{_WORD_OF_NAME})(?:, (?:(?:Sir|Dame|Rev\.|Dr\.|Mrs\.) )?| \()(?P<first>{_WORD_OF_NAME}\.?"
    rf"(?: {_WORD_OF_NAME}\.?){{0,3}})\)?[*_]{{0,2}}(?=[,;.)]| \(\d)(?!,? (?:and|or|und|et) )",
    re.MULTILINE,
)
# What opens each such line, behind a line feed: quicker to see than that none is there.
OPENS_INVERTED = re.compile(r"\n(?=[*_# ]{0,4}[A-ZÀ-Þ][^\s,(]*(?:, | \())")
BORN = re.compile(
    rf"(?:(?![^\W\d_]{{3}}\.\s|\d\.\s)[\s\S]){{0,160}}?"  # of the same sentence
    rf"(?:\b(?:{any_phrase('born_in_entries')})\b|\bb\. |\(\d{{3,4}}[–-]\d)",
    re.IGNORECASE,
)
HEAD = re.compile(
    r"\s*(?:[a-z]+ )?[*_]{0,3}((?:[A-ZÀ-Þ][A-ZÀ-Þ'’.-]*[ \n]){1,4}[A-ZÀ-Þ][A-ZÀ-Þ'’-]*)[*_]{0,3} "
    r"\((?=[^)\n]{0,60}\b\d{3,4}\b)(?=[^)\n]{0,60}[–—-])"
)
# "MEDIA RELEASE MINISTER FOR HARBOURS ANN COLE HA12": who issues it closes what stands in capitals.
ISSUED = re.compile(
    r"\b(?:MEDIA|NEWS|PRESS) RELEASE\b"
    r"(?=[^\n]{0,80}\b(?:MINISTER|PREMIER|SENATOR|SECRETARY|PRESIDENT|GOVERNOR|MAYOR)\b)"
    r"[A-Z ,&'-]{0,90}? ([A-Z][A-Z'-]+ [A-Z][A-Z'-]+)(?=\s*(?:\n|[A-Z]{0,3}\d|\d))"
)
# "NOW, THEREFORE, I, ANN COLE, President": who speaks in a decree.
DECREED = re.compile(r"I, (?<!\wI, )((?:[A-Z][A-Z'’.-]*,? ){1,4}[A-Z][A-Z'’-]+\.?), (?=[A-Za-z])")
ISSUED_WITHIN = 1_500  # characters
# "By Ada Cole", on a line of its own.
BYLINE = re.compile(
    r"^[ \t>*_]*[Bb]y:? ((?:[A-ZÀ-Þ][\w.’'-]* ){1,3}[A-ZÀ-Þ][\w’'-]+)[ \t*_]*(?:[|,–—-].*)?$", re.MULTILINE
)
BYLINE_WITHIN = 400  # characters
QUOTED = re.compile(r"“[^”]{1,2000}”|\"[^\"\n]{1,2000}\"|«[^»]{1,2000}»|^>.*$", re.MULTILINE)
FIRST_PERSON = re.compile(r"\bI(?:['’](?:m|ve|d|ll))?\b(?= [a-z])|\b[Mm]y (?=[a-z])")
OFTEN = 2
ROMAN = re.compile(r"[IVX]+\Z")


def find_author(text: str, author: str | None) -> tuple[str, ...] | None:
    """The words of the name of who says "I" in a text of one: its author, or who a line at its head says wrote it.

    None where he speaks of himself less than twice outside of quotation marks: who reports is not who tells.
    """
    byline = BYLINE.search(text, 0, BYLINE_WITHIN)
    named = author or (byline[1] if byline else None)
    words = tuple(named.split()) if named else ()
    if len(words) < 2 or any(is_common(word) or not word[0].isupper() for word in words):
        return None
    return words if len(FIRST_PERSON.findall(QUOTED.sub("", text))) >= OFTEN else None


def find_labels(text: str, ending: Mapping[int, Sighting]) -> list[Sighting]:
    """The names that open a paragraph of speech: "Ann Cole: Thank you."; `ending` has the persons by their ends."""
    found = []
    for begin, line in _before_colons(text):
        line = ASIDE.sub("", line).rstrip("*_ ")
        start, end = begin + len(line) - len(line.lstrip(DECORATION)), begin + len(line)
        if not 2 < end - start <= LONGEST_LABEL or not text[start].isupper():
            continue
        known = ending.get(end)
        if names_nobody(line.strip(DECORATION).casefold().split()):
            continue
        words = tuple(map(spelt, known.words)) if known else ()
        sighting = (
            known._replace(sure=True, words=words) if known and known.start >= start else _label(text, start, end)
        )
        if sighting is not None:
            found.append(sighting)
    times = Counter(label.words for label in found)
    spoken = {label.words for label in found if _speaks(text, label.end, "\n")}

    def names_one(label: Sighting) -> bool:
        repeated = times[label.words] > 1 and label.words in spoken
        return repeated or (_is_titled(text, label.start) and _speaks(text, label.end, "\n\n"))

    return [label for label in found if len(label.words) > 1 or names_one(label)]


def _is_titled(text: str, start: int) -> bool:
    """Whether what a person is called by stands before a name: "PRESIDENT COLE", "MS. COLE"."""
    before = text[max(0, start - LONGEST_LABEL) : start].rpartition("\n")[2].strip(DECORATION).split()
    return bool(before) and all(is_honorific(word) or is_office(word) for word in before)


def _speaks(text: str, end: int, until: str) -> bool:
    """Whether a sentence ends behind a label, before what ends its line: behind the label of a form are a few words."""
    line = text[text.index(":", end) + 1 : end + LONGEST_SPEECH].strip().partition(until)[0]
    return SENTENCE_END.search(line) is not None


def _before_colons(text: str) -> Iterator[tuple[int, str]]:
    """(offset, line) of the short lines that end in a colon, or begin with up to one; it may stand on the next."""
    for match in COLON.finditer(text):
        end = match.start() - (text[match.start() - 1 : match.start()] == "\n")
        begin = text.rfind("\n", 0, end) + 1
        if SHORTEST_LINE <= end - begin <= LONGEST_LINE and ":" not in (line := text[begin:end]):
            yield begin, line


def _label(text: str, start: int, end: int) -> Sighting | None:
    """A label by its form alone: "MR. COLE"; capitals throughout are put into a name's usual spelling."""
    words = text[start:end].split()
    while len(words) > 1 and (is_honorific(words[0]) or (text[start:end].isupper() and is_office(words[0]))):
        start = text.index(words[1], start + len(words[0]))
        words.pop(0)
    if not 1 <= len(words) <= 4 or not all(may_be_name(word) for word in words):
        return None
    return Sighting("person", start, end, tuple(map(spelt, words)), sure=True)


def _spelt_in_order(word: str) -> str:
    return word if ROMAN.match(word) else word.title()


def find_entries(text: str) -> list[Sighting]:
    """The persons that entries of a dictionary begin with: "COLE, ANN (1801-1880)" is Ann Cole.

    So is whoever a text opens with in capitals, and with the years of his life: "ANN COLE (1801 – 1880) was".
    """
    found = []
    head = HEAD.match(text)
    if head is not None and not all(is_common(word) for word in head.group(1).split()):
        words = tuple(map(_spelt_in_order, head.group(1).split()))
        found.append(Sighting("person", head.start(1), head.end(1), words, sure=True))
    for match in ENTRY.finditer(text) if MAY_BE_ENTRY.search(text) else ():
        words = (*match.group(2).split(), match.group(1))
        common = [is_common(word) for word in words]
        if not any(common) or (LIVED.match(text, match.end()) and not all(common)):  # "KING, HENRY (1592-1669)"
            found.append(Sighting("person", match.start(1), match.end(), tuple(map(spelt, words)), sure=True))
    return found or list(_inverted(text)) or find_headed_lives(text)


@cache
def _born_in_entries() -> tuple[str, ...]:
    return ("b. ", *(word[1:] for word in phrases("born_in_entries")))


def _inverted(text: str) -> Iterator[Sighting]:
    """The persons that lines begin with, surname first, and who are born a few words on: "Cole, Ann, was born"."""
    if not any(word in text for word in _born_in_entries()) or not OPENS_INVERTED.search(f"\n{text}"):
        return  # quicker to see than that no line begins so
    for match in INVERTED.finditer(text):
        words = (*match["first"].split(), match["last"])
        towns = gazetteer().lookup(match["last"]) and gazetteer().lookup(match["first"])
        named = not (towns or any(is_common(word) or classes(word) & _NOT_SURNAMES for word in words))
        town = text.startswith(".", match.end()) and gazetteer().lookup(match["first"])  # "Ferry, Lund. The captain"
        if named and not town and not _ADVERB.search(match["last"]) and BORN.match(text, match.end()):
            yield Sighting("person", match.start("last"), match.end("first"), tuple(map(spelt, words)), sure=True)


def find_issuer(text: str) -> Sighting | None:
    """Who issues a release or a decree: the minister of its head, or who says "I, ANN COLE," in it; None of others."""
    match = ISSUED.search(text, 0, ISSUED_WITHIN) if text.find(" RELEASE", 0, ISSUED_WITHIN) >= 0 else None
    if match is None and " I, " in text:
        match = DECREED.search(text)
    if match is None or any(is_common(word) and word not in ("JR.", "SR.") for word in match[1].split()):
        return None
    return Sighting("person", match.start(1), match.end(1), tuple(map(spelt, match[1].split())), sure=True)


def find_signature(text: str) -> tuple[str, ...] | None:
    """The name in capitals that closes a letter or an order, on a line of its own; None where there is none."""
    found = None
    for match in SIGNATURE.finditer(text, max(0, len(text) - SIGNED_WITHIN)):
        words = tuple(spelt(word) for word in match.group(1).replace(",", "").split())
        if not any(is_common(word) for word in words[:1] + words[1:2]):
            found = words
    return found

"""A text becomes units: headings, sentences, list items and table rows, each knowing what stands above it.

Layout is read once, line by line, then every paragraph is cut into sentences; offsets are those of the text. Words
that a layout depends on (which headings open side matter, which labels mark it, which abbreviations end no sentence)
are in `layout.yaml`: add a word there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from itertools import groupby, pairwise

import attrs

from chrono.strict_yaml import shipped

__all__ = ["Layout", "Unit", "bare", "labels_a_date", "masked", "reply_pattern", "segment"]

_LONGEST = 2000
_LONGEST_LEAD = 60
_LONGEST_LABEL = 1000  # characters, a link's target among them
_FEWEST_CLOCKED = 3  # lines
_FEWEST_RECORDS, _LONGEST_RECORD = 4, 120  # sentences that are a name and its date, and the characters of one
_NOTED = ("meeting", "minutes", "call", "session", "sync", "stand-up", "standup")
_LABEL_LEVEL, _TITLE_LEVEL, _BOLD_LEVEL = 9, 8, 7

_HASH = re.compile(r"\s{0,3}(#{1,6})\s+(?=\S)")
_ITEM_MARKS = "-*+•‣▪–—(\\ivx"
_ITEM = re.compile(r"(\s*)(?:[-*+•‣▪–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\\\([ivxa-z\d]+\\\))\s+(?=\S)")
_RULE = re.compile(r"\s*(?:[-=_*#~\\]\s*){2,}\s*$|\s*[*_#|>\\]\s*$")
_JUNK = re.compile(
    r"\s*(?:<!--.*-->\s*$|</?\w[^<>]*>\s*$|\[[^\]]{1,200}\]:\s*\S+|!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?\s*$|"
    r"\{[%{:].*[%}]?\}\s*$|https?://\S+\s*$|\[\^?\d+\]\s|\{\||\|[-}]|\\?###\s*$|\S+=\"[^\"]*\"\s*$)"
)
_META = re.compile(r"[a-z][\w-]{1,30}:(?:\s|$)")
_BOLD = re.compile(r"\s*(?:\*\*|__)(?!\s)([^*]{2,150}?)(?:\*\*|__)\s*:?\s*$")
_ROW = re.compile(r"\s*\|.*\|\s*$")
_ROW_RULE = re.compile(r"[\s|:+-]+$")
_MARK = re.compile(r"[<\[\]*_`#>|&]")  # with one of which all markup begins
# A footnote's mark, cut off at the end of a title perhaps; before a bracket it is the text of a link.
_NOTE = r"\[(?:\d{1,3}|[a-z]|note \d{1,3}|citation needed)(?:\](?!\()|\Z)"
_MARKUP = re.compile(_NOTE + r"|<[^<>]{0,300}>|\]\([^()\s]*\)|\[(?=\S)|\](?:\[[^\[\]]*\])?|[*_`#>|]+|&\w+;")
# All begin with one of a few marks, which is quick to search for: a link's target, a tag, a template; and apart from
# these, since they begin with common letters, addresses.
_HIDDEN = re.compile(
    r"[(\[<{](?:(?<=\]\()[^()\s]*\)|(?<=\]\[)[^\[\]\n]{0,80}\]|(?<=<)[a-zA-Z/!][^<>]{0,2000}>|"
    r"(?<=\{)[%{][^{}]*[%}]\})"
)
_ADDRESS = re.compile(r"[hf](?:(?<=h)ttps?|(?<=f)tp)://[^\s<>\"')\]]+")
# Possessive, and from the first mark on: a row of ten thousand dots is looked at once. The mark before the look back,
# since what begins with one of a few characters is quick to search for.
_OPENS_ANEW = re.compile(r"\.\s+(?:It|The|He|She|They|This|These|In|On|At|His|Her|Its|Their|We|An?|After|When)\b")
_END = re.compile(rf"[.!?…](?<![.!?…].)[.!?…]*+[\"'”’»)\]*_]*+(?:{_NOTE})*+(?:\s++|(?=[“«]))")
_LAST_NOTES = re.compile(rf"(?:{_NOTE})+\Z")
_WORD_BEFORE = re.compile(r"[^\W_]++\Z")
_FIRST_WORD = re.compile(r"\s+[«\"]?([^\W\d_]+)")
_OPENERS = "\"'“‘«([*_—–-@#`<"
_LONGEST_DAY = 24  # characters from the beginning of a date to the stop behind its day
_FEWEST_ENTRIES = 3  # short lines under lines that are dates
_DAY_OPENERS = frozenset({"am", "vom", "zum", "bis", "der", "den", "dem", "ab", "seit", "und", "el", "le"})
_TERMINAL = ".!?:;…"
# What sets a date at the head of a line off from what happened then: a dash, a colon, a column, the end of bold type.
_SET_OFF = re.compile(r"[*_)\]]*\s*(?:[—–:|]|-(?=\s)|\.\s+[–—-])[*_]*\s*\S|:?(?:\*\*|__):?\s+[^\W_]")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d\b")
_COLUMN = re.compile(r"\)?(?:\t|\ {2,})\s*[^\W_]")
# Who came to a meeting, and what for: "Notes" under it are no footnotes.
_MEETING = re.compile(
    r"^[ \t#*_-]*(?:attend(?:ees|ing|ance)|in attendance|participants|present|apologies|regrets|agenda|scribe|chair)\b",
    re.IGNORECASE | re.MULTILINE,
)
# A label of a few words and its colon: "Deadline for submissions: ".
_LABELLED = re.compile(r"\s*[*_]*[^\W\d_][^\s:|.!?=<>]*(?: [^\s:|.!?=<>]{1,20}){0,5}:[*_]*\s+(?=\S)")
# "Published by Harbour Press in 1993, it sold badly": a label goes on as no sentence does.
_GOES_ON = re.compile(r"[^\n.]{0,140}?,\s(?:it|the|he|she|they|his|her|its|this)\s", re.IGNORECASE)
_SPEAKER = re.compile(
    r"\s*(?:\*\*)?(?P<name>(?:Q|[A-ZА-ЯЁ][\w.’'\-]*"
    r"(?:[ ,]+(?:of|the|and|for|de|von|van|[A-ZА-ЯЁ(][\w.’'\-()]*)){0,11}))"
    r"(?:\*\*)?\s*:(?:\*\*)?\s"
)


@attrs.frozen(slots=True)
class Unit:
    """One heading, sentence, item or row of the text, from `start` to `end`, white space trimmed.

    `form` is heading, sentence, item or row. `block` numbers the paragraph. `heads` are the indexes of the headings
    above, outermost first; `lead` is the index of the unit that introduces the list an item stands in. A `side` unit
    belongs to navigation, references or the like. `speaker` says whose turn it is.
    """

    start: int
    end: int
    form: str
    block: int
    heads: tuple[int, ...] = ()
    lead: int | None = None
    side: bool = False
    speaker: str | None = None
    level: int = 0


@attrs.frozen
class Layout:
    """All units of a text in order, and the speakers who have a turn in it."""

    units: tuple[Unit, ...]
    speakers: tuple[str, ...] = ()


@attrs.define
class _Line:
    start: int
    end: int
    text: str
    trimmed: str
    kind: str = "text"
    level: int = 0


@cache
def _words() -> tuple[frozenset[str], tuple[str, ...], frozenset[str]]:
    """Side headings, side labels (longest first) and abbreviations of every language."""
    data = shipped("chrono.events", "layout.yaml")
    headings = frozenset(word for words in data["side_headings"].values() for word in words)
    labels = {word for words in data["side_labels"].values() for word in words}
    return headings, tuple(sorted(labels, key=len, reverse=True)), frozenset(data["abbreviations"])


@cache
def _sentence_openers() -> frozenset[str]:
    """Words that have a capital only where they open a sentence, in languages whose "year" is abbreviated."""
    return frozenset(shipped("chrono.events", "layout.yaml")["sentence_openers"])


@cache
def _label_pattern() -> re.Pattern[str]:
    # A label at the start of a line: followed by a colon, a link, a date or nothing, not by the rest of a sentence.
    words = "|".join(map(re.escape, _words()[1]))
    return re.compile(
        rf"[\s*_>#(©]*(?:{words})(?:\s*[:\[]|\s*$|(?=\s+(?:\W?\d(?!\d*\.\d+(?![.\d]))|(?<!next\s)(?<!previous\s)(?:mon|tues|wednes|thurs|fri|satur|sun)day\s))|\s+by\b|(?<=\[))|\s*(?:©|\(c\)\s*\d)",
        re.IGNORECASE,
    )


@cache
def reply_pattern() -> re.Pattern[str]:
    """A line that says who wrote what is quoted below, such as "On 3 May 2011, Ann Orr wrote:"."""
    forms = [
        rf"{opening}\b[^\n]{{6,120}}\b(?:{ending})" if opening else rf"[^\n]{{6,120}}\b(?:{ending})"
        for opening, ending in shipped("chrono.events", "layout.yaml")["replies"].values()
    ]
    return re.compile(rf"[> \t]*(?:{'|'.join(forms)})\b[^\n:]{{0,60}}:[^\S\n]*$", re.IGNORECASE)


@cache
def _date_labels(*sections: str) -> frozenset[str]:
    data = shipped("chrono.events", "layout.yaml")
    return frozenset(label for section in sections for label in data[section])


@cache
def _labels() -> frozenset[str]:
    """What stands before a colon in the head of a form or of minutes, and is nobody who speaks."""
    return _date_labels("date_labels", "other_date_labels", "form_labels")


def labels_a_date(text: str, *, inviting: bool = False) -> bool:
    """Whether the text before a date is only a label of it: "**Date:** "; `inviting`, one like "When:"."""
    if ":" not in text:
        return False
    label = bare(text).strip()
    labels = _date_labels("inviting_labels") if inviting else _date_labels("date_labels", "other_date_labels")
    return label.endswith(":") and label.rstrip(": ").casefold() in labels


def bare(text: str) -> str:
    """The text as a reader sees it: tags, emphasis and link targets gone, white space folded."""
    return " ".join((_MARKUP.sub("", text) if _MARK.search(text) else text).split())


def masked(text: str) -> str:
    """The text with its tags, link targets and addresses blanked out, each by as many spaces."""
    if "](" in text or "][" in text or "]:" in text or "<" in text or "://" in text or "{" in text:
        text = _HIDDEN.sub(_blanks, text)
        return _ADDRESS.sub(_blanks, text) if "://" in text else text
    return text


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match.group())


def segment(text: str, dated: Mapping[int, int] | None = None) -> Layout:
    """The units of `text`; `dated` maps where date mentions start to where they end.

    A line that opens with a date and goes on after a dash or colon is an item of a chronology, not a heading.
    """
    lines = _classified(text, dated or {})
    return _Builder(text, lines, dated or {}).build()


def _classified(text: str, dated: Mapping[int, int]) -> list[_Line]:
    lines, position, fenced, starts = [], 0, False, sorted(dated)
    for raw in text.split("\n"):
        stripped = raw.strip()
        line = _Line(position, position + len(raw), raw, stripped)
        position += len(raw) + 1
        if stripped.startswith(("```", "~~~")):
            fenced, line.kind = not fenced, "junk"
        elif fenced:
            line.kind = "junk"
        elif stripped:
            at = bisect_left(starts, line.start)
            _classify(line, dated if at < len(starts) and starts[at] < line.end else {})
        else:
            line.kind = "blank"
        lines.append(line)
    _mark_titles(lines, dated)
    _mark_annals(lines, dated)
    _mark_labelled(lines, dated)
    return lines


def _classify(line: _Line, dated: Mapping[int, int]) -> None:
    stripped = line.trimmed
    first = stripped[0]
    if first in "#*_-=~\\|>" and _RULE.match(line.text):
        line.kind = "rule"
    elif first == "#" and (match := _HASH.match(line.text)):
        line.kind, line.level = "heading", len(match[1])
    elif first == "|" and _ROW.match(line.text):
        line.kind = "junk" if _ROW_RULE.fullmatch(stripped) else "row"
    elif (first in "<[!{h|\\" and _JUNK.match(line.text)) or (stripped[-1] == ":" and reply_pattern().match(line.text)):
        line.kind = "junk"
    elif dated and _opens_dated_item(line, dated):
        line.kind = "item"
    elif first in "*_" and (match := _BOLD.match(line.text)) and not match[1].rstrip().endswith((".", "!", "?")):
        line.kind, line.level = "heading", _BOLD_LEVEL
    elif _may_be_item(stripped) and _ITEM.match(line.text):
        line.kind = "item"
    elif (
        len(stripped) < 90
        and stripped.isupper()
        and len(stripped) > 5
        and stripped[-1] not in ".,;:"
        and " " in stripped
    ):
        line.kind, line.level = "heading", _BOLD_LEVEL


def _mark_annals(lines: list[_Line], dated: Mapping[int, int]) -> None:
    """Lines right under each other that begin with a date each, two or more, as the items of a list.

    A short line may stand above them, and a line that runs on begins with blanks or a small letter. Where several
    begin with an hour, one that stands alone is an item too.
    """
    for is_text, group in groupby(lines, lambda line: line.kind == "text"):
        block = list(group) if is_text else []
        if block and len(block[0].text) < _LONGEST_LEAD and block[0].start not in dated:
            block.pop(0)
        items = [line for line in block if line.start in dated]
        others = (line for line in block if not (line.text[:1].isspace() or line.text[:1].islower()))
        if len(items) > 1 and block[0].start in dated and all(line.start in dated for line in others):
            for line in items:
                line.kind = "item"
    clocked = [line for line in lines if line.start in dated and _CLOCK.match(line.text)]
    if sum(line.kind == "item" for line in clocked) >= _FEWEST_CLOCKED:
        for line in clocked:
            line.kind = "item"


def _mark_labelled(lines: list[_Line], dated: Mapping[int, int]) -> None:
    """Lines right under each other that are a label and its date each, two or more, as the items of a list."""
    for is_text, group in groupby(lines, lambda line: line.kind == "text"):
        block = [line for line in group if ":" in line.text and _dates(line, dated)] if is_text and dated else []
        block = [line for line in block if not _label_pattern().match(line.text)]
        if len(block) > 1:
            for line in block:
                line.kind = "item"


def _may_be_item(stripped: str) -> bool:
    """Whether a line begins with a mark, a number or a letter as items do: quicker to ask than whether it is one."""
    first = stripped[0]
    return first in _ITEM_MARKS or first.isdigit() or stripped[1:2] in (".", ")")


def _opens_dated_item(line: _Line, dated: Mapping[int, int]) -> bool:
    """Whether the line begins with a date, then a dash or colon, then words."""
    lead = re.match(r"[\s*_>(\[]*(?:<[^<>]*>)*[*_(\[]*", line.text)
    start = line.start + (lead.end() if lead else 0)
    end = next(
        (dated[at] for at in range(start, min(start + 12, line.end)) if at in dated and _only_the(line, start, at)),
        None,
    )
    if end is None or end >= line.end:
        return False
    at = end - line.start
    numbered = any(map(str.isdigit, line.text[start - line.start : at]))  # not "Monday" and when it is open
    return _SET_OFF.match(line.text, at) is not None or (numbered and _COLUMN.match(line.text, at) is not None)


def _only_the(line: _Line, start: int, at: int) -> bool:
    return line.text[start - line.start : at - line.start].casefold().strip() in (
        "",
        "on",
        "in",
        "date:",
        "im",
        "am",
        "le",
        "el",
    )


def _mark_titles(lines: list[_Line], dated: Mapping[int, int]) -> None:
    """Underlined headings, lines that stand alone like titles, and metadata before the first paragraph."""
    for above, line in pairwise(lines):
        if line.kind == "rule" and above.kind == "text" and set(line.text.strip()) <= {"="}:
            above.kind, above.level = "heading", 1
    entries = _under_dates(lines, dated)
    for index, line in enumerate(lines):
        if line.kind != "text" or not (_stands_alone(lines, index) and _like_a_title(line)) or _dates(line, dated):
            continue
        if index in entries:
            line.kind = "item"
        else:
            line.kind, line.level = "heading", _TITLE_LEVEL
    for line in lines:
        if line.kind == "text" and _META.match(line.text):
            line.kind = "junk"
        elif line.kind not in ("blank", "junk", "rule"):
            break


def _under_dates(lines: list[_Line], dated: Mapping[int, int]) -> set[int]:
    """The lines under lines that are dates alone, where there are several: the entries of annals, and no titles."""
    filled = [index for index, line in enumerate(lines) if line.kind != "blank"]
    alone = {index for index in filled if lines[index].kind == "text" and _is_date(lines[index], dated)}
    under = {below for above, below in pairwise(filled) if above in alone and below not in alone}
    return under if len(under) >= _FEWEST_ENTRIES else set()


def _is_date(line: _Line, dated: Mapping[int, int]) -> bool:
    """Whether a date is all that stands in a line."""
    start = line.start + len(line.text) - len(line.text.lstrip())
    return dated.get(start, -1) >= start + len(line.text.strip(" \t.:")) > start


def _stands_alone(lines: list[_Line], index: int) -> bool:
    # A short line right under an item is the rest of it.
    before = index == 0 or lines[index - 1].kind not in ("text", "item")
    after = index + 1 == len(lines) or lines[index + 1].kind not in ("text",)
    return before and after


def _like_a_title(line: _Line) -> bool:
    words = _LAST_NOTES.sub("", line.text.rstrip(" \t*_")).strip(" \t*_")
    if not words or len(words) > 100 or words[-1] in ".!?;,…" or (words[-1] == ":" and len(words.split()) > 4):
        return False
    return words[0].isupper() or words[0].isdigit() or words[0] in "“«\"'"


def _dates(line: _Line, dated: Mapping[int, int]) -> bool:
    """Whether a line is a label and its date, as "Date of next meeting: 5 April 2014"; "Date:" alone heads a list."""
    match = _LABELLED.match(line.text)
    if match is None or labels_a_date(match.group()):
        return False
    return any(at in dated for at in range(line.start + match.end(), min(line.start + match.end() + 8, line.end)))


@attrs.define
class _Builder:
    """Collects units while it walks the lines."""

    text: str
    lines: list[_Line]
    dated: Mapping[int, int]
    units: list[Unit] = attrs.Factory(list)
    heads: list[tuple[int, int]] = attrs.Factory(list)
    block: int = 0
    lead: int | None = None
    side_level: int | None = None
    speaker: str | None = None
    speakers: dict[str, int] = attrs.Factory(dict)
    loose: bool = False

    @cached_property
    def ends(self) -> dict[int, int]:
        """Where each date begins, by where it ends."""
        return {end: start for start, end in self.dated.items()}

    def build(self) -> Layout:
        texts = sum(line.kind == "text" for line in self.lines)
        self.loose = sum(line.kind == "blank" for line in self.lines) * 5 >= texts
        self._count_speakers()
        index = 0
        while index < len(self.lines):
            index = self._take(index)
        return Layout(tuple(self.units), tuple(name for name, count in self.speakers.items() if count))

    def _count_speakers(self) -> None:
        names: dict[str, int] = {}
        speaking: set[str] = set()
        for index, line in enumerate(self.lines):
            if line.kind == "text" and ":" in line.text[:90] and (match := _SPEAKER.match(line.text)):
                names[match["name"]] = names.get(match["name"], 0) + 1
                if self._says_something(index):
                    speaking.add(match["name"])
        names = {name: count for name, count in names.items() if name in speaking and name.casefold() not in _labels()}
        # One label is a phrase before a colon; a conversation has several turns.
        self.speakers = names if sum(names.values()) >= 2 else {}

    def _says_something(self, index: int) -> bool:
        """Whether what stands behind a label runs on to the next line or ends as a sentence: "Status: resolved"."""
        following = self.lines[index + 1] if index + 1 < len(self.lines) else None
        if following is not None and following.kind == "text" and not _SPEAKER.match(following.text):
            return True
        return self.lines[index].trimmed.rstrip('*_)"”’ ')[-1:] in _TERMINAL

    def _take(self, index: int) -> int:
        line = self.lines[index]
        if line.kind in ("blank", "rule", "junk"):
            return index + 1
        self.block += 1
        if line.kind == "heading":
            self._heading(line)
            return index + 1
        if line.kind == "row":
            self._add(line.start, line.end, "row")
            return index + 1
        end = self._block_end(index)
        if line.kind == "item":
            self._item(index, end)
        else:
            self._paragraph(line.start, self.lines[end - 1].end)
        return end

    def _heading(self, line: _Line) -> None:
        while self.heads and self.heads[-1][1] >= line.level:
            self.heads.pop()
        if self.side_level is not None and line.level <= self.side_level:
            self.side_level = None
        title = bare(line.text).strip(" :").casefold()
        noted = title == "notes" and (self._takes_notes() or _MEETING.search(self.text, 0, line.start) is not None)
        if self.side_level is None and title in _words()[0] and not noted:
            self.side_level = line.level
        side = self.side_level is not None or bool(_label_pattern().match(line.text))
        match = _HASH.match(line.text)
        unit = self._add(line.start + (match.end() if match else 0), line.end, "heading", line.level, side=side)
        self.lead = unit
        if unit is not None and not side:
            self.heads.append((unit, line.level))

    def _takes_notes(self) -> bool:
        """Whether the first heading says that what was said at a meeting was noted."""
        head = next((line.text.casefold() for line in self.lines if line.kind == "heading"), "")
        return any(word in head for word in _NOTED)

    def _block_end(self, index: int) -> int:
        """The index after the last line that runs on from this one."""
        end = index + 1
        while end < len(self.lines) and self._runs_on(self.lines[end - 1], self.lines[end]):
            end += 1
        return end

    def _runs_on(self, above: _Line, line: _Line) -> bool:
        if line.kind != "text":
            return False
        a, b = above.trimmed, line.trimmed
        if self.speakers and _SPEAKER.match(line.text):
            return False
        if ":" in a and ":" in b and _LABELLED.match(b) and _LABELLED.match(a):
            dated = _dates(above, self.dated) and _dates(line, self.dated)
            if dated or len(a) < _LONGEST_LEAD:
                return False
        if above.text.endswith(("  ", "\\")) and len(a) < 60 and a[-1:] not in ",;" and not b[:1].islower():
            return False
        if b[:1].islower():
            return True
        if self.loose:
            return not (len(a) < 50 and len(b) < 50 and a[-1:] not in ",-" and above.kind == "text")
        # A link that cannot be broken leaves the line above it short, and is long itself.
        linked = "](" in b[:400] and b[:1] in "[*_"
        return (
            a[-1:] not in _TERMINAL
            and (len(above.text.rstrip()) >= 50 or linked)
            and (len(b) <= 110 or len(bare(b)) <= 110)
        )

    def _item(self, index: int, end: int) -> None:
        line = self.lines[index]
        match = _ITEM.match(line.text)
        start = line.start + (match.end() if match and not self._dated_at(line) else 0)
        self._add_sentences(start, self.lines[end - 1].end, "item")

    def _dated_at(self, line: _Line) -> bool:
        # "1. May 2019: …" is a date in German, not the first item.
        lead = len(line.text) - len(line.text.lstrip())
        return line.start + lead in self.dated

    def _paragraph(self, start: int, end: int) -> None:
        text = self.text[start:end]
        plain_line = text.strip()
        short = len(plain_line) < _LONGEST_LABEL
        if short and not self.loose and bare(plain_line).strip(" :").casefold() in _words()[0]:
            self.side_level = 0
        elif self.side_level == 0 and len(plain_line) > 200:
            self.side_level = None
        match = _SPEAKER.match(text) if self.speakers else None
        if match and match["name"] in self.speakers:
            self.speaker = match["name"]
            start += match.end()
        self._add_sentences(start, end, "sentence")
        if plain_line.endswith(":") and self.units:
            self.lead = len(self.units) - 1

    def _add_sentences(self, start: int, end: int, form: str) -> None:
        side = bool(_label_pattern().match(self.text, start, min(end, start + 80)))
        side = side and not _GOES_ON.match(self.text, start, end)
        spans = list(_of_bearable_length(self.text, _sentences(self.text, start, end, self.dated)))
        records = self._records(spans) if form == "sentence" and len(spans) >= _FEWEST_RECORDS else frozenset()
        for first, last in spans:
            self._add(first, last, "item" if first in records else form, side=side)
            side = side and last - start < 100

    def _records(self, spans: list[tuple[int, int]]) -> frozenset[int]:
        """Where the sentences begin that are a name and its date: "Battle of the Ford, May 6. Camp Lee June 2–5."

        They have no preposition before the date, as prose has, and a record of service holds several.
        """
        found = frozenset(
            first for first, last in spans if last - first < _LONGEST_RECORD and self._is_record(first, last)
        )
        return found if len(found) >= _FEWEST_RECORDS else frozenset()

    def _is_record(self, first: int, last: int) -> bool:
        stop = first + len(self.text[first:last].rstrip(" .;\n"))
        day = self.ends.get(stop, first)
        before = self.text[first:day].split()
        return len(before) > 1 and (before[-1][:1].isupper() or before[-1][-1] in ",)")

    def _add(self, start: int, end: int, form: str, level: int = 0, *, side: bool = False) -> int | None:
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        if start >= end:
            return None
        heads = tuple(index for index, _ in self.heads)
        side = side or self.side_level is not None
        lead = self.lead if form == "item" else None
        self.units.append(Unit(start, end, form, self.block, heads, lead, side, self.speaker, level))
        return len(self.units) - 1


def _sentences(text: str, start: int, end: int, dated: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    first = start
    for match in _END.finditer(text, start, end):
        after = match.end()
        if after >= end:
            break
        following = text[after]
        if not (following.isupper() or following.isdigit() or following in _OPENERS):
            continue
        if text[match.start()] == "." and text[match.start() + 1] not in ".!?" and _belongs(text, first, match.start()):
            continue
        if following == "(" and text[after + 1 : after + 2].isdigit():
            continue
        if text[match.start() - 1].isdigit() and _in_date(dated, match.start()):
            continue
        yield first, after - (len(match.group()) - len(match.group().rstrip()))
        first = after
    if first < end:
        yield first, end


def _in_date(dated: Mapping[int, int], stop: int) -> bool:
    """Whether a full stop is that of a day's number: "† 23. Mai 1993"."""
    return any(dated.get(at, 0) > stop for at in range(max(0, stop - _LONGEST_DAY), stop))


def _of_bearable_length(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, cut at white space where one is too long to be a sentence: what follows is quadratic in a sentence."""
    for first, last in spans:
        while last - first > _LONGEST:
            cut = max(text.rfind(" ", first + 1, first + _LONGEST), text.rfind("\n", first + 1, first + _LONGEST))
            cut = cut if cut > first else first + _LONGEST
            yield first, cut
            first = cut
        yield first, last


def _belongs(text: str, first: int, stop: int) -> bool:
    """Whether a full stop belongs to the word before it: an abbreviation, an initial, or a day's number."""
    match = _WORD_BEFORE.search(text, max(first, stop - 20), stop)
    if match is None or _is_a_code(text, match, stop) or _ends_with_year(text, match, stop):
        return False
    word = match.group()
    return _abbreviates(word, _words()[2]) or _numbers_a_day(text, first, match) or _opens_annal(text, first, match)


def _is_a_code(text: str, match: re.Match[str], stop: int) -> bool:
    """Whether the word is no abbreviation: the letter of "Pad 17-B", a state behind its town ("Dunmore, FL. It …")."""
    word, start = match.group(), match.start()
    if len(word) == 1:
        return start > 1 and text[start - 1] in "-–" and text[start - 2].isdigit()
    return len(word) == 2 and word.isupper() and text[start - 2 : start] == ", " and bool(_OPENS_ANEW.match(text, stop))


def _ends_with_year(text: str, match: re.Match[str], stop: int) -> bool:
    """Whether a sentence ends with the abbreviated word behind its year: "Родился в 1925 г. После школы…"."""
    if match.group() not in ("г", "гг") or not text[max(0, match.start() - 3) : match.start()].rstrip()[-1:].isdigit():
        return False
    following = _FIRST_WORD.match(text, stop + 1)
    return following is not None and following[1].casefold() in _sentence_openers()


def _numbers_a_day(text: str, first: int, match: re.Match[str]) -> bool:
    """Whether a number before a stop is that of a day ("am 20. Oktober") or another ordinal, and ends no sentence.

    One of two digits ends a sentence more often than not, one of one digit only behind a capital ("on March 8. The …").
    """
    if not (match.group().isdigit() and len(match.group()) <= 2):
        return False
    before = text[first : match.start()].split()[-1:]
    if match.start() - first < 12 or (before and before[0].casefold() in _DAY_OPENERS):
        return True
    return len(match.group()) == 1 and not (before and before[0][0].isupper())


def _opens_annal(text: str, first: int, match: re.Match[str]) -> bool:
    """Whether a year opens the entry of annals: "A.D. 892. This year …", "1121. A great frost"."""
    year = match.group()
    if not (year.isdigit() and 3 <= len(year) <= 4) or (first > 0 and text[first - 1] != "\n"):
        return False
    before = text[first : match.start()].strip()
    return before in ("A.D.", "A. D.", "AD", "Anno", "An.") or (not before and len(year) == 4)


def _abbreviates(word: str, abbreviations: frozenset[str]) -> bool:
    # A single letter is an initial ("J. Smith", "U.S. Senate"): a sentence hardly ever ends in one.
    return (len(word) == 1 and not word.isdigit()) or word.casefold() in abbreviations

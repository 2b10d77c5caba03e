"""A text becomes units: headings, sentences, list items and table rows, each knowing what stands above it.

Layout is read once, line by line, then every paragraph is cut into sentences; offsets are those of the text. Words
that a layout depends on (which headings open side matter, which labels mark it, which abbreviations end no sentence)
are in `layout.yaml`: add a word there.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import attrs

from chrono.events.layout.entry_lines import is_of_dates
from chrono.events.layout.line_labels import labels_of_nobody, labels_side_matter
from chrono.events.layout.lines import DASHES, HEADING, ITEM, LABELLED, LONGEST_LEAD, Line, classified, dates_in
from chrono.events.layout.markup import bare
from chrono.events.layout.provenances import entries_of_provenance, is_label, opens_provenance
from chrono.events.layout.sentence_ends import bearable_sentences, of_bearable_length
from chrono.events.layout.wrapping import FULL, TERMINAL, is_below, is_within, stops_short, was_full
from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase, phrases
from chrono.kept import kept
from chrono.lang import languages
from chrono.strict_yaml import shipped

__all__ = ["Layout", "Unit", "segment"]

_LONGEST_SIDE_HEADING = 80  # characters, those of markup among them
# Behind the day that heads an entry: a full stop and what was written.
_ENTRY_BEHIND_DAY = re.compile(r"\.[*_]{0,3}\s+(?=[\"“]?[^\W\d_a-z])")
_NEXT_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?]\s+[A-ZÀ-ÞА-ЯЁ]")
_EMPTY = frozenset({"blank", "rule", "junk"})  # lines that tell nothing
_LONGEST_TURN = 90  # characters in which the name of who speaks ends
_LABEL = 24  # characters in which the label of a line ends
_LONGEST_LABEL = 1000  # with a link's target
_LINKED = re.compile(
    r"[*_]*\[|[*_]+|[^\W_]+[*_,]*\xa0\["
)  # no blank: "Caller[no-break blank][reported](…)" is one word
_BEFORE_DAYS, _SHORTEST_LEAD = frozenset(phrases("ends_line_before_day")), 16  # characters before
_FEWEST_RECORDS, _LONGEST_RECORD = 4, 120  # sentences that are a name and its date, and the characters of one
_NOTED = phrases("noted_gatherings")
# Who came to a meeting, and what for: "Notes" under it are no footnotes.
_MEETING = re.compile(
    rf"^[ \t#*_-]*(?:{any_phrase('labels_of_minutes')})\b",
    re.IGNORECASE | re.MULTILINE,
)
# "Published by Harbour Press in 1993, it sold badly": a label goes on as no sentence does.
_GOES_ON = re.compile(r"[^\n.]{0,140}?,\s(?:it|the|he|she|they|his|her|its|this)\s", re.IGNORECASE)
_CELL = re.compile(r"<(?:d[dt]|t[dhr]|li|p|div|h[1-6])\b", re.IGNORECASE)  # begins a line of its own
_FEWEST_RUN, _SHORTEST_RUN = 4, 120  # entries in one paragraph, and its characters
_OPENS_ENTRY = re.compile(r"\s?[–—]\s|\s-\s|:\s(?=\S)")
_SPEAKER = re.compile(
    r"\s*(?:\*\*)?(?P<name>(?:Q|[A-ZА-ЯЁ][\w.’'\-]*"
    r"(?:[ ,]+(?:of|the|and|for|de|von|van|[A-ZА-ЯЁ(][\w.’'\-()]*)){0,11}))"
    r"(?:\*\*)?\s*:(?:\*\*)?\s"
)


class Unit(NamedTuple):
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


def _block_of(unit: Unit) -> int:
    return unit.block


@attrs.frozen(slots=False)
class Layout:
    """All units of a text in order, and the speakers who have a turn in it."""

    units: tuple[Unit, ...]
    speakers: tuple[str, ...] = ()

    def index_at(self, offset: int) -> int | None:
        """The index of the unit that holds an offset."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self.units[index].end else None

    def unit_at(self, offset: int) -> Unit | None:
        """The unit that holds an offset."""
        index = self.index_at(offset)
        return self.units[index] if index is not None else None

    def opens_block(self, unit: Unit) -> bool:
        """Whether a unit is the first of its paragraph or item."""
        index = self.index_at(unit.start)
        return index == 0 or (index is not None and self.units[index - 1].block != unit.block)

    def start_of_block(self, unit: Unit) -> int:
        """Where the paragraph, item or row of a unit begins."""
        return self.units[bisect_left(self.units, unit.block, key=_block_of)].start

    @kept
    def headings(self) -> list[int]:
        """The indexes of the headings, in order."""
        return [index for index, unit in enumerate(self.units) if unit.form == "heading"]

    @kept
    def _starts(self) -> list[int]:
        return [unit.start for unit in self.units]


def _is_of_form(line: str) -> bool:
    """Whether a line begins with a label of forms or notices, or one in capitals: "WHEN: Tuesday"."""
    label = bare(line.partition(":")[0]).strip(" *_")
    return label.isupper() or label.casefold() in labels_of_nobody()


@cache
def _leading_words() -> frozenset[str]:
    """The words that lead to a date, of every language: "in 1911 – a dry year –" begins no entry."""
    return frozenset[str]().union(*(grammar("leads_to_date", code) for code in languages()))


@cache
def _side_headings() -> frozenset[str]:
    """The headings of side matter, of every language."""
    data = shipped("chrono.events", "layout.yaml")
    return frozenset(word for words in data["side_headings"].values() for word in words)


@cache
def _own_page_headings() -> frozenset[str]:
    """Which of these open what the page is about, where nothing is told above: "About the author"."""
    return frozenset(shipped("chrono.events", "layout.yaml")["own_page_headings"])


def segment(
    text: str,
    dated: Mapping[int, int] | None = None,
    headings: Iterable[tuple[int, int]] = (),
    rows: Mapping[int, int] | None = None,
) -> Layout:
    """The units of `text`.

    `dated` maps where date mentions start to where they end; `headings` are the lines that are known to be headings,
    by where they begin, with their level from 1; `rows` maps where known rows begin to where they end. A line that
    opens with a date and goes on after a dash or colon is an item of a chronology otherwise, not a heading.
    """
    lines = classified(text, dated or {}, dict(headings), rows)
    return _Builder(text, lines, dated or {}).build()


@attrs.define(slots=False)
class _Builder:
    """Collects units while it walks the lines."""

    text: str
    lines: list[Line]
    dated: Mapping[int, int]
    units: list[Unit] = attrs.Factory(list)
    heads: list[tuple[int, int]] = attrs.Factory(list)
    above: tuple[int, ...] = ()  # the units of `heads`
    block: int = 0
    lead: int | None = None
    side_level: int | None = None
    speaker: str | None = None
    speakers: dict[str, int] = attrs.Factory(dict)
    loose: bool = False
    owned: bool = False  # whether a provenance is told here, and whether one was told above
    listed: bool = False

    @kept
    def starts(self) -> list[int]:
        """Where the dates begin, in order."""
        return sorted(self.dated)

    @kept
    def ends(self) -> dict[int, int]:
        """Where each date begins, by where it ends."""
        return {end: start for start, end in self.dated.items()}

    def build(self) -> Layout:
        kinds = [line.kind for line in self.lines]
        self.loose = kinds.count("blank") * 5 >= kinds.count("text")
        self._count_speakers()
        index = 0
        while index < len(kinds):
            index = index + 1 if kinds[index] in _EMPTY else self._take(index)
        return Layout(tuple(self.units), tuple(name for name, count in self.speakers.items() if count))

    def _count_speakers(self) -> None:
        names: dict[str, int] = {}
        speaking: set[str] = set()
        for index, line in enumerate(self.lines):
            if (
                line.kind == "text"
                and line.text.find(":", 0, _LONGEST_TURN) >= 0
                and (match := _SPEAKER.match(line.text))
            ):
                names[match["name"]] = names.get(match["name"], 0) + 1
                if self._says_something(index):
                    speaking.add(match["name"])
        names = {
            name: count
            for name, count in names.items()
            if name in speaking and name.casefold() not in labels_of_nobody()
        }
        # One label is a phrase before a colon; a conversation has several turns.
        self.speakers = names if sum(names.values()) >= 2 else {}

    def _says_something(self, index: int) -> bool:
        """Whether what stands behind a label runs on to the next line or ends as a sentence: "Status: resolved"."""
        following = self.lines[index + 1] if index + 1 < len(self.lines) else None
        if following is not None and following.kind == "text" and not _SPEAKER.match(following.text):
            return True
        return self.lines[index].trimmed.rstrip('*_)"”’ ')[-1:] in TERMINAL

    def _take(self, index: int) -> int:
        """Make units of what a line begins; the index of the line behind it."""
        line = self.lines[index]
        self.block += 1
        if line.kind == "heading":
            if (begun := self._entry_begun(index)) > 0:
                self._heading(line, begun)
                self.block += 1
                end = self._block_end(index)
                self._paragraph(begun, self.lines[end - 1].end)
                return end
            self._heading(line)
            return index + 1
        if line.kind == "row":
            for start, end in of_bearable_length(self.text, [(line.start, line.end)]):
                self._add(start, end, "row")
            return index + 1
        end = self._block_end(index)
        if line.kind == "item":
            self._item(index, end)
        else:
            self._paragraph(line.start, self.lines[end - 1].end)
        return end

    def _entry_begun(self, index: int) -> int:
        """Where the text of an entry begins that stands behind its day in one heading line, 0 where none does.

        "# 12 May. All quiet. Rain fell" above "all night." is a day and what was written on it.
        """
        line = self.lines[index]
        match = HEADING.match(line.text)
        end = self.dated.get(line.start + match.end(), 0) if match else 0
        behind = _ENTRY_BEHIND_DAY.match(self.text, end, line.end) if end > line.start + len("# 1811") else None
        if behind is None:
            return 0
        below = self.lines[index + 1] if index + 1 < len(self.lines) else None
        goes_on = below is not None and below.kind == "text" and below.trimmed[:1].islower()
        return behind.end() if goes_on or _NEXT_SENTENCE.search(self.text, behind.end(), line.end) else 0

    def _heading(self, line: Line, end: int = 0) -> None:
        """Make a unit of a heading line, or of what stands in it before offset `end`."""
        while self.heads and self.heads[-1][1] >= line.level and not self._is_titled_date(line):
            self.heads.pop()
        self.above = tuple(unit for unit, _ in self.heads)
        self.owned = opens_provenance(self.text, line.start, line.end)
        if self.side_level is not None and line.level <= self.side_level:
            self.side_level = None
        title = bare(line.text).strip(" :").casefold()
        noted = title == "notes" and (self._takes_notes() or _MEETING.search(self.text, 0, line.start) is not None)
        if self.side_level is None and not noted and self._opens_side_matter(title):
            self.side_level = line.level
        side = self.side_level is not None or labels_side_matter(line.text)
        match = HEADING.match(line.text)
        unit = self._add(line.start + (match.end() if match else 0), end or line.end, "heading", line.level, side=side)
        self.lead = unit
        if unit is not None and not side:
            self.heads.append((unit, line.level))
            self.above += (unit,)

    def _is_titled_date(self, line: Line) -> bool:
        """Whether the heading right above, of the same level, is a date alone, and this one what happened then."""
        head, level = self.heads[-1]
        if head != len(self.units) - 1 or level != line.level:
            return False
        above = self.units[head]
        said = bare(self.text[above.start : above.end]).strip()
        start = self.text.find(said, above.start)
        return self.dated.get(start, 0) == start + len(said) and not self._holds_date(line)

    def _holds_date(self, line: Line) -> bool:
        at = bisect_left(self.starts, line.start)
        return at < len(self.starts) and self.starts[at] < line.end

    def _opens_side_matter(self, title: str) -> bool:
        """Whether a heading opens side matter: "About us" does below an article, not at the head of its own page."""
        if title not in _side_headings():
            return False
        return title not in _own_page_headings() or any(unit.form != "heading" for unit in self.units)

    def _takes_notes(self) -> bool:
        """Whether the first heading says that what was said at a meeting was noted."""
        head = next((line.text.casefold() for line in self.lines if line.kind == "heading"), "")
        return any(word in head for word in _NOTED)

    def _block_end(self, index: int) -> int:
        """The index after the last line that runs on from this one."""
        lines, end = self.lines, index + 1
        if end == len(lines) or lines[end].kind != "text":
            return end
        indented = lines[end].text[:1].isspace() and not lines[index].text[:1].isspace()
        if self._is_date(lines[index]) and (indented or not lines[end].trimmed[:1].islower()):
            return end
        while (
            end < len(lines) and lines[end].kind == "text" and self._runs_on(lines[end - 1], lines[end], lines[index])
        ):
            end += 1
        return end

    def _is_date(self, line: Line) -> bool:
        """Whether a line is a date and nothing else."""
        start = line.start + len(line.text) - len(line.text.lstrip())
        return self.dated.get(start) == start + len(line.trimmed)

    def _runs_on(self, above: Line, line: Line, first: Line) -> bool:
        """Whether a line of text goes on with the one above it, in the paragraph or item that a line begins."""
        a, b = above.trimmed, line.trimmed
        if b[0] == "<" and _CELL.match(b):
            return False
        goes_on = b[:1].islower()
        if self.speakers and not goes_on and ":" in line.text and _SPEAKER.match(line.text):
            return False
        if ":" in a and ":" in b and LABELLED.match(b) and LABELLED.match(a):
            dated = dates_in(above, self.dated) and dates_in(line, self.dated)
            if dated or len(a) < LONGEST_LEAD or (_is_of_form(a) and _is_of_form(b)):
                return False
        if ":" in b[:_LABEL] and labels_side_matter(line.text):
            return False
        field = a[-1:].isdigit() and ":" in a[:_LABEL] and b[:1].isupper() and LABELLED.match(a)
        if field and dates_in(above, self.dated):
            return False  # "Died: Ulm, 3 May 1911" above what is told of him
        if goes_on or a[-1:] in DASHES or (above.kind == "item" and is_within(above.text, line.text)):
            return True
        if self._leads_to(above, line):
            return True
        if above.text.endswith(("  ", "\\")) and len(a) < 60 and a[-1:] not in ",;":
            return False
        if was_full(a) and first.kind == "item" and is_below(first.text, line.text):
            return True
        if stops_short(above.text.rstrip(), line.text.strip()):
            return False
        if self.loose:
            return not (len(a) < 50 and len(b) < 50 and a[-1:] not in ",-" and above.kind == "text")
        # A link that cannot be broken leaves the line above it short, and is long itself.
        linked = "](" in b[:400] and _LINKED.match(b) is not None
        return (
            a[-1:] not in TERMINAL
            and (len(above.text.rstrip()) >= FULL or linked)
            and (len(b) <= 110 or len(bare(b)) <= 110)
        )

    def _leads_to(self, above: Line, line: Line) -> bool:
        """Whether a line ends with the preposition of the date below it: "the pact was signed on", "3 May 1911"."""
        before, _, word = above.trimmed.rpartition(" ")
        if word not in _BEFORE_DAYS or len(before) < _SHORTEST_LEAD:
            return False
        return line.start + len(line.text) - len(line.text.lstrip()) in self.dated

    def _item(self, index: int, end: int) -> None:
        line = self.lines[index]
        match = ITEM.match(line.text)
        start = line.start + (match.end() if match and not self._dated_at(line) else 0)
        self._add_sentences(start, self.lines[end - 1].end, "item", paragraph=line.paragraph)

    def _dated_at(self, line: Line) -> bool:
        # "1. May 2019: …" is a date in German, not the first item.
        lead = len(line.text) - len(line.text.lstrip())
        return line.start + lead in self.dated

    def _paragraph(self, start: int, end: int) -> None:
        text = self.text[start:end]
        plain_line = text.strip()
        short = len(plain_line) < (_LONGEST_LABEL if "](" in plain_line else _LONGEST_SIDE_HEADING)
        if short and not self.loose and self._opens_side_matter(bare(plain_line).strip(" :").casefold()):
            self.side_level = 0
        elif self.side_level == 0 and len(plain_line) > 200:
            self.side_level = None
        match = _SPEAKER.match(text) if self.speakers and ":" in text else None
        if match and match["name"] in self.speakers:
            self.speaker = match["name"]
            start += match.end()
        self._add_run(start, end)
        if plain_line.endswith(":") and self.units:
            self.lead = len(self.units) - 1

    def _add_run(self, start: int, end: int) -> None:
        """A paragraph, or the entries of annals that lost their lines: "1911 – a mill is built 1914 – it burns"."""
        heads = self._run_heads(start, end) if end - start > _SHORTEST_RUN else []
        if self.listed and is_label(self.text[start:end]):
            self.owned, said = False, self.text[start:end].strip(" :*_").casefold()
            self.side_level = 0 if said == "literature" else None
        if self.owned or opens_provenance(self.text, start, end):
            self.owned = self.listed = True
            for at, following in pairwise([*entries_of_provenance(self.text, start, end), end]):
                self._add_sentences(at, following, "item")
            return
        if len(heads) < _FEWEST_RUN:
            self._add_sentences(start, end, "sentence")
            return
        if heads[0] > start:
            self._add_sentences(start, heads[0], "sentence")
        for at, following in pairwise([*heads, end]):
            self.block += 1
            self._add_sentences(at, following, "item")

    def _run_heads(self, start: int, end: int) -> list[int]:
        """Where the dates begin in a paragraph that a dash or colon sets off and no word leads to."""
        inside = self.starts[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        if len(inside) < _FEWEST_RUN:
            return []
        leads = _leading_words()
        apart = (at for at in inside if _OPENS_ENTRY.match(self.text, self.dated[at]))
        return [
            at for at in apart if not leads.intersection(self.text[max(start, at - 20) : at].casefold().split()[-1:])
        ]

    def _add_sentences(self, start: int, end: int, form: str, *, paragraph: bool = False) -> None:
        side = labels_side_matter(self.text, start, min(end, start + 80))
        side = side and not _GOES_ON.match(self.text, start, end)
        spans = bearable_sentences(self.text, start, end, self.dated)
        if form == "item" and len(spans) > 1 and is_of_dates(self.text, self.dated, *spans[0]):
            spans[:2] = [(spans[0][0], spans[1][1])]  # "Apr. 6. Good Friday. The bells were rung."
        records = self._records(spans) if form == "sentence" and len(spans) >= _FEWEST_RECORDS else frozenset()
        for first, last in spans:
            self._add(first, last, "item" if first in records else form, side=side)
            side = side and last - start < 100
            if paragraph and not self._is_date_alone(first, last):
                form = "sentence"

    def _is_date_alone(self, first: int, last: int) -> bool:
        """Whether a sentence is the date that opens its paragraph and nothing more: "4 May 1911."."""
        stop = first + len(self.text[first:last].rstrip(" .:;,*_])\n"))
        return stop in self.ends

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
        day = self.ends.get(stop)
        before = self.text[first:day].split() if day is not None else []
        return len(before) > 1 and (before[-1][:1].isupper() or before[-1][-1] in ",)")

    def _add(self, start: int, end: int, form: str, level: int = 0, *, side: bool = False) -> int | None:
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        if start >= end:
            return None
        side = side or self.side_level is not None
        lead = self.lead if form == "item" else None
        unit = (start, end, form, self.block, self.above, lead, side, self.speaker, level)
        self.units.append(tuple.__new__(Unit, unit))  # without the function that a named tuple is made by
        return len(self.units) - 1

"""Who took part in an event and where it was, from the names in what is told of it.

The names of the event's own clause come first, then those of its sentence; what the document tells of its own day may
borrow the place and persons of its head: dateline, headline, speakers, those welcomed and those listed as present.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from chrono.events.drafts import Draft
from chrono.events.kinds import GATHERINGS
from chrono.events.names import SIDES, Names
from chrono.events.places import PlaceMention
from chrono.events.segments import Layout
from chrono.model import Participant, Place

__all__ = ["Scene"]

MAX_PARTICIPANTS = 20
_TALKS = frozenset({"meeting", "visit", "summit", "signing", "session", "forum"})
_LOCAL = GATHERINGS | {"founding", "opening"}
_BILATERAL = frozenset({"signing", "adoption", "anniversary", "founding"})
_BORN = {
    "birth": re.compile(r"\b_?(?:born|b\.|geboren|geb\.|родил\w+)_?(?=\s)", re.IGNORECASE),
    "death": re.compile(r"\b_?(?:died|d\.|gestorben|gest\.|скончал\w+|умер\w*)_?(?=\s)", re.IGNORECASE),
}
_LIFE_REACH = 60  # characters behind "born" in which its place stands
# What stands before a place that is not the event's: birthplaces, and what a deed was for.
_ASIDE = re.compile(
    r"(?:\b(?:born|_?b\._?|birthplace|native|in order to|so as to|for (?:his|her|their) \w+|named after|known as)\b"
    r"|_b\._)[^.;]{0,50}$",
    re.IGNORECASE,
)
_FOUGHT = re.compile(
    r"\b(?:battle|siege|sack|sacking|fall|capture|bombing|bombardment|occupation|invasion|liberation|attack|assault|"
    r"raid|raids|conquest|surrender)\s(?:of|on|at)\s(?:the\s)?$",
    re.IGNORECASE,
)
_WELCOME = re.compile(r"\b(?:welcome|welcomed|welcoming|добро пожаловать|приветствовать)\b", re.IGNORECASE)
_WELCOMING = ("welcom", "добро", "приветств")
_HISTORY = re.compile(
    r"\b(?:history|timeline|chronicle|chronology|geschichte|chronik|история|хроника|histoire)\b", re.I
)
_PRESENT = re.compile(
    r"\b(?:participants?|attendees|in attendance|attended|present|following|delegates|members)\b[^\n]{0,120}:\s*$",
    re.IGNORECASE,
)
_ISSUER = re.compile(
    r"[\s\[(«“\"*]*(?P<name>[A-Z]{2,6})\s(?:(?:Memo|Memorandum|Report|Circular|Bulletin)\w*\b|[A-Z]+-\d)"
)
_WE = re.compile(r"\b(?:we|our|мы|наш\w*)\b", re.IGNORECASE)
_RELATIONS = re.compile(r"\bdiplomatic (?:relations|ties)\b|дипломатическ\w+ отношени", re.IGNORECASE)


@attrs.frozen(slots=False)
class Scene:
    """The names of a document with its layout, and how many events each sentence tells of."""

    names: Names
    layout: Layout
    crowds: Mapping[tuple[int, int], int]

    def place(self, draft: Draft) -> Place | None:
        """Where the event was, None where nothing that is told of it says so."""
        if draft.kind in _BORN and draft.origin == "life":
            return self._life_place(draft)
        if draft.kind == "conflict" and (fought := self._fought_at(*draft.subject)):
            return fought
        for k, (start, end) in enumerate(self._spans(draft)):
            found = self._place_within(start, end, clause=k == 0, life=draft.kind in _BORN)
            if found is not None:
                return found
        return self._own_place(draft) or self._told_of(draft)

    def participants(self, draft: Draft) -> tuple[Participant, ...]:
        """Who took part, each once."""
        if draft.origin in ("work", "term") and (author := self._author(draft)):
            return (author,)
        found: dict[str, Participant] = {}
        for start, end in self._spans(draft):
            for participant in self.names.participants_within(start, end):
                found.setdefault(participant.name, participant)
            if found and draft.kind not in GATHERINGS:
                break
        for participant in self._beside(draft, bool(found)):
            found.setdefault(participant.name, participant)
        return tuple(found.values())[:MAX_PARTICIPANTS]

    def _spans(self, draft: Draft) -> list[tuple[int, int]]:
        """The clause, then the sentences that tell of nothing else."""
        alone = [(s.start, s.end) for s in draft.spans[:3] if self.crowds.get((s.start, s.end), 0) <= 1]
        return [draft.subject, *alone]

    def _place_within(self, start: int, end: int, *, clause: bool, life: bool) -> Place | None:
        """The place of a stretch of text; outside the event's own clause, what is gone "to" is another's."""
        located = [m for m in self.names.places_within(start, end) if m.is_location]
        mine = [m for m in located if (life or not self._is_aside(m)) and (clause or m.relation != "to")]
        if len(mine) == len(located):
            return self.names.place_within(start, end)
        return self.names.place_within(mine[0].start, mine[0].end) if mine else None

    def _is_aside(self, mention: PlaceMention) -> bool:
        begin = max(0, mention.start - 70)
        return _ASIDE.search(self.names.text, begin, mention.start) is not None

    def _life_place(self, draft: Draft) -> Place | None:
        """Where somebody was born or died: the first place behind the word, in the entry of his life."""
        text = self.names.text
        for span in draft.spans[:1]:
            for word in _BORN[draft.kind].finditer(text, span.start, span.end):
                for mention in self.names.places_within(word.end(), min(len(text), word.end() + _LIFE_REACH)):
                    if mention.relation in ("in", "near") and ";" not in text[word.end() : mention.start]:
                        return mention.place
        return None

    def _fought_at(self, start: int, end: int) -> Place | None:
        """The place of "the siege of Dunmore"."""
        for mention in self.names.places_within(start, end):
            if _FOUGHT.search(self.names.text, max(0, mention.start - 30), mention.start):
                return mention.place
        return None

    def _own_place(self, draft: Draft) -> Place | None:
        """The place of what the document tells of its own day: its dateline, or where it bids welcome."""
        if not draft.own and draft.basis != "document":
            return None
        if draft.kind in GATHERINGS | {"signing"}:
            return (self._head_place() if draft.own else None) or self._welcome_place
        return self._head_place(alone=False) if draft.kind == "announcement" else None

    @cached_property
    def _welcome_place(self) -> Place | None:
        """The town to which, or in which, a speaker bids others welcome; None where there are several."""
        text, towns = self.names.text, {}
        low = text.lower()
        welcomes = _WELCOME.finditer(text) if any(word in low for word in _WELCOMING) else ()
        for match in welcomes:
            end = text.find(". ", match.end(), match.end() + 160)
            for mention in self.names.places_within(match.end(), end if end > 0 else match.end() + 160):
                if mention.kind in ("city", "capital") and mention.relation in ("in", "to", "of"):
                    towns[mention.place.name] = mention.place
        return next(iter(towns.values())) if len(towns) == 1 else None

    def _told_of(self, draft: Draft) -> Place | None:
        """The place whose history the document is, for what nothing says to have been elsewhere."""
        place = self.names.home or self._titled_history()
        if place is None or draft.kind == "publication":
            return None
        unit = draft.spans[0]
        named = {m.place.name for m in self.names.places_within(unit.start, unit.end) if m.position != "context"}
        if self.names.home is not None or named == {place.name}:
            return place
        others = [m for m in self.names.within(*draft.subject) if m.kind != "person" or draft.kind not in _LOCAL]
        return None if named or others else place

    def _titled_history(self) -> Place | None:
        """The town that the heading of a history or timeline names."""
        head = next((unit for unit in self.layout.units[:2] if unit.form == "heading"), None)
        line = self.names.text[head.start : head.end] if head else ""
        place = self.names.setting
        return place if place is not None and place.name in line and _HISTORY.search(line) else None

    def _author(self, draft: Draft) -> Participant | None:
        """Whose work or office a bare title is: the person named last before it, or whom the text is about."""
        start = draft.spans[0].start
        persons = [m for m in self.names.within(start, draft.subject[0]) if m.kind == "person"]
        if persons:
            return Participant(persons[-1].name, persons[-1].role)
        subject = self.names.subject_at(start)
        return Participant(subject) if subject else None

    def _beside(self, draft: Draft, named: bool) -> Iterator[Participant]:
        """Those who take part without standing in the clause; `named` says whether it names anybody."""
        if draft.own and draft.kind in _TALKS:
            yield from map(Participant, self._speakers())
        yield from self._listed(draft)
        if named:
            return
        if draft.kind in ("birth", "death") and (subject := self.names.subject_at(draft.spans[0].start)):
            yield Participant(subject)
        text, span = self.names.text, draft.spans[0]
        if issuer := _ISSUER.search(draft.title or text[span.start : span.end]):
            yield Participant(issuer["name"])
        if self._between_sides(draft, text[span.start : span.end]):
            yield from map(Participant, self.names.sides)

    def _between_sides(self, draft: Draft, quote: str) -> bool:
        """Whether a treaty, a tie or a forum of no named party is one of the two countries that the text is about."""
        if draft.kind not in _BILATERAL and not (draft.kind == "forum" and draft.series):
            return False
        talks = len(set(self._speakers())) > 1
        spoken = talks and (draft.kind == "forum" or _WE.search(quote) is not None)
        return bool(SIDES.search(quote) or _RELATIONS.search(quote) or spoken)

    def _listed(self, draft: Draft) -> Iterator[Participant]:
        """The persons of the list that a sentence of the event opens: "Those who attended included:"."""
        for span in draft.spans[:4]:
            if not self.names.text[span.start : span.end].rstrip().endswith(":"):
                continue
            if not _PRESENT.search(self.names.text, span.start, span.end):
                continue
            index = bisect_left(self.layout.units, span.start, key=lambda unit: unit.start)
            units = self.layout.units[index + 1 : index + 3 * MAX_PARTICIPANTS]
            for unit, following in zip(units, [*units[1:], None], strict=True):
                if unit.form != "item" and (unit.form != "heading" or following is None or following.form != "item"):
                    break  # a short line that wraps out of its item looks like a heading
                persons = [m for m in self.names.within(unit.start, unit.end) if m.kind == "person"]
                yield from (Participant(m.name, m.role) for m in persons[:1])

    def _speakers(self) -> Sequence[str]:
        return tuple(dict.fromkeys(name for _, name in self.names.labels))[:4]

    def _head_place(self, *, alone: bool = True) -> Place | None:
        """The place of the dateline, or if `alone` of the short lines at the head of the document."""
        units = self.layout.units[:8]
        if not units:
            return None
        for mention in self.names.places_within(units[0].start, units[-1].end):
            short = alone and any(
                unit.start <= mention.start and mention.end <= unit.end and unit.end - unit.start < 40 for unit in units
            )
            if mention.kind in ("city", "capital") and (mention.position == "dateline" or short):
                return mention.place
        return None

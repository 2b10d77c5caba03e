"""Who took part in an event, from the names in what is told of it.

The names of the event's own clause come first, then those of its sentence; what the document tells of its own day may
borrow the persons of its head: speakers, those welcomed and those listed as present. Where it was is in `whereabouts`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from chrono.events.acting import LISTED
from chrono.events.doers import Doer, explained_until, names_in, said_of
from chrono.events.drafts import Draft
from chrono.events.kinds import GATHERINGS
from chrono.events.names import SIDES, Names
from chrono.events.segments import Layout
from chrono.events.sentence import Sentence
from chrono.events.whereabouts import RELATIONS, Whereabouts, told_in
from chrono.model import Participant, Place

__all__ = ["Scene"]

MAX_PARTICIPANTS = 20
LIST_REACH = 200  # characters in which a list of names goes on
_TALKS = frozenset({"meeting", "visit", "summit", "signing", "session", "forum"})
# Where persons meet, what is said of their countries is not who met; what is begun takes no part in its beginning.
_MET = frozenset({"meeting", "visit"})
_BEGUN = frozenset({"founding", "opening"})
_BILATERAL = frozenset({"signing", "adoption", "anniversary", "founding"})
_PRESENT = re.compile(
    r"\b(?:participants?|attendees|in attendance|attended|present|following|delegates|members)\b[^\n]{0,120}:\s*$",
    re.IGNORECASE,
)
_ISSUER = re.compile(r"(?P<name>[A-Z]{2,6})\s(?:(?:Memo|Memorandum|Report|Circular|Bulletin)\w*\b|[A-Z]+-\d)")
_WE = re.compile(r"\b(?:we|our|мы|наш\w*)\b", re.IGNORECASE)


@attrs.frozen(slots=False)
class Scene:
    """The names of a document with its layout, how many events each sentence tells of, its title and language."""

    names: Names
    layout: Layout
    crowds: Mapping[tuple[int, int], int]
    title: str = ""
    language: str = "en"

    def place(self, draft: Draft, sentence: Sentence | None = None) -> Place | None:
        """Where the event was, None where nothing that is told of it says so; `sentence` is its best quote, if read."""
        return self._where.place(draft, sentence)

    @cached_property
    def _where(self) -> Whereabouts:
        return Whereabouts(self.names, self.layout, self.crowds, self.title, self.language)

    def participants(
        self, draft: Draft, doer: Doer | None = None, sentence: Sentence | None = None
    ) -> tuple[Participant, ...]:
        """Who took part, each once; `doer` is the subject of the clause, where its grammar is known."""
        if draft.origin in ("work", "term") and (author := self._author(draft)):
            return (author,)
        found: dict[str, Participant] = {}
        made = (doer.start, doer.end) if doer is not None and doer.made and draft.kind in _BEGUN else None
        spans = self._told_of(draft, sentence)
        if doer is not None and not doer.made and doer.end <= draft.subject[0] and not doer.of_another:
            spans.insert(0, (doer.start, doer.end))
        for k, (start, end) in enumerate(spans):
            end = self._listed_until(start, end)
            for participant in self.names.participants_within(start, end, made=made, among_persons=draft.kind in _MET):
                found.setdefault(participant.name, participant)
            if found and draft.kind not in GATHERINGS and (k or spans[0] == draft.subject):
                break
        if (said := said_of(sentence, draft)) is not None:
            for participant in self.names.participants_within(*said):
                found.setdefault(participant.name, participant)
        known = {word for name in found for word in name.split()}
        for name in names_in(self.names.text, draft, doer):
            if known.isdisjoint(name.split()):
                found.setdefault(name, Participant(name))
        for participant in self._beside(draft, bool(found)):
            found.setdefault(participant.name, participant)
        return tuple(found.values())[:MAX_PARTICIPANTS]

    def _listed_until(self, start: int, end: int) -> int:
        """The end of a stretch with the whole of a list of names that it cuts: "beside Ann Cole | and Dan Holm"."""
        inside = self.names.within(start, end)
        last = inside[-1].end if inside else start
        for mention in self.names.within(last, last + LIST_REACH) if inside and end - last < 3 else ():
            between = self.names.text[last : mention.start].removesuffix(f"{mention.role} " if mention.role else "")
            if mention.kind != inside[-1].kind or not LISTED.fullmatch(between):
                break
            last = mention.end
        return max(last, end)

    def _told_of(self, draft: Draft, sentence: Sentence | None) -> list[tuple[int, int]]:
        """Where those stand who took part: of a participle that only explains a noun, who comes behind it.

        "Members of the council, set up by Ann Cole in 1997, voted" tells of Ann Cole alone.
        """
        spans = told_in(draft, self.crowds)
        end = explained_until(sentence, draft)
        return spans if end is None or draft.cue is None else [(draft.cue[0], end)]

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
        return bool(SIDES.search(quote) or RELATIONS.search(quote) or spoken)

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

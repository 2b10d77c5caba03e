"""Where an event was, from the places in what is told of it.

The places of the event's own clause come first, then those of its sentence; a town is where it was founded, a
gathering where its name says; what the document tells of its own day may borrow the place of its head. Without such
words there is no place: to find one more, write a method from a draft and call it in `place`.
"""

from __future__ import annotations

import re

import attrs

from chrono.events.drafts import Draft
from chrono.events.names.places import PlaceMention
from chrono.events.sentences.sentence import Sentence
from chrono.events.where.asides import is_beside
from chrono.events.where.dated_places import fought_at, places_of_date
from chrono.events.where.life_places import BORN, ENDS_TELLING, life_place
from chrono.events.where.local_bodies import local_place
from chrono.events.where.named_editions import edition_place
from chrono.events.where.own_place import held_at, titled_place
from chrono.events.where.same_building import Placing, same_building
from chrono.events.where.set_apart import is_of_another_day, is_set_apart
from chrono.events.where.surroundings import Surroundings
from chrono.events.where.town_histories import (
    foundings,
    history_of_town,
    in_story_of_town,
    settled_town,
    speaks_of_the_town,
    the_town,
)
from chrono.events.words.kinds import GATHERINGS
from chrono.events.words.lexicon import lexicon
from chrono.events.words.phrases import any_phrase, phrases
from chrono.kept import kept
from chrono.lang.hints import beginnings
from chrono.model import Place

__all__ = ["RELATIONS", "Whereabouts"]

_LOCAL = GATHERINGS | {"founding", "opening"}
# What a town's own chronicle tells that need not have been there.
_UNPLACED = frozenset({"visit", "award", "announcement", "appointment", "adoption"})
# What stands before a place that is not the event's: birthplaces, and what a deed was for.
_ASIDE = re.compile(
    r"(?:\b(?:born|_?b\._?|birthplace|in order to|so as to|for (?:his|her|their) \w+|named after|known as)\b"
    r"|_b\._)[^.;]{0,50}$|\bnatives? (?:of|to) [^.,;]{0,30}$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:posed by|to deal with|with respect to|relating to|to include|on that \w+ day)\b[^.;]{0,120}$", re.IGNORECASE
)
# What is made known or sealed happens where it is done, not where the journey went that it speaks of.
_WRITTEN = frozenset({"publication", "announcement", "adoption", "signing", "award", "anniversary", "launch"})
_LISTED_ON = re.compile(r",? (?:and )?(?:the )?")
_SPOKEN = _WRITTEN | {"meeting", "appointment", "summit"}
_GOING_ON = frozenset({"in", "within", "across", "around"})
_SLOGAN_BEHIND = re.compile(rf"[”\"’]?,? (?:{any_phrase('called_by_slogans')})\b")
_SLOGAN_BEFORE = re.compile(r"(?:^|[\s“\"])(?:[A-Z]\w+ in|[A-Z]\w+ In|It [Ii]n) \Z")
_NAMED_AFTER = re.compile(r"(?: (?!Agreement|Accord|Treaty|Protocol|Process)[^\W\d_a-z][\w’'-]*){0,3} \Z")
_PACT_OF = re.compile(rf"\b(?:{any_phrase('pacts_of_towns')}) of \Z")
_SEALED = re.compile(r",? (?:was|were) (?:\w+ )?(?:signed|concluded|sealed)\b|,? signed\b")
_AND_THERE = re.compile(r"[^.;:()]{0,40}? and (?:(?:then|later|there|also|\w+ly) )?\Z")
_DONE_THERE = GATHERINGS | {"signing", "ceremony", "award", "opening"}
_OFFICE_OF = re.compile(r"\b(\w+) of (?:the (?:city|town|county|island|kingdom) of )?\Z")
_BEFORE_CUE = re.compile(r"(?:, [^\W\d_a-z][\w. ]{1,30})?,? (?:(?:which |that )?(?:was|were) )?\Z")
_NO_PLACE_OF_ITS_OWN = frozenset({"founding", "opening", "launch"})
_WHERE_REACH = 80  # characters before a cue in which "where" stands, and before that its town
_LEFT_REACH = 60  # characters behind "left" in which its place stands
_AT_HOUSE = re.compile(r"\bat [^,.;:()\n]{2,50}, \Z")
_WELCOME = re.compile(rf"\b(?:{any_phrase('welcome')})\b", re.IGNORECASE)
_WELCOMING = phrases("welcome_begins")
_BOUGHT = phrases("bought")
_WHO = re.compile(rf",? (?:{any_phrase('which_of_a_town')})\b")
RELATIONS = re.compile(any_phrase("diplomatic_relations"), re.IGNORECASE)


def _only_remembered(draft: Draft, sentence: Sentence | None) -> bool:
    """Whether another verb is of the document's day, and the cue in "who": "Today we salute those who fought at"."""
    if sentence is None or draft.cue is None or draft.basis != "document" or sentence.language != "en":
        return False
    clause = sentence.clause_at(sentence.token_at(draft.cue[0]))
    if clause is None or clause.opener != "who":
        return False
    first, last = sentence.tokens[clause.first].start, sentence.tokens[clause.last - 1].end
    return not any(first <= start < last for start, _ in draft.spans[0].marks if start != draft.cue[0])


@attrs.frozen(slots=False)
class Whereabouts(Surroundings):
    """The places of the events of a document."""

    def place(self, draft: Draft, sentence: Sentence | None = None) -> Place | None:
        """Where the event was, None where nothing that is told of it says so.

        `sentence` is the best quote as a sentence, where it has been read.
        """
        if draft.kind in BORN and draft.origin == "life":
            return life_place(self.names, draft)
        if draft.kind == "conflict" and (fought := fought_at(self.names, draft, self.dates)):
            return fought
        if (draft.origin == "root" and RELATIONS.search(draft.title)) or _only_remembered(draft, sentence):
            return None
        if (there := self._where(draft)) is not None:
            return there
        if (
            told := settled_town(self.names, *draft.subject) or self._named_after(draft) or self._held_over(draft)
        ) is not None:
            return told
        for k, (start, end) in enumerate(self.told_in(draft)):
            if k and self._is_loosely_joined(draft):
                break
            goes = k == 0 and draft.kind not in _WRITTEN
            found = self._place_within(start, end, draft, sentence, goes=goes)
            if found is not None:
                return found
        if (before := self._before_cue(draft, sentence)) is not None:
            return before
        near = (self._signed_at, self._left, self._come_to, self._labelled, self._dateline)
        for find in (*near, self._edition, self._the_town, self._at_venue):
            if (place := find(draft)) is not None:
                return place
        if (place := local_place(self.names, draft, english=self.language == "en")) is not None:
            return place
        for find in (self._at_host, self._own_place, self._told_of, self._settled_before, self._same_building):
            if (place := find(draft)) is not None:
                return place
        return None

    def _where(self, draft: Draft) -> Place | None:
        """The town behind which a clause tells what was there: "flew to Lima, where she met the mayor"."""
        if self.language != "en" or draft.cue is None:
            return None
        text, cue = self.names.text, draft.cue[0]
        at = text.rfind(" where ", max(draft.spans[0].start, cue - _WHERE_REACH), cue)
        if at < 0 or any(mark in text[at:cue] for mark in ".;:") or text[at + 1 : cue].count(",") > 1:
            return None
        end = at - (text[at - 1] == ",")
        before = self.names.places_within(max(draft.spans[0].start, end - _WHERE_REACH), end)
        return before[-1].place if before and before[-1].end == end and before[-1].kind != "country" else None

    def _at_venue(self, draft: Draft) -> Place | None:
        """The town behind the house in which something is: "Meetup at Workday, Dublin, Ireland"."""
        for mention in self.names.places_within(*draft.subject):
            town = mention.kind in ("city", "capital", "town")
            if town and _AT_HOUSE.search(self.names.text, max(draft.subject[0], mention.start - 60), mention.start):
                return mention.place
        return None

    def _at_host(self, draft: Draft) -> Place | None:
        """Where the gathering was at which something was signed or adopted."""
        return self.place(draft.host) if draft.host is not None and draft.kind in ("signing", "adoption") else None

    def _settled_before(self, draft: Draft) -> Place | None:
        return in_story_of_town(self.names, draft)

    def _same_building(self, draft: Draft) -> Place | None:
        return same_building(self.names, draft, self._buildings) if self.language == "en" else None

    @kept
    def _buildings(self) -> dict[str, list[Placing]]:
        return {}

    def _the_town(self, draft: Draft) -> Place | None:
        # Which towns were founded is found only where somebody asks: it takes all places of the text.
        return the_town(draft, self._foundings) if speaks_of_the_town(self.names, draft) else None

    @kept
    def _foundings(self) -> list[tuple[int, Place]]:
        return foundings(self.names)

    @kept
    def _titled_history(self) -> Place | None:
        return history_of_town(self.names, self.layout, self.title, self.language)

    def _place_within(
        self, start: int, end: int, draft: Draft, sentence: Sentence | None, *, goes: bool
    ) -> Place | None:
        """The place of a stretch of text; unless the event `goes` somewhere, what is gone "to" is another's."""
        located = [m for m in self.names.places_within(start, end) if m.is_location]
        if not located:
            return self.names.place_within(start, end)
        mine = [m for m in located if m.relation != "to" or (goes and self._is_reached(draft, m))]
        if draft.kind not in BORN:
            mine = [m for m in mine if not self._is_aside(m) and not is_beside(sentence, draft, m)]
            mine = [m for m in mine if not is_set_apart(self.names.text, draft, m)]
            mine = [m for m in self._no_matters(mine, draft) if not self._is_in_a_slogan(m)]
        mine = [m for m in mine if not is_of_another_day(self.names.text, draft, m)]
        mine = places_of_date(self.names.text, mine, draft, self.dates)
        if len(mine) == len(located):
            return self.names.place_within(start, end)
        return self.names.nearest(mine)

    def _is_reached(self, draft: Draft, mention: PlaceMention) -> bool:
        """Whether who goes to a place comes there: who only "left for Lima" is not there yet, unless he visits it."""
        return draft.kind == "visit" or not self.names.text.endswith("for ", 0, mention.start)

    def _no_matters(self, located: list[PlaceMention], draft: Draft) -> list[PlaceMention]:
        """The places without those in which something goes on that is only spoken of, and what is listed with these."""
        mine: list[PlaceMention] = []
        last = -1  # the end of the last such place
        for one in located:
            listed = last >= 0 and _LISTED_ON.fullmatch(self.names.text, last, one.start) is not None
            if listed or self._is_matter(one, draft):
                last = one.end
            else:
                mine.append(one)
        return mine

    def _is_matter(self, mention: PlaceMention, draft: Draft) -> bool:
        """Whether what goes on in a place is only spoken of: "they discussed the situation in Peru"."""
        if draft.kind not in _SPOKEN or self.language != "en":
            return False
        before = self.names.text[max(0, mention.start - 40) : mention.start].casefold().removesuffix("the ").split()
        return len(before) > 1 and before[-1] in _GOING_ON and before[-2] in lexicon().matters

    def _is_in_a_slogan(self, mention: PlaceMention) -> bool:
        """Whether a place stands in the name of a plan: "the Investing in Peru tour", "the “Build in Peru” agenda"."""
        text = self.names.text
        if _SLOGAN_BEHIND.match(text, mention.end) is None:
            return False
        return _SLOGAN_BEFORE.search(text, max(0, mention.start - 24), mention.start) is not None

    def _is_aside(self, mention: PlaceMention) -> bool:
        text, begin = self.names.text, max(0, mention.start - 70)
        if _ASIDE.search(text, begin, mention.start) is not None:
            return True
        return _ABOUT.search(text, max(0, mention.start - 140), mention.start) is not None

    def _is_loosely_joined(self, draft: Draft) -> bool:
        """Whether "and" joins the deed to another of the same year only: "studied in Lund and married"."""
        return draft.origin == "joined" and draft.when is not None and draft.when.precision not in ("day", "time")

    def _named_after(self, draft: Draft) -> Place | None:
        """The town in whose name a gathering is held: "the Venice Film Festival"."""
        if draft.kind not in ("forum", "summit", "session") or draft.cue is None:
            return None
        first = draft.cue[0]
        for mention in self.names.places_within(max(0, first - 60), first):
            town = mention.position == "head" and mention.kind in ("city", "capital")
            if town and _NAMED_AFTER.match(self.names.text[mention.end : first]):
                return mention.place
        return None

    def _held_over(self, draft: Draft) -> Place | None:
        """The place of an office that is held in it: "elected mayor of Dunmore"."""
        if draft.kind != "appointment":
            return None
        for mention in self.names.places_within(*draft.subject):
            before = _OFFICE_OF.search(self.names.text, max(draft.subject[0], mention.start - 40), mention.start)
            if before is not None and before[1].casefold() in lexicon().local_offices:
                return mention.place
        return None

    def _before_cue(self, draft: Draft, sentence: Sentence | None) -> Place | None:
        """The place right before the verb of a founding: "a museum in Lund, Sweden, established in 1935"."""
        if draft.kind not in _NO_PLACE_OF_ITS_OWN or draft.cue is None:
            return None
        first = draft.cue[0]
        for mention in self.names.places_within(max(draft.spans[0].start, first - 60), first):
            if not mention.is_location or not _BEFORE_CUE.match(self.names.text[mention.end : first]):
                continue
            if not is_beside(sentence, draft, mention) and not is_set_apart(self.names.text, draft, mention):
                return mention.place
        return None

    def _signed_at(self, draft: Draft) -> Place | None:
        """The town that a treaty is called after, where it is signed: "the Treaty of Utrecht was signed"."""
        if draft.kind != "signing":
            return None
        text = self.names.text
        for mention in self.names.places_within(*draft.subject):
            pact = _PACT_OF.search(text, max(draft.subject[0], mention.start - 16), mention.start)
            if pact and mention.kind in ("city", "capital", "town") and _SEALED.match(text, mention.end):
                return mention.place
        return None

    def _left(self, draft: Draft) -> Place | None:
        """The place that somebody left: "departed Lyon"."""
        if draft.cue is None or self.names.text[slice(*draft.cue)].casefold() not in lexicon().leaving:
            return None
        end = draft.cue[1]
        first = self.names.places_within(end, end + _LEFT_REACH)[:1]
        return next((one.place for one in first if self.names.text[end : one.start] in (" ", " from ")), None)

    def _come_to(self, draft: Draft) -> Place | None:
        """The place to which somebody came and did it: "flew to Lima and met the mayor"."""
        if draft.cue is None or draft.kind not in _DONE_THERE:
            return None
        start, cue = draft.spans[0].start, draft.cue[0]
        for mention in self.names.places_within(max(start, cue - 90), cue):
            if (
                mention.relation == "to"
                and mention.is_location
                and _AND_THERE.match(self.names.text[mention.end : cue])
            ):
                return mention.place
        return None

    def _dateline(self, draft: Draft) -> Place | None:
        """The place of the dateline that opens the very sentence of what happened in these days."""
        span = draft.spans[0]
        if draft.status != "held" or draft.basis not in ("document", "narrative"):
            return None
        near = self.names.places_within(max(0, span.start - 60), min(span.end, span.start + 60))
        first = next((one for one in near if one.position == "dateline" and one.kind != "country"), None)
        if first is None or ENDS_TELLING.search(self.names.text, first.end, span.start):
            return None
        return first.place if self.names.text[span.start : first.start].strip(" *_") == "" else None

    def _labelled(self, draft: Draft) -> Place | None:
        """The place that opens the line of a gathering's date: "Utrecht, 4–6 September 2023"."""
        for span in draft.spans if draft.kind in GATHERINGS else ():
            first = next(iter(self.names.places_within(span.start, min(span.end, span.start + 60))), None)
            opens = first is not None and first.start - span.start < 4 and self.names.text.startswith(", ", first.end)
            if first is not None and opens and any(0 < start - first.end < 12 for start, _ in span.marks):
                return first.place
        return None

    def _edition(self, draft: Draft) -> Place | None:
        return edition_place(self.names, draft)

    def _own_place(self, draft: Draft) -> Place | None:
        """The place of what the document tells of its own day: its dateline, or where it bids welcome."""
        day = draft.when is not None and draft.when.precision in ("day", "time")
        if not draft.own and (draft.basis != "document" or not day):
            return None
        if draft.kind in GATHERINGS | {"signing"}:
            return (self._stated_place if draft.own else None) or self._titled_place or self._welcome_place
        return self._head_place(alone=False) if draft.kind == "announcement" else None

    @kept
    def _stated_place(self) -> Place | None:
        return held_at(self.names, self.layout, self.language) or self._head_place()

    @kept
    def _titled_place(self) -> Place | None:
        return titled_place(self.title, self.language) if self.title else None

    @kept
    def _welcome_place(self) -> Place | None:
        """The town to which, or in which, a speaker bids others welcome; None where there are several."""
        text, towns = self.names.text, {}
        said = sorted(beginnings(_WELCOMING, text.replace("İ", "I").lower()))  # "İ" is two signs in small letters
        for match in (match for at in said if (match := _WELCOME.match(text, at))):
            end = text.find(". ", match.end(), match.end() + 160)
            for mention in self.names.places_within(match.end(), end if end > 0 else match.end() + 160):
                town = mention.kind in ("city", "capital") and mention.relation in ("in", "to", "of")
                if town and not _WHO.search(text, match.end(), mention.start):
                    towns[mention.place.name] = mention.place
        return next(iter(towns.values())) if len(towns) == 1 else None

    def _told_of(self, draft: Draft) -> Place | None:
        """The place whose history the document is, for what nothing says to have been elsewhere."""
        place = self.names.home or self._titled_history
        if place is None or draft.kind == "publication" or self._is_of_somebody(draft):
            return None
        unit = draft.spans[0]
        named = {m.place.name for m in self.names.places_within(unit.start, unit.end) if m.position != "context"}
        if self.names.home is not None or named == {place.name}:
            return place
        if draft.kind in _UNPLACED:
            return None
        others = [m for m in self.names.within(*draft.subject) if m.kind != "person" or draft.kind not in _LOCAL]
        return None if named or any(place.name not in one.name for one in others) else place

    def _is_of_somebody(self, draft: Draft) -> bool:
        """Whether it need not have been in the place of a history: what was bought, and what somebody ended for him."""
        if draft.cue is not None and self.names.text[slice(*draft.cue)].casefold().startswith(_BOUGHT):
            return True
        return draft.kind == "termination" and any(one.kind == "person" for one in self.names.within(*draft.subject))

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

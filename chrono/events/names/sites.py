"""Places that no table has: buildings and spots ("the Rose Garden"), and towns that the text itself says are places.

A building is known by its noun; an unknown name is a place where its country or region follows ("Dunmore, Ohio"),
where a building stands in it, or where something is born, dies, lies or settles. Nothing else makes one: a place is
never guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise, starmap
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import attrs

from chrono.events.names.capitals import Run, Word
from chrono.events.names.name_words import is_saint
from chrono.events.names.places import PlaceMention
from chrono.events.names.prepositions import before_markup, behind_markup, relation_before
from chrono.events.names.unknown_places import TYPES_END, is_located, is_spoken_of
from chrono.events.names.venues import is_aboard, is_attended, is_county, is_venue, numbered, owns
from chrono.events.words.lexicon import is_common, lexicon
from chrono.events.words.phrases import any_phrase, phrases
from chrono.kept import kept
from chrono.model import Place

if TYPE_CHECKING:
    from chrono.events.names.finding import NameMention

__all__ = ["JOINING", "THE_TOWN", "WORDS", "Located", "apart"]

M = TypeVar("M", "NameMention", PlaceMention)

ON = re.compile(r"(?<!\w)on (?:the |a )?\Z")
SETTLING = phrases("settled")
SETTLED = re.compile(rf" (?:was|were) (?:\w+ ){{0,2}}(?:{any_phrase('settled')})\b")
THE_TOWN = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Ii]ts?) (?:{any_phrase('the_town')})\b(?! (?:of|council|hall|government)\b)"
)
LAST_WORDS = frozenset(phrases("counties") + phrases("numbered_rooms"))
OF_ITS_OWNER = ("'s ", "’s ")
OF_A_REGION = ("ской", "ского", "цкой", "цкого")  # how such Russian adjectives end
WORDS = re.compile(r"[^\W\d_]+")
LOCATIONS = ("in", "near", "to")
LONGEST = 3  # words of an unknown place
LEADING_MARKUP = " *_#>(["  # before the town that a line begins with
# Behind the region of a town that begins a report: "Dunmore, Ohio, 3 May — ".
ENDS_DATELINE = re.compile(
    r"\.?[*_]{0,3}(?:, [^\n—–]{1,40}?)?[*_]{0,3}\s?(?:--|[-–—]|&[mn]dash;)[*_]{0,3}\s[“\"]?[^\W\d_a-z]"
)
HEAD = 1_500  # characters in which the dateline of a report stands
DATED_BEHIND = re.compile(r" (?:in|on|from|during|between) (?:the |early |late )?[A-Z\d]")
UNKNOWN_TOWN = re.compile(r", ([A-Z][a-z][\w-]+(?: [A-Z][a-z][\w-]+)?)(?=, (?:on|in)\b|\.(?:\s|\Z)| (?:on|in) )")
JOINING = frozenset({"", "-", *phrases("inside_names_of_sites")})


@attrs.frozen(slots=False)
class Located:
    """The places of a document, those of the table and the sites, looked for run by run where somebody asks.

    `runs` are its runs of capitalised words, `places` those of the table by start, `persons` starts of persons.
    """

    text: str
    runs: Sequence[Run] = ()
    places: Mapping[int, PlaceMention] = attrs.Factory(dict)
    persons: Collection[int] = frozenset()

    def within(self, start: int, end: int) -> list[PlaceMention]:
        """The places inside a span, in order, none inside another; found once, as many rules ask of one clause."""
        found = self._within.get((start, end))
        if found is None:
            first, last = bisect_right(self._ends, start), bisect_left(self._begins, end)
            inside = apart(chain.from_iterable(map(self._of_run, range(first, last))))
            found = [place for place in inside if start <= place.start and place.end <= end]
            self._within[start, end] = found
        return found

    @kept
    def _within(self) -> dict[tuple[int, int], list[PlaceMention]]:
        return {}

    @kept
    def _begins(self) -> list[int]:
        """Where each run begins."""
        return [run[0].start for run in self.runs]

    @kept
    def _ends(self) -> list[int]:
        """Where each run ends."""
        return [run[-1].end for run in self.runs]

    @kept
    def all(self) -> list[PlaceMention]:
        """All places, also those inside another."""
        return list(chain.from_iterable(map(self._of_run, range(len(self.runs)))))

    def _of_run(self, k: int) -> list[PlaceMention]:
        """The places that begin in a run; what stands behind the comma of a site only explains it."""
        found = self._kept.get(k)
        if found is None:
            found = self._known(k)
            if found and found[0].start == self.runs[k][0].start and self._is_behind_site(k):
                found[0] = found[0]._replace(position="context")
            found += filter(None, starmap(self._site, self._named(k)))
            if len(found) > 1:
                found.sort(key=lambda place: (place.start, -place.end))
            self._kept[k] = found
        return found

    def _known(self, k: int) -> list[PlaceMention]:
        """The places of the table that begin in a run."""
        run, starts = self.runs[k], self._starts
        low = bisect_left(starts, run[0].start)
        inside = starts[low : bisect_left(starts, run[-1].end, low)]
        return [self.places[start] for start in inside if start not in self.persons]

    def _is_behind_site(self, k: int) -> bool:
        start = self.runs[k][0].start
        before = self._named(k - 1) if k and self.text.endswith(", ", 0, start) else ()
        return any(part[-1].end + 2 == start and self._site(name, part) is not None for name, part in before)

    @kept
    def _kept(self) -> dict[int, list[PlaceMention]]:
        return {}

    @kept
    def _starts(self) -> list[int]:
        return sorted(self.places)

    def _named(self, k: int) -> list[tuple[str, Run]]:
        """The parts of a run that may be one name, each with that name."""
        found = self._parts.get(k)
        if found is None:
            segments = self._segments(k)
            found = self._parts[k] = [(_name(self.text, segment), segment) for segment in segments]
        return found

    def _segments(self, k: int) -> list[Run]:
        """The segments of a run; a name before "'s" and the noun of its building are one: "St Mary's Church"."""
        segments = _segments(self.runs[k])
        if not self._after_owners:
            return segments
        if segments and k in self._after_owners and self._is_owned(k):
            segments[0] = _segments(self.runs[k - 1])[-1] + segments[0]
        return segments[:-1] if k + 1 in self._after_owners and self._is_owned(k + 1) else segments

    @kept
    def _after_owners(self) -> frozenset[int]:
        """The runs that only "'s" parts from the one before."""
        beside = (k for k, (a, b) in enumerate(pairwise(self.runs), 1) if a[-1].end + 3 == b[0].start)
        return frozenset(k for k in beside if self.text.startswith(OF_ITS_OWNER, self.runs[k][0].start - 3))

    def _is_owned(self, k: int) -> bool:
        """Whether a run opens with the noun of the building that the name before "'s" has."""
        start = self.runs[k][0].start
        owner, noun = _segments(self.runs[k - 1])[-1:], _segments(self.runs[k])[:1]
        if not owner or not noun or owner[0][-1].end != start - 3 or noun[0][0].start != start:
            return False
        if any(word.start in self.places for word in owner[0]):
            return False
        return owns(owner[0], noun[0], article=self.text.endswith(("the ", "The "), 0, owner[0][0].start))

    @kept
    def _parts(self) -> dict[int, list[tuple[str, Run]]]:
        return {}

    def _site(self, name: str, segment: Run) -> PlaceMention | None:
        text, start, end = self.text, segment[0].start, segment[-1].end
        owned = any(word.link is None for word in segment[1:])
        if start in self.persons and not owned and not (self._settles and self._told(name, segment).settled):
            return None
        venue, inner = owned or is_venue(text, segment), self.places.get(start)
        if inner is not None and not (venue and inner.end < end):
            return self._county(name, segment) if inner.position == "head" else None
        if venue:
            begin = before_markup(text, start)
            relation = relation_before(text, begin)
            if ON.search(text, max(0, begin - 8), begin) or is_attended(text, segment):
                relation = "in"
            bodies = lexicon().organisations
            if text.endswith(("within the ", "within "), 0, begin) and any(
                w.text.casefold() in bodies for w in segment
            ):
                return None  # "set up within the Office of Trade"
            if relation not in LOCATIONS and not (relation == "of" and is_located(text, segment)):
                return None  # but "the battle of Ash River"
            town = _town_behind(text, segment, self.places)
            behind = town.place.name if town else self._unknown_behind(end)
            called = f"{name}, {behind}" if behind else name
            return _mention(segment, called, relation, town or inner or _town_in_name(segment, self.places))
        last = segment[-1].text
        other = (self._county(name, segment) or self._room(segment)) if last in LAST_WORDS or len(last) == 1 else None
        if other is not None:
            return other
        if self._sails and is_aboard(text, segment):
            return _mention(segment, name, "in", None)
        if (dateline := self._dateline(name, segment)) is not None:
            return dateline
        told = self._told(name, segment)
        if not told.known:
            return None
        relation = relation_before(text, before_markup(text, start)) or ("in" if _follows_life(text, segment) else "")
        return _mention(segment, name, relation, told.holder)._replace(kind="town")

    def _dateline(self, name: str, segment: Run) -> PlaceMention | None:
        """The unknown town that a report begins with, before its region and a dash: "Dunmore, Ohio — The mill"."""
        start = segment[0].start
        holder = _behind_comma(self.text, segment[-1].end, self.places) if start < HEAD else None
        if holder is None or holder.kind not in ("country", "region") or len(segment) > LONGEST:
            return None
        if start in self.persons or not _is_dateline(self.text, start, holder.end):
            return None
        called = name.title() if name.isupper() else name
        return _mention(segment, called, "", holder)._replace(kind="town", position="dateline")

    def _county(self, name: str, segment: Run) -> PlaceMention | None:
        """A county or district, in the country that follows it: "in Marr County, Ohio"."""
        relation = relation_before(self.text, before_markup(self.text, segment[0].start)) if is_county(segment) else ""
        if relation not in LOCATIONS:
            return None
        return _mention(segment, name, relation, _behind_comma(self.text, segment[-1].end, self.places))

    def _room(self, segment: Run) -> PlaceMention | None:
        """A room with its number, in the building that follows it: "in Room 4, Holm Hall"."""
        end = numbered(self.text, segment)
        if not end or relation_before(self.text, segment[0].start) not in LOCATIONS:
            return None
        following = bisect_left(self._begins, end)
        house = self._named(following)[:1] if self.text.startswith(", ", end) and following < len(self.runs) else []
        named = [called for called, part in house if part[0].start == end + 2 and is_venue(self.text, part)]
        name = ", ".join([self.text[segment[0].start : end], *named])
        return _mention(segment, name, "in", None)._replace(end=end)

    def _unknown_behind(self, end: int) -> str | None:
        """The town that the table lacks behind the comma of a building: "at the Crown Hotel, Dunmore, on 3 May"."""
        match = UNKNOWN_TOWN.match(self.text, end)
        if match is None or match.start(1) in self.persons or match.start(1) in self.places:
            return None
        return None if any(is_common(word) for word in match[1].split()) else match[1]

    def _told(self, name: str, segment: Run) -> _Told:
        """What the document says of a name wherever it stands."""
        found = self._names.get(name)
        if found is None:
            short = len(segment) <= LONGEST
            held, unknown = short and self._holds and _may_be_held(segment), short and _is_unknown(segment)
            same = self._called(name, segment[0].text) if held or unknown or self._settles else []
            settled = any(_is_settled(self.text, s, self.places) for s in same) if self._settles else False
            free = [s for s in same if s[0].start not in self.persons]
            holders = (_holder(self.text, s, self.places) for s in reversed(free)) if held else ()
            holder = next((one for one in holders if one is not None), None)
            located = unknown and any(is_located(self.text, s) for s in free)
            located = located or (unknown and len(free) > 1 and is_spoken_of(self.text, free))
            known = settled or holder is not None or located
            found = self._names[name] = _Told(known, settled, holder)
        return found

    def _called(self, name: str, first: str) -> list[Run]:
        """The segments of that name, which begins with the word `first`, that are no place of the table."""
        named = (one for k in self._by_word[first] for one in self._named(k))
        return [segment for other, segment in named if other == name and segment[0].start not in self.places]

    @kept
    def _sails(self) -> bool:
        """Whether the text says of anything that it was aboard."""
        return any(word in self.text for word in ("board ", "Board "))

    @kept
    def _settles(self) -> bool:
        """Whether the text says of anything that it was settled."""
        return any(word in self.text for word in SETTLING) and SETTLED.search(self.text) is not None

    @kept
    def _holds(self) -> bool:
        """Whether a country or region stands behind a comma."""
        holders = (start for start, place in self.places.items() if place.kind in ("country", "region"))
        return any(self.text.endswith((", ", ", ["), 0, start) for start in holders)

    @kept
    def _names(self) -> dict[str, _Told]:
        return {}

    @kept
    def _by_word(self) -> dict[str, list[int]]:
        """The runs by each word in them."""
        found: dict[str, list[int]] = defaultdict(list)
        for k, run in enumerate(self.runs):
            for word in run:
                found[word.text].append(k)
        return found


class _Told(NamedTuple):
    """Whether a name is a place by what is said of it, and of a town that was `settled`; the `holder` behind it."""

    known: bool
    settled: bool
    holder: PlaceMention | None


def apart(mentions: Iterable[M]) -> Iterator[M]:
    """The mentions without those that lie inside an earlier one."""
    end = -1
    for mention in mentions:
        if mention.start >= end:
            yield mention
            end = mention.end


def _is_known(word: Word) -> bool:
    """Whether a word has a meaning of its own, or is in capitals."""
    return word.text.isupper() or is_common(word.text)


def _is_unknown(segment: Run) -> bool:
    named = segment[1:] if len(segment) > 1 and is_saint(segment[0].text) else segment
    what = len(segment) == 1 and segment[0].text.casefold() in lexicon().located  # "at the Battle of Dunmore"
    return not what and not any(map(_is_known, named))


def _may_be_held(segment: Run) -> bool:
    """Whether a country or region behind a comma can hold what is called so."""
    return (len(segment) > 1 and not _is_body(segment)) or not _is_known(segment[0])


def _is_body(segment: Run) -> bool:
    return segment[-1].text.casefold() in lexicon().organisations or all(word.text.isupper() for word in segment)


def _segments(run: Run) -> list[Run]:
    """The parts of a run that may be one name: cut at function words, days and "and"."""
    if len(run) == 1:
        return [] if _cuts(run[0].text) else [run]
    words = lexicon()
    found: list[Run] = []
    segment: Run = []
    for word in run:
        cut = _cuts(word.text)
        alone = segment[0].text if len(segment) == 1 else ""
        town = (
            word.link == "of" and alone.casefold() in words.located
        ) or f"{alone} " in TYPES_END  # "City of", "Dorf"
        held = word.text.endswith(OF_A_REGION)  # "Знаменка Кировоградской области"
        if segment and (cut or town or held or word.link not in JOINING):
            found.append(segment)
            segment = []
        if not cut:
            segment.append(word)
    return [*found, segment] if segment else found


@lru_cache(maxsize=20_000)
def _cuts(word: str) -> bool:
    words, folded = lexicon(), word.casefold()
    return folded in words.function or folded in words.calendar


def _name(text: str, segment: Run) -> str:
    if len(segment) == 1:
        return segment[0].text
    return " ".join(text[segment[0].start : segment[-1].end].split())


def _town_behind(text: str, segment: Run, places: Mapping[int, PlaceMention]) -> PlaceMention | None:
    """The town behind the comma of a building: "at the Grand Hotel, Dunmore"."""
    town = _behind_comma(text, segment[-1].end, places)
    return town if town is not None and town.kind in ("city", "capital") and town.position == "" else None


def _behind_comma(text: str, end: int, places: Mapping[int, PlaceMention]) -> PlaceMention | None:
    """The place of the table behind the comma of a name that ends here."""
    end = behind_markup(text, end)
    if not text.startswith(", ", end):
        return None
    return places.get(end + 2) or (places.get(end + 3) if text.startswith("[", end + 2) else None)


def _town_in_name(segment: Run, places: Mapping[int, PlaceMention]) -> PlaceMention | None:
    """The place that the name of an institution ends with: "the University of Dunmore"; no bay is in its country."""
    folded = {word.text.casefold() for word in segment}
    return places.get(segment[-1].start) if folded & lexicon().organisations else None


def _holder(text: str, segment: Run, places: Mapping[int, PlaceMention]) -> PlaceMention | None:
    """The country or region that follows an unknown name behind a comma."""
    holder = _behind_comma(text, segment[-1].end, places)
    if holder is None or holder.kind not in ("country", "region") or holder.position not in ("", "context"):
        return None
    closed = behind_markup(text, holder.end)
    explained = holder.position == "context" or text[closed : closed + 1] in (",", ".", ")", "\n", "")
    explained = explained or DATED_BEHIND.match(text, closed) is not None
    located = relation_before(text, before_markup(text, segment[0].start)) in (
        "in",
        "near",
        "to",
        "from",
    ) or _follows_life(text, segment)
    return holder if (explained and located) or _is_dateline(text, segment[0].start, holder.end) else None


def _is_dateline(text: str, start: int, end: int) -> bool:
    """Whether a town and its region, which stand from `start` to `end`, open a line and a dash follows."""
    opens = start < HEAD and not text[text.rfind("\n", 0, start) + 1 : start].strip(LEADING_MARKUP)
    return opens and ENDS_DATELINE.match(text, end) is not None


def _follows_life(text: str, segment: Run) -> bool:
    """Whether "born", "died" or the like stands before, and only a date between: "Died 3 May 1801, Dunmore, Ohio"."""
    clause = text[max(0, segment[0].start - 45) : segment[0].start].rpartition("\n")[2].casefold()
    return clause.endswith(", ") and bool(lexicon().located.intersection(WORDS.findall(clause)))


def _is_settled(text: str, segment: Run, places: Mapping[int, PlaceMention]) -> bool:
    """Whether a name is said to have been founded and then called a town: "Dunmore was founded …. The town grew"."""
    end = segment[-1].end
    if not text.startswith((" was ", " were "), end) or _is_body(segment):
        return False
    town = THE_TOWN.search(text, end, end + 400) if SETTLED.match(text, end) else None
    return town is not None and not any(m.is_location and end < at < town.start() for at, m in places.items())


def _mention(segment: Run, name: str, relation: str, holder: PlaceMention | None) -> PlaceMention:
    """A site as a mention: its country is its holder's, its coordinates those of the town in its name."""
    place = Place(name, holder.place.country if holder else None)
    if holder and holder.kind in ("city", "capital"):
        place = attrs.evolve(place, latitude=holder.place.latitude, longitude=holder.place.longitude)
    return PlaceMention(
        segment[0].start, segment[-1].end, place, "site", relation, "", holder.country if holder else ""
    )

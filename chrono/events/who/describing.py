"""Who took part in an event, from the names in what is told of it.

The names of the event's own clause come first, then those of its sentence; what the document tells of its own day may
borrow the persons of its head: speakers, those welcomed and those listed as present. Where it was is in `whereabouts`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

import attrs

from chrono.events.drafts import Draft
from chrono.events.names.acting import LISTED, are_listed
from chrono.events.names.finding import NameMention
from chrono.events.names.sides import SIDES, may_be
from chrono.events.sentences.pronouns import antecedent
from chrono.events.sentences.sentence import Sentence
from chrono.events.where.surroundings import Surroundings
from chrono.events.where.whereabouts import RELATIONS
from chrono.events.who.attendance import Attendance, attendances
from chrono.events.who.bare_names import bare_names
from chrono.events.who.cast import Cast
from chrono.events.who.counterparts import counterparts
from chrono.events.who.doers import Doer, explained_until, named_as_founded, named_within, names_in, said_of
from chrono.events.who.left_out import is_of_whom_it_tells
from chrono.events.who.own_body import calls_itself, own_body
from chrono.events.who.own_noun import OwnNoun, own_noun
from chrono.events.who.protagonists import Protagonist, protagonist
from chrono.events.who.russian_bodies import russian_bodies
from chrono.events.who.two_sides import two_sides
from chrono.events.words.kinds import GATHERINGS, grammar, irregular_pasts
from chrono.events.words.lexicon import lexicon
from chrono.events.words.phrases import any_phrase
from chrono.kept import kept
from chrono.model import Participant

__all__ = ["Scene"]

MAX_PARTICIPANTS = 20
GLOSS = re.compile(r" \([A-Z][A-Z&]{1,7}\)?")
BACK = 1_500  # characters before "it" in which stands what it means
ORGAN = re.compile(r"['’]s?\s([a-z]+)(?=\sand\b|$)")
AND = re.compile(r" and (?:the )?\Z")
LIST_REACH = 200  # characters in which a list of names goes on
_TALKS = frozenset({"meeting", "visit", "summit", "signing", "session", "forum"})
# Where persons meet, what is said of their countries is not who met; what is begun or changed takes no part in that.
_MET = frozenset({"meeting", "visit"})
_BEGUN = frozenset({"founding", "opening", "change"})
# What is somebody's, and comes about by him: "Corvex's second plant opened".
_OF_THEIRS = frozenset({"publication", "opening", "launch"})
# What somebody remembers or mourns, and does not do himself.
_OF_OTHERS = frozenset({"death", "anniversary"})
_OF_ITSELF = frozenset({"founding", "anniversary"})  # of a body, in its own story, where nothing else is named
_OF_LIVES = frozenset(
    {"appointment", "award", "birth", "ceremony", "death"}
)  # what the label of a line tells of a life
_YEARLY = re.compile(
    r"\b(?:[Tt]he|[Aa]n) (?:\d{4} )?(?:AGM|(?:[a-z]+ )?(?:[Aa]nnual|[Gg]eneral|[Ii]naugural) [Mm]eeting)\b"
)
_SITTINGS = frozenset({"meeting", "session"})
_THE_TALKS = re.compile(rf"The (?:{any_phrase('talks_just_told_of')}) (?!of (?!\d))")
_OPENING = " \n\t:;,.|*_#-–—()"  # between the date of a line and its first word
_KNOWN = ("The ", "the ", "Our ", "our ")  # before what the text has told of
_OF_BODIES = _BEGUN | {"termination"}  # what is done to a body, and its story tells
# Between a body and its meeting: "the council's annual | meeting", "meeting | of the council".
_SITS = re.compile(r"(?:(?:['’]s?)? (?:[a-z]+ )?)?")
_OF = re.compile(r" of (?:the )?")
_MEETING_OF = re.compile(r"[^.;:]{0,30}?\b(?P<noun>meeting|session|sitting|assembly) of (?:the )?(?=[A-Z])")
_BILATERAL = frozenset({"signing", "adoption", "anniversary", "founding"})
_PRESENT = re.compile(
    rf"\b(?:{any_phrase('lists_of_present')})\b[^\n]{{0,120}}:\s*$",
    re.IGNORECASE,
)
_ISSUER = re.compile(r"(?P<name>[A-Z][A-Z]{1,5})\s(?:(?:Memo|Memorandum|Report|Circular|Bulletin)\w*\b|[A-Z]+-\d)")
_ITS = re.compile(r"(?:In|With|By|Through|Under|At|During) (?:its|his|her|their) [^.;:\n]{3,160}?, (?:the )?(?=[A-Z])")
_POSSESSIVE = re.compile(r"['’]s ")
_WE = re.compile(rf"\b(?:{any_phrase('we')})\b", re.IGNORECASE)


@attrs.frozen(slots=False)
class Scene(Surroundings):
    """Those who took part in the events of a document."""

    def participants(
        self, draft: Draft, doer: Doer | None = None, sentence: Sentence | None = None
    ) -> tuple[Participant, ...]:
        """Who took part, each once; `doer` is the subject of the clause, where its grammar is known."""
        if (alone := self._told_alone(draft)) is not None:
            return (alone,)
        cast = Cast()
        doing = (doer.start, doer.end) if doer is not None and not doer.made and not doer.of_another else None
        spans = self._told_of(draft, sentence)
        if doing is not None and doing[0] < draft.subject[0]:
            spans.insert(0, doing)
        self._cast_by_words(cast, draft, doer, doing, spans)
        self._cast_by_clause(cast, draft, doer, doing, spans, sentence)
        self._cast_by_story(cast, draft, doer, doing)
        subject = self.names.subject_at(draft.spans[0].start) if not cast.found else None
        if subject and is_of_whom_it_tells(sentence, draft):
            cast.add((Participant(subject),))
        return tuple(cast.found.values())[:MAX_PARTICIPANTS]

    def _told_alone(self, draft: Draft) -> Participant | None:
        """Whose work, term, birth or death it is, beside whom nobody takes part."""
        if draft.origin in ("work", "term") and (author := self._author(draft)):
            return author
        if draft.kind not in ("birth", "death") or draft.cue is None:
            return None
        bearer = self.names.born_in_brackets(draft.cue[0])
        return Participant(bearer.name, bearer.role) if bearer is not None else None

    def _cast_by_words(
        self,
        cast: Cast,
        draft: Draft,
        doer: Doer | None,
        doing: tuple[int, int] | None,
        spans: Sequence[tuple[int, int]],
    ) -> None:
        """Those of whom the words around their names say it, in the first of the `spans` that has some."""
        made = (doer.start, doer.end) if doer is not None and doer.made and draft.kind in _BEGUN else None
        if doer is not None and doer.of_another:
            if doer.made and draft.kind in _OF_THEIRS:
                cast.add(self._owner(doer))
            outside = doer.start < draft.subject[0]  # what stands in it is read with it
            cast.found.update((one.name, one) for one in self._others(doer, persons=outside))
        met, mine, verbal = draft.kind in _MET, draft.kind not in _OF_OTHERS, draft.form != "noun"
        for k, (start, end) in enumerate(spans):
            end = self._listed_until(start, end)
            cast.add(
                self.names.participants_within(
                    start, end, made=made, doing=doing, among_persons=met, speaking=mine, joined=verbal and not k
                )
            )
            if cast.found and draft.kind not in GATHERINGS and (k or spans[0] == draft.subject):
                break

    def _cast_by_clause(
        self,
        cast: Cast,
        draft: Draft,
        doer: Doer | None,
        doing: tuple[int, int] | None,
        spans: list[tuple[int, int]],
        sentence: Sentence | None,
    ) -> None:
        """Those of whom the grammar of the clause says it: its subject, whom its verb meets, what a noun calls."""
        if (said := said_of(sentence, draft)) is not None:
            cast.add(self.names.participants_within(*said))
        cast.learn(cast.found)
        for name in names_in(self.names.text, draft, doer, said):
            if not cast.knows(name) and not self._is_found(name, doing, cast.found):
                cast.add((Participant(name),))
        cast.add_new(counterparts(self.names, draft, sentence))
        cast.add_new(two_sides(self.names, spans, sentence, met=draft.kind in _MET and bool(cast.found)))
        if not cast.found and (story := self._called_by_noun(draft)) is not None:
            cast.add((Participant(story),))
            cast.learn((story,))
        cast.add_new(bare_names(self.names, draft, sentence))
        for name in russian_bodies(self.names.text, draft, sentence) if self.language == "ru" else ():
            cast.add_longer(name)

    def _cast_by_story(self, cast: Cast, draft: Draft, doer: Doer | None, doing: tuple[int, int] | None) -> None:
        """Those whom a pronoun means, or the whole document: whose story it tells, whose meeting it is."""
        said = self.names.text[slice(*doing)] if doing is not None else ""
        if doing is not None and said.casefold() in ("he", "she"):
            meant = self.names.meant_by(said, doing[0])
            cast.add((Participant(meant),) if meant is not None else ())
        if doing is not None and self.language == "en":
            cast.add(self._meant(*doing))
        if not cast.found and draft.kind == "meeting" and _THE_TALKS.match(self.names.text, draft.subject[0]):
            cast.add(map(Participant, self.names.last_two(draft.subject[0], only=True)))
        if said.casefold() == "we" and self.names.parties:
            cast.add(map(Participant, self.names.parties))
        if doing is not None and self._own_body is not None and calls_itself(said):
            cast.add((Participant(self._own_body),))
        if (own := self._told_of_itself(draft, doer)) is not None and not cast.knows(own):
            cast.add((Participant(own),))
        cast.add(self._whose_it_is(draft))
        cast.add(self._bodies_of(draft, doer, bool(cast.found)))
        cast.add(self._beside(draft, bool(cast.found)))

    def _others(self, doer: Doer, *, persons: bool) -> Iterator[Participant]:
        """Who acts in a subject that is somebody's, not he: "President Cole's adviser Bo Lind" is Bo Lind.

        What is joined to it acts as well: "Peru's government and the Grain Board".
        """
        text = self.names.text
        for mention in self.names.within(doer.start, doer.end):
            owner = text.startswith(("'", "’"), mention.end)
            acts = persons and mention.acts and not owner
            if acts if mention.kind == "person" else _heads_subject(text, mention, doer):
                yield Participant(mention.name, mention.role)

    def _owner(self, doer: Doer) -> Iterator[Participant]:
        """The person or body whose work or house a subject is: "Ida Falk's first novel | was published"."""
        text = self.names.text
        possessive = next(reversed([*_POSSESSIVE.finditer(text, doer.start, doer.end)]), None)
        if possessive is None:
            return
        if not grammar("about_somebody", "en").isdisjoint(text[possessive.end() : doer.end].split()):
            return
        owned = possessive.start()
        named = [one for one in self.names.within(doer.start, owned) if one.end == owned]
        if text[possessive.end()].isupper():  # "Ida Falk's Letters to a Friend" may come out long after her
            yield from (Participant(one.name, one.role) for one in named if one.kind == "organisation")
            return
        yield from (Participant(one.name, one.role) for one in named if one.kind != "country")
        if not named:
            yield from map(Participant, named_within(text, doer.start, owned))

    def _whose_it_is(self, draft: Draft) -> Iterator[Participant]:
        """Whose "its" in the phrase is that opens a sentence: "In its report of 3 May, the Tarn Board …"."""
        span = draft.spans[0]
        opening = _ITS.match(self.names.text, span.start, span.end)
        if opening is None or draft.cue is None or not draft.cue[0] < opening.end():
            return
        for one in self.names.list_from(opening.end(), opening.end() + len("N")):
            yield Participant(one.name, one.role)

    def _bodies_of(self, draft: Draft, doer: Doer | None, named: bool) -> Iterator[Participant]:
        """The body that is founded, or that sits: "the Tarn Club was formed", "a meeting of the Tarn Council".

        "The Tarn Council meeting" is only called by it, where others are `named` that meet.
        """
        if draft.kind == "founding" and doer is not None and doer.made and not doer.of_another:
            organisations = self._organisations(doer.start, doer.end)
            heads = [m for m in organisations if m.start - doer.start <= len("the ") and not self._goes_on(m.end)]
            yield from (Participant(m.name) for m in heads)
            if not heads and not self.names.places_within(doer.start, doer.end):
                yield from map(Participant, named_as_founded(self.names.text, doer.start, doer.end))
        if draft.kind in _SITTINGS and draft.cue is not None:
            text, (first, last) = self.names.text, draft.cue
            if (noun := _MEETING_OF.match(text, last, draft.spans[0].end)) is not None:
                last = noun.end("noun")  # "convened a | meeting of the Tarn Council"
            for mention in self._organisations(max(0, first - LIST_REACH), last + LIST_REACH):
                before = (
                    not named and mention.start < last and _SITS.fullmatch(text, mention.end, max(first, mention.end))
                )
                if before or (mention.start >= last and _OF.fullmatch(text, last, mention.start)):
                    yield Participant(mention.name)

    def _goes_on(self, end: int) -> bool:
        """Whether a longer name or what somebody has stands behind a name: "the Public Service | Loan Program"."""
        behind = self.names.text[end : end + 2]
        return behind[:1] in ("'", "’") or (behind[:1] == " " and behind[1:].isupper())

    def _organisations(self, start: int, end: int) -> Iterator[NameMention]:
        return (mention for mention in self.names.within(start, end) if mention.kind == "organisation")

    def _is_found(self, name: str, doing: tuple[int, int] | None, found: Mapping[str, Participant]) -> bool:
        """Whether a name of the subject is another spelling of somebody found, as the letters of a body are."""
        named = self.names.within(*doing) if doing is not None else ()
        return any(m.name in found and self.names.text[m.start : m.end] == name for m in named)

    def _meant(self, start: int, end: int) -> Iterator[Participant]:
        """The country, body or firm that "it" means, or those that "they" means."""
        pronoun = self.names.text[start:end].casefold()
        if pronoun not in ("it", "they"):
            return
        name = antecedent(self.names.text, start, self.dates, pronoun)
        spelt = re.split(r",? and (?:the )?|, ", name.removeprefix("The ").removeprefix("the ")) if name else []
        near = {self.names.text[m.start : m.end]: m for m in self.names.within(max(0, start - BACK), start)}
        for one in spelt:
            mention = near.get(one)
            if mention is not None and (pronoun == "they" or mention.kind != "person"):
                yield Participant(mention.name, mention.role)

    def _told_of_itself(self, draft: Draft, doer: Doer | None) -> str | None:
        """The body whose story is told, where the subject means it: "the museum opened", "it moved to Lund"."""
        if doer is not None and " " in (said := self.names.text[doer.start : doer.end]) and said[:4] not in _KNOWN:
            return None  # quicker to see than whose story it is
        own = self._protagonist
        if doer is None:
            return self._subject_of_line(draft, own) if self.language == "en" else None
        if own is None or doer.of_another or (doer.made and draft.kind not in _OF_BODIES):
            return None
        said = self.names.text[doer.start : doer.end]
        if not own.is_called(said):
            return None
        if said.casefold() == "it":
            meant = antecedent(self.names.text, doer.start, self.dates, "it")
            if meant is not None and not own.is_called(meant) and own.name not in meant:
                return None
        return own.name

    def _subject_of_line(self, draft: Draft, own: Protagonist | None) -> str | None:
        """Who does what a line tells without a name: "1921: Moved to Lund", "1930: The company joins the trust"."""
        span, text = draft.spans[0], self.names.text
        if draft.cue is None or not span.start <= draft.cue[0] < span.end or draft.form == "noun":
            return None
        dated = max((end for start, end in span.marks if end <= draft.cue[0]), default=span.start)
        opening = text[max(span.start, dated) : draft.cue[0]].lstrip(_OPENING)
        verb = text[slice(*draft.cue)].partition(" ")[0].casefold()
        if not opening and not (
            text[draft.cue[0]].isupper() and (verb.endswith(("ed", "s")) or verb in irregular_pasts())
        ):
            return None
        if draft.kind in ("birth", "death"):
            own = None
        if own is not None:
            return own.name if own.is_subject_of(opening) else None
        return self.names.subject_at(span.start) if not opening else None

    def _called_by_noun(self, draft: Draft) -> str | None:
        """The body that the title names, where its noun is the subject of a clause of another language than English."""
        own, text = self._own_noun, self.names.text
        if own is not None and draft.kind in _OF_ITSELF:
            return own.name
        if own is None or draft.cue is None:
            return None
        acts = own.acts_before(text, draft.spans[0].start, draft.cue[1]) or own.acts_behind(text, draft.cue[1])
        return own.name if acts else None

    @kept
    def _own_noun(self) -> OwnNoun | None:
        return own_noun(self.title, self.language) if self.language != "en" else None

    @property
    def own(self) -> Protagonist | None:
        """The body whose story the document tells, where it tells one's."""
        return self._protagonist

    @kept
    def _protagonist(self) -> Protagonist | None:
        return protagonist(self.names, self.title) if self.language == "en" else None

    @kept
    def _own_body(self) -> str | None:
        return own_body(self.names, self.title)

    def _listed_until(self, start: int, end: int) -> int:
        """The end of a stretch with the whole of a list of names that it cuts: "beside Ann Cole | and Dan Holm"."""
        inside = self.names.within(start, end)
        last = inside[-1].end if inside else start
        cut = inside and (end - last < 3 or GLOSS.fullmatch(self.names.text, last, end))
        for mention in self.names.within(last, last + LIST_REACH) if cut else ():
            between = self.names.text[last : mention.start].removesuffix(f"{mention.role} " if mention.role else "")
            listed = LISTED.fullmatch(between) or are_listed(self.names.text, inside[-1], mention)
            if mention.kind != inside[-1].kind or not listed:
                break
            last = mention.end
        return max(last, end + self.names.text.startswith(".", end))  # "Holm Ltd."

    def _told_of(self, draft: Draft, sentence: Sentence | None) -> list[tuple[int, int]]:
        """Where those stand who took part: of a participle that only explains a noun, who comes behind it.

        "Members of the council, set up by Ann Cole in 1997, voted" tells of Ann Cole alone.
        """
        spans = self.told_in(draft)
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
        if draft.kind in _SITTINGS:
            yield from self._attending(draft)
        if named:
            return
        own = self._protagonist if draft.kind in _OF_ITSELF or self._is_yearly_meeting(draft) else None
        if draft.whose:
            yield Participant(draft.whose)
        elif own is not None and own.titled:
            yield Participant(own.name)
        elif draft.kind in _SITTINGS and draft.own and self._own_body is not None:
            yield Participant(self._own_body)
        elif self._is_of_subject(draft) and (subject := self.names.subject_at(draft.spans[0].start)):
            yield Participant(subject)
        text, span = self.names.text, draft.spans[0]
        if issuer := _ISSUER.search(draft.title or text[span.start : span.end]):
            yield Participant(issuer["name"])
        if self._between_sides(draft, text[span.start : span.end]):
            yield from map(Participant, self.names.sides)

    def _is_of_subject(self, draft: Draft) -> bool:
        """Whether what is told befell whom the text is about: a birth, "Enthroned: 1904"; not "Mill built: 1904"."""
        if draft.kind not in _OF_LIVES or not (draft.apart or "").startswith("label "):
            return draft.kind in ("birth", "death")
        return " " not in (draft.title or "").rpartition(": ")[2]

    def _is_yearly_meeting(self, draft: Draft) -> bool:
        """Whether those meet whose story is told: "the annual meeting", "at the AGM"."""
        if draft.kind not in _SITTINGS or draft.cue is None:
            return False
        return _YEARLY.search(self.names.text, max(0, draft.cue[0] - LIST_REACH // 4), draft.cue[1]) is not None

    def _between_sides(self, draft: Draft, quote: str) -> bool:
        """Whether a treaty, a tie or a forum of no named party is one of the two countries that the text is about."""
        told = SIDES.search(quote)
        if told is not None and self.names.parties and not may_be(told.group(), self.names.parties):
            return False  # "both countries" in a statement of three are two others
        if self.names.parties and draft.kind in _BILATERAL:
            return True
        if self.names.parties and _WE.search(self.names.text, *draft.subject) is not None:
            return True
        if draft.kind not in _BILATERAL and not (draft.kind == "forum" and draft.series):
            return False
        if not self.names.sides:
            return False
        talks = len(set(self._speakers())) > 1
        spoken = talks and (draft.kind == "forum" or _WE.search(quote) is not None)
        return bool(told or RELATIONS.search(quote) or spoken)

    def _listed(self, draft: Draft) -> Iterator[Participant]:
        """The persons of the list that a sentence of the event opens: "Those who attended included:"."""
        for span in draft.spans[:4]:
            if not self.names.text[span.start : span.end].rstrip().endswith(":"):
                continue
            if not _PRESENT.search(self.names.text, span.start, span.end):
                continue
            index = bisect_left(self.layout.units, span.start, key=lambda unit: unit.start)
            units = self.layout.units[index + 1 : index + 3 * MAX_PARTICIPANTS]
            for unit, following in zip_longest(units, units[1:]):
                if unit.form != "item" and (unit.form != "heading" or following is None or following.form != "item"):
                    break  # a short line that wraps out of its item looks like a heading
                persons = [m for m in self.names.within(unit.start, unit.end) if m.kind == "person"]
                yield from (Participant(m.name, m.role) for m in persons[:1])

    def _attending(self, draft: Draft) -> Sequence[Participant]:
        """Those whom a list right behind what tells of a gathering names as present."""
        end = draft.spans[0].end
        index = bisect_left(self._attendances, end, key=lambda one: one.start)
        return next((one.present for one in self._attendances[index : index + 1] if one.is_of(end)), ())

    @kept
    def _attendances(self) -> tuple[Attendance, ...]:
        return attendances(self.names)

    def _speakers(self) -> Sequence[str]:
        return tuple(dict.fromkeys(name for _, name in self.names.labels if name))[:4]


def _heads_subject(text: str, mention: NameMention, doer: Doer) -> bool:
    """Whether a country or body stands in a subject for itself: by an organ of its own, or joined to another."""
    organ = ORGAN.match(text, mention.end, doer.end)
    if organ is not None and organ[1] in lexicon().organs:
        return mention.start - doer.start <= len("the ")
    joined = AND.search(text, doer.start, mention.start) is not None
    return joined and mention.kind == "organisation" and mention.end >= doer.end

"""What an event is called, who took part in it, where it was and what it rests on: a draft becomes an event."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import attrs

from chrono.events.biographies.lives import life_title
from chrono.events.confidence import confidence_of, reasons_of
from chrono.events.drafts import Draft, Span
from chrono.events.names.finding import Names
from chrono.events.names.genders import gender_of_pronoun
from chrono.events.pages.entry_titles import below_title
from chrono.events.reader import Reader
from chrono.events.reporting.observances import OBSERVANCE
from chrono.events.series import linked
from chrono.events.talk import TOLD_IN_TALK, is_nobodys, tells_nothing
from chrono.events.titling.alone import by_speaker, ends_with_death, headed, named_with
from chrono.events.titling.own_name import CALLED, with_doer, with_own_name
from chrono.events.titling.titles import Whom, title_of
from chrono.events.titling.told_of import of_anniversary, with_whom
from chrono.events.where.visits import places_on_visits
from chrono.events.where.whereabouts import Whereabouts
from chrono.events.who.describing import Scene
from chrono.events.who.doers import doer_of
from chrono.events.words.identity import identify
from chrono.model import Event, Evidence, Participant, Place

__all__ = ["composed"]

MIN_QUOTE, MAX_QUOTE = 20, 800
_LONGEST_BARE = 20  # characters of a title that may be a noun alone
_PRONOUN = 4  # characters of "She "
_LIVED = {"birth": "born", "death": "dies"}
_IT = re.compile(
    r"It (?=(?:was|has|had|became|is now|opened|closed|burned|burnt|fell|passed|grew|lost|gained|\w{3,}ed)\b)"
)


def composed(reader: Reader, drafts: list[Draft], names: Names, aliases: Mapping[str, str]) -> list[Event]:
    """The events that the joined drafts are, in their order, each with its title, people, place and quotes.

    A draft without a quote of the least length is none, nor is one all in brackets.
    `aliases` are the names to show instead of others.
    """
    # What is proclaimed takes nobody from the proclaiming, nor has it the proclaimer.
    told_of = [draft for draft in drafts if draft.origin != OBSERVANCE]
    crowds = Counter((span.start, span.end) for draft in told_of for span in draft.spans)
    dates = [(one.start, one.end) for one in reader.anchors]
    title, language = reader.document.title or "", reader.document.language
    around = (names, reader.layout, crowds, title, language, dates)
    scene, whereabouts = Scene(*around), Whereabouts(*around)
    ids: Counter[str] = Counter()
    told: list[tuple[Draft, Event]] = []
    conversation = len(names.labels) > 1 and language == "en"
    places = places_on_visits(
        drafts, [whereabouts.place(draft, reader.sentence_of(draft.spans[0])) for draft in drafts]
    )
    for draft, place in zip(drafts, places, strict=True):
        evidence = _evidence(reader, draft)
        if not evidence:
            continue
        edtf = draft.when.edtf if draft.when else None
        read = reader.sentence_of(draft.spans[0])
        people = () if draft.origin == OBSERVANCE else scene.participants(draft, doer_of(read, draft), read)
        people = _renamed(people, aliases)
        called = _title(reader, draft, names, dates, people, place)
        if not called or (called[0] == "(" == evidence[0].quote[0]):
            continue
        if conversation and tells_nothing(called, draft.kind, len(people)):
            continue
        if language == "en" and is_nobodys(called, draft.kind):
            continue
        if draft.kind == "announcement" and language == "en":
            called = headed(called, title)
        if language == "en" and len(called) < _LONGEST_BARE:  # quicker to see than which noun it is
            called = named_with(called, [one.name for one in people], place.name if place else None)
        if language == "en" and called.startswith(CALLED):
            called = with_own_name(called, scene.own, [one.name for one in people], names.text)
        if language == "en":
            called = with_doer(called, names, draft.spans[0].start, draft.spans[0].end)
        if names.labels and language == "en":
            speaker = names.speaker_at(draft.spans[0].start)
            called = by_speaker(called, speaker if speaker and names.is_person(speaker) else None)
        if conversation and not draft.own:
            draft.signs["told in conversation"] = TOLD_IN_TALK
        event = Event(
            id=identify(draft.kind, edtf, evidence[0].quote, ids),
            title=called,
            kind=draft.kind,
            when=draft.when,
            basis=draft.basis if draft.when else "none",
            status=draft.status,
            place=_renamed_place(place, aliases),
            participants=people,
            series=draft.series,
            ordinal=draft.ordinal,
            confidence=confidence_of(draft, reader.document.date),
            reasons=reasons_of(draft, reader.document.date),
            evidence=evidence,
        )
        told.append((draft, event))
    return linked(told, reader.document.text)


def _title(
    reader: Reader,
    draft: Draft,
    names: Names,
    dates: list[tuple[int, int]],
    people: Sequence[Participant],
    place: Place | None,
) -> str:
    document, draft = reader.document, below_title(reader, draft)
    subject = names.subject_at(draft.spans[0].start)
    person = people[0].name if len(people) == 1 else _among(people, subject)
    turn = names.speaker_at(draft.spans[0].start)
    speaker = person if len(people) == 1 and not names.labels else _among(people, turn)
    known = speaker is not None and speaker == turn
    if speaker is not None and not (names.is_person(speaker) and (known or _may_speak(speaker, reader, draft))):
        speaker = None
    read = reader.sentence_of(draft.spans[0])
    if read is not None and draft.cue is not None:
        read = next((part for part in read.parts[1:] if part.holds(draft.cue)), read.parts[0])
    told = draft.cue is not None and draft.kind in _LIVED and not draft.title
    if told and draft.cue and (bearer := names.born_in_brackets(draft.cue[0])):
        return f"{names.text[bearer.start : bearer.end]} {_LIVED[draft.kind]}"
    if person and draft.kind in _LIVED and draft.origin == "life" and not draft.title:
        return life_title(person, draft.kind, document.language)
    town = place.name if place else None
    if draft.beside:
        free = [one for one in dates if not any(start <= one[0] < end for start, end in draft.beside)]
        dates = sorted([*free, *draft.beside])
    title = title_of(
        draft,
        reader.plain,
        dates,
        language=document.language,
        whom=Whom(person, speaker, names.gender_of[speaker] if speaker else None),
        place=town,
        read=read,
        people=people,
    )
    if draft.kind == "anniversary" and document.language != "en":
        title = of_anniversary(title, people, document.language)
    title = with_whom(title, subject if person == subject else None, draft, document.language)
    if (
        person
        and draft.kind == "death"
        and (whose := ends_with_death(title, person))
        and _is_his(names, draft, whose, person)
    ):
        return f"{person} {_LIVED['death']}"
    it = _IT.match(title) if document.language == "en" and names.home is not None else None
    return f"{names.home.name} {title[it.end() :]}" if it and names.home else title


def _is_his(names: Names, draft: Draft, whose: str, person: str) -> bool:
    """Whether "his" or "her" before a death is a person's: whom the text is about, or who is named last before it."""
    opens = gender_of_pronoun(names.text[draft.spans[0].start : draft.spans[0].start + _PRONOUN].partition(" ")[0])
    if draft.cue is None or opens not in (None, gender_of_pronoun(whose)):
        return False
    return names.meant_by(whose, draft.cue[0]) == person


def _may_speak(name: str, reader: Reader, draft: Draft) -> bool:
    """Whether a sentence that says "I" may be somebody's: whom it names is another, but for "I, Ada Cole, hereby"."""
    said = reader.plain[draft.spans[0].start : draft.spans[0].end]
    return name.split()[-1] not in said or "hereby" in said


def _among(people: Sequence[Participant], name: str | None) -> str | None:
    """A name, where who bears it took part beside others."""
    return name if name is not None and any(one.name == name for one in people) else None


def _renamed(participants: Iterable[Participant], aliases: Mapping[str, str]) -> tuple[Participant, ...]:
    """The participants under the names to show, each once."""
    shown: dict[str, Participant] = {}
    for one in participants:
        name = aliases.get(one.name, one.name)
        shown.setdefault(name, one if name == one.name else attrs.evolve(one, name=name))
    return tuple(shown.values())


def _renamed_place(place: Place | None, aliases: Mapping[str, str]) -> Place | None:
    return attrs.evolve(place, name=aliases[place.name]) if place and place.name in aliases else place


def _evidence(reader: Reader, draft: Draft) -> tuple[Evidence, ...]:
    document = reader.document
    made = []
    for span in draft.spans:
        start, end = _fitting(reader, span)
        if end - start < MIN_QUOTE:
            continue
        marks = tuple((a - start, b - start) for a, b in span.marks if start <= a and b <= end)
        made.append(document.evidence(start, end, marks))
    return tuple(made)


def _fitting(reader: Reader, span: Span) -> tuple[int, int]:
    """The quote's offsets, 20 to 800 characters: short ones borrow, long ones keep what is near the marks."""
    start, end = span.start, span.end
    if end - start < MIN_QUOTE:
        units, at = reader.layout.units, reader.unit_at(start)
        if at is not None and at + 1 < len(units) and end - start < MIN_QUOTE:
            end = units[at + 1].end if units[at + 1].end - start <= MAX_QUOTE else end
        if end - start < MIN_QUOTE and at:
            start = units[at - 1].start
    if end - start > MAX_QUOTE:
        start, end = _part(reader.document.text, start, end, span.marks)
    return start, end


def _part(text: str, start: int, end: int, marks: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    """At most 800 characters around the marks, cut at semicolons and commas."""
    middle = (marks[0][0] + marks[-1][1]) // 2 if marks else start
    low, high = max(start, middle - MAX_QUOTE // 2), min(end, middle + MAX_QUOTE // 2)
    if low > start:
        cuts = [text.find(mark, low, middle) for mark in ("; ", ", ", " ")]
        low = next((cut + 1 for cut in cuts if cut != -1 and cut - low < 200), low)
    if high < end:
        cuts = [text.rfind(mark, middle, high) for mark in ("; ", ", ", " ")]
        high = next((cut + 1 for cut in cuts if cut != -1 and high - cut < 200), high)
    while low < high and text[low].isspace():
        low += 1
    while low < high and text[high - 1].isspace():
        high -= 1
    return low, high

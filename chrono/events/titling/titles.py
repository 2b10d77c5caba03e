"""A short title from the text that can stand alone on a timeline.

A gathering is called by its name, everything else by its clause: dates go out with the words that lead to them, what
is told of another verb goes out too, and a subject that stands before the clause comes in. The words are in
`words.yaml`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

import attrs

from chrono.events.drafts import Draft
from chrono.events.layout.markup import bare
from chrono.events.sentences.clauses import Clause, clauses, first_of_verb, is_comma_before_date
from chrono.events.sentences.clefts import joint_of_cleft
from chrono.events.sentences.denials import denies
from chrono.events.sentences.pronouns import spelled_out
from chrono.events.sentences.sentence import Sentence
from chrono.events.sentences.shortening import MAX_LENGTH, as_main_clause, short, without, without_openers, without_tail
from chrono.events.titling import russian
from chrono.events.titling.alone import alone, without_asides, without_lead
from chrono.events.titling.appositions import of_apposition
from chrono.events.titling.dated_nouns import of_noun
from chrono.events.titling.enactments import of_enactment
from chrono.events.titling.explained import end_before_explained, of_explained
from chrono.events.titling.frames import (
    as_said,
    behind_conjunction,
    behind_relative,
    described,
    has_own_object,
    innermost,
    is_determiner,
    is_plural,
    is_verb,
    noun_phrase,
    object_before,
    of_contact_clause,
    of_lead,
    of_owner_behind,
    of_subclause,
)
from chrono.events.titling.german import of_attribute, of_relative, subject_first
from chrono.events.titling.going_on import end_before_following, gone_on, stays
from chrono.events.titling.listed_nouns import of_list
from chrono.events.titling.own_clause import end_of_clause, own_clause
from chrono.events.titling.papers import does_by_paper, matter, numbered_paper, starts_no_name, with_matter, within
from chrono.events.titling.reduced import behind_news, of_reduced, with_object, with_participles
from chrono.events.titling.relatives import before_dates, ends_with_article
from chrono.events.titling.shared_verbs import own_share
from chrono.events.words.cues import Token, heard
from chrono.events.words.kinds import GATHERINGS, grammar
from chrono.events.words.phrases import any_phrase
from chrono.events.words.wording import Wording
from chrono.model import Participant

__all__ = ["Whom", "title_of"]

Span = tuple[int, int]

_LONGEST_WHOLE = 4  # words of that of which "two of which" are
_HEREBY = re.compile(r"\bI\b[^;]{0,400}?\b(?:do\s+)?hereby\s+(?P<verb>[a-z]+[a-rt-wyz])\b")
_DAY_SAID = re.compile(r"\d|\b(?:to|this|next)")
_UNTIL = tuple(f" {word} {before}" for word in ("until", "till") for before in ("", "in ", "on "))
_CLEFT_UNTIL = re.compile(r"It (?:was|is) not (?:until|till) ")
_CLEFT = re.compile(r"^It (?:was|is)(?: not| only)*(?: until| in| on| at)? that ")
_SPEAKING = ("I ", "I'", "I’", "My ")
_THIS_TOWN = re.compile(r"\bthis (?:city|town|village|port)\b")
_NAME = re.compile(
    rf"(?:(?:\d{{1,3}}(?:st|nd|rd|th)|{any_phrase('ordinals_of_editions')})\s+(?:(?:bi)?annual\s+|regular\s+)?)?"
    r"(?:[A-ZА-ЯЁ0-9][\w.’'&–-]*(?:\s+(?:of|the|for|on|and|de|la)\s+(?=[A-ZА-ЯЁ])|\s+))*$"
)
# What is left of a dateline: "KABUL – ", "Agency - "; a hyphen behind a word in small letters may be a range.
_DATELINE = re.compile(
    r"^(?:[A-ZА-ЯЁ][A-ZА-ЯЁ.'’-]+(?: [A-ZА-ЯЁ.'’-]+){0,2} [–—-]|[A-Z][\w.]{2,15} -) (?=[A-ZА-ЯЁ“\"])"
)
# "By a joint resolution approved": what was made is told, not by what.
_MADE = re.compile(
    r"(?:[^,]{3,60}, )?[Bb]y (?:an?|the|its) (?P<paper>[a-z][a-z -]{2,40}) "
    rf"(?P<how>{any_phrase('done_to_papers')})(?:, as amended)?"
)
# What stands for a series named before: "the first such forum", "its third edition".
_SUCH = re.compile(
    r"^(?P<which>(?:The |Its |Their )?(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|[a-z]{3,10}th|inaugural)) "
    rf"(?:such )?(?:{any_phrase('gatherings_of_series')})\b(?! of)",
    re.IGNORECASE,
)
_OF_NAME = re.compile(
    r"[ \t]+(?:of|on|for|with|between)\s+(?:the\s+)?"
    r"(?:[A-Z](?:\.[A-Z]\.)?[\w’'-]*[ \t]*\n?[ \t]*(?:(?:(?:of|for|on) the|and|of|the|for|on)\s+(?=[A-Z]))?){1,9}"
)


@attrs.frozen
class Whom:
    """Who is meant in an event: `person` by "he", `speaker` by "I", whose `gender` is "he" or "she"; or None."""

    person: str | None = None
    speaker: str | None = None
    gender: str | None = None


_NOBODY = Whom()


def title_of(
    draft: Draft,
    text: str,
    marks: Sequence[Span],
    *,
    language: str = "en",
    whom: Whom = _NOBODY,
    place: str | None = None,
    read: Sentence | None = None,
    people: Sequence[Participant] = (),
) -> str:
    """The title of an event.

    `marks` are the offsets of every date in the text, in order; `whom` is meant by "he" and "I", and `place` is where
    it happened. `read` is the best quote as a sentence, where it has been read already; `people` took part, with their
    roles.
    """
    title = _DATELINE.sub("", _titled(draft, text, marks, language, whom, place, read, people))
    title = _in_order(as_main_clause(title, language), whom.person)
    if (about := matter(draft, text, marks)) and about not in title:
        return with_matter(title, about)
    if draft.series and draft.ordinal and language == "en" and draft.series.casefold() not in title.casefold():
        series = draft.series
        title = short(_SUCH.sub(lambda such: f"{such['which']} {series}", title), language)
    return f"{title}»" if title.count("«") > title.count("»") and title[-1] != "…" else title


def _in_order(title: str, person: str | None) -> str:
    """A title that begins with a name as a dictionary has it, "COLE, ANN, painter, was born", with its common order."""
    first, _, last = (person or "").rpartition(" ")
    if not first or not title.casefold().startswith(last.casefold()):
        return title
    inverted = re.match(
        rf"{re.escape(last)}(?:,| \() ?(?:[A-Z][a-z]{{1,3}}\.? )?{re.escape(first)}\)?", title, re.IGNORECASE
    )
    return f"{person}{title[inverted.end() :]}" if inverted else title


def _titled(
    draft: Draft,
    text: str,
    marks: Sequence[Span],
    language: str,
    whom: Whom,
    place: str | None,
    read: Sentence | None,
    people: Sequence[Participant],
) -> str:
    if draft.title:
        return short(draft.title, language)
    verbal = draft.form == "word" and draft.kind in ("visit", "meeting")
    verbal = verbal and (language != "en" or (draft.cue is not None and is_verb(text[slice(*draft.cue)].split()[0])))
    if draft.kind in GATHERINGS and draft.cue and draft.form in ("noun", "word") and not verbal:
        before, behind = (bisect_left(marks, (at,)) for at in draft.cue)
        floor = max([draft.subject[0], *(end for _, end in marks[max(0, before - 2) : before] if end <= draft.cue[0])])
        ceiling = marks[behind][0] if behind < len(marks) else len(text)
        name = _named((floor, ceiling), draft.cue, text, noun=draft.form == "noun")
        called = name.partition(" ")[0].casefold() not in grammar("personal", language)  # "Elle épouse"
        if called and " " in (title := short(name, language)):
            return title
    cue = bare(text[draft.cue[0] : draft.cue[1]]) if draft.cue else ""
    clause = _clause(draft, text, marks, language, whom, read) or bare(text[slice(*draft.subject)])
    if " " not in clause and clause.islower():  # a noun alone: "call"
        start, end = draft.spans[0].start, draft.spans[0].end
        clause = without_openers(without(text, start, end, within(marks, start, end), language), language)
    if place and language == "en" and "this " in clause:
        clause = _THIS_TOWN.sub(place, clause)
    clause = _without_preposition(alone(without_lead(clause, cue))) if language == "en" else clause
    gathering = draft.kind in GATHERINGS or draft.kind == "meeting"
    title = short(clause, language, cue, gathering=gathering, people=people)
    told_by_speaker = language == "en" and title.startswith(_SPEAKING)  # "In accordance with the act, | I am closing"
    return spelled_out(title, text, draft.subject[0], marks, whom.speaker, whom.gender) if told_by_speaker else title


def _without_preposition(words: str) -> str:
    """A noun that has lost its verb, without what led to it: "In Order 97", "Since the creation of the line"."""
    if made := _MADE.fullmatch(words):
        return f"{made['paper']} was {made['how']}"
    first, _, rest = words.partition(" ")
    leads = first.casefold() in grammar("before_noun", "en")
    if not leads or "," in rest or any(is_verb(word.strip("().;:")) for word in rest.split()):
        return words
    head, _, behind = rest.partition(" of ")
    named = all(not word[:1].islower() or is_determiner(word) for word in rest.split())
    return rest if named or (behind and len(head.split()) < 4) else words


def _named(between: Span, cue: Span, text: str, *, noun: bool) -> str:
    """The name of a gathering: the capitalised words before its noun, an ordinal included, and what it is of.

    It lies `between` the dates before and behind its noun.
    """
    start, end = cue
    match = _NAME.search(text[max(between[0], start - 90) : start])
    after = _OF_NAME.match(text[end : min(end + 100, between[1])])
    led = match.group() if match else ""
    if not led or (after is None and led == led.lower() and not led[0].isdigit()):
        match = None  # "its fourth session" is called by the clause
    words = bare((match.group() if match else "") + text[start:end]).split()
    while words and starts_no_name(words[0].casefold()):
        words.pop(0)
    name = " ".join(words) + (" " + without_tail(bare(after.group()), "en") if after else "")
    is_name = noun or match or after
    return name.strip() if is_name and len(name.split()) > 1 else ""


def _clause(
    draft: Draft,
    text: str,
    marks: Sequence[Span],
    language: str,
    whom: Whom,
    read: Sentence | None,
) -> str:
    person, speaker, gender = whom.person, whom.speaker, whom.gender
    if numbered := numbered_paper(draft, text, marks):
        return numbered
    begin, end = draft.spans[0].start, draft.subject[1]
    hereby = language == "en" and text.find("hereby", begin, end) >= 0
    if (
        hereby
        and (order := _HEREBY.search(text, begin, end))
        and (ordered := _ordered(speaker, order, text, marks, end))
    ):
        return ordered
    if language == "en" and (said := _told(draft, text, marks, read)):
        told, start = said
        words = as_said(_CLEFT.sub("", without_openers(told, language)))
        own = words.startswith(_SPEAKING)
        return spelled_out(words, text, start, marks, speaker if own else person, gender if own else None)
    start, end = _behind_cleft(draft, read)
    holes = [date for date in within(marks, start, end) if not stays(draft, text, date)]
    words = without_openers(without(text, start, end, holes, language), language)
    if not words and language != "en" and text[end : end + 2].strip() in ("—", "–", "-"):
        end = draft.spans[0].end  # "С 1930 по 1940 год | — директор музея"
        words = without_openers(without(text, start, end, within(marks, start, end), language), language)
    if language == "en" and words.startswith(_SPEAKING):
        return spelled_out(words, text, start, marks, speaker, gender)
    if language == "de" and (told := of_attribute(draft, text) or of_relative(draft, text, marks)):
        return told
    if language == "ru" and (told := russian.of_relative(draft, text, marks)):
        return told
    if language != "en" and (told := behind_relative(draft, text, marks, language)):
        return told
    words = _with_subject(words, text, before_dates(start, text, marks, language), language, person)
    return _of_him(subject_first(words), person) if language == "de" else words


def _of_him(words: str, person: str | None) -> str:
    """A German clause whose subject stands first again, with whom its "er" or "sie" means: "Er heiratete Anna Roth"."""
    first, _, rest = words.partition(" ")
    other = person is None or not rest or person.split()[-1] in rest
    return words if other or first.casefold() not in grammar("personal", "de") else f"{person} {rest}"


def _behind_cleft(draft: Draft, read: Sentence | None) -> Span:
    """Where the words of a title stand, behind a date that is set before them: "C'est en 1950 que | le pont ouvre"."""
    start, end = draft.subject
    joint = joint_of_cleft(read.words, read.language) if read is not None else None
    if read is None or joint is None or not start < read.ends[joint] < end:
        return start, end
    return read.ends[joint], end


def _ordered(person: str | None, order: re.Match[str], text: str, marks: Sequence[Span], end: int) -> str:
    """What somebody does by saying so, "I, ANN COLE, do hereby proclaim 3 May as Fern Day"; "" where it is nothing."""
    days = [day for day in within(marks, order.end(), end) if _DAY_SAID.search(text, *day)]  # not "Memorial Day"
    told = without(text, order.start("verb"), end, days, "en")
    verb, _, rest = told.partition(" ")
    return "" if not rest else f"{person} {verb.rstrip(',')}s {rest}" if person is not None else f"I hereby {told}"


def _told(draft: Draft, text: str, marks: Sequence[Span], read: Sentence | None) -> tuple[str, int] | None:
    """What the clause of the event says, with its subject, and where it begins; None where the sentence has no verb."""
    unit = draft.spans[0]
    dates = within(marks, unit.start, unit.end)
    dates = sorted([*dates, *read.holes]) if read and read.holes else dates
    tokens = read.tokens if read else heard(text, unit.start, unit.end, dates)
    if (enacted := of_enactment(draft, text, dates)) is not None:
        return enacted
    if (listed := of_list(draft, tokens, text, dates)) is not None:
        return listed
    if (lead := of_lead(draft, tokens, text, dates) or of_subclause(draft, tokens, text, dates)) is not None:
        return lead
    if (
        below := of_contact_clause(draft, tokens, text, dates) or of_apposition(draft, tokens, text, dates)
    ) is not None:
        return below
    parts = read.clauses if read else clauses(Wording(text, tokens))
    clause = own_clause(draft, tokens, parts, dates)
    dates = [date for date in dates if not stays(draft, text, date)]
    between = (clause.first, clause.last) if clause else (0, len(tokens))
    if (noun := of_noun(draft, between, tokens, text, dates)) is not None:
        return noun
    if (explained := of_explained(draft, clause, tokens, text, dates)) is not None:
        return explained
    if clause is None or clause.verb < 0 or _is_of_a_long_list(draft, tokens, clause):
        return None
    owned = of_owner_behind(draft, clause, tokens, text, dates) or of_reduced(draft, clause, tokens, text, dates)
    if owned is not None:
        return owned
    start = tokens[min(clause.first, clause.subject[0] if clause.subject else clause.first)].start
    end = end_of_clause(draft, clause, parts, tokens, text)
    if (going_on := gone_on(draft, clause, tokens, text, dates)) is not None:
        return going_on, start
    end = end_before_explained(draft, end_before_following(tokens, clause, end, text), tokens, text, dates)
    if (told := behind_news(draft, clause, tokens, text, dates, end)) is not None:
        return told
    if (share := own_share(draft, clause, parts, tokens, text)) is not None:
        first, last = share.subject
        subject = without(text, tokens[first].start, tokens[last - 1].end, dates, "en")
        deed = without(text, tokens[share.first].start, min(end, tokens[share.last - 1].end), dates, "en")
        return f"{without_openers(subject, 'en')} {share.auxiliary} {deed}", start
    if (thing := object_before(inner := innermost(clause, tokens), tokens, text, end)) is not None and inner.subject:
        first, last = inner.subject
        deed = text[tokens[clause.verb].start : tokens[clause.verb].end]
        return f"{without(text, tokens[first].start, tokens[last - 1].end, dates, 'en')} {deed} {thing}", start
    if clause.own and not clause.reduced:
        own = _with_own_subject(draft, clause, end, tokens, text, dates)
        return with_object(own, clause, parts, tokens, text), start
    return _with_subject_before(draft, clause, end, parts, tokens, text, dates), start


def _with_own_subject(
    draft: Draft, clause: Clause, end: int, tokens: Sequence[Token], text: str, dates: Sequence[Span]
) -> str:
    """A clause up to its `end`, from its subject on."""
    first = clause.first + (clause.opener in ("and", "who", "that"))
    first = behind_conjunction(draft, clause, first, tokens, text)
    first = _behind_lead(draft, clause, first, tokens, text)
    begin = tokens[first].start
    said = [date for date in dates if not _is_denied_until(text, begin, date[0])]
    said = list(with_participles(clause, draft.cue, tokens, text, said))
    told = _with_article(without(text, begin, end, said, "en"), begin, text, dates)
    bare_told = _short_of_asides(draft, clause, first, end, tokens, text, dates) if len(told) > MAX_LENGTH else ""
    return bare_told or told


def _with_subject_before(
    draft: Draft,
    clause: Clause,
    end: int,
    parts: Sequence[Clause],
    tokens: Sequence[Token],
    text: str,
    dates: Sequence[Span],
) -> str:
    """A clause from its verb up to its `end`, behind the subject that stands outside of it."""
    verb = tokens[first_of_verb(clause.verb, tokens, text)].start
    deed = without(text, verb, end, dates, "en")
    if (span := clause.subject or _subject_before(clause, parts)) is None:
        headless = bool(deed) and is_verb(deed.split()[0])
        deed = _with_its_date(deed, verb, text, dates) if headless else deed
        return (_whole(draft, text, dates) if headless else "") or deed
    first, last = _name_from(span[0], tokens, text) if clause.opener == "who" else span[0], span[1]
    first, last = described(clause, parts, tokens, text) or (first, last)
    subject = without(text, tokens[first].start, tokens[last - 1].end, dates, "en")
    if clause.opener == "who" and subject.endswith(" of"):
        subject = _of_which(subject, text[max(0, tokens[first].start - MAX_LENGTH) : tokens[first].start])
    if clause.reduced and not has_own_object(clause.verb, tokens):
        deed = f"{'were' if is_plural(subject) else 'was'} {deed[:1].lower()}{deed[1:]}"
    return f"{subject}{',' if ', ' in subject else ''} {deed}"


def _of_which(subject: str, before: str) -> str:
    """What "a copy of which" and "ten mills, two of which" are of: the noun before them, or before their comma."""
    thing, _, part = subject.rpartition(", ")
    return subject if len(thing.split()) > _LONGEST_WHOLE else f"{part} {thing or noun_phrase(before)}".strip()


def _is_denied_until(text: str, begin: int, date: int) -> bool:
    """Whether a clause says what was not so until a date: a title without the date would deny what began then."""
    until = text[max(begin, date - 10) : date].casefold().endswith(_UNTIL)
    if not until or _CLEFT_UNTIL.match(text, begin):
        return False
    return any(map(denies, text[begin:date].casefold().split()))


def _with_article(told: str, start: int, text: str, dates: Sequence[Span]) -> str:
    """A clause whose subject a date has, "Today's verdict is a step forward": "the verdict is a step forward"."""
    date = next(iter(dates[bisect_left(dates, (start,)) :]), None)
    owned = date is not None and date[0] == start and text.startswith(("'s ", "’s "), date[1])
    return f"the {told}" if owned and told[:1].islower() else told


def _with_its_date(deed: str, verb: int, text: str, dates: Sequence[Span]) -> str:
    """What is said of a date that stands before its verb: "2023 will mark the end"; "Today is a win" is "A win"."""
    date = next((date for date in dates if text[date[1] : verb] == " "), None)
    if date is None:
        return deed
    said, leads = text[date[0] : date[1]], text[max(0, date[0] - 12) : date[0]].casefold().split()
    if leads and leads[-1] in grammar("before_date", "en"):
        verb_of_it, _, what = deed.partition(" ")  # "In 1527 began a feud": "A feud began"
        turned = verb_of_it in grammar("before_its_subject", "en") and is_determiner(what.partition(" ")[0])
        return f"{what} {verb_of_it}" if turned and len(what) < MAX_LENGTH // 2 else deed
    if said[:1].isdigit() or said.split()[0] in grammar("months_of_titles", "en"):
        return f"{said} {deed}"
    be, _, rest = deed.partition(" ")
    noun = be in grammar("forms_of_be", "en") and is_determiner(rest.partition(" ")[0])
    return rest if noun else deed


def _short_of_asides(
    draft: Draft, clause: Clause, first: int, end: int, tokens: Sequence[Token], text: str, dates: Sequence[Span]
) -> str:
    """A long clause without what commas set off behind its subject: "Ida Falk, minister of the mines, | resigned"."""
    if clause.subject is None or clause.subject[0] < first or clause.verb < clause.subject[1]:
        return ""
    begin, until, verb = tokens[clause.subject[0]].start, tokens[clause.subject[1] - 1].end, tokens[clause.verb].start
    if not text.startswith(",", until) or (draft.cue is not None and draft.cue[0] < until):
        return ""
    subject = without_asides(without(text, begin, until, dates, "en"))
    return f"{subject} {without(text, verb, end, dates, 'en')}" if subject else ""


def _name_from(first: int, tokens: Sequence[Token], text: str) -> int:
    """Where the name begins that a subject at a token ends: "the Declaration on Trade within | the Union, which"."""
    while first > 1 and tokens[first - 1].word in grammar("before_noun", "en") and _is_named(tokens[first - 2], text):
        first -= 2
        while first and (_is_named(tokens[first - 1], text) or is_determiner(tokens[first - 1].word)):
            first -= 1
    return first


def _is_named(token: Token, text: str) -> bool:
    return text[token.start].isupper()


def _subject_before(clause: Clause, parts: Sequence[Clause]) -> Span | None:
    """The subject of the nearest clause before one that goes on from it without a subject of its own."""
    if clause.opener not in ("and", ",", ";"):
        return None
    return next((part.subject for part in reversed(parts) if part.first < clause.first and part.subject), None)


def _whole(draft: Draft, text: str, dates: Sequence[Span]) -> str:
    """A short sentence as a whole, where a part of it would begin with its verb."""
    span = draft.spans[0]
    whole = without(text, span.start, span.end, dates, "en") if span.end - span.start < 2 * MAX_LENGTH else ""
    return whole if whole[:1].isupper() else ""


def _behind_lead(draft: Draft, clause: Clause, first: int, tokens: Sequence[Token], text: str) -> int:
    """Where the subject stands, if a phrase goes before it: "During Monday's fair, the dean spoke".

    A phrase that tells of the event stays, and so does one in which a pronoun has its name.
    """
    subject = clause.subject[0] if clause.subject else first
    if subject <= first:
        return first
    begin, end = tokens[first].start, tokens[subject].start
    by_paper = does_by_paper(tokens, text, tokens[subject], draft)
    told = draft.cue is not None and draft.cue[0] < end and not by_paper  # "Until her retirement in 1964, …"
    named = tokens[subject].word in grammar("pronouns", "en") and any(
        text[token.start].isupper() for token in tokens[first + 1 : subject]
    )
    # "As a next step, today the mayor opened"
    parted = by_paper or text[begin:end].rstrip().endswith(",") or is_comma_before_date(tokens, text, first, subject)
    led = parted and not text.startswith(",", tokens[subject].end)
    return subject if led and not told and not named else first


def _is_of_a_long_list(draft: Draft, tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a noun with a date is one of many things that a long clause names."""
    length = tokens[clause.last - 1].end - tokens[clause.first].start
    inside = draft.cue is None or tokens[clause.first].start <= draft.cue[0]
    return inside and draft.form in ("noun", "nouns") and length > 2 * MAX_LENGTH


def _with_subject(words: str, text: str, start: int, language: str, person: str | None) -> str:
    """With who did it, where the clause says "who" or "he", or begins with its verb."""
    first, _, rest = words.partition(" ")
    if first.casefold() in grammar("personal", language) and person and rest:
        return words if person.split()[-1] in rest else f"{person} {rest}"  # "Il rencontre Paul Orme"
    before = text[max(0, start - 200) : start].rstrip(" ,")
    last = re.search(r"([^\W\d_]+)$", before)
    if first in grammar("relative", language) and rest:
        if language == "de" and rest[0].isupper():
            return words  # an article: "…, die Halle stürzte ein"
        subject = noun_phrase(before)
    elif last and last[1].casefold() in grammar("relative", language) and (is_verb(first) or first[:1].islower()):
        before = before[: last.start()].rstrip(" ,")
        articled = ends_with_article().search(before) if language in ("es", "fr") else None
        subject, rest, first = articled[1] if articled else noun_phrase(before), words, last[1].casefold()
    elif is_verb(first) and first[:1].islower() and person:
        subject, rest = person, words
    else:
        return words
    if subject and first == "que" and not rest.startswith(("se ", "fue ", "fueron ", "fut ", "furent ")):
        return f"{subject}, que {rest}"  # whom or who: "la casa, que compró el conde"
    return f"{subject} {rest}" if subject else words

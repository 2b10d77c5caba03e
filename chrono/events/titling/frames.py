"""What stands around a deed in its sentence: the phrase before a subject, the noun of a relative clause, its end.

For one more frame of a deed, write a function that says what of it is told, and call it in `titles`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from chrono.events.drafts import Draft
from chrono.events.layout.markup import bare
from chrono.events.sentences.clauses import Clause
from chrono.events.sentences.shortening import without
from chrono.events.words.cues import SILENT, Token
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.kinds import GATHERINGS, grammar, is_past
from chrono.events.words.lexicon import classes

__all__ = [
    "as_said",
    "behind_as",
    "behind_conjunction",
    "behind_relative",
    "date_mark",
    "described",
    "has_own_object",
    "innermost",
    "is_determiner",
    "is_plural",
    "is_verb",
    "noun_phrase",
    "object_before",
    "of_contact_clause",
    "of_lead",
    "of_owner_behind",
    "of_subclause",
    "token_at",
]

Span = tuple[int, int]

_MAX_SUBJECT_WORDS, _MAX_OBJECT_WORDS = 9, 12
_SHORT_LEAD = 4  # words before a conjunction: "More than two years after the mill was closed"
# What people go to is told of by what they did there: "At the meeting in May, the board chose".
_NO_LEADS = GATHERINGS | {"meeting", "ceremony", "visit", "session", "anniversary"}
_OF_SOMEBODY = frozenset({"appointment", "termination", "birth", "death", "award"})
_OWNER = re.compile(r"[A-Z][\w-]*['’]s?\s+(?:[a-z]+\s+){0,2}$")
_OPEN_NOUNS = frozenset({"the", "a", "an"})
_WHOSE = frozenset({"his", "her", "its", "their", "our", "my", "your", "whose"})
_SUBJECTS = frozenset({"we", "they", "he", "she", "it", "i", "there", "both", "more", "most", "many"})
_POINTING = frozenset({"this", "that", "these", "it", "there", "here", "what", "who"})
_RELATIVE, _IS = frozenset({"who", "which", "that"}), frozenset({"was", "is"})
_TO_PLACE = frozenset({"to", "from", "into", "at"})  # "the hall to which it moved"
_INTO_LAW = frozenset({"into", "law"})
# "As the clinic announced in May, all may leave" is told as what it announced.
_AS_SAID = re.compile(
    r"^As (?P<who>(?:\w[\w.’'-]* ){1,5})(?P<verb>announced|declared|reported|explained|shared|confirmed|promised)"
    r"(?: [^,]{1,40})?, (?P<what>\w.+)"
)


def as_said(words: str) -> str:
    """What was announced behind "that": of "As the clinic announced, all may leave" the clinic announced that."""
    return _AS_SAID.sub(_said, words)


def _said(match: re.Match[str]) -> str:
    what = match["what"]
    first = what.partition(" ")[0]
    what = what if first[1:2].isupper() or not is_determiner(first.casefold()) else what[:1].lower() + what[1:]
    return f"{match['who']}{match['verb']} that {what}"


def of_lead(draft: Draft, tokens: Sequence[Token], text: str, dates: Sequence[Span]) -> tuple[str, int] | None:
    """The noun and the date of an event in the phrase before a subject: "Since the fire at Holm in 1999, we drill".

    None where the event, or its date, stands elsewhere, or where the noun is somebody's: "since its founding".
    """
    if draft.cue is None or draft.form not in ("noun", "nouns") or _is_of_another(draft, text) or len(tokens) < 3:
        return None
    first, second = tokens[0].word, tokens[1].word
    leads = grammar("before_noun", "en") - {"as"}
    led = first in leads or (first.endswith("ing") and second in leads | grammar("determiners", "en"))
    mark = date_mark(draft, dates) if led else None
    if mark is None or "," in text[min(mark[1], draft.cue[1]) : max(mark[0], draft.cue[0])]:
        return None
    comma = text.find(", ", max(draft.cue[1], mark[1]), tokens[-1].end)
    behind = next((k for k, token in enumerate(tokens) if token.start > comma), 0) if comma >= 0 else 0
    words = [token.word for token in tokens[:behind]]
    told = grammar("auxiliaries", "en") | grammar("pronouns", "en") | _WHOSE
    if not words or any(word in told or _is_contracted(word) for word in words):
        return None
    if not _opens_subject(tokens[behind], text):
        return None
    cue = token_at(tokens, draft.cue[0])
    start = tokens[max(k for k in range(cue + 1) if k == 0 or words[k - 1] in _OPEN_NOUNS | leads)].start
    noun = without(text, start, comma, dates, "en")
    return (noun, start) if noun.count(" ") > 1 or any(letter.isdigit() for letter in noun) else None


def of_owner_behind(
    draft: Draft, clause: Clause, tokens: Sequence[Token], text: str, dates: Sequence[Span]
) -> tuple[str, int] | None:
    """The noun of an event in the phrase before a subject, as that of the subject.

    "Since retirement from the bench in 2014, Falk has sailed" is "Falk’s retirement from the bench".
    """
    if draft.cue is None or draft.form not in ("noun", "nouns") or clause.subject is None or len(tokens) < 4:
        return None
    cue, (first, last) = token_at(tokens, draft.cue[0]), clause.subject
    mark = date_mark(draft, dates)
    led = tokens[0].word in grammar("before_noun", "en") and _WHOSE.issuperset(token.word for token in tokens[1:cue])
    if not led or mark is None or not 0 < cue < first or mark[0] > tokens[first].start:
        return None
    comma = text.rfind(",", draft.cue[1], tokens[first].start)
    owner = without(text, tokens[first].start, tokens[last - 1].end, dates, "en")
    named = text[tokens[first].start].isupper() and tokens[first].word not in _SUBJECTS | grammar("pronouns", "en")
    if comma < 0 or not named or "," in text[draft.cue[1] : comma] or "," in owner:
        return None
    if cue == 1 and not (tokens[cue].word in grammar("deeds_of_oneself", "en") and _is_somebody(owner)):
        return None  # "After floods in May, the mayor closed the quay"
    noun = without(text, draft.cue[0], comma, dates, "en")
    return f"{owner}{'’' if owner.endswith('s') else '’s'} {noun}", tokens[first].start


def _is_somebody(owner: str) -> bool:
    """Whether those are no country and no body whom a phrase names."""
    words = owner.split()
    return owner not in gazetteer() and all("organisations" not in classes(word) for word in words)


def _is_of_another(draft: Draft, text: str) -> bool:
    """Whether what a noun tells of is told better behind it: a gathering, or a deed whose doer it does not name."""
    if draft.cue is None or draft.kind not in _OF_SOMEBODY:
        return draft.kind in _NO_LEADS
    return not (_OWNER.search(text, max(0, draft.cue[0] - 30), draft.cue[0]) or text.startswith(" of ", draft.cue[1]))


def _is_contracted(word: str) -> bool:
    """Whether a word is a pronoun with its verb, "they've", and no owner, "the mayor's"."""
    return "'" in word.replace("’", "'").removesuffix("'s")


def of_subclause(draft: Draft, tokens: Sequence[Token], text: str, dates: Sequence[Span]) -> tuple[str, int] | None:
    """What a conjunction before the subject says with its date: "Since the pier was sold in 1999, the club has met".

    None where the event, or its date, stands elsewhere, where it has no verb of its own ("since leaving"), or where who
    did it is named behind it alone.
    """
    if draft.cue is None or len(tokens) < 5:
        return None
    start = max(1, behind_as(tokens))
    if start == 1 and tokens[0].word not in grammar("opening_clauses", "en"):
        return None
    subject = tokens[start]
    if subject.word in _SUBJECTS or subject.word == SILENT or subject.word.endswith("ing"):
        return None
    mark = date_mark(draft, dates)
    comma = text.find(", ", max(draft.cue[1], mark[1]), tokens[-1].end) if mark is not None else -1
    if comma < 0 or "," in text[subject.start : comma]:
        return None
    behind = next(k for k, token in enumerate(tokens) if token.start > comma)
    told = _opens_subject(tokens[behind], text) or any(is_verb(token.word) for token in tokens[behind + 1 : behind + 4])
    verbs = [k for k in range(start + 1, behind) if is_verb(tokens[k].word)]
    if not verbs or not told or tokens[start].word in grammar("before_noun", "en"):
        return None
    return without(text, subject.start, comma, dates, "en"), subject.start


def behind_as(tokens: Sequence[Token]) -> int:
    """The token behind the "as", or "just as", that a sentence begins with; 0 where it begins otherwise."""
    opening = [token.word for token in tokens[:2]]
    return 2 if opening == ["just", "as"] else int(opening[:1] == ["as"])


def behind_conjunction(draft: Draft, clause: Clause, first: int, tokens: Sequence[Token], text: str) -> int:
    """Where what a clause tells begins, if a circumstance goes before its conjunction.

    "For forty years until the mill was closed in 1931" is told as that the mill was closed.
    """
    before = text[tokens[first].start : tokens[clause.verb].end + 1]
    if draft.cue is None or clause.verb < first or "," in before:
        return first
    for at in range(clause.verb - 2, first, -1):
        if tokens[at].word in grammar("conjunctions_of_time", "en"):
            led = tokens[first].word in grammar("before_noun", "en")
            led = led or (at - first <= _SHORT_LEAD and tokens[first].word not in _SUBJECTS)  # not "I recall when"
            told = led and _opens_subject(tokens[at + 1], text) and draft.cue[0] >= tokens[at].end
            return at + 1 if told and not any(is_verb(token.word) for token in tokens[first:at]) else first
    return first


def behind_relative(draft: Draft, text: str, marks: Sequence[Span], language: str) -> str:
    """What is told behind a relative clause, in another language than English, with whom both are of.

    "La casa, que era de su padre, se vendió en 1903" is "La casa se vendió"; "" where the relative clause tells it.
    """
    (start, end), begin = draft.subject, draft.spans[0].start
    before = text[begin:start].rstrip()
    relative = before.rpartition(" ")[2] if not before.endswith(",") else text[start:end].split(None, 1)[0]
    if draft.cue is None or relative.casefold() not in grammar("relative", language):
        return ""
    subject, comma, behind = before.removesuffix(relative).rstrip().rpartition(",")
    last = text.rfind(", ", start, draft.cue[0])
    if not comma or behind or last < 0 or "," in subject or len(subject.split()) > _MAX_SUBJECT_WORDS:
        return ""
    dates = [mark for mark in marks if begin <= mark[0] and mark[1] <= end]
    who = without(text, begin, begin + len(subject), dates, language)
    return f"{who} {without(text, last + 2, end, dates, language)}" if who[:1].isupper() else ""


def token_at(tokens: Sequence[Token], offset: int) -> int:
    """The index of the token that an offset stands in, or of the next one."""
    return bisect_right(tokens, offset, key=_end_of)


def _end_of(token: Token) -> int:
    return token.end


def date_mark(draft: Draft, dates: Sequence[Span]) -> Span | None:
    """The first mark of an event that is a date."""
    return next((mark for mark in draft.spans[0].marks if mark in dates), None)


def _opens_subject(token: Token, text: str) -> bool:
    """Whether what is told of may begin with a token: a name, a noun behind its article, "we"."""
    return text[token.start].isupper() or token.word in grammar("determiners", "en") | _SUBJECTS


def innermost(clause: Clause, tokens: Sequence[Token]) -> Clause:
    """The relative clause that the verb of a clause is of, if the verb before it is none of the past.

    "It owes its name to the school | that Berg opened in 1858".
    """
    behind = range(clause.verb - 2, clause.first, -1)
    at = next((k for k in behind if tokens[k].word in grammar("relative_of_things", "en")), -1)
    return clause if at < 0 else clause._replace(first=at, opener="who", subject=(at + 1, clause.verb))


def described(clause: Clause, parts: Sequence[Clause], tokens: Sequence[Token], text: str) -> Span | None:
    """Who is called by the noun of a relative clause: "Otto Brandt was a brewer | who moved to Ulm"; None of any other.

    "She was a pupil of a monk who moved to Ulm" may be told of the monk.
    """
    index = parts.index(clause)
    host = parts[index - 1] if index else None
    if host is None or host.subject is None or host.verb < 0 or tokens[clause.first].word not in _RELATIVE:
        return None
    noun = tokens[host.verb + 1 : clause.first]
    if tokens[host.verb].word not in _IS or not noun or noun[0].word not in ("a", "an"):
        return None
    if tokens[host.subject[0]].word in _POINTING:
        return None
    named = any(token.word == SILENT or token.word in grammar("before_noun", "en") for token in noun)
    return None if named or text[noun[-1].start].isupper() else host.subject


def has_own_object(verb: int, tokens: Sequence[Token]) -> bool:
    """Whether what a past is done to is the doer's own, and it no passive: "won their first cup", "sold its mill"."""
    behind = tokens[verb + 1].word if verb + 1 < len(tokens) else ""
    return behind in ("its", "his", "her", "their") and tokens[verb].word not in grammar("gives_to", "en")


def object_before(clause: Clause, tokens: Sequence[Token], text: str, end: int) -> str | None:
    """What "which they signed" is said of, where nothing but a date stands behind the verb; None for another clause."""
    opener, before = tokens[clause.first].word, tokens[clause.first - 1].word if clause.first else ""
    if opener not in grammar("relative_of_things", "en") or not clause.own or clause.verb < 0:
        return None
    led = before if opener == "which" and before in _TO_PLACE else ""
    if not led and (
        before in grammar("before_noun", "en") or (opener == "that" and before in grammar("told_by_that", "en"))
    ):
        return None
    verb = tokens[clause.verb].word
    if verb in grammar("auxiliaries", "en") or verb in grammar("coming_about", "en"):
        return None
    told = [token for token in tokens[clause.verb + 1 : clause.last] if token.start < end and token.word != SILENT]
    if any(token.word not in grammar("before_date", "en") for token in told if token.word not in _INTO_LAW):
        return None
    noun_end = tokens[clause.first - bool(led)].start
    before = text[max(0, noun_end - 120) : noun_end]
    phrase = noun_phrase(before, _MAX_OBJECT_WORDS)
    head, _, joint = before.rstrip(" ,").removesuffix(phrase).rstrip().rpartition(" ")
    if joint in ("between", "among") and (whole := noun_phrase(head, _MAX_OBJECT_WORDS)):
        phrase = f"{whole} {joint} {phrase}"
    determined = is_determiner(phrase.partition(" ")[0].casefold())
    if any(is_verb(word) and not (determined and word.endswith("ed")) for word in phrase.split()):
        return None
    if opener == "that" and not determined:
        return None
    phrase = phrase[:1].lower() + phrase[1:] if determined else phrase
    phrase = f"{led} {phrase}" if led else phrase
    return f"{phrase} into law" if any(token.word == "law" for token in told) else phrase


def of_contact_clause(
    draft: Draft, tokens: Sequence[Token], text: str, dates: Sequence[Span]
) -> tuple[str, int] | None:
    """What a clause without "that" says of the noun before it: of "the plan we signed in May", "we signed the plan".

    None where the verb of the event stands otherwise: behind no pronoun, or before an object of its own.
    """
    if draft.cue is None or draft.form not in ("past", "participle"):
        return None
    at = token_at(tokens, draft.cue[0])
    who = at - 1
    while who > 0 and (tokens[who].word in grammar("light", "en") or tokens[who].word in grammar("auxiliaries", "en")):
        who -= 1
    if who < 1 or tokens[who].word not in grammar("pronouns", "en") or not _ends_noun(tokens[who - 1]):
        return None
    behind = next((k for k in range(at + 1, len(tokens)) if tokens[k].word not in grammar("before_date", "en")), 0)
    mark, start = date_mark(draft, dates), tokens[who].start
    dated = behind and mark is not None and mark[0] <= tokens[behind].start < mark[1]
    if not dated or not text[tokens[who - 1].end : start].isspace():
        return None
    thing = noun_phrase(text[max(tokens[0].start, start - 120) : start], _MAX_OBJECT_WORDS)
    determiner, _, rest = thing.partition(" ")
    if not is_determiner(determiner.casefold()) or any(is_verb(word) for word in rest.split()):
        return None
    leading = {token.word for token in tokens[: who - len(thing.split())]}
    if leading and leading <= grammar("before_noun", "en") | grammar("coordinators", "en") | grammar("light", "en"):
        return None  # "In the hall we met in May"
    deed = without(text, start, tokens[at].end, dates, "en")
    return f"{deed} {determiner.casefold()} {rest}", start


def _ends_noun(token: Token) -> bool:
    """Whether a word may be the last of a noun phrase, and none that a subject follows: "when", "and", "today"."""
    sections = ("before_noun", "pronouns", "coordinators", "relative_clause", "subclause", "auxiliaries", "light")
    known = any(token.word in grammar(section, "en") for section in sections) or is_determiner(token.word)
    return not known and not is_verb(token.word) and token.word != SILENT


def noun_phrase(before: str, longest: int = _MAX_SUBJECT_WORDS) -> str:
    """The noun phrase that a text ends with: back to its determiner, or all its capitalised words."""
    words = bare(re.split(r"[.;:!?\n]\s", before)[-1]).rstrip(" ,").split()
    for count in range(1, min(len(words), longest) + 1):
        word = words[-count]
        if is_determiner(word.casefold()):
            return " ".join(words[-count:])
        capital_run = word[:1].isupper() and (count == len(words) or not words[-count - 1][:1].isupper())
        if capital_run and not (count < len(words) and words[-count - 1].casefold() in ("of", "the", "and")):
            return " ".join(words[-count:])
    return ""


def is_determiner(word: str) -> bool:
    """Whether a small word opens a noun phrase: an article, a possessive, "this"."""
    return word in grammar("determiners", "en") or word in grammar("demonstratives", "en")


def is_plural(subject: str) -> bool:
    """Whether a subject is two: "Ida Falk and Bo Lind", but not one name behind an article, "The Boat and Barge Co".

    What a body with "and" in its name is of may have small words, "The Office of Ports and Fisheries for the North".
    """
    first, *rest = subject.split()
    if "and" not in rest or not is_determiner(first.casefold()):
        return "and" in rest
    body = "organisations" in classes(rest[0].casefold())
    small = {"and", "of", "for", "the", "on"} if body and "and the" not in subject else {"and"}
    return not all(word[:1].isupper() or word in small for word in rest)


@lru_cache(maxsize=20_000)
def is_verb(word: str) -> bool:
    """Whether a word is spelt as an auxiliary or a verb of the past."""
    lower = word.casefold()
    return lower in grammar("auxiliaries", "en") or is_past(lower)

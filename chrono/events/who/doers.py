"""Who does what a clause tells, by its grammar: the subject of its verb, and who stands behind "by".

A name that nothing else tells of, as a firm's, is known by standing there. What a passive of making is said of was made
and took no part. Names with a noun of a thing ("the Treaty of Lisbon") act no more than the thing does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import attrs

from chrono.events.drafts import Draft
from chrono.events.names.standing import stands_inside, stands_small
from chrono.events.sentences.clauses import Clause
from chrono.events.sentences.sentence import Sentence
from chrono.events.who.state_organs import countries_of_deeds, countries_of_organs, countries_of_peoples
from chrono.events.words.cues import SILENT
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.kinds import grammar, grammars, is_adverb
from chrono.events.words.lexicon import classes, is_common, lexicon
from chrono.events.words.people_nouns import is_part_in_paper, names_people
from chrono.events.words.phrases import any_phrase, phrases

__all__ = ["Doer", "doer_of", "explained_until", "named_as_founded", "named_within", "names_in", "said_of"]

_MADE = frozenset(
    {
        "founding",
        "opening",
        "publication",
        "signing",
        "adoption",
        "entry_into_force",
        "launch",
        "session",
        "forum",
        "change",
    }
)
_BY = re.compile(r"(?:\s[a-zà-ÿ-]+){0,3}\sby\s(?P<article>the\s(?:[a-z]+\s)?)?")
_TO_DATE = re.compile(r"(?:\s[a-zà-ÿ-]+){0,3}\s")
_CAPITAL = r"[^\W\d_a-zà-ÿ][\w.’'&-]*"
_NAME = re.compile(rf"{_CAPITAL}(?:,? (?:(?:of|and|&|de|du|van|von|der|for) (?:the |la )?)?{_CAPITAL})*")
# "Ann Cole, a clerk in Lund, | died", "Ann Cole and two others | left".
_APPOSED = re.compile(
    rf", (?:an?|the|who|one of|part of|now|then|formerly|[a-z]+(?:ing|ed)) | \("
    rf"|,? (?:(?:and|with|as well as) (?:{any_phrase('others_beside')})\b"
    r"|(?:together|along|jointly) with )"
)
_BESIDE = re.compile(
    r" and (?:the|a) (?:[a-z][\w-]* ){0,3}?(?P<head>[a-z][\w-]*)(?: ?\Z|,| (?:of|in|at|from|for|who)\b)"
)
_ACTING = frozenset({"titles", "kin", "role_nouns", "organisations", "acting_nouns", "callings", "called_so"})
_NOUNS = re.compile(r"(?:[a-z][\w-]* ){0,3}?(?P<last>[a-z][\w-]*) (?=[^\W\d_a-zà-ÿ])")
_HELD = re.compile(r"([^,]+?) of [^,]+, [^,]+\Z")
_ARTICLE = re.compile(r"(?:The|the|An?|an?|Its|His|Her|Their|Our)\s+|(?:[A-Z]\w+, )?\w+(?: [A-Z]\w+)?-based\s")
# Of whom a subject says where he is of: "Bo Lind | of the Second Rifles was killed".
_OF = re.compile(r"(?P<name>[^\W\d_a-zà-ÿ][a-zà-ÿ]+(?: [^\W\d_a-zà-ÿ][\w.’'-]*){1,3}),? (?:of|from) ")
_CALLED = re.compile(r"(?:[A-Za-z][a-z-]+ ){0,3}?(?P<noun>[a-z]+)(?: (?:of|from|at|in) [^,]{2,40})?, (?=[A-Z])")
_OWNED = frozenset({"his", "her", "its", "their", "our", "my", "whose"})
_FULL_STOP = re.compile(r"\b(?P<word>[^\W\d_][a-zà-ÿ]+)\.$")
# Not so "the Women's Institute".
_POSSESSIVE = re.compile(r"['’](?:(?<![Mm]en.)|(?<=Yemen.)|(?<=Carmen.))(?<!ldren.)(?<!eople.)s\s")
# "March: | the Tarn Group | submits a bid": who does what a line of a chronicle tells in the present.
_LABEL = r"(?:[*_]{0,3}(?:[^:.\n]{0,20}\d\d:\d\d[^:.\n]{0,10}|[^:.\n]{1,40}):[*_]{0,3} )?"
_OPENING = re.compile(rf"{_LABEL}(?P<name>(?:[Tt]he )?{_NAME.pattern})(?: \([A-Z]{{2,8}}\))? (?:also |then |again )?")
_PRESENT = re.compile(r"(?!(?:was|is|has|as|its|his|this|plus|versus)\b)[a-z]{2,}s\b(?! of\b)")
_HAS_OBJECT = re.compile(
    r" (?:\([A-Z]+\) )?(?:\w+ly |also )?[a-z]+s (?:(?:the|an?|its|his|her|their|that|to|on|with|for)\b|[A-Z\d])"
)
_TITLED, _TITLES = frozenset({"honorifics", "title_modifiers"}), frozenset({"titles", "title_modifiers"})
_JOINED_BY, _LISTED = re.compile(r",? and (?:the )?"), re.compile(r",? and (?:the )?|, (?:the )?")
_LETTERS = re.compile(r"(?:[A-Z]\.)+[A-Z]?")
_SAID_OF = ("-based", "-led", "-born", "-owned")
_LONGEST = 6  # words
_ORDERS = frozenset(phrases("orders"))
_SHORTEST_NAME = 4  # letters of a name that opens a sentence alone
_JOINED = re.compile(r"[A-Z][a-z]+-?[A-Z]\w+|[A-Z]\w+\.[a-z]{2,4}")


@attrs.frozen
class Doer:
    """The subject of the clause of an event, in offsets of the text.

    `made` says that it was made and does nothing, `of_another` that somebody's is meant: "the mayor's office".
    """

    start: int
    end: int
    made: bool
    of_another: bool = False


def doer_of(sentence: Sentence | None, draft: Draft) -> Doer | None:
    """The subject of the clause that holds the cue of a draft, or that opens a line of one without a cue."""
    if sentence is None or sentence.language != "en":
        return None
    if draft.cue is None:
        return _in_present(sentence.text, *draft.subject) if draft.kind == "milestone" else None
    token = sentence.token_at(draft.cue[0])
    clause = sentence.clause_at(token)
    if clause is None:
        subject = _in_present(sentence.text, draft.subject[0], draft.cue[0])
        return subject if draft.form == "third" or (subject and _HAS_OBJECT.match(sentence.text, subject.end)) else None
    if clause is None or clause.subject is None or not clause.subject[0] < clause.subject[1]:
        return None
    if explained_until(sentence, draft) is not None:
        return None
    first, last = clause.subject
    if first <= token < last or _is_possessive(sentence.text, sentence.tokens[last - 1].end):
        return None
    picked = sentence.tokens[token].word in lexicon().picked
    passive = draft.kind in _MADE and not picked and not _is_aside(sentence, clause, token)
    made = _happens(sentence, clause) or (passive and _is_passive(sentence, clause))
    made = made and not _is_first(sentence, clause)
    last = _behind_subject(sentence, first, last)
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    another = sentence.tokens[first].word in _OWNED or _POSSESSIVE.search(sentence.text, start, end) is not None
    return Doer(start, end, made, another)


def _is_aside(sentence: Sentence, clause: Clause, token: int) -> bool:
    """Whether commas set off the participle before a verb: "Bo Lind, supported by the mayor, | founded"."""
    opened = "," in sentence.gap(clause.verb)
    return opened and any("," in sentence.gap(k) for k in range(clause.verb + 1, token + 1))


def _in_present(text: str, start: int, end: int) -> Doer | None:
    """The name that opens a line, where what follows up to `end`, or at it, is a verb of the present."""
    match = _OPENING.match(text, start, end)
    if match is None or _PRESENT.match(text, match.end()) is None:
        return None
    return Doer(*match.span("name"), made=False)


def _behind_subject(sentence: Sentence, first: int, last: int) -> int:
    """The end of a subject without the date and the adverbs before its verb: "the board | on Monday also chose"."""
    between = grammars("en", "before_date", "between_auxiliaries")
    end = last
    while end > first + 1:
        word = sentence.tokens[end - 1].word
        if word != SILENT and word not in between and not is_adverb(word):
            break
        end -= 1
    return end


def explained_until(sentence: Sentence | None, draft: Draft) -> int | None:
    """Where a phrase ends whose participle explains a noun and is the cue: "the prize founded by Ann Cole | went to".

    None where the cue is a verb with a tense, or a noun.
    """
    if sentence is None or draft.cue is None or sentence.language != "en" or draft.form not in ("past", "participle"):
        return None
    at = sentence.token_at(draft.cue[0])
    clause = sentence.clause_at(at)
    tokens = sentence.tokens
    if clause is None or clause.reduced or clause.verb < 0 or clause.verb > at or at + 1 >= clause.last:
        return None
    if clause.verb == at:  # of a verb in the present, which no form tells: "they follow the plan launched by Ann Cole"
        made = draft.kind in _MADE and tokens[at + 1].word == "by" and _has_verb_in_present(sentence, clause)
        return tokens[clause.last - 1].end if made else None
    chained = grammars("en", "auxiliaries", "forms_of_be", "between_auxiliaries")
    if all(token.word in chained or token.word.endswith("ly") for token in tokens[clause.verb + 1 : at]):
        return None
    aside = "," in sentence.text[tokens[clause.verb].end : tokens[at].start]
    if (tokens[clause.verb].word in grammar("forms_of_be", "en") or tokens[clause.verb].word == "became") and not aside:
        return None  # "she was the first woman elected"
    led = tokens[at + 1].word in grammar("before_noun", "en") or tokens[at + 1].word == SILENT
    before, first = tokens[at - 1].word, tokens[at - 2].word
    if not led or before in chained or before in grammars("en", "coordinators", "pronouns", "relative_clause"):
        return None
    if first != "the" and first in grammar("determiners", "en"):
        return None  # "a little bit about it"
    named = sentence.text[tokens[at - 1].start].isupper() and tokens[at + 1].word not in ("by", SILENT)
    return None if named else tokens[clause.last - 1].end


def _has_verb_in_present(sentence: Sentence, clause: Clause) -> bool:
    """Whether an infinitive stands before the verb of a clause: it is no verb, but explains what they go on to do."""
    words = [token.word for token in sentence.tokens[clause.first : clause.verb]]
    return any(
        word == "to" and following not in grammar("determiners", "en") and following.isalpha()
        for word, following in pairwise(words)
    )


def said_of(sentence: Sentence | None, draft: Draft) -> tuple[int, int] | None:
    """Of whom it is told that he did something: "announced that Ann Cole had resigned"; None without such a clause."""
    if sentence is None or draft.cue is None or draft.kind != "announcement" or sentence.language != "en":
        return None
    for own, following in pairwise(sentence.clauses):
        told = sentence.tokens[own.first].start <= draft.cue[0] < sentence.tokens[own.last - 1].end
        if told and following.opener == "that" and sentence.tokens[following.first].word == "that" and following.own:
            first, last = following.subject or (following.first, following.verb)
            return sentence.tokens[first].start, sentence.tokens[last - 1].end
    return None


def _is_possessive(text: str, end: int) -> bool:
    return text[end : end + 2] in ("'s", "’s")


def _is_passive(sentence: Sentence, clause: Clause) -> bool:
    words = [token.word for token in sentence.tokens[clause.verb : clause.verb + 4]]
    if any(_is_doing(*pair) for pair in pairwise(words)):
        return False
    return clause.reduced or not grammar("forms_of_be", "en").isdisjoint(words[:-1]) or words[1:2] == ["by"]


def _is_doing(word: str, following: str) -> bool:
    """Whether a form of "be" leads to what somebody does: "is launching", "is set to open"."""
    doing = following.endswith("ing") and following != "being"
    return word in grammar("forms_of_be", "en") and (doing or following in lexicon().willing)


def _happens(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause says what came about by itself, or was held, or what something is."""
    first, second = [*(token.word for token in sentence.tokens[clause.verb : clause.verb + 2]), "", ""][:2]
    if f"{first} {second}" in ("was held", "took place"):
        begin, end = clause.subject or (0, 1)
        return second == "place" or end - begin == 1  # "FOSDEM was held", not "Bo Lind was held"
    if first in grammar("coming_about", "en"):
        begun = second == "to" or second.endswith("ing")  # "started playing"
        return not begun and second not in grammar("determiners", "en")  # who opened the mill opened something
    return first in grammar("forms_of_be", "en") and second in ("a", "an", "the")


def _is_first(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause says that somebody was the first, or the only one, to do something: he does it."""
    said = [token.word for token in sentence.tokens[clause.verb : clause.verb + 3]]
    return said in (["was", "the", "first"], ["was", "the", "only"])


def names_in(text: str, draft: Draft, doer: Doer | None, said: tuple[int, int] | None = None) -> Iterator[str]:
    """The names of who did it that only their place in the clause gives away: "Corel sold", "bought by Hale Mills".

    `said` is the subject of what the event tells "that" of.
    """
    if said is not None:
        yield from named_within(text, *said)
    if doer is not None and not doer.made and not doer.of_another:
        yield from named_within(text, doer.start, doer.end)
        yield from countries_of_organs(text, doer.start, doer.end)
        yield from countries_of_peoples(text, doer.start, doer.end, whole=True)
    if draft.cue is not None and draft.kind == "conflict":
        yield from countries_of_deeds(text, *draft.cue)
        if doer is not None and doer.end <= draft.cue[0]:
            yield from countries_of_deeds(text, doer.start, doer.end)
    for at in _behind_verb(text, draft):
        if match := _BY.match(text, at, at + 60):
            name = _NAME.match(text, match.end(), match.end() + 60)
            yield from countries_of_organs(text, match.end(), match.end() + 60)
            if match["article"]:
                yield from countries_of_peoples(text, match.start("article"), match.end() + 60)
            if name is not None and not text[name.end() : name.end() + 1].isalpha():
                yield from named_within(text, name.start(), name.end())
            break


def _behind_verb(text: str, draft: Draft) -> Iterator[int]:
    """Where "by" may follow a verb: behind it, and behind a date that stands there."""
    if draft.cue is not None:
        verb = draft.cue[1] - 3 if text.endswith(" by", 0, draft.cue[1]) else draft.cue[1]
        yield verb
        for start, end in draft.spans[0].marks:
            if _TO_DATE.fullmatch(text, verb, start):
                yield end


def named_within(text: str, start: int, end: int) -> Iterator[str]:
    """The one name, or those of a list with "and", that a stretch of text is."""
    opened = start
    while match := _ARTICLE.match(text, start, end):
        start = match.end()
    if (noun := _NOUNS.match(text, start, end)) is not None and noun["last"] in lexicon().called_so:
        start = noun.end()  # "the start-up | Corvex"
    if "," in text[start:end] and (called := _CALLED.match(text, start, end)) and names_people(called["noun"]):
        start = called.end()  # "a brewer from Ulm, | Karl Holm,"
    of = _OF.match(text, start, end)
    if of is not None and not any(is_common(word) or word.endswith("ing") for word in of["name"].split()):
        end = of.end("name")
    name = _NAME.match(text, start, end)
    behind = text[name.end() : end] if name is not None else ""
    apposed = _APPOSED.match(behind) is not None  # "Ann Cole, a clerk in Lund, | died"
    if name is not None and not apposed and behind.startswith((" and the ", " and a ")):
        apposed = (start == opened or " " in name.group()) and _acts_beside(name.group(), behind)
    if name is None or (behind.strip(" ,") and not apposed and behind.strip(" ,") not in lexicon().acting_nouns):
        return
    if "\n\n" in name.group() or _POSSESSIVE.search(name.group()):
        return
    if held := _HELD.match(name.group()):
        name = _NAME.match(text, start, start + held.end(1)) or name  # "Holm Mills | of Lyon, France"
    listed = (_LISTED if " and " in name.group() else _JOINED_BY).split(name.group())
    for part in [_without_stop(" ".join(one.split())) for one in listed]:
        if _is_a_name(text, part, start):
            yield part


def _without_stop(name: str) -> str:
    """A name without the full stop of its sentence; that of a shortened word stays: "Holm Mills Inc."."""
    match = _FULL_STOP.search(name)
    return name if match is None or match["word"] in phrases("shortened_in_names") else name[:-1]


def _acts_beside(name: str, behind: str) -> bool:
    """Whether a name does what those behind "and the" do: "Ann Cole and the mayor", not "the Odeon and the gate"."""
    head = _BESIDE.match(behind)
    acting = head is not None and not _ACTING.isdisjoint(classes(head["head"]))
    return acting and not _is_as_a_town(name.split())


def _is_as_a_town(words: Sequence[str]) -> bool:
    """Whether a name is made as those of towns are, and not a body's: "New Dunmore", not "New Dunmore Society"."""
    opened = words[0].casefold() in grammar("before_town_names", "en")
    return opened and "organisations" not in classes(words[-1]) and words[-1].casefold() not in lexicon().bodies_too


def named_as_founded(text: str, start: int, end: int) -> Iterator[str]:
    """The name of what was founded, where it can only be a body's: of two words or more, or a word no other has."""
    for name in named_within(text, start, end):
        words = name.split()
        ends = words[-1].casefold()
        spot = words[0].casefold() in lexicon().venues_first or "things" in classes(words[-1])
        spot = spot or ends in lexicon().venues or ends in phrases("parts_of_places") or _is_as_a_town(words)
        plain = len(words) > 1 or _is_acronym(name) or _is_joined(name)
        if plain and not spot and text.startswith((" was ", " is ", " were "), end):
            yield name


def _is_a_name(text: str, name: str, start: int) -> bool:
    words = name.split()
    if "," in name or _LETTERS.fullmatch(name) or (len(words) == 1 and "-" in name and name[-1].isdigit()):
        return False  # "by M-17-26"
    if name.casefold().replace(" ", "_") in lexicon().seats:
        return True
    head = name.split(" of ")[0].split()[-1]
    if head != words[-1] and head.casefold() in lexicon().of_a_place and "organisations" not in classes(head):
        return False  # "the Battle of Holm"
    if any(word[0].isupper() and word.casefold() in _function_words() for word in words):
        return False
    if len(words) > _LONGEST or (name in gazetteer() and len(words) < 3) or gazetteer().adjective(words[0]):
        return False
    titled = not _TITLED.isdisjoint(classes(words[-1])) or not _TITLES.isdisjoint(classes(words[0]))
    if not titled and len(words) > 2 and "organisations" not in classes(words[-1]):
        titled = any("titles" in classes(word) for word in words)
    if titled or name.endswith(_SAID_OF):
        return False  # "the Brunei-based", "the late Brig", "the President of Peru"
    order = head in _ORDERS and head != words[-1]  # "the Sisters of Mercy"
    plural_office = head.endswith("s") and "titles" in classes(head[:-1]) and not order
    if plural_office or (len(words) == 1 and name.endswith("ly")):
        return False  # "the Presidents of Peru and Chile"
    if len(words) > 1 and head == words[-1] and head.casefold() in lexicon().papers:
        return True  # "the Dunmore Times"
    folded = head.casefold()
    if len(words) > 1 and (folded in lexicon().club_letters or _is_club_of_town(text, head)):
        return not is_common(words[-2])  # "Holm United"
    if (folded in lexicon().things or folded in lexicon().venues) and "organisations" not in classes(head):
        return len(words) > 1 and folded in lexicon().bodies_too and not is_common(words[-2])
    if len(words) > 1:
        return words[0].casefold() not in grammar("named_spots", "en") and not all(
            is_common(word) for word in words if word[0].isupper()
        )
    if is_part_in_paper(name):
        return False
    told = _is_acronym(name) or _is_joined(name) or _stands_inside(text, name) or _can_be_no_noun(text, name, start)
    return not is_common(name) and told


def _is_club_of_town(text: str, noun: str) -> bool:
    """Whether a text of matches calls clubs by a noun of places: "Holm City", "Lund Town"."""
    return noun in phrases("towns_of_clubs") and any(sign in text for sign in phrases("signs_of_clubs"))


@cache
def _function_words() -> frozenset[str]:
    """Those with which no name begins, and which none has inside in capitals."""
    return lexicon().function - {"new"}


@cache
def _noun_endings() -> tuple[str, ...]:
    return tuple(grammar("uncounted_endings", "en"))


def _can_be_no_noun(text: str, name: str, start: int) -> bool:
    """Whether the one word of a subject that opens a sentence is none of the nouns that stand without an article.

    These are plurals, and nouns of what nobody counts: "Workers", "Production", "Steel".
    """
    folded = name.casefold()
    if len(name) < _SHORTEST_NAME or not name.replace("-", "").isalpha() or folded.endswith(_noun_endings()):
        return False
    words = lexicon()
    if folded in words.uncounted or folded in words.callings or folded in words.acts:
        return False
    return text.startswith(name, start) and not stands_small(text, name)


def _is_acronym(name: str) -> bool:
    return name.isupper() and 1 < len(name) < 8


def _is_joined(name: str) -> bool:
    """Whether a word has a capital within, or a dot, as the names of firms and sites have: "GitForge", "Holm.com"."""
    return bool(_JOINED.fullmatch(name))


def _stands_inside(text: str, name: str) -> bool:
    """Whether a word has its capital inside a sentence too, and is never small: it is a name, and no first word."""
    return stands_inside(text, name) and not stands_small(text, name)

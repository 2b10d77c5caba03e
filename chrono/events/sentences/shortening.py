"""The words of a title as they are shown: without dates, without what leads on, short, and ended where a clause ends.

The words are in `words.yaml`: what leads to a date, what a title neither begins nor ends with.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from chrono.events.layout.markup import bare
from chrono.events.sentences.attributes import attribute_behind, without_lead
from chrono.events.sentences.credits import is_credit
from chrono.events.sentences.date_gaps import GENITIVE, behind_date, names_what_follows, without_effect
from chrono.events.sentences.long_roles import without_roles
from chrono.events.sentences.title_ends import MARKS, may_end
from chrono.events.words.kinds import grammar, grammars
from chrono.events.words.lexicon import lexicon
from chrono.lang.alternatives import alternatives
from chrono.model import Participant

__all__ = [
    "MAX_LENGTH",
    "MAX_WHOLE",
    "as_main_clause",
    "end_before_count",
    "short",
    "without",
    "without_openers",
    "without_tail",
]

_SEASON, _PLACED = (" season", " Season"), (", in ", ", at ")
_COUNTED_TO = (" after ", " before ")
_LONGEST_COUNT = 40  # characters of ", almost two and a half years" before "after"
# Before a genitive that goes: "the purpose of | today's | call" is that of the call.
_LED = re.compile(r"\b(?i:of|in|at|for|from|with|after|before|during|on|to|about|by|until|since)(?: the)?\s\Z")
# Verbs there: "will start in June", "will therefore end in June"; not "to the end of June".
_TO_BEGIN = re.compile(
    r"\b(?:to|will|would|shall|may|did|not) (?:[a-z]{2}[a-z]+(?<!the)(?<!its)(?<!very) )?(?:start|end)$"
)
_LAST_WORD = re.compile(r"(?:^|[\s,;(])([^\W\d_]+)$")
_LONGEST_LEAD = 30  # characters of a word that leads to a date
# "In today's | meeting, the delegates agreed": what the phrase was about, with its date gone.
_LOST_LEAD = re.compile(
    r"\s*[a-z]{3,}(?: [a-z]{3,})?, (?=(?:the|an?|he|she|it|they|we|I|his|her|our|its|[A-Z]\w+) [^,]{25})"
)
_PARAGRAPH_LETTER = re.compile(r"[a-z] (?=(?:The|An|In|On|Any|Each|This|These|No|If|For|All) )")
_BLANK_BEFORE_MARK = re.compile(r" (?=[,;.:)\]])")
# What a date leaves behind: a comma before the verb, and a genitive of nobody.
_LONE_COMMA = re.compile(r"([^,]*), (?=(?:is|are|was|were|has|have|had|shall|will)\b)")
_LONEGENITIVE = re.compile(r"(?<=\s)['’]s\s")
_AS = re.compile(r",?\s+(?:as|to\s+be)\s+(?=(?:the\s+|an?\s+)?[A-Z])")
_TWICE = re.compile(r"\b(\w{3,}+) \1\b")
# A headline whose picture is called by its first words.
_AGAIN = re.compile(r"^([A-Z]\w+ [A-Z]\w+)(?= .{20}).*?\b[A-Z]\w+(?= \1 [a-z])")
_EMPTY_QUOTES = re.compile(r"“[^“”\w]*”")
_STOP_IN_QUOTES = re.compile(r"(?<=[^\W_A-Z])[,.;]”\Z")  # "the “Ferries Act|,|”", not "the “U.S.”"
# With nothing in them but what stood before a date, "[d. ]", or a number, "(ii)".
_EMPTY_BRACKETS = re.compile(
    r" ?(?:[(\[]\s*(?:(?:b|d|born|died)\b)?[,;.]*\s*[)\]]|(?<= )\((?:i{1,3}|iv|vi{0,3})\)(?= ))"
)
# "(BOT)", "(Nasdaq: BOT)", behind its name, and what a paper calls it: '(the "Seller")'.
_ABBREVIATION = re.compile(
    r" \((?:(?=[^()]{0,9}[A-Z][^()]{0,9}[A-Z])[\w&/.-]{2,10}|(?:[A-Z][A-Za-z]{1,8}: ?[A-Z.]{1,6}(?:[;,] (?!\)))?){1,3}"
    r"|[a-z, ]{0,30}[\"“][^()\"“”]+[\"”][^()]{0,40})\)(?=[\s,;.]|$)"
)
_DOTTED = re.compile(r"\b(?:[A-Z]\.)+[A-Z]$")
_NUMBERED = re.compile(
    r"(?:\(?[a-z0-9]{1,3}\)|(?:Sec|Art)\.\s\d{1,4}\.?|§+\s?\d{1,4}\.?)\s+(?=[A-Z])|\(?[A-Z][.)]\s+(?=(?i:whereas)\b)"
)
_HEADED = re.compile(r"[A-Z]\w+(?: \w+){0,5}\. (?=[A-Z])")  # "Sec. 5. Termination. The group was dissolved"
_APPOSED = re.compile(
    r", (?:the|an?|its|his|her|their|who|which|whose|as|of|then|now|former|formerly|in|by|with) [^,]{3,90},"
    r"(?= (?!and |or )[a-z])"
)
_BEFORE_SUBJECT = re.compile(r", (?=(?:the|an?|it|he|she|we|they|its|his|her|their|our|[A-Z]\w{2,}) )")
_ARTICLE = re.compile(r"(?:^A|\sa)(?P<n>n?)\s*$")  # not "Group A in 2010"
_STRONG = re.compile(r"\s?(?:[;—]|--|\s–\s)")
_SAID = re.compile(r"[,.!?][\"”] ?(?=(?:\w+ ){0,3}(?:said|says|told|added|explained|noted|stated)\b)")
_SHORT, _ENOUGH = 30, 45  # characters that a cut title has at least, and rather
# Where it is cut first, and where else.
_CLAUSES, _JOINTS = ("title_ends", "title_phrases"), ("title_joints", "title_last_joints")
_ABOUT_WHEN = re.compile(r" (?:sometime|possibly|probably|perhaps|roughly|supposedly)\Z")  # "sometime | in May"
_BEFORE_WHICH = re.compile(r", (?:\w+ )?(?:after|before)\Z")  # "Berg died, | after which his son took over"
# What is left of a clause that an aside has parted from its verb: "began | when the front, which …, attacked".
_HALF_CLAUSE = re.compile(r",? (?:when|where|while|because|although) (?:the|an?|its|his|her|their) [\w-]+\Z")
_PAUSE = re.compile(r",| — ")
_LONGEST_DISCOURSE, _LONGEST_OPENER = 40, 4  # characters, words
_LONGEST_PARTED = 6  # words of a verb with its object: "brought the crew of the ferry back"
MAX_LENGTH = 100
MAX_WHOLE = 120  # characters of a title that would be cut in a phrase otherwise

Span = tuple[int, int]


def without(text: str, start: int, end: int, holes: Iterable[Span], language: str) -> str:
    """The text without the holes; the words that lead into one go with it."""
    pieces, position, names_days = [], start, False
    for first, last in sorted(hole for hole in holes if hole[0] < end):
        if first >= position:
            piece = text[position:first]
            kept = names_what_follows(text, first, last, language)
            if language == "de" and (said := attribute_behind(text, first, last)):
                kept, piece, last = True, without_lead(piece), said.end("ending")
            if language == "en" and text.startswith(GENITIVE, last) and _leads_to_what_follows(text, piece, last):
                pieces.append(piece if piece.rstrip().endswith(" the") else f"{piece.rstrip()} the")
            else:
                piece = piece if kept else _without_hour(without_tail(piece, language), language)
                piece = without_effect(piece) if language == "en" else piece
                joint = position > start and piece.strip().casefold() in grammar("coordinators", language)
                pieces.append("" if joint else piece)  # "1903 | und | 1907"
        position = max(position, behind_date(text, last, language))
        if text.startswith(_SEASON, last) and (text.startswith(" saw ", last + 7) or _LED.search(text[start:first])):
            position = last + 7  # "in the 2003–04 season": of it nothing is left
        if language != "en" and text.startswith(",", last) and "," in text[first:last]:
            position = max(position, last + 1)  # the day set behind its weekday: "am Samstag, dem 6. Mai, eröffnet"
        if language == "en" and text.startswith(_PLACED, position) and pieces and not pieces[-1].rstrip().endswith(","):
            position += 1  # "was held in March, 2000, in Lund"
        if language == "en" and pieces and (article := _ARTICLE.search(pieces[-1])) is not None:
            pieces[-1] = _before_sound(pieces[-1], article, text[position : position + 2].lstrip()[:1])
        if language == "en" and text.startswith(GENITIVE, last) and not any(map(str.strip, pieces)):
            position = lead.end() if (lead := _LOST_LEAD.match(text, position)) else position
        if (named := _AS.match(text, position)) and pieces:
            if _last_word(pieces[-1]) in grammar("naming_days", language):
                position, names_days = named.end(), True  # "proclaim 3 May 2010 as Fern Day"
            elif names_days:
                pieces[-1] = f"{pieces[-1].rstrip(' ,').removesuffix(' and')} and"
                position = named.end()  # "… and the week of 5 May 2010 as Fern Week"
    pieces.append(text[position : max(position, end)])
    words = " ".join(piece.strip() for piece in pieces if piece.strip(" ,;"))
    words = _BLANK_BEFORE_MARK.sub("", bare(html.unescape(words)))
    if lone := _LONE_COMMA.match(words):
        words = f"{lone[1]} {words[lone.end() :]}"
    words = _LONEGENITIVE.sub("", words)
    return _ended(_balanced(_EMPTY_BRACKETS.sub("", words)).lstrip(" ,;:.—–-*"))


def _before_sound(piece: str, article: re.Match[str], letter: str) -> str:
    """Words that end with the "a" or "an" of a date that has gone out, as the letter wants it that follows now."""
    if not letter.islower() or letter in "houy":
        return piece  # "an hour", "a one-day meeting"
    return f"{piece[: article.start('n')]}{'n' if letter in 'aei' else ''} "


def _leads_to_what_follows(text: str, piece: str, date: int) -> bool:
    """Whether a preposition stands before the genitive of a date and leads to what is the day's: "at Monday's fair"."""
    return _LED.search(piece) is not None and not (piece[0].isupper() and _LOST_LEAD.match(text, date + 2))


def _ended(words: str) -> str:
    """Without the marks at its end, but for the full stop of "the U.S."."""
    ended = words.rstrip(" ,;:.—–-*")
    return ended + "." if words[len(ended) :].startswith(".") and _DOTTED.search(ended) else ended


def _last_word(text: str) -> str:
    return text.rstrip(" ,").rpartition(" ")[2].casefold()


def without_tail(text: str, language: str) -> str:
    """Without the prepositions and articles at its end."""
    leading, alone = grammar("before_date", language), grammar("alone_before_date", language)
    text = text.rstrip(" ,;:—–(-\n\t")
    led = False  # whether a word has gone before which no other leads to a date: "came by | on"
    while (last := _LAST_WORD.search(text, max(0, len(text) - _LONGEST_LEAD))) and last[1].casefold() in leading:
        lone = last[1].casefold() in alone
        if _TO_BEGIN.search(text) or _is_phrasal(text, language) or (led and lone):
            break
        text = text[: last.start()].rstrip(" ,;:—–(-\n\t")
        led = lone
    text = text.removesuffix(" with effect")  # "resigned with effect from | 3 May"
    text = _ABOUT_WHEN.sub("", text) if text.endswith(("time", "ly", "haps")) else text
    return _without_back(text) if led and language == "en" and text.endswith(" back") else text


def _without_back(text: str) -> str:
    """Without the "back" of "back in 1998"; that of a verb stays: "came back", "brought the crew back"."""
    words = text.casefold().split()[-_LONGEST_PARTED - 1 : -1]
    return text if not grammar("parted_from_back", "en").isdisjoint(words) else text.removesuffix("back").rstrip(" ,")


def _without_hour(text: str, language: str) -> str:
    """Without the part of a day that leads to the day: "Am späten Abend des | 27. Juli", "Au petit matin du"."""
    hours = grammar("parts_of_day", language)
    last = text.rpartition(" ")[2].casefold()
    if last not in hours:
        return text
    leading = grammar("before_date", language) | grammar("before_parts_of_day", language) | hours
    while (last := text.rpartition(" ")[2].casefold()) and last in leading:
        text = text[: -len(last)].rstrip(" ,;:—–(-")
    return text


def _is_phrasal(text: str, language: str) -> bool:
    """Whether a text ends with a verb of two words, which keeps its second: "was sworn in"."""
    return " ".join(text.rsplit(None, 2)[-2:]).casefold() in grammar("phrasal", language)


def _balanced(text: str) -> str:
    """Without a bracket that was never closed, and what it holds; without a quotation mark that has no other."""
    if (text.count('"') % 2 or text.count("”") > text.count("“")) and (said := _SAID.search(text, _SHORT)):
        text = text[: said.start()]  # a quotation that has lost its beginning is followed by who said it
    if text.count('"') % 2 and not text.count("„") > text.count("“") + text.count("”"):
        head, _, tail = text.rpartition('"')
        text = head + tail
    for opening, closing in ("()", "[]", "“”"):
        if text.count(opening) > text.count(closing):
            text = text.replace("[", "") if opening == "[" else text[: text.rindex(opening)]
        elif text.count(closing) > text.count(opening):
            text = text.replace(closing, "", text.count(closing) - text.count(opening))
    return text


def without_openers(words: str, language: str) -> str:
    """Without the adverbs and conjunctions that lead on from the sentence before, and what a speaker begins with."""
    openers = grammar("title_openers", language)
    words = _without_number(words, language)
    while True:
        words = words.lstrip(" ,;:.?—–-)]*>#”’\"'")
        if (said := _said_first(words, language)) is not None:
            words = words[said:]
            continue
        first = words.split(None, _LONGEST_OPENER)[:_LONGEST_OPENER]
        heads = (" ".join(first[:length]).casefold().strip(",") for length in range(_LONGEST_OPENER, 0, -1))
        opener = next((head for head in heads if head in openers), None)
        if not opener:
            return words
        rest = words[len(opener) :]
        # "in Omsk the forum met" keeps its place: a preposition goes only where nothing that it leads to is left.
        if language != "en" and rest.split()[:1] and rest.split()[0].casefold() in grammar("of_an_opener", language):
            return words  # "Después de la guerra, …"
        leads = opener in grammar("before_date", language) and opener not in grammar("coordinators", language)
        if leads and not re.match(r"\s*(?:,|and\b)", rest):
            return words
        if opener == "that" and rest.split()[:1] and rest.split()[0] in grammar("auxiliaries", language):
            return words  # "That is expected before dawn"
        words = rest


def as_main_clause(title: str, language: str) -> str:
    """A clause of time with its verb where a sentence has it: "Als der Verein gegründet wurde, …", in German."""
    opener, _, rest = title.partition(" ")
    if language == "en" or opener.casefold() not in grammar("when_clauses", language):
        return title
    words = rest.split(",", 1)[0].split()
    if len(words) < 3 or words[-1] not in grammar("at_end_of_clause", language):
        return title
    turned = " ".join([*words[:-2], words[-1], words[-2]])
    return turned[:1].upper() + turned[1:]


def _without_number(words: str, language: str) -> str:
    """Without what counts a paragraph, "(a)" or "Sec. 5. Termination.", nor the "Q" or "A" of an interview."""
    if number := _NUMBERED.match(words):
        headed = _HEADED.match(words, number.end()) if words[0] in "SA§" else None
        return words[(headed or number).end() :]
    if letter := _PARAGRAPH_LETTER.match(words):
        return words[letter.end() :]
    first, _, rest = words.partition(" ")
    if language != "en" or first not in ("Q", "A"):
        return words
    second = rest.partition(" ")[0].casefold().strip(",")
    asked = first == "Q" and second.rstrip(".") in lexicon().titles | lexicon().honorifics
    follows = ("coordinators", "determiners", "pronouns", "before_noun", "title_openers", "discourse")
    goes_on = asked or any(second in grammar(section, "en") for section in follows)
    return rest if second != "i" and goes_on else words


def _said_first(words: str, language: str) -> int | None:
    """Where a title goes on behind "Well," or "As you all know,"; None where it begins with neither."""
    first = _PAUSE.split(words, 1)[0]
    if first == words or len(first) > _LONGEST_DISCOURSE:
        return None
    folded = first.casefold()
    known = folded.startswith("as ") and folded.rpartition(" ")[2] in grammar("knowing", language)
    return len(first) if known or folded in grammar("discourse", language) else None


def short(
    title: str, language: str, cue: str = "", *, gathering: bool = False, people: Sequence[Participant] = ()
) -> str:
    """On one line, at most 100 characters, ended where a clause ends if it is long, its first letter a capital.

    It keeps its `cue`, but for that of a gathering in the phrase before its subject: "in the course of the meeting, …".
    The long roles of `people` go before anything else does; a few characters more are better than a cut in a phrase.
    """
    title = _ABBREVIATION.sub("", _each_word_once(title.split()))
    title = title if language == "en" else _without_credit(title, language)
    if len(title) <= MAX_LENGTH and title.rpartition(" ")[2] in grammar("parted_prefixes", language):
        return title[:1].upper() + title[1:]  # "Die Mühle brannte ab": no preposition
    if len(title) > MAX_LENGTH:
        title = _cut(title, language, cue, gathering=gathering, people=people)
    title = _STOP_IN_QUOTES.sub("”", _EMPTY_QUOTES.sub("", _balanced(title)).rstrip(" ,;:—–-"))
    title = _BEFORE_WHICH.sub("", title) if title.endswith(("after", "before")) else title
    title = _HALF_CLAUSE.sub("", title) if language == "en" else title
    words = title.split(" ")
    if " ".join(words[:2]) in title[_SHORT:] and (again := _AGAIN.match(title)):
        title = again.group()
    title = _without_last_words(title, language)
    title = f"{title}." if _DOTTED.search(title) else title
    return title[:1].upper() + title[1:]


def _each_word_once(words: list[str]) -> str:
    """The words on one line, without the second of two alike."""
    title = " ".join(words)
    # The end of a word in the next one: quicker to see than that no word stands twice.
    again = any(len(one) > 2 and one[-3:] in other for one, other in pairwise(words))
    return _TWICE.sub(r"\1", title) if again else title


def _without_credit(title: str, language: str) -> str:
    """Without who says so, behind its last comma: "Рабочие пострадали, | сообщила служба"."""
    while (parted := title.rpartition(", "))[0] and is_credit(parted[2], language):
        title = parted[0]
    return title


def _without_last_words(title: str, language: str) -> str:
    """Without the words at its end that lead on: prepositions and articles, "and", "that", "entitled"."""
    tails = grammars(language, "title_tails", "title_last_words")
    title = title.removesuffix(", as well") if language == "en" else title
    while not _is_phrasal(title, language) and (last := title.rpartition(" ")[2].casefold()) in tails:
        before = title[: -len(last)].rstrip(" ,").rpartition(" ")[2].casefold()
        if last == title.casefold() or (
            before in grammar("pronouns", language) and last in grammar("auxiliaries", language)
        ):
            break
        if last.endswith("ed") and before in grammar("forms_of_be", language):
            break  # "a strike was called"
        if last.endswith("ing") and (before in grammar("determiners", language) or before.endswith(GENITIVE)):
            break  # "a new beginning", "the mill's beginning"
        if last == "her" and before not in grammars("en", "before_noun", "coordinators"):
            break  # "the navy sold her"
        title = title[: -len(last)].rstrip(" ,;:—–-")
    return title


def _cut(title: str, language: str, cue: str, *, gathering: bool, people: Sequence[Participant]) -> str:
    """A long title without its lead, up to a clause or phrase behind its cue, without roles, or cut in a phrase."""
    whole = title
    for title in dict.fromkeys((whole, without_roles(whole, people, language))):
        if cue and cue in title:
            title = _without_lead(title, title.index(cue), language, gathering=gathering)
        floor = title.find(cue) + len(cue)
        if len(title) > MAX_LENGTH:
            title = _until_clause(title, floor, language, at_marks=len(title) <= MAX_WHOLE)
        if len(title) <= MAX_LENGTH:
            return title
    if len(title) <= MAX_WHOLE:
        return title
    cut = _until_first(title, _JOINTS, _ENOUGH, floor, language)
    cut = _until_first(title, _CLAUSES, _SHORT, floor, language) if cut == title else cut
    if cut != title:
        return cut
    cut = title[: MAX_LENGTH - 1].rsplit(" ", 1)[0].rstrip(" ,;:").removesuffix(" her")
    return _without_last_words(cut, language) + "…"


def _without_lead(title: str, cue: int, language: str, *, gathering: bool) -> str:
    """A long title without what is set between commas before its cue, or without a phrase that leads to its subject."""
    title, cue = _APPOSED.sub("", title[: cue + 1]) + title[cue + 1 :], cue - len(title)
    cue += len(title)
    first = title.partition(" ")[0].casefold()
    leads = first in grammar("before_noun", language) or (language == "en" and first.endswith("ing"))
    comma = title.rfind(", ", 0, cue)
    if leads and comma < 0 and gathering and (behind := _BEFORE_SUBJECT.search(title, cue, MAX_LENGTH)):
        comma, cue = behind.start(), len(title)  # the lead has the cue: "In the course of the meeting, we talked"
    rest = title[comma + 2 :]
    led = leads and comma > 0 and cue > _LONGEST_LEAD and rest.partition(" ")[0] not in grammar("relative", language)
    return rest if led else title


@cache
def _breaks(section: str, language: str) -> re.Pattern[str] | None:
    """Where what a section of the grammar lists begins: clauses, behind a mark too, or phrases; None without words."""
    words = alternatives(sorted(grammar(section, language)))
    marks = r"(?:,(?!\d)|[;:—–(])\s?|" if section == "title_ends" else ""  # "3,500" is one number
    return re.compile(rf"{marks}\s(?:{words})\s") if words else None


def end_before_count(text: str, end: int) -> int:
    """Where a clause ends, before what says how long before or after the next one it was: "impeached him, | hours"."""
    if not text.startswith(_COUNTED_TO, end):
        return end
    head, comma, last = text[max(0, end - _LONGEST_COUNT) : end].rpartition(", ")
    if comma and last and last.split()[-1] in grammar("time_spent", "en"):
        return end - len(last) - len(comma)
    last = last.rpartition(" ")[2]
    return end - len(last) - 1 if last in grammar("just_then", "en") and (head or " " in text[:end]) else end


def _until_clause(title: str, floor: int, language: str, *, at_marks: bool) -> str:
    """The part before the last clause, else the last phrase, that begins after the cue and within the length.

    `at_marks` only what a comma or dash sets off goes out: a title that is hardly too long is better whole.
    """
    strong = (match.start() for match in _STRONG.finditer(title))
    if at := next((at for at in strong if max(_SHORT, floor) <= at <= MAX_LENGTH), None):
        return without_tail(title[:at], language)
    if at_marks:
        return _until(title, _breaks("title_ends", language), _ENOUGH, floor, language, at_marks=True)
    return _until_first(title, _CLAUSES, _ENOUGH, floor, language)


def _until_first(title: str, sections: Iterable[str], least: int, floor: int, language: str) -> str:
    """The part before the last break of the first section of the grammar that has one there; all where none has."""
    cuts = (_until(title, _breaks(section, language), least, floor, language) for section in sections)
    return next((cut for cut in cuts if cut != title), title)


def _sets_off(title: str, at: int, language: str) -> bool:
    """Whether a mark sets off what follows: ", which had closed", ", calling for help"; not inside a list."""
    first, second, *_ = [*title[at + 1 : at + 60].casefold().split(), "", ""]
    apart = first in grammar("title_ends", language) or (language == "en" and first.endswith("ing"))
    joined = first in grammar("coordinators", language) and second in grammar("pronouns", language)
    return apart or joined if title[at] == "," else title[at] in MARKS


def _until(
    title: str, breaks: re.Pattern[str] | None, least: int, floor: int, language: str, *, at_marks: bool = False
) -> str:
    """The part before the last break behind a floor and within the length, at least so long; all where none is."""
    found = (match.start() for match in breaks.finditer(title)) if breaks else ()
    found = (at for at in found if _sets_off(title, at, language)) if at_marks else found
    fitting = [at for at in found if max(least, floor) <= at <= MAX_LENGTH and may_end(title, at, language)]
    if not fitting:
        return title
    cut = max(fitting)
    counted = end_before_count(title, cut) if language == "en" else cut
    return without_tail(title[:counted], language)

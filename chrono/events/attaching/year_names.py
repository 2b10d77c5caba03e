"""Dates that name a thing and no deed: "the minutes of 3 February", "the 2020 Annual Report", "Resolution 1973".

What happened in the year that it is called by is another matter: "won gold at the 1908 Olympics".
"""

from __future__ import annotations

import re

from chrono.events.attaching.ages_of_papers import is_age_of_papers
from chrono.events.attaching.attach import Tie
from chrono.events.attaching.dated_papers import dated_paper, leads_by_paper, noun_before_number
from chrono.events.attaching.named_laws import (
    cites,
    ends_law,
    is_cited_law,
    is_only_named_law,
    makes_law,
    makes_named_law,
)
from chrono.events.days.anchors import Anchor
from chrono.events.sentences.mood import Mood
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue, has_phrase
from chrono.events.words.kinds import GATHERINGS, grammar
from chrono.events.words.phrases import any_phrase

__all__ = ["begins_name", "dates_minutes", "is_attribute", "is_name", "is_noun"]

_OF_ACCOUNTS = ("fy", "fiscal")
# "the 2024 and 2028 Winter Games": one year, or several, before a name.
_YEARS = re.compile(r"\W*\d{4}(?:\s(?:and|or|&)\s\d{4})?\W*")
_BEFORE_NAME = re.compile(r"(?:,?\s(?:and|or|&)\s\d{4})?\s+[A-Z][\w.]")
# "(Weil, 1999, 2003; Cole & Lind, 2010)": what is cited, by the years of its papers.
_CITED = re.compile(
    r"\((?:see |e\.g\.,? |cf\.? )?(?:[^()]{0,100};\s*)?[A-Z][\w.'’-]+"
    r"(?:,? (?:and |& )?(?:[A-Z][\w.'’-]+|et al\.?)){0,4},?\s+(?:\d{4}[a-z]?,\s*)*\Z"
)
_CITED_BEHIND = re.compile(r"[a-z]?(?:,\s*\d{4}[a-z]?)*\s*(?:;|\)(?!\s*[-–]))|:\s?\d")
_ARGUES = re.compile(rf"\) (?:\w+ )?(?:{any_phrase('arguing')})(?:s|d|)\b")
_CITATION = 130  # characters before a year in which what is cited stands
_WON = 8  # words before the name of a prize in which stands that it was won
_GIVEN = frozenset({"was", "were", "went"})
_NAME_OF_PRIZE = 7  # words from a year to the end of the name of a prize
_LISTED = 3  # words from that which is listed ("awards") to the verb ("include")
_PAIR = 2  # words of “Closed 1931”, the year one of them
_NAME_BEFORE = re.compile(r"\b(?!(?:The|An?|Its|His|Her|Their|Our|This|That)\s)[A-Z][\w.’'-]*\s+$")
_BEFORE = 40  # characters before a year in which the name stands that it ends
# Words with a capital that end no name before a year, and small ones behind which none has begun.
_NO_NAME = re.compile(rf"\b(?:{any_phrase('no_names_before_years')})\s+$")
_NO_NAME_YET = re.compile(r"\b(?:in|by|since|from|until|during|of)\s+$|^\s*$", re.IGNORECASE)
_AUTHOR_BEFORE, _CLOSING, _OF = re.compile(r"[A-Z][\w.]+,?\s+$"), re.compile(r"\s*\)"), re.compile(r"\bof\s+$")
_DURING_NAME = re.compile(r"(?:During|At)\s(?:the\s)?(?:[A-Z][\w.’'-]*\s){1,4}")
_IN_NAME = re.compile(r"[A-Z]\w+(?:\s+[A-Z]\w+)*\s+(?:of|,)\s+$")
_SHORT = 9.0  # the price of the words of a short clause
_OF_ITS_YEAR = re.compile(r" \((?:19[4-9]|20[0-4])\d\)")  # "resolution 1839 (2008)"
# "8 U.S.C. 1182(f) and 1185(a)": sections of a code.
_SUBSECTION = re.compile(r"\(\w{1,4}\)")
_CODE = re.compile(r"\b(?:U\.S\.C|C\.F\.R|Stat|U\.S|F\.\dd|§)\.?\s*$")
_CODE_REACH = 12  # characters
# "12 Vt. 60, 63 (1993)", "Holm v. Orr (2d Cir. 1976)": the year of a case that is cited.
_OF_A_CASE = re.compile(r"(?:\d[A-Za-z]?|\b[vV]\.? [A-Z][\w&.,’' -]{0,60})\s?\((?:[A-Z\d][\w.’']{0,8}[ ,]{1,2}){0,4}\Z")
_CASE_REACH = 90  # characters
_LAW_REACH = 4  # words
_CHANGED_REACH = 12  # words
_LED = 5  # words before a day in which stands what was done by a paper: "by its order of"
_PAPER_REACH = 11  # words
_OF_ACT = re.compile(r"«(?:О|Об|Обо|По)\s")
_PLANNED_REACH = 6  # words
_AFTER_REACH = 3  # words
_WISH = re.compile(r"may\s+(?:i|we|you|he|she|it|they|god|the|this|all|not|also|be|have)\b", re.IGNORECASE)
# "M.A. 1617", in the lives of a dictionary.
_DEGREE = re.compile(r"\b(?:[BM]\.A|[BMD]\.D|LL\.[BMD]|[BM]\.S|D\.C\.L|Ph\.D|[BM]\.Sc|D\.Phil)\.,? $")
_MINUTES_BEFORE = re.compile(
    r"\bminutes(?: (?:of|from|for|the|our|last|previous|prior|regular|special|annual|general|board|council|committee|"
    r"meetings?|session|sitting|AGM|held|on|dated))*,?[ \n]\(?\Z",
    re.IGNORECASE,
)
_MINUTES_BEHIND = re.compile(r"\)?[ \n](?:(?:board|council|committee|meeting|session) )?minutes\b", re.IGNORECASE)


def is_attribute(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A date that names a thing and not the deed: "The minutes of 3 February were approved"."""
    if dates_minutes(sentence, one.anchor):
        return True
    first, _ = sentence.span_of(one.anchor)
    words = sentence.words
    if sentence.language != "en" and _is_of_its_time(sentence, one, first):
        return True
    if _is_day_of_law(sentence, first) or _is_of_accounts(sentence, one, first) or _calls_people(sentence, one):
        return True
    if is_age_of_papers(sentence, first):
        return True
    if first < 2 or words[first - 1] not in ("of", "dated") or one.anchor.text.casefold().startswith("the"):
        return False
    if one.cue is not None and one.cue == dated_paper(sentence, first, sentence.span_of(one.anchor)[1]):
        return False
    if makes_named_law(sentence, one):
        return False
    noun = words[noun_before_number(words, first - 2)]
    if noun == "date" and words[first - 3 : first - 2] == ["under"]:
        return False  # "granted under date of 16 July 1874"
    inside = bool({"in", "during", "at"} & set(words[max(0, first - 6) : first - 2]))
    if inside and ((_is_occasion(noun) and _is_done(one, mood)) or _is_recorded(sentence, one)):
        return False
    if _is_done_by_it(sentence, one, mood, noun) or (words[first - 1] == "dated" and _is_of_paper(sentence, one)):
        return False
    if noun in grammar("parts_of_time", "en") or (one.cue is not None and one.cue.noun and one.cue.last >= first - 4):
        return False
    return not (one.cue is not None and first - 3 <= one.cue.last < first)


def _is_of_its_time(sentence: Sentence, one: Tie, first: int) -> bool:
    """Whether a century or decade only says of when a thing is: "der Turm aus dem 15. Jahrhundert".

    What happened "au cours du XVe siècle" was then, and so was "la batalla del siglo XV".
    """
    if one.anchor.when.precision not in ("century", "decade"):
        return False
    leads = grammar("of_its_time", sentence.language)
    lead = next((n for n in (2, 1) if n < first and " ".join(sentence.words[first - n : first]) in leads), 0)
    if not lead:
        return False
    thing = first - lead - 1
    during = has_phrase(sentence.words[thing : thing + 1], grammar("stretches_of_time", sentence.language))
    return not during and not any(cue.first <= thing <= cue.last and not cue.weak for cue in sentence.cues)


def _calls_people(sentence: Sentence, one: Tie) -> bool:
    """Whether a day says which people are meant: "the January 6th rioters", "spoke to the May 5 hostages"."""
    first, last = sentence.span_of(one.anchor)
    if one.anchor.when.precision != "day" or not first or last + 1 >= len(sentence.words) or one.anchor.deictic:
        return False
    led = sentence.words[first - 1] in grammar("determiners", "en") or sentence.words[first - 1] == "those"
    behind = sentence.words[last + 1 : last + 3]
    return led and sentence.gap(last + 1) == " " and not grammar("called_by_days", "en").isdisjoint(behind)


def _is_of_accounts(sentence: Sentence, one: Tie, first: int) -> bool:
    """Whether a year of accounts says which paper is meant: "one FY 2025 budget amendment"; not "in FY 2025"."""
    led = first > 0 and sentence.words[first - 1] in grammar("before_noun", "en")
    behind = sentence.text[one.anchor.end : one.anchor.end + 2]
    return (
        not led and one.anchor.text.casefold().startswith(_OF_ACCOUNTS) and behind[:1] == " " and behind[1:].isalpha()
    )


def _is_day_of_law(sentence: Sentence, first: int) -> bool:
    """Whether a law is cited by its day, before token `first`: "gemäß dem Gesetz vom 6. Oktober 2003".

    So it is where something is told of it that has a day of its own, or is to be done with it.
    """
    near = sentence.words[max(0, first - _LAW_REACH) : first]
    if not near or near[-1] not in grammar("dated_by", sentence.language):
        return False
    if has_phrase(near, grammar("laws", sentence.language)):
        done_later = sentence.language == "ru" and any(
            one.start > sentence.tokens[first].end for one in sentence.anchors
        )
        if done_later or cites(sentence, first):
            return True
    changed = grammar("changing_papers", sentence.language)
    papers = grammar("laws", sentence.language) | grammar("changed_papers", sentence.language)
    before = sentence.words[max(0, first - _CHANGED_REACH) : first] if changed else []
    return has_phrase(before, changed) and has_phrase(near, papers)


def _is_of_paper(sentence: Sentence, one: Tie) -> bool:
    """Whether a paper that its giver parts from its day did what is told: "the order of Orr J dated 3 May whereby"."""
    first, last = sentence.span_of(one.anchor)
    low = max(0, first - _PAPER_REACH)
    papers = grammar("instruments", sentence.language)
    paper = next((at for at in range(low, first - 2) if sentence.words[at] in papers), None)
    if paper is None or one.cue is None or not one.anchor.fine:
        return False
    if one.cue.last < first:
        return paper <= one.cue.first
    after = sentence.words[last + 1 : last + 3]
    return after[:1] == ["whereby"] or after in (["by", "which"], ["in", "which"])


def _is_done_by_it(sentence: Sentence, one: Tie, mood: Mood, noun: str) -> bool:
    """Whether the paper of a day did what is told: "By its judgment of 12 March 2019 the court dismissed the case"."""
    first, last = sentence.span_of(one.anchor)
    if one.cue is None or one.cue.noun or mood.tense != "past" or one.cue.first < last or not one.anchor.fine:
        return False
    led = {"by", "in", "through", "with"} & set(sentence.words[max(0, first - _LED) : first - 2])
    return (bool(led) and noun in grammar("instruments", sentence.language)) or leads_by_paper(sentence, first, last)


def _is_occasion(noun: str) -> bool:
    """Whether something that a year names happened in it."""
    return noun in grammar("calamities", "en") or noun in grammar("year_occasions", "en")


def _is_recorded(sentence: Sentence, one: Tie) -> bool:
    """Whether a charter of that year is where something was found: "first mentioned in a charter of 1147"."""
    return one.cue is not None and sentence.words[one.cue.last] in grammar("recording", "en")


def _names_occasion(sentence: Sentence, one: Tie, mood: Mood) -> bool:
    """Whether the year names what the deed was at, what was won or what did it: "at the 1908 Olympics"."""
    first, last = sentence.span_of(one.anchor)
    words = sentence.words
    won = not grammar("winning", "en").isdisjoint(words[max(0, first - _WON) : first])
    if won and one.cue is not None and mood.real and _is_honour(sentence, last):
        return True  # "received, to her joy, the 1927 Weil Medal"
    if one.cue is not None and first > _LISTED and mood.real and _is_listed_honour(sentence, first, last):
        return True
    if one.cue is not None and one.cue.kind == "award" and mood.real and _is_awarded(sentence, first, last):
        return True
    if one.cue is None or one.cue.noun or not first:
        return False
    if _is_done(one, mood) and words[first - 1] == "of" and first > 1 and _is_occasion(words[first - 2]):
        return not {"in", "at", "during", "for"}.isdisjoint(words[max(0, first - 5) : first - 2])
    if words[first - 1] not in grammar("determiners", "en"):
        return False
    if mood.tense != "past":
        return False
    if first > 1 and words[first - 2] not in ("in", "at", "during", "for"):
        return False
    named = next((at for at in range(last + 1, min(last + 5, len(words))) if _is_occasion(words[at])), -1)
    return named > 0 and all(sentence.gap(at) == " " for at in range(last + 1, named + 1))


def _is_done(one: Tie, mood: Mood) -> bool:
    """Whether a deed is past, or a prize was won of which the noun alone tells: "a medal at the Lund Fair of 1889"."""
    return mood.tense == "past" or (one.cue is not None and one.cue.kind == "award" and mood.real)


def _is_listed_honour(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a year, tokens `first` to `last`, opens a name in a list: "prizes include the | 1987 Weil Book"."""
    if sentence.words[first - 1] not in grammar("determiners", "en") or last + 1 >= len(sentence.words):
        return False
    if not sentence.text[sentence.starts[last + 1]].isupper():
        return False  # "The medals are the 1987 issue"
    honours, lists = grammar("listed_honours", "en"), grammar("lists", "en")
    return any(
        sentence.words[at] in honours and not lists.isdisjoint(sentence.words[at + 1 : at + _LISTED])
        for at in range(first - _LISTED + 1)
    )


def _is_awarded(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a year, tokens `first` to `last`, is of a prize that was given: "the Weil Prize 1902 was awarded"."""
    words, behind = sentence.words, last + 1
    if not grammar("honours", "en").isdisjoint(words[max(0, first - _NAME_OF_PRIZE) : first]):
        named = all(sentence.gap(at) == " " for at in range(max(1, first - 1), behind + 1) if at < len(words))
    else:
        named = _is_honour(sentence, last)
        behind += _NAME_OF_PRIZE
    return named and not _GIVEN.isdisjoint(words[last + 1 : behind + 1])


def _is_honour(sentence: Sentence, last: int) -> bool:
    """Whether the name behind a year is that of a prize: "the 1996 | Anna Weil Medal"."""
    behind = range(last + 1, min(last + _NAME_OF_PRIZE, len(sentence.words)))
    found = next((at for at in behind if sentence.words[at] in grammar("honours", "en")), -1)
    return found > 0 and all(sentence.gap(at) == " " for at in range(last + 1, found + 1))


def dates_minutes(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a date is that of older minutes: "the minutes of the last meeting (8 January 2019) were approved"."""
    if "inutes" not in sentence.text[sentence.start : sentence.end]:
        return False
    behind = _MINUTES_BEHIND.match(sentence.text, anchor.end, sentence.end)
    return bool(behind or _MINUTES_BEFORE.search(sentence.text[sentence.start : anchor.start]))


def begins_name(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a year is the first word of a name: "has won the 2013 Harbour Medal"."""
    if _is_for_its_year(sentence, anchor):
        return True
    first, last = sentence.span_of(anchor)
    if anchor.when.precision != "year" or not anchor.text.isdigit() or not first or last + 1 >= len(sentence.words):
        return False
    owned = sentence.words[first - 1] in grammar("determiners", "en") or sentence.words[first - 1] == "its"
    return owned and sentence.gap(last + 1) == " " and sentence.text[sentence.tokens[last + 1].start].isupper()


def _is_for_its_year(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a plan or budget is for the year, in languages but English: "план на 2023 год", "Haushalt für 2024".

    What is put off or set for a year is then.
    """
    first, _ = sentence.span_of(anchor)
    if anchor.when.precision not in ("year", "interval") or first < _PAIR or anchor.fine:
        return False
    before = sentence.words[max(0, first - _PLANNED_REACH) : first]
    leads = grammar("for_the_year", sentence.language)
    return before[-1] in leads and not has_phrase(before, grammar("set_for_later", sentence.language))


def _is_of_its_year(sentence: Sentence, one: Tie) -> bool:
    """Whether what is told comes after a war, or is by a law, that is called by its year: "после войны 1812 года".

    So in languages but English; what is told to be "during the war of 1870" was then.
    """
    first, _ = sentence.span_of(one.anchor)
    called = grammar("called_by_year", sentence.language)
    if one.anchor.when.precision != "year" or not called or first < 1:
        return False
    noun = first - 1
    if sentence.words[noun] in grammar("of_its_year", sentence.language):
        noun -= 1
    elif sentence.language != "ru":
        return False
    if noun < 0 or sentence.words[noun] not in called:
        return False
    return not grammar("after_it", sentence.language).isdisjoint(sentence.words[max(0, noun - _AFTER_REACH) : noun])


def _is_in_title_of_act(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a date stands in the title of an act: "приказ «О плане выпуска в 1934 году»"."""
    if sentence.language != "ru":
        return False
    opened = sentence.text.rfind("«", sentence.start, anchor.start)
    return (
        opened >= 0
        and _OF_ACT.match(sentence.text, opened) is not None
        and "»" not in sentence.text[opened : anchor.end]
    )


def _is_years_output(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether something is of a whole year: "за 1940 год выпущено 1253 станка", "отчёт правления за 2018 год"."""
    first, last = sentence.span_of(anchor)
    if sentence.language != "ru" or anchor.when.precision != "year" or first < 1 or sentence.words[first - 1] != "за":
        return False
    reported = first > 1 and not sentence.words[first - 2].endswith(tuple(grammar("past_endings", "ru")))
    return reported or any(word.isdigit() for word in sentence.words[last + 1 :])


def _numbers_a_thing(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether four digits are the number of a section or resolution, alone or in a list of such."""
    if anchor.text.casefold() == "may" and _WISH.match(sentence.text, anchor.start):
        first, _ = sentence.span_of(anchor)
        return not first or sentence.words[first - 1] not in grammar("before_date", sentence.language)
    digits = anchor.text.strip()
    if len(digits) != 4 or not digits.isdecimal():
        return False
    near = max(sentence.start, anchor.start - _CODE_REACH)
    if _SUBSECTION.match(sentence.text, anchor.end) or _CODE.search(sentence.text, near, anchor.start):
        return True
    if _OF_ITS_YEAR.match(sentence.text, anchor.end):
        return True
    index = sentence.span_of(anchor)[0] - 1
    steps = 0
    while (
        index >= 0 and steps < 9 and (sentence.words[index].isdigit() or sentence.words[index] in ("and", "or", SILENT))
    ):
        index, steps = index - 1, steps + 1
    return index >= 0 and sentence.words[index] in grammar("numbered_things", "en")


def is_name(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A year inside a name ("2020 Annual Report", "the census of 2011") dates no deed of the sentence."""
    anchor = one.anchor
    if _numbers_a_thing(sentence, anchor) or _is_for_its_year(sentence, anchor) or _is_of_its_year(sentence, one):
        return True
    if _is_in_title_of_act(sentence, anchor) or _is_years_output(sentence, anchor):
        return True
    if _is_of_fiscal_year(sentence, anchor):
        return True
    if sentence.language == "en" and anchor.when.precision == "decade" and _is_owned_by_plan(sentence, anchor):
        return True
    if sentence.language != "en" or anchor.when.precision != "year" or _names_occasion(sentence, one, mood):
        return False
    if _is_attributive(sentence, one):
        return True
    if not _YEARS.fullmatch(anchor.text):
        return False
    before = sentence.text[max(sentence.start, anchor.start - _BEFORE) : anchor.start]
    after = sentence.text[anchor.end : min(anchor.end + 30, sentence.end + 1)]
    if after.startswith(")") and _is_of_a_case(sentence, anchor):
        return True
    if ends_law(before):
        return not makes_law(sentence, one)
    return _is_cited(sentence, anchor, before, after) or _is_beside_name(sentence, one, mood, before, after)


def _is_owned_by_plan(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether what looks like a decade is a year that ends a name, in the genitive: "Agenda 2030's goals"."""
    before = sentence.text[max(sentence.start, anchor.start - _BEFORE) : anchor.start]
    return anchor.text[-2:] in ("'s", "’s") and bool(_NAME_BEFORE.search(before)) and not _NO_NAME.search(before)


def _is_cited(sentence: Sentence, anchor: Anchor, before: str, after: str) -> bool:
    """Whether a year is that of a paper in brackets: "(Weil, 1999)"."""
    if "(" in before and _CLOSING.match(after) and _AUTHOR_BEFORE.search(before):
        return True
    if before.endswith("(") and _ARGUES.match(after) and _AUTHOR_BEFORE.search(before[:-1]):
        return True
    start = max(sentence.start, anchor.start - _CITATION)
    return _CITED_BEHIND.match(after) is not None and _CITED.search(sentence.text, start, anchor.start) is not None


def _is_beside_name(sentence: Sentence, one: Tie, mood: Mood, before: str, after: str) -> bool:
    """Whether a year belongs to the name before or behind it, and no deed claims it."""
    opens = bool(_BEFORE_NAME.match(after)) and not _NO_NAME_YET.search(before)
    if _DURING_NAME.fullmatch(before) and mood.tense == "past" and len(before) < _BEFORE:
        return False  # "During River Forum 2014 the award went to Ann Cole"
    if one.cue is not None and one.cue.form == "past" and one.cue.first == 0 and len(sentence.tokens) == _PAIR:
        return False  # "Closed 1931."
    ends = bool(_NAME_BEFORE.search(before)) and not _NO_NAME.search(before)
    if ends and not opens and (_ends_deed(sentence, one) or _DEGREE.search(before)):
        return False
    behind = sentence.words[one.cue.last + 1 : one.cue.last + 2] if one.cue is not None and one.cue.noun else []
    if behind in (["is"], ["are"], ["will"]) and sentence.span_of(one.anchor)[0] <= 1:
        return True  # "The 2024 election is about jobs"
    if opens or ends:
        if opens and one.cue is not None and _is_led_to(sentence, one.cue, one.anchor):
            return True
        return not (one.cue and one.cue.kind in GATHERINGS and one.price <= 8)
    if is_only_named_law(sentence, one):
        return True
    if one.cue is not None and one.cue.noun and one.price <= 3:
        return False
    if _IN_NAME.search(before) and _OF.search(before):
        told = one.cue is not None and one.cue.kind in ("adoption", "signing", "conflict", "publication")
        return not told or is_cited_law(sentence, one)
    return False


def _is_led_to(sentence: Sentence, cue: Cue, anchor: Anchor) -> bool:
    """Whether a preposition parts a noun from the name that a year opens: "drove a 1967 Corva to the meeting"."""
    between = sentence.words[sentence.span_of(anchor)[1] + 1 : cue.first]
    return not {"despite", *grammar("before_noun", "en")}.isdisjoint(between)


def _is_of_fiscal_year(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a fiscal year names what stands behind it: "his fiscal year 2024 budget"."""
    if "iscal" not in anchor.text:
        return False
    first, last = sentence.span_of(anchor)
    before, behind = sentence.words[first - 1] if first else "", sentence.words[last + 1 : last + 2]
    return before in grammar("determiners", "en") and behind != [] and sentence.gap(last + 1).isspace()


def _is_of_a_case(sentence: Sentence, anchor: Anchor) -> bool:
    before = sentence.text[max(sentence.start, anchor.start - _CASE_REACH) : anchor.start]
    return "(" in before and _OF_A_CASE.search(before) is not None


def _ends_deed(sentence: Sentence, one: Tie) -> bool:
    """Whether a year closes the short clause of a deed, as lists of lives have it: "drowned off Cape Sable 1834;"."""
    told = one.cue is not None and one.cue.form in ("past", "participle") and not one.cue.weak and one.price <= _SHORT
    return told and sentence.text[one.anchor.end : one.anchor.end + 1] in (";", ".", "")


def _is_attributive(sentence: Sentence, one: Tie) -> bool:
    """A year before what it is of: "their 2022 meltdown", "the FY 2024 Budget"; not "the 2022 election", a cue."""
    anchor = one.anchor
    first, last = sentence.span_of(anchor)
    after = sentence.text[anchor.end : anchor.end + 2]
    if first == 0 or last + 1 >= len(sentence.tokens) or not re.match(r"\s\w", after):
        return False
    if one.cue is not None and is_noun(one.cue) and 0 < one.cue.first - last <= 4:
        return _is_led_to(sentence, one.cue, anchor) and sentence.words[first - 1] in grammar("holders", "en")
    following = sentence.text[sentence.tokens[last + 1].start]
    if re.match(r"(?:FY|fiscal year)\b", anchor.text, re.IGNORECASE):
        return following.isupper()
    return (
        anchor.text.isdigit()
        and following.islower()
        and sentence.words[first - 1] in grammar("holders", "en")
        and sentence.words[last + 1] not in grammar("subordinate", "en") | grammar("before_date", "en")
    )


def is_noun(cue: Cue) -> bool:
    """Whether a cue is a noun: "talks" has no singular."""
    return cue.noun or (cue.form == "word" and cue.kind in GATHERINGS)

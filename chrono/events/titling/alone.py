"""What a title loses where it is read alone: words that lead on from the sentence before, or up to what is told.

"The board also sold the mill" is "The board sold the mill", "I should mention that the mill burnt down" that it did,
"Because the mill was closed" that it was. Only English clauses are read; what may stand before "that" is in
`words.yaml`, under `mentioning`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from chrono.events.sentences.shortening import MAX_WHOLE
from chrono.events.titling.frames import is_verb
from chrono.events.words.kinds import grammar, grammars, is_past
from chrono.events.words.phrases import any_phrase

__all__ = ["alone", "by_speaker", "ends_with_death", "headed", "named_with", "without_asides", "without_lead"]

# "Taught at Lund until": what is done to nobody and with nobody.
_DID_UNTIL = re.compile(
    r"(?:(?:was|remained) )?[a-z]+(?: there| here)?"
    r"(?: (?:in|at|on|near) (?!h(?:is|er)\b)(?:(?! (?:with|for|by|of|to|and|under|as|beside|h(?:is|er|im)) |['’]s).)+)?"
    r",? (?:until|till)"
)
# "But also" and "also known as" lead on inside the title.
_ALSO = re.compile(r"(?<! but)(?<!\bnot) also(?= [a-z])(?! (?:known|called|as|to|in|on|at|for|with|from|an?|the)\b)")
_THEN = re.compile(r"(?<=[\w’')]) (?:then|subsequently|thereafter) (?P<verb>[a-z]+)\b(?! as\b)")
_LEADING_TO_THEN = frozenset(
    {"since", "by", "until", "and", "or", "but", "back", "just", "even", "only", "was", "were"}
)
# What a date in a name has left: "the Fern Act for (Public Law 9)".
_BEFORE_BRACKET = re.compile(r" (?:(?:for|of|in|on|at)(?= \()|(?:by|from|with|to)(?= \((?![A-Z])))")
# What a speaker begins with, where a date stood behind it, and how far the story has come.
_BEGINNING = re.compile(
    r"(?:Even|Only|Just|Back|Early|Late|Again), (?=\w)"
    r"|(?:Well|Or|So|Yes|Yeah|No|Look|Okay|Now)(?: (?=(?:we|the|I|he|she|it|they|you|this|there)\b))"
    r"|(?:That|This|It|Which)(?:['’]s| is| was) (?:(?:one of |part of )?the reasons? |one reason )?why,? "
    r"|To (?:that|this)(?: end)?,? (?=the |an? |[A-Z])"
    r"|As (?:you|we|I)(?: all| also| just)* (?:know|knew|saw|heard|recall|mentioned|said|noted) that (?!is\b|was\b)"
    r"|(?:[A-Z]\w+ )?(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Hh]ours) (?:later|earlier|after|before), (?=\w)"
)
_PARAGRAPH = re.compile(r"\d{1,3} (?=(?:At|In|On|The|This|These|It|He|She|They|We|After|By|Upon|An) [a-z])")
# What was cut inside brackets: "OPM), pursuant to", "b) of the Mines Act".
_CUT_IN_BRACKETS = re.compile(r"[^\s()]{0,12}(?: [^\s()]{1,8})?\)[,;]? (?:of (?=the [A-Z]))?")
_CITING = re.compile(
    r"(?:[Pp]ursuant to|[Ii]n accordance with|[Cc]onsistent with|[Ii]ncluding) (?=(?:the |an? )?[A-Z])"
)
_AS_AMENDED = re.compile(r",? (?:and )?as amended\b(?:, \d.*)?$")
# "Apart from his meeting with the mayor" has lost what it stood beside.
_BESIDES = re.compile(
    r"(?:(?:Apart|Aside) from|Besides|In addition to|As well as) (?:(?:his|her|their|its|the|an?) )?(?=\w)"
)
_FROM_ITS_DAY = re.compile(r"[Ee]ffective(?: as of| from| on)?, (?=\w)")
_THERE = re.compile(
    r"[Tt]here (?P<be>is|are|was|were) (?:hereby )?(?P<deed>established|created|constituted) (?P<what>[^,;]{3,80})$"
)
# What befell a place is what its days are told of: "help for the areas affected by | the flood".
_HIT_BY = re.compile(
    rf"\b(?:{any_phrase('sufferers')}) (?:{any_phrase('suffering')}) by "
    r"(?P<what>.{5,}?)(?:,? (?:beginning|and continuing))?$"
)
_FIRST_PERSON = re.compile(r"(?:We|Our|Ours|I|My|You|Your)(?:['’](?:re|ve|ll|m|d))?\b(?! ?[A-Z.]{2}|, [A-Z])")
_LABELLED = re.compile(r"^[A-Z ]{4,20}: ")  # "FACT SHEET: "
_FILE = re.compile(r"\S+\.(?:jpe?g|png|svg|gif|webp|JPE?G|PNG)\b(?:['’]s)?(?:[^\[\]]{0,60}\]\])? *")
_FILE_MARKS = (".jp", ".png", ".svg", ".gif", ".webp", ".JP", ".PNG")
_CONJUNCTION = re.compile(
    r"(?:Because|While|Although|Though|Even as|Even though|As soon as|Just as|As|Once|When|After)"
    r" (?=[A-Za-z])(?!(?:part|of|for|to|such|well|if|a result|soon|long|far) )"
)
# What leads up to a clause and is not told by it: as what, by whose order, for what, "Here in Lund, …".
_LEAD = re.compile(
    r"(?:As|Here(?: in| at)?|Even (?:with|by|as)|In order to|Because of) [^,]{3,100}, (?=(?P<opens>[^\s,]+) )"
)
_NAME_IN_LEAD = re.compile(r" [A-Z]")
_PAIR = 2
_ENDS_OF_PARTICIPLES = ("ed", "ing", "en")
# A name that a comma sets off: "the mayor, Dr Ida Falk,"; and what is set off and goes on.
_NAMED = re.compile(r"(?:[A-Z][\w.’'-]* ?){1,6}")
_NOT_ASIDE = ("to ", "vice ", "or ", "but ")
_OWN_SUBJECT = r"(?!(?:we|I|it|they|he|she|this|that|these|those|there|you|what|if|when|as|in|for)\b)"


def alone(clause: str) -> str:
    """An English clause without what leads on or leads up, as the title that it is to be."""
    clause = _without_speaker(clause)
    if " also " in clause:
        clause = _ALSO.sub("", clause)
    if (" then " in clause or " subsequently " in clause or " thereafter " in clause) and (
        then := _THEN.search(clause)
    ):
        before = clause[: then.start()].rpartition(" ")[2].casefold().strip(",")
        if before not in _LEADING_TO_THEN and is_past(then["verb"]):
            clause = f"{clause[: then.start()]} {clause[then.start('verb') :]}"
    if " (" in clause:
        clause = _BEFORE_BRACKET.sub("", clause)
    if any(mark in clause for mark in _FILE_MARKS):
        clause = _FILE.sub("", clause) or clause
    if clause[:1].isdigit() and (number := _PARAGRAPH.match(clause)):
        clause = clause[number.end() :]
    if beginning := _BEGINNING.match(clause):
        clause = clause[beginning.end() :]
    if ")" in clause[:22] and (cut := _CUT_IN_BRACKETS.match(clause)):
        rest = clause[cut.end() :]
        clause = rest if " " in rest else clause.replace(")", "", 1)
    if (cited := _CITING.match(clause)) and not any(map(is_verb, _AS_AMENDED.sub("", clause).split())):
        clause = _AS_AMENDED.sub("", clause[cited.end() :])
    if from_its_day := _FROM_ITS_DAY.match(clause):
        clause = clause[from_its_day.end() :]
    if (besides := _BESIDES.match(clause)) and not any(map(is_verb, clause.split())):
        clause = clause[besides.end() :]
    if there := _THERE.match(clause):
        clause = f"{there['what']} {there['be']} {there['deed']}"
    if (hit := _HIT_BY.search(clause)) and not any(map(is_verb, clause[: hit.start()].split())):
        clause = hit["what"]
    return _as_main(clause)


def without_lead(clause: str, cue: str) -> str:
    """A clause without what leads up to it before its only comma, where its `cue` stands behind that.

    "As a first step, the board sold the mill" is "The board sold the mill". A lead stays where it says whom a pronoun
    means: "As the heir of Karl Berg, she sold the mill".
    """
    lead = _LEAD.match(clause) if cue else None
    if lead is None or (at := clause.find(cue, lead.end())) < 0 or "," in clause[lead.end() : at]:
        return clause
    opens = lead["opens"].replace("’", "'").partition("'")[0]
    if opens.casefold() in ("he", "she", "it", "they"):
        return clause if _NAME_IN_LEAD.search(lead.group()) else clause[lead.end() :]
    told = opens[:1].isupper() or opens in grammars("en", "determiners", "pronouns")
    return clause[lead.end() :] if told else clause


def by_speaker(title: str, speaker: str | None) -> str:
    """A title that speaks of "us" or "you", behind who says so: "Lind: We opened the hall"; where that is known."""
    if not speaker or len(title) + len(speaker) > MAX_WHOLE or not _FIRST_PERSON.match(title):
        return title
    return f"{speaker}: {title}"


def without_asides(subject: str) -> str:
    """Of a subject that ends before a comma the names alone: "Ida Falk, head of the mill, and Bo Lind, her clerk".

    "" where nothing in it is set off, where what is set off is a name, and where the head is none of those who act.
    """
    head, *others = subject.split(", ")
    words = head.split()
    opens = words[0].casefold() if words else ""
    if not others or opens in grammar("pronouns", "en") or opens in grammar("before_noun", "en") or opens == "as":
        return ""
    if "and" in words or any(map(is_verb, words)) or not head[0].isupper():
        return ""
    if words[-1] in grammar("ends_of_times", "en"):
        return ""
    if _NAMED.fullmatch(others[-1]) or any(other.startswith(_NOT_ASIDE) for other in others):
        return ""
    listed = any(other.startswith("including ") for other in others)
    joined = [other for other in others if other.startswith("and ") and not listed]
    if len(joined) == len(others) or any(not other[4:5].isupper() for other in joined):
        return ""
    return " ".join([head, *joined])


def headed(title: str, heading: str) -> str:
    """A title of a list, "Falk announced the following", as the document is headed where that announces it."""
    if " the following" not in title or " " not in heading or len(heading) > MAX_WHOLE:
        return title
    announces = all("nnounc" in said for said in (title, heading))
    return _LABELLED.sub("", " ".join(heading.split())) if announces else title


def named_with(title: str, people: Sequence[str], place: str | None) -> str:
    """A title that is no more than a noun, "Press conference", with one or two who took part, or else where it was."""
    if title.casefold() not in grammar("bare_occasions", "en"):
        return title
    if place and len(people) == 1 and title.casefold() in grammar("occasions_of_many", "en"):
        return f"{title} in {place}"
    if 0 < len(people) <= _PAIR:
        return f"{title}: {' and '.join(people)}"
    return f"{title} in {place}" if place and not people else title


def _without_speaker(clause: str) -> str:
    """What somebody says, without that he says it: "I should also mention that | the mayor resigned"."""
    if " that" not in clause[:60] or clause.partition(" ")[0] not in ("I", "We", "It", "My", "You", "Our", "They"):
        return clause
    lead = _mentioning().match(clause)
    return clause[lead.end() :] if lead else clause


@cache
def _mentioning() -> re.Pattern[str]:
    words = "|".join(sorted(grammar("mentioning", "en")))
    return re.compile(rf"(?:\w+ ){{1,6}}(?:{words}) that,? (?={_OWN_SUBJECT}[\w“\"])")


def _as_main(clause: str) -> str:
    """A clause that no main clause follows, without its conjunction: "Because the mill was closed".

    A pronoun in it begins a main clause: "After the war he resigned".
    """
    opened = _CONJUNCTION.match(clause)
    if opened is None or "," in clause:
        return clause
    rest = clause[opened.end() :]
    words = rest.split()
    if clause.startswith("As ") and words[0].endswith(_ENDS_OF_PARTICIPLES):
        return clause  # "As agreed with the union"
    told = len(words) > 3 and not words[0].endswith("ing") and any(map(is_verb, words[1:]))
    return rest if told and grammar("pronouns", "en").isdisjoint(map(str.casefold, words[1:])) else clause


def ends_with_death(title: str, person: str) -> str:
    """By whose death a title tells what ended, "his" or "her", where nobody but the person can be meant; "" else.

    "Ida Falk taught at Lund until her death" is of her; "Ida Falk nursed a painter until her death" may not be.
    """
    before, death, _ = title.partition(" death")
    lead, _, whose = before.rpartition(" ")
    if not death or whose.casefold() not in ("his", "her"):
        return ""
    alone = not lead or (lead.startswith(f"{person} ") and _DID_UNTIL.fullmatch(lead, len(person) + 1))
    return whose if alone else ""

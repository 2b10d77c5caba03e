"""What a verb means beside who does it and what it is done to.

A statue that moved was changed, a family that moved has travelled; a town that was sacked was stormed, a manager was
dismissed. The words that tell these apart are in `words.yaml`. To add a sense, write a test that answers the kind or
None, and name it in `_SENSES` under the kind that the cue has.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from chrono.events.attaching.attach import Tie
from chrono.events.attaching.holding import holds_office
from chrono.events.reporting.befalling import of_being_made, of_being_visited, of_releasing
from chrono.events.reporting.handling import (
    leaves_town,
    of_being_due,
    of_executing,
    of_going_out,
    of_rising,
    of_sending_back,
    of_serving,
)
from chrono.events.reporting.held_and_planned import of_holding, of_planning, of_voting
from chrono.events.reporting.meant_gatherings import of_calling_off, of_calling_to
from chrono.events.reporting.recollections import is_remembered
from chrono.events.reporting.speaking import of_speaking
from chrono.events.reporting.subjects import (
    ends_noun,
    has_object,
    is_matter,
    is_passive,
    is_thing,
    subject_of,
    travels,
    words_behind,
)
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue, has_phrase
from chrono.events.words.kinds import GATHERINGS, endings, grammar, subject_openers
from chrono.events.words.labels import kind_of_label
from chrono.events.words.lexicon import lexicon

__all__ = ["sense_of"]

_COUNTED = re.compile(r"\b(?:first|\d+(?:st|nd|rd|th)|\w*(?:million|billion|thousand|hundred)th)\b", re.IGNORECASE)
# The kinds of verbs that may only say that what their subject names began, ended or came about.
_SAID_OF_NOUNS = frozenset(
    {"launch", "opening", "termination", "session", "meeting", "founding", "milestone", "visit", "adoption"}
)
_BREAKS_OFF = frozenset({SILENT, "and", "or", "but", "who", "that", "which", "when", "where", "again", "later"})
_LONGEST_LABEL = 10  # words, those of its date among them
_GATHERING_REACH = 16  # words behind such a verb in which stands what it was for
_OBJECT = 8  # words behind a verb in which what it is done to stands
_BEFORE = 12  # words before a verb that are looked at where no subject is known
_GIVES_WAY = frozenset({"in", "on", "at", "from", "as", "when", "and", "after", "until", SILENT})


def _without_cue(sentence: Sentence, one: Tie) -> str:
    """The kind of an item or row: of an office, or what the label behind its date says ("3 May: notification")."""
    if has_phrase(sentence.words, grammar("offices", sentence.language)):
        return "appointment"
    short = len(sentence.tokens) <= _LONGEST_LABEL and not one.anchor.timed
    label = sentence.text[one.anchor.end : sentence.end] if short else ""
    return kind_of_label(label, sentence.language) or "milestone"


def sense_of(sentence: Sentence, one: Tie, form: str) -> str:
    """The kind of what a date and its cue tell; `form` is that of the unit."""
    cue = one.cue
    if holds_office(sentence, one):
        return "appointment"
    if cue is None:
        return _without_cue(sentence, one) if form in ("item", "row") else "milestone"
    if (kind := _of_head(sentence, one)) is not None:
        return kind
    if is_remembered(sentence, one):
        return "ceremony"
    if sentence.language == "en":
        for test in _SENSES.get(cue.kind, ()):
            if (kind := test(sentence, cue)) is not None:
                return kind
    if cue.kind == "anniversary" and "held" in sentence.words and (held := _gathering(sentence, one)) is not None:
        return held.kind
    if form == "item" and cue.weak and _is_counted(sentence, one):
        return "milestone"
    if cue.kind in ("launch", "opening") and cue.weak and not has_object(sentence, cue):
        gathering = _gathering(sentence, one)
        if gathering is not None and _begins(gathering, cue):
            return gathering.kind
    return cue.kind


def _of_head(sentence: Sentence, one: Tie) -> str | None:
    """What begins or ends is of the kind of its noun, as is what came about: "Talks began", "The approval came".

    A gathering that ends in a year may have ended for good.
    """
    cue = one.cue
    if cue is None or cue.noun or cue.kind not in _SAID_OF_NOUNS:
        return None
    if sentence.language != "en":
        return _gathering_before(sentence, one, cue)
    verb = sentence.words[cue.first]
    begins, happens = verb in grammar("beginning", "en"), verb in grammar("happening", "en")
    if not (begins or happens) or has_object(sentence, cue):
        return None
    head = _head_cue(sentence, cue) or (_head_before(sentence, one, cue) if begins else None)
    if head is None or head.kind == "milestone":
        return None
    if head.kind in GATHERINGS:
        return head.kind if one.anchor.fine or cue.kind != "termination" else None
    return head.kind if happens and not head.weak else None


def _gathering_before(sentence: Sentence, one: Tie, cue: Cue) -> str | None:
    """The kind of the gathering of which a verb says that it began or ended: "Саммит завершился"."""
    stems = tuple(word.rstrip("*") for word in grammar("beginning", sentence.language))
    if not stems or not sentence.words[cue.first].startswith(stems) or not one.anchor.fine:
        return None
    nouns = [other for other in sentence.cues_in(one.clause[0], cue.first) if other.kind in GATHERINGS - {"visit"}]
    return nouns[0].kind if nouns else None


def _head_cue(sentence: Sentence, verb: Cue) -> Cue | None:
    """The cue that heads the subject of a verb: "A summit | of river states was convened"."""
    clause = sentence.clause_at(verb.first)
    if clause is None or clause.subject is None or clause.subject[0] > verb.first:
        return None
    first, last = clause.subject
    end = next((at for at in range(first + 1, last) if ends_noun(sentence, at)), last)
    heads = (cue for cue in sentence.cues_in(first, end) if cue.last == end - 1)
    return next((cue for cue in heads if cue.noun or (cue.form == "word" and cue.kind in GATHERINGS)), None)


def _head_before(sentence: Sentence, one: Tie, verb: Cue) -> Cue | None:
    """The gathering that begins by a verb of which no clause is known: "The 9th forum of the ports | kicks off"."""
    if sentence.clause_at(verb.first) is not None:
        return None
    nouns = (
        cue for cue in sentence.cues_in(one.clause[0], verb.first) if cue.form == "noun" and cue.kind in GATHERINGS
    )
    return next((cue for cue in nouns if verb.first == cue.last + 1 or ends_noun(sentence, cue.last + 1)), None)


def _is_counted(sentence: Sentence, one: Tie) -> bool:
    low, high = one.clause
    tokens = sentence.tokens[low:high]
    found = _COUNTED.finditer(sentence.text, tokens[0].start, tokens[-1].end) if tokens else iter(())
    dates = [(one.start, one.end) for one in sentence.anchors]
    return any(not any(a < match.end() and match.start() < b for a, b in dates) for match in found)


def _gathering(sentence: Sentence, one: Tie) -> Cue | None:
    return next((cue for cue in sentence.cues_in(*one.clause) if cue.kind in GATHERINGS and cue.noun), None)


def _begins(gathering: Cue, verb: Cue) -> bool:
    """Whether a gathering is what opens: "The conference opened on Monday"."""
    return gathering.form == "noun" and not gathering.weak and 0 < verb.first - gathering.last <= 3


def _of_becoming(sentence: Sentence, cue: Cue) -> str | None:
    """Who becomes what people are is appointed; a house that becomes another is changed: "became a training centre"."""
    if not sentence.words[cue.first].startswith(("becom", "becam")):
        return None
    if _is_first_to_do(sentence, cue):
        return "milestone"
    if words_behind(sentence, cue, 6) & grammar("offices", "en"):
        return "appointment"
    head = _complement(sentence, cue)
    words = lexicon()
    if head in words.venues or head in words.organisations:
        return "change"
    if is_thing(sentence, cue) or not _names_calling(head, of_somebody=_is_somebody(sentence, cue)):
        return None
    return "appointment"


def _is_first_to_do(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody became the first to do a thing that is no office: "the first woman to climb it"."""
    behind = sentence.words[cue.last + 1 : cue.last + 1 + _BEFORE]
    if "first" not in behind[:3] or "to" not in behind:
        return False
    done = behind[behind.index("to") + 1 :][:1]
    return bool(done) and done[0] not in grammar("called_to", "en") and done[0] not in grammar("determiners", "en")


def _is_somebody(sentence: Sentence, cue: Cue) -> bool:
    return not grammar("pronouns", "en").isdisjoint(subject_of(sentence, cue)[-1:])


def _complement(sentence: Sentence, cue: Cue) -> str:
    """The head of the common noun behind a verb: "became a junior | researcher | at"; "" where there is none."""
    first = cue.last + 1
    ends, reach = _BREAKS_OFF | grammar("before_noun", "en"), range(first, len(sentence.words))
    end = next((at for at in reach if sentence.words[at] in ends or "," in sentence.gap(at)), len(sentence.words))
    named = end > first and sentence.text[sentence.tokens[end - 1].start].isupper()
    return "" if named or end == first else sentence.words[end - 1]


def _names_calling(noun: str, *, of_somebody: bool) -> bool:
    """Whether a noun names somebody by a calling: "cantor", "organist"; of somebody, "researcher" does too."""
    words = lexicon()
    if noun in words.callings or noun in words.titles:
        return True
    ends = endings("callings_end", "en")
    return noun.endswith(("er", *ends) if of_somebody else ends) and travels(noun)


def _of_gathering(sentence: Sentence, cue: Cue) -> str | None:
    """What is convened, or what people meet for or in, is of its own kind: "convened a forum", "met for a summit"."""
    if cue.first != cue.last or not sentence.words[cue.first].startswith(endings("coming_together", "en")):
        return None
    near = sentence.cues_in(cue.last + 1, cue.last + _GATHERING_REACH)
    nouns = (other for other in near if other.noun and other.kind in GATHERINGS - {"visit"})
    return next((other.kind for other in nouns if _is_held_by(sentence, cue, other)), None)


def _is_held_by(sentence: Sentence, cue: Cue, other: Cue) -> bool:
    """Whether a gathering is the object of its verb, or stands right behind its "for" or "in"."""
    between = sentence.words[cue.last + 1 : other.first]
    leads = [at for at, word in enumerate(between) if word in grammar("before_noun", "en")]
    if not leads:
        return "conven" in sentence.words[cue.first] and not is_passive(sentence, cue)
    if between[leads[-1]] == "for":
        return grammar("coordinators", "en").isdisjoint(between)
    return leads == [0] and between[0] == "in" and grammar("determiners", "en").isdisjoint(between)


def _of_following(sentence: Sentence, cue: Cue) -> str | None:
    """What follows comes about as its noun does: "A second edition followed in 1926"."""
    if sentence.words[cue.first] != "followed":
        return None
    before = (other for other in reversed(sentence.cues) if other.noun and cue.first - _OBJECT < other.last < cue.first)
    return next((other.kind for other in before), None)


def _of_leading(sentence: Sentence, cue: Cue) -> str | None:
    """What was led to is what came about: "led to a strike"."""
    if sentence.words[cue.first : cue.last + 1] != ["led", "to"]:
        return None
    reach = range(cue.last + 1, cue.last + 1 + _OBJECT)
    return next((other.kind for other in sentence.cues if other.first in reach), None)


def _of_falling(sentence: Sentence, cue: Cue) -> str | None:
    """A town that fell was taken; somebody with a title who fell died."""
    if sentence.words[cue.first] != "fell":
        return None
    subject = subject_of(sentence, cue)
    if set(subject) & lexicon().titles:
        return "death"
    clause = sentence.clause_at(cue.first)
    start = clause.subject[0] if clause is not None and clause.subject else -1
    common = subject_openers()
    named = start >= 0 and sentence.text[sentence.tokens[start].start].isupper() and subject[0] not in common
    return "conflict" if named or set(subject) & grammar("strongholds", "en") else None


def _of_moving(sentence: Sentence, cue: Cue) -> str | None:
    """What is moved, or moves into other rooms, changes; people who move travel."""
    if not sentence.words[cue.first].startswith("mov"):
        return None
    into = not grammar("premises", "en").isdisjoint(words_behind(sentence, cue, _OBJECT))
    return "change" if into or is_passive(sentence, cue) or is_thing(sentence, cue) else None


def _of_coming(sentence: Sentence, cue: Cue) -> str | None:
    """What is no traveller arrives as news does: "The railway came to Ulm"; "went to" says who has it now."""
    verb = sentence.words[cue.first]
    if verb not in grammar("coming_and_going", "en") or not is_matter(sentence, cue):
        return None
    if verb == "went" and not grammar("honours", "en").isdisjoint(subject_of(sentence, cue)):
        return "award"
    return "change" if verb.startswith(("go", "went")) else "milestone"


def _of_best(sentence: Sentence, cue: Cue) -> str | None:
    """What is named the best of its time has won: "was named Bakery of the Year"."""
    behind = sentence.words[cue.last + 1 : cue.last + 9]
    if "named" not in sentence.words[cue.first : cue.last + 1]:
        return None
    if "best" in behind[:2]:
        return "award"
    best = not {"year", "month", "decade"}.isdisjoint(behind)
    return "award" if best and " of the " in f" {' '.join(behind)} " else None


def _of_joining(sentence: Sentence, cue: Cue) -> str | None:
    led = cue.first > 1  # not "After joining the guild in 1951"
    return "change" if led and sentence.words[cue.first].startswith("join") and is_thing(sentence, cue) else None


def _of_inviting(sentence: Sentence, cue: Cue) -> str | None:
    """Who is invited to teach, to a chair or to be something has an office; else they came, or were asked to."""
    if not sentence.words[cue.first].startswith("invit"):
        return None
    behind = sentence.words[cue.last + 1 :]
    office = {one for at, one in enumerate(behind) if "to" in behind[max(0, at - 4) : at]}
    called = not (grammar("called_to", "en") | grammar("offices", "en")).isdisjoint(office)
    return None if called and {"us", "me"}.isdisjoint(behind) else "meeting" if "here" in behind else "announcement"


def _of_making(sentence: Sentence, cue: Cue) -> str | None:
    """Who is made something has an office; what is made is done: "The first descent was made"."""
    if sentence.words[cue.last] != "made":
        return None
    if any(map(travels, words_behind(sentence, cue, 4))):
        return None
    return "milestone" if is_matter(sentence, cue) else None


def _of_naming(sentence: Sentence, cue: Cue) -> str | None:
    """Who is named or designated to an office has it; what is named after somebody is only called so."""
    verb = sentence.words[cue.last]
    if cue.kind == "change":
        office = "designated" in sentence.words[cue.first : cue.last + 1] and words_behind(sentence, cue, 3)
        return "appointment" if office and office & grammar("offices", "en") else None
    named = verb == "named" and {"after", "for"} & words_behind(sentence, cue, 3)
    return "change" if named and not words_behind(sentence, cue, 3) & grammar("offices", "en") else None


def _of_succeeding(sentence: Sentence, cue: Cue) -> str | None:
    """What is nobody and succeeds comes off: "A second attempt succeeded in 1923"."""
    alone = sentence.words[cue.last + 1 : cue.last + 2] in ([], ["in"], ["on"], [SILENT])
    return "milestone" if sentence.words[cue.first] == "succeeded" and alone and is_matter(sentence, cue) else None


def _of_leagues(sentence: Sentence, cue: Cue) -> str | None:
    """A team is promoted or voted into a league: "won promotion to the First Division"."""
    if not sentence.words[cue.first].startswith(("promot", "elect")):
        return None
    into = words_behind(sentence, cue, _OBJECT)
    return "milestone" if into & {"league", "division"} and not into & grammar("offices", "en") else None


def _of_entering(sentence: Sentence, cue: Cue) -> str | None:
    """A service or an order is entered for good; a war is fought, and anything else is only come into."""
    if not sentence.words[cue.first].startswith("enter"):
        return None
    into = words_behind(sentence, cue, 4)
    if "war" in into:
        return "conflict"
    return None if into & grammar("entered", "en") else "milestone"


def _of_taking_over(sentence: Sentence, cue: Cue) -> str | None:
    """Who takes over, or takes over the command, has an office; a firm that takes over another changes it."""
    if sentence.words[cue.last] != "over" or sentence.words[cue.first][:3] not in ("tak", "too"):
        return None
    after = sentence.words[cue.last + 1 : cue.last + 5]
    office = not after or after[0] in _GIVES_WAY or not (grammar("commands", "en")).isdisjoint(after)
    return "appointment" if office and not is_thing(sentence, cue) else None


def _of_sinking(sentence: Sentence, cue: Cue) -> str | None:
    """A shaft or well that is sunk is dug."""
    if sentence.words[cue.first] not in ("sink", "sank", "sunk", "sinking"):
        return None
    subject = set(subject_of(sentence, cue))
    dug = (subject | words_behind(sentence, cue, 4)) & grammar("dug", "en")
    return "founding" if dug and not subject & grammar("vehicles", "en") else None


def _of_destroying(sentence: Sentence, cue: Cue) -> str | None:
    """By fire, water or wind, or of what flies and sails, no fight destroys unless a word of war says so."""
    if not sentence.words[cue.last].startswith("destr"):
        return None
    said = set(sentence.words)
    if said & grammar("war_words", "en"):
        return None
    by_nature = said & grammar("natural_causes", "en")
    return "milestone" if by_nature or set(subject_of(sentence, cue)) & grammar("vehicles", "en") else None


def _of_sacking(sentence: Sentence, cue: Cue) -> str | None:
    """Who has an office is sacked from it; what is sacked was taken by storm."""
    if not sentence.words[cue.last].startswith("sack"):
        return None
    near = {*subject_of(sentence, cue), *words_behind(sentence, cue, _OBJECT)}
    people = near & (grammar("offices", "en") | grammar("movers", "en") | grammar("personal", "en") | {"they", "who"})
    return "termination" if people or not is_thing(sentence, cue, unknown=True) else "conflict"


def _of_leaving(sentence: Sentence, cue: Cue) -> str | None:
    """Whoever leaves for another place travels; what leaves the works is made."""
    if not (cue.weak and sentence.words[cue.first].startswith(("leav", "left"))):
        return None
    after = [word for word in sentence.words[cue.last + 1 : cue.last + 9] if word not in (SILENT, "on", "in", "at")]
    somewhere = "for" in after[:3] and (after[0] == "for" or after[0] not in grammar("determiners", "en"))
    return "visit" if somewhere or leaves_town(sentence, cue) else None


def _of_instituting(sentence: Sentence, cue: Cue) -> str | None:
    """Somebody with an office is instituted: "The rector was instituted on 8 September"."""
    if sentence.words[cue.first] != "instituted":
        return None
    office = {*subject_of(sentence, cue), *words_behind(sentence, cue, _OBJECT)} & grammar("offices", "en")
    return "appointment" if office else None


def _of_burying(sentence: Sentence, cue: Cue) -> str | None:
    """What is buried and is nobody has only come to lie somewhere."""
    buried = sentence.words[cue.last].startswith("bur")
    return "milestone" if buried and is_matter(sentence, cue) else None


def _of_effect(sentence: Sentence, cue: Cue) -> str | None:
    """Who comes or goes on a day: "named Ann Holm as head, effective 1 May"."""
    if sentence.words[cue.first] != "effective":
        return None
    before = (other for other in sentence.cues if not other.noun and other.last < cue.first)
    leaving = ("resign", "retir", "step")
    return next(
        (o.kind for o in before if o.kind == "appointment" or sentence.words[o.first].startswith(leaving)), None
    )


def _of_receiving(sentence: Sentence, cue: Cue) -> str | None:
    """People are met: "received the Ambassador", but "received the Governor's Medal"."""
    if not sentence.words[cue.first].startswith("receiv"):
        return None
    after = {*sentence.words[cue.first : cue.last + 1], *words_behind(sentence, cue, _OBJECT)}
    guests = grammar("guests", "en") | grammar("offices", "en") | {"ambassador"}
    return "meeting" if after & guests and not after & grammar("honours", "en") else None


def _of_hiring(sentence: Sentence, cue: Cue) -> str | None:
    """Who hires a hall, or a hall that is hired, gives nobody an office."""
    if not sentence.words[cue.first].startswith("hir"):
        return None
    passive = cue.first > 1 and sentence.words[cue.first - 1] in ("was", "were", "been", "is", "be")
    things = sentence.words[max(0, cue.first - 4) : cue.first - 1] if passive else words_behind(sentence, cue, 3)
    return None if lexicon().venues.isdisjoint(things) else "milestone"


_SENSES: dict[str, tuple[Callable[[Sentence, Cue], str | None], ...]] = {
    "milestone": (_of_becoming, _of_following, _of_leading, _of_falling, of_planning, of_holding, of_speaking),
    "visit": (of_calling_to, of_rising, _of_moving, _of_coming, of_being_visited, of_sending_back),
    "publication": (of_releasing,),
    "appointment": (
        of_voting,
        _of_hiring,
        _of_best,
        _of_joining,
        _of_inviting,
        of_being_made,
        _of_making,
        _of_entering,
        _of_naming,
        _of_leagues,
        _of_succeeding,
        of_serving,
    ),
    "change": (of_rising, _of_best, _of_taking_over, _of_naming),
    "meeting": (_of_gathering,),
    "session": (_of_gathering,),
    "conflict": (_of_sinking, _of_destroying, _of_sacking),
    "death": (of_executing,),
    "termination": (of_calling_off, _of_leaving, of_going_out, of_being_due, _of_sacking),
    "founding": (_of_instituting,),
    "ceremony": (_of_burying,),
    "award": (_of_receiving,),
    "entry_into_force": (_of_effect,),
}

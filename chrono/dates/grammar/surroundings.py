"""What around a number or a weekday's name says that it is no date: an address, a code, a telephone, a title."""

from __future__ import annotations

import re

from chrono.dates.draft import Draft, Match

__all__ = ["counts_what_follows", "is_listed", "is_no_year", "is_title", "next_word"]

# How far back and ahead a number's surroundings are looked at, in characters.
_BACK, _AHEAD = 24, 40

# "+44 20 ", "(0171) ", "§ ", "HB-", "Tel.: ": what ends here makes the number behind it no year.
_NUMBER_BEFORE = re.compile(
    r"(?:\+\d[\d ().-]*|\(0\d+\)[\d -]*|\b0\d{2,4}[ -]\d{3,4}[ -]|[§¶№] ?|\b[A-Z]{1,5}-|\b[Nn]\.?[°º] ?)$"
)
_NUMBER_ENDS = frozenset("0123456789().-§¶№°º")
# What all of these begin with or hold: found in a tenth of the time.
_NUMBER_SIGN = re.compile(r"[-+(§¶№°º]|0(?<!\w0)")
_CODE_BEFORE = re.compile(r"(\w+)\.? [A-Z][A-Z0-9]{0,3} $")
_CODE_AFTER = re.compile(r"[-/][A-Z0-9]?[A-Z]\b")
_CAPITALISED = re.compile(r"((?: [A-Z][\w'’]*){1,3})")
_NAME_BEFORE = re.compile(r"\w [A-Z][a-z]+ $")
_TITLE_BEFORE = re.compile(r"(?:^|[\w,] )[A-Z]\w+ $")
_LIST_BEFORE = re.compile(r"\b[12]\d{3}(?: B?CE?)?, $")

# "Weil, S. 1990": initials behind a surname are those of an author.
_OF_AN_AUTHOR = re.compile(r"(?:^|[\s(])[A-Z][a-z\w’'-]+,? (?:[A-Z]\. ?)+$")

# No year so far ahead stands right behind a name but as a part of it: the title of a film, a game, a plan.
_FAR_AHEAD = 2040


def next_word(text: str, end: int) -> str:
    """The word after a single blank, without the marks that follow it; "" where none stands there."""
    following = text[end : end + _AHEAD]
    words = following[1:].split(None, 1) if following[:1] == " " else []
    return words[0].rstrip(".,;:!?)\"'’”") if words and not following[1:2].isspace() else ""


def is_no_year(draft: Draft, match: Match, number: int) -> bool:
    """Whether four digits without a word of time are part of an address, a code, a telephone number or a title."""
    before = match.text[draft.start - _BACK if draft.start > _BACK else 0 : draft.start]
    after = match.text[draft.end : draft.end + _AHEAD]
    # Around most years stand words and blanks: what these expressions need costs less to look for than they do.
    ends = before.rstrip(" ")[-1:] in _NUMBER_ENDS
    if ends and _NUMBER_SIGN.search(before) and _NUMBER_BEFORE.search(before):
        return True
    if after[:1] in ("-", "/") and _CODE_AFTER.match(after):
        return True
    code = _CODE_BEFORE.search(before) if before[-1:] == " " and before.split(" ")[-2].isupper() else None
    if code and "NUMBERED" in match.language.values.get(code[1], ()):
        return True
    if number >= _FAR_AHEAD and _NAME_BEFORE.search(before):
        return True
    if before.endswith(". ") and _is_of_a_paper(before, match):
        return True
    names = _CAPITALISED.match(after) if after[1:2].isupper() else None
    return names is not None and not match.language.cues["street"].isdisjoint(names[1].split()[1:])


def _is_of_a_paper(before: str, match: Match) -> bool:
    """Whether a number stands behind what bills, codes and their parts are cited by: "H. R. 1912", "50 U.S.C. 1622"."""
    cited_by, pieces = match.language.cues["cited_by"], before.split()
    last = pieces[-1].lstrip('(["“')
    cited = last in cited_by or (len(pieces) > 1 and f"{pieces[-2]}{last}" in cited_by)
    return cited and not _OF_AN_AUTHOR.search(before)


def counts_what_follows(draft: Draft, match: Match, number: int) -> bool:
    """Whether the next word is what a number before it counts, a plural: "2000 workers".

    Not so after "Before 1914", nor in "the 1987 riots" and "its 2006 highs" unless the number is round.
    """
    if not match.text[draft.end + 1 : draft.end + 2].islower():
        return False
    word = next_word(match.text, draft.end)
    cues = match.language.cues
    if word == "of" and next_word(match.text, draft.end + len(" of")) in cues["of_these"]:
        return True  # "about 1500 of them"
    plural = word in cues["collective"] or (word.endswith(match.language.plurals) and word not in cues["uncounted"])
    if not plural:
        return False
    before = match.text[max(0, draft.start - _BACK) : draft.start].split()
    if not before or before[-1] in cues["opening"]:
        return not before
    owned = before[-1] in cues["owning"] or before[-1].endswith(("'s", "’s"))
    return not (owned and 1900 <= number <= 2099 and number % 50)


def is_listed(draft: Draft, match: Match) -> bool:
    """Whether a year and a comma stand before it: the second or a later one of a list."""
    return bool(_LIST_BEFORE.search(match.text, max(0, draft.start - _BACK), draft.start))


def is_title(draft: Draft, match: Match) -> bool:
    """Whether a relative date is part of a name: "This Week" in capitals, or "Today" behind another name."""
    said = match.text[draft.start : draft.end]
    if not said.istitle():
        return False
    before = match.text[max(0, draft.start - _BACK) : draft.start]
    if " " in said:
        return bool(before.strip()) and (before.rstrip()[-1].isalnum() or before.rstrip()[-1] in "\"“‘'")
    return bool(_TITLE_BEFORE.search(before)) and not before.isupper()

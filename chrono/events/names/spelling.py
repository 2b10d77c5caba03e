"""Spellings of one name made equal: accents, transliterations and doubled letters folded by rules of sound."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import groupby

__all__ = ["fold"]

CYRILLIC = str.maketrans("абвгдеёжзийклмнопрстуфхыэіїєґ", "abvgdeejziiklmnoprstufhieiieg", "ъь")
DIGRAPHS = str.maketrans({"ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ю": "yu", "я": "ya"})
LETTERS_ALONE = re.compile(r"[^a-z]")
# In this order, the longer spelling of a sound before the shorter; each with the letters one of which it has.
SOUNDS = [
    (letters, re.compile(pattern), sound)
    for letters, pattern, sound in (
        ("h", r"shch|sch", "sh"),
        ("h", r"tch", "ch"),
        ("hj", r"dzh|zh|dj", "j"),
        ("h", r"kh", "h"),
        ("h", r"gh", "g"),
        ("h", r"ph", "f"),
        ("x", r"x", "ks"),
        ("cq", r"c(?=[aou]|[klrst]|\Z)|ck|q", "k"),
        ("z", r"tz", "ts"),
        ("w", r"w", "v"),
        ("o", r"oo|ou", "u"),
        ("y", r"\Aye|(?<=[aeiou])ye", "e"),
        ("u", r"[yji]u", "u"),
        ("jy", r"\Aj(?=[aeou])|y", "i"),
        ("j", r"ij\Z", "i"),
    )
]


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """One word of a name as it sounds: "Sergey" and "Сергей", "Viktor" and "Victor" are equal."""
    text = name.casefold().translate(CYRILLIC).translate(DIGRAPHS)
    text = unicodedata.normalize("NFKD", text.replace("ł", "l").replace("ø", "o").replace("ß", "ss"))
    text = LETTERS_ALONE.sub("", text)
    for letters, pattern, sound in SOUNDS:
        # Most names lack most of these letters, and to see that costs a tenth of a search.
        if letters[0] in text or letters[-1] in text:
            text = pattern.sub(sound, text)
    return "".join(letter for letter, _ in groupby(text))

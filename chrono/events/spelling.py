"""Spellings of one name made equal: accents, transliterations and doubled letters folded by rules of sound."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["fold"]

CYRILLIC = str.maketrans("абвгдеёжзийклмнопрстуфхыэіїєґ", "abvgdeejziiklmnoprstufhieiieg", "ъь")
DIGRAPHS = str.maketrans({"ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ю": "yu", "я": "ya"})
SOUNDS = [  # in this order: the longer spelling of a sound before the shorter
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z]", ""),
        (r"shch|sch", "sh"),
        (r"tch", "ch"),
        (r"dzh|zh|dj", "j"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"x", "ks"),
        (r"c(?=[aou]|[klrst]|\Z)|ck|q", "k"),
        (r"tz", "ts"),
        (r"w", "v"),
        (r"oo|ou", "u"),
        (r"\Aye|(?<=[aeiou])ye", "e"),
        (r"[yji]u", "u"),
        (r"\Aj(?=[aeou])|y", "i"),
        (r"ij?\Z", "i"),
        (r"(.)\1+", r"\1"),
    )
]


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """One word of a name as it sounds: "Sergey" and "Сергей", "Viktor" and "Victor" are equal."""
    text = name.casefold().translate(CYRILLIC).translate(DIGRAPHS)
    text = unicodedata.normalize("NFKD", text.replace("ł", "l").replace("ø", "o").replace("ß", "ss"))
    for pattern, sound in SOUNDS:
        text = pattern.sub(sound, text)
    return text

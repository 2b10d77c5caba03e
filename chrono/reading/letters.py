"""Which old encoding a text in Latin or Cyrillic letters is in, told by the letters of the languages written in it.

To add a language, write its letters beyond a to z in `_WEST` or `_CENTRE`; to add an encoding, a line in `_LATIN` or
`_CYRILLIC`, the likelier ones first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

__all__ = ["encoding_by_letters"]

# French, German, Spanish, Portuguese, Italian, Swedish and Finnish, Danish and Norwegian, Dutch, Catalan, Icelandic.
_WEST = (
    "àâæçèéêëîïôœùûüÿ", "äöüß", "áéíñóúü", "àáâãçéêíóôõú", "àèéìíîòóùú", "äåéö", "åæéø", "áèéëïóöü", "àçèéíïòóúü",
    "áæéíðóöúýþ",
)  # fmt: skip
# Polish, Czech, Slovak, Hungarian, Croatian and Slovene, Romanian.
_CENTRE = ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ćčđšž", "âăîşţ")
_TURKISH = ("âçğıîöşûüİ",)
_LATIN = (
    ("cp1252", _WEST), ("cp1250", _CENTRE), ("iso8859_2", _CENTRE), ("cp1254", _TURKISH), ("cp850", _WEST),
    ("cp852", _CENTRE), ("mac_roman", _WEST),
)  # fmt: skip
_CYRILLIC = ("cp1251", "koi8-r", "cp866", "mac_cyrillic")
# Six letters of ten in a Russian text are one of these; in another encoding of it they are not.
_COMMON_CYRILLIC = frozenset("оеаинтсрвлОЕАИНТСРВЛ")
_LEAST_COMMON = 0.45
_MIXED = re.compile("(?<=[а-яё])[А-ЯЁ]|(?<=[А-ЯЁ][А-ЯЁ])[а-яё]|(?<![А-Яа-яЁё])[а-яё](?=[А-ЯЁ])")
# The share of signs that fit no language up to which a text is taken for what fits it best.
_MOST_STRANGE = 0.3
_MARKS = frozenset("“”„‘’‚‹›«»–—…·•§°©®™€£ªº¿¡№\u00a0\u00ad")
_QUOTES = frozenset("“”„‘’«»–—…№\u00a0")
_ASCII = bytes(range(128))
_ASCII_LETTER = re.compile(rb"[A-Za-z]")
_BEYOND = re.compile(r"(?<=([^\W\d_]))?([^\x00-\x7f])(?=([^\W\d_]))?")


def encoding_by_letters(data: bytes) -> str | None:
    """The encoding in which the text reads like one of the languages; None where it does in none of them."""
    beyond = len(data.translate(None, _ASCII))
    return _latin(data) if len(_ASCII_LETTER.findall(data)) >= beyond else _cyrillic(data)


def _latin(data: bytes) -> str | None:
    """The encoding in which the fewest signs beyond ASCII are strange to one language.

    A letter is strange where the language has it not, by half where another one of the encoding has; so is a capital
    behind a small letter, and a sign inside a word that is no letter.
    """
    found = [(strange, encoding) for encoding, languages in _LATIN for strange in _strange(data, encoding, languages)]
    least = min(found, default=None, key=lambda pair: pair[0])
    return least[1] if least and least[0] <= _MOST_STRANGE else None


def _strange(data: bytes, encoding: str, languages: Sequence[str]) -> list[float]:
    """The share of strange signs for each language; nothing where the bytes are none of the encoding."""
    if (text := _decoded(data, encoding)) is None:
        return []
    letters, odd, count = Counter[str](), 0, 0
    for match in _BEYOND.finditer(text):
        before, sign, after = match.groups()
        count += 1
        if sign in _MARKS:
            odd += bool(before and after and sign not in "’·\u00ad")
        elif not sign.isalpha() or (sign.isupper() and (before or "").islower()):
            odd += 1
        else:
            letters[sign.lower() if sign.lower().isalpha() else sign] += 1
    every = frozenset("".join(languages))
    strangers = [
        sum(n * (0.5 if letter in every else 1) for letter, n in letters.items() if letter not in language)
        for language in languages
    ]
    return [(odd + strange) / max(count, 1) for strange in strangers]


def _cyrillic(data: bytes) -> str | None:
    """The encoding in which the commonest letters are common, and words do not mix capitals with small letters."""
    shares = []
    for encoding in _CYRILLIC:
        text = _decoded(data, encoding) or ""
        beyond = sum(sign > "\x7f" and sign not in _QUOTES for sign in text)
        common = sum(sign in _COMMON_CYRILLIC for sign in text)
        shares.append((common - len(_MIXED.findall(text))) / max(beyond, 1))
    return _CYRILLIC[shares.index(max(shares))] if max(shares) >= _LEAST_COMMON else None


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None

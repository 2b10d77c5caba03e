"""Accounts by which people are called in logs and threads: "@cole", "user `cole`", "01:39: [cole] restarted it".

To know accounts in one more dress, add its pattern to `find_handles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chrono.events.names.name_verbs import acts_behind

__all__ = ["find_handles"]

HANDLE = re.compile(r"(?<![\w/.@])@([A-Za-z][\w-]{1,38})(?![\w.@])")
ACCOUNT = re.compile(
    r"\b(?:account|user) `([A-Za-z][\w-]{1,38})`|`([A-Za-z][\w-]{1,38})`(?:'s|’s)? (?:user )?account\b"
)
QUOTED = re.compile(r"`([A-Za-z][\w-]{1,38})`")
BRACKETED = re.compile(r"\[([A-Za-z][\w-]{2,38})\](?![(\[:])")
AN_HOUR = re.compile(r"\d:\d\d(?: ?[APap]\.?[Mm]\.?)?\W{1,6}\Z")


def find_handles(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, account) of each account that a text names."""
    for match in HANDLE.finditer(text) if "@" in text else ():
        yield match.start(), match.end(), match.group(1)
    accounts = {match.group(1) or match.group(2) for match in ACCOUNT.finditer(text)} if "`" in text else set()
    for match in QUOTED.finditer(text) if accounts else ():
        if match.group(1) in accounts:
            yield match.start(1), match.end(1), match.group(1)
    yield from _linked(text)


def _linked(text: str) -> Iterator[tuple[int, int, str]]:
    """Names of links that do something at an hour of a log, wherever they stand."""
    if "]" not in text:
        return
    found = list(BRACKETED.finditer(text))
    acting = {
        match.group(1)
        for match in found
        if AN_HOUR.search(text, max(0, match.start() - 16), match.start()) and acts_behind(text, match.end())
    }
    for match in found:
        if match.group(1) in acting or (acting and "-" in match.group(1)):
            yield match.start(1), match.end(1), match.group(1)

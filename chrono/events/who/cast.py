"""Those who take part in one event, each once, in the order in which they are found."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from chrono.model import Participant

__all__ = ["Cast"]


@attrs.define
class Cast:
    """The participants `found` so far, by name, and the words of those whom the clause itself names."""

    found: dict[str, Participant] = attrs.Factory(dict)
    words: set[str] = attrs.Factory(set)

    def add(self, participants: Iterable[Participant]) -> None:
        """Add whom nobody has named yet."""
        for participant in participants:
            self.found.setdefault(participant.name, participant)

    def learn(self, names: Iterable[str]) -> None:
        """Take the words of names for those by which others are known already."""
        self.words.update(word for name in names for word in name.split())

    def knows(self, name: str) -> bool:
        """Whether a name has a word of one that the clause holds: "Cole" of Ada Cole."""
        return not self.words.isdisjoint(name.split())

    def add_new(self, participants: Iterable[Participant]) -> None:
        """Add those none of whose words is known."""
        self.add(participant for participant in participants if not self.knows(participant.name))

    def add_longer(self, name: str) -> None:
        """Add a body by its whole name, in the place of those found by what it ends with."""
        self.found = {one: who for one, who in self.found.items() if one == name or not name.endswith(f" {one}")}
        if not any(name in one for one in self.found):
            self.found[name] = Participant(name)

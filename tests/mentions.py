"""Mentions as a pile of documents gives them, for the tests of merging."""

from chrono.merging import combine
from chrono.model import Event, Evidence, Participant, Place
from chrono.when import When


def event(event_id, title, when=None, *, kind="forum", place=None, people=(), source="a.txt", **rest):
    """An event with a quote of its own in `source`."""
    quote = f"In {source} it is told of: {title}."
    return Event(
        event_id,
        title,
        kind,
        When.parse(when) if when else None,
        "explicit" if when else "none",
        place=Place(place) if place else None,
        participants=tuple(Participant(name) for name in people),
        evidence=(Evidence(source, 10, 10 + len(quote), quote),),
        **rest,
    )


def merged(*mentions):
    return combine(mentions).events


OMSK = event("e1", "Interregional forum in Omsk", "2003-05-15", place="Omsk", people=["Kazakhstan", "Russia"])

ORDER = {"title": "Executive order signed in the hall", "kind": "signing"}
APART = [
    ({"title": "Executive order 12"}, {"title": "Executive order 13"}),
    ({"people": ["Ada Lind"], "kind": "award"}, {"people": ["Bo Berg"], "kind": "award"}),
    ({"place": "Omsk"}, {"place": "Oral"}),
    ({"series": "Hall orders"}, {"series": "Lake days"}),
]


def told_of(event_id, **said):
    said = ORDER | said
    return event(event_id, said.pop("title"), "2013-11-11", source=f"{event_id}.txt", **said)

"""What the events of a short text tell, for the tests of extraction."""

from chrono import extract, read_text


def events_of(text, **options):
    """The events of a text that is one document; `options` are those of `read_text`."""
    (document,) = read_text(text, **options)
    return extract(document)


def told_of_days(text, *fields, **options):
    """The date of each dated event of a text as EDTF, and those of its fields: [("2004-05", "opening"), …]."""
    return [
        (event.when.edtf, *(getattr(event, field) for field in fields))
        for event in events_of(text, **options)
        if event.when is not None
    ]


def people(text, **options):
    """The names of the participants of each event of a text, in the order of the events."""
    return [[one.name for one in event.participants] for event in events_of(text, **options)]


def day_of(event):
    """The date of an event as EDTF, None where it has none."""
    return event.when.edtf if event.when else None

"""What the events of a short text tell, for the tests of extraction."""

from chrono import extract, read_text


def events_of(text, **options):
    """The events of a text that is one document; `options` are those of `read_text`."""
    (document,) = read_text(text, **options)
    return extract(document)


def day_of(event):
    """The date of an event as EDTF, None where it has none."""
    return event.when.edtf if event.when else None

"""One date finder, run over texts in a process of its own so that its CPU time and memory are its own.

    python taggers.py NAME < texts.jsonl > found.jsonl

Each line in is `{"text", "reference"}`; each line out is a list of `[start, end, value]`, where value is a TIMEX3
value, or an ISO datetime with "~" before it where the finder only gives datetimes. The last line out is
`{"version", "seconds", "megabytes"}`: CPU seconds for all texts, without import and one warming call, and peak memory.
"""

import datetime
import importlib.metadata
import json
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator

Found = tuple[int, int, str]
Tagger = Callable[[str, str], Iterator[Found]]


def day(reference: str) -> datetime.datetime:
    """The reference for finders that cannot do without; a text that has none counts from any day."""
    return datetime.datetime.fromisoformat(reference or "2000-01-01")


def only_a_datetime(moment: datetime.datetime) -> str:
    return "~" + moment.strftime("%Y-%m-%dT%H:%M")


def chrono() -> Tagger:
    from chrono import find_dates

    def tag(text: str, reference: str) -> Iterator[Found]:
        for mention in find_dates(text, reference=reference or None):
            for part in mention.parts:
                yield part.start, part.end, part.value

    return tag


def dateparser() -> Tagger:
    from dateparser.search import search_dates

    def tag(text: str, reference: str) -> Iterator[Found]:
        settings = {"RELATIVE_BASE": day(reference), "PREFER_DATES_FROM": "past"}
        at = 0
        for phrase, moment in search_dates(text, languages=["en"], settings=settings) or []:
            start = text.find(phrase, at)  # it gives no offsets
            if start >= 0:
                at = start + len(phrase)
                yield start, at, only_a_datetime(moment)

    return tag


def parsedatetime() -> Tagger:
    import parsedatetime as library

    calendar = library.Calendar()

    def tag(text: str, reference: str) -> Iterator[Found]:
        for moment, _, start, end, _ in calendar.nlp(text, day(reference).timetuple()) or ():
            yield start, end, only_a_datetime(moment)

    return tag


def datefinder() -> Tagger:
    import datefinder as library

    def tag(text: str, reference: str) -> Iterator[Found]:
        for moment, (start, end) in library.find_dates(text, index=True, base_date=day(reference)):
            yield start, end, only_a_datetime(moment)

    return tag


def timefhuman() -> Tagger:
    from timefhuman import Direction, tfhConfig
    from timefhuman import timefhuman as find

    def tag(text: str, reference: str) -> Iterator[Found]:
        config = tfhConfig(now=day(reference), direction=Direction.previous, return_matched_text=True)
        for _, (start, end), meaning in find(text, config=config):
            while isinstance(meaning, tuple | list) and meaning:  # a range or a list: its first
                meaning = meaning[0]
            if isinstance(meaning, datetime.timedelta):
                yield start, end, f"PT{int(meaning.total_seconds())}S"
            elif isinstance(meaning, datetime.datetime):
                yield start, end, only_a_datetime(meaning)
            elif isinstance(meaning, datetime.date):
                yield start, end, meaning.isoformat()
            else:
                yield start, end, ""

    return tag


def nearest(values: list[dict[str, str]], reference: datetime.datetime) -> str:
    """The TIMEX3 value of what recognizers-text offers; of a past and a coming day, that nearer to the reference."""
    timex = re.split("[,)]", values[0].get("timex", "").lstrip("("))[0]
    if "X" not in timex or values[0].get("type") == "set":
        return timex
    starts = [
        start for each in values if re.match(r"\d{4}-\d\d-\d\d", start := each.get("value") or each.get("start") or "")
    ]
    if not starts:
        return timex
    start = min(starts, key=lambda start: abs(datetime.datetime.fromisoformat(start) - reference))
    return start[:7] if re.fullmatch(r"X{4}-\d\d", timex) else start.replace(" ", "T")


def recognizers() -> Tagger:
    from recognizers_date_time import Culture, DateTimeRecognizer

    model = DateTimeRecognizer(Culture.English).get_datetime_model()

    def tag(text: str, reference: str) -> Iterator[Found]:
        for entity in model.parse(text, day(reference)):
            values = (entity.resolution or {}).get("values") or [{}]
            yield entity.start, entity.end + 1, nearest(values, day(reference))

    return tag


TAGGERS: dict[str, tuple[str, Callable[[], Tagger]]] = {
    "chrono": ("chrono-timeline", chrono),
    "dateparser": ("dateparser", dateparser),
    "parsedatetime": ("parsedatetime", parsedatetime),
    "datefinder": ("datefinder", datefinder),
    "timefhuman": ("timefhuman", timefhuman),
    "recognizers-text": ("recognizers-text-date-time", recognizers),
}


def version(distribution: str) -> str:
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return "checkout"


def main() -> None:
    distribution, make = TAGGERS[sys.argv[1]]
    texts = [json.loads(line) for line in sys.stdin]
    tag = make()
    list(tag("They met on 25 December 2023.", "2024-02-01"))
    found, start = [], time.process_time()
    for each in texts:
        try:
            found.append(list(tag(each["text"], each["reference"])))
        except Exception as error:  # a peer that breaks on a text has found nothing there
            found.append([])
            print(f"{sys.argv[1]}: {type(error).__name__}: {error}", file=sys.stderr)
    seconds = time.process_time() - start
    for each in found:
        print(json.dumps(each))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"version": version(distribution), "seconds": seconds, "megabytes": peak}))


if __name__ == "__main__":
    main()

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
Tagger = Callable[[str, datetime.datetime], Iterator[Found]]


def only_a_datetime(moment: datetime.datetime) -> str:
    return "~" + moment.strftime("%Y-%m-%dT%H:%M")


def chrono() -> Tagger:
    from chrono import find_dates

    def tag(text: str, reference: datetime.datetime) -> Iterator[Found]:
        for mention in find_dates(text, reference=reference.date().isoformat()):
            for part in mention.parts:
                yield part.start, part.end, part.value

    return tag


def dateparser() -> Tagger:
    from dateparser.search import search_dates

    def tag(text: str, reference: datetime.datetime) -> Iterator[Found]:
        settings = {"RELATIVE_BASE": reference, "PREFER_DATES_FROM": "past"}
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

    def tag(text: str, reference: datetime.datetime) -> Iterator[Found]:
        for moment, _, start, end, _ in calendar.nlp(text, reference.timetuple()) or ():
            yield start, end, only_a_datetime(moment)

    return tag


def datefinder() -> Tagger:
    import datefinder as library

    def tag(text: str, reference: datetime.datetime) -> Iterator[Found]:
        for moment, (start, end) in library.find_dates(text, index=True, base_date=reference):
            yield start, end, only_a_datetime(moment)

    return tag


def timefhuman() -> Tagger:
    from timefhuman import Direction, tfhConfig
    from timefhuman import timefhuman as find

    def tag(text: str, reference: datetime.datetime) -> Iterator[Found]:
        config = tfhConfig(now=reference, direction=Direction.previous, return_matched_text=True)
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


def recognizers() -> Tagger:
    from recognizers_date_time import Culture, DateTimeRecognizer

    model = DateTimeRecognizer(Culture.English).get_datetime_model()

    def tag(text: str, reference: datetime.datetime) -> Iterator[Found]:
        for entity in model.parse(text, reference):
            values = (entity.resolution or {}).get("values") or [{}]
            value = values[0].get("timex", "")
            if "X" in value and values[0].get("type") != "set":  # not a full date: the past one of those it offers
                value = values[0].get("value") or values[0].get("start") or value
            yield entity.start, entity.end + 1, re.split("[,)]", value.lstrip("("))[0].replace(" ", "T")

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
    list(tag("They met on 25 December 2023.", datetime.datetime(2024, 2, 1)))
    found, start = [], time.process_time()
    for each in texts:
        reference = datetime.datetime.fromisoformat(each["reference"])
        try:
            found.append(list(tag(each["text"], reference)))
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

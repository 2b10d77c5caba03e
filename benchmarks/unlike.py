"""What a text costs of which no two lines are the same: CPU seconds for 100 KB, and growth at each doubling.

    python benchmarks/unlike.py [SHAPE...] [--least 12000] [--most 100000] [--profile]

Nothing of such a text is left out as a repetition. Each shape of `SHAPES` is one line, or some, in which `{n}` is the
line's number, and the day, the month, the year and the names follow from it, the same in every run.
"""

import argparse
import cProfile
import gc
import pstats
import time
from itertools import pairwise

from chrono.events import extract
from chrono.reading import read_text

PARTS = ("Al", "Bir", "Car", "Del", "Es", "Fen", "Gor", "Hol", "Is", "Jar")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
# fmt: off
SHAPES = {
    # lists of short openings
    "openings": "- {year}: {name} Mill opened\n",
    "openings of days": "{day} {month} {year}: {name} Mill opened\n",
    "openings of one month": "- In May 2020 the {name} Mill was opened.\n",
    "openings of one year": "- {day} {month}: {name} Mill opened\n",
    "openings under a year": "## {year}\n\n- {name} Mill opened\n",
    "numbered": "{n}. {name} Hall, opened {year}\n",
    # short dated lines
    "years": "{year} {name}\n",
    "years apart": "{year} – {name} sold\n",
    "days": "{day}.{m}.{year} {name}\n",
    "iso": "{year}-{m:02}-{day:02} {name} met\n",
    "hours": "{h:02}:{min:02} {name} reported\n",
    "weekdays": "{weekday} {name} met {other}\n",
    "days alone": "{day} {month} {year}\n",
    "born": "{name} {other} (born {year})\n",
    "died": "{name} {other} (1{m:02}{d}–{year})\n",
    # names
    "persons": "Mr {name} {other} met Mrs {other} {third} in {year}. ",
    "meetings": "On {day} {month} {year} President {name} {other} met Minister {third} of {name}land in {other}ton. ",
    "bodies": "The {name} Council of {other} and the {third} Ministry agreed on {day} {month} {year}. ",
    "bodies of one day": "On 5 May 2020 the {name} Council met in {other}ham. ",
    "initials": "{name[0]}. {other[0]}. {third} wrote to {name} in {year}. ",
    "he": "{name} {other} was born in {year}. He met {third}. She left in May. They sold it. ",
    "names alone": "{name} {other}, {third}, ",
    "links": "[{name}](https://{other}.example/{n}) in {year} ",
    # quotations
    "quoted": "“{name} met {other} in {year},” said {third}. ",
    "quoted open": "“{name} met {other} in {year}. ",
    "quoted plain": '"{name} met {other} on {day} {month}," {third} said. ',
    "speeches": "{name}: In {year} we met {other}.\n",
    "cited": "> On {day} {month} {year} {name} wrote to {other}\n",
    "brackets": "({name} ({other} ({year}",
    # headings
    "headings": "# {name} {n}\n\nThey met in May.\n\n",
    "headings of years": "## {year} {name}\n{name} met {other}.\n",
    "headings of days": "### {day} {month} {year}\n\n{name} was opened.\n\n",
    "headings alone": "## {name} {other}\n\n",
    "capitals": "{upper} {n}\n\nOn {day} {month} they met.\n\n",
    "days under years": "# {year}\n{day}/{m} {name} Mill opened\n",
    "underlined": "{name} {n}\n=====\nOpened {year}.\n",
    # tables
    "rows": "| {name} | {day} {month} {year} | {other} |\n",
    "rows of years": "| {year} | {name} met {other} |\n",
    "tables": "| Date | Event |\n| --- | --- |\n| {day} {month} {year} | {name} opened |\n\n",
    "columns": "{name:14}  {year}-{m:02}-{day:02}  sold to {other}\n",
    "tabs": "{name}\t{day}/{m}/{year}\t{other}\n",
    "csv": "{n},{name},{year}-{m:02}-{day:02},opened\n",
    "tables under headings": "## {name}\n\n| Year | Event |\n|---|---|\n| {year} | {other} founded |\n\n",
    "pairs": "Date: {day} {month} {year}\nPlace: {name}ton\nEvent: {other} opened\n\n",
    # stories
    "story": "In {year} {name} moved to {other}. The following year he met {third}. Three days later they left. ",
    "weeks": "On {weekday} {name} met {other}. Last week {third} resigned. ",
    "months": "In {month} {name} opened. In the same year {other} closed.\n",
    "annals": "{year}. {name} is built. In May {other} burns.\n",
    "one sentence": "{name} met {other} in {year}, and ",
    "clauses": "{name}, who met {other} in {year}, which {third} opened, ",
    "anniversaries": "The {n}th anniversary of {name} was marked on {day} {month} {year}. ",
    "jubilees": "The 10th anniversary of the {name} Mill was marked on {day} {month} {year}. ",
    "jubilees and openings": "The {name} Mill opened in {year}. The 10th anniversary of the {other} Mill was marked. ",
    "editions": "The {n}th {name} Forum met in {other}ton in {year}. ",
    "editions and others": "The {d}th {name} Forum met in {year}. The {other} Forum met on {day} {month} {year}. ",
    "ordinals": "The {n}th Forum met on {day} {month} {year}. ",
    "minutes": "{n}. {name} moved to adopt the {other} plan. Carried.\n",
    "duties": "{name} {other}, Minister of {third} since {year}\n",
    "lives": "**{name} {other}** ({day} {month} {year} – 2000) was a painter from {third}ton.\n\n",
    "undated": "The {name} Council met in {other}ton and signed the {third} Treaty. ",
}
# fmt: on


def unlike(shape: str, length: int) -> str:
    """A text of so many characters, made of lines of a shape."""
    parts, size, number = [], 0, 0
    while size < length:
        number += 1
        parts.append(line(SHAPES[shape], number))
        size += len(parts[-1])
    return "".join(parts)[:length]


def line(form: str, number: int) -> str:
    """The line of that number."""
    return form.format(
        n=number, day=number % 28 + 1, m=number // 28 % 12 + 1, month=MONTHS[number // 28 % 12], d=number % 90 + 10,
        year=1500 + number * 7 % 520, h=number // 60 % 24, min=number % 60,
        name=name(number), upper=name(number).upper(),
        other=name(number * 7919 + 3), third=name(number * 104_729 + 5),
        weekday=("Monday", "Tuesday", "Friday")[number % 3],
    )  # fmt: skip


def name(number: int) -> str:
    """A name that no other number below ten million has."""
    return "".join(PARTS[int(digit)] for digit in str(number % 10_000_000)).capitalize()


def events(text: str) -> None:
    """A plain text from its reading to its events."""
    for document in read_text(text, date="2024-02-01", language="en"):
        extract(document)


def seconds(text: str) -> float:
    """CPU time of a text read once, without what the collector does."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        events(text)
        return time.process_time() - start
    finally:
        gc.enable()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("shape", nargs="*", default=[*SHAPES])
    parser.add_argument("--least", type=int, default=12_500)
    parser.add_argument("--most", type=int, default=100_000)
    parser.add_argument("--profile", action="store_true", help="where the time of the longest goes")
    options = parser.parse_args()
    events("They met in Rome on 5 May 2020.")
    for shape in options.shape:
        lengths = [options.least]
        while lengths[-1] * 2 <= options.most:
            lengths.append(lengths[-1] * 2)
        costs = [seconds(unlike(shape, length)) for length in lengths]
        growth = [f"{b / a:.1f}" for a, b in pairwise(costs)]
        print(f"{shape:22} {costs[-1] / lengths[-1] * 100_000:6.2f} s a 100 KB, growth {' '.join(growth)}", flush=True)
        if options.profile:
            with cProfile.Profile() as profile:
                events(unlike(shape, lengths[-1]))
            pstats.Stats(profile).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    main()

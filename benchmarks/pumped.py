"""What a text costs that is made of one phrase, over and over: CPU seconds for 100 KB, and growth at each doubling.

    python benchmarks/pumped.py [--room dates|events|page|mail|front] [--most 64000]

Each phrase of `PUMPS` aims at one rule of dates, events, names, places, layout or a reader, and is read at 1,000 to
64,000 characters. Whatever grows by more than 2.5 at a doubling, or costs more than 0.2 s a 100 KB, is listed, and
beside it how many dates it holds: each date of a text costs something by itself.
"""

import argparse
import gc
import time
from collections.abc import Callable
from itertools import pairwise

from chrono.dates import find_dates
from chrono.events import extract
from chrono.reading import read_text

# fmt: off
PUMPS = (
    # dates
    "5 ", "5-", "1998-", "1,", "12:30 ", "May ", "March 3, ", "the end of ", "last ", "a year ", "thousand and ",
    "mid-",
    "1998 and ", "from 5 to ", "5 May 2020 to ", "in 1998, in ", "next year, ", "Q1 ", "FY2020 ", "c. 1200 ",
    "500 BC ",
    "5–6 May ", "5/6/2020 ", "2020-05-06 ", "20200506", "Easter ", "the day after ", "one hundred and ",
    "three days later ",
    "the 5th century ", "every Monday ", "5 мая 2020 г. ", "5年", "٠", "first half of ", "in the ", "of the ",
    # layout
    "...", "!", "? ", "- ", "* ", "# ", "> ", "| ", "|a|b\n", "\n", "\r", " \n", "\t", "```\n", "---\n", "===\n",
    "1998\n",
    "Monday\n", "- 1998: founded\n", "* 5 May 2020 - met\n", "1998: ", "## 1998\n", "[1] ", "](", "{%", "<b>",
    "http://a.b/",
    # names and places
    "a", "A", "A. ", "X.X.", "Mr. ", "Anna Holm ", "Anna-", "O'", "AA ", "President Anna Holm ", "Anna Holm: ", "Q: ",
    "of ", "Ministry of Foreign Affairs of ", "in Rome, ", "Rome, Italy, ", "the city of ", "St. ", "Dr. J. R. R. ",
    "Anna, Bob and Carl met on 5 May 2020 in Rome, Paris and Berlin. ",
    # events
    "met ", "was signed on ", "The 5th Forum ", "10th anniversary of ", "the founding of ", "(born 1998) ",
    "(1998–2003) ",
    "On 5 May 2020 they met in Rome. ", "They met on 5 May 2020, ", "He said: ", "“Yes” ", "will ", "not ", "; ",
    ", ", "(",
    "welcome to Rome. ", "Today we met. ", "is 1998 ", "the third meeting ", "Holm v. Berg, 5 U.S. 137 (1803) ",
    # what is no writing
    "\0", "\u202e", "\u200b", "\u0301", "\U0001f600", "ж", "&amp;", "&#1", "\\",
)
MARKUP = (
    "<title ", "<a ", "<a \"", "<", "<!--", "</", "<p>", "<div>", "<b><i>", "<script>", "<td>", "<a b='>", "&#1", "&",
    "<p>a", "<meta name=date content=", "<time>5 May 2020</time>", "<h1>1998</h1>", "<ul><li>", "<table>",
    "<p>5 May 2020</p>", "<table><tr><td>", "<sup>1", "</span><span>1A", "<time datetime=", "<nav>", "<ol><li>1",
    "<script type=ld+json>",
)
FIELDS = ("a: b\n", "- ", "a: ", "[", "{", "a: [\n", "\"", "'", "a: 'b\n", "# ", "a.b = 1\n", "[a]\n")
# fmt: on


def dates(text: str) -> None:
    """The rules of dates alone."""
    find_dates(text, reference="2024-02-01", language="en")


def events(text: str) -> None:
    """A plain text from its reading to its events."""
    for document in read_text(text, date="2024-02-01", language="en"):
        extract(document)


def page(text: str) -> None:
    """A page of HTML, read."""
    read_text("<html><body>" + text, source="a.html", date="2024-02-01", language="en")


def front(text: str) -> None:
    """A front matter, read."""
    read_text(f"---\na: b\n{text}\n---\nThey met.", source="a.md", date="2024-02-01", language="en")


ROOMS: dict[str, tuple[Callable[[str], None], tuple[str, ...]]] = {
    "dates": (dates, PUMPS),
    "events": (events, PUMPS),
    "page": (page, MARKUP),
    "front": (front, FIELDS),
}
WARM = "They met in Rome on 5 May 2020."
# Seconds for 100 KB of any phrase, and what each date in it may cost besides, by room: a date is read, resolved and
# written down, and with its events it has a clause, a mood, a title and a quote.
SECONDS = 0.2
SECONDS_A_DATE = {"dates": 30e-6, "events": 500e-6, "page": 60e-6, "front": 0.0}
# Elements and rows of four or five characters, 20,000 to 25,000 of them, cost by how many they are.
SECONDS_OF = {"<p>a": 1.4, "<h1>1998</h1>": 0.4, "<p>5 May 2020</p>": 0.4, "|a|b\n": 0.4}


def pumped(phrase: str, length: int) -> str:
    """The phrase over and over, as often as it fits whole into `length` characters."""
    return phrase * (length // len(phrase))


def dates_in(text: str) -> int:
    """How many dates a text holds."""
    return len(find_dates(text, reference="2024-02-01", language="en"))


def seconds(work: Callable[[str], None], text: str, turns: int = 2) -> float:
    """CPU time of the best of some turns, without what the collector does to the objects of others."""
    best, collecting = float("inf"), gc.isenabled()
    gc.disable()
    try:
        for _ in range(turns):
            start = time.process_time()
            work(text)
            best = min(best, time.process_time() - start)
    finally:
        if collecting:
            gc.enable()
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--room", choices=ROOMS, action="append")
    parser.add_argument("--most", type=int, default=64_000)
    options = parser.parse_args()
    for room in options.room or ROOMS:
        work, phrases = ROOMS[room]
        work(WARM)
        slow = steep = 0
        for phrase in phrases:
            lengths = [length for length in (1000 * 2**n for n in range(7)) if length <= options.most]
            costs = [seconds(work, pumped(phrase, length)) for length in lengths]
            rate = costs[-1] / lengths[-1] * 100_000
            # Below 10 ms the clock and the collector say more than the rule.
            growth = max((b / a for a, b in pairwise(costs) if a >= 0.01), default=0.0)
            slow, steep = slow + (rate > SECONDS), steep + (growth > 2.5)
            if rate > SECONDS or growth > 2.5:
                found = dates_in(pumped(phrase, 1000)) * 100
                print(f"{room:7} {phrase!r:40} {rate:6.2f} s a 100 KB, growth {growth:.1f}, {found:,} dates a 100 KB")
        print(f"{room:7} {len(phrases)} phrases: {slow} over {SECONDS} s a 100 KB, {steep} grow by more than 2.5")


if __name__ == "__main__":
    main()

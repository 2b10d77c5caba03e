"""What a text costs that is made of one phrase, over and over: CPU seconds for 100 KB, and growth at each doubling.

    python benchmarks/pumped.py [--room dates|events|rules en|counted|page|front] [--most 64000]

Each phrase of `PUMPS` aims at one rule of dates, events, names, places, layout or a reader, each of `RULES` at one of
a language, and is read at 1,000 to 64,000 characters. Whatever grows by more than 2.5 at a doubling, or costs more than
0.2 s a 100 KB, is listed, and beside it how many dates it holds: each date of a text costs something by itself. A word
of its own every 500 characters keeps what is repeated from being left out; "as it is" is the cost without these.
"""

import argparse
import gc
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from itertools import count

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
# Rules of layout, entries, hours, minutes, turns, names and clauses, by language.
RULES = {
    "en": (
        # dates cut short, hours, weeks, years, journeys
        "3 The troop moved\n", "March: the hall is built\n", "0930 Convoy sailed\n", "’93: the hall is built\n",
        "# June 1916\n3 The troop moved\n4 It halted\n5 It rested\n", "28 & 29 September ", "[[1 May]] [[1873]] ",
        "- 10:30 met\n", "- 5 May 2020 met\n- 10:30 met\n", "- on May 5 at 10:30 met ",
        "All events happened on 3 May. ",
        "w/c 2 December\nMonday met\n", "Monday they met\n", "Monday, 5 May\n", "on Thursday, 5 May they met. ",
        "In the same year they met. ", "The following year they met. ", "1998: they met. In May they signed. ",
        "## 1998\nIn May they met.\n", "On Tuesday we reached the hut. ", "I left on 3 May. ", "In May they left. ",
        # entries, calendar pages, tables, curricula
        "Anno 1348. The hall is built\n", "New organ, 1936\n", "New organ (1936)\n\n", "since 1996 professor in Lund\n",
        "1998: Ann Holm is born.\n", "## 5 May\n1998: Ann Holm is born.\n", "Alder    1901-03-04    sold to Spain\n",
        "a    1901-03-04    sold to Spain    ", "| Alder | 5 May 2020 |\n", "| Alder | 5 May 2020 | ",
        "- Fellow, Institute of Optics (2014 – 2019)\n", "Fellow\n\n2014 – 2019, Lund\n\n", "Ann Holm, 5 May 2020\n",
        # stamps, datelines, headlines, minutes, turns
        "Issued: 5 May 2020\n", "5 May 2020 | By Ann Lee\n", "ROME, 5 May 2020 — The council met.\n",
        "# Minister meets union\n\nThe minister met the union on Monday.\n\n", "Mayor opens bridge on Monday\n",
        "It was moved to build the hall. Motion carried.\n", "Result: passed\n", "The board decided to build. ",
        "ANN COLE: Thank you. We met.\n", "Q    When did you meet?\nA    In 1998.\n",
        "AUDIENCE MEMBER (off mic): Yes. ",
        "COLE, ANN (1801-1880) was born in Rome.\n", "## Ann Cole\nShe was born in 1801.\n", "ANN COLE\n",
        # clauses, what is left out, what is to come
        "the mill in 1911, ", "; as a town in 1888", "to major in 1909, ", "to be opened in May 2025, ",
        "after they met on 5 May 2020 and before they signed on 6 May 2020, ", "if they met on 5 May 2020 ",
        "not only met but also signed ", "which was signed by those who met ", "“We met on 5 May 2020,” he said. ",
        # places and persons
        "opened its first Lyon office in 1998. ", "The Georgia Court of Appeals ruled on 5 May 2020. ",
        "Clerk, Grain Board, Lyon, France (2014)\n", "in the Town Hall of Lyon on 5 May 2020, ", "from Lyon to Rome ",
        "born in Lyon, buried in Rome, ", "Ann Holm, who met Carl Berg, who ",
        "he met her and she met him on 5 May 2020. ",
        "President Ann Holm of France met Minister Carl Berg of Italy in Rome on 5 May 2020. ",
    ),
    "de": (
        "3. Die Truppe zog ab\n", "\n16.06. Der Rat tagt", "\n14.06. Am 5. Mai 2020 wurde 1998 in 2001 gebaut",
        "1998 wurde die Halle gebaut\n", "- 10.30 Uhr Treffen\n", "Montag, 5. Mai, trafen sie sich. ",
        "Rom, 5. Mai 2020 – Der Rat tagt.\n", "Der Antrag wurde angenommen. ", "das 10-jährige Bestehen von Rom, ",
        "Anna Holm (* 5. Mai 1998 in Rom; † 2020) war Malerin. ", "Präsidentin Anna Holm traf Karl Berg in Rom. ",
        "der Minister, der den Vertrag am 5. Mai 2020 unterzeichnete, ",
    ),
    "es": (
        "3 Llegan las tropas\n", "\n16/06: Se reúne el consejo", "El 5 de mayo se reunieron. ", "- 10:30 reunión\n",
        "En 1903 recibió el premio. ", "el 10.º aniversario de la fundación de Roma, ", "fundó abrió firmó ",
        "La presidenta Ana Holm se reunió con Carlos Berg. ",
    ),
    "fr": (
        "3 Le village est pris\n", "\n16/06 : Le conseil se réunit", "En 1998, la salle fut bâtie\n",
        "- 10h30 réunion\n",
        "Rome, le 5 mai 2020 – Le conseil se réunit.\n", "Anne Holm, née le 5 mai 1998 à Rome, ",
        "En 1903 recevait le prix. ",
        "Mme COLE : Merci. Nous nous sommes réunis.\n", "le 10e anniversaire de la fondation de Rome, ",
    ),
    "ru": (
        "3 Полк выступил\n", "\n16.06. Полк выступил", "\n2.7.43. Полк выступил", "В 1998 году построен зал\n",
        "в понедельник, 5 мая, встретились. ", "РИМ, 5 мая — Совет собрался.\n", "В 1907 году окончил училище. ",
        "в 1909 году получил премию, ", "10-летие основания Рима, ",
        "Президент Анна Хольм встретилась с Карлом Бергом. ",
        "министр, который подписал договор 5 мая 2020 года, ",
    ),
}
# What stands once above, or before, some of these.
HEADS = {
    "3 The troop moved\n": "# June 1916\n", "3. Die Truppe zog ab\n": "Juni 1916\n", "3 Полк выступил\n": "Июнь 1916\n",
    "3 Llegan las tropas\n": "Junio de 1916\n", "3 Le village est pris\n": "Juin 1916\n",
    "March: the hall is built\n": "1998\n", "’93: the hall is built\n": "The 1990s\n",
    "0930 Convoy sailed\n": "5 May 1944\n",
    "\n16.06. Der Rat tagt": "1998\n", "\n16/06: Se reúne el consejo": "1998\n", "\n16.06. Полк выступил": "1943\n",
    "\n16/06 : Le conseil se réunit": "1998\n",
    "Monday they met\n": "Week of 2 December 2019\n", "On Tuesday we reached the hut. ": "We set out on 27 April.\n",
    "In May they left. ": "- 1998: The hall is built. ", "1998: Ann Holm is born.\n": "# May 5\n",
    "- Fellow, Institute of Optics (2014 – 2019)\n": "## Employment\n",
    "Fellow\n\n2014 – 2019, Lund\n\n": "## Employment\n",
    "It was moved to build the hall. Motion carried.\n": "# Minutes of the council\n",
    "Result: passed\n": "# Minutes of the council, 5 May 2020\n",
    "The board decided to build. ": "# Minutes of the board meeting\n",
    "Der Antrag wurde angenommen. ": "# Protokoll des Rates\n",
    "the mill in 1911, ": "The church was built in 1908, ",
    "; as a town in 1888": "It was chartered as a village in 1872",
    "to major in 1909, ": "He was promoted to captain in 1901, ",
    "в 1909 году получил премию, ": "В 1907 году он окончил училище, ",
}
# Lines of which each says something of its own, so that none is left out and each may become an event.
COUNTED = (
    "{n}. They met on {day} May 2020.\n", "On {day} May 2020 the {name} Council met in {name}ham. ",
    "In May 2020 the {name} Mill was opened. ", "- {day} May {year}: the council of {name} met in Rome.\n",
)
NAMES = ("Alder", "Birk", "Carn", "Dell", "Esk", "Fenn", "Gorse", "Holm", "Ister", "Jarn")
FIELDS = ("a: b\n", "- ", "a: ", "[", "{", "a: [\n", "\"", "'", "a: 'b\n", "# ", "a.b = 1\n", "[a]\n")
# fmt: on


def dates(text: str) -> None:
    """The rules of dates alone."""
    find_dates(text, reference="2024-02-01", language="en")


def events(text: str, language: str = "en") -> None:
    """A plain text from its reading to its events."""
    for document in read_text(text, date="2024-02-01", language=language):
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
    **{f"rules {code}": (partial(events, language=code), phrases) for code, phrases in RULES.items()},
    "counted": (events, COUNTED),
    "page": (page, MARKUP),
    "front": (front, FIELDS),
}
WARM = "They met in Rome on 5 May 2020."
# Seconds for 100 KB of any phrase, and what each date in it may cost besides, by room: a date is read, resolved and
# written down, and with its events it has a clause, a mood, a title and a quote.
SECONDS = 0.2
# Growth at a doubling, above which it is told, and the seconds below which the clock says more than the rule.
STEEP, MOMENT, AGAIN = 2.5, 0.01, 5
SECONDS_A_DATE = defaultdict(lambda: 500e-6, {"dates": 30e-6, "page": 0.0, "front": 0.0})
# Rows of five characters, 20,000 of them, cost by how many they are.
SECONDS_OF = {"|a|b\n": 0.4}
# What is an event of its own with a day that only the lines above it make one.
SHORT = (
    "3 The troop moved\n", "March: the hall is built\n", "0930 Convoy sailed\n", "’93: the hall is built\n",
    "3. Die Truppe zog ab\n", "Der Antrag wurde angenommen. ", "3 Llegan las tropas\n", "3 Le village est pris\n",
    "3 Полк выступил\n",
)  # fmt: skip
SECONDS_OF |= {phrase: 100_000 / len(phrase) * SECONDS_A_DATE["events"] for phrase in SHORT}


def pumped(phrase: str, length: int) -> str:
    """The phrase over and over, as often as it fits whole into `length` characters; its head is more."""
    return HEADS.get(phrase, "") + "".join(repeated(phrase, length))


def repeated(phrase: str, length: int) -> list[str]:
    """What a pumped text is made of."""
    if phrase in COUNTED:
        return [counted(phrase, n) for n in range(1, length // len(counted(phrase, 100)) + 1)]
    return [phrase] * (length // len(phrase))


def counted(phrase: str, number: int) -> str:
    """A line with its number, and the day, the year and the name that follow from it."""
    name = "".join(NAMES[int(digit)] for digit in str(number)).capitalize()
    return phrase.format(n=number, day=number % 28 + 1, year=1700 + number // 28 % 300, name=name)


def broken(phrase: str, length: int) -> str:
    """The pumped text with a word of its own every 500 characters, so that all of it is read for events.

    The word stands between two phrases, and among lines on one of its own: a phrase that is cut says something else,
    and how many are cut would grow with the text.
    """
    above, below = ("\n" if phrase[0] == "\n" else " ", "\n" if phrase[-1] == "\n" else " ")
    parts, size, words = [HEADS.get(phrase, "")], 0, (f"q{chr(97 + n)}" for n in count())
    for one in repeated(phrase, length):
        parts.append(one)
        size += len(one)
        if size >= 500:
            parts.append(f"{above}{next(words)}{below}")
            size = 0
    return "".join(parts)


def dates_in(text: str, room: str = "dates") -> int:
    """How many dates a text of a room holds."""
    return len(find_dates(text, reference="2024-02-01", language=room.removeprefix("rules ") if " " in room else "en"))


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


def steepest(work: Callable[[str], None], texts: list[str], costs: list[float]) -> float:
    """The most by which the cost grows from a text to the next, twice as long; 0 where all is over in a moment.

    A machine that was busy during the longer one is asked again, up to `AGAIN` times. `costs` are lowered by that.
    """
    growth = 0.0
    for n, long in enumerate(texts[1:]):
        again = AGAIN
        while costs[n] >= MOMENT and costs[n + 1] > STEEP * costs[n] and again:
            costs[n + 1] = min(costs[n + 1], seconds(work, long))
            again -= 1
        growth = max(growth, costs[n + 1] / costs[n] if costs[n] >= MOMENT else 0)
    return growth


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--room", choices=ROOMS, action="append")
    parser.add_argument("--most", type=int, default=64_000)
    options = parser.parse_args()
    for room in options.room or ROOMS:
        work, phrases = ROOMS[room]
        work(WARM)
        slow = slow_as_it_is = steep = 0
        for phrase in phrases:
            lengths = [length for length in (1000 * 2**n for n in range(7)) if length <= options.most]
            texts = [broken(phrase, length) for length in lengths]
            costs = [seconds(work, text) for text in texts]
            growth = steepest(work, texts, costs)
            rate = costs[-1] / lengths[-1] * 100_000
            rate_as_it_is = seconds(work, pumped(phrase, lengths[-1])) / lengths[-1] * 100_000
            slow, slow_as_it_is = slow + (rate > SECONDS), slow_as_it_is + (rate_as_it_is > SECONDS)
            steep += growth > STEEP
            if rate > SECONDS or growth > STEEP:
                found = dates_in(pumped(phrase, 1000), room) * 100
                costs_it = f"{rate:6.2f} s a 100 KB, as it is {rate_as_it_is:.2f}"
                print(f"{room:8} {phrase!r:40} {costs_it}, growth {growth:.1f}, {found:,} dates a 100 KB")
        over = f"{slow} over {SECONDS} s a 100 KB, {slow_as_it_is} as they are"
        print(f"{room:8} {len(phrases)} phrases: {over}, {steep} grow by more than {STEEP}")


if __name__ == "__main__":
    main()

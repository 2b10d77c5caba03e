"""Nasty strings in every field of the page, in headless Chromium: the same text out, no element, no request.

Some hundred strings by default; `--hypothesis-profile=nightly` sends more than 10,000.
"""

import random
import re

import pytest
from hypothesis import settings

from chrono.model import Conflict, Decision, Era, Event, Evidence, Kind, Link, Participant, Place, Problem, Timeline
from chrono.when import When

pytestmark = pytest.mark.browser

SPACE = re.compile("[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")  # JavaScript's
EVENTS = min(560, max(12, settings.default.max_examples // 5))  # some twenty strings each
PIECES = [
    "<script>alert(1)</script>", "</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<!--", "-->",
    "]]>", "<![CDATA[", "<style>*{display:none}</style>", "<base href=//evil.example>",
    "<a href='javascript:alert(1)'>",
    "<b>", "</b>", "<br>", "<sup>", "&amp;", "&lt;", "&#60;", "&", "<", ">", '"', "'", "`", "{{title}}", "${1+1}",
    "%{text}", "$x^2$", "\\", "\\u003c", "\x00", "\x01", "\x08", "\x1b[31m", "\x7f", "\x85", "\r", "\n", "\t", "\u2028",
    "\u2029", "\u202e", "\u202d", "\u2066", "\u2069", "\u200b", "\u200d", "\ufeff", "\ufffe", "\uffff", "\ud800",
    "\udfff",
    "javascript:alert(1)", "data:text/html,<b>", "vbscript:x", "https://a.example/?q=<b>", "//evil.example/x",
    "mailto:a@b.example", "__proto__", "constructor", "toString", "null", "undefined", "NaN", "=1+1", "@SUM(A1)", "-1",
    "встреча", "第十九届", "مؤتمر", "שלום", "e\u0301\u0301\u0301", "👩‍👩‍👧‍👦", "ﷺ", "x" * 300, " ", "a b",
    "url(https://evil.example)", "expression(alert(1))", "onmouseover=alert(1)", "\N{ZERO WIDTH JOINER}",
]  # fmt: skip


def strings(chance):
    """Endless strings, each of a few nasty pieces and some random letters, no two alike."""
    number = 0
    while True:
        number += 1
        letters = "".join(chr(chance.choice([chance.randrange(0x20, 0x250), chance.randrange(0x11000)])) for _ in "123")
        yield "".join(chance.choices(PIECES, k=chance.randint(1, 4))) + letters + f"~{number}"


def hostile(size):
    chance = random.Random(size)
    nasty = strings(chance)
    kinds = tuple(Kind(next(nasty), next(nasty), colour=next(nasty)) for _ in range(5))
    addresses = [
        "javascript:alert(1)//",
        "https://a.example/",
        "mailto:a@b.example?",
        "data:text/html,",
        "JAVASCRIPT:",
        "",
    ]

    def quoted():
        quote = next(nasty)
        return Evidence(next(nasty), 0, len(quote), quote, ((0, min(2, len(quote))),))

    events = tuple(
        Event(
            next(nasty), next(nasty), chance.choice(kinds).name,
            When.parse(f"{1900 + number % 90}-{1 + number % 12:02}-{1 + number % 28:02}"),
            place=Place(next(nasty), next(nasty)), participants=(Participant(next(nasty), next(nasty)),),
            series=next(nasty), links=(Link("part_of", next(nasty)),), reasons=(next(nasty),), evidence=(quoted(),),
            conflicts=(Conflict("title", next(nasty), (quoted(),), next(nasty)),), note=next(nasty),
            tags=(next(nasty),), url=chance.choice(addresses) + next(nasty),
            media=chance.choice(addresses) + next(nasty),
        )
        for number in range(size)
    )  # fmt: skip
    return Timeline(
        events=events, title=next(nasty), description=next(nasty), kinds=kinds,
        eras=(Era(next(nasty), When.parse("1930/1960"), colour=next(nasty)),),
        decisions=(Decision(next(nasty), (next(nasty), events[0].id), next(nasty), next(nasty), 1),),
        problems=(Problem(next(nasty), source=next(nasty), line=1, column=2),),
    )  # fmt: skip


WALK = """async (events) => {
  const plot = document.getElementById("plot"), panel = document.getElementById("panel");
  const until = async (test) => { while (!test()) await new Promise((done) => setTimeout(done, 2)); };
  const key = (name) => plot.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
  const told = [], links = new Set(), tips = [];
  for (let n = 0; n < events; n++) {
    const before = panel.querySelector("h2");
    key(n ? "ArrowRight" : "Home");
    await until(() => panel.querySelector("h2") !== before && panel.querySelector("blockquote"));
    const all = (what) => [...panel.querySelectorAll(what)].map((node) => node.textContent);
    told.push({ title: all("h2")[0], quotes: all("blockquote"), text: panel.textContent, yaml: all("pre")[0] });
    for (const node of document.querySelectorAll("[href], [src]")) links.add(node.href ?? node.src);
  }
  key("Escape");
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  for (const label of document.querySelectorAll(".overlay text.label:not(.aside)")) {
    const box = label.getBoundingClientRect();
    const [clientX, clientY] = [box.left + box.width / 2, box.top + box.height / 2];
    plot.dispatchEvent(new PointerEvent("pointermove", { clientX, clientY, pointerType: "mouse", bubbles: true }));
    tips.push([label, ...document.querySelectorAll("#tip b, #tip q")].map((node) => node.textContent));
  }
  return { told, links: [...links], tips };
}"""
ROWS = """async () => {
  const found = [];
  for (;;) {
    for (const row of document.querySelectorAll("tbody tr")) found.push([...row.cells].map((cell) => cell.textContent));
    const next = [...document.querySelectorAll("#pager button")].at(-1);
    if (!next || next.disabled) return found;
    next.click();
  }
}"""
# Everything that is in the page, by name of element and attribute.
PARTS = """() => {
  const found = new Set();
  for (const node of document.querySelectorAll("*")) {
    found.add(node.tagName);
    for (const { name } of node.attributes) found.add(`${node.tagName} ${name}`);
  }
  return [...found];
}"""


def shown(text):
    """As the page's data hold it: no file can hold half of a surrogate pair."""
    return "".join("\ufffd" if 0xD800 <= ord(letter) <= 0xDFFF else letter for letter in text)


def plain(timeline):
    """The same timeline with nothing in it but letters."""
    kinds = {kind.name: Kind(f"k{n}", f"k{n}") for n, kind in enumerate(timeline.kinds)}
    letters = Evidence("s", 0, 1, "q", ((0, 1),))
    events = tuple(
        Event(f"e{n}", "t", kinds[event.kind].name, event.when, place=Place("p", "c"), series="s", note="n",
              tags=("g",), participants=(Participant("a", "r"),), reasons=("r",), evidence=(letters,), url="https://a.example/",
              conflicts=(Conflict("title", "x", (letters,), "r"),), media="x", links=(Link("part_of", "e0"),))
        for n, event in enumerate(timeline.events)
    )  # fmt: skip
    decisions = (Decision("a", ("x", "e0"), "r", "s", 1),)
    return Timeline(
        events=events, title="t", description="d", kinds=tuple(kinds.values()), decisions=decisions,
        eras=(Era("e", When.parse("1930/1960")),), problems=(Problem("p", source="s", line=1, column=2),),
    )  # fmt: skip


@pytest.fixture
def told(visit):
    """What the page of hostile strings shows, walked through event by event."""

    def walked(timeline):
        tab = visit(timeline)
        tab.wait_for_timeout(300)
        found = tab.evaluate(WALK, len(timeline.events))
        tab.get_by_role("button", name="Decisions and problems").click()
        tab.wait_for_selector("#drawer[open]")
        found |= {"rows": tab.evaluate(ROWS), "parts": set(tab.evaluate(PARTS)), "faults": tab.faults}
        for place in ("h1", ".lead", "#drawer", ".overlay", "#kinds"):
            found[place] = tab.locator(place).first.text_content()
        return found

    return walked


def test_hostile_strings_come_back_as_the_same_text_and_nothing_else(told):
    timeline = hostile(EVENTS)
    found = told(timeline)
    assert found["faults"] == []
    assert found["parts"] <= told(plain(hostile(12)))["parts"]
    assert {link.partition(":")[0] for link in found["links"]} <= {"https", "mailto", "file"}  # file: its own table
    for event, panel in zip(timeline.events, found["told"], strict=True):
        quotes = [event.conflicts[0].evidence[0].quote, event.evidence[0].quote]
        assert panel["title"] == shown(event.title)
        assert panel["quotes"] == [shown(quote) for quote in quotes]
        rest = [
            event.place.name, event.participants[0].name, event.participants[0].role, event.series, event.reasons[0],
            event.note, event.url, event.media, event.tags[0], event.conflicts[0].value, event.conflicts[0].reason,
        ]  # fmt: skip
        assert [text for text in rest if shown(text) not in panel["text"]] == []
    titles = {shown(event.title): shown(event.evidence[0].quote) for event in timeline.events}
    assert {row[1] for row in found["rows"]} == titles.keys()
    for label, title, quote in found["tips"]:
        assert title in titles
        assert titles[title].startswith(quote.removesuffix("…"))
        flat = SPACE.sub(" ", title).strip(" ")
        assert any(flat.startswith(text.removesuffix("…")) for text in (label, label[1:-1])), label  # [1:-1]: isolated


def test_what_stands_around_the_events_is_text_too(told):
    timeline = hostile(12)
    found = told(timeline)
    (decision,), (problem,) = timeline.decisions, timeline.problems
    kinds = {kind.name: kind.label for kind in timeline.kinds}
    drawer = (decision.action, decision.reason, decision.source, problem.message, problem.source, decision.events[0])
    assert [text for text in drawer if shown(text) not in found["#drawer"]] == []
    assert [kinds[event.kind] for event in timeline if shown(kinds[event.kind]) not in found["#kinds"]] == []

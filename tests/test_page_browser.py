"""The page in headless Chromium: drawn, read, filtered, by pointer and by keyboard, and never asking for anything."""

import random
import re
from pathlib import Path

import pytest

from chrono.model import Conflict, Decision, Era, Event, Evidence, Link, Participant, Place, SourceDocument, Timeline
from chrono.timeline import plotly_script
from chrono.timeline.plotlyjs import bundle
from chrono.when import Day, When

pytestmark = pytest.mark.browser

QUOTE = "On 12 March 1954 the council signed the treaty of Weir."
NASTY = (
    "</script><img src=x onerror=alert(1)> <b>&amp;</b> $x^2$ <a href='javascript:alert(1)'>\u202egnp\u2028 "
    "\"'`{{title}} %{x}"
)
TITLES = [
    "Treaty of Weir", "Forum", "Встреча министров иностранных дел в Астане", "第十九届地区间合作论坛在库斯塔奈举行",
    "مؤتمر القمة السنوي الثالث عشر",
    "ועידת השלום",
    "A very long title that goes on about the many parties of the eleventh session of the council of ports",
]  # fmt: skip


def story():
    quote = Evidence("notes/a.txt", 100, 100 + len(QUOTE), QUOTE, ((3, 16), (29, 35)))
    return Timeline(
        title="Weir and its treaty",
        description="A short story.",
        events=(
            Event("t", "Treaty of Weir signed", "signing", When.parse("1954-03-12"), "explicit", place=Place("Weir"),
                  participants=(Participant("Ada Moreau", "chair"), Participant("Bruno Sato")), evidence=(quote,),
                  conflicts=(Conflict("when", "1955-03-13", (), "the annex differs"),), reasons=("a full date",)),
            Event("a", "Ten years of the treaty", "anniversary", When.parse("1964-03-12"), "anniversary",
                  links=(Link("anniversary_of", "t"),), participants=(Participant("Ada Moreau"),)),
            Event("f", "Third forum", "forum", When.parse("1970-05"), series="Forum", ordinal=3, origin="both"),
            Event("p", "Fourth forum", "forum", When.parse("1980~"), status="planned", origin="curated"),
            Event("c", "Fifth forum", "forum", When.parse("1972/1978"), status="cancelled"),
            Event("u", "A meeting on the side", "meeting"),
        ),
        documents=(SourceDocument("notes/a.txt"),),
        eras=(Era("The thaw", When.parse("1956/1962")),),
        decisions=(Decision("merged", ("t",), "told twice"),),
    )  # fmt: skip


def crowd(size, seed=3):
    """Events in all scripts; half of them in one week of a century."""
    chance = random.Random(seed)

    def when():
        if chance.random() < 0.5:
            return When.from_date(Day(1950, 6, 1).plus(chance.randrange(7)))
        year = chance.randint(1900, 1999)
        return When.parse(
            chance.choice([f"{year}", f"{year}-0{chance.randint(1, 9)}", f"{year}~", f"{year}/{year + 3}"])
        )

    events = tuple(
        Event(f"e{n}", f"{chance.choice(TITLES)} {n}", chance.choice(["forum", "visit", "signing"]), when(),
              confidence=chance.random(), place=Place(chance.choice(TITLES)),
              participants=tuple(Participant(name) for name in chance.sample(TITLES, chance.randint(0, 2))),
              status=chance.choice(["held", "planned", "recurring", "cancelled"]))
        for n in range(size)
    )  # fmt: skip
    return Timeline(events=events, title="A crowd")


def one_lane(size, seed=5):
    """So many events of one kind, in all scripts, over a century."""
    chance = random.Random(seed)
    start = Day(1900, 1, 1)
    days = sorted(chance.randrange(36_500) for _ in range(size))
    return Timeline(events=tuple(
        Event(f"e{n}", f"{chance.choice(TITLES)} {n}", "forum", When.from_date(start.plus(day)),
              confidence=chance.random())
        for n, day in enumerate(days)
    ), title="A lane")  # fmt: skip


def mark(tab, title):
    return tab.locator("#plot .overlay text.label", has_text=title)


def drawn(tab):
    """Ids of the events that Plotly has drawn."""
    return set(
        tab.evaluate("document.querySelector('.js-plotly-plot').data.flatMap((trace) => trace.customdata || [])")
    )


def settle(tab):
    """Waits for the drawing that the last change asked for."""
    tab.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))")
    tab.evaluate("new Promise((done) => requestIdleCallback(done, { timeout: 200 }))")


def click(tab, locator):
    settle(tab)
    box = locator.bounding_box()
    tab.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_every_dated_event_is_drawn_by_plotly_and_labelled(visit):
    tab = visit(story())
    assert drawn(tab) == {"t", "a", "f", "p", "c"}
    assert tab.locator("#plot .main-svg text.label:not(.aside)").count() == 5
    assert tab.locator("#plot .points .point").count() >= 3


def test_a_click_on_an_event_shows_its_quote_with_its_marks(visit):
    tab = visit(story())
    click(tab, mark(tab, "Treaty of Weir"))
    panel = tab.locator("#panel")
    assert panel.locator("blockquote").inner_text() == QUOTE
    assert panel.locator("mark").all_inner_texts() == ["12 March 1954", "signed"]
    words = panel.inner_text()
    for fact in ("Ada Moreau", "chair", "characters 100 to 155", "a full date", "Sources disagree", "1955-03-13"):
        assert fact in words
    assert 'match: {id: "t"}' in words
    assert tab.locator(".overlay .arc").count() == 1
    assert tab.locator(".overlay .tie").count() == 1
    assert tab.faults == []


def test_the_first_and_the_last_date_of_all_are_told_whichever_begins_last(visit):
    dates = ("1948", "1901/1990", "../1999-05", "1950-06-03")
    tab = visit(Timeline(events=tuple(Event(date, date, "forum", When.parse(date)) for date in dates)))
    assert "1901 to 1990" in tab.locator("#panel").inner_text()


def test_nothing_is_asked_for_and_nothing_is_refused(visit):
    tab = visit(story(), options={"date": "1975-01-01"})
    click(tab, mark(tab, "Third forum"))
    for days in ("1970-05-01&to=1970-05-03", "1970-05-01&to=1970-06-03", "1970-01-01&to=1971-12-31"):
        tab.evaluate(f"location.hash = 'from={days}'")
        settle(tab)
    tab.get_by_role("button", name="Decisions and problems").click()
    tab.wait_for_selector("#drawer[open]")
    assert "told twice" in tab.locator("#drawer").inner_text()
    assert tab.faults == []


def test_filters_combine_and_count(visit):
    tab = visit(story())
    tab.locator("#kinds .chip", has_text="Forum").click()
    assert "3 of 6" in tab.locator("#count").inner_text()
    tab.locator("#bar-more summary", has_text="Status").click()
    assert tab.locator(".menu[open] label", has_text="planned").locator("small").inner_text() == "1"
    tab.locator(".menu[open] label", has_text="planned").click()
    assert "1 of 6" in tab.locator("#count").inner_text()
    assert tab.locator("#kinds .chip", has_text="Signing").locator("small").inner_text() == "0"
    settle(tab)
    assert tab.locator("tbody tr").count() == 1


def test_several_participants_are_any_or_all(visit):
    tab = visit(story())
    tab.locator("#bar-more summary", has_text="Participants").click()
    for name in ("Ada Moreau", "Bruno Sato"):
        tab.locator(".menu[open] .list label", has_text=name).click()
    assert "2 of 6" in tab.locator("#count").inner_text()
    tab.locator(".menu[open] label", has_text="all of them").click()
    assert "1 of 6" in tab.locator("#count").inner_text()


def test_the_search_reads_quotes_whatever_case_or_accent(visit):
    tab = visit(story())
    tab.locator("#q").fill("COUNCÍL signed")
    tab.locator("#count", has_text="1 of 6").wait_for()


def test_lanes_can_be_switched_and_none_is_lost(visit):
    tab = visit(story())
    for lanes in ("place", "people", "series", "document", "kind"):
        tab.locator("#bar-more select").select_option(lanes)
        settle(tab)
        assert drawn(tab) == {"t", "a", "f", "p", "c"}, lanes


def test_undated_events_wait_in_a_tray(visit):
    tab = visit(story())
    tab.locator("#tray summary").click()
    tab.locator("#tray .chip", has_text="A meeting on the side").click()
    assert tab.locator("#panel h2").inner_text() == "A meeting on the side"


def test_the_address_keeps_the_view(visit):
    tab = visit(story())
    tab.locator("#kinds .chip", has_text="Forum").click()
    click(tab, mark(tab, "Third forum"))
    tab.wait_for_url(re.compile("#.*e="))
    shared = tab.evaluate("location.hash")
    again = visit(story(), hash_=shared)
    assert "3 of 6" in again.locator("#count").inner_text()
    assert again.locator("#panel h2").inner_text() == "Third forum"


def test_the_keyboard_reaches_everything(visit):
    tab = visit(story())
    heading = tab.locator("#panel h2")
    tab.locator("#plot").focus()
    seen = []
    for key in ("Home", "ArrowRight", "ArrowRight", "ArrowLeft", "End"):
        tab.keyboard.press(key)
        seen.append(heading.inner_text())
    titles = [event.title for event in story().events]
    assert seen == [titles[0], titles[1], titles[2], titles[1], titles[-1]]
    assert "A meeting on the side, undated" in tab.locator("#live").inner_text()
    tab.keyboard.press("Home")
    before = tab.evaluate("document.querySelector('.js-plotly-plot').layout.xaxis.range")
    tab.keyboard.press("+")
    settle(tab)
    after = tab.evaluate("document.querySelector('.js-plotly-plot').layout.xaxis.range")
    assert after[1] - after[0] < before[1] - before[0]
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "panel"
    tab.keyboard.press("Escape")
    assert tab.locator("#panel h2").count() == 0
    tab.keyboard.press("/")
    assert tab.evaluate("document.activeElement.id") == "q"


def test_without_javascript_the_table_is_there(visit):
    tab = visit(story(), java_script_enabled=False)
    assert tab.locator("tbody tr").count() == 6
    assert "Treaty of Weir signed" in tab.locator("tbody").inner_text()
    assert not tab.locator("#timeline").is_visible()


def test_the_table_sorts(visit):
    tab = visit(story())
    tab.locator("th button", has_text="Event").click()
    titles = tab.locator("tbody td:nth-child(2)").all_inner_texts()
    assert titles == sorted(titles, key=str.casefold)
    assert tab.locator("th").nth(1).get_attribute("aria-sort") == "ascending"


def test_hostile_texts_come_back_as_they_went_in(visit):
    evidence = (Evidence(NASTY, 0, len(NASTY), NASTY),)
    nasty = Event(
        NASTY, NASTY, NASTY, When.parse("2000-01-01"), place=Place(NASTY, NASTY), reasons=(NASTY,), origin="both",
        participants=(Participant(NASTY, NASTY),), series=NASTY, evidence=evidence, note=NASTY, media=NASTY,
        url="javascript:alert(1)", tags=(NASTY,), links=(Link("part_of", NASTY),),
        conflicts=(Conflict(NASTY, NASTY, evidence, NASTY),),
    )  # fmt: skip
    timeline = Timeline(
        events=(nasty, Event("x", NASTY, NASTY)), title=NASTY, description=NASTY,
        eras=(Era(NASTY, When.parse("1999/2001")),), decisions=(Decision(NASTY, (NASTY,), NASTY, NASTY, 1),),
    )  # fmt: skip
    tab = visit(timeline)
    tab.locator("#plot").focus()
    tab.keyboard.press("Home")
    tab.wait_for_selector("#panel blockquote")
    tab.get_by_role("button", name="Decisions and problems").click()
    tab.wait_for_selector("#drawer[open]")
    for place in (
        "h1",
        ".lead",
        "#panel h2",
        "#panel blockquote >> nth=0",
        "tbody td:nth-child(2) >> nth=0",
        "#kinds bdi >> nth=0",
    ):
        assert tab.locator(place).text_content().casefold() == NASTY.casefold(), place
    assert tab.locator("img, a[href^=javascript]").count() == 0
    assert tab.locator("#drawer").text_content().count(NASTY) >= 2
    assert tab.faults == []


# Goes to each view and looks at every text of the drawing: [how many there were, what is cut or lies on another].
VIEWS = """async (views) => {
  const faults = [];
  let texts = 0;
  const look = (view) => {
    const plot = document.querySelector("#plot .main-svg").getBoundingClientRect();
    const nodes = [...document.querySelectorAll("#plot .overlay text")];
    const boxes = nodes.map((node) => [node.textContent, node.getBoundingClientRect()]);
    boxes.sort((a, b) => a[1].top - b[1].top);
    texts += boxes.length;
    boxes.forEach(([text, a], n) => {
      const across = a.left > plot.left - 0.5 && a.right < plot.right + 0.5;
      if (!across || a.top < plot.top || a.bottom > plot.bottom) faults.push(`${view} cut: ${text}`);
      for (let m = n + 1; m < boxes.length && boxes[m][1].top < a.bottom - 3; m++) {
        const [other, b] = boxes[m];
        if (a.left < b.right - 0.5 && b.left < a.right - 0.5) faults.push(`${view} overlap: ${text} / ${other}`);
      }
    });
  };
  for (const [view, size] of views) {
    document.documentElement.style.fontSize = size;
    const gone = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = view;
    await gone;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    look(view);
  }
  return [texts, faults];
}"""


def views(chance, count):
    """Random addresses: narrow and wide, near the crowd and anywhere, of several lanes and sizes of text."""
    first, last = Day(1899, 1, 1).number, Day(2003, 1, 1).number
    for number in range(count):
        middle = Day(1950, 6, 4).number if number % 2 else chance.randint(first, last)
        half = 10 ** chance.uniform(0.5, 4.5)
        start, end = (Day.from_number(round(max(first, min(last, middle + side * half)))) for side in (-1, 1))
        lanes = chance.choice(["kind", "place", "people"])
        size = "24px" if number % 5 == 4 else "16px"
        yield f"from={start}&to={end.plus(2)}&lanes={lanes}&view={number}", size


@pytest.mark.parametrize(("make", "count"), [("crowd", 70), ("lane", 30)])
@pytest.mark.parametrize("width", [390, 800, 1500])
def test_no_label_is_cut_or_lies_on_another(visit, width, make, count):
    tab = visit(crowd(160) if make == "crowd" else one_lane(10_000), width=width)
    texts, faults = tab.evaluate(VIEWS, list(views(random.Random(width), count)))
    assert faults == []
    assert texts > 5 * count


def test_what_has_no_room_is_counted(visit):
    tab = visit(crowd(160))
    labels = tab.locator(".overlay text.label:not(.aside)").count()
    assert f"{160 - labels} labels have no room" in tab.locator("#hidden").inner_text()


def test_a_crowded_lane_becomes_a_skyline_and_opens_when_one_looks_closer(visit):
    tab = visit(crowd(2000), hash_="#lanes=place")
    assert "zoom in for single events" in tab.locator(".overlay").text_content()
    tab.evaluate("location.hash = 'from=1910-01-01&to=1911-01-01&lanes=place'")
    tab.locator(".overlay", has_text="zoom in for single events").wait_for(state="detached")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_at_any_width(visit, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    tab = visit(story(), color_scheme=scheme, bypass_csp=True, options={"date": "1975-01-01"})

    def faults():
        found = axe.Axe().run(tab).response["violations"]
        return [(one["id"], [node["html"][:160] for node in one["nodes"]]) for one in found]

    assert faults() == []
    for width in (1300, 800, 390):
        tab.set_viewport_size({"width": width, "height": 900})
        click(tab, mark(tab, "Treaty of Weir"))
        settle(tab)
        tab.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))")
        assert faults() == [], width
        tab.keyboard.press("Escape")


def test_axe_finds_nothing_where_there_is_nothing(visit):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    tab = visit(Timeline(), bypass_csp=True)
    assert tab.get_by_text("There is no event in this timeline yet.").first.is_visible()
    assert axe.Axe().run(tab).response["violations"] == []


def test_filters_that_leave_nothing_say_so_and_can_be_taken_back(visit):
    tab = visit(story())
    tab.locator("#q").fill("no such words")
    tab.locator("#nothing button").click()
    settle(tab)
    assert tab.locator("tbody tr").count() == 6
    assert not tab.locator("#nothing").is_visible()


def test_drag_moves_and_a_click_after_it_does_not_choose(visit):
    tab = visit(story(), hash_="#from=1950-01-01&to=1960-01-01")
    box = tab.locator("#plot").bounding_box()
    tab.mouse.move(box["x"] + 600, box["y"] + 60)
    tab.mouse.down()
    tab.mouse.move(box["x"] + 400, box["y"] + 60, steps=4)
    tab.mouse.up()
    settle(tab)
    start, _ = tab.evaluate("document.querySelector('.js-plotly-plot').layout.xaxis.range")
    assert start > Day(1951, 1, 1).number
    assert tab.locator("#panel h2").count() == 0


def test_500_bc_and_next_spring_share_the_axis(visit):
    events = tuple(
        Event(f"{n}", f"Event {n}", "forum", When.parse(edtf))
        for n, edtf in enumerate(["-0499", "0001-01-01", "2027-21"])
    )
    tab = visit(Timeline(events=events))
    ticks = tab.locator("#plot .xtick text").all_text_contents()
    assert "500 BC" in ticks
    assert "2000" in ticks
    assert tab.locator(".overlay text.label:not(.aside)").count() == 3


def test_plotly_beside_the_page_is_found(visit, tmp_path):
    (tmp_path / "plotly.min.js").write_text(plotly_script(), "utf-8")
    tab = visit(story(), options={"plotlyjs": "directory"})
    assert drawn(tab) == {"t", "a", "f", "p", "c"}
    assert tab.faults == []


CDN = bundle("cdn").address


def test_plotly_from_elsewhere_draws_the_page_and_is_all_that_is_asked_for(visit):
    tab = visit(story(), options={"plotlyjs": "cdn"}, files={CDN: plotly_script()})
    assert drawn(tab) == {"t", "a", "f", "p", "c"}
    assert tab.faults == [CDN]


def test_a_plotly_that_was_tampered_with_does_not_run_and_the_table_stays(visit):
    tab = visit(story(), options={"plotlyjs": "cdn"}, files={CDN: plotly_script() + "alert(1)"}, drawn=False)
    tab.wait_for_selector("#wait >> text=could not be drawn")
    assert any("integrity" in fault for fault in tab.faults)
    assert tab.locator("tbody tr").count() == 6


def test_the_whole_range_is_printed_at_the_width_of_the_page(visit, tmp_path):
    tab = visit(story(), hash_="#from=1950-01-01&to=1951-01-01")
    tab.emulate_media(media="print")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert tab.locator(".overlay text.label:not(.aside)").count() == 5
    widths = [tab.locator(part).first.bounding_box()["width"] for part in ("#plot .main-svg", "#plot", "body")]
    assert widths[0] == widths[1] <= widths[2]
    assert not tab.locator("#filters").is_visible()
    tab.evaluate("dispatchEvent(new Event('afterprint'))")


def test_paper_has_the_whole_range_and_every_row(visit):
    pdfium = pytest.importorskip("pypdfium2")
    tab = visit(story(), hash_="#from=1950-01-01&to=1951-01-01")
    paper = pdfium.PdfDocument(tab.pdf())
    first = paper[0].get_textpage().get_text_bounded()
    words = " ".join(leaf.get_textpage().get_text_bounded() for leaf in paper)
    assert all(" ".join(words.split()).count(event.title) >= 1 for event in story().events)
    assert "1980" in first
    assert "Treaty of Weir signed" in first
    assert "12 March 1964" in first


def test_files_are_made_in_the_page(visit):
    tab = visit(story())
    for name, begins in [("JSON", '{\n "version": 1'), ("CSV", "\ufeffid,date"), ("ICS", "BEGIN:VCALENDAR")]:
        with tab.expect_download() as waiting:
            tab.locator("#footer-tools button", has_text=name).click()
        text = Path(waiting.value.path()).read_bytes().decode("utf-8")
        assert text.startswith(begins)
        assert "Treaty of Weir signed" in text


def test_fingers_pinch_and_pan_and_still_scroll_the_page(visit):
    tab = visit(story(), width=390, height=844, has_touch=True, is_mobile=True)
    session = tab.context.new_cdp_session(tab)

    def touch(kind, *points):
        at = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})
        settle(tab)
        return tab.evaluate("document.querySelector('.js-plotly-plot').layout.xaxis.range")

    box = tab.locator("#plot").bounding_box()
    y = box["y"] + box["height"] / 2
    before = touch("touchStart", (170, y))
    touch("touchStart", (170, y), (230, y))
    for way in range(10, 90, 20):
        touch("touchMove", (170 - way, y), (230 + way, y))
    pinched = touch("touchEnd")
    assert pinched[1] - pinched[0] < (before[1] - before[0]) / 2
    touch("touchStart", (250, y))
    for way in range(10, 110, 20):
        touch("touchMove", (250 - way, y + 1))
    panned = touch("touchEnd")
    assert panned[0] > pinched[0]
    touch("touchStart", (250, y))
    for way in range(10, 310, 30):
        touch("touchMove", (250, y - way))
    assert touch("touchEnd") == panned
    assert tab.evaluate("scrollY") > 100

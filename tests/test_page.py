"""The page as text: what it holds, what it allows, and that nothing in the data becomes markup."""

import base64
import gzip
import hashlib
import html
import json
import os
import re
import subprocess
import sys

import pytest

from chrono.errors import ReadError
from chrono.events import default_kinds
from chrono.model import Event, Evidence, Kind, Participant, Place, Timeline
from chrono.timeline import page
from chrono.timeline.escaping import html_text, link, plotly_text
from chrono.timeline.joining import joined
from chrono.timeline.palette import TEXT_ON, THEMES, contrast, kinds_of, legible
from chrono.timeline.plotlyjs import unshelled
from chrono.timeline.rendering import PLAIN_BYTES
from chrono.timeline.strings import STRINGS, WEB, say
from chrono.when import When

NASTY = "</script><script>alert(1)</script><!--<b>&lt;\u2028\u202e\ud800\x00 ' \" {{title}}"
EVENT = Event(
    "e1", "Council meets", "meeting", When.parse("2019-11-07"), basis="explicit", place=Place("Weir"),
    participants=(Participant("Ada Moreau", "chair"),),
    evidence=(Evidence("a.txt", 10, 45, "The council met on 7 November 2019.", ((19, 34),)),),
)  # fmt: skip
TIMELINE = Timeline(events=(EVENT, Event("e2", "Somewhen", "visit")), title="A timeline", description="Two events.")


def unpacked(text, name):
    packed = re.search(rf'id="{name}"[^>]*>([^<]*)</script>', text)[1]
    return gzip.decompress(base64.b64decode(packed)).decode()


def test_the_same_timeline_gives_the_same_bytes():
    assert page(TIMELINE) == page(Timeline(events=TIMELINE.events[::-1], title="A timeline", description="Two events."))


def test_the_table_holds_every_event_without_javascript():
    rows = re.findall(r"<tr><td>.*", page(TIMELINE))
    assert rows == [
        "<tr><td>7 November 2019<td>Council meets<td>Meeting<td>Ada Moreau<td>Weir<td>held<td>extracted<td>100 %",
        "<tr><td>undated<td>Somewhen<td>Visit<td><td><td>held<td>extracted<td>100 %",
    ]


def test_the_data_are_in_the_page():
    text = page(TIMELINE)
    assert json.loads(unpacked(text, "core"))["columns"]["title"] == ["Council meets", "Somewhen"]
    assert json.loads(unpacked(text, "details"))["evidence"][0] == [[0, 10, 35, EVENT.evidence[0].quote, [19, 34]]]


def test_nothing_in_the_data_becomes_markup():
    nasty = Timeline(events=(Event(NASTY, NASTY, NASTY, place=Place(NASTY)),), title=NASTY, description=NASTY)
    plain = Timeline(events=(Event("x", "x", "x", place=Place("x")),), title="x", description="x")
    tags = [re.findall(r"<[a-z/!][^\s>]*", page(one)) for one in (nasty, plain)]
    assert tags[0] == tags[1]


def test_a_nasty_text_comes_back_as_it_went_in():
    assert html.unescape(html_text("<a href=\"x\"> & 'b'")) == "<a href=\"x\"> & 'b'"
    assert json.loads(unpacked(page(Timeline(events=(Event("1", NASTY, "x"),))), "core"))["columns"]["title"] == [
        NASTY.replace("\ud800", "\ufffd")
    ]


def test_plotly_reads_no_tag_in_a_text():
    assert plotly_text("<a href='x'>&amp;</a>") == "&lt;a href='x'&gt;&amp;amp;&lt;/a&gt;"


@pytest.mark.parametrize(
    ("address", "kept"),
    [("https://a.example/", True), ("mailto:a@b.example", True), ("javascript:alert(1)", False), ("data:x", False),
     (" JAVASCRIPT:x", False), ("//host", False), ("http://[", False)],
)  # fmt: skip
def test_only_web_and_mail_addresses_become_links(address, kept):
    assert (link(address) is not None) == kept


def test_the_policy_allows_the_scripts_and_styles_of_the_page_and_nothing_else():
    text = page(TIMELINE)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)[1]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none';")
    styles = re.findall(r"<style[^>]*>([^<]*)</style>", text)
    programs = [
        re.search(r'<script type="module">(.*?)</script>', text, re.DOTALL)[1],
        unpacked(text, "program"),
        unpacked(text, "plotly"),
    ]
    for body in styles + programs:
        assert "sha256-" + base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() in policy


def test_nothing_is_styled_or_run_by_an_attribute():
    assert not re.search(r"<[^>]* (style|on\w+)=", re.sub(r"<script.*?</script>", "", page(TIMELINE), flags=re.S))


def test_a_page_knows_a_date_only_where_one_is_given():
    assert "As of" not in page(TIMELINE)
    assert "As of 1 February 2024." in page(TIMELINE, date="2024-02-01")


def test_plotly_can_stand_elsewhere(tmp_path):
    assert 'data-address="plotly.min.js"' in page(TIMELINE, plotlyjs="directory")
    assert 'data-address="https://cdn.plot.ly/' in page(TIMELINE, plotlyjs="cdn")
    (tmp_path / "small.js").write_text("window.Plotly = {}")
    assert unpacked(page(TIMELINE, plotlyjs=tmp_path / "small.js"), "plotly") == "window.Plotly = {}"


def test_a_page_that_needs_plotly_beside_it_gets_it(tmp_path):
    TIMELINE.write(tmp_path / "a.html", plotlyjs="directory")
    assert (tmp_path / "plotly.min.js").stat().st_size > 1_000_000


def test_a_page_that_holds_plotly_needs_nothing_beside_it(tmp_path):
    TIMELINE.write(tmp_path / "a.html")
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def test_a_bundle_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ReadError, match=r"no\.js: no plotly\.js there"):
        page(TIMELINE, plotlyjs=tmp_path / "no.js")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_stands_out_from_its_ground(theme, text, ground):
    assert contrast(THEMES[theme][text], THEMES[theme][ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_edges_of_controls_stand_out(theme):
    assert contrast(THEMES[theme]["edge"], THEMES[theme]["card"]) >= 3


def test_black_on_white_has_the_contrast_that_the_standard_says():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colour", ["#ffff00", "#000000", "#ffffff", "#808080", "#2f62a8", None, "red; }", "#12"])
def test_any_colour_of_a_kind_is_made_legible_in_both_themes(colour):
    ((_, colours),) = kinds_of([Kind("x", "X", colour)], [Event("1", "t", "x")])
    for name, theme in THEMES.items():
        assert min(contrast(colours[name], theme[ground]) for ground in ("card", "band", "page")) >= 4.5


def test_a_kind_that_a_timeline_does_not_define_looks_as_it_is_shipped():
    events = [Event(kind, "t", kind) for kind in ("visit", "entry_into_force", "meeting", "flood")]
    shipped = {kind.name: kind for kind in default_kinds()}
    shown = [kind for kind, _ in kinds_of((), events)]
    assert shown == [shipped["meeting"], shipped["visit"], shipped["entry_into_force"], Kind("flood", "Flood")]
    own = Kind("visit", "Calls", "#ff00ff", order=1)
    assert [kind for kind, _ in kinds_of((own,), events)][:2] == [own, shipped["meeting"]]


def test_all_kinds_that_ship_have_a_colour_of_their_own():
    names = [kind.name for kind in default_kinds()]
    colours = [colour["light"] for _, colour in kinds_of((), [Event(name, "t", name) for name in names])]
    assert len(set(colours)) == len(names)


def test_a_colour_that_is_legible_stays_as_it_is():
    assert legible("#2f62a8", ["#ffffff"]) == "#2f62a8"


def test_every_word_that_the_page_says_is_there():
    call = re.compile(r"""(?:\bsay\(["']|say:|list\(["'])([a-z_]+(?:\.[a-z_]+)*)(?=["'}])""")
    sources = [*WEB.glob("js/*.js"), WEB / "page.html", *WEB.parent.glob("*.py")]
    said = {name for path in sources for name in call.findall(path.read_text("utf-8"))}
    assert said <= STRINGS.keys()
    assert len(said) > 60


def test_one_is_not_many():
    assert (say("tray", n=1), say("tray", n=1200)) == ("1 undated event", "1,200 undated events")


def test_modules_are_joined_after_what_they_import(tmp_path):
    (tmp_path / "a.js").write_text('import { b } from "./b.js";\nb();\n')
    (tmp_path / "b.js").write_text("export function b() {}\n")
    text = joined(tmp_path, "a")
    assert text.index("const b_js") < text.index("const { b } = b_js;")
    assert "export" not in text
    assert "import" not in text


SHELL = '/* one */\n(\n function(root, factory) {{}}\n (self, () => {{\n"use strict";{library}\nreturn Plotly;\n}}));'


def test_plotly_leaves_its_loader_outside_and_keeps_its_licence():
    library = "var Plotly=(()=>({}))();\nwindow.Plotly = Plotly;"
    assert unshelled(SHELL.format(library=library)) == f'/* one */\n"use strict";{library}\n'


@pytest.mark.parametrize("script", ["window.Plotly = {}", SHELL.format(library="") + "\nmore()", ""])
def test_a_script_of_another_form_stays_as_it_is(script):
    assert unshelled(script) == script


def test_a_circle_of_modules_is_refused(tmp_path):
    (tmp_path / "a.js").write_text('import { b } from "./b.js";\n')
    (tmp_path / "b.js").write_text('import { a } from "./a.js";\n')
    with pytest.raises(ValueError, match="circle of imports: a -> b -> a"):
        joined(tmp_path, "a")


def test_modules_are_short():
    lengths = {path.name: len(path.read_text("utf-8").splitlines()) for path in WEB.glob("js/*.js")}
    assert {name for name, lines in lengths.items() if lines >= 300} == set()


def test_a_comment_behind_code_does_not_swallow_the_line_after_it(tmp_path):
    (tmp_path / "a.js").write_text('function a() {\n  return "x"; // why\n}\n')
    assert joined(tmp_path, "a").strip() == 'function a() {return "x";}'


def test_the_bytes_do_not_depend_on_the_process():
    code = (
        "import hashlib, pathlib, sys; from chrono.timeline import page; from chrono.model import *\n"
        "people = tuple(Participant(name) for name in ('Ada', 'Bo', 'Cy'))\n"
        "events = tuple(Event(f'e{n}', 't', f'kind{n}', participants=people, tags=('b', 'a')) for n in range(9))\n"
        "print(hashlib.sha256(page(Timeline(events=events), plotlyjs=sys.argv[1]).encode()).hexdigest())"
    )
    small = str(WEB / "start.js")  # any script will do
    runs = [
        subprocess.run(
            [sys.executable, "-c", code, small],
            env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert runs[0] == runs[1] != ""


def test_rows_that_would_weigh_too_much_are_left_out_and_counted():
    long = Timeline(events=tuple(Event(f"e{n}", "x" * 1000, "visit") for n in range(500)))
    text = page(long)
    rows = text.count("<tr><td>")
    assert rows == PLAIN_BYTES // (1000 + len("<tr><td>undated<td><td>Visit<td><td><td>held<td>extracted<td>100 %\n"))
    assert f"the first {rows} of 500 events" in text


def test_three_thousand_usual_events_are_all_in_the_table():
    usual = Timeline(events=tuple(Event(f"e{n}", f"Council meets in Weir {n}", "visit") for n in range(3000)))
    assert page(usual).count("<tr><td>") == 3000
    assert "the first" not in page(usual)

"""The Plotly figure, by its JSON."""

import json
import subprocess
import sys

import attrs
import pytest

from chrono.model import Era, Event, Kind, Participant, Place, Timeline
from chrono.timeline import figure
from chrono.timeline.palette import THEMES
from chrono.timeline.ticks import ticks
from chrono.when import Day, When


def event(number, edtf, kind="meeting", **more):
    return Event(f"e{number}", f"Event {number}", kind, When.parse(edtf) if edtf else None, **more)


TIMELINE = Timeline(
    events=(
        event(1, "1950-03-04"), event(2, "1960-05", kind="signing", origin="curated"), event(3, "1970/1985"),
        event(4, "1990-01-01", status="cancelled", origin="both"), event(5, None),
    ),
    title="A <b>title</b>",
    kinds=(Kind("signing", "Signing", "#ff00ff", order=1),),
    eras=(Era("The calm", When.parse("1955/1965")),),
)  # fmt: skip


def drawn(fig):
    """Ids of events with a mark."""
    return sorted(name for trace in fig.data if trace.customdata is not None for name in trace.customdata)


def test_every_dated_event_has_one_mark():
    assert drawn(figure(TIMELINE)) == ["e1", "e2", "e3", "e4"]


def test_a_point_stands_at_the_day_number_of_its_date():
    (points,) = [
        t for t in figure(TIMELINE).data if t.type == "scatter" and t.mode == "markers" and t.name == "Meeting"
    ]
    assert points.x[points.customdata.index("e1")] == Day(1950, 3, 4).number + 0.5


def test_marks_differ_in_shape_and_filling_and_not_only_in_colour():
    symbols = {
        i: s
        for t in figure(TIMELINE).data
        if t.type == "scatter" and t.mode == "markers"
        for i, s in zip(t.customdata, t.marker.symbol, strict=True)
    }
    assert symbols == {"e1": "circle", "e2": "diamond-open", "e4": "square-x-open"}


def test_tags_in_a_title_stay_text():
    assert figure(TIMELINE).layout.title.text.startswith("A &lt;b&gt;title&lt;/b&gt;")


def test_undated_events_are_counted():
    assert "1 undated" in figure(TIMELINE).layout.title.text


def test_an_event_of_two_participants_stands_in_both_lanes():
    both = Timeline(events=(event(1, "1950", participants=(Participant("Ada"), Participant("Bo"))),))
    assert drawn(figure(both, lanes="participant")) == ["e1", "e1"]


@pytest.mark.parametrize("lanes", ["kind", "place", "participant", "series", "document"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_grouping_and_theme_gives_a_figure_that_is_json(lanes, theme):
    assert json.loads(figure(TIMELINE, lanes=lanes, theme=theme).to_json())["data"]


def test_an_unknown_grouping_is_refused_with_the_known_ones():
    with pytest.raises(ValueError, match="unknown lanes 'colour'; known: kind, place"):
        figure(TIMELINE, lanes="colour")


def test_an_empty_timeline_is_an_empty_figure():
    assert len(figure(Timeline()).data) == 0


def test_500_bc_and_next_spring_share_the_axis():
    marks = ticks(Day(-520, 1, 1), Day(2027, 6, 1), most=12)
    assert ("500 BC", -499) in [(text, day.year) for day, text in marks]
    assert ("2000", 2000) in [(text, day.year) for day, text in marks]


@pytest.mark.parametrize("days", [3, 20, 200, 2000, 40_000, 4_000_000])
def test_ticks_are_few_at_every_length(days):
    first = Day(1890, 5, 17)
    assert 1 <= len(ticks(first, first.plus(days), most=10)) <= 14


def test_importing_the_room_does_not_import_plotly():
    code = "import sys, chrono.timeline; sys.exit('plotly' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_figure_is_as_wide_as_its_labels_were_placed_for():
    assert figure(TIMELINE, width=900).layout.width == 900


def test_a_notebook_gets_the_figure_as_plotly():
    import plotly.io

    bundle = plotly.io.renderers["plotly_mimetype"].to_mimebundle(figure(TIMELINE).to_dict())
    assert len(bundle["application/vnd.plotly.v1+json"]["data"]) == len(figure(TIMELINE).data)


def test_dash_takes_the_figure_as_it_is():
    dash = pytest.importorskip("dash")
    app = dash.Dash(__name__)
    app.layout = dash.dcc.Graph(figure=figure(TIMELINE, lanes="place", theme="dark"))
    drawing = json.loads(app.server.test_client().get("/_dash-layout").data)["props"]["figure"]
    assert drawing["layout"]["paper_bgcolor"] == THEMES["dark"]["card"]


OVERLAPS = """() => {
  const nodes = [...document.querySelectorAll(".textpoint text, .annotation-text")];
  const boxes = nodes.map((node) => node.getBoundingClientRect());
  return [boxes.length, boxes.filter((a, n) => boxes.slice(n + 1).some((b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom - 4 && b.top < a.bottom - 4)).length];
}"""


@pytest.mark.browser
@pytest.mark.parametrize("lanes", ["kind", "participant"])
def test_labels_of_the_figure_do_not_overlap(browser, tmp_path, lanes):
    titles = [
        "Illicit fill-in lists",
        "MAMMOTH WORKS OPEN",
        "Встреча министров иностранных дел",
        "第十九届地区间合作论坛",
    ]
    people = [Participant(name) for name in ("Ada Moreau", "Willem Wummewam", "Иван Щукин")]
    events = tuple(
        event(n, f"{1900 + n * 7 % 100}-0{1 + n % 9}", kind=("meeting", "visit", "forum")[n % 3],
              participants=(people[n % 3],), place=Place("Weir"))
        for n in range(90)
    )  # fmt: skip
    named = Timeline(tuple(attrs.evolve(one, title=titles[n % 4]) for n, one in enumerate(events)), title="Crowd")
    tab = browser.new_page(viewport={"width": 1300, "height": 900})
    figure(named, lanes=lanes).write_html(tmp_path / "figure.html")
    tab.goto((tmp_path / "figure.html").as_uri())
    tab.wait_for_selector(".textpoint text")
    texts, overlapping = tab.evaluate(OVERLAPS)
    tab.close()
    assert texts > 40
    assert overlapping == 0

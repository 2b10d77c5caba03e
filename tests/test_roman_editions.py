"""Lists of editions by Roman numbers, each with a place and a date."""

from telling import events_of

HELD = "2021-06-05"


def editions(text):
    return [(e.kind, e.when.edtf, e.title, e.series, e.ordinal) for e in events_of(text, date=HELD) if e.when]


def test_the_editions_of_a_list_have_their_series_and_number():
    text = "# River Week\n\n- River Week IX: Lyon (March 2019)\n- River Week VIII: Porto, Portugal (May 2017)\n"
    assert editions(text) == [
        ("forum", "2017-05", "River Week VIII", "River Week", 8),
        ("forum", "2019-03", "River Week IX", "River Week", 9),
    ]


def test_a_line_takes_the_name_of_the_one_above_and_the_kind_of_its_noun():
    text = "# Past editions\n\nLoom Workshop IX: Lyon (March 2019)\nVIII: Porto (May 2017)\n"
    assert editions(text) == [
        ("session", "2017-05", "Loom Workshop VIII", "Loom Workshop", 8),
        ("session", "2019-03", "Loom Workshop IX", "Loom Workshop", 9),
    ]


def test_kings_and_a_line_alone_are_no_editions():
    text = "- Louis XIV: Portrait (May 2017)\n- Louis XV: Portrait (May 2018)\n"
    assert {ordinal for *_, ordinal in editions(text)} <= {None}
    assert {ordinal for *_, ordinal in editions("- River Week IX: Lyon (March 2019)\n")} <= {None}

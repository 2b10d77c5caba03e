"""Where something was by what stands beside its date, by the visit it was on, and by what befell somebody there."""

import pytest
from telling import events_of


def places(text, **options):
    """The kinds and places of the events of a text of 1 March 2024, in order of the events."""
    return [
        (event.kind, event.place.name if event.place else None)
        for event in events_of(text, date="2024-03-01", **options)
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("On 3 May 1917 Bo Lind was killed by a sniper at Varnow.", "Varnow"),
        ("On 3 May 1917 Bo Lind was killed in the attack near La Dunelle.", "Dunelle"),
        ("On 3 May 1917 Bo Lind was killed near St Varn.", "St Varn"),
        ("On 3 May 1917 the army retreated to Varnow.", "Varnow"),
        ("On 3 May 2014 Bo Lind departed Hanoi.", "Hanoi"),
        ("In 2004 the mill was opened in Xinjiang Province.", "Xinjiang"),
        ("3 мая 2018 года министр Анна Ларина посетила Португалию.", "Португалия"),
        ("In 1950 the Lodge met at The Tarn Restaurant.", "Tarn Restaurant"),
        ("In 1859 Bo Lind was ordained in the Church of England.", None),
        ("On 3 May 2014 Bo Lind left Apple.", None),
    ],
)
def test_a_place_is_told_by_what_happens_there(text, place):
    assert [where for _, where in places(text)] == [place]


def test_a_life_in_brackets_gives_both_its_places():
    text = "Ann Cole (3 May 1801, Lyon – 4 June 1870, Lisbon) was a painter. Cole moved much."
    assert places(text) == [("birth", "Lyon"), ("death", "Lisbon")]


def test_the_life_of_a_child_has_no_place_of_its_parent():
    text = "# Ann Cole\n\nAnn Cole was born in 1801. She died at Lisbon. She had one son, Bo Cole (1830–1890)."
    assert places(text)[-1] == ("death", None)


def test_a_place_beside_another_date_is_of_that_date():
    text = "The board met in Lyon on 3 May 2014, and held a call on 4 June 2014.\n"
    assert ("meeting", "Lyon") in places(text)
    assert places("The club met in Lyon on 3 May 2014, in Lisbon on 4 June 2014.")[-1] == ("meeting", "Lisbon")


def test_what_is_done_on_a_visit_is_done_where_the_visit_is():
    text = "On 3 May 2014 Ann Cole visited Peru. During the visit, Cole met President Bo Lind."
    assert ("meeting", "Peru") in places(text)

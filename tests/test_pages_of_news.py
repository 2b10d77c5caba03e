"""A page of news lists headlines, each with its day and the beginning of its story: each story is of its own day."""

import pytest

import chrono

ITEMS = [
    (
        "Council adopts harbour plan",
        "12 May 2021",
        "The council has adopted the harbour plan",
    ),
    ("New chair of the Weirs Board", "3 May 2021", "Bo Lind has been appointed chair of the Weirs Board"),
    ("Cole signs eel pact in Lima", "28 April 2021", "Ann Cole has signed the eel pact with Peru"),
]
LAYOUTS = {
    "links": "[{title}](/news/1)\n\n{day}\n\n{story} for a term of...\n\n",
    "plain": "{title}\n\n{day}\n\n{story}, as the…\n\n",
    "posts": "## {title}\n*Posted on {day}*\n\n{story} [...]\n\n",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_story_is_of_the_day_below_its_headline(layout):
    items = "".join(LAYOUTS[layout].format(title=title, day=day, story=story) for title, day, story in ITEMS)
    documents = chrono.read_text(f"# Media releases\n\n{items}", source="news.md")
    events = [event for document in documents for event in chrono.extract(document)]
    told = {" ".join(e.evidence[0].quote.split())[:20]: e.when.edtf for e in events if e.when}
    assert told == {
        "The council has adop": "2021-05-12",
        "Bo Lind has been app": "2021-05-03",
        "Ann Cole has signed ": "2021-04-28",
    }


def test_a_chronicle_of_days_with_what_happened_below_keeps_its_days():
    text = "Annals\n\n3 May 1921\n\nThe quay opened.\n\n9 June 1922\n\nThe mill burned.\n\n4 July 1923\n\nA tram ran.\n"
    (document,) = chrono.read_text(text, source="chronicle.md")
    assert [e.when.edtf for e in chrono.extract(document) if e.when] == ["1921-05-03", "1922-06-09", "1923-07-04"]

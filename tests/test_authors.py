"""Who says "I": the author or sender of a text, where he tells of himself."""

import pytest
from telling import events_of

import chrono
from chrono.reading.authors import author_of


@pytest.mark.parametrize(
    ("metadata", "author"),
    [
        ({"author": "Ada Cole"}, "Ada Cole"),
        ({"by": "By Ada Cole"}, "Ada Cole"),
        ({"author": "Cole, Ada"}, "Ada Cole"),
        ({"author": "Cole, Ada M."}, "Ada M. Cole"),
        ({"creators": "Cole, Ada, Harbour Office of Ulm"}, "Ada Cole"),
        ({"from": "Ada van der Berg <ada@mill.example>"}, "Ada van der Berg"),
        ({"author": "João dos Santos"}, "João dos Santos"),
        ({"author": "Harbour Office of Ulm"}, None),
        ({"from": '"Cole, Ada" <ada@mill.example>'}, "Ada Cole"),
        ({"from": "Ада Громова <ada@mill.example>"}, "Ада Громова"),
        ({"author": "Ada Cole", "from": "Bo Rask"}, "Ada Cole"),
        ({"from": "ada@mill.example"}, None),
        ({"author": "admin"}, None),
        ({"author": "Ada Cole, Bo Rask"}, None),
        ({"authors": "Cole"}, None),
        ({"author": ""}, None),
        ({"title": "Ada Cole"}, None),
    ],
)
def test_the_author_is_the_one_name_that_stands_beside_the_text(metadata, author):
    assert author_of(metadata) == author


def told(text, source="note.md"):
    return [
        (event.title, [one.name for one in event.participants])
        for event in events_of(text, source=source, date="2020-06-01")
    ]


MAIL = """From: Ann Voss <ann@mill.example>
To: Bo Rask <bo@mill.example>
Subject: The lease
Date: Tue, 4 Jun 2019 10:00:00 +0200

Dear Bo,

I signed the lease on 3 May 2019. My brother was there.

Ann
"""


@pytest.mark.parametrize(
    "text",
    [
        "---\nauthor: Ida Falk\n---\n# The pool\n\nIn May 2011 I opened the pool in Ulm. I thank all.\n",
        "# The pool\n\nBy Ida Falk\n\nIn May 2011 I opened the pool in Ulm. My brother came.\n",
    ],
)
def test_who_wrote_a_text_is_who_says_i_in_it(text):
    assert told(text) == [("Ida Falk opened the pool in Ulm", ["Ida Falk"])]


def test_who_sent_an_email_is_who_says_i_in_it(tmp_path):
    path = tmp_path / "lease.eml"
    path.write_text(MAIL, "utf-8")
    (document,) = chrono.read([path])
    assert document.author == "Ann Voss"
    (event,) = chrono.extract(document)
    assert (event.title, [one.name for one in event.participants]) == ("Ann Voss signed the lease", ["Ann Voss"])


@pytest.mark.parametrize(
    "text",
    [
        # Whom a reporter quotes.
        "By Ida Falk\n\n“I opened the pool in May 2011,” the mayor said. “I was glad. I sang.”\n",
        # A team, or an office.
        "---\nauthor: Press Office\n---\nIn May 2011 I opened the pool in Ulm. I thank all.\n",
        # A reporter who speaks of himself once.
        "---\nauthor: Ida Falk\n---\nIn May 2011 the mayor opened the pool in Ulm, as I wrote.\n",
    ],
)
def test_who_wrote_a_report_takes_no_part_in_it(text):
    assert all("Ida Falk" not in people and "Press Office" not in people for _, people in told(text)), told(text)

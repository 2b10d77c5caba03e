"""Chats as messengers export them: a document for each message, of its own day and sender."""

import pytest
from telling import day_of

import chrono

ANDROID = """\
12/03/2021, 09:13 - Messages and calls are encrypted.
12/03/2021, 09:14 - Mara Lind: Morning. The landlord closed the yard yesterday.
Nobody could get in.
12/03/2021, 09:16 - Jon Abel: Again?
12/03/2021, 09:20 - Mara Lind: <Media omitted>
16/03/2021, 18:05 - Mara Lind: He repaired the gate on Monday.
"""
TELEPHONE = """\
[3/12/21, 9:14:33 AM] Mara Lind: The landlord closed the yard yesterday.
[3/12/21, 9:16:02 AM] Jon Abel: Again?
\u200e[3/16/21, 6:05:10 PM] Mara Lind: He repaired the gate on Monday.
"""
COPIED = """\
Mara Lind, [12.03.21 09:14]
The landlord closed the yard yesterday.

Jon Abel, [12.03.21 09:16]
Again?

Mara Lind, [16.03.21 18:05]
He repaired the gate on Monday.
"""
RELAYED = """\
[2021-03-12 09:14] <mara> The landlord closed the yard yesterday.
[2021-03-12 09:15] *** jon has joined
[2021-03-12 09:16] <jon> Again?
[2021-03-16 18:05] <mara> He repaired the gate on Monday.
"""


@pytest.mark.parametrize("text", [ANDROID, TELEPHONE, COPIED, RELAYED])
@pytest.mark.parametrize("name", ["chat.txt", "chat.md", "chat"])
def test_what_is_told_counts_from_its_own_message(text, name, tmp_path):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    documents = list(chrono.read([path]))
    assert [document.date.when.edtf for document in documents] == ["2021-03-12", "2021-03-12", "2021-03-16"]
    told = [(event.kind, day_of(event)) for document in documents for event in chrono.extract(document)]
    assert told == [("termination", "2021-03-11"), ("milestone", "2021-03-15")]


def test_a_message_says_who_sent_it_and_where_it_stands():
    first, second, _ = chrono.read_text(ANDROID, source="chat.txt")
    assert (first.author, second.author) == ("Mara Lind", "Jon Abel")
    assert first.text == "Morning. The landlord closed the yard yesterday.\nNobody could get in."
    assert ANDROID[first.offset :].startswith(first.text)
    (event,) = chrono.extract(first)
    assert event.evidence[0].location == "message 2, Mara Lind"


@pytest.mark.parametrize(
    ("days", "first"),
    [
        (["1/2/2021", "5/2/2021", "13/2/2021"], "2021-02-01"),
        (["1/2/2021", "1/5/2021", "1/13/2021"], "2021-01-02"),
        (["2/1/2021", "4/1/2021", "1/2/2021"], "2021-01-02"),  # no day goes back
        (["1/2/2021", "2/2/2021", "3/2/2021"], "2021-02-01"),
        (["2021/02/01", "2021/02/02", "2021/03/02"], "2021-02-01"),
        (["1.2.99", "2.2.99", "3.2.99"], "1999-02-01"),
    ],
)
def test_the_order_of_a_day_in_figures_is_seen_from_all_messages(days, first):
    names = ["Ann", "Bo", "Ann"]
    text = "".join(f"{day}, 10:00 - {name}: Hello there.\n" for day, name in zip(days, names, strict=True))
    assert chrono.read_text(text, source="chat.txt")[0].date.when.edtf == first


def test_a_day_that_does_not_exist_is_told_and_costs_no_message():
    problems = []
    text = ANDROID.replace("16/03", "31/02")
    documents = chrono.read_text(text, source="chat.txt", problems=problems)
    assert [document.date is None for document in documents] == [False, False, True]
    assert [(one.source, one.offset) for one in problems] == [("chat.txt", text.index("31/02"))]
    assert "does not exist" in problems[0].message


@pytest.mark.parametrize(
    "text",
    [
        "2021-03-12 09:14 INFO: started\n2021-03-12 09:15 WARN: slow\n2021-03-12 09:16 INFO: done\n",
        "12/03/2021, 09:14 - Gate opened.\n12/03/2021, 09:20 - Gate shut.\n13/03/2021, 10:00 - Gate opened.\n",
        "12/03/2021: Ann: the gate is shut.\n13/03/2021: Bo: it is open.\n14/03/2021: Ann: shut.\n",
        "On 3 March 2021 the council closed the bridge.\n\n" + ANDROID,
        "12.03.2021 09:14 - Control: the pump stopped\n12.03.2021 09:20 - Crew: it was repaired\n"
        "12.03.2021 09:40 - Control: the pump runs\n12.03.2021 10:00 - Crew: left the site\n",
        "12/03/2021, 09:14 - Ann: the gate is shut.\n\nNobody knows why it was shut on that day.\n",
    ],
)
def test_logs_lists_and_a_single_line_are_no_chat(text):
    (document,) = chrono.read_text(text, source="log.txt")
    assert document.text == text or document.text == text.rstrip()

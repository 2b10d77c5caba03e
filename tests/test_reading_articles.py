"""Where a file of several articles is cut, and where it is not."""

import pytest

from chrono.reading import read_text

BODY = "The council met in the town hall and talked at length about roads, water and schools. " * 3


def parts(text):
    documents = read_text(text)
    assert [text[d.offset : d.offset + len(d.text)] for d in documents] == [d.text for d in documents]
    return len(documents)


def article(head, day, foot="Print version"):
    return f"{head}\nCouncil talks about roads\n{day}\n10:00\n{BODY}\n{foot}"


TODAY = "The council met today in the town hall and talked at length about roads, water and schools. " * 3
POSTS = f"# News\n\n## Roads\n\n2020-05-06\n\n{TODAY}\n## Schools\n\n*Updated 5 May 2020*\n\n{BODY}"
ABOVE = f"# News\n\n6 May 2020\n\n## Roads\n\n{TODAY}\n\n5 May 2020\n\n## Schools\n\n{BODY}"
BACK = "".join(f"## Part {n}\n\n{day} May 2020\n\n{BODY}{BODY}\n\n" for n, day in enumerate((9, 5, 5, 2)))
FIELDS = f"Title: One\nDate: 5 May 2020\n\n{BODY}\n\nTitle: Two\nDate: 6 May 2020\n\n{BODY}"
FRONT = f"---\ntitle: One\ndate: 2020-05-05\n---\n{BODY}\n---\ntitle: Two\ndate: 2020-05-06\n---\n{BODY}\n"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(article("News", "May 5, 2020") + article("News", "May 6, 2020"), 2, id="run together"),
        pytest.param(article("News", "May 5, 2020") + "\n" + article("News", "May 6, 2020"), 2, id="frame"),
        pytest.param("\n\n".join(article("News", f"{n} May 2020", "") for n in (4, 5, 6)), 3, id="header after blank"),
        pytest.param(FIELDS, 2, id="fields"),
        pytest.param(FRONT, 2, id="front matter twice"),
        pytest.param(f"Document 1 of 2\n{BODY}\nDocument 2 of 2\n{BODY}", 2, id="counted"),
        pytest.param(f"1 of 2 DOCUMENTS\n{BODY}\n2 of 2 DOCUMENTS\n{BODY}", 2, id="counted in capitals"),
        pytest.param(f"Document 1 of 2\n{BODY}\nDocument 7 of 9\n{BODY}", 1, id="counted out of step"),
        pytest.param(POSTS, 2, id="posts with their days, below the title of the page"),
        pytest.param(POSTS.removeprefix("# News\n\n"), 2, id="posts with their days"),
        pytest.param(ABOVE, 2, id="days above the posts"),
        pytest.param(ABOVE.replace("6 May", "May").replace("5 May", "April"), 2, id="months above the posts"),
        pytest.param(POSTS.replace("today", "late"), 1, id="titles with their days, a chronicle"),
        pytest.param(BACK, 4, id="posts that go back from day to day"),
        pytest.param(BACK.replace("9 May", "1 May"), 1, id="titles with days that go forth and back"),
        pytest.param(BACK.replace(BODY, f"- {BODY}\n"), 1, id="lists with their days, newest first"),
        pytest.param(POSTS + f"\n## Contact\n\n{BODY}", 1, id="a heading without a day among posts"),
        pytest.param(f"# History\n\n## 5 May 2020\n{BODY}\n## 6 May 2020\n{BODY}", 1, id="dated sections"),
        pytest.param(f"History\n\n5 May 2020\n{BODY}\n\n6 May 2020\n{BODY}", 1, id="date lines"),
        pytest.param(f"5 May 2020\n{BODY}\n\n5 May 2020\n{BODY}", 1, id="a date is no frame"),
        pytest.param(f"Annual Report\n\n{BODY}\n\nAnnual Report\n\n{BODY}", 1, id="running header"),
        pytest.param(f"News\n5 May 2020\n{BODY} In News\n6 May 2020\n{BODY}", 1, id="first line inside a sentence"),
        pytest.param(f"{BODY}\n\n---\n\n{BODY}", 1, id="a rule"),
        pytest.param(f"Title: One\nDate: 5 May 2020\n\n{BODY}\n\nPlace: x\nTime: 1\n\n{BODY}", 1, id="other fields"),
    ],
)
def test_a_file_is_cut_only_where_a_whole_article_begins_again(text, count):
    assert parts(text) == count


def test_parts_are_counted_and_know_where_they_begin():
    text = article("News", "May 5, 2020") + article("News", "May 6, 2020")
    one, two = read_text(text, source="x.txt")
    assert (one.part, two.part) == (1, 2)
    assert two.offset == len(one.text)
    assert [d.date.when.edtf for d in (one, two)] == ["2020-05-05", "2020-05-06"]


def test_each_post_of_a_page_has_its_own_today():
    one, two = read_text(POSTS)
    assert [d.date.when.edtf for d in (one, two)] == ["2020-05-06", "2020-05-05"]

"""Pages become the text that a reader sees, without what surrounds it, each made here and read back."""

import pytest
from files import SENTENCE, read_file

import chrono
from chrono.reading import read_text
from chrono.reading.html_lines import visible_text

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><title>Roads</title><meta property="article:published_time" content="2020-05-06T10:00:00Z">
<style>p {{ color: red }}</style><script>var x = "1 May 1999";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/old">Older news</a></li></ul></nav>
<article><h1>Council talks about roads</h1><p>{SENTENCE}</p><p>It will meet again in the old mill &amp; talk of
bridges, which need care after the long winter and the flood that came in spring.</p></article>
<footer>Imprint</footer></body></html>"""


def test_a_page_gives_its_article_with_title_and_date(tmp_path):
    (document,), problems = read_file(tmp_path, "page.html", PAGE)
    assert SENTENCE in document.text
    assert "mill & talk" in document.text
    assert "1 May 1999" not in document.text
    assert "Imprint" not in document.text
    assert document.title == "Council talks about roads"
    assert document.date.when.edtf == "2020-05-06"
    assert problems == []


def test_a_page_is_known_by_its_content(tmp_path):
    (document,), _ = read_file(tmp_path, "page", PAGE)
    assert "<p>" not in document.text


def test_a_text_that_speaks_of_html_is_no_page(tmp_path):
    (document,), _ = read_file(tmp_path, "a.txt", f"The tag <html> opens a page. {SENTENCE}")
    assert "<html>" in document.text


@pytest.mark.parametrize("body", ["<p>Short.</p>", "<div>Short.</div>", "Short."])
def test_a_short_page_keeps_its_words(body):
    assert read_text(f"<html><body>{body}</body></html>", source="a.html")[0].text == "Short."


def test_a_page_nested_too_deep_is_read_all_the_same(tmp_path):
    (document,), problems = read_file(tmp_path, "deep.html", "<html>" + "<div>" * 5000 + SENTENCE + "</div>" * 5000)
    assert document.text == SENTENCE
    assert "nested" in problems[0].message


def test_a_page_says_its_encoding(tmp_path):
    data = f"<html><head><meta charset='windows-1251'></head><body><p>Совет собрался. {SENTENCE}</p>".encode("cp1251")
    (document,), problems = read_file(tmp_path, "a.html", data)
    assert "Совет собрался." in document.text
    assert problems == []


MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>All the news of the town</a></li></ul></nav>"
TEASERS = """<aside><h3>Latest</h3><ul><li><a href='/1'>12 May 2031 The minister opened the new bridge</a></li>
<li><a href='/2'>3 June 2031 The council signed the water treaty</a></li></ul></aside>"""


def page(body, head=""):
    head = f"<head><title>The weavers' guild</title>{head}</head>"
    return f"<html>{head}<body>{MENU}<main>{body}</main>{TEASERS}</body></html>"


def text_of(body, head=""):
    return read_text(page(body, head), source="a.html")[0].text


def date_of(body, head=""):
    date = read_text(page(body, head), source="a.html")[0].date
    return date.when.edtf if date and date.when else None


FOUNDED = [
    ("3 March 1911", "Anna Kolb founded a school for weavers in the old mill by the river."),
    ("30 August 1923", "The guild signed a contract on wool with the merchants of the coast."),
    ("7 January 1936", "Omar Lind was elected chairman of the guild after a long dispute."),
    ("21 October 1952", "The members adopted the statutes that are still in force today."),
]
EVERY = {
    "a day in a time element": "<article><time>{date}</time><p>{told}</p></article>",
    "a time element in a sentence": "<p>On <time datetime='1850-01-01'>{date}</time>: {told}</p>",
    "two spans side by side": "<div class='row'><span class='when'>{date}</span><span class='what'>{told}</span></div>",
    "the day behind": "<div><span>{told}</span><span> ({date})</span></div>",
    "two blocks": "<div><div class='year'>{date}</div><div>{told}</div></div>",
    "bold and a break": "<p><b>{date}</b><br>{told}</p>",
    "a term": "<dl><dt>{date}</dt><dd>{told}</dd></dl>",
    "a heading": "<h3>{date}</h3><p>{told}</p>",
    "a figure": "<figure><img src='a.png'></figure><h4>{date}</h4><div>{told}</div>",
}


@pytest.mark.parametrize("item", EVERY.values(), ids=EVERY)
def test_a_chronology_keeps_its_dates_whatever_elements_hold_them(item):
    body = "<h1>The weavers' guild</h1>" + "".join(item.format(date=date, told=told) for date, told in FOUNDED)
    (document,) = read_text(page(body), source="a.html")
    found = {event.when.edtf for event in chrono.extract(document) if event.when}
    assert found == {"1911-03-03", "1923-08-30", "1936-01-07", "1952-10-21"}
    assert "2031" not in document.text


def test_a_heading_is_one_whatever_it_looks_like():
    acts = [("1968", "Harbour"), ("1975", "Market"), ("1981", "Forest")]
    told = [f"In {year} the {name} Act was adopted by the diet after a debate of three days." for year, name in acts]
    body = "".join(
        f"<h2>{year} – The {name} Act</h2><p>{text}</p>" for (year, name), text in zip(acts, told, strict=True)
    )
    (document,) = read_text(page(f"<h1>The laws of the coast</h1>{body}"), source="a.html")
    assert document.headings == ((0, 1), *((document.text.index(f"{year} –"), 2) for year, _ in acts))
    found = [(event.when.edtf, event.evidence[0].quote) for event in chrono.extract(document)]
    assert found == [(year, text) for (year, _), text in zip(acts, told, strict=True)]


def test_what_stands_among_the_lines_of_the_article_is_kept_and_what_leads_elsewhere_is_not():
    told = [f"<p>{told} It was in all the papers of the time.</p>" for _, told in FOUNDED]
    told[2:2] = ["<div>1930</div>", "<div><a href='/more'>More news of 4 May 2031 from the coast</a></div>"]
    text = text_of("".join(told))
    assert "\n1930\n" in text
    assert "2031" not in text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<span>1911</span><span>Anna Kolb</span>", "1911 Anna Kolb"),
        ("<b>1911</b><i>Anna Kolb</i>", "1911 Anna Kolb"),
        ("<span>Anna Kolb</span><span>1911</span>", "Anna Kolb 1911"),
        ("<span>Anna Kolb</span><span>Chair</span>", "Anna Kolb Chair"),
        ("<span class='drop'>T</span>he guild", "The guild"),
        ("1<span>st</span> of May", "1st of May"),
        ("1<sup>st</sup> of May", "1st of May"),
        ("in 1911<sup>2</sup> and", "in 1911² and"),
        ("in 1911<sup><a href='#n'>[2]</a></sup> and", "in 1911[2] and"),
        ("10 m<sup>2</sup>", "10 m²"),
        ("<em>un</em>usual", "unusual"),
        ("i<b>Phone</b>", "iPhone"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("One<br>Two", "One\nTwo"),
        ("One<br><br>Two", "One\n\nTwo"),
        ("<ul><li>One<li>Two</ul>Three", "- One\n- Two\n\nThree"),
        ("<ol start=4><li>One</li><li>Two</li></ol>", "4. One\n5. Two"),
        ("<ol><li>One<ul><li>Inner</li></ul></li><li>Two</li></ol>", "1. One\n\n- Inner\n\n2. Two"),
        ("<pre>One\n  Two</pre> Three\nfour", "One\nTwo\n\nThree four"),
        ("<table><tr><th>Year<th>Event<tr><td>1911<td>Fire</table>", "| Year | Event |\n|---|---|\n| 1911 | Fire |"),
        ("<table><tr><td>1911</td><td>Fire</td></tr><tr><td>1912</td></tr></table>", "| 1911 | Fire |\n| 1912 |"),
        ("<table><tr><td>Menu</td><td><p>One</p><p>Two</p></td></tr></table>", "Menu\n\nOne\n\nTwo"),
        ("<table><tr><td>A<table><tr><td>B</td></tr></table></td></tr></table>C", "A\n\nB\n\nC"),
        ("One<script>two</script><style>three</style><!-- four --> five", "One five"),
        ("&amp;&#169; <time>1 May</time> <unknown>x</unknown> a < b", "&© 1 May x a < b"),
    ],
)
def test_what_a_browser_shows(markup, text):
    assert visible_text(markup) == text


TOLD = """<p>The feud with the dyers of the lower town had begun on <time datetime='1931-03-04'>a day in spring</time>
in the mill by the river.</p>"""


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        ("<meta property='article:published_time' content='2020-05-06T10:00:00Z'>", "<p>{0}</p>", "2020-05-06"),
        ('<script type="application/ld+json">{{"datePublished": "2020-05-06"}}</script>', "<p>{0}</p>", "2020-05-06"),
        ("", "<p><time datetime='2020-05-06T08:00'>Wednesday</time></p><p>{0}</p>", "2020-05-06"),
        ("", "<p>{0}</p><time class='entry-date published' datetime='2020-05-06'>Wednesday</time>", "2020-05-06"),
        ("", f"<p>{{0}}</p>{TOLD}", None),
        ("", f"<p>{{0}}</p>{TOLD * 2}", None),
    ],
)
def test_a_page_is_of_the_day_that_it_says_of_itself_and_of_none_that_it_tells_of(head, body, date):
    told = "The guild was busy with the roof of its hall, and its members spoke of little else."
    assert date_of(body.format(told) + f"<p>{told * 3}</p>", head) == date


def test_a_headline_above_its_article_opens_the_text_though_it_is_no_heading():
    told = "".join(f"<p>{told}</p>" for _, told in FOUNDED)
    assert text_of(f"<font size=5>The weavers' guild</font><div>By Jo Lund</div>{told}").startswith(
        "The weavers' guild\n"
    )


def test_no_article_is_looked_for_in_a_page_that_shows_no_word(monkeypatch):
    monkeypatch.setattr("trafilatura.bare_extraction", lambda *_, **__: pytest.fail("asked for an article"))
    (document,) = chrono.read_text("<html><body>" + "<p>" * 50 + "—", source="a.html")
    assert document.text.strip() == "—"


def test_a_page_whose_own_data_is_broken_has_the_title_of_its_heading():
    said = '<script type="application/ld+json">[[]]</script>'
    page = f"<html><head>{said}</head><body><h1>The mill opens again</h1><p>It opened on 5 May 2020 in Leek.</p>"
    (document,) = chrono.read_text(page, source="a.html")
    assert document.title == "The mill opens again"

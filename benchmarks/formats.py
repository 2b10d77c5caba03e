"""Which events of Markdown documents are found when the same documents come as HTML, DOCX or PDF.

    python benchmarks/formats.py FOLDER...

Each document is written as pages of six layouts, as DOCX, and as PDF in three layouts, by headless Chromium. An event
is the same where its date and kind are: `lost` are those of the Markdown that are not found, `new` those found besides,
both as shares of the events of the Markdown. A date that Markdown has in its front matter stands in the metadata of a
page and in a line of the others.

Needs the packages of the extras `dev` and `docs`, and Chromium.
"""

import argparse
import io
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs
import docx
import docx.document
from lxml import etree, html
from markdown import markdown
from playwright.sync_api import Page, sync_playwright

import chrono

_MENU = "<ul><li><a href='/'>Home</a></li><li><a href='/news'>All news</a></li><li><a href='/c'>Contact</a></li></ul>"
_TEASERS = """<h3>Latest</h3><ul><li><a href='/1'>12 May 2031 The minister opens a bridge in Lindau</a></li>
<li><a href='/2'>3 June 2031 The council signs a treaty on water</a></li></ul>"""
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = re.compile(rf"\b(\d{{1,2}} (?:{_MONTHS}) \d{{4}}|(?:{_MONTHS}) \d{{1,2}}, \d{{4}})\b")


@attrs.frozen
class Source:
    """A Markdown document: its title, date, body as HTML, and its events as Markdown."""

    title: str
    date: str
    body: str
    language: str
    events: Counter[tuple[str | None, str]]


def source_of(file: Path) -> Source | None:
    """The document of a file; None where it holds several."""
    text = file.read_text("utf-8")
    documents = chrono.read_text(text, source=file.name)
    if len(documents) != 1:
        return None
    fields = {}
    if front := re.match(r"---\n(.*?)\n---\n", text, re.DOTALL):
        lines = (line.partition(":") for line in front[1].splitlines())
        fields = {name.strip().lower(): value.strip(" \"'") for name, _, value in lines}
        text = text[front.end() :]
    heading = re.match(r"\s*#\s+(.*)\n", text)
    title = fields.get("title") or (heading[1] if heading else file.stem)
    body = markdown(text[heading.end() :] if heading else text, extensions=["tables", "sane_lists"])
    return Source(title, fields.get("date", ""), body, documents[0].language, found_in(documents))


def found_in(documents: Iterable[chrono.Document]) -> Counter[tuple[str | None, str]]:
    events = (event for document in documents for event in chrono.extract(document))
    return Counter((event.when.edtf if event.when else None, event.kind) for event in events)


def site(source: Source) -> str:
    """A page as content management systems write it."""
    return f"""<header><nav>{_MENU}</nav></header><main><article><header><h1>{source.title}</h1></header>
    <div class="content">{source.body}</div></article></main><aside>{_TEASERS}</aside><footer>© 2031</footer>"""


def divisions(source: Source) -> str:
    """A page of `div` elements alone."""
    body = re.sub(r"<(/?)p>", r"<\1div>", source.body)
    return f"""<div id="top">{_MENU}</div><div><div><h2>{source.title}</h2><div>{body}</div></div>
    <div>{_TEASERS}</div></div><div id="foot">© 2031</div>"""


def times(source: Source) -> str:
    """A page whose days stand in `time` elements."""
    return site(attrs.evolve(source, body=_DAY.sub(r"<time>\1</time>", source.body)))


def unended(source: Source) -> str:
    """An old page, without most end tags."""
    body = re.sub(r"</(?:p|li)>", "", source.body)
    return f"<center><font size=5>{source.title}</font></center>{body}<hr><a href=index.html>back</a>"


def table(source: Source) -> str:
    """An old page laid out by a table, its paragraphs ended by breaks."""
    body = source.body.replace("<p>", "").replace("</p>", "<br><br>")
    return f"<table><tr><td>{_MENU}</td><td><b>{source.title}</b><br><br>{body}</td></tr></table>"


def bare(source: Source) -> str:
    """A page with nothing around its text."""
    return f"<h1>{source.title}</h1>{source.body}"


PAGES = (bare, site, divisions, times, unended, table)
SHEETS = {
    "one column": "body { font: 12pt serif }",
    "two columns": "body { font: 10pt serif; columns: 2; text-align: justify; hyphens: auto }",
    "large letters": "body { font: 15pt sans-serif }",
}


def page_of(source: Source, layout: Callable[[Source], str]) -> bytes:
    said = f'<meta property="article:published_time" content="{source.date}">' if source.date else ""
    head = f'<head><meta charset="utf-8"><title>{source.title}</title>{said}</head>'
    return f'<!DOCTYPE html><html lang="{source.language}">{head}<body>{layout(source)}</body></html>'.encode()


def pdf_of(source: Source, style: str, browser: Page) -> bytes:
    day = f"<p>{source.date}</p>" if source.date else ""
    page = f"<h1>{source.title}</h1>{day}{source.body}"
    browser.set_content(f'<html lang="{source.language}"><style>{style} td {{ padding: 4px }}</style>{page}</html>')
    edge = "<div style='font-size: 8px; width: 100%; text-align: center'>{}</div>"
    return browser.pdf(
        format="A4",
        display_header_footer=True,
        header_template=edge.format("Proceedings, vol. 7"),
        footer_template=edge.format("<span class='pageNumber'></span> / <span class='totalPages'></span>"),
        margin={"top": "25mm", "bottom": "25mm", "left": "22mm", "right": "22mm"},
    )


def docx_of(source: Source) -> bytes:
    file = docx.Document()
    file.add_heading(source.title, 0)
    if source.date:
        file.add_paragraph(source.date)
    for block in html.fromstring(f"<div>{source.body}</div>").iterchildren(tag=etree.Element):
        _add(file, block)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def _add(file: docx.document.Document, block: html.HtmlElement) -> None:
    if re.fullmatch("h[1-6]", block.tag):
        file.add_heading(block.text_content(), int(block.tag[1]))
    elif block.tag == "table":
        rows = [[cell.text_content() for cell in row] for row in block.iter("tr")]
        made = file.add_table(0, max(map(len, rows)))
        for row in rows:
            for cell, text in zip(made.add_row().cells, row, strict=False):
                cell.text = text
    elif block.tag in ("ul", "ol"):
        for item in block.iter("li"):
            file.add_paragraph(_own(item), "List Bullet" if block.tag == "ul" else "List Number")
    else:
        file.add_paragraph(" ".join(block.text_content().split()))


def _own(item: html.HtmlElement) -> str:
    """The words of an item without those of lists inside it."""
    depth = 1 + sum(1 for _ in item.iterancestors("li"))
    return " ".join(" ".join(item.xpath(".//text()[count(ancestor::li) = $depth]", depth=depth)).split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    files = sorted(file for folder in parser.parse_args().folders for file in folder.glob("*.md"))
    sources = [source for source in map(source_of, files) if source]
    lost: Counter[str] = Counter()
    new: Counter[str] = Counter()
    with sync_playwright() as driver, TemporaryDirectory() as made:
        folder = Path(made)
        path = shutil.which("chromium") or shutil.which("google-chrome")
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page()
        for source in sources:
            written = {f"HTML, {layout.__name__}": (".html", page_of(source, layout)) for layout in PAGES}
            written["DOCX"] = ".docx", docx_of(source)
            for name, style in SHEETS.items():
                written[f"PDF, {name}"] = ".pdf", pdf_of(source, style, page)
            for name, (suffix, data) in written.items():
                file = folder / f"a{suffix}"
                file.write_bytes(data)
                found = found_in(chrono.read(file))
                lost[name] += (source.events - found).total()
                new[name] += (found - source.events).total()
        browser.close()
    total = sum(source.events.total() for source in sources)
    print(f"{len(sources)} documents, {total} events")
    for name in lost:
        print(f"| {name} | {lost[name] / total:.1%} | {new[name] / total:.1%} |")


if __name__ == "__main__":
    main()

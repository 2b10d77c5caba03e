"""Where a document says its own date, and where a date in it is not its own."""

import pytest

from chrono.dates.document_date import find_document_date

PROSE = "The council met in the town hall and talked at length about roads, water and schools. " * 6


def date_of(text, *, source="note.txt", language="en", metadata=None):
    found = find_document_date(text, source=source, language=language, metadata=metadata)
    for evidence in found.evidence if found else ():
        assert text[evidence.start : evidence.end] == evidence.quote
    return found.when.edtf if found else None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param(f"Council news\n\n5 May 2020\n\n{PROSE}", "2020-05-05", id="date line"),
        pytest.param(
            f"# The quiet town\n\nIda Falk spoke to Bo Lind on 5 May 2020.\n\n**Q: Why?**\n\nA: {PROSE}",
            "2020-05-05",
            id="interview",
        ),
        pytest.param(
            f"# The quiet town\n\nIda Falk spoke to Bo Lind on 5 May 2020.\n\n{PROSE}", None, id="no question below"
        ),
        pytest.param(
            f"# The quiet town\n\nIda Falk left Ulm on 5 May 2020.\n\n**Q: Why?**\n\nA: {PROSE}",
            None,
            id="no interview on the day",
        ),
        pytest.param(f"Council news\n5 june, 2020 21:40\n{PROSE}", "2020-06-05", id="small letters and a clock"),
        pytest.param(f"Date: 2020-05-05\nSubject: roads\n\n{PROSE}", "2020-05-05", id="label"),
        pytest.param(f"By Ann Lee | Published May 5, 2020 | 3 min read\n\n{PROSE}", "2020-05-05", id="label in a row"),
        pytest.param(f" date 2020-05-05 NORWAY, May 5 - {PROSE}", "2020-05-05", id="machine stamp"),
        pytest.param(f"OSLO, May 5, 2020 (Agency) — {PROSE}", "2020-05-05", id="dateline"),
        pytest.param(
            f"Tuesday, 5 May, 2020, 16:49 GMT 17:49 UK\nFire at mill\n\n{PROSE}", "2020-05-05", id="minute in two zones"
        ),
        pytest.param(
            f"MINUTES\n\nMay 5, 2020\n\nAPPROVED – May 19, 2020\n\nReview\n\nApril 21, 2020\n\n{PROSE}",
            "2020-05-05",
            id="minutes among the days of others",
        ),
        pytest.param(f"(Salem, OR) May 5, 2020 – {PROSE}", "2020-05-05", id="dateline, city in brackets"),
        pytest.param(f"# Members' bulletin, May 2020\n\n{PROSE}", "2020-05", id="month of an issue"),
        pytest.param(f"# Harbour Newsletter – Spring 2020\n\n{PROSE}", "2020-21", id="season of an issue"),
        pytest.param(f"# The bulletin in May 1968 and after\n\n{PROSE}", None, id="a month in a title"),
        pytest.param(f"# Statement on May 1968\n\n{PROSE}", None, id="a month that is the subject"),
        pytest.param(f"HARBOUR TOWN, May 5, 2020—{PROSE}", "2020-05-05", id="dateline, a long dash without blanks"),
        pytest.param(f"(HARBOUR TOWN, May 5, 2020) {PROSE}", "2020-05-05", id="place and day in brackets"),
        pytest.param(f"On May 5, 1920—9 years later—it fell. {PROSE}", None, id="a day in a sentence with dashes"),
        pytest.param(f"Roads\nBy Ann Lee   May 5, 2020 | 05:11 pm GMT+7\n\n{PROSE}", "2020-05-05", id="hour and zone"),
        pytest.param(f"Roads\n\n5 May 2020 | Page 4\n\n{PROSE}", None, id="a page behind the day"),
        pytest.param(f"Roads\n\nFor release: 5 May 2020\n\n{PROSE}", "2020-05-05", id="for release"),
        pytest.param(f"Roads\n\n{PROSE}\n\nANN LEE\n\nTHE TOWN HALL,\n    May 5, 2020.", "2020-05-05", id="signature"),
        pytest.param(
            f"Roads\n\n{PROSE}\n\nIN WITNESS WHEREOF, I have set my hand this\ntwenty-fifth day of May, in the year"
            f" of our Lord two thousand\ntwenty, and of the town the ninth.\n\nANN LEE",
            "2020-05-25",
            id="closing formula",
        ),
        pytest.param(f"Treaty\n\n{PROSE}\n\nDone at Oslo on May 5, 2020, in two copies.", "2020-05-05", id="done at"),
        pytest.param(f"# Roads\n\n{PROSE}\n\n_Last updated 5 May 2020_", "2020-05-05", id="last updated"),
        pytest.param(f"Roads\n\n{PROSE}\nPublication date: May 5, 2020, 17:40\nPrint", "2020-05-05", id="footer"),
        pytest.param(f"Minutes of the road committee, 5 May 2020\n\n{PROSE}", "2020-05-05", id="headline of minutes"),
        pytest.param(
            f"Oslo, 5 May 2020, 3.20 p.m.\n\nTo the Mayor\n\n{PROSE}", "2020-05-05", id="letterhead with its hour"
        ),
        pytest.param(f"## [2020-05-05](/news/2020/05/05/index.md)\n\n{PROSE}", "2020-05-05", id="a page of one day"),
        pytest.param(f"TOWN HALL\nMedia advisory, 5 May 2020\n\n{PROSE}", "2020-05-05", id="paper with its day"),
        pytest.param(
            f"# Moss Council\nMinutes of the meeting held in the hall on Tuesday 5 May 2020 at 7.30 pm\n\n{PROSE}",
            "2020-05-05",
            id="minutes below a headline",
        ),
        pytest.param(
            f"JOINT STATEMENT\nby the Mayor of the City of Oslo and the Head of the Province of Moss\nOslo, 5 May 2020"
            f"\n\n{PROSE}",
            "2020-05-05",
            id="place and day end a title of three lines",
        ),
        pytest.param(f"Town Hall\n\n(May 5, 2020)\n\n8:17 P.M. EDT\n\n{PROSE}", "2020-05-05/2020-05-06", id="spoken"),
        pytest.param(
            f"Mayor meets Ann Lee 5 May 2020 Mayor with guests Mayor meets Ann Lee 5 May 2020 Next\n\n{PROSE}",
            "2020-05-05",
            id="caption printed twice",
        ),
        pytest.param(f"Created: 4 May 2020\nUpdated: 7 May 2020\n\n{PROSE}", "2020-05-04", id="creation before update"),
        pytest.param(f"**Moss, 5 May 2020** – {PROSE}", "2020-05-05", id="dateline in bold"),
        pytest.param(f"OSLO (Agency) - May 5, 2020 - {PROSE}", "2020-05-05", id="dateline, agency before the day"),
        pytest.param(f"Roads\n\nMay 5, 2020 by Ann Lee\n\n{PROSE}", "2020-05-05", id="byline behind the day"),
        pytest.param(f"Roads\n\nby Ann Lee on May 5, 2020\n\n{PROSE}", "2020-05-05", id="byline before the day"),
        pytest.param(f"Roads\nAnn Lee · May 5, 2020 · 4 min read\n\n{PROSE}", "2020-05-05", id="how long to read"),
        pytest.param(f"Roads\n5 May 2020 Posted in [Town news](/news)\n\n{PROSE}", "2020-05-05", id="its section"),
        pytest.param(f"Roads\n\nby Dr. Ann Lee\nMay, 2020\n\n{PROSE}", "2020-05", id="month under a byline"),
        pytest.param(f"LEE v. MOSS\n\n92 Vik. App. 48 | Moss | 2004\n\n{PROSE}", "2004", id="report of a case"),
        pytest.param(f"# Letter to the Mayor, May 5, 2020\n\n{PROSE}", "2020-05-05", id="headline of a letter"),
        pytest.param(f"News of Harbour\n\nRelease 2.1b - 2020-05-05 13:40\n\n{PROSE}", "2020-05-05", id="release"),
        pytest.param(f"MOSS, Norway, May 5, 2020/AGENCY/ --\n\n{PROSE}", "2020-05-05", id="dateline in its own line"),
        pytest.param(f"Oslo, 5 May 2020 (Ministry)\n\n{PROSE}", "2020-05-05", id="place, day and who wrote"),
        pytest.param(f"AGENCY-NEWS. May 5, 2020. {PROSE}", "2020-05-05", id="agency and day, each with a full stop"),
        pytest.param(f"Roads\n\n5/6/2020\nOn May 6 they met. {PROSE}", "2020-05-06", id="figures told in words"),
        pytest.param(f"Roads\n\n5/6/2020\nOn June 5 they met. {PROSE}", "2020-06-05", id="month or day first"),
        pytest.param(
            f"MOSS, (Agency / Port News - 5th May, 2020) {PROSE}", "2020-05-05", id="agency and day in brackets"
        ),
        pytest.param(f"Moss 05.05.2020 {PROSE}", "2020-05-05", id="town and day in figures"),
        pytest.param(f"Roads\n\nMay 05, 2020 9:49 AM GMT+7\n\n{PROSE}", "2020-05-05", id="zone of an hour"),
        pytest.param(
            f"Media advisory\n\n4 May 2020\n\nDate: 5 May 2020\nVenue: Town Hall\n\n{PROSE}",
            "2020-05-04",
            id="an advisory and the day it is about",
        ),
        pytest.param(f"Culture and sport | May 5, 2020\nRoads\n{PROSE}", "2020-05-05", id="part of a site and day"),
        pytest.param(f"Roads\nMay 5, 2020 | Press release\n{PROSE}", "2020-05-05", id="day and part of a site"),
        pytest.param(f"Roads\nPublished Date: 05 May, 2020\n{PROSE}", "2020-05-05", id="another label"),
        pytest.param(
            f"Friday, 10 May 2024\nPolitics\n5 May 2020, 18:22\n\nRoads\n\nOSLO, 5 May (Agency) – {PROSE}",
            "2020-05-05",
            id="a dateline settles which of two days is the page's clock",
        ),
        pytest.param(f"Vol. 12, No. 3, 5 May 2020\n\n{PROSE}", "2020-05-05", id="head of a periodical"),
        pytest.param(
            f"Sent in: 3 March 2020 / Published online: 5 May 2020\n\n{PROSE}", "2020-05-05", id="label among others"
        ),
        pytest.param(f"Press release\nMoss, 5 May 2020 – {PROSE}", "2020-05-05", id="dateline under its paper's name"),
        pytest.param(f"FOR IMMEDIATE RELEASE — Moss, 5 May 2020\n\n{PROSE}", "2020-05-05", id="label, town and day"),
        pytest.param(f"Media advisory | Upper Moss, May 5, 2020\n\n{PROSE}", "2020-05-05", id="paper, town and day"),
        pytest.param(f"EMBARGOED UNTIL 00:01 ON 5 MAY 2020\n\n{PROSE}", "2020-05-05", id="held back, in capitals"),
        pytest.param(f"# Sprint review (2020-05-05)\n\n{PROSE}", "2020-05-05", id="a review and its day"),
        pytest.param(f"Date of incident: 3 May 2020\nReport written: 5 May 2020\n\n{PROSE}", "2020-05-05", id="report"),
    ],
)
def test_a_document_says_its_date(text, date):
    assert date_of(text) == date


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"History\n\n5 May 1920\n{PROSE}\n\n6 May 1921\n{PROSE}\n\n7 May 1922\n{PROSE}"[:2900], id="list"),
        pytest.param(f"# History\n\n## 5 May 1920\n\n{PROSE}\n\n## 6 May 1921\n\n{PROSE}", id="dated sections"),
        pytest.param(f"{PROSE}\nA storm that lasted for two long days and nights began on\nMay 5, 2020.", id="wrapped"),
        pytest.param(f"## 5 May 2020\n\n{PROSE}\n\n## 6 May 2020\n\n{PROSE}", id="a page of two days"),
        pytest.param(f"Town Hall\nThe report of 5 May 2020 is a shock\n\n{PROSE}", id="a report that is spoken of"),
        pytest.param(f"Peace\nIt was made in the presence of the Mayor of\nOslo, 5 May 2020\n\n{PROSE}", id="a phrase"),
        pytest.param(f"“We shall build roads and schools.”\n\nThe Mayor\nMay 5, 2020\n\n{PROSE}", id="whose quotation"),
        pytest.param(f"It was published on May 5, 2020, and nobody read it.\n\n{PROSE}", id="a sentence"),
        pytest.param(f"Deadline: May 5, 2020\n\n{PROSE}", id="another label"),
        pytest.param(f"Thursday, May 7, 2020, 9 PM\n\nCome to the town hall.\n\n{PROSE}", id="an invitation"),
        pytest.param(f"The fire of 5 May 1920\n\n{PROSE}", id="a headline of history"),
        pytest.param(f"Roads\n\n{PROSE}\n\nIt rests on the statement\ndated May 5, 2019, of the board.", id="dated"),
        pytest.param(f"Ann Lee (5 May 1920 – 6 June 1990)\n\n{PROSE}", id="a life"),
        pytest.param(f"Roads\n\nMay 5\n\n{PROSE}", id="no year"),
        pytest.param(f"Roads\n\nMay 5, 2020 by order of the Mayor the fair was opened\n\n{PROSE}", id="by order"),
        pytest.param(f"May 5, 2020 by Ann\nMay 6, 2020 by Joe\n\n{PROSE}", id="a list of what was written"),
        pytest.param(f"Harbour Songs\nA release of 5 May 1901\n\n{PROSE}", id="a release without its number"),
        pytest.param(f"Harbour Songs\nFirst edition, 5 May 1901\n\n{PROSE}", id="when a book came out"),
        pytest.param(f"Roads\n\nMay 5, 2020 | Town Hall\n\n{PROSE}", id="where something will be"),
        pytest.param(f"Roads\n\n5/6/2020\nOn July 9 they met. {PROSE}", id="figures that nothing settles"),
        pytest.param(f"Culture fair | May 5, 2020\n\n{PROSE}", id="what will be"),
        pytest.param(f"Released to the public in Moss, 5 May 1920, the bears\n\n{PROSE}", id="released, town and day"),
        pytest.param(f"The press release was late\nMoss, 5 May 1920 – {PROSE}", id="a release that is spoken of"),
        pytest.param(f"Roads\n\nthe mill was built\nMay, 2020\n\n{PROSE}", id="month under a phrase"),
        pytest.param(f"Roads\n\n92 houses in Moss. They were built by 2004\n\n{PROSE}", id="a count and a year"),
    ],
)
def test_a_date_that_is_not_the_documents_own_is_left_alone(text):
    assert date_of(text) is None


@pytest.mark.parametrize(
    ("metadata", "date"),
    [
        ({"date": "2020-05-05 05:41:53 -0400"}, "2020-05-05"),
        ({"modified_time": "2020-05-09", "published_time": "2020-05-05T10:00:00Z"}, "2020-05-05"),
        ({"page.date": "May 5, 2020"}, "2020-05-05"),
        ({"date": "2020"}, "2020"),
        ({"path": "2020/05/05/title"}, "2020-05-05"),
        ({"date": "someday"}, None),
        ({"permalink": "/news/2020-05-05-roads"}, "2020-05-05"),
        ({"url": "https://example.org/2020/99/title"}, None),
        ({"url": "https://example.org/2020/02/31/title"}, None),
        ({"slug": "roads-12020-05-0512"}, None),
        ({"doc_date": "1975-10-31", "series": "1974-1976"}, "1975-10-31"),
    ],
)
def test_metadata_give_the_date(metadata, date):
    assert date_of(PROSE, metadata=metadata) == date


def test_a_byline_is_read_in_the_language_of_the_text():
    assert date_of(f"Les routes\n\n5 mai 2020 par Anne Roche\n\n{PROSE}", language="fr") == "2020-05-05"


def test_metadata_go_before_the_text():
    assert date_of(f"Roads\n\n7 May 2020\n\n{PROSE}", metadata={"date": "2020-05-05"}) == "2020-05-05"


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("###### Town hall, Salem\n\n###### May 3, 2020", "2020-05-03"),
        ("SPEECH OF THE MAYOR<br/>\nSalem<br/>\nMay 3, 2020<br/>", "2020-05-03"),
        ("SPEECH OF THE MAYOR\n\nApril 3, 2020", "2020-05-05"),
        ("## May 3, 2020\n\nRain.\n\n## May 4, 2020", "2020-05-05"),
        ("SPEECH OF THE MAYOR\n\nMay 9, 2020", "2020-05-05"),
    ],
)
def test_a_text_that_was_posted_some_days_later_is_of_the_day_at_its_top(head, date):
    assert date_of(f"{head}\n\n{PROSE}", metadata={"date": "2020-05-05"}) == date


def test_a_day_in_metadata_that_does_not_exist_is_a_problem_and_the_text_is_asked():
    problems = []
    found = find_document_date(
        f"Roads\n\n5 May 2020\n\n{PROSE}", source="a.md", metadata={"date": "2020-02-31"}, problems=problems
    )
    assert found.when.edtf == "2020-05-05"
    assert "2020-02-31" in problems[0].message


@pytest.mark.parametrize(
    ("source", "date"),
    [
        ("notes/2020-05-05-roads.md", "2020-05-05"),
        ("20200505_roads.txt", "2020-05-05"),
        ("blog/2020/05/05/roads.md", "2020-05-05"),
        ("scan-12020050512.txt", None),
        ("a87c31d2020050555.txt", None),
        ("2020-02-31.md", None),
    ],
)
def test_the_name_of_the_file_gives_the_date_where_the_text_gives_none(source, date):
    assert date_of(PROSE, source=source) == date


def test_the_evidence_marks_the_date_and_says_why():
    found = find_document_date(f"Council news\n\nOslo, 5 May 2020\n\n{PROSE}", source="x", part=2, language="en")
    (evidence,) = found.evidence
    (mark,) = evidence.marks
    assert evidence.quote[slice(*mark)] == "5 May 2020"
    assert evidence.part == 2
    assert found.basis == "explicit"
    assert found.reasons


@pytest.mark.parametrize(("order", "date"), [("dmy", "2023-11-05"), ("mdy", "2023-05-11"), (None, None)])
def test_an_order_of_day_and_month_decides_what_the_text_leaves_open(order, date):
    found = find_document_date(f"Date: 05/11/2023\n\n{PROSE}", source="x", language="en", date_order=order)
    assert (found and found.when.edtf) == date


@pytest.mark.parametrize(
    ("title", "date", "expected"),
    [
        ("Annual report 2011", "2023-01-10", "2011"),
        ("Minutes of the club, 4 May 2011", "2023-01-10", "2011-05-04"),
        ("Annual report 2011", "2012-01-10", "2012-01-10"),
        ("The flood of 2011", "2023-01-10", "2023-01-10"),
        ("Annual report 2011 against that of 2009", "2023-01-10", "2023-01-10"),
    ],
)
def test_a_report_put_up_years_later_is_of_the_year_in_its_title(title, date, expected):
    assert date_of(PROSE, metadata={"title": title, "date": date}) == expected

"""A title stands alone on a timeline: it has its subject, and no hole where a date was."""

import pytest
from telling import events_of

import chrono
from chrono.events.sentences.shortening import short


def titles(text, date="2020-06-01"):
    return {event.kind: event.title for event in events_of(text, source="note.txt", date=date)}


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        (
            "The harbour board met in Lisbon on 5 November 2019 and signed the dredging contract.",
            "meeting",
            "The harbour board met in Lisbon",
        ),
        (
            "John Smith was appointed director in 2015 and died on 4 April 2018 in London.",
            "death",
            "John Smith died in London",
        ),
        (
            "John Smith was appointed director in 2015 and died on 4 April 2018 in London.",
            "appointment",
            "John Smith was appointed director",
        ),
        ("The strike of 1974 ended in defeat.", "conflict", "The strike ended in defeat"),
        (
            "By order of the registrar dated 4 November 2011 the trial was listed.",
            "session",
            "The trial was listed",
        ),
        (
            "In 1998 Maria Silva founded the pilots' school, which opened its doors on 3 March 1999.",
            "opening",
            "The pilots' school opened its doors",
        ),
        ("The board heard the oral argument on March 9, 2010.", "session", "The board heard the oral argument"),
        ("The trial of the pilots is due to start in June 2021.", "session", "The trial of the pilots is due to start"),
        (
            "The stock was landed at Dunmore, FL. It was renamed on 3 May 2011.",
            "change",
            "The stock was renamed",
        ),
        (
            "In the Republic of Korea on 3 May 2012, President Ann Voss opened the pier.",
            "opening",
            "President Ann Voss opened the pier",
        ),
        (
            "Until his retirement in 1964, the pilot Bo Rask lived in Holme.",
            "termination",
            "Until his retirement, the pilot Bo Rask lived in Holme",
        ),
        ("A year ago the two boards met in Porto.", "meeting", "The two boards met in Porto"),
        (
            "A meeting of the Council of Ports with Bo Rask took place on 3 May 2019.",
            "session",
            "Meeting of the Council of Ports",
        ),
        ("The first crew graduated in July 2019, and the ship left.", "milestone", "The first crew graduated"),
        (
            "The east wing burned in 1921, and on 3 March 1924 the school moved its library to Holme.",
            "change",
            "The school moved its library to Holme",
        ),
        (
            "The head, Dr Ida Falk, who had founded the ward in 1919, died on 4 May 1926.",
            "founding",
            "Dr Ida Falk had founded the ward",
        ),
        (
            "The ward opened in 1902. Its head, Dr Ida Falk, who trained in Riga, was awarded the Holm medal in 1926.",
            "award",
            "The ward’s head, Dr Ida Falk, was awarded the Holm medal",
        ),
        ("Founded in 1902, the bank closed in 1931.", "founding", "The bank was founded"),
        (
            "The firm opened a mill in 1902. In 1931 it merged with Holme & Sons.",
            "change",
            "The firm merged with Holme & Sons",
        ),
        (
            "Ida Falk, who trained as a nurse, led the ward. In 1926 she was awarded the Holm medal.",
            "award",
            "Ida Falk was awarded the Holm medal",
        ),
        ("It was not until 1931 that the bridge was opened.", "opening", "The bridge was opened"),
        (
            "The ministry announced on 3 May 2019 that the port will be closed.",
            "announcement",
            "The ministry announced that the port will be closed",
        ),
        ("We met at [the Old Mill](https://example.org/mill) on 3 May 2019.", "meeting", "We met at the Old Mill"),
        ("Also, on 3 May 2019, the city opened a new bridge.", "opening", "The city opened a new bridge"),
        ("Between May and June 1998 the mill was torn down.", "termination", "The mill was torn down"),
        ("The bridge was opened in 1930, or perhaps in 1932.", "opening", "The bridge was opened"),
        ("The bridge[a] was opened on 3 May 2019.[12][citation needed]", "opening", "The bridge was opened"),
        ("- 212 BC?: the bridge was opened by Lysis.", "opening", "The bridge was opened by Lysis"),
    ],
)
def test_a_title_has_its_own_verb_and_no_hole(text, kind, title):
    assert titles(text)[kind] == title


def test_a_line_that_ends_in_the_mark_of_a_footnote_is_a_sentence_as_without_it():
    text = "Though the nave was finished in 1864, it was dedicated on 29 June 1866."
    assert titles(f"{text}[4][5]") == titles(text) != {}


def test_a_person_who_is_named_elsewhere_stands_for_the_pronoun():
    text = "Anna Berg was born in Oslo on 3 May 1901. She founded the Nordic Chess Club in 1925."
    assert titles(text)["founding"] == "Anna Berg founded the Nordic Chess Club"


def test_a_long_title_ends_where_a_clause_ends():
    text = (
        "On 4 May 2019 the Ministry of Transport and Communications opened the northern railway bridge across the bay, "
        "which the towns on both shores had asked for since the ferry was lost in a storm."
    )
    assert titles(text)["opening"] == (
        "The Ministry of Transport and Communications opened the northern railway bridge across the bay"
    )


def test_a_title_is_one_line_of_at_most_a_hundred_characters():
    text = "On 4 May 2019 the committee opened " + "a very long and winding description " * 20 + "."
    (title,) = titles(text).values()
    assert len(title) <= 100
    assert "\n" not in title


@pytest.mark.parametrize(
    ("text", "title", "root"),
    [
        ("The Harbour Museum celebrated its 60th anniversary on 8 October 2018.", "the Harbour Museum", "1958"),
        ("The choir began in 1996; it marked its 20th anniversary in May 2016.", "the choir", "1996"),
        ("Nordwind AG opened a mill. It marked its 75th anniversary in May 2016.", "Nordwind AG", "1941"),
    ],
)
def test_an_anniversary_says_whose_it_is_and_leads_to_the_year_of_the_founding(text, title, root):
    (document,) = chrono.read_text(text, source="note.txt", date="2020-06-01")
    events = {event.kind: event for event in chrono.extract(document) if event.kind in ("anniversary", "founding")}
    assert events["anniversary"].title.endswith(f"anniversary of {title}")
    assert events["founding"].when.edtf == root


def test_a_wedding_anniversary_founds_nothing():
    assert set(titles("Anna and Otto Berg celebrated their 25th wedding anniversary on 8 October 1992.")) == {
        "anniversary"
    }


def test_minutes_are_called_by_their_heading():
    assert titles("# Minutes of the trustees\n\nThe chairman reported.", date="1992-10-09") == {
        "session": "Minutes of the trustees"
    }


def test_an_order_of_a_list_is_called_by_its_number():
    text = (
        "Executive Order 101 of 3 March 2003, Executive Order 102 of 4 May 2004 and Executive Order 103 of "
        "5 June 2005, each with the measures taken under it, must be continued for a further year."
    )
    (document,) = chrono.read_text(text, source="note.txt", date="2020-06-01")
    told = {event.title for event in chrono.extract(document) if event.kind == "signing"}
    assert {"Executive Order 101", "Executive Order 102"} <= told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Today, Mayor Ann Voss announced her intent to nominate the following four residents to serve on the "
            "boards of the harbour and the schools.",
            "Mayor Ann Voss announced her intent to nominate the following four residents",
        ),
        (
            "The Harbour Office is announcing today that it will start a new programme for young pilots of all the "
            "ports along the northern and the eastern coast.",
            "The Harbour Office is announcing that it will start a new programme",
        ),
        (
            "Today, at the summit, the two guilds discussed at length such burdens as raising the tolls for barges "
            "on the canal, repairing the locks and a number of new piers.",
            "The two guilds discussed at length such burdens as raising the tolls for barges on the canal",
        ),
        (
            "On 4 May 2012 the port will buy at least 12 million metric tons (MMT) of soya from the growers of the "
            "southern plains, who also sell to the mills, and will sell the oil.",
            "The port will buy at least 12 million metric tons of soya from the growers of the southern plains",
        ),
        (
            "Building on that work, the Tern Foundation and the Council of Holme founded a joint school for young boat "
            "builders and sail makers on 4 May 2012.",
            "The Tern Foundation and the Council of Holme founded a joint school for young boat builders "
            "and sail makers",
        ),
        (
            "Since his founding of the Tern Fund for the widows of the northern pilots on 4 May 1989, Bo Rask has "
            "bettered the lives of many families.",
            "Since his founding of the Tern Fund for the widows of the northern pilots",
        ),
    ],
)
def test_a_long_title_ends_where_nothing_more_is_awaited(text, title):
    assert title in titles(text).values()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The city will suspend the fee that it announced on 9 October 2019.", "The city announced the fee"),
        ("He lived beside Irma Lund, whom he married in April 1957.", "He married Irma Lund"),
        ("The news that the fund closed on 9 October 2019 came late.", "The news that the fund closed came late"),
    ],
)
def test_what_a_verb_is_said_of_comes_into_the_title_from_before_it(text, title):
    assert title in titles(text).values()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Q And secondly, the President met the Prime Minister in Tokyo on 3 May 2019.",
            "The President met the Prime Minister in Tokyo",
        ),
        ("Q Magazine was launched in London on 3 May 2019.", "Q Magazine was launched in London"),
        ("A new pier was opened in London on 3 May 2019.", "A new pier was opened in London"),
        ("(a) This order was signed in London on 3 May 2019.", "This order was signed in London"),
        ("Sec. 5. Termination. The Working Group was dissolved on 3 May 2019.", "The Working Group was dissolved"),
        ("The council adopted the rule on June 3<sup>rd</sup>, 2019.", "The council adopted the rule"),
        ("He was ordered to leave the U.S. in 2004.", "He was ordered to leave the U.S."),
        (
            "The deadline to submit an entry for the boat race is Thursday, 23 March 2023.",
            "The deadline to submit an entry for the boat race",
        ),
        (
            "The Board of Trade (BOT) signed a joint code of conduct (JCC) on 4 May 2011.",
            "The Board of Trade signed a joint code of conduct",
        ),
        (
            "He was to be in the hall on 3 May 2019 for his annual call with farmers.",
            "He was to be in the hall for his annual call with farmers",
        ),
    ],
)
def test_neither_numbers_nor_marks_of_the_page_are_in_a_title(text, title):
    assert title in titles(text).values()


def test_a_headline_that_stands_twice_is_told_once():
    head = "Ann Voss meets with the Prime Minister of Holme Bo Rask"

    assert short(f"{head} Ann Voss with the Prime Minister of Holme Bo Rask at home today", "en", "meets") == head


def test_a_declaration_is_not_told_by_the_union_in_its_name():
    text = (
        "The aims are in the Declaration on Trade within the Northern Union, which was adopted by the ministers on "
        "25 December 2013 in Oslo."
    )

    assert titles(text)["adoption"].startswith("The Declaration on Trade within the Northern Union was adopted")


def test_this_town_is_named():
    text = "The fair opened in Lyon. Guests came to Lyon. All stayed in Lyon. It was founded in this city in 1950."

    assert "It was founded in Lyon" in titles(text).values()


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("After a long, patient fight with the board, Otto Berg resigned in 1902.", "Otto Berg resigned"),
        ("Owing to cheap cloth, a strike and poor trade, Kern Mills closed in 1931.", "Kern Mills closed"),
        ("Despite much protest, the town sold the barn in 1902.", "The town sold the barn"),
        ("In Ulm, Otto Berg and Ida Falk opened a school in 1902.", "Otto Berg and Ida Falk opened a school"),
    ],
)
def test_a_title_begins_with_its_subject_behind_what_leads_to_it(sentence, title):
    (document,) = chrono.read_text(sentence, source="note")
    assert [event.title for event in chrono.extract(document)] == [title]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("The navy sold her in May 1797.", "The navy sold her"),
        ("The navy gave her a new mast in May 1797.", "The navy gave her a new mast"),
    ],
)
def test_a_title_keeps_whom_a_verb_is_done_to(told, title):
    assert [event.title for event in events_of(f"The Lydia was a brig of 14 guns. {told}")] == [title]


@pytest.mark.parametrize("note", ["[3]", "[3][a]", "[Note 1]", "[nb 2]", "[A 1]", "[6]: 24", "[6]:24–26", "[прим. 1]"])
def test_a_sentence_ends_before_its_notes(note):
    text = f"She was a brig of 14 guns.{note} The navy burned the Lydia in May 1797."
    assert [event.title for event in events_of(text)] == ["The navy burned the Lydia"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("He said [he] would sign the pact on 3 May 1911.", "He said he would sign the pact"),
        ("The council passed the law [of] peace on 3 May 1911.", "The council passed the law of peace"),
        ("The crew flew a [B 52] over Ulm on 3 May 1971.", "The crew flew a B 52 over Ulm"),
        ("The council passed the law[a] of peace[nb 2] on 3 May 1911.", "The council passed the law of peace"),
        ("The council left the pact un[re]solved on 3 May 1911.", "The council left the pact unresolved"),
    ],
)
def test_what_an_editor_put_in_is_no_note(text, title):
    assert title in [event.title for event in events_of(text)]

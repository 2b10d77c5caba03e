"""What governments, ministries and other bodies tell of their day: stamps, receptions, programmes, talks."""

import pytest

from chrono import extract, read_text

DAY = "2024-05-20"  # a Monday


def events(text, date=DAY):
    (document,) = read_text(text, date=date)
    return extract(document)


def told(text, date=DAY):
    return [(one.kind, one.when.edtf if one.when else None, one.status) for one in events(text, date)]


def test_the_day_that_a_page_was_put_up_is_no_part_of_its_first_sentence():
    text = " date 2019-05-03 Mayor Ann Holm today opened the new pier.\nIt is the third one of the town.\n"
    (document,) = read_text(text, source="pier.txt")
    assert (document.date.when.edtf, document.text[:5]) == ("2019-05-03", "Mayor")
    (event,) = extract(document)
    assert (event.kind, event.when.edtf) == ("opening", "2019-05-03")
    assert not event.title.casefold().startswith("date")


def test_a_sentence_that_begins_with_the_word_date_keeps_it():
    (document,) = read_text("Date 2019-05-03 was chosen by lot.\n")
    assert document.text.startswith("Date")


def test_a_day_reaches_what_a_long_row_of_bodies_held():
    text = (
        "On 14 May 2024, the Peace and Safety Council of the Northern Union (PSC NU) and the Trade and Harbour"
        " Committee of the Southern League (THC SL) held their 4th meeting in Oslo."
    )
    assert told(text) == [("meeting", "2024-05-14", "held")]


@pytest.mark.parametrize("word", ["newly-appointed", "newly elected"])
def test_who_is_new_in_office_was_not_appointed_then(word):
    text = f"The king is to receive nine {word} ambassadors at a ceremony on Wednesday."
    assert told(text) == [("ceremony", "2024-05-22", "planned")]

"""Histories, annals and entries of lives: what is told by a date at the head of a line, a sign, or the story before."""

from telling import day_of, events_of


def told(text: str) -> list[tuple[str | None, str]]:
    return [(day_of(event), event.kind) for event in events_of(text, source="note")]


def test_lines_that_begin_with_a_date_each_are_items():
    text = "Annals of the mill\n1897 Wheel built by J. Orme\n1934 New roof\n1951 Mill sold to the town\n"
    assert [date for date, _ in told(text)] == ["1897", "1934", "1951"]


def test_a_line_of_prose_that_happens_to_begin_with_a_date_is_no_item():
    text = "The mill stood empty for a long time and its wheel had been lost in the flood of\n1934. Nobody cared.\n"
    assert not any("Nobody" in event.title for event in events_of(text))


def test_a_date_in_bold_type_opens_an_item():
    assert told("**1897** Wheel built by J. Orme.\n**1934** New roof.\n") == [
        ("1897", "founding"),
        ("1934", "milestone"),
    ]


def test_a_column_after_a_date_sets_it_off():
    text = "17 Mar 1998   Lease executed between the estate and the tenant\n2 Dec 2003    Judgment issued to both\n"
    assert told(text) == [("1998-03-17", "signing"), ("2003-12-02", "adoption")]


def test_opening_hours_in_columns_are_no_annals():
    assert told("Hours\n\nMonday\tClosed\n\nTuesday\tOpens at ten\n") == []


def test_a_day_in_an_item_is_of_the_year_that_opens_it():
    text = "- 1878: On 4 May the brigade was founded at the inn.\n- 1891: First pump bought from Ulm\n"
    assert told(text) == [("1878-05-04", "founding"), ("1891", "milestone")]


def test_signs_before_dates_tell_of_lives():
    (birth, wedding, death) = events_of("ANN VOSS, b. 4 Oct 1768 at Ulm, d. 12 Jan 1840; m. 3 May 1795 John Orr.")
    assert [birth.kind, wedding.kind, death.kind] == ["birth", "ceremony", "death"]
    assert birth.title == "Ann Voss born"


def test_an_hour_is_no_wedding():
    assert told("They met at 5 p.m. 3 May 1795 in the mill.") == [("1795-05-03T17:00", "meeting")]


def test_a_star_that_is_a_bullet_is_no_birth():
    assert told("* 1903 – Formed by members of the class\n* 1908 – Move to Mill Road\n") == [
        ("1903", "founding"),
        ("1908", "milestone"),
    ]


def test_a_term_of_office_in_brackets_is_no_life():
    assert ("1702", "birth") not in told("Thomas Eyre (rector 1702-1741) was a keeper of bees.")


def test_places_may_stand_beside_the_dates_of_a_life():
    text = "**Jovan Petrak** (12 April 1884, Zadar – 30 August 1951, Trieste) was a cartographer.\n"
    assert told(text) == [("1884-04-12", "birth"), ("1951-08-30", "death")]


def test_a_bracket_with_two_dates_in_a_sentence_is_no_life():
    assert told("The bridge (opened 12 April 1884, closed – 30 August 1951, for good) was long.") != [
        ("1884-04-12", "birth"),
        ("1951-08-30", "death"),
    ]


def test_what_follows_a_stretch_of_years_is_not_of_all_of_it():
    assert told("He studied in Ulm from 1903 to 1907 and was taken on by the survey the same year.") == [
        ("1907", "appointment")
    ]


def test_that_autumn_is_told_of_the_story():
    text = "In 1912 he climbed the Eiger. That autumn he climbed the Jungfrau alone.\n"
    assert told(text) == [("1912", "milestone"), ("1912-23", "milestone")]


def test_a_year_may_close_the_clause_of_a_deed():
    assert told("He emigrated to Nova Scotia 1821; drowned off Cape Sable 1834.") == [
        ("1821", "visit"),
        ("1834", "death"),
    ]


def test_the_head_says_in_which_year_a_life_ended():
    text = "# Ann Voss, 1931–2019\n\nIn 1957 she married Alan Pike. She died on 2 June.\n"
    assert ("2019-06-02", "death") in told(text)
    assert ("2019-06-02", "death") not in told("# Notes\n\nIn 1957 she married Alan Pike. She died on 2 June.\n")


def test_how_much_later_a_date_was_is_no_date_of_its_own():
    assert told("It was observed on 4 July 2012, almost half a century later.") == [("2012-07-04", "milestone")]


def test_a_look_back_does_not_carry_its_year_on():
    text = "On 6 February 2019 a flange parted. The seal had been fitted in August 2016. It closed on 20 March.\n"
    assert ("2019-03-20", "termination") in told(text)


def test_what_takes_effect_may_lie_after_the_minutes_that_tell_of_it():
    text = "# Minutes of the Board\n\nHeld in the hall on Tuesday 8 March 2005.\n\nMiss Orr resigned {}.\n"
    assert ("2005-03-31", "termination") in told(text.format("with effect from 31 March"))
    assert ("2004-03-31", "termination") in told(text.format("on 31 March"))


def test_minutes_are_of_the_day_on_which_they_say_that_their_session_was_held():
    text = "# Minutes of the Board\n\nHeld in the hall on Tuesday 8 March 2005.\n\nMr Orr was elected treasurer.\n"
    assert ("2005-03-08", "appointment") in told(text)
    assert ("2005-03-08", "appointment") not in told(text.replace("Minutes", "Notes"))


def test_a_date_takes_no_deed_of_a_clause_with_a_date_of_its_own():
    text = "The old pier was grey in January 1991, and the council acquired the shore in 1988."
    assert told(text) == [("1988", "change")]


def test_the_word_of_a_verb_before_a_date_is_no_bound_of_it():
    assert told("The money came through in 2001.") == [("2001", "milestone")]
    assert told("The money came through June 2001.") == []


def test_a_calamity_dates_what_it_did():
    assert told("In the great storm of 1953 the roof came down.") == [("1953", "milestone")]
    assert told("In the map of 1953 the roof is red.") == []


def test_decades_and_stretches_of_years_date_what_was_done_in_them():
    assert told("In the 1980s the building underwent major renovations.") == [("198X", "change")]
    assert told("Between 1939 and 1962 the roof was renewed.") == [("1939/1962", "change")]
    assert told("In the 1970s most families kept pigs.") == []
    assert told("Between 1961 and 1974 the population doubled.") == []


def test_a_day_at_the_head_of_a_long_sentence_dates_its_verb():
    gale = "in a heavy gale of wind from the east, the sloop Ida, laden with coals for the north,"
    assert told(f"On the 9th January 1875, {gale} was driven ashore.") == [("1875-01-09", "milestone")]
    assert told(f"On the 9th January 1875, {gale} was empty.") == []


def test_four_digits_before_a_time_zone_are_an_hour():
    text = "On February 26, 2021, about {} Pacific standard time, an airplane crashed near the lake."
    assert told(text.format("1226")) == [("2021-02-26", "milestone")]


def test_a_form_dates_its_accident_by_a_label():
    form = (
        "# Final Report\n\nLocation: Dunmore, Ohio\nAccident Number: 7\n{}: Feb 26, 2021 at 1226 LT\nAircraft: kite\n"
    )
    (event,) = events_of(form.format("Date & Time"))
    assert (event.kind, event.title) == ("milestone", "Accident, Dunmore, Ohio")
    assert told(form.format("Printed")) == []
    later = form.format("Date & Time") + "\nOn February 26, 2021, a kite crashed near Dunmore.\n"
    assert len(events_of(later)) == 1


RECORD = (
    "Moved to the Ford August 16-26, 1862. Action at the Mill August 27. Battle of the Ridge, August 29. "
    "At Camp Lee November 2-5. Duty on the river until December. Operations on the Western Railroad November 10-12."
)


def test_each_entry_of_a_record_of_service_is_an_event():
    assert [when for when, _ in told(RECORD)] == [
        "1862-08-16/1862-08-26", "1862-08-27", "1862-08-29", "1862-11-02/1862-11-05", "1862-11-10/1862-11-12",
    ]  # fmt: skip


def test_places_with_a_year_behind_a_preposition_are_no_record():
    assert (
        told("The town of Ulm in 1901. The town of Bonn in 1907. The town of Kiel in 1920. That of Trier in 1922.")
        == []
    )


def test_under_a_year_whatever_was_done_is_told_and_what_was_the_rule_is_not():
    text = (
        "# The club\n\n## 1971\n\nPer Dahl was elected president. The clubhouse was opened by the mayor. "
        "Old Holm died. The club had 45 members. Training was held on Mondays.\n\n"
        "## 1972\n\nThe club joined the national league.\n"
    )
    found = [(event.kind, event.when.edtf) for event in events_of(text) if event.when]
    assert sorted(found) == [("appointment", "1971"), ("change", "1972"), ("death", "1971"), ("opening", "1971")]


def test_lines_of_a_year_and_a_name_are_items_though_prose_follows():
    text = (
        "Since then the farm has been held by:\n1907 Otto Berg of Leith, Merchant\n1914 John Kern of Lund\n"
        "1923 On the 8th March 1923 the land was sold to the town.\nThe Water Board has a drain there.\n"
    )
    assert told(text) == [("1907", "milestone"), ("1914", "milestone"), ("1923-03-08", "change")]


def test_lines_of_prose_that_begin_with_a_year_are_no_items_for_being_three():
    text = "The mill was idle in\n1907 and in\n1908 and in\n1909 when nobody came to it.\nIt is gone.\n"
    assert not [event for event in events_of(text) if event.title.startswith("And")]


def test_a_day_in_a_further_clause_leaves_the_year_of_its_item_alone():
    assert ("1907", "opening") in told(
        "- 1907: the mill opened; on 8 March 1907 the first ton was ground.\n- 1911: Sale"
    )


ACTS = """# The laws of the coast

## 1968 – The Harbour Act

The diet adopted the Harbour Act. {more}

## 1975 – The Market Act

The market was opened by the governor.

## 1981 – Fire

The hall burned down.
"""


def test_the_first_sentence_below_a_year_and_a_title_is_of_that_year():
    assert told(ACTS.format(more="Its towers are of granite.")) == [
        ("1968", "adoption"),
        ("1975", "opening"),
        ("1981", "milestone"),
    ]


def test_a_paragraph_that_gives_a_date_of_its_own_tells_by_that_one():
    found = told(ACTS.format(more="It was approved on 12 August 1968."))
    assert [date for date, _ in found] == ["1968-08-12", "1975", "1981"]


def test_two_headings_of_a_year_and_a_title_make_no_chronicle():
    two = ACTS.format(more="").partition("## 1981")[0]
    assert [date for date, _ in told(two) if date] == []

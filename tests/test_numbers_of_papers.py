"""Numbers that bills, codes and paragraphs are called by, which look like years."""

from telling import told_of_days


def test_the_number_of_a_bill_is_no_year():
    told = told_of_days("The senate passed H.R. 1912 and S. 1934 on 6 May 2014.", "title")
    assert told == [("2014-05-06", "The senate passed H.R. 1912 and S. 1934")]


def test_the_section_of_a_code_is_no_year():
    assert told_of_days("The permit was granted under 43 U.S.C. 1733 and 40 C.F.R. 1501.") == []

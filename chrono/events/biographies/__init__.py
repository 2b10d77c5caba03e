"""Lives, offices and works that an entry tells by signs and brackets, without a verb.

`lives`, `vital_lines` and `birth_years` read births and deaths, `things_with_years` what has its years in brackets as
people have, `bare_works` titles of books before their publisher, `reigns` those of rulers, `vitae` curricula, `rolls`
lists of those who held an office or won an award.
"""

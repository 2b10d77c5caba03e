"""Sentences that tell of an event beside a date become drafts.

`reports` is the entrance: each tie of a date and its cue is placed in time (`placing`), given its kind (`senses`,
`befalling`, `handling`, `held_and_planned`, `meant_gatherings`, `recollections`, `speaking`, by the subject that
`subjects` finds), turned away where nothing happened (`refusals`, `accounts`, `dealings`, `habits`, `news`,
`attribution`, `purposes`, `charges`, `disowned`; `asked` knows what questions take for granted), and told (`telling`);
`companions` and `further_clauses` find what else the sentence tells of that date. `binding`, `duties` and
`until_when` read rules, tasks and ends; `anniversaries`, `observances`, `named_years`, `during`, `outcomes`, `also`
and `performatives` are readers of their own; the first asks `feast_days` how an anniversary stands to its date,
`remembered` what it is of, and `titled_anniversaries` what the title names. `teller` is what all of them know of the
document.
"""

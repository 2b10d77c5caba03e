"""Which words of a sentence a date belongs to: its cue, or the name of a thing.

`attach` is the entrance, and gives ties: a date, its cue and what lies between. `narrowing`, `asides`, `said_within`,
`governing` and `far_deeds` choose among cues; `sharing`, `gapping`, `listed_places` and `parted` look at several dates
of one sentence. The others know shapes in which a date is tied otherwise: offices (`careers`, `holding`), wars over
years (`wars`), bounds of time (`bounded`), what is held back (`embargoes`), nouns that lead (`lead_nouns`), are led to
with their date (`led_nouns`), have one of their own (`noun_days`, `nouns_of_news`) or a participle behind them
(`done_by`), prizes that were won where many met (`prizes`), dates that are names (`year_names`, `named_laws`,
`dated_papers`, `cited_papers`, with `ages_of_papers`) and those alone in brackets (`bracket_dates`).
"""

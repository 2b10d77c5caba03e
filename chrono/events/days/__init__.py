"""Dates as events may rest on them: what each is in its sentence, and of which year, week or day it is.

`anchors` says what a date mention is to an event, `dates_beside` which two say one thing. The others find what a text
leaves out: the year (`years`, by way of `year_by_place`, `year_by_story`, `story_moves` and `plans`; `one_year`,
`seasons`, `edition_years`, `calendar_pages`), the day of a weekday (`weeks`, `journeys`), of any week (`any_weekday`),
of an hour (`hours`), of a number below a month (`short_dates`) or in a programme (`numbered_days`), of cells of a table
(`cell_dates`), of an age (`ages`), how long what is listed was on (`lasting`), and the day from which a part of the
text speaks (`datelines`).
"""

"""What a document tells of its own day without naming it.

`own_event` is the entrance; it asks the rules of `own_report`, `headlines`, `minutes` and `prolonged` for each
`own_unit`. `motions` and `session_day` read what a session decided, `occasions` what a speech was held at,
`headline_day` when a headline's event was; `own_stamp` and `eve` know the lines and calls that give the day away.
"""

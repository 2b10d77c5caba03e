"""What the layout of a page dates: under a heading, beside a label, in a table or a list.

`chronology` reads sections that stand under a date (`dated_sections`, `named_sections`, `clocked_headings`, `sittings`,
`diaries`, `entry_titles`); `forms` reads labels and columns (`labelled`, `aligned_tables`, `paired_fields`); `titled`
reads gatherings that a heading names (`front_titles`, `titled_entries`, `listings`, `roman_editions`), `headed_events`
other events that one names with their date; `told_rows` says what the rows of tables are called, and which are
readings; `listed_changes` reads the lists that one stated date is of, `auctions` what catalogues note of owners.
For one more layout, write a reader here and name it in `extraction.py`.
"""

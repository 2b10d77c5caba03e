"""Text becomes date mentions.

for mention in find_dates("They met on 25 December.", reference="2024-02-01"):
print(mention.text, mention.value, mention.edtf)
"""

from __future__ import annotations

from chrono.dates.document_date import find_document_date
from chrono.dates.finding import find_dates
from chrono.dates.mention import DateMention, Part

__all__ = ["DateMention", "Part", "find_dates", "find_document_date"]

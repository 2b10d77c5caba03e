"""Write the schema and the reference page of the curated file anew: `python -m chrono.curation`, from the root."""

import sys
from pathlib import Path

from chrono.curation.json_schema import SCHEMA_FILE, reference_page, schema_text

PAGE = Path("docs/curated-file.md")

if not PAGE.is_file():
    sys.exit(f"{PAGE.as_posix()} is not here; run it in the root of a checkout")
SCHEMA_FILE.write_text(schema_text(), "utf-8")
PAGE.write_text(reference_page(), "utf-8")

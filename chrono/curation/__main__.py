"""Write the schema and the reference page of the curated file anew: `python -m chrono.curation`, from the root."""

from pathlib import Path

from chrono.curation.json_schema import SCHEMA_FILE, reference_page, schema_text

SCHEMA_FILE.write_text(schema_text(), "utf-8")
Path("docs/curated-file.md").write_text(reference_page(), "utf-8")

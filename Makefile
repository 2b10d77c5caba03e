# Two commands do everything on a machine with Python 3.11, make and a network:
#   make timeline    build timeline.html from seeds/ and events.yaml
#   make test        run every test
PYTHON ?= python3
BIN := .venv/bin

LAWS := tests/test_merging_laws.py tests/test_ids.py tests/test_strict_yaml.py tests/test_curation.py tests/test_review.py tests/test_timeline_value.py tests/test_exporting_properties.py

.PHONY: timeline test laws nightly lint format screenshots site peers clean

timeline: .venv/installed
	@$(BIN)/chrono build seeds --curated events.yaml --out timeline.html --out timeline.json
	@echo "open $(CURDIR)/timeline.html in a browser"

test: .venv/installed-dev
	$(BIN)/python -m pytest -n auto

# What must hold of every merge and every curated file, tried 300 times each, or 20,000 times, which takes a night; then
# 50 runs killed and 50 interrupted at random moments.
laws: .venv/installed-dev
	$(BIN)/python -m pytest -n auto --hypothesis-profile=ci $(LAWS)

nightly: .venv/installed-dev
	$(BIN)/python -m pytest -n auto --hypothesis-profile=nightly --hypothesis-show-statistics $(LAWS)
	KILLS=50 $(BIN)/python -m pytest tests/test_faults.py -k killed

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: .venv/installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

FUZZED := dates curated html email pdf

fuzz fuzz-nightly: .venv/installed-dev
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable ".[fuzz]"
	@for target in $(FUZZED); do $(BIN)/python fuzz/run.py $$target $(if $(filter fuzz,$@),60,1800) || exit 1; done

screenshots: .venv/installed-dev
	$(BIN)/python scripts/screenshots.py

site: .venv/installed-dev
	@$(BIN)/mkdocs build --quiet && echo "open $(CURDIR)/build/site/index.html in a browser; to search it without a network: $(BIN)/python -m http.server -d build/site"

# Other date finders, in an environment of their own: make peers GOLD="folder-of-tml-files..."
peers: .venv/installed .peers/installed
	@$(BIN)/python benchmarks/peers $(GOLD) --python .peers/bin/python --node .peers/node_modules

.peers/installed: benchmarks/peers/requirements.txt
	@$(PYTHON) -m venv .peers
	@.peers/bin/python -m pip install -qq --disable-pip-version-check -r $<
	@npm install --silent --prefix .peers chrono-node@2
	@touch $@

.venv/bin/python:
	@$(PYTHON) -m venv .venv

# A mark is older than pyproject.toml when the dependencies may have changed: only then is anything installed again.
.venv/installed: pyproject.toml | .venv/bin/python
	@echo "installing into .venv; the first time takes a minute or two"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable .
	@touch $@

.venv/installed-dev: pyproject.toml | .venv/bin/python
	@echo "installing into .venv what the tests need; the first time takes a minute or two"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable ".[dev]"
	@touch $@ .venv/installed

clean:
	rm -rf .venv .peers build dist timeline.html timeline.json .pytest_cache .mypy_cache .ruff_cache .hypothesis

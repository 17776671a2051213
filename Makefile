# Every chore is one command. `make help` lists them. On Windows, see the README for the same commands.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
BUILD  := .build/site

# PDFs and cards are made with the site; `make site KENNISBANK_PAPER=0` leaves them out.
KENNISBANK_PAPER ?= 1

# Workers that test side by side; each drives a browser of its own.
WORKERS ?= 2

export NO_MKDOCS_2_WARNING := 1
# Images for building often set this; every one of the dozens of processes would compile the same modules anew.
unexport PYTHONDONTWRITEBYTECODE
# Edit links lead to the repository this was cloned from, when that is on the web.
export KENNISBANK_REPO_URL ?= $(shell git config --get remote.origin.url 2>/dev/null | sed -nE 's|^git@([^:]+):|https://\1/|; s|\.git$$||; /^https:/p')

.PHONY: help setup site preview serve check test test-fast fix bench lock editor search-report search-bench web stemmer icons pictures clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: $(STAMP) ## Make .venv with the locked dependencies

$(STAMP): requirements-dev.lock pyproject.toml scripts/dev/setup.sh
	@sh scripts/dev/setup.sh $(PYTHON) $(VENV)
	@touch $@

site: $(STAMP) ## Check the lessons and build the site in site/ (KENNISBANK_PAPER=0: without PDFs)
	@$(BIN)/kennisbank check
	@rm -rf $(BUILD)
	@KENNISBANK_PAPER=$(KENNISBANK_PAPER) $(BIN)/mkdocs build --strict --quiet --site-dir $(BUILD)
	@rm -rf site && mv $(BUILD) site
	@echo "De site staat in site/. Open site/index.html of gebruik: make serve"

preview: $(STAMP) ## Build the site in site/ whatever is wrong; a broken entry shows its problems in its own place
	@rm -rf $(BUILD)
	@KENNISBANK_PREVIEW=1 $(BIN)/mkdocs build --quiet --site-dir $(BUILD)
	@rm -rf site && mv $(BUILD) site

serve: $(STAMP) ## Preview with live reload on http://127.0.0.1:8000
	@$(BIN)/mkdocs serve --livereload

check: $(STAMP) ## Lint, types and content
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/kennisbank check

test: $(STAMP) ## Run every test, in a real browser too
	@sh scripts/dev/test_tools.sh
	@node --test --test-reporter=dot scripts/web/test/*.test.js
	@HYPOTHESIS_PROFILE=thorough $(BIN)/pytest -q -m "" -n $(WORKERS) --dist worksteal

test-fast: $(STAMP) ## Run the tests that take seconds
	@$(BIN)/pytest -q

fix: $(STAMP) ## Format the code and mend what ruff can
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(STAMP) ## Measure check and build at 100, 1,000 and 10,000 entries
	@$(BIN)/python scripts/dev/bench.py

lock: $(STAMP) ## Resolve the dependencies anew and write the lock files
	@for extra in "" "--extra dev"; do \
	  out=requirements$${extra:+-dev}.lock; \
	  $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-header $$extra pyproject.toml --output-file $$out; \
	done

editor: $(STAMP) ## Write the completion for VS Code and the form for ideas anew, after a change of words or fields
	@$(BIN)/python scripts/dev/editor.py

search-report: $(STAMP) site ## Score our search beside the theme's own (and Pagefind: PAGEFIND=path) on the queries
	@$(BIN)/python scripts/dev/search_report.py site $(if $(PAGEFIND),--pagefind $(PAGEFIND))

search-bench: $(STAMP) ## Measure the search beside the theme's own at 200, 1,000 and 10,000 entries
	@$(BIN)/python scripts/dev/search_bench.py

web: ## Bundle the scripts that ship with the site (needs node and npm)
	@cd scripts/web && npm ci --silent && npm run --silent check && npm run --silent build

stemmer: $(STAMP) ## Translate the Python stemmer for the browser anew
	@$(BIN)/python scripts/dev/stemmer_js.py

icons: $(STAMP) ## Take the icons of the kinds from the theme anew
	@$(BIN)/python scripts/dev/icons.py

pictures: $(STAMP) ## Make the pictures in the pages about contributing anew, from our own pages
	@KENNISBANK_REPO_URL=https://github.com/voorbeeld/kennisbank $(BIN)/mkdocs build --quiet --site-dir .build/pictures
	@$(BIN)/python scripts/dev/pictures.py .build/pictures

clean: ## Remove everything that was made
	rm -rf $(VENV) .build site .pytest_cache .mypy_cache .ruff_cache .hypothesis scripts/*.egg-info

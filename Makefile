BIN := .venv/bin
LOCK := PATH="$(BIN):$$PATH" uv pip compile pyproject.toml -q --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help start test check bench train lock clean

help: ## say what can be made
	@sed -n 's/^\([a-z]*\): *## /  make \1\t/p' Makefile | expand -t 14

start: ## set everything up, show where a film comes from, and open the site
	@scripts/environment.sh start
	@$(BIN)/matchcut start --serve

# Tests start dozens of processes: what one has compiled serves the others, which an environment
# may forbid.
test: ## set everything up and run the tests
	@scripts/environment.sh test
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -q -n auto --dist loadgroup --no-loadscope-reorder

check: ## see that layout, rules, types and layers hold, and no fault of a package is known
	@scripts/environment.sh test
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@scripts/audit.sh

# These want a folder or an edition, or are run by another: their first lines say how.
ASKED := annotating cold_read find find_sweep linking reading_speed sentence_bank site site_bare site_prepare site_world title_matchers \
	train_linking train_statements wide_catalogue

bench: ## run every benchmark that needs not be told of anything; each prints its figures
	@scripts/environment.sh test
	@failed=; for script in $(filter-out $(ASKED:%=benchmarks/%.py),$(shell grep -l '__main__' benchmarks/*.py)); do \
		echo "== $$script"; $(BIN)/python $$script || failed="$$failed $$script"; \
	done; test -z "$$failed" || { echo "failed:$$failed"; exit 1; }

EDITION ?= build/wide-edition
train: ## train what the package learnt anew, from the prose in training/: equal prose, equal bytes
	@scripts/environment.sh test
	@$(BIN)/python benchmarks/train_linking.py --edition $(EDITION)
	@$(BIN)/python benchmarks/train_statements.py

# The locks name packages, versions and hashes, and never a registry: whoever installs chooses
# theirs. `uv lock` would write addresses. The second lock holds the first one's versions.
lock: ## choose the newest packages that fit pyproject.toml (needs uv), and write both locks
	$(LOCK) --upgrade --group install -o requirements.lock
	$(LOCK) --upgrade --group dev -c requirements.lock -o requirements-dev.lock

clean: ## remove the environment and all caches; what was built or kept stays
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

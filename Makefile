# `make book` builds everything, `make test` proves it. Both set themselves up first (see book/bootstrap.py).
PYTHON ?= python3
VENV   := .venv
PY     := $(VENV)/bin/python
export PYTHONHASHSEED := 0
# Compiled modules are kept whatever the machine's habit: every kernel and every command of a test starts from them.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help setup book html brief notebooks serve lab test verify snapshots bench requirements clean

help:            ## this list
	@grep -hE '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: $(VENV)/.ready  ## virtual environment, browser and fonts
$(VENV)/.ready: requirements.txt pyproject.toml book/bootstrap.py
	@$(PYTHON) book/bootstrap.py

book: setup      ## the HTML book, book.pdf and brief.pdf; SEEDS=folder builds from other texts
	@$(PY) -m book book

html: setup      ## the HTML book alone
	@$(PY) -m book html

brief: setup     ## the printable brief alone
	@$(PY) -m book brief

notebooks: setup ## re-execute the chapters and rewrite their committed outputs
	@$(PY) -m book notebooks

serve: html      ## open the book locally
	@$(PY) -m book serve

# Kernels start in chapters/, from where a relative folder of texts would be another one.
lab: setup       ## JupyterLab on the chapters; SEEDS=folder reads other texts
	@SEEDS="$${SEEDS:+$$(cd -- "$$SEEDS" && pwd)}" && export SEEDS && $(VENV)/bin/jupyter lab --notebook-dir=.

test: setup      ## everything that must hold before a commit
	@SEEDS= $(PY) -m book book
	@SEEDS= $(PY) -m pytest -n 2 --dist loadfile --no-loadscope-reorder

verify: setup    ## what takes longer beside it: types, Lighthouse, deliberate faults, coverage, deep fuzzing, two builds compared
	@SEEDS= $(PY) -m book book
	@$(PY) -m ruff check . && $(PY) -m ruff format --check --quiet .
	@$(PY) -m mypy
	@SEEDS= $(PY) -m tests.lighthouse
	@SEEDS= $(PY) -m tests.mutations
	@SEEDS= $(PY) -m coverage run -m pytest -n 0 evidence tests --ignore=tests/browser --ignore=tests/book
	@$(PY) -m coverage report
	@SEEDS= $(PY) -m pytest -n 2 --dist loadfile --no-loadscope-reorder --hypothesis-profile=deep -m "slow or not slow"

snapshots: html  ## pictures of each kind of page in _build/snapshots/, to be looked at
	@SEEDS= $(PY) -m tests.snapshots

bench: setup     ## speed, as ratios against named baselines
	@$(PY) -m book bench

requirements: setup  ## requirements.in -> requirements.txt (exact, with hashes)
	@$(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade requirements.in -o requirements.txt

clean:           ## remove what was built (the environment stays)
	@rm -rf _build

# make workshop   installe au besoin, prépare les pages et démarre l’atelier   installs if needed, starts the workshop
# make test       les essais, sans réseau                                     the tests, without network
# make walk       chaque page et chaque document de chaque leçon               every page and document of every lesson
# make coverage   les lignes que les essais parcourent                         the lines that the tests run through
# make fresh      README, paquet, Binder et clé dans des environnements neufs  the same in new environments; needs an index
# make stick      remplit une clé USB dans build/stick/                       fills a USB folder in build/stick/
# make pythons    les essais rapides sous chaque Python présent               the quick tests under every Python there is
# make lint       style du code et contenu                                    style of the code, and the content
# make frontend   construit ce que charge un navigateur (demande node)         builds what a browser loads (needs node)
# make bench      compare avec Voilà et nbconvert nus                         compares with stock Voilà and nbconvert
# make pictures   reprend les quatre images du README                         takes the README's four pictures again

VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
INSTALL := $(PIP) install --quiet --constraint constraints.txt
FROM := pyproject.toml constraints.txt
LANGUAGE_OF_WORKSHOP ?= fr
SERVE ?=
PYTEST ?=
# Two processes share the tests out, each a whole file: tests/conftest.py says which files stay together.
SHARED_OUT := --numprocesses 2 --dist loadgroup

.PHONY: workshop test walk coverage pythons fresh stick lint frontend bench pictures badges constraints clean browser

workshop: $(VENV)/.workshop
	$(BIN)/curriculum --lang $(LANGUAGE_OF_WORKSHOP) serve $(SERVE)

$(VENV)/.workshop: $(FROM)
	scripts/environment.sh $(VENV)
	$(INSTALL) --editable '.[docx]'
	touch $@

$(VENV)/.tests: $(VENV)/.workshop
	$(INSTALL) --editable '.[docx,test]'
	touch $@

browser:
	scripts/browser.sh

node_modules/.installed: package.json package-lock.json .npmrc
	scripts/node.sh
	npm ci --ignore-scripts --no-progress
	touch $@

frontend: node_modules/.installed
	npm run --silent build

test: $(VENV)/.tests browser node_modules/.installed
	scripts/offline.sh npm test --silent
	scripts/offline.sh $(BIN)/python -m pytest $(SHARED_OUT) $(PYTEST)

pythons:
	scripts/pythons.sh build/pythons

walk: $(VENV)/.tests browser
	scripts/offline.sh $(BIN)/python -m pytest -m walk $(SHARED_OUT) $(PYTEST)

# What runs in Chromium and in programs of its own is not counted.
coverage: $(VENV)/.tests
	scripts/offline.sh $(BIN)/python -m pytest --cov --cov-report=term --ignore=tests/browser --ignore=tests/house $(PYTEST)

fresh: $(VENV)/.tests browser
	$(BIN)/python -m pytest -m fresh tests/house $(PYTEST)

lint: $(VENV)/.tests node_modules/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	npm run --silent lint
	$(BIN)/deptry curriculum notebooks
	$(BIN)/mypy
	$(BIN)/curriculum check

stick: $(VENV)/.workshop
	$(BIN)/python scripts/fill_stick.py build/stick

bench: $(VENV)/.tests browser
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.room

pictures: $(VENV)/.tests browser
	$(BIN)/python -m scripts.pictures docs/pictures

# Writes the repository's address, which stands in pyproject.toml, into the badges of the READMEs.
badges: $(VENV)/.workshop
	$(BIN)/python scripts/badges.py README.md README.en.md

# Renews the exact versions from a new environment with the newest that pyproject.toml allows.
constraints:
	scripts/environment.sh build/constraints
	build/constraints/bin/python -m pip install --quiet --constraint scripts/held-back.txt --editable '.[docx,test]'
	build/constraints/bin/python scripts/constraints.py constraints.txt

clean:
	rm -rf build dist .curriculum

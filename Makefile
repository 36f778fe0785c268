# Depesche: how to build, check and install it. `make help` lists the targets.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
TARGET ?= html
SECONDS ?= 600
SAMPLE := .build/sample/library.sqlite

# Undeclared imports are errors: the layers of Docs/Architecture.md hold.
FLAGS := --explicit-target-dependency-import-check error
# Release binaries carry the Swift library and no symbols: a third faster to start, and they run
# where no toolchain is. Without position independence the loader need not relocate 80,000
# pointers of the Swift library, a fifth of the start.
RELEASE := -c release --static-swift-stdlib -Xlinker -s -Xlinker --no-pie
SOURCES := Package.swift Sources Tests

.DEFAULT_GOAL := help
.PHONY: help setup build release run test e2e check format format-check lint screens fixture \
  bench bench-feeds eval faults fuzz docs install clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' Makefile

setup: ## install the Debian packages that are missing
	@.ci/setup

build: setup ## build for development
	$(SWIFT) build $(FLAGS)

release: setup ## build as it is installed
	$(SWIFT) build $(FLAGS) $(RELEASE) --product depesche

run: build ## open the reader on a sample library of its own
	@mkdir -p $(dir $(SAMPLE))
	@.build/debug/depesche import --sample-edition --library $(SAMPLE) >/dev/null
	@.build/debug/depesche --library $(SAMPLE)

test: setup ## build and run all tests
	$(SWIFT) build $(FLAGS) --build-tests
	$(SWIFT) test --skip-build

e2e: release ## run the end-to-end tests against the release build
	DEPESCHE_BINARY="$(CURDIR)/.build/release/depesche" $(SWIFT) test --filter EndToEndTests

check: format-check lint build test e2e ## everything a change must pass

format: ## format all sources
	$(SWIFT) format -r -i $(SOURCES)

format-check: ## see that all sources are formatted
	$(SWIFT) format lint -r --strict $(SOURCES)

lint: ## see that the layers hold and files and functions stay small
	@.ci/lint

screens: setup ## write the expected screens of the tests anew; review the difference
	DEPESCHE_REWRITE=1 $(SWIFT) test --filter ScreenTests

fixture: setup ## write the expectations of the parser's fixtures anew; review the difference
	DEPESCHE_REWRITE=1 $(SWIFT) test --filter ArticleParsingTests

bench: release ## measure start-up, keys and import
	@.ci/bench

bench-feeds: release ## time fetching, beside newsboat and sfeed where they are installed
	@python3 .ci/bench-feeds.py

eval: release ## measure the parsers on the evaluation sets, where they are
	$(SWIFT) build $(FLAGS) $(RELEASE) --product html-conformance
	@.ci/eval

faults: release ## parse hostile inputs, where they are
	@.ci/faults

fuzz: setup ## fuzz a parser: make fuzz TARGET=dump SECONDS=600
	@.ci/fuzz $(TARGET) $(SECONDS)

docs: build ## write the generated pages anew
	DEPESCHE_REWRITE=1 $(SWIFT) test --filter DocumentationTests

install: release ## install to PREFIX (/usr/local), below DESTDIR
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1"
	install -m 755 .build/release/depesche "$(DESTDIR)$(PREFIX)/bin/depesche"
	install -m 644 Docs/depesche.1 "$(DESTDIR)$(PREFIX)/share/man/man1/depesche.1"

clean: ## remove everything that was built
	rm -rf .build

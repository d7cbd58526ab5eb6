# `make` alone lists what can be made. Each of these works as the first command on a fresh machine
# with a Swift toolchain.
.PHONY: help deps build demo test check metadata formats pages install bench fuzz clean
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
export PREFIX DESTDIR

# A checkout beside the folder of real wires, or a worktree one folder deeper.
WIRES ?= $(firstword $(wildcard ../shared/wire ../../shared/wire) ../shared/wire)

help: ## list what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

deps: ## install the system libraries that are missing
	@.ci/deps

build: deps ## build for debugging
	swift build

demo: deps ## take one story from the wire to its readers, in a folder of its own
	@.ci/demo

test: deps ## run every test
	swift test

check: deps ## format, floors, imports, lengths; everything but the tests
	swift format lint --strict -r Package.swift Sources Tests
	@.ci/check-lengths
	@.ci/test-checks
	@.ci/check-floors
	@# Only a build of the whole package looks for undeclared imports, not one of a single target.
	swift build --build-tests --explicit-target-dependency-import-check error

metadata: build ## measure how much of real wires' metadata is carried over, in ../shared/wire
	@if [ -f $(WIRES)/manifest.csv ]; then \
	  .ci/metadata "$$(swift build --show-bin-path)/stet" $(WIRES); \
	else echo "Nothing was measured: $(WIRES) with real wires is not here."; fi

formats: build ## judge what partners get by IPTC's schemas in ../shared/specs, and read it back
	@if [ -f $(WIRES)/../specs/nitf-3-6.xsd ]; then \
	  .ci/press-formats "$$(swift build --show-bin-path)/stet" $(WIRES)/../specs $(WIRES); \
	else echo "Nothing was judged: ../shared/specs with IPTC's schemas is not here."; fi

pages: build ## look at a pressed site in Chromium: accessibility, requests, search (SHOTS=folder)
	@.ci/pages "$$(swift build --show-bin-path)/stet" $(if $(SHOTS),--shots $(SHOTS))

install: deps ## install program, man page and completions under PREFIX (/usr/local)
	@.ci/install

bench: deps ## measure beside plain git, lxml, feedparser and Hugo
	@.ci/bench
	@.ci/bench-wire
	@.ci/bench-press

fuzz: deps ## feed broken bytes to every reader, a minute each (TIME=300 FORMAT=nitf)
	@.ci/fuzz

clean: ## remove everything that was built
	rm -rf .build .build-release .build-fuzz

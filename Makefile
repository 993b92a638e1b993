# `make site` builds the program and compiles content/ into site/dist; `make test` runs every test, `make test-quick` those that
# need no browser; `make package` makes a Debian package.

SHELL := /bin/bash
.DEFAULT_GOAL := site
.PHONY: site package test test-quick bench format lint clean tools quick-test-tools

BUILD_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config libdeflate-dev libbrotli-dev libxml2-dev libssl-dev libsqlite3-dev
QUICK_TEST_PACKAGES := nodejs node-typescript dpkg-dev binutils
SITE_TEST_PACKAGES := chromium firefox-esr python3-venv nginx-light openssl valgrind

## Compiles content/ into site/dist.
site: tools
	swift build -c release --product auskunft
	"$$(swift build -c release --show-bin-path)/auskunft" build --content content --theme site --output site/dist
	@echo "The site is in site/dist: serve that folder, or open site/dist/index.html."

## Makes a Debian package in .build/package: the program for machines without Swift.
package: tools
	@.ci/install dpkg-dev binutils libcurl4-openssl-dev
	swift build -c release --product auskunft --static-swift-stdlib -Xlinker -lcurl --scratch-path .build/static
	.ci/package "$$(swift build -c release --static-swift-stdlib --scratch-path .build/static --show-bin-path)/auskunft" .build/package

## Runs every test: the quick ones with all their cases, a million questions to the search, the relevance of its answers, the built site from outside.
test: export AUSKUNFT_CASES ?= all
test: test-quick
	@.ci/install $(SITE_TEST_PACKAGES)
	swift run -c release fuzz-search --cases 1000000
	"$$(swift build --show-bin-path)/auskunft" eval --quick --content content --theme site
	Tests/Site/run "$$(swift build --show-bin-path)/auskunft"
	@echo "All tests passed; what each shows stands in Tests/."

## Runs what needs no browser: the Swift tests and the scripts'. A few minutes, the build included. Tests that try one thing in many
## forms have fewer of each kind here; AUSKUNFT_CASES=all gives them all.
test-quick: quick-test-tools
	Tests/Scripts/run
	swift build --build-tests
	swift test --skip-build

## Measures a build of 10,000 articles beside Hugo, and the search beside Pagefind and SQLite; ARTICLES and CITIES change the
## size of the one, SIZES of the other.
ARTICLES ?= 10000
CITIES ?= 1
SIZES ?= 1000,10000
bench: tools
	swift build -c release
	Benchmarks/search --sizes $(SIZES) --bin-path "$$(swift build -c release --show-bin-path)"
	Benchmarks/run $(ARTICLES) $(CITIES) --bin-path "$$(swift build -c release --show-bin-path)"

format:
	swift format -i --recursive Package.swift Sources Tests Plugins Benchmarks

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Plugins Benchmarks

clean:
	rm -rf .build site/dist

tools:
	@.ci/install $(BUILD_PACKAGES)

quick-test-tools:
	@.ci/install $(BUILD_PACKAGES) $(QUICK_TEST_PACKAGES)

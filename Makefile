# Every target installs what it lacks, or says exactly what to run.

SWIFT ?= swift
PREFIX ?= /usr/local
CONSUMERS := Tests/Consumers/install
# The Swift runtime goes into the program, so that it starts without loading a dozen libraries.
# So do libxml2, libyaml and what they need, where their archives are.
ARCHIVES := $(CURDIR)/.build/archives
ORDER := $(CURDIR)/Tests/Consumers/function-order
LINKING = $$($(CONSUMERS:install=link-options) "$(ARCHIVES)"
RELEASE := -c release --static-swift-stdlib
ifeq ($(shell uname -s),Linux)
STRIPPED := -Xlinker --strip-all
endif
PROGRAM = $(shell $(SWIFT) build -c release --show-bin-path)/writ

.PHONY: demo test build sanitize sanitize-address sanitize-thread fuzz format format-check generate bench order install toolchain clean

demo: build ## Builds writ; lints and exports real examples
	@docs/demo "$(PROGRAM)"

test: toolchain ## Runs all tests, the software that reads the payloads included
	@$(CONSUMERS)
	@$(CONSUMERS)-gateways
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# Tests that measure time, or only start other programs, tell nothing more here. The thread sanitizer itself needs files
# that may grow. One after the other, since several tests have a minute, and everything takes ten times as long.
SANITIZE = --no-parallel --skip GrowthTests --skip ConsumerTests --skip NothingLeaksTests \
	--skip KilledWhileWritingTests --skip staysFastWithManyDropsUnderOneName
SANITIZE-thread := --skip FailedWritingTests
SECONDS ?= 600

sanitize: toolchain ## Runs the tests with the address and the thread sanitizer
	@$(CONSUMERS) build profile
	$(MAKE) sanitize-address sanitize-thread

sanitize-address sanitize-thread: sanitize-%:
	$(SWIFT) build --build-tests --sanitize=$* --scratch-path .build/$*
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --skip-build --sanitize=$* --scratch-path .build/$* $(SANITIZE) $(SANITIZE-$*)

fuzz: toolchain ## Gives the readers, the linter and --fix made-up input, SECONDS each (default 600)
	@$(CONSUMERS) build
	Tests/Fuzzing/run $(SECONDS)

build: toolchain ## Builds the program as it is released
	@$(CONSUMERS) build
	$(SWIFT) build $(RELEASE) --product writ $(STRIPPED) $(LINKING) "$(ORDER)")

format: toolchain ## Formats the Swift sources
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

format-check: toolchain ## Fails where the Swift sources are not formatted
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

generate: toolchain ## Makes the Swift of the catalog and of the rules' registry anew, then the pages and JSON Schemas
	$(SWIFT) run generate-sources
	$(SWIFT) run generate-documentation
	@for form in source bootstrap-v1 bootstrap-v2; do \
	  $(SWIFT) run writ schema --for $$form -o schemas/$$form.schema.json || exit; done

bench: build ## Measures writ against other programs in the same run; fails at the end where a bound is missed
	@$(CONSUMERS) profile
	$(SWIFT) build --package-path Tests/Benchmarks/Baseline --scratch-path .build/baseline $(RELEASE) $(STRIPPED) \
	  $(LINKING))
	@missed=0; for benchmark in cold-start large-diff many-files large-files growth; do \
	  Tests/Benchmarks/$$benchmark "$(PROGRAM)" || missed=1; \
	done; exit $$missed

order: toolchain ## Notes which functions a start calls, for the linker of the release (needs Valgrind)
	$(SWIFT) build $(RELEASE) --product writ $(LINKING))
	@for form in mobileconfig reg json yaml; do \
	  "$(PROGRAM)" export Tests/Benchmarks/forty-keys.yaml --to $$form -o .build/forty-keys.$$form --force || exit; done
	Tests/Consumers/order-functions "$(PROGRAM)" .build/forty-keys.mobileconfig .build/forty-keys.reg \
	  .build/forty-keys.json .build/forty-keys.yaml >.build/function-order && mv .build/function-order "$(ORDER)"

install: build ## Installs writ below PREFIX (default /usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 "$(PROGRAM)" "$(DESTDIR)$(PREFIX)/bin/writ"

toolchain:
	@Tests/Consumers/check-toolchain

clean:
	rm -rf .build

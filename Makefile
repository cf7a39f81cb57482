# make run and make test are all that a newcomer needs; every target may be repeated and the second time is quick.
MAKEFLAGS += --no-print-directory
SHELL := /bin/bash
JOBS ?= $(shell nproc)
FUZZ_SECONDS ?= 20
SERVER ?= http://127.0.0.1:8080
say = @printf '\033[1m==>\033[0m %s\n'

.DEFAULT_GOAL := help
.PHONY: help run build test dev debug bench openapi lint sanitize fuzz pictures clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## build the program and start a demo company on http://127.0.0.1:8080
	$(say) "starting the demo company; Ctrl-C ends it"
	@exec build/release/salespact demo $(ARGS)

build: ## make the release programs: build/release/salespact and salespact-verify
	$(say) "build: installing what is missing"
	@packaging/install-packages.sh build
	$(say) "build: build/release/salespact"
	@cmake/build.sh release salespact salespact-verify

test: ## run every test suite
	$(say) "test: installing what is missing"
	@packaging/install-packages.sh build test
	$(say) "test: building the program and the suites"
	@cmake/build.sh release all
	$(say) "test: running the suites"
	@tests/run.sh build/release

dev: ## the web app with hot reload on http://127.0.0.1:5173, against a running server (SERVER=http://127.0.0.1:8080)
	@packaging/install-packages.sh build
	@web/tools/install.sh
	$(say) "dev: http://127.0.0.1:5173, with /api from $(SERVER); Ctrl-C ends it"
	@cd web && ../packaging/with-node.sh node tools/generate.mjs
	@cd web && SERVER=$(SERVER) exec ../packaging/with-node.sh node node_modules/vite/bin/vite.js

debug: ## debug build of the program and the suites, in build/dev
	@packaging/install-packages.sh build test
	$(say) "debug: building in build/dev"
	@cmake/build.sh dev all

bench: ## measure imports, engine and server beside others on this machine
	@packaging/install-packages.sh build bench
	$(say) "bench: building"
	@cmake/build.sh bench all
	@bench/run.sh build/bench

openapi: build ## write docs/openapi.json anew from the program's routes
	@build/release/salespact openapi >docs/openapi.json

lint: ## clang-format, clang-tidy, the layer check, and what npm run check does for the web app (CHANGED=1: only files changed since main)
	@packaging/install-packages.sh build test lint
	@CHANGED=$(CHANGED) JOBS=$(JOBS) tests/lint.sh

sanitize: ## all suites with address+undefined, then thread sanitizer
	@packaging/install-packages.sh build test
	$(say) "sanitize: address and undefined"
	@cmake/build.sh asan all
	@tests/run.sh build/asan
	$(say) "sanitize: thread"
	@cmake/build.sh tsan all
	@tests/run.sh build/tsan

fuzz: ## run every fuzzer for FUZZ_SECONDS (20)
	@packaging/install-packages.sh build test fuzz
	$(say) "fuzz: building"
	@cmake/build.sh fuzz $(patsubst tests/fuzz/%_fuzz.cpp,fuzz_%,$(wildcard tests/fuzz/*_fuzz.cpp))
	@tests/fuzz/run.sh build/fuzz $(FUZZ_SECONDS)

pictures: build ## take the pictures of every page from the demo: docs/pictures
	@packaging/install-packages.sh build test
	@PURPOSE=pictures tests/web/run.sh build/release/salespact

clean: ## remove everything that was built
	rm -rf build

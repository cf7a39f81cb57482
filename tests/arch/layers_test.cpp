#include "arch/layer_rules.hpp"

#include <doctest/doctest.h>

namespace salespact::arch {

namespace {

Findings includes_in(const std::string& path, const std::string& text) { return check_includes({{path, text}}); }

bool is_refused(const std::string& path, const std::string& include) {
  return includes_in(path, "#pragma once\n#include " + include + "\n").size() == 1;
}

}  // namespace

TEST_CASE("every include of the sources follows the arrows") {
  const auto files = read_sources("src");
  REQUIRE(files.size() > 40);
  for (const auto& finding : check_includes(files)) FAIL_CHECK(finding);
  for (const auto& finding : unused_exceptions(files)) FAIL_CHECK(finding);
}

TEST_CASE("a planted include against the arrows is found, with its line") {
  CHECK(includes_in("src/domain/goal/a.cpp", "#include <vector>\n#include \"app/ports/store.hpp\"\n") ==
        Findings{"src/domain/goal/a.cpp:2: domain must not include app"});
  CHECK(is_refused("src/base/a.hpp", "\"domain/org/organisation.hpp\""));
  CHECK(is_refused("src/app/import/a.hpp", "\"store/sqlite.hpp\""));
  CHECK(is_refused("src/app/import/a.hpp", "\"wire/goal.hpp\""));
  CHECK(is_refused("src/wire/a.hpp", "\"http/json/reader.hpp\""));
  CHECK(is_refused("src/cli/a.cpp", "\"main/wiring.hpp\""));
  for (const char* include : {"\"store/open_store.hpp\"", "\"http/server/server.hpp\"", "\"host/system_clock.hpp\""}) {
    CHECK(is_refused("src/verifier/a.cpp", include));  // K7: it needs neither database, network nor clock
  }
}

TEST_CASE("adapters never include one another") {
  const std::vector<std::string> adapters = {"store", "ingest", "crypto", "host", "http", "cli"};
  for (const auto& from : adapters) {
    for (const auto& to : adapters) {
      CAPTURE(from);
      CAPTURE(to);
      CHECK(is_refused("src/" + from + "/a.cpp", "\"" + to + "/b.hpp\"") == (from != to));
    }
    CHECK_FALSE(is_refused("src/main/a.cpp", "\"" + from + "/b.hpp\""));
    CHECK_FALSE(is_refused("src/" + from + "/a.cpp", "\"app/ports/store.hpp\""));
  }
}

TEST_CASE("inside domain a feature includes only those before it") {
  CHECK(is_refused("src/domain/org/a.hpp", "\"domain/metric/metric.hpp\""));
  CHECK(is_refused("src/domain/metric/a.hpp", "\"domain/attainment/engine.hpp\""));
  CHECK(is_refused("src/domain/unheard_of/a.hpp", "\"domain/org/organisation.hpp\""));
  CHECK_FALSE(is_refused("src/domain/attainment/a.hpp", "\"domain/goal/goal.hpp\""));
  CHECK_FALSE(is_refused("src/domain/goal/a.hpp", "\"domain/goal/goal.hpp\""));
}

TEST_CASE("other people's libraries stay in their layer") {
  CHECK(is_refused("src/domain/goal/a.cpp", "<boost/container/flat_map.hpp>"));
  CHECK(is_refused("src/domain/goal/a.cpp", "<thread>"));
  CHECK(is_refused("src/domain/goal/a.cpp", "<iostream>"));
  CHECK(is_refused("src/app/report/a.cpp", "<sqlite3.h>"));
  CHECK(is_refused("src/store/a.cpp", "<boost/asio/io_context.hpp>"));
  CHECK(is_refused("src/http/a.cpp", "<libpq-fe.h>"));
  CHECK(is_refused("src/main/a.cpp", "<CLI/CLI.hpp>"));
  CHECK_FALSE(is_refused("src/http/server/a.cpp", "<boost/beast/http.hpp>"));
  CHECK_FALSE(is_refused("src/store/a.cpp", "<sqlite3.h>"));
  CHECK_FALSE(is_refused("src/domain/goal/a.cpp", "<vector>"));
}

TEST_CASE("an exception counts for its one file and is found when nothing needs it") {
  CHECK_FALSE(is_refused("src/domain/attainment/engine.hpp", "<mutex>"));
  CHECK(is_refused("src/domain/attainment/engine.hpp", "<thread>"));
  CHECK(is_refused("src/domain/attainment/other.hpp", "<mutex>"));
  CHECK(is_refused("src/domain/goal/a.cpp", "<sys/mman.h>"));
  CHECK_FALSE(unused_exceptions({{"src/domain/attainment/engine.hpp", "#include <vector>\n"}}).empty());
}

TEST_CASE("an include that is not written from src is found") {
  CHECK(is_refused("src/base/a.cpp", "\"check.hpp\""));
  CHECK(is_refused("src/base/a.cpp", "\"../base/check.hpp\""));
  CHECK(is_refused("src/strange/a.cpp", "<vector>"));
}

TEST_CASE("the libraries are linked along the same arrows as the includes") {
  const auto linked = linked_layers(read_text(repository() / "src/CMakeLists.txt"));
  for (const auto& [layer, below] : allowed_layers()) {
    if (layer == "main" || !std::filesystem::exists(repository() / "src" / layer)) continue;
    CAPTURE(layer);
    REQUIRE(linked.contains(layer));
    for (const auto& direct : linked.at(layer)) {
      CAPTURE(direct);
      CHECK(below.contains(direct));
    }
  }
  CHECK(linked_layers("salespact_layer(cli LAYERS wire store PACKAGES CLI11::CLI11)\n").at("cli") ==
        std::set<std::string>{"wire", "store"});
}

TEST_CASE("nothing in the sources is marked unfinished and the inner layers read no clock") {
  for (const auto& finding : check_words(read_sources("src"))) FAIL_CHECK(finding);
}

TEST_CASE("a planted clock or an unfinished mark is found") {
  CHECK(check_words({{"src/domain/goal/a.cpp", "auto now = std::chrono::system_clock::now();\n"}}).size() == 1);
  CHECK(check_words({{"src/app/a.cpp", "using clock = std::chrono::steady_clock;\n"}}).size() == 1);
  CHECK(check_words({{"src/host/a.cpp", "using clock = std::chrono::system_clock;\n"}}).empty());
  CHECK(check_words({{"src/host/a.cpp", std::string("// TO") + "DO later\n"}}) ==
        Findings{"src/host/a.cpp:1: is not finished"});
}

TEST_CASE("no source file is longer than 400 lines") {
  for (const auto* folder : {"src", "tests", "bench"}) {
    if (!std::filesystem::exists(repository() / folder)) continue;
    for (const auto& finding : check_lengths(read_sources(folder))) FAIL_CHECK(finding);
  }
}

TEST_CASE("a file of 401 lines is found, one of 400 is not") {
  std::string text;
  for (std::size_t line = 0; line < most_lines; ++line) text += "// one\n";
  CHECK(check_lengths({{"src/base/a.cpp", text}}).empty());
  CHECK(check_lengths({{"src/base/a.cpp", text + "// more\n"}}).size() == 1);
}

}  // namespace salespact::arch

#include "app/import/code.hpp"
#include "ingest/mapping.hpp"
#include "support/source_directory.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace salespact;  // NOLINT(google-build-using-namespace): the values under test

TEST_CASE("docs/import-formats.md names every code, every column and every known export") {
  const std::ifstream file(test::source_directory() / "docs/import-formats.md");
  std::ostringstream text;
  text << file.rdbuf();
  const std::string page = text.str();
  REQUIRE_FALSE(page.empty());
  for (int code = 0; code <= static_cast<int>(app::ImportCode::source_reserved); ++code) {
    const std::string name = "`" + std::string(code_text(static_cast<app::ImportCode>(code))) + "`";
    CAPTURE(name);
    CHECK(page.find(name) != std::string::npos);
  }
  for (const ingest::BuiltInMapping& built_in : ingest::built_in_mappings()) {
    CAPTURE(std::string(built_in.name));
    if (built_in.name != "canonical") CHECK(page.find("`" + std::string(built_in.name) + "`") != std::string::npos);
    for (const ingest::Field& field : ingest::fields_of(built_in.kind)) {
      CAPTURE(std::string(field.name));
      CHECK(page.find(field.name) != std::string::npos);
    }
  }
}

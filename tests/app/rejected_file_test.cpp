#include "app/import/rejected_file.hpp"

#include "ingest/file_row_sources.hpp"

#include <doctest/doctest.h>

using namespace salespact;

TEST_SUITE("rejected rows") {
  TEST_CASE("the file has its own columns behind the reasons, and every row once, whatever is wrong with it") {
    const ingest::FileRowSources sources;
    app::RejectedFile file(sources, "\"id\",\"owner\"");
    file.add({{2, "id", "", "VALUE_MISSING", "say it", ",\"Ana\""}});
    file.add({{2, "owner", "Ana", "OWNER_UNKNOWN", "who?", ",\"Ana\""}, {5, "", "", "ROW_WIDTH", "too wide", "1"}});
    CHECK(file.take() ==
          "line,code,message,\"id\",\"owner\"\r\n"
          "2,\"VALUE_MISSING OWNER_UNKNOWN\",\"id: say it; owner: who?\",,\"Ana\"\r\n");
    file.finish();
    CHECK(file.take() == "5,\"ROW_WIDTH\",\"too wide\",1\r\n");
    file.finish();
    CHECK(file.take().empty());
  }

  TEST_CASE("nothing rejected is a file of the columns alone") {
    const ingest::FileRowSources sources;
    app::RejectedFile file(sources, "\"id\"");
    file.finish();
    CHECK(file.take() == "line,code,message,\"id\"\r\n");
  }
}

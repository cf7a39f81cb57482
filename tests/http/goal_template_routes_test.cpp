#include "http/support/api_server.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string all = "/api/v1/goal-templates";

ApiServer::Headers from(const std::string& etag) { return {{"If-Match", etag}}; }

std::string meetings(const std::string& name = "Meetings", const std::string& more = "") {
  return fmt::format(
      R"({{"name":"{}","for_role":"Account executive","metric":"meetings","target":{{"mode":"absolute","value":"40"}},)"
      R"("length":"quarter","statement":"Hold {{target}} meetings in {{period}}"{}}})",
      name, more);
}

std::string create(ApiServer& server) { return field_of(server.as(olu, "POST", all, meetings()).body, "id"); }

// The value of the member that stands behind `"name":`, to the matching brace.
std::string object_of(const std::string& body, const std::string& name) {
  const std::size_t begin = body.find("\"" + name + "\":{") + name.size() + 3;
  int depth = 0;
  for (std::size_t at = begin; at < body.size(); ++at) {
    if (body[at] == '{') ++depth;
    if (body[at] == '}' && --depth == 0) return body.substr(begin, at + 1 - begin);
  }
  return "";
}

}  // namespace

TEST_CASE("a template is created, written anew, retired and restored, each from what was read") {
  ApiServer server;
  const auto made = server.as(olu, "POST", all,
                              meetings("Meetings", R"(,"milestones":[{"title":"Half","after_percent":50}],)"
                                                   R"("resources":[{"kind":"data","text":"A list"}])"));
  CHECK(made.status == 201);
  CHECK(made.header("etag") == "\"1\"");
  const std::string path = all + "/" + field_of(made.body, "id");
  CHECK(made.header("location") == path);
  CHECK(has(made.body, R"("origin":"own","version":1,"content":{"name":"Meetings")"));
  CHECK(has(made.body, R"("target":{"mode":"absolute","value":"40","scoring":null,"stretch":null})"));
  CHECK(has(made.body, R"("milestones":[{"title":"Half","after_percent":50}])"));
  CHECK(has(made.body, R"("metric_in_use":true,"metric_name":"Meetings")"));
  CHECK(has(made.body, R"("may_edit":true)"));
  CHECK(has(server.get(ana, path).body, R"("may_edit":false)"));

  CHECK(server.as(olu, "PUT", path, meetings("Customer meetings")).status == 428);
  const auto written = server.as(olu, "PUT", path, meetings("Customer meetings"), from("\"1\""));
  CHECK(written.status == 200);
  CHECK(written.header("etag") == "\"2\"");
  CHECK(has(written.body, R"("version":2)"));
  CHECK(server.as(olu, "PUT", path, meetings("Late"), from("\"1\"")).status == 412);
  const auto versions = items_of(server.get(ana, path + "/versions").body);
  REQUIRE(versions.size() == 2);
  CHECK(field_of(versions.front(), "name") == "Customer meetings");
  CHECK(field_of(versions.back(), "name") == "Meetings");

  const auto gone = server.as(olu, "POST", path + "/retire", "", from("\"2\""));
  CHECK(gone.status == 200);
  CHECK(has(gone.body, R"("retired":true)"));
  CHECK_FALSE(has(server.get(ana, all).body, "Customer meetings"));
  CHECK(has(server.get(ana, all + "?retired=true").body, "Customer meetings"));
  const auto refused = server.as(olu, "PUT", path, meetings("Again"), from("\"3\""));
  CHECK(refused.status == 422);
  CHECK(has(refused.body, "TEMPLATE_RETIRED"));
  CHECK(server.as(olu, "POST", path + "/restore", "", from("\"2\"")).status == 412);
  CHECK(server.as(olu, "POST", path + "/restore", "", from("\"3\"")).status == 200);
  CHECK(has(server.get(ana, all).body, "Customer meetings"));
}

TEST_CASE("the library is read under its keys and stays as it is") {
  ApiServer server;
  const auto list = server.get(ana, all);
  CHECK(list.status == 200);
  CHECK(has(list.body, R"("id":"retention_up_percent","origin":"library","version":1)"));
  CHECK(has(list.body, R"("may_write":false)"));
  CHECK(has(server.get(olu, all).body, R"("may_write":true)"));
  const std::string one = all + "/retention_up_percent";
  CHECK(server.get(ana, one).header("etag") == "\"1\"");
  CHECK(items_of(server.get(ana, one + "/versions").body).size() == 1);
  for (const char* below : {"/retire", "/restore"}) {
    const auto kept = server.as(olu, "POST", one + below, "", from("\"1\""));
    CHECK(kept.status == 422);
    CHECK(has(kept.body, "library_template"));
  }
  CHECK(server.as(olu, "PUT", one, meetings(), from("\"1\"")).status == 422);
  for (const char* below : {"", "/versions", "/draft"}) {
    CHECK(server.get(ana, all + "/nonsense" + below).status == 404);
    CHECK(server.get(ana, all + "/" + id_to_text(999'999'999) + below).status == 404);
  }
  CHECK(server.as(olu, "POST", all + "/nonsense/retire", "", from("\"1\"")).status == 404);
}

TEST_CASE("what is wrong with a template is said where it stands") {
  ApiServer server;
  const auto unread = server.as(
      olu, "POST", all,
      R"({"name":"","for_role":"x","metric":"meetings","target":{"mode":"best"},"length":"week","statement":"x",)"
      R"("milestones":[{"title":"Late","after_percent":101}],"review_after_percent":0,"colour":"red"})");
  CHECK(unread.status == 400);
  for (const char* pointer :
       {"/name", "/target/mode", "/length", "/milestones/0/after_percent", "/review_after_percent", "/colour"}) {
    CHECK_MESSAGE(has(unread.body, fmt::format(R"("pointer":"{}")", pointer)), pointer);
  }
  const auto unfit =
      server.as(olu, "POST", all,
                R"({"name":"Joy","for_role":"x","metric":"joy","target":{"mode":"absolute"},"length":"month",)"
                R"("statement":"{amount} of joy","needs_nothing":true,"resources":[{"kind":"tool","text":"A drum"}]})");
  CHECK(unfit.status == 422);
  CHECK(has(unfit.body, R"("pointer":"/statement","code":"BLANK_UNKNOWN")"));
  CHECK(has(unfit.body, R"("pointer":"/needs_nothing","code":"NOTHING_AND_SOMETHING")"));
  CHECK(has(unfit.body, R"("pointer":"/metric","code":"METRIC_UNKNOWN")"));
  const auto far = server.as(
      olu, "POST", all,
      R"({"name":"All","for_role":"x","metric":"retention_rate","target":{"mode":"absolute","value":"90","stretch":"101"},)"
      R"("length":"month","statement":"Keep {target}"})");
  CHECK(far.status == 422);
  CHECK(has(far.body, R"("pointer":"/target/stretch","code":"TARGET_OUT_OF_BOUNDS")"));
  create(server);
  CHECK(has(server.as(olu, "POST", all, meetings("meetings")).body, R"("pointer":"/name","code":"NAME_TAKEN")"));
}

TEST_CASE("a draft of a template is sent on as it is, to be checked and to be kept") {
  ApiServer server;  // today is 2027-03-15
  const std::string one = all + "/" + create(server);
  const auto draft = server.get(ana, one + "/draft");
  CHECK(draft.status == 200);
  CHECK(has(draft.body, R"("statement":"Hold {target} meetings in {period}")"));
  CHECK(has(draft.body, R"("filled_statement":"Hold 40 meetings in Q2 2027")"));
  CHECK(has(draft.body, R"("days":{"start":"2027-04-01","end":"2027-06-30"})"));
  const std::string fields = object_of(draft.body, "draft");
  const std::string body = fmt::format(R"({{"statement":"{}","draft":{}}})", field_of(draft.body, "filled_statement"),
                                       fmt::format(R"({{"person":"{}",{})", ana.text(), fields.substr(1)));
  const auto checked = server.as(ana, "POST", "/api/v1/goals/check", body);
  CHECK(checked.status == 200);
  const auto kept = server.as(ana, "POST", "/api/v1/goals", body);
  CHECK(kept.status == 201);
  CHECK(has(kept.body, R"("statement":"Hold 40 meetings in Q2 2027")"));

  const auto other = server.get(ana, one + "/draft?period=2027-H2");
  CHECK(has(other.body, R"("filled_statement":"Hold 40 meetings in H2 2027")"));
  CHECK(has(other.body, R"("period":"2027-H2")"));
  const auto unread = server.get(ana, one + "/draft?period=soon");
  CHECK(unread.status == 400);
  CHECK(has(unread.body, "period"));
}

TEST_CASE("drafts of every template of the library are taken as they are") {
  ApiServer server;
  const std::string list = server.get(ana, all).body;
  int seen = 0;
  for (const std::string& id : fields_of(list.substr(list.find(":[") + 1), "id")) {
    CAPTURE(id);
    const auto draft = server.get(ana, all + "/" + id + "/draft?period=2027-Q4");
    REQUIRE(draft.status == 200);
    const auto checked =
        server.as(ana, "POST", "/api/v1/goals/check",
                  fmt::format(R"({{"statement":"{}","draft":{}}})", field_of(draft.body, "filled_statement"),
                              object_of(draft.body, "draft")));
    CHECK(checked.status == 200);
    ++seen;
  }
  CHECK(seen >= 14);
}

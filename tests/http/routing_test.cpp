#include "http/json/decode.hpp"
#include "http/routing/conditional.hpp"
#include "http/routing/openapi.hpp"
#include "http/routing/query.hpp"
#include "http/routing/router.hpp"

#include <doctest/doctest.h>

#include <string>
#include <type_traits>
#include <vector>

using salespact::BugFound;
using namespace salespact::http;  // NOLINT(google-build-using-namespace): what is under test

namespace {

struct Level {
  int needed = 0;
  [[nodiscard]] std::string text() const { return "level " + std::to_string(needed); }
};

struct Person {
  int level = 0;
};

Response ok(const Request& request) { return {200, "text/plain", request.route}; }

Route row(Method method, std::string path, RouteOptions options = {}, Handler handler = ok) {
  RouteDoc doc{text_of(method) == "GET" ? "get " + path : "do " + path, "of the tests"};
  return {method, std::move(path), Level{1}, std::move(options), std::move(handler), std::move(doc)};
}

std::optional<Problem> by_level(const RoutePolicy& who_may, Request& request) {
  const int level = request.headers.has("x-level") ? std::stoi(std::string(*request.headers.find("x-level"))) : 0;
  if (level < who_may.as<Level>().needed) return Problem{403, "forbidden", "No."};
  request.principal = Person{level};
  return std::nullopt;
}

Request ask(Method method, std::string path) {
  Request request;
  request.method = method;
  request.path = std::move(path);
  return request;
}

// The route's pattern, or the status of the refusal.
std::string planned(Router& router, Method method, const std::string& path) {
  Request request = ask(method, path);
  const auto plan = router.plan(request);
  return plan ? request.route : std::to_string(plan.error().status);
}

std::string body_of(const Response& response) { return std::get<std::string>(response.body); }

// A row without its policy is no row at all (TRUST D1).
static_assert(!std::is_default_constructible_v<RoutePolicy>);
static_assert(!std::is_default_constructible_v<Route>);
template <class... Parts>
concept MakesRoute = requires(Parts... parts) { Route{parts...}; };
static_assert(MakesRoute<Method, std::string, Level, RouteOptions, Handler, RouteDoc>);
static_assert(!MakesRoute<Method, std::string, RouteOptions, Handler, RouteDoc>);
static_assert(!MakesRoute<Method, std::string>);

}  // namespace

TEST_CASE("a path finds its row, literal segments first") {
  Router router(by_level);
  for (const char* path : {"/api/goals", "/api/goals/{id}", "/api/goals/summary", "/api/goals/{id}/facts",
                           "/api/goals/summary/rows", "/{page...}"}) {
    router.add(row(Method::get, path));
  }
  CHECK(planned(router, Method::get, "/api/goals") == "/api/goals");
  CHECK(planned(router, Method::get, "/api/goals/7") == "/api/goals/{id}");
  CHECK(planned(router, Method::get, "/api/goals/summary") == "/api/goals/summary");
  CHECK(planned(router, Method::get, "/api/goals/summary/facts") == "/api/goals/{id}/facts");
  CHECK(planned(router, Method::get, "/api/goals/summary/rows") == "/api/goals/summary/rows");
  CHECK(planned(router, Method::get, "/goals/7") == "/{page...}");
  CHECK(planned(router, Method::get, "/") == "/{page...}");
}

TEST_CASE("pages never take what is below /api") {
  Router router(by_level);
  router.add(row(Method::get, "/api/goals"));
  router.add(row(Method::get, "/{page...}"));
  for (const char* path : {"/api/unknown", "/api/goals/", "/api/goals/7", "/api/"}) {
    CAPTURE(path);
    CHECK(planned(router, Method::get, path) == "404");
  }
}

TEST_CASE("parameters of the path are handed over, a missing one is a bug") {
  Router router(by_level);
  router.add(row(Method::get, "/a/{x}/b/{y}"));
  router.add(row(Method::get, "/files/{rest...}"));
  Request request = ask(Method::get, "/a/1/b/2 3");
  REQUIRE(router.plan(request).has_value());
  CHECK(request.parameter("x") == "1");
  CHECK(request.parameter("y") == "2 3");
  CHECK_THROWS_AS((void)request.parameter("z"), BugFound);
  request = ask(Method::get, "/files/js/app.js");
  REQUIRE(router.plan(request).has_value());
  CHECK(request.parameter("rest") == "js/app.js");
  CHECK(planned(router, Method::get, "/a//b/2") == "404");
}

TEST_CASE("another method of a known path is 405, and HEAD goes where GET goes") {
  Router router(by_level);
  router.add(row(Method::get, "/a"));
  router.add(row(Method::post, "/a"));
  CHECK(planned(router, Method::head, "/a") == "/a");
  Request request = ask(Method::delete_, "/a");
  const auto plan = router.plan(request);
  REQUIRE_FALSE(plan.has_value());
  CHECK(plan.error().status == 405);
  CHECK(plan.error().headers.find("allow") == "GET, HEAD, POST");
  CHECK(planned(router, Method::options, "/a") == "405");
  CHECK(planned(router, Method::get, "/b") == "404");
}

TEST_CASE("rows that contradict one another are found when they are added") {
  Router router(by_level);
  router.add(row(Method::get, "/a/{x}"));
  CHECK_THROWS_AS(router.add(row(Method::get, "/a/{x}")), BugFound);
  CHECK_THROWS_AS(router.add(row(Method::get, "/a/{y}")), BugFound);
  CHECK_THROWS_AS(router.add(row(Method::get, "/b/{x}/{x}")), BugFound);
  CHECK_THROWS_AS(router.add(row(Method::get, "/b/{x...}/c")), BugFound);
  CHECK_THROWS_AS(router.add(row(Method::get, "b")), BugFound);
  CHECK_THROWS_AS(router.add(row(Method::get, "/c", {.accepts = {"text/csv"}})), BugFound);
  CHECK_THROWS_AS(router.add(row(Method::get, "/d", {}, nullptr)), BugFound);
  CHECK_THROWS_AS(Router(nullptr), BugFound);
}

TEST_CASE("nobody gets to a handler past the policy of its row") {
  int calls = 0;
  Router router(by_level);
  router.add(row(Method::get, "/a", {}, [&](const Request& request) -> Response {
    ++calls;
    CHECK(request.who<Person>().level == 2);
    return no_content();
  }));
  Request stranger = ask(Method::get, "/a");
  REQUIRE(router.plan(stranger).has_value());
  CHECK(router.admit(stranger)->status == 403);
  Request person = ask(Method::get, "/a");
  person.headers.set("x-level", "2");
  REQUIRE(router.plan(person).has_value());
  REQUIRE_FALSE(router.admit(person).has_value());
  CHECK(router.handle(person).status == 204);
  CHECK(calls == 1);
  CHECK_THROWS_AS((void)person.who<std::string>(), BugFound);
}

TEST_CASE("what wraps every handler sees the request and the answer") {
  std::vector<std::string> seen;
  Router router(by_level, [&](const Route& route, const Request& request, const std::function<Response()>& handle) {
    if (request.headers.has("x-replay")) return json_response(200, "\"replayed\"");
    Response response = handle();
    seen.push_back(route.path + " " + std::to_string(response.status));
    return response;
  });
  router.add(row(Method::post, "/a"));
  Request first = ask(Method::post, "/a");
  Request again = ask(Method::post, "/a");
  again.headers.set("x-replay", "1");
  REQUIRE(router.plan(first).has_value());
  REQUIRE(router.plan(again).has_value());
  CHECK(body_of(router.handle(first)) == "/a");
  CHECK(body_of(router.handle(again)) == "\"replayed\"");
  CHECK(seen == std::vector<std::string>{"/a 200"});
}

TEST_CASE("undeclared, doubled and missing query parameters are refused by name") {
  Router router(by_level);
  Route route = row(Method::get, "/a");
  route.doc.query = {{"as_of", "the day", schema<salespact::Date>, true}, {"limit", "how many"}};
  router.add(std::move(route));
  const auto codes = [&](std::vector<Parameter> query) {
    Request request = ask(Method::get, "/a");
    request.query = std::move(query);
    const auto plan = router.plan(request);
    std::string all;
    if (!plan) {
      for (const auto& error : plan.error().errors) all += error.pointer + " " + error.code + ";";
    }
    return all;
  };
  CHECK(codes({{"as_of", "2027-01-01"}, {"limit", "5"}}).empty());
  CHECK(codes({{"limit", "5"}}) == "?as_of required;");
  CHECK(codes({{"as_of", "a"}, {"as_of", "b"}}) == "?as_of doubled_parameter;");
  CHECK(codes({{"as_of", "a"}, {"colour", "b"}}) == "?colour unknown_parameter;");
}

TEST_CASE("typed query parameters are read, and all that can't be is said") {
  Request request = ask(Method::get, "/a");
  request.query = {{"day", "2027-01-31"}, {"limit", "200"}, {"all", "true"}, {"sort", "name"}, {"q", "Ana"}};
  QueryReader good(request);
  constexpr std::array<std::string_view, 2> words{"name", "amount"};
  CHECK(good.date("day")->iso() == "2027-01-31");
  CHECK(good.whole("limit", 1, 200) == 200);
  CHECK(good.flag("all") == true);
  CHECK(good.one_of("sort", words) == "name");
  CHECK(good.text("q") == "Ana");
  CHECK_FALSE(good.date("absent").has_value());
  CHECK_FALSE(good.problem().has_value());
  request.query = {{"day", "31.1.2027"}, {"limit", "201"}, {"all", "1"}, {"sort", "id"}, {"q", "a\nb"}, {"n", "+5"}};
  QueryReader bad(request);
  CHECK_FALSE(bad.date("day").has_value());
  CHECK_FALSE(bad.whole("limit", 1, 200).has_value());
  CHECK_FALSE(bad.flag("all").has_value());
  CHECK_FALSE(bad.one_of("sort", words).has_value());
  CHECK_FALSE(bad.text("q").has_value());
  CHECK_FALSE(bad.whole("n", 1, 200).has_value());
  CHECK_FALSE(bad.id<Person>("day").has_value());
  REQUIRE(bad.problem().has_value());
  CHECK(bad.problem()->errors.size() == 7);
  CHECK(bad.problem()->errors[1].message == "must be an integer from 1 to 200");
}

TEST_CASE("who has the revision already is told so, everybody else gets it") {
  Request request = ask(Method::get, "/a");
  const auto answer = [&] { return with_etag(request, etag_of(17), json_response(200, "{}")); };
  CHECK(answer().status == 200);
  CHECK(answer().headers.find("etag") == "\"17\"");
  for (const char* known : {"\"17\"", "W/\"17\"", "\"1\", \"17\"", "*"}) {
    request.headers.set("if-none-match", known);
    CHECK(answer().status == 304);
    CHECK(body_of(answer()).empty());
  }
  request.headers.set("if-none-match", "\"16\"");
  CHECK(answer().status == 200);
  request.headers.set("if-none-match", "\"17\"");
  request.method = Method::post;
  CHECK(answer().status == 200);
}

TEST_CASE("a change names the revision it was made from") {
  Request request = ask(Method::put, "/a");
  CHECK(expected_revision(request).error().status == 428);
  request.headers.set("if-match", "\"17\"");
  CHECK(expected_revision(request) == 17);
  for (const char* other : {"17", "\"\"", "\"x\"", "W/\"17\"", "*", "\"17\", \"18\""}) {
    CAPTURE(other);
    request.headers.set("if-match", other);
    CHECK(expected_revision(request).error().status == 412);
  }
}

namespace {

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Note {
  Line<1, 80> title;
  std::optional<std::string> text;
};
BOOST_DESCRIBE_STRUCT(Note, (), (title, text))

struct Leaf {
  std::string name;
  std::vector<Leaf> below;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (name, below))

template <class T>
struct Page {
  std::vector<T> items;
  std::optional<std::string> next;
};
struct NoteView {
  salespact::Id<Person> id;
  salespact::Date day;
  Colour colour = Colour::red;
  std::int64_t revision = 0;
  std::optional<bool> done;
  Leaf leaf;
};
BOOST_DESCRIBE_STRUCT(NoteView, (), (id, day, colour, revision, done, leaf))
BOOST_DESCRIBE_STRUCT(Page<NoteView>, (), (items, next))

std::string document_of_notes() {
  Router router(by_level);
  Route list = row(Method::get, "/api/v1/notes");
  list.doc = {"list_notes",
              "Notes",
              {{"limit", "How many", schema<Whole<1, 200>>}},
              nullptr,
              {{200, "The notes", schema<Page<NoteView>>}}};
  Route post = row(Method::post, "/api/v1/notes/{id}");
  post.doc = {"change_note", "Change a note", {}, schema<Note>, {{201, "The note", schema<Note>}, {204, "Nothing"}}};
  Route upload = row(Method::post, "/api/v1/files", {.accepts = {"text/csv", "multipart/form-data"}});
  upload.doc = {"upload", "A file"};
  router.add(std::move(list));
  router.add(std::move(post));
  router.add(std::move(upload));
  router.add(row(Method::get, "/{page...}"));
  return openapi_document(router, "1.2.3");
}

std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

}  // namespace

TEST_CASE("the OpenAPI document says what the rows say") {
  const std::string indented = document_of_notes();
  CHECK(JsonDocument::parse(indented).has_value());
  const std::string text = without_blanks(indented);
  const auto has = [&](std::string_view part) { return text.find(part) != std::string::npos; };
  CHECK(has(R"("openapi":"3.1.0")"));
  CHECK(has(R"("/api/v1/notes":{"get":{"operationId":"list_notes")"));
  CHECK(has(R"("x-who-may":"level1")"));
  CHECK(has(R"({"name":"limit","in":"query","required":false,"description":"Howmany","schema":{"type":"integer",)"
            R"("format":"int64","minimum":1,"maximum":200}})"));
  CHECK(has(R"({"name":"id","in":"path","required":true)"));
  CHECK(has(R"("PageOfNoteView":{"type":"object","properties":{"items":{"type":"array","items":{"$ref":)"
            R"("#/components/schemas/NoteView"}},"next":{"anyOf":[{"type":"string"},{"type":"null"}]}},)"
            R"("required":["items","next"],"additionalProperties":false})"));
  CHECK(has(R"("colour":{"$ref":"#/components/schemas/Colour"})"));
  CHECK(has(R"("Colour":{"type":"string","enum":["red","green"]})"));
  CHECK(has(R"("day":{"type":"string","format":"date"})"));
  CHECK(has(R"("below":{"type":"array","items":{"$ref":"#/components/schemas/Leaf"}})"));
  CHECK(has(R"("text/csv":{"schema")"));
  CHECK_FALSE(has("page..."));
}

TEST_CASE("a struct that is read and written has two schemas where the two differ") {
  const std::string text = without_blanks(document_of_notes());
  CHECK(text.find(R"("requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":)"
                  R"("#/components/schemas/NoteInput"}}}})") != std::string::npos);
  CHECK(text.find(R"("NoteInput":{"type":"object","properties":{"title":{"type":"string","minLength":1,)"
                  R"("maxLength":80},"text":{"anyOf":[{"type":"string"},{"type":"null"}]}},"required":["title"],)") !=
        std::string::npos);
  CHECK(text.find(R"("required":["title","text"])") != std::string::npos);
  SchemaBook book;
  CHECK(schema_text<Leaf>(book, Direction::read) == R"({"$ref":"#/components/schemas/Leaf"})");
  CHECK(schema_text<Leaf>(book, Direction::written) == R"({"$ref":"#/components/schemas/Leaf"})");
}

TEST_CASE("names of types become names of schemas") {
  CHECK(schema_name("salespact::wire::GoalView") == "GoalView");
  CHECK(schema_name("salespact::Page<salespact::wire::GoalView>") == "PageOfGoalView");
  CHECK(schema_name("{anonymous}::Note") == "Note");
  CHECK(schema_name("(anonymous namespace)::Note") == "Note");
}

#include "http/web/web_routes.hpp"
#include "http/routing/router.hpp"
#include "http/server/response_head.hpp"
#include "http/web/accepted.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace salespact::http;  // NOLINT(google-build-using-namespace): what is under test

namespace {

constexpr std::array<StaticFile, 3> files{
    StaticFile{"/index.html", "text/html; charset=utf-8", "11aa", false, "<page>", "gz-page", "br-page"},
    StaticFile{"/assets/app-4f1c.js", "text/javascript; charset=utf-8", "22bb", true, "script", "gz-script", {}},
    StaticFile{"/favicon.svg", "image/svg+xml", "33cc", false, "<svg>", {}, {}},
};

struct Site {
  explicit Site(std::span<const StaticFile> shown = files)
      : router([](const RoutePolicy&, Request&) { return std::nullopt; }) {
    router.add(web_routes(shown));
  }

  struct Asked {
    std::string path;
    std::string accept = "text/html,application/xhtml+xml,*/*;q=0.8";
    std::string encoding{};
    std::string etag{};
    Method method = Method::get;
  };

  Response ask(const Asked& asked) {
    Request request;
    request.method = asked.method;
    request.path = asked.path;
    request.query = {{"as_of", "2026-11-20"}, {"whatever", "1"}};
    if (!asked.accept.empty()) request.headers.set("accept", asked.accept);
    if (!asked.encoding.empty()) request.headers.set("accept-encoding", asked.encoding);
    if (!asked.etag.empty()) request.headers.set("if-none-match", asked.etag);
    const auto plan = router.plan(request);
    return plan ? router.handle(request) : Response(plan.error());
  }

  Router router;
};

std::string_view text_of(const Response& response) {
  const auto* text = std::get_if<StaticText>(&response.body);
  return text == nullptr ? std::string_view{} : text->text;
}

std::string header(const Response& response, std::string_view name) {
  return std::string(response.headers.find(name).value_or("-"));
}

}  // namespace

TEST_CASE("every address outside /api answers the app's page, whatever its query, and is asked for anew each time") {
  Site site;
  for (const char* const path : {"/", "/team", "/goal/0123456789abc", "/index.html"}) {
    const Response page = site.ask({path});
    CHECK(page.status == 200);
    CHECK(text_of(page) == "<page>");
    CHECK(header(page, "content-type") == "text/html; charset=utf-8");
    CHECK(header(page, "cache-control") == "no-cache");
    CHECK(header(page, "vary") == "accept-encoding");
    CHECK(header(page, "etag") == "\"11aa\"");
  }
  CHECK(site.ask({.path = "/team", .accept = ""}).status == 200);
  CHECK(site.ask({.path = "/team", .accept = "*/*"}).status == 200);
}

TEST_CASE("what is no page and no file is not found: API addresses, unknown assets, pictures and scripts") {
  Site site;
  CHECK(site.ask({"/api"}).status == 404);
  CHECK(site.ask({"/api/v1/nothing"}).status == 404);
  CHECK(site.ask({"/assets/old-0000.js"}).status == 404);
  CHECK(site.ask({.path = "/logo.png", .accept = "image/avif,*/*;q=0.8"}).status == 404);
  CHECK(site.ask({.path = "/team", .accept = "application/json"}).status == 404);
  CHECK(site.ask({.path = "/team", .accept = "text/html;q=0"}).status == 404);
}

TEST_CASE("E13: a file is found by its whole name only") {
  Site site;
  CHECK(text_of(site.ask({.path = "/favicon.svg", .accept = "image/*"})) == "<svg>");
  for (const char* const path : {"/favicon.svg/", "//favicon.svg", "/FAVICON.svg", "/assets", "/assets/",
                                 "/assets/app-4f1c.js/x", "/assets/x/app-4f1c.js", "/etc/passwd"}) {
    const Response other = site.ask({.path = path, .accept = "image/*"});
    CHECK_MESSAGE(other.status == 404, path);
  }
}

TEST_CASE("only reading methods are answered") {
  Site site;
  CHECK(site.ask({.path = "/", .method = Method::head}).status == 200);
  for (const Method method : {Method::post, Method::put, Method::patch, Method::delete_}) {
    const Response refused = site.ask({.path = "/team", .method = method});
    CHECK(refused.status == 405);
    CHECK(header(refused, "allow") == "GET, HEAD");
  }
}

TEST_CASE("hashed names are kept for a year, the others are checked each time") {
  Site site;
  const Response script = site.ask({"/assets/app-4f1c.js"});
  CHECK(text_of(script) == "script");
  CHECK(header(script, "cache-control") == "public, max-age=31536000, immutable");
  CHECK(header(site.ask({"/favicon.svg"}), "cache-control") == "no-cache");
  CHECK(header(site.ask({"/favicon.svg"}), "vary") == "-");
}

TEST_CASE("a file goes out in the best coding that is accepted, with an ETag of its own") {
  Site site;
  const Response brotli = site.ask({.path = "/", .encoding = "gzip, deflate, br, zstd"});
  CHECK(text_of(brotli) == "br-page");
  CHECK(header(brotli, "content-encoding") == "br");
  CHECK(header(brotli, "etag") == "\"11aa-br\"");
  const Response gzip = site.ask({.path = "/", .encoding = "gzip, br;q=0"});
  CHECK(text_of(gzip) == "gz-page");
  CHECK(header(gzip, "etag") == "\"11aa-gzip\"");
  const Response plain = site.ask({.path = "/", .encoding = "identity"});
  CHECK(text_of(plain) == "<page>");
  CHECK(header(plain, "content-encoding") == "-");
  CHECK(text_of(site.ask({.path = "/assets/app-4f1c.js", .encoding = "br, gzip"})) == "gz-script");
}

TEST_CASE("who has a file already is told that it is the same, and only then") {
  Site site;
  const Response same = site.ask({.path = "/", .encoding = "br", .etag = "W/\"x\", \"11aa-br\""});
  CHECK(same.status == 304);
  CHECK(header(same, "etag") == "\"11aa-br\"");
  CHECK(header(same, "vary") == "accept-encoding");
  CHECK(header(same, "cache-control") == "no-cache");
  CHECK(site.ask({.path = "/", .encoding = "gzip", .etag = "\"11aa-br\""}).status == 200);
  CHECK(site.ask({.path = "/", .etag = "\"22bb\""}).status == 200);
}

TEST_CASE("H1: the page carries the content security policy, without any inline script or style") {
  Site site;
  const Response page = site.ask({"/"});
  const std::string head =
      ResponseHead{.status = page.status, .headers = page.headers, .date = "now", .request_id = "1"}.text();
  CHECK(head.find("content-security-policy: default-src 'none'; script-src 'self'; style-src 'self';") !=
        std::string::npos);
  CHECK(head.find("unsafe") == std::string::npos);
  CHECK(head.find("x-content-type-options: nosniff") != std::string::npos);
}

TEST_CASE("a program built without the app says so where it would be") {
  Site site{{}};
  const Response page = site.ask({"/"});
  CHECK(page.status == 200);
  CHECK(header(page, "content-type") == "text/plain; charset=utf-8");
  CHECK(text_of(page).find("built without it") != std::string_view::npos);
  CHECK(site.ask({"/assets/app-4f1c.js"}).status == 404);
}

TEST_CASE("codings and pages are accepted by name, any case, and never with q=0") {
  CHECK(accepts_encoding("gzip, br", "br"));
  CHECK(accepts_encoding("GZIP;q=0.1", "gzip"));
  CHECK(accepts_encoding("br ; q=1.0", "br"));
  CHECK_FALSE(accepts_encoding("br;q=0", "br"));
  CHECK_FALSE(accepts_encoding("br; q=0.000", "br"));
  CHECK_FALSE(accepts_encoding("brotli", "br"));
  CHECK_FALSE(accepts_encoding(std::nullopt, "br"));
  CHECK(accepts_page(std::nullopt));
  CHECK_FALSE(accepts_page("image/webp, */*"));
}

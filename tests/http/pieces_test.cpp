#include "http/server/cookies.hpp"
#include "http/server/csrf.hpp"
#include "http/server/forwarded.hpp"
#include "http/server/headers.hpp"
#include "http/server/log.hpp"
#include "http/server/multipart.hpp"
#include "http/server/response.hpp"
#include "http/server/response_head.hpp"
#include "http/server/worker_pool.hpp"
#include "http/support/test_server.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <future>
#include <string>
#include <vector>

using salespact::BugFound;
using salespact::test::ScratchDirectory;
using namespace salespact::http;  // NOLINT(google-build-using-namespace): what is under test

TEST_CASE("the one header setter refuses what would split a response") {
  Headers headers;
  for (const std::string& bad :
       {std::string("a\r\nSet-Cookie: x=1"), std::string("a\nb"), std::string("a\rb"), std::string("a\0b", 3)}) {
    CHECK_THROWS_AS(headers.set("location", bad), HeaderRefused);
    CHECK_THROWS_AS(headers.add("location", bad), HeaderRefused);
    CHECK_THROWS_AS(headers.set_if_absent("location", bad), HeaderRefused);
  }
  CHECK_THROWS_AS(headers.set("lo cation", "a"), HeaderRefused);
  CHECK_THROWS_AS(headers.set("a:b", "a"), HeaderRefused);
  CHECK_THROWS_AS(headers.set("", "a"), HeaderRefused);
  CHECK(headers.empty());
  headers.set("Location", "/a\tb é");
  headers.set("LOCATION", "/b");
  CHECK(headers.find("location") == "/b");
  CHECK(headers.count("location") == 1);
}

TEST_CASE("a handler can't touch the framing of its response") {
  Headers headers;
  headers.set("Content-Length", "99");
  headers.set("Transfer-Encoding", "chunked");
  headers.set("connection", "keep-alive");
  headers.set("X-Mine", "1");
  ResponseHead head{200, headers, "today", "id"};
  head.content_length = 2;
  const std::string text = head.text();
  CHECK(text.find("99") == std::string::npos);
  CHECK(text.find("chunked") == std::string::npos);
  CHECK(text.find("keep-alive") == std::string::npos);
  CHECK(text.find("content-length: 2\r\n") != std::string::npos);
  CHECK(text.find("X-Mine: 1\r\n") != std::string::npos);
}

TEST_CASE("a download keeps its name and stays out of the page") {
  const Response response = download("Ziele \"Q1\"\r\nx: é.csv", "text/csv", std::string("a"));
  CHECK(response.headers.find("content-disposition") ==
        "attachment; filename=\"Ziele _Q1___x_ __.csv\"; "
        "filename*=UTF-8''Ziele%20%22Q1%22%0D%0Ax%3A%20%C3%A9.csv");
  CHECK(response.headers.find("content-security-policy") == "default-src 'none'; sandbox");
  const ResponseHead head{200, response.headers, "today", "id"};
  CHECK(head.text().find("frame-ancestors") == std::string::npos);
}

TEST_CASE("signing out clears what the browser stored") {
  Response response = no_content();
  clear_site_data(response);
  CHECK(response.headers.find("clear-site-data") == "\"cache\", \"cookies\", \"storage\"");
}

TEST_CASE("a session cookie is __Host- over HTTPS and has another name without") {
  CHECK(set_cookie("session", "abc_-1", std::chrono::hours(12), true) ==
        "__Host-session=abc_-1; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax; Secure");
  CHECK(set_cookie("session", "abc", std::chrono::seconds(5), false) ==
        "session-local=abc; Path=/; Max-Age=5; HttpOnly; SameSite=Lax");
  CHECK(expire_cookie("session", true) == "__Host-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
  CHECK_THROWS_AS(set_cookie("session", "a;b", std::chrono::seconds(5), true), BugFound);
  CHECK_THROWS_AS(set_cookie("session", "", std::chrono::seconds(5), true), BugFound);
}

TEST_CASE("a cookie is read by its whole name, and a doubled one not at all") {
  Headers headers;
  CHECK_FALSE(read_cookie(headers, "a").has_value());
  headers.set("Cookie", "aa=1; a=2;b=x=y ; a-b=3");
  CHECK(read_cookie(headers, "a") == "2");
  CHECK(read_cookie(headers, "b") == "x=y");
  CHECK_FALSE(read_cookie(headers, "c").has_value());
  CHECK_FALSE(read_cookie(headers, "A").has_value());
  headers.set("Cookie", "a=1; a=2");
  CHECK_FALSE(read_cookie(headers, "a").has_value());
}

TEST_CASE("C1: only the own site's pages, and programs without cookies, may change anything") {
  const auto allowed = [](Method method, std::optional<std::string_view> site, std::optional<std::string_view> origin,
                          bool cookie) {
    return is_from_own_site({method, site, origin, "https://sales.example.com", cookie});
  };
  for (const Method method : {Method::post, Method::put, Method::patch, Method::delete_}) {
    CHECK(allowed(method, "same-origin", std::nullopt, true));
    CHECK(allowed(method, "none", std::nullopt, true));
    for (const char* site : {"cross-site", "same-site", "", "Same-Origin", "same-origin, none"}) {
      CHECK_FALSE(allowed(method, site, std::nullopt, true));
      CHECK_FALSE(allowed(method, site, "https://sales.example.com", true));
      CHECK_FALSE(allowed(method, site, std::nullopt, false));
    }
    CHECK(allowed(method, std::nullopt, "https://sales.example.com", true));
    for (const char* origin : {"https://evil.example", "http://sales.example.com", "https://sales.example.com:444",
                               "https://sales.example.com.evil.example", "null", ""}) {
      CHECK_FALSE(allowed(method, std::nullopt, origin, true));
      CHECK_FALSE(allowed(method, std::nullopt, origin, false));
    }
    CHECK_FALSE(allowed(method, std::nullopt, std::nullopt, true));
    CHECK(allowed(method, std::nullopt, std::nullopt, false));
  }
  CHECK(allowed(Method::get, "cross-site", "https://evil.example", true));
  CHECK_FALSE(is_from_own_site({Method::post, std::nullopt, "", "", true}));
  Request request;
  request.method = Method::post;
  request.headers.set("Origin", "https://sales.example.com");
  CHECK(is_from_own_site(cross_site_facts(request, "https://sales.example.com", true)));
}

TEST_CASE("networks contain their addresses, to the bit") {
  const auto in = [](std::string_view cidr, std::string_view address) {
    return Cidr::parse(cidr)->contains(*parse_address(address));
  };
  CHECK(in("10.1.0.0/16", "10.1.255.255"));
  CHECK_FALSE(in("10.1.0.0/16", "10.2.0.0"));
  CHECK(in("10.0.0.0/9", "10.127.0.1"));
  CHECK_FALSE(in("10.0.0.0/9", "10.128.0.1"));
  CHECK(in("10.1.2.3", "::ffff:10.1.2.3"));
  CHECK(in("fd00::/8", "fdff::1"));
  CHECK_FALSE(in("fd00::/8", "fe00::1"));
  CHECK(in("0.0.0.0/0", "1.2.3.4"));
  CHECK_FALSE(in("0.0.0.0/0", "::1"));
  for (const char* bad :
       {"", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0/8", "fd00::/129", "a", "1.2.3.4/08x"}) {
    CHECK_FALSE(Cidr::parse(bad).has_value());
  }
}

TEST_CASE("F3: the client is the rightmost address that is no proxy of ours") {
  const std::vector<Cidr> proxies{*Cidr::parse("10.0.0.0/8"), *Cidr::parse("::1")};
  const auto client = [&](std::string_view peer, std::vector<std::string_view> values) {
    return client_address(peer, values, proxies);
  };
  CHECK(client("203.0.113.1", {"6.6.6.6"}) == "203.0.113.1");
  CHECK(client("10.0.0.1", {}) == "10.0.0.1");
  CHECK(client("10.0.0.1", {"6.6.6.6, 203.0.113.9"}) == "203.0.113.9");
  CHECK(client("10.0.0.1", {"6.6.6.6", "203.0.113.9, 10.0.0.2"}) == "203.0.113.9");
  CHECK(client("::1", {"2001:db8::1"}) == "2001:db8::1");
  CHECK(client("10.0.0.1", {"10.0.0.7, 10.0.0.2"}) == "10.0.0.7");
  for (const char* malformed : {"203.0.113.9:80", "unknown", "", "203.0.113.9,", "1.2.3.4, \"x\"", "evil.example"}) {
    CAPTURE(malformed);
    CHECK(client("10.0.0.1", {malformed}) == "10.0.0.1");
  }
  CHECK(forwarded_https("10.0.0.1", "https", proxies));
  CHECK_FALSE(forwarded_https("10.0.0.1", "http", proxies));
  CHECK_FALSE(forwarded_https("10.0.0.1", std::nullopt, proxies));
  CHECK_FALSE(forwarded_https("203.0.113.1", "https", proxies));
}

namespace {

const std::string form =
    "--xyz\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n\r\n"
    "--xyz\r\ncontent-disposition: form-data; filename=\"a;\\\"b\\\".csv\"; name=\"file\"\r\nContent-Type: "
    "text/csv\r\n\r\n"
    "id\r\n--xy\r\n\r\n--xyzz\r\n--xyz--\r\nepilogue";

std::string read_form(const std::string& text, std::size_t piece, const ScratchDirectory& directory) {
  MultipartReader reader("xyz", directory.path());
  for (std::size_t at = 0; at < text.size(); at += piece) {
    if (const auto problem = reader.read(std::string_view(text).substr(at, piece))) return problem->detail;
  }
  Request request;
  if (const auto problem = reader.finish(request)) return problem->detail;
  std::string out = request.file_name + "|";
  for (const Parameter& field : request.form) out += field.name + "=" + field.value + "|";
  if (request.spool) {
    std::ifstream file(request.spool->path(), std::ios::binary);
    out.append(std::istreambuf_iterator<char>(file), {});
  }
  return out;
}

}  // namespace

TEST_CASE("a form is the same however its bytes arrive") {
  const ScratchDirectory directory;
  // "\r\n--xyzz" begins like the boundary and is none, so the strict reader refuses what follows it.
  std::string text = form;
  text.erase(text.find("\r\n--xyzz"), 8);
  for (const std::size_t piece : {1UL, 2UL, 3UL, 7UL, 64UL, 10'000UL}) {
    CAPTURE(piece);
    CHECK(read_form(text, piece, directory) == "a;\"b\".csv|mapping=|id\r\n--xy\r\n");
    CHECK(read_form(form, piece, directory) == "A boundary is followed by a new line or by two dashes.");
  }
  CHECK(directory.files() == 0);
}

TEST_CASE("a form that is not one file and small fields is refused") {
  const ScratchDirectory directory;
  const auto part = [](const std::string& head, const std::string& content) {
    return "--xyz\r\n" + head + "\r\n\r\n" + content + "\r\n";
  };
  const std::string file = "Content-Disposition: form-data; name=\"f\"; filename=\"a\"";
  const std::string field = "Content-Disposition: form-data; name=\"g\"";
  const std::string end = "--xyz--\r\n";
  const auto refused = [&](const std::string& text) {
    return read_form(text, 1000, directory).find('|') == std::string::npos;
  };
  CHECK_FALSE(refused(part(file, "1") + part(field, "2") + end));
  CHECK_FALSE(refused(end));
  CHECK(refused(part(file, "1") + part(file, "2") + end));
  CHECK(refused(part(field, "1") + part(field, "2") + end));
  CHECK(refused(part(field, "1")));
  CHECK(refused(part("Content-Type: text/csv", "1") + end));
  CHECK(refused(part("no colon", "1") + end));
  CHECK(refused(part(file + "\r\nContent-Transfer-Encoding: base64", "1") + end));
  CHECK(refused(part("Content-Disposition: form-data; name=\"f\"; filename=\"a\nb\"", "1") + end));
  CHECK(refused(part(field, std::string(std::size_t{64} * 1024 + 1, 'x')) + end));
  CHECK_FALSE(refused(part(field, std::string(std::size_t{64} * 1024, 'x')) + end));
  CHECK(refused(part(field + "; x=\"" + std::string(5000, 'x') + "\"", "1") + end));
  CHECK(refused(part(field, "\xff") + end));
  CHECK(refused("preamble\r\n" + part(field, "1") + end));
  std::string many;
  for (int i = 0; i < 51; ++i) many += part("Content-Disposition: form-data; name=\"n" + std::to_string(i) + "\"", "1");
  CHECK(refused(many + end));
  CHECK(directory.files() == 0);
}

TEST_CASE("a boundary is taken from the right type only") {
  CHECK(multipart_boundary("multipart/form-data; boundary=abc") == "abc");
  CHECK(multipart_boundary("Multipart/Form-Data; charset=utf-8; BOUNDARY=\"a b\"") == "a b");
  for (const char* bad :
       {"multipart/form-data", "multipart/mixed; boundary=abc", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"a", "multipart/form-data; boundary=\"a\xc3\xa9\"",
        "multipart/form-data; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}) {
    CAPTURE(bad);
    CHECK_FALSE(multipart_boundary(bad).has_value());
  }
}

TEST_CASE("a spooled file is private, and stays only when it is kept") {
  const ScratchDirectory directory;
  const std::filesystem::path kept = directory.path() / "kept.csv";
  {
    SpoolFile gone(directory.path());
    gone.append("abc");
    struct stat status{};
    REQUIRE(::stat(gone.path().c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
    SpoolFile stays(directory.path());
    stays.append("abc");
    stays.append("def");
    stays.finish();
    CHECK(stays.size() == 6);
    stays.keep_as(kept);
    CHECK(directory.files() == 2);
  }
  CHECK(directory.files() == 1);
  std::ofstream(directory.path() / "spool-left") << "x";
  SpoolFile::clear_leftovers(directory.path());
  CHECK(directory.files() == 1);
  CHECK(std::filesystem::exists(kept));
  CHECK_THROWS_AS(SpoolFile(directory.path() / "nowhere"), std::system_error);
}

TEST_CASE("log lines are JSON: control characters escaped, foreign bytes replaced, braces left alone") {
  std::vector<std::string> lines;
  const auto log = Log::to_function([&](std::string_view line) { lines.emplace_back(line); });
  log->note(LogLevel::warning, "odd", {{"what", "a\nb\x1b[31m {} %s \xff"}});
  log->access({"GET", "/a/{id}", 200, std::chrono::microseconds(12), 34, "127.0.0.1", "id-1"});
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].find(R"("level":"warning","event":"odd","what":"a\nb\u001b[31m {} %s ?"})") != std::string::npos);
  CHECK(lines[1].ends_with(R"("event":"request","method":"GET","route":"/a/{id}","status":200,"micros":12,"bytes":34,)"
                           R"("client":"127.0.0.1","request_id":"id-1"})"));
}

TEST_CASE("a log that can't write is no reason to fail") {
  const auto log = Log::to_function([](std::string_view) { throw std::runtime_error("disk full"); });
  log->note(LogLevel::error, "a");
  log->access({});
  log->flush();
}

TEST_CASE("a log file has one line an event") {
  const ScratchDirectory directory;
  const auto path = (directory.path() / "log").string();
  {
    const auto log = Log::to_file(path);
    log->note(LogLevel::info, "started {}", {{"port", "8080"}});
    log->note(LogLevel::info, "stopped");
  }
  std::ifstream file(path);
  std::string first;
  std::string second;
  std::string third;
  std::getline(file, first);
  std::getline(file, second);
  CHECK(first.ends_with(R"("event":"started {}","port":"8080"})"));
  CHECK(second.ends_with(R"("event":"stopped"})"));
  CHECK_FALSE(std::getline(file, third));
}

TEST_CASE("a pool takes what its queue holds, says no beyond, and finishes what it took") {
  std::promise<void> gate;
  const std::shared_future<void> open = gate.get_future().share();
  std::atomic<int> done{0};
  std::promise<void> busy;
  WorkerPool pool(1, 2);
  REQUIRE(pool.try_run([&] {
    busy.set_value();
    open.wait();
    ++done;
  }));
  busy.get_future().wait();
  CHECK(pool.try_run([&] { ++done; }));
  CHECK(pool.try_run([&] { ++done; }));
  CHECK_FALSE(pool.try_run([&] { ++done; }));
  CHECK(pool.queued() == 2);
  gate.set_value();
  pool.stop();
  CHECK(done == 3);
  CHECK_FALSE(pool.try_run([&] { ++done; }));
}

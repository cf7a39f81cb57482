#include "http/support/test_server.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace salespact::test {

using http::Lane;
using http::Method;
using http::Problem;
using http::Request;
using http::Response;
using http::Route;

ScratchDirectory::ScratchDirectory() {
  std::string name = (std::filesystem::temp_directory_path() / "salespact-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch directory");
  path_ = name;
}
ScratchDirectory::~ScratchDirectory() { std::filesystem::remove_all(path_); }
std::size_t ScratchDirectory::files() const {
  const std::filesystem::directory_iterator all(path_);
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

namespace {

std::optional<Problem> authorize(const http::RoutePolicy& who_may, Request& request) {
  (void)who_may.as<Anyone>();
  if (request.path == "/secret" || request.headers.has("x-check-pass")) {
    if (request.headers.find("x-pass") != "open") return Problem{401, "sign_in", "Sign in first."};
  }
  request.principal = std::string("someone");
  return std::nullopt;
}

Response text(std::string body) { return {200, "text/plain", std::move(body)}; }

Response upload(const Request& request) {
  std::string fields;
  for (const auto& field : request.form) fields += fmt::format("{}={};", field.name, field.value);
  const std::uint64_t size = request.spool ? request.spool->size() : 0;
  std::string head;
  if (request.spool) {
    std::ifstream file(request.spool->path(), std::ios::binary);
    head.assign(std::istreambuf_iterator<char>(file), {});
    head.resize(std::min<std::size_t>(head.size(), 32));
  }
  return text(fmt::format("{} {} {} [{}]", size, request.file_name, fields, head));
}

Response stream(const Request& /*request*/) {
  auto next = std::make_shared<int>(0);
  return {200, "text/plain", http::BodySource([next](std::string& out) {
            out += fmt::format("piece {};", ++*next);
            return *next < 3;
          })};
}

}  // namespace

TestServer::TestServer(http::ServerConfig config)
    : log_(http::Log::to_function([this](std::string_view line) {
        const std::lock_guard lock(log_mutex_);
        log_lines_.emplace_back(line);
      })),
      router_(authorize, nullptr, config.limits) {
  add_routes();
  config.port = 0;
  config.spool_directory = spool_.path();
  server_ = std::make_unique<http::Server>(std::move(config), router_, *log_, &events_);
  server_->start();
}

TestServer::~TestServer() {
  release = true;
  server_->stop();
}

bool TestServer::spool_empties() const {
  for (int i = 0; i < 400 && spool_.files() > 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  return spool_.files() == 0;
}

std::vector<std::string> TestServer::log_lines() const {
  const std::lock_guard lock(log_mutex_);
  return log_lines_;
}

Response TestServer::slow(const Request& request) {
  ++slow_calls;
  for (int i = 0; i < 1000 && !release && !request.abandoned.stop_requested(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return text("slow");
}

void TestServer::add_routes() {
  const auto add = [this](Method method, std::string path, http::Handler handler, http::RouteOptions options = {}) {
    http::RouteDoc doc{path, "of the tests"};
    doc.query.push_back({"q", "anything"});
    router_.add(Route{method, std::move(path), Anyone{}, std::move(options), std::move(handler), std::move(doc)});
  };
  add(Method::get, "/hello", [this](const Request& request) {
    ++hellos;
    return text("hello" + std::string(request.query_value("q").value_or("")));
  });
  add(Method::get, "/inline", [](const Request&) { return text("inline"); }, {.lane = Lane::inline_});
  add(Method::get, "/smuggled", [this](const Request&) {
    ++smuggled;
    return text("smuggled");
  });
  add(Method::post, "/echo", [this](const Request& request) {
    ++echoes;
    return http::json_response(200, request.body);
  });
  add(Method::post, "/upload", upload,
      {.accepts = {"text/csv", "multipart/form-data"}, .body_limit = 64 << 20, .spool = true, .lane = Lane::slow});
  add(Method::get, "/items/{id}", [](const Request& request) { return text(request.parameter("id")); });
  add(Method::get, "/slow", [this](const Request& request) { return slow(request); });
  add(Method::get, "/throw", [](const Request&) -> Response { throw std::runtime_error("the password is swordfish"); });
  add(Method::get, "/stream", stream);
  add(Method::get, "/large", [](const Request&) { return text(std::string(32 << 20, 'x')); });
  add(Method::get, "/secret", [](const Request& request) { return text(request.who<std::string>()); });
  add(Method::get, "/client",
      [](const Request& request) { return text(request.client + (request.https ? " https" : " http")); });
  add(Method::get, "/events", [this](const Request& request) {
    return http::event_stream(events_.subscribe(
        "someone", [](const http::Event& event) { return event.topic != "hidden"; },
        request.headers.find("last-event-id")));
  });
}

}  // namespace salespact::test

#include "http/web/web_routes.hpp"

#include "app/access/who_may.hpp"
#include "base/check.hpp"
#include "http/routing/conditional.hpp"
#include "http/web/accepted.hpp"

#include <fmt/format.h>

#include <map>

namespace salespact::http {
namespace {

using FilesByPath = std::map<std::string_view, const StaticFile*>;

constexpr std::string_view page_path = "/index.html";
constexpr std::string_view built_without_app =
    "Salespact is running, without its web app: this program was built without it. The API is at /api/v1, and "
    "/api/v1/openapi.json describes it.\n";

struct Coding {
  std::string_view name;  // empty: as it is
  std::string_view bytes;
};

Coding coding_for(const StaticFile& file, const Request& request) {
  const auto accepted = request.headers.find("accept-encoding");
  if (!file.brotli.empty() && accepts_encoding(accepted, "br")) return {"br", file.brotli};
  if (!file.gzip.empty() && accepts_encoding(accepted, "gzip")) return {"gzip", file.gzip};
  return {"", file.plain};
}

Response send(const StaticFile& file, const Request& request) {
  const auto [coding, bytes] = coding_for(file, request);
  Response whole(200, file.media_type, StaticText{bytes});
  whole.headers.set("cache-control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (!coding.empty()) whole.headers.set("content-encoding", coding);
  const std::string etag = fmt::format("\"{}{}{}\"", file.digest, coding.empty() ? "" : "-", coding);
  Response response = with_etag(request, etag, std::move(whole));
  if (!file.brotli.empty() || !file.gzip.empty()) response.headers.set("vary", "accept-encoding");
  return response;
}

Problem nothing_here() { return {404, "not_found", "There is nothing at this address."}; }

Response answer(const FilesByPath& files, const Request& request) {
  if (const auto found = files.find(request.path); found != files.end()) return send(*found->second, request);
  const bool is_app = request.path != "/api" && !request.path.starts_with("/assets/");
  if (!is_app || !accepts_page(request.headers.find("accept"))) return nothing_here();
  if (files.empty()) return {200, "text/plain; charset=utf-8", StaticText{built_without_app}};
  return send(*files.at(page_path), request);
}

}  // namespace

std::vector<Route> web_routes(std::span<const StaticFile> files) {
  auto by_path = std::make_shared<FilesByPath>();
  for (const StaticFile& file : files) by_path->emplace(file.path, &file);
  check(files.empty() || by_path->contains(page_path), "the web app has its page");
  const auto row = [&](std::string path, std::string operation) -> Route {
    return {Method::get,
            std::move(path),
            app::WhoMay::anyone(),
            {.lane = Lane::inline_, .any_query = true},
            [by_path](const Request& request) { return answer(*by_path, request); },
            {.operation = std::move(operation), .summary = "The web app"}};
  };
  return {row("/", "show_app"), row("/{rest...}", "show_app_at")};
}

}  // namespace salespact::http

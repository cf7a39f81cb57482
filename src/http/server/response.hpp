#pragma once

#include "http/server/event_hub.hpp"
#include "http/server/headers.hpp"
#include "http/server/problem.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace salespact::http {

// Appends the next piece to `out`; false when there is nothing more. Called on a worker thread, one call at a time, so
// that an export of any size is never in memory as a whole.
using BodySource = std::function<bool(std::string& out)>;

// Text that outlives the server, such as an embedded asset: sent without a copy.
struct StaticText {
  std::string_view text;
};

// The response stays open and carries what the subscription receives.
struct EventStream {
  std::shared_ptr<Subscription> subscription;
};

using ResponseBody = std::variant<std::string, StaticText, BodySource, EventStream, Problem>;

struct Response {
  int status = 200;
  Headers headers{};
  ResponseBody body{};

  Response() = default;
  Response(int with_status, std::string_view content_type, ResponseBody with_body);
  Response(Problem problem);  // NOLINT(google-explicit-constructor): a handler returns either
};

[[nodiscard]] Response json_response(int status, std::string json);
[[nodiscard]] Response no_content();
// 201 with where the new thing is found.
[[nodiscard]] Response created(std::string_view location, std::string json);
// A file for people to keep: never rendered by the browser (TRUST H6). The name may be any clean text.
[[nodiscard]] Response download(std::string_view file_name, std::string_view content_type, ResponseBody body);
// Browsers forget what they stored of this origin (TRUST H5); for sign-out.
void clear_site_data(Response& response);
[[nodiscard]] Response event_stream(std::shared_ptr<Subscription> subscription);

}  // namespace salespact::http

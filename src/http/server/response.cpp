#include "http/server/response.hpp"

#include <utility>

namespace salespact::http {
namespace {

// RFC 6266: an ASCII name for old readers, the true one percent-encoded beside it.
std::string disposition(std::string_view file_name) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  constexpr std::string_view plain_marks = "-._~";
  std::string ascii;
  std::string encoded;
  for (const char c : file_name) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       plain_marks.find(c) != std::string_view::npos;
    ascii.push_back(plain || c == ' ' ? c : '_');
    if (plain) {
      encoded.push_back(c);
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded.append({'%', hex[byte >> 4U], hex[byte & 15U]});
    }
  }
  return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
}

}  // namespace

Response::Response(int with_status, std::string_view content_type, ResponseBody with_body)
    : status(with_status), body(std::move(with_body)) {
  headers.set("content-type", content_type);
}

Response::Response(Problem problem) : status(problem.status), headers(problem.headers), body(std::move(problem)) {
  headers.set("content-type", "application/problem+json");
}

Response json_response(int status, std::string json) { return {status, "application/json", std::move(json)}; }

Response no_content() {
  Response response;
  response.status = 204;
  return response;
}

Response created(std::string_view location, std::string json) {
  Response response = json_response(201, std::move(json));
  response.headers.set("location", location);
  return response;
}

Response download(std::string_view file_name, std::string_view content_type, ResponseBody body) {
  Response response(200, content_type, std::move(body));
  response.headers.set("content-disposition", disposition(file_name));
  response.headers.set("content-security-policy", "default-src 'none'; sandbox");
  return response;
}

void clear_site_data(Response& response) {
  response.headers.set("clear-site-data", "\"cache\", \"cookies\", \"storage\"");
}

Response event_stream(std::shared_ptr<Subscription> subscription) {
  return {200, "text/event-stream", EventStream{std::move(subscription)}};
}

}  // namespace salespact::http

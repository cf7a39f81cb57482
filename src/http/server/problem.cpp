#include "http/server/problem.hpp"

#include "base/json_writer.hpp"

namespace salespact::http {

std::string_view reason_of(int status) {
  switch (status) {
    case 100: return "Continue";
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 428: return "Precondition Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Unknown";
  }
}

std::string problem_json(const Problem& problem, std::string_view request_id) {
  JsonWriter out;
  out.begin_object();
  out.field("type", "urn:salespact:problem:" + problem.code);
  out.field("title", reason_of(problem.status));
  out.field("status", problem.status);
  out.field("code", problem.code);
  if (!problem.detail.empty()) out.field("detail", problem.detail);
  out.field("request_id", request_id);
  if (!problem.errors.empty()) {
    out.key("errors").begin_array();
    for (const FieldError& error : problem.errors) {
      out.begin_object();
      out.field("pointer", error.pointer).field("code", error.code).field("message", error.message);
      if (!error.params.empty()) {
        out.key("params").begin_object();
        for (const auto& [name, value] : error.params) out.field(name, std::string_view(value));
        out.end_object();
      }
      out.end_object();
    }
    out.end_array();
  }
  out.end_object();
  return out.take();
}

}  // namespace salespact::http

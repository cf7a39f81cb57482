#pragma once

#include "base/check.hpp"
#include "base/id.hpp"
#include "http/server/headers.hpp"
#include "http/server/spool_file.hpp"

#include <any>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::http {

enum class Method : std::uint8_t { get, head, post, put, patch, delete_, options };

[[nodiscard]] std::string_view text_of(Method method);
[[nodiscard]] std::optional<Method> parse_method(std::string_view token);  // exactly "GET", "HEAD", …
// Safe methods never write (TRUST C2).
[[nodiscard]] bool is_safe(Method method);

struct Parameter {
  std::string name;
  std::string value;
  friend bool operator==(const Parameter&, const Parameter&) = default;
};

// A request that passed the guard. Text is valid UTF-8, decoded exactly once.
struct Request {
  Method method = Method::get;
  std::string path = "/";  // decoded and normalised: every segment is a plain name
  std::vector<Parameter> query{};
  Headers headers{};  // trailers are never among them
  std::vector<Parameter> path_parameters{};
  std::string body{};                  // empty when the route spools
  std::shared_ptr<SpoolFile> spool{};  // the body, or the file of a form, of a route that spools
  std::vector<Parameter> form{};       // the plain fields of a multipart form
  std::string file_name{};             // as the form names it; for people only, never a path
  std::string client = "127.0.0.1";    // address of the peer, or as a trusted proxy tells (TRUST F3)
  bool https = false;                  // TLS ends here or at a trusted proxy
  std::string id{};                    // in every log line and problem of this request
  std::string route{};                 // pattern of the matched row, for logs
  const void* matched = nullptr;       // the row itself; the router's
  std::stop_token abandoned{};         // set when nobody waits for the response any more
  std::any principal{};                // who asks: set by the router's Authorize

  // {name} of the route's pattern. A name that the pattern does not have is a bug.
  [[nodiscard]] const std::string& parameter(std::string_view name) const;
  // The {name} as an id; nullopt (answer 404) when it is no id at all.
  template <class Tag>
  [[nodiscard]] std::optional<Id<Tag>> id_parameter(std::string_view name) const {
    return Id<Tag>::parse(parameter(name));
  }
  [[nodiscard]] std::optional<std::string_view> query_value(std::string_view name) const;
  [[nodiscard]] std::optional<std::string_view> form_value(std::string_view name) const;

  template <class Principal>
  [[nodiscard]] const Principal& who() const {
    const auto* found = std::any_cast<Principal>(&principal);
    check(found != nullptr, "the route's policy attached this kind of principal");
    return *found;
  }
};

}  // namespace salespact::http

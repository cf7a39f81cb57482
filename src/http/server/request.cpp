#include "http/server/request.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace salespact::http {
namespace {

constexpr std::array<std::pair<Method, std::string_view>, 7> methods{{{Method::get, "GET"},
                                                                      {Method::head, "HEAD"},
                                                                      {Method::post, "POST"},
                                                                      {Method::put, "PUT"},
                                                                      {Method::patch, "PATCH"},
                                                                      {Method::delete_, "DELETE"},
                                                                      {Method::options, "OPTIONS"}}};

std::optional<std::string_view> value_of(const std::vector<Parameter>& parameters, std::string_view name) {
  const auto found = std::ranges::find(parameters, name, &Parameter::name);
  if (found == parameters.end()) return std::nullopt;
  return found->value;
}

}  // namespace

std::string_view text_of(Method method) { return methods.at(static_cast<std::size_t>(method)).second; }

std::optional<Method> parse_method(std::string_view token) {
  for (const auto& [method, text] : methods) {
    if (text == token) return method;
  }
  return std::nullopt;
}

bool is_safe(Method method) { return method == Method::get || method == Method::head || method == Method::options; }

const std::string& Request::parameter(std::string_view name) const {
  const auto found = std::ranges::find(path_parameters, name, &Parameter::name);
  check(found != path_parameters.end(), "the path pattern has the parameter that its handler reads");
  return found->value;
}

std::optional<std::string_view> Request::query_value(std::string_view name) const { return value_of(query, name); }
std::optional<std::string_view> Request::form_value(std::string_view name) const { return value_of(form, name); }

}  // namespace salespact::http

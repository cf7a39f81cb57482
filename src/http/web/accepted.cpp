#include "http/web/accepted.hpp"

#include "base/text.hpp"
#include "http/server/headers.hpp"

#include <algorithm>

namespace salespact::http {
namespace {

// "q=0", "q=0.000": the one weight that means no.
bool is_refused(std::string_view parameters) {
  return std::ranges::any_of(split(parameters, ';'), [](std::string_view parameter) {
    parameter = trimmed(parameter);
    if (parameter.size() < 3 || !equal_ignoring_case(parameter.substr(0, 2), "q=")) return false;
    return parameter.substr(2).find_first_not_of("0.") == std::string_view::npos;
  });
}

bool names(std::string_view list, std::string_view wanted) {
  return std::ranges::any_of(split(list, ','), [&](std::string_view part) {
    const std::size_t end = part.find(';');
    if (!equal_ignoring_case(trimmed(part.substr(0, end)), wanted)) return false;
    return end == std::string_view::npos || !is_refused(part.substr(end + 1));
  });
}

}  // namespace

bool accepts_encoding(std::optional<std::string_view> accept_encoding, std::string_view name) {
  return accept_encoding && names(*accept_encoding, name);
}

bool accepts_page(std::optional<std::string_view> accept) {
  return !accept || trimmed(*accept).empty() || trimmed(*accept) == "*/*" || names(*accept, "text/html");
}

}  // namespace salespact::http

#pragma once

#include "app/import/import_request.hpp"
#include "http/api.hpp"
#include "http/routing/query.hpp"

#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace salespact::http {

inline constexpr std::uint64_t largest_import_file = 2ULL << 30U;

// A parameter of the query, or a field of the form that brought the file.
[[nodiscard]] std::optional<std::string> given(const Request& request, QueryReader& query, std::string_view name);

// The content types in which a file may come.
[[nodiscard]] std::vector<std::string> files_accepted();

// Parameters of a route's own, and behind them those that read_options() reads.
[[nodiscard]] std::vector<QueryParameter> with_read_parameters(std::vector<QueryParameter> own);

// How a file is to be read, the same for a preview and for the import: mapping, dates, decimal, separator, encoding and
// currency. A mapping comes as the form field (a mapping file, or the same as JSON), or by the name of a kept or
// built-in one. What is wrong with the values is for the query reader to tell.
[[nodiscard]] std::expected<app::ReadOptions, Problem> read_options(const Api& api, std::optional<app::ImportKind> kind,
                                                                    const Request& request, QueryReader& query);

[[nodiscard]] Problem problem_of(const app::ImportRefused& refusal);

}  // namespace salespact::http

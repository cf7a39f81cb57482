#pragma once

#include <optional>
#include <string_view>

namespace salespact::app {

enum class ImportKind { people, deals, activities, measurements, quotas };

[[nodiscard]] std::string_view kind_text(ImportKind kind);  // "people"
[[nodiscard]] std::optional<ImportKind> parse_import_kind(std::string_view text);

}  // namespace salespact::app

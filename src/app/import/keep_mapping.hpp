#pragma once

#include "app/administration/administration.hpp"
#include "app/ports/import_repository.hpp"

#include <string_view>

namespace salespact::app {

inline constexpr std::size_t most_kept_mappings = 200;

// Keeps a mapping that was read and found sound; one of the same kind and name is replaced. Audited.
[[nodiscard]] Decided<ImportMapping> keep_mapping(const AdministrationPorts& ports, const By& by, ImportKind kind,
                                                  std::string_view name, std::string_view toml);

[[nodiscard]] Decided<ImportMapping> remove_mapping(const AdministrationPorts& ports, const By& by, ImportMappingId id);

}  // namespace salespact::app

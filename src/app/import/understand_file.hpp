#pragma once

#include "app/import/import_request.hpp"

namespace salespact::app {

// Reads the file once and says how it would be understood, or everything why it can't be.
[[nodiscard]] std::expected<Understood, ImportRefused> understand_file(const RowSources& sources, ImportKind kind,
                                                                       const ImportFile& file, const ReadOptions& read);

}  // namespace salespact::app

#pragma once

#include "ingest/opened_file.hpp"

namespace salespact::ingest {

// See app::RowSources::preview.
[[nodiscard]] app::FilePreview preview_file(const std::string& file_name, std::unique_ptr<ByteSource> bytes,
                                            std::optional<app::ImportKind> kind, const app::ReadOptions& options,
                                            std::span<const app::KeptMappingText> kept);

}  // namespace salespact::ingest

#pragma once

#include "app/import/preview.hpp"
#include "ingest/opened_file.hpp"

#include <vector>

namespace salespact::ingest {

// The first rows as they are read, field by field; those of an open question stand as they are written.
[[nodiscard]] std::vector<app::PreviewRow> preview_rows(OpenedFile& file, app::ImportKind kind, Currency currency,
                                                        const std::vector<app::PreviewQuestion>& questions);

// What the orders and marks that fit a cell make of it.
[[nodiscard]] std::vector<app::PreviewReading> date_readings(std::string_view written);
[[nodiscard]] std::vector<app::PreviewReading> number_readings(std::string_view written);

[[nodiscard]] std::string_view type_name(FieldType type);
// What the mapping says that a text means; Salespact's own words mean themselves; empty: not known.
[[nodiscard]] std::string meaning_of(const Mapping& mapping, std::string_view field, std::string_view written);

}  // namespace salespact::ingest

#pragma once

#include "app/import/rows.hpp"

#include <string>
#include <vector>

namespace salespact::ingest {

// A typed row as text again, one a field in the order of fields_of: what was understood.
[[nodiscard]] std::vector<std::string> words_of(const app::PersonRow& row);
[[nodiscard]] std::vector<std::string> words_of(const app::DealRow& row);
[[nodiscard]] std::vector<std::string> words_of(const app::ActivityRow& row);
[[nodiscard]] std::vector<std::string> words_of(const app::MeasurementRow& row);
[[nodiscard]] std::vector<std::string> words_of(const app::QuotaRow& row);

}  // namespace salespact::ingest

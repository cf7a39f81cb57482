#pragma once

#include "app/import/code.hpp"
#include "app/import/rows.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::ingest {

struct OwnerFault {
  app::ImportCode code;
  std::string message;
};

// "Ana", "Ana:60;Ben:40", "Ana:100;Cy:20!" (! = overlay). Shares are percent with at most four decimals. Revenue shares
// total 100 ± 0.0001, else SPLIT_SUM (E10); what is missing or over within that is put on the first of them.
[[nodiscard]] std::optional<OwnerFault> read_owners(std::string_view text, std::vector<app::OwnerShare>& out);

}  // namespace salespact::ingest

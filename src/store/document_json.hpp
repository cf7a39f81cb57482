#pragma once

#include "domain/pact/sales_pact_text.hpp"
#include "domain/pact/team_pact_text.hpp"

#include <string_view>

namespace salespact::store {

// A stored text as data. What is no JSON of texts, flags, lists and objects is damage: StoreFault.
[[nodiscard]] Document document_from_json(std::string_view json);

// The terms of a stored text or draft.
[[nodiscard]] SalesPactTerms terms_from_json(std::string_view json);
[[nodiscard]] TeamPactTerms team_terms_from_json(std::string_view json);
[[nodiscard]] MotivesSection motives_from_json(std::string_view json);

}  // namespace salespact::store

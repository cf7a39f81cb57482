#pragma once

#include "domain/pact/document.hpp"

#include <expected>
#include <string>
#include <string_view>

namespace salespact::http {

// Strict JSON (JsonDocument) of texts, flags, lists and objects, as pacts and their exports are written; refused with
// the reason.
[[nodiscard]] std::expected<Document, std::string> read_text_document(std::string_view json);

}  // namespace salespact::http

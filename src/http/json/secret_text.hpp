#pragma once

#include "app/ports/secrets.hpp"
#include "http/json/decode.hpp"
#include "http/routing/schema.hpp"

namespace salespact::http {

// A password or one-time code in a JSON body: kept in memory that is wiped after use.
inline void decode(JsonValue value, app::Secret& out, FieldErrors& errors) {
  const auto text = text_or_error(value, errors);
  if (!text) return;
  if (text->size() > app::max_password_bytes) {
    errors.add("too_long", "must have at most 1024 bytes");
    return;
  }
  out = app::Secret(*text);
}

template <>
struct SchemaOf<app::Secret> {
  static constexpr std::string_view text = R"({"type":"string","format":"password","maxLength":1024})";
};

}  // namespace salespact::http

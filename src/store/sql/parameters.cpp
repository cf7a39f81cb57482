#include "store/sql/parameters.hpp"

#include "app/ports/store_fault.hpp"

namespace salespact::store::sql {

void Parameters::clear() {
  for (Value& value : values_) value.kind = Kind::missing;
  buffer_.clear();
}

void Parameters::set_text(std::size_t i, std::string_view value) {
  if (value.find('\0') != std::string_view::npos) throw app::StoreFault("text with a NUL character is not stored");
  values_[i] = {Kind::text, static_cast<std::int64_t>(buffer_.size()), value.size()};
  buffer_.append(value);
  buffer_.push_back('\0');
}

void Parameters::set_bytes(std::size_t i, std::span<const std::uint8_t> value) {
  values_[i] = {Kind::bytes, static_cast<std::int64_t>(buffer_.size()), value.size()};
  buffer_.append(reinterpret_cast<const char*>(value.data()), value.size());
  buffer_.push_back('\0');
}

}  // namespace salespact::store::sql

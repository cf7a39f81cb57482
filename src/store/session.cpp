#include "store/session.hpp"

#include "app/ports/store_fault.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {

void Session::load_sources() {
  if (sources_loaded_) return;
  sql::Statement query = use(queries::load_sources);
  while (query.next()) {
    sql::Columns c = query.columns();
    const std::int64_t number = c.integer();
    names_[number] = c.string();
    numbers_[names_[number]] = number;
  }
  sources_loaded_ = true;
}

std::optional<std::int64_t> Session::find_source(std::string_view name) {
  load_sources();
  const auto found = numbers_.find(name);
  if (found == numbers_.end()) return std::nullopt;
  return found->second;
}

void Session::forget_sources() {
  sources_loaded_ = false;
  names_.clear();
  numbers_.clear();
}

std::int64_t Session::source_no(std::string_view name) {
  if (const auto known = find_source(name)) return *known;
  // Writers of a workspace come one after the other, so nobody else takes the number.
  const std::int64_t number = names_.empty() ? 1 : names_.rbegin()->first + 1;
  use(queries::insert_source).bind("source_no", number).bind("name", name).run();
  names_[number] = name;
  numbers_[std::string(name)] = number;
  return number;
}

const std::string& Session::source_name(std::int64_t number) {
  load_sources();
  const auto found = names_.find(number);
  if (found == names_.end()) throw app::StoreFault("a record names a source that does not exist");
  return found->second;
}

}  // namespace salespact::store

#include "store/sql/connection.hpp"

#include "app/ports/store_fault.hpp"
#include "base/check.hpp"

#include <array>

namespace salespact::store::sql {

Statement::~Statement() {
  if (prepared_ == nullptr) return;
  prepared_->reset();
  prepared_->parameters.clear();
  prepared_->busy = false;
}

Statement& Statement::bind(std::string_view name, Date value) {
  // YYYY-MM-DD without a formatting library: this runs for every imported row.
  const auto ymd = value.ymd();
  auto year = static_cast<unsigned>(static_cast<int>(ymd.year()));
  const auto month = static_cast<unsigned>(ymd.month());
  const auto day = static_cast<unsigned>(ymd.day());
  std::array<char, 10> text{};
  for (std::size_t i = 4; i-- > 0; year /= 10) text[i] = static_cast<char>('0' + year % 10);
  text[4] = text[7] = '-';
  text[5] = static_cast<char>('0' + month / 10);
  text[6] = static_cast<char>('0' + month % 10);
  text[8] = static_cast<char>('0' + day / 10);
  text[9] = static_cast<char>('0' + day % 10);
  return bind(name, std::string_view(text.data(), text.size()));
}

std::size_t Statement::place(std::string_view name) {
  const auto& names = prepared_->query().parameters();
  for (std::size_t tried = 0; tried < names.size(); ++tried) {
    const std::size_t i = last_place_ < names.size() ? last_place_ : 0;
    last_place_ = i + 1;
    if (names[i] == name) return i;
  }
  throw BugFound(std::string(prepared_->query().name()) + " has no parameter " + std::string(name));
}

std::int64_t Statement::run() {
  prepared_->execute(Reading::whole);
  const std::int64_t changed = prepared_->changed();
  prepared_->reset();
  prepared_->parameters.clear();
  return changed;
}

bool Statement::advance(Reading reading) {
  if (!running_) prepared_->execute(reading);
  running_ = prepared_->step();
  return running_;
}

Statement Connection::use(const Query& query) {
  if (failed_) throw app::StoreFault("the transaction is over: a statement in it has failed");
  if (cache_.size() <= query.index()) cache_.resize(every_query().size());
  auto& cached = cache_.at(query.index());
  if (!cached) cached = prepare(query);
  // A statement that streams further up gets a twin.
  return cached->busy ? Statement(prepare(query)) : Statement(*cached);
}

}  // namespace salespact::store::sql

#pragma once

#include "domain/metric/record.hpp"
#include "store/session.hpp"

namespace salespact::store {

// Deals as rows. `load_deals` and its like select the columns in the order that read_deal takes them in.

// Fills `deal` but for its credits. A Deal that is used for row after row keeps its buffers, so reading allocates
// nothing.
void read_deal(Session& session, sql::Columns c, Deal& deal);
void bind_deal(sql::Statement& statement, const Deal& deal, std::int64_t source_no);
[[nodiscard]] std::vector<Credit> credits_of(Session& session, DealId deal, std::int64_t revision);

// Walks over the credits of all deals in step with a stream of deals in the order of their ids.
class CreditStream {
 public:
  explicit CreditStream(Session& session);
  // Gives `deal` the credits of its revision. Deals must come in ascending order of ids.
  void fill(Deal& deal);

 private:
  void advance();

  sql::Statement query_;
  bool any_ = false;
  DealId deal_;
  std::int64_t revision_ = 0;
  Credit credit_;
};

}  // namespace salespact::store

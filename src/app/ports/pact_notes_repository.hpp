#pragma once

#include "base/decimal.hpp"
#include "domain/pact/break_glass.hpp"
#include "domain/pact/ladder_decision.hpp"
#include "domain/pact/promise.hpp"
#include "domain/pact/sales_pact.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace salespact::app {

// What people say while a sales pact binds. Appended, never changed; each kind counts 1, 2, 3 … of the pact.

// A number of a standard whose numbers no system has: the last one of a window counts.
struct StandardReport {
  SalesPactId pact{};
  std::int64_t number = 1;
  std::string metric{};  // key
  DateRange window{};
  Decimal value{};
  PersonId by{};
  Instant at{};
  friend bool operator==(const StandardReport&, const StandardReport&) = default;
};

struct LadderNote {
  SalesPactId pact{};
  std::int64_t number = 1;
  LadderDecision decision{};
  Instant at{};
  friend bool operator==(const LadderNote&, const LadderNote&) = default;
};

struct PromiseNote {
  SalesPactId pact{};
  std::int64_t number = 1;
  PromiseWord word{};
  Instant at{};
  friend bool operator==(const PromiseNote&, const PromiseNote&) = default;
};

struct GlassNote {
  SalesPactId pact{};
  std::int64_t number = 1;
  BrokenGlass glass{};
  friend bool operator==(const GlassNote&, const GlassNote&) = default;
};

class PactNotesRepository {
 public:
  virtual ~PactNotesRepository() = default;
  virtual std::vector<StandardReport> reports(SalesPactId id) = 0;  // all by number
  virtual std::vector<LadderNote> decisions(SalesPactId id) = 0;
  virtual std::vector<PromiseNote> promise_words(SalesPactId id) = 0;
  virtual std::vector<GlassNote> glasses(SalesPactId id) = 0;
  // Pacts in which a step was contested and nobody has decided on that since, by id.
  virtual std::vector<SalesPactId> contested() = 0;
  // Each throws UniqueViolation when the number is there already.
  virtual void append(const StandardReport& report) = 0;
  virtual void append(const LadderNote& note) = 0;
  virtual void append(const PromiseNote& note) = 0;
  virtual void append(const GlassNote& note) = 0;
};

}  // namespace salespact::app

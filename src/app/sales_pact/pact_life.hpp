#pragma once

#include "app/check_in/follow_check_ins.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "app/sales_pact/pact_course.hpp"
#include "domain/pact/consequence_ladder.hpp"
#include "domain/pact/promise.hpp"

#include <vector>

namespace salespact::app {

// Where a sales pact that binds, or has bound, stands on a day: worked out anew each time from the records that there
// are and from what people have said, so that late records change it by themselves (E6).

// A minimal acceptable standard of one text with its windows that have begun.
struct JudgedStandard {
  std::int64_t text = 1;
  DateRange days{};  // of its text
  MasTerms terms{};
  const CompiledMetric* metric = nullptr;  // nullptr: it is in use no more
  int precision = 0;                       // decimals of its scale
  JudgedLine judged{};
};

struct PactLife {
  std::vector<JudgedStandard> standards{};
  std::vector<PactWindow> windows{};  // of the critical lines, put together
  LadderRecord record{};
  Ladder ladder{};
  std::vector<ConsequenceStep> agreed_steps{};  // of the last text; the one reached as it was agreed then
  std::vector<PactPromise> promised{};
  std::vector<PromiseWord> promise_words{};
  std::vector<PromiseStanding> promises{};  // that have begun
  std::optional<Date> last_words_on{};      // about promises, when the pact is over
  int manager_overdue = 0;                  // promises of the manager to this rep
  std::optional<Date> over_from{};          // the first day on which it binds no more
  PactRhythm rhythm{};                      // check-ins on time, one-to-ones held
};

struct LifeBooks {
  Transaction& tx;
  const Board& board;
  const Clock& clock;
  Date today{};
};
// While a pact binds. While it rests (E4) the days to contest a step don't pass, and the rep may contest all the same.
[[nodiscard]] bool takes_decision(const SalesPact& pact, LadderAct act);
// While a pact binds, and in the five working days after its end in which what was kept at last is said and answered.
[[nodiscard]] bool takes_promise_words(const SalesPact& pact, const PactLife& life, Date today);
// PactLife::manager_overdue alone.
[[nodiscard]] int manager_overdue(const LifeBooks& books, const SalesPact& pact);
[[nodiscard]] PactLife life_of(const LifeBooks& books, const SalesPact& pact);

}  // namespace salespact::app

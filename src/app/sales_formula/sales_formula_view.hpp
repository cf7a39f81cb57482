#pragma once

#include "app/report/views.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// The sales formula of a person (R-SF, docs/sales-formula.md): from a goal on revenue back to what has to be done each
// week. Amounts are in `currency`, rates are fractions with six decimals, lags are working days.

// What is reckoned with, and what that rests on.
struct FormulaEstimate {
  std::optional<std::string> value{};       // absent: no records anywhere, and nobody said
  bool assumed = false;                     // somebody said so, instead of `known`
  std::optional<std::string> known{};       // what the records say
  std::optional<std::string> own{};         // what the person's own alone would say
  std::optional<std::string> prior{};       // what they were drawn to
  std::string basis;                        // own, shrunk, team, company, none
  std::int64_t cases = 0;                   // the person's own: trials, deals
  std::optional<std::int64_t> successes{};  // of rates
  std::int64_t team_cases = 0;
  std::int64_t company_cases = 0;
  bool little_evidence = true;
  bool more_than_trials = false;
};

struct FormulaWeek {
  Date start;
  std::int64_t count = 0;
};

struct FormulaStageView {
  std::string key;
  std::string name;
  std::optional<FormulaEstimate> rate{};  // from the stage before; not of the first
  std::string lag;
  std::string lag_basis;  // records, scaled, usual, assumed
  Date counted_from;      // the days whose records are the evidence
  Date counted_until;
  std::int64_t count = 0;  // the person's, on those days
  std::int64_t minutes = 0;
  std::optional<std::int64_t> needed{};
  std::optional<std::string> reason{};  // why there is no number
  std::string weeks;                    // in which it still helps
  std::optional<std::string> per_week{};
  bool too_late = false;
  std::string recent_per_week;  // of the last four whole weeks
  std::vector<FormulaWeek> recent{};
};

struct FormulaOpenStage {
  std::string name;  // as the source calls it; "": not known
  std::int64_t deals = 0;
  std::string amount;
  std::optional<FormulaEstimate> win_rate{};  // absent: what holds for all
  std::optional<std::string> expected{};
};

struct FormulaLever {
  std::optional<std::string> stage{};  // the rate into that one; absent: the deal size
  std::string from;
  std::string to;
  std::int64_t first = 0;  // of the first stage
  std::int64_t saved = 0;
  std::string saved_hours;
};

struct FormulaGoal {
  std::string id;
  std::string title;
  PeriodView period;
  std::string target;
  Currency currency;
  std::string state;
};

struct FormulaPipeline {
  std::vector<FormulaOpenStage> stages;
  std::int64_t deals = 0;
  std::string amount;
  std::int64_t later_deals = 0;  // expected to close after the period: counted nowhere
  std::string later_amount;
  std::int64_t unconverted = 0;
  std::optional<std::string> velocity{};  // money a day
  std::optional<std::string> coverage{};
  std::optional<std::string> required{};
  std::optional<std::string> expected{};  // of what is left, as a fraction
};

struct FormulaWork {
  std::string hours;  // a week
  std::int64_t selling_hours = 0;
  std::string band;  // ok, tight, overload
};

struct SalesFormula {
  OwnerView person;
  std::optional<OwnerView> team{};  // whose records the person's are drawn to
  Date as_of;
  Date facts_until;
  std::optional<FormulaGoal> goal{};  // absent: the running quarter, and a target only if the question names one
  std::vector<FormulaGoal> choices{};
  PeriodView period;
  Currency currency;
  std::optional<std::string> target{};
  bool target_assumed = false;
  std::string actual;
  std::string expected_from_open;
  std::optional<std::string> to_win{};  // R; absent without a target
  FormulaEstimate deal_size;
  FormulaEstimate win_rate;
  FormulaEstimate cycle;  // calendar days from a deal's first day to its win
  std::string days_left;
  std::string days_per_week;
  std::vector<FormulaStageView> stages;
  std::vector<FormulaLever> levers{};
  FormulaPipeline open;
  std::optional<FormulaWork> work{};
  std::int64_t unconverted = 0;  // records left out because no rate leads to the currency
  bool too_large = false;        // there are no needs: amounts are beyond what can be worked out exactly (E38)
};

}  // namespace salespact::app

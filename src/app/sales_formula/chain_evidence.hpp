#pragma once

#include "app/numbers/measure.hpp"
#include "domain/forecast/evidence.hpp"

#include <string>
#include <vector>

namespace salespact::app {

// Whose records are held against one another (R-SF 1).
struct EvidenceOwners {
  attainment::Owner own;
  std::optional<attainment::Owner> team;  // absent: the person is in no unit
  attainment::Owner company;
};
[[nodiscard]] EvidenceOwners evidence_owners(const Directory& directory, attainment::PersonIndex person, Date day);

enum class LagBasis {
  records,  // how long won deals took
  scaled,   // a share of that
  usual,    // nothing is known: what is usual
};

// The twelve months that end with the day.
[[nodiscard]] DateRange year_until(Date day);

struct StageEvidence {
  const CompiledMetric* metric = nullptr;
  std::int64_t lag = 0;  // whole working days
  LagBasis lag_basis = LagBasis::usual;
  DateRange counted;
  RateEvidence rate;  // into this stage; of the first nothing
  Evidence<std::int64_t> count{};
};

// The last twelve months of a person, the team and the company. Each stage is counted up to the day from which it
// could have become a deal by now, so that the counts are of the same cohort: yesterday's calls are not held against
// the rate at which calls lead to meetings.
class ChainEvidence {
 public:
  ChainEvidence(const Numbers& numbers, const Measurer& measurer, EvidenceOwners owners, MoneyView money,
                Date elapsed_until);

  [[nodiscard]] RateEvidence win_rate() const;   // of decided deals
  [[nodiscard]] SizeEvidence deal_size() const;  // minor units
  [[nodiscard]] SizeEvidence cycle() const;      // calendar days from the first day to the win
  [[nodiscard]] std::int64_t unconverted() const { return unconverted_; }

  // Counts of deals and activities, by key: what a chain can be made of.
  [[nodiscard]] std::vector<std::string> possible_stages() const;
  // Of calls, meetings, proposals (or deals created) those that the company has records of; all where it has none.
  [[nodiscard]] std::vector<std::string> usual_stages() const;
  // The stages in their order and deals won, with what leads from each to the next. Keys are possible ones.
  [[nodiscard]] std::vector<StageEvidence> chain(const std::vector<std::string>& keys, const Estimate& cycle,
                                                 const Rational& days_per_week) const;

  [[nodiscard]] std::int64_t count(const CompiledMetric& metric, attainment::Owner owner, const DateRange& range) const;

 private:
  [[nodiscard]] Evidence<std::int64_t> counts(const CompiledMetric& metric, const DateRange& range) const;
  [[nodiscard]] SizeEvidence means(std::string_view ratio, std::string_view top, std::string_view bottom) const;
  [[nodiscard]] bool recorded(std::string_view key) const;

  const Numbers& numbers_;
  const Measurer& measurer_;
  EvidenceOwners owners_;
  MoneyView money_;
  Date elapsed_until_;
  const WorkCalendar& calendar_;
  std::int64_t unconverted_ = 0;
};

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::LagBasis> = std::to_array<Word<app::LagBasis>>({
    {app::LagBasis::records, "records"},
    {app::LagBasis::scaled, "scaled"},
    {app::LagBasis::usual, "usual"},
});

}  // namespace salespact

#pragma once

#include "domain/metric/fact.hpp"
#include "domain/metric/record_rule.hpp"

#include <array>
#include <string>
#include <vector>

namespace salespact {

// A rule made ready to be run over millions of records: a status condition is one bit test, values are folded once.
// Facts are appended to `out`; nothing is allocated for a record that has no unusual text.
//
// Who is credited (DOMAIN 2.2, R-DUP; `owner` is the deal's owner, a person or a unit):
//   owner          the owner, everything
//   revenue_split  every revenue line its share; overlay lines too, without rolling up; the count goes to the owner's
//                  line (no such line: the first), others have 0. Without revenue lines the owner has everything.
//   overlay        overlay lines only, never rolling up, counting 1 each
//   full_each      everyone credited has the full amount; only the owner's line rolls up, so that a unit sees it once
// A line that gets neither amount nor count makes no fact. Voided records make none, nor do records without the date.
// A `once per` rule makes facts as if there were no `once`: see OncePerKey.
class FactRule {
 public:
  FactRule(const RecordRule& rule, Crediting crediting);

  void facts_of(const Deal& deal, std::vector<Fact>& out) const;
  void facts_of(const Activity& activity, std::vector<Fact>& out) const;
  // Of a measurement for this metric. An overlay measurement does not roll up.
  void facts_of(const Measurement& measurement, std::vector<Fact>& out) const;

  [[nodiscard]] const RecordRule& rule() const { return rule_; }
  [[nodiscard]] Crediting crediting() const { return crediting_; }
  // The text that `once per` looks at; empty when there is none.
  [[nodiscard]] std::string once_key(const Deal& deal) const;
  [[nodiscard]] std::string once_key(const Activity& activity) const;

 private:
  struct TextTest {
    FieldRef field;
    bool negated;
    std::vector<std::string> folded_values;
  };

  [[nodiscard]] bool passes(const TextTest& test, std::string_view text) const;
  [[nodiscard]] bool selects(const Deal& deal) const;
  void credit(const Deal& deal, Date day, std::int64_t amount, std::int64_t count, std::vector<Fact>& out) const;
  void credit_lines(const Deal& deal, const Fact& whole, std::vector<Fact>& out) const;

  RecordRule rule_;
  Crediting crediting_;
  unsigned statuses_ = 0b111;  // bit of every DealStatus that passes
  std::vector<TextTest> tests_;
  bool of_money_ = false;
};

// Two metrics whose facts are the same, so that they can share one series. A count credited to the owner also reads
// the count of the revenue-split amounts of the same records: deals_won shares the series of revenue.
struct SeriesRule {
  RecordRule rule;
  Crediting crediting = Crediting::owner;
  friend bool operator==(const SeriesRule&, const SeriesRule&) = default;
};
[[nodiscard]] SeriesRule series_of(const RecordRule& rule, Crediting crediting);

}  // namespace salespact

#pragma once

#include "domain/checker/full_check.hpp"

#include <initializer_list>
#include <string_view>
#include <utility>

namespace salespact::checker {

// Collects what is found, worded by the pack; used by the parts of the full pass.
class DraftNotes {
 public:
  using Params = std::map<std::string, std::string>;

  explicit DraftNotes(const LanguagePack& pack) : pack_(pack) {}

  DraftFinding& add(Rule rule, std::string_view field, Params params = {});
  void add(const Finding& of_statement);
  [[nodiscard]] bool has(std::initializer_list<Rule> rules) const;
  // In the order of the rules.
  [[nodiscard]] std::vector<DraftFinding> take();

 private:
  const LanguagePack& pack_;
  std::vector<DraftFinding> findings_;
};

// The parts, in the order in which they build on one another.
struct Judged {
  const Draft& draft;
  const LanguagePack& pack;
  FullCheck& out;
  DraftNotes& notes;
};
void check_smart(const Judged& judged);
void check_hard(const Judged& judged);  // needs check_smart's findings
void check_pact(const Judged& judged);  // as above

inline constexpr std::int32_t review_within_days = 92;
[[nodiscard]] bool is_reviewed_in_time(const Draft& draft);
[[nodiscard]] bool has_support(const Draft& draft);

}  // namespace salespact::checker

#pragma once

#include "domain/checker/draft.hpp"
#include "domain/checker/lint.hpp"

#include <map>
#include <string>
#include <vector>

namespace salespact::checker {

// What the full pass finds in a draft. `params` are the values that the message names, for other languages.
struct DraftFinding {
  Rule rule = Rule::S1;
  Severity severity = Severity::error;
  bool final = false;     // ◆: no approver can override it; the other errors with a written reason
  std::string field;      // of the draft: "target", "period", "statement"
  std::size_t begin = 0;  // bytes of the statement, where it is about words of it; else both 0
  std::size_t end = 0;
  std::map<std::string, std::string> params;
  std::string message;
  std::string fix;
};

struct FullCheck {
  std::vector<DraftFinding> findings;  // in the order of the rules
  std::optional<ResolvedTarget> target;
  Realism realism;
  [[nodiscard]] int score() const;  // as of the lint
  [[nodiscard]] bool blocks_proposal() const;
};

// DOMAIN 4.1, 4.4 and 4.5. Of the statement the full pass tells what fields can't mend: vague words, two goals in one.
[[nodiscard]] FullCheck check_draft(const Draft& draft, const LanguagePack& pack = english());

}  // namespace salespact::checker

#include "domain/checker/full_check.hpp"

#include "domain/checker/draft_notes.hpp"

#include <algorithm>

namespace salespact::checker {
namespace {

std::string filled(std::string text, const DraftNotes::Params& params) {
  for (const auto& [name, value] : params) {
    const std::string mark = "{" + name + "}";
    if (const std::size_t at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), value);
  }
  return text;
}

bool is_final(Rule rule) {
  switch (rule) {
    case Rule::S1:
    case Rule::S5:
    case Rule::M1:
    case Rule::M5:
    case Rule::T1:
    case Rule::T3: return true;
    default: return false;
  }
}

}  // namespace

DraftFinding& DraftNotes::add(Rule rule, std::string_view field, Params params) {
  DraftFinding found{rule, severity_of(rule), is_final(rule), std::string(field), 0, 0, std::move(params), "", ""};
  found.message = filled(pack_.message(rule), found.params);
  found.fix = filled(pack_.fix(rule), found.params);
  return findings_.emplace_back(std::move(found));
}

void DraftNotes::add(const Finding& of_statement) {
  findings_.push_back({of_statement.rule,
                       of_statement.severity(),
                       is_final(of_statement.rule),
                       "statement",
                       of_statement.begin,
                       of_statement.end,
                       {{"word", of_statement.word}},
                       of_statement.message,
                       of_statement.fix});
}

bool DraftNotes::has(std::initializer_list<Rule> rules) const {
  return std::ranges::any_of(findings_,
                             [&](const DraftFinding& one) { return std::ranges::count(rules, one.rule) > 0; });
}

std::vector<DraftFinding> DraftNotes::take() {
  std::ranges::stable_sort(findings_, {}, &DraftFinding::rule);
  return std::move(findings_);
}

bool is_reviewed_in_time(const Draft& draft) {
  return draft.review_on && (!draft.start || *draft.review_on - *draft.start <= review_within_days);
}

bool has_support(const Draft& draft) {
  return std::ranges::any_of(draft.resources, [](const Resource& one) { return one.has_provider && one.due; });
}

int FullCheck::score() const {
  int score = 100;
  for (const DraftFinding& one : findings) {
    score -= one.severity == Severity::error ? 20 : one.severity == Severity::warning ? 8 : 2;
  }
  return std::max(score, 0);
}

bool FullCheck::blocks_proposal() const {
  return std::ranges::any_of(findings, [](const DraftFinding& one) { return one.severity == Severity::error; });
}

FullCheck check_draft(const Draft& draft, const LanguagePack& pack) {
  FullCheck out;
  DraftNotes notes(pack);
  const Judged judged{draft, pack, out, notes};
  check_smart(judged);
  if (draft.framework == Framework::hard) check_hard(judged);
  if (draft.framework == Framework::pact) check_pact(judged);
  out.findings = notes.take();
  if (draft.framework == Framework::plain) {
    // A quota that is given asks for no reasons; it still has to be one, and no second one beside another.
    std::erase_if(out.findings, [](const DraftFinding& one) {
      return !one.final && (one.rule != Rule::R3 || one.severity != Severity::error);
    });
  }
  return out;
}

}  // namespace salespact::checker

#include "domain/checker/draft_notes.hpp"

#include "base/decimal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace salespact::checker {
namespace {

constexpr std::int32_t fresh_days = 30;
constexpr std::int64_t long_period_days = 184;
constexpr int hundred = 100;
const Rational tight_load = Rational::of(85, 100);

// At most two decimals, none that say nothing: 87, 82.8.
std::string shown(const Rational& value) {
  std::string text = to_decimal_text(value, 2);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string shown(const Rational& scaled, const Metric& metric) {
  const std::string text = shown(scaled / Rational(power_of_ten_int64(metric.precision)));
  return metric.unit == MetricUnit::percent ? text + " %" : text;
}

class Smart {
 public:
  explicit Smart(const Judged& judged)
      : draft_(judged.draft), pack_(judged.pack), out_(judged.out), notes_(judged.notes) {}

  void run() {
    about_statement();
    if (draft_.metric == nullptr) notes_.add(Rule::S1, "metric");
    if (!draft_.answered_for) notes_.add(Rule::S5, "accountable");
    about_target();
    about_evidence();
    about_relevance();
    about_time();
  }

 private:
  // Words that no field can put right; and the way there, where neither the sentence nor the plan tells it.
  void about_statement() {
    bool tells_how = draft_.says_how;
    if (!refusal_of(draft_.statement)) {
      const Lint read = lint(draft_.statement, pack_);
      tells_how = tells_how || std::ranges::none_of(read.findings, [](const auto& f) { return f.rule == Rule::S6; });
      for (const Finding& one : read.findings) {
        const bool vague = one.rule == Rule::S3 || one.rule == Rule::S4 || one.rule == Rule::T2;
        if (vague || (one.rule == Rule::S2 && !draft_.target)) notes_.add(one);
      }
    }
    if (!tells_how) notes_.add(Rule::S6, "plan");
  }

  void about_target() {
    if (!draft_.target) {
      notes_.add(Rule::M1, "target");
    } else if (draft_.metric != nullptr) {
      about_relative_rate();
      resolve();
    }
    if (draft_.metric == nullptr) return;
    about_numbers();
    if (draft_.metric->metric_class == MetricClass::activity && !draft_.feeds_an_outcome) {
      notes_.add(Rule::M8, "alignments");
    }
  }

  void about_relative_rate() {
    const TargetRequest& asked = *draft_.target;
    if (asked.mode != TargetMode::relative_percent || draft_.relative_meant) return;
    if (draft_.metric->unit != MetricUnit::percent || !asked.baseline) return;
    const Rational base = *asked.baseline;
    const Rational scale = power_of_ten_int64(draft_.metric->precision);
    const bool falls = draft_.metric->direction == MetricDirection::decrease;
    const Rational by = falls ? -asked.value : asked.value;
    notes_.add(Rule::M4, "target",
               {{"word", shown(asked.value) + " %"},
                {"relative", shown(base * (Rational(hundred) + by) / Rational(hundred), *draft_.metric)},
                {"points", shown(base + by * scale, *draft_.metric)}});
  }

  void resolve() {
    auto resolved = resolve_target(*draft_.target, *draft_.metric);
    if (resolved) {
      out_.target = *resolved;
      return;
    }
    for (const auto& refusal : resolved.error()) {
      const std::string by = shown(draft_.target->value) + " %";
      switch (refusal.code) {
        case TargetProblem::baseline_missing: notes_.add(Rule::M2, "baseline", {{"word", by}}); break;
        case TargetProblem::relative_to_zero:
          notes_.add(Rule::M2, "baseline", {{"word", by}, {"baseline", "0"}}).final = true;
          break;
        case TargetProblem::plan_missing:
          notes_.add(Rule::M7, "plan_goal", {{"word", by}}).severity = Severity::error;
          break;
        default: notes_.add(Rule::M5, refusal.field, {{"reason", refusal.message}});
      }
    }
  }

  void about_numbers() {
    if (!draft_.has_source) {
      notes_.add(Rule::M6, "metric", {{"last", "no numbers come in"}});
    } else if (draft_.last_fact && draft_.today - *draft_.last_fact > fresh_days) {
      const std::string days = std::to_string(draft_.today - *draft_.last_fact);
      notes_.add(Rule::M6, "metric", {{"last", fmt::format("the last number is {} days old", days)}, {"days", days}});
    }
  }

  // A target that was refused as too low or too high for its metric still has a size: A3 and M5 come together.
  [[nodiscard]] std::optional<Rational> size_of_target() const {
    if (out_.target) return Rational(out_.target->target);
    if (!draft_.target || draft_.target->mode != TargetMode::absolute) return std::nullopt;
    return draft_.target->value;
  }

  void about_evidence() {
    if (const auto target = size_of_target(); target && draft_.metric != nullptr) {
      out_.realism = realism_of({.target = *target,
                                 .working_days = draft_.working_days,
                                 .kind = draft_.metric->kind,
                                 .direction = draft_.metric->direction,
                                 .own = draft_.own_past,
                                 .team = draft_.team_past});
      about_band();
    }
    if (draft_.load && draft_.load->band != LoadBand::ok) {
      DraftFinding& one =
          notes_.add(Rule::A5, "workload",
                     {{"hours", to_decimal_text(draft_.load->hours, 1)}, {"available", shown(draft_.load->available)}});
      if (draft_.load->band == LoadBand::overload) one.severity = Severity::error;
    }
    if (draft_.resources.empty() && !draft_.needs_nothing) notes_.add(Rule::A6, "resources");
  }

  void about_band() {
    const Realism& realism = out_.realism;
    const std::string times = realism.of_best ? to_decimal_text(*realism.of_best, 2) : "∞";
    switch (realism.band) {
      case RealismBand::unrealistic: notes_.add(Rule::A1, "target", {{"times", times}}); break;
      case RealismBand::stretch:
        if (!has_support(draft_)) notes_.add(Rule::A2, "resources", {{"times", times}});
        break;
      case RealismBand::easy:
        notes_.add(Rule::A3, "target",
                   {{"reached", std::to_string(realism.reached)}, {"periods", std::to_string(realism.history.size())}});
        break;
      case RealismBand::no_evidence:
        if (draft_.metric->direction != MetricDirection::maintain) notes_.add(Rule::A4, "rationale");
        break;
      case RealismBand::challenging:
      case RealismBand::realistic: break;
    }
  }

  void about_relevance() {
    if (!draft_.serves_objective && !draft_.may_stand_alone) {
      DraftFinding& one = notes_.add(Rule::R1, "alignments");
      if (draft_.must_be_aligned) one.severity = Severity::error;
    }
    if (draft_.metric != nullptr && !draft_.metric_of_role) {
      notes_.add(Rule::R2, "metric", {{"metric", draft_.metric->name}});
    }
    for (const Conflict& conflict : draft_.conflicts) {
      DraftFinding& one = notes_.add(Rule::R3, "alignments",
                                     {{"conflict", fmt::format("C{}", conflict.number)}, {"other", conflict.with}});
      if (conflict.number == 1 || conflict.number == 2 || conflict.number == 5) one.severity = Severity::error;
    }
    if (!draft_.says_why) notes_.add(Rule::R4, "rationale");
  }

  void about_time() {
    if (!draft_.start || !draft_.end) {
      notes_.add(Rule::T1, "period");
      return;
    }
    if (*draft_.end < *draft_.start || *draft_.end < draft_.today) {
      notes_.add(Rule::T3, "period");
      return;
    }
    const std::int64_t days = *draft_.end - *draft_.start + 1;
    if (!draft_.fiscal_period_near.empty()) notes_.add(Rule::T4, "period", {{"period", draft_.fiscal_period_near}});
    if (days > long_period_days && draft_.milestones == 0) {
      notes_.add(Rule::T6, "milestones", {{"days", std::to_string(days)}});
    }
    if (!is_reviewed_in_time(draft_)) {
      notes_.add(Rule::T7, "review_on", {{"days", std::to_string(review_within_days)}});
    }
    about_pace();
  }

  void about_pace() {
    if (draft_.metric == nullptr || draft_.metric->kind != salespact::MetricKind::additive) return;
    const auto target = size_of_target();
    if (!target || draft_.working_days.is_zero() || draft_.metric->direction != MetricDirection::increase) return;
    Rational best;
    for (const PastPeriod& period : draft_.own_past) {
      if (!period.working_days.is_zero()) best = std::max(best, period.actual / period.working_days);
    }
    const Rational needed = *target / draft_.working_days;
    if (best > Rational(0) && needed > Rational(2) * best) {
      notes_.add(Rule::T8, "period", {{"times", to_decimal_text(needed / best, 2)}});
    }
  }

  const Draft& draft_;
  const LanguagePack& pack_;
  FullCheck& out_;
  DraftNotes& notes_;
};

}  // namespace

void check_smart(const Judged& judged) { Smart(judged).run(); }

}  // namespace salespact::checker

#include "app/quota/change_quotas.hpp"

#include "app/metric/metric_scale.hpp"
#include "app/quota/quota_book.hpp"
#include "domain/calendar/period_label.hpp"

#include <fmt/format.h>

#include <set>

namespace salespact::app {
namespace {

class Batch {
 public:
  Batch(Act& act, const QuotaBook& book, const std::string& reason) : act_(act), book_(book), reason_(reason) {}

  // Decides about one cell; nothing is written before all of them are decided.
  void take(const QuotaChange& change, std::size_t index) {
    field_ = fmt::format("cells/{}", index);
    const auto name = name_of(change.owner);
    if (!name) return say(AdministrationProblem::owner_unknown, "", "there is no such person or unit");
    const auto period = parse_period(book_.calendar(), change.period);
    if (!period) {
      return problems_.push_back(
          {std::string(text_of(period.error().code)), field_ + "/period", period.error().message});
    }
    const Goal* known = book_.find(change.owner, period->range);
    what_ = fmt::format("{}, {}", *name, period->label);
    if (!cells_.emplace(change.owner, period->range).second) {
      return say(AdministrationProblem::cell_twice, "", what_ + ": the cell is there twice; give it once");
    }
    if (change.target) {
      give(change, *period, known);
    } else {
      take_away(change, *period, known);
    }
  }

  [[nodiscard]] FieldRefusals& problems() { return problems_; }
  [[nodiscard]] FieldRefusals& stale() { return stale_; }
  [[nodiscard]] bool takes_away() const { return counts_.taken_away > 0; }

  QuotasChanged write() {
    if (fresh_.empty() && corrected_.empty()) return counts_;
    act_.tx.goals().insert(fresh_);
    for (const Goal& quota : corrected_) expect_unchanged(act_.tx.goals().update(quota));
    for (const Entry& entry : entries_) {
      record(act_.tx, act_.by.moment.now, Actor::of(act_.by.who), entry.action, entry.object,
             {.before = entry.before, .after = entry.after, .reason = reason_});
    }
    act_.tx.changes().append(ChangeKind::goal);
    return counts_;
  }

 private:
  struct Entry {
    std::string_view action;
    std::string object;
    std::string before;
    std::string after;
  };

  void say(AdministrationProblem code, std::string_view field, std::string message) {
    app::say(problems_, code, field_ + std::string(field), std::move(message));
  }

  [[nodiscard]] std::optional<std::string> name_of(const Owner& owner) const {
    if (const auto* id = std::get_if<PersonId>(&owner)) {
      const Person* person = act_.person(*id);
      return person == nullptr ? std::nullopt : std::optional(person->display_name);
    }
    const OrgUnit* unit = act_.unit(std::get<OrgUnitId>(owner));
    return unit == nullptr ? std::nullopt : std::optional(unit->name);
  }

  [[nodiscard]] bool is_stale(const QuotaChange& change, const Goal* known) {
    if (change.revision == (known == nullptr ? 0 : known->revision)) return false;
    app::say(stale_, AdministrationProblem::changed_meanwhile, field_,
             known == nullptr ? what_ + ": somebody has taken this quota away since it was read; read it again"
                              : fmt::format("{}: somebody has set this quota to {} since it was read; read it again",
                                            what_, told_target(book_.metric(), *known)));
    return true;
  }

  bool is_locked(const Owner& owner, const DateRange& range) {
    const auto lock = book_.lock(owner, range);
    if (!lock) return false;
    switch (*lock) {
      case QuotaLock::own:
        say(AdministrationProblem::own_target, "",
            what_ + ": nobody sets a target of their own; a colleague may do it");
        break;
      case QuotaLock::elsewhere:
      case QuotaLock::not_there:
        say(AdministrationProblem::not_in_company, "",
            what_ + ": the person has no place in the company then; put them into a unit first");
        break;
      case QuotaLock::closed:
        say(AdministrationProblem::quota_closed, "",
            what_ + ": the result has been reported, so that the quota stays as it was");
        break;
      case QuotaLock::sample:
        say(AdministrationProblem::sample_loaded, "",
            what_ + ": this quota is of the sample data; remove the sample data before giving your own");
        break;
    }
    return true;
  }

  // The quota with the new target; nullopt when it was refused.
  std::optional<Goal> stated(const QuotaChange& change, const FiscalPeriod& period, const Goal* known) {
    const Metric& metric = book_.metric();
    Goal quota;
    quota.owner = change.owner;
    quota.period = period;
    QuotaTerms terms{.target = *change.target, .currency = book_.workspace().base_currency};
    if (metric.unit == MetricUnit::money) {
      terms.currency =
          change.currency.value_or(known != nullptr ? *known->currency : *book_.usual_currency(change.owner));
    } else if (change.currency) {
      say(AdministrationProblem::number_invalid, "/currency", what_ + ": the metric is no money; leave currency out");
      return std::nullopt;
    }
    const int scale = metric.unit == MetricUnit::money ? terms.currency.decimals() : metric.precision;
    if (change.target->scale > scale) {
      say(AdministrationProblem::number_invalid, "/target", fmt::format("{}: takes up to {} decimals", what_, scale));
      return std::nullopt;
    }
    if (known != nullptr) {
      quota.seasonality = known->seasonality;
      quota.rate_kind = known->rate_kind;
      terms.scoring = known->scoring;
      if (known->baseline) terms.baseline = Decimal{*known->baseline, scale_of(metric, known->currency)};
    }
    const QuotaRefusals refusals = give_target(quota, metric, terms);
    for (const auto& refusal : refusals) {
      say(refusal.code == QuotaProblem::target_refused ? AdministrationProblem::target_refused
                                                       : AdministrationProblem::number_invalid,
          "/target", fmt::format("{}: {}", what_, refusal.message));
    }
    if (!refusals.empty()) return std::nullopt;
    return quota;
  }

  void give(const QuotaChange& change, const FiscalPeriod& period, const Goal* known) {
    auto quota = stated(change, period, known);
    if (!quota) return;
    const std::string after = told(period, *quota);
    if (known == nullptr) {
      if (is_stale(change, known) || is_locked(change.owner, period.range)) return;
      quota->id = act_.ids.make<GoalId>();
      name_quota(*quota, book_.metric());
      fresh_.push_back(std::move(*quota));
      ++counts_.set;
      return note("quota.set", change.owner, "", after);
    }
    if (says_the_same(*known, *quota)) {
      ++counts_.unchanged;
      return;
    }
    if (is_stale(change, known) || is_locked(change.owner, period.range)) return;
    corrected_.push_back(corrected_quota(*known, *quota, book_.metric()));
    ++counts_.changed;
    note("quota.changed", change.owner, told(period, *known), after);
  }

  void take_away(const QuotaChange& change, const FiscalPeriod& period, const Goal* known) {
    if (known == nullptr) {
      ++counts_.unchanged;
      return;
    }
    if (is_stale(change, known) || is_locked(change.owner, period.range)) return;
    Goal quota = *known;
    quota.state = GoalState::cancelled;
    corrected_.push_back(std::move(quota));
    ++counts_.taken_away;
    note("quota.taken_away", change.owner, told(period, *known), "");
  }

  void note(std::string_view action, const Owner& owner, std::string before, std::string after) {
    const auto* person = std::get_if<PersonId>(&owner);
    entries_.push_back(
        {action, person != nullptr ? audit_object("person", *person) : audit_object("unit", std::get<OrgUnitId>(owner)),
         std::move(before), std::move(after)});
  }

  [[nodiscard]] std::string told(const FiscalPeriod& period, const Goal& quota) const {
    return fmt::format("{} {}: {}", book_.metric().name, period.label, told_target(book_.metric(), quota));
  }

  Act& act_;
  const QuotaBook& book_;
  const std::string& reason_;
  std::string field_;
  std::string what_;
  std::set<std::pair<Owner, DateRange>> cells_;
  FieldRefusals problems_;
  FieldRefusals stale_;
  std::vector<Goal> fresh_;
  std::vector<Goal> corrected_;
  std::vector<Entry> entries_;
  QuotasChanged counts_;
};

}  // namespace

Decided<QuotasChanged> change_quotas(const AdministrationPorts& ports, const By& by, const QuotaChanges& changes) {
  return administer<QuotasChanged>(ports, by, [&](Act& act) -> Decided<QuotasChanged> {
    auto metric = act.tx.metrics().find(changes.metric);
    if (!metric || metric->state != MetricState::active) {
      return refuse(AdministrationProblem::metric_unknown, "metric",
                    "must be the key of a metric that is in use, as GET /api/v1/metrics lists them");
    }
    if (changes.cells.size() > most_quota_changes) {
      return refuse(AdministrationProblem::too_many, "cells",
                    fmt::format("takes up to {} cells at once; send the others afterwards", most_quota_changes));
    }
    const QuotaBook book(act, std::move(*metric));
    Batch batch(act, book, changes.reason);
    for (std::size_t i = 0; i < changes.cells.size(); ++i) batch.take(changes.cells[i], i);
    if (batch.takes_away() && changes.reason.empty()) {
      say(batch.problems(), AdministrationProblem::reason_missing, "reason",
          "taking a quota away needs a reason, which is kept in the audit trail");
    }
    if (!batch.problems().empty()) return refuse(std::move(batch.problems()));
    if (!batch.stale().empty()) return std::unexpected(Refused{Refused::Reason::stale, std::move(batch.stale())});
    return batch.write();
  });
}

}  // namespace salespact::app

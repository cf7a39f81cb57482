#include "app/import/import_kinds.hpp"
#include "app/import/record_import.hpp"
#include "app/metric/metric_scale.hpp"
#include "app/quota/quota_terms.hpp"
#include "base/text.hpp"
#include "domain/calendar/period_label.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace salespact::app {
namespace {

ImportCode code_of(QuotaProblem problem) {
  switch (problem) {
    case QuotaProblem::out_of_range: return ImportCode::out_of_range;
    case QuotaProblem::baseline_missing: return ImportCode::baseline_missing;
    case QuotaProblem::target_refused: break;
  }
  return ImportCode::target_refused;
}

class QuotaImport {
 public:
  QuotaImport(const ImportPorts& ports, const ImportRequest& request, Moment moment, RowSource<QuotaRow>& source)
      : ports_(ports), request_(request), source_(source), run_(ports, request, moment, source.understood()) {
    ports_.store.read(ports_.workspace, [&](Transaction& tx) {
      names_.emplace(tx.organisation().load(), moment.today);
      for (Metric& metric : tx.metrics().all()) metrics_.emplace(metric.key, std::move(metric));
      const Workspace workspace = tx.load_workspace();
      company_ = workspace.name;
      const std::vector<GoalId> of_sample = tx.samples().marked().goals;
      const CalendarRows calendars = tx.calendars().load();
      for (const FiscalCalendar& calendar : calendars.fiscal_calendars) {
        if (calendar.id == workspace.fiscal_calendar) calendar_ = calendar;
      }
      for (const SeasonalityProfile& one : calendars.seasonality_profiles) seasons_.emplace(folded(one.name), one);
      for (Goal& goal : tx.goals().all()) {
        if (std::ranges::binary_search(of_sample, goal.id)) continue;  // not the company's own
        if (!is_quota(goal)) continue;
        QuotaKey key = key_of(goal);
        known_.insert_or_assign(std::move(key), std::move(goal));
      }
    });
  }

  ImportReport apply(const ImportProgress& progress) {
    for_each_row(source_, run_, [] {}, [&] { take_row(); }, [&] { commit(progress); });
    return run_.finish(source_.understood());
  }

 private:
  RowProblem problem(std::string_view column, std::string_view value, ImportCode code,
                     const std::string& message) const {
    return problem_at(source_, source_.row().line, column, value, code, message);
  }

  std::expected<FiscalPeriod, RowProblem> period_of_row() const {
    const QuotaRow& row = source_.row();
    if (row.period.of_date) {
      return period_containing(calendar_,
                               row.period.kind == PeriodText::Kind::quarter ? PeriodKind::quarter
                               : row.period.kind == PeriodText::Kind::year  ? PeriodKind::year
                                                                            : PeriodKind::month,
                               row.period.range.start);
    }
    auto period = parse_period(calendar_, row.period_text);
    if (!period) {
      return std::unexpected(problem("period", row.period_text, ImportCode::period_unreadable, period.error().message));
    }
    return *period;
  }

  void take_target(const Metric& metric, Goal& goal, std::vector<RowProblem>& problems) {
    const QuotaRow& row = source_.row();
    const auto refusals = give_target(goal, metric,
                                      {.target = row.target,
                                       .baseline = row.baseline,
                                       .scoring = row.scoring,
                                       .currency = row.currency.value_or(request_.read.default_currency)});
    for (const auto& refusal : refusals) {
      const auto& value = refusal.field == "target" ? std::optional(row.target) : row.baseline;
      problems.push_back(problem(refusal.field, value ? scaled_to_text(value->scaled, value->scale) : "",
                                 code_of(refusal.code), refusal.message));
    }
    if (!refusals.empty()) return;
    const int scale = scale_of(metric, goal.currency);
    if (const Decimal lost = rounding_of(row.target, goal.target, scale); lost.scaled != 0) rounded_ = lost;
  }

  // The profile of that name; a row that names none leaves a quota's season as it is.
  void take_season(Goal& goal, std::vector<RowProblem>& problems) const {
    const QuotaRow& row = source_.row();
    if (row.rates) goal.rate_kind = *row.rates;
    if (row.season.empty() || folded(row.season) == "none") return;
    if (const auto at = seasons_.find(folded(row.season)); at != seasons_.end()) {
      goal.seasonality = at->second.id;
      return;
    }
    std::string names;
    for (const auto& [key, profile] : seasons_) names += (names.empty() ? "" : ", ") + profile.name;
    problems.push_back(problem("season", row.season, ImportCode::season_unknown,
                               names.empty()
                                   ? "there are no seasons yet: make one where the calendars are, or leave "
                                     "the cell empty"
                                   : fmt::format("use the name of one of the seasons ({}), none, or nothing", names)));
  }

  // What the row says nothing about.
  void keep_known(Goal& goal, const Goal& known) const {
    const QuotaRow& row = source_.row();
    if (row.season.empty()) goal.seasonality = known.seasonality;
    if (!row.rates) goal.rate_kind = known.rate_kind;
  }

  // A name that is a person's and a unit's is nobody's until the file says which.
  std::expected<Owner, NotResolved> owner_of_row() const {
    const std::string_view name = source_.row().owner;
    const auto owner = names_->owner(name);
    if (!owner || !std::holds_alternative<PersonId>(*owner) || name.find('@') != std::string_view::npos) return owner;
    if (!names_->unit(name)) return owner;
    return std::unexpected(NotResolved{
        ImportCode::owner_ambiguous,
        fmt::format("\"{0}\" is a person and a unit: use the person's e-mail, or for the unit its path with the "
                    "company in front, such as {1}/{0}",
                    name, company_)});
  }

  std::expected<Goal, std::vector<RowProblem>> goal_of_row() {
    const QuotaRow& row = source_.row();
    Goal goal;
    std::vector<RowProblem> problems;
    rounded_.reset();
    if (const auto owner = owner_of_row()) {
      goal.owner = *owner;
    } else {
      problems.push_back(problem("owner", row.owner, owner.error().code, owner.error().message));
    }
    const auto metric = metrics_.find(std::string(row.metric));
    if (metric == metrics_.end()) {
      problems.push_back(problem("metric", row.metric, ImportCode::metric_unknown,
                                 "there is no such metric: use the key of one, such as revenue or deals_won"));
    } else {
      take_target(metric->second, goal, problems);
    }
    take_season(goal, problems);
    if (auto period = period_of_row()) {
      goal.period = std::move(*period);
    } else {
      problems.push_back(std::move(period.error()));
    }
    if (!problems.empty()) return std::unexpected(std::move(problems));
    name_quota(goal, metric->second);
    return goal;
  }

  void take_row() {
    auto goal = goal_of_row();
    if (!goal) return run_.reject(std::move(goal.error()));
    const QuotaKey key = key_of(*goal);
    const std::string unit = rounding_unit(*goal);
    const auto known = known_.find(key);
    if (known != known_.end()) keep_known(*goal, known->second);
    if (known == known_.end()) {
      goal->id = ports_.ids.make<GoalId>();
      known_.emplace(key, *goal);
      fresh_.push_back(std::move(*goal));
      run_.count_new();
    } else if (says_the_same(known->second, *goal)) {
      run_.count_unchanged();
    } else if (in_file_.contains(key)) {
      return run_.reject({problem("target", scaled_to_text(source_.row().target.scaled, source_.row().target.scale),
                                  ImportCode::id_twice,
                                  "this owner, metric and period stand in the file twice with different targets: "
                                  "keep one of the rows")});
    } else {
      const Metric& metric = metrics_.find(std::string(source_.row().metric))->second;
      corrected_.push_back(corrected_quota(known->second, *goal, metric));
      known->second = corrected_.back();
      ++known->second.revision;
      run_.count_corrected();
    }
    const bool first_time = in_file_.insert(key).second;
    if (rounded_ && first_time) run_.count_rounded(unit, *rounded_);
  }

  [[nodiscard]] static std::string rounding_unit(const Goal& goal) {
    return goal.currency ? std::string(goal.currency->code()) : "";
  }

  void commit(const ImportProgress& progress) {
    run_.commit(
        [&](Transaction& tx) {
          tx.goals().insert(fresh_);
          for (const Goal& goal : corrected_) expect_unchanged(tx.goals().update(goal));
          if (!fresh_.empty() || !corrected_.empty()) tx.changes().append(ChangeKind::goal);
        },
        progress);
    fresh_.clear();
    corrected_.clear();
  }

  const ImportPorts& ports_;
  const ImportRequest& request_;
  RowSource<QuotaRow>& source_;
  ImportRun run_;
  std::optional<NameIndex> names_;
  std::map<std::string, SeasonalityProfile> seasons_;  // by folded name
  std::map<std::string, Metric> metrics_;
  FiscalCalendar calendar_;
  std::string company_;
  std::map<QuotaKey, Goal> known_;
  std::set<QuotaKey> in_file_;
  std::vector<Goal> fresh_;
  std::vector<Goal> corrected_;
  std::optional<Decimal> rounded_;
};

}  // namespace

Imported import_quotas(const ImportPorts& ports, const ImportRequest& request, Moment moment,
                       const ImportProgress& progress) {
  auto source = ports.sources.open_quotas(request.file, request.read);
  if (!source) return std::unexpected(std::move(source.error()));
  return QuotaImport(ports, request, moment, **source).apply(progress);
}

}  // namespace salespact::app

#include "app/quota/quota_grid.hpp"

#include "app/metric/metric_scale.hpp"
#include "base/text.hpp"
#include "domain/calendar/period_label.hpp"
#include "domain/metric/exchange.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace salespact::app {
namespace {

constexpr int years_before = 2;
constexpr int years_after = 1;
constexpr std::int32_t longest_look_back = 366;  // days

class GridMaker {
 public:
  GridMaker(Act& act, const QuotaBook& book, FiscalPeriod year, PeriodKind by)
      : act_(act), book_(book), year_(std::move(year)), by_(by) {
    if (by == PeriodKind::year) {
      columns_.push_back(year_);
    } else {
      columns_ = periods_of_year(book.calendar(), fiscal_year_of(book.calendar(), year_.range.start), by);
    }
    organised_on_ = std::clamp(act.today(), year_.range.start, year_.range.end);
    for (const RoleAssignment& role : act.rows.roles) {
      if (role.role == Role::rep && role.tenure.overlaps({year_.range.start, year_.range.end + 1})) {
        reps_.insert(role.person);
      }
    }
  }

  QuotaGrid make() {
    const Metric& metric = book_.metric();
    QuotaGrid grid{.metric = {.key = metric.key,
                              .name = metric.name,
                              .unit = metric.unit,
                              .decimals = metric.precision,
                              .adds_up = metric.kind == MetricKind::additive},
                   .year = view_of(year_),
                   .years = years(),
                   .by = by_,
                   .columns = {},
                   .rows = {},
                   .currency = {},
                   .currencies = {},
                   .rates = {}};
    for (const FiscalPeriod& column : columns_) grid.columns.push_back(view_of(column));
    if (metric.unit == MetricUnit::money) use(grid.currency.emplace(book_.workspace().base_currency));
    place_people();
    add_unit(book_.tree().root(), std::nullopt, 0, grid.rows);
    for (const Currency& currency : currencies_) grid.currencies.push_back({currency, currency.decimals()});
    grid.rates = rates();
    return grid;
  }

 private:
  struct InUnit {
    const Person* person;
    std::vector<std::optional<OrgUnitId>> places;  // one a column
  };

  void use(const Currency& currency) { currencies_.insert(currency); }

  // Every unit that a person is in during the year has them as a row; who had a quota but no place stands at the top.
  void place_people() {
    for (const Person& person : act_.rows.people) {
      InUnit row{&person, {}};
      std::set<OrgUnitId> units;
      for (const FiscalPeriod& column : columns_) {
        auto place = book_.place(person.id, column.range);
        if (!place && book_.find(person.id, column.range) != nullptr) place = last_place(person.id, column.range);
        if (place) units.insert(*place);
        row.places.push_back(place);
      }
      for (const OrgUnitId unit : units) people_[unit].push_back(row);
    }
    for (auto& [unit, rows] : people_) {
      std::ranges::sort(rows, {},
                        [](const InUnit& row) { return std::pair(folded(row.person->display_name), row.person->id); });
    }
  }

  [[nodiscard]] OrgUnitId last_place(PersonId person, const DateRange& range) const {
    for (Date day = range.start; day >= year_.range.start - longest_look_back; day = day - 1) {
      if (const auto unit = book_.tree().unit_of(person, day)) return *unit;
    }
    return book_.tree().root();
  }

  void add_unit(OrgUnitId id, const std::optional<OrgUnitId>& above, std::int64_t depth, std::vector<QuotaLine>& rows) {
    const OrgUnit& unit = *book_.tree().find(id);
    rows.push_back(row_of(OwnerKind::unit, Owner(id), id.text(), unit.name, depth));
    if (above) rows.back().unit = above->text();
    for (const InUnit& in_unit : people_[id]) add_person(in_unit, id, depth, rows);
    std::vector<OrgUnitId> children = book_.tree().children(id, organised_on_);
    std::ranges::sort(children, {}, [&](OrgUnitId child) { return folded(book_.tree().find(child)->name); });
    for (const OrgUnitId child : children) add_unit(child, id, depth + 1, rows);
  }

  void add_person(const InUnit& in_unit, OrgUnitId unit, std::int64_t depth, std::vector<QuotaLine>& rows) {
    const Person& person = *in_unit.person;
    QuotaLine row = row_of(OwnerKind::person, Owner(person.id), person.id.text(), person.display_name, depth);
    row.unit = unit.text();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (in_unit.places[i] == unit) continue;
      row.cells[i] = {.lock = in_unit.places[i] ? QuotaLock::elsewhere : QuotaLock::not_there};
    }
    const bool has_quota = std::ranges::any_of(row.cells, [](const QuotaCell& cell) { return cell.goal.has_value(); });
    row.sells = has_quota || reps_.contains(person.id);
    rows.push_back(std::move(row));
  }

  QuotaLine row_of(OwnerKind kind, const Owner& owner, std::string id, const std::string& name, std::int64_t depth) {
    QuotaLine row{.kind = kind, .id = std::move(id), .name = name, .depth = depth, .cells = {}};
    row.currency = book_.usual_currency(owner);
    if (row.currency) use(*row.currency);
    for (const FiscalPeriod& column : columns_) row.cells.push_back(cell_of(owner, column.range));
    if (by_ != PeriodKind::year) row.year = cell_of(owner, year_.range);
    return row;
  }

  QuotaCell cell_of(const Owner& owner, const DateRange& range) {
    QuotaCell cell{.lock = book_.lock(owner, range)};
    const Goal* quota = book_.find(owner, range);
    if (quota == nullptr) return cell;
    cell.goal = quota->id.text();
    cell.target = scaled_to_text(quota->target, scale_of(book_.metric(), quota->currency));
    cell.currency = quota->currency;
    cell.revision = quota->revision;
    if (quota->currency) use(*quota->currency);
    return cell;
  }

  // Around today, and every year that has a quota.
  [[nodiscard]] std::vector<PeriodView> years() const {
    const FiscalCalendar& calendar = book_.calendar();
    const int running = fiscal_year_of(calendar, act_.today());
    std::set<int> numbers{fiscal_year_of(calendar, year_.range.start)};
    for (int year = running - years_before; year <= running + years_after; ++year) numbers.insert(year);
    for (const auto& [key, quota] : book_.all()) numbers.insert(fiscal_year_of(calendar, quota.period.range.start));
    std::vector<PeriodView> views;
    for (const int year : numbers) {
      if (year >= first_fiscal_year && year <= last_fiscal_year) views.push_back(view_of(fiscal_year(calendar, year)));
    }
    return views;
  }

  [[nodiscard]] std::vector<QuotaRate> rates() const {
    std::vector<QuotaRate> out;
    if (currencies_.size() < 2) return out;
    const ExchangeRates known(act_.tx.calendars().load().exchange_rates, book_.workspace().base_currency);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      for (const Currency& from : currencies_) {
        for (const Currency& to : currencies_) {
          if (from == to) continue;
          const auto rate = known.rate(from, to, RateKind::plan, columns_[i].range.start);
          if (!rate) continue;
          out.push_back({static_cast<std::int64_t>(i), from, to, whole(rate->numerator()), whole(rate->denominator())});
        }
      }
    }
    return out;
  }

  static std::string whole(Int128 number) { return fmt::to_string(number); }

  Act& act_;
  const QuotaBook& book_;
  FiscalPeriod year_;
  PeriodKind by_;
  std::vector<FiscalPeriod> columns_;
  Date organised_on_;
  std::set<PersonId> reps_;
  std::map<OrgUnitId, std::vector<InUnit>> people_;
  std::set<Currency> currencies_;
};

}  // namespace

Decided<QuotaGrid> read_quota_grid(const AdministrationPorts& ports, const By& by, const QuotaQuestion& question) {
  Decided<QuotaGrid> grid = std::unexpected(Refused{});
  const auto make = [&](Act& act) -> Decided<QuotaGrid> {
    if (!may_administer(act.viewer)) return refuse(Refused::Reason::not_allowed);
    auto metric = act.tx.metrics().find(question.metric);
    if (!metric) {
      return refuse(AdministrationProblem::metric_unknown, "metric",
                    "must be the key of a metric, as GET /api/v1/metrics lists them");
    }
    const QuotaBook book(act, std::move(*metric));
    FiscalPeriod year = period_containing(book.calendar(), PeriodKind::year, act.today());
    if (!question.year.empty()) {
      const auto asked = parse_period(book.calendar(), question.year);
      if (!asked || asked->kind != PeriodKind::year) {
        return refuse(AdministrationProblem::range_invalid, "year",
                      fmt::format("must be a fiscal year, such as {}", year.label));
      }
      year = *asked;
    }
    return GridMaker(act, book, std::move(year), question.by).make();
  };
  ports.store.read(ports.workspace, [&](Transaction& tx) {
    Act act(tx, ports, by);
    grid = make(act);
  });
  return grid;
}

}  // namespace salespact::app

#include "app/administration/put_exchange_rates.hpp"

#include "app/administration/running_goals.hpp"
#include "domain/metric/exchange.hpp"
#include "domain/metric/metric_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace salespact::app {
namespace {

bool same_key(const ExchangeRate& a, const ExchangeRate& b) {
  return a.kind == b.kind && a.from == b.from && a.to == b.to && a.valid_from == b.valid_from;
}

FieldRefusals problems_of(std::span<const ExchangeRate> rates) {
  FieldRefusals problems;
  if (rates.empty() || rates.size() > most_rates_at_once) {
    say(problems, AdministrationProblem::too_many, "rates", "1 to 1,000 rates at once");
    return problems;
  }
  for (std::size_t i = 0; i < rates.size(); ++i) {
    const auto field = [i](std::string_view name) { return fmt::format("rates/{}/{}", i, name); };
    const ExchangeRate& rate = rates[i];
    if (rate.from == rate.to) {
      say(problems, AdministrationProblem::rate_invalid, field("to"), "a rate leads to another currency");
    }
    if (rate.rate_millionths <= 0) {
      say(problems, AdministrationProblem::rate_invalid, field("rate"), "more than 0, with up to six decimals");
    }
    if (std::ranges::any_of(rates.first(i), [&](const ExchangeRate& other) { return same_key(rate, other); })) {
      say(problems, AdministrationProblem::rate_invalid, field("valid_from"),
          "one rate for each kind, pair of currencies and first day");
    }
  }
  return problems;
}

std::vector<ExchangeRate> with(std::vector<ExchangeRate> known, std::span<const ExchangeRate> rates) {
  for (const ExchangeRate& rate : rates) {
    std::erase_if(known, [&](const ExchangeRate& other) { return same_key(rate, other); });
    known.push_back(rate);
  }
  return known;
}

// Goals at plan rates keep the rates of their first day.
void check_frozen(Act& act, const std::vector<ExchangeRate>& before, const std::vector<ExchangeRate>& after,
                  const Currency& base, FieldRefusals& problems) {
  std::set<Currency> currencies{base};
  for (const ExchangeRate& rate : after) currencies.insert({rate.from, rate.to});
  const ExchangeRates was(before, base);
  const ExchangeRates is(after, base);
  std::set<std::pair<Date, Currency>> seen;
  for (const Goal& goal : running_goals(act)) {
    const Date start = goal.period.range.start;
    const Currency currency = goal.currency.value_or(base);
    if (goal.rate_kind != RateKind::plan || !seen.emplace(start, currency).second) continue;
    for (const Currency& other : currencies) {
      const auto known = was.rate(other, currency, RateKind::plan, start);
      if (!known || known == is.rate(other, currency, RateKind::plan, start)) continue;
      say(problems, AdministrationProblem::goals_running, "rates",
          fmt::format("goals of {} run at the plan rate from {} to {} of {}; give a plan rate of a later first day",
                      goal.period.label, other.code(), currency.code(), start.iso()));
      return;
    }
  }
}

std::string told(const ExchangeRate& rate) {
  return fmt::format("{} {} {} from {}: {} millionths", text_of(rate.kind), rate.from.code(), rate.to.code(),
                     rate.valid_from.iso(), rate.rate_millionths);
}

}  // namespace

Decided<std::int64_t> put_exchange_rates(const AdministrationPorts& ports, const By& by, std::int64_t revision,
                                         std::span<const ExchangeRate> rates) {
  return administer<std::int64_t>(ports, by, [&](Act& act) -> Decided<std::int64_t> {
    const Workspace workspace = act.tx.load_workspace();
    if (workspace.revision != revision) return refuse(Refused::Reason::stale);
    FieldRefusals problems = problems_of(rates);
    const auto known = act.tx.calendars().load().exchange_rates;
    if (problems.empty()) check_frozen(act, known, with(known, rates), workspace.base_currency, problems);
    if (!problems.empty()) return refuse(std::move(problems));
    for (const ExchangeRate& rate : rates) {
      const auto before = std::ranges::find_if(known, [&](const auto& other) { return same_key(rate, other); });
      act.tx.calendars().put(rate);
      record(act.tx, by.moment.now, Actor::of(by.who), "exchange_rate.put", audit_object("workspace", workspace.id),
             {.before = before == known.end() ? "" : told(*before), .after = told(rate)});
    }
    act.tx.changes().append(ChangeKind::calendar);
    expect_unchanged(act.tx.update(workspace));
    return workspace.revision + 1;
  });
}

ExchangeRateList list_exchange_rates(Store& store, WorkspaceId workspace) {
  ExchangeRateList list;
  store.read(workspace,
             [&](Transaction& tx) { list = {tx.calendars().load().exchange_rates, tx.load_workspace().revision}; });
  return list;
}

}  // namespace salespact::app

#include "domain/metric/fact_rule.hpp"

#include "base/text.hpp"
#include "domain/metric/credit_split.hpp"
#include "domain/metric/metric_text.hpp"

#include <algorithm>

namespace salespact {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Whether folding such text is no more than lowering its capitals.
bool folds_simply(std::string_view text) {
  bool after_blank = true;  // a leading blank is trimmed by folding
  for (const char c : text) {
    const bool blank = c == ' ';
    if (static_cast<unsigned char>(c) >= 0x80 || static_cast<unsigned char>(c) < 0x20 || (blank && after_blank))
      return false;
    after_blank = blank;
  }
  return text.empty() || text.back() != ' ';
}

bool equals_folded(std::string_view text, std::string_view folded_value) {
  return text.size() == folded_value.size() &&
         std::ranges::equal(text, folded_value, [](char a, char b) { return lower(a) == b; });
}

std::string_view text_field(const Deal& deal, const FieldRef& field) {
  switch (field.field) {
    case RecordField::status: return text_of(deal.status);
    case RecordField::stage: return deal.stage;
    case RecordField::account: return deal.account;
    case RecordField::product: return deal.product;
    case RecordField::currency: return deal.currency.code();
    case RecordField::source: return deal.source;
    case RecordField::dimension: {
      const auto found = deal.dimensions.find(field.dimension);
      return found == deal.dimensions.end() ? std::string_view{} : std::string_view{found->second};
    }
    case RecordField::type: break;
  }
  return {};
}

std::string_view text_field(const Activity& activity, const FieldRef& field) {
  if (field.field == RecordField::type) return activity.type;
  return field.field == RecordField::source ? std::string_view{activity.source} : std::string_view{};
}

std::optional<Date> date_of(const Deal& deal, RecordDate which) {
  return which == RecordDate::created_on ? deal.created_on : deal.closed_on;
}

unsigned bit_of(DealStatus status) { return 1U << static_cast<unsigned>(status); }

unsigned statuses_of(const Condition& condition) {
  unsigned named = 0;
  for (const auto& value : condition.values) named |= bit_of(parse<DealStatus>(folded(value)).value());
  return condition.negated ? ~named : named;
}

}  // namespace

FactRule::FactRule(const RecordRule& rule, Crediting crediting) : rule_(rule), crediting_(crediting) {
  for (const auto& condition : rule.conditions) {
    if (condition.field.field == RecordField::status) {
      statuses_ &= statuses_of(condition);
      continue;
    }
    TextTest test{condition.field, condition.negated, {}};
    for (const auto& value : condition.values) test.folded_values.push_back(folded(value));
    tests_.push_back(std::move(test));
  }
  of_money_ = rule.records == RecordKind::deals &&
              (rule.measure == Measure::sum_amount || rule.measure == Measure::stock_amount);
}

bool FactRule::passes(const TextTest& test, std::string_view text) const {
  const auto is_one = [&](std::string_view value) {
    return std::ranges::any_of(test.folded_values, [&](const std::string& v) { return v == value; });
  };
  const bool found =
      folds_simply(text)
          ? std::ranges::any_of(test.folded_values, [&](const std::string& v) { return equals_folded(text, v); })
          : is_one(folded(text));
  return found != test.negated;
}

bool FactRule::selects(const Deal& deal) const {
  if ((statuses_ & bit_of(deal.status)) == 0 || deal.state == RecordState::voided) return false;
  return std::ranges::all_of(tests_, [&](const TextTest& test) { return passes(test, text_field(deal, test.field)); });
}

void FactRule::facts_of(const Deal& deal, std::vector<Fact>& out) const {
  if (rule_.records != RecordKind::deals || !selects(deal)) return;
  auto day = date_of(deal, rule_.on);
  if (!day && is_stock(rule_.measure)) day = earliest_date;
  if (!day) return;
  switch (rule_.measure) {
    case Measure::sum_amount: return credit(deal, *day, deal.amount_minor, 1, out);
    case Measure::count: return credit(deal, *day, 0, 1, out);
    case Measure::sum_days: {
      const auto from = date_of(deal, rule_.from);
      const auto until = date_of(deal, rule_.until);
      if (from && until) credit(deal, *day, *until - *from, 1, out);
      return;
    }
    case Measure::stock_amount:
    case Measure::stock_count: {
      const std::int64_t amount = rule_.measure == Measure::stock_amount ? deal.amount_minor : 0;
      // The closing date of an open deal is a hope, not an end.
      const auto until = deal.status == DealStatus::open ? std::nullopt : date_of(deal, rule_.until);
      if (until && *until <= *day) return;  // was never there at the end of a day
      credit(deal, *day, amount, 1, out);
      if (until) credit(deal, *until, -amount, -1, out);
      return;
    }
    case Measure::sum_count:
    case Measure::last_amount: return;  // not of deals
  }
}

void FactRule::credit(const Deal& deal, Date day, std::int64_t amount, std::int64_t count,
                      std::vector<Fact>& out) const {
  const Fact whole{deal.owner, day, amount, count, of_money_ ? std::optional(deal.currency) : std::nullopt, true};
  if (crediting_ == Crediting::owner || (deal.credits.empty() && crediting_ != Crediting::overlay)) {
    out.push_back(whole);
    return;
  }
  credit_lines(deal, whole, out);
}

void FactRule::credit_lines(const Deal& deal, const Fact& whole, std::vector<Fact>& out) const {
  const auto* owner = std::get_if<PersonId>(&deal.owner);
  const auto is_revenue = [](const Credit& c) { return c.kind == SplitKind::revenue; };
  const auto is_owners = [&](const Credit& c) { return is_revenue(c) && owner != nullptr && c.person == *owner; };
  auto main_line = std::ranges::find_if(deal.credits, is_owners);
  if (main_line == deal.credits.end()) main_line = std::ranges::find_if(deal.credits, is_revenue);
  if (main_line == deal.credits.end() && crediting_ != Crediting::overlay) out.push_back(whole);

  thread_local std::vector<std::int64_t> lines;
  split_amount(whole.amount, deal.credits, lines);
  for (std::size_t i = 0; i < deal.credits.size(); ++i) {
    const Credit& credit = deal.credits[i];
    const bool is_main = deal.credits.begin() + static_cast<std::ptrdiff_t>(i) == main_line;
    Fact fact = whole;
    fact.owner = credit.person;
    switch (crediting_) {
      case Crediting::owner: return;
      case Crediting::revenue_split:
        fact.amount = lines[i];
        fact.count = is_main ? whole.count : 0;
        fact.rolls_up = is_revenue(credit);
        break;
      case Crediting::overlay:
        if (is_revenue(credit)) continue;
        fact.amount = lines[i];
        fact.rolls_up = false;
        break;
      case Crediting::full_each: fact.rolls_up = is_main; break;
    }
    if (fact.amount != 0 || fact.count != 0) out.push_back(fact);
  }
}

void FactRule::facts_of(const Activity& activity, std::vector<Fact>& out) const {
  if (rule_.records != RecordKind::activities || activity.state == RecordState::voided) return;
  for (const auto& test : tests_) {
    if (!passes(test, text_field(activity, test.field))) return;
  }
  const std::int64_t count = rule_.measure == Measure::sum_count ? activity.count : 1;
  out.push_back({activity.owner, activity.occurred_on, 0, count, std::nullopt, true});
}

void FactRule::facts_of(const Measurement& measurement, std::vector<Fact>& out) const {
  if (rule_.records != RecordKind::measurements) return;
  if (!measurement.current || measurement.entry == FactEntry::void_entry) return;
  for (const auto& test : tests_) {
    if (!passes(test, measurement.source)) return;
  }
  out.push_back({measurement.owner, measurement.occurred_on, share_of(measurement.amount, measurement.share), 1,
                 measurement.currency, measurement.split_kind == SplitKind::revenue});
}

std::string FactRule::once_key(const Deal& deal) const {
  return rule_.once_per ? folded(text_field(deal, *rule_.once_per)) : std::string{};
}

std::string FactRule::once_key(const Activity& activity) const {
  return rule_.once_per ? folded(text_field(activity, *rule_.once_per)) : std::string{};
}

SeriesRule series_of(const RecordRule& rule, Crediting crediting) {
  SeriesRule series{rule, crediting};
  if (rule.records != RecordKind::deals || crediting != Crediting::owner) return series;
  if (rule.measure == Measure::count) series.rule.measure = Measure::sum_amount;
  if (rule.measure == Measure::stock_count) series.rule.measure = Measure::stock_amount;
  if (series.rule.measure != rule.measure) series.crediting = Crediting::revenue_split;
  return series;
}

}  // namespace salespact

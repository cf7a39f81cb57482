#include "ingest/row_words.hpp"

#include "domain/goal/goal_text.hpp"
#include "domain/metric/metric_text.hpp"
#include "domain/org/organisation_text.hpp"
#include "ingest/number_reader.hpp"

namespace salespact::ingest {
namespace {

std::string text_of_date(const std::optional<Date>& date) { return date ? date->iso() : ""; }
std::string text_of_currency(const std::optional<Currency>& currency) {
  return currency ? std::string(currency->code()) : "";
}

std::string percent(std::int64_t share) {
  std::string text = scaled_to_text(share, 4);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string owners(std::span<const app::OwnerShare> shares) {
  if (shares.size() == 1 && shares.front().kind == SplitKind::revenue) return std::string(shares.front().owner);
  std::string text;
  for (const app::OwnerShare& share : shares) {
    if (!text.empty()) text += "; ";
    text += std::string(share.owner) + " " + percent(share.share) + " %";
    if (share.kind == SplitKind::overlay) text += " (overlay)";
  }
  return text;
}

}  // namespace

std::vector<std::string> words_of(const app::PersonRow& row) {
  return {std::string(row.person),        std::string(row.email), std::string(row.unit),
          std::string(text_of(row.role)), text_of_date(row.from), text_of_date(row.to)};
}

std::vector<std::string> words_of(const app::DealRow& row) {
  return {std::string(row.external_id),
          owners(row.owners),
          row.amount_minor ? scaled_to_text(*row.amount_minor, row.currency.decimals()) : "",
          std::string(row.currency.code()),
          std::string(text_of(row.status)),
          std::string(row.stage),
          text_of_date(row.created_on),
          text_of_date(row.closed_on),
          std::string(row.account),
          std::string(row.product)};
}

std::vector<std::string> words_of(const app::ActivityRow& row) {
  return {std::string(row.external_id), std::string(row.owner), std::string(row.type), row.occurred_on.iso(),
          std::to_string(row.count)};
}

std::vector<std::string> words_of(const app::MeasurementRow& row) {
  return {std::string(row.external_id), std::string(row.metric),  std::string(row.owner),
          row.occurred_on.iso(),        decimal_text(row.amount), text_of_currency(row.currency)};
}

std::vector<std::string> words_of(const app::QuotaRow& row) {
  return {std::string(row.owner),
          std::string(row.metric),
          std::string(row.period_text),
          decimal_text(row.target),
          text_of_currency(row.currency),
          row.scoring ? std::string(text_of(*row.scoring)) : "",
          row.baseline ? decimal_text(*row.baseline) : "",
          std::string(row.season),
          row.rates ? std::string(text_of(*row.rates)) : ""};
}

}  // namespace salespact::ingest

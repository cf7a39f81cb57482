#include "app/import/record_of_row.hpp"

#include "app/import/record_fingerprint.hpp"
#include "base/decimal.hpp"
#include "base/text.hpp"

namespace salespact::app {
namespace {

template <class Row>
RowProblem not_resolved(const RowSource<Row>& source, std::string_view value, const NotResolved& why) {
  return problem_at(source, source.row().line, "owner", value, why.code, why.message);
}

template <class Row>
RowProblem in_the_future(const RowSource<Row>& source, std::string_view column, Date date, Date today) {
  return problem_at(source, source.row().line, column, date.iso(), ImportCode::future_date,
                    fmt::format("{} has not come yet: a date until {} is accepted", date.iso(), (today + 1).iso()));
}

// The owners of a deal: a unit alone (house account), one person, or several people with shares.
std::vector<RowProblem> take_owners(const RowSource<DealRow>& source, const NameIndex& names, Deal& deal) {
  const DealRow& row = source.row();
  std::vector<RowProblem> problems;
  deal.credits.clear();
  if (row.owners.empty()) {
    deal.owner = names.root();
    return problems;
  }
  const bool split = row.owners.size() > 1 || row.owners.front().kind == SplitKind::overlay;
  for (const OwnerShare& share : row.owners) {
    const auto owner = names.owner(share.owner);
    if (!owner) {
      problems.push_back(not_resolved(source, share.owner, owner.error()));
      continue;
    }
    if (!split) {
      deal.owner = *owner;
      return problems;
    }
    const auto* person = std::get_if<PersonId>(&*owner);
    if (person == nullptr) {
      problems.push_back(not_resolved(source, share.owner,
                                      {ImportCode::owner_unknown,
                                       "a deal is shared between people: a unit can only own "
                                       "a whole deal"}));
      continue;
    }
    if (deal.credits.empty()) deal.owner = *person;
    deal.credits.push_back({*person, share.share, share.kind});
  }
  return problems;
}

}  // namespace

std::expected<Deal*, std::vector<RowProblem>> DealKind::record_of(const RowSource<DealRow>& source) {
  const DealRow& row = source.row();
  Deal& deal = deal_;
  auto problems = take_owners(source, names_, deal);
  const bool decided = row.status != DealStatus::open;
  if (decided && row.closed_on && is_future(*row.closed_on, today_)) {
    problems.push_back(in_the_future(source, "closed_on", *row.closed_on, today_));
  }
  if (row.created_on && is_future(*row.created_on, today_)) {
    problems.push_back(in_the_future(source, "created_on", *row.created_on, today_));
  }
  if (!problems.empty()) return std::unexpected(std::move(problems));
  deal.source = source_name_;
  deal.external_id = row.external_id;
  deal.amount_minor = row.amount_minor.value_or(0);
  deal.currency = row.currency;
  deal.status = row.status;
  deal.stage = row.stage;
  deal.created_on = row.created_on;
  deal.closed_on = row.closed_on;
  deal.account = row.account;
  deal.product = row.product;
  deal.dimensions.clear();
  for (const Dimension& dimension : row.dimensions) deal.dimensions.emplace(dimension.key, dimension.value);
  deal.fingerprint = fingerprint_of(deal, scratch_);
  return &deal;
}

std::optional<RowProblem> DealKind::too_much(const RowSource<DealRow>& source, const Deal& deal,
                                             const ImportPorts& ports) {
  const std::string currency(deal.currency.code());
  const auto left = room_.take(currency, deal.amount_minor, [&] {
    std::int64_t millions = 0;
    ports.store.read(ports.workspace,
                     [&](Transaction& tx) { millions = tx.records().millions_of_deals(deal.currency); });
    return millions;
  });
  if (!left) return std::nullopt;
  const int decimals = deal.currency.decimals();
  return problem_at(source, source.row().line, "amount", scaled_to_text(deal.amount_minor, decimals),
                    ImportCode::number_too_large,
                    fmt::format("all deals in {} together stay within {}: at most {} is accepted here", currency,
                                scaled_to_text(AmountRoom::most_together, decimals), scaled_to_text(*left, decimals)));
}

KnownKeys::Key ActivityKind::key_of(std::string_view external_id, const Owner& owner) {
  const auto* person = std::get_if<PersonId>(&owner);
  const std::int64_t id = person != nullptr ? person->value : std::get<OrgUnitId>(owner).value;
  constexpr std::uint64_t spread = 0x9E37'79B9'7F4A'7C15;  // odd, so that no two owners of a kind share their bits
  const std::uint64_t of_owner = (static_cast<std::uint64_t>(id) * 2 + (person != nullptr ? 1 : 0)) * spread;
  return (KnownKeys::key_of(external_id) ^ of_owner) >> 1U;
}

std::expected<Activity*, std::vector<RowProblem>> ActivityKind::record_of(const RowSource<ActivityRow>& source) {
  const ActivityRow& row = source.row();
  std::vector<RowProblem> problems;
  const auto owner = names_.owner(row.owner);
  if (!owner) problems.push_back(not_resolved(source, row.owner, owner.error()));
  if (is_future(row.occurred_on, today_)) {
    problems.push_back(in_the_future(source, "occurred_on", row.occurred_on, today_));
  }
  if (!problems.empty()) return std::unexpected(std::move(problems));
  Activity& activity = activity_;
  activity.source = source_name_;
  activity.external_id = row.external_id;
  activity.owner = *owner;
  activity.type = folded(row.type);
  activity.occurred_on = row.occurred_on;
  activity.count = row.count;
  activity.fingerprint = fingerprint_of(activity, scratch_);
  return &activity;
}

}  // namespace salespact::app

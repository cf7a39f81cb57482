#include "app/demo/calendars.hpp"
#include "app/demo/periods.hpp"
#include "app/demo/plan.hpp"
#include "app/demo/sales_maker.hpp"
#include "base/check.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app::demo {
namespace {

enum Part : std::uint64_t { hand_over_part = 200, house_part, unrated_part, split_part, refund_part };
constexpr int house_deals = 34;
constexpr std::int64_t split_permille = 70;
constexpr std::int64_t refund_permille = 14;

// Shares in millionths; each row totals a whole.
constexpr std::array<std::array<std::int64_t, 3>, 4> share_patterns = {
    {{600'000, 400'000, 0}, {700'000, 300'000, 0}, {500'000, 500'000, 0}, {333'334, 333'333, 333'333}}};
constexpr std::array<std::int64_t, 3> overlay_shares = {200'000, 500'000, 1'000'000};

Date anchor(const Deal& deal, Date today) { return deal.closed_on.value_or(today); }

const ProductPlan& plan_of(const std::string& product) {
  const auto found = std::ranges::find_if(products, [&](const ProductPlan& plan) { return plan.name == product; });
  check(found != products.end(), "demo deals are about demo products");
  return *found;
}

}  // namespace

void SalesMaker::hand_over(const Seller& seller) {
  const auto left = seller.departed();
  if (!left) return;
  const std::size_t team = seller.stints.back().team;
  Random random = random_.fork(hand_over_part, seller.person);
  for (int i = 0; i < 6; ++i) {
    const Date created = *left - static_cast<std::int32_t>(random.between(8, 60));
    const Date closing = worked_from(calendar(seller.market), *left + static_cast<std::int32_t>(random.between(5, 60)));
    const auto lead = cast_.lead_of(team, std::min(closing, today_));
    if (!lead || created < seller.hired()) continue;
    const Chance chance{1, random.lognormal(products[1].median * 100, 400), {closing, team}};
    const std::size_t before = deals_.size();
    add(chance, cast_.person_id(*lead), created, random.chance(380), random);
    for (std::size_t added = before; added < deals_.size(); ++added) {
      deals_[added].created_on = created;
      deals_[added].dimensions.emplace("former_owner", cast_.rows.people[seller.person].display_name);
    }
  }
}

void SalesMaker::serve_house_accounts() {
  Random random = random_.fork(house_part);
  const std::int32_t span = today_ - first_day(today_) + 20;
  for (int i = 0; i < house_deals; ++i) {
    const auto region = static_cast<std::size_t>(random.below(3));
    const Date drawn = first_day(today_) + static_cast<std::int32_t>(random.below(span));
    const Date closing = worked_from(calendar(static_cast<Region>(region)), drawn);
    const Owner owner = random.chance(300) ? cast_.company : cast_.region_units[region];
    const Chance chance{6, random.lognormal(products[6].median * 100, 400), {closing, region * 3}};
    add(chance, owner, closing - static_cast<std::int32_t>(random.between(3, 30)), random.chance(850), random);
  }
}

void SalesMaker::sell_without_rate() {
  const auto seller =
      std::ranges::find_if(cast_.sellers, [](const Seller& each) { return each.stints.front().team == nordic_team; });
  check(seller != cast_.sellers.end(), "somebody sells in the north");
  Random random = random_.fork(unrated_part);
  Date closing = worked_until(calendar(seller->market), today_ - 12);
  while (cast_.is_absent(seller->person, closing)) closing = worked_until(calendar(seller->market), closing - 1);
  const std::size_t before = deals_.size();
  add({1, 2'150'000, {closing, nordic_team}}, cast_.person_id(seller->person), closing - 30, true, random);
  check(deals_.size() == before + 1, "a deal of the past is added");
  deals_.back().currency = currency_named("NOK");
  deals_.back().amount_minor = 24'900'000;
}

const Seller* SalesMaker::seller_of(const Deal& deal) const {
  const auto* person = std::get_if<PersonId>(&deal.owner);
  if (person == nullptr) return nullptr;
  const auto found = std::ranges::find_if(
      cast_.sellers, [&](const Seller& seller) { return cast_.person_id(seller.person) == *person; });
  return found == cast_.sellers.end() ? nullptr : &*found;
}

// Two colleagues who were there, from the same team more often than not.
std::vector<const Seller*> SalesMaker::partners(const Deal& deal, Random& random) const {
  const Date day = anchor(deal, today_);
  const Seller* owner = seller_of(deal);
  const Stint* stint = owner == nullptr ? nullptr : owner->at(day);
  std::vector<const Seller*> found;
  if (stint == nullptr) return found;
  const bool same_team = random.chance(700);
  for (const Seller& seller : cast_.sellers) {
    const Stint* theirs = seller.at(day);
    if (&seller == owner || theirs == nullptr || seller.market != owner->market) continue;
    if ((theirs->team == stint->team) == same_team) found.push_back(&seller);
  }
  while (found.size() > 2) found.erase(found.begin() + random.below(static_cast<std::int64_t>(found.size())));
  return found;
}

void SalesMaker::add_credits(Deal& deal, Random& random) {
  const auto* owner = std::get_if<PersonId>(&deal.owner);
  if (owner == nullptr) return;
  std::vector<Credit> credits = {{*owner, whole_share, SplitKind::revenue}};
  if (random.chance(split_permille)) {
    const auto colleagues = partners(deal, random);
    const auto& shares = share_patterns[static_cast<std::size_t>(random.below(share_patterns.size()))];
    const std::size_t needed = shares[2] == 0 ? 1 : 2;
    if (colleagues.size() >= needed) {
      credits.front().share = shares[0];
      for (std::size_t i = 0; i < needed; ++i) {
        credits.push_back({cast_.person_id(colleagues[i]->person), shares[i + 1], SplitKind::revenue});
      }
    }
  }
  if (random.chance(plan_of(deal.product).overlay)) {
    const Seller& specialist = random.pick(std::span<const Seller>(cast_.specialists));
    const std::int64_t share = random.pick(std::span<const std::int64_t>(overlay_shares));
    credits.push_back({cast_.person_id(specialist.person), share, SplitKind::overlay});
  }
  if (credits.size() > 1) deal.credits = std::move(credits);
}

void SalesMaker::share_and_assist() {
  for (std::size_t i = 0; i < deals_.size(); ++i) {
    Random random = random_.fork(split_part, i);
    add_credits(deals_[i], random);
  }
}

void SalesMaker::number(IdSource& ids) {
  std::ranges::stable_sort(deals_, {}, [](const Deal& deal) { return deal.created_on; });
  std::int64_t number = 100'001;
  for (Deal& deal : deals_) {
    deal.id = ids.make<DealId>();
    deal.external_id = fmt::format("K-{}", number++);
  }
}

// A new negative deal dated when it was taken back; the original stays as it is (E7).
void SalesMaker::take_back(IdSource& ids) {
  const std::size_t numbered = deals_.size();
  for (std::size_t i = 0; i < numbered; ++i) {
    Random random = random_.fork(refund_part, i);
    const Deal& original = deals_[i];
    if (original.status != DealStatus::won || !random.chance(refund_permille)) continue;
    const Seller* owner = seller_of(original);
    const Region market = owner == nullptr ? Region::americas : owner->market;
    const Date day =
        worked_from(calendar(market), *original.closed_on + static_cast<std::int32_t>(random.between(9, 70)));
    const bool all_there = std::ranges::all_of(original.credits, [&](const Credit& credit) {
      return std::ranges::any_of(cast_.rows.people, [&](const Person& person) {
        return person.id == credit.person && (!person.departed_on || day < *person.departed_on);
      });
    });
    if (owner == nullptr || owner->at(day) == nullptr || day > today_ || !all_there) continue;
    Deal refund = original;
    refund.id = ids.make<DealId>();
    refund.external_id += "-R";
    refund.amount_minor =
        -(random.chance(450) ? original.amount_minor : original.amount_minor * random.between(2, 6) / 10);
    refund.stage = "Refund";
    refund.created_on = day;
    refund.closed_on = day;
    refund.dimensions.emplace("refund_of", original.external_id);
    deals_.push_back(std::move(refund));
  }
}

}  // namespace salespact::app::demo

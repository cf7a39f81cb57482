#include "app/demo/sales.hpp"

#include "app/demo/calendars.hpp"
#include "app/demo/periods.hpp"
#include "app/demo/plan.hpp"
#include "app/demo/sales_maker.hpp"

#include <algorithm>

namespace salespact::app::demo {
namespace {

enum Part : std::uint64_t { accounts_part = 100, quarter_part };
constexpr std::size_t accounts_a_team = 28;
constexpr int quarters_ahead = 2;  // whose deals are already in the pipeline

constexpr std::array<const char*, 5> open_stages = {"Prospecting", "Qualified", "Site Survey", "Proposal",
                                                    "Negotiation"};
constexpr std::array<const char*, 5> lead_sources = {"Referral", "Web", "Trade Fair", "Outbound", "Partner"};
constexpr std::array<const char*, 5> loss_reasons = {"Price", "No Decision", "Competitor", "Timing", "Missing Feature"};

// How many deals are decided on a day, in percent of an ordinary one: month ends and quarter ends are busy.
std::int64_t busyness(Date day) {
  const std::int32_t to_month_end = month_of(day).range.end - day;
  const std::int32_t to_quarter_end = quarter_of(day).range.end - day;
  const std::int64_t rush = to_quarter_end < 7 ? 230 : to_month_end < 4 ? 180 : 100;
  return rush * month_strength(day.month()) / 1000;
}

std::int64_t ramp_percent(const Seller& seller, Date day, const RampProfile& profile) {
  if (!seller.ramping_since) return 100;
  const Date start = *seller.ramping_since;
  const int months = (day.year() - start.year()) * 12 + static_cast<int>(day.month()) - static_cast<int>(start.month());
  const auto& steps = profile.percent_by_month;
  return steps[std::min(static_cast<std::size_t>(months), steps.size() - 1)];
}

const char* stage_of(Date created, Date closing, Date today) {
  const std::int32_t whole = std::max(1, closing - created);
  const std::int32_t permille = (today - created) * 1000 / whole;
  const std::size_t step = permille < 150 ? 0 : permille < 400 ? 1 : permille < 650 ? 2 : permille < 850 ? 3 : 4;
  return open_stages[step];
}

std::int64_t as_price(std::int64_t minor, Random& random) {
  const std::int64_t price = rounded_to(minor, minor > 1'000'000 ? 5'000 : 1'000);
  return random.chance(120) ? price - random.between(1, 999) : price;
}

}  // namespace

SalesMaker::SalesMaker(const Random& random, Date today, const Cast& cast, const CalendarRows& calendars)
    : random_(random), today_(today), cast_(cast), calendars_(calendars) {
  for (std::size_t team = 0; team < teams.size(); ++team) {
    accounts_[team] = make_accounts(teams[team].market, accounts_a_team, random.fork(accounts_part, team));
  }
}

const WorkCalendar& SalesMaker::calendar(Region market) const {
  return calendars_.work_calendars[static_cast<std::size_t>(market)];
}

SalesMaker::Openings SalesMaker::openings(const Seller& seller, const DateRange& quarter) const {
  const WorkCalendar& worked = calendar(seller.market);
  Openings out;
  std::int64_t full = 0;
  std::int64_t own = 0;
  for (Date day = quarter.start; day <= quarter.end; day = day + 1) {
    const std::int64_t weight = worked.weight(day);
    if (weight == 0) continue;
    const std::int64_t busy = busyness(day) * weight / WorkCalendar::whole_day;
    full += busy * 100;
    const Stint* stint = seller.at(day);
    if (stint == nullptr || cast_.is_absent(seller.person, day)) continue;
    const std::int64_t ramped = busy * ramp_percent(seller, day, calendars_.ramp_profiles.front());
    own += ramped;
    out.days.push_back({day, stint->team});
    out.busy.push_back(ramped + 1);
    out.even.push_back(weight);
  }
  out.share = full == 0 ? 0 : own * 1000 / full;
  return out;
}

SalesMaker::Chance SalesMaker::draw(const Openings& openings, bool won, Random& random) const {
  std::array<std::int64_t, products.size()> weights{};
  std::ranges::transform(products, weights.begin(), &ProductPlan::weight);
  Chance chance;
  chance.product = random.weighted(weights);
  chance.closing = openings.days[random.weighted(won ? openings.busy : openings.even)];
  const ProductPlan& product = products[chance.product];
  const std::int64_t dollars = random.lognormal(product.median * 100, product.sigma);
  chance.amount = converted(dollars, currency_named("USD"), team_currency(chance.closing.team), today_);
  return chance;
}

void SalesMaker::sell(const Seller& seller) {
  for (int quarter = -past_quarters; quarter <= quarters_ahead; ++quarter) {
    const FiscalPeriod period = quarter_of(today_, quarter);
    // By the date, so that tomorrow's demo is today's and one day more.
    const auto key = static_cast<std::uint64_t>(period.range.start.days());
    sell_quarter(seller, period.range, random_.fork(quarter_part, seller.person, key));
  }
}

void SalesMaker::sell_quarter(const Seller& seller, const DateRange& quarter, Random random) {
  const Openings open = openings(seller, quarter);
  if (open.days.empty() || open.share == 0) return;
  const std::size_t team = open.days.front().team;
  const std::int64_t mood = random.between(800, 1200);
  std::int64_t budget = seat_quota(team, quarter, today_) * seller.fte_percent / 100;
  for (const std::int64_t permille : {open.share, seller.skill, teams[team].strength, mood}) {
    budget = budget * permille / 1000;
  }
  std::vector<Chance> wins;
  std::int64_t sum = 0;
  while (sum < budget && wins.size() < 80) {
    wins.push_back(draw(open, true, random));
    sum += wins.back().amount;
  }
  for (Chance& win : wins) {
    win.amount = narrow_to_int64(static_cast<Int128>(win.amount) * budget / std::max<std::int64_t>(sum, 1));
    add(win, cast_.person_id(seller.person), seller.hired(), true, random);
  }
  const auto decided = static_cast<std::int64_t>(wins.size()) * 1000 / seller.win_rate;
  const std::int64_t losses = decided - static_cast<std::int64_t>(wins.size()) + random.between(-1, 1);
  for (std::int64_t i = 0; i < losses; ++i) {
    add(draw(open, false, random), cast_.person_id(seller.person), seller.hired(), false, random);
  }
}

void SalesMaker::add(const Chance& chance, Owner owner, Date not_before, bool won, Random& random) {
  const auto [closing, team] = chance.closing;
  const ProductPlan& product = products[chance.product];
  const auto cycle = static_cast<std::int32_t>(random.lognormal(product.cycle_days * (won ? 10 : 8), 450) / 10 + 1);
  const Date started = worked_until(calendar(teams[team].market), closing - cycle);
  const Date created = std::max(started, not_before);
  const Account& account = random.pick(std::span<const Account>(accounts_[team]));
  const bool foreign = random.chance(teams[team].foreign_share);
  const std::int64_t price = as_price(chance.amount, random);
  const char* lead_source = random.pick(std::span<const char* const>(lead_sources));
  const char* loss_reason = random.pick(std::span<const char* const>(loss_reasons));
  if (created > today_) return;

  Deal deal;
  deal.source = record_source;
  deal.owner = owner;
  deal.currency = foreign ? currency_named(teams[team].foreign) : team_currency(team);
  deal.amount_minor = foreign ? converted(price, team_currency(team), deal.currency, today_) : price;
  deal.created_on = created;
  deal.account = account.name;
  deal.product = product.name;
  deal.dimensions = {{"segment", account.segment}, {"lead_source", lead_source}};
  if (closing > today_) {
    deal.stage = stage_of(created, closing, today_);
  } else {
    deal.closed_on = closing;
    deal.status = won ? DealStatus::won : DealStatus::lost;
    deal.stage = won ? "Closed Won" : "Closed Lost";
    if (!won) deal.dimensions.emplace("loss_reason", loss_reason);
  }
  deals_.push_back(std::move(deal));
}

std::vector<Deal> make_deals(const Random& random, Date today, const Cast& cast, const CalendarRows& calendars,
                             IdSource& ids) {
  SalesMaker maker(random, today, cast, calendars);
  for (const Seller& seller : cast.sellers) {
    maker.sell(seller);
    maker.hand_over(seller);
  }
  maker.serve_house_accounts();
  maker.sell_without_rate();
  maker.share_and_assist();
  maker.number(ids);
  maker.take_back(ids);
  return maker.take();
}

}  // namespace salespact::app::demo

#pragma once

#include "app/demo/sales.hpp"

namespace salespact::app::demo {

class SalesMaker {
 public:
  SalesMaker(const Random& random, Date today, const Cast& cast, const CalendarRows& calendars);

  void sell(const Seller& seller);       // everything of one seller
  void hand_over(const Seller& seller);  // deals that a leaver's manager brought to an end
  void serve_house_accounts();
  void sell_without_rate();       // one deal in a currency that no rate is kept for (E11)
  void share_and_assist();        // splits and overlay credits
  void number(IdSource& ids);     // in the order of creation
  void take_back(IdSource& ids);  // refunds (E7), after the numbers
  std::vector<Deal> take() { return std::move(deals_); }

 private:
  struct Day {
    Date date;
    std::size_t team;
  };
  // Where a seller can close deals in a quarter: parallel to each other.
  struct Openings {
    std::vector<Day> days;
    std::vector<std::int64_t> busy;  // weights of wins
    std::vector<std::int64_t> even;  // weights of losses
    std::int64_t share = 0;          // permille of a full seller's quarter
  };
  struct Chance {
    std::size_t product = 0;
    std::int64_t amount = 0;  // minor units of the team's currency
    Day closing;
  };

  [[nodiscard]] Openings openings(const Seller& seller, const DateRange& quarter) const;
  void sell_quarter(const Seller& seller, const DateRange& quarter, Random random);
  [[nodiscard]] Chance draw(const Openings& openings, bool won, Random& random) const;
  // Nothing when the deal would only be created after today.
  void add(const Chance& chance, Owner owner, Date not_before, bool won, Random& random);
  void add_credits(Deal& deal, Random& random);
  [[nodiscard]] std::vector<const Seller*> partners(const Deal& deal, Random& random) const;
  [[nodiscard]] const Seller* seller_of(const Deal& deal) const;
  [[nodiscard]] const WorkCalendar& calendar(Region market) const;

  Random random_;
  Date today_;
  const Cast& cast_;
  const CalendarRows& calendars_;
  std::array<std::vector<Account>, teams.size()> accounts_;
  std::vector<Deal> deals_;
};

}  // namespace salespact::app::demo

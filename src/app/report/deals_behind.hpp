#pragma once

#include "app/ports/record_repository.hpp"
#include "app/report/report_frame.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace salespact::app {

// Which deals make a number: of a person or a unit, a metric and a period.
struct DealsQuestion {
  std::string metric = "revenue";
  std::string period{};
  std::optional<Owner> owner{};  // absent: the topmost unit that the asker may see
  std::optional<Date> as_of{};
  OrganisationView view = OrganisationView::as_was;
  std::optional<std::pair<Date, DealId>> before{};  // the last of the page before
  std::size_t limit = 50;
};

struct DealLine {
  std::string id;
  OwnerView owner;
  Date counted_on;
  std::string amount;  // of the whole deal
  Currency currency;
  std::string credited;                  // to the person or unit asked about; the same where nothing is split
  std::optional<std::string> counted{};  // what it adds to the number; absent of ratios, and where no rate leads there
  std::string status;
  std::string stage;
  std::string account;
  std::string product;
  std::optional<Date> created_on;
  std::optional<Date> closed_on;
  std::string source;
  std::string external_id;
};

struct DealsReport {
  OwnerView owner;
  std::vector<OwnerView> path;  // units above, the topmost first
  std::string metric;
  std::string listed_metric;  // of a ratio its denominator: these are the deals that are listed
  PeriodView period;
  Date as_of;
  OrganisationView view = OrganisationView::as_was;
  std::optional<std::string> actual{};
  std::optional<Currency> currency{};
  std::int64_t unconverted = 0;
  std::int64_t deals = 0;       // behind the number, split ones once, where their owner is
  bool detail = false;          // false: the asker may see the totals only (DOMAIN 6)
  std::vector<DealLine> items;  // the newest first
  std::int64_t left_out = 0;    // on this page: deals of people whom the asker may not look into
  std::optional<std::string> next{};
};

// Metrics that are made of activities or measurements, or that count a customer once, are refused: no deal of its own
// stands behind a single count of theirs.
[[nodiscard]] std::expected<DealsReport, ReportRefusal> report_deals(const Board& board, const Viewpoint& viewer,
                                                                     RecordRepository& records,
                                                                     const DealsQuestion& question, Date today);

// "2027-03-31.0c2m…": the day and id after which a page goes on.
[[nodiscard]] std::optional<std::pair<Date, DealId>> parse_deals_cursor(std::string_view text);

}  // namespace salespact::app

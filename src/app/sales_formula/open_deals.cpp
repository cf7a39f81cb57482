#include "app/sales_formula/open_deals.hpp"

#include "app/report/deal_credits.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace salespact::app {
namespace {

constexpr int page_size = 500;
constexpr int most_versions = 500;  // former versions of decided deals that are looked at

class Collector {
 public:
  Collector(RecordRepository& records, const Numbers& numbers, const CompiledMetric& pipeline,
            const OpenDealsQuestion& question)
      : records_(records),
        directory_(*numbers.directory),
        question_(question),
        credits_(numbers, pipeline, question.person, {question.facts_until, question.facts_until},
                 OrganisationView::as_was, question.today),
        rates_(numbers.calendars->exchange_rates, numbers.workspace.base_currency) {}

  OpenDeals run() {
    RecordPage page;
    page.owner = directory_.person(question_.person.index).id;
    page.limit = page_size;
    while (true) {
      const std::vector<Deal> deals = records_.deals(page);
      for (const Deal& deal : deals) take(deal);
      if (deals.size() < static_cast<std::size_t>(page_size)) break;
      page.after = deals.back().id.value;
    }
    return finished();
  }

 private:
  struct Stage {
    std::int64_t deals = 0;
    Rational amount;
    ConversionCount decided;
  };

  void take(const Deal& deal) {
    if (deal.state == RecordState::voided) return;
    if (deal.status != DealStatus::open) learn(deal);
    const auto credit = credits_.of(deal);
    if (!credit) return;
    const auto rate =
        rates_.rate(deal.currency, question_.money.currency, question_.money.rates, question_.facts_until);
    if (!rate) {
      ++out_.unconverted;
      return;
    }
    const bool still_open = deal.status == DealStatus::open;
    const bool later = still_open && deal.closed_on && *deal.closed_on > question_.period_end;
    Stage& stage = later ? later_ : stages_[still_open ? deal.stage : std::string()];
    ++stage.deals;
    stage.amount = stage.amount + converted(credit->amount, deal.currency, question_.money.currency, *rate);
  }

  // What became of a deal that was seen in other stages before.
  void learn(const Deal& deal) {
    if (!deal.closed_on || *deal.closed_on < question_.evidence_from || *deal.closed_on > question_.facts_until) return;
    std::set<std::string> seen;
    for (std::int64_t revision = 1; revision < deal.revision && versions_ < most_versions; ++revision, ++versions_) {
      const auto former = records_.deal_version(deal.id, revision);
      if (former && former->status == DealStatus::open && !former->stage.empty()) seen.insert(former->stage);
    }
    for (const std::string& name : seen) {
      ConversionCount& decided = stages_[name].decided;
      ++decided.trials;
      if (deal.status == DealStatus::won) ++decided.successes;
    }
  }

  [[nodiscard]] static OpenDealsOfStage rounded(const std::string& name, const Stage& stage) {
    return {name, stage.deals, round_half_away(stage.amount), stage.decided};
  }

  OpenDeals finished() {
    for (const auto& [name, stage] : stages_) {
      if (stage.deals > 0) out_.stages.push_back(rounded(name, stage));
    }
    std::ranges::sort(out_.stages, [](const OpenDealsOfStage& a, const OpenDealsOfStage& b) {
      return std::tuple(-a.amount, a.name) < std::tuple(-b.amount, b.name);
    });
    out_.later = rounded("", later_);
    return std::move(out_);
  }

  RecordRepository& records_;
  const Directory& directory_;
  const OpenDealsQuestion& question_;
  DealCredits credits_;
  ExchangeRates rates_;
  std::map<std::string, Stage> stages_;
  Stage later_;
  OpenDeals out_;
  int versions_ = 0;
};

}  // namespace

OpenDeals open_deals_of(RecordRepository& records, const Numbers& numbers, const OpenDealsQuestion& question) {
  const CompiledMetric* pipeline = numbers.metrics->find("pipeline");
  if (pipeline == nullptr || pipeline->source != NumberSource::stock) return {};
  return Collector(records, numbers, *pipeline, question).run();
}

}  // namespace salespact::app

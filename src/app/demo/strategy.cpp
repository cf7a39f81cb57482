#include "app/demo/strategy.hpp"

#include <algorithm>

namespace salespact::app::demo {
namespace {

Date first_of(int year) { return *Date::of(year, 1, 1); }
Date last_of(int year) { return *Date::of(year, 12, 31); }

Instant noon_of(Date day) {
  constexpr std::int64_t hour = 3'600'000'000;
  return {(static_cast<std::int64_t>(day.days()) * 24 + 12) * hour};
}

class StrategyMaker {
 public:
  StrategyMaker(Date today, const Cast& cast, IdSource& ids) : today_(today), cast_(cast), ids_(ids) {}

  void write(StrategyTextKind kind, std::int64_t version, Date day, const char* text) {
    out_.texts.push_back({kind, version, text, noon_of(day), cast_.person_id(cast_.chief)});
  }

  Objective& add(const char* title, const char* statement, int first_year, int last_year, std::size_t owner) {
    Objective one;
    one.id = ids_.make<ObjectiveId>();
    one.title = title;
    one.statement = statement;
    one.horizon = {first_of(first_year), last_of(last_year)};
    one.owner = cast_.person_id(owner);
    one.position = static_cast<std::int64_t>(out_.objectives.size()) + 1;
    one.state = ObjectiveState::active;
    one.state_since = std::min(today_, one.horizon.start + 10);
    out_.objectives.push_back(std::move(one));
    return out_.objectives.back();
  }

  DemoStrategy take() { return std::move(out_); }

 private:
  Date today_;
  const Cast& cast_;
  IdSource& ids_;
  DemoStrategy out_;
};

void write_texts(StrategyMaker& maker, Date today) {
  maker.write(StrategyTextKind::vision, 1, today - 600, "No vaccine is lost on its way.");
  maker.write(StrategyTextKind::vision, 2, today - 210,
              "No dose and no meal is lost on its way, from the plant to the person who needs it.");
  maker.write(StrategyTextKind::mission, 1, today - 600,
              "We show everybody who moves, stores or receives cold goods how warm they are, now and all the way back, "
              "so that they act in time and can prove it afterwards.");
}

}  // namespace

DemoStrategy make_strategy(Date today, const Cast& cast, IdSource& ids) {
  StrategyMaker maker(today, cast, ids);
  write_texts(maker, today);
  const int year = today.year();
  const std::size_t americas = cast.region_leads[0];
  const std::size_t europe = cast.region_leads[1];
  const std::size_t british_isles = cast.region_leads[2];

  const ObjectiveId service = maker
                                  .add("Half of our revenue comes from subscriptions",
                                       "Hardware opens the door, Cold Ledger Cloud keeps it open. By the end of next "
                                       "year every second dollar is "
                                       "a subscription that renews.",
                                       year - 1, year + 1, cast.chief)
                                  .id;
  maker
      .add("Every fleet contract includes Cold Ledger Cloud",
           "No FrostTrace Fleet is quoted without it; leaving it out needs the region's consent.", year, year, americas)
      .parent = service;
  maker.add("First choice for vaccine logistics in Europe",
            "The ten largest vaccine distributors of Europe know us, have tried us, and six of them buy from us.", year,
            year + 1, europe);
  maker.add(
      "Ninety-five of a hundred customers stay every year",
      "Who bought once is visited before the first calibration falls due and hears from us before a renewal does.",
      year, year + 1, british_isles);

  Objective& draft = maker.add("Hospital pharmacies become our fourth market",
                               "To be decided: with partners or with a team of our own, and in which country first.",
                               year + 1, year + 2, cast.chief);
  draft.state = ObjectiveState::draft;
  draft.state_since = today - 12;

  Objective& done = maker.add("Every region sells as one team",
                              "One price list, one forecast and one person who answers for it in each region.",
                              year - 1, year, cast.chief);
  done.state = ObjectiveState::achieved;
  done.state_since = std::min(today, cast.reorganised_on + 45);
  done.horizon.end = std::max(done.state_since, last_of(year - 1));
  done.reason = "All nine teams have worked in three regions since the re-organisation.";
  return maker.take();
}

}  // namespace salespact::app::demo

#include "app/demo/activities.hpp"

#include "app/demo/metrics.hpp"
#include "app/demo/periods.hpp"
#include "app/demo/plan.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app::demo {
namespace {

// How much a working day holds, permille of records of each type.
struct DayPlan {
  std::int64_t calls;  // on average, in thousandths
  std::int64_t meetings;
  std::int64_t demos;
  std::int64_t proposals;
  std::int64_t surveys;
};
constexpr DayPlan seller_day{7'500, 820, 290, 230, 150};
constexpr DayPlan specialist_day{0, 450, 520, 60, 240};
constexpr DayPlan lead_day{0, 380, 0, 40, 0};

constexpr int friday = 5;

std::int64_t season(Date day) {
  if (day.month() == 8) return 720;
  if (day.month() == 12 && day.day() > 20) return 550;
  return 1000;
}

class ActivityMaker {
 public:
  ActivityMaker(const Random& random, Date today, const Cast& cast, const CalendarRows& calendars, IdSource& ids)
      : random_(random), today_(today), cast_(cast), calendars_(calendars), ids_(ids) {}

  void work(Date day) {
    for (const Seller& seller : cast_.sellers) {
      if (seller.at(day) != nullptr) work(seller, seller_day, day);
    }
    for (const Seller& specialist : cast_.specialists) work(specialist, specialist_day, day);
    for (std::size_t team = 0; team < teams.size(); ++team) {
      const auto lead = cast_.lead_of(team, day);
      if (!lead) continue;
      work(Seller{.person = *lead, .stints = {}, .ramping_since = {}, .market = teams[team].market}, lead_day, day);
    }
  }

  std::vector<Activity> take() { return std::move(activities_); }

 private:
  void work(const Seller& who, const DayPlan& plan, Date day) {
    const WorkCalendar& calendar = calendars_.work_calendars[static_cast<std::size_t>(who.market)];
    const std::int64_t weight = calendar.weight(day);
    if (weight == 0 || cast_.is_absent(who.person, day)) return;
    Random random = random_.fork(who.person, static_cast<std::uint64_t>(day.days()));
    if (!random.chance(who.fte_percent * 10)) return;
    std::int64_t pace = who.diligence * season(day) / 1000 * weight / WorkCalendar::whole_day;
    if (day == today_) pace /= 2;  // the day is not over
    const std::int64_t calls = plan.calls * pace / 1000 * random.between(500, 1500) / 1'000'000;
    if (calls > 0) add(who.person, "call", day, calls);
    if (plan.calls > 0 && day.iso_weekday() == friday) add(who.person, "email", day, random.between(30, 75));
    add_some(who.person, "meeting", day, plan.meetings * pace / 1000, random);
    add_some(who.person, "demo", day, plan.demos * pace / 1000, random);
    add_some(who.person, "proposal", day, plan.proposals * pace / 1000, random);
    add_some(who.person, site_survey, day, plan.surveys * pace / 1000, random);
  }

  // On average `permille` / 1000 records: two draws of half the chance.
  void add_some(std::size_t person, std::string_view type, Date day, std::int64_t permille, Random& random) {
    for (int i = 0; i < 2; ++i) {
      if (random.chance(permille / 2)) add(person, type, day, 1);
    }
  }

  void add(std::size_t person, std::string_view type, Date day, std::int64_t count) {
    Activity activity;
    activity.id = ids_.make<ActivityId>();
    activity.source = record_source;
    activity.external_id = fmt::format("A-{}", 1'000'001 + activities_.size());
    activity.owner = cast_.person_id(person);
    activity.type = type;
    activity.occurred_on = day;
    activity.count = count;
    activities_.push_back(std::move(activity));
  }

  Random random_;
  Date today_;
  const Cast& cast_;
  const CalendarRows& calendars_;
  IdSource& ids_;
  std::vector<Activity> activities_;
};

}  // namespace

std::vector<Activity> make_activities(const Random& random, Date today, const Cast& cast, const CalendarRows& calendars,
                                      IdSource& ids) {
  ActivityMaker maker(random, today, cast, calendars, ids);
  for (Date day = first_day(today); day <= today; day = day + 1) maker.work(day);
  return maker.take();
}

}  // namespace salespact::app::demo

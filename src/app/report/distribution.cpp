#include "app/report/distribution.hpp"

#include "app/report/figures.hpp"
#include "base/text.hpp"
#include "domain/goal/goal_text.hpp"
#include "domain/goal/spread.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

using attainment::PersonIndex;

const std::optional<Rational>& value_of(const Standing& standing, SpreadMeasure measure) {
  return measure == SpreadMeasure::attainment ? standing.attainment : standing.pace_index;
}

void fill_spread(const Spread& spread, DistributionReport& report) {
  report.people = static_cast<std::int64_t>(spread.people);
  report.without_value = static_cast<std::int64_t>(spread.without_value);
  report.at_least_whole = static_cast<std::int64_t>(spread.at_least_whole);
  if (spread.people > 0) {
    report.share_at_least_whole = fraction_text(Rational::of(report.at_least_whole, report.people));
  }
  report.lower_quartile = fraction_text(spread.lower_quartile);
  report.median = fraction_text(spread.median);
  report.upper_quartile = fraction_text(spread.upper_quartile);
  for (const SpreadBand& band : spread.bands) {
    report.bands.push_back(
        {fraction_text(band.lower), fraction_text(band.upper), static_cast<std::int64_t>(band.people)});
  }
}

// Who is named, the lowest value first, those without one last.
std::vector<PersonIndex> named_people(const ReportFrame& frame, const PeopleStandings& standings,
                                      SpreadMeasure measure) {
  std::vector<PersonIndex> people;
  for (const PersonIndex person : frame.roster().people(frame.unit())) {
    if (standings.of(person) != nullptr && frame.sees_details_of(person)) people.push_back(person);
  }
  std::ranges::sort(people, [&](PersonIndex a, PersonIndex b) {
    const auto& left = value_of(*standings.of(a), measure);
    const auto& right = value_of(*standings.of(b), measure);
    if (left.has_value() != right.has_value()) return left.has_value();
    if (left && *left != *right) return *left < *right;
    return a < b;
  });
  return people;
}

void name_people(const ReportFrame& frame, const GoalsOfPeriod& goals, const PeopleStandings& standings,
                 DistributionReport& report) {
  std::vector<PersonIndex> people = named_people(frame, standings, report.measure);
  if (people.size() > most_named) {
    report.named_left_out = static_cast<std::int64_t>(people.size() - most_named);
    people.resize(most_named);
  }
  for (const PersonIndex person : people) {
    const Standing& standing = *standings.of(person);
    report.named.push_back(
        {.owner = view_of(frame.directory(), attainment::Owner::person(person), frame.organised_on()),
         .goal = goals.of_person(person)->goal.id.text(),
         .value = fraction_text(value_of(standing, report.measure)),
         .status = std::string(text_of(standing.status))});
  }
}

}  // namespace

std::expected<DistributionReport, ReportRefusal> report_distribution(const Board& board, const Viewpoint& viewer,
                                                                     const UnitQuestion& question,
                                                                     SpreadMeasure measure, Date today) {
  const auto frame = ReportFrame::of(board, viewer, question, today);
  if (!frame) return std::unexpected(frame.error());
  const GoalsOfPeriod goals(*frame);
  const ShownGroups groups(*frame, goals);
  DistributionReport report;
  report.metric = frame->metric().metric.key;
  report.period = view_of(frame->period());
  report.running = frame->period().range.contains(today);
  report.as_of = std::min(frame->as_of().elapsed_until, frame->period().range.end);
  report.organised_on = frame->organised_on();
  report.measure = measure;
  report.unit = frame->directory().unit(frame->unit()).id.text();
  report.unit_name = frame->directory().unit(frame->unit()).name;
  report.fewest = ShownGroups::fewest;
  report.withheld = !groups.shown(frame->unit());
  if (report.withheld) return report;

  const PeopleStandings standings(*frame, goals, frame->unit());
  std::vector<std::optional<Rational>> values;
  for (const PersonIndex person : frame->roster().people(frame->unit())) {
    if (const Standing* standing = standings.of(person)) values.push_back(value_of(*standing, measure));
  }
  fill_spread(spread_of(values), report);
  report.standing = standings.count(*frame, frame->unit());
  name_people(*frame, goals, standings, report);
  return report;
}

}  // namespace salespact::app

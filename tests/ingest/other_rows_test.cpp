#include "reading.hpp"

#include <array>

using namespace salespact;                   // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest;           // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest::reading;  // NOLINT(google-build-using-namespace): helpers of these tests

namespace {

// One line a row: what `show` makes of it, or "!" and the codes.
template <class Opened, class Show>
std::vector<std::string> shown(Opened opened, Show show) {
  REQUIRE_MESSAGE(opened.has_value(), opened.error().problems.front().message);
  auto& source = **opened;
  std::vector<std::string> out;
  while (true) {
    const app::RowStep step = source.next();
    if (step == app::RowStep::end) return out;
    if (step == app::RowStep::row) {
      out.push_back(show(source.row()));
    } else {
      out.push_back("!" + codes({source.problems().begin(), source.problems().end()}));
    }
  }
}

std::string iso(const std::optional<Date>& date) { return date ? date->iso() : "-"; }

std::string show_person(const app::PersonRow& row) {
  constexpr std::array<std::string_view, 5> roles = {"rep", "manager", "exec", "ops", "viewer"};
  return std::string(row.person) + "|" + std::string(row.email) + "|" + std::string(row.unit) + "|" +
         std::string(roles.at(static_cast<std::size_t>(row.role))) + "|" + iso(row.from) + "|" + iso(row.to);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("people with their history") {
  CHECK(shown(FileRowSources{}.open_people(text_file("person,email,unit,role,from,to\n"
                                                     "Ana,ana@example.com,Central / Team 1,rep,2017-01-01,2017-07-01\n"
                                                     "Ana,ana@example.com,East,Manager,2017-07-01,\n"
                                                     "Ben,,,,,\n"
                                                     "Cy,cy@,West,rep,,\n"
                                                     "Di,,West,boss,,\n"
                                                     "Ed,,a//b,rep,,\n"
                                                     "Fy,,West,rep,2017-02-01,2017-02-01\n"
                                                     ",,West,rep,,\n"),
                                           in_dollars()),
              show_person) == Lines{"Ana|ana@example.com|Central/Team 1|rep|2017-01-01|2017-07-01",
                                    "Ana|ana@example.com|East|manager|2017-07-01|-", "Ben|||rep|-|-",
                                    "!EMAIL_UNREADABLE", "!ROLE_UNKNOWN", "!UNIT_PATH", "!DATES_CROSSED",
                                    "!VALUE_MISSING"});
}

TEST_CASE("one row of a file may make two people, each said once") {
  app::ReadOptions options = in_dollars();
  options.mapping =
      "[columns]\nperson=\"rep\"\nunit=\"{region}/{boss}\"\nrole={constant=\"rep\"}\n"
      "[[also]]\nperson=\"boss\"\nunit=\"{region}/{boss}\"\nrole={constant=\"manager\"}\n";
  CHECK(shown(FileRowSources{}.open_people(
                  text_file("rep,boss,region\nAna,Zoe,North\nBen,Zoe,North\nCy,,North\nDi,Yo,North/South\n"), options),
              show_person) == Lines{"Ana||North/Zoe|rep|-|-", "Zoe||North/Zoe|manager|-|-", "Ben||North/Zoe|rep|-|-",
                                    "Cy||North|rep|-|-", "!UNIT_PATH", "!UNIT_PATH"});
}

TEST_CASE("activities count one when nothing is said, and whole numbers only") {
  CHECK(shown(FileRowSources{}.open_activities(
                  text_file("id,owner,type,occurred_on,count\n1,Ana,call,2017-03-01,\n2,Ana,call,2017-03-01,12\n"
                            "3,Ana,call,2017-03-01,2.5\n4,Ana,call,2017-03-01,-1\n5,Ana,call,,1\n6,,,x,2.0\n"),
                  in_dollars()),
              [](const app::ActivityRow& row) {
                return std::string(row.external_id) + "|" + std::string(row.type) + "|" + row.occurred_on.iso() + "|" +
                       std::to_string(row.count);
              }) == Lines{"1|call|2017-03-01|1", "2|call|2017-03-01|12", "!COUNT_UNREADABLE", "!COUNT_UNREADABLE",
                          "!VALUE_MISSING", "!VALUE_MISSING VALUE_MISSING DATE_UNREADABLE"});
}

TEST_CASE("measurements keep their exact amount") {
  CHECK(
      shown(FileRowSources{}.open_measurements(
                text_file("id,metric,owner,occurred_on,amount,currency\n1,nps,Ana,2017-03-01,41.25,\n"
                          "2,revenue,Ana,1 Mar 2017,(5.5),EUR\n3,share,Ana,2017-03-01,12 %,\n4,nps,Ana,2017-03-01,,\n"),
                in_dollars()),
            [](const app::MeasurementRow& row) {
              return std::string(row.metric) + "|" + scaled_to_text(row.amount.scaled, row.amount.scale) + "|" +
                     (row.currency ? std::string(row.currency->code()) : "-");
            }) == Lines{"nps|41.25|-", "revenue|-5.5|EUR", "share|12|-", "!VALUE_MISSING"});
}

TEST_CASE("a wide table of measurements is read by [[also]], empty cells being nothing") {
  app::ReadOptions options = in_dollars();
  options.mapping =
      "[columns]\nid=\"{day}/{who}/"
      "calls\"\nmetric={constant=\"calls\"}\nowner=\"who\"\noccurred_on=\"day\"\namount=\"calls\"\n"
      "[[also]]\nid=\"{day}/{who}/"
      "nps\"\nmetric={constant=\"nps\"}\nowner=\"who\"\noccurred_on=\"day\"\namount=\"nps\"\n";
  CHECK(shown(FileRowSources{}.open_measurements(
                  text_file("who,day,calls,nps\nAna,2017-03-01,7,40\nBen,2017-03-01,9,\n"), options),
              [](const app::MeasurementRow& row) {
                return std::string(row.external_id) + "=" + std::to_string(row.amount.scaled);
              }) == Lines{"2017-03-01/Ana/calls=7", "2017-03-01/Ana/nps=40", "2017-03-01/Ben/calls=9"});
}

TEST_CASE("quotas name their period, or a first day that stands for it") {
  const auto show = [](const app::QuotaRow& row) {
    return std::string(row.owner) + "|" + std::string(row.metric) + "|" + std::string(row.period_text) + "|" +
           std::to_string(static_cast<int>(row.period.kind)) + "|" +
           scaled_to_text(row.target.scaled, row.target.scale) +
           (row.period.of_date ? "|" + row.period.range.start.iso() : "");
  };
  CHECK(shown(FileRowSources{}.open_quotas(
                  text_file("owner,metric,period,target,currency\nAna,revenue,2017-Q1,\"$1,000\",USD\n"
                            "Central/East,revenue,FY2017,5.25,\nBen,revenue,soon,5,\n"),
                  in_dollars()),
              show) == Lines{"Ana|revenue|2017-Q1|2|1000", "Central/East|revenue|FY2017|0|5.25", "!PERIOD_UNREADABLE"});
  CHECK(shown(FileRowSources{}.open_quotas(
                  text_file("QuotaAmount,StartDate,OwnerName,Username\n150000,2016-02-01,Ana,ana@example.com\n"),
                  in_dollars()),
              show) == Lines{"Ana|revenue|2016-02-01|3|150000|2016-02-01"});
}

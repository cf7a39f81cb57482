#include "app/import/rejected_file.hpp"
#include "app/office.hpp"

using namespace salespact;
using namespace salespact::test;

// A file of rejected rows is mended where it stands and sent back as it is (its columns line, code and message too).
namespace {

using Engine = contract::MemoryEngine;

const std::string people_rows =
    "person,email,unit,role,from,to\n\"'=Ana\",ana@acme.example,Central,rep,,\n+Ben,ben@acme.example,Central,rep,,\n"
    "Cy,cy@acme.example,West,rep,,\n";

// Where it stands last: the reason in front of a row repeats it.
std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.rfind(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string rejected_file(Office<Engine>& office, const app::ImportReport& report) {
  app::RejectedFile file(office.sources, report.understood.header_csv);
  office.engine.store().read(office.workspace.id,
                             [&](app::Transaction& tx) { file.add(tx.imports().rejected(report.id, 0, 1000)); });
  file.finish();
  return file.take();
}

// Everything that imports leave behind, without ids.
std::string state_of(Office<Engine>& office) {
  std::string text;
  office.engine.store().read(office.workspace.id, [&](app::Transaction& tx) {
    const auto rows = tx.organisation().load();
    const app::Directory directory(rows, office.today, office.workspace.name);
    const auto name = [&](const Owner& owner) {
      const auto view = app::view_of(directory, directory.owner(owner), office.today);
      return view.path + "/" + view.name;
    };
    for (const Person& person : rows.people) {
      text += name(person.id) + " " + person.email.value_or("-") + " " + (person.departed_on ? "left" : "") + "\n";
    }
    tx.records().for_each_deal([&](const Deal& deal) {
      text += deal.external_id + " " + name(deal.owner) + " " + std::to_string(deal.amount_minor) + " " + deal.stage +
              " " + deal.account + " " + deal.closed_on->iso();
      for (const auto& [key, value] : deal.dimensions) text += " " + key + "=" + value;
      text += "\n";
    });
    tx.records().for_each_activity([&](const Activity& activity) {
      text += activity.external_id + " " + name(activity.owner) + " " + activity.type + std::to_string(activity.count) +
              "\n";
    });
    tx.records().for_each_measurement([&](const Measurement& entry) {
      text += entry.external_id + " " + name(entry.owner) + " " + std::to_string(entry.amount) + "\n";
    });
    for (const Goal& goal : tx.goals().all()) text += name(goal.owner) + " " + std::to_string(goal.target) + "\n";
  });
  std::vector<std::string> lines;
  std::istringstream all(text);
  for (std::string line; std::getline(all, line);) lines.push_back(line);
  std::ranges::sort(lines);
  text.clear();
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

struct Trip {
  app::ImportKind kind;
  std::string file;
  std::string wrong;
  std::string right;
  std::string taken;  // of the original, sent again when all is mended
};

void check_trip(const Trip& trip) {
  Office<Engine> two_steps;
  Office<Engine> at_once;
  for (auto* office : {&two_steps, &at_once}) {
    if (trip.kind != app::ImportKind::people) office->import(app::ImportKind::people, people_rows);
  }
  const auto first = two_steps.import(trip.kind, trip.file);
  REQUIRE(first.counts.rejected == 1);
  const std::string mended = replaced(rejected_file(two_steps, first), trip.wrong, trip.right);
  const auto second = two_steps.import(trip.kind, mended);
  CHECK(told(second) == "1 new, 0 unchanged, 0 corrected, 0 rejected");
  at_once.import(trip.kind, replaced(trip.file, trip.wrong, trip.right));
  CHECK(state_of(two_steps) == state_of(at_once));
  CHECK(told(two_steps.import(trip.kind, trip.file)) == trip.taken);
  CHECK(state_of(two_steps) == state_of(at_once));
}

}  // namespace

TEST_CASE("rejected deals that are mended and sent back are what the mended file would have been") {
  check_trip({app::ImportKind::deals,
              "id,owner,amount,currency,status,stage,closed_on,account,=segment\n"
              "1,Cy,5,USD,won,\"'-quoted\",2027-03-01,Initech,A\n"
              "-2,Zoe,7.50,USD,won,=new,2027-03-02,\"@one, \"\"two\"\"\",' =B\n"
              "3,+Ben,9,USD,won,''+x,2027-03-03,,-C\n",
              "Zoe", "Cy", "0 new, 2 unchanged, 0 corrected, 1 rejected"});
}

TEST_CASE("rejected people, activities, measurements and quotas can be sent back as well") {
  check_trip({app::ImportKind::people, "person,email,unit,role,from,to\n=Dee,,West,rep,,\n-Eve,,West,chief,,\n",
              "chief", "rep", "0 new, 1 unchanged, 0 corrected, 1 rejected"});
  check_trip({app::ImportKind::activities,
              "id,owner,type,occurred_on,count\n=1,Cy,call,2027-03-01,2\n=2,Zoe,call,2027-03-01,3\n", "Zoe", "Cy",
              "0 new, 1 unchanged, 0 corrected, 1 rejected"});
  check_trip({app::ImportKind::measurements,
              "id,metric,owner,occurred_on,amount,currency\n-1,nps,Cy,2027-03-01,31,\n-2,nps,Zoe,2027-03-01,-3,\n",
              "Zoe", "Cy", "0 new, 1 unchanged, 0 corrected, 1 rejected"});
  check_trip({app::ImportKind::quotas,
              "owner,metric,period,target,currency\nCy,revenue,2027-Q1,100,USD\nZoe,revenue,2027-Q1,200,USD\n", "Zoe",
              "+Ben", "0 new, 1 unchanged, 0 corrected, 1 rejected"});
}

TEST_CASE("a file of rejected rows is read as it was written, whatever was said of the file before") {
  Office<Engine> office;
  office.import(app::ImportKind::people, people_rows);
  auto request =
      office.request(app::ImportKind::deals,
                     "report of today\nNr;Wer;Wert;Lage;Tag\n1;Cy;1,50;Gewonnen;01.03.2027\n2;Zoe;2,50;Gewonnen;"
                     "02.03.2027\n");
  request.read.mapping_name = "ours.toml";
  request.read.mapping =
      "header_line = 2\nseparator = \"semicolon\"\ndecimal = \"comma\"\ndates = \"dmy\"\n[columns]\nid = \"Nr\"\nowner "
      "= \"Wer\"\n"
      "amount = \"Wert\"\nstatus = \"Lage\"\nclosed_on = \"Tag\"\n[values.status]\nwon = [\"Gewonnen\"]\n";
  const auto first = app::import_file(office.ports(), request, office.moment());
  REQUIRE(first.has_value());
  CHECK(told(*first) == "1 new, 0 unchanged, 0 corrected, 1 rejected");
  request.file.content = replaced(rejected_file(office, *first), "Zoe", "+Ben");
  const auto second = app::import_file(office.ports(), request, office.moment());
  REQUIRE(second.has_value());
  CHECK(told(*second) == "1 new, 0 unchanged, 0 corrected, 0 rejected");
  CHECK(office.actuals({.period = "2027"}) == "company 4.00, Central 2.50, West 1.50");
}

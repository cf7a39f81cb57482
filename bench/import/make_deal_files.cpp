// make_deal_files DIR ROWS: writes DIR/people.csv and DIR/deals.csv in the canonical columns of the import. The same
// bytes every time: 500 owners, 20,000 accounts, 40 products, two years, won, lost and open deals, some shared.
#include "app/demo/names.hpp"
#include "app/demo/random.hpp"
#include "base/date.hpp"

#include <fmt/format.h>
#include <fmt/os.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace salespact;
using namespace salespact::app::demo;

constexpr std::uint64_t seed = 20'270'301;
constexpr std::size_t owners = 500;
constexpr std::size_t owners_a_team = 10;
constexpr std::size_t teams_a_region = 10;
constexpr std::size_t accounts = 20'000;
constexpr std::size_t products = 40;
constexpr std::int32_t first_day = 19'358;  // 2023-01-01, so that every day is in the past
constexpr std::int64_t days = 730;

std::string quoted(const std::string& text) { return text.find(',') == std::string::npos ? text : '"' + text + '"'; }

std::vector<std::string> make_owners(fmt::ostream& people) {
  NameGiver names(Random(seed).fork(1));
  std::vector<std::string> made;
  people.print("person,email,unit,role,from,to\nBench Operations,ops@kelvane.example,,ops,2020-01-01,\n");
  for (std::size_t i = 0; i < owners; ++i) {
    const PersonName name = names.person(static_cast<Region>(i % 3));
    const std::size_t team = i / owners_a_team;
    people.print("{},{},Region {}/Team {:02},{},2020-01-01,\n", name.display, name.email, team / teams_a_region + 1,
                 team + 1, i % owners_a_team == 0 ? "manager" : "rep");
    made.push_back(name.display);
  }
  return made;
}

std::vector<std::string> make_account_names() {
  std::vector<std::string> made;
  made.reserve(accounts);
  // A market has fewer names than that, so every account gets its site's number.
  for (std::size_t i = 0; made.size() < accounts; ++i) {
    const auto market = static_cast<Region>(i % 3);
    for (const Account& account : make_accounts(market, 100, Random(seed).fork(2, i))) {
      made.push_back(quoted(fmt::format("{} {}", account.name, i + 1)));
    }
  }
  made.resize(accounts);
  return made;
}

std::string owner_text(const std::vector<std::string>& names, Random& random) {
  const auto first = static_cast<std::size_t>(random.below(owners));
  if (!random.chance(30)) return names[first];
  const std::size_t second = (first + 1 + static_cast<std::size_t>(random.below(owners - 1))) % owners;
  return fmt::format("{}:60;{}:40", names[first], names[second]);
}

void write_deal(fmt::ostream& out, std::int64_t number, const std::vector<std::string>& names,
                const std::vector<std::string>& account_names, Random& random) {
  constexpr std::array<const char*, 4> open_stages = {"Prospecting", "Qualified", "Proposal", "Negotiation"};
  const std::string owner = owner_text(names, random);
  const std::int64_t cents = random.lognormal(1'800'000, 900);
  const std::int64_t created = random.below(days);
  const std::int64_t closed = created + 1 + random.below(120);
  const std::int64_t fate = closed >= days ? 2 : random.chance(310) ? 0 : 1;
  constexpr std::array<const char*, 3> statuses = {"won", "lost", "open"};
  const char* stage = fate == 0   ? "Closed Won"
                      : fate == 1 ? "Closed Lost"
                                  : open_stages[static_cast<std::size_t>(random.below(open_stages.size()))];
  const auto day = [](std::int64_t offset) { return Date::from_days(first_day + static_cast<std::int32_t>(offset)); };
  out.print("D-{:07},{},{}.{:02},{},{},{},{},{},{},Product {:02}\n", number, owner, cents / 100, cents % 100,
            random.chance(120) ? "EUR" : "USD", statuses[static_cast<std::size_t>(fate)], stage, day(created).iso(),
            fate == 2 ? std::string() : day(closed).iso(),
            account_names[static_cast<std::size_t>(random.below(accounts))], random.below(products) + 1);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv, argv + argc);
  const std::int64_t rows = words.size() == 3 ? std::strtoll(words[2].c_str(), nullptr, 10) : 0;
  if (rows <= 0) {
    fmt::print(stderr, "use: make_deal_files DIR ROWS\n");
    return 2;
  }
  std::filesystem::create_directories(words[1]);
  auto people = fmt::output_file(words[1] + "/people.csv");
  const std::vector<std::string> names = make_owners(people);
  const std::vector<std::string> account_names = make_account_names();
  auto deals = fmt::output_file(words[1] + "/deals.csv", fmt::buffer_size = 1 << 20);
  deals.print("id,owner,amount,currency,status,stage,created_on,closed_on,account,product\n");
  Random random = Random(seed).fork(3);
  for (std::int64_t number = 1; number <= rows; ++number) write_deal(deals, number, names, account_names, random);
}

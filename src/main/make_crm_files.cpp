#include "main/make_crm_files.hpp"

#include "app/demo/csv_files.hpp"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>

namespace salespact {
namespace {

constexpr int exit_done = 0;
constexpr int exit_wrong_use = 2;
constexpr int exit_fault = 3;

// A fixed day, so that the files are the same whenever they are made.
constexpr const char* default_today = "2027-03-12";

class CountingIds final : public app::IdSource {
 public:
  std::int64_t next() override { return ++last_; }

 private:
  std::int64_t last_ = 0;
};

std::optional<std::uint64_t> seed_of(const std::string& text) {
  std::uint64_t seed = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return seed;
}

using Writer = void (*)(const app::demo::DemoCompany&, std::ostream&);

bool write_file(const std::filesystem::path& path, const app::demo::DemoCompany& company, Writer write) {
  std::ofstream file(path, std::ios::binary);
  write(company, file);
  file.close();
  if (!file) fmt::print(stderr, "{} can't be written\n", path.string());
  return static_cast<bool>(file);
}

}  // namespace

int make_crm_files(std::span<const std::string> arguments) {
  const auto seed = seed_of(arguments.size() > 1 ? arguments[1] : "1");
  const auto today = Date::parse_iso(arguments.size() > 2 ? arguments[2] : default_today);
  if (arguments.empty() || arguments.size() > 3 || !seed || !today || today->year() < 1910 || today->year() > 2195) {
    fmt::print(stderr, "use: salespact make-crm-files DIR [SEED [TODAY]], such as out 1 {}\n", default_today);
    return exit_wrong_use;
  }
  CountingIds ids;
  const app::demo::DemoCompany company = app::demo::make_demo_company(*seed, *today, ids);
  const std::filesystem::path folder = arguments[0];
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const bool written = write_file(folder / "people.csv", company, app::demo::write_people_csv) &&
                       write_file(folder / "deals.csv", company, app::demo::write_deals_csv) &&
                       write_file(folder / "activities.csv", company, app::demo::write_activities_csv) &&
                       write_file(folder / "measurements.csv", company, app::demo::write_measurements_csv) &&
                       write_file(folder / "quotas.csv", company, app::demo::write_quotas_csv);
  return written ? exit_done : exit_fault;
}

}  // namespace salespact

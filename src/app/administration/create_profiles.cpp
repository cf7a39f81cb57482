#include "app/administration/create_profiles.hpp"

#include "base/text.hpp"
#include "domain/calendar/season.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace salespact::app {
namespace {

constexpr std::size_t most_profiles = 1'000;
constexpr std::size_t most_entries = 120;

template <class Profile>
Decided<Profile> create(const AdministrationPorts& ports, const By& by, const Profile& wanted,
                        std::vector<Profile> CalendarRows::* shelf, std::vector<std::int64_t> Profile::* entries,
                        std::string_view kind, std::string_view field) {
  return administer<Profile>(ports, by, [&](Act& act) -> Decided<Profile> {
    Profile profile = wanted;
    profile.name = composed(trimmed(profile.name));
    FieldRefusals problems;
    check_title(problems, "name", profile.name);
    for (const auto& refusal : problems_of(profile)) say(problems, refusal);
    if ((profile.*entries).size() > most_entries) {
      say(problems, AdministrationProblem::too_many, std::string(field), "a profile has up to 120 entries");
    }
    const CalendarRows rows = act.tx.calendars().load();
    const auto& known = rows.*shelf;
    if (known.size() >= most_profiles) {
      say(problems, AdministrationProblem::too_many, "", "there are 1,000 profiles, which is as many as are kept");
    }
    const std::string name = folded(profile.name);
    if (std::ranges::any_of(known, [&](const Profile& other) { return folded(other.name) == name; })) {
      say(problems, AdministrationProblem::name_taken, "name", "a profile has this name; choose another");
    }
    if (!problems.empty()) return refuse(std::move(problems));
    profile.id = act.ids.make<decltype(profile.id)>();
    profile.revision = 1;
    act.tx.calendars().put(profile);
    act.note(ChangeKind::calendar, fmt::format("{}_profile.created", kind),
             audit_object(fmt::format("{}_profile", kind), profile.id),
             {.after = fmt::format("{}: {}", profile.name, fmt::join(profile.*entries, " "))});
    return profile;
  });
}

}  // namespace

Decided<SeasonalityProfile> create_seasonality_profile(const AdministrationPorts& ports, const By& by,
                                                       const SeasonalityProfile& wanted) {
  return create(ports, by, wanted, &CalendarRows::seasonality_profiles, &SeasonalityProfile::shares, "seasonality",
                "shares");
}

Decided<RampProfile> create_ramp_profile(const AdministrationPorts& ports, const By& by, const RampProfile& wanted) {
  return create(ports, by, wanted, &CalendarRows::ramp_profiles, &RampProfile::percent_by_month, "ramp",
                "percent_by_month");
}

}  // namespace salespact::app

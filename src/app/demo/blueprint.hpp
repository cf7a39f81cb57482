#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace salespact::app::demo {

// What is the same in every demo company: its shape, its price list and its turning points. All figures are invented.

inline constexpr const char* company_name = "Kelvane Cold Chain";
inline constexpr const char* mail_domain = "kelvane.example";
inline constexpr const char* record_source = "crm";
inline constexpr int months_since_reorganisation = 8;
inline constexpr int past_quarters = 6;

enum class Region : std::uint8_t { americas, europe, british_isles };

struct RegionPlan {
  const char* name;
  const char* currency;
  std::int64_t over_assignment;  // permille that the teams' targets exceed the region's by
};
inline constexpr std::array<RegionPlan, 3> regions = {
    {{"Americas", "USD", 40}, {"Europe", "EUR", 60}, {"UK & Ireland", "GBP", 50}}};

struct TeamPlan {
  const char* name;
  Region home;    // since the beginning
  Region now;     // since the re-organisation
  Region market;  // whose names, accounts and holidays it has
  const char* currency;
  std::int64_t yearly_quota;   // of a full seller this year, whole units of the currency
  std::int64_t strength;       // permille of what its quotas expect
  std::size_t seats;           // sellers over the whole time
  const char* foreign;         // currency that a part of its customers pay in; "" = none
  std::int64_t foreign_share;  // permille
};
inline constexpr std::array<TeamPlan, 9> teams = {{
    {"Eastern", Region::americas, Region::americas, Region::americas, "USD", 940'000, 1030, 5, "", 0},
    {"Central", Region::americas, Region::americas, Region::americas, "USD", 880'000, 1140, 5, "", 0},
    {"Western", Region::americas, Region::americas, Region::americas, "USD", 900'000, 930, 5, "", 0},
    {"DACH", Region::europe, Region::europe, Region::europe, "EUR", 760'000, 1010, 4, "CHF", 220},
    {"France & Benelux", Region::europe, Region::europe, Region::europe, "EUR", 700'000, 960, 4, "", 0},
    {"Southern Europe", Region::europe, Region::europe, Region::europe, "EUR", 620'000, 780, 4, "", 0},
    {"UK Enterprise", Region::british_isles, Region::british_isles, Region::british_isles, "GBP", 690'000, 1050, 4, "",
     0},
    {"UK Commercial", Region::british_isles, Region::british_isles, Region::british_isles, "GBP", 560'000, 950, 5,
     "EUR", 160},
    {"Nordics", Region::british_isles, Region::europe, Region::europe, "EUR", 700'000, 1070, 4, "SEK", 180},
}};
inline constexpr std::size_t eastern_team = 0;
inline constexpr std::size_t central_team = 1;
inline constexpr std::size_t western_team = 2;
inline constexpr std::size_t nordic_team = 8;
inline constexpr const char* specialist_team = "Solution Specialists";
inline constexpr std::size_t specialist_seats = 3;

// What happened to whoever has this seat; months count back from today's month.
enum class Twist : std::uint8_t { hired, departed, promoted, moved_to_western, leave_over, leave_now, part_time };
struct SeatTwist {
  std::size_t team;
  std::size_t seat;
  Twist twist;
  int months_ago;
};
inline constexpr std::array<SeatTwist, 16> twists = {{
    {eastern_team, 2, Twist::moved_to_western, 4},
    {eastern_team, 3, Twist::departed, 3},
    {eastern_team, 4, Twist::hired, 2},
    {central_team, 0, Twist::promoted, 5},
    {central_team, 4, Twist::hired, 4},
    {western_team, 3, Twist::departed, 6},
    {western_team, 4, Twist::part_time, 0},
    {3, 1, Twist::leave_over, 11},
    {4, 3, Twist::hired, 1},
    {5, 2, Twist::departed, 11},
    {5, 3, Twist::hired, 9},
    {6, 2, Twist::leave_now, 0},
    {7, 3, Twist::hired, 13},
    {7, 4, Twist::departed, 2},
    {nordic_team, 2, Twist::departed, 14},
    {nordic_team, 3, Twist::hired, 12},
}};

struct ProductPlan {
  const char* name;
  std::int64_t median;  // of a deal, in whole dollars
  std::int64_t sigma;   // thousandths
  std::int64_t weight;
  std::int64_t cycle_days;  // median from first contact to decision
  std::int64_t overlay;     // permille of its deals with a specialist
};
inline constexpr std::array<ProductPlan, 7> products = {{
    {"FrostTrace Starter", 6'500, 450, 22, 21, 0},
    {"FrostTrace Fleet", 24'000, 600, 26, 48, 60},
    {"Reefer Beacon", 38'000, 650, 16, 62, 180},
    {"Vault Monitoring", 62'000, 700, 9, 85, 420},
    {"Cold Ledger Cloud", 19'000, 550, 15, 40, 90},
    {"Validation Service", 11'000, 500, 8, 30, 250},
    {"Calibration Plan", 4'800, 400, 4, 18, 0},
}};

}  // namespace salespact::app::demo

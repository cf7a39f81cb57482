#include "domain/pact/check_in.hpp"

#include "base/text.hpp"
#include "domain/pact/check_in_change.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ranges>

namespace salespact {
namespace {

constexpr int days_a_week = 7;

// Collects what does not hold.
class Problems {
 public:
  explicit Problems(std::vector<CheckInRefusal>& out) : out_(out) {}

  void say(CheckInProblem code, std::string field, std::string message) {
    out_.push_back({code, std::move(field), std::move(message)});
  }
  void text(std::string_view field, const std::string& value, std::size_t least, std::size_t most) {
    if (is_clean_prose(value, most) && (least == 0 || !value.empty())) return;
    say(CheckInProblem::text_length, std::string(field), fmt::format("{} to {} characters", least, most));
  }
  void few(std::string_view field, std::size_t count) {
    if (count <= most_check_in_lines) return;
    say(CheckInProblem::too_many, std::string(field), fmt::format("at most {}", most_check_in_lines));
  }

 private:
  std::vector<CheckInRefusal>& out_;
};

void check_obstacles(Problems& problems, const CheckIn& words, PersonId author) {
  problems.few("obstacles", words.obstacles.size());
  for (std::size_t at = 0; at < words.obstacles.size(); ++at) {
    const Obstacle& one = words.obstacles[at];
    problems.text(fmt::format("obstacles/{}/text", at), one.text, 1, longest_check_in_line);
    if (one.severity < 1 || one.severity > highest_severity) {
      problems.say(CheckInProblem::severity_invalid, fmt::format("obstacles/{}/severity", at),
                   fmt::format("1 to {}", highest_severity));
    }
    if (one.help_from == author) {
      problems.say(CheckInProblem::own_help, fmt::format("obstacles/{}/help_from", at), "somebody else");
    }
  }
}

void check_support(Problems& problems, const CheckIn& words, PersonId author, Date today,
                   std::span<const SupportNeed> stands) {
  problems.few("support", words.support.size());
  for (std::size_t at = 0; at < words.support.size(); ++at) {
    const SupportNeed& one = words.support[at];
    problems.text(fmt::format("support/{}/what", at), one.what, 1, longest_check_in_line);
    if (one.from == author) {
      problems.say(CheckInProblem::own_help, fmt::format("support/{}/from", at), "somebody else");
    }
    if (one.by < today && std::ranges::count(stands, one) == 0) {
      problems.say(CheckInProblem::day_over, fmt::format("support/{}/by", at),
                   fmt::format("today or a day after {}", today.iso()));
    }
  }
}

struct Account {
  std::optional<CheckInSaid> first;
  std::optional<int> confidence;
  bool excused = false;
  std::optional<Date> discussed_on;
};

std::map<Date, Account> accounts_of(std::span<const CheckInSaid> said) {
  std::map<Date, Account> accounts;
  for (const CheckInSaid& one : said) {
    Account& account = accounts[one.window];
    switch (one.kind) {
      case CheckInSaid::Kind::written:
        if (!account.first) account.first = one;
        if (replaces(account.first->at, one.at)) account.confidence = one.confidence;
        break;
      case CheckInSaid::Kind::excused: account.excused = true; break;
      case CheckInSaid::Kind::discussed: account.discussed_on = one.on; break;
    }
  }
  return accounts;
}

CheckInState state_of(const CheckInDuty& duty, const Account& account, Date today) {
  if (account.first) return account.discussed_on ? CheckInState::discussed : CheckInState::submitted;
  if (duty.excused || account.excused) return CheckInState::excused;
  return today < duty.overdue_from ? CheckInState::scheduled : CheckInState::overdue;
}

}  // namespace

std::vector<CheckInRefusal> problems_of(const CheckIn& words, PersonId author, Date today) {
  return problems_of(words, author, today, {});
}

std::vector<CheckInRefusal> problems_of(const CheckIn& words, PersonId author, Date today,
                                        std::span<const SupportNeed> stands) {
  std::vector<CheckInRefusal> out;
  Problems problems(out);
  if (words.confidence < 1 || words.confidence > highest_confidence) {
    problems.say(CheckInProblem::confidence_invalid, "confidence", fmt::format("1 to {}", highest_confidence));
  }
  problems.text("moved", words.moved, 0, longest_check_in_text);
  check_obstacles(problems, words, author);
  check_support(problems, words, author, today, stands);
  problems.few("next_actions", words.next_actions.size());
  for (std::size_t at = 0; at < words.next_actions.size(); ++at) {
    problems.text(fmt::format("next_actions/{}", at), words.next_actions[at], 1, longest_check_in_line);
  }
  return out;
}

std::vector<SupportNeed> requests_in(const CheckIn& words, const DateRange& window, Date today,
                                     std::span<const SupportNeed> stands) {
  std::vector<SupportNeed> out = words.support;
  for (const Obstacle& one : words.obstacles) {
    if (one.severity < highest_severity || !one.help_from) continue;
    const auto same = [&](const SupportNeed& need) { return need.from == *one.help_from && need.what == one.text; };
    if (std::ranges::any_of(out, same)) continue;
    const auto standing = std::ranges::find_if(stands, same);
    const Date by = std::max(window.end, today + days_to_help);
    out.push_back(standing != stands.end() ? *standing : SupportNeed{*one.help_from, one.text, by});
  }
  return out;
}

std::vector<DateRange> check_in_windows(int days, const DateRange& period, int week_start) {
  if (days == days_a_week) return full_windows(Cadence::week, period, week_start);
  if (days == 2 * days_a_week) return full_windows(Cadence::two_weeks, period, week_start);
  std::vector<DateRange> windows;
  if (days < 1) return windows;
  for (Date start = period.start; start + (days - 1) <= period.end; start = start + days) {
    windows.push_back({start, start + (days - 1)});
  }
  return windows;
}

std::optional<bool> CheckInStanding::on_time() const {
  if (written_on) return *written_on < duty.overdue_from;
  return state == CheckInState::overdue ? std::optional(false) : std::nullopt;
}

std::vector<CheckInStanding> follow_check_ins(std::span<const CheckInDuty> duties, std::span<const CheckInSaid> said,
                                              Date today) {
  auto accounts = accounts_of(said);
  std::vector<CheckInStanding> out;
  for (const CheckInDuty& duty : duties) {
    if (duty.window.start > today) continue;
    const Account& account = accounts[duty.window.start];
    CheckInStanding standing{.duty = duty, .state = state_of(duty, account, today)};
    if (account.first) {
      standing.written_on = account.first->on;
      standing.confidence = account.confidence;
      standing.discussed_on = account.discussed_on;
    }
    out.push_back(standing);
  }
  return out;
}

KeptCount count_on_time(std::span<const CheckInStanding> standings) {
  KeptCount count;
  for (const CheckInStanding& one : standings) {
    const auto on_time = one.on_time();
    if (on_time) ++(*on_time ? count.kept : count.missed);
  }
  return count;
}

std::optional<int> last_confidence(std::span<const CheckInStanding> standings) {
  std::optional<int> last;
  for (const CheckInStanding& one : standings) {
    if (one.confidence) last = one.confidence;
  }
  return last;
}

bool has_overdue(std::span<const CheckInStanding> standings) {
  return std::ranges::any_of(standings, [](const CheckInStanding& one) { return one.state == CheckInState::overdue; });
}

const CheckInStanding* next_to_write(std::span<const CheckInStanding> standings) {
  const auto open = [](CheckInState state) {
    return [state](const CheckInStanding& one) { return one.state == state; };
  };
  const auto newest_first = std::views::reverse(standings);
  const auto overdue = std::ranges::find_if(newest_first, open(CheckInState::overdue));
  if (overdue != newest_first.end()) return &*overdue;
  const auto due = std::ranges::find_if(standings, open(CheckInState::scheduled));
  return due == standings.end() ? nullptr : &*due;
}

KeptCount count_one_to_ones(std::span<const CheckInStanding> standings, std::span<const CheckInDuty> pairs_of_weeks,
                            Date today) {
  KeptCount count;
  for (const CheckInDuty& pair : pairs_of_weeks) {
    if (pair.excused) continue;
    const bool held = std::ranges::any_of(standings, [&](const CheckInStanding& one) {
      return one.discussed_on && pair.window.contains(*one.discussed_on);
    });
    const bool written = std::ranges::any_of(
        standings, [&](const CheckInStanding& one) { return one.written_on && pair.window.contains(*one.written_on); });
    if (held) {
      ++count.kept;
    } else if (written && today >= pair.overdue_from) {
      ++count.missed;
    }
  }
  return count;
}

bool replaces(Instant first, Instant at) { return at.microseconds - first.microseconds <= microseconds_to_edit; }

}  // namespace salespact

#include "support/labelled_goals.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace salespact {
namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

// FNV-1a, and the lowest bit of it after one more mixing.
bool is_tuned_on(const std::string& text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return ((hash ^ (hash >> 33U)) & 1U) == 0;
}

LabelledGoal labelled(const std::vector<std::string>& cells) {
  const std::string& label = cells[1];
  const std::vector<std::string> scope = split(cells[2], ',');
  const std::vector<std::string> missing = split(cells[3], ',');
  const auto holds = [](const std::vector<std::string>& letters, std::string_view letter) {
    return std::ranges::find(letters, letter) != letters.end();
  };
  LabelledGoal goal;
  goal.id = cells[0];
  goal.text = cells[6];
  goal.tuned_on = is_tuned_on(goal.text);
  const bool about_all = cells[2] == "all";
  const bool all_missing_named = label == "partial" && about_all && !cells[3].empty() && !holds(missing, "?");
  for (std::size_t column = 0; column < LabelledGoal::whole; ++column) {
    const std::string_view letter = LabelledGoal::names[column];
    if ((label == "vague" || label == "partial") && holds(missing, letter)) {
      goal.wanting[column] = true;
    } else if (all_missing_named || (label == "good" && (about_all || holds(scope, letter)))) {
      goal.wanting[column] = false;
    }
  }
  if (about_all && (label == "good" || label == "vague")) goal.wanting[LabelledGoal::whole] = label == "vague";
  return goal;
}

double part(std::size_t count, std::size_t of) {
  return of == 0 ? 1 : static_cast<double>(count) / static_cast<double>(of);
}

}  // namespace

std::optional<std::filesystem::path> labelled_goals_file(const std::filesystem::path& source_directory) {
  const char* elsewhere = std::getenv("SALESPACT_SHARED_DATA");
  const std::filesystem::path shared = elsewhere != nullptr ? elsewhere : source_directory / ".." / "shared" / "data";
  const std::filesystem::path file = shared / "goal-sentences" / "goal_sentences.tsv";
  return std::filesystem::exists(file) ? std::optional(file) : std::nullopt;
}

std::vector<LabelledGoal> read_labelled_goals(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<LabelledGoal> goals;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    if (line.ends_with('\r')) line.pop_back();
    const std::vector<std::string> cells = split(line, '\t');
    if (cells.size() != 7) throw std::runtime_error("a line of " + file.string() + " has not 7 cells: " + line);
    goals.push_back(labelled(cells));
  }
  return goals;
}

double Tally::precision() const { return part(found, found + alarms); }
double Tally::recall() const { return part(found, found + missed); }

Tally tally(const std::vector<LabelledGoal>& goals, LabelledGoal::Column column, Half half, const Judge& judge) {
  Tally sum;
  for (const LabelledGoal& goal : goals) {
    if (half != Half::both && goal.tuned_on != (half == Half::tuned_on)) continue;
    const std::optional<bool> wanting = goal.wanting.at(column);
    if (!wanting) continue;
    const bool said = judge(goal.text, column);
    ++(*wanting ? (said ? sum.found : sum.missed) : (said ? sum.alarms : sum.passed));
  }
  return sum;
}

}  // namespace salespact

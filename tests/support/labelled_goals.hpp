#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact {

// Goal sentences of public pages, with what their sources say about them (goal_sentences.tsv: id, label, scope, letters
// that the source says are missing, pair, domain, text).
struct LabelledGoal {
  // Of S, M and T, and of the sentence as a whole.
  enum Column { specific, measurable, time_bound, whole };
  static constexpr std::array<std::string_view, 4> names{"S", "M", "T", "whole"};

  std::string id;
  std::string text;
  // Whether its source calls it wanting there; nothing where the source says neither that nor the contrary. Of a vague
  // sentence only the letters that are named count, of a good one those that its label is about.
  std::array<std::optional<bool>, names.size()> wanting;
  // Words and rules were chosen on these; on the others they were only measured. By a hash of the text.
  bool tuned_on = false;
};

// Where the file is (SALESPACT_SHARED_DATA or ../shared/data), if it is there.
[[nodiscard]] std::optional<std::filesystem::path> labelled_goals_file(const std::filesystem::path& source_directory);
[[nodiscard]] std::vector<LabelledGoal> read_labelled_goals(const std::filesystem::path& file);

enum class Half { tuned_on, held_back, both };

struct Tally {
  std::size_t found = 0;   // wanting, and said to be
  std::size_t missed = 0;  // wanting, and not said to be
  std::size_t alarms = 0;  // good, and said to be wanting
  std::size_t passed = 0;  // good, and not said to be wanting

  [[nodiscard]] std::size_t labelled() const { return found + missed + alarms + passed; }
  [[nodiscard]] double precision() const;  // part of what is said to be wanting that is; 1 where nothing is said
  [[nodiscard]] double recall() const;     // part of what is wanting that is said to be; 1 where nothing is
};

// Whether a checker finds a sentence wanting in a column.
using Judge = std::function<bool(const std::string& text, LabelledGoal::Column column)>;
[[nodiscard]] Tally tally(const std::vector<LabelledGoal>& goals, LabelledGoal::Column column, Half half,
                          const Judge& judge);

}  // namespace salespact

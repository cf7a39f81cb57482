#pragma once

#include "ingest/date_reader.hpp"
#include "ingest/number_reader.hpp"

#include <array>
#include <expected>
#include <vector>

namespace salespact::ingest {

// What a whole column says about its own style. Fed with every cell that is not empty; refuses rather than guesses.
class DateColumn {
 public:
  void add(std::int64_t line, std::string_view text);

  // The order to read the column with; `said` decides what one style leaves open. Refused when its cells can be read in
  // two orders, when they need different ones, or when they are written in different styles; each problem names a line
  // that shows it.
  [[nodiscard]] std::expected<app::DateOrder, std::vector<app::RowProblem>> decide(
      std::string_view header, std::optional<app::DateOrder> said = std::nullopt) const;
  // "M/D/Y", "ISO"; with the order that was decided.
  [[nodiscard]] std::string words(app::DateOrder order) const;
  // The cell that the other orders can't read; line 0 where none had to decide.
  struct Witness {
    std::int64_t line = 0;
    std::string text;
  };
  [[nodiscard]] Witness witness(app::DateOrder order) const;
  [[nodiscard]] bool time_cut() const { return time_cut_; }

 private:
  struct Seen {
    std::int64_t line = 0;  // 0 = never
    std::string text;
  };
  // Numeric dates with one mark.
  struct Style {
    char mark = '/';
    std::int64_t count = 0;
    std::array<bool, 3> possible = {true, true, true};  // dmy, mdy, ymd
    std::array<Seen, 3> excluded_by;                    // first row that such an order can't read
    Seen first;
  };

  void add_numeric(std::int64_t line, std::string_view text, const DateText& read);
  [[nodiscard]] std::optional<app::DateOrder> common_order() const;
  [[nodiscard]] std::vector<app::RowProblem> mixed(std::string_view header) const;
  [[nodiscard]] static std::vector<app::RowProblem> contradictory(std::string_view header, const Style& style);
  [[nodiscard]] static app::RowProblem ambiguous(std::string_view header, const Style& style);

  // Two-digit years that come first are only believed where ISO's own mark is used.
  std::array<Style, 3> styles_{{{'/', 0, {true, true, false}, {}, {}},
                                {'.', 0, {true, true, false}, {}, {}},
                                {'-', 0, {true, true, true}, {}, {}}}};
  bool time_cut_ = false;
};

class NumberColumn {
 public:
  void add(std::int64_t line, std::string_view text);

  [[nodiscard]] std::expected<app::DecimalMark, std::vector<app::RowProblem>> decide(std::string_view header) const;
  [[nodiscard]] DateColumn::Witness witness(app::DecimalMark mark) const;

 private:
  struct Seen {
    std::int64_t line = 0;
    std::string text;
  };
  void add_slowly(std::int64_t line, std::string_view text);

  Seen point_only_;  // first row that only a decimal point explains
  Seen comma_only_;
  Seen either_;  // first row that both explain, with different values
};

}  // namespace salespact::ingest

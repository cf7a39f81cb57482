#include "ingest/column_style.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace salespact::ingest {
namespace {

using app::DateOrder;
using app::DecimalMark;
using app::ImportCode;
using app::RowProblem;

constexpr std::array<DateOrder, 3> orders = {DateOrder::dmy, DateOrder::mdy, DateOrder::ymd};
constexpr std::size_t longest_shown = 60;  // bytes of a cell in a message

// Cut at a letter, not inside one.
std::string shortened(std::string_view text) {
  if (text.size() <= longest_shown) return std::string(text);
  std::size_t length = longest_shown;
  while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
  return std::string(text.substr(0, length));
}

RowProblem problem(ImportCode code, std::int64_t line, std::string_view header, std::string_view value,
                   std::string message) {
  return {line, std::string(header), shortened(value), std::string(code_text(code)), std::move(message), ""};
}

// Two-digit years that come first are only believed where ISO's own mark is used.
bool order_fits(const DateText& read, DateOrder order) {
  if (order == DateOrder::ymd && read.mark != '-') return false;
  return in_order(read, order).has_value();
}

std::string readings(std::string_view text) {
  const DateText read = read_date_text(text);
  std::string out;
  for (const DateOrder order : orders) {
    if (!order_fits(read, order)) continue;
    if (!out.empty()) out += " or ";
    out += fmt::format("{} ({})", in_order(read, order)->iso(), order_name(order));
  }
  return out;
}

}  // namespace

void DateColumn::add(std::int64_t line, std::string_view text) {
  const DateText read = read_date_text(text);
  time_cut_ = time_cut_ || (read.time_cut && read.shape != DateText::Shape::unreadable);
  if (read.shape == DateText::Shape::numeric) add_numeric(line, text, read);
}

void DateColumn::add_numeric(std::int64_t line, std::string_view text, const DateText& read) {
  std::array<bool, 3> fits{};
  for (std::size_t i = 0; i < orders.size(); ++i) fits.at(i) = order_fits(read, orders.at(i));
  if (std::none_of(fits.begin(), fits.end(), [](bool fit) { return fit; })) return;  // the row is rejected later
  Style& style = *std::find_if(styles_.begin(), styles_.end(), [&](const Style& s) { return s.mark == read.mark; });
  if (style.count++ == 0) style.first = {line, std::string(text)};
  for (std::size_t i = 0; i < orders.size(); ++i) {
    if (fits.at(i) || !style.possible.at(i)) continue;
    style.possible.at(i) = false;
    style.excluded_by.at(i) = {line, std::string(text)};
  }
}

std::vector<RowProblem> DateColumn::mixed(std::string_view header) const {
  std::vector<RowProblem> out;
  for (const Style& style : styles_) {
    if (style.count == 0) continue;
    const Seen* deciding = &style.first;
    for (std::size_t i = 0; i < 2; ++i) {
      if (style.excluded_by.at(i).line != 0) deciding = &style.excluded_by.at(i);
    }
    out.push_back(problem(
        ImportCode::dates_mixed, deciding->line, header, deciding->text,
        fmt::format("the column mixes ways to write dates, and one of them may be another order than "
                    "the other: {} cells have {:?} between the numbers; this row reads as {}. Write the column in one "
                    "way, or say the order of each in a mapping file, such as dates = {{ \"/\" = \"mdy\", \"-\" = "
                    "\"dmy\" }}",
                    style.count, style.mark, readings(deciding->text))));
  }
  std::sort(out.begin(), out.end(), [](const RowProblem& a, const RowProblem& b) { return a.line < b.line; });
  return out;
}

std::vector<RowProblem> DateColumn::contradictory(std::string_view header, const Style& style) {
  std::vector<RowProblem> out;
  for (std::size_t i = 0; i < 2; ++i) {
    const Seen& seen = style.excluded_by.at(i);
    if (seen.line == 0) continue;
    out.push_back(
        problem(ImportCode::dates_mixed, seen.line, header, seen.text,
                fmt::format("this row reads as {} only, another row of the column has to be read otherwise; "
                            "write the column in one way, or say --dates dmy, mdy or ymd to reject the others",
                            readings(seen.text))));
  }
  std::sort(out.begin(), out.end(), [](const RowProblem& a, const RowProblem& b) { return a.line < b.line; });
  return out;
}

RowProblem DateColumn::ambiguous(std::string_view header, const Style& style) {
  std::string options;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    if (!style.possible.at(i)) continue;
    if (!options.empty()) options += " or ";
    options += fmt::format("--dates {}", order_name(orders.at(i)));
  }
  return problem(ImportCode::dates_ambiguous, style.first.line, header, style.first.text,
                 fmt::format("every date of this column can be read in two ways, this one as {}; say {}",
                             readings(style.first.text), options));
}

std::expected<DateOrder, std::vector<RowProblem>> DateColumn::decide(std::string_view header,
                                                                     std::optional<DateOrder> said) const {
  const auto used = std::count_if(styles_.begin(), styles_.end(), [](const Style& s) { return s.count > 0; });
  if (used == 0) return said.value_or(DateOrder::dmy);
  if (used > 1 && said != DateOrder::excel_serial) {
    // Several marks are fine when each style's own rows decide, and decide the same.
    const auto order = common_order();
    if (!order) return std::unexpected(mixed(header));
    return said.value_or(*order);
  }
  if (said) return *said;
  const Style& style = *std::find_if(styles_.begin(), styles_.end(), [](const Style& s) { return s.count > 0; });
  const auto left = std::count(style.possible.begin(), style.possible.end(), true);
  if (left == 0) return std::unexpected(contradictory(header, style));
  if (left > 1 && (style.mark != '.' || !style.possible[0]))
    return std::unexpected(std::vector{ambiguous(header, style)});
  for (std::size_t i = 0; i < orders.size(); ++i) {
    if (style.possible.at(i)) return orders.at(i);
  }
  return DateOrder::dmy;
}

std::optional<DateOrder> DateColumn::common_order() const {
  std::optional<std::size_t> common;
  for (const Style& style : styles_) {
    if (style.count == 0) continue;
    if (std::count(style.possible.begin(), style.possible.end(), true) != 1) return std::nullopt;
    const auto only = static_cast<std::size_t>(std::find(style.possible.begin(), style.possible.end(), true) -
                                               style.possible.begin());
    if (common && *common != only) return std::nullopt;
    common = only;
  }
  return orders.at(*common);
}

DateColumn::Witness DateColumn::witness(DateOrder order) const {
  const auto style = std::find_if(styles_.begin(), styles_.end(), [](const Style& s) { return s.count > 0; });
  if (style == styles_.end()) return {};
  for (std::size_t i = 0; i < orders.size(); ++i) {
    const Seen& seen = style->excluded_by.at(i);
    if (orders.at(i) != order && seen.line != 0) return {seen.line, shortened(seen.text)};
  }
  return {};
}

std::string DateColumn::words(DateOrder order) const {
  if (order == DateOrder::excel_serial) return "dates as Excel serial numbers";
  for (const Style& style : styles_) {
    if (style.count == 0) continue;
    const std::string_view letters = order == DateOrder::dmy ? "DMY" : order == DateOrder::mdy ? "MDY" : "YMD";
    return fmt::format("dates {}{}{}{}{}", letters[0], style.mark, letters[1], style.mark, letters[2]);
  }
  return "dates that read one way only";
}

void NumberColumn::add(std::int64_t line, std::string_view text) {
  // Plain digits say nothing, and "12.5" or "12.50" say what most columns have said before.
  std::size_t at = !text.empty() && text.front() == '-' ? 1 : 0;
  std::size_t point = std::string_view::npos;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '.' && point == std::string_view::npos) {
      point = at;
    } else if (c < '0' || c > '9') {
      return add_slowly(line, text);
    }
  }
  if (point == std::string_view::npos) return;
  const std::size_t decimals = text.size() - point - 1;
  if (point_only_.line != 0 && decimals != 3) return;
  add_slowly(line, text);
}

DateColumn::Witness NumberColumn::witness(app::DecimalMark mark) const {
  const Seen& seen = mark == app::DecimalMark::point ? point_only_ : comma_only_;
  return {seen.line, shortened(seen.text)};
}

void NumberColumn::add_slowly(std::int64_t line, std::string_view text) {
  const NumberText read = read_number_text(text);
  if (!read.is_number || same_value(read.with_point, read.with_comma)) return;
  Seen& seen = !read.with_comma ? point_only_ : !read.with_point ? comma_only_ : either_;
  if (seen.line == 0) seen = {line, std::string(text)};
}

std::expected<DecimalMark, std::vector<RowProblem>> NumberColumn::decide(std::string_view header) const {
  if (point_only_.line != 0 && comma_only_.line != 0) {
    const auto said = [&](const Seen& seen, std::string_view mark) {
      return problem(
          ImportCode::numbers_mixed, seen.line, header, seen.text,
          fmt::format("this row needs a decimal {}, another row of the column the other one; write the column "
                      "in one way, or say --decimal point or comma to reject the others",
                      mark));
    };
    std::vector<RowProblem> both = {said(point_only_, "point"), said(comma_only_, "comma")};
    if (both[1].line < both[0].line) std::swap(both[0], both[1]);
    return std::unexpected(std::move(both));
  }
  if (point_only_.line != 0) return DecimalMark::point;
  if (comma_only_.line != 0) return DecimalMark::comma;
  if (either_.line == 0) return DecimalMark::point;
  const NumberText read = read_number_text(either_.text);
  return std::unexpected(
      std::vector{problem(ImportCode::numbers_ambiguous, either_.line, header, either_.text,
                          fmt::format("the numbers of this column can be read in two ways, this one as {} (--decimal "
                                      "point) or {} (--decimal comma); say which",
                                      decimal_text(*read.with_point), decimal_text(*read.with_comma)))});
}

}  // namespace salespact::ingest

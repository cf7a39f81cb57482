#include "pdf/sheets.hpp"

#include <algorithm>

namespace salespact::pdf {
namespace {

using Part = app::PrintedPart;
using Face = PangoText::Face;

// Points.
constexpr double margin = 62;
constexpr double text_width = page_width - 2 * margin;
constexpr double text_height = page_height - margin - 74;
constexpr double footer_top = page_height - 56;
constexpr double name_width = 122;  // of facts

struct Style {
  Face face{};
  double before = 3;  // room above
  double grey = 0.1;  // 0 is black
  double kept = 0;    // room that must be left on the page, so that a heading is not alone at its end
  double indent = 0;
};

constexpr Face small_fixed{.family = "DejaVu Sans Mono", .size = 7};
constexpr Face small{.size = 8};

constexpr Style style_of(Part::Kind kind) {
  switch (kind) {
    case Part::Kind::title: return {.face = {.size = 20, .bold = true}, .grey = 0.05};
    case Part::Kind::heading: return {.face = {.size = 12.5, .bold = true}, .before = 20, .grey = 0.05, .kept = 60};
    case Part::Kind::label: return {.face = small, .before = 9, .grey = 0.35, .kept = 30};
    case Part::Kind::bullet: return {.indent = 14};
    case Part::Kind::note: return {.face = small, .before = 1, .grey = 0.35, .indent = 14};
    case Part::Kind::fixed: return {.face = small_fixed, .grey = 0.2};
    case Part::Kind::fact: return {.kept = 18};
    case Part::Kind::paragraph:
    case Part::Kind::rule: return {};
  }
  return {};
}

}  // namespace

int Sheets::set() {
  for (const Part& part : document_.parts) put(part);
  end_page();
  return page_;
}

void Sheets::put(const Part& part) {
  const Style style = style_of(part.kind);
  if (at_ > 0) at_ += style.before;
  if (at_ + style.kept > text_height) next_page();
  if (part.kind == Part::Kind::rule) return put_rule();
  if (part.kind == Part::Kind::fact) return put_fact(part);
  if (part.kind == Part::Kind::bullet) {
    const int page = page_;
    const double top = at_;
    put_lines("\u2022", style.face, style.grey, {.left = 2, .width = style.indent});
    if (page == page_) at_ = top;  // its text stands beside it
    if (page != page_) at_ = 0;
  }
  put_lines(part.text, style.face, style.grey, {.left = style.indent, .width = text_width - style.indent});
}

void Sheets::put_fact(const Part& part) {
  const double top = at_;
  const int page = page_;
  put_lines(part.name, small, 0.35, {.left = 0, .width = name_width - 10});
  const double below = at_;
  at_ = page == page_ ? top : 0;
  const int name_page = page_;
  put_lines(part.text, Face{}, 0.1, {.left = name_width, .width = text_width - name_width});
  if (page_ == name_page) at_ = std::max(at_, below);
}

void Sheets::put_lines(std::string_view text, const Face& face, double grey, Box box) {
  text_.lines(text, face, box.width, [&](const PangoText::Line& one) {
    if (at_ + one.height > text_height) next_page();
    draw(one.line, margin + box.left + one.left, margin + at_ + one.baseline, grey);
    at_ += one.height;
  });
}

void Sheets::put_rule() {
  at_ += 6;
  if (pen_ == nullptr) return;
  cairo_set_source_rgb(pen_, 0.8, 0.8, 0.8);
  cairo_set_line_width(pen_, 0.6);
  cairo_move_to(pen_, margin, margin + at_);
  cairo_line_to(pen_, page_width - margin, margin + at_);
  cairo_stroke(pen_);
}

void Sheets::draw(PangoLayoutLine* line, double left, double baseline, double grey) {
  if (pen_ == nullptr) return;
  cairo_set_source_rgb(pen_, grey, grey, grey);
  cairo_move_to(pen_, left, baseline);
  pango_cairo_show_layout_line(pen_, line);
}

void Sheets::next_page() {
  end_page();
  ++page_;
  at_ = 0;
}

void Sheets::end_page() {
  if (pen_ == nullptr) return;
  const std::string number =
      document_.page + " " + std::to_string(page_) + " " + document_.of + " " + std::to_string(pages_in_all_);
  const double taken = text_.width(number, small_fixed);
  const auto put_footer = [&](std::string_view text, Box box) {
    text_.lines(text, small_fixed, box.width, [&](const PangoText::Line& one) {
      draw(one.line, margin + box.left, footer_top + one.baseline, 0.35);
    });
  };
  put_footer(document_.footer, {.left = 0, .width = text_width - taken - 10});
  put_footer(number, {.left = text_width - taken, .width = taken + 10});
  cairo_show_page(pen_);
}

}  // namespace salespact::pdf

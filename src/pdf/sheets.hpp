#pragma once

#include "app/ports/page_printer.hpp"
#include "pdf/pango_text.hpp"

namespace salespact::pdf {

// A4 in points, 72 an inch.
inline constexpr double page_width = 595.28;
inline constexpr double page_height = 841.89;

// Sets a document from top to bottom and begins pages as they are needed.
class Sheets {
 public:
  // `pen` draws; without one the pages are only counted. Texts are showable().
  Sheets(const PangoText& text, const app::PrintedDocument& document, cairo_t* pen, int pages_in_all)
      : text_(text), document_(document), pen_(pen), pages_in_all_(pages_in_all) {}

  // How many pages it took.
  int set();

 private:
  struct Box {  // where lines go
    double left;
    double width;
  };
  void put(const app::PrintedPart& part);
  void put_fact(const app::PrintedPart& part);
  void put_lines(std::string_view text, const PangoText::Face& face, double grey, Box box);
  void put_rule();
  void draw(PangoLayoutLine* line, double left, double baseline, double grey);
  void next_page();
  void end_page();

  const PangoText& text_;
  const app::PrintedDocument& document_;
  cairo_t* pen_;
  int pages_in_all_;
  int page_ = 1;
  double at_ = 0;  // below the upper margin
};

}  // namespace salespact::pdf

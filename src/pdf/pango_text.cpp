#include "pdf/pango_text.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <stdexcept>

namespace salespact::pdf {
namespace {

// Bytes laid out at once. Pango shapes the rest of a paragraph anew after each line: a long one would take quadratic
// time.
constexpr std::size_t piece_size = 2'048;

using Description = std::unique_ptr<PangoFontDescription, Releaser<pango_font_description_free>>;
using Options = std::unique_ptr<cairo_font_options_t, Releaser<cairo_font_options_destroy>>;
using Lines = std::unique_ptr<PangoLayoutIter, Releaser<pango_layout_iter_free>>;

// The first piece of a text, at the end of a character.
std::string_view piece_of(std::string_view text) {
  if (text.size() <= piece_size) return text;
  std::size_t end = piece_size;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

bool has_any_font(PangoFontMap* fonts) {
  PangoFontFamily** families = nullptr;
  int count = 0;
  pango_font_map_list_families(fonts, &families, &count);
  g_free(static_cast<void*>(families));
  return count > 0;
}

}  // namespace

PangoText::PangoText(const std::string& language)
    : fonts_(pango_cairo_font_map_new()), context_(pango_font_map_create_context(fonts_.get())) {
  if (!has_any_font(fonts_.get()))
    throw std::runtime_error("no font is installed: fonts-dejavu-core has what is needed");
  const Options options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context_.get(), options.get());
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  pango_context_set_language(context_.get(), pango_language_from_string(language.c_str()));
}

PangoText::Layout PangoText::laid_out(std::string_view text, const Face& face, double width) const {
  const Description description(pango_font_description_new());
  pango_font_description_set_family(description.get(), face.family);
  pango_font_description_set_weight(description.get(), face.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(description.get(), face.size * PANGO_SCALE);
  Layout layout(pango_layout_new(context_.get()));
  pango_layout_set_font_description(layout.get(), description.get());
  pango_layout_set_width(layout.get(), width < 0 ? -1 : pango_units_from_double(width));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing(layout.get(), 1.3F);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

void PangoText::lines(std::string_view text, const Face& face, double width,
                      const std::function<void(const Line&)>& each) const {
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::string_view piece = piece_of(text.substr(begin));
    const bool last_piece = begin + piece.size() == text.size();
    const Layout layout = laid_out(piece, face, width);
    const int count = pango_layout_get_line_count(layout.get());
    const Lines lines(pango_layout_get_iter(layout.get()));
    std::size_t next = begin + piece.size();
    for (int number = 1; number <= count; ++number, pango_layout_iter_next_line(lines.get())) {
      PangoLayoutLine* const line = pango_layout_iter_get_line_readonly(lines.get());
      if (!last_piece && number > 1 && number == count) {  // may go on in the next piece
        next = begin + static_cast<std::size_t>(pango_layout_line_get_start_index(line));
        break;
      }
      PangoRectangle logical{};
      pango_layout_iter_get_line_extents(lines.get(), nullptr, &logical);
      each({.line = line,
            .left = pango_units_to_double(logical.x),
            .baseline = pango_units_to_double(pango_layout_iter_get_baseline(lines.get()) - logical.y),
            .height = pango_units_to_double(logical.height)});
    }
    begin = next;
  }
}

double PangoText::width(std::string_view text, const Face& face) const {
  int width = 0;
  pango_layout_get_size(laid_out(text, face, -1).get(), &width, nullptr);
  return pango_units_to_double(width);
}

std::string showable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  int ends = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = printable(trimmed(text.substr(begin, end - begin)));
    begin = end + 1;
    ends = line.empty() ? ends + 1 : 0;
    if (ends > 1 || (line.empty() && out.empty())) continue;
    if (!out.empty()) out += '\n';
    out += line;
  }
  while (out.ends_with('\n')) out.pop_back();
  return out;
}

}  // namespace salespact::pdf

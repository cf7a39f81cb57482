#include "pdf/cairo_printer.hpp"

#include "pdf/sheets.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

#include <cairo-pdf.h>

namespace salespact::pdf {
namespace {

using Surface = std::unique_ptr<cairo_surface_t, Releaser<cairo_surface_destroy>>;
using Pen = std::unique_ptr<cairo_t, Releaser<cairo_destroy>>;

cairo_status_t append(void* out, const unsigned char* bytes, unsigned int size) {
  try {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), size);  // NOLINT: bytes as text
    return CAIRO_STATUS_SUCCESS;
  } catch (...) {
    return CAIRO_STATUS_WRITE_ERROR;
  }
}

void require(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
}

app::PrintedDocument made_showable(app::PrintedDocument document) {
  std::size_t size = 0;
  for (app::PrintedPart& part : document.parts) {
    size += part.text.size() + part.name.size();
    if (size > app::longest_printed) {
      throw std::runtime_error(fmt::format("there is more to print than {} bytes", app::longest_printed));
    }
    part.text = showable(part.text);
    part.name = showable(part.name);
  }
  for (std::string* text : {&document.title, &document.subject, &document.footer, &document.page, &document.of}) {
    *text = showable(*text);
  }
  return document;
}

void describe(cairo_surface_t* surface, const app::PrintedDocument& document) {
  const std::string second = document.as_of.rfc3339().substr(0, 19) + "Z";
  for (const auto& [about, text] : std::array{std::pair{CAIRO_PDF_METADATA_TITLE, &document.title},
                                              std::pair{CAIRO_PDF_METADATA_SUBJECT, &document.subject},
                                              std::pair{CAIRO_PDF_METADATA_CREATE_DATE, &second},
                                              std::pair{CAIRO_PDF_METADATA_MOD_DATE, &second}}) {
    cairo_pdf_surface_set_metadata(surface, about, text->c_str());
  }
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Salespact");
}

}  // namespace

std::string CairoPrinter::pdf(const app::PrintedDocument& given) const {
  const app::PrintedDocument document = made_showable(given);
  const std::scoped_lock one_at_a_time(printing_);
  const PangoText text(document.language);
  const int pages = Sheets(text, document, nullptr, 0).set();
  std::string bytes;
  const Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, page_width, page_height));
  require(cairo_surface_status(surface.get()));
  describe(surface.get(), document);
  const Pen pen(cairo_create(surface.get()));
  Sheets(text, document, pen.get(), pages).set();
  require(cairo_status(pen.get()));
  cairo_surface_finish(surface.get());
  require(cairo_surface_status(surface.get()));
  return bytes;
}

}  // namespace salespact::pdf

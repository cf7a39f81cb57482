#pragma once

#include "app/ports/page_printer.hpp"

#include <mutex>

namespace salespact::pdf {

// Pango lays the text out, in whatever script it is and with emoji; cairo writes it with its fonts inside. Nothing of
// either is begun before the first page, and one document is printed at a time: the memory is that of one.
class CairoPrinter final : public app::PagePrinter {
 public:
  [[nodiscard]] std::string pdf(const app::PrintedDocument& document) const override;

 private:
  mutable std::mutex printing_;
};

}  // namespace salespact::pdf

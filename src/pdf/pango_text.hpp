#pragma once

#include <pango/pangocairo.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace salespact::pdf {

template <auto release>
struct Releaser {
  template <class T>
  void operator()(T* owned) const {
    release(owned);
  }
};

// Of one document: a font map of its own, so that what was printed before changes nothing and all of it is given back.
class PangoText {
 public:
  // `language` as in "en". Throws std::runtime_error when the machine has no font at all: Pango would end the program.
  explicit PangoText(const std::string& language);

  struct Face {
    const char* family = "DejaVu Sans";
    double size = 9.5;  // points
    bool bold = false;
  };
  // One line as it was broken: where its baseline is below its top, how high it is, and from where it begins.
  struct Line {
    PangoLayoutLine* line;
    double left;
    double baseline;
    double height;
  };
  // Gives the lines of a text one by one, and never holds more than a few of them.
  void lines(std::string_view text, const Face& face, double width, const std::function<void(const Line&)>& each) const;
  // Of a text of one line.
  [[nodiscard]] double width(std::string_view text, const Face& face) const;

 private:
  using Layout = std::unique_ptr<PangoLayout, Releaser<g_object_unref>>;
  [[nodiscard]] Layout laid_out(std::string_view text, const Face& face, double width) const;

  std::unique_ptr<PangoFontMap, Releaser<g_object_unref>> fonts_;
  std::unique_ptr<PangoContext, Releaser<g_object_unref>> context_;
};

// What a page can show: valid UTF-8; U+FFFD for control and override characters and for what is no text; a line's end
// is LF, and of several empty lines one is left.
[[nodiscard]] std::string showable(std::string_view text);

}  // namespace salespact::pdf

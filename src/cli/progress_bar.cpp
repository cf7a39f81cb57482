#include "cli/progress_bar.hpp"

#include <algorithm>

namespace salespact::cli {

namespace {

constexpr std::int64_t bar_width = 30;
constexpr const char* wipe_line = "\r\x1b[K";

}  // namespace

ProgressBar::~ProgressBar() {
  if (percent_shown_ >= 0) out_ << wipe_line << std::flush;
}

void ProgressBar::show(std::int64_t done, std::int64_t total) {
  if (total <= 0) return;
  const auto percent = std::clamp<std::int64_t>(done, 0, total) * 100 / total;
  if (percent == percent_shown_) return;
  percent_shown_ = percent;
  const auto filled = static_cast<std::size_t>(percent * bar_width / 100);
  out_ << wipe_line << label_ << "  [" << std::string(filled, '#')
       << std::string(static_cast<std::size_t>(bar_width) - filled, '.') << "]  " << percent << " %" << std::flush;
}

}  // namespace salespact::cli

#pragma once

#include <cstdint>
#include <ostream>
#include <string>

namespace salespact::cli {

// One line that is drawn over itself; used on a terminal only. Redraws when the percentage changes, and is wiped at the
// end so that nothing of it stays above the answer.
class ProgressBar {
 public:
  // `label` such as "deals.csv".
  ProgressBar(std::ostream& out, std::string label) : out_(out), label_(std::move(label)) {}
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  // total 0: nothing is known of the end yet.
  void show(std::int64_t done, std::int64_t total);

 private:
  std::ostream& out_;
  std::string label_;
  std::int64_t percent_shown_ = -1;
};

}  // namespace salespact::cli

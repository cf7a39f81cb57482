#pragma once

namespace salespact::cli {

inline constexpr int exit_done = 0;
inline constexpr int exit_findings = 1;  // findings or rejected rows, said one by one
inline constexpr int exit_wrong_use = 2;
inline constexpr int exit_fault = 3;
inline constexpr int exit_not_shown = 4;  // verify: nothing is wrong, but what was asked is not shown by the file

}  // namespace salespact::cli

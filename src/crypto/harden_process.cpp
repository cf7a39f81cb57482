#include "crypto/harden_process.hpp"

#include <cerrno>
#include <system_error>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace salespact::crypto {

void harden_process() {
  const rlimit nothing{0, 0};
  if (setrlimit(RLIMIT_CORE, &nothing) != 0) {
    throw std::system_error(errno, std::generic_category(), "core dumps can't be turned off");
  }
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) {
    throw std::system_error(errno, std::generic_category(), "the process can't be made undumpable");
  }
  umask(077);
}

}  // namespace salespact::crypto

#include "crypto/harden_process.hpp"

#include <doctest/doctest.h>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

TEST_CASE("a hardened process leaves no core dump, lets nobody attach and makes files for its owner alone") {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    salespact::crypto::harden_process();
    rlimit core{};
    getrlimit(RLIMIT_CORE, &core);
    const bool hard = core.rlim_cur == 0 && core.rlim_max == 0 && prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
    _exit(hard && umask(0) == 077 ? 0 : 1);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}

// measured FILE COMMAND…: runs the command and writes "wall_ms cpu_ms peak_kb" of it, children included, into FILE.
// Ends with the command's exit code.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <vector>

namespace {

long milliseconds(const timeval& time) { return time.tv_sec * 1000 + time.tv_usec / 1000; }

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("use: measured FILE COMMAND...\n", stderr);
    return 2;
  }
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    execvp(argv[2], argv + 2);
    std::perror(argv[2]);
    _exit(127);
  }
  int status = 0;
  rusage used{};
  if (child < 0 || wait4(child, &status, 0, &used) != child) {
    std::perror("measured");
    return 3;
  }
  const auto wall = std::chrono::steady_clock::now() - start;
  std::ofstream(argv[1]) << std::chrono::duration_cast<std::chrono::milliseconds>(wall).count() << ' '
                         << milliseconds(used.ru_utime) + milliseconds(used.ru_stime) << ' ' << used.ru_maxrss << '\n';
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

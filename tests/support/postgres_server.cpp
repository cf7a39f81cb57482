#include "support/postgres_server.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <grp.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

namespace salespact {
namespace {

namespace fs = std::filesystem;

fs::path program_directory() {
  const fs::path installed = "/usr/lib/postgresql";
  std::vector<fs::path> found;
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(installed, missing)) {
    if (fs::exists(entry.path() / "bin" / "initdb")) found.push_back(entry.path() / "bin");
  }
  if (found.empty()) {
    throw std::runtime_error(
        "PostgreSQL is not installed, and this suite runs on a real server: "
        "apt-get install -y --no-install-recommends postgresql");
  }
  return *std::max_element(found.begin(), found.end());
}

// The server refuses to run as root; Debian's package brings the user "postgres".
const passwd* server_user() {
  if (::geteuid() != 0) return nullptr;
  const passwd* user = ::getpwnam("postgres");
  if (user == nullptr) throw std::runtime_error("there is no user postgres; install the package postgresql");
  return user;
}

void become(const passwd* user) {
  if (user == nullptr) return;
  if (::initgroups(user->pw_name, user->pw_gid) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0) {
    ::_exit(126);
  }
}

// A child with its output in `log`, killed when this program dies.
pid_t spawn(const std::vector<std::string>& words, const fs::path& log) {
  const passwd* user = server_user();
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no process can be started");
  if (child > 0) return child;
  const int output = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(output, STDERR_FILENO);
  become(user);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // after the change of user, which clears it
  ::execv(arguments[0], arguments.data());
  ::_exit(127);
}

void run(const std::vector<std::string>& words, const fs::path& log) {
  int status = 0;
  ::waitpid(spawn(words, log), &status, 0);
  if (status != 0) throw std::runtime_error(words[0] + " failed; see " + log.string());
}

bool is_free(int port) {
  const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const bool free = ::bind(probe, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  ::close(probe);
  return free;
}

// Below the ports that the kernel hands to clients.
int free_port() {
  std::random_device random;
  std::uniform_int_distribution<int> port(15'000, 32'000);
  for (;;) {
    const int candidate = port(random);
    if (is_free(candidate)) return candidate;
  }
}

}  // namespace

PostgresServer& PostgresServer::shared() {
  static PostgresServer server;
  return server;
}

PostgresServer::PostgresServer() : data_((directory_.path() / "data").string()) {
  const fs::path bin = program_directory();
  fs::permissions(directory_.path(), fs::perms::all);
  run({(bin / "initdb").string(), "-D", data_, "-U", "salespact", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
       "--no-sync", "--no-instructions"},
      directory_.path() / "initdb.log");
  constexpr int most_attempts = 5;  // another program may take the port in between
  for (int attempt = 1; process_ == 0; ++attempt) {
    try {
      start(free_port());
    } catch (const std::runtime_error&) {
      if (attempt == most_attempts) throw;
    }
  }
}

void PostgresServer::start(int port) {
  port_ = port;
  const pid_t server =
      spawn({(program_directory() / "postgres").string(), "-D", data_, "-p", std::to_string(port), "-c",
             "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=" + directory_.path().string(), "-c",
             "fsync=off", "-c", "max_connections=60", "-c", "shared_buffers=64MB"},
            directory_.path() / "server.log");
  for (int tries = 0; tries < 300; ++tries) {
    if (answers()) {
      process_ = server;
      return;
    }
    if (::waitpid(server, nullptr, WNOHANG) == server) throw std::runtime_error("the PostgreSQL server ended at once");
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  ::kill(server, SIGKILL);
  ::waitpid(server, nullptr, 0);
  throw std::runtime_error("the PostgreSQL server does not answer");
}

bool PostgresServer::answers() const {
  const pid_t child =
      spawn({(program_directory() / "pg_isready").string(), "-q", "-h", "127.0.0.1", "-p", std::to_string(port_)},
            directory_.path() / "ready.log");
  int status = 0;
  ::waitpid(child, &status, 0);
  return status == 0;
}

PostgresServer::~PostgresServer() {
  if (process_ == 0) return;
  ::kill(process_, SIGINT);  // fast shutdown: open connections are ended
  ::waitpid(process_, nullptr, 0);
}

void PostgresServer::say(const std::string& statement) {
  const std::string server = "postgresql://salespact@127.0.0.1:" + std::to_string(port_) + "/postgres";
  run({(program_directory() / "psql").string(), "-q", server, "-c", statement}, directory_.path() / "psql.log");
}

void PostgresServer::make_role(const std::string& name) {
  static std::set<std::string> made;
  if (made.insert(name).second) say("CREATE ROLE " + name + " LOGIN");
}

std::string PostgresServer::url(const std::string& database, const std::string& role) {
  static std::set<std::string> made;
  if (made.insert(database).second) say("CREATE DATABASE " + database);
  return "postgresql://" + role + "@/" + database + "?host=" + directory_.path().string() +
         "&port=" + std::to_string(port_);
}

}  // namespace salespact

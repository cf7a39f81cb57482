#pragma once

#include "support/temporary_directory.hpp"

#include <memory>
#include <string>

namespace salespact {

// A real PostgreSQL server of the Debian package, with its data in a temporary directory, on 127.0.0.1 and a free port
// below 32768. It stops with the test program, however that ends.
class PostgresServer {
 public:
  // The server of this test program, started by the first call. Throws std::runtime_error, saying what to install, when
  // the package is missing: a suite that needs it fails, it never skips.
  static PostgresServer& shared();

  // postgresql://… of a database with that name, made when it does not exist yet. Letters and digits only.
  // As the owner of all, or as another role that was made.
  [[nodiscard]] std::string url(const std::string& database, const std::string& role = "salespact");
  // One that may sign in, and nothing else; once.
  void make_role(const std::string& name);

  PostgresServer();
  ~PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;

 private:
  void say(const std::string& statement);  // to the server, as its owner
  void start(int port);
  [[nodiscard]] bool answers() const;

  TemporaryDirectory directory_;
  std::string data_;
  int port_ = 0;
  int process_ = 0;
};

}  // namespace salespact

#include "store/sqlite/sqlite_files.hpp"

#include "app/ports/store_fault.hpp"
#include "store/examine.hpp"
#include "store/examine_triggers.hpp"
#include "store/sql_texts.hpp"
#include "store/sqlite/directory_lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace salespact::store {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, std::string_view what) {
  throw app::StoreFault(fmt::format("{} {}: {}", path.string(), what, std::strerror(errno)));
}

void sync(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) fail(path, "can't be opened");
  const int result = ::fsync(descriptor);
  ::close(descriptor);
  if (result != 0) fail(path, "can't be synced");
}

std::string quoted(const fs::path& path) {
  std::string out = "'";
  for (const char c : path.string()) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

fs::path beside(const fs::path& file, std::string_view suffix) { return fs::path(file.string() + std::string(suffix)); }

Triggers triggers_in(SqliteConnection& connection) {
  Triggers found;
  const auto take = [](void* out, int, char** column, char**) {
    (*static_cast<Triggers*>(out))[column[0]] = column[1];
    return 0;
  };
  const char* text = "SELECT tbl_name || '.' || name, sql FROM sqlite_master WHERE type = 'trigger'";
  const int code = sqlite3_exec(connection.handle(), text, take, &found, nullptr);
  if (code != SQLITE_OK) connection.fail(code, text);
  return found;
}

void require_sound(const std::vector<Finding>& findings, const fs::path& file) {
  for (const Finding& finding : findings) {
    if (!finding.good) {
      throw app::StoreFault(fmt::format("{} is not sound: {}: {}", file.string(), finding.subject, finding.text));
    }
  }
}

// Examining opens the log beside the file, so a copy is looked at and the file itself stays as it is.
class Copy {
 public:
  Copy(const fs::path& from, fs::path to) : path_(std::move(to)) {
    fs::remove(path_);
    const int made = ::open(path_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (made < 0) fail(path_, "can't be made");
    ::close(made);
    fs::copy_file(from, path_, fs::copy_options::overwrite_existing);
  }
  ~Copy() {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(beside(path_, suffix), ignored);
  }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void revoke_every_session(const fs::path& file, Instant at) {
  SqliteConnection connection(file, {.duty = SqliteConnection::Duty::write});
  connection.begin_write();
  connection.use(queries::revoke_every_session).bind("revoked_at", at).run();
  connection.commit();
  connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace

fs::path directory_of(const fs::path& file) { return file.has_parent_path() ? file.parent_path() : fs::path("."); }

fs::path private_file(const fs::path& file, bool create) {
  if (fs::exists(file)) return file;
  if (!create) throw app::StoreFault(fmt::format("{} does not exist; `salespact init` makes it", file.string()));
  const int made = ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (made < 0) fail(file, "can't be made");
  ::close(made);  // before SQLite opens it: a later close would drop SQLite's locks
  return file;
}

void vacuum_into(SqliteConnection& connection, const fs::path& target) {
  if (fs::exists(target)) throw app::StoreFault(fmt::format("{} exists already", target.string()));
  const fs::path unfinished = beside(target, ".unfinished");
  fs::remove(unfinished);
  const auto umask_before = ::umask(077);
  try {
    connection.execute(("VACUUM INTO " + quoted(unfinished)).c_str());
  } catch (...) {
    ::umask(umask_before);
    std::error_code ignored;
    fs::remove(unfinished, ignored);
    throw;
  }
  ::umask(umask_before);
  sync(unfinished, O_RDWR);
  require_sound(examine_backup(unfinished), unfinished);
  fs::rename(unfinished, target);
  sync(directory_of(target), O_RDONLY | O_DIRECTORY);
}

void backup_sqlite(const fs::path& file, const fs::path& target) {
  SqliteConnection connection(private_file(file, false), {.duty = SqliteConnection::Duty::read});
  connection.execute("PRAGMA query_only=OFF");  // VACUUM INTO counts as writing, though only to its target
  vacuum_into(connection, target);
}

std::vector<Finding> examine_connection(SqliteConnection& connection) {
  std::vector<Finding> findings;
  const std::string integrity = connection.first_text("PRAGMA integrity_check");
  findings.push_back({.subject = "integrity", .good = integrity == "ok", .text = integrity});
  const std::string dangling = connection.first_text("PRAGMA foreign_key_check");
  findings.push_back(
      {.subject = "references",
       .good = dangling.empty(),
       .text = dangling.empty() ? "every row that is named exists" : "a row of " + dangling + " dangles"});
  if (integrity != "ok") return findings;
  for (Finding& finding : examine_rows(connection)) findings.push_back(std::move(finding));
  findings.push_back(trigger_finding(triggers_made(connection), triggers_in(connection)));
  return findings;
}

std::vector<Finding> examine_backup(const fs::path& backup) {
  if (!fs::exists(backup)) throw app::StoreFault(fmt::format("{} does not exist", backup.string()));
  const Copy copy(backup, beside(backup, ".examined"));
  try {
    SqliteConnection connection(copy.path(), {.duty = SqliteConnection::Duty::write});
    return examine_connection(connection);
  } catch (const app::StoreFault& fault) {
    return {{.subject = "integrity", .good = false, .text = fault.what()}};
  }
}

void restore_sqlite(const fs::path& backup, const fs::path& file, Instant at) {
  const DirectoryLock lock(directory_of(file), "salespact restore");
  require_sound(examine_backup(backup), backup);
  const Copy aside(backup, beside(file, ".restoring"));
  revoke_every_session(aside.path(), at);
  sync(aside.path(), O_RDWR);
  if (fs::exists(file)) {
    // The log belongs to the file: both move, or the next start would read one with the other.
    for (const char* suffix : {"-wal", "-shm", ""}) {
      if (fs::exists(beside(file, suffix)))
        fs::rename(beside(file, suffix), beside(beside(file, ".before-restore"), suffix));
    }
  }
  fs::rename(aside.path(), file);
  sync(directory_of(file), O_RDONLY | O_DIRECTORY);
}

}  // namespace salespact::store

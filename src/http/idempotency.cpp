#include "http/idempotency.hpp"

#include "base/digest_stream.hpp"
#include "http/authorize.hpp"
#include "http/json/document.hpp"
#include "http/routing/secret_members.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <utility>

namespace salespact::http {
namespace {

constexpr std::size_t longest_key = 255;
constexpr std::int64_t a_day = 24LL * 3600 * 1'000'000;

bool is_visible_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F; });
}

void add_part(DigestStream& digest, std::string_view text) {
  digest.add(std::to_string(text.size()));
  digest.add(":");
  digest.add(text);
}

using MemberNames = std::set<std::string, std::less<>>;

// A JSON body without its secrets. Of what can't be read nothing is added: it is refused, and its answer not kept.
void add_without(const MemberNames& secrets, JsonValue value, DigestStream& digest) {
  add_part(digest, value.key());
  if (secrets.contains(value.key())) return;
  add_part(digest, std::to_string(std::to_underlying(value.kind())));
  if (value.kind() != JsonKind::object && value.kind() != JsonKind::array) return add_part(digest, value.text());
  for (const JsonValue one : value) add_without(secrets, one, digest);
  add_part(digest, "");  // its end
}

// Method, path, query and body: what must be the same for an answer to be given again. Passwords are no part of it:
// what else there is to a request is easily guessed, and then its hash in the database would be a quick one of the
// password.
Sha256 hash_of(const Request& request, const MemberNames& secrets) {
  DigestStream digest;
  add_part(digest, text_of(request.method));
  add_part(digest, request.path);
  for (const Parameter& parameter : request.query) {
    add_part(digest, parameter.name);
    add_part(digest, parameter.value);
  }
  for (const Parameter& field : request.form) {
    add_part(digest, field.name);
    add_part(digest, field.value);
  }
  add_part(digest, request.headers.find("If-Match").value_or(""));
  if (secrets.empty()) {
    add_part(digest, request.body);
  } else if (const auto body = JsonDocument::parse(request.body)) {
    add_without(secrets, body->root(), digest);
  }
  if (request.spool) {
    std::ifstream file(request.spool->path(), std::ios::binary);
    std::string piece(1U << 16U, '\0');
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0) {
      digest.add(std::string_view(piece).substr(0, static_cast<std::size_t>(file.gcount())));
    }
  }
  return digest.finish();
}

// Keys whose first request is being answered by this process.
class Running {
 public:
  using Key = std::pair<PersonId, std::string>;

  [[nodiscard]] bool enter(const Key& key) {
    const std::lock_guard lock(mutex_);
    return keys_.insert(key).second;
  }
  void leave(const Key& key) {
    const std::lock_guard lock(mutex_);
    keys_.erase(key);
  }

 private:
  std::mutex mutex_;
  std::set<Key> keys_;
};

class Replay {
 public:
  Replay(app::Store& store, WorkspaceId workspace, const app::Clock& clock, std::vector<std::string> not_kept)
      : store_(store), workspace_(workspace), clock_(clock), not_kept_(std::move(not_kept)) {}

  Response around(const Route& route, const Request& request, const std::function<Response()>& handle) {
    const auto key = request.headers.find("Idempotency-Key");
    const auto* caller = std::any_cast<Caller>(&request.principal);
    const bool kept = std::ranges::find(not_kept_, route.path) == not_kept_.end();
    if (is_safe(route.method) || !key || caller == nullptr || !kept) return handle();
    if (key->empty() || key->size() > longest_key || !is_visible_ascii(*key)) {
      return Problem{400, "bad_idempotency_key", "Idempotency-Key is 1 to 255 visible ASCII characters"};
    }
    const Running::Key running{caller->person(), std::string(*key)};
    if (!running_.enter(running)) {
      return Problem{409, "still_running", "the first request with this Idempotency-Key is still being answered"};
    }
    struct Leave {
      Running& keys;
      const Running::Key& key;
      ~Leave() { keys.leave(key); }
    } const leave{running_, running};
    return answer(route, request, running, handle);
  }

 private:
  Response answer(const Route& route, const Request& request, const Running::Key& key,
                  const std::function<Response()>& handle) {
    const Sha256 hash = hash_of(request, secrets_of(route));
    std::optional<app::StoredAnswer> stored;
    store_.read(workspace_, [&](app::Transaction& tx) { stored = tx.answers().find(key.first, key.second); });
    if (stored && stored->request_hash != hash) {
      return Problem{422, "key_used_before", "this Idempotency-Key came with another request before: use a new one"};
    }
    if (stored) return again(*stored);
    Response response = handle();
    keep(key, hash, response);
    return response;
  }

  const MemberNames& secrets_of(const Route& route) {
    const std::lock_guard lock(secrets_mutex_);
    const auto [found, fresh] = secrets_.try_emplace(route.doc.body);
    if (fresh) found->second = secret_members(route.doc.body);
    return found->second;
  }

  static Response again(const app::StoredAnswer& stored) {
    Response response(stored.status, stored.content_type, stored.body);
    if (!stored.etag.empty()) response.headers.set("ETag", stored.etag);
    if (!stored.location.empty()) response.headers.set("Location", stored.location);
    response.headers.set("Idempotency-Replayed", "true");
    return response;
  }

  // Only what succeeded: a refused request changed nothing and may be mended and sent again under its key.
  void keep(const Running::Key& key, const Sha256& hash, const Response& response) {
    const auto* body = std::get_if<std::string>(&response.body);
    if (body == nullptr || response.status >= 300) return;
    app::StoredAnswer answer{.key = key.second,
                             .person = key.first,
                             .request_hash = hash,
                             .status = response.status,
                             .content_type = std::string(response.headers.find("Content-Type").value_or("")),
                             .body = *body,
                             .etag = std::string(response.headers.find("ETag").value_or("")),
                             .location = std::string(response.headers.find("Location").value_or("")),
                             .at = clock_.now()};
    try {
      store_.write(workspace_, [&](app::Transaction& tx) {
        tx.answers().delete_before({answer.at.microseconds - a_day});
        tx.answers().insert(answer);
      });
    } catch (const app::UniqueViolation&) {  // NOLINT(bugprone-empty-catch): see below
      // Another node was asked at the same moment: its answer is the one kept.
    }
  }

  app::Store& store_;
  WorkspaceId workspace_;
  const app::Clock& clock_;
  std::vector<std::string> not_kept_;
  Running running_;
  std::mutex secrets_mutex_;
  std::map<SchemaMaker, MemberNames> secrets_;  // of each body that was sent; never taken out again
};

}  // namespace

Around replay_answers(app::Store& store, WorkspaceId workspace, const app::Clock& clock,
                      std::vector<std::string> not_kept) {
  auto replay = std::make_shared<Replay>(store, workspace, clock, std::move(not_kept));
  return [replay](const Route& route, const Request& request, const std::function<Response()>& handle) {
    return replay->around(route, request, handle);
  };
}

void forget_old_answers(app::Store& store, WorkspaceId workspace, Instant now) {
  store.write(workspace, [&](app::Transaction& tx) { tx.answers().delete_before({now.microseconds - a_day}); });
}

}  // namespace salespact::http

#pragma once

#include "base/date.hpp"
#include "base/digest.hpp"
#include "domain/org/organisation.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace salespact::app {

// The first answer to a write that carried an Idempotency-Key; kept 24 hours, given again to the same request.
struct StoredAnswer {
  std::string key;  // as sent, 1–255 visible ASCII characters
  PersonId person;
  Sha256 request_hash{};  // method, path and body
  int status = 0;
  std::string content_type;
  std::string body;
  std::string etag;
  std::string location{};  // of what was made, or of the job that makes it
  Instant at;
};

class IdempotencyRepository {
 public:
  virtual ~IdempotencyRepository() = default;
  virtual std::optional<StoredAnswer> find(PersonId person, std::string_view key) = 0;
  virtual void insert(const StoredAnswer& answer) = 0;  // throws UniqueViolation
  virtual void delete_before(Instant at) = 0;
};

}  // namespace salespact::app

#pragma once

#include "domain/pact/pact_template.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace salespact::app {

// A template of the company: its newest version, and whether it is still offered.
struct KeptPactTemplate {
  PactTemplateVersion newest{};
  bool retired = false;
  std::int64_t revision = 1;
  friend bool operator==(const KeptPactTemplate&, const KeptPactTemplate&) = default;
};

class PactTemplateRepository {
 public:
  virtual ~PactTemplateRepository() = default;
  virtual std::vector<KeptPactTemplate> all() = 0;  // retired ones too; by id
  virtual std::optional<KeptPactTemplate> find(PactTemplateId id) = 0;
  virtual std::vector<PactTemplateVersion> versions(PactTemplateId id) = 0;  // every one, the newest first

  virtual void insert(const KeptPactTemplate& made) = 0;  // with its first version
  // Compare-and-swap on revision; a version is appended beside it.
  virtual bool update(PactTemplateId id, bool retired, std::int64_t revision) = 0;
  virtual void append(const PactTemplateVersion& version) = 0;  // throws UniqueViolation: the version is there already
};

}  // namespace salespact::app

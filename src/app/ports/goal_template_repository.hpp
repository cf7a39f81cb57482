#pragma once

#include "domain/goal/goal_template.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace salespact::app {

// A template of the company: its newest version, and whether it is still offered.
struct KeptTemplate {
  GoalTemplateVersion newest;
  bool retired = false;
  std::int64_t revision = 1;
  friend bool operator==(const KeptTemplate&, const KeptTemplate&) = default;
};

class GoalTemplateRepository {
 public:
  virtual ~GoalTemplateRepository() = default;
  virtual std::vector<KeptTemplate> all() = 0;  // retired ones too; by id
  virtual std::optional<KeptTemplate> find(GoalTemplateId id) = 0;
  virtual std::vector<GoalTemplateVersion> versions(GoalTemplateId id) = 0;  // every one, the newest first

  virtual void insert(const KeptTemplate& made) = 0;  // with its first version
  // Compare-and-swap on revision; a version is appended beside it.
  virtual bool update(GoalTemplateId id, bool retired, std::int64_t revision) = 0;
  virtual void append(const GoalTemplateVersion& version) = 0;  // throws UniqueViolation: the version is there already
};

}  // namespace salespact::app

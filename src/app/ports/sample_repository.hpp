#pragma once

#include "domain/goal/goal.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace salespact::app {

// The source of every sample record. Nobody else may use it: rows of this source are the only ones that can be removed.
inline constexpr std::string_view sample_source = "sample";

struct SampleObjects {
  std::vector<PersonId> people;  // each ascending
  std::vector<OrgUnitId> units;
  std::vector<GoalId> goals;
  [[nodiscard]] bool empty() const { return people.empty() && units.empty() && goals.empty(); }
};

struct SampleCounts {
  std::int64_t people = 0;
  std::int64_t units = 0;
  std::int64_t goals = 0;
  std::int64_t deals = 0;
  std::int64_t activities = 0;
  std::int64_t measurements = 0;
};

// What belongs to the sample data (ADR 0012): the marked people, units and goals, and all records of sample_source.
class SampleRepository {
 public:
  virtual ~SampleRepository() = default;
  virtual void mark(const SampleObjects& objects) = 0;
  virtual void unmark(const SampleObjects& objects) = 0;
  virtual SampleObjects marked() = 0;
  // What is marked and named directly by rows outside the sample. What names an adopted goal counts as outside once the
  // goal is unmarked.
  virtual SampleObjects in_use() = 0;
  virtual SampleCounts records() = 0;  // deals and activities of sample_source
  // Everything marked and every record of sample_source, with its history. What is in use must be unmarked before.
  virtual SampleCounts remove() = 0;
};

}  // namespace salespact::app

#pragma once

#include "domain/attainment/fact.hpp"

#include <cstdint>
#include <expected>
#include <limits>
#include <span>
#include <vector>

namespace salespact::attainment {

// The primary memberships and unit parents of all time, as the store has them (DOMAIN 2.1).
struct PrimaryMembership {
  PersonIndex person = 0;
  UnitIndex unit = 0;
  Tenure tenure;
  friend bool operator==(const PrimaryMembership&, const PrimaryMembership&) = default;
};

struct UnitParent {
  UnitIndex unit = 0;
  UnitIndex parent = 0;
  Tenure tenure;
  friend bool operator==(const UnitParent&, const UnitParent&) = default;
};

struct OrganisationRows {
  std::uint32_t people = 0;
  std::uint32_t units = 0;  // at least 1
  UnitIndex root = 0;
  std::vector<PrimaryMembership> memberships;
  std::vector<UnitParent> parents;
  friend bool operator==(const OrganisationRows&, const OrganisationRows&) = default;
};

enum class OrganisationRefusal : std::uint8_t {
  no_units,
  unknown_person,
  unknown_unit,
  empty_tenure,             // `to` is not after `from`
  overlapping_memberships,  // two primary memberships of a person on one day
  overlapping_parents,      // two parents of a unit on one day
  root_has_parent,
  cycle,    // a unit is its own ancestor on some day
  too_deep  // more than deepest_tree levels
};

inline constexpr std::size_t deepest_tree = 64;

// The effective-dated tree, indexed for "which path had this person on that day". A unit without a parent on a day
// hangs below the root; a person without a membership on a day is nowhere: credited to the root only.
class Organisation {
 public:
  // Inside the engine a unit is a node: nowhere is 0, unit u is u + 1.
  using Node = std::uint32_t;
  static constexpr Node nowhere = 0;
  static constexpr Node node_of(UnitIndex unit) { return unit + 1; }

  // Days since 1970, `to` exclusive; the first segment of a line starts at the beginning of time, the last is open.
  static constexpr std::int32_t ever = std::numeric_limits<std::int32_t>::min();
  static constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();
  struct Placement {
    std::int32_t from = ever;
    std::int32_t to = never;
    Node node = nowhere;
    friend bool operator==(const Placement&, const Placement&) = default;
  };
  struct Chain {
    std::int32_t from = ever;
    std::int32_t to = never;
    std::uint32_t first = 0;  // into the path nodes: the node itself, its parent, … the root
    std::uint32_t length = 0;
  };
  struct Resident {
    PersonIndex person = 0;
    std::int32_t from = ever;
    std::int32_t to = never;
  };

  static std::expected<Organisation, OrganisationRefusal> of(OrganisationRows rows);

  [[nodiscard]] const OrganisationRows& rows() const { return rows_; }
  [[nodiscard]] std::uint32_t people() const { return rows_.people; }
  [[nodiscard]] std::uint32_t units() const { return rows_.units; }
  [[nodiscard]] std::uint32_t nodes() const { return rows_.units + 1; }
  [[nodiscard]] UnitIndex root() const { return rows_.root; }

  // Gapless over all time.
  [[nodiscard]] std::span<const Placement> placements(PersonIndex person) const {
    return {placements_.data() + placement_first_[person], placement_first_[person + 1] - placement_first_[person]};
  }
  [[nodiscard]] std::span<const Chain> chains(Node node) const {
    return {chains_.data() + chain_first_[node], chain_first_[node + 1] - chain_first_[node]};
  }
  [[nodiscard]] std::span<const Node> path(const Chain& chain) const {
    return {path_nodes_.data() + chain.first, chain.length};
  }
  // Who was ever directly in the node, by person.
  [[nodiscard]] std::span<const Resident> residents(Node node) const {
    return {residents_.data() + resident_first_[node], resident_first_[node + 1] - resident_first_[node]};
  }

  [[nodiscard]] Node node_of_person(PersonIndex person, Date day) const;
  // The nodes credited with a fact of that day, from the direct unit (or nowhere) up to the root.
  [[nodiscard]] std::span<const Node> path_of_node(Node node, Date day) const;
  [[nodiscard]] std::span<const Node> path_of(const Fact& fact) const;  // empty for overlay

 private:
  Organisation() = default;
  std::expected<void, OrganisationRefusal> place_people();
  std::expected<void, OrganisationRefusal> chain_units();
  void list_residents();

  OrganisationRows rows_;
  std::vector<Placement> placements_;
  std::vector<std::uint32_t> placement_first_;
  std::vector<Chain> chains_;
  std::vector<std::uint32_t> chain_first_;
  std::vector<Node> path_nodes_;
  std::vector<Resident> residents_;
  std::vector<std::uint32_t> resident_first_;
};

}  // namespace salespact::attainment

#pragma once

#include "app/import/rows.hpp"
#include "ingest/row_context.hpp"

#include <vector>

namespace salespact::ingest {

// Each makes one typed row of one record. False when the record holds no such row at all: only a second row that
// [[also]] asks for may be absent. What is wrong is in the context.

class PersonMaker {
 public:
  using Row = app::PersonRow;
  static constexpr app::ImportKind kind = app::ImportKind::people;
  // A manager stands beside each of the team: rows that say the same again are absent.
  bool make(RowContext& context, const BoundRow& fields, bool is_first, Row& out);

 private:
  bool seen_before(const Row& row);
  std::vector<std::string> seen_;  // sorted
};

class DealMaker {
 public:
  using Row = app::DealRow;
  static constexpr app::ImportKind kind = app::ImportKind::deals;
  bool make(RowContext& context, const BoundRow& fields, bool is_first, Row& out);
  void use_dimensions(std::span<const BoundDimension> dimensions) { wanted_ = dimensions; }

 private:
  void read_status(RowContext& context, const BoundRow& fields, Row& out);
  void read_amount(RowContext& context, const BoundRow& fields, Row& out);
  void read_owners_of(RowContext& context, const BoundRow& fields, Row& out);
  void read_dimensions(RowContext& context, Row& out);

  std::span<const BoundDimension> wanted_;
  std::vector<app::OwnerShare> owners_;
  std::vector<app::Dimension> dimensions_;
  Remembered<DealStatus> statuses_;
};

class ActivityMaker {
 public:
  using Row = app::ActivityRow;
  static constexpr app::ImportKind kind = app::ImportKind::activities;
  static bool make(RowContext& context, const BoundRow& fields, bool is_first, Row& out);
};

class MeasurementMaker {
 public:
  using Row = app::MeasurementRow;
  static constexpr app::ImportKind kind = app::ImportKind::measurements;
  static bool make(RowContext& context, const BoundRow& fields, bool is_first, Row& out);
};

class QuotaMaker {
 public:
  using Row = app::QuotaRow;
  static constexpr app::ImportKind kind = app::ImportKind::quotas;
  static bool make(RowContext& context, const BoundRow& fields, bool is_first, Row& out);

 private:
  static void read_period_of(RowContext& context, const BoundField& field, Row& out);
};

}  // namespace salespact::ingest

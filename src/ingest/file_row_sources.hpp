#pragma once

#include "app/ports/row_source.hpp"
#include "ingest/byte_source.hpp"

#include <memory>

namespace salespact::ingest {

// CSV files as the rows of app/import/rows.hpp. Stateless.
class FileRowSources final : public app::RowSources {
 public:
  [[nodiscard]] Opened<app::PersonRow> open_people(app::ImportFile file,
                                                   const app::ReadOptions& options) const override;
  [[nodiscard]] Opened<app::DealRow> open_deals(app::ImportFile file, const app::ReadOptions& options) const override;
  [[nodiscard]] Opened<app::ActivityRow> open_activities(app::ImportFile file,
                                                         const app::ReadOptions& options) const override;
  [[nodiscard]] Opened<app::MeasurementRow> open_measurements(app::ImportFile file,
                                                              const app::ReadOptions& options) const override;
  [[nodiscard]] Opened<app::QuotaRow> open_quotas(app::ImportFile file, const app::ReadOptions& options) const override;

  [[nodiscard]] app::FilePreview preview(app::ImportFile file, std::optional<app::ImportKind> kind,
                                         const app::ReadOptions& options,
                                         std::span<const app::KeptMappingText> kept) const override;
  [[nodiscard]] std::expected<app::MappingJson, app::ImportRefused> mapping_as_json(
      std::string_view toml, app::ImportKind kind) const override;

  [[nodiscard]] std::string rejected_rows_header(std::string_view header_csv) const override;
  [[nodiscard]] std::string rejected_rows_line(std::span<const app::RowProblem> problems,
                                               std::string_view row_csv) const override;
};

}  // namespace salespact::ingest

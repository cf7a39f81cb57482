#pragma once

#include "app/import/code.hpp"
#include "app/import/import_kind.hpp"
#include "app/import/preview.hpp"
#include "app/import/rows.hpp"
#include "base/digest.hpp"

#include <expected>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace salespact::app {

enum class TextEncoding : std::uint8_t { utf8, utf16_le, utf16_be, windows_1252 };
// excel_serial: days counted from 1899-12-30, as spreadsheets store dates.
enum class DateOrder : std::uint8_t { dmy, mdy, ymd, excel_serial };
enum class DecimalMark : std::uint8_t { point, comma };

// What the person who imports decides; what is absent is found out from the whole file, or refused when it can't be.
struct ReadOptions {
  std::string mapping;       // text of a mapping file (TOML); empty = recognise the header
  std::string mapping_name;  // for messages; with an empty `mapping` the name of a built-in mapping, such as "hubspot"
  std::optional<TextEncoding> encoding;
  std::optional<char> separator;  // ',' ';' '\t'
  std::optional<DateOrder> dates;
  std::optional<DecimalMark> decimal;
  Currency default_currency;  // of rows that name none
};

struct ImportFile {
  std::string name;  // for messages
  // Read twice from its start, so a pipe has to be spooled to a file first; or the bytes themselves.
  std::variant<std::filesystem::path, std::string> content;
};

struct ColumnUse {
  std::string header;
  std::string used_as;            // canonical column, "dimension lead_source", "ignored"
  std::string reading;            // "dates M/D/Y", "decimal comma"; empty for text
  std::string decided_by{};       // the cell that only this reading explains
  std::int64_t decided_line = 0;  // 0: the column left nothing open
};

// How a file was understood, for a preview. All of it is known before the first row is handed out.
struct Understood {
  ImportKind kind = ImportKind::deals;
  std::string encoding;  // "UTF-8 with BOM"
  char separator = ',';
  std::string mapping;  // "canonical", "Salesforce", or the name of the mapping file
  std::vector<ColumnUse> columns;
  std::vector<std::string> notes;                    // ignored columns, footers, times that were cut
  std::vector<std::vector<std::string>> first_rows;  // at most 5, cells as in the file
  std::string header_csv;                            // header for the file of rejected rows
  Sha256 content_hash{};                             // of the bytes of the file
  std::int64_t rows = 0;                             // records below the header, without blank lines and footer
  std::uint64_t bytes = 0;
};

enum class RowStep : std::uint8_t {
  row,       // row() is good
  rejected,  // problems() say why
  end,
};

// Pulled by one thread. Constant memory however long the file. Throws when the file can no longer be read.
template <class Row>
class RowSource {
 public:
  virtual ~RowSource() = default;
  [[nodiscard]] virtual const Understood& understood() const = 0;
  virtual RowStep next() = 0;
  [[nodiscard]] virtual const Row& row() const = 0;                        // after RowStep::row
  [[nodiscard]] virtual std::span<const RowProblem> problems() const = 0;  // after RowStep::rejected
  // The current record as a line of CSV without its line end, safe to open in a spreadsheet (TRUST E14); also after
  // RowStep::row, for rows that the workspace rejects.
  [[nodiscard]] virtual std::string row_csv() const = 0;
  // Header of the file's column that gives the canonical column ("owner"), for problems that the workspace finds.
  [[nodiscard]] virtual std::string column_header(std::string_view canonical) const = 0;
  [[nodiscard]] virtual std::uint64_t bytes_read() const = 0;
};

class RowSources {
 public:
  virtual ~RowSources() = default;

  template <class Row>
  using Opened = std::expected<std::unique_ptr<RowSource<Row>>, ImportRefused>;

  // Reads the whole file once to decide its styles. The refusal carries everything that is wrong at once.
  [[nodiscard]] virtual Opened<PersonRow> open_people(ImportFile file, const ReadOptions& options) const = 0;
  [[nodiscard]] virtual Opened<DealRow> open_deals(ImportFile file, const ReadOptions& options) const = 0;
  [[nodiscard]] virtual Opened<ActivityRow> open_activities(ImportFile file, const ReadOptions& options) const = 0;
  [[nodiscard]] virtual Opened<MeasurementRow> open_measurements(ImportFile file, const ReadOptions& options) const = 0;
  [[nodiscard]] virtual Opened<QuotaRow> open_quotas(ImportFile file, const ReadOptions& options) const = 0;

  // Says how the file would be read, also where it could not be imported as it is. Without a kind the header decides
  // it. `kept` are tried before anything is guessed.
  [[nodiscard]] virtual FilePreview preview(ImportFile file, std::optional<ImportKind> kind, const ReadOptions& options,
                                            std::span<const KeptMappingText> kept) const = 0;
  // A mapping file as JSON of the same model, or what is wrong with it.
  [[nodiscard]] virtual std::expected<MappingJson, ImportRefused> mapping_as_json(std::string_view toml,
                                                                                  ImportKind kind) const = 0;

  // The file of rejected rows: line, code, message, then the row as it was.
  [[nodiscard]] virtual std::string rejected_rows_header(std::string_view header_csv) const = 0;
  [[nodiscard]] virtual std::string rejected_rows_line(std::span<const RowProblem> problems,
                                                       std::string_view row_csv) const = 0;
};

}  // namespace salespact::app

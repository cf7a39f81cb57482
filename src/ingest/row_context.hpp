#pragma once

#include "ingest/date_reader.hpp"
#include "ingest/number_reader.hpp"
#include "ingest/opened_file.hpp"
#include "ingest/row_memory.hpp"

#include <array>
#include <type_traits>

namespace salespact::ingest {

inline constexpr std::size_t longest_id = 200;  // code points, as all below
inline constexpr std::size_t longest_name = 200;
inline constexpr std::size_t longest_value = 500;

// What few different texts of a column were found to mean. Keys are copied.
template <class Meaning>
class Remembered {
 public:
  [[nodiscard]] const Meaning* find(std::string_view text) const {
    for (std::size_t i = 0; i < count_; ++i) {
      if (entries_[i].text == text) return &entries_[i].meaning;
    }
    return nullptr;
  }
  const Meaning& keep(std::string_view text, Meaning meaning) {
    Entry& entry = entries_[next_];
    next_ = (next_ + 1) % entries_.size();
    count_ = std::max(count_, next_ == 0 ? entries_.size() : next_);
    entry.text = text;
    entry.meaning = std::move(meaning);
    return entry.meaning;
  }

 private:
  struct Entry {
    std::string text;
    Meaning meaning{};
  };
  std::array<Entry, 16> entries_;
  std::size_t count_ = 0;
  std::size_t next_ = 0;
};

// Reads the fields of one record and collects what is wrong with it.
class RowContext {
 public:
  explicit RowContext(const OpenedFile& file, Currency default_currency);

  // Where the texts and lists of the rows to come are kept.
  void use(RowMemory& memory) { memory_ = &memory; }
  void begin(const CsvRecord& record);
  [[nodiscard]] std::int64_t line() const { return record_->line; }
  [[nodiscard]] Cells cells() const { return record_->cells; }
  [[nodiscard]] RowScratch& scratch() { return memory_->scratch(); }
  template <class T>
  [[nodiscard]] std::span<const T> keep(const std::vector<T>& list) {
    return memory_->keep(std::span<const T>(list));
  }
  [[nodiscard]] bool good() const { return problems_.empty(); }
  [[nodiscard]] std::span<const app::RowProblem> problems() const { return problems_; }

  void fault(std::string_view column, std::string_view value, app::ImportCode code, std::string message);
  void fault(const BoundField& field, app::ImportCode code, std::string message);
  // The record's shape is wrong: nothing else is looked at.
  void fault_shape();

  [[nodiscard]] bool is_empty(const BoundField& field);
  [[nodiscard]] std::string_view raw(const BoundField& field) { return text_of(field, record_->cells, scratch()); }
  // Text in the words of [values], if the mapping has any for the field.
  std::string_view text(const BoundField& field, std::string_view name, std::size_t longest);
  std::string_view needed_text(const BoundField& field, std::string_view name, std::size_t longest);
  std::string_view clean(std::string_view column, std::string_view cell, std::size_t longest);
  std::optional<Date> date(const BoundField& field);
  std::optional<Date> needed_date(const BoundField& field, std::string_view why);
  struct Amount {
    Decimal value;
    std::string_view currency;  // sign or code beside the digits
  };
  std::optional<Amount> number(const BoundField& field);
  std::optional<Amount> needed_number(const BoundField& field);
  // Of the field, else of the sign beside the amount, else none.
  std::optional<Currency> currency(const BoundField& field, const BoundField& amount_field, std::string_view sign);
  // The same, with the default of mapping or workspace.
  std::optional<Currency> currency_or_default(const BoundField& field, const BoundField& amount_field,
                                              std::string_view sign);
  // What [values] says that a text of the field means; nullopt when it says nothing.
  [[nodiscard]] std::optional<std::string_view> meaning(std::string_view field, std::string_view text) const;
  [[nodiscard]] bool has_meanings(std::string_view field) const {
    return any_meanings_ && file_.mapping().values.contains(field);
  }
  // Whether [values] lists the text itself, not only ["*"].
  [[nodiscard]] bool is_named(std::string_view field, std::string_view text) const;

 private:
  const OpenedFile& file_;
  Currency default_currency_;
  bool any_meanings_;
  const CsvRecord* record_ = nullptr;
  RowMemory* memory_ = nullptr;
  std::vector<app::RowProblem> problems_;
  Remembered<Currency> currencies_;
};

// Whether the column has a decided mark and the text is plain digits with it: the way nearly all cells are.
[[nodiscard]] std::optional<Decimal> read_plain_number(std::string_view text, app::DecimalMark mark);

[[nodiscard]] std::string cut_value(std::string_view value);  // to 200 code points, valid UTF-8

}  // namespace salespact::ingest

#pragma once

#include "app/import/bulk_load.hpp"
#include "app/import/import_run.hpp"
#include "app/import/known_keys.hpp"
#include "app/import/name_index.hpp"
#include "app/import/row_loop.hpp"

#include <fmt/format.h>

#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace salespact::app {

// A problem that the workspace finds in a row that is good in itself.
template <class Row>
RowProblem problem_at(const RowSource<Row>& source, std::int64_t line, std::string_view canonical_column,
                      std::string_view value, ImportCode code, std::string_view message) {
  return {.line = line,
          .column = source.column_header(canonical_column),
          .value = std::string(value.substr(0, 200)),
          .code = std::string(code_text(code)),
          .message = std::string(message),
          .row = source.row_csv()};
}

// Facts may be dated until tomorrow, for whoever is east of the company's zone (E37).
inline bool is_future(Date date, Date today) { return date > today + 1; }

// The import of records with ids of their own, the same for deals and activities. `Kind` says what a record is:
//   Row, Record; std::expected<Record*, std::vector<RowProblem>> record_of(const RowSource<Row>&);
//   key_of: of what tells records of one source apart; for_each_key, find: the repository's own; change_kind;
//   too_much: whether what is stored could no longer be added up with it (E38); twice: what to do about two rows of
//   one key that say different things.
template <class Kind>
class RecordImport {
 public:
  using Row = typename Kind::Row;
  using Record = typename Kind::Record;

  RecordImport(const ImportPorts& ports, const ImportRequest& request, Moment moment, RowSource<Row>& source,
               Kind& kind, KnownKeys known)
      : ports_(ports),
        source_(source),
        kind_(kind),
        run_(ports, request, moment, source.understood()),
        known_(std::move(known)) {}

  // What is stored of the request's source already; worth doing while the file is looked through.
  static KnownKeys load_known(const ImportPorts& ports, const std::string& source) {
    KnownKeys known;
    ports.store.read(ports.workspace, [&](Transaction& tx) {
      known = KnownKeys();
      Kind::for_each_key(tx.records(), source,
                         [&](const RecordKey& key) { known.load(Kind::key_of(key), key.fingerprint); });
      known.finish_loading();
    });
    return known;
  }

  ImportReport apply(const ImportProgress& progress) {
    BulkLoad load(ports_.store, !run_.dry_run() && is_worth_a_load(source_.understood().rows, known_.size()));
    for_each_row(source_, run_, [&] { note_in_file(); }, [&] { take_row(); }, [&] { commit(progress); });
    run_.settle(progress);
    load.end();
    return run_.finish(source_.understood());
  }

 private:
  struct Chunk {
    std::vector<Record> fresh;
    std::vector<Record> corrected;
  };

  void note_in_file() {
    const auto made = kind_.record_of(source_);
    if (!made) return;
    if (auto* entry = known_.find(Kind::key_of(**made))) entry->note_in_file();
  }

  void take_row() {
    if constexpr (Kind::id_is_key) known_.prefetch(KnownKeys::key_of(source_.row().external_id));
    auto made = kind_.record_of(source_);
    if (!made) return run_.reject(std::move(made.error()));
    Record& record = **made;
    const KnownKeys::Key key = Kind::key_of(record);
    auto* known = known_.find(key);
    const bool again = known != nullptr && known->in_file();  // what a file says twice is counted as rounded once
    const bool contradicts = again && known->fingerprint != record.fingerprint;
    if (contradicts) {
      return run_.reject(
          {problem_at(source_, source_.row().line, "id", record.external_id, ImportCode::id_twice,
                      fmt::format("\"{}\" stands in this file twice{}", record.external_id, Kind::twice))});
    }
    if (known == nullptr || known->fingerprint != record.fingerprint) {
      if (auto problem = kind_.too_much(source_, record, ports_)) return run_.reject({std::move(*problem)});
    }
    if (known == nullptr) {
      known_.insert(key, record.fingerprint, true);
      if (chunk_.fresh.empty()) chunk_.fresh.reserve(static_cast<std::size_t>(run_.rows_of_a_chunk()));
      chunk_.fresh.push_back(std::move(record));
      run_.count_new();
    } else if (known->fingerprint == record.fingerprint) {
      known->note_in_file();
      run_.count_unchanged();
    } else {
      known->note_in_file();
      known->fingerprint = record.fingerprint;
      chunk_.corrected.push_back(std::move(record));
      run_.count_corrected();
    }
    if (const auto rounded = Kind::rounded_by(source_.row()); rounded && !again) {
      run_.count_rounded(Kind::currency_of(source_.row()), *rounded);
    }
  }

  void commit(const ImportProgress& progress) {
    if (!run_.dry_run()) {
      for (Record& record : chunk_.fresh) record.id = {ports_.ids.next()};
    }
    auto chunk = std::make_shared<const Chunk>(std::exchange(chunk_, {}));
    run_.commit_behind([chunk](Transaction& tx) { write(tx, *chunk); }, progress);
  }

  static void write(Transaction& tx, const Chunk& chunk) {
    tx.records().insert(std::span<const Record>(chunk.fresh));
    const bool listed = chunk.fresh.size() + chunk.corrected.size() <= most_changes_listed;
    if (listed) {
      for (const Record& record : chunk.fresh) {
        tx.changes().append(Kind::change_kind, record.id.value, record.revision);
      }
    }
    for (Record record : chunk.corrected) {
      const auto current = Kind::find(tx.records(), record);
      check(current.has_value(), "a record that is corrected is stored");
      record.id = current->id;
      record.revision = current->revision;
      expect_unchanged(tx.records().correct(record));
      if (listed) tx.changes().append(Kind::change_kind, record.id.value, record.revision + 1);
    }
    if (!listed) tx.changes().append(ChangeKind::bulk);
  }

  static constexpr std::size_t most_changes_listed = 256;

  const ImportPorts& ports_;
  RowSource<Row>& source_;
  Kind& kind_;
  ImportRun run_;
  KnownKeys known_;
  Chunk chunk_;
};

}  // namespace salespact::app

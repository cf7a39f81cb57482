#include "domain/checker/lint.hpp"

#include "base/text.hpp"
#include "domain/checker/nouns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace salespact::checker {
namespace {

std::string filled(std::string text, std::string_view word, std::string_view other) {
  const auto put = [&text](std::string_view mark, std::string_view value) {
    if (const std::size_t at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), value);
  };
  put("{word}", word);
  put("{other}", other);
  return text;
}

class Linter {
 public:
  Linter(const Reading& reading, const LanguagePack& pack)
      : reading_(reading), pack_(pack), measured_(measured_noun(reading, pack)), done_(is_done_or_not(reading, pack)) {}

  std::vector<Finding> run() {
    about_what();
    about_how_much();
    about_when();
    return std::move(findings_);
  }

 private:
  void missing(Rule rule) {
    findings_.push_back({rule, 0, reading_.statement.size(), "", pack_.message(rule), pack_.fix(rule)});
  }
  void found(Rule rule, Stretch where, std::string_view other = "") {
    const std::string_view word = reading_.text(where);
    findings_.push_back({rule, reading_.tokens[where.first].begin, reading_.tokens[where.last - 1].end,
                         std::string(word), filled(pack_.message(rule), word, other), pack_.fix(rule)});
  }
  [[nodiscard]] std::size_t phrase_at(std::string_view section, std::size_t at) const {
    return pack_.section(section).longest_at(reading_.tokens, at);
  }
  // First stretch of a phrase of the section that was not cut out.
  [[nodiscard]] std::optional<Stretch> first_of(std::string_view section) const {
    for (std::size_t at = 0; at < reading_.tokens.size(); ++at) {
      if (reading_.cut[at]) continue;
      if (const std::size_t count = phrase_at(section, at); count > 0) return Stretch{at, at + count};
    }
    return std::nullopt;
  }
  [[nodiscard]] const MetricFound* metric_of(const Quantity& quantity) const {
    return quantity.metric ? &reading_.metrics[*quantity.metric] : nullptr;
  }

  void about_what() {
    if (reading_.metrics.empty() && !measured_ && !done_) missing(Rule::S1);
    if (reading_.quantities.empty()) {
      if (const auto verb = first_of("vague verb")) found(Rule::S2, *verb);
    }
    vague_qualifiers();
    several_metrics();
    if (!reading_.way) missing(Rule::S6);
  }

  // S3, once, about the first of them; the message names all.
  void vague_qualifiers() {
    std::optional<Stretch> first;
    std::string words;
    for (std::size_t at = 0; at < reading_.tokens.size();) {
      const std::size_t count = reading_.cut[at] ? 0 : vague_at(at);
      if (count > 0) {
        const Stretch where{at, at + count};
        if (!first) first = where;
        words += words.empty() ? "" : "\", \"";
        words += reading_.text(where);
      }
      at += std::max<std::size_t>(count, 1);
    }
    if (!first) return;
    findings_.push_back({Rule::S3, reading_.tokens[first->first].begin, reading_.tokens[first->last - 1].end,
                         std::string(reading_.text(*first)), filled(pack_.message(Rule::S3), words, ""),
                         pack_.fix(Rule::S3)});
  }

  [[nodiscard]] std::size_t vague_at(std::size_t at) const {
    if (phrase_at("not vague", at) > 0) return 0;
    if (const std::size_t count = phrase_at("vague qualifier", at); count > 0) return count;
    const std::size_t count = phrase_at("comparative", at);
    const bool behind_quantity =
        std::ranges::any_of(reading_.quantities, [at](const Quantity& one) { return one.where.last == at; });
    return behind_quantity ? 0 : count;
  }

  void several_metrics() {
    const MetricFound* first = nullptr;
    for (const Quantity& quantity : reading_.quantities) {
      const MetricFound* metric = metric_of(quantity);
      if (metric == nullptr || reading_.tells_how(quantity)) continue;
      if (first == nullptr) first = metric;
      if (metric->number == first->number) continue;
      return found(Rule::S4, first->where, reading_.text(metric->where));
    }
  }

  void about_how_much() {
    const auto is_target = [](const Quantity& quantity) { return !quantity.baseline; };
    if (std::ranges::none_of(reading_.quantities, is_target) && !done_) missing(Rule::M1);
    const bool has_baseline = std::ranges::any_of(reading_.quantities, &Quantity::baseline);
    const auto relative = std::ranges::find_if(reading_.quantities, &Quantity::relative);
    const bool is_relative = relative != reading_.quantities.end() && !reading_.beaten_plan;
    if (is_relative && !has_baseline) found(Rule::M2, relative->where);
    if (const auto bare = std::ranges::find_if(reading_.quantities, [&](const Quantity& one) { return is_bare(one); });
        bare != reading_.quantities.end()) {
      found(Rule::M3, bare->where);
    }
    if (is_relative) part_of_a_rate();
    if (reading_.beaten_plan) found(Rule::M7, *reading_.beaten_plan);
    if (!reading_.metrics.empty() && std::ranges::all_of(reading_.metrics, [](const MetricFound& metric) {
          return metric.kind == MetricKind::activity;
        })) {
      found(Rule::M8, reading_.metrics.front().where);
    }
  }

  void part_of_a_rate() {
    for (const Quantity& quantity : reading_.quantities) {
      const MetricFound* metric = metric_of(quantity);
      const bool part = quantity.relative && quantity.kind == Quantity::Kind::percent;
      if (part && metric != nullptr && metric->kind == MetricKind::rate) return found(Rule::M4, quantity.where);
    }
  }

  // A number of nothing in particular where percent, money or a unit of time is meant.
  [[nodiscard]] bool is_bare(const Quantity& quantity) const {
    if (quantity.kind != Quantity::Kind::plain || reading_.tells_how(quantity)) return false;
    if (counted_noun(reading_, quantity, pack_)) return false;
    const MetricFound* metric = metric_of(quantity);
    if (metric == nullptr) return !measured_ || !measured_->counted || quantity.where.first < measured_->where.last;
    return metric->kind == MetricKind::rate || metric->kind == MetricKind::money || metric->kind == MetricKind::time;
  }

  void about_when() {
    if (reading_.deadlines.empty() && reading_.cadences.empty()) missing(Rule::T1);
    if (!reading_.vague_times.empty()) found(Rule::T2, reading_.vague_times.front());
    if (reading_.deadlines.empty() && !reading_.cadences.empty()) found(Rule::T5, reading_.cadences.front());
  }

  const Reading& reading_;
  const LanguagePack& pack_;
  std::optional<MeasuredNoun> measured_;  // where no metric is known
  bool done_;
  std::vector<Finding> findings_;
};

std::optional<FieldsRead::Direction> direction_of(const Reading& reading, const LanguagePack& pack) {
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    if (reading.cut[at]) continue;
    if (pack.section("up").longest_at(reading.tokens, at) > 0) return FieldsRead::Direction::increase;
    if (pack.section("down").longest_at(reading.tokens, at) > 0) return FieldsRead::Direction::decrease;
    if (pack.section("hold").longest_at(reading.tokens, at) > 0) return FieldsRead::Direction::hold;
  }
  return std::nullopt;
}

FieldsRead fields_of(const Reading& reading, const LanguagePack& pack) {
  FieldsRead fields;
  const MetricFound* metric = reading.metrics.empty() ? nullptr : &reading.metrics.front();
  for (const Quantity& quantity : reading.quantities) {
    if (reading.tells_how(quantity)) continue;
    std::string& field = quantity.baseline                                              ? fields.from
                         : quantity.relative || quantity.kind == Quantity::Kind::points ? fields.by
                                                                                        : fields.to;
    if (!field.empty()) continue;
    field = std::string(reading.text(quantity.where));
    if (quantity.metric && (fields.from.empty() || fields.to.empty())) metric = &reading.metrics[*quantity.metric];
  }
  if (metric != nullptr) {
    fields.metric_key = metric->key;
    fields.metric_text = std::string(reading.text(metric->where));
  } else if (const auto noun = measured_noun(reading, pack)) {
    fields.metric_text = std::string(reading.text(noun->where));
  }
  fields.direction = direction_of(reading, pack);
  if (!reading.deadlines.empty()) fields.period = std::string(reading.text(reading.deadlines.front()));
  if (!reading.cadences.empty()) fields.cadence = std::string(reading.text(reading.cadences.front()));
  if (reading.way) fields.how = std::string(reading.text({reading.way->first, reading.tokens.size()}));
  return fields;
}

}  // namespace

int Lint::score() const {
  int score = 100;
  for (const Finding& finding : findings) {
    score -= finding.severity() == Severity::error ? 20 : finding.severity() == Severity::warning ? 8 : 2;
  }
  return std::max(score, 0);
}

bool Lint::has_error() const {
  return std::ranges::any_of(findings, [](const Finding& one) { return one.severity() == Severity::error; });
}

std::optional<std::string> refusal_of(std::string_view statement) {
  if (trimmed(statement).empty())
    return "the sentence is empty; write one, such as: Grow revenue from 400k to 460k in Q2";
  if (statement.size() > longest_statement) {
    return fmt::format("the sentence is {} bytes long; at most {} are read", statement.size(), longest_statement);
  }
  if (!is_valid_utf8(statement)) return "the sentence is no UTF-8 text";
  if (statement.find('\0') != std::string_view::npos) return "the sentence holds a NUL; text without one is accepted";
  if (english().is_foreign(statement))
    return "the sentence is not in English, as far as its words show; one in English is accepted";
  return std::nullopt;
}

Lint lint(std::string_view statement, const LanguagePack& pack) {
  const Reading reading = read_statement(statement, pack);
  return {Linter(reading, pack).run(), fields_of(reading, pack)};
}

}  // namespace salespact::checker

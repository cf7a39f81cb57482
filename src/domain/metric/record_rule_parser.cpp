#include "base/text.hpp"
#include "domain/metric/metric_text.hpp"
#include "domain/metric/record_rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

namespace salespact {
namespace {

// Thrown inside this file only: the grammar is read by nested functions, the first refusal ends the reading.
struct Refused {
  RuleRefusal refusal;
};

struct Token {
  enum class Kind { word, quoted, sign, end };
  Kind kind = Kind::end;
  std::string text;
  std::size_t at = 0;  // byte
};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

class RuleReader {
 public:
  explicit RuleReader(std::string_view text) : text_(text) { advance(); }

  RecordRule rule() {
    RecordRule out;
    out.records = keyword<RecordKind>();
    if (take("where")) conditions(out);
    expect(":", out.conditions.empty() ? "`where` or `:`" : "`and` or `:`");
    measure(out);
    if (token_.kind != Token::Kind::end) refuse_here(out.once_per ? "the end of the rule" : after_measure(out));
    return out;
  }

  std::vector<Condition> only_conditions(RecordKind records) {
    RecordRule out;
    out.records = records;
    if (token_.kind != Token::Kind::end) conditions(out);
    if (token_.kind != Token::Kind::end) refuse_here("`and` or the end");
    return std::move(out.conditions);
  }

 private:
  [[noreturn]] void refuse(RuleProblem code, std::size_t at, const std::string& message,
                           std::string accepted = {}) const {
    const std::size_t position = code_points(text_.substr(0, at)) + 1;
    throw Refused{{code, position, fmt::format("at character {}: {}", position, message), std::move(accepted)}};
  }

  [[noreturn]] void refuse_here(std::string_view accepted) const {
    const std::string found =
        token_.kind == Token::Kind::end ? "the rule ends" : fmt::format("found `{}`", token_.text);
    refuse(RuleProblem::unexpected_word, token_.at, fmt::format("{}, where {} is accepted", found, accepted),
           std::string(accepted));
  }

  static std::string_view after_measure(const RecordRule& rule) {
    return is_stock(rule.measure) || rule.records == RecordKind::measurements ? "the end of the rule"
                                                                              : "`once per` or the end of the rule";
  }

  void advance() {
    while (next_ < text_.size() && is_blank(text_[next_])) ++next_;
    token_ = {Token::Kind::end, {}, next_};
    if (next_ == text_.size()) return;
    if (text_[next_] == '"') return read_quoted();
    if (is_word_byte(text_[next_])) {
      token_.kind = Token::Kind::word;
      while (next_ < text_.size() && is_word_byte(text_[next_])) token_.text += text_[next_++];
      return;
    }
    token_.kind = Token::Kind::sign;
    const std::string_view rest = text_.substr(next_);
    token_.text = rest.starts_with("!=") || rest.starts_with("..") ? rest.substr(0, 2) : rest.substr(0, 1);
    next_ += token_.text.size();
  }

  void read_quoted() {
    token_.kind = Token::Kind::quoted;
    for (++next_; next_ < text_.size() && text_[next_] != '"'; ++next_) {
      if (text_[next_] == '\\' && next_ + 1 < text_.size()) ++next_;
      token_.text += text_[next_];
    }
    if (next_ >= text_.size())
      refuse(RuleProblem::unexpected_word, token_.at,
             "a text in quotes begins here, where a closing \" is accepted at its end");
    ++next_;
  }

  [[nodiscard]] bool is(std::string_view word) const {
    return (token_.kind == Token::Kind::word || token_.kind == Token::Kind::sign) && token_.text == word;
  }

  bool take(std::string_view word) {
    if (!is(word)) return false;
    advance();
    return true;
  }

  void expect(std::string_view word, std::string_view accepted) {
    if (!take(word)) refuse_here(accepted);
  }

  template <class Enum>
  Enum keyword() {
    const auto value = token_.kind == Token::Kind::word ? parse<Enum>(token_.text) : std::nullopt;
    if (!value) refuse_here(accepted_words<Enum>());
    advance();
    return *value;
  }

  static std::string accepted_fields(RecordKind records) {
    switch (records) {
      case RecordKind::deals: return "status, stage, account, product, currency, source or dimension.NAME";
      case RecordKind::activities: return "type or source";
      case RecordKind::measurements: return "source";
    }
    return {};
  }

  static bool has_field(RecordKind records, RecordField field) {
    switch (records) {
      case RecordKind::deals: return field != RecordField::type;
      case RecordKind::activities: return field == RecordField::type || field == RecordField::source;
      case RecordKind::measurements: return field == RecordField::source;
    }
    return false;
  }

  FieldRef field(RecordKind records) {
    const auto name = token_.kind == Token::Kind::word ? parse<RecordField>(token_.text) : std::nullopt;
    if (!name || !has_field(records, *name)) refuse_here(accepted_fields(records));
    advance();
    FieldRef out{*name, {}};
    if (*name == RecordField::dimension) {
      expect(".", "`.` and the name of a dimension, such as dimension.segment");
      out.dimension = text_value();
      if (out.dimension.empty()) refuse_here("the name of a dimension");
    }
    return out;
  }

  std::string text_value() {
    if (token_.kind != Token::Kind::word && token_.kind != Token::Kind::quoted) {
      refuse_here("a word, or a text in double quotes,");
    }
    std::string out = std::move(token_.text);
    advance();
    return out;
  }

  std::string value(RecordField of) {
    const Token token = token_;
    std::string out = text_value();
    if (of == RecordField::status && !parse<DealStatus>(folded(out))) {
      refuse(RuleProblem::unknown_value, token.at,
             fmt::format("`{}` is no status of a deal; {} is accepted", out, accepted_words<DealStatus>()),
             accepted_words<DealStatus>());
    }
    if (of == RecordField::currency && !Currency::parse(out)) {
      refuse(RuleProblem::unknown_value, token.at,
             fmt::format("`{}` is no currency; an ISO 4217 code such as USD or EUR is accepted", out));
    }
    return out;
  }

  void values(Condition& condition) {
    expect("(", "`(` and a list of values");
    do {
      if (condition.values.size() == most_values) {
        refuse(RuleProblem::too_many_conditions, token_.at, fmt::format("a list holds at most {} values", most_values));
      }
      condition.values.push_back(value(condition.field.field));
    } while (take(","));
    expect(")", "`,` or `)`");
    std::ranges::sort(condition.values, {}, [](const std::string& v) { return folded(v); });
    const auto doubled = std::ranges::unique(condition.values, {}, [](const std::string& v) { return folded(v); });
    condition.values.erase(doubled.begin(), doubled.end());
  }

  Condition condition(RecordKind records) {
    Condition out;
    out.field = field(records);
    if (take("=")) {
      out.values.push_back(value(out.field.field));
    } else if (take("!=")) {
      out.negated = true;
      out.values.push_back(value(out.field.field));
    } else if (take("in")) {
      values(out);
    } else if (take("not")) {
      out.negated = true;
      expect("in", "`in`");
      values(out);
    } else {
      refuse_here("`=`, `!=`, `in` or `not in`");
    }
    return out;
  }

  void conditions(RecordRule& rule) {
    do {
      if (rule.conditions.size() == most_conditions) {
        refuse(RuleProblem::too_many_conditions, token_.at,
               fmt::format("a rule holds at most {} conditions", most_conditions));
      }
      rule.conditions.push_back(condition(rule.records));
    } while (take("and"));
    put_in_order(rule.conditions);
  }

  RecordDate date(RecordKind records) {
    const bool of_deal = records == RecordKind::deals;
    const auto name = token_.kind == Token::Kind::word ? parse<RecordDate>(token_.text) : std::nullopt;
    if (!name || (*name == RecordDate::occurred_on) == of_deal) {
      refuse_here(of_deal ? "created_on or closed_on" : "occurred_on");
    }
    advance();
    return *name;
  }

  RecordDate date_on(RecordKind records) {
    expect("on", "`on`");
    return date(records);
  }

  void once(RecordRule& rule) {
    if (!take("once")) return;
    expect("per", "`per`");
    rule.once_per = field(rule.records);
  }

  void measure(RecordRule& rule) {
    switch (rule.records) {
      case RecordKind::deals: return deal_measure(rule);
      case RecordKind::activities:
        if (take("sum")) {
          expect("count", "`count`");
          rule.measure = Measure::sum_count;
        } else {
          expect("count", "`sum count` or `count`");
          rule.measure = Measure::count;
        }
        break;
      case RecordKind::measurements:
        if (!is("sum") && !is("last")) refuse_here("`sum amount` or `last amount`");
        rule.measure = is("sum") ? Measure::sum_amount : Measure::last_amount;
        advance();
        expect("amount", "`amount`");
        break;
    }
    rule.on = rule.from = rule.until = date_on(rule.records);
    if (rule.records == RecordKind::activities) once(rule);
  }

  void deal_measure(RecordRule& rule) {
    if (take("stock")) return stock_measure(rule);
    if (take("count")) {
      rule.measure = Measure::count;
    } else {
      expect("sum", "`sum amount`, `sum days`, `count` or `stock`");
      if (take("days")) return days_measure(rule);
      expect("amount", "`amount` or `days`");
      rule.measure = Measure::sum_amount;
    }
    rule.on = rule.from = rule.until = date_on(rule.records);
    once(rule);
  }

  void stock_measure(RecordRule& rule) {
    if (!is("amount") && !is("count")) refuse_here("`amount` or `count`");
    rule.measure = is("amount") ? Measure::stock_amount : Measure::stock_count;
    advance();
    expect("from", "`from created_on to closed_on`");
    expect("created_on", "created_on");
    expect("to", "`to closed_on`");
    expect("closed_on", "closed_on");
    rule.on = rule.from = RecordDate::created_on;
    rule.until = RecordDate::closed_on;
  }

  void days_measure(RecordRule& rule) {
    rule.measure = Measure::sum_days;
    rule.from = date(rule.records);
    expect("..", "`..` and the last day of the span");
    rule.until = date(rule.records);
    rule.on = date_on(rule.records);
    once(rule);
  }

  std::string_view text_;
  std::size_t next_ = 0;
  Token token_;
};

template <class Read>
auto read(std::string_view text, const Read& what)
    -> std::expected<decltype(what(std::declval<RuleReader&>())), RuleRefusal> {
  if (text.size() > longest_rule_bytes) {
    return std::unexpected(RuleRefusal{RuleProblem::too_long, longest_rule_bytes + 1,
                                       fmt::format("a rule holds at most {} bytes", longest_rule_bytes)});
  }
  if (!is_clean_line(text)) {
    return std::unexpected(
        RuleRefusal{RuleProblem::not_clean_text, 1, "a rule is one line of UTF-8 text without control characters"});
  }
  try {
    RuleReader reader(text);
    return what(reader);
  } catch (Refused& refused) {
    return std::unexpected(std::move(refused.refusal));
  }
}

}  // namespace

std::expected<RecordRule, RuleRefusal> parse_rule(std::string_view text) {
  return read(text, [](RuleReader& reader) { return reader.rule(); });
}

std::expected<std::vector<Condition>, RuleRefusal> parse_conditions(RecordKind records, std::string_view text) {
  return read(text, [records](RuleReader& reader) { return reader.only_conditions(records); });
}

}  // namespace salespact

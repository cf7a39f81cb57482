#pragma once

#include "app/report_desk.hpp"
#include "app/sales_formula/read_sales_formula.hpp"

#include <fmt/format.h>

namespace salespact::test {

// Ana, Ben and their manager Mo in Team; Cy elsewhere; today is Thursday, 2027-04-15.
template <class Engine>
struct Sellers : Desk<Engine> {
  Sellers() {
    this->people(
        "Ana,,Team,rep,,\nBen,,Team,rep,,\nMo,,Team,manager,,\nCy,,Other,rep,,\nVic,,,viewer,,\nOlu,,,ops,,\n");
  }
  void quota(const std::string& owner, const std::string& target, const std::string& period = "2027-Q2") {
    this->quotas(fmt::format("{},revenue,{},{},USD\n", owner, period, target));
  }
  void did(const std::string& who, const std::string& type, const std::string& day, int count) {
    this->import(app::ImportKind::activities, fmt::format("id,owner,type,occurred_on,count\n{}-{}-{},{},{},{},{}\n",
                                                          who, type, day, who, type, day, count));
  }
  // So many won deals of an amount each, without a first day.
  void won(const std::string& who, int deals, int amount, const std::string& day = "2027-02-01") {
    std::string rows;
    for (int i = 0; i < deals; ++i)
      rows += fmt::format("W{}{}{},{},{},USD,won,,,{},,\n", who, day, i, who, amount, day);
    this->deals(rows);
  }
  void lost(const std::string& who, int deals, const std::string& day = "2027-02-01") {
    std::string rows;
    for (int i = 0; i < deals; ++i) rows += fmt::format("L{}{}{},{},1,USD,lost,,,{},,\n", who, day, i, who, day);
    this->deals(rows);
  }

  std::expected<app::SalesFormula, app::SalesFormulaRefusal> ask(const std::string& asker,
                                                                 app::SalesFormulaQuestion question) {
    question.today = this->today;
    if (question.as_of.facts_until == Date{}) question.as_of = app::AsOf::live(this->today);
    const app::Viewpoint viewer = this->seen_by(asker);
    std::expected<app::SalesFormula, app::SalesFormulaRefusal> out;
    this->engine.store().read(this->workspace.id, [&](app::Transaction& tx) {
      out = app::read_sales_formula(tx, *this->kept, viewer, question);
    });
    return out;
  }
  app::SalesFormula of(const std::string& who, app::SalesFormulaQuestion question = {}) {
    this->look();
    question.person = this->person(who);
    auto formula = ask(who, std::move(question));
    REQUIRE(formula.has_value());
    return std::move(*formula);
  }
  app::SalesFormulaRefusal refused(const std::string& asker, const std::string& who,
                                   app::SalesFormulaQuestion question = {}) {
    this->look();
    question.person = this->person(who);
    auto formula = ask(asker, std::move(question));
    REQUIRE_FALSE(formula.has_value());
    return formula.error();
  }
};

}  // namespace salespact::test

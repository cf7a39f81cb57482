#include "base/text.hpp"
#include "domain/checker/lint.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace salespact::checker;  // NOLINT(google-build-using-namespace): the values under test

namespace {

bool fires(const std::string& statement, Rule rule) {
  const Lint looked = lint(statement);
  return std::ranges::find(looked.findings, rule, &Finding::rule) != looked.findings.end();
}

}  // namespace

TEST_CASE("numbers are read as people write them") {
  for (const char* amount : {"$1.2m", "$ 1.2m", "US$1.2m", "1,5 Mio €", "1.200 €", "1.200€", "EUR 500", "500 EUR",
                             "€1 200 000", "1'200'000 CHF", "CHF 1’200’000", "€1\u00a0200\u00a0000",
                             "1\u202f200\u202f000 €", "₹5m", "40 thousand dollars", "£40K"}) {
    CAPTURE(amount);
    const Lint looked = lint(std::string("Raise revenue to ") + amount + " by 30 June 2027");
    CHECK(looked.fields.to == amount);
    CHECK(looked.findings.size() == 1);  // S6
  }
  for (const char* share :
       {"15%", "15 %", "15 per cent", "15 percent", "15 pct", "fifty percent", "１５％", "1.5%", "1,5 %"}) {
    CAPTURE(share);
    const Lint looked = lint(std::string("Cut churn to ") + share + " by 30 June 2027");
    CHECK(looked.fields.to == share);
    CHECK(looked.findings.size() == 1);
  }
}

TEST_CASE("M2: double, half and 10x are changes; a level of 3x and \"twice a week\" are none") {
  for (const char* change :
       {"Double revenue in Q2", "Grow revenue by half in Q2", "Grow revenue ½ in Q2", "10x revenue in Q2"}) {
    CAPTURE(change);
    CHECK(fires(change, Rule::M2));
    CHECK_FALSE(fires(change, Rule::M1));
  }
  CHECK_FALSE(fires("Hold 3x pipeline coverage in Q2", Rule::M2));
  for (const char* often : {"Call each customer twice a week in Q2", "Call each customer 3x a week in Q2",
                            "Call each customer 3x/week in Q2", "Call each customer three times a week in Q2"}) {
    CAPTURE(often);
    CHECK_FALSE(fires(often, Rule::M2));
    CHECK_FALSE(fires(often, Rule::M1));
    CHECK_FALSE(fires(often, Rule::M3));
    CHECK_FALSE(fires(often, Rule::T5));
  }
}

TEST_CASE("M1: the second of something, the time of a day and the name of a level are no numbers to reach") {
  CHECK(fires("Answer each call on the 2nd ring in Q2", Rule::M1));
  CHECK(fires("Answer each mail at 9:30 in Q2", Rule::M1));
  CHECK(fires("Answer each mail at 4 pm in Q2", Rule::M1));
  CHECK(fires("Reach level 3 in Q2", Rule::M1));
  CHECK_FALSE(fires("Answer 2 calls in Q2", Rule::M1));
}

TEST_CASE("a range is one quantity, and an arrow says where one comes from") {
  CHECK(lint("Answer 80-90 percent of the tickets in Q2").fields.to == "80-90 percent");
  CHECK(lint("Answer 80 – 90 % of the tickets in Q2").fields.to == "80 – 90 %");
  for (const char* arrow : {"€2m → €2.4m", "€2m->€2.4m", "€2m→€2.4m"}) {
    CAPTURE(arrow);
    const FieldsRead read = lint(std::string("Grow revenue ") + arrow + " in Q2").fields;
    CHECK(read.from == "€2m");
    CHECK(read.to == "€2.4m");
  }
}

TEST_CASE("T1: more ways to write a period") {
  for (const char* when : {"by 6/30/2027", "by 30.6.2027", "by 6/30/27", "in the third quarter of 2027",
                           "in the first half", "by mid-June", "by year's end", "by EOQ", "for six months",
                           "in FY 2027-28", "in 2027/28", "by the end of the school year", "within the first two weeks",
                           "on Monday", "this weekend", "by Christmas", "by tomorrow", "over the next semester"}) {
    CAPTURE(when);
    const std::string statement = std::string("Grow revenue to €460k ") + when;
    CHECK_FALSE(fires(statement, Rule::T1));
    CHECK_FALSE(fires(statement, Rule::M3));
    CHECK(lint(statement).fields.to == "€460k");
  }
  for (const char* no_date : {"by 13/13/2027", "by 1/2", "in 3.4.5", "in the second row"}) {
    CAPTURE(no_date);
    CHECK(fires(std::string("Grow revenue to €460k ") + no_date, Rule::T1));
  }
}

TEST_CASE("T5: more ways to write how often") {
  for (const char* often :
       {"every weekday", "each morning", "on Fridays", "the first Friday of every month", "/week"}) {
    CAPTURE(often);
    CHECK(fires(std::string("Make 40 calls ") + often, Rule::T5));
    CHECK_FALSE(fires(std::string("Make 40 calls ") + often + " in Q2", Rule::T5));
  }
}

TEST_CASE("capitals, pictures and marks of direction change nothing") {
  const auto rules = [](const std::string& statement) {
    std::string text;
    for (const Finding& finding : lint(statement).findings) text += salespact::text_of(finding.rule);
    return text;
  };
  CHECK(rules("INCREASE MARKET SHARE BY 15% WITHIN A YEAR") == "S6M2M4");
  CHECK(rules("🚀Increase market share🚀 by 🎯15%🎯 within a year❗️") == "S6M2M4");
  CHECK(rules("\u200fIncrease market share by \u202b15%\u202c within a year\u200f") == "S6M2M4");
  CHECK(rules("• Increase market share by 15% — within a year…") == "S6M2M4");
  CHECK(lint("🚀Grow revenue to €400k🎯 in Q2").fields.to == "€400k");
}

TEST_CASE("a sentence in another language is refused with what is accepted, and no English one is") {
  for (const char* foreign :
       {"Umsatz bis Ende Q2 um 15 % steigern", "Mehr verkaufen", "Die Zahl der Besuche auf 12 pro Woche bringen",
        "Wir wollen die Abschlussquote von 22 % auf 27 % bis 30.09.2027 erhöhen",
        "Augmenter le chiffre d'affaires de 15 % avec les clients", "Aumentar las ventas un 15 % para junio",
        "زيادة الإيرادات بنسبة 15٪ في الربع القادم", "売上を15%増やす", "Увеличить выручку на 15%",
        "Αύξηση εσόδων 15%"}) {
    CAPTURE(foreign);
    const auto refusal = refusal_of(foreign);
    REQUIRE(refusal);
    CHECK(refusal->find("English is accepted") != std::string::npos);
  }
  for (const char* english :
       {"Sell more", "Increase revenue", "Grow revenue with El Corte Inglés and Los Angeles by 15%", "Hit 15%",
        "🚀 15%", "Win Müller und Söhne by June", "Zoë will call 5 café owners in Québec",
        "Close the deal with La Poste", "%"}) {
    CAPTURE(english);
    CHECK_FALSE(refusal_of(english));
  }
}

TEST_CASE("whatever is written, findings lie within it and the fields are pieces of it") {
  const std::string pieces[] = {"🚀",   "\u202e",   "½",     "１５％", "€",   "1.", "2/3/4", "→",    "->",
                                "’",    "9:",       "2027-", "fy",     "x",   "%",  " ",     "by",   "of",
                                "from", "increase", "٣",     "\u0301", "10x", "a",  "/",     "£1'2", "\n"};
  constexpr std::size_t kinds = std::size(pieces);
  for (const std::string& first : pieces) {
    for (std::size_t second = 0; second < kinds * kinds; ++second) {
      const std::string statement = first + pieces[second / kinds] + pieces[second % kinds] + first;
      const Lint looked = lint(statement);
      bool within = true;
      for (const Finding& finding : looked.findings) {
        within = within && finding.begin <= finding.end && finding.end <= statement.size() &&
                 salespact::is_valid_utf8(finding.word);
      }
      for (const std::string& field :
           {looked.fields.to, looked.fields.from, looked.fields.by, looked.fields.metric_text}) {
        within = within && statement.contains(field) && salespact::is_valid_utf8(field);
      }
      CAPTURE(statement);
      REQUIRE(within);
    }
  }
}

#pragma once

#include "http/support/permission_table.hpp"

namespace salespact::test {

// By a person in a session: Ana names nobody for Mo, and Olu not herself.
inline constexpr Statuses names_nobody{401, 401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 422};
inline constexpr Statuses no_delegation{401, 401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 404, 404};

inline std::vector<Row> delegations() {
  const std::string all = "/api/v1/delegations";
  const std::string in_session = "signed in, not by token";
  const std::string body = R"({"manager":")" + mo.text() + R"(","deputy":")" + olu.text() +
                           R"(","from":"2027-03-15","to":"2027-03-19","rights":["check_ins"]})";
  return {
      {"GET /api/v1/delegations", read_all, all, everybody},
      {"POST /api/v1/delegations", in_session, all, names_nobody, body},
      {"DELETE /api/v1/delegations/{id}", in_session, all + "/" + id_to_text(999'999'999), no_delegation},
  };
}

}  // namespace salespact::test

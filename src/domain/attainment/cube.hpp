#pragma once

#include "base/checked.hpp"
#include "domain/attainment/organisation.hpp"
#include "domain/attainment/table.hpp"

#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace salespact::attainment {

// Everything the writer works on. Made by BulkLoad, owned by Engine; readers only ever see copies of `planes`.
struct Cube {
  Cube(std::shared_ptr<const Organisation> of_organisation, std::uint32_t series_count)
      : organisation(std::move(of_organisation)),
        series(series_count),
        pool(std::make_shared<Pool>()),
        round(*pool, 1),
        magnitudes(series_count, 0) {
    grow();
  }

  void grow() {
    planes.person.grow(round, organisation->people(), series);
    planes.overlay.grow(round, organisation->people(), series);
    planes.house.grow(round, organisation->units(), series);
    planes.total.grow(round, organisation->nodes(), series);
    magnitudes.resize(series, 0);
  }

  std::shared_ptr<const Organisation> organisation;
  std::uint32_t series;
  std::shared_ptr<Pool> pool;
  WriteRound round;
  Planes planes;
  // Sum of |amount| by series. While it fits 64 bits, so does every sum of any part of the series' facts.
  [[nodiscard]] bool adds_up(Series of_series) const {
    return magnitudes[of_series] <= std::numeric_limits<std::int64_t>::max();
  }
  std::vector<Int128> magnitudes;
};

}  // namespace salespact::attainment

#pragma once

#include "app/ports/metric_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class MetricStore final : public app::MetricRepository {
 public:
  explicit MetricStore(Session& session) : session_(session) {}

  std::vector<Metric> all() override;
  std::optional<Metric> find(std::string_view key) override;
  void insert(const Metric& metric) override;
  bool update(const Metric& metric) override;

 private:
  Session& session_;
};

}  // namespace salespact::store

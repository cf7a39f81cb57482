#pragma once

#include "app/ports/calendar_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class CalendarStore final : public app::CalendarRepository {
 public:
  explicit CalendarStore(Session& session) : session_(session) {}

  app::CalendarRows load() override;
  void put(const WorkCalendar& calendar) override;
  void put(const FiscalCalendar& calendar) override;
  void put(const SeasonalityProfile& profile) override;
  void put(const RampProfile& profile) override;
  void put(const ExchangeRate& rate) override;

 private:
  Session& session_;
};

}  // namespace salespact::store

#pragma once

#include "app/notice/notices.hpp"
#include "wire/delegation_views.hpp"
#include "wire/pact_life_views.hpp"
#include "wire/sales_pact_views.hpp"

namespace salespact::app {

BOOST_DESCRIBE_ENUM(NoticeEvent, break_glass, signature_asked, manager_changed, step_proposed, step_confirmed,
                    step_contested, contest_granted, contest_rejected, step_withdrawn, end_asked, end_refused,
                    ends_soon, deputy_named, deputy_ended)
BOOST_DESCRIBE_ENUM(NoticeSubject, sales_pact, team_pact, delegation)
BOOST_DESCRIBE_STRUCT(NoticeLine, (),
                      (id, event, subject, object, mine, other, by, day, at, title, words, step, until, delegation))

}  // namespace salespact::app

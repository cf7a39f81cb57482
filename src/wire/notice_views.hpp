#pragma once

#include "app/notice/notices.hpp"
#include "wire/sales_pact_views.hpp"

namespace salespact::app {

BOOST_DESCRIBE_ENUM(NoticeEvent, break_glass)
BOOST_DESCRIBE_ENUM(NoticeSubject, sales_pact)
BOOST_DESCRIBE_STRUCT(NoticeLine, (), (id, event, subject, object, other, by, at, words, until))

}  // namespace salespact::app

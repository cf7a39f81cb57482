#pragma once

#include "app/sales_pact/pact_templates.hpp"
#include "wire/sales_pact_views.hpp"

namespace salespact::app {

BOOST_DESCRIBE_ENUM(PactTemplateOrigin, own, library)
BOOST_DESCRIBE_STRUCT(PactTemplateLine, (),
                      (id, origin, version, name, for_role, about, words, retired, written_at, written_by, may_edit,
                       revision))
BOOST_DESCRIBE_STRUCT(PactTemplateListing, (), (templates, may_write))

}  // namespace salespact::app

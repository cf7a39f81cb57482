# Puts the built web app (web/) into the program `target`. web/tools/build.sh builds it once for all presets, in
# build/web, and only when something has changed. Without it (SALESPACT_WEB=OFF: sanitizers, fuzzers, lint) the program
# says so where the app would be, and no Node.js is needed.
option(SALESPACT_WEB "build the web app into the program" ON)
if(SALESPACT_WEB)
  enable_language(ASM)
endif()

function(salespact_embed_web target)
  if(NOT SALESPACT_WEB)
    set(generated ${CMAKE_BINARY_DIR}/generated/no_web_files.cpp)
    file(CONFIGURE OUTPUT ${generated} CONTENT
"#include \"main/web_files.hpp\"

namespace salespact {

std::span<const http::StaticFile> web_files() { return {}; }

}  // namespace salespact
" @ONLY)
    target_sources(${target} PRIVATE ${generated})
    return()
  endif()
  set(web ${CMAKE_SOURCE_DIR}/web)
  set(embedded ${CMAKE_SOURCE_DIR}/build/web/embedded)
  set(stamp ${CMAKE_BINARY_DIR}/generated/web.stamp)
  file(GLOB_RECURSE inputs CONFIGURE_DEPENDS ${web}/src/* ${web}/public/* ${web}/tools/*)
  list(FILTER inputs EXCLUDE REGEX "/src/generated/|\\.test\\.tsx?$")
  file(GLOB settings CONFIGURE_DEPENDS ${web}/*.json ${web}/*.ts ${web}/index.html)
  add_custom_command(
    OUTPUT ${stamp}
    BYPRODUCTS ${embedded}/web_files.cpp ${embedded}/web_files.S
    COMMAND ${web}/tools/build.sh
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
    DEPENDS ${inputs} ${settings} ${CMAKE_SOURCE_DIR}/docs/openapi.json
    COMMENT "Building the web app"
    VERBATIM)
  add_custom_target(web_assets DEPENDS ${stamp})
  add_dependencies(${target} web_assets)
  set_source_files_properties(${embedded}/web_files.cpp ${embedded}/web_files.S PROPERTIES GENERATED TRUE)
  target_sources(${target} PRIVATE ${embedded}/web_files.cpp ${embedded}/web_files.S)
endfunction()

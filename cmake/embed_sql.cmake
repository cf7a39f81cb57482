# The SQL texts of db/ become constants of the store layer: one C++ object a query (a misspelt name does not compile) and
# a table of migrations. As a script: cmake -DDB=… -DOUT=… -P embed_sql.cmake; included, it offers salespact_embed_sql.
if(CMAKE_SCRIPT_MODE_FILE)
  cmake_minimum_required(VERSION 3.25)
  set(declarations "")
  set(definitions "")
  set(pointers "")
  set(index 0)
  file(GLOB query_files ${DB}/queries/*.sql)
  list(SORT query_files)
  foreach(path ${query_files})
    file(READ ${path} text)
    string(REPLACE ";" "@semicolon@" text "${text}") # a list separator to CMake
    string(REPLACE "-- name: " ";" parts "${text}")
    list(REMOVE_AT parts 0)
    foreach(part IN LISTS parts)
      if(NOT part MATCHES "^([a-z0-9_]+)\n(.+)$")
        message(FATAL_ERROR "${path}: '-- name: word' and a statement below it are expected")
      endif()
      set(name ${CMAKE_MATCH_1})
      string(STRIP "${CMAKE_MATCH_2}" body)
      string(REPLACE "@semicolon@" ";" body "${body}")
      if(body MATCHES ";.")
        message(FATAL_ERROR "${path}: ${name} holds more than one statement")
      endif()
      string(APPEND declarations "extern const Query ${name};\n")
      string(APPEND definitions "const Query ${name}{\"${name}\", ${index}, R\"sql(${body})sql\"};\n")
      string(APPEND pointers "    &queries::${name},\n")
      math(EXPR index "${index} + 1")
    endforeach()
  endforeach()

  set(migrations "")
  file(GLOB migration_files ${DB}/migrations/*.sql)
  list(SORT migration_files)
  foreach(path ${migration_files})
    get_filename_component(file ${path} NAME)
    if(NOT file MATCHES "^([0-9][0-9][0-9][0-9])_([a-z0-9_]+)(\\.pg)?\\.sql$")
      message(FATAL_ERROR "${path}: NNNN_name.sql or NNNN_name.pg.sql is expected")
    endif()
    set(number ${CMAKE_MATCH_1})
    set(name ${CMAKE_MATCH_2})
    set(postgres_only "false")
    if(CMAKE_MATCH_3)
      set(postgres_only "true")
    endif()
    string(REGEX REPLACE "^0+" "" version ${number})
    file(READ ${path} text)
    string(APPEND migrations "    {${version}, \"${name}\", ${postgres_only}, R\"sql(${text})sql\"},\n")
  endforeach()

  file(WRITE ${OUT}/sql_texts.hpp.new "#pragma once\n\n#include \"store/sql/query.hpp\"\n\n"
       "namespace salespact::store::queries {\n\nusing sql::Query;\n\n${declarations}\n}\n")
  file(WRITE ${OUT}/sql_texts.cpp.new "#include \"store/sql_texts.hpp\"\n\n#include \"store/sql/migration_text.hpp\"\n\n"
       "namespace salespact::store {\nnamespace queries {\n${definitions}\n}\nnamespace {\n"
       "const sql::Query* const listed_queries[] = {\n${pointers}};\n"
       "const sql::MigrationText listed_migrations[] = {\n${migrations}};\n}\n"
       "std::span<const sql::Query* const> sql::every_query() { return listed_queries; }\n"
       "std::span<const sql::MigrationText> sql::every_migration() { return listed_migrations; }\n}\n")
  foreach(file sql_texts.hpp sql_texts.cpp)
    file(COPY_FILE ${OUT}/${file}.new ${OUT}/${file} ONLY_IF_DIFFERENT)
    file(REMOVE ${OUT}/${file}.new)
  endforeach()
  file(TOUCH ${OUT}/stamp)
  return()
endif()

set(SALESPACT_EMBED_SQL ${CMAKE_CURRENT_LIST_FILE})
function(salespact_embed_sql target)
  set(db ${CMAKE_SOURCE_DIR}/db)
  set(out ${CMAKE_BINARY_DIR}/generated/store)
  file(GLOB texts CONFIGURE_DEPENDS ${db}/queries/*.sql ${db}/migrations/*.sql)
  add_custom_command(
    OUTPUT ${out}/stamp
    BYPRODUCTS ${out}/sql_texts.cpp ${out}/sql_texts.hpp
    COMMAND ${CMAKE_COMMAND} -DDB=${db} -DOUT=${out} -P ${SALESPACT_EMBED_SQL}
    DEPENDS ${texts} ${SALESPACT_EMBED_SQL}
    COMMENT "Embedding SQL texts"
    VERBATIM)
  add_custom_target(salespact_sql_texts DEPENDS ${out}/stamp)
  add_dependencies(${target} salespact_sql_texts)
  set_source_files_properties(${out}/sql_texts.cpp PROPERTIES GENERATED TRUE)
  target_sources(${target} PRIVATE ${out}/sql_texts.cpp)
  target_include_directories(${target} PUBLIC ${CMAKE_BINARY_DIR}/generated)
endfunction()

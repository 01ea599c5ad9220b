# Puts starting_pathways.csv into <build>/generated/common/exchange/pathways/starting_pathways_csv.h.
set(pathways_csv ${CMAKE_CURRENT_LIST_DIR}/starting_pathways.csv)
file(READ ${pathways_csv} text)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${pathways_csv})
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/common/exchange/pathways/starting_pathways_csv.h
    CONTENT "#pragma once\n\nnamespace evenload {\n\ninline constexpr char starting_pathways_csv[] = R\"csv(${text})csv\";\n\n} // namespace evenload\n"
    @ONLY)
target_include_directories(evenload_exchange PRIVATE ${CMAKE_BINARY_DIR}/generated)

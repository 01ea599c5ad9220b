# Puts shaders/*.vert and *.frag into <build>/generated/client/browser/shaders.h as string constants:
# shaders/draw.vert becomes shaders::draw_vert.
file(GLOB shader_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/shaders/*.vert ${CMAKE_SOURCE_DIR}/shaders/*.frag)
set(shader_text "#pragma once\n\nnamespace evenload::shaders {\n")
foreach(file ${shader_files})
    get_filename_component(name ${file} NAME)
    string(REPLACE "." "_" name ${name})
    file(READ ${file} text)
    string(APPEND shader_text "\ninline constexpr char ${name}[] = R\"glsl(${text})glsl\";\n")
    set_property(DIRECTORY ${CMAKE_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
endforeach()
string(APPEND shader_text "\n} // namespace evenload::shaders\n")
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/client/browser/shaders.h CONTENT "${shader_text}" @ONLY)

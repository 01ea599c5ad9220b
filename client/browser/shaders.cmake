# Puts shaders/*.vert and *.frag into <build>/generated/client/browser/shaders.h as string constants:
# shaders/draw.vert becomes shaders::draw_vert.
set(shader_folder ${CMAKE_CURRENT_LIST_DIR}/../../shaders)
file(GLOB shader_files CONFIGURE_DEPENDS ${shader_folder}/*.vert ${shader_folder}/*.frag)
set(shader_text "#pragma once\n\nnamespace evenload::shaders {\n")
foreach(file ${shader_files})
    get_filename_component(name ${file} NAME)
    string(REPLACE "." "_" name ${name})
    file(READ ${file} text)
    string(APPEND shader_text "\ninline constexpr char ${name}[] = R\"glsl(${text})glsl\";\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
endforeach()
string(APPEND shader_text "\n} // namespace evenload::shaders\n")
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/client/browser/shaders.h CONTENT "${shader_text}" @ONLY)

# The target web_assets: everything a browser downloads, hashed and compressed, in build/web.
# It is part of the wasm tree, because the browser program is the largest of these files.

# Debian's Python, because the modules used are Debian packages.
set(python /usr/bin/python3)
set(fonts ${CMAKE_BINARY_DIR}/fonts)
set(icons ${CMAKE_BINARY_DIR}/icons)
set(icon ${CMAKE_SOURCE_DIR}/web/assets/icon.svg)
set(icons_header ${CMAKE_SOURCE_DIR}/client/canvas/icons.h)
set(lucide ${CMAKE_SOURCE_DIR}/.cache/third_party/lucide)

file(GLOB has_icons CONFIGURE_DEPENDS ${icons_header})
file(GLOB_RECURSE web_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/*)
if(has_icons AND web_files)
    add_custom_command(OUTPUT ${fonts}/lucide.ttf
        COMMAND ${python} ${CMAKE_SOURCE_DIR}/tools/subset_fonts.py ${icons_header} ${lucide} ${fonts}
        DEPENDS ${icons_header} ${CMAKE_SOURCE_DIR}/tools/subset_fonts.py ${lucide}/lucide.ttf
        COMMENT "Cutting the typefaces"
        VERBATIM)
    add_custom_command(OUTPUT ${icons}/icon_192.png
        COMMAND ${python} ${CMAKE_SOURCE_DIR}/tools/draw_icons.py ${icon} ${icons}
        DEPENDS ${icon} ${CMAKE_SOURCE_DIR}/tools/draw_icons.py
        COMMENT "Drawing the icons"
        VERBATIM)
    set(app)
    set(app_folder)
    if(TARGET evenload_app)
        set(app evenload_app)
        if(TARGET evenload_planner)
            list(APPEND app evenload_planner)
        endif()
        set(app_folder --app ${CMAKE_BINARY_DIR}/app)
    endif()
    add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/web_assets.stamp
        COMMAND ${python} ${CMAKE_SOURCE_DIR}/tools/web_assets.py --web ${CMAKE_SOURCE_DIR}/web
            --fonts ${fonts} --icons ${icons} ${app_folder} --out ${CMAKE_SOURCE_DIR}/build/web
        COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/web_assets.stamp
        DEPENDS ${web_files} ${fonts}/lucide.ttf ${icons}/icon_192.png ${CMAKE_SOURCE_DIR}/tools/web_assets.py
            ${app}
        COMMENT "Hashing and compressing what browsers download"
        VERBATIM)
    add_custom_target(web_assets ALL DEPENDS ${CMAKE_BINARY_DIR}/web_assets.stamp)
endif()

# Targets for what others wrote: sqlite, imgui, httplib (native), and json, fmt, boost.
# Their headers are system headers and their sources are compiled without our warnings and
# sanitizers, once per build tree. tools/setup puts the sources where this file looks.

set(third_party ${CMAKE_SOURCE_DIR}/.cache/third_party)
foreach(needed sqlite/sqlite3.c imgui/imgui.cpp cpp-httplib/httplib.h)
    if(NOT EXISTS ${third_party}/${needed})
        message(FATAL_ERROR "${third_party}/${needed} is missing: run tools/setup first.")
    endif()
endforeach()

if(EMSCRIPTEN)
    set(third_party_optimisation -Os)
elseif(EVENLOAD_SANITIZE)
    set(third_party_optimisation -O1)
else()
    set(third_party_optimisation -O2)
endif()

# Emscripten must never see /usr/include, so it gets a folder of links to header-only libraries.
add_library(third_party_headers INTERFACE)
if(EMSCRIPTEN)
    file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include)
    foreach(header_only boost nlohmann fmt rapidcheck rapidcheck.h)
        if(EXISTS /usr/include/${header_only})
            file(CREATE_LINK /usr/include/${header_only} ${CMAKE_BINARY_DIR}/include/${header_only} SYMBOLIC)
        endif()
    endforeach()
    target_include_directories(third_party_headers SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/include)
    target_compile_definitions(third_party_headers INTERFACE FMT_HEADER_ONLY)
else()
    find_package(fmt REQUIRED)
    target_link_libraries(third_party_headers INTERFACE fmt::fmt)
endif()

# The same SQLite in the browser and on the server. One thread uses a connection at a time.
add_library(sqlite STATIC ${third_party}/sqlite/sqlite3.c)
target_include_directories(sqlite SYSTEM PUBLIC ${third_party}/sqlite)
target_compile_options(sqlite PRIVATE ${third_party_optimisation} -w)
target_compile_definitions(sqlite PRIVATE
    SQLITE_DQS=0
    SQLITE_DEFAULT_FOREIGN_KEYS=1
    SQLITE_DEFAULT_MEMSTATUS=0
    SQLITE_LIKE_DOESNT_MATCH_BLOBS
    SQLITE_MAX_EXPR_DEPTH=0
    SQLITE_OMIT_DEPRECATED
    SQLITE_OMIT_LOAD_EXTENSION
    SQLITE_OMIT_SHARED_CACHE)
if(EMSCRIPTEN)
    # What the replica in the browser never asks for, and inlining that costs more bytes than it saves time: a
    # twelfth of all that is downloaded.
    target_compile_options(sqlite PRIVATE "SHELL:-mllvm -inline-threshold=25")
    target_compile_definitions(sqlite PRIVATE SQLITE_THREADSAFE=0 SQLITE_TEMP_STORE=3
        SQLITE_OMIT_AUTHORIZATION
        SQLITE_OMIT_AUTOVACUUM
        SQLITE_OMIT_COMPILEOPTION_DIAGS
        SQLITE_OMIT_COMPLETE
        SQLITE_OMIT_DATETIME_FUNCS
        SQLITE_OMIT_DECLTYPE
        SQLITE_OMIT_GET_TABLE
        SQLITE_OMIT_INCRBLOB
        SQLITE_OMIT_JSON
        SQLITE_OMIT_LOCALTIME
        SQLITE_OMIT_PROGRESS_CALLBACK
        SQLITE_OMIT_TCL_VARIABLE
        SQLITE_OMIT_TRACE
        SQLITE_OMIT_UTF16
        SQLITE_OMIT_WAL
        SQLITE_UNTESTABLE)
else()
    find_package(Threads REQUIRED)
    target_compile_definitions(sqlite PRIVATE SQLITE_THREADSAFE=2)
    target_link_libraries(sqlite PUBLIC Threads::Threads ${CMAKE_DL_LIBS} m)
endif()

# client/canvas/imconfig.h says how it is built; the renderer is ours (client/browser).
add_library(imgui STATIC
    ${third_party}/imgui/imgui.cpp
    ${third_party}/imgui/imgui_draw.cpp
    ${third_party}/imgui/imgui_tables.cpp
    ${third_party}/imgui/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${third_party}/imgui)
target_include_directories(imgui PUBLIC ${CMAKE_SOURCE_DIR})
target_compile_features(imgui PUBLIC cxx_std_20)
target_compile_options(imgui PRIVATE ${third_party_optimisation} -w)
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="client/canvas/imconfig.h")

if(NOT EMSCRIPTEN)
    find_package(ZLIB REQUIRED)
    find_package(OpenSSL REQUIRED)
    # Its own compression stays off: it would inflate request bodies past every limit. zlib is for answers
    # that the server compresses itself.
    add_library(httplib INTERFACE)
    target_include_directories(httplib SYSTEM INTERFACE ${third_party}/cpp-httplib)
    target_compile_definitions(httplib INTERFACE
        CPPHTTPLIB_USE_POLL
        CPPHTTPLIB_OPENSSL_SUPPORT
        CPPHTTPLIB_LISTEN_BACKLOG=1024)
    target_link_libraries(httplib INTERFACE ZLIB::ZLIB OpenSSL::SSL Threads::Threads)
endif()

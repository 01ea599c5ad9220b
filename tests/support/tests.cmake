# A test program per folder of tests: tests/common/<name>/*.cpp is test_<name>, tests/client/<name>
# is test_client_<name>, tests/server is test_server, tests/simulation is test_simulation.
# Tests of common are built to wasm as well and run under Node. All run in the source folder.
# Those of the optimised tree are built only when asked for by name; tools/test runs the others.

add_library(test_main STATIC EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tests/support/boost_test_main.cpp)
target_link_libraries(test_main PUBLIC third_party_headers)
target_compile_options(test_main PRIVATE ${third_party_optimisation} -w)

# A tiny world to test in (tests/support/world.h).
add_library(test_world STATIC EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tests/support/world.cpp
    ${CMAKE_SOURCE_DIR}/tests/support/plan_checker.cpp ${CMAKE_SOURCE_DIR}/tests/support/random_day.cpp
    ${CMAKE_SOURCE_DIR}/tests/support/horizon_checker.cpp ${CMAKE_SOURCE_DIR}/tests/support/random_horizon.cpp)
target_link_libraries(test_world PUBLIC evenload_commands)

# Optimising a test costs more than running it: unoptimised, all of them compile in half the time. Not so of those that
# search, play a service or answer for a peer themselves.
set(tests_that_compute test_planning test_exchange test_client_session test_simulation)

# evenload_test(NAME FOLDER LIBRARIES…): nothing at all when the folder has no test.
# Files named *_properties.cpp use RapidCheck, which is a native library: they are not in wasm.
function(evenload_test name folder)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp)
    set(properties ${sources})
    list(FILTER properties INCLUDE REGEX "_properties\\.cpp$")
    if(EMSCRIPTEN AND properties)
        list(REMOVE_ITEM sources ${properties})
    endif()
    if(NOT sources OR EVENLOAD_FUZZ)
        return()
    endif()
    add_executable(${name} ${sources})
    target_link_libraries(${name} PRIVATE test_main ${ARGN})
    if(properties AND NOT EMSCRIPTEN)
        target_link_libraries(${name} PRIVATE rapidcheck)
    endif()
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    if(NOT EMSCRIPTEN AND NOT EVENLOAD_SANITIZE)
        set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL ON)
    endif()
    if(NOT name IN_LIST tests_that_compute)
        set_target_properties(${name} PROPERTIES runs_seldom ON)
    endif()
    if(EMSCRIPTEN)
        # One file, because Node would try to fetch a separate .wasm; files of the host are visible.
        target_link_options(${name} PRIVATE -O1 -sSINGLE_FILE=1 -sENVIRONMENT=node -sNODERAWFS=1
            -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1)
    endif()
    add_test(NAME ${name} COMMAND ${name} --log_level=error --report_level=short --color_output=no
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set_tests_properties(${name} PROPERTIES TIMEOUT 600)
endfunction()

# Who sees what, said twice: random services, and the model that the product is held against.
add_library(test_scope STATIC EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tests/support/random_service.cpp
    ${CMAKE_SOURCE_DIR}/tests/support/scope_model.cpp)
target_link_libraries(test_scope PUBLIC evenload_store)

# Tests may use the layers above to build a world with; the code under test may not.
evenload_test(test_base tests/common/base evenload_base)
evenload_test(test_model tests/common/model evenload_model)
evenload_test(test_rules tests/common/rules evenload_rules)
evenload_test(test_store tests/common/store evenload_store)
evenload_test(test_commands tests/common/commands evenload_commands test_world)
evenload_test(test_planning tests/common/planning evenload_planning test_world)
evenload_test(test_sync tests/common/sync evenload_sync test_world test_scope)
evenload_test(test_reports tests/common/reports evenload_reports evenload_commands test_world)
evenload_test(test_exchange tests/common/exchange evenload_exchange test_world)

# What the planning worker is held against (tests/tools/test_planner_worker.py).
if(NOT EMSCRIPTEN AND NOT EVENLOAD_FUZZ)
    add_executable(planner_reference ${CMAKE_SOURCE_DIR}/tests/support/planner_reference.cpp)
    target_link_libraries(planner_reference PRIVATE evenload_planning test_world)
    set_target_properties(planner_reference PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    if(NOT EVENLOAD_SANITIZE)
        set_target_properties(planner_reference PROPERTIES EXCLUDE_FROM_ALL ON)
    endif()
endif()

if(NOT EMSCRIPTEN)
    # A page that only remembers what it was asked; the client without a browser.
    add_library(test_page STATIC EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tests/support/client/fake_host.cpp)
    target_link_libraries(test_page PUBLIC house_style)
    file(GLOB client_support CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/support/client/*.cpp)
    list(REMOVE_ITEM client_support ${CMAKE_SOURCE_DIR}/tests/support/client/fake_host.cpp)
    add_library(test_headless STATIC EXCLUDE_FROM_ALL ${client_support})
    target_link_libraries(test_headless PUBLIC evenload_client test_page)

    evenload_test(test_client_views tests/client/views evenload_views test_world)
    evenload_test(test_client_session tests/client/session evenload_session test_page)
    foreach(part widgets canvas screens mirror)
        evenload_test(test_client_${part} tests/client/${part} test_headless test_world)
    endforeach()
    evenload_test(test_server tests/server evenload_server test_world test_scope)
    evenload_test(test_simulation tests/simulation evenload_session test_page)
endif()

# tests/fuzz/<name>.cpp holds one LLVMFuzzerTestOneInput; tests/fuzz/corpus/<name>/ what it found.
# Under tools/test it runs the corpus and seeded mutations of it; "tools/build fuzz" explores.
if(NOT EMSCRIPTEN AND EVENLOAD_SANITIZE)
    file(GLOB fuzzers CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/fuzz/*.cpp)
    foreach(source ${fuzzers})
        cmake_path(GET source STEM name)
        add_executable(fuzz_${name} ${source})
        target_link_libraries(fuzz_${name} PRIVATE evenload_exchange evenload_sync evenload_server test_world)
        set_target_properties(fuzz_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
        if(EVENLOAD_FUZZ)
            target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
        else()
            target_sources(fuzz_${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support/fuzz_replay.cpp)
            add_test(NAME fuzz_${name} COMMAND fuzz_${name} tests/fuzz/corpus/${name}
                WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
        endif()
    endforeach()
endif()

# tools/bench.d/<name>.cpp is bench_<name>, built by tools/bench.
if(NOT EMSCRIPTEN AND NOT EVENLOAD_SANITIZE)
    file(GLOB measurements CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tools/bench.d/*.cpp)
    foreach(source ${measurements})
        cmake_path(GET source STEM name)
        add_executable(bench_${name} EXCLUDE_FROM_ALL ${source})
        target_link_libraries(bench_${name} PRIVATE evenload_client evenload_server)
        set_target_properties(bench_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bench)
    endforeach()
endif()

// How Dear ImGui is built here: no demo, no debug windows, no files, no shell; large draw lists.
#pragma once

#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_KEYIO
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
// WebGL cannot offset vertices, and a full timetable has more than 65,536 of them.
#define ImDrawIdx unsigned int

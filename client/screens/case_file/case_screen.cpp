#include "client/screens/case_file/case_screen.h"

#include "client/screens/case_file/case_list.h"
#include "client/screens/case_file/case_page.h"
#include "client/widgets/empty_state.h"

namespace evenload::ui {
namespace {

constexpr float list_width = 300;
constexpr float both = 900; // room for the list and the case

} // namespace

CaseResult draw_cases(Ui& ui, Rect area, const CaseScreen& screen, CaseState& state, Desk& desk) {
    CaseResult result;
    const bool chosen = !screen.route.case_reference.empty();
    if (area.width < both) {
        if (chosen)
            draw_case_page(ui, area, screen.view, screen.route, {.with_back = true}, state, desk);
        else
            result.whose = draw_case_list(ui, area, screen, state, 1, desk);
        return result;
    }
    result.whose =
        draw_case_list(ui, area.cut_left(list_width), screen, state, chosen ? 2 : 1, desk);
    if (chosen)
        draw_case_page(ui, area, screen.view, screen.route, {}, state, desk);
    else
        empty_state(ui, area,
                    {.key = "case:choose",
                     .icon = Icon::folder_open,
                     .title = "Choose a case",
                     .text = "Or press / and type a name, a reference or a postcode."});
    return result;
}

} // namespace evenload::ui

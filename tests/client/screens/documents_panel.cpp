// The files of a case, drawn and asked for.
#include "client/screens/case_file/documents_panel.h"

#include "tests/client/screens/recording_desk.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Drawn {
    CaseView view;
    RecordingDesk desk;
    float width = 700;
    ui::Headless page{[this](ui::Ui& ui) {
        ui::draw_documents_panel(ui, {20, 20, width, 0}, view, desk);
    }};

    Drawn() {
        view.id = Id<Case>("leg");
        view.documents = {{.id = Id<Attachment>("letter"),
                           .name = "letter.pdf",
                           .kind = "PDF · 120 kB",
                           .added = "Amara Osei, 07:30",
                           .description = "from the hospital",
                           .address = "/api/attachments/letter"},
                          {.id = Id<Attachment>("wound"),
                           .name = "wound.jpg",
                           .kind = "JPEG picture · 48 kB",
                           .added = "Beth Lindqvist, 07:00",
                           .address = "/api/attachments/wound",
                           .why_not_remove = "Somebody else added this file"}};
        page.frames();
    }
};

std::string opening(FormRequest::Kind kind, const std::string& subject) {
    RecordingDesk desk;
    desk.open({kind, subject});
    return desk.last();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(documents_panel, Drawn)

BOOST_AUTO_TEST_CASE(each_file_says_what_it_is_and_who_added_it) {
    BOOST_TEST(page.has(ui::Role::listitem,
                        "letter.pdf, PDF · 120 kB · Amara Osei, 07:30: from the hospital"));
    BOOST_TEST(
        page.has(ui::Role::listitem, "wound.jpg, JPEG picture · 48 kB · Beth Lindqvist, 07:00"));
}

BOOST_AUTO_TEST_CASE(saving_removing_and_adding_ask_for_the_right_file) {
    for (const float wanted : {700.f, 340.f}) {
        width = wanted;
        page.frames();
        page.activate(page.find(ui::Role::button, "Save letter.pdf"));
        BOOST_TEST(desk.last() == "leave_to /api/attachments/letter");
        page.activate(page.find(ui::Role::button, "Remove letter.pdf"));
        BOOST_TEST(desk.last() == opening(FormRequest::Kind::remove_attachment, "letter"));
        page.activate(page.find(ui::Role::button, "Add a file"));
        BOOST_TEST(desk.last() == opening(FormRequest::Kind::add_attachment, "leg"));
    }
}

BOOST_AUTO_TEST_CASE(what_may_not_be_removed_says_why) {
    BOOST_TEST(page.outline().find("Somebody else added this file") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_case_without_files_says_what_could_be_here) {
    view.documents.clear();
    page.frames();
    BOOST_TEST(page.outline().find("No files yet") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

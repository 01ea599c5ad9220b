// A desk that only writes down what a screen asked, one line each:
//   give {"case_id":"…","professional_id":"beth","reason":""} move_case | Moved C-1042 to Beth Lindqvist
#pragma once

#include "client/screens/desk.h"

#include <string>
#include <vector>

namespace evenload {

class RecordingDesk final : public Desk {
public:
    using Desk::give;
    void give(Command command, std::string what) override;
    void go(const Route& route) override { asked.push_back("go " + to_address(route)); }
    void replace(const Route& route) override { asked.push_back("replace " + to_address(route)); }
    void back_from_panel() override { asked.push_back("back_from_panel"); }
    void open(const FormRequest& request) override;
    void leave_to(const std::string& address) override { asked.push_back("leave_to " + address); }
    void save_csv(const std::string& name, const std::string& bytes) override {
        asked.push_back("save_csv " + name);
        saved = bytes;
    }
    void undo() override { asked.push_back("undo"); }
    void redo() override { asked.push_back("redo"); }

    std::string last() const { return asked.empty() ? "(nothing)" : asked.back(); }
    std::vector<std::string> asked;
    std::string saved; // bytes of the last file
};

// "move_case {…}": name and arguments, as on the wire.
std::string words_of(const Command& command);

} // namespace evenload

// Every widget on one page, for looking at them: a board of invented cards, the controls, a menu, a toast,
// a dialog. It has no data and no server; it stands in until there is a program to run.
#pragma once

#include "client/browser/program.h"
#include "client/widgets/card.h"
#include "client/widgets/column_header.h"

#include <map>
#include <string>
#include <vector>

namespace evenload {

class Gallery : public Program {
public:
    explicit Gallery(Host& host)
        : host_(host) {}

    float scale(ui::Rect) const override { return 1; }
    const ui::Theme* theme() const override { return nullptr; }
    void draw(ui::Ui& ui) override;
    void step() override;

private:
    struct Column {
        ui::ColumnHeader header;
        std::vector<ui::Card> cards;
        ui::Verdict verdict;
    };
    void make_columns();
    void draw_header(ui::Ui& ui, ui::Rect bar);
    void draw_rail(ui::Ui& ui, ui::Rect rail);
    void draw_bar(ui::Ui& ui, ui::Rect bar);
    void draw_column(ui::Ui& ui, ui::Rect area, Column& column);
    void draw_controls(ui::Ui& ui, ui::Rect area);
    void move(const std::string& card, const std::string& to);

    Host& host_;
    std::vector<Column> columns_;
    std::string moving_card_;
    std::string moving_to_;
    std::string menu_card_;
    std::string find_;
    int tab_ = 0;
    int segment_ = 0;
    bool mine_ = true;
    bool asking_ = false;
};

} // namespace evenload

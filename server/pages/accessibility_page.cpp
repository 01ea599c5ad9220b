#include "server/pages/accessibility_page.h"

#include "server/pages/html.h"

namespace evenload {

std::string accessibility_page() {
    return html_page({.title = "Accessibility"},
                     R"(<h1>Accessibility of Evenload</h1>
<p>Evenload is for everybody in a team, however they see, hear, move or read. It is written to meet the
<a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines 2.2</a>, level AA.</p>
<h2>What you can do</h2>
<ul>
<li>Do everything by keyboard: <kbd>?</kbd> shows the keys. Single-letter keys can be switched off in the menu under
your initials.</li>
<li>Move cases and visits without dragging: every card and every visit has a menu, and can be picked up with
<kbd>Space</kbd> and moved with the arrow keys.</li>
<li>Use a screen reader: the board, the schedule and all lists are described with their structure, and results and
refusals are announced.</li>
<li>Choose dark colours, more contrast, your system’s own colours or less motion in your system or browser; Evenload
follows.</li>
<li>Zoom with the browser, up to 400&#160;%.</li>
<li>Read and print the same data as plain pages without the board: <a href="/list">the plain list</a> and
<a href="/print">the day to print</a>.</li>
</ul>
<h2>What is not good enough yet</h2>
<ul>
<li>Letters, words and lines cannot be set further apart on the board and the schedule, because they are drawn. The
plain pages follow such settings.</li>
<li>Speech control has been provided for by names of all controls, but was not tried.</li>
<li>At more than 200&#160;% the schedule of a day becomes a list of one person’s visits; comparing people side by side
then needs the plain list.</li>
<li>Words in scripts other than Latin, Greek and Cyrillic are drawn with the typefaces of the device.</li>
</ul>
<h2>How it was tested</h2>
<p>By the people who make it, with automated tests that run with every change: the rules of axe-core for WCAG 2.2 A and
AA on every screen in light, dark and high contrast; the contrast of every pair of colours; work from beginning to end
by keyboard alone, and with only what assistive technology is told. It has <strong>not</strong> been tested with people who
use a screen reader, a magnifier or speech control every day, nor audited by somebody independent. Until that has been
done it should be taken as partially compliant.</p>
<h2>Tell us</h2>
<p>If something keeps you from your work, tell whoever gave you your sign-in; they can show you another way today and
have it mended. If you are not happy with the answer, the
<a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a> helps in England, Scotland
and Wales, and the <a href="https://www.equalityni.org/">Equality Commission for Northern Ireland</a> there.</p>
<p class="muted">Prepared on 22 November 2026, with the version that you are using.</p>
)");
}

} // namespace evenload

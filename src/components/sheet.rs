//! On a narrow screen: the entry that the reader looks at, at the foot of the window instead of in the margin. In another
//! page's frame, whose foot may be out of sight, under the words that it marks.

use crate::components::detail::detail;
use crate::components::{Pen, ReadingProps};
use crate::i18n::names;
use crate::state::Action;
use crate::state::entries::Style;
use crate::state::moment::Step;

// Drawn from two places.
#[inline(never)]
pub fn sheet(p: &mut Pen, props: &ReadingProps) {
    let m = props.messages();
    let Some((n, entry)) = props.focus.and_then(|n| Some((n, props.read.entry(n)?))) else {
        return p.nothing();
    };
    p.classes("aside", "sheet", &[entry.style().class()]);
    p.key("sheet");
    p.attr("aria-live", "polite");
    // A credit has its tick in the text, all others their number.
    let sign = if entry.style() == Style::Credit { "✓".to_owned() } else { (n + 1).to_string() };
    p.line("b", &[&sign, " · ", names::category(props.ui, entry.category)].concat());
    p.line("p", &entry.reason);
    detail(p, props, entry);
    p.open("nav");
    if props.pair.is_none() {
        p.button(None, m.previous, 0, |_, _| Some(Action::Step { back: true }));
        p.button(None, m.next, 0, |_, _| Some(Action::Step { back: false }));
    }
    if props.editable && entry.is_time() {
        p.button(None, m.moment_add, n, |_, n| Some(Action::Moment(Step::Entry(n))));
    } else {
        p.nothing();
    }
    p.button(None, m.close, 0, |_, _| Some(Action::Focus(None)));
    p.close();
    p.close();
}

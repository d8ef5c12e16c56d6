//! Two places in two panes: both at one height, and the line between them.

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The places, as `components/marks.rs` names them.
pub const PLACES: [&str; 2] = ["spot0", "spot1"];

/// How long a page takes to lay out what has come into sight, in milliseconds; what lies above it may move once more.
const LAID_OUT: [u32; 2] = [80, 240];

/// Takes the keyboard to the first place, and scrolls each pane so far that the places stand where its style wants them.
pub fn align() {
    if let Some(first) = by_id(PLACES[0]).and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        let _ = first.focus();
    }
    scroll();
    for pause in LAID_OUT {
        super::clock::after(pause, scroll).forget();
    }
}

fn scroll() {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    // At once: nobody follows two texts with their eyes.
    options.set_behavior(ScrollBehavior::Instant);
    for place in PLACES.into_iter().rev().filter_map(by_id) {
        place.scroll_into_view_with_scroll_into_view_options(&options);
    }
    link();
}

/// Draws the line from place to place through the gap between the panes.
pub fn link() {
    let (Some(line), [Some(first), Some(second)]) = (by_id("pair-link"), PLACES.map(by_id)) else { return };
    let Some(gap) = line.parent_element() else { return };
    let [gap, first, second] = [gap, first, second].map(|element| element.get_bounding_client_rect());
    // Panes side by side have an upright gap between them.
    let upright = gap.height() > gap.width();
    let at = |place: &DomRect| {
        let at = if upright { place.top() - gap.top() } else { place.left() - gap.left() };
        pixels(at + LINE).to_string()
    };
    let (from, to) = (at(&first), at(&second));
    let [along, across] = if upright { [["y1", "y2"], ["x1", "x2"]] } else { [["x1", "x2"], ["y1", "y2"]] };
    for (name, value) in along.into_iter().chain(across).zip([&from, &to, "0", "100%"]) {
        let _ = line.set_attribute(name, value);
    }
}

#[allow(clippy::cast_possible_truncation, reason = "lengths on a screen are small")]
fn pixels(length: f64) -> i32 {
    length as i32
}

/// Half of a line of text, in pixels.
const LINE: f64 = 14.0;

fn by_id(id: &str) -> Option<Element> {
    super::document()?.get_element_by_id(id)
}

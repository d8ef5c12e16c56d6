//! What the address says: a link, a built-in case, a text that a bookmarklet brought along.

use crate::browser::address;
use crate::components::Dispatch;
use crate::examples;
use crate::state::opened::Refused;
use crate::state::{Action, State};
use gloo_events::EventListener;
use std::rc::Rc;

/// What a bookmarklet puts before the text; see the footer.
const PASTE: &str = "#paste=";
/// A built-in case: `#c=wechat`.
const CASE: &str = "#c=";

/// Follows the address from now on.
pub fn listen(dispatch: &Dispatch) -> Option<EventListener> {
    let dispatch = dispatch.clone();
    address::on_change(move || {
        if let Some(action) = action(&address::fragment()) {
            dispatch.emit(action);
        }
    })
}

/// The page as it opens at this address.
pub fn enter(state: Rc<State>) -> Rc<State> {
    match action(&address::fragment()) {
        Some(action) => state.reduce(action),
        // Another page's frame shows what the link says or nothing, never an example.
        None if state.embedded => state.reduce(Action::Refused(Some(Refused::UnknownCase))),
        None => state,
    }
}

fn action(fragment: &str) -> Option<Action> {
    if let Some(text) = fragment.strip_prefix(PASTE) {
        // What was pasted has no business in the address or in the browser's history.
        address::set_fragment("");
        return Some(Action::Paste(decoded(text)));
    }
    if let Some(id) = fragment.strip_prefix(CASE) {
        let found = examples::by_id(id.split('&').next().unwrap_or_default());
        return Some(found.map_or(Action::Refused(Some(Refused::UnknownCase)), Action::Example));
    }
    if !fragment.starts_with("#s") {
        return None;
    }
    Some(match subtext_link::open(fragment) {
        Ok(opened) => Action::Open(Box::new(opened.link), opened.missing, opened.at),
        Err(error) => Action::Refused(Some(Refused::Link(error))),
    })
}

/// Percent-encoded UTF-8; what is no such code stays as it is.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('%') {
        bytes.extend(before.bytes());
        let code = behind.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(code.unwrap_or(b'%'));
        rest = if code.is_some() { behind.get(2..).unwrap_or_default() } else { behind };
    }
    bytes.extend(rest.bytes());
    text_of(&bytes)
}

/// UTF-8, with a sign in the place of each byte that is none.
fn text_of(bytes: &[u8]) -> String {
    let mut out = String::new();
    let mut rest = bytes;
    while let Err(error) = core::str::from_utf8(rest) {
        let (good, bad) = rest.split_at_checked(error.valid_up_to()).unwrap_or((rest, &[]));
        out.push_str(core::str::from_utf8(good).unwrap_or_default());
        out.push('\u{fffd}');
        rest = bad.get(1..).unwrap_or_default();
    }
    out.push_str(core::str::from_utf8(rest).unwrap_or_default());
    out
}

/// What a reader keeps among their bookmarks: it opens the page with what is selected on another.
pub fn bookmarklet() -> String {
    ["javascript:void open('", &address::base(), PASTE, "'+encodeURIComponent(getSelection()))"].concat()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn percent_codes_are_read() {
        assert_eq!(decoded("a%20b%E5%BE%AE%zz%"), "a b微%zz%");
        assert_eq!(decoded("%ff"), "\u{fffd}");
    }
}

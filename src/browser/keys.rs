//! Single keys, wherever on the page, but never while someone types.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// Calls back for every plain key, until what is returned is dropped.
pub fn on_key(run: impl Fn(&str) + 'static) -> Option<EventListener> {
    let window = super::window()?;
    Some(EventListener::new(&window, "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
            return;
        }
        let typing = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
        if !typing {
            run(&event.key());
        }
    }))
}

/// Whether a key was pressed that opens what one is at.
pub fn is_enter(event: &Event) -> bool {
    is(event, "Enter")
}

/// Whether this key was pressed.
pub fn is(event: &Event, key: &str) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(|event| !event.is_composing() && event.key() == key)
}

/// Whether Escape was pressed here; nothing else of the page hears of it.
pub fn escapes(event: &Event) -> bool {
    let found = is(event, "Escape");
    if found {
        event.stop_propagation();
    }
    found
}

/// Whether a key was pressed that presses a button; the page does not scroll with it.
pub fn presses(event: &Event) -> bool {
    let found = is_enter(event) || is(event, " ");
    if found {
        event.prevent_default();
    }
    found
}

/// How far an upright slider is to move for this key, downwards; browsers disagree, so it is not left to them.
pub fn along(event: &Event) -> Option<isize> {
    let by = match event.dyn_ref::<KeyboardEvent>()?.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        "PageDown" => 100,
        "PageUp" => -100,
        _ => return None,
    };
    event.prevent_default();
    Some(by)
}

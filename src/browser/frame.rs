//! The page in another page's frame: what it tells the page around it, and what it hears from there. Only numbers and
//! the names of the protocol go out (docs/embedding.md); who is around is not known, so anyone may hear them.

use gloo_events::EventListener;
use js_sys::JSON;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageEvent, ResizeObserver, Window};

/// Whether the page is to be shown as a part of another: assets/boot.js has read that from the address. With it the
/// language that the other page is in, empty where it named none.
pub fn embedded() -> Option<String> {
    super::document()?.document_element()?.get_attribute("data-embed")
}

/// The window around this one, if there is one.
fn around() -> Option<Window> {
    let window = super::window()?;
    window.parent().ok().flatten().filter(|parent| *parent != window)
}

/// Sends a message, given as JSON.
pub fn tell(message: &str) {
    if let (Some(around), Ok(message)) = (around(), JSON::parse(message)) {
        let _ = around.post_message(&message, "*");
    }
}

/// Calls back for every message from the window around, with those of these fields that it has as JSON, in this order;
/// for as long as the page is there.
pub fn on_message(fields: &str, run: impl Fn(&str) + 'static) {
    let (Some(window), Some(around), Ok(fields)) = (super::window(), around(), JSON::parse(fields)) else {
        return;
    };
    let around = JsValue::from(around);
    let listener = EventListener::new(&window, "message", move |event| {
        let event: &MessageEvent = event.unchecked_ref();
        if event.source().is_some_and(|source| *source == around)
            && let Ok(text) = JSON::stringify_with_replacer(&event.data(), &fields)
        {
            run(&String::from(text));
        }
    });
    listener.forget();
}

/// How high the content is, in pixels, whatever the height of the frame.
pub fn height() -> i32 {
    content().map_or(0, |content| content.scroll_height())
}

/// How far an element is from the upper edge of the frame.
#[allow(clippy::cast_possible_truncation, reason = "rounded to pixels")]
pub fn top_of(id: &str) -> Option<i32> {
    let element = super::document()?.get_element_by_id(id)?;
    Some(element.get_bounding_client_rect().top() as i32)
}

fn content() -> Option<Element> {
    super::document()?.get_element_by_id("app")
}

/// Calls back whenever the content has another size, for as long as the page is there.
pub fn on_growth(run: impl FnMut() + 'static) {
    let run = Closure::<dyn FnMut()>::new(run).into_js_value();
    if let (Some(content), Ok(observer)) = (content(), ResizeObserver::new(run.unchecked_ref())) {
        observer.observe(&content);
    }
}

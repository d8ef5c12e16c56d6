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
/// until what is returned is dropped.
pub fn on_message(fields: &str, run: impl Fn(&str) + 'static) -> Option<EventListener> {
    let (window, around) = (super::window()?, around()?);
    let fields = JSON::parse(fields).ok()?;
    Some(EventListener::new(&window, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        if event.source().is_none_or(|source| JsValue::from(source) != JsValue::from(around.clone())) {
            return;
        }
        if let Ok(text) = JSON::stringify_with_replacer(&event.data(), &fields) {
            run(&String::from(text));
        }
    }))
}

/// How high the content is, in pixels, whatever the height of the frame.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a height is small and positive")]
pub fn height() -> u32 {
    content().map_or(0, |content| content.get_bounding_client_rect().height().ceil() as u32)
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

/// Calls back whenever the content has another size, until it is dropped.
pub struct Growth {
    observer: ResizeObserver,
    _run: Closure<dyn FnMut()>,
}

impl Growth {
    pub fn watch(run: impl FnMut() + 'static) -> Option<Self> {
        let run = Closure::<dyn FnMut()>::new(run);
        let observer = ResizeObserver::new(run.as_ref().unchecked_ref()).ok()?;
        observer.observe(&content()?);
        Some(Growth { observer, _run: run })
    }
}

impl Drop for Growth {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

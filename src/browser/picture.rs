//! A drawing as a picture file, made and saved by the browser itself.

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

/// Saves an SVG of this size, in pixels, as a PNG.
pub fn save_png(svg: &str, (width, height): (u32, u32), name: &'static str) {
    let Some(image) = element::<HtmlImageElement>("img") else { return };
    let drawn = image.clone();
    EventListener::once(&image, "load", move |_| {
        let _ = draw(&drawn, width, height).and_then(|address| {
            let link = element::<HtmlAnchorElement>("a")?;
            link.set_href(&address);
            link.set_download(name);
            link.click();
            Some(())
        });
    })
    .forget();
    // An address in itself: nothing is fetched for it.
    let data = String::from(js_sys::encode_uri_component(svg));
    image.set_src(&["data:image/svg+xml,", &data].concat());
}

fn draw(image: &HtmlImageElement, width: u32, height: u32) -> Option<String> {
    let canvas = element::<HtmlCanvasElement>("canvas")?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: JsValue = canvas.get_context("2d").ok()??.into();
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    context.draw_image_with_html_image_element(image, 0.0, 0.0).ok()?;
    canvas.to_data_url().ok()
}

fn element<T: JsCast>(tag: &str) -> Option<T> {
    super::document()?.create_element(tag).ok()?.dyn_into().ok()
}

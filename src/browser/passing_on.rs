//! Handing a link to something outside the page, at the reader's word.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlDocument, HtmlTextAreaElement, ShareData};

/// Copies what stands in a field. Whether it worked; where it did not, the field is selected for the reader to copy.
pub fn copy_field(id: &str) -> bool {
    let Some(document) = super::document() else { return false };
    if let Some(field) =
        document.get_element_by_id(id).and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok())
    {
        let _ = field.focus();
        field.select();
    }
    document.dyn_into::<HtmlDocument>().is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}

/// Whether the system has a sheet of places to share to.
pub fn has_sheet() -> bool {
    super::window().is_some_and(|window| {
        js_sys::Reflect::has(&window.navigator(), &JsValue::from_str("share")).unwrap_or(false)
    })
}

/// Opens that sheet.
pub fn open_sheet(address: &str) {
    if let Some(window) = super::window().filter(|_| has_sheet()) {
        let data = ShareData::new();
        data.set_url(address);
        let _ = window.navigator().share_with_data(&data);
    }
}

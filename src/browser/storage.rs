//! The browser's own storage, which may be switched off, full, or refused in a sandboxed frame. As a part of
//! another page, the page does without.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    // As a part of another page it keeps nothing.
    if super::frame::embedded().is_some() {
        return None;
    }
    super::window()?.local_storage().ok()?
}

pub fn load(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Whether it was saved.
pub fn save(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

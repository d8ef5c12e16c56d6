//! How wide the window is, for charts that are laid out in its pixels.

use crate::browser::page;
use yew::prelude::*;

#[hook]
pub fn use_width() -> u32 {
    let width = use_state_eq(page::width);
    let set = width.setter();
    use_effect_with((), move |()| {
        let listener = page::on_resize(move || set.set(page::width()));
        move || drop(listener)
    });
    *width
}

//! The browser, behind plain functions: nothing outside this folder touches it. What a browser refuses to give is
//! treated as absent; nothing in here panics.

pub mod address;
pub mod clock;
pub mod focus;
pub mod frame;
pub mod input;
pub mod keys;
pub mod page;
pub mod pair;
pub mod passing_on;
pub mod picture;
pub mod selection;
pub mod storage;

/// Draws a component into the element with this id.
pub fn mount<C: yew::BaseComponent>(id: &str)
where
    C::Properties: Default,
{
    if let Some(root) = document().and_then(|document| document.get_element_by_id(id)) {
        yew::Renderer::<C>::with_root(root).render();
    }
}

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

//! Time as the reader's machine has it: only for pacing and for a first guess at a zone.

use gloo_timers::callback::Timeout;

/// Minutes east of UTC on the reader's clock.
pub fn offset_min() -> i32 {
    #[allow(clippy::cast_possible_truncation, reason = "an offset is at most 14 hours")]
    let west = js_sys::Date::new_0().get_timezone_offset() as i32;
    -west
}

/// Milliseconds since the page was opened.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no page is open for 49 days")]
pub fn now_ms() -> u32 {
    super::window().and_then(|window| window.performance()).map_or(0, |performance| performance.now() as u32)
}

/// Runs something later, unless what is returned is dropped before.
pub fn after(ms: u32, run: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(ms, run)
}

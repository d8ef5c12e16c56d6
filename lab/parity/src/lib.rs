//! The engine as a wasm module without any glue: node writes a Case as JSON into a buffer and finds the Reading there.
//!
//! Nothing here is unsafe but that a function keeps its name, which the language counts as unsafe: another one of that
//! name would be taken for it. Both begin with the project's.

use serde::Serialize;
use std::sync::{Mutex, MutexGuard, PoisonError};
use subtext_engine::{Case, Ui, read};

/// Holds a Case, then its Reading.
static BUFFER: Mutex<Vec<u8>> = Mutex::new(Vec::new());

fn buffer() -> MutexGuard<'static, Vec<u8>> {
    BUFFER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes the buffer so many bytes long and says where it lies; what was in it up to there stays.
#[expect(unsafe_code, reason = "the name is the project's own")]
#[unsafe(no_mangle)]
pub extern "C" fn subtext_buffer(length: usize) -> *mut u8 {
    let mut buffer = buffer();
    buffer.resize(length, 0);
    buffer.as_mut_ptr()
}

/// Puts the Reading in the place of the Case, as `subtext annotate` writes it, and says how many bytes it has. The
/// sentences for the reader are Chinese where `zh` is not 0.
#[expect(unsafe_code, reason = "the name is the project's own")]
#[unsafe(no_mangle)]
pub extern "C" fn subtext_read(zh: u32) -> usize {
    let ui = if zh == 0 { Ui::En } else { Ui::Zh };
    let mut buffer = buffer();
    *buffer = answer(&buffer, ui);
    buffer.len()
}

/// What stands in the place of a Reading; natively it reads otherwise, so it is seen.
#[derive(Serialize)]
struct Failure {
    wasm: String,
}

fn answer(case: &[u8], ui: Ui) -> Vec<u8> {
    let written = match serde_json::from_slice::<Case>(case) {
        Ok(case) => serde_json::to_vec(&read(&case, ui)),
        Err(error) => serde_json::to_vec(&Failure { wasm: error.to_string() }),
    };
    written.unwrap_or_default()
}

//! wasm-bindgen writes the glue between the page and the wasm.

use super::cargo::CargoTool;
use crate::project::Project;
use crate::step::Outcome;

/// The program at the version of the library in Cargo.lock: no other understands what the library left in the wasm.
pub fn wasm_bindgen(project: &Project) -> Outcome<CargoTool<'_>> {
    let version = project.locked("wasm-bindgen")?;
    Ok(CargoTool { project, krate: "wasm-bindgen-cli", program: "wasm-bindgen", version, features: &[] })
}

//! What the built page can call outside its wasm. It must not be able to send a reader's text anywhere, so every
//! browser function that it imports stands in a list that a person has read, and the scripts beside it name no way out.

use std::collections::BTreeSet;
use std::path::Path;

use crate::project::Project;
use crate::step::{Failure, Outcome, say};
use crate::wasm;

/// The names that may be imported, one a line; `#` begins a remark.
const LIST: &str = "xtask/imports.txt";

/// Words that no script of the page has a use for: ways out, ways to run text as a program, and ways for the wasm to
/// reach a function that it does not import by name.
const REFUSED: [&str; 16] = [
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
    "importScripts",
    "serviceWorker",
    "new Worker",
    "window.open",
    "eval(",
    "new Function",
    "Reflect.get",
    "Reflect.apply",
    "Reflect.construct",
    ".call(getObject",
];

/// Holds the built page against the list.
pub fn check(project: &Project) -> Outcome {
    let allowed = text(&project.root.join(LIST))?;
    let allowed: BTreeSet<&str> = allowed.lines().map(|l| l.split('#').next().unwrap_or("").trim()).collect();
    let mut imported = BTreeSet::new();
    for file in files(&project.dist(), "wasm")? {
        let bytes = std::fs::read(&file).map_err(|e| unreadable(&file, &e))?;
        let names = wasm::imports(&bytes).ok_or_else(|| {
            Failure::new(format!("{} is not a wasm module", file.display()), "Remove dist/ and build again.")
        })?;
        imported.extend(names.iter().map(|name| plain(name).to_owned()));
    }
    if imported.is_empty() {
        return Err(Failure::new("the built page imports nothing at all", "Remove dist/ and build again."));
    }
    let strangers: Vec<&str> = imported.iter().map(String::as_str).filter(|n| !allowed.contains(n)).collect();
    if !strangers.is_empty() {
        return Err(Failure::new(
            format!("the wasm imports what {LIST} does not allow: {}", strangers.join(", ")),
            "Read what the page now calls in the browser. If it can't carry a text away, add the name to the list.",
        ));
    }
    for file in files(&project.dist(), "js")? {
        if let Some(word) = way_out(&text(&file)?) {
            return Err(Failure::new(
                format!("{} holds {word:?}", file.display()),
                "Find which crate brings it (cargo tree -p subtext-page), and do without.",
            ));
        }
    }
    let unused: Vec<&str> =
        allowed.iter().copied().filter(|n| !n.is_empty() && !imported.contains(*n)).collect();
    if !unused.is_empty() {
        say(format_args!("no longer imported, so {LIST} can lose it: {}", unused.join(", ")));
    }
    say(format_args!(
        "the wasm imports {} functions, all in {LIST}; no script has a way out",
        imported.len()
    ));
    Ok(())
}

/// The name as it is in the browser: without wasm-bindgen's prefix, and without the hash that each release changes.
fn plain(name: &str) -> &str {
    let name = name.strip_prefix("__wbg_").unwrap_or(name);
    match name.rsplit_once('_') {
        Some((head, hash)) if hash.len() == 16 && hash.chars().all(|c| c.is_ascii_hexdigit()) => head,
        _ => name,
    }
}

/// The first way out that a script names, besides loading the wasm itself.
fn way_out(script: &str) -> Option<&str> {
    if let Some(word) = REFUSED.into_iter().find(|word| script.contains(word)) {
        return Some(word);
    }
    let mut fetches = script.match_indices("fetch(").map(|(at, word)| {
        let before = script.get(..at).unwrap_or_default();
        let name = script.get(at + word.len()..).and_then(|rest| rest.split_once(')')).map(|(name, _)| name);
        (name.is_some_and(|name| is_assigned_to(before, name)), word)
    });
    // wasm-bindgen's loader replaces the address of the wasm by what it fetches there, once.
    let first = fetches.next()?;
    if first.0 { fetches.next().map(|(_, word)| word) } else { Some(first.1) }
}

/// Whether the code before ends in "name =".
fn is_assigned_to(before: &str, name: &str) -> bool {
    let target = before.trim_end().strip_suffix('=').map(str::trim_end);
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$');
    is_name && target.is_some_and(|target| target.ends_with(name))
}

fn files(folder: &Path, kind: &str) -> Outcome<Vec<std::path::PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|e| unreadable(folder, &e))?;
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    Ok(paths.filter(|path| path.extension().is_some_and(|extension| extension == kind)).collect())
}

fn text(file: &Path) -> Outcome<String> {
    std::fs::read_to_string(file).map_err(|e| unreadable(file, &e))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("{} can't be read ({error})", path.display()),
        "Run cargo xtask build, then this again.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER: &str = "if (x) {\n  module_or_path = fetch(module_or_path);\n}";

    #[test]
    fn names_lose_prefix_and_hash() {
        assert_eq!(plain("__wbg_setItem_364a11cf21db9039"), "setItem");
        assert_eq!(plain("__wbg___wbindgen_throw_344f42d3211c4765"), "__wbindgen_throw");
        assert_eq!(plain("__wbindgen_object_drop_ref"), "__wbindgen_object_drop_ref");
        // A conversion, numbered like a hash.
        assert_eq!(plain("__wbindgen_cast_0000000000000001"), "__wbindgen_cast");
    }

    #[test]
    fn only_the_loader_may_fetch() {
        assert_eq!(way_out(LOADER), None);
        assert_eq!(way_out("e=fetch(e)"), None);
        for script in
            ["getObject(arg0).fetch(getObject(arg1))", "x = fetch(y)", "fetch('/')", "=fetch()", "fetch("]
        {
            assert_eq!(way_out(script), Some("fetch("), "{script}");
        }
        assert_eq!(way_out(&format!("{LOADER} a = fetch(a)")), Some("fetch("));
    }

    #[test]
    fn other_ways_out_are_named() {
        assert_eq!(way_out("new WebSocket(getStringFromWasm0(a))"), Some("WebSocket"));
        assert_eq!(way_out("navigator.sendBeacon(u, t)"), Some("sendBeacon"));
        assert_eq!(way_out("const r = Reflect.get(getObject(arg0), getObject(arg1));"), Some("Reflect.get"));
        assert_eq!(way_out("toString.call(val)"), None);
    }

    #[test]
    fn the_list_allows_no_way_out() {
        let list = text(&Project::find().unwrap().root.join(LIST)).unwrap();
        let names = list.lines().map(|line| line.split('#').next().unwrap_or("").trim().to_lowercase());
        for name in names {
            let ways = ["fetch", "xmlhttp", "websocket", "beacon", "worker", "transport", "eventsource"];
            assert!(!ways.iter().any(|way| name.contains(way)), "{name}");
        }
    }
}

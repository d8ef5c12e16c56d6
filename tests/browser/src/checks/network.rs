//! Nothing leaves the page.

use std::collections::BTreeSet;
use std::path::Path;

use crate::Done;
use crate::session::Session;
use crate::texts;

/// Whatever a reader does, the browser asks for the page's own files, once each, and for nothing else.
pub async fn only_own_files_are_loaded(page: &Session<'_>) -> Done {
    page.load().await?;
    page.paste("statement-input-0", "reading-statement-0", texts::STATEMENT).await?;
    page.paste("terms-input", "reading-terms", texts::TERMS).await?;
    for hook in ["add-statement", "lang-zh", "lang-en", "clear", "undo"] {
        page.click(hook).await?;
    }
    let own = own_files(&page.settings.dist)?;
    let asked = page.requests_of_browser().await?;
    // Pictures in the style sheet are data, not requests.
    let asked = asked.iter().filter(|address| !address.starts_with("data:"));
    let asked: Vec<String> = asked.map(|address| path_of(address, &page.settings.page)).collect();
    let answered: Vec<String> = page.requests_at_server()?;
    let answered: BTreeSet<String> = answered.iter().map(|line| line.replace("GET ", "")).collect();

    let strangers: Vec<&String> = asked.iter().filter(|path| !own.contains(*path)).collect();
    if !strangers.is_empty() {
        return Err(format!("the page asked for {strangers:?}, which are not its own files").into());
    }
    let wrong: Vec<&String> = answered
        .iter()
        .filter(|line| !line.strip_suffix(" 200").is_some_and(|path| own.contains(path)))
        .collect();
    if !wrong.is_empty() {
        return Err(format!("the server was asked for {wrong:?}").into());
    }
    // A headless browser need not show an icon.
    let unused: Vec<&String> =
        own.iter().filter(|path| !asked.contains(path) && !path.contains("icon")).collect();
    if !unused.is_empty() {
        return Err(format!("{unused:?} are served, but the page does not load them").into());
    }
    Ok(())
}

/// From the start on, the page itself can connect to nothing, not even to where it came from.
pub async fn the_door_is_closed_after_start(page: &Session<'_>) -> Done {
    page.load().await?;
    let attempts = [
        ("fetch", "fetch('./index.html?knock=fetch').then(() => done('went out'), () => done('refused'));"),
        (
            "XMLHttpRequest",
            "const x = new XMLHttpRequest(); x.onload = () => done('went out'); x.onerror = () => done('refused');
             try { x.open('GET', './index.html?knock=xhr'); x.send(); } catch { done('refused'); }",
        ),
        (
            "WebSocket",
            "let violated = false; addEventListener('securitypolicyviolation', () => { violated = true; });
             try { new WebSocket('ws://127.0.0.1:9/'); } catch { violated = true; }
             setTimeout(() => done(violated ? 'refused' : 'went out'), 300);",
        ),
        (
            "sendBeacon",
            "let violated = false; addEventListener('securitypolicyviolation', () => { violated = true; });
             navigator.sendBeacon('./index.html?knock=beacon', 'x');
             setTimeout(() => done(violated ? 'refused' : 'went out'), 300);",
        ),
    ];
    for (name, attempt) in attempts {
        let script = format!("const done = arguments[arguments.length - 1]; {attempt}");
        let outcome = page.js_async(&script, Vec::new()).await?;
        if outcome != "refused" {
            return Err(format!("{name} {outcome}").into());
        }
    }
    if let Some(line) = page.requests_at_server()?.iter().find(|line| !line.starts_with("GET /")) {
        return Err(format!("the server was asked: {line}").into());
    }
    // The refusals themselves stand in the console; anything else there is still an error.
    let errors = page.console_errors().await?;
    let others: Vec<String> = errors.into_iter().filter(|e| !e.contains("Content Security Policy")).collect();
    if others.is_empty() { Ok(()) } else { Err(format!("other errors in the console: {others:?}").into()) }
}

/// The paths of everything in the folder; the page itself is "/".
fn own_files(dist: &Path) -> Done<BTreeSet<String>> {
    let mut files = BTreeSet::new();
    let mut folders = vec![dist.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(dist)?.to_string_lossy().into_owned();
                files.insert(if name == "index.html" { "/".to_owned() } else { format!("/{name}") });
            }
        }
    }
    Ok(files)
}

fn path_of(address: &str, page: &str) -> String {
    address.strip_prefix(page).map_or_else(|| address.to_owned(), |path| format!("/{path}"))
}

#[cfg(test)]
mod tests {
    use super::path_of;

    #[test]
    fn only_own_addresses_become_paths() {
        assert_eq!(path_of("http://127.0.0.1:80/", "http://127.0.0.1:80/"), "/");
        assert_eq!(path_of("http://127.0.0.1:80/a/b.js", "http://127.0.0.1:80/"), "/a/b.js");
        assert_eq!(
            path_of("https://elsewhere.example/a", "http://127.0.0.1:80/"),
            "https://elsewhere.example/a"
        );
    }
}

//! What a host should send with the page, as lines of a `_headers` file.

/// (what the path begins with, header, value); every line that fits is sent.
const TABLE: [(&str, &str, &str); 4] = [
    ("/", "X-Content-Type-Options", "nosniff"),
    ("/", "Referrer-Policy", "no-referrer"),
    // In a sandboxed frame the page has no origin, and may load its own files only if all may.
    ("/", "Access-Control-Allow-Origin", "*"),
    // A rebuilt page must be seen at once.
    ("/", "Cache-Control", "no-cache"),
];

/// The headers for a path, as they stand in a response.
pub fn lines(path: &str) -> String {
    let fitting = TABLE.iter().filter(|(prefix, ..)| path.starts_with(prefix));
    fitting.map(|(_, name, value)| format!("{name}: {value}\r\n")).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_file_may_be_loaded_from_a_sandboxed_frame() {
        assert!(super::lines("/page_bg.wasm").contains("Access-Control-Allow-Origin: *\r\n"));
    }
}

//! A small server of static files, for `serve` and the browser tests.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::{headers, mime};

/// A request is a line and some headers; whoever sends more is not a browser asking for a file.
const LONGEST_REQUEST: u64 = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(20);

/// The server, bound to its port and not yet answering.
pub struct Server {
    listener: TcpListener,
    site: Site,
}

struct Site {
    folder: PathBuf,
    /// Folders that lie elsewhere, with what their paths begin with: "/embed/".
    beside: Vec<(&'static str, PathBuf)>,
    log: Option<Mutex<File>>,
}

impl Server {
    /// Takes a port of 127.0.0.1 (0: any free one). Each request is added to the log as "METHOD path status".
    pub fn bind(folder: &Path, port: u16, log: Option<File>) -> io::Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let site = Site { folder: folder.to_path_buf(), beside: Vec::new(), log: log.map(Mutex::new) };
        Ok(Server { listener, site })
    }

    /// Serves another folder as well, for paths that begin so.
    pub fn beside(mut self, prefix: &'static str, folder: &Path) -> Server {
        self.site.beside.push((prefix, folder.to_path_buf()));
        self
    }

    /// Where it listens.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Answers until the process ends, each connection on a thread of its own.
    pub fn run(self) {
        let shared = Arc::new(self.site);
        for stream in self.listener.incoming().filter_map(Result::ok) {
            let site = Arc::clone(&shared);
            // A browser that goes away in the middle of an answer is no fault of the server.
            std::thread::spawn(move || site.answer(stream).ok());
        }
    }
}

impl Site {
    fn answer(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let request = first_line(&stream)?;
        let mut words = request.split_whitespace();
        let (Some(method), Some(address)) = (words.next(), words.next()) else { return Ok(()) };
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let file = self.locate(path).and_then(|f| Some((std::fs::read(&f).ok()?, mime::of(&f))));
        let (status, body, media) = match (method, file) {
            ("GET" | "HEAD", Some((body, media))) => ("200 OK", body, media),
            ("GET" | "HEAD", None) => ("404 Not Found", b"Not found\n".to_vec(), "text/plain"),
            _ => ("405 Method Not Allowed", b"Only GET and HEAD\n".to_vec(), "text/plain"),
        };
        self.note(&format!("{method} {path} {}\n", status.get(..3).unwrap_or_default()));
        let length = body.len();
        let fixed = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {length}\r\nConnection: close\r\n"
        );
        stream.write_all(format!("{fixed}{}\r\n", headers::lines(path)).as_bytes())?;
        if method != "HEAD" {
            stream.write_all(&body)?;
        }
        stream.flush()
    }

    fn locate(&self, path: &str) -> Option<PathBuf> {
        let other =
            self.beside.iter().find_map(|(prefix, folder)| Some((path.strip_prefix(prefix)?, folder)));
        match other {
            Some((rest, folder)) => locate(folder, &["/", rest].concat()),
            None => locate(&self.folder, path),
        }
    }

    fn note(&self, line: &str) {
        if let Some(Ok(mut file)) = self.log.as_ref().map(Mutex::lock) {
            file.write_all(line.as_bytes()).ok();
        }
    }
}

/// Reads a request up to its empty line: closing with unread bytes would cut the answer off.
fn first_line(stream: &TcpStream) -> io::Result<String> {
    let mut reader = BufReader::new(stream.take(LONGEST_REQUEST));
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    Ok(first)
}

/// The file that a path stands for: inside the folder, a folder standing for its index.html.
fn locate(folder: &Path, path: &str) -> Option<PathBuf> {
    let relative = decode(path.strip_prefix('/')?)?;
    let relative = Path::new(&relative);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = folder.join(relative);
    let file = if file.is_dir() { file.join("index.html") } else { file };
    // A link that leads out of the folder counts as outside.
    let inside = file.canonicalize().ok()?.starts_with(folder.canonicalize().ok()?);
    (inside && file.is_file()).then_some(file)
}

/// Resolves %xx. None where that is no text, or holds a zero.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here() -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR"))
    }

    fn get(address: SocketAddr, request: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{request}\r\nHost: localhost\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn files_are_found_inside_the_folder_only() {
        assert_eq!(locate(&here(), "/src/mime.rs"), Some(here().join("src/mime.rs")));
        assert_eq!(locate(&here(), "/src/%6dime.rs"), Some(here().join("src/mime.rs")));
        for path in ["/../Cargo.toml", "/src/../../Cargo.toml", "/%2e%2e/Cargo.toml", "/..%2fCargo.toml"] {
            assert_eq!(locate(&here(), path), None, "{path}");
        }
        for path in ["//etc/passwd", "/%2fetc/passwd", "", "/src", "/%", "/%zz", "/a%00", "/%ff"] {
            assert_eq!(locate(&here(), path), None, "{path}");
        }
    }

    #[test]
    fn it_answers_and_keeps_a_log() {
        let log = std::env::temp_dir().join(format!("subtext-server-test-{}", std::process::id()));
        let server = Server::bind(&here(), 0, Some(File::create(&log).unwrap())).unwrap();
        let address = server.address().unwrap();
        std::thread::spawn(move || server.run());
        let found = get(address, "GET /Cargo.toml?v=1 HTTP/1.1");
        assert!(found.starts_with("HTTP/1.1 200 OK\r\n") && found.contains("name = \"xtask\""), "{found}");
        assert!(found.contains("X-Content-Type-Options: nosniff\r\n"));
        assert!(get(address, "GET /none HTTP/1.1").starts_with("HTTP/1.1 404 "));
        assert!(get(address, "POST /Cargo.toml HTTP/1.1").starts_with("HTTP/1.1 405 "));
        assert!(get(address, "HEAD /Cargo.toml HTTP/1.1").ends_with("\r\n\r\n"));
        let lines = std::fs::read_to_string(&log).unwrap();
        std::fs::remove_file(&log).ok();
        assert_eq!(lines, "GET /Cargo.toml 200\nGET /none 404\nPOST /Cargo.toml 405\nHEAD /Cargo.toml 200\n");
    }

    #[test]
    fn a_folder_beside_is_served_under_its_prefix() {
        let server = Server::bind(&here().join("src"), 0, None).unwrap().beside("/it/", &here());
        let address = server.address().unwrap();
        std::thread::spawn(move || server.run());
        for (path, status) in [
            ("/mime.rs", 200),
            ("/it/Cargo.toml", 200),
            ("/Cargo.toml", 404),
            ("/it/../it/Cargo.toml", 404),
            ("/it", 404),
        ] {
            let answer = get(address, &format!("GET {path} HTTP/1.1"));
            assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{path}: {answer}");
        }
    }

    #[test]
    fn a_taken_port_is_refused() {
        let first = Server::bind(&here(), 0, None).unwrap();
        let port = first.address().unwrap().port();
        assert!(Server::bind(&here(), port, None).is_err());
    }
}

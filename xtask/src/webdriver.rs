//! A browser's driver, started on a free port and stopped whatever happens.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use crate::step::{Failure, Outcome};

/// A shell in a process group of its own starts the driver and waits for its own input to end, which happens when
/// this program lets go of it, ends or is killed. Then the whole group ends, and every browser with it.
const GUARD: &str = r#""$@" </dev/null & read -r _; kill -TERM 0"#;
const PATIENCE: Duration = Duration::from_secs(30);

/// A running driver. Dropping it stops it.
pub struct WebDriver {
    guard: Child,
    port: u16,
}

impl WebDriver {
    /// Starts the driver; what it prints goes into the log.
    pub fn start(program: &Path, log: &Path) -> Outcome<WebDriver> {
        let failed = |why: &str| failed(program, log, why);
        let mut guard = Command::new("sh");
        guard.args(["-c", GUARD, "sh"]).arg(program).arg("--port=0");
        guard.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        own_group(&mut guard);
        let mut guard = guard.spawn().map_err(|e| failed(&e.to_string()))?;
        let stdout = guard.stdout.take();
        let mut driver = WebDriver { guard, port: 0 };
        let mut file = std::fs::File::create(log).map_err(|e| failed(&e.to_string()))?;
        let (send, receive) = mpsc::channel();
        std::thread::spawn(move || {
            for line in stdout.into_iter().flat_map(|out| BufReader::new(out).lines()).map_while(Result::ok) {
                writeln!(file, "{line}").ok();
                if let Some(port) = port_in(&line) {
                    send.send(port).ok();
                }
            }
        });
        driver.port = receive.recv_timeout(PATIENCE).map_err(|_| failed("it named no port"))?;
        Ok(driver)
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for WebDriver {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        self.guard.wait().ok();
    }
}

/// The port in "ChromeDriver was started successfully on port 40123." or "… Listening on 127.0.0.1:40123".
fn port_in(line: &str) -> Option<u16> {
    let chromium = line.split_once("successfully on port ");
    let (_, rest) = chromium.or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    rest.trim_end_matches('.').parse().ok()
}

fn failed(program: &Path, log: &Path, why: &str) -> Failure {
    let program = program.display();
    Failure::new(
        format!("{program} did not start ({why})"),
        format!("See {}; {program} --version has to work.", log.display()),
    )
}

#[cfg(unix)]
fn own_group(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

#[cfg(not(unix))]
fn own_group(_: &mut Command) {}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn the_port_is_read() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 40123."), Some(40123));
        assert_eq!(port_in("1795618996051\tgeckodriver\tINFO\tListening on 127.0.0.1:8473"), Some(8473));
        assert_eq!(port_in("Starting ChromeDriver 156 on port 0"), None);
    }
}

//! Two commands of chromedriver that the W3C standard does not have.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A POST below the session's address.
#[derive(Debug)]
pub struct Extra {
    place: &'static str,
    body: Value,
}

impl Extra {
    /// Takes the new entries of a log: "browser" is the console, "performance" holds the network's events.
    pub fn log(kind: &str) -> Extra {
        Extra { place: "se/log", body: json!({ "type": kind }) }
    }

    /// A command of the browser's own protocol.
    pub fn devtools(command: &str, params: Value) -> Extra {
        Extra { place: "goog/cdp/execute", body: json!({ "cmd": command, "params": params }) }
    }
}

impl WebDriverCompatibleCommand for Extra {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.place))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

//! One browser: opening it, its logs, its screen.

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::Done;
use crate::driver::Extra;
use crate::settings::Settings;

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Engine {
    Chromium,
    /// What it has no standard command for is passed over: its console and requests can't be asked for.
    Firefox,
}

/// A browser with an empty profile.
pub struct Session<'a> {
    pub client: Client,
    pub engine: Engine,
    pub settings: &'a Settings,
    /// What the server's log already held when this browser opened.
    requests_before: usize,
}

impl<'a> Session<'a> {
    /// Opens a browser that speaks English and shows nothing yet.
    pub async fn open(settings: &'a Settings, engine: Engine) -> Done<Session<'a>> {
        let (browser, capabilities) = match engine {
            Engine::Chromium => (&settings.chromium, Self::chromium(&settings.chromium.program)),
            Engine::Firefox => (&settings.firefox, Self::firefox(&settings.firefox.program)),
        };
        let capabilities: Capabilities = serde_json::from_value(capabilities)?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&browser.driver)
            .await?;
        let requests_before = std::fs::read_to_string(&settings.requests)?.lines().count();
        Ok(Session { client, engine, settings, requests_before })
    }

    fn firefox(program: &str) -> Value {
        let language = json!({ "intl.accept_languages": "en-GB" });
        json!({ "moz:firefoxOptions": { "binary": program, "args": ["-headless"], "prefs": language } })
    }

    fn chromium(program: &str) -> Value {
        let arguments = [
            "--headless",
            // Chromium's own sandbox refuses to run as root and in most containers; it only opens our page.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-background-networking",
            "--lang=en-GB",
            "--window-size=1280,900",
        ];
        json!({
            "goog:chromeOptions": { "binary": program, "args": arguments },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        })
    }

    /// Ends the browser.
    pub async fn close(self) -> Done {
        Ok(self.client.close().await?)
    }

    /// The body of a function, run in the page.
    pub async fn js(&self, body: &str, arguments: Vec<Value>) -> Done<Value> {
        Ok(self.client.execute(body, arguments).await?)
    }

    /// The body of a function that calls its last argument when it is done.
    pub async fn js_async(&self, body: &str, arguments: Vec<Value>) -> Done<Value> {
        Ok(self.client.execute_async(body, arguments).await?)
    }

    /// A command of the browser's own protocol.
    pub async fn devtools(&self, command: &str, params: Value) -> Done<Value> {
        Ok(self.client.issue_cmd(Extra::devtools(command, params)).await?)
    }

    /// New errors in the console.
    pub async fn console_errors(&self) -> Done<Vec<String>> {
        if self.engine == Engine::Firefox {
            return Ok(Vec::new());
        }
        let log = self.client.issue_cmd(Extra::log("browser")).await?;
        let entries = log.as_array().cloned().unwrap_or_default();
        let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        Ok(errors.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect())
    }

    /// The address of every request that the browser began since this was last asked, to wherever it went.
    pub async fn requests_of_browser(&self) -> Done<Vec<String>> {
        let log = self.client.issue_cmd(Extra::log("performance")).await?;
        let entries = log.as_array().cloned().unwrap_or_default();
        let mut addresses = Vec::new();
        for entry in &entries {
            let message: Value = serde_json::from_str(entry["message"].as_str().unwrap_or("null"))?;
            let event = &message["message"];
            if event["method"] == "Network.requestWillBeSent" {
                addresses.push(event["params"]["request"]["url"].as_str().unwrap_or_default().to_owned());
            }
        }
        Ok(addresses)
    }

    /// What reached the server since this browser opened: "GET /index.html 200".
    pub fn requests_at_server(&self) -> Done<Vec<String>> {
        let log = std::fs::read_to_string(&self.settings.requests)?;
        Ok(log.lines().skip(self.requests_before).map(str::to_owned).collect())
    }

    /// Sets the size of the page in pixels, also below the least size of a window.
    pub async fn resize(&self, width: u32, height: u32) -> Done {
        if self.engine == Engine::Firefox {
            return Ok(self.client.set_window_size(width, height).await?);
        }
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await?;
        Ok(())
    }

    /// Answers the page's media queries.
    pub async fn prefer(&self, feature: &str, value: &str) -> Done {
        let media = json!({ "features": [{ "name": feature, "value": value }] });
        self.devtools("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }

    /// Leaves a picture of what is on the screen, and one of the whole page.
    pub async fn keep_screen(&self, name: &str) -> Done {
        if self.engine == Engine::Firefox {
            return self.keep(&format!("{name}-firefox"), &self.client.screenshot().await?);
        }
        self.capture(name, false).await?;
        self.capture(&format!("{name}-whole"), true).await
    }

    async fn capture(&self, name: &str, whole: bool) -> Done {
        let params = json!({ "format": "png", "captureBeyondViewport": whole });
        let params = if whole { self.with_clip(params).await? } else { params };
        let picture = self.devtools("Page.captureScreenshot", params).await?;
        let bytes = STANDARD.decode(picture["data"].as_str().unwrap_or_default())?;
        self.keep(name, &bytes)
    }

    fn keep(&self, name: &str, picture: &[u8]) -> Done {
        std::fs::create_dir_all(&self.settings.screens)?;
        let file: PathBuf = self.settings.screens.join(format!("{name}.png"));
        Ok(std::fs::write(file, picture)?)
    }

    async fn with_clip(&self, mut params: Value) -> Done<Value> {
        let size = self.devtools("Page.getLayoutMetrics", json!({})).await?["cssContentSize"].clone();
        params["clip"] =
            json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        Ok(params)
    }
}

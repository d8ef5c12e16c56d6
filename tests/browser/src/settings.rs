//! What `cargo xtask test` says about where things are.

use std::path::PathBuf;

/// A browser's program, and the address of its WebDriver.
pub struct Browser {
    pub driver: String,
    pub program: String,
}

/// Addresses and folders, from the environment.
pub struct Settings {
    pub chromium: Browser,
    pub firefox: Browser,
    /// The page's address, with a slash at its end.
    pub page: String,
    /// The folder that is served.
    pub dist: PathBuf,
    /// The server's log of requests.
    pub requests: PathBuf,
    /// Where screenshots are left.
    pub screens: PathBuf,
}

impl Settings {
    /// Reads them; names the first that is missing.
    pub fn from_environment() -> Result<Settings, &'static str> {
        let get = |name: &'static str| std::env::var(name).map_err(|_| name);
        Ok(Settings {
            chromium: Browser { driver: get("SUBTEXT_CHROMEDRIVER")?, program: get("SUBTEXT_CHROMIUM")? },
            firefox: Browser { driver: get("SUBTEXT_GECKODRIVER")?, program: get("SUBTEXT_FIREFOX")? },
            page: get("SUBTEXT_PAGE")?,
            dist: get("SUBTEXT_DIST")?.into(),
            requests: get("SUBTEXT_REQUESTS")?.into(),
            screens: get("SUBTEXT_SCREENS")?.into(),
        })
    }
}

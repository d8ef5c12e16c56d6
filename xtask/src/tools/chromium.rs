//! Chromium and its driver, for the browser tests.

use std::path::PathBuf;
use std::process::Command;

use super::which::which;
use super::{Tool, apt};
use crate::step::{Failure, Outcome, output};

/// Chromium, chromedriver of the same release, and a font with Chinese characters: without one, screenshots of
/// Chinese are boxes.
pub struct Chromium;

/// The programs.
pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PACKAGES: [&str; 4] = ["chromium", "chromium-driver", "fontconfig", "fonts-noto-cjk"];

impl Browser {
    /// Both programs, of the same release.
    pub fn find() -> Outcome<Browser> {
        Self::look().ok_or_else(|| {
            Failure::new("Chromium and a chromedriver of the same release are not found", Chromium.remedy())
        })
    }

    fn look() -> Option<Browser> {
        let driver = which("chromedriver", &[])?;
        let wanted = release(&driver)?;
        let mut browsers = NAMES.iter().filter_map(|name| which(name, &[]));
        let chromium = browsers.find(|file| release(file).as_deref() == Some(&wanted))?;
        Some(Browser { chromium, driver })
    }
}

impl Tool for Chromium {
    fn name(&self) -> String {
        "Chromium, chromedriver, Chinese font".to_owned()
    }

    fn find(&self) -> Option<String> {
        let browser = Browser::look()?;
        let fonts = output(Command::new("fc-list").args([":lang=zh", "file"]))?;
        let version = release(&browser.chromium)?;
        (!fonts.is_empty()).then(|| format!("{}, release {version}", browser.chromium.display()))
    }

    fn install(&self) -> Outcome {
        apt::install(&PACKAGES)
    }

    fn remedy(&self) -> String {
        apt::by_hand(&PACKAGES)
    }
}

/// The first number of the version: browser and driver of one release understand each other.
fn release(program: &PathBuf) -> Option<String> {
    release_of(&output(Command::new(program).arg("--version"))?)
}

fn release_of(says: &str) -> Option<String> {
    let version = says.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    version.split('.').next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::release_of;

    #[test]
    fn the_release_is_the_first_number() {
        assert_eq!(release_of("Chromium 156.0.8078.79 built on Debian").as_deref(), Some("156"));
        assert_eq!(release_of("ChromeDriver 156.0.8078.79 (a21ce9)").as_deref(), Some("156"));
        assert_eq!(release_of("no number"), None);
    }
}

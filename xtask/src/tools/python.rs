//! Python runs the evaluation. Its standard library is enough, so it is asked for and never installed.

use std::process::Command;

use super::{Tool, apt};
use crate::step::{Failure, Outcome, output};

/// Python 3.9 or later.
pub struct Python;

impl Tool for Python {
    fn name(&self) -> String {
        "python3, 3.9 or later".to_owned()
    }

    fn find(&self) -> Option<String> {
        output(Command::new("python3").args(["-c", "import sys; assert sys.version_info >= (3, 9)"]))?;
        output(Command::new("python3").arg("--version"))
    }

    fn install(&self) -> Outcome {
        Err(Failure::new("python3, 3.9 or later, is missing", self.remedy()))
    }

    fn remedy(&self) -> String {
        format!("{}, or https://www.python.org", apt::by_hand(&["python3"]))
    }
}

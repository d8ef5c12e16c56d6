//! html-validate, a validator of HTML that is an npm package. The last version that runs on the Node of Debian.

use std::path::PathBuf;
use std::process::Command;

use super::{Tool, npm};
use crate::project::Project;
use crate::step::{Outcome, output};

const PACKAGE: &str = "html-validate";
const VERSION: &str = "10.17.0";

/// html-validate as it is wanted.
pub struct HtmlValidate<'a> {
    project: &'a Project,
}

pub fn html_validate(project: &Project) -> HtmlValidate<'_> {
    HtmlValidate { project }
}

/// The program, once it is installed.
pub fn program(project: &Project) -> PathBuf {
    home(project).join("node_modules/.bin/html-validate")
}

fn home(project: &Project) -> PathBuf {
    project.target().join("tools/html-validate")
}

impl Tool for HtmlValidate<'_> {
    fn name(&self) -> String {
        format!("{PACKAGE} {VERSION}")
    }

    fn find(&self) -> Option<String> {
        let file = program(self.project);
        let says = output(Command::new(&file).arg("--version"))?;
        (says == format!("{PACKAGE}-{VERSION}")).then(|| file.display().to_string())
    }

    fn install(&self) -> Outcome {
        npm::install(PACKAGE, VERSION, &home(self.project))
    }

    fn remedy(&self) -> String {
        format!("npm install --prefix {} {PACKAGE}@{VERSION}", home(self.project).display())
    }
}

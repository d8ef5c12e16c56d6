//! The tools that the commands need: found where they are at the right version, installed where not.

mod apt;
mod build_std;
mod cargo;
mod chromium;
pub mod esbuild;
mod firefox;
mod html_validate;
mod lz_string;
mod npm;
mod python;
mod rust_target;
mod trunk;
mod wasm_bindgen;
mod wasm_opt;
mod which;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command as Process;

use crate::args::{Command, Part};
use crate::project::Project;
use crate::step::{Failure, Outcome, say};

pub use rust_target::TARGET as WASM;

/// Something that a command needs on this machine.
trait Tool {
    /// Its name and, where it matters, version.
    fn name(&self) -> String;
    /// Where it is, if it is there and right.
    fn find(&self) -> Option<String>;
    /// Puts it there.
    fn install(&self) -> Outcome;
    /// How a person puts it there.
    fn remedy(&self) -> String;
}

/// Finds a tool, installs it if need be, and says which.
fn ensure(tool: &dyn Tool) -> Outcome {
    if let Some(place) = tool.find() {
        say(format_args!("{}: {place}", tool.name()));
        return Ok(());
    }
    say(format_args!("{}: installing", tool.name()));
    tool.install()?;
    match tool.find() {
        Some(place) => {
            say(format_args!("{}: {place}", tool.name()));
            Ok(())
        }
        None => Err(Failure::new(format!("{} was installed, but is not found", tool.name()), tool.remedy())),
    }
}

/// How to run the programs that build the page.
pub struct PageTools {
    path: OsString,
    variables: Vec<(&'static str, OsString)>,
}

impl PageTools {
    /// A command that finds the tools first, run in the project.
    pub fn command(&self, project: &Project, program: &str) -> Process {
        let mut command = Process::new(program);
        command.current_dir(&project.root).env("PATH", &self.path);
        for name in build_std::OUTRANKING {
            command.env_remove(name);
        }
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }

    /// The build folder that these tools write into.
    pub fn target(&self, project: &Project) -> PathBuf {
        let own = self.variables.iter().find(|(name, _)| *name == "CARGO_TARGET_DIR");
        own.map_or_else(|| project.target(), |(_, folder)| PathBuf::from(folder))
    }
}

/// Everything that builds the page.
pub fn for_page(project: &Project) -> Outcome<PageTools> {
    ensure_all(&page_tools(project)?)?;
    found(project)
}

/// What builds a wasm module without the page's glue, and node to run it.
pub fn for_module(project: &Project) -> Outcome<PageTools> {
    ensure_all(&module_tools(project))?;
    found(project)
}

fn ensure_all(tools: &[Box<dyn Tool + '_>]) -> Outcome {
    tools.iter().try_for_each(|tool| ensure(tool.as_ref()))
}

fn found(project: &Project) -> Outcome<PageTools> {
    let compiler = rust_target::compiler(project)?;
    let mut places: Vec<PathBuf> = compiler.first_on_path.into_iter().collect();
    places.extend([wasm_opt::folder(project), cargo::own_folder(project)]);
    places.extend(cargo::home_folder());
    Ok(PageTools { path: which::path_with(&places), variables: compiler.variables })
}

/// The browsers and their drivers.
pub struct Browsers {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
    pub firefox: PathBuf,
    pub geckodriver: PathBuf,
}

/// Everything that the browser tests need besides the page.
pub fn for_browser(project: &Project) -> Outcome<Browsers> {
    ensure_all(&browser_tools(project))?;
    let chromium::Browser { chromium, driver: chromedriver } = chromium::Browser::find()?;
    let firefox = firefox::Firefox::program().zip(firefox::driver(project));
    let (firefox, geckodriver) = firefox
        .ok_or_else(|| Failure::new("Firefox or geckodriver is not found", firefox::Firefox.remedy()))?;
    Ok(Browsers { chromium, chromedriver, firefox, geckodriver })
}

fn browser_tools(project: &Project) -> Vec<Box<dyn Tool + '_>> {
    vec![Box::new(chromium::Chromium), Box::new(firefox::Firefox), Box::new(firefox::geckodriver(project))]
}

/// The validator of the exported HTML.
pub fn for_exports(project: &Project) -> Outcome<PathBuf> {
    ensure(&npm::Npm)?;
    let validator = html_validate::html_validate(project);
    ensure(&validator)?;
    Ok(html_validate::program(project))
}

/// Where python3 is.
pub fn for_eval() -> Outcome {
    ensure(&python::Python)
}

/// Everything that the measurement of links needs; returns the folder of lz-string.
pub fn for_bench(project: &Project) -> Outcome<PathBuf> {
    ensure(&npm::Npm)?;
    ensure(&lz_string::lz_string(project))?;
    Ok(lz_string::folder(project))
}

/// Says what is there and what is missing, and changes nothing.
pub fn check(project: &Project, command: &Command) -> Outcome {
    let mut needed: Vec<Box<dyn Tool + '_>> = match command {
        Command::Test(Part::Native) | Command::Train(_) => Vec::new(),
        Command::Eval(_) | Command::Common(_) | Command::Percentiles(_) => vec![Box::new(python::Python)],
        Command::Parity(None) => module_tools(project),
        Command::Parity(Some(_)) => {
            let mut tools = module_tools(project);
            tools.push(Box::new(python::Python));
            tools
        }
        Command::Bench(_) => vec![Box::new(npm::Npm), Box::new(lz_string::lz_string(project))],
        _ => page_tools(project)?,
    };
    if matches!(command, Command::Test(Part::All)) {
        needed.push(Box::new(html_validate::html_validate(project)));
    }
    if matches!(command, Command::Test(Part::All | Part::Browser(_))) {
        needed.extend(browser_tools(project));
    }
    let mut missing = Vec::new();
    for tool in &needed {
        match tool.find() {
            Some(place) => println!("{}: {place}", tool.name()),
            None => {
                println!("{}: missing", tool.name());
                missing.push(format!("{}: {}", tool.name(), tool.remedy()));
            }
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        "something is missing, and --no-install only checks",
        format!("leave --no-install out, or by hand:\n    {}", missing.join("\n    ")),
    ))
}

fn page_tools(project: &Project) -> Outcome<Vec<Box<dyn Tool + '_>>> {
    let mut tools = module_tools(project);
    tools.push(Box::new(esbuild::esbuild(project)));
    tools.push(Box::new(wasm_bindgen::wasm_bindgen(project)?));
    tools.push(Box::new(trunk::trunk(project)));
    Ok(tools)
}

fn module_tools(project: &Project) -> Vec<Box<dyn Tool + '_>> {
    vec![Box::new(rust_target::RustTarget), Box::new(npm::Npm), Box::new(wasm_opt::wasm_opt(project))]
}

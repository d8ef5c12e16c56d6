//! `cargo xtask parity`: the same Case gives the same Reading, byte for byte, natively and in wasm. The module is the
//! engine alone (`lab/parity`), compiled and made smaller as the page's is, and runs under node.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::compare::Compared;
use crate::eval;
use crate::project::Project;
use crate::step::{self, Failure, Outcome, say};
use crate::tools;

/// Compares: on Cases made of everything in the data folder, else on the project's own texts.
pub fn run(project: &Project, data: Option<&Path>) -> Outcome {
    match data {
        Some(data) => on_data(project, data),
        None => on_own_texts(project),
    }
}

/// Beside the command line as it is measured.
fn on_data(project: &Project, data: &Path) -> Outcome {
    tools::for_eval()?;
    let data = eval::data_folder(data)?;
    let module = module(project)?;
    let native = eval::program(project)?;
    let mut python = Command::new("python3");
    python.arg(project.root.join("lab/parity/cases.py")).arg(data);
    compare(project, &module, &native, &mut python)
}

/// Beside an unoptimised command line, which stops where a number overflows.
fn on_own_texts(project: &Project) -> Outcome {
    let module = module(project)?;
    say("building the native side");
    let mut cargo = project.cargo();
    cargo.args(["build", "--package", "subtext-cli", "--locked", "--quiet"]);
    step::run(&mut cargo, "the command line did not build", "See the compiler's message above.")?;
    let native = project.target().join("debug/subtext");
    let mut own = project.cargo();
    own.args(["run", "--package", "subtext-parity", "--bin", "subtext-own-cases", "--locked", "--quiet"]);
    compare(project, &module, &native, &mut own)
}

/// Builds the module; returns where it is.
fn module(project: &Project) -> Outcome<PathBuf> {
    let tools = tools::for_module(project)?;
    say("building the engine's wasm (cargo build -p subtext-parity --lib --release)");
    let mut cargo = tools.command(project, "cargo");
    cargo.args(["build", "--package", "subtext-parity", "--lib", "--release", "--locked", "--quiet"]);
    cargo.args(["--target", tools::WASM]);
    step::run(&mut cargo, "the engine's wasm did not build", "See the compiler's message above.")?;
    let folder = folder(project)?;
    let smaller = folder.join("engine.wasm");
    let mut optimise = tools.command(project, "wasm-opt");
    optimise.args(page_options(project)?).arg("-o").arg(&smaller);
    optimise.arg(tools.target(project).join(tools::WASM).join("release/subtext_parity.wasm"));
    step::run(&mut optimise, "wasm-opt failed", "See its message above.")?;
    Ok(smaller)
}

/// What index.html asks of wasm-opt.
fn page_options(project: &Project) -> Outcome<Vec<String>> {
    let html = std::fs::read_to_string(project.root.join("index.html")).unwrap_or_default();
    let options = attribute(&html, "data-wasm-opt-params").zip(attribute(&html, "data-wasm-opt"));
    let (options, level) = options.ok_or_else(|| {
        Failure::new(
            "index.html says nothing of wasm-opt",
            "Restore its link to the page's wasm, or mend this.",
        )
    })?;
    Ok(options.split_whitespace().map(str::to_owned).chain([format!("-O{level}")]).collect())
}

fn attribute<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = html.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

/// Has the Cases made, reads them on both sides, in both languages of the reader, and holds line against line.
fn compare(project: &Project, module: &Path, native: &Path, cases: &mut Command) -> Outcome {
    let folder = folder(project)?;
    let input = folder.join("cases.jsonl");
    cases.current_dir(&project.root).stdout(create(&input)?);
    step::run(cases, "no Cases were made", "See the message above.")?;
    let mut differ = false;
    for ui in ["en", "zh"] {
        let [left, right] = ["native", "wasm"].map(|side| folder.join(format!("{side}.{ui}.jsonl")));
        let mut here = Command::new(native);
        here.args(["annotate", "--ui", ui]).stdin(open(&input)?).stdout(create(&left)?);
        let mut node = Command::new("node");
        node.arg(project.root.join("lab/parity/read.mjs")).arg(module).arg(ui).arg(&input).arg(&right);
        node.stdin(Stdio::null());
        let both = [start(&mut here)?, start(&mut node)?];
        for (child, name) in both.into_iter().zip(["the command line", "node"]) {
            end(child, name)?;
        }
        let compared = Compared::new(lines(&left)?, lines(&right)?);
        if compared.readings == 0 {
            return Err(Failure::new(
                "there was no Case to read",
                "Give the folder that lab/eval/README.md describes.",
            ));
        }
        say(format_args!("{ui}: {}", compared.counts()));
        for difference in &compared.shown {
            println!("{difference}");
        }
        differ |= compared.different > 0;
    }
    if differ {
        return Err(Failure::new(
            "a Reading in wasm is not the native one",
            format!(
                "Look for floats, usize, shifts and the order of hashes in the engine; both are kept in {}.",
                folder.display()
            ),
        ));
    }
    Ok(())
}

fn lines(file: &Path) -> Outcome<impl Iterator<Item = Vec<u8>>> {
    Ok(BufReader::new(open(file)?).split(b'\n').map_while(Result::ok))
}

fn start(command: &mut Command) -> Outcome<Child> {
    let program = command.get_program().to_string_lossy().into_owned();
    command.spawn().map_err(|e| Failure::new(format!("{program} did not start ({e})"), "Run it by hand."))
}

fn end(mut child: Child, name: &str) -> Outcome {
    match child.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => {
            Err(Failure::new(format!("{name} did not read every Case ({status})"), "See its message above."))
        }
        Err(e) => Err(Failure::new(format!("{name} was lost ({e})"), "Run the command again.")),
    }
}

/// Where everything that is compared lies.
fn folder(project: &Project) -> Outcome<PathBuf> {
    let folder = project.target().join("parity");
    std::fs::create_dir_all(&folder).map_err(|e| unusable(&folder, &e))?;
    Ok(folder)
}

fn open(file: &Path) -> Outcome<File> {
    File::open(file).map_err(|e| unusable(file, &e))
}

fn create(file: &Path) -> Outcome<File> {
    File::create(file).map_err(|e| unusable(file, &e))
}

fn unusable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("{} can't be read or written ({error})", path.display()),
        "Make the build folder writable for you, and see whether the disk is full.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_options_are_those_of_the_page() {
        let options = page_options(&Project::find().unwrap()).unwrap();
        assert!(options.iter().any(|o| o == "-Oz") && options.len() > 1, "{options:?}");
        assert_eq!(attribute("<a b=\"1\" bc=\"2 3\">", "bc"), Some("2 3"));
        assert_eq!(attribute("<a b=\"1\">", "bc"), None);
    }
}

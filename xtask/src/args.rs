//! The command line of `cargo xtask`.

use std::path::PathBuf;

use crate::step::{Failure, Outcome};

/// What was asked for.
#[derive(Debug, PartialEq)]
pub struct Request {
    /// None where the help is wanted.
    pub command: Option<Command>,
    /// Only check the tools.
    pub no_install: bool,
}

/// One of the project's commands.
#[derive(Debug, PartialEq)]
pub enum Command {
    Serve {
        port: u16,
    },
    Test(Part),
    Build,
    Eval(EvalOptions),
    Size,
    /// Of links, with this data folder.
    Bench(PathBuf),
    /// With this data folder.
    Common(PathBuf),
    /// With this data folder.
    Percentiles(PathBuf),
    /// With this data folder.
    Train(PathBuf),
    /// With this data folder, else on own texts.
    Parity(Option<PathBuf>),
}

/// Which tests.
#[derive(Debug, PartialEq)]
pub enum Part {
    All,
    Native,
    /// Only browser tests whose name contains this.
    Browser(String),
}

/// What `eval` measures.
#[derive(Debug, PartialEq)]
pub struct EvalOptions {
    pub data: PathBuf,
    pub task: String,
    pub floors: bool,
    /// Handed to evaluate.py as they are.
    pub more: Vec<String>,
}

const TASKS: [&str; 5] = ["all", "time", "tone", "terms", "cases"];
const DEFAULT_PORT: u16 = 8080;

/// Reads the words after `cargo xtask`.
pub fn parse(words: &[String]) -> Outcome<Request> {
    let (ours, more) = match words.iter().position(|w| w == "--") {
        Some(at) => (words.get(..at).unwrap_or_default(), words.get(at + 1..).unwrap_or_default()),
        None => (words, Default::default()),
    };
    if ours.is_empty() || ours.iter().any(|w| w == "--help" || w == "-h" || w == "help") {
        return Ok(Request { command: None, no_install: false });
    }
    let no_install = ours.iter().any(|w| w == "--no-install");
    let mut rest = ours.iter().map(String::as_str).filter(|w| *w != "--no-install").peekable();
    let name = rest.next().ok_or_else(|| unclear("a command is missing"))?;
    let command = match name {
        "serve" => Command::Serve { port: port(&mut rest)? },
        "test" => Command::Test(part(&mut rest)?),
        "build" => Command::Build,
        "eval" => Command::Eval(eval_options(&mut rest, more)?),
        "size" => Command::Size,
        "bench" => Command::Bench(bench_data(&mut rest)?),
        "common" => Command::Common(data_folder(name, &mut rest)?),
        "percentiles" => Command::Percentiles(data_folder(name, &mut rest)?),
        "train" => Command::Train(data_folder(name, &mut rest)?),
        "parity" if rest.peek().is_none() => Command::Parity(None),
        "parity" => Command::Parity(Some(data_folder(name, &mut rest)?)),
        other => return Err(unclear(&format!("there is no command {other}"))),
    };
    if let Some(word) = rest.next() {
        return Err(unclear(&format!("{name} does not know {word}")));
    }
    if !more.is_empty() && name != "eval" {
        return Err(unclear(&format!("{name} takes nothing after --")));
    }
    Ok(Request { command: Some(command), no_install })
}

fn port<'a>(rest: &mut impl Iterator<Item = &'a str>) -> Outcome<u16> {
    match rest.next() {
        None => Ok(DEFAULT_PORT),
        Some("--port") => rest
            .next()
            .and_then(|w| w.parse().ok())
            .ok_or_else(|| unclear("--port wants a number from 0 to 65535, 0 for any free one")),
        Some(word) => Err(unclear(&format!("serve does not know {word}"))),
    }
}

fn part<'a>(rest: &mut impl Iterator<Item = &'a str>) -> Outcome<Part> {
    match rest.next() {
        None => Ok(Part::All),
        Some("native") => Ok(Part::Native),
        Some("browser") => Ok(Part::Browser(rest.next().unwrap_or_default().to_owned())),
        Some(word) => Err(unclear(&format!("test does not know {word}, only native and browser"))),
    }
}

fn eval_options<'a>(rest: &mut impl Iterator<Item = &'a str>, more: &[String]) -> Outcome<EvalOptions> {
    let (mut data, mut task, mut floors) = (None, None, false);
    while let Some(word) = rest.next() {
        match word {
            "--data" => data = rest.next().map(PathBuf::from),
            "--floors" => floors = true,
            name if TASKS.contains(&name) && task.is_none() => task = Some(name.to_owned()),
            other => return Err(unclear(&format!("eval does not know {other}"))),
        }
    }
    let data = data.ok_or_else(|| unclear("eval needs --data DIR, the folder with the evaluation data"))?;
    Ok(EvalOptions { data, task: task.unwrap_or_else(|| "all".to_owned()), floors, more: more.to_vec() })
}

fn bench_data<'a>(rest: &mut impl Iterator<Item = &'a str>) -> Outcome<PathBuf> {
    match (rest.next(), rest.next(), rest.next()) {
        (Some("links"), Some("--data"), Some(folder)) => Ok(PathBuf::from(folder)),
        _ => Err(unclear("bench wants links --data DIR, the folder with the evaluation data")),
    }
}

fn data_folder<'a>(name: &str, rest: &mut impl Iterator<Item = &'a str>) -> Outcome<PathBuf> {
    match (rest.next(), rest.next()) {
        (Some("--data"), Some(folder)) => Ok(PathBuf::from(folder)),
        _ => Err(unclear(&format!("{name} wants --data DIR, the folder with the evaluation data"))),
    }
}

fn unclear(what: &str) -> Failure {
    Failure::new(what, "cargo xtask --help lists the commands and their options.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> Outcome<Request> {
        parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    fn command(line: &str) -> Command {
        of(line).unwrap().command.unwrap()
    }

    #[test]
    fn nothing_and_help_show_the_help() {
        for line in ["", "--help", "serve -h", "help"] {
            assert_eq!(of(line).unwrap().command, None, "{line}");
        }
    }

    #[test]
    fn serve_takes_a_port() {
        assert_eq!(command("serve"), Command::Serve { port: 8080 });
        assert_eq!(command("serve --port 9000"), Command::Serve { port: 9000 });
        for line in ["serve --port", "serve --port 70000", "serve 9000", "serve --port 1 2"] {
            assert!(of(line).is_err(), "{line}");
        }
    }

    #[test]
    fn test_takes_a_part() {
        assert_eq!(command("test"), Command::Test(Part::All));
        assert_eq!(command("test native"), Command::Test(Part::Native));
        assert_eq!(command("test browser"), Command::Test(Part::Browser(String::new())));
        assert_eq!(command("test browser copy"), Command::Test(Part::Browser("copy".into())));
        assert!(of("test all").is_err());
    }

    #[test]
    fn no_install_stands_anywhere() {
        for line in ["--no-install size", "size --no-install"] {
            let request = of(line).unwrap();
            assert!(request.no_install, "{line}");
            assert_eq!(request.command, Some(Command::Size));
        }
    }

    #[test]
    fn eval_takes_its_own_words_and_hands_on_the_rest() {
        let Command::Eval(options) = command("eval --data d tone --floors -- --unit both") else { panic!() };
        assert_eq!((options.task.as_str(), options.floors), ("tone", true));
        assert_eq!(options.data, PathBuf::from("d"));
        assert_eq!(options.more, ["--unit", "both"]);
        let Command::Eval(options) = command("eval --data d") else { panic!() };
        assert_eq!((options.task.as_str(), options.floors), ("all", false));
        for line in ["eval", "eval --data", "eval --data d speed", "eval --data d tone time", "size -- x"] {
            assert!(of(line).is_err(), "{line}");
        }
    }

    #[test]
    fn bench_takes_links_and_a_folder() {
        assert_eq!(command("bench links --data d"), Command::Bench(PathBuf::from("d")));
        for line in ["bench", "bench links", "bench links --data", "bench --data d", "bench links --data d e"]
        {
            assert!(of(line).is_err(), "{line}");
        }
    }

    #[test]
    fn commands_that_count_take_a_folder() {
        assert_eq!(command("common --data d"), Command::Common(PathBuf::from("d")));
        assert_eq!(command("percentiles --data d"), Command::Percentiles(PathBuf::from("d")));
        assert_eq!(command("train --data d"), Command::Train(PathBuf::from("d")));
        assert_eq!(command("parity --data d"), Command::Parity(Some(PathBuf::from("d"))));
        for name in ["common", "percentiles", "train", "parity"] {
            for rest in [" --data", " d", " --data d e"] {
                assert!(of(&format!("{name}{rest}")).is_err(), "{name}{rest}");
            }
            let why = of(&format!("{name} d")).unwrap_err().to_string();
            assert!(why.contains(&format!("{name} wants --data")), "{why}");
        }
        assert!(of("common").is_err() && of("train").is_err());
        // It has texts of its own.
        assert_eq!(command("parity"), Command::Parity(None));
    }

    #[test]
    fn an_unknown_command_is_named() {
        assert!(of("sreve").unwrap_err().to_string().contains("sreve"));
    }
}

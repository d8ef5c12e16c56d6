//! `subtext`: reads outage statements and the terms behind them. The commands are specified in the project's contract.

mod annotate;
mod export;

use export::Format;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;
use subtext_engine::Ui;

const USAGE: &str = "\
subtext: reads outage statements and the terms behind them

usage: subtext annotate [--ui en|zh]
       subtext export --format FORMAT [--ui en|zh]

annotate   one Case a line on standard input, one Reading a line on standard output, in the same order;
           a line that can't be read gets {\"id\":…,\"error\":{\"line\":n,\"message\":…}}, the rest goes on, exit status 1
export     a Case on standard input, a file on standard output:
             html         annotated, for a web page; html-inline for hosts that keep only inline styles
             markdown     with footnotes
             jsonld       W3C Web Annotations
             json         the Case with its Reading
             svg          a share card, 1200 by 630
           what is no Case is said on standard error, exit status 1
  --ui     the language of the sentences for the reader: en (default) or zh
";

/// What the command line asks for.
#[derive(Debug, PartialEq)]
enum Command {
    Help,
    Annotate { ui: Ui },
    Export { format: Format, ui: Ui },
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let command = match parse(&arguments) {
        Ok(command) => command,
        Err(problem) => {
            eprintln!("subtext: {problem}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let mut output = BufWriter::new(io::stdout().lock());
    let outcome = run(&command, &mut output).and_then(|good| output.flush().map(|()| good));
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads us has gone (`subtext annotate | head`): nothing left to say.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("subtext: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Carries a command out; `false` where some of the input was no good.
fn run(command: &Command, output: &mut impl Write) -> io::Result<bool> {
    let input = io::stdin().lock();
    match *command {
        Command::Help => output.write_all(USAGE.as_bytes()).map(|()| true),
        Command::Annotate { ui } => annotate::annotate(input, output, ui),
        Command::Export { format, ui } => export::export(input, output, io::stderr().lock(), format, ui),
    }
}

/// A command with its options, each of which takes a value.
fn parse(arguments: &[String]) -> Result<Command, String> {
    let mut words = arguments.iter().map(String::as_str);
    let name = words.next().ok_or("say what to do")?;
    if matches!(name, "--help" | "-h" | "help") {
        return Ok(Command::Help);
    }
    let (mut ui, mut format) = (Ui::En, None);
    while let Some(option) = words.next() {
        let mut value = || words.next().ok_or(format!("{option} takes a value"));
        match (name, option) {
            ("annotate" | "export", "--ui") => {
                let value = value()?;
                ui = Ui::from_name(value).ok_or(format!("--ui takes en or zh, not {value:?}"))?;
            }
            ("export", "--format") => {
                let value = value()?;
                let known = Format::from_name(value);
                format = Some(known.ok_or(format!("--format takes {}, not {value:?}", Format::NAMES))?);
            }
            _ => return Err(format!("unknown: {name} {option}")),
        }
    }
    match name {
        "annotate" => Ok(Command::Annotate { ui }),
        "export" => {
            let format = format.ok_or(format!("export needs --format {}", Format::NAMES))?;
            Ok(Command::Export { format, ui })
        }
        _ => Err(format!("unknown: {name}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn options_stand_in_any_order() {
        assert_eq!(parsed("annotate"), Ok(Command::Annotate { ui: Ui::En }));
        assert_eq!(parsed("annotate --ui zh"), Ok(Command::Annotate { ui: Ui::Zh }));
        let wanted = Ok(Command::Export { format: Format::Svg, ui: Ui::Zh });
        assert_eq!(parsed("export --format svg --ui zh"), wanted);
        assert_eq!(parsed("export --ui zh --format svg"), wanted);
        assert_eq!(parsed("--help"), Ok(Command::Help));
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (line, problem) in [
            ("", "say what to do"),
            ("sing", "sing"),
            ("sing --ui en", "sing"),
            ("annotate --format svg", "--format"),
            ("annotate --ui fr", "fr"),
            ("export", "--format"),
            ("export --format", "takes a value"),
            ("export --format pdf", "pdf"),
            ("export --format svg now", "now"),
        ] {
            assert!(parsed(line).unwrap_err().contains(problem), "{line}");
        }
    }
}

//! `subtext`: Cases in; Readings, links and files out. The commands are specified in the project's contract.

mod annotate;
mod export;
mod link;

use export::Format;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;
use subtext_engine::Ui;

const USAGE: &str = "\
subtext: reads outage statements and the terms behind them

usage: subtext annotate [--ui en|zh]
       subtext link [--no-findings]
       subtext open
       subtext export --format FORMAT [--ui en|zh]

annotate   one Case a line on standard input, one Reading a line on standard output, in the same order;
           a line that can't be read gets {\"id\":…,\"error\":{\"line\":n,\"message\":…}}, the rest goes on, exit status 1
link       a Case on standard input, the fragment of its link on standard output
  --no-findings   leaves out what is found in it; the link gets shorter
open       a link or its fragment on standard input; {\"complete\":…,\"case\":…,\"marks\":…,\"findings\":…} on standard
           output; of a cut or garbled one what could be saved, what is missing on standard error, exit status 1
export     a Case on standard input, a file on standard output; FORMAT is
             html         annotated, for a web page; html-inline for hosts that keep only inline styles
             markdown     with footnotes
             jsonld       W3C Web Annotations
             json         the Case with its Reading
             svg          a share card, 1200 by 630
  --ui     the language of the sentences for the reader: en (default) or zh
";

/// What the command line asks for.
#[derive(Debug, PartialEq)]
enum Command {
    Help,
    Annotate { ui: Ui },
    Link { findings: bool },
    Open,
    Export { format: Format, ui: Ui },
}

/// What a command says when it went wrong, as a sentence for the reader.
type Outcome = io::Result<Result<(), String>>;

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
    let outcome = run(&command, &mut output);
    match outcome.and_then(|outcome| output.flush().map(|()| outcome)) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(problem)) => {
            eprintln!("subtext: {problem}");
            ExitCode::FAILURE
        }
        // Whoever reads us has gone (`subtext annotate | head`): nothing left to say.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("subtext: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command, output: &mut impl Write) -> Outcome {
    let input = io::stdin().lock();
    match *command {
        Command::Help => output.write_all(USAGE.as_bytes()).map(Ok),
        Command::Annotate { ui } => annotate::annotate(input, output, ui)
            .map(|good| if good { Ok(()) } else { Err(String::from("not every line was a Case")) }),
        Command::Link { findings } => link::link(input, output, findings),
        Command::Open => link::open(input, output),
        Command::Export { format, ui } => export::export(input, output, format, ui),
    }
}

/// A command with its options, in any order.
fn parse(arguments: &[String]) -> Result<Command, String> {
    let mut words = arguments.iter().map(String::as_str);
    let name = words.next().ok_or("say what to do")?;
    let (mut ui, mut format, mut findings) = (Ui::En, None, true);
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
            ("link", "--no-findings") => findings = false,
            _ => return Err(format!("unknown: {name} {option}")),
        }
    }
    match name {
        "--help" | "-h" | "help" => Ok(Command::Help),
        "annotate" => Ok(Command::Annotate { ui }),
        "link" => Ok(Command::Link { findings }),
        "open" => Ok(Command::Open),
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
        assert_eq!(parsed("link"), Ok(Command::Link { findings: true }));
        assert_eq!(parsed("link --no-findings"), Ok(Command::Link { findings: false }));
        assert_eq!(parsed("open"), Ok(Command::Open));
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
            ("open --no-findings", "--no-findings"),
            ("export", "--format"),
            ("export --format", "takes a value"),
            ("export --format pdf", "pdf"),
            ("export --format svg now", "now"),
        ] {
            assert!(parsed(line).unwrap_err().contains(problem), "{line}");
        }
    }
}

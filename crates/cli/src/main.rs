//! `subtext`: Cases in, Readings, links and files out. The commands are specified in the project's contract.

mod annotate;
mod link;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;
use subtext_engine::Ui;

const USAGE: &str = "\
subtext: reads outage statements and the terms behind them

usage: subtext annotate [--ui en|zh]
       subtext link [--no-findings]
       subtext open

annotate   one Case a line on standard input, one Reading a line on standard output, in the same order;
           a line that can't be read gets {\"id\":…,\"error\":{\"line\":n,\"message\":…}}, the rest goes on, exit status 1
  --ui     the language of the sentences for the reader: en (default) or zh
link       a Case on standard input, the fragment of its link on standard output
  --no-findings   leaves out what is found in it; the link gets shorter
open       a link or its fragment on standard input; {\"complete\":…,\"case\":…,\"marks\":…,\"findings\":…} on standard
           output; of a cut or garbled one what could be saved, what is missing on standard error, exit status 1
";

/// What a command says when it went wrong, as a sentence for the reader.
type Outcome = io::Result<Result<(), String>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut output = BufWriter::new(io::stdout().lock());
    let outcome: Outcome = match words.as_slice() {
        ["annotate", rest @ ..] => match ui(rest) {
            Ok(ui) => annotate::annotate(io::stdin().lock(), &mut output, ui)
                .map(|good| if good { Ok(()) } else { Err(String::from("not every line was a Case")) }),
            Err(problem) => return usage(&problem),
        },
        ["link"] => link::link(io::stdin().lock(), &mut output, true),
        ["link", "--no-findings"] => link::link(io::stdin().lock(), &mut output, false),
        ["open"] => link::open(io::stdin().lock(), &mut output),
        ["--help" | "-h" | "help"] => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        [] => return usage("say what to do"),
        other => return usage(&format!("unknown: {}", other.join(" "))),
    };
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

/// The language of the sentences for the reader.
fn ui(options: &[&str]) -> Result<Ui, String> {
    match options {
        [] => Ok(Ui::En),
        ["--ui", name] => Ui::from_name(name).ok_or_else(|| format!("--ui takes en or zh, not {name:?}")),
        other => Err(format!("unknown: {}", other.join(" "))),
    }
}

fn usage(problem: &str) -> ExitCode {
    eprintln!("subtext: {problem}\n\n{USAGE}");
    ExitCode::from(2)
}

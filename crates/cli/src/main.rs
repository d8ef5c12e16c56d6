//! `subtext`: Cases in, Readings out, as JSON Lines. The commands are specified in the project's contract.

mod annotate;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;
use subtext_engine::Ui;

const USAGE: &str = "\
subtext: reads outage statements and the terms behind them

usage: subtext annotate [--ui en|zh]

annotate   one Case a line on standard input, one Reading a line on standard output, in the same order;
           a line that can't be read gets {\"id\":…,\"error\":{\"line\":n,\"message\":…}}, the rest goes on, exit status 1
  --ui     the language of the sentences for the reader: en (default) or zh
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let ui = match words.as_slice() {
        ["annotate"] => Ui::En,
        ["annotate", "--ui", name] => match Ui::from_name(name) {
            Some(ui) => ui,
            None => return usage(&format!("--ui takes en or zh, not {name:?}")),
        },
        ["--help" | "-h" | "help"] => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        [] => return usage("say what to do"),
        other => return usage(&format!("unknown: {}", other.join(" "))),
    };
    let mut output = BufWriter::new(io::stdout().lock());
    let outcome = annotate::annotate(io::stdin().lock(), &mut output, ui)
        .and_then(|good| output.flush().map(|()| good));
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

fn usage(problem: &str) -> ExitCode {
    eprintln!("subtext: {problem}\n\n{USAGE}");
    ExitCode::from(2)
}

//! Measures links for `cargo xtask bench links`.
//!
//! `measure sizes`: Cases as JSON Lines in; for each the characters of its fragment, without findings and with them.
//! `measure speed`: one Case in; the median and the least milliseconds of several runs in this process, and what was
//! timed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a tool of the project, which nothing is lost with")]

use std::io::{BufRead, stdin};
use std::time::Instant;
use subtext_engine::case::Statement;
use subtext_engine::{Case, Ui, read};
use subtext_link::{Link, Seen, open, write};

/// Odd, so that there is one in the middle.
const RUNS: usize = 21;
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn main() {
    let what = std::env::args().nth(1).unwrap_or_default();
    let mut cases = stdin().lock().lines().map(|line| serde_json::from_str::<Case>(&line.unwrap()).unwrap());
    match what.as_str() {
        "sizes" => cases.for_each(|case| sizes(&case)),
        "speed" => speed(&cases.next().unwrap()),
        other => panic!("measure sizes or measure speed, not {other:?}"),
    }
}

fn plain(case: &Case) -> Link {
    Link { case: case.clone(), ..Link::default() }
}

fn with_findings(case: &Case) -> Link {
    Link { seen: Some(Seen::of(&read(case, Ui::En))), ..plain(case) }
}

fn sizes(case: &Case) {
    println!("{} {}", write(&plain(case)).unwrap().len(), write(&with_findings(case)).unwrap().len());
}

fn speed(case: &Case) {
    let link = with_findings(case);
    time("write the case with its findings", || drop(write(&link).unwrap()));
    let fragment = write(&link).unwrap();
    time("open it", || drop(open(&fragment).unwrap()));

    let mut state = 1u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state >> 24
    };
    let digits: String = (0..64_000)
        .filter_map(|_| ALPHABET.get(next() as usize & 63))
        .map(|byte| char::from(*byte))
        .collect();
    let garbage = format!("#s0.{digits}");
    time("refuse 64,000 random characters", || assert!(open(&garbage).is_err()));
    let random: Vec<u8> = (0..47_900).map(|_| next() as u8).collect();
    for primer in [0, 3] {
        let vouched = framed(primer, &random);
        time(&format!("open as much noise with right check values, primer {primer}"), || {
            drop(open(&vouched))
        });
    }

    let dense = (0..500_000).map(|n: u32| char::from(b'a' + (n % 7) as u8)).collect::<String>();
    let large = write(&plain(&Case { statements: vec![Statement::new(dense)], ..Case::default() })).unwrap();
    time(&format!("open {} characters that unpack to 500 kB", large.len()), || drop(open(&large).unwrap()));
}

fn time(what: &str, work: impl Fn()) {
    let mut runs: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    runs.sort_by(f64::total_cmp);
    let at = |index: usize| runs.get(index).copied().unwrap_or_default();
    println!("{:.2}\t{:.2}\t{what}", at(RUNS / 2), at(0));
}

/// A frame as docs/links.md describes it, around any bytes.
fn framed(primer: usize, body: &[u8]) -> String {
    let mut head = body.len() * 4 + primer;
    let mut bytes = Vec::new();
    while head >= 0x80 {
        bytes.push(head as u8 | 0x80);
        head >>= 7;
    }
    bytes.push(head as u8);
    for block in body.chunks(1024) {
        let hash = block
            .iter()
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        bytes.extend(((hash >> 16 ^ hash) as u16).to_be_bytes());
        bytes.extend(block);
    }
    let digits = bytes.chunks(3).flat_map(|group| {
        let bits =
            (0..3).fold(0u32, |bits, at| bits << 8 | u32::from(group.get(at).copied().unwrap_or_default()));
        (0..=group.len()).map(move |place| bits >> (18 - 6 * place) & 63)
    });
    let digits = digits.filter_map(|digit| ALPHABET.get(digit as usize)).map(|byte| char::from(*byte));
    format!("#s0.{}", digits.collect::<String>())
}

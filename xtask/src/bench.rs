//! `cargo xtask bench links`: how long links are, beside other ways to put a text into an address, and how fast.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::project::Project;
use crate::step::{self, Failure, Outcome, say};
use crate::tools;

/// A link without findings has at most this many hundredths of the characters of deflate and lz-string.
const SHARE: u64 = 75;
/// Milliseconds in which 64,000 characters of garbage are refused.
const REFUSAL: f64 = 20.0;
const GARBAGE: &str = "refuse 64,000 random characters";

/// Most characters without findings and with them, by the beginning of a group's name. Each holds one text.
const BARS: [(&str, u64, u64); 2] = [("WeChat case", 1080, 1250), ("whatsapp_tos.md", 4800, 5300)];

/// One text: characters of the text, and of what carries it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Sizes {
    text: u64,
    plain: u64,
    with_findings: u64,
    deflate: u64,
    lz_string: u64,
    brotli: u64,
}

impl Sizes {
    fn best_other(&self) -> u64 {
        self.deflate.min(self.lz_string)
    }

    fn is_short(&self) -> bool {
        self.plain * 100 <= self.best_other() * SHARE
    }

    fn plus(self, other: &Sizes) -> Sizes {
        Sizes {
            text: self.text + other.text,
            plain: self.plain + other.plain,
            with_findings: self.with_findings + other.with_findings,
            deflate: self.deflate + other.deflate,
            lz_string: self.lz_string + other.lz_string,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// Texts of one sort, each with its name.
struct Group {
    name: String,
    texts: Vec<(String, Sizes)>,
}

impl Group {
    fn total(&self) -> Sizes {
        self.texts.iter().fold(Sizes::default(), |sum, (_, sizes)| sum.plus(sizes))
    }

    /// The largest share of a single text.
    fn worst(&self) -> String {
        let worse = |a: &&Sizes, b: &&Sizes| (a.plain * b.best_other()).cmp(&(b.plain * a.best_other()));
        self.texts.iter().map(|(_, sizes)| sizes).max_by(worse).map_or_else(String::new, share)
    }
}

/// What was timed, in milliseconds.
struct Time {
    median: f64,
    least: f64,
    what: String,
}

/// What one run measured.
#[derive(Default)]
struct Measured {
    groups: Vec<Group>,
    times: Vec<Time>,
}

/// Measures and prints; the exit status is 1 where a bar is missed.
pub fn run(project: &Project, data: &Path) -> Outcome<u8> {
    let data = data.canonicalize().map_err(|e| {
        Failure::new(
            format!("the data folder {} is not there ({e})", data.display()),
            "Give the folder that lab/eval/README.md describes: cargo xtask bench links --data DIR",
        )
    })?;
    let lz_string = tools::for_bench(project)?;
    say("building what measures (cargo build -p subtext-link --example measure --profile native)");
    let mut cargo = project.cargo();
    cargo.args([
        "build",
        "--package",
        "subtext-link",
        "--example",
        "measure",
        "--profile",
        "native",
        "--quiet",
    ]);
    step::run(&mut cargo, "the measuring program did not build", "See the compiler's message above.")?;

    say("measuring");
    let mut node = Command::new("node");
    node.arg(project.root.join("lab/links/sizes.mjs")).arg(data);
    node.arg(project.target().join("native/examples/measure")).arg(lz_string);
    let failed = |why: String| {
        Failure::new(
            format!("lab/links/sizes.mjs did not measure ({why})"),
            "See its message above; the data folder is described in lab/eval/README.md.",
        )
    };
    let done =
        node.stdin(Stdio::null()).stderr(Stdio::inherit()).output().map_err(|e| failed(e.to_string()))?;
    if !done.status.success() {
        return Err(failed(done.status.to_string()));
    }
    let text = String::from_utf8_lossy(&done.stdout);
    let measured = parse(&text).ok_or_else(|| failed("its lines are not as expected".to_owned()))?;
    let (bars, all_hold) = bars(&measured);
    println!("{}\n{bars}\n{}", table(&measured.groups), times(&measured.times));
    Ok(u8::from(!all_hold))
}

/// The lines of lab/links/sizes.mjs.
fn parse(text: &str) -> Option<Measured> {
    let mut measured = Measured::default();
    for line in text.lines() {
        let mut fields = line.split('\t');
        let group = fields.next()?;
        if group == "speed" {
            let (median, least) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
            measured.times.push(Time { median, least, what: fields.next()?.to_owned() });
            continue;
        }
        let name = fields.next()?.to_owned();
        let mut number = || fields.next()?.parse().ok();
        let sizes = Sizes {
            text: number()?,
            plain: number()?,
            with_findings: number()?,
            deflate: number()?,
            lz_string: number()?,
            brotli: number()?,
        };
        match measured.groups.last_mut().filter(|last| last.name == group) {
            Some(last) => last.texts.push((name, sizes)),
            None => {
                measured.groups.push(Group { name: group.to_owned(), texts: vec![(name, sizes)] });
            }
        }
    }
    (!measured.groups.is_empty()).then_some(measured)
}

fn table(groups: &[Group]) -> String {
    let mut out = String::from(
        "| texts | number | characters | link | with findings | deflate | lz-string | Brotli | share | worst |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    for group in groups {
        let total = group.total();
        let Sizes { text, plain, with_findings, deflate, lz_string, brotli } = total;
        out.push_str(&format!(
            "| {} | {} | {text} | {plain} | {with_findings} | {deflate} | {lz_string} | {brotli} | {} | {} |\n",
            group.name,
            group.texts.len(),
            share(&total),
            group.worst(),
        ));
    }
    out.push_str(
        "\nLink: characters of the whole fragment. Deflate (raw, level 9) and Brotli (quality 11) in base64url, and \
         lz-string's compressToEncodedURIComponent: given the bare texts alone, joined by line breaks, which favours \
         them. Share: the link without findings, of the shorter of deflate and lz-string; worst: of a single text.\n",
    );
    out
}

/// With two decimal places, rounded up.
fn share(sizes: &Sizes) -> String {
    let hundredths = (sizes.plain * 100).div_ceil(sizes.best_other().max(1));
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The bars as a table, and whether all of them hold.
fn bars(measured: &Measured) -> (String, bool) {
    let mut rows = Vec::new();
    for (name, plain, with_findings) in BARS {
        let found = measured.groups.iter().find(|group| group.name.starts_with(name)).map(Group::total);
        let found = found.unwrap_or(Sizes { plain: u64::MAX, with_findings: u64::MAX, ..Sizes::default() });
        for (words, value, most) in
            [("", found.plain, plain), (", with findings", found.with_findings, with_findings)]
        {
            rows.push((format!("{name}{words}: at most {most}"), value.to_string(), value <= most));
        }
    }
    let less = 100 - SHARE;
    let long: Vec<&str> =
        measured.groups.iter().filter(|g| !g.total().is_short()).map(|g| &*g.name).collect();
    rows.push((
        format!("each row of the table at least {less} % shorter than deflate and lz-string"),
        listed(&long),
        long.is_empty(),
    ));
    let mut texts: Vec<&(String, Sizes)> = measured.groups.iter().flat_map(|group| &group.texts).collect();
    texts.sort_by(|a, b| a.0.cmp(&b.0));
    texts.dedup_by(|a, b| a.0 == b.0);
    let long: Vec<String> = texts
        .iter()
        .filter(|(_, sizes)| !sizes.is_short())
        .map(|(name, sizes)| format!("{name} ({})", share(sizes)))
        .collect();
    let counted = texts.len();
    let refusal =
        measured.times.iter().find(|time| time.what == GARBAGE).map_or(f64::MAX, |time| time.median);
    rows.push((format!("{GARBAGE}: under {REFUSAL} ms"), format!("{refusal:.1} ms"), refusal < REFUSAL));

    let mut out = String::from("| bar | measured | |\n| --- | --- | --- |\n");
    for (bar, value, holds) in &rows {
        out.push_str(&format!("| {bar} | {value} | {} |\n", if *holds { "pass" } else { "**fail**" }));
    }
    // Not a bar: the others are given less to carry, and in a few words of slang that is most of a link.
    out.push_str(&format!("\nEach single text of {counted} at least {less} % shorter: {}.\n", listed(&long)));
    (out, rows.iter().all(|(_, _, holds)| *holds))
}

fn listed(names: &[impl AsRef<str>]) -> String {
    if names.is_empty() {
        return "all".to_owned();
    }
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    format!("not {}", names.join(", "))
}

fn times(times: &[Time]) -> String {
    let mut out =
        String::from("| natively, in one process | median ms | least ms |\n| --- | ---: | ---: |\n");
    for Time { median, least, what } in times {
        out.push_str(&format!("| {what} | {median:.1} | {least:.1} |\n"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &str = "WeChat case\twechat-seed\t2500\t1000\t1200\t1500\t1900\t1100\n\
        whatsapp_tos.md, first words\twhatsapp_tos.md\t15000\t4700\t5200\t6500\t9500\t5000\n\
        statements\ta\t100\t70\t90\t100\t120\t80\n\
        statements\tb\t200\t75\t90\t120\t100\t80\n\
        speed\t0.9\t0.7\trefuse 64,000 random characters\n";

    fn judged(lines: &str) -> (String, bool) {
        bars(&parse(lines).unwrap())
    }

    #[test]
    fn groups_are_added_up() {
        let measured = parse(LINES).unwrap();
        assert_eq!((measured.groups.len(), measured.times.len()), (3, 1));
        let text = table(&measured.groups);
        assert!(
            text.contains("| statements | 2 | 300 | 145 | 180 | 220 | 220 | 160 | 0.66 | 0.75 |\n"),
            "{text}"
        );
    }

    #[test]
    fn bars_hold_up_to_their_value() {
        let (text, all_hold) = judged(LINES);
        assert!(all_hold && !text.contains("fail"), "{text}");
        assert!(text.contains("| WeChat case, with findings: at most 1250 | 1200 | pass |\n"), "{text}");
    }

    #[test]
    fn what_misses_a_bar_is_named() {
        let (text, all_hold) = judged(&LINES.replace("\t75\t", "\t76\t"));
        assert!(all_hold && text.contains("% shorter: not b (0.76)."), "{text}");
        let (text, all_hold) = judged(&LINES.replace("\t75\t", "\t176\t"));
        assert!(!all_hold && text.contains("| not statements | **fail** |"), "{text}");
        let (text, all_hold) = judged(&LINES.replace("\t1200\t", "\t1251\t"));
        assert!(!all_hold && text.contains("| 1251 | **fail** |"), "{text}");
        let (text, all_hold) = judged(&LINES.replace("0.9", "20.0"));
        assert!(!all_hold && text.contains("| 20.0 ms | **fail** |"), "{text}");
    }

    #[test]
    fn a_missing_group_holds_no_bar() {
        assert!(!judged(LINES.split_once('\n').unwrap().1).1);
    }

    #[test]
    fn other_lines_are_refused() {
        for lines in ["", "a\tb\t1\n", "a\tb\t1\t2\t3\t4\t5\tx\n", "speed\tsoon\n"] {
            assert!(parse(lines).is_none(), "{lines}");
        }
    }
}

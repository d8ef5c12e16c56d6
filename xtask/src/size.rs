//! `cargo xtask size`: what the page weighs on its way to the reader.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::build;
use crate::project::Project;
use crate::step::{Failure, Outcome, output};

/// The budget of everything that the page loads, and what it aims at.
const LIMIT: u64 = 180_000;
const AIM: u64 = 150_000;

/// Above this the command fails, and the build with it. The page is still above its budget, so this is what it weighed
/// when its parts were last measured, plus a kilobyte. It was 235 before links, exports and embedding came in; it
/// may only go down, until it is `LIMIT`, or up with a part of the design that says what it adds.
const RATCHET: u64 = 393_000;

/// What a blog loads to embed a reading, and the most that it may weigh. The page itself does not load it.
const EMBED: &str = "embed.js";
const EMBED_LIMIT: u64 = 1_500;

/// Node brings Brotli along and is here for wasm-opt anyway; a crate for it would have every newcomer compile one.
const MEASURE: &str = "const zlib = require('zlib'), fs = require('fs');
for (const file of process.argv.slice(1)) {
  const bytes = fs.readFileSync(file), c = zlib.constants;
  const params = { [c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  console.log(bytes.length, zlib.brotliCompressSync(bytes, { params }).length);
}";

/// A file and its bytes, as it is and compressed.
struct Weight {
    name: String,
    raw: u64,
    brotli: u64,
}

/// Builds the page, so that no old figure is printed, and weighs it.
pub fn run(project: &Project) -> Outcome {
    build::run(project, build::Warnings::Show)?;
    let weights = weigh(&project.dist())?;
    print!("{}", table(&weights));
    let total: u64 = weights.iter().map(|w| w.brotli).sum();
    let embed = weigh_files(&project.embed(), vec![project.embed().join(EMBED)])?;
    let embed: u64 = embed.iter().map(|w| w.brotli).sum();
    println!("{EMBED}, which other pages load: {embed} bytes of Brotli (limit {EMBED_LIMIT}).");
    if embed > EMBED_LIMIT {
        return Err(Failure::new(
            format!("{EMBED} weighs {embed} bytes, above the {EMBED_LIMIT} that it may weigh"),
            "Find a shorter way; it is sent as it is written, comments included.",
        ));
    }
    let allowed = LIMIT.max(RATCHET);
    if total <= allowed {
        return Ok(());
    }
    Err(Failure::new(
        format!("the page weighs {} kB, above the {} kB that it may weigh now", kilo(total), kilo(allowed)),
        "Find what grew (cargo tree -p subtext-page, or compare this table with the one in the README).",
    ))
}

fn weigh(dist: &Path) -> Outcome<Vec<Weight>> {
    let mut files = Vec::new();
    list(dist, &mut files).map_err(|e| {
        Failure::new(format!("{} can't be read ({e})", dist.display()), "Run cargo xtask build.")
    })?;
    files.sort();
    weigh_files(dist, files)
}

fn weigh_files(folder: &Path, files: Vec<PathBuf>) -> Outcome<Vec<Weight>> {
    let measured = output(Command::new("node").arg("-e").arg(MEASURE).args(&files)).ok_or_else(|| {
        Failure::new("node could not measure the files", "Try node --version; it has to be 12 or later.")
    })?;
    let pairs = measured.lines().filter_map(|line| {
        let (raw, brotli) = line.split_once(' ')?;
        Some((raw.parse().ok()?, brotli.parse().ok()?))
    });
    let name = |file: &PathBuf| file.strip_prefix(folder).unwrap_or(file).display().to_string();
    Ok(files
        .iter()
        .zip(pairs)
        .map(|(file, (raw, brotli))| Weight { name: name(file), raw, brotli })
        .collect())
}

/// Every file in dist/ is there because the page loads it.
fn list(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn table(weights: &[Weight]) -> String {
    let mut out = String::from("| file | bytes | Brotli bytes |\n| --- | ---: | ---: |\n");
    for Weight { name, raw, brotli } in weights {
        out.push_str(&format!("| {} | {raw} | {brotli} |\n", without_hash(name)));
    }
    let (raw, brotli) = weights.iter().fold((0, 0), |(raw, brotli), w| (raw + w.raw, brotli + w.brotli));
    out.push_str(&format!("| **all** | **{raw}** | **{brotli}** |\n\n"));
    let judgement = if brotli > LIMIT {
        "above the limit"
    } else if brotli > AIM {
        "within the limit, above the aim"
    } else {
        "within the aim"
    };
    let (total, limit, aim) = (kilo(brotli), kilo(LIMIT), kilo(AIM));
    out.push_str(&format!(
        "{total} kB of Brotli at quality 11: {judgement} (limit {limit} kB, aim {aim} kB).\n"
    ));
    out
}

/// Names without what changes at every build: "page-1a2b3c4d5e6f7081_bg.wasm" reads "page_bg.wasm".
fn without_hash(name: &str) -> String {
    let is_hash = |part: &str| part.len() >= 12 && part.chars().all(|c| c.is_ascii_hexdigit());
    let Some((head, tail)) = name.rsplit_once('-') else { return name.to_owned() };
    let end = tail.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tail.len());
    match tail.split_at_checked(end) {
        Some((hash, rest)) if is_hash(hash) => format!("{head}{rest}"),
        _ => name.to_owned(),
    }
}

/// Thousands of bytes, with one decimal place.
fn kilo(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(name: &str, raw: u64, brotli: u64) -> Weight {
        Weight { name: name.to_owned(), raw, brotli }
    }

    #[test]
    fn the_table_adds_up() {
        let text =
            table(&[weight("index.html", 3000, 1000), weight("page-0123456789abcdef_bg.wasm", 7000, 2000)]);
        assert!(text.contains("| index.html | 3000 | 1000 |\n"), "{text}");
        assert!(text.contains("| page_bg.wasm | 7000 | 2000 |\n"), "{text}");
        assert!(text.contains("| **all** | **10000** | **3000** |\n"), "{text}");
        assert!(
            text.ends_with(
                "3.0 kB of Brotli at quality 11: within the aim (limit 180.0 kB, aim 150.0 kB).\n"
            )
        );
    }

    #[test]
    fn the_judgement_follows_limit_and_aim() {
        assert!(table(&[weight("a", 0, AIM)]).contains("within the aim"));
        assert!(table(&[weight("a", 0, AIM + 1)]).contains("within the limit, above the aim"));
        assert!(table(&[weight("a", 0, LIMIT + 1)]).contains(": above the limit"));
    }

    #[test]
    fn only_hashes_leave_a_name() {
        assert_eq!(without_hash("page-0123456789abcdef.js"), "page.js");
        assert_eq!(without_hash("styles/reading-room.css"), "styles/reading-room.css");
        assert_eq!(without_hash("index.html"), "index.html");
    }

    #[test]
    fn kilobytes_are_rounded() {
        assert_eq!((kilo(41_349), kilo(41_350), kilo(0)), ("41.3".into(), "41.4".into(), "0.0".into()));
    }
}

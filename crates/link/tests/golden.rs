//! Links that were made once stay readable. While the version is `s0` they may be made anew, and the change is seen here:
//! `SUBTEXT_GOLDEN=write cargo test -p subtext-link --test golden`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may stop")]

mod common;

use subtext_link::{Link, open, write};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");

fn golden(name: &str, link: &Link) {
    let file = format!("{FOLDER}/{name}.txt");
    if std::env::var_os("SUBTEXT_GOLDEN").is_some() {
        std::fs::write(&file, write(link).unwrap() + "\n").unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap();
    let opened = open(&kept).unwrap();
    assert_eq!((opened.missing, &opened.link), (None, link), "{name}");
    assert_eq!(write(link).unwrap(), kept.trim(), "{name} is written otherwise than it was");
}

#[test]
fn links_made_before_open_to_the_same() {
    let whole = common::example();
    golden("s0-whole", &whole);
    golden("s0-plain", &Link { marks: Vec::new(), seen: None, ..whole.clone() });
    golden("s0-empty", &Link::default());
    let mut chinese = whole;
    chinese.case.statements.remove(0);
    chinese.case.terms = None;
    golden("s0-chinese", &Link { marks: Vec::new(), seen: None, case: chinese.case });
}

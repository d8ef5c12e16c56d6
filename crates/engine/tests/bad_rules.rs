//! A bad rule stops the build with file, line and a reason that its author can act on.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    dead_code,
    reason = "the build's own modules, under test"
)]

#[path = "../build/format.rs"]
mod format;
#[path = "../src/rules/inflect.rs"]
mod inflect;
#[path = "../build/laws.rs"]
mod laws;
#[path = "../build/lock.rs"]
mod lock;
#[path = "../build/pattern.rs"]
mod pattern;
#[path = "../build/problem.rs"]
mod problem;
#[path = "../build/text.rs"]
mod text;

use format::Book;
use std::path::PathBuf;

const HEAD: &str = r#"[category]
name = { en = "a", zh = "甲" }
definition = { en = "a", zh = "甲" }
polarity = "hurts"
severity = 1
reason = { en = "Reads as a.", zh = "读来是甲。" }
"#;

const RULE: &str = r#"
[[rule]]
id = "one"
since = "0.1.0"
source = "own"
en = ["working hard"]
flags = ["{working hard}"]
"#;

const LAWS: &str = r#"[eu]
j = { en = "Annex", zh = "附件" }
[cn]
code-1 = { en = "Code", zh = "法典" }
"#;

/// A folder of rules with one file of tone.
fn folder(name: &str, file: &str) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&root);
    std::fs::create_dir_all(root.join("rules/tone")).unwrap();
    std::fs::create_dir_all(root.join("rules/classes")).unwrap();
    std::fs::write(root.join("rules/tone/some.toml"), file).unwrap();
    std::fs::write(root.join("rules/laws.toml"), LAWS).unwrap();
    root
}

fn complaint(name: &str, file: &str) -> String {
    let problems = Book::read(&folder(name, file).join("rules")).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_mistake_is_named_with_its_line() {
    let with = |from: &str, to: &str| format!("{HEAD}{}", RULE.replace(from, to));
    let with_law = |pointers: &str| format!("{HEAD}law = {{ {pointers} }}\n{RULE}");
    let cases = [
        ("none", format!("{HEAD}{RULE}"), ""),
        (
            "unclosed",
            with("working hard\"]", "(working hard\"]"),
            "some.toml:12: in the pattern \"(working hard\": '(' is never closed by ')'",
        ),
        (
            "stray",
            with("working hard\"]", "working) hard\"]"),
            "some.toml:12: in the pattern \"working) hard\": ')' closes nothing",
        ),
        ("class", with("working hard\"]", "@nobody hard\"]"), "@nobody is not a class"),
        ("builtin", with("working hard\"]", "#verb hard\"]"), "#verb is unknown: there are #any"),
        (
            "gap",
            with("working hard\"]", "working ~99 hard\"]"),
            "~ takes how many words may stand between, 1 to 30",
        ),
        ("empty", with("working hard\"]", "[working]\"]"), "it would match nothing at all"),
        ("marks", with("working hard\"]", "<a> <b>\"]"), "only one part can be marked"),
        (
            "braces",
            with("{working hard}", "working hard"),
            "some.toml:13: a flags example marks what must be found in braces",
        ),
        ("no-example", with("flags = [\"{working hard}\"]", ""), "has no example"),
        ("id", with("\"one\"", "\"One!\""), "some.toml:9: rule id \"One!\" must be made of a-z"),
        ("twice", format!("{HEAD}{RULE}{RULE}"), "some.toml:16: rule \"one\" stands twice"),
        (
            "severity",
            HEAD.replace("= 1", "= 4"),
            "some.toml:5: severity is 1 (note), 2 (notable) or 3 (serious)",
        ),
        ("field", with("since", "sinec"), "unknown field `sinec`"),
        ("source", with("\"own\"", "\" \""), "must say since which version and from which source"),
        ("toml", HEAD.replace("severity = 1", "severity = = 1"), "some.toml:5:"),
        ("law", with_law("eu = [\"j\"], cn = [\"code-1\"]"), ""),
        ("law-unknown", with_law("eu = [\"z\"]"), "some.toml:7: \"z\" is not among the provisions of [eu]"),
        ("law-elsewhere", with_law("cn = [\"j\"]"), "\"j\" is not among the provisions of [cn]"),
        ("law-jurisdiction", with_law("us = [\"j\"]"), "unknown field `us`"),
    ];
    for (name, file, expected) in cases {
        let got = complaint(name, &file);
        assert!(if expected.is_empty() { got.is_empty() } else { got.contains(expected) }, "{name}: {got:?}");
    }
}

#[test]
fn a_provision_says_one_line_in_both_languages() {
    let root = folder("laws", &format!("{HEAD}{RULE}"));
    for (laws, expected) in [
        (LAWS.replace("附件", " "), "laws.toml:2: \"j\" must say one line in en and in zh"),
        (LAWS.replace("[cn]", "[mars]"), "laws.toml:3: \"mars\" is no jurisdiction"),
        (LAWS.replace("en = \"Code\", ", ""), "laws.toml:4: missing field `en`"),
    ] {
        std::fs::write(root.join("rules/laws.toml"), laws).unwrap();
        let problems = Book::read(&root.join("rules")).err().unwrap_or_default();
        assert!(
            problems.iter().any(|problem| problem.to_string().contains(expected)),
            "{expected}: {problems:?}"
        );
    }
}

#[test]
fn numbers_are_for_good() {
    let root = folder("lock", &format!("{HEAD}{RULE}"));
    let path = root.join("rules.lock");
    let book = || {
        Book::read(&root.join("rules")).unwrap_or_else(|_| Book {
            classes: vec![],
            categories: vec![],
            rules: vec![],
            laws: vec![],
        })
    };
    assert_eq!(lock::update(&path, &book()).unwrap(), [0]);
    // A new rule in front of the old one comes after it in the lock.
    let more = format!("{HEAD}{}{RULE}", RULE.replace("one", "another"));
    std::fs::write(root.join("rules/tone/some.toml"), more).unwrap();
    assert_eq!(lock::update(&path, &book()).unwrap(), [1, 0]);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "0 tone/some/one\n1 tone/some/another\n");
    // A rule that vanishes is asked for; a retired one keeps its line.
    std::fs::write(root.join("rules/tone/some.toml"), format!("{HEAD}{}", RULE.replace("one", "another")))
        .unwrap();
    let problem = lock::update(&path, &book()).unwrap_err().to_string();
    assert!(problem.contains("rules.lock:1") && problem.contains("retired: why"), "{problem}");
    std::fs::write(&path, "0 tone/some/one retired: too wide\n1 tone/some/another\n").unwrap();
    assert_eq!(lock::update(&path, &book()).unwrap(), [1]);
    std::fs::write(&path, "1 tone/some/another\n").unwrap();
    assert!(lock::update(&path, &book()).unwrap_err().to_string().contains("never removed or moved"));
}

#[test]
fn inflections_are_regular() {
    assert_eq!(inflect::forms("restore"), ["restore", "restores", "restored", "restoring"]);
    assert_eq!(inflect::forms("fix"), ["fix", "fixes", "fixed", "fixing"]);
    assert_eq!(inflect::forms("stop"), ["stop", "stops", "stopped", "stopping"]);
    assert_eq!(inflect::forms("apply"), ["apply", "applies", "applied", "applying"]);
    assert_eq!(inflect::forms("agree"), ["agree", "agrees", "agreed", "agreeing"]);
    assert_eq!(inflect::forms("delay"), ["delay", "delays", "delayed", "delaying"]);
}

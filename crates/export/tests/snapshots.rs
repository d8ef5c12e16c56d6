//! Pictures of every format: a change of an export shows here. `INSTA_UPDATE=always cargo test -p subtext-export --test
//! snapshots` takes them anew.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that can't go on fails"
)]

mod common;

use subtext_engine::Ui;
use subtext_export::Export;

#[test]
fn every_format_looks_as_it_did() {
    for (case, ui) in [(common::case(), Ui::En), (common::case_zh(), Ui::Zh)] {
        let reading = common::reading(&case, ui);
        let marks = common::marks(&case, &reading);
        let export = Export { case: &case, reading: &reading, marks: &marks, ui };
        let broken = |markup: String| markup.replace("><", ">\n<");
        for (format, file) in [
            ("html", broken(export.html())),
            ("html-inline", broken(export.html_inline())),
            ("markdown", export.markdown()),
            ("jsonld", pretty(&export.jsonld())),
            ("json", pretty(&export.json())),
            ("svg", broken(export.svg())),
        ] {
            insta::assert_snapshot!(format!("{}-{format}", case.id), file);
        }
    }
}

fn pretty(json: &str) -> String {
    serde_json::to_string_pretty(&serde_json::from_str::<serde_json::Value>(json).unwrap()).unwrap()
}

#[test]
fn nothing_is_claimed_of_a_text_that_is_not_read() {
    let german = subtext_engine::case::Statement::new("Der Dienst ist derzeit leider nicht erreichbar.");
    let case = subtext_engine::Case { statements: vec![german], ..subtext_engine::Case::default() };
    let reading = subtext_engine::read(&case, Ui::En);
    let export = Export { case: &case, reading: &reading, marks: &[], ui: Ui::En };
    for file in [export.html(), export.html_inline(), export.markdown()] {
        assert!(file.contains("so nothing is claimed about it") && !file.contains("Not stated"), "{file}");
    }
    assert!(!export.svg().contains("not stated") && export.html().contains("lang=\"\""));
}

#[test]
fn nothing_gives_something() {
    let case = subtext_engine::Case::default();
    let reading = subtext_engine::read(&case, Ui::En);
    let export = Export { case: &case, reading: &reading, marks: &[], ui: Ui::En };
    assert!(export.html().contains("Nothing in these texts asked for a mark."));
    assert!(export.svg().contains("Nothing in these texts"));
    assert!(export.markdown().starts_with("> Nothing"));
}

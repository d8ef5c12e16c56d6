//! What must hold for any text at all.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use proptest::prelude::*;
use std::time::{Duration, Instant};
use subtext_engine::case::{Case, Statement, Terms};
use subtext_engine::reading::{DocId, Place, Reading};
use subtext_engine::{Ui, read};

fn case(statements: &[&str], terms: &str) -> Case {
    Case {
        id: "any".into(),
        statements: statements
            .iter()
            .map(|text| Statement {
                posted_at: Some("2024-05-01T12:00:00+08:00".parse().unwrap()),
                ..Statement::new(*text)
            })
            .collect(),
        terms: Some(Terms { text: terms.to_owned(), ..Terms::default() }),
        ..Case::default()
    }
}

/// Every place of a Reading lies in its document and holds something.
fn check(case: &Case, reading: &Reading) {
    let length = |doc| match doc {
        DocId::Statement(index) => case.statements.get(index).map_or(0, |s| s.text.chars().count()),
        DocId::Terms => case.terms.as_ref().map_or(0, |t| t.text.chars().count()),
    };
    let inside = |place: &Place| {
        assert!(place.range.start < place.range.end && place.range.end <= length(place.doc), "{place:?}");
    };
    reading.findings.iter().for_each(|f| inside(&f.place));
    reading.times.iter().for_each(|t| inside(&t.place));
    reading.sentences.iter().for_each(|s| inside(&s.place));
    reading.crossings.iter().for_each(|c| {
        inside(&c.from);
        c.to.iter().for_each(&inside);
    });
    reading.timeline.events.iter().for_each(|e| e.place.iter().for_each(&inside));
    assert_eq!(reading.statements.len(), case.statements.len());
}

/// Words that rules, times and lists are made of, between any other characters.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "\\PC{0,6}",
        "[0-9:./-]{1,12}",
        prop::sample::select(vec![
            "we ",
            "are ",
            "working hard",
            "sorry",
            "may ",
            "not liable",
            "for: ",
            "\n(a) ",
            "\n",
            "。",
            "；",
            "：\n",
            "我们",
            "不承担",
            "责任",
            "抱歉",
            "玩命",
            "昨晚",
            "8点半",
            "至",
            "between ",
            " and ",
            " UTC",
            "at ",
            "a.m.",
            "🔥",
            "e\u{301}",
            "\r\n",
            "（",
            "）",
            "\"",
            "\u{202e}",
            "\u{200b}",
            "一、",
            "1. ",
            "(b) ",
            "; ",
            "* ",
            "- ",
            "\t",
            "| ",
            "# ",
            "----\n",
            "sus-\npend",
            "\n12\n",
            "](#a)",
            "Inc. ",
            "０１",
            "\u{0}",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(word, 0..120).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn any_text_reads_without_panic_and_twice_alike(first in text(), second in text(), terms in text()) {
        let case = case(&[&first, &second], &terms);
        for ui in [Ui::En, Ui::Zh] {
            let reading = read(&case, ui);
            check(&case, &reading);
            prop_assert_eq!(&reading, &read(&case, ui));
        }
    }
}

#[test]
fn large_texts_of_any_kind_are_read_whole_and_in_time() {
    let units = [
        "a",
        " ",
        "\n",
        "一",
        "0",
        "1:",
        "(",
        "we may ",
        "may may ",
        "不承担责任",
        "。",
        "for:\n(a) x;\n",
        "9点至",
        "\u{301}",
        "🔥",
        "between 1:00 and ",
        "sorry, not sorry ",
        "\"",
        "我们有权：\n",
    ];
    for unit in units {
        let text = unit.repeat(100_000 / unit.len());
        let case = case(&[&text], &text);
        let start = Instant::now();
        let reading = read(&case, Ui::En);
        check(&case, &reading);
        // Generous, for a debug build on a busy machine; anything quadratic takes minutes.
        assert!(start.elapsed() < Duration::from_secs(20), "{unit:?} took {:?}", start.elapsed());
    }
}

#[test]
fn terms_of_any_layout_are_read_whole_and_in_time() {
    let units = [
        "(a)",
        "(a) (b) ",
        "(a)x;(b)x;",
        "(i) x; ",
        "1.\n",
        "1. x\n",
        "1.1 X\n",
        "* x\n",
        "*",
        "#",
        "\n\n",
        "\r\n",
        "\t",
        "|",
        ";",
        "; in ",
        ":\n",
        "so:\n  * ",
        "of a-\n",
        "a line that a page of some width has broken at its end,\n",
        "a line that is cut and goes on behind a page\n12\n",
        "[a](#b)\n",
        "第一条：",
        "（一）断；（二）网；",
        "---\n",
    ];
    for unit in units {
        let case = case(&[], &unit.repeat(100_000 / unit.len()));
        let start = Instant::now();
        check(&case, &read(&case, Ui::En));
        assert!(start.elapsed() < Duration::from_secs(20), "{unit:?} took {:?}", start.elapsed());
    }
}

#[test]
fn a_long_stem_is_not_read_once_for_each_of_its_items() {
    let stem = "we may, as we see fit, ".repeat(5_000);
    let items: String = (0..4_000).map(|_| "\n* stop").collect();
    let start = Instant::now();
    let case = case(&[], &[&stem, "do this:", &items].concat());
    check(&case, &read(&case, Ui::En));
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn time_grows_with_length_not_with_its_square() {
    let text = |n: usize| {
        "We may at any time stop. 我们有权随时中断服务，at 10:30 UTC we are working hard; (a) x, ".repeat(n)
    };
    let time = |n: usize| {
        let text = text(n);
        let case = case(&[&text], &text);
        let start = Instant::now();
        let _ = read(&case, Ui::En);
        start.elapsed()
    };
    time(50);
    let (short, long) = (time(150), time(1200));
    assert!(long < short * 8 * 5, "8 times the text took {short:?} -> {long:?}");
}

//! Links that were cut, changed or made up: a part of the case or an error, in bounded time, and no panic.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may stop")]

mod common;

use proptest::prelude::*;
use std::time::{Duration, Instant};
use subtext_link::{LinkError, Stop, open, write};

#[test]
fn of_a_cut_link_the_beginning_is_saved() {
    let link = common::example();
    let whole = write(&link).unwrap();
    let mut longest = 0;
    for end in (5..whole.len()).step_by(3) {
        let Ok(opened) = open(&whole[..end]) else {
            assert!(longest == 0, "something was saved before, at {end} nothing");
            continue;
        };
        let missing = opened.missing.unwrap_or_else(|| panic!("whole at {end} of {}", whole.len()));
        assert_eq!(missing.stop, Stop::Cut);
        assert!(usize::from(missing.saved) <= 100 && missing.to_string().contains("end of the link"));
        for (mine, its) in opened.link.case.statements.iter().zip(&link.case.statements) {
            assert!(its.text.starts_with(&mine.text), "{}", mine.text);
        }
        let saved: usize = opened.link.case.statements.iter().map(|statement| statement.text.len()).sum();
        assert!(saved >= longest);
        longest = saved;
    }
    assert_eq!(longest, link.case.statements.iter().map(|statement| statement.text.len()).sum::<usize>());
}

#[test]
fn a_changed_character_is_noticed() {
    let whole = write(&common::example()).unwrap();
    for at in (8..whole.len()).step_by(5) {
        let mut changed = whole.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let outcome = open(core::str::from_utf8(&changed).unwrap());
        assert!(!matches!(&outcome, Ok(opened) if opened.missing.is_none()), "{at}");
    }
}

#[test]
fn garbage_is_refused_at_once() {
    let mut state = 1u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[(state >> 26) as usize],
        )
    };
    for length in [63_990, 60_000, 20_000] {
        for _ in 0..8 {
            let garbage: String = (0..length).map(|_| next()).collect();
            let start = Instant::now();
            let outcome = open(&format!("#s0.{garbage}"));
            assert!(matches!(outcome, Err(LinkError::Unreadable(_))), "{outcome:?}");
            // Unoptimised and on a busy machine; `cargo xtask bench links` measures.
            assert!(start.elapsed() < Duration::from_millis(500), "{:?}", start.elapsed());
        }
    }
}

/// A stream that the model foretells perfectly would go on for ever; the frame says where it ends, the bound says when.
#[test]
fn no_link_unpacks_without_end() {
    use subtext_engine::case::{Case, Statement};
    let case = Case { statements: vec![Statement::new("a".repeat(400_000))], ..Case::default() };
    let fragment = write(&subtext_link::Link { case, ..Default::default() }).unwrap();
    assert!(fragment.len() < 8_000, "{}", fragment.len());
    // The same few bytes, said to be more of them: zeros follow, and what they say is bounded.
    for tail in ["A", "AAAA", "____"] {
        let outcome = open(&format!("{}{}", &fragment[..fragment.len() / 2], tail.repeat(400)));
        if let Ok(opened) = outcome {
            assert!(opened.link.case.statements.iter().map(|s| s.text.len()).sum::<usize>() <= 1_000_000);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_makes_it_panic(text: String, payload in "[A-Za-z0-9_-]{0,400}") {
        let _ = open(&text);
        let _ = open(&format!("#s0.{payload}"));
    }
}

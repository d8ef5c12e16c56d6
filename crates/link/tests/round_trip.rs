//! What goes into a link comes out of it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may stop")]

mod common;

use proptest::prelude::*;
use subtext_engine::case::{Case, Statement};
use subtext_link::{Link, LinkError, draft, open, write};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_link_comes_back(link in common::links()) {
        let fragment = write(&link).unwrap();
        let payload = fragment.strip_prefix("#s0.").unwrap();
        prop_assert!(payload.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
        let opened = open(&fragment).unwrap();
        prop_assert_eq!(opened.missing, None);
        prop_assert_eq!(&opened.link, &link);
        prop_assert_eq!(draft::read(&draft::write(&link)), Some(link));
    }

    #[test]
    fn no_draft_makes_it_panic(text: String) {
        let _ = draft::read(&["2:", &text].concat());
    }
}

#[test]
fn the_example_comes_back_through_a_chat() {
    let link = common::example();
    let fragment = write(&link).unwrap();
    let address =
        format!("Look: https://example.org/{}&at=1&utm_source=chat).", fragment.replace('#', "%2523"));
    let opened = open(&address).unwrap();
    assert_eq!((opened.link, opened.missing, opened.at), (link, None, Some(1)));
}

#[test]
fn an_empty_case_is_a_link_too() {
    let fragment = write(&Link::default()).unwrap();
    assert_eq!(open(&fragment).unwrap().link, Link::default());
}

#[test]
fn a_long_text_is_refused_and_not_cut() {
    let noise: String = (0..120_000u32)
        .filter_map(|n| char::from_u32(0x4e00 + n.wrapping_mul(2_654_435_761) % 20_000))
        .collect();
    let case = Case { statements: vec![Statement::new(noise)], ..Case::default() };
    assert_eq!(write(&Link { case, ..Link::default() }), Err(LinkError::TooLong));
    let case = Case { statements: vec![Statement::new("a".repeat(600_000))], ..Case::default() };
    assert_eq!(write(&Link { case, ..Link::default() }), Err(LinkError::TooLong));
    let titled = Statement { title: Some("a".repeat(1_100_000)), ..Statement::new("") };
    let case = Case { statements: vec![titled], ..Case::default() };
    assert_eq!(write(&Link { case, ..Link::default() }), Err(LinkError::TooLong));
}

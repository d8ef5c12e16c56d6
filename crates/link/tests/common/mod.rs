//! Links of every shape, for the tests.

#![allow(dead_code, reason = "each test file uses a part")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop")]

use chrono::{DateTime, FixedOffset, NaiveDate};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use subtext_engine::case::{Event, EventKind, Statement, Terms, TextKind, Time, Users, UsersKind};
use subtext_engine::reader_mark::{ReaderMark, ReaderMarkKind};
use subtext_engine::reading::{DocId, Place, Polarity};
use subtext_engine::rules::RULES;
use subtext_engine::text::CharRange;
use subtext_engine::{Case, Lang};
use subtext_link::{Link, Seen, SeenFinding};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z ,.]{0,60}",
        any::<String>(),
        "[\u{4e00}-\u{4e20}，。]{0,20}",
        Just("🔥\r\n\u{202e}\u{200b}\0".to_owned()),
        Just("We are working hard to restore the service. ".repeat(9)),
    ]
}

fn time() -> impl Strategy<Value = Time> {
    let zones = prop_oneof![(-56i32..=56).prop_map(|quarters| quarters * 900), -86_399i32..86_400];
    (-62_000_000_000i64..250_000_000_000, zones, prop_oneof![Just(0u32), 0..1_000_000_000u32], any::<bool>())
        .prop_map(|(seconds, zone, nanos, plain)| {
            let (seconds, nanos) = if plain { (seconds / 60 * 60, 0) } else { (seconds, nanos) };
            DateTime::from_timestamp(seconds, nanos)
                .unwrap()
                .with_timezone(&FixedOffset::east_opt(zone).unwrap())
        })
}

fn statement() -> impl Strategy<Value = Statement> {
    let place = (of(text()), of(text()), of(text()), of(text()));
    let rest = (of(time()), any::<bool>(), of(select(Lang::ALL)), of(select(TextKind::ALL)), any::<bool>());
    (text(), place, rest).prop_map(|(text, (zone, title, source_url, incident), rest)| {
        let (posted_at, posted_approx, lang, kind, quoted) = rest;
        Statement { text, lang, posted_at, posted_approx, zone, title, source_url, incident, kind, quoted }
    })
}

fn event() -> impl Strategy<Value = Event> {
    let times = (of(time()), of(time()), of(time()));
    (select(EventKind::ALL), times, any::<bool>(), of(text()), of(text())).prop_map(
        |(kind, (at, earliest, latest), approx, incident, source)| Event {
            kind,
            at,
            earliest,
            latest,
            approx,
            incident,
            source,
        },
    )
}

fn users() -> impl Strategy<Value = Users> {
    let days =
        of((-700_000i32..3_000_000).prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day).unwrap()));
    let counts = prop_oneof![any::<u64>(), (0u64..1000).prop_map(|n| n * 1_000_000), Just(u64::MAX)];
    (counts, select(UsersKind::ALL), days, of(text()), of(text()))
        .prop_map(|(count, kind, as_of, incident, source)| Users { count, kind, as_of, incident, source })
}

fn places(statements: usize, terms: bool) -> Vec<DocId> {
    (0..statements).map(DocId::Statement).chain(terms.then_some(DocId::Terms)).collect()
}

fn range() -> impl Strategy<Value = CharRange> {
    (0usize..5000, 0usize..300).prop_map(|(start, length)| CharRange::new(start, start + length))
}

fn marks(documents: Vec<DocId>) -> BoxedStrategy<Vec<ReaderMark>> {
    if documents.is_empty() {
        return Just(Vec::new()).boxed();
    }
    let rules = of(prop_oneof![
        (0..RULES.len()).prop_map(|index| RULES[index].id.to_owned()),
        Just("tone/of/tomorrow".to_owned())
    ]);
    let mark = (select(ReaderMarkKind::ALL), select(documents), range(), rules, of(text()));
    let mark = mark.prop_map(|(kind, doc, range, rule, text)| ReaderMark {
        kind,
        place: Place { doc, range },
        rule,
        text,
    });
    vec(mark, 0..6).boxed()
}

fn seen(documents: Vec<DocId>) -> BoxedStrategy<Option<Seen>> {
    let one = |doc: DocId| {
        let finding = (range(), any::<u16>(), 0u8..=60, select(Polarity::ALL));
        vec(finding, 0..12).prop_map(move |list| {
            let mut list: Vec<_> = list
                .into_iter()
                .map(|(range, rule, severity, polarity)| SeenFinding {
                    place: Place { doc, range },
                    rule,
                    severity,
                    polarity,
                })
                .collect();
            list.sort_by_key(|finding| finding.place);
            list
        })
    };
    let lists: Vec<_> = documents.into_iter().map(one).collect();
    of((any::<u16>(), lists).prop_map(|(rules, lists)| Seen { rules, findings: lists.concat() })).boxed()
}

pub fn links() -> impl Strategy<Value = Link> {
    let terms = of((text(), of(select(Lang::ALL)), of(text()), of(text()))
        .prop_map(|(text, lang, title, source_url)| Terms { text, lang, title, source_url }));
    let parts = (
        text(),
        vec(statement(), 0..4),
        terms,
        vec(event(), 0..4),
        vec(users(), 0..3),
        of(select(TextKind::ALL)),
    );
    parts.prop_flat_map(|(id, statements, terms, events, users, kind)| {
        let documents = places(statements.len(), terms.is_some());
        let case = Case { id, statements, terms, events, users, kind };
        (Just(case), marks(documents.clone()), seen(documents)).prop_map(|(case, marks, seen)| Link {
            case,
            marks,
            seen,
        })
    })
}

/// A small case in the project's own words, with a note and a finding put aside.
pub fn example() -> Link {
    let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap();
    let statement = Statement {
        posted_at: Some(at("2024-05-02T11:40:00+02:00")),
        title: Some("First post".into()),
        ..Statement::new(
            "Some members of Larkmail can't sign in. We are working hard on a repair; please be patient.",
        )
    };
    let second = Statement {
        lang: Some(Lang::Zh),
        ..Statement::new("由于机房断电，部分用户无法登录，我们正在抢修。")
    };
    let terms = Terms {
        text: "Larkmail is provided as is. We may suspend it at any time without notice.".into(),
        source_url: Some("https://larkmail.example/terms".into()),
        ..Terms::default()
    };
    let case = Case {
        id: "larkmail".into(),
        statements: vec![statement, second],
        terms: Some(terms),
        events: vec![Event {
            kind: EventKind::Onset,
            at: Some(at("2024-05-02T09:10:00+02:00")),
            earliest: None,
            latest: None,
            approx: true,
            incident: None,
            source: Some("status board".into()),
        }],
        users: vec![Users {
            count: 1_200_000,
            kind: UsersKind::Active,
            as_of: NaiveDate::from_ymd_opt(2024, 4, 30),
            incident: None,
            source: None,
        }],
        kind: Some(TextKind::PublicStatement),
    };
    let mark = |kind, doc, start, end, rule: Option<&str>, text: Option<&str>| ReaderMark {
        kind,
        place: Place { doc, range: CharRange::new(start, end) },
        rule: rule.map(str::to_owned),
        text: text.map(str::to_owned),
    };
    let marks = vec![
        mark(ReaderMarkKind::Note, DocId::Statement(0), 0, 12, None, Some("How many is some?")),
        mark(ReaderMarkKind::Dismissed, DocId::Statement(0), 47, 59, Some("tone/effort/working-hard"), None),
    ];
    let finding = |doc, start, end, rule, severity| SeenFinding {
        place: Place { doc, range: CharRange::new(start, end) },
        rule,
        severity,
        polarity: Polarity::Hurts,
    };
    let findings = vec![finding(DocId::Statement(0), 47, 59, 150, 1), finding(DocId::Terms, 12, 26, 99, 2)];
    Link { case, marks, seen: Some(Seen { rules: 7, findings }) }
}

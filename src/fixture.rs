//! A Reading made by hand, for tests of what draws one.

use crate::examples;
use crate::state::filter::Filter;
use crate::state::{Read, clock};
use std::rc::Rc;
use subtext_engine::Ui;
use subtext_engine::case::EventKind;
use subtext_engine::reading::{
    Checklist, Comparison, Contradiction, Crossing, CrossingKind, Delays, DocId, Finding, Flag, FlagKind,
    Item, Layer, LedgerKind, LedgerRow, Mark, Party, Place, Polarity, Profile, RecycledPhrase, TimelineEvent,
    ZoneFrom,
};
use subtext_engine::text::CharRange;

/// The first example, read as it should be.
pub fn read(ui: Ui) -> Read {
    let case = examples::first(Ui::En).case();
    let text = |doc: DocId| match doc {
        DocId::Statement(n) => case.statements[n].text.clone(),
        DocId::Terms => case.terms.as_ref().unwrap().text.clone(),
    };
    let place = |doc: DocId, quote: &str| {
        let text = text(doc);
        let start = text.find(quote).map(|at| text[..at].chars().count()).unwrap_or(0);
        Place { doc, range: CharRange::new(start, start + quote.chars().count()) }
    };
    let finding = |doc, quote, layer, category, polarity, severity| Finding {
        place: place(doc, quote),
        layer,
        category,
        rule: "tone/effort/working-hard",
        polarity,
        severity,
        confidence: 90,
        reason: "Reads as a claim of effort because it names no step that could be checked.".into(),
    };
    let (first, third) = (DocId::Statement(0), DocId::Statement(2));
    let (tone, hurts) = (Layer::Tone, Polarity::Hurts);
    let mut reading = subtext_engine::read(&case, ui);
    reading.summary = "The first word came about three hours, a quarter of an hour and an hour and a half after the \
                       first signs. None names a cause, the last one jokes; the terms put all five risks they name on \
                       the user."
        .into();
    reading.findings = vec![
        finding(first, "a basic network failure on the server", tone, "vague_cause", hurts, 2),
        finding(first, "may", tone, "hedge", hurts, 1),
        finding(first, "temporarily", tone, "minimise", hurts, 2),
        finding(first, "working hard", tone, "effort", hurts, 3),
        finding(first, "please be patient", tone, "patience", hurts, 1),
        finding(third, "At 16:50 today", Layer::Latency, "time", Polarity::Neutral, 1),
        finding(third, "twitched", tone, "euphemism", hurts, 3),
        finding(third, "a small number of users", tone, "minimise", hurts, 2),
        finding(
            third,
            "(Special statement: Excavator is not responsible for this accident)",
            tone,
            "joke",
            hurts,
            3,
        ),
        finding(third, "Excavator is not responsible", tone, "deflect", hurts, 2),
        finding(third, "responsible for this accident", Layer::Crossread, "joke-late", hurts, 2),
        finding(third, "siege division", tone, "slang", hurts, 1),
        finding(third, "working hard", tone, "effort", hurts, 2),
        finding(third, "Sorry", tone, "apology", Polarity::Credits, 1),
        finding(third, "hurry up and get to work!", tone, "slang", hurts, 2),
    ];
    for (quote, category, severity) in [
        (
            "Tencent reserves the right to unilaterally change, suspend, restrict, terminate or revoke the Tencent WeChat service in whole or in part at any time without any notice due to business development needs.",
            "CHANGE_SERVICE",
            3,
        ),
        ("at any time", "ANY_TIME", 1),
        ("without any notice", "NO_NOTICE", 2),
        ("Users shall bear this risk.", "USER_RISK", 2),
        (
            "Tencent and its partners are not responsible for any losses suffered by users due to communication line failures, technical problems, network and computer failures, system instability and other force majeure caused by third parties such as telecommunications departments.",
            "LIABILITY_EXCLUSION",
            2,
        ),
        (
            "Tencent and its partners are not responsible for any losses suffered by users due to communication line failures, technical problems, network and computer failures, system instability and other force majeure caused by third parties such as telecommunications departments.",
            "FORCE_MAJEURE",
            3,
        ),
        ("Users must bear the above risks, and Tencent does not provide any guarantees.", "NO_WARRANTY", 2),
    ] {
        reading.findings.push(finding(DocId::Terms, quote, Layer::Terms, category, hurts, severity));
    }

    let event = |incident: &str, kind, at: &str, approx: i64, mark| {
        let at = clock::parse_local(at, 480).unwrap();
        TimelineEvent {
            kind,
            incident: incident.into(),
            earliest: Some(at - chrono::TimeDelta::minutes(approx)),
            latest: Some(at + chrono::TimeDelta::minutes(approx)),
            mark,
            rule: None,
            zone_from: ZoneFrom::Reader,
            place: None,
        }
    };
    use EventKind::{FirstComplaint, FirstOfficial, Onset};
    reading.timeline.events = vec![
        event("1", Onset, "2013-07-22T06:30", 15, Mark::Entered),
        event("1", FirstOfficial, "2013-07-22T09:30", 15, Mark::Entered),
        event("2", FirstComplaint, "2013-08-19T22:40", 0, Mark::Entered),
        event("2", FirstOfficial, "2013-08-19T22:55", 0, Mark::Entered),
        event("3", FirstComplaint, "2014-09-12T16:30", 15, Mark::Entered),
        event("3", Onset, "2014-09-12T16:50", 0, Mark::Stated),
        event("3", FirstOfficial, "2014-09-12T18:00", 15, Mark::Inferred),
    ];
    reading.timeline.flags = vec![Flag {
        kind: FlagKind::ComplaintBeforeOnset,
        events: vec![4, 5],
        reason: "The statement puts the onset at 16:50, after the first complaints at about 16:30: both are shown.".into(),
    }];
    let waits = [(Some(180), false), (Some(15), true), (Some(90), true)];
    for (index, (statement, (wait, complaint))) in reading.statements.iter_mut().zip(waits).enumerate() {
        let bounds = Some((wait, wait));
        statement.incident = (index + 1).to_string();
        statement.delays = Some(Delays {
            onset_to_first_word_min: bounds.filter(|_| !complaint),
            complaint_to_first_word_min: bounds.filter(|_| complaint),
            ..Delays::default()
        });
        let stated: &[Item] = match index {
            0 => &[Item::What, Item::State],
            1 => &[Item::State],
            _ => &[Item::What, Item::When, Item::State, Item::UpdateChannel, Item::Apology, Item::Who],
        };
        statement.checklist = Checklist::from_fn(|item| stated.contains(&item));
        statement.profile = Profile { seriousness: 2, candour: 1, ..Profile::default() };
    }
    reading.statements[2].profile = Profile { accountability: 1, pose: true, ..Profile::default() };
    reading.statements[2].contradictions = vec![Contradiction::UrgencyVsJoke, Contradiction::ApologyVsJoke];
    let working = [place(first, "working hard"), place(third, "working hard")];
    reading.comparison = Some(Comparison {
        delays: Vec::new(),
        profiles: Vec::new(),
        recycled: vec![RecycledPhrase { phrase: "working hard".into(), at: working.to_vec() }],
    });
    reading.crossings = vec![
        Crossing {
            kind: CrossingKind::ExcuseCovered,
            from: place(first, "a basic network failure on the server"),
            to: Some(place(DocId::Terms, "Tencent and its partners are not responsible for any losses")),
            reason: "The cause that the statement gives is one that the terms already exclude.".into(),
        },
        Crossing {
            kind: CrossingKind::RecycledPhrase,
            from: working[0],
            to: Some(working[1]),
            reason: "The same phrase stands in both statements, fourteen months apart.".into(),
        },
    ];
    let row = |kind, party, count| LedgerRow { kind, party, count, clauses: Vec::new() };
    reading.ledger = vec![row(LedgerKind::Right, Party::Platform, 2), row(LedgerKind::Risk, Party::User, 5)];
    Read::of(Rc::new(case), ui, Rc::new(reading), Rc::default(), Filter::default(), false)
}

/// Two entries of which the first covers the second.
pub fn overlapping(read: &Read) -> (usize, usize) {
    let find = |category: &str| read.entries.iter().position(|entry| entry.category == category).unwrap();
    (find("joke"), find("deflect"))
}

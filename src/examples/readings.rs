//! What the engine says of the built-in cases, in a form that a person can read: a change of a rule shows here as a
//! change of a reading. `INSTA_UPDATE=always cargo test -p subtext-page readings` writes the pictures anew.

use std::fmt::Write;

use subtext_engine::reading::{Place, Reading};
use subtext_engine::text::{CharRange, OffsetMap};
use subtext_engine::{Case, read};

use super::all;

fn quote(case: &Case, place: Place) -> String {
    let text = match place.doc {
        subtext_engine::reading::DocId::Statement(index) => &case.statements[index].text,
        subtext_engine::reading::DocId::Terms => &case.terms.as_ref().unwrap().text,
    };
    slice(text, place.range)
}

fn slice(text: &str, range: CharRange) -> String {
    OffsetMap::new(text).bytes(range).of(text).to_owned()
}

fn picture(case: &Case, reading: &Reading) -> String {
    let mut out = format!("{}\n", reading.summary);
    for finding in &reading.findings {
        let place = finding.place;
        let (start, end) = (place.range.start, place.range.end);
        let _ = writeln!(
            out,
            "\n{} {start}..{end} {} {} {}\n  “{}”\n  {}",
            place.doc,
            finding.rule,
            finding.polarity,
            finding.severity,
            quote(case, place),
            finding.reason
        );
    }
    out.push_str("\ntimes\n");
    for time in &reading.times {
        let _ =
            writeln!(out, "  {} “{}” {:?} {:?}", time.kind, quote(case, time.place), time.role, time.from);
    }
    out.push_str("\ntimeline\n");
    for event in &reading.timeline.events {
        let at = |time: Option<subtext_engine::case::Time>| time.map_or("open".into(), |t| t.to_rfc3339());
        let _ = writeln!(
            out,
            "  {} {} {} … {} {}",
            event.incident,
            event.kind,
            at(event.earliest),
            at(event.latest),
            event.mark
        );
    }
    for flag in &reading.timeline.flags {
        let _ = writeln!(out, "  {}: {}", flag.kind, flag.reason);
    }
    for (index, statement) in reading.statements.iter().enumerate() {
        let stated: Vec<_> =
            statement.checklist.iter().filter(|(_, yes)| **yes).map(|(item, _)| item.as_str()).collect();
        let against: Vec<_> = statement.contradictions.iter().map(|name| name.as_str()).collect();
        let _ = writeln!(
            out,
            "\nstatement {index} ({})\n  {:?}\n  stated: {}\n  contradictions: {}\n  {:?}",
            statement.incident,
            statement.profile,
            stated.join(" "),
            against.join(" "),
            statement.delays
        );
    }
    out.push_str("\nledger\n");
    for row in &reading.ledger {
        let ids: Vec<_> = row.clauses.iter().map(|clause| clause.id).collect();
        let _ = writeln!(out, "  {} {} {}: {}", row.kind, row.party, row.count, ids.join(" "));
    }
    out.push_str("\ncrossings\n");
    for crossing in &reading.crossings {
        let to = crossing.to.map_or("time".into(), |place| quote(case, place));
        let _ = writeln!(
            out,
            "  {} “{}” -> “{to}”\n    {}",
            crossing.kind,
            quote(case, crossing.from),
            crossing.reason
        );
    }
    out
}

#[test]
fn the_built_in_cases_read_as_they_did() {
    for example in all() {
        let case = example.case();
        insta::assert_snapshot!(example.id, picture(&case, &read(&case, example.ui)));
    }
}

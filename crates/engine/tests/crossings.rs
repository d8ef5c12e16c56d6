//! Contradictions and crossings: each fires where it should, and is silent where something close to it stands.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop")]

use std::collections::BTreeSet;
use subtext_engine::case::{Case, Statement, Terms};
use subtext_engine::reading::{Contradiction, CrossingKind, Reading};
use subtext_engine::{Ui, read};

/// Statements as (time of publication, text); an empty time is unknown.
fn reading(statements: &[(&str, &str)], terms: Option<&str>) -> Reading {
    let statements = statements
        .iter()
        .map(|(posted, text)| Statement { posted_at: posted.parse().ok(), ..Statement::new(*text) })
        .collect();
    let terms = terms.map(|text| Terms { text: text.to_owned(), ..Terms::default() });
    read(&Case { id: "own".into(), statements, terms, ..Case::default() }, Ui::En)
}

fn contradictions(statements: &[(&str, &str)]) -> BTreeSet<String> {
    let reading = reading(statements, None);
    reading.statements.iter().flat_map(|s| s.contradictions.iter().map(|c| format!("{c:?}"))).collect()
}

fn fires(kind: Contradiction, statements: &[(&str, &str)]) {
    let found = contradictions(statements);
    assert!(
        found.contains(&format!("{kind:?}")),
        "{kind:?} is missing in {statements:?}, which has {found:?}"
    );
}

fn silent(kind: Contradiction, statements: &[(&str, &str)]) {
    let found = contradictions(statements);
    assert!(!found.contains(&format!("{kind:?}")), "{kind:?} should not stand in {statements:?}");
}

/// Contradictions that one statement holds by itself: the text that fires, and one close to it that does not.
const INSIDE: [(Contradiction, &str, &str); 26] = [
    (
        Contradiction::UrgencyVsJoke,
        "Our fitters are working flat out. The hamsters behind the tills ran away.",
        "Our fitters are working flat out. The pumps behind the tills ran dry.",
    ),
    (
        Contradiction::UrgencyVsJoke,
        "工程师正在连夜抢修。机房的仓鼠跑累了。",
        "工程师正在连夜抢修。机房的水泵停了。",
    ),
    (
        Contradiction::ApologyVsJoke,
        "We are sorry. The kiosk had one drink too many, so our server took a nap.",
        "We are sorry. The kiosk lost power at nine.",
    ),
    (Contradiction::ApologyVsJoke, "对不起大家，服务器昨晚喝多了。", "对不起大家，服务器昨晚断电。"),
    (
        Contradiction::ApologyVsSlang,
        "Whoops! The ferry app was down. We apologise.",
        "The ferry app was down. We apologise.",
    ),
    (Contradiction::ApologyVsSlang, "支付崩了，非常抱歉。", "支付失败，非常抱歉。"),
    (
        Contradiction::CelebrationVsApology,
        "We are thrilled to report that trams run again. We are sorry for the wait.",
        "Trams run again. We are sorry for the wait.",
    ),
    (Contradiction::CelebrationVsApology, "好消息，登录恢复了。我们深表歉意。", "登录恢复了。我们深表歉意。"),
    (
        Contradiction::ReassuranceVsImpact,
        "Transfers failed between 9:00 and 9:40. Your money is perfectly safe.",
        "Your money is perfectly safe.",
    ),
    (
        Contradiction::ReassuranceVsImpact,
        "转账失败。您的资金始终处于保护之中。",
        "您的资金始终处于保护之中。",
    ),
    (
        Contradiction::MinimiseVsFigures,
        "Some users could not pay: 41% of orders failed.",
        "Some users could not pay: 2% of orders failed.",
    ),
    (
        Contradiction::MinimiseVsFigures,
        "部分用户无法下单，全国门店都收不了款。",
        "部分用户无法下单，影响12家门店。",
    ),
    (
        Contradiction::UrgencyVsJoke,
        "Our crew does everything it can. The router has filed for divorce.",
        "Our crew does everything it can. The router lost its routes.",
    ),
    (
        Contradiction::UrgencyVsJoke,
        "We work around the clock. Our intern has been told to leave the keyboard alone.",
        "We work around the clock. Our intern programme stays open.",
    ),
    (
        Contradiction::ApologyVsJoke,
        "We apologise. The gods of uptime are angry.",
        "We apologise. The god of the sea is on our new logo.",
    ),
    (
        Contradiction::ApologyVsJoke,
        "So sorry! It's not a bug, it's a feature.",
        "So sorry! The bug is fixed, the feature is back.",
    ),
    (
        Contradiction::ApologyVsSlang,
        "We are sorry. The thingy that sends mail broke.",
        "A user called us “totally borked”. We are sorry for the lost mail.",
    ),
    (
        Contradiction::CelebrationVsApology,
        "Hats off to our fitters. We apologise for the dark evening.",
        "Our fitters are done. We apologise for the dark evening.",
    ),
    (Contradiction::CelebrationVsApology, "为我们的工程师点赞。非常抱歉。", "工程师已到现场。非常抱歉。"),
    (
        Contradiction::ReassuranceVsImpact,
        "Your keys were never at risk. 12,000 messages were lost.",
        "Your keys were never at risk.",
    ),
    (
        Contradiction::ReassuranceVsImpact,
        "Uploads fail. Your photos are safe.",
        "Uploads fail. We wait until it is safe to restart.",
    ),
    (
        Contradiction::MinimiseVsFigures,
        "Hardly anyone noticed: 52% of orders failed.",
        "Hardly anyone noticed: 2% of orders failed.",
    ),
    (
        Contradiction::MinimiseVsFigures,
        "A small number of riders was late; the app was down worldwide.",
        "A small number of riders was late. The app is used worldwide.",
    ),
    (
        Contradiction::MinimiseVsFigures,
        "Some riders saw errors: all customers were logged out.",
        "Some riders saw errors. We apologise to all customers.",
    ),
    (
        Contradiction::MinimiseVsFigures,
        "Not all customers were hit, but 40% of trips were impacted.",
        "A brief fault, in which 40% of trips were impacted.",
    ),
    (
        Contradiction::MinimiseVsFigures,
        "个别乘客受影响，全部门店无法收款。",
        "个别乘客受影响，我们向全部门店致歉。",
    ),
];

#[test]
fn a_statement_contradicts_itself() {
    for (kind, yes, no) in INSIDE {
        fires(kind, &[("", yes)]);
        silent(kind, &[("", no)]);
    }
}

#[test]
fn effort_beside_a_late_word() {
    let late = "Ferry tickets have failed since 07:10. We are working hard on it.";
    fires(Contradiction::EffortVsLatency, &[("2024-03-04T09:40:00Z", late)]);
    silent(Contradiction::EffortVsLatency, &[("2024-03-04T07:25:00Z", late)]);
    silent(
        Contradiction::EffortVsLatency,
        &[("2024-03-04T09:40:00Z", "Ferry tickets have failed since 07:10. A crew is on site.")],
    );
}

#[test]
fn a_phrase_and_a_cause_over_two_statements() {
    let morning = ("2024-03-04T08:00:00Z", "The tills are down. The night crew works around the clock.");
    let noon = ("2024-03-04T12:00:00Z", "Scales are down too. The night crew works around the clock.");
    fires(Contradiction::RecycledPhrase, &[morning, noon]);
    silent(
        Contradiction::RecycledPhrase,
        &[morning, ("2024-03-04T12:00:00Z", "Scales are down too. We are sorry.")],
    );
    let power = ("2024-03-04T08:00:00Z", "The tills failed because the battery hall lost power.");
    let deploy = ("2024-03-04T12:00:00Z", "The tills failed because an untested migration erased prices.");
    let same = ("2024-03-04T12:00:00Z", "The tills failed because the battery hall was without power.");
    fires(Contradiction::CauseChanged, &[power, deploy]);
    silent(Contradiction::CauseChanged, &[power, same]);
    let vague = ("2024-03-04T08:00:00Z", "The tills are down due to a technical issue.");
    silent(Contradiction::CauseChanged, &[vague, deploy]);
    let attack = ("2024-03-04T08:00:00Z", "The outage was caused by a denial-of-service attack.");
    let router = ("2024-03-04T12:00:00Z", "The outage was caused by a misconfigured router of ours.");
    fires(Contradiction::CauseChanged, &[attack, router]);
    fires(
        Contradiction::CauseChanged,
        &[("2024-03-04T08:00:00Z", "原因是主库磁盘写满。"), ("2024-03-04T12:00:00Z", "原因是证书过期未续。")],
    );
}

#[test]
fn statement_and_terms() {
    let excuse = "Trams stood still because our hosting provider had an outage.";
    let excluding = "We are not liable for any failure of third party providers, power or networks.";
    let quiet = "You may cancel your ticket within fourteen days.";
    let kinds = |statement: &str, terms: &str| -> Vec<CrossingKind> {
        reading(&[("", statement)], Some(terms)).crossings.iter().map(|c| c.kind).collect()
    };
    assert!(kinds(excuse, excluding).contains(&CrossingKind::ExcuseCovered));
    assert!(!kinds(excuse, quiet).contains(&CrossingKind::ExcuseCovered));
    assert!(kinds("The carrier's network failed.", excluding).contains(&CrossingKind::ExcuseCovered));
    assert!(!kinds("We deleted the queue by mistake.", excluding).contains(&CrossingKind::ExcuseCovered));
    assert!(!kinds("We work with our hosting provider.", excluding).contains(&CrossingKind::ExcuseCovered));
    let safe = "Logins failed this morning. Your data is perfectly safe.";
    let no_promise = "The service is provided as is, without warranty of any kind, and we are not responsible for lost data.";
    assert!(kinds(safe, no_promise).contains(&CrossingKind::ReassuranceVsTerms));
    assert!(!kinds("Logins failed this morning.", no_promise).contains(&CrossingKind::ReassuranceVsTerms));
    let excludes = "In no event are we liable for any damages, and no compensation is paid.";
    let flippant = "Whoops! Logins took a nap. Sorry, folks! 😅";
    assert!(kinds(flippant, excludes).contains(&CrossingKind::NoRemedyAndNoLiability));
    let repaired = "Whoops! Logins took a nap. Sorry, folks! 😅 We will refund the March fee to all shops.";
    assert!(!kinds(repaired, excludes).contains(&CrossingKind::NoRemedyAndNoLiability));
    assert!(!kinds(flippant, quiet).contains(&CrossingKind::NoRemedyAndNoLiability));
    assert!(!kinds("Logins failed. We are sorry.", excludes).contains(&CrossingKind::NoRemedyAndNoLiability));
}

#[test]
fn a_joke_beside_time_and_cause() {
    let kinds = |posted: &str, text: &str| -> Vec<CrossingKind> {
        reading(&[(posted, text)], None).crossings.iter().map(|c| c.kind).collect()
    };
    let joke = "Maps have been down since 07:10. Our server took a nap, so grab a coffee.";
    let late = kinds("2024-03-04T09:40:00Z", joke);
    assert!(late.contains(&CrossingKind::JokeLate) && late.contains(&CrossingKind::JokeWhileCauseMissing));
    assert!(!kinds("2024-03-04T07:20:00Z", joke).contains(&CrossingKind::JokeLate));
    let told =
        "Maps were down because an expired certificate blocked the tiles. Grab a coffee, they are back.";
    assert!(!kinds("", told).contains(&CrossingKind::JokeWhileCauseMissing));
}

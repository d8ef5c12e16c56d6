//! Names of what the engine finds: one row per class with both languages, so that none can lack one.

use subtext_engine::Ui;
use subtext_engine::case::UsersKind;
pub use subtext_engine::labels::{event, item};
use subtext_engine::reading::{Contradiction, CrossingKind, LedgerKind, Party};
use subtext_engine::rules::{CATEGORIES, Category, RuleLayer};

/// Category, English, Chinese.
type Row = (&'static str, &'static str, &'static str);

/// What two places say together, and times; sorted. Classes of tone and of clauses bring their names with their rules.
const OTHERS: &[Row] = &[
    ("apology-vs-joke", "an apology beside a joke", "致歉与玩笑并存"),
    ("apology-vs-slang", "an apology beside slang", "致歉与俚语并存"),
    ("cause-changed", "the cause changed", "原因前后不一"),
    ("celebration-vs-apology", "celebration beside an apology", "庆贺与致歉并存"),
    ("effort-late", "effort claimed late", "迟来的努力"),
    ("effort-vs-latency", "effort claimed, long after the onset", "声称努力，却已过去很久"),
    ("excuse-covered", "an excuse the terms already cover", "条款早已写好的理由"),
    ("hidden", "an invisible character", "看不见的字符"),
    ("joke-late", "a joke, late", "迟来的玩笑"),
    ("joke-while-cause-missing", "a joke where the cause is missing", "没有原因，却有玩笑"),
    ("minimise-vs-figures", "small words, large figures", "小词与大数"),
    ("no-remedy-and-no-liability", "no remedy, no liability", "无补救，也无责任"),
    ("note", "the reader’s note", "读者批注"),
    ("reassurance-vs-impact", "reassurance beside the impact", "安抚与影响并存"),
    ("reassurance-vs-terms", "reassurance beside the terms", "安抚与条款并存"),
    ("recycled-phrase", "recycled phrase", "重复的说法"),
    ("time", "time", "时间"),
    ("urgency-vs-joke", "urgency beside a joke", "紧迫与玩笑并存"),
];

/// A number with its thousands set apart.
pub fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The name of a category; an unknown one is its own name.
pub fn category(ui: Ui, name: &'static str) -> &'static str {
    let marks = |category: &&Category| matches!(category.layer, RuleLayer::Tone | RuleLayer::Terms);
    if let Some(category) = CATEGORIES.iter().filter(marks).find(|category| category.id == name) {
        return category.name.get(ui);
    }
    let found = OTHERS.binary_search_by(|row| row.0.cmp(name)).ok().and_then(|at| OTHERS.get(at));
    found.map_or(name, |row| pick(ui, row.1, row.2))
}

pub fn contradiction(ui: Ui, name: Contradiction) -> &'static str {
    category(ui, name.as_str())
}

pub fn crossing(ui: Ui, kind: CrossingKind) -> &'static str {
    category(ui, kind.as_str())
}

pub fn users(ui: Ui, kind: UsersKind) -> &'static str {
    let (en, zh) = match kind {
        UsersKind::Affected => ("affected users", "受影响用户"),
        UsersKind::Active => ("active users", "活跃用户"),
        UsersKind::Registered => ("accounts", "注册账号"),
    };
    pick(ui, en, zh)
}

pub fn party(ui: Ui, party: Party) -> &'static str {
    let (en, zh) = match party {
        Party::Platform => ("the company", "公司"),
        Party::User => ("the user", "用户"),
        Party::Both => ("both", "双方"),
    };
    pick(ui, en, zh)
}

pub fn ledger(ui: Ui, kind: LedgerKind) -> &'static str {
    let (en, zh) = match kind {
        LedgerKind::Right => ("may", "权利"),
        LedgerKind::Duty => ("must", "义务"),
        LedgerKind::Risk => ("bears", "风险"),
    };
    pick(ui, en, zh)
}

fn pick(ui: Ui, en: &'static str, zh: &'static str) -> &'static str {
    match ui {
        Ui::En => en,
        Ui::Zh => zh,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted() {
        assert!(OTHERS.windows(2).all(|rows| rows[0].0 < rows[1].0));
    }

    #[test]
    fn what_the_engine_names_has_a_name() {
        let kinds = CrossingKind::ALL.iter().map(|kind| kind.as_str());
        for name in kinds.chain(Contradiction::ALL.iter().map(|name| name.as_str())) {
            assert_ne!(category(Ui::En, name), name);
            assert_ne!(category(Ui::Zh, name), name);
        }
    }
}

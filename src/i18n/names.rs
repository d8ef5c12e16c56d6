//! Names of what the engine finds: one row per class with both languages, so that none can lack one.

use subtext_engine::Ui;
use subtext_engine::case::{EventKind, UsersKind};
use subtext_engine::reading::{Contradiction, CrossingKind, Item, LedgerKind, Party};
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
    ("joke-late", "a joke, late", "迟来的玩笑"),
    ("joke-while-cause-missing", "a joke where the cause is missing", "没有原因，却有玩笑"),
    ("minimise-vs-figures", "small words, large figures", "小词与大数"),
    ("no-remedy-and-no-liability", "no remedy, no liability", "无补救，也无责任"),
    ("reassurance-vs-impact", "reassurance beside the impact", "安抚与影响并存"),
    ("reassurance-vs-terms", "reassurance beside the terms", "安抚与条款并存"),
    ("recycled-phrase", "recycled phrase", "重复的说法"),
    ("time", "time", "时间"),
    ("urgency-vs-joke", "urgency beside a joke", "紧迫与玩笑并存"),
];

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

pub fn item(ui: Ui, item: Item) -> &'static str {
    let (en, zh) = match item {
        Item::What => ("what failed", "何处故障"),
        Item::Who => ("who is affected", "影响何人"),
        Item::When => ("since when", "何时开始"),
        Item::Cause => ("cause", "原因"),
        Item::Action => ("what is being done", "采取的措施"),
        Item::State => ("state", "当前状态"),
        Item::EtaOrEnd => ("end or expected end", "恢复或预计恢复时间"),
        Item::NextUpdateTime => ("time of the next word", "下次通报时间"),
        Item::UpdateChannel => ("where the next word comes", "通报渠道"),
        Item::Workaround => ("what to do meanwhile", "临时办法"),
        Item::Contact => ("whom to ask", "联系方式"),
        Item::Remedy => ("remedy", "补偿"),
        Item::Prevention => ("prevention", "防范措施"),
        Item::Apology => ("apology", "致歉"),
        Item::Ownership => ("ownership", "承认过失"),
    };
    pick(ui, en, zh)
}

pub fn event(ui: Ui, kind: EventKind) -> &'static str {
    let (en, zh) = match kind {
        EventKind::Onset => ("onset", "故障开始"),
        EventKind::FirstComplaint => ("first complaints", "最早的投诉"),
        EventKind::FirstOfficial => ("first official word", "首次官方回应"),
        EventKind::Acknowledged => ("known to the company", "公司知悉"),
        EventKind::Cause => ("cause given", "公布原因"),
        EventKind::Update => ("update", "更新通报"),
        EventKind::PromisedUpdate => ("promised word", "承诺的通报"),
        EventKind::Mitigated => ("mitigated", "缓解"),
        EventKind::Resolved => ("resolved", "恢复"),
        EventKind::Report => ("report", "事后报告"),
    };
    pick(ui, en, zh)
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

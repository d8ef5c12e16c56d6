//! Names of what the engine finds: one row per class with both languages, so that none can lack one.

use subtext_engine::case::{EventKind, UsersKind};
use subtext_engine::reading::{Contradiction, CrossingKind, Item, LedgerKind, Party};
use subtext_engine::{Ui, rules};

/// Category, English, Chinese.
type Row = (&'static str, &'static str, &'static str);

/// Sorted by category.
const CATEGORIES: &[Row] = &[
    ("ACCOUNT_SECURITY", "account security on the user", "账号安全由用户负责"),
    ("ADS_CONSENT", "consent to advertising", "同意接收广告"),
    ("ANY_REASON", "for any reason", "任何原因"),
    ("ANY_TIME", "at any time", "随时"),
    ("ARBITRATION", "arbitration", "仲裁"),
    ("ASSIGNMENT", "transfer of the contract", "合同转让"),
    ("CARVE_OUT", "an exception kept for the user", "为用户保留的例外"),
    ("CHANGE_SERVICE", "may change or stop the service", "可变更或中止服务"),
    ("CHANGE_TERMS", "may rewrite the terms", "可修改条款"),
    ("CLASS_WAIVER", "no class action", "放弃集体诉讼"),
    ("CONSENT_BY_USE", "using is agreeing", "使用即同意"),
    ("CONTENT_LICENCE", "licence to user content", "用户内容授权"),
    ("CONTENT_REMOVAL", "may remove content", "可删除内容"),
    ("DATA_LOSS", "loss of data on the user", "数据丢失由用户承担"),
    ("FINAL_INTERPRETATION", "final say on meaning", "最终解释权"),
    ("FORCE_MAJEURE", "force majeure", "不可抗力"),
    ("GOVERNING_LAW", "governing law", "适用法律"),
    ("INCL_NOT_LIMITED", "an open list", "包括但不限于"),
    ("INDEMNITY", "the user indemnifies", "用户赔偿"),
    ("IP_AD_RESTRICTION", "limits on use of content", "内容使用限制"),
    ("JURISDICTION", "place of court", "管辖法院"),
    ("LIABILITY_CAP", "liability capped", "责任上限"),
    ("LIABILITY_EXCLUSION", "liability excluded", "免除责任"),
    ("MAX_EXTENT", "“to the maximum extent permitted”", "“法律允许的最大范围”"),
    ("MUTUAL", "holds for both sides", "双方对等"),
    ("NOTICE_PERIOD", "notice is given", "提前通知"),
    ("NO_COMPENSATION", "no compensation", "不予赔偿"),
    ("NO_NOTICE", "without notice", "无需通知"),
    ("NO_WARRANTY", "no warranty", "不作担保"),
    ("REFUND", "refund", "退款"),
    ("SOLE_DISCRETION", "sole discretion", "单方决定"),
    ("STRETCHED", "force majeure, stretched", "不可抗力的扩张"),
    ("TECH_FAILURE", "technical failure excused", "技术故障免责"),
    ("TERMINATE", "may close accounts", "可终止账号"),
    ("THIRD_PARTY", "third parties", "第三方"),
    ("TIME_LIMIT", "short time to complain", "期限限制"),
    ("USER_RISK", "risk on the user", "风险由用户承担"),
    ("YOU_UNDERSTAND", "“you understand and agree”", "“您理解并同意”"),
    ("agentless", "nobody did it", "无人称"),
    ("apology", "apology", "致歉"),
    ("apology-vs-joke", "an apology beside a joke", "致歉与玩笑并存"),
    ("apology-vs-slang", "an apology beside slang", "致歉与俚语并存"),
    ("bolster", "self-praise", "自我抬高"),
    ("cause-changed", "the cause changed", "原因前后不一"),
    ("celebration-vs-apology", "celebration beside an apology", "庆贺与致歉并存"),
    ("deflect", "deflection", "推给他人"),
    ("effort", "effort claim", "声称努力"),
    ("effort-late", "effort claimed late", "迟来的努力"),
    ("effort-vs-latency", "effort claimed, long after the onset", "声称努力，却已过去很久"),
    ("empathy", "empathy", "体谅"),
    ("euphemism", "euphemism", "委婉语"),
    ("excuse-covered", "an excuse the terms already cover", "条款早已写好的理由"),
    ("hedge", "hedge", "含糊限定"),
    ("joke", "joke", "玩笑"),
    ("joke-late", "a joke, late", "迟来的玩笑"),
    ("joke-while-cause-missing", "a joke where the cause is missing", "没有原因，却有玩笑"),
    ("minimise", "made smaller", "淡化"),
    ("minimise-vs-figures", "small words, large figures", "小词与大数"),
    ("no-remedy-and-no-liability", "no remedy, no liability", "无补救，也无责任"),
    ("nonapology", "half an apology", "半句道歉"),
    ("own", "ownership", "承认过失"),
    ("patience", "call for patience", "要求耐心"),
    ("patronise", "talking down", "俯就的称呼"),
    ("platitude", "platitude", "空话"),
    ("prevent", "prevention", "防范措施"),
    ("reassurance-vs-impact", "reassurance beside the impact", "安抚与影响并存"),
    ("reassurance-vs-terms", "reassurance beside the terms", "安抚与条款并存"),
    ("recycled-phrase", "recycled phrase", "重复的说法"),
    ("remedy", "remedy", "补救"),
    ("slang", "slang", "俚语"),
    ("time", "time", "时间"),
    ("urgency-vs-joke", "urgency beside a joke", "紧迫与玩笑并存"),
    ("vague_cause", "vague cause", "笼统的原因"),
];

/// The name of a category; an unknown one is its own name.
pub fn category(ui: Ui, name: &'static str) -> &'static str {
    if let Some(category) = rules::CATEGORIES.iter().find(|category| category.id == name) {
        return category.name.get(ui);
    }
    let found = CATEGORIES.binary_search_by(|row| row.0.cmp(name)).ok().and_then(|at| CATEGORIES.get(at));
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
        Item::EtaOrEnd => ("end, or expected end", "恢复或预计恢复时间"),
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
        assert!(CATEGORIES.windows(2).all(|rows| rows[0].0 < rows[1].0));
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

//! Names of what is stated and of what happens, one row each with both languages, so that none can lack one.

use crate::Ui;
use crate::case::EventKind;
use crate::reading::Item;

/// An item of the checklist.
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
    if ui == Ui::En { en } else { zh }
}

/// What happened at a time.
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
    if ui == Ui::En { en } else { zh }
}

//! The sentences of the cross-reading, in both languages of the user interface.

use crate::Ui;

/// One sentence per kind of crossing; `{…}` are filled in.
pub struct Messages {
    pub excuse_covered: &'static str,
    pub effort_late: &'static str,
    pub joke_late: &'static str,
    pub joke_while_cause_missing: &'static str,
    pub recycled: &'static str,
    pub cause_changed: &'static str,
    pub reassurance_vs_terms: &'static str,
    pub no_remedy: &'static str,
    pub about: &'static str,
    pub at_least: &'static str,
}

impl Messages {
    /// The table of a language.
    pub fn of(ui: Ui) -> &'static Messages {
        match ui {
            Ui::En => &EN,
            Ui::Zh => &ZH,
        }
    }
}

const EN: Messages = Messages {
    excuse_covered: "The statement gives “{quote}”; the terms already put that outside what the company answers for.",
    effort_late: "“{quote}” was said {length} after it began: reads as a claim of speed beside a late word.",
    joke_late: "“{quote}” was said {length} after it began: reads as light beside the wait.",
    joke_while_cause_missing: "“{quote}” stands where a cause is missing: the statement has room for a joke and names no cause.",
    recycled: "“{quote}” stands in an earlier statement too: reads as a stock phrase.",
    cause_changed: "First “{first}”, then “{then}”: the two statements give different causes.",
    reassurance_vs_terms: "The statement says “{quote}”; the terms promise nothing of the kind.",
    no_remedy: "The statement offers no remedy, and the terms exclude one: together they leave the loss with the user.",
    about: "about {length}",
    at_least: "at least {length}",
};

const ZH: Messages = Messages {
    excuse_covered: "声明给出的是“{quote}”；条款早已把这类情形排除在公司责任之外。",
    effort_late: "“{quote}”说在故障开始{length}之后：在迟来的第一句话旁边，读来是在宣称速度。",
    joke_late: "“{quote}”说在故障开始{length}之后：与等待相比，读来轻松。",
    joke_while_cause_missing: "“{quote}”出现在缺少原因的地方：声明有玩笑的篇幅，却没有说明原因。",
    recycled: "“{quote}”在先前的声明中也出现过：读来是套话。",
    cause_changed: "先说“{first}”，后说“{then}”：两份声明给出的原因不同。",
    reassurance_vs_terms: "声明说“{quote}”；条款并没有作出这样的承诺。",
    no_remedy: "声明没有提出补偿，条款又排除了补偿：合起来，损失留给了用户。",
    about: "约{length}",
    at_least: "至少{length}",
};

//! The templates of the summary, in both languages of the user interface.

use crate::Ui;

/// `{…}` are filled in. `one` and `many` count statements.
pub struct Messages {
    /// Between sentences.
    pub between: &'static str,
    /// Between the items of a list, and before the last: of things, and of what is said of one.
    pub items: [&'static str; 2],
    pub clauses: [&'static str; 2],
    pub stop: &'static str,
    pub from_complaint: &'static str,
    pub from_onset: &'static str,
    pub from_both: &'static str,
    pub several: &'static str,
    pub before: &'static str,
    pub no_time: &'static str,
    pub about: &'static str,
    pub at_least: &'static str,
    pub at_most: &'static str,
    /// How a count of one, and of all, is said; `None`: as a figure.
    pub single: Option<&'static str>,
    pub every: Option<&'static str>,
    pub one: Tone,
    pub many: Tone,
    pub recycled: &'static str,
    pub plain: &'static str,
    pub all_risks: &'static str,
    pub one_risk: &'static str,
    pub shared_risks: &'static str,
    pub no_risk: &'static str,
    /// What is said of texts that are in neither language, and how they are named.
    pub unread: &'static str,
    pub the_statement: &'static str,
    pub statement_n: &'static str,
    pub the_terms: &'static str,
}

/// What is said of the wording: of one statement, or of several (`{n}` of `{all}`; `{s}` after a verb whose subject is
/// one).
pub struct Tone {
    pub subject: &'static str,
    pub no_cause: &'static str,
    /// The same of all of them.
    pub no_cause_at_all: &'static str,
    pub joke: &'static str,
    pub no_remedy: &'static str,
    /// The same of all of them.
    pub no_remedy_at_all: &'static str,
    pub effort: &'static str,
    /// From what is missing to what is there.
    pub then: &'static str,
    pub cause: &'static str,
    pub apology: &'static str,
    pub own: &'static str,
    pub remedy: &'static str,
    pub prevent: &'static str,
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
    between: " ",
    items: [", ", " and "],
    clauses: [", ", " and "],
    stop: ".",
    from_complaint: "The first official word came {complaint} after the first complaint.",
    from_onset: "The first official word came {onset} after the onset.",
    from_both: "The first official word came {onset} after the onset and {complaint} after the first complaint.",
    several: "The first official word came {lengths} after it began.",
    before: "The first official word is dated before the start that the texts give: one of the two can’t be right.",
    no_time: "How late the first word came can’t be told: the texts and the times entered don’t say.",
    about: "about {length}",
    at_least: "at least {length}",
    at_most: "at most {length}",
    single: Some("one"),
    every: Some("all"),
    one: Tone {
        subject: "The statement ",
        no_cause: "names no cause",
        no_cause_at_all: "names no cause",
        joke: "has a joke in it",
        no_remedy: "offers no remedy",
        no_remedy_at_all: "offers no remedy",
        effort: "speaks of effort",
        then: "; it ",
        cause: "names a cause",
        apology: "apologises",
        own: "owns the fault",
        remedy: "offers a remedy",
        prevent: "says what will prevent it",
    },
    many: Tone {
        subject: "Of {all} statements, ",
        no_cause: "{n} name{s} no cause",
        no_cause_at_all: "none names a cause",
        joke: "{n} joke{s}",
        no_remedy: "{n} offer{s} no remedy",
        no_remedy_at_all: "none offers a remedy",
        effort: "{n} speak{s} of effort",
        then: "; ",
        cause: "{n} name{s} a cause",
        apology: "{n} apologise{s}",
        own: "{n} own{s} the fault",
        remedy: "{n} offer{s} a remedy",
        prevent: "{n} say{s} what will prevent it",
    },
    recycled: "; “{quote}” stands in {n} of them",
    plain: "The wording reads as plain.",
    all_risks: "The terms put all {n} risks that they name on the user.",
    one_risk: "The terms name one risk and put it on the user.",
    shared_risks: "Of {all} risks that the terms name, {n} are put on the user.",
    no_risk: "No clause that puts a risk on the user was found in the terms.",
    unread: "Neither English nor Chinese was recognised in {texts}, so nothing is claimed there.",
    the_statement: "the statement",
    statement_n: "statement {n}",
    the_terms: "the terms",
};

const ZH: Messages = Messages {
    between: "",
    items: ["、", "和"],
    clauses: ["，", "，"],
    stop: "。",
    from_complaint: "第一句官方回应在首个投诉之后{complaint}才到。",
    from_onset: "第一句官方回应在故障开始之后{onset}才到。",
    from_both: "第一句官方回应在故障开始之后{onset}、首个投诉之后{complaint}才到。",
    several: "第一句官方回应分别在故障开始之后{lengths}才到。",
    before: "第一句官方回应的时间早于文本给出的故障开始时间：两者之一有误。",
    no_time: "第一句回应迟了多久无从得知：文本和已填的时间都没有说明。",
    about: "约{length}",
    at_least: "至少{length}",
    at_most: "至多{length}",
    single: None,
    every: None,
    one: Tone {
        subject: "声明",
        no_cause: "没有说明原因",
        no_cause_at_all: "没有说明原因",
        joke: "夹带玩笑",
        no_remedy: "没有提出补偿",
        no_remedy_at_all: "没有提出补偿",
        effort: "强调努力",
        then: "；",
        cause: "说明了原因",
        apology: "道了歉",
        own: "承认了过失",
        remedy: "提出了补偿",
        prevent: "说明了如何防止再次发生",
    },
    many: Tone {
        subject: "{all}份声明中，",
        no_cause: "{n}份没有说明原因",
        no_cause_at_all: "都没有说明原因",
        joke: "{n}份夹带玩笑",
        no_remedy: "{n}份没有提出补偿",
        no_remedy_at_all: "都没有提出补偿",
        effort: "{n}份强调努力",
        then: "；",
        cause: "{n}份说明了原因",
        apology: "{n}份道了歉",
        own: "{n}份承认了过失",
        remedy: "{n}份提出了补偿",
        prevent: "{n}份说明了如何防止再次发生",
    },
    recycled: "；“{quote}”出现在其中{n}份",
    plain: "措辞读来平实。",
    all_risks: "条款把所列的{n}项风险全部归于用户。",
    one_risk: "条款列出一项风险，归于用户。",
    shared_risks: "条款列出的{all}项风险中，{n}项归于用户。",
    no_risk: "条款中没有发现把风险归于用户的内容。",
    unread: "{texts}读来既不是英文也不是中文，因此对其不作任何判断。",
    the_statement: "声明",
    statement_n: "声明{n}",
    the_terms: "条款",
};

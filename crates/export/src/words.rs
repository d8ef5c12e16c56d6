//! All words of the exports, in both languages; a missing one is a compile error. What the rules say comes from the
//! engine.

use subtext_engine::Ui;
use subtext_engine::case::Lang;
use subtext_engine::reading::Mark;

pub struct Words {
    /// The language tag of the labels.
    pub tag: &'static str,
    pub block: &'static str,
    pub tagline: &'static str,
    pub nothing: &'static str,
    pub statement: &'static str,
    /// Before and after its number.
    pub statement_n: [&'static str; 2],
    pub terms: &'static str,
    pub pasted: &'static str,
    pub hidden: &'static str,
    pub reported: &'static str,
    pub posted: &'static str,
    pub source_link: &'static str,
    pub not_stated: &'static str,
    pub unread: &'static str,
    pub happened: &'static str,
    pub between: &'static str,
    /// Before and after the number of notes, of one text; and for a single one.
    pub notes: [&'static str; 2],
    pub one_note: &'static str,
    pub note: &'static str,
    /// The marks of severity 1, 2 and 3.
    pub weights: [&'static str; 3],
    pub credit: &'static str,
    pub neutral: &'static str,
    pub rule: &'static str,
    pub after: &'static str,
    pub back: &'static str,
    pub aside: &'static str,
    pub legend: &'static str,
    /// The same where lines can't be wavy.
    pub legend_inline: &'static str,
    pub limits: &'static str,
    pub made: &'static str,
    pub time: &'static str,
    pub by: &'static str,
    pub open_quote: &'static str,
    pub close_quote: &'static str,
    pub colon: &'static str,
    pub comma: &'static str,
    pub semicolon: &'static str,
    pub stop: &'static str,
    pub dash: &'static str,
    pub silence: &'static str,
    /// Figures of the card.
    /// From the first complaint; from the onset; incident by incident.
    pub to_first_word: [&'static str; 3],
    pub facts_missing: &'static str,
    pub tone_hurts: &'static str,
    /// Behind it: none speaks for it, one does, so many do.
    pub tone_credits: [&'static str; 3],
    pub risks: &'static str,
    /// Between the part and the whole.
    pub of: &'static str,
    pub from: &'static str,
}

const EN: Words = Words {
    tag: "en",
    block: "Annotated reading",
    tagline: "what stands between the lines",
    nothing: "Nothing in these texts asked for a mark.",
    statement: "The statement",
    statement_n: ["Statement ", ""],
    terms: "The terms",
    pasted: "As pasted, unverified",
    hidden: "holds characters that are not seen",
    reported: "reported speech, not the company’s own words",
    posted: "posted ",
    source_link: "said to come from ",
    not_stated: "Not stated: ",
    unread: "This text doesn’t read as English or Chinese, so nothing is claimed about it.",
    happened: "What happened when",
    between: "Between the lines",
    notes: ["", " marks, and why"],
    one_note: "One mark, and why",
    note: "reader’s note",
    weights: ["slight", "notable", "weighty"],
    credit: "✓ speaks for it",
    neutral: "neither for nor against",
    rule: "rule ",
    after: "after ",
    back: "in the text",
    aside: "Put aside by the reader: ",
    legend: "Wavy: tone. Double: terms. Dashed: times. Solid with ✓: speaks for the text. Dotted with ✎: a reader’s note.",
    legend_inline: "Thick line: tone. Double: terms. Dashed: times. Thin with ✓: speaks for the text. Dotted with ✎: a reader’s note.",
    limits: "A reading of wording and times. It doesn’t know anyone’s intent, doesn’t judge what is lawful, and can be wrong: every mark names its rule.",
    made: "Made with Subtext ",
    time: "time",
    by: "by ",
    open_quote: "“",
    close_quote: "”",
    colon: ": ",
    comma: ", ",
    semicolon: "; ",
    stop: ".",
    dash: " – ",
    silence: "silence, ",
    to_first_word: [
        "from the first complaint to the first official word",
        "from the onset to the first official word",
        "to the first official word, incident by incident",
    ],
    facts_missing: "facts not stated",
    tone_hurts: "marks against the tone",
    tone_credits: ["none for it", "one for it", " for it"],
    risks: "risks that the terms name are the user’s",
    of: " of ",
    from: "from ",
};

const ZH: Words = Words {
    tag: "zh-Hans",
    block: "带注解的解读",
    tagline: "读出言外之意",
    nothing: "这些文本中没有需要标记之处。",
    statement: "声明",
    statement_n: ["声明 ", ""],
    terms: "条款",
    pasted: "按粘贴原样，未经核实",
    hidden: "含有不可见的字符",
    reported: "转述，非公司原话",
    posted: "发布于 ",
    source_link: "据称来自 ",
    not_stated: "未说明：",
    unread: "这段文本读来既不是英文也不是中文，因此对其不作任何判断。",
    happened: "何时发生了什么",
    between: "言外之意",
    notes: ["", " 处标记及理由"],
    one_note: "1 处标记及理由",
    note: "读者批注",
    weights: ["轻微", "值得注意", "分量较重"],
    credit: "✓ 值得肯定",
    neutral: "不褒不贬",
    rule: "规则 ",
    after: "依据 ",
    back: "回到原文",
    aside: "读者搁置：",
    legend: "波浪线：语气。双线：条款。虚线：时间。实线加 ✓：值得肯定。点线加 ✎：读者批注。",
    legend_inline: "粗线：语气。双线：条款。虚线：时间。细线加 ✓：值得肯定。点线加 ✎：读者批注。",
    limits: "只读措辞与时间。它不知道任何人的意图，不判断是否合法，也可能出错：每处标记都注明所依据的规则。",
    made: "由 Subtext 生成，版本 ",
    time: "时间",
    by: "不晚于 ",
    open_quote: "“",
    close_quote: "”",
    colon: "：",
    comma: "、",
    semicolon: "；",
    stop: "。",
    dash: " – ",
    silence: "沉默 ",
    to_first_word: ["从最早的投诉到首次官方回应", "从故障开始到首次官方回应", "到首次官方回应，按事件排列"],
    facts_missing: "项事实未说明",
    tone_hurts: "处语气妨碍理解",
    tone_credits: ["没有值得肯定之处", "1 处值得肯定", " 处值得肯定"],
    risks: "所列风险由用户承担",
    of: "/",
    from: "自 ",
};

pub fn of(ui: Ui) -> &'static Words {
    match ui {
        Ui::En => &EN,
        Ui::Zh => &ZH,
    }
}

/// The language tag of a pasted text.
pub fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::En => EN.tag,
        Lang::Zh => ZH.tag,
    }
}

pub fn mark(ui: Ui, mark: Mark) -> &'static str {
    let (en, zh) = match mark {
        Mark::Stated => ("stated", "文中写明"),
        Mark::Inferred => ("inferred", "推算"),
        Mark::Entered => ("entered by a reader", "读者填入"),
    };
    if ui == Ui::En { en } else { zh }
}

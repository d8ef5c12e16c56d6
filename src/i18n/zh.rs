//! Simplified Chinese.

use super::Messages;
use super::names::grouped;
use subtext_link::Stop;

pub const MESSAGES: Messages = Messages {
    title: "Subtext：读出故障声明的言外之意",
    tagline: "读出故障声明的言外之意",
    promise_short: "粘贴的内容不会离开本页",
    promise_long: "粘贴的内容不会离开本页：一切都在你的浏览器里读取，页面已自行关闭所有连接。草稿以及最近清空的内容只保存在本浏览器中。",
    forget: "删除此处保存的全部文本",
    limits: "Subtext 只读措辞与时间。它不知道任何人的意图，不判断是否合法，也可能出错：每处标记都注明所依据的规则，便于核对。",
    keys: "按 n、p 键逐处浏览，回车查看说明，Esc 取消",
    language: "语言",
    theme: "浅色或深色",
    theme_auto: "自动",
    theme_light: "浅色",
    theme_dark: "深色",

    desk: "文本",
    example: "示例",
    own_texts: "你自己的文本",
    clear: "清空",
    undo: "撤销",
    not_saved: "此浏览器不保存草稿：需要保留的内容请自行复制。",
    paste_statement: "粘贴故障声明",
    paste_terms: "粘贴服务条款，或其中相关的部分",
    add_statement: "＋ 声明",
    remove_statement: "移除这则声明",

    when: "何时发生",
    when_hint: "文中写明的已自动填入",
    zone: "时区",
    users: "涉及用户数",
    users_kind: "此数字统计的是",
    incident: |statements| ["声明 ", statements, " 所述事件"].concat(),
    posted: "声明发布",
    posted_n: |n| ["声明 ", &n.to_string(), " 发布"].concat(),
    about: "大约",
    is_reported: "转述，非原话",
    from_text: "取自原文",

    empty: "粘贴故障声明、相关的服务条款，或两者都粘贴。边输入，解读边出现在这里。",
    too_long: "文本过长，无法在此解读：合计至多五十万字母（约十七万汉字）。输入框中的原文不变；请删减到要看的段落。",
    about_example: "关于此示例",
    show_other: "读那一版本",
    back_translated: "回译，非原文引用",
    reported: "转述，非公司原话",
    unread: "既不是英文也不是中文：不作任何判断",
    time_unknown: "时间未说明",
    the_statement: "声明",
    statement_n: |n| ["声明 ", &n.to_string()].concat(),
    the_terms: "条款",

    not_stated: "未说明",
    comma: "、",
    quoted: |phrase| ["“", phrase, "”"].concat(),
    n_of_m: |n, m| [&*n.to_string(), "/", &m.to_string()].concat(),
    delay_unknown: "故障何时开始，或首次回应何时发出",
    delay_from_complaint: "从最早的投诉到首次官方回应",
    delay_from_onset: "从故障开始到首次官方回应",
    delay_by_incident: "到首次官方回应，按事件排列",
    missing: |items, several| {
        ["项", if several { "在所有声明中都未说明" } else { "未说明" }, "：", items, "……"].concat()
    },
    nothing_missing: "项事实未说明",
    recycled: |places, statements| {
        ["同样的说法，", &statements.to_string(), " 则声明中出现 ", &places.to_string(), " 次"].concat()
    },
    plain: "平实",
    plain_small: |credits| match credits {
        0 => "语气上没有需要标记之处".into(),
        n => ["语气上没有妨碍之处，有 ", &n.to_string(), " 处值得肯定"].concat(),
    },
    tone_small: |gravest, credits| {
        ["处语气妨碍理解，首先是：", gravest, "；", &credits.to_string(), " 处值得肯定"].concat()
    },
    risks: "所列风险由用户承担",
    no_risks: "项风险见于这些条款",

    timeline: "何时发生了什么",
    no_times: "还无法确定时间。请在“何时发生”中填入你所知道的。",
    mark_stated: "文中写明",
    mark_inferred: "推算",
    mark_entered: "读者填入",
    promise: |due, kept| {
        let kept = match kept {
            Some(true) => "：已兑现。",
            Some(false) => "：未兑现。",
            None => "：从这些文本无从得知。",
        };
        ["承诺于 ", due, kept].concat()
    },

    stated: "已说明",
    reads_as: "读来",
    axes: [
        ("语体", ["轻率", "略显随意", "严肃"]),
        ("坦诚", ["无可核实的内容", "有一些事实", "说明了何事、多大、为何"]),
        ("担当", ["未承担", "部分承担", "承认过失并补救"]),
        ("体谅", ["未提及", "套话", "说明损害或给予补偿"]),
    ],
    pose: "谈自身努力与形象多于谈事实",

    crossings: "言外之意",
    ledger: "条款中各方的权利、义务与风险",
    share: "分享",
    share_carries: "链接在 # 之后带着文本全文和您的批注：拿到链接的人都能读到。浏览器不会把这一部分发给任何服务器。",
    share_trimmed: "只保留有标注的句子",
    share_bare: "不带标注：链接更短，打开时重新标注",
    share_at: "打开时定位到当前选中的标注",
    share_making: "正在生成链接……",
    share_too_long: "文本太长，放不进链接。请勾选“只保留有标注的句子”，或缩短文本。",
    share_link: "链接",
    share_length: |n| [&*grouped(n), " 个字符"].concat(),
    share_limit: |place, most, fits| {
        [if fits { "可用于 " } else { "超出 " }, place, "（", &grouped(most), "）"].concat()
    },
    share_copy: "复制",
    share_copied: "已复制；链接现在也在地址栏中。",
    share_by_hand: "浏览器未能复制：链接已在上方选中，也在地址栏中。",
    share_sheet: "分享到……",
    share_qr: "二维码",
    share_as: "或将解读存为",
    share_nothing: "不另存",
    formats: [
        "网页用 HTML",
        "邮件、订阅源和公众号文章用 HTML",
        "带脚注的 Markdown",
        "Web Annotations（JSON-LD）",
        "卡片（SVG）",
    ],

    opened: "此内容来自链接：文本由他人粘贴，未与出处核对。",
    said_source: "链接所称的出处：",
    missing_of_link: |stop, saved| {
        let why = match stop {
            Stop::Cut => "链接末尾缺失",
            Stop::Garbled => "链接中有字符在途中被改动",
            Stop::TooLong => "链接内容超出上限",
        };
        [why, "：读出了其中的 ", &saved.to_string(), "%，现显示于此。"].concat()
    },
    rules_changed: |then, now| {
        [
            "规则在此链接生成之后有变：当时的 ",
            &*then.to_string(),
            " 处标注今天的规则不再给出，今天另有 ",
            &*now.to_string(),
            " 处当时没有。",
        ]
        .concat()
    },
    show_today: "显示今天的解读",
    show_seen: "显示链接生成者所见",
    make_mine: "转为我的文本",
    leave_link: "回到我的文本",
    unknown_case: "没有这个名称的内置案例。现有案例见示例列表。",
    link_unreadable: "无法读取此链接：开头缺失，或有字符被改动。请重新索取完整的链接。",
    link_of_other_version: "此链接由更新版本的 Subtext 生成。请重新加载页面。",
    link_too_long: "此链接超出长度上限：64,000 个字符。",
    bookmarklet: "把它拖到书签栏；在任何网页上点它，即可在此解读选中的文字：",
    bookmarklet_name: "用 Subtext 解读",

    note_on: |quote| ["批注“", quote, "”"].concat(),
    note_add: "添加批注",
    note_here: "批注",
    note_delete: "删除批注",
    dismiss: "搁置",
    put_aside: |n| ["已搁置 ", &n.to_string(), " 处标注"].concat(),
    bring_back: "恢复",

    findings: "全部标记及理由",
    show_more: |n| ["再显示 ", &n.to_string(), " 项"].concat(),
    to_text: "在文中查看",
    rule: "规则",
    source: "依据",
    notable: "值得注意",
    serious: "分量较重",
    previous: "上一处",
    next: "下一处",
    close: "关闭",
    open_in_subtext: "在 Subtext 中打开",
};

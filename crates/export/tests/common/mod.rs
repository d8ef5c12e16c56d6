//! Cases and Readings for the tests.

#![allow(dead_code, reason = "not every test uses everything")]

use subtext_engine::case::EventKind;
use subtext_engine::reader_mark::{ReaderMark, ReaderMarkKind};
use subtext_engine::reading::{
    Checklist, Crossing, CrossingKind, Delays, DocId, Finding, Flag, FlagKind, Item, Layer, LedgerClause,
    LedgerKind, LedgerRow, Mark, Moment, Party, Place, Polarity, Profile, Reading, StatementReading,
    TimeExpression, TimeKind, Timeline, TimelineEvent, ZoneFrom,
};
use subtext_engine::text::CharRange;
use subtext_engine::{Case, Lang, Ui};

pub fn case() -> Case {
    serde_json::from_str(include_str!("../cases/ferry.json")).unwrap()
}

pub fn case_zh() -> Case {
    serde_json::from_str(include_str!("../cases/ferry-zh.json")).unwrap()
}

pub fn text(case: &Case, doc: DocId) -> &str {
    match doc {
        DocId::Statement(index) => &case.statements[index].text,
        DocId::Terms => &case.terms.as_ref().unwrap().text,
    }
}

/// Where words stand in a text.
pub fn place(case: &Case, doc: DocId, words: &str) -> Place {
    let text = text(case, doc);
    let start = text[..text.find(words).unwrap()].chars().count();
    Place { doc, range: CharRange::new(start, start + words.chars().count()) }
}

/// A Reading written by hand, so that pictures of exports do not change with the rules. In the language of the case.
pub fn reading(case: &Case, ui: Ui) -> Reading {
    let en = ui == Ui::En;
    let pick = |a: &'static str, b: &'static str| if en { a } else { b };
    let last = case.statements.len() - 1;
    let (first, last, terms) = (DocId::Statement(0), DocId::Statement(last), DocId::Terms);
    let finding = |doc, words: &str, layer, category, rule, polarity, severity, reason: &str| Finding {
        place: place(case, doc, words),
        layer,
        category,
        rule,
        polarity,
        severity,
        confidence: 90,
        reason: if en {
            format!("“{words}” reads as {reason}")
        } else {
            format!("“{words}”读来是{reason}")
        },
    };
    use Layer::{Terms, Tone};
    use Polarity::{Credits, Hurts, Neutral};
    let findings = vec![
        finding(
            first,
            pick("working hard to restore the service", "全力抢修"),
            Tone,
            "effort",
            "tone/effort/of-the-tests",
            Hurts,
            1,
            pick(
                "a claim of effort, because nothing in it can be checked.",
                "宣称努力，因为没有可核对的内容。",
            ),
        ),
        finding(
            first,
            pick("please be patient", "请耐心等待"),
            Tone,
            "patience",
            "tone/patience/of-the-tests",
            Hurts,
            2,
            pick("a request, because it gives nothing for it.", "请求，因为没有给出相应的东西。"),
        ),
        finding(
            last,
            pick("We are sorry", "深表歉意"),
            Tone,
            "apology",
            "tone/apology/of-the-tests",
            Credits,
            1,
            pick("an apology, because it says regret.", "致歉，因为表达了歉意。"),
        ),
        finding(
            terms,
            pick(
                "may change or stop the service at any time without notice",
                "随时变更、中断或终止服务，而无需事先通知用户",
            ),
            Terms,
            "CHANGE_SERVICE",
            "terms/CHANGE_SERVICE/of-the-tests",
            Hurts,
            3,
            pick(
                "potentially one-sided, because one party can take it away.",
                "可能有失平衡，因为一方可以收回。",
            ),
        ),
        // Inside the one before, and over its end.
        finding(
            terms,
            pick("at any time", "随时"),
            Terms,
            "ANY_TIME",
            "terms/ANY_TIME/of-the-tests",
            Neutral,
            1,
            pick("sharpening, because no moment is safe.", "加重，因为随时都行。"),
        ),
        finding(
            terms,
            pick("without notice.\n2. Ferryline is not liable", "通知用户。\n二、因通讯线路故障"),
            Terms,
            "NO_NOTICE",
            "terms/NO_NOTICE/of-the-tests",
            Hurts,
            2,
            pick("two clauses, because it runs over a line.", "两条，因为跨行。"),
        ),
    ];
    let time = |text: &str| Some(subtext_engine::case::Time::parse_from_rfc3339(text).unwrap());
    let event = |kind, from, to, mark| TimelineEvent {
        kind,
        incident: "1".into(),
        earliest: time(from),
        latest: time(to),
        mark,
        rule: None,
        zone_from: ZoneFrom::Reader,
        place: None,
    };
    let onset =
        event(EventKind::Onset, "2031-03-03T09:10:00+01:00", "2031-03-03T09:10:00+01:00", Mark::Stated);
    let word = event(
        EventKind::FirstOfficial,
        "2031-03-03T10:25:00+01:00",
        "2031-03-03T10:55:00+01:00",
        Mark::Entered,
    );
    let resolved =
        event(EventKind::Resolved, "2031-03-03T12:50:00+01:00", "2031-03-03T12:50:00+01:00", Mark::Inferred);
    let delays = Delays { onset_to_first_word_min: Some((Some(75), Some(105))), ..Delays::default() };
    let statements = case.statements.iter().map(|_| StatementReading {
        lang: if en { Lang::En } else { Lang::Zh },
        incident: "1".into(),
        profile: Profile::default(),
        checklist: Checklist::from_fn(|item| !matches!(item, Item::Cause | Item::Remedy)),
        evidence: Checklist::default(),
        contradictions: Vec::new(),
        delays: Some(delays),
    });
    let moment = Moment {
        year: Some(2031),
        month: Some(3),
        day: Some(3),
        hour: Some(9),
        minute: Some(10),
        ..Moment::default()
    };
    Reading {
        id: case.id.clone(),
        engine: "0",
        rules: "0",
        times: vec![TimeExpression {
            place: place(case, last, pick("09:10 today", "今天9点10分")),
            kind: TimeKind::Instant,
            role: Some(EventKind::Onset),
            from: Some(moment),
            to: None,
            seconds: None,
        }],
        sentences: Vec::new(),
        statements: statements.collect(),
        timeline: Timeline {
            events: vec![onset, word, resolved],
            flags: vec![Flag {
                kind: FlagKind::ZoneAmbiguous,
                events: vec![0],
                reason: pick("The zone can be read in two ways.", "时区有两种读法。").into(),
            }],
            promises: Vec::new(),
        },
        delays: Some(delays),
        ledger: vec![LedgerRow {
            kind: LedgerKind::Risk,
            party: Party::User,
            count: 1,
            clauses: vec![LedgerClause { range: CharRange::new(0, 4), id: "USER_RISK" }],
        }],
        crossings: vec![Crossing {
            kind: CrossingKind::ExcuseCovered,
            from: findings[0].place,
            to: Some(findings[3].place),
            reason: pick("The terms already excuse what the statement gives.", "条款早已写好声明给出的理由。").into(),
        }],
        comparison: None,
        summary: pick(
            "The first official word came ≈ 90 min after the onset. No statement names a cause; one apologises.",
            "首次官方回应在故障开始约90分钟之后。声明都没有说明原因，1份道了歉。",
        )
        .into(),
        findings,
    }
}

/// A note, and a finding put aside.
pub fn marks(case: &Case, reading: &Reading) -> Vec<ReaderMark> {
    let words = if case.id == "ferry" { "a small number of travellers" } else { "少数用户" };
    let dismissed = &reading.findings[1];
    vec![
        ReaderMark {
            kind: ReaderMarkKind::Note,
            place: place(case, DocId::Statement(0), words),
            rule: None,
            text: Some("41,000?\n<b>Check</b> & *ask*".into()),
        },
        ReaderMark {
            kind: ReaderMarkKind::Dismissed,
            place: dismissed.place,
            rule: Some(dismissed.rule.to_owned()),
            text: None,
        },
    ]
}

/// How two texts are compared after a format: line breaks alike, lines of white space gone, and what a format can't
/// carry replaced.
pub fn seen(text: &str) -> String {
    let carried = |character: char| match character {
        '\u{b}' | '\u{c}' | '\u{85}' => ' ',
        '\t' | '\n' | '\r' => character,
        c if (c.is_control()) || ('\u{fdd0}'..='\u{fdef}').contains(&c) || (c as u32) % 0x10000 >= 0xfffe => {
            '\u{fffd}'
        }
        c => c,
    };
    let text: String = text.chars().map(carried).collect();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.split('\n').filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

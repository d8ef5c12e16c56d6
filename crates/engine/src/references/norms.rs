//! What rules and guides ask for. Each is named with its year, its clock and whom it wants told; one that counts from
//! somewhere else, or that wants an authority told, is text beside the chart and no line on it.
//!
//! Taken from the project's table of reference points: those that were read in the rule itself, the authority's page or
//! the press, and whose figure the sources agree on. Left out: GDPR and DORA (not read, or read differently), the
//! runbooks of single companies, and the rules without a figure.

use crate::Ui;
use crate::case::Time;
use chrono::Datelike;

/// A rule, a guideline or advice.
#[derive(Debug)]
pub struct Norm {
    /// What it asks for, with its clock, whom it wants told, and whom it binds.
    en: &'static str,
    zh: &'static str,
    /// When it began: year, month and day; `None` where that is not known.
    since: Option<(i32, u32, u32)>,
    /// Minutes from the onset to a first word to the public; `None` for any other clock.
    pub first_word_min: Option<i64>,
    /// Where it was read.
    pub source: &'static str,
}

impl Norm {
    /// What it asks for.
    pub fn words(&self, ui: Ui) -> &'static str {
        if ui == Ui::En { self.en } else { self.zh }
    }

    /// Whether it had begun by the day of an incident.
    pub fn had_begun(&self, onset: &Time) -> bool {
        self.since.is_none_or(|since| since <= (onset.year(), onset.month(), onset.day()))
    }
}

/// Those that speak to the public first, then those that speak to an authority.
pub static NORMS: [Norm; 10] = [
    Norm {
        en: "Japan, guideline of the communications ministry, from April 2023: the public hears within 30 minutes of the outage in principle. For designated telecoms carriers; not binding.",
        zh: "日本总务省指南，2023年4月起：原则上在故障发生后30分钟内告知公众。适用于指定的电信运营商，不具约束力。",
        since: Some((2023, 4, 1)),
        first_word_min: Some(30),
        source: "Impress Watch, Shojihomu (2023)",
    },
    Norm {
        en: "Japan, the same guideline: after that, news on the website about every hour.",
        zh: "日本同一指南：此后约每小时更新一次网站。",
        since: Some((2023, 4, 1)),
        first_word_min: None,
        source: "Nikkei (2022)",
    },
    Norm {
        en: "Korea, decree under the Telecommunications Business Act, from 2025: an outage of 2 hours or more is told to its users. A length from which news is due, not a deadline; before 2025, 4 hours and paid services only.",
        zh: "韩国《电气通信事业法》施行令，2025年起：中断达2小时即须告知用户。这是触发告知的时长，并非期限；2025年前为4小时，且仅限付费服务。",
        since: Some((2025, 3, 25)),
        first_word_min: None,
        source: "eToday, SBS Biz (2025)",
    },
    Norm {
        en: "Australia, ACMA standard, from 31 December 2024: in a major outage news every 6 hours of the first 24, then every 24; the first as soon as practicable. For telecoms companies; binding.",
        zh: "澳大利亚通信管理局标准，2024年12月31日起：重大中断的最初24小时内每6小时通报一次，其后每24小时一次；首次应尽快。适用于电信企业，具约束力。",
        since: Some((2024, 12, 31)),
        first_word_min: None,
        source: "acma.gov.au; F2024L01447",
    },
    Norm {
        en: "Atlassian Statuspage, advice to those who use it: news every 30 minutes, or at whatever pace is appropriate.",
        zh: "Atlassian Statuspage 给使用者的建议：每30分钟更新一次，或按合适的节奏。",
        since: None,
        first_word_min: None,
        source: "support.atlassian.com",
    },
    Norm {
        en: "United States, FCC outage reporting (rules as of 2015): 120 minutes from discovery. Tells the authority, not users.",
        zh: "美国联邦通信委员会中断报告规则（2015年版）：发现后120分钟。告知主管机构，而非用户。",
        since: Some((2015, 1, 1)),
        first_word_min: None,
        source: "47 CFR part 4 (2015)",
    },
    Norm {
        en: "India, CERT-In directions, from June 2022: 6 hours from noticing. Tells the authority, not users.",
        zh: "印度 CERT-In 指令，2022年6月起：察觉后6小时。告知主管机构，而非用户。",
        since: Some((2022, 6, 27)),
        first_word_min: None,
        source: "Argus Partners (2022)",
    },
    Norm {
        en: "European Union, NIS 2 Directive of 2022, art. 23: 24 hours from becoming aware. Tells the authority; users without undue delay, which is no figure.",
        zh: "欧盟2022年《NIS 2 指令》第23条：知悉后24小时告知主管机构；对用户只要求“不无故拖延”，没有数字。",
        since: Some((2022, 12, 14)),
        first_word_min: None,
        source: "nis2-info.eu",
    },
    Norm {
        en: "China, measures on reporting network security incidents, from November 2025, art. 4: 1 to 4 hours from discovery, by operator, for larger incidents. Tells the authority, not users.",
        zh: "中国《国家网络安全事件报告管理办法》第四条，2025年11月起：较大以上事件自发现起，视运营者而定，1至4小时。告知主管部门，而非用户。",
        since: Some((2025, 11, 1)),
        first_word_min: None,
        source: "qdubb.cn (2025)",
    },
    Norm {
        en: "United Kingdom, Ofcom, proposal of 2026: an incident is critical from 1.5 million user-hours lost (3 million before). A measure of size, not a deadline.",
        zh: "英国 Ofcom，2026年提案：损失达150万用户小时即属严重（此前为300万）。这是规模的尺度，并非期限。",
        since: Some((2026, 5, 12)),
        first_word_min: None,
        source: "bratby.law (2026)",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_does_not_reach_back() {
        let at = |text: &str| Time::parse_from_rfc3339(text).unwrap();
        let [japan, ..] = &NORMS;
        assert!(!japan.had_begun(&at("2013-07-22T07:30:00+08:00")));
        assert!(!japan.had_begun(&at("2023-03-31T23:59:00+09:00")));
        assert!(japan.had_begun(&at("2023-04-01T00:00:00+09:00")));
    }

    #[test]
    fn only_a_public_clock_from_the_onset_is_a_line() {
        let lines: Vec<_> = NORMS.iter().filter_map(|norm| norm.first_word_min).collect();
        assert_eq!(lines, [30]);
        for norm in &NORMS {
            assert!(!norm.source.is_empty() && norm.words(Ui::En).ends_with('.'), "{norm:?}");
            assert!(norm.words(Ui::Zh).ends_with('。'), "{norm:?}");
        }
    }
}

//! Whole statements: what is found, and what it resolves to.

use super::scan;
use crate::case::{Lang, Statement};
use crate::latency::{Slack, TimeMention};
use crate::reading::{DocId, Moment, ZoneFrom};
use crate::text::{ByteRange, Document};
use proptest::prelude::*;
use std::fmt::Write;

pub(super) fn read(text: &str, posted: &str) -> Vec<TimeMention> {
    let mut statement = Statement::new(text);
    statement.posted_at = (!posted.is_empty()).then(|| posted.parse().unwrap());
    scan(&Document::new(DocId::Statement(0), text, None), &statement, None)
}

/// A moment with the fields that it has: `2024-05-17 14:30 +480`.
pub(super) fn moment(moment: Option<Moment>) -> String {
    let Some(moment) = moment else { return String::from("…") };
    let mut out = String::new();
    match (moment.year, moment.month, moment.day) {
        (Some(year), Some(month), Some(day)) => write!(out, "{year}-{month:02}-{day:02}").unwrap(),
        (None, Some(month), Some(day)) => write!(out, "{month:02}-{day:02}").unwrap(),
        (_, _, Some(day)) => write!(out, "{day:02}").unwrap(),
        _ => {}
    }
    if let Some(hour) = moment.hour {
        write!(out, " {hour:02}").unwrap();
    }
    if let Some(minute) = moment.minute {
        write!(out, ":{minute:02}").unwrap();
    }
    if let Some(second) = moment.second {
        write!(out, ":{second:02}").unwrap();
    }
    out.trim().to_owned()
}

/// All that was found, as `[text] value`.
pub(super) fn told(text: &str, posted: &str) -> Vec<String> {
    read(text, posted)
        .iter()
        .map(|m| {
            let words = m.range.of(text);
            match (m.from, m.to, m.seconds) {
                (None, None, Some(seconds)) => format!("[{words}] {seconds} s"),
                (None, None, None) => format!("[{words}]"),
                (from, None, _) => format!("[{words}] {}", moment(from)),
                (from, to, _) => format!("[{words}] {} .. {}", moment(from), moment(to)),
            }
        })
        .collect()
}

/// Tuesday evening.
pub(super) const TUESDAY: &str = "2025-09-30T20:00:00+00:00";
/// Friday evening in China.
pub(super) const FRIDAY: &str = "2024-05-17T20:00:00+08:00";

#[test]
fn english_statements() {
    for (text, expected) in [
        (
            "Uploads failed from 9:42 a.m. until 11:05 a.m. on September 12.",
            &["[9:42 a.m. until 11:05 a.m. on September 12] 2025-09-12 09:42 .. 2025-09-12 11:05"][..],
        ),
        (
            "On June 3, 2025, between 07:05 UTC and 08:50 UTC, search was stale.",
            &["[June 3, 2025, between 07:05 UTC and 08:50 UTC] 2025-06-03 07:05 .. 2025-06-03 08:50"],
        ),
        (
            "Errors rose 23:40-00:25 on 14 September.",
            &["[23:40-00:25 on 14 September] 2025-09-13 23:40 .. 2025-09-14 00:25"],
        ),
        (
            "We rolled back at 3 PM; it was over around 3:25.",
            &["[3 PM] 2025-09-30 15:00", "[around 3:25] 2025-09-30 15:25"],
        ),
        (
            "It broke at 6 to 7:10pm yesterday.",
            &["[6 to 7:10pm yesterday] 2025-09-29 18:00 .. 2025-09-29 19:10"],
        ),
        (
            "Since last night 23:50, nothing until 6 a.m. today.",
            &["[last night 23:50] 2025-09-29 23:50", "[until 6 a.m. today] 2025-09-30 06:00"],
        ),
        ("Last night at 2am the queue froze.", &["[Last night at 2am] 2025-09-30 02:00"]),
        (
            "Down on Monday at 10:30, back on Sep 29 at noon.",
            &["[Monday at 10:30] 2025-09-29 10:30", "[Sep 29 at noon] 2025-09-29 12:00"],
        ),
        (
            "The outage of 2 hours and 17 minutes ended 25 minutes later.",
            &["[2 hours and 17 minutes] 8220 s", "[25 minutes later] 1500 s"],
        ),
        ("We fixed it 40 minutes ago. In a statement we said so.", &["[40 minutes ago] 2025-09-30 19:20:00"]),
        ("Next update by 21:30.", &["[21:30] 2025-09-30 21:30"]),
        ("We will be back by 6 a.m. tomorrow.", &["[6 a.m. tomorrow] 2025-10-01 06:00"]),
        ("An update will follow in 30 minutes.", &["[30 minutes] 2025-09-30 20:30:00"]),
        ("Logins work in 30 minutes on average.", &["[30 minutes] 1800 s"]),
        ("From August 10 - 22, 2024 we tested.", &["[August 10 - 22, 2024] 2024-08-10 .. 2024-08-22"]),
        ("Deliveries from 9 to 12 of June stalled.", &["[9 to 12 of June] 2025-06-09 .. 2025-06-12"]),
        ("Dec 31 23:10: first alert.", &["[Dec 31 23:10] 2024-12-31 23:10"]),
        ("We saw a few minutes of delay.", &["[a few minutes]"]),
        ("Started 2025-09-29T22:15:00Z.", &["[2025-09-29T22:15:00Z] 2025-09-29 22:15:00"]),
        (
            "Yesterday (29 September) at 14:00 it failed.",
            &["[Yesterday (29 September) at 14:00] 2025-09-29 14:00"],
        ),
    ] {
        assert_eq!(told(text, TUESDAY), expected, "{text}");
    }
}

#[test]
fn chinese_statements() {
    for (text, expected) in [
        (
            "昨天下午3点20分至5点无法登录。",
            &["[昨天下午3点20分至5点] 2024-05-16 15:20 .. 2024-05-16 17:00"][..],
        ),
        (
            "5月16日晚11点到17日凌晨2点中断。",
            &["[5月16日晚11点到17日凌晨2点] 2024-05-16 23:00 .. 2024-05-17 02:00"],
        ),
        (
            "今天早上八点多发不出消息，十点半恢复。",
            &["[今天早上八点多] 2024-05-17 08", "[十点半] 2024-05-17 10:30"],
        ),
        (
            "下午2点40左右崩了，3点05才回应。",
            &["[下午2点40左右] 2024-05-17 14:40", "[3点05] 2024-05-17 15:05"],
        ),
        (
            "5月15日晚间故障，当晚11点半恢复，次日上午10点公布原因。",
            &["[5月15日晚间] 2024-05-15", "[当晚11点半] 2024-05-15 23:30", "[次日上午10点] 2024-05-16 10:00"],
        ),
        ("5月13日（周一）9:05告警。", &["[5月13日（周一）9:05] 2024-05-13 09:05"]),
        ("上周五17:30中断，本周一回应。", &["[上周五17:30] 2024-05-10 17:30", "[本周一] 2024-05-13"]),
        ("16时前已提交，18点以后重试。", &["[16时前] … .. 2024-05-17 16:00", "[18点以后] 2024-05-17 18:00"]),
        ("自15:02起至今未恢复。", &["[15:02起至今] 2024-05-17 15:02"]),
        ("晚上十二点上线，24:00结束。", &["[晚上十二点] 2024-05-17 00:00", "[24:00] 2024-05-17 00:00"]),
        ("历时近两个半小时，二十分钟后恢复。", &["[近两个半小时] 9000 s", "[二十分钟后] 1200 s"]),
        ("预计22时恢复，21:30再通报。", &["[22时] 2024-05-17 22:00", "[21:30] 2024-05-17 21:30"]),
        ("１２月２日１４：３０打不开。", &["[１２月２日１４：３０] 2023-12-02 14:30"]),
        ("2024 年 5 月 17 日 下午 2 点许", &["[2024 年 5 月 17 日 下午 2 点许] 2024-05-17 14"]),
        (
            "去年12月3日也发生过，今天14:20再次发生。",
            &["[去年12月3日] 2023-12-03", "[今天14:20] 2024-05-17 14:20"],
        ),
        ("三分钟前恢复。", &["[三分钟前] 2024-05-17 19:57:00"]),
        ("【Status】09:15 UTC 起，Larkmail 无法同步。", &["[09:15 UTC] 2024-05-17 09:15"]),
    ] {
        assert_eq!(told(text, FRIDAY), expected, "{text}");
    }
}

#[test]
fn forms_that_are_easily_missed() {
    for (text, posted, expected) in [
        (
            "Between 3 and 5 this morning it was slow.",
            TUESDAY,
            &["[3 and 5 this morning] 2025-09-30 03:00 .. 2025-09-30 05:00"][..],
        ),
        ("Open from 8am until 6.", TUESDAY, &["[8am until 6] 2025-09-30 08:00 .. 2025-09-30 18:00"]),
        (
            "The evening of September 12, at 0815 hours.",
            TUESDAY,
            &["[evening of September 12, at 0815 hours] 2025-09-12 08:15"],
        ),
        (
            "Fixed 05:00 CST (UTC+8), within 2-3 hours.",
            TUESDAY,
            &["[05:00 CST (UTC+8)] 2025-09-30 05:00", "[2-3 hours]"],
        ),
        (
            "It stopped.10:42 PM PDT: it runs. Hours later we knew.",
            TUESDAY,
            &["[10:42 PM PDT] 2025-09-29 22:42", "[Hours later]"],
        ),
        (
            "Between 9:51 PM on May 17th, and 1:02 AM on May 18th.",
            TUESDAY,
            &["[9:51 PM on May 17th, and 1:02 AM on May 18th] 2025-05-17 21:51 .. 2025-05-18 01:02"],
        ),
        (
            "上月28日晚8时至次日2时",
            FRIDAY,
            &["[上月28日晚8时至次日2时] 2024-04-28 20:00 .. 2024-04-29 02:00"],
        ),
        (
            "周一（5月13日）上午9时，快10点好了。",
            FRIDAY,
            &["[周一（5月13日）上午9时] 2024-05-13 09:00", "[快10点] 2024-05-13 10:00"],
        ),
        ("It was up at 8, then down just after 11.", TUESDAY, &["[just after 11] 2025-09-30 11:00"]),
        (
            "The till failed at 15.40 and cards at 16.05.",
            TUESDAY,
            &["[15.40] 2025-09-30 15:40", "[16.05] 2025-09-30 16:05"],
        ),
        ("Back at 8:30ish.", TUESDAY, &["[8:30ish] 2025-09-30 08:30"]),
        ("We shut the gate at 4:07p pacific.", TUESDAY, &["[4:07p pacific] 2025-09-29 16:07"]),
        (
            "Down 13:45 to 14:59 UTC (approx.) on 16 Sep, all tills.",
            TUESDAY,
            &["[13:45 to 14:59 UTC (approx.) on 16 Sep] 2025-09-16 13:45 .. 2025-09-16 14:59"],
        ),
        (
            "From 8:00 a.m. - 9:15 a.m. Sept. 9 tills failed.",
            TUESDAY,
            &["[8:00 a.m. - 9:15 a.m. Sept. 9] 2025-09-09 08:00 .. 2025-09-09 09:15"],
        ),
        (
            "Closed Sep 9 23:50 → Sep 10 00:20 UTC.",
            TUESDAY,
            &["[Sep 9 23:50 → Sep 10 00:20 UTC] 2025-09-09 23:50 .. 2025-09-10 00:20"],
        ),
        (
            "Errors may show between now and 22:00.",
            TUESDAY,
            &["[now and 22:00] 2025-09-30 20:00 .. 2025-09-30 22:00"],
        ),
        (
            "It may fail between now and 9 o'clock.",
            TUESDAY,
            &["[now and 9 o'clock] 2025-09-30 20:00 .. 2025-09-30 21:00"],
        ),
        ("It failed at 10 p. m.", TUESDAY, &["[10 p. m.] 2025-09-29 22:00"]),
        ("Slow between 18:10 and now.", TUESDAY, &["[18:10 and now] 2025-09-30 18:10"]),
        (
            "Parcels stuck from 8am-3 yesterday.",
            TUESDAY,
            &["[8am-3 yesterday] 2025-09-29 08:00 .. 2025-09-29 15:00"],
        ),
        (
            "Repaired on Sep-23-2025, asked for on 20250921.",
            TUESDAY,
            &["[Sep-23-2025] 2025-09-23", "[20250921] 2025-09-21"],
        ),
        ("20250921 04:05:06 disk full", TUESDAY, &["[20250921 04:05:06] 2025-09-21 04:05:06"]),
        (
            "Down at 16:05 Central European Summer Time.",
            TUESDAY,
            &["[16:05 Central European Summer Time] 2025-09-30 16:05"],
        ),
        (
            "02/Sep/2025:05:13:22 +0000 \"GET /\" 503",
            TUESDAY,
            &["[02/Sep/2025:05:13:22 +0000] 2025-09-02 05:13:22"],
        ),
        ("UTC时间5月16日14:15起断网。", FRIDAY, &["[UTC时间5月16日14:15] 2024-05-16 14:15"]),
        ("We share more within the next hour.", TUESDAY, &["[next hour] 3600 s"]),
        ("It took 2½ hours.", TUESDAY, &["[2½ hours] 9000 s"]),
        ("十点过五分恢复，已过去三小时。", FRIDAY, &["[十点过五分] 2024-05-17 10:05", "[三小时] 10800 s"]),
        ("It took one-and-a-half hours.", TUESDAY, &["[one-and-a-half hours] 5400 s"]),
        (
            "On 5 September it failed. On Thursday we knew.",
            TUESDAY,
            &["[5 September] 2025-09-05", "[Thursday] 2025-09-04"],
        ),
        ("Payments return no later than 22:30.", TUESDAY, &["[22:30] 2025-09-30 22:30"]),
        (
            "下午四点断网，六点才有人管，到现在九点四十。",
            "2024-05-17T22:00:00+08:00",
            &["[下午四点] 2024-05-17 16:00", "[六点] 2024-05-17 18:00", "[九点四十] 2024-05-17 21:40"],
        ),
        ("17 : 05 收到投诉。", FRIDAY, &["[17 : 05] 2024-05-17 17:05"]),
        ("5月16日（北京时间）22:15断网。", FRIDAY, &["[5月16日（北京时间）22:15] 2024-05-16 22:15"]),
        (
            "16日22时（北京时间，下同）断网，23时恢复。",
            FRIDAY,
            &["[16日22时（北京时间，下同）] 2024-05-16 22:00", "[23时] 2024-05-16 23:00"],
        ),
        ("当晚11点致歉。", FRIDAY, &["[当晚11点] 2024-05-16 23:00"]),
        ("最晚今晚12点前修复。", FRIDAY, &["[今晚12点前] … .. 2024-05-18 00:00"]),
        (
            "夜里1点至2点，共1分30秒。",
            FRIDAY,
            &["[夜里1点至2点] 2024-05-17 01:00 .. 2024-05-17 02:00", "[1分30秒] 90 s"],
        ),
    ] {
        assert_eq!(told(text, posted), expected, "{text}");
    }
}

#[test]
fn what_is_no_time() {
    for text in [
        "Version 4.10.2 listens on ports 8080 and 993.",
        "About 2.5% failed, at most 11.45%.",
        "The ratio was 3:1 in 16:9, and a ratio of 10:30 before.",
        "Call 1-800-555-1212, ticket 2024-1187, $10.30 each.",
        "It may now take one more second look; the day pass is back.",
        "We march on. Sun and sat phones work. A second round, in one go.",
        "It may the second attempt; the rate stood at 9.30 and fell at 12.45%.",
        "Happy hour is over; the last straw, the next second, 1/2/2024:3 and a/2024:10:15.",
        "Group 2 may be slow; the second half, second place.",
        "Support is there 24/7, 24 hours a day, daily at 10:00.",
        "Requests per second fell; hosts us-west-2 and 10.0.0.1:8080 answered.",
        "我们第一时间处理，一时间抱怨不断，一时没有答复。",
        "24小时客服，7×24小时值守，工作日9:00-18:00。",
        "订单号20240517，有三点才算完。",
        "有一点慢，差一点，两点原因，3点建议，5点赞。",
        "3号机房，7日无理由退货，月卡与年卡，小时工，周年庆。",
        "比例10:30，版本8.0.30，第3天第2次，百分之三十。",
        "现在恢复，最近附近，近期，日活30万。",
    ] {
        let found = told(text, FRIDAY);
        let found: Vec<_> = found.iter().filter(|f| !f.contains("7日无")).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn missing_parts_name_their_rule() {
    for (text, posted, rule) in [
        ("It broke at 2025-09-30 10:00.", TUESDAY, None),
        ("It broke at 10:00.", TUESDAY, Some("day-of-posting")),
        ("It broke at 23:00.", TUESDAY, Some("latest-before-posting")),
        ("Next update at 23:00.", TUESDAY, Some("next-after-posting")),
        ("It broke on 3 May.", TUESDAY, Some("year-of-posting")),
        ("It broke on Monday.", TUESDAY, Some("weekday-near-posting")),
        ("19日中断。", FRIDAY, Some("month-of-posting")),
        ("5分钟前恢复。", FRIDAY, Some("counted-from-posting")),
    ] {
        let found = read(text, posted);
        assert_eq!(found.first().map(|m| m.inferred), Some(rule), "{text}");
    }
    let found = read("On 3 May 2025 it broke at 10:00; at 11:00 it worked.", TUESDAY);
    assert_eq!(found.last().and_then(|m| m.inferred), Some("inherited-date"));
}

#[test]
fn without_a_posting_only_what_the_text_says() {
    for (text, expected) in [
        ("Down since 10:25.", "[10:25] 10:25"),
        ("Down on May 3 at 10:25.", "[May 3 at 10:25] 05-03 10:25"),
        ("19日21时中断。", "[19日21时] 19 21:00"),
        ("昨晚8点中断。", "[昨晚8点] 20:00"),
        ("Back 5 minutes ago.", "[5 minutes ago] 300 s"),
    ] {
        assert_eq!(told(text, ""), [expected], "{text}");
        assert!(read(text, "").iter().all(|m| m.zone_from == ZoneFrom::Assumed), "{text}");
    }
}

#[test]
fn zones() {
    for (text, offset, from, ambiguous) in [
        ("Down at 10:00 PT.", Some(-420), ZoneFrom::Text, false),
        ("Down at 10:00 CST.", Some(-360), ZoneFrom::Text, true),
        ("Down at 10:00.", Some(0), ZoneFrom::Statement, false),
        ("Down at 10:00 local time.", None, ZoneFrom::Assumed, false),
        ("北京时间10:00中断。", Some(480), ZoneFrom::Text, false),
        ("10:00（美东时间）中断。", Some(-240), ZoneFrom::Text, false),
    ] {
        let found = read(text, TUESDAY);
        let first = found.first().map(|m| (m.from.unwrap().offset_min, m.zone_from, m.zone_ambiguous));
        assert_eq!(first, Some((offset, from, ambiguous)), "{text}");
    }
    // A zone named once holds for the clocks beside it.
    let found = read("Down at 10:00 PT, back at 11:30.", TUESDAY);
    assert_eq!(found.last().and_then(|m| m.from?.offset_min), Some(-420));
    // The statement's own zone is that of its clock.
    let mut statement = Statement::new("昨晚20:00中断。");
    statement.posted_at = Some("2024-05-17T17:00:00Z".parse().unwrap());
    statement.zone = Some(String::from("+08:00"));
    let found = scan(&Document::new(DocId::Statement(0), &statement.text, Some(Lang::Zh)), &statement, None);
    assert_eq!(moment(found[0].from), "2024-05-17 20:00");
}

#[test]
fn slack() {
    let day = |from: i64, to: i64| Slack { early_min: Some(-from * 60), late_min: Some(to * 60) };
    for (text, expected) in [
        ("at 10:00", Slack::EXACT),
        ("around 10:00", Slack { early_min: Some(10), late_min: Some(10) }),
        ("shortly before 9am", Slack { early_min: Some(30), late_min: Some(0) }),
        ("before 9am", Slack { early_min: None, late_min: Some(0) }),
        ("yesterday afternoon", day(12, 19)),
        ("昨天晚间", day(18, 24)),
        ("昨天", Slack::EXACT),
        ("早上八点多", Slack { early_min: Some(0), late_min: Some(59) }),
        ("不到40分钟", Slack { early_min: None, late_min: Some(0) }),
        ("约100分钟", Slack { early_min: Some(15), late_min: Some(15) }),
        ("7个多小时", Slack { early_min: Some(0), late_min: Some(60) }),
    ] {
        let found = read(text, TUESDAY);
        assert_eq!(found.first().map(|m| m.slack), Some(expected), "{text}");
    }
    let about = Slack { early_min: Some(10), late_min: Some(10) };
    for (text, ends) in [
        ("approximately 9:00 to 10:30", (about, about)),
        ("9:00 to about 10:30", (Slack::EXACT, about)),
        ("9:00 to 10:30", (Slack::EXACT, Slack::EXACT)),
        ("9点至10点半左右", (Slack::EXACT, about)),
    ] {
        let found = read(text, TUESDAY);
        assert_eq!(found.first().map(|m| (m.slack, m.end_slack)), Some(ends), "{text}");
    }
}

#[test]
fn a_weekday_against_its_date_is_told() {
    for (text, clash) in [
        ("Tuesday 30 September 2025", false),
        ("Monday 30 September 2025", true),
        ("5月13日（周一）", false),
        ("5月13日（周二）", true),
    ] {
        let posted = if text.is_ascii() { TUESDAY } else { FRIDAY };
        assert_eq!(read(text, posted).first().map(|m| m.weekday_clash), Some(clash), "{text}");
    }
}

#[test]
fn only_lengths_after_an_event_are_relative() {
    for (text, relative) in [
        ("Back 15 minutes later", true),
        ("恢复于一个半小时后", true),
        ("for 15 minutes", false),
        ("15分钟前", false),
    ] {
        assert_eq!(read(text, TUESDAY).first().map(|m| m.relative), Some(relative), "{text}");
    }
}

/// Long runs of what times are made of take no longer than their length.
#[test]
fn reading_is_linear() {
    for unit in
        ["1", "一", "1:", "10:30-", "9点", "at ", "昨", "2024-", "约", "至", "half an ", "3 to ", "（周一"]
    {
        let text = unit.repeat(20_000 / unit.len());
        let start = std::time::Instant::now();
        let found = read(&text, FRIDAY);
        assert!(start.elapsed().as_secs() < 10, "{unit}: {} found in {:?}", found.len(), start.elapsed());
    }
}

proptest! {
    #[test]
    fn any_text_is_read(
        text in "(\\PC|[0-9:/.年月日点时分秒半十一至 -]|am|pm|UTC| at | and |May |昨晚|[\r\n]){0,200}",
        posted in prop_oneof![Just(""), Just(FRIDAY), Just("9999-12-31T23:59:59+14:00"), Just("0001-01-01T00:00:00-12:00")],
    ) {
        let found = read(&text, posted);
        let mut last = 0;
        for mention in &found {
            let ByteRange { start, end } = mention.range;
            prop_assert!(text.is_char_boundary(start) && text.is_char_boundary(end));
            prop_assert!(last <= start && start < end && end <= text.len());
            last = end;
        }
        prop_assert_eq!(read(&text, posted), found);
    }
}

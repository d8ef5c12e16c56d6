//! Tests of the forms that are written away from statements: stretches, what is counted from, texts that are only a time.

use super::tests::{FRIDAY, TUESDAY, moment, read, told};

/// The stretch that a mention is shown as.
fn stretch(text: &str, posted: &str) -> Vec<String> {
    let found = read(text, posted);
    let ends =
        found.iter().map(|m| m.stretch.map(|(from, to)| format!("{} .. {}", moment(from), moment(to))));
    ends.map(Option::unwrap_or_default).collect()
}

#[test]
fn stretches_are_shown_and_place_no_event() {
    for (text, posted, expected) in [
        ("We saw it in May.", TUESDAY, "2025-05-01 .. 2025-06-01"),
        ("We saw it last November.", TUESDAY, "2024-11-01 .. 2024-12-01"),
        ("Slow since August.", TUESDAY, "2025-08-01 .. …"),
        ("Not once since 2021.", TUESDAY, "2021-01-01 .. …"),
        ("It runs on old nodes after June 2024.", TUESDAY, "2024-07-01 .. …"),
        ("Accounts made before 2019, all of them.", TUESDAY, "… .. 2019-01-01"),
        ("From November to February we moved.", TUESDAY, "2024-11-01 .. 2025-02-01"),
        ("Nov-Feb 2022 was calm.", TUESDAY, "2021-11-01 .. 2022-02-01"),
        ("Calm between 2019 and 2022.", TUESDAY, "2019-01-01 .. 2022-01-01"),
        ("It failed yesterday evening.", TUESDAY, "2025-09-29 18:00 .. 2025-09-30 00:00"),
        ("It failed on Monday in the morning.", TUESDAY, "2025-09-29 00:00 .. 2025-09-29 12:00"),
        ("Seen within the last two days.", TUESDAY, "2025-09-28 .. 2025-09-30"),
        ("Seen in the past 30 minutes.", TUESDAY, "2025-09-30 19:30:00 .. 2025-09-30 20:00:00"),
        ("Watch it over the next three days.", TUESDAY, "2025-10-01 .. 2025-10-04"),
        ("去年11月也中断过。", FRIDAY, "2023-11-01 .. 2023-12-01"),
        ("2021年以来首次。", FRIDAY, "2021-01-01 .. …"),
        ("2022年之后注册的用户。", FRIDAY, "2023-01-01 .. …"),
        ("2019年和2022年之间没有。", FRIDAY, "2019-01-01 .. 2022-01-01"),
        ("昨天上午无法登录。", FRIDAY, "2024-05-16 04:00 .. 2024-05-16 12:00"),
        ("过去三小时没有消息。", FRIDAY, "2024-05-17 17:00:00 .. 2024-05-17 20:00:00"),
    ] {
        assert_eq!(stretch(text, posted), [expected], "{text}");
        let clocks =
            read(text, posted).iter().any(|m| [m.from, m.to].iter().flatten().any(|m| m.hour.is_some()));
        assert!(!clocks, "{text}");
    }
}

#[test]
fn counted_from_another_time() {
    for (text, expected) in [
        ("Mail was back 20 minutes after 10:14.", "[20 minutes after 10:14] 2025-09-30 10:34:00"),
        ("It broke two hours before noon.", "[two hours before noon] 2025-09-30 10:00:00"),
        ("It returned two days after 12 September.", "[two days after 12 September] 2025-09-14"),
        ("It failed for 15 minutes from 10:14.", "[15 minutes] 900 s"),
        ("It failed within 15 minutes after 10:14.", "[15 minutes] 900 s"),
    ] {
        assert_eq!(told(text, TUESDAY).first().map(String::as_str), Some(expected), "{text}");
    }
}

#[test]
fn clocks_as_they_are_spoken() {
    for (text, expected) in [
        ("Down since half past three this morning.", "[half past three this morning] 2025-09-30 03:30"),
        ("It broke at a quarter to 9 pm yesterday.", "[a quarter to 9 pm yesterday] 2025-09-29 20:45"),
        ("It broke at nine thirty.", "[nine thirty] 2025-09-30 09:30"),
        ("It broke at seven oh five pm.", "[seven oh five pm] 2025-09-30 19:05"),
        ("It broke at 16h.", "[16h] 2025-09-30 16:00"),
        ("From 9h30 - 11h CET it was down.", "[9h30 - 11h CET] 2025-09-30 09:30 .. 2025-09-30 11:00"),
        ("On 12 September after 14:00 it was slow.", "[12 September after 14:00] 2025-09-12 14:00"),
        ("The outage of 16h is over.", "[16h] 57600 s"),
    ] {
        assert_eq!(told(text, TUESDAY), [expected], "{text}");
    }
}

#[test]
fn dates_in_other_orders() {
    for (text, expected) in [
        ("Down Thu Sep 25 11:00:09 2025", "[Thu Sep 25 11:00:09 2025] 2025-09-25 11:00:09"),
        ("Down since 2025 September 18.", "[2025 September 18] 2025-09-18"),
        ("Down on Thursday the 18th at 10:30.", "[Thursday the 18th at 10:30] 2025-09-18 10:30"),
        (
            "Down between the ninth and the twelfth of June.",
            "[the ninth and the twelfth of June] 2025-06-09 .. 2025-06-12",
        ),
        (
            "From 4:23 PM PDT, Wednesday, September 24th.",
            "[4:23 PM PDT, Wednesday, September 24th] 2025-09-24 16:23",
        ),
        (
            "Between Sunday 20:50 and Monday 03:20 it was down.",
            "[Sunday 20:50 and Monday 03:20] 2025-09-28 20:50 .. 2025-09-29 03:20",
        ),
        ("From 2024-12-30 to January 2 it was down.", "[2024-12-30 to January 2] 2024-12-30 .. 2025-01-02"),
        (
            "2025-09-01 10:00/2025-09-02 11:00",
            "[2025-09-01 10:00/2025-09-02 11:00] 2025-09-01 10:00 .. 2025-09-02 11:00",
        ),
        ("Known at 15.40 BST.", "[15.40 BST] 2025-09-30 15:40"),
        (
            "Yesterday, September 29, at 10:00 it broke.",
            "[Yesterday, September 29, at 10:00] 2025-09-29 10:00",
        ),
        ("At 0930 hrs it broke.", "[0930 hrs] 2025-09-30 09:30"),
        ("For three-quarters of an hour it was down.", "[three-quarters of an hour] 2700 s"),
        ("See #faq12:18 PM PDT it runs.", "[12:18 PM PDT] 2025-09-30 12:18"),
    ] {
        assert_eq!(told(text, TUESDAY), [expected], "{text}");
    }
    let list = told("Closed on 9/10, 9/12 or 9/15.", TUESDAY);
    assert_eq!(list, ["[9/10] 2025-09-10", "[9/12] 2025-09-12", "[9/15] 2025-09-15"]);
}

#[test]
fn a_text_that_is_only_a_time_does_not_look_back() {
    for (text, posted, expected) in [
        ("23:30", TUESDAY, "[23:30] 2025-09-30 23:30"),
        ("at 11pm", TUESDAY, "[11pm] 2025-09-30 23:00"),
        ("Saturday", TUESDAY, "[Saturday] 2025-10-04"),
        ("Sat", TUESDAY, "[Sat] 2025-10-04"),
        ("December 3", TUESDAY, "[December 3] 2025-12-03"),
        ("within 1 hour", TUESDAY, "[1 hour] 2025-09-30 21:00:00"),
        ("15 minutes earlier", TUESDAY, "[15 minutes earlier] 2025-09-30 19:45:00"),
        ("五分钟后", FRIDAY, "[五分钟后] 2024-05-17 20:05:00"),
        ("晚上十点", FRIDAY, "[晚上十点] 2024-05-17 22:00"),
        ("星期六", FRIDAY, "[星期六] 2024-05-18"),
        ("三点", FRIDAY, "[三点] 2024-05-17 03:00"),
        // Any other word makes it a statement.
        ("Down at 23:30", TUESDAY, "[23:30] 2025-09-29 23:30"),
        ("Failed on Saturday", TUESDAY, "[Saturday] 2025-09-27"),
        ("Failed on December 3", TUESDAY, "[December 3] 2024-12-03"),
        ("晚上十点中断", FRIDAY, "[晚上十点] 2024-05-16 22:00"),
    ] {
        assert_eq!(told(text, posted), [expected], "{text}");
    }
}

#[test]
fn traditional_characters() {
    for (text, expected) in [
        ("昨晚十點半至淩晨兩點無法登入。", "[昨晚十點半至淩晨兩點] 2024-05-16 22:30 .. 2024-05-17 02:00"),
        ("北京時間5月16號下午3點15分", "[北京時間5月16號下午3點15分] 2024-05-16 15:15"),
        ("中斷約兩個半鐘頭。", "[約兩個半鐘頭] 9000 s"),
        ("禮拜三晏晝4點恢復。", "[禮拜三晏晝4點] 2024-05-15 16:00"),
    ] {
        let found = told(text, FRIDAY);
        assert_eq!(found.first().map(String::as_str), Some(expected), "{text}");
    }
}

#[test]
fn traps_of_the_new_forms() {
    for text in [
        "You may or may not notice, and this may recur.",
        "In 2000 regions, after 2000 requests, before 2010 users came.",
        "Error 2019 rose to 2024, port 2022, room 2019.",
        "Use the March on the site; they march in step.",
        "The rate rose from 1995 requests to 2010 requests.",
        "At 2.5, in 16hz, 3h2o, a quarter of users, half of them, past failures.",
        "One twenty-node cluster, nine fifty-line files.",
        "We answer 9am-5pm, Monday to Friday, and at 20:00 every day.",
        "Friday 31 users failed? No: fridays.",
        "周一至周五9:00-18:00提供人工服务。",
        "2019年度报告，5月卡，近三月，两月，2021级，第一时间。",
        "两个半字，个个都钟意，前后端，上下文。",
    ] {
        let found: Vec<_> = told(text, TUESDAY).into_iter().filter(|f| !f.starts_with("[Friday]")).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn stamps_and_lines_of_a_log() {
    for (text, expected) in [
        ("Solved. Sep 30, 2025 - 10:14 UTC", &["[Sep 30, 2025 - 10:14 UTC] 2025-09-30 10:14"][..]),
        (
            "From 10:14-11:20 UTC, 30 September, it failed.",
            &["[10:14-11:20 UTC, 30 September] 2025-09-30 10:14 .. 2025-09-30 11:20"],
        ),
        ("Paged Tue 30 Sep 2025 10:14:02 +0200.", &["[Tue 30 Sep 2025 10:14:02 +0200] 2025-09-30 10:14:02"]),
        (
            "We will post in 60 minutes, or at 21:30.",
            &["[60 minutes] 2025-09-30 21:00:00", "[21:30] 2025-09-30 21:30"],
        ),
        ("Most calls will end in under 30 seconds.", &["[under 30 seconds] 30 s"]),
    ] {
        assert_eq!(told(text, TUESDAY), expected, "{text}");
    }
    for (text, expected) in [
        (
            "昨夜23时47分至今日凌晨1时12分",
            "[昨夜23时47分至今日凌晨1时12分] 2024-05-16 23:47 .. 2024-05-17 01:12",
        ),
        ("当天18:20临时扩容。", "[当天18:20] 2024-05-17 18:20"),
        ("5.16 10:00-11:00期间下单的用户", "[5.16 10:00-11:00] 2024-05-16 10:00 .. 2024-05-16 11:00"),
        ("预计19日恢复。", "[19日] 2024-05-19"),
        ("下午两三点钟打不通。", "[下午] 2024-05-17"),
        ("周一至周三中断。", "[周一至周三] 2024-05-13 .. 2024-05-15"),
        ("共中断，时长45分。", "[45分] 2700 s"),
        ("计费周期2023年6月1日-6月30日", "[2023年6月1日-6月30日] 2023-06-01 .. 2023-06-30"),
        ("从下午五点一刻到六点打不开", "[下午五点一刻到六点] 2024-05-17 17:15 .. 2024-05-17 18:00"),
        ("早上五到六点打不开", "[早上五到六点] 2024-05-17 05:00 .. 2024-05-17 06:00"),
        ("一小时零十五秒后恢复", "[一小时零十五秒后] 3615 s"),
    ] {
        assert_eq!(told(text, FRIDAY), [expected], "{text}");
    }
    let both = told("17日9时中断，预计19日12时恢复。", FRIDAY);
    assert_eq!(both, ["[17日9时] 2024-05-17 09:00", "[19日12时] 2024-05-19 12:00"]);
    for text in ["时隔三日再次致歉", "版本5.16 10次更新", "升级至版本5.16。"] {
        assert!(told(text, FRIDAY).is_empty(), "{text}");
    }
}

#[test]
fn a_zone_said_for_all_clocks() {
    for (text, offset) in [
        ("Timeline (all times PT): 09:58 deploy; 10:14 alarm.", Some(-420)),
        ("09:58 deploy, 10:14 alarm. Times in UTC.", Some(0)),
        ("以下均为北京时间：09:58发布，10:14告警。", Some(480)),
        ("All times are bad: 09:58, 10:14.", Some(60)),
    ] {
        let found = read(text, "2025-09-30T20:00:00+01:00");
        assert!(found.iter().all(|m| m.from.is_some_and(|from| from.offset_min == offset)), "{text}");
    }
}

#[test]
fn a_run_of_the_same_words_is_read_once() {
    for words in ["quarter past ", "20 past ", "5 minutes after ", "on 9/10, ", "May to ", "nine thirty "] {
        let text = words.repeat(20_000);
        assert!(read(&text, TUESDAY).len() <= 20_000, "{words}");
    }
}

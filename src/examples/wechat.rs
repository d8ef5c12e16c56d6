//! WeChat, 2013 and 2014: the outages that the project was started from.

use super::{Example, Known, Said};
use subtext_engine::Ui;
use subtext_engine::case::{EventKind, UsersKind};

/// The first statement, which both versions of the story quote.
const FIRST: &str = "Due to a basic network failure on the server, your WeChat may temporarily experience problems \
    sending and receiving. We are working hard to restore it, please be patient.";

/// Three outages as an article of the time told them.
pub const ARTICLE: Example = Example {
    id: "wechat",
    name: "WeChat, three outages, 2013–14",
    ui: Ui::En,
    back_translated: false,
    notes: &[
        "The statements and clauses are quoted as an article of the time gives them, in English translation. The \
         second statement is reported speech, not the company’s own words.",
        "Times marked ≈ were derived from “three hours”, “fifteen minutes” and “an hour and a half” in the article; \
         the day of the third outage is chosen, as the article names none.",
    ],
    contradicted: Some(
        "The press record tells the first outage otherwise: first official post at 09:26, 86 minutes after the first \
         complaints at 08:00, not three hours (People’s Daily, 23 July 2013, on the Chinese government’s web portal).",
    ),
    other: Some("wechat-record"),
    statements: &[
        Said { text: FIRST, at: "2013-07-22T09:30", approx: true, quoted: true },
        Said {
            text: "The network equipment in the computer room had failed and was being urgently repaired.",
            at: "2013-08-19T22:55",
            approx: true,
            quoted: false,
        },
        Said {
            text: "At 16:50 today, WeChat Shanghai data center twitched, and a small number of users were unable to log \
                   in and send and receive messages normally. (Special statement: Excavator is not responsible for this \
                   accident). At present, the siege division is working hard to repair it. If there is further \
                   information, we will update it at any time. Sorry, everyone, hurry up and get to work!",
            at: "2014-09-12T18:00",
            approx: true,
            quoted: true,
        },
    ],
    terms: Some(TERMS),
    events: &[
        Known { kind: EventKind::Onset, at: "2013-07-22T06:30", approx: true, source: ARTICLE_SAYS },
        Known { kind: EventKind::FirstComplaint, at: "2013-08-19T22:40", approx: true, source: ARTICLE_SAYS },
        Known { kind: EventKind::FirstComplaint, at: "2014-09-12T16:30", approx: true, source: ARTICLE_SAYS },
    ],
    users: Some((
        438_000_000,
        UsersKind::Active,
        "2014-06-30",
        "monthly active users, as the company reported",
    )),
};

/// The first outage alone, with the times of the press record.
pub const RECORD: Example = Example {
    id: "wechat-record",
    name: "WeChat, 22 July 2013, times of the press record",
    ui: Ui::En,
    back_translated: false,
    notes: &[
        "The statement is quoted as an article of the time gives it, in English translation.",
        "Times: People’s Daily, 23 July 2013, on the Chinese government’s web portal. The article says that the first \
         word took three hours; by this record it took 86 minutes from the first complaints and 116 from the fault.",
    ],
    contradicted: Some(
        "An article of the time tells it otherwise: about three hours to the first official word.",
    ),
    other: Some("wechat"),
    statements: &[Said { text: FIRST, at: "2013-07-22T09:26", approx: false, quoted: true }],
    terms: Some(TERMS),
    events: &[
        Known { kind: EventKind::Onset, at: "2013-07-22T07:30", approx: false, source: RECORD_SAYS },
        Known { kind: EventKind::FirstComplaint, at: "2013-07-22T08:00", approx: false, source: RECORD_SAYS },
        Known { kind: EventKind::FirstOfficial, at: "2013-07-22T09:26", approx: false, source: RECORD_SAYS },
        Known { kind: EventKind::Cause, at: "2013-07-22T12:19", approx: false, source: RECORD_SAYS },
        Known { kind: EventKind::Resolved, at: "2013-07-22T14:23", approx: false, source: RECORD_SAYS },
    ],
    users: None,
};

const ARTICLE_SAYS: &str = "derived from the article";
const RECORD_SAYS: &str = "People’s Daily, 23 July 2013";

const TERMS: &str = "Tencent reserves the right to unilaterally change, suspend, restrict, terminate or revoke the \
    Tencent WeChat service in whole or in part at any time without any notice due to business \
    development needs. Users shall bear this risk.\n\
    Tencent and its partners are not responsible for any losses suffered by users due to communication \
    line failures, technical problems, network and computer failures, system instability and other force \
    majeure caused by third parties such as telecommunications departments.\n\
    When using this software and services, users must bear the following risks that are beyond Tencent's \
    control, including but not limited to... risks such as Tencent WeChat login failures, incomplete \
    data synchronization, slow page opening speeds, etc. caused by unstable wireless network information \
    and low wireless network bandwidth.\n\
    This service is subject to the risk of service interruption or failure to meet user requirements due \
    to force majeure, computer viruses or hacker attacks, system instability, user location, user \
    shutdown, and any other technical, Internet, or communication line reasons. Users must bear the \
    above risks, and Tencent does not provide any guarantees. Tencent does not assume any responsibility \
    for users' inability to send and receive information, or for sending or receiving wrong information.\n\
    If others use the user's information to cause harassment in real life...\n\
    The company defines information content as including: text, software, sound, photos, videos, \
    graphics; all content in advertisements; commercial information provided by Tencent to users. All \
    these contents are protected by copyright, trademark rights, and other intellectual property and \
    ownership laws. Therefore, users can only use these contents with the authorization of Tencent and \
    advertisers, and cannot copy, modify, compile these contents without authorization, or create \
    derivative products related to the contents.";

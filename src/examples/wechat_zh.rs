//! The same story in Chinese: our own back-translation, as the originals are not at hand. Never shown as a quotation.

use super::{Example, Known, Said};
use subtext_engine::Ui;
use subtext_engine::case::{EventKind, UsersKind};

const FIRST: &str =
    "由于服务器基础网络故障，您的微信可能会暂时出现收发异常。我们正在玩命修复，请小主耐心等待。";

pub const ARTICLE: Example = Example {
    id: "wechat-zh",
    name: "微信三次故障，2013–14（回译）",
    ui: Ui::Zh,
    back_translated: true,
    notes: &[
        "以下声明与条款是本项目从英文译本回译的中文，并非原文，请勿当作引文。第二则声明是转述，不是公司自己的话。",
        "带 ≈ 的时间由文章中的“三个小时”“十五分钟”“一个半小时”推算；文章没有写明第三次故障的日期，此处的日期是选定的。",
    ],
    contradicted: Some(
        "关于第一次故障，报刊记录与文章不一致：9:26首次发布，距8:00最早的投诉86分钟，而不是三个小时\
         （《人民日报》2013年7月23日，中国政府网）。",
    ),
    other: Some("wechat-record-zh"),
    statements: &[
        Said { text: FIRST, at: "2013-07-22T09:30", approx: true, quoted: true },
        Said {
            text: "机房网络设备出现故障，正在紧急抢修。",
            at: "2013-08-19T22:55",
            approx: true,
            quoted: false,
        },
        Said {
            text: "今天16:50，微信上海数据中心抽风了，少量用户无法正常登录和收发消息。（特别声明：挖掘机对本次事故概不负责）。\
                   目前攻城师正在玩命修复中。如有进一步消息，我们会随时更新。对不起大家，赶紧干活去了！",
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
    users: Some((438_000_000, UsersKind::Active, "2014-06-30", "公司公布的月活跃用户数")),
};

pub const RECORD: Example = Example {
    id: "wechat-record-zh",
    name: "微信，2013年7月22日，按报刊记录（回译）",
    ui: Ui::Zh,
    back_translated: true,
    notes: &[
        "以下声明与条款是本项目从英文译本回译的中文，并非原文，请勿当作引文。",
        "时间依据《人民日报》2013年7月23日（中国政府网）。文章说首次回应用了三个小时；按此记录，距最早的投诉86分钟，距故障116分钟。",
    ],
    contradicted: Some("文章的说法与此不同：约三个小时后才有首次官方回应。"),
    other: Some("wechat-zh"),
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

const ARTICLE_SAYS: &str = "由文章推算";
const RECORD_SAYS: &str = "《人民日报》2013年7月23日";

const TERMS: &str = "腾讯有权因业务发展需要，随时单方变更、中断、限制、终止或撤销腾讯微信的全部或部分服务，无需任何通知。用户须自行承担此风险。\n\
    因电信部门等第三方造成的通讯线路故障、技术问题、网络及电脑故障、系统不稳定及其他不可抗力原因，使用户遭受的任何损失，腾讯及其合作伙伴不承担责任。\n\
    用户使用本软件及服务时，须自行承担下列腾讯不可控的风险，包括但不限于……因无线网络信号不稳定、无线网络带宽小等原因引起的腾讯微信登录失败、资料同步不完整、页面打开速度慢等风险。\n\
    本服务存在因不可抗力、计算机病毒或黑客攻击、系统不稳定、用户所在位置、用户关机以及其他任何技术、互联网、通信线路原因造成的服务中断或不能满足用户要求的风险。用户须自行承担上述风险，腾讯不作任何担保。对于用户不能收发信息，或收发信息错误，腾讯不承担任何责任。\n\
    如果他人利用用户的信息在现实生活中造成骚扰……\n\
    本公司定义的信息内容包括：文字、软件、声音、相片、录像、图表；广告中的全部内容；腾讯为用户提供的商业信息。所有这些内容均受版权、商标权及其他知识产权和所有权法律的保护。因此，用户只能在腾讯和广告商授权下才能使用这些内容，不能擅自复制、修改、编纂这些内容，或创造与内容有关的衍生产品。";

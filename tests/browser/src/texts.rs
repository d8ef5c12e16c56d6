//! Texts written for these tests, with invented companies.

/// A statement with an apology, an effort claim and a hedge.
pub const STATEMENT: &str = "Larkpost status, 4 March 2025.\n\nBetween 09:10 and 11:40 UTC some users could not \
    send mail. We apologise for the inconvenience. Our engineers are working hard to restore the service.";

/// Terms that change at will and owe nothing.
pub const TERMS: &str = "1. Changes. We may change these terms at any time without notice.\n\n2. Liability. In no \
    event shall Larkpost be liable for any loss of data or profit.";

/// A Chinese statement with an apology and an appeal to patience.
pub const STATEMENT_ZH: &str = "云雀邮箱公告：今天上午9点10分起，部分用户无法发送邮件。我们深表歉意，\
    工程师正在全力抢修，请大家耐心等待。";

/// Chinese terms that owe nothing.
pub const TERMS_ZH: &str =
    "一、云雀有权随时修改本协议，无需另行通知。\n二、因系统故障造成的任何损失，云雀不承担任何责任。";

/// Characters that lose something where text is rebuilt carelessly: pairs of code units, joined emoji, combining
/// marks, several spaces, tabs, blank lines, markup, and both scripts on one line.
pub const AWKWARD: &str = "\u{1f427} We apologise  for   the\toutage \u{2014} caf\u{e9}, cafe\u{301}.\n\n\n\
    <b>Sorry</b> &amp; \"quoted\" \u{1f469}\u{200d}\u{1f4bb} 我们深表歉意，we are working hard。\n  We may change \
    these terms at any time without notice.\n indented, \u{2028}\
    \u{1d54a} and an end without a full stop";

/// Terms of at least so many bytes. No two sentences are the same, so that nothing can be remembered.
pub fn long_terms(bytes: usize) -> String {
    let sentences = [
        "We may change the price of plan {} at any time and without notice.",
        "Part {} of the service is provided as is, without warranty of any kind.",
        "You agree that box {} is kept at your own risk.",
        "In no event shall we be liable for loss number {}.",
        "Opening hours of branch {} hang on its door.",
        "We may suspend account class {} for any reason at our sole discretion.",
        "Disputes about invoice {} are settled by binding arbitration.",
        "The colour of form {} is green, and its back is left empty.",
    ];
    let mut text = String::new();
    for (number, sentence) in sentences.iter().cycle().enumerate() {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&sentence.replace("{}", &(number + 1).to_string()));
        text.push_str(if number % 6 == 5 { "\n\n" } else { " " });
    }
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    #[test]
    fn long_terms_are_long() {
        let text = super::long_terms(200_000);
        assert!((200_000..200_200).contains(&text.len()), "{}", text.len());
    }
}

//! Whether a text is in a language that the rules are written for.

use super::automaton::Automaton;
use crate::text::script::is_han;
use crate::text::token::{TokenKind, tokens};

/// A word counts once more for every so many bytes: what is no language at all comes in long runs.
const LONG: usize = 16;
/// So many halves of words are let pass: three names alone may be English.
const FEW: usize = 6;

/// Whether a text reads as English or Chinese. Of English at least every second word stands in some pattern, of other
/// languages at most every fourth; a few words alone may all be names.
///
/// ```
/// use subtext_engine::rules::knows;
/// assert!(knows("Logins fail.") && knows("登录失败") && knows("Zendesk"));
/// assert!(!knows("Der Dienst ist derzeit nicht erreichbar.") && !knows("ログインできない状態です"));
/// ```
pub fn knows(text: &str) -> bool {
    let lexicon = &Automaton::get().lexicon;
    let (mut words, mut known, mut han, mut kana, mut strange) = (0, 0, 0, 0, false);
    for token in tokens(text) {
        let word = text.get(token.start..token.end).unwrap_or_default();
        let first = word.chars().next().unwrap_or_default();
        match token.kind {
            TokenKind::Han if is_han(first) => han += 1,
            TokenKind::Han => kana += 1,
            // Single letters are words of many languages.
            TokenKind::Word if word.len() > 1 => {
                let weight = 1 + word.len() / LONG;
                words += weight;
                known += if lexicon.sets_of(word).is_empty() { 0 } else { weight };
                strange |= first > 'ɏ';
            }
            TokenKind::Mark if matches!(first, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffd}') => {
                words += 1;
                strange = true;
            }
            _ => {}
        }
    }
    // Japanese has at least as many signs of its own as Chinese ones.
    if kana * 4 < han * 3 {
        (words, known) = (words + han + kana, known + han);
    } else {
        words += (han + kana).div_ceil(2);
    }
    let few = if strange || kana > 0 { 0 } else { FEW };
    known * 7 + few >= words * 2
}

#[cfg(test)]
mod tests {
    use super::knows;

    #[test]
    fn english_and_chinese_are_read_however_short() {
        for text in [
            "",
            "mine",
            "Resolved",
            "10:25",
            "Partial outage affecting API requests",
            "Zendesk Explore Pod 17 dashboards slow",
            "GitHub Actions, Codespaces and Packages",
            "lol we broke it again sry folks",
            "Café Zürich: the server is down",
            "抽了",
            "鲜の味服务器故障，正在修复",
            "微信：Explore Pod、Codespaces 挂了",
            "伺服器異常",
        ] {
            assert!(knows(text), "{text}");
        }
    }

    #[test]
    fn other_languages_and_no_language_are_not() {
        for text in [
            "Wir bitten um Entschuldigung für die Störung. Unsere Techniker arbeiten mit Hochdruck an der Lösung.",
            "Nous rencontrons actuellement un problème technique qui affecte certains utilisateurs.",
            "Estamos trabajando para resolver el problema lo antes posible. Pedimos disculpas.",
            "We werken hard aan een oplossing voor de storing. Sommige gebruikers kunnen niet inloggen. Onze excuses \
             voor het ongemak. Het is nu weer mogelijk om in te loggen op de website.",
            "Estamos a trabalhar para resolver o problema. Alguns utilizadores não conseguem entrar no serviço.",
            "Pracujemy nad rozwiązaniem problemu. Przepraszamy za niedogodności.",
            "Мы работаем над устранением сбоя.",
            "Сбой",
            "현재 서버 장애로 로그인이 되지 않습니다.",
            "現在、サーバーの障害によりログインできない状態が発生しております。",
            "ご迷惑をおかけして申し訳ございません。",
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
            "\u{fffd}PNG\u{1a}\0\0\0\rIHDR\0\u{10}\u{fffd}\u{fffd}ab\u{1}",
        ] {
            assert!(!knows(text), "{text}");
        }
    }

    #[test]
    fn a_text_that_is_partly_english_or_chinese_is_read() {
        let german = "Wir bitten um Entschuldigung für die Störung. Der Dienst ist wieder verfügbar.";
        let english = "We apologise for the disruption. The service is available again.";
        let chinese = "对故障造成的不便，我们深表歉意。服务现已恢复，若仍有问题，请联系客服处理。";
        let japanese = "ご迷惑をおかけして申し訳ございません。現在は復旧しております。";
        for (text, other) in [(english, german), (english, japanese), (chinese, german), (chinese, japanese)]
        {
            assert!(knows(&[other, text].join("\n")), "{other} {text}");
        }
    }
}

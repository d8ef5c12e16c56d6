//! The pasted text is never altered: what is copied out of the marks is what was pasted.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::Done;
use crate::session::Session;
use crate::texts;

/// A layer, a category and words that it marks.
type Mark = (&'static str, &'static str, &'static str);

/// Field, reading, and marks that the awkward text has there: in each of its languages, and behind the characters that
/// are easily miscounted.
const PANES: [(&str, &str, &[Mark]); 2] = [
    (
        "statement-input-0",
        "reading-statement-0",
        &[("tone", "apology", "apologise"), ("tone", "apology", "歉意"), ("tone", "effort", "working hard")],
    ),
    ("terms-input", "reading-terms", &[("terms", "CHANGE_TERMS", "change these terms")]),
];

/// By the selection and by the tree, in both panes, with text that is easily damaged.
pub async fn the_marked_text_is_the_pasted_text(page: &Session<'_>) -> Done {
    page.load().await?;
    for (field, reading, marks) in PANES {
        page.paste(field, reading, texts::AWKWARD).await?;
        // Text without marks is not what is asked about: they are what cuts it into pieces.
        for (layer, category, words) in marks {
            page.expect_mark(layer, category, words).await?;
        }
        let selected = select(page, reading).await?;
        same(&format!("the selection in {reading}"), &selected, texts::AWKWARD)?;
        same(&format!("the text of {reading}"), &page.text_of(reading).await?, texts::AWKWARD)?;
    }
    Ok(())
}

/// Through the real clipboard: select, copy, and paste into the other field.
pub async fn the_clipboard_gets_the_pasted_text(page: &Session<'_>) -> Done {
    page.load().await?;
    // Without the tab and runs of spaces: a page may show them, but browsers differ in how they copy them.
    let text = format!("{}\n\n{}", texts::STATEMENT, texts::STATEMENT_ZH);
    page.paste("statement-input-0", "reading-statement-0", &text).await?;
    select(page, "reading-statement-0").await?;
    with_control(page, 'c').await?;
    page.ask("put('terms-input', ''); hook('terms-input').focus();", Vec::new()).await?;
    with_control(page, 'v').await?;
    page.until("something is pasted", "return hook('terms-input').value !== '';").await?;
    same("the clipboard", &page.value_of("terms-input").await?, &text)
}

async fn select(page: &Session<'_>, reading: &str) -> Done<String> {
    let script = "document.activeElement?.blur();
        getSelection().selectAllChildren(hook(arguments[0]));
        return getSelection().toString();";
    Ok(page.ask(script, vec![reading.into()]).await?.as_str().unwrap_or_default().to_owned())
}

async fn with_control(page: &Session<'_>, key: char) -> Done {
    let control: char = Key::Control.into();
    let keys = KeyActions::new("keyboard".into())
        .then(KeyAction::Down { value: control })
        .then(KeyAction::Down { value: key })
        .then(KeyAction::Up { value: key })
        .then(KeyAction::Up { value: control });
    Ok(page.client.perform_actions(keys).await?)
}

fn same(what: &str, found: &str, wanted: &str) -> Done {
    if found == wanted {
        return Ok(());
    }
    let at = found.chars().zip(wanted.chars()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| text.chars().skip(at.saturating_sub(10)).take(30).collect::<String>();
    Err(format!("{what} differs from character {at}: {:?}, not {:?}", around(found), around(wanted)).into())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_difference_is_shown_where_it_begins() {
        assert!(super::same("it", "我们 a", "我们 a").is_ok());
        let lost = super::same("the copy", "我们  a", "我们 a").unwrap_err().to_string();
        assert_eq!(lost, "the copy differs from character 3: \"我们  a\", not \"我们 a\"");
        assert!(super::same("it", "我们", "我们 ").is_err());
    }
}

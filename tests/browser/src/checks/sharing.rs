//! What a reader found travels: as a link, with notes, and not without a word.

use crate::Done;
use crate::session::Session;
use crate::texts;

const STATEMENT: (&str, &str) = ("statement-input-0", "reading-statement-0");

/// Opens the panel and waits for the link.
async fn link(page: &Session<'_>) -> Done<String> {
    page.click("share").await?;
    page.until("the link is made", "return (hook('share-link')?.value ?? '').includes('#s0.');").await?;
    page.value_of("share-link").await
}

/// Every mark as its category and words.
const MARKS: &str =
    "return hooks('finding').map(f => f.dataset.category + ' ' + f.querySelector('q').textContent);";

/// A link opens to the same texts and marks where nobody has been before, and says what it is.
pub async fn a_link_opens_to_the_same_marks(page: &Session<'_>) -> Done {
    page.load().await?;
    let marks = page.ask(MARKS, Vec::new()).await?;
    let link = link(page).await?;
    page.ask("localStorage.clear(); location.href = arguments[0];", vec![link.into()]).await?;
    page.until("the link is opened", "return !!hook('opened');").await?;
    if page.ask(MARKS, Vec::new()).await? != marks {
        return Err("the opened link shows other marks".into());
    }
    let editable = page.ask("return !!hook('statement-input-0');", Vec::new()).await?;
    if editable != serde_json::Value::Bool(false) {
        return Err("an opened link can be written in before it is made one's own".into());
    }
    page.click("mine").await?;
    page.until("it can be written in", "return !!hook('statement-input-0') && !hook('opened');").await
}

/// Nothing that was pasted stands in the address before the link is copied.
pub async fn texts_enter_the_address_only_on_copying(page: &Session<'_>) -> Done {
    page.load().await?;
    page.paste(STATEMENT.0, STATEMENT.1, texts::STATEMENT).await?;
    let link = link(page).await?;
    let empty = page.ask("return location.hash === '';", Vec::new()).await?;
    if empty != serde_json::Value::Bool(true) {
        return Err("the address holds the texts before anything was copied".into());
    }
    page.click("share-copy").await?;
    page.until_with("the address is the link", "return location.href === arguments[0];", vec![link.into()])
        .await
}

/// A link that lost its end shows what could be saved and says so; one that lost its beginning is refused with a sentence.
pub async fn a_broken_link_says_so(page: &Session<'_>) -> Done {
    page.load().await?;
    let link = link(page).await?;
    let cut = link.get(..link.len() * 2 / 3).unwrap_or_default();
    page.ask("location.href = arguments[0];", vec![cut.into()]).await?;
    page.until("what is missing is said", "return (hook('missing')?.textContent ?? '').includes('%');")
        .await?;
    page.ask("location.hash = '#s0.nonsense';", Vec::new()).await?;
    page.until("nonsense is refused", "return !!hook('refused');").await?;
    page.until("the texts are still there", "return hook('reading-statement-0')?.textContent.length > 0;")
        .await
}

/// A note on selected words stands in the list and comes back out of a link.
pub async fn a_note_travels_in_the_link(page: &Session<'_>) -> Done {
    page.load().await?;
    page.paste(STATEMENT.0, STATEMENT.1, texts::STATEMENT).await?;
    let select = "
      const text = hook('reading-statement-0');
      const range = document.createRange();
      const first = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode();
      range.setStart(first, 0);
      range.setEnd(first, 4);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return String(range);";
    let words = page.ask(select, Vec::new()).await?;
    page.until("a note can be written", "return !!hook('note-text');").await?;
    page.ask("put('note-text', 'Who says so?');", Vec::new()).await?;
    page.until("the note can be added", "return !hook('note-add').disabled;").await?;
    page.click("note-add").await?;
    let there = "return hooks('finding').some(f => f.dataset.category === 'note'
        && f.textContent.includes('Who says so?') && f.textContent.includes(arguments[0].trim()));";
    page.until_with("the note is listed", there, vec![words.clone()]).await?;
    let link = link(page).await?;
    page.ask("localStorage.clear(); location.href = arguments[0];", vec![link.into()]).await?;
    page.until("the link is opened", "return !!hook('opened');").await?;
    page.until_with("the note is there", there, vec![words]).await
}

/// A finding that was put aside leaves the text, and comes back.
pub async fn a_finding_can_be_put_aside(page: &Session<'_>) -> Done {
    page.load().await?;
    page.paste(STATEMENT.0, STATEMENT.1, texts::STATEMENT).await?;
    page.expect_mark("tone", "effort", "working hard").await?;
    let aside = "
      const before = hooks('finding').length;
      const row = hooks('finding').find(f => f.dataset.category === 'effort');
      row.querySelector('[data-testid=dismiss]').click();
      return before;";
    let before = page.ask(aside, Vec::new()).await?;
    let gone = "return hooks('finding').length === arguments[0] - 1 && !!hook('put-aside')
        && !hooks('mark').some(m => m.textContent === 'working hard' && m.closest('[data-doc=\"statement:0\"]'));";
    page.until_with("the finding is put aside", gone, vec![before]).await?;
    page.click("bring-back").await?;
    page.expect_mark("tone", "effort", "working hard").await
}

/// What a bookmarklet brings is in the pane and no more in the address.
pub async fn a_bookmarklet_brings_its_text(page: &Session<'_>) -> Done {
    page.load().await?;
    page.ask("location.hash = '#paste=' + encodeURIComponent('We apologise. 抱歉');", Vec::new()).await?;
    page.until("the text is there", "return hook('statement-input-0')?.value === 'We apologise. 抱歉';")
        .await?;
    page.until("the address is clean", "return location.hash === '';").await
}

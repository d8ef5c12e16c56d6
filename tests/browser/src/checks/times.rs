//! Times that a reader gives: on the chart, in the text, and typed as one says them.

use crate::Done;
use crate::session::Session;

const PRESS: &str = "const event = document.querySelector(arguments[0]);
    event.focus();
    event.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));";

/// Every event of the chart can be reached by the keyboard; Enter opens it, what is typed is read, Enter sets it, and the
/// reading and the chart follow.
pub async fn an_event_of_the_chart_is_changed_in_words(page: &Session<'_>) -> Done {
    page.load().await?;
    let reached = "const events = [...document.querySelectorAll('[data-event]')];
        return events.length > 3 && events.every(e => e.tabIndex === 0 && e.getAttribute('aria-label').length > 8);";
    page.until("every event has a name and the keyboard", reached).await?;
    page.ask(PRESS, vec!["[data-event]".into()]).await?;
    page.until(
        "its field has the keyboard",
        "return document.activeElement?.dataset.testid === 'moment-text';",
    )
    .await?;
    page.ask("put('moment-text', 'soon');", Vec::new()).await?;
    page.until("what is no time can't be set", "return hook('moment-set').disabled;").await?;
    page.ask("put('moment-text', 'yesterday 4:30 pm');", Vec::new()).await?;
    let read = "return hook('moment-read').textContent === 'Read as 21 July 2013, 16:30 (UTC+8).';";
    page.until("the scanner reads it", read).await?;
    page.ask(PRESS, vec!["[data-testid=moment-text]".into()]).await?;
    page.until("the bar is gone", "return !hook('moment');").await?;
    let moved = "return [...document.querySelectorAll('[data-event]')]
        .some(e => e.getAttribute('aria-label').includes('16:30 onset'));";
    page.until("the chart follows", moved).await?;
    let kept = "return hook('summary').textContent.includes('17 h');";
    page.until("the summary follows", kept).await
}

/// A time of the text gets another role, and the text stays as it is.
pub async fn a_time_of_the_text_gets_a_role(page: &Session<'_>) -> Done {
    const TEXT: &str = "On 5 March 2021 logins failed from 08:10 UTC. A first note went out at 09:00 UTC.";
    page.load().await?;
    page.click("clear").await?;
    page.paste("statement-input-0", "reading-statement-0", TEXT).await?;
    let add = "const entry = hooks('finding').find(f => f.textContent.includes('08:10'));
        entry?.querySelector('[data-testid=moment-add]')?.click();
        return !!hook('moment');";
    page.until("its entry offers to say what happened", add).await?;
    let choose = "const list = hook('moment-kind');
        list.value = 'first_complaint';
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    page.ask(choose, Vec::new()).await?;
    page.click("moment-set").await?;
    let there = "return [...document.querySelectorAll('[data-event]')]
        .some(e => e.getAttribute('aria-label').includes('08:10 first complaints, entered'));";
    page.until("the chart has it as entered", there).await?;
    if page.text_of("reading-statement-0").await? != TEXT {
        return Err("the text was changed".into());
    }
    Ok(())
}

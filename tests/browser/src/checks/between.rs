//! What stands between the lines: the words behind the checklist, statements side by side.

use serde_json::{Value, json};

use crate::Done;
use crate::session::Session;
use crate::texts;

const STATEMENT: (&str, &str) = ("statement-input-0", "reading-statement-0");

/// An item of the checklist leads to the words that state it, marked or not, and no character of the text is touched.
pub async fn an_item_leads_to_its_words(page: &Session<'_>) -> Done {
    page.load().await?;
    page.paste(STATEMENT.0, STATEMENT.1, texts::STATEMENT).await?;
    page.expect_mark("tone", "apology", "apologise").await?;
    let choose = "hook('checklist-0').querySelector(`[data-item=${arguments[0]}] button`).click();";
    // A second click leads to the next place.
    for (item, words) in [("apology", "apologise"), ("when", "4 March 2025"), ("when", "09:10 and 11:40 UTC")]
    {
        page.ask(choose, vec![item.into()]).await?;
        let there = "const spots = [...document.querySelectorAll('.spot')];
            const { top, bottom } = spots[0]?.getBoundingClientRect() ?? {};
            return spots.map(spot => spot.textContent).join('').includes(arguments[0])
                && document.activeElement === spots[0] && top >= 0 && bottom <= innerHeight;";
        page.until_with(&format!("{words} is in sight"), there, vec![words.into()]).await?;
    }
    if page.text_of(STATEMENT.1).await? != texts::STATEMENT {
        return Err("what is looked at changed the text".into());
    }
    let gap = "return hook('checklist-0').querySelector('[data-item=remedy]').textContent;";
    let gap = page.ask(gap, Vec::new()).await?;
    if gap != "remedynot stated" {
        return Err(format!("what is missing says {gap}").into());
    }
    press(page, "Escape").await?;
    page.until("nothing is looked at", "return !document.querySelector('.spot');").await
}

/// Two statements stand side by side, one below the other where there is no room, with the same rows.
pub async fn statements_are_compared(page: &Session<'_>) -> Done {
    page.load().await?;
    page.click("clear").await?;
    page.paste(STATEMENT.0, STATEMENT.1, texts::STATEMENT).await?;
    let none = page.ask("return !hook('compared');", Vec::new()).await?;
    page.click("add-statement").await?;
    page.until("there is a second field", "return !!hook('statement-input-1');").await?;
    page.paste("statement-input-1", "reading-statement-1", texts::STATEMENT_ZH).await?;
    for (width, heads) in [(1280, 10), (390, 20)] {
        page.resize(width, 800).await?;
        let rows = "const table = hook('compared');
            return !!table && table.querySelectorAll('th[scope=row]').length === arguments[0]
                && table.querySelectorAll('tbody td').length === 20
                && [...table.querySelectorAll('td')].every(cell => !cell.closest('tbody') || cell.textContent.length > 0);";
        page.until_with(&format!("all is compared at {width} px"), rows, vec![json!(heads)]).await?;
    }
    if none == Value::Bool(true) { Ok(()) } else { Err("one statement is compared with none".into()) }
}

async fn press(page: &Session<'_>, key: &str) -> Done {
    let press = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0], bubbles: true }));";
    page.ask(press, vec![key.into()]).await?;
    Ok(())
}

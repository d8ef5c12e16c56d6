//! What stands between the lines: the words behind the checklist, pairs of places, statements side by side.

use serde_json::{Value, json};

use crate::Done;
use crate::session::Session;
use crate::texts;

const STATEMENT: (&str, &str) = ("statement-input-0", "reading-statement-0");

/// A statement whose cause the terms below already excuse.
const EXCUSE: &str = "Larkpost status. Due to a network failure, mail is delayed. We apologise.";

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

/// A crossing opens as a pair: its two places at one height, each in its pane, even at the end of 200 kB; the keyboard
/// goes to the first, and back where it came from.
pub async fn a_pair_brings_both_places_together(page: &Session<'_>) -> Done {
    page.load().await?;
    page.paste(STATEMENT.0, STATEMENT.1, EXCUSE).await?;
    let terms = [&*texts::long_terms(200_000), "\n\nWe are not liable for any network failure."].concat();
    page.paste("terms-input", "reading-terms", &terms).await?;
    let excuse = "return hooks('crossing').some(c => c.dataset.kind === 'excuse-covered');";
    page.until("the excuse is found", excuse).await?;
    let open = "const row = hooks('crossing').find(c => c.dataset.kind === 'excuse-covered');
        const button = row.querySelector('[data-testid=pair-open]');
        button.click();
        return button.id;";
    for (width, height) in [(1280, 900), (390, 844)] {
        page.resize(width, height).await?;
        let from = page.ask(open, Vec::new()).await?;
        let aligned = "const [first, second] = ['spot0', 'spot1'].map(id => document.getElementById(id));
            if (!first || !second || document.activeElement !== first) return false;
            const high = spot => spot.getBoundingClientRect().top - spot.closest('.leaf').getBoundingClientRect().top;
            return Math.abs(high(first) - high(second)) < 4 && high(first) > 0
                && second.parentElement.closest('.leaf').textContent.endsWith('network failure.') && second.getBoundingClientRect().bottom <= innerHeight
                && document.getElementById('pair-link').getAttribute('x2') !== null;";
        page.until(&format!("both places stand at one height at {width} px"), aligned).await?;
        let sound = "const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
            const label = hook('pair').getAttribute('aria-labelledby');
            return new Set(ids).size === ids.length && document.getElementById(label).textContent.length > 4
                && document.scrollingElement.scrollWidth <= innerWidth;";
        if page.ask(sound, Vec::new()).await? != Value::Bool(true) {
            return Err(format!("the pair is not sound at {width} px").into());
        }
        press(page, "Escape").await?;
        let back = "return !hook('pair') && document.activeElement?.id === arguments[0];";
        page.until_with("Escape leads back to the crossing", back, vec![from]).await?;
    }
    page.click("dismiss-crossing").await?;
    page.until(
        "it is put aside",
        "return !hooks('crossing').some(c => c.dataset.kind === 'excuse-covered');",
    )
    .await?;
    page.click("bring-back").await?;
    page.until("it is back", excuse).await
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

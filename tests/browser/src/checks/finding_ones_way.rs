//! Finding one's way in long terms: what is shown, the next weighty clause, the map, the numbers of the ledger, the law.

use serde_json::{Value, json};

use crate::Done;
use crate::session::Session;
use crate::texts;

const TERMS: (&str, &str) = ("terms-input", "reading-terms");

/// Chooses in a list, as a reader does.
const CHOOSE: &str = "const list = hook(arguments[0]);
    list.value = arguments[1];
    list.dispatchEvent(new Event('change', { bubbles: true }));";

async fn open(page: &Session<'_>) -> Done {
    page.load().await?;
    page.click("clear").await?;
    page.paste(TERMS.0, TERMS.1, &texts::long_terms(12_000)).await?;
    page.expect_mark("terms", "TERMINATE", "suspend account").await
}

async fn count(page: &Session<'_>, hook: &str) -> Done<u64> {
    let count = page.ask("return hooks(arguments[0]).length;", vec![hook.into()]).await?;
    Ok(count.as_u64().unwrap_or_default())
}

/// A filter leaves marks out, says how many there are, changes no character and gives way at a click.
pub async fn a_filter_says_what_it_hides(page: &Session<'_>) -> Done {
    open(page).await?;
    let all = count(page, "finding").await?;
    page.ask(CHOOSE, vec!["filter-kind".into(), "TERMINATE".into()]).await?;
    let only = "const found = hooks('finding');
        return found.length > 0 && found.every(f => f.dataset.category === 'TERMINATE');";
    page.until("only the chosen kind is listed", only).await?;
    let (shown, said) = (count(page, "finding").await?, page.text_of("shown").await?);
    if !said.starts_with(&format!("{shown} of ")) || shown >= all {
        return Err(format!("of {all} marks {shown} are listed, and the page says {said:?}").into());
    }
    if page.text_of(TERMS.1).await? != texts::long_terms(12_000) {
        return Err("the filter changed the text".into());
    }
    let drawn = "return hooks('mark').every(m => m.dataset.findings.split(' ').every(n => !!document.getElementById('f' + n)));";
    if page.ask(drawn, Vec::new()).await? != Value::Bool(true) {
        return Err("a mark is drawn that the list leaves out".into());
    }
    page.click("show-all").await?;
    page.until_with(
        "all is listed again",
        "return hooks('finding').length === arguments[0];",
        vec![json!(all)],
    )
    .await
}

/// The button and the key lead to the next weighty clause, and the keyboard goes along.
pub async fn the_next_weighty_clause_is_a_key_away(page: &Session<'_>) -> Done {
    open(page).await?;
    page.click("next-serious").await?;
    let at_mark = "return document.activeElement?.matches('mark.on') ?? false;";
    page.until("a mark has the keyboard", at_mark).await?;
    let here = "return document.querySelector('li.on')?.id ?? '';";
    let first = page.ask(here, Vec::new()).await?;
    let press =
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'w', bubbles: true }));";
    page.ask(press, Vec::new()).await?;
    page.until_with(
        "the key leads on",
        "const on = document.querySelector('li.on'); return !!on && on.id !== arguments[0];",
        vec![first],
    )
    .await?;
    let grave =
        "return document.querySelector('li.on').querySelector('small').textContent.includes('weighty');";
    page.until("it is a weighty one", grave).await
}

/// The map shows a line for every mark; a place on it and an arrow key lead to marks, and the keyboard stays there.
pub async fn the_map_leads_through_the_terms(page: &Session<'_>) -> Done {
    open(page).await?;
    let lines = "return [...hook('map').querySelectorAll('path')]
        .reduce((sum, path) => sum + path.getAttribute('d').split('M').length - 1, 0);";
    let lines = page.ask(lines, Vec::new()).await?.as_u64().unwrap_or_default();
    let marks = page
        .ask("return new Set(hooks('mark').flatMap(m => m.dataset.findings.split(' '))).size;", Vec::new())
        .await?;
    if lines == 0 || marks.as_u64() != Some(lines) {
        return Err(format!("the map has {lines} lines for {marks} marks").into());
    }
    let to = "const slider = hook('map').querySelector('input');
        slider.focus();
        slider.value = arguments[0];
        slider.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    page.ask(to, vec![json!(700)]).await?;
    let there = "const on = document.querySelector('mark.on');
        if (!on || document.activeElement !== hook('map').querySelector('input')) return false;
        const { top, bottom } = on.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;";
    page.until("a mark is in sight and the map keeps the keyboard", there).await?;
    let before = page.ask("return document.querySelector('li.on').id;", Vec::new()).await?;
    let arrow = "const slider = hook('map').querySelector('input');
        slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
        return slider.getAttribute('aria-valuetext').length > 0 && slider.getAttribute('aria-label').length > 0;";
    if page.ask(arrow, Vec::new()).await? != Value::Bool(true) {
        return Err("the map has no name or does not say where it is".into());
    }
    let on =
        "const n = id => +id.slice(1); return n(document.querySelector('li.on').id) === n(arguments[0]) + 1;";
    page.until_with("an arrow key is one mark", on, vec![before]).await
}

/// A number of the ledger walks through its clauses.
pub async fn a_number_leads_to_its_clauses(page: &Session<'_>) -> Done {
    open(page).await?;
    let mut seen = Vec::new();
    for _ in 0..2 {
        page.ask(
            "document.querySelector('.ledger tr:last-child [data-testid=ledger-count]').click();",
            Vec::new(),
        )
        .await?;
        let risk = "const on = document.querySelector('li.on');
            return !!on && !arguments[0].includes(on.id)
              && ['LIABILITY_EXCLUSION', 'NO_WARRANTY', 'USER_RISK'].includes(on.dataset.category);";
        page.until_with("a risk is looked at", risk, vec![json!(seen)]).await?;
        let here = page.ask("return document.querySelector('li.on').id;", Vec::new()).await?;
        seen.push(here.as_str().unwrap_or_default().to_owned());
    }
    Ok(())
}

/// The law that clauses are compared with can be chosen and is remembered; “nobody” takes the lines away.
pub async fn a_law_is_chosen_and_remembered(page: &Session<'_>) -> Done {
    open(page).await?;
    let said = "return hooks('finding').some(f => [...f.querySelectorAll('.law')].some(l => l.textContent.includes(arguments[0])));";
    page.until_with("the Directive is named at first", said, vec!["Compare: Directive 93/13".into()]).await?;
    page.ask(CHOOSE, vec!["law".into(), "uk".into()]).await?;
    page.until_with("the Act is named", said, vec!["Compare: Consumer Rights Act 2015".into()]).await?;
    // The draft is kept a moment after typing.
    page.until("the draft is kept", "return !!localStorage.getItem('subtext.draft');").await?;
    page.ask("location.reload();", Vec::new()).await?;
    page.until_with("it is remembered", said, vec!["Compare: Consumer Rights Act 2015".into()]).await?;
    page.ask(CHOOSE, vec!["law".into(), "".into()]).await?;
    let none = "return !hooks('finding').some(f => f.textContent.includes('Compare:'));";
    page.until("nothing is compared", none).await
}

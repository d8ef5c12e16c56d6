//! Paste, and see the marks.

use fantoccini::Locator;

use crate::Done;
use crate::session::Session;
use crate::texts;

const STATEMENT: (&str, &str) = ("statement-input-0", "reading-statement-0");
const TERMS: (&str, &str) = ("terms-input", "reading-terms");

/// A first visit shows a whole reading: summary, timeline, checklist, marks and findings.
pub async fn the_example_is_read_at_once(page: &Session<'_>) -> Done {
    page.load().await?;
    for hook in ["summary", "timeline", "checklist-0", "when-panel", "example-select", "reading-terms"] {
        if page.text_of(hook).await?.trim().is_empty() {
            return Err(format!("{hook} is empty").into());
        }
    }
    let findings = page.findings().await?;
    for layer in ["tone", "terms"] {
        if !findings.iter().any(|f| f.layer == layer && !f.marked.is_empty()) {
            return Err(format!("the example shows no mark of the layer {layer}").into());
        }
    }
    Ok(())
}

/// Marks of the right category lie on the right words.
pub async fn a_pasted_text_gets_its_marks(page: &Session<'_>) -> Done {
    page.load().await?;
    page.paste(STATEMENT.0, STATEMENT.1, texts::STATEMENT).await?;
    page.paste(TERMS.0, TERMS.1, texts::TERMS).await?;
    page.expect_mark("tone", "apology", "apologise").await?;
    page.expect_mark("tone", "effort", "working hard").await?;
    page.expect_mark("terms", "CHANGE_TERMS", "change these terms").await?;
    page.expect_mark("terms", "LIABILITY_EXCLUSION", "liable").await
}

/// Real key strokes, and a reading that follows them without a button.
pub async fn the_reading_follows_typing(page: &Session<'_>) -> Done {
    page.load().await?;
    page.paste(STATEMENT.0, STATEMENT.1, "The mail stopped.").await?;
    let field = page.client.find(Locator::Css("[data-testid=statement-input-0]")).await?;
    field.send_keys(" We apologise.").await?;
    page.expect_mark("tone", "apology", "apologise").await?;
    let read = page.text_of(STATEMENT.1).await?;
    if read != "The mail stopped. We apologise." {
        return Err(format!("after typing, the reading holds {read:?}").into());
    }
    Ok(())
}

/// A second statement gets its own field, reading and checklist, and leaves the first as it was.
pub async fn several_statements_are_read(page: &Session<'_>) -> Done {
    page.load().await?;
    page.click("clear").await?;
    page.until("the field is empty", "return hook('statement-input-0')?.value === '';").await?;
    page.paste(STATEMENT.0, STATEMENT.1, texts::STATEMENT).await?;
    page.click("add-statement").await?;
    let ready = "return !!hook('statement-input-1') && document.activeElement === hook('statement-input-1');";
    page.until("a second field is there and has the keyboard", ready).await?;
    let second = "Larkpost, an hour later: the cause is a broken cable. Please be patient.";
    page.paste("statement-input-1", "reading-statement-1", second).await?;
    page.expect_mark("tone", "patience", "patient").await?;
    page.expect_mark("tone", "effort", "working hard").await?;
    if page.text_of(STATEMENT.1).await? != texts::STATEMENT {
        return Err("the first statement changed when a second was added".into());
    }
    page.text_of("checklist-1").await?;
    page.click("when-toggle").await?;
    let drawn = "return hook('posted-1')?.getBoundingClientRect().height > 0;";
    page.until("the fields for the times are drawn", drawn).await
}

/// Nothing that a reader pasted is lost by a slip.
pub async fn clear_can_be_undone(page: &Session<'_>) -> Done {
    page.load().await?;
    page.paste(STATEMENT.0, STATEMENT.1, texts::STATEMENT).await?;
    page.paste(TERMS.0, TERMS.1, texts::TERMS).await?;
    page.click("clear").await?;
    let empty = "return hook('statement-input-0')?.value === '' && hook('terms-input')?.value === '';";
    page.until("both fields are empty", empty).await?;
    page.click("undo").await?;
    page.until("the fields are full again", "return hook('statement-input-0')?.value !== '';").await?;
    if page.value_of(STATEMENT.0).await? != texts::STATEMENT || page.value_of(TERMS.0).await? != texts::TERMS
    {
        return Err("undo brought back other texts".into());
    }
    page.expect_mark("tone", "effort", "working hard").await
}

/// A click on a mark makes its finding current, and a click on a finding its mark.
pub async fn findings_and_marks_lead_to_each_other(page: &Session<'_>) -> Done {
    page.load().await?;
    page.paste(STATEMENT.0, STATEMENT.1, texts::STATEMENT).await?;
    page.expect_mark("tone", "effort", "working hard").await?;
    page.ask("hooks('mark').find(m => m.textContent.includes('working')).click();", Vec::new()).await?;
    let entry = "return hooks('finding').some(f => f.dataset.category === 'effort' && f.matches('.on'));";
    page.until("the clicked mark's finding is current", entry).await?;
    let choose =
        "hooks('finding').find(f => f.dataset.category === 'apology').querySelector('button').click();";
    page.ask(choose, Vec::new()).await?;
    let mark = "return hooks('mark').some(m => m.textContent.includes('apologise') && m.matches('.on'));";
    page.until("the clicked finding's mark is current", mark).await
}

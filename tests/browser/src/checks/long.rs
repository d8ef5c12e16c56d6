//! Long terms: the page goes on answering.

use serde_json::Value;

use crate::Done;
use crate::session::Session;
use crate::texts;

/// The longest time in which the page may answer nothing, after pasting and after a key stroke.
const PASTE_MS: f64 = 2_000.0;
const TYPE_MS: f64 = 1_000.0;

/// Notes the longest time between two turns of the page's own loop.
const WATCH: &str = "window.longestGap = 0;
    let last = performance.now();
    const turn = () => {
      const now = performance.now();
      window.longestGap = Math.max(window.longestGap, now - last);
      last = now;
      setTimeout(turn, 0);
    };
    turn();";

/// 200 kB of terms are read, and neither pasting them nor typing beside them stops the page for long.
pub async fn long_terms_do_not_freeze_the_page(page: &Session<'_>) -> Done {
    page.load().await?;
    page.ask(WATCH, Vec::new()).await?;
    let text = texts::long_terms(200_000);
    page.paste("terms-input", "reading-terms", &text).await?;
    page.expect_mark("terms", "ARBITRATION", "arbitration").await?;
    let pasting = longest_gap(page).await?;
    let typing = "put('statement-input-0', 'We are working hard on it.');";
    page.ask(typing, Vec::new()).await?;
    page.expect_mark("tone", "effort", "working hard").await?;
    let typing = longest_gap(page).await?;
    eprintln!("          200 kB of terms: longest silence {pasting:.0} ms pasting, {typing:.0} ms typing");
    if pasting > PASTE_MS || typing > TYPE_MS {
        return Err(format!(
            "the page answered nothing for {pasting:.0} ms after pasting (at most {PASTE_MS:.0}) and {typing:.0} ms \
             after typing (at most {TYPE_MS:.0})"
        )
        .into());
    }
    Ok(())
}

/// Reads the longest gap and starts anew. What was drawn last is on the screen by then: laying out and painting a long
/// text stops the page as well, and comes after the marks are in the tree.
async fn longest_gap(page: &Session<'_>) -> Done<f64> {
    let script = "const done = arguments[arguments.length - 1];
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
          done(window.longestGap);
          window.longestGap = 0;
        }, 20)));";
    match page.js_async(script, Vec::new()).await? {
        Value::Number(number) => Ok(number.as_f64().unwrap_or(f64::MAX)),
        other => Err(format!("the page's clock said {other}").into()),
    }
}

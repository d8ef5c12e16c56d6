//! Chinese text, and the two languages of the page.

use crate::Done;
use crate::session::Session;
use crate::texts;

/// Chinese statements and terms are marked, in the page's English as well.
pub async fn chinese_is_read(page: &Session<'_>) -> Done {
    page.load().await?;
    page.paste("statement-input-0", "reading-statement-0", texts::STATEMENT_ZH).await?;
    page.paste("terms-input", "reading-terms", texts::TERMS_ZH).await?;
    page.expect_mark("tone", "apology", "歉意").await?;
    page.expect_mark("tone", "patience", "耐心等待").await?;
    page.expect_mark("terms", "CHANGE_TERMS", "修改本协议").await?;
    page.expect_mark("terms", "LIABILITY_EXCLUSION", "不承担").await
}

/// The switch changes every word of the page's own, says so to readers of the tree, and leaves the texts alone.
pub async fn the_page_speaks_both(page: &Session<'_>) -> Done {
    page.load().await?;
    page.paste("statement-input-0", "reading-statement-0", texts::STATEMENT).await?;
    let english = page.text_of("summary").await?;
    page.click("lang-zh").await?;
    page.until("the page says that it is Chinese", "return document.documentElement.lang.startsWith('zh');")
        .await?;
    let chinese = page.text_of("summary").await?;
    if !chinese.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)) {
        return Err(format!("the summary is not Chinese: {chinese:?}").into());
    }
    if page.text_of("reading-statement-0").await? != texts::STATEMENT {
        return Err("the switch changed the pasted text".into());
    }
    page.click("lang-en").await?;
    page.until("the page says that it is English", "return document.documentElement.lang.startsWith('en');")
        .await?;
    if page.text_of("summary").await? != english {
        return Err("the summary did not come back as it was".into());
    }
    Ok(())
}

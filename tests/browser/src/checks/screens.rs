//! Every look, left as pictures for whoever works on the page.

use crate::Done;
use crate::session::Session;

const WIDTHS: [(&str, u32, u32); 3] = [("wide", 1280, 900), ("narrow", 390, 844), ("least", 320, 640)];

/// Both languages, three widths, light and dark; and no width has to be scrolled sideways.
pub async fn every_look_fits_its_width(page: &Session<'_>) -> Done {
    page.load().await?;
    let mut too_wide = Vec::new();
    for language in ["en", "zh"] {
        page.click(&format!("lang-{language}")).await?;
        let switched = "return document.documentElement.lang.startsWith(arguments[0]);";
        page.until_with("the language is switched", switched, vec![language.into()]).await?;
        for scheme in ["light", "dark"] {
            page.prefer("prefers-color-scheme", scheme).await?;
            for (name, width, height) in WIDTHS {
                page.resize(width, height).await?;
                page.keep_screen(&format!("{language}-{name}-{scheme}")).await?;
                let least = page.ask("return document.scrollingElement.scrollWidth;", Vec::new()).await?;
                if least.as_u64().is_none_or(|least| least > u64::from(width)) {
                    too_wide.push(format!("{language}-{name}-{scheme} is {least} wide"));
                }
            }
        }
    }
    if too_wide.is_empty() { Ok(()) } else { Err(too_wide.join("; ").into()) }
}

//! What WordPress keeps of a post by someone without `unfiltered_html`: its list of allowed tags and attributes
//! (`$allowedposttags`), and of CSS properties (`safecss_filter_attr`), as of 6.x; only what the exports may use.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that can't go on fails"
)]

mod common;

use scraper::{Html, Selector};
use subtext_engine::{Case, Reading, Ui};
use subtext_export::Export;

const TAGS: [&str; 24] = [
    "a", "b", "br", "code", "details", "div", "em", "h3", "h4", "i", "ins", "li", "mark", "ol", "p", "q",
    "section", "small", "span", "strong", "summary", "sup", "table", "ul",
];
const EVERYWHERE: [&str; 10] = [
    "aria-describedby",
    "aria-details",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "class",
    "id",
    "role",
    "style",
    "title",
];
/// Global since 5.9 and 6.x.
const EVERYWHERE_NOW: [&str; 3] = ["dir", "hidden", "lang"];
const OF_TAGS: [(&str, &str); 4] = [("a", "href"), ("a", "rel"), ("details", "open"), ("li", "value")];
const PROPERTIES: [&str; 14] = [
    "border-bottom",
    "border-top",
    "color",
    "font-size",
    "font-weight",
    "line-height",
    "margin",
    "margin-left",
    "max-width",
    "padding",
    "padding-bottom",
    "text-align",
    "text-decoration",
    "vertical-align",
];

fn each(check: impl Fn(Export)) {
    for (case, ui) in [(common::case(), Ui::En), (common::case_zh(), Ui::Zh)] {
        let by_hand: Reading = common::reading(&case, ui);
        let real = subtext_engine::read(&case, ui);
        for reading in [&by_hand, &real] {
            let marks = common::marks(&case, &by_hand);
            check(Export { case: &case as &Case, reading, marks: &marks, ui });
        }
    }
}

fn refused(html: &Html) -> Vec<String> {
    let mut refused = Vec::new();
    for element in html.select(&Selector::parse("body *").unwrap()) {
        let tag = element.value().name();
        if !TAGS.contains(&tag) {
            refused.push(tag.to_owned());
        }
        for (name, value) in element.value().attrs() {
            let known =
                EVERYWHERE.contains(&name) || EVERYWHERE_NOW.contains(&name) || name.starts_with("data-");
            if !known && !OF_TAGS.contains(&(tag, name)) {
                refused.push(format!("{tag} {name}"));
            }
            if name == "style" {
                refused.extend(
                    value.split(';').filter(|item| !keeps_style(item)).map(|item| format!("{tag} {item}")),
                );
            }
            if name == "href" && !value.starts_with('#') && !value.starts_with("http") {
                refused.push(format!("{tag} {value}"));
            }
        }
    }
    refused
}

fn keeps_style(item: &str) -> bool {
    let property = item.split(':').next().unwrap_or_default().trim();
    PROPERTIES.contains(&property) && !item.contains(['\\', '(', '&', '}', '=']) && !item.contains("/*")
}

#[test]
fn the_rich_profile_loses_only_its_style_and_shows_none_of_it() {
    each(|export| {
        let html = Html::parse_document(&export.html());
        assert_eq!(refused(&html), ["style"]);
        // The tag is dropped, its text is not: it must stand where nobody sees it.
        let style = html.select(&Selector::parse("[hidden] > style").unwrap()).count();
        assert_eq!(style, 1);
    });
}

#[test]
fn the_inline_profile_loses_nothing() {
    each(|export| {
        let html = Html::parse_document(&export.html_inline());
        assert_eq!(refused(&html), Vec::<String>::new());
        assert!(!export.html_inline().contains("class="));
    });
}

#[test]
fn the_list_refuses() {
    let html = Html::parse_document(
        "<p onclick=x style=\"color:red;position:fixed;color:rgb(1)\"><script></script><a href=javascript:x>a</a></p>",
    );
    assert_eq!(
        refused(&html),
        ["p onclick", "p position:fixed", "p color:rgb(1)", "script", "a javascript:x"]
    );
}

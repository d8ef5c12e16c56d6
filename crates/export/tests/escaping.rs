//! Whatever is pasted comes out of every format as that text and as nothing else: each format is read back with a
//! reader of others.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that can't go on fails"
)]

mod common;

use proptest::prelude::*;
use scraper::{ElementRef, Html, Node, Selector};
use subtext_engine::case::{Statement, Terms};
use subtext_engine::reader_mark::{ReaderMark, ReaderMarkKind};
use subtext_engine::reading::{Crossing, CrossingKind, DocId, Finding, Layer, Place, Polarity, Reading};
use subtext_engine::text::CharRange;
use subtext_engine::{Case, Ui};
use subtext_export::Export;

/// Texts that somebody might paste to break a page.
fn nasty() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "<",
        ">",
        "&",
        "\"",
        "'",
        "]]>",
        "<![CDATA[",
        "<!--",
        "-->",
        "--",
        "<script>alert(1)</script>",
        "</section>",
        "</style>",
        "</mark></p>",
        "<svg onload=x>",
        "&amp;",
        "&#0;",
        "&lt",
        "`",
        "```",
        "~~~",
        "*",
        "**",
        "_",
        "__",
        "[a](b)",
        "![",
        "[^st1]: x",
        "[^st1]",
        "# ",
        "#1",
        "@team",
        ":smile:",
        "- ",
        "+ ",
        "1. ",
        "12) ",
        "> ",
        "===",
        "---",
        ":-",
        "| a | b |",
        "|-|-|",
        "    code",
        "\t",
        "\\",
        "\\\\",
        "$x$",
        "$$",
        "~~",
        "^",
        "www.a.example",
        "https://a.example/b?c&d",
        "a@b.example",
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        "\0",
        "\u{1}",
        "\u{b}",
        "\u{c}",
        "\u{1b}",
        "\u{7f}",
        "\u{85}",
        "\u{9f}",
        "\u{a0}",
        "\u{ad}",
        "\u{200b}",
        "\u{200d}",
        "\u{202e}",
        "\u{2066}",
        "\u{2028}",
        "\u{2029}",
        "\u{feff}",
        "\u{fffe}",
        "\u{ffff}",
        "\u{fdd0}",
        "\u{1fffe}",
        "e\u{301}",
        "🔥",
        "👩‍👩‍👧",
        "停",
        "，",
        " ",
        "  ",
        "word",
        "Term",
        "\n: def",
        "\n=",
        "\n1",
        "[!NOTE]",
        "GH-1",
        "x^2^",
        "==a==",
        "++a++",
        "||s||",
        "{::}",
    ]);
    prop_oneof![
        prop::collection::vec(pieces, 0..14).prop_map(|pieces| pieces.concat()),
        any::<String>(),
        "(\\PC|[\\x00-\\x20<>&\"'`*_#\\[\\]]){0,40}",
    ]
}

/// A case of such texts, with marks anywhere and labels no better than the texts.
fn export() -> impl Strategy<Value = (Case, Reading, Vec<ReaderMark>, Ui)> {
    let place = (0usize..3, 0usize..60, 0usize..60);
    let label = nasty();
    (nasty(), nasty(), prop::collection::vec((place, label, 0usize..8), 0..8), nasty(), any::<bool>())
        .prop_map(|(first, terms, marked, label, english)| {
            let statement = Statement {
                title: Some(label.clone()),
                source_url: Some(label.clone()),
                ..Statement::new(first)
            };
            let terms = Terms {
                text: terms,
                source_url: Some("https://a.example/?b&amp;c&copy;d='e'(f)*_~$@#g".into()),
                ..Terms::default()
            };
            let case = Case {
                id: label.clone(),
                statements: vec![statement],
                terms: Some(terms),
                ..Case::default()
            };
            let ui = if english { Ui::En } else { Ui::Zh };
            let mut reading = subtext_engine::read(&case, ui);
            reading.findings.clear();
            reading.times.clear();
            reading.summary = label;
            let mut marks = Vec::new();
            for ((doc, a, b), text, kind) in marked {
                let doc = if doc == 0 { DocId::Terms } else { DocId::Statement(doc - 1) };
                let place = Place { doc, range: CharRange::new(a.min(b), a.max(b)) };
                let polarity = Polarity::ALL[kind % 3];
                let layer = Layer::ALL[kind % 4];
                match kind {
                    0 => marks.push(ReaderMark {
                        kind: ReaderMarkKind::Note,
                        place,
                        rule: None,
                        text: Some(text),
                    }),
                    1 => {
                        let (from, to) = (place, Some(place));
                        reading.crossings.push(Crossing {
                            kind: CrossingKind::EffortLate,
                            from,
                            to,
                            reason: text,
                        });
                    }
                    _ => reading.findings.push(Finding {
                        place,
                        layer,
                        category: "effort",
                        rule: "tone/effort/working-hard",
                        polarity,
                        severity: 2,
                        confidence: 50,
                        reason: text,
                    }),
                }
            }
            (case, reading, marks, ui)
        })
}

/// The pasted texts that a document shows, as [`common::seen`] has them; blank ones are not shown.
fn pasted(case: &Case) -> Vec<String> {
    let texts = case.statements.iter().map(|s| &s.text).chain(case.terms.iter().map(|terms| &terms.text));
    texts.map(|text| common::seen(text)).filter(|text| !text.is_empty()).collect()
}

/// What a reader sees of an element: `br` breaks a line, a new paragraph does, numbers of notes are no text.
fn visible(element: ElementRef, out: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(text) => out.push_str(text),
            Node::Element(tag) => {
                let number = tag.name() == "sup"
                    || tag.attr("style").is_some_and(|style| style.ends_with("vertical-align:super"));
                match tag.name() {
                    _ if number => {}
                    "br" => out.push('\n'),
                    name => {
                        if name == "p" && !out.is_empty() {
                            out.push('\n');
                        }
                        visible(ElementRef::wrap(child).unwrap(), out);
                    }
                }
            }
            _ => out.push_str("<a node that nobody wrote>"),
        }
    }
}

fn select<'a>(html: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(css).unwrap()).collect()
}

fn assert_tags(html: &Html, allowed: &[&str]) -> Result<(), TestCaseError> {
    for element in select(html, "body *") {
        let name = element.value().name();
        prop_assert!(allowed.contains(&name), "<{name}> in {}", html.html());
    }
    Ok(())
}

proptest! {
    #[test]
    fn html_shows_the_text((case, reading, marks, ui) in export()) {
        let file = Export { case: &case, reading: &reading, marks: &marks, ui }.html();
        let html = Html::parse_document(&file);
        let texts: Vec<String> = select(&html, ".st-text").into_iter().map(|element| {
            let mut out = String::new();
            visible(element, &mut out);
            out
        }).collect();
        prop_assert_eq!(texts, pasted(&case));
        assert_tags(&html, &[
            "section", "div", "style", "p", "h3", "a", "br", "mark", "sup", "ol", "ul", "li", "details", "summary", "span",
            "b", "code",
        ])?;
        // Every note has its place, and every link leads to something.
        let ids: Vec<&str> = select(&html, "[id]").iter().filter_map(|e| e.value().id()).collect();
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), ids.len());
        for element in select(&html, "mark") {
            prop_assert!(ids.contains(&element.attr("aria-details").unwrap()));
        }
        for element in select(&html, "a") {
            let href = element.attr("href").unwrap();
            if let Some(id) = href.strip_prefix('#') {
                prop_assert!(ids.contains(&id));
            } else {
                prop_assert!(href.starts_with("http"));
                prop_assert_eq!(element.attr("rel").unwrap(), "noopener noreferrer nofollow ugc");
            }
        }
        // The marked words are those of the finding.
        prop_assert!(file.starts_with("<section class=\"subtext\" data-subtext=\"1\"") && file.ends_with("</section>\n"));
    }

    #[test]
    fn inline_html_shows_the_text((case, reading, marks, ui) in export()) {
        let file = Export { case: &case, reading: &reading, marks: &marks, ui }.html_inline();
        let html = Html::parse_document(&file);
        assert_tags(&html, &["section", "p", "span"])?;
        let lines: Vec<String> = select(&html, "p[lang]").into_iter().map(|element| {
            let mut out = String::new();
            visible(element, &mut out);
            out
        }).collect();
        prop_assert_eq!(lines.join("\n"), pasted(&case).join("\n"));
        for element in select(&html, "body *") {
            for (name, value) in element.value().attrs() {
                prop_assert!(["style", "lang", "dir"].contains(&name), "{name}={value}");
            }
        }
    }

    #[test]
    fn markdown_shows_the_text((case, reading, marks, ui) in export()) {
        let file = Export { case: &case, reading: &reading, marks: &marks, ui }.markdown();
        let html = Html::parse_document(&github(&file));
        let texts: Vec<String> = markdown_texts(&html);
        prop_assert_eq!(texts, pasted(&case), "{}", file);
        assert_tags(&html, &[
            "p", "br", "ins", "h3", "blockquote", "ul", "li", "hr", "sup", "a", "code", "section", "ol",
        ])?;
        for element in select(&html, "a") {
            let href = element.attr("href").unwrap();
            let known = href.starts_with('#') || case_urls(&case).contains(&href.to_owned());
            prop_assert!(known, "a link that nobody made: {href} in {file}");
        }
        let notes = select(&html, "section.footnotes > ol > li").len();
        let shown = usize::from(!common::seen(&case.statements[0].text).is_empty());
        let _ = shown;
        prop_assert!(notes <= reading.findings.len() + marks.len());
    }

    #[test]
    fn the_card_is_xml((case, reading, marks, ui) in export()) {
        let file = Export { case: &case, reading: &reading, marks: &marks, ui }.svg();
        let xml = roxmltree::Document::parse(&file).map_err(|e| TestCaseError::fail(format!("{e}: {file}")))?;
        let root = xml.root_element();
        prop_assert_eq!(root.tag_name().name(), "svg");
        for node in root.descendants().filter(|node| node.is_element()) {
            prop_assert!(["svg", "title", "desc", "style", "rect", "path", "circle", "text", "tspan"].contains(&node.tag_name().name()));
            for attribute in node.attributes() {
                prop_assert!(!attribute.name().starts_with("on") && attribute.name() != "href");
            }
        }
        let height = |y: &str| y.parse::<u32>().unwrap();
        prop_assert!(root.descendants().filter_map(|node| node.attribute("y")).all(|y| height(y) <= 600));
    }

    #[test]
    fn annotations_quote_the_text((case, reading, marks, ui) in export()) {
        let file = Export { case: &case, reading: &reading, marks: &marks, ui }.jsonld();
        prop_assert!(!file.contains('<'));
        let value: serde_json::Value = serde_json::from_str(&file).unwrap();
        for item in value["first"]["items"].as_array().unwrap() {
            let targets = item["target"].as_array().cloned().unwrap_or_else(|| vec![item["target"].clone()]);
            for target in targets {
                let selectors = target["selector"].as_array().unwrap();
                let [quote, position] = &selectors[..] else { continue };
                let (start, end) = (position["start"].as_u64().unwrap(), position["end"].as_u64().unwrap());
                let cut = |text: &str| text.chars().skip(start as usize).take((end - start) as usize).collect::<String>();
                let all = [&case.statements[0].text, &case.terms.as_ref().unwrap().text];
                let exact = quote["exact"].as_str().unwrap();
                let around = [quote["prefix"].as_str().unwrap(), exact, quote["suffix"].as_str().unwrap()].concat();
                prop_assert!(all.iter().any(|text| cut(text) == exact && text.contains(&around)));
            }
        }
    }
}

fn case_urls(case: &Case) -> Vec<String> {
    let urls = case.statements.iter().filter_map(|s| s.source_url.clone());
    urls.chain(case.terms.iter().filter_map(|t| t.source_url.clone()))
        .map(|url| url.trim().to_owned())
        .collect()
}

/// Markdown as GitHub reads it, with everything switched on that it or its likes might have.
fn github(file: &str) -> String {
    let mut options = comrak::Options::default();
    let on = &mut options.extension;
    (on.strikethrough, on.table, on.autolink, on.tasklist) = (true, true, true, true);
    (on.footnotes, on.math_dollars, on.alerts, on.description_lists) = (true, true, true, true);
    options.render.r#unsafe = true;
    // The comments that keep mentions apart; one in a pasted text would be `&lt;!-- --&gt;` here.
    comrak::markdown_to_html(file, &options).replace("<!-- -->", "")
}

/// The paragraphs between "as pasted" and what comes after the text.
fn markdown_texts(html: &Html) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    let mut inside = false;
    for element in select(html, "body > *") {
        let mut text = String::new();
        visible(element, &mut text);
        // The heading says where a text begins; its second paragraph is the first of it.
        if element.value().name() == "h3" {
            inside = false;
            continue;
        }
        if text.starts_with("As pasted, unverified") || text.starts_with("按粘贴原样，未经核实") {
            inside = true;
            texts.push(String::new());
            continue;
        }
        if ["Not stated: ", "未说明：", "This text doesn", "这段文本读来既不是"]
            .iter()
            .any(|says| text.starts_with(says))
            || element.value().name() != "p"
        {
            inside = false;
        }
        // A number alone belongs to a note that stands nowhere.
        if text.is_empty() {
            continue;
        }
        if let (true, Some(last)) = (inside, texts.last_mut()) {
            if !last.is_empty() {
                last.push('\n');
            }
            // A hard break is a `br` and a line break.
            last.push_str(&text.replace("\n\n", "\n"));
        }
    }
    texts
}

#[test]
fn marks_cover_the_words_of_their_notes() {
    for (case, ui) in [(common::case(), Ui::En), (common::case_zh(), Ui::Zh)] {
        let reading = common::reading(&case, ui);
        let file = Export { case: &case, reading: &reading, marks: &[], ui }.html();
        let html = Html::parse_document(&file);
        for finding in &reading.findings {
            let words: String = common::text(&case, finding.place.doc)
                .chars()
                .skip(finding.place.range.start)
                .take(finding.place.range.len())
                .collect();
            let notes = select(&html, ".st-notes details");
            let note =
                notes.iter().find(|note| note.text().collect::<String>().contains(finding.rule)).unwrap();
            let marks = select(&html, &format!("mark[aria-details={}]", note.value().id().unwrap()));
            let mut covered = String::new();
            marks.into_iter().for_each(|mark| visible(mark, &mut covered));
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(bare(&covered), bare(&words));
        }
    }
}

#[test]
fn what_is_put_aside_is_said_and_not_marked() {
    let case = common::case();
    let reading = common::reading(&case, Ui::En);
    let marks = common::marks(&case, &reading);
    let export = Export { case: &case, reading: &reading, marks: &marks, ui: Ui::En };
    for file in [export.html(), export.html_inline(), export.markdown()] {
        assert!(!file.contains("patience/of-the-tests"));
        assert!(file.contains("Put aside by the reader: asking for patience “please be patient”."));
        assert!(file.contains("reader’s note"));
    }
    assert!(!export.jsonld().contains("patience/of-the-tests"));
    assert!(export.json().contains("\"kind\":\"dismissed\""));
}

//! A Reading as files that outlive the page: annotated HTML in two profiles, Markdown with footnotes, W3C Web
//! Annotations, JSON, and a share card.
//!
//! All formats are written from one [`Model`](model::Model), so they say the same. The texts are taken over as they
//! were pasted and are called so; nothing in them can become markup. Pure: no clock, no randomness, and no input makes
//! it panic.
//!
//! ```
//! use subtext_engine::{Case, Ui, case::Statement, read};
//! use subtext_export::Export;
//! let case = Case { id: "a".into(), statements: vec![Statement::new("We are <working hard> on it.")], ..Case::default() };
//! let reading = read(&case, Ui::En);
//! let html = Export { case: &case, reading: &reading, marks: &[], ui: Ui::En }.html();
//! assert!(html.starts_with("<section class=\"subtext\" data-subtext=\"1\""));
//! assert!(html.contains("We are &lt;"));
//! ```

#![deny(missing_docs)]

mod document;
mod escape;
mod facts;
mod fill;
mod html;
mod identity;
mod inline;
#[cfg(feature = "json")]
mod json;
mod jsonld;
mod markdown;
mod model;
mod note;
mod segments;
mod svg;
mod timeline;
mod times;
mod words;
mod wrap;

use subtext_engine::reader_mark::ReaderMark;
use subtext_engine::{Case, Reading, Ui};

/// What is to be written.
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// The texts, and what the reader entered.
    pub case: &'a Case,
    /// What the engine says of them, in the language of `ui`.
    pub reading: &'a Reading,
    /// What the reader added: notes are shown like findings, findings put aside are left out and said to be so.
    pub marks: &'a [ReaderMark],
    /// The language of all labels.
    pub ui: Ui,
}

impl Export<'_> {
    /// A self-contained fragment for a web page: `<section class="subtext" data-subtext="1">` with one scoped `<style>`.
    ///
    /// It needs no script. A script may hook on to it: `data-subtext` is the version of this structure, every `<mark>`
    /// points with `aria-details` to the `<details>` of its note, and `data-theme="light"` or `"dark"` on the section
    /// overrides the colour scheme that the host page has.
    pub fn html(&self) -> String {
        document::write(&model::Model::new(self), &html::FORMAT)
    }

    /// The same for hosts that keep neither classes nor links (WeChat Official Accounts, e-mail, feeds, WordPress
    /// without unfiltered HTML): only `section`, `p` and `span` with inline styles.
    pub fn html_inline(&self) -> String {
        document::write(&model::Model::new(self), &inline::FORMAT)
    }

    /// Markdown with footnotes, as GitHub reads it.
    pub fn markdown(&self) -> String {
        document::write(&model::Model::new(self), &markdown::FORMAT)
    }

    /// A W3C Web Annotation collection (JSON-LD): every mark with its quotation, its position and its reason.
    pub fn jsonld(&self) -> String {
        jsonld::write(&model::Model::new(self))
    }

    /// `{"case":…,"reading":…,"marks":…}` as the project's contract has it. Needs the feature `json`.
    #[cfg(feature = "json")]
    pub fn json(&self) -> String {
        json::write(self)
    }

    /// A share card, 1200 by 630, as SVG without any outside font or picture.
    pub fn svg(&self) -> String {
        svg::write(&model::Model::new(self))
    }
}

//! W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>): one collection with one page.
//!
//! The target of every annotation is the text as pasted, under a name made from it; where it is said to come from
//! stands as `via`, since nobody has checked that it is that page's text, and positions count in the pasted text.

use crate::json_text::Json;
use crate::model::{Doc, Model};
use crate::note::{Look, Note};
use subtext_engine::reading::{DocId, Place};
use subtext_engine::text::CharRange;

/// How many characters stand before and after a quotation.
const AROUND: usize = 32;

pub fn write(model: &Model) -> String {
    let page = model.identity.with("page").urn();
    let items: Vec<_> =
        model.docs.iter().flat_map(|doc| model.notes_of(doc).map(move |note| (doc, note))).collect();
    let crossings: Vec<_> =
        model.crossings.iter().enumerate().filter(|(_, (c, _))| known(model, c.from.doc).is_some()).collect();
    let mut json = Json::default();
    json.open('{');
    json.pair("@context", "http://www.w3.org/ns/anno.jsonld");
    json.pair("id", &model.identity.urn());
    json.pair("type", "AnnotationCollection");
    json.pair("label", &model.summary);
    json.key("total");
    json.number(items.len() + crossings.len());
    json.key("first");
    json.open('{');
    json.pair("id", &page);
    json.pair("type", "AnnotationPage");
    json.key("startIndex");
    json.number(0);
    json.key("items");
    json.open('[');
    for (doc, (index, note)) in items {
        finding(&mut json, model, doc, index, note);
    }
    for (index, (crossing, reason)) in crossings {
        begin(&mut json, model, "crossing", index, "linking");
        json.open('[');
        body(&mut json, model, reason, "describing");
        body(&mut json, model, crossing.kind.as_str(), "tagging");
        json.close(']');
        json.key("target");
        json.open('[');
        for place in [Some(crossing.from), crossing.to].into_iter().flatten() {
            place_in(&mut json, model, place);
        }
        json.close(']');
        json.close('}');
    }
    json.close(']');
    json.close('}');
    json.pair("last", &page);
    json.close('}');
    json.finish()
}

/// An annotation up to its bodies.
fn begin(json: &mut Json, model: &Model, kind: &str, index: usize, motivation: &str) {
    json.open('{');
    json.pair("id", &model.identity.with(kind).with_number(index).urn());
    json.pair("type", "Annotation");
    json.pair("motivation", motivation);
    if motivation != "commenting" {
        json.key("generator");
        json.open('{');
        json.pair("type", "Software");
        json.pair("name", &["Subtext ", subtext_engine::VERSION].concat());
        json.close('}');
    }
    json.key("body");
}

fn finding(json: &mut Json, model: &Model, doc: &Doc, index: usize, note: &Note) {
    let readers = note.look == Look::Reader;
    let purpose = if readers { "commenting" } else { "describing" };
    begin(json, model, "note", index, purpose);
    json.open('[');
    body(json, model, &note.reason, purpose);
    for tag in [&*note.name, note.rule, note.weight] {
        if !tag.is_empty() {
            body(json, model, tag, "tagging");
        }
    }
    json.close(']');
    json.key("target");
    target(json, doc, note.place);
    json.close('}');
}

fn body(json: &mut Json, model: &Model, text: &str, purpose: &str) {
    json.open('{');
    json.pair("type", "TextualBody");
    json.pair("value", text);
    json.pair("format", "text/plain");
    json.pair("language", model.words.tag);
    json.pair("purpose", purpose);
    json.close('}');
}

fn known<'m, 'a>(model: &'m Model<'a>, id: DocId) -> Option<&'m Doc<'a>> {
    model.docs.iter().find(|doc| doc.id == id)
}

fn place_in(json: &mut Json, model: &Model, place: Place) {
    if let Some(doc) = known(model, place.doc) {
        target(json, doc, place.range);
    }
}

fn target(json: &mut Json, doc: &Doc, range: CharRange) {
    let map = &doc.map;
    let count = map.chars(map.bytes(CharRange::new(0, usize::MAX))).end;
    let range = CharRange::new(range.start.min(count), range.end.min(count));
    let words = |start: usize, end: usize| map.bytes(CharRange::new(start, end)).of(doc.text);
    json.open('{');
    json.pair("type", "SpecificResource");
    json.key("source");
    json.open('{');
    json.pair("id", &doc.identity.urn());
    json.pair("type", "Text");
    json.pair("format", "text/plain");
    if !doc.tag.is_empty() {
        json.pair("language", doc.tag);
    }
    if let Some(url) = doc.url {
        json.pair("via", url);
    }
    json.close('}');
    json.key("selector");
    json.open('[');
    if !range.is_empty() {
        json.open('{');
        json.pair("type", "TextQuoteSelector");
        json.pair("exact", words(range.start, range.end));
        json.pair("prefix", words(range.start.saturating_sub(AROUND), range.start));
        json.pair("suffix", words(range.end, range.end + AROUND));
        json.close('}');
    }
    json.open('{');
    json.pair("type", "TextPositionSelector");
    json.key("start");
    json.number(range.start);
    json.key("end");
    json.number(range.end);
    json.close('}');
    json.close(']');
    json.close('}');
}

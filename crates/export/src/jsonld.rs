//! W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>): one collection with one page.
//!
//! The target of every annotation is the text as pasted, under a name made from it; where it is said to come from
//! stands as `via`, since nobody has checked that it is that page's text, and positions count in the pasted text.

use crate::escape::json;
use crate::fill::fill;
use crate::model::{Doc, Model};
use crate::note::Look;
use subtext_engine::reading::{DocId, Place};
use subtext_engine::text::CharRange;

/// How many characters stand before and after a quotation.
const AROUND: usize = 32;

pub fn write(model: &Model) -> String {
    let page = model.identity.with("page").urn();
    let mut items: Vec<String> = Vec::new();
    for doc in &model.docs {
        for index in doc.notes.0..doc.notes.1 {
            let Some(note) = model.note(index) else { continue };
            let purpose = if note.look == Look::Reader { "commenting" } else { "describing" };
            let mut bodies = vec![body(model, &note.reason, purpose)];
            for tag in [note.name, note.rule, note.weight] {
                if !tag.is_empty() {
                    bodies.push(body(model, tag, "tagging"));
                }
            }
            let id = model.identity.with("note").with_number(index).urn();
            items.push(annotation(&id, purpose, &bodies, &target(doc, note.place)));
        }
    }
    for (index, (crossing, reason)) in model.crossings.iter().zip(&model.between).enumerate() {
        let places = [Some(crossing.from), crossing.to].into_iter().flatten();
        let targets: Vec<String> = places.filter_map(|place| place_in(model, place)).collect();
        if known(model, crossing.from.doc).is_some() {
            let bodies = [body(model, reason, "describing"), body(model, crossing.kind.as_str(), "tagging")];
            let id = model.identity.with("crossing").with_number(index).urn();
            items.push(annotation(&id, "linking", &bodies, &["[", &targets.join(","), "]"].concat()));
        }
    }
    filled(
        "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"$a\",\"type\":\"AnnotationCollection\",\
        \"label\":\"$b\",\"total\":$c,\"first\":{\"id\":\"$d\",\"type\":\"AnnotationPage\",\"startIndex\":0,\
        \"items\":[",
        &[&model.identity.urn(), &model.summary, &items.len().to_string(), &page],
    ) + &items.join(",")
        + &filled("]},\"last\":\"$a\"}\n", &[&page])
}

fn filled(template: &str, values: &[&str]) -> String {
    let mut out = String::new();
    fill(&mut out, template, values, json);
    out
}

fn annotation(id: &str, motivation: &str, bodies: &[String], target: &str) -> String {
    const BEGIN: &str = "{\"id\":\"$a\",\"type\":\"Annotation\",\"motivation\":\"$b\"";
    const GENERATOR: &str = ",\"generator\":{\"type\":\"Software\",\"name\":\"Subtext $c\"}";
    let generator = if motivation == "commenting" { "" } else { GENERATOR };
    let values = [id, motivation, subtext_engine::VERSION];
    let begin = [BEGIN, generator, ",\"body\":["].concat();
    [&*filled(&begin, &values), &bodies.join(","), "],\"target\":", target, "}"].concat()
}

fn body(model: &Model, text: &str, purpose: &str) -> String {
    filled(
        "{\"type\":\"TextualBody\",\"value\":\"$a\",\"format\":\"text/plain\",\"language\":\"$b\",\"purpose\":\"$c\"}",
        &[text, model.words.tag, purpose],
    )
}

fn known<'m, 'a>(model: &'m Model<'a>, id: DocId) -> Option<&'m Doc<'a>> {
    model.docs.iter().find(|doc| doc.id == id)
}

fn place_in(model: &Model, place: Place) -> Option<String> {
    known(model, place.doc).map(|doc| target(doc, place.range))
}

fn target(doc: &Doc, range: CharRange) -> String {
    let map = &doc.map;
    let count = map.chars(map.bytes(CharRange::new(0, usize::MAX))).end;
    let (start, end) = (range.start.min(count), range.end.min(count));
    let words = |start: usize, end: usize| map.bytes(CharRange::new(start, end)).of(doc.text);
    let exact = words(start, end);
    let template = [
        "{\"type\":\"SpecificResource\",\"source\":{\"id\":\"$a\",\"type\":\"Text\",\"format\":\"text/plain\"",
        if doc.tag.is_empty() { "" } else { ",\"language\":\"$b\"" },
        if doc.url.is_none() { "" } else { ",\"via\":\"$c\"" },
        "},\"selector\":[",
        if exact.is_empty() {
            ""
        } else {
            "{\"type\":\"TextQuoteSelector\",\"exact\":\"$d\",\"prefix\":\"$e\",\"suffix\":\"$f\"},"
        },
        "{\"type\":\"TextPositionSelector\",\"start\":$g,\"end\":$h}]}",
    ];
    filled(
        &template.concat(),
        &[
            &doc.identity.urn(),
            doc.tag,
            doc.url.unwrap_or_default(),
            exact,
            words(start.saturating_sub(AROUND), start),
            words(end, end + AROUND),
            &start.to_string(),
            &end.to_string(),
        ],
    )
}

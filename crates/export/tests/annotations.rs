//! The Web Annotations hold to the W3C data model (<https://www.w3.org/TR/annotation-model/>): a JSON-LD processor reads
//! them by the W3C's context, strictly, and every MUST of the parts that are used is checked on what it gives.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that can't go on fails"
)]

mod common;

use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use serde_json::Value;
use subtext_engine::Ui;
use subtext_export::Export;

/// The terms of <http://www.w3.org/ns/anno.jsonld> that the export uses. What is none of them has no meaning and is
/// dropped by the processor, so a wrong key shows as a missing statement.
const CONTEXT: &str = r#"{"@context": {
  "oa": "http://www.w3.org/ns/oa#", "as": "http://www.w3.org/ns/activitystreams#",
  "dc": "http://purl.org/dc/elements/1.1/", "dctypes": "http://purl.org/dc/dcmitype/",
  "foaf": "http://xmlns.com/foaf/0.1/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
  "id": "@id", "type": "@type",
  "Annotation": "oa:Annotation", "TextualBody": "oa:TextualBody", "SpecificResource": "oa:SpecificResource",
  "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
  "Text": "dctypes:Text", "Software": "as:Application",
  "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
  "commenting": "oa:commenting", "describing": "oa:describing", "linking": "oa:linking", "tagging": "oa:tagging",
  "body": {"@type": "@id", "@id": "oa:hasBody"}, "target": {"@type": "@id", "@id": "oa:hasTarget"},
  "source": {"@type": "@id", "@id": "oa:hasSource"}, "selector": {"@type": "@id", "@id": "oa:hasSelector"},
  "generator": {"@type": "@id", "@id": "as:generator"}, "via": {"@type": "@id", "@id": "oa:via"},
  "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"}, "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
  "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
  "first": {"@type": "@id", "@id": "as:first"}, "last": {"@type": "@id", "@id": "as:last"},
  "format": "dc:format", "language": "dc:language", "value": "rdf:value", "start": "oa:start", "end": "oa:end",
  "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix", "name": "foaf:name", "label": "rdfs:label",
  "total": "as:totalItems", "startIndex": "as:startIndex"
}}"#;

const OA: &str = "http://www.w3.org/ns/oa#";
const AS: &str = "http://www.w3.org/ns/activitystreams#";

struct Graph(Vec<(String, String, String)>);

impl Graph {
    fn read(file: &str) -> Self {
        let quads = JsonLdParser::new().for_slice(file).with_load_document_callback(|url, _| {
            assert_eq!(url, "http://www.w3.org/ns/anno.jsonld");
            Ok(JsonLdRemoteDocument { document: CONTEXT.as_bytes().to_vec(), document_url: url.to_owned() })
        });
        Graph(
            quads
                .map(|quad| quad.unwrap())
                .map(|quad| {
                    (quad.subject.to_string(), quad.predicate.as_str().to_owned(), quad.object.to_string())
                })
                .collect(),
        )
    }

    fn of(&self, subject: &str, predicate: &str) -> Vec<&str> {
        let here = |triple: &&(String, String, String)| triple.0 == subject && triple.1 == predicate;
        self.0.iter().filter(here).map(|triple| &*triple.2).collect()
    }

    fn typed(&self, class: &str) -> Vec<&str> {
        let wanted = format!("<{class}>");
        let typed = self.0.iter().filter(|(_, predicate, _)| predicate.ends_with("#type"));
        typed.filter(|triple| triple.2 == wanted).map(|triple| &*triple.0).collect()
    }
}

fn each(check: impl Fn(&Export, &Value, &Graph)) {
    for (case, ui) in [(common::case(), Ui::En), (common::case_zh(), Ui::Zh)] {
        let by_hand = common::reading(&case, ui);
        let real = subtext_engine::read(&case, ui);
        for reading in [&by_hand, &real] {
            let marks = common::marks(&case, &by_hand);
            let export = Export { case: &case, reading, marks: &marks, ui };
            let file = export.jsonld();
            check(&export, &serde_json::from_str(&file).unwrap(), &Graph::read(&file));
        }
    }
}

#[test]
fn every_key_has_a_meaning() {
    let context: Value = serde_json::from_str(CONTEXT).unwrap();
    fn keys(value: &Value, out: &mut Vec<String>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(key, value)| {
                out.push(key.clone());
                keys(value, out);
            }),
            Value::Array(items) => items.iter().for_each(|item| keys(item, out)),
            _ => {}
        }
    }
    each(|_, file, _| {
        let mut all = Vec::new();
        keys(file, &mut all);
        for key in all.iter().filter(|key| *key != "@context") {
            assert!(context["@context"].get(key).is_some(), "{key}");
        }
    });
}

/// Sections 4.1 and 4.2: collections and pages.
#[test]
fn collection_and_page() {
    each(|_, file, graph| {
        assert_eq!(file["@context"], "http://www.w3.org/ns/anno.jsonld");
        let [collection] = graph.typed(&format!("{AS}OrderedCollection"))[..] else {
            panic!("one collection")
        };
        let [page] = graph.typed(&format!("{AS}OrderedCollectionPage"))[..] else { panic!("one page") };
        assert!(iri(collection) && iri(page) && collection != page);
        assert_eq!(graph.of(collection, &format!("{AS}first")), [page]);
        assert_eq!(graph.of(collection, &format!("{AS}last")), [page]);
        assert_eq!(graph.of(page, &format!("{AS}items")).len(), 1);
        assert_eq!(
            graph.of(page, &format!("{AS}startIndex")),
            ["\"0\"^^<http://www.w3.org/2001/XMLSchema#integer>"]
        );
        let items = file["first"]["items"].as_array().unwrap();
        assert_eq!(file["total"].as_u64().unwrap(), items.len() as u64);
        assert_eq!(graph.typed(&format!("{OA}Annotation")).len(), items.len());
    });
}

/// Section 3: annotations, bodies, targets; section 4: selectors.
#[test]
fn annotations() {
    each(|export, _, graph| {
        let annotations = graph.typed(&format!("{OA}Annotation"));
        let mut once = annotations.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), annotations.len(), "every annotation has an IRI of its own");
        for annotation in annotations {
            assert!(iri(annotation));
            assert_eq!(graph.of(annotation, &format!("{OA}motivatedBy")).len(), 1);
            let bodies = graph.of(annotation, &format!("{OA}hasBody"));
            assert!(!bodies.is_empty());
            for body in bodies {
                let value = |name: &str| graph.of(body, name);
                assert_eq!(value("http://www.w3.org/1999/02/22-rdf-syntax-ns#value").len(), 1);
                assert_eq!(value("http://purl.org/dc/elements/1.1/format"), ["\"text/plain\""]);
                assert_eq!(value("http://purl.org/dc/elements/1.1/language").len(), 1);
                let [purpose] = value(&format!("{OA}hasPurpose"))[..] else { panic!("one purpose") };
                let known =
                    ["describing", "tagging", "commenting", "linking"].map(|name| format!("<{OA}{name}>"));
                assert!(known.contains(&purpose.to_owned()), "{purpose}");
            }
            let targets = graph.of(annotation, &format!("{OA}hasTarget"));
            assert!(!targets.is_empty());
            for target in targets {
                let [source] = graph.of(target, &format!("{OA}hasSource"))[..] else {
                    panic!("exactly one source")
                };
                assert!(iri(source));
                for selector in graph.of(target, &format!("{OA}hasSelector")) {
                    let exactly = |name: &str| graph.of(selector, &format!("{OA}{name}")).len();
                    if graph.typed(&format!("{OA}TextQuoteSelector")).contains(&selector) {
                        assert_eq!((exactly("exact"), exactly("prefix"), exactly("suffix")), (1, 1, 1));
                    } else {
                        assert!(graph.typed(&format!("{OA}TextPositionSelector")).contains(&selector));
                        assert_eq!((exactly("start"), exactly("end")), (1, 1));
                    }
                }
            }
        }
        let via = graph.0.iter().filter(|triple| triple.1 == format!("{OA}via"));
        let urls: Vec<_> = export.case.statements.iter().filter_map(|s| s.source_url.as_ref()).collect();
        assert!(!urls.is_empty());
        for triple in via {
            assert!(urls.iter().any(|url| triple.2 == format!("<{url}>")), "{}", triple.2);
        }
    });
}

/// A selector must select the words that it quotes, counted in code points.
#[test]
fn positions_and_quotations_agree() {
    each(|export, file, _| {
        let mut seen = 0;
        for item in file["first"]["items"].as_array().unwrap() {
            let targets = item["target"].as_array().cloned().unwrap_or_else(|| vec![item["target"].clone()]);
            for target in targets {
                let [quote, position] = &target["selector"].as_array().unwrap()[..] else {
                    panic!("two selectors")
                };
                let number = |name: &str| usize::try_from(position[name].as_u64().unwrap()).unwrap();
                let (start, end) = (number("start"), number("end"));
                let texts = export.case.statements.iter().map(|s| &s.text);
                let mut texts = texts.chain(export.case.terms.iter().map(|terms| &terms.text));
                let part = |text: &str, from: usize, to: usize| {
                    text.chars().skip(from).take(to - from).collect::<String>()
                };
                assert!(texts.any(|text| {
                    quote["exact"] == part(text, start, end)
                        && quote["prefix"] == part(text, start.saturating_sub(32), start)
                        && quote["suffix"] == part(text, end, end + 32)
                }));
                seen += 1;
            }
        }
        assert!(seen > 5);
    });
}

fn iri(name: &str) -> bool {
    name.starts_with('<') && name.contains(':')
}

#[test]
fn a_crossing_that_was_put_aside_is_left_out() {
    let case = common::case();
    let reading = common::reading(&case, Ui::En);
    let crossing = &reading.crossings[0];
    let kind = subtext_engine::reader_mark::ReaderMarkKind::Dismissed;
    let rule = Some(subtext_engine::reader_mark::crossing_rule(crossing.kind));
    let mark = subtext_engine::reader_mark::ReaderMark { kind, place: crossing.from, rule, text: None };
    let file = |marks: &[_]| {
        let export = Export { case: &case, reading: &reading, marks, ui: Ui::En };
        [export.jsonld(), export.markdown(), export.html()].map(|file| file.contains(&crossing.reason))
    };
    assert_eq!((file(&[]), file(&[mark])), ([true; 3], [false; 3]));
}

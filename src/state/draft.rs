//! A case as a plain string for the browser's storage.
//!
//! `name length:value` records, lengths in bytes, so that a text may contain anything. A record of an unknown name is
//! skipped, which lets an older page read what a newer one saved.

use super::clock;
use subtext_engine::case::{Event, EventKind, Statement, Terms, TextKind, Users, UsersKind};
use subtext_engine::{Case, Lang};

/// The first record; another version is not read.
const VERSION: &str = "1";

/// Writes a case down.
pub fn write(case: &Case) -> String {
    let mut out = Writer(String::new());
    out.put("draft", VERSION);
    out.put("id", &case.id);
    out.maybe("kind", case.kind.map(TextKind::as_str));
    for statement in &case.statements {
        out.put("s", &statement.text);
        out.maybe("s.lang", statement.lang.map(Lang::as_str));
        out.maybe("s.at", statement.posted_at.as_ref().map(clock::full).as_deref());
        out.flag("s.approx", statement.posted_approx);
        out.maybe("s.zone", statement.zone.as_deref());
        out.maybe("s.title", statement.title.as_deref());
        out.maybe("s.url", statement.source_url.as_deref());
        out.maybe("s.incident", statement.incident.as_deref());
        out.maybe("s.kind", statement.kind.map(TextKind::as_str));
        out.flag("s.reported", !statement.quoted);
    }
    if let Some(terms) = &case.terms {
        out.put("t", &terms.text);
        out.maybe("t.lang", terms.lang.map(Lang::as_str));
        out.maybe("t.title", terms.title.as_deref());
        out.maybe("t.url", terms.source_url.as_deref());
    }
    for event in &case.events {
        out.put("e", event.kind.as_str());
        out.maybe("e.at", event.at.as_ref().map(clock::full).as_deref());
        out.maybe("e.from", event.earliest.as_ref().map(clock::full).as_deref());
        out.maybe("e.to", event.latest.as_ref().map(clock::full).as_deref());
        out.flag("e.approx", event.approx);
        out.maybe("e.incident", event.incident.as_deref());
        out.maybe("e.source", event.source.as_deref());
    }
    for users in &case.users {
        out.put("u", &users.count.to_string());
        out.put("u.kind", users.kind.as_str());
        out.maybe("u.day", users.as_of.map(clock::date).as_deref());
        out.maybe("u.incident", users.incident.as_deref());
        out.maybe("u.source", users.source.as_deref());
    }
    out.0
}

/// Reads a case back; `None` where this is not one.
pub fn read(text: &str) -> Option<Case> {
    let mut records = Records(text);
    (records.next()? == ("draft", VERSION)).then_some(())?;
    let mut case = Case::default();
    for (name, value) in records {
        let text = || Some(value.to_owned());
        match name {
            "id" => case.id = value.to_owned(),
            "kind" => case.kind = TextKind::from_name(value),
            "s" => case.statements.push(Statement::new(value)),
            "t" => case.terms = Some(Terms { text: value.to_owned(), ..Terms::default() }),
            "e" => case.events.push(event(EventKind::from_name(value)?)),
            "u" => case.users.push(users(value.parse().ok()?)),
            _ => {
                if let Some((_, field)) = name.split_once("s.").filter(|(before, _)| before.is_empty()) {
                    let Some(statement) = case.statements.last_mut() else { continue };
                    match field {
                        "lang" => statement.lang = Lang::from_name(value),
                        "at" => statement.posted_at = clock::parse_full(value),
                        "approx" => statement.posted_approx = true,
                        "zone" => statement.zone = text(),
                        "title" => statement.title = text(),
                        "url" => statement.source_url = text(),
                        "incident" => statement.incident = text(),
                        "kind" => statement.kind = TextKind::from_name(value),
                        "reported" => statement.quoted = false,
                        _ => {}
                    }
                } else if let (Some(field), Some(terms)) = (name.strip_prefix("t."), case.terms.as_mut()) {
                    match field {
                        "lang" => terms.lang = Lang::from_name(value),
                        "title" => terms.title = text(),
                        "url" => terms.source_url = text(),
                        _ => {}
                    }
                } else if let (Some(field), Some(event)) = (name.strip_prefix("e."), case.events.last_mut()) {
                    match field {
                        "at" => event.at = clock::parse_full(value),
                        "from" => event.earliest = clock::parse_full(value),
                        "to" => event.latest = clock::parse_full(value),
                        "approx" => event.approx = true,
                        "incident" => event.incident = text(),
                        "source" => event.source = text(),
                        _ => {}
                    }
                } else if let (Some(field), Some(users)) = (name.strip_prefix("u."), case.users.last_mut()) {
                    match field {
                        "kind" => users.kind = UsersKind::from_name(value)?,
                        "day" => users.as_of = clock::parse_date(value),
                        "incident" => users.incident = text(),
                        "source" => users.source = text(),
                        _ => {}
                    }
                }
            }
        }
    }
    Some(case)
}

fn event(kind: EventKind) -> Event {
    Event { kind, at: None, earliest: None, latest: None, approx: false, incident: None, source: None }
}

fn users(count: u64) -> Users {
    Users { count, kind: UsersKind::Affected, as_of: None, incident: None, source: None }
}

struct Writer(String);

impl Writer {
    fn put(&mut self, name: &str, value: &str) {
        for part in [name, " ", &value.len().to_string(), ":", value, "\n"] {
            self.0.push_str(part);
        }
    }

    fn maybe(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.put(name, value);
        }
    }

    fn flag(&mut self, name: &str, set: bool) {
        if set {
            self.put(name, "");
        }
    }
}

struct Records<'t>(&'t str);

impl<'t> Iterator for Records<'t> {
    type Item = (&'t str, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let (head, rest) = self.0.split_once(':')?;
        let (name, length) = head.rsplit_once(' ')?;
        let (value, rest) = rest.split_at_checked(length.parse().ok()?)?;
        self.0 = rest.strip_prefix('\n')?;
        Some((name, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;
    use proptest::prelude::*;

    #[test]
    fn every_example_survives() {
        for example in examples::all() {
            assert_eq!(read(&write(&example.case())), Some(example.case()), "{}", example.id);
        }
    }

    #[test]
    fn what_a_newer_page_wrote_is_read_as_far_as_it_is_known() {
        let case = read("draft 1:1\nid 1:a\ncolour 3:red\ns 4:Down\ns.mood 1:x\n").unwrap();
        assert_eq!(case.statements[0].text, "Down");
        assert_eq!(read("draft 1:2\nid 1:a\n"), None);
    }

    proptest! {
        #[test]
        fn any_text_survives(first in "\\PC{0,40}|[\n: 0-9s.]{0,40}", second in "[\n:\u{0}停🔥]{0,20}", title in "\\PC{0,9}") {
            let mut case = Case { id: title.clone(), ..Case::default() };
            case.statements = vec![Statement::new(first), Statement { title: Some(title), ..Statement::new(second.clone()) }];
            case.terms = Some(Terms { text: second, ..Terms::default() });
            prop_assert_eq!(read(&write(&case)), Some(case));
        }

        #[test]
        fn anything_else_is_not_a_case_or_one(text in "(draft 1:1\n)?(\\PC|[\n: 0-9a-z.停]){0,60}") {
            let _ = read(&text);
        }
    }
}

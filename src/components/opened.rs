//! Above a case that came in a link: where it is from, what is missing of it, what has changed since.

use crate::components::{On, Pen};
use crate::i18n;
use crate::state::opened::Refused;
use crate::state::{Action, State};
use subtext_link::{LinkError, Stop};

pub fn opened(p: &mut Pen, state: &State) {
    let m = i18n::of(state.ui);
    if let Some(refused) = state.refused {
        p.class("aside", "banner refused");
        p.attr("role", "alert");
        p.attr("data-testid", "refused");
        p.line(
            "p",
            match refused {
                Refused::UnknownCase => m.unknown_case,
                Refused::Link(LinkError::OtherVersion) => m.link_of_other_version,
                Refused::Link(LinkError::TooLong) => m.link_too_long,
                Refused::Link(_) => m.link_unreadable,
            },
        );
        p.button(None, m.close, 0, |_, _| Some(Action::Refused(None)));
        p.close();
    } else {
        p.nothing();
    }
    let Some(opened) = &state.opened else { return p.nothing() };
    p.class("aside", "banner");
    p.attr("data-testid", "opened");
    p.line("p", m.opened);
    let case = &state.case;
    let statements = case.statements.iter().filter_map(|statement| statement.source_url.as_deref());
    let sources = statements.chain(case.terms.iter().filter_map(|terms| terms.source_url.as_deref()));
    let mut sources: Vec<&str> = sources.filter(|url| is_web(url)).collect();
    sources.dedup();
    if !sources.is_empty() {
        p.class("p", "sources");
        p.words(m.said_source);
        for url in sources {
            p.words(" ");
            p.open("a");
            p.own("href", url);
            p.attr("rel", "noopener noreferrer nofollow ugc");
            p.attr("target", "_blank");
            p.words(url);
            p.close();
        }
        p.close();
    } else {
        p.nothing();
    }
    match opened.missing {
        Some(missing) => {
            let [cut, garbled, too_long] = m.missing_why;
            let why = match missing.stop {
                Stop::Cut => cut,
                Stop::Garbled => garbled,
                Stop::TooLong => too_long,
            };
            p.class("p", "missing");
            p.attr("data-testid", "missing");
            p.words(&i18n::fill(m.missing_of_link, &[why, &missing.saved.to_string()]));
            p.close();
        }
        None => p.nothing(),
    }
    match opened.changed {
        Some((theirs, ours)) => {
            p.class("p", "changed");
            p.attr("data-testid", "rules-changed");
            p.words(&i18n::fill(
                m.rules_changed,
                &[&i18n::plural(m.marks, theirs), &i18n::plural(m.marks, ours)],
            ));
            p.words(" ");
            let (words, n) = if opened.today { (m.show_seen, 0) } else { (m.show_today, 1) };
            p.button(None, words, n, |_, n| Some(Action::Today(n == 1)));
            p.close();
        }
        None => p.nothing(),
    }
    p.open("nav");
    p.button(Some("mine"), m.make_mine, 0, |_, _| Some(Action::Mine));
    p.button(Some("leave"), m.leave_link, 0, |_, _| Some(Action::Leave));
    p.open("button");
    p.attr("data-testid", "share");
    p.on(On::Click, 0, |_, _| Some(Action::Share(true)));
    p.words(m.share);
    p.close();
    p.close();
    p.close();
}

/// Only addresses of the web become links.
fn is_web(url: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && url.len() > scheme.len()
    })
}

#[cfg(test)]
mod tests {
    use super::is_web;

    #[test]
    fn only_web_addresses_become_links() {
        assert!(is_web("https://a.example/terms") && is_web("HTTP://a.example"));
        for url in ["javascript:alert(1)", "data:text/html,x", " https://a", "https://", "//a.example", "é"]
        {
            assert!(!is_web(url), "{url}");
        }
    }
}

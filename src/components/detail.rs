//! What can be said of a mark beside its reason: of a clause what to compare it with and how common it is, of a class of
//! tone the theory or study that it rests on.

use crate::components::overview::is_english;
use crate::components::{Pen, ReadingProps};
use crate::i18n;
use crate::state::entries::Entry;
use subtext_engine::reading::{Layer, Polarity};
use subtext_engine::rules::{CATEGORIES, RuleLayer};
use subtext_engine::{common, law};

// Drawn from several places.
#[inline(never)]
pub fn detail(p: &mut Pen, props: &ReadingProps, entry: &Entry) {
    if entry.layer == Layer::Tone {
        return theory(p, props, entry.category);
    }
    // In another page’s frame there is no room to say what these rest on.
    if props.embedded || entry.layer != Layer::Terms || entry.polarity == Polarity::Credits {
        return p.nothing();
    }
    let m = props.messages();
    let provisions = props.law.map(|law| law::provisions(entry.category, law, props.ui)).unwrap_or_default();
    if !provisions.is_empty() {
        p.note("p", "law", &[m.compare, &provisions.join(m.semicolon)].concat());
    }
    if let Some(words) = how_common(props, entry) {
        p.note("p", "law", &words);
    }
}

/// Theories are cited in English, whatever the language of the page.
fn theory(p: &mut Pen, props: &ReadingProps, class: &str) {
    let found = CATEGORIES.iter().find(|known| known.layer == RuleLayer::Tone && known.id == class);
    let Some(category) = found else { return p.nothing() };
    p.class("p", "law");
    p.words(props.messages().theory);
    p.open("cite");
    p.attr("lang", "en");
    p.words(category.theory);
    p.close();
    p.close();
}

/// In how many English terms there is such a clause. Of Chinese ones nothing is known, and the figure for English ones
/// would mislead: some types are the rule in one language and the exception in the other.
fn how_common(props: &ReadingProps, entry: &Entry) -> Option<String> {
    let count = common::count(entry.category).filter(|_| is_english(&props.read))?;
    Some(i18n::fill(props.messages().common, &[&count.to_string(), &common::OF.to_string()]))
}

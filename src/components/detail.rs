//! What can be said of a clause beside its reason: what to compare it with, and how common it is.

use crate::components::overview::is_english;
use crate::components::{Pen, ReadingProps};
use crate::i18n;
use crate::state::entries::Entry;
use subtext_engine::reading::{Layer, Polarity};
use subtext_engine::{common, law};

// Drawn from several places.
#[inline(never)]
pub fn detail(p: &mut Pen, props: &ReadingProps, entry: &Entry) {
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

/// In how many English terms there is such a clause. Of Chinese ones nothing is known, and the figure for English ones
/// would mislead: some types are the rule in one language and the exception in the other.
fn how_common(props: &ReadingProps, entry: &Entry) -> Option<String> {
    let count = common::count(entry.category).filter(|_| is_english(&props.read))?;
    Some(i18n::fill(props.messages().common, &[&count.to_string(), &common::OF.to_string()]))
}

//! Which marks are shown: one filter over all layers.

use super::entries::{Entry, Style, crossing_kind};
use subtext_engine::reading::{CrossingKind, Layer};

/// What is shown of all that is marked. The reader's own notes always are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The only layer, or the only class; empty for all.
    pub only: &'static str,
    /// The least severity; from 2 on, what speaks for a text is left out too.
    pub least: usize,
}

impl Filter {
    pub fn shows(self, entry: &Entry) -> bool {
        let kind = self.only.is_empty()
            || [entry.category, entry.layer.as_str()].contains(&self.only)
            || entry.crossings.iter().any(|(_, kind)| self.crosses(*kind));
        let weight =
            self.least < 2 || (usize::from(entry.severity) >= self.least && entry.style() != Style::Credit);
        entry.note.is_some() || (kind && weight)
    }

    /// Whether it asks for crossings, and for these.
    fn crosses(self, kind: CrossingKind) -> bool {
        [Layer::Crossread.as_str(), kind.as_str()].contains(&self.only)
    }

    /// Whether it lets a crossing through: because it asks for it, or because it shows one of its ends and asks for no
    /// other crossings.
    pub fn shows_crossing(self, n: usize, kind: CrossingKind, entries: &[Entry]) -> bool {
        self == Filter::default()
            || self.crosses(kind)
            || crossing_kind(self.only).is_none()
                && entries.iter().any(|entry| entry.crossings.contains(&(n, kind)) && self.shows(entry))
    }

    /// The same with another layer or class, if something of that name is marked.
    pub fn only(self, name: &str, entries: &[Entry]) -> Self {
        let known = names(entries).into_iter().find(|(known, _)| *known == name);
        Filter { only: known.map_or("", |(known, _)| known), ..self }
    }
}

/// The layers in which something is marked, each with its classes behind it, and how often. What crossings end at counts
/// once more under their layer.
pub fn names(entries: &[Entry]) -> Vec<(&'static str, usize)> {
    let mut names: Vec<(&'static str, usize)> = Vec::new();
    for layer in Layer::ALL {
        let from = names.len();
        let mut count = |name| match names.iter_mut().skip(from).find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => names.push((name, 1)),
        };
        for entry in entries.iter().filter(|entry| entry.note.is_none()) {
            if entry.layer == *layer {
                count(layer.as_str());
                count(entry.category);
            } else if *layer == Layer::Crossread && !entry.crossings.is_empty() {
                count(layer.as_str());
                let kinds = CrossingKind::ALL.iter();
                kinds
                    .filter(|kind| entry.crossings.iter().any(|(_, one)| one == *kind))
                    .for_each(|kind| count(kind.as_str()));
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use subtext_engine::Ui;

    #[test]
    fn a_class_a_layer_and_a_weight_can_be_asked_for() {
        let read = fixture::read(Ui::En);
        let shown = |filter: Filter| read.entries.iter().filter(|entry| filter.shows(entry)).count();
        let tone = read.entries.iter().filter(|entry| entry.layer == Layer::Tone).count();
        let all = Filter::default();
        assert_eq!(shown(all), read.entries.len());
        assert_eq!(shown(all.only("tone", &read.entries)), tone);
        assert_eq!(shown(all.only("effort", &read.entries)), 2);
        assert_eq!(all.only("nothing of that name", &read.entries), all);
        let grave = Filter { least: 3, ..all };
        assert!(shown(grave) > 0 && shown(grave) < shown(Filter { least: 2, ..all }));
        assert!(read.entries.iter().filter(|entry| grave.shows(entry)).all(|entry| entry.severity == 3));
    }

    #[test]
    fn a_layer_counts_as_often_as_its_classes() {
        let read = fixture::read(Ui::En);
        let names = names(&read.entries);
        let is_layer = |name: &str| Layer::from_name(name).is_some();
        let sum =
            |layers| names.iter().filter(|(name, _)| is_layer(name) == layers).map(|(_, n)| n).sum::<usize>();
        let crossed = read.entries.iter().filter(|entry| !entry.crossings.is_empty()).count();
        let all = read.entries.len() + crossed;
        assert_eq!((sum(true), sum(false), crossed), (all, all, 4));
        assert!(is_layer(names[0].0) && !is_layer(names[1].0));
        assert!(names.contains(&("effort", 2)));
    }
}

//! The one sort: stable, and compiled once for every type. The standard library's sorts are compiled anew for each
//! type that is sorted, some kilobytes each, and the page has to be loaded before it can be used.

use core::cmp::Ordering;

/// Sorts by a key; what has the same key stays in its order.
///
/// ```
/// let mut words = ["pear", "fig", "plum"];
/// subtext_engine::order::by_key(&mut words, |word| word.len());
/// assert_eq!(words, ["fig", "pear", "plum"]);
/// ```
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    by(items, |a, b| key(a).cmp(&key(b)));
}

/// The items with this key, of items that are in the order of their keys.
///
/// ```
/// let words = ["ox", "fig", "kiwi", "pear", "lemon"];
/// assert_eq!(subtext_engine::order::run(&words, |word| word.len(), 4), ["kiwi", "pear"]);
/// ```
pub fn run<T>(items: &[T], key: impl Fn(&T) -> usize, wanted: usize) -> &[T] {
    let from = items.partition_point(|item| key(item) < wanted);
    let to = items.partition_point(|item| key(item) <= wanted);
    items.get(from..to).unwrap_or_default()
}

/// Sorts by a comparison; what compares as equal stays in its order.
pub fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut order = merged(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b).is_gt(),
        _ => false,
    });
    settle(&mut order, &mut |a, b| items.swap(a, b));
}

/// The indices of as many items in their order, by merging ever longer runs.
fn merged(count: usize, is_after: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut width = 1;
    while width < count {
        let mut next = Vec::with_capacity(count);
        for pair in order.chunks(width * 2) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let (Some((&a, more_left)), Some((&b, more_right))) =
                (left.split_first(), right.split_first())
            {
                if is_after(a, b) {
                    next.push(b);
                    right = more_right;
                } else {
                    next.push(a);
                    left = more_left;
                }
            }
            next.extend_from_slice(left);
            next.extend_from_slice(right);
        }
        order = next;
        width *= 2;
    }
    order
}

/// Brings the items into their order, along each cycle of the permutation.
fn settle(order: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        while let Some(slot) = order.get_mut(at) {
            let from = core::mem::replace(slot, at);
            if from == start || from == at {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_the_standard_library_sorts(keys in proptest::collection::vec(0u8..20, 0..200)) {
            let mut items: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            by_key(&mut items, |(key, _)| *key);
            prop_assert_eq!(items, expected);
        }
    }
}

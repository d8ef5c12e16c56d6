//! `n` and `p` walk the marks, `Escape` lets go.

use crate::browser::{focus, keys};
use crate::state::{Action, Goal, State};
use yew::prelude::*;

#[hook]
pub fn use_keys(state: &UseReducerHandle<State>) {
    let dispatch = state.dispatcher();
    use_effect_with(state.keys, move |on| {
        let listener = on.then(|| {
            keys::on_key(move |key| match key {
                "n" => dispatch.dispatch(Action::Step(1)),
                "p" => dispatch.dispatch(Action::Step(-1)),
                "Escape" => dispatch.dispatch(Action::Focus(None)),
                _ => {}
            })
        });
        move || drop(listener)
    });
    let read = state.read.clone();
    use_effect_with(state.jump, move |(_, goal)| match goal {
        Some(Goal::Mark(n)) => {
            let anchor = read.entry(*n).map_or(*n, |entry| entry.anchor);
            focus::go_to(&format!("m{anchor}"));
        }
        Some(Goal::Listed(n)) => focus::go_to(&format!("f{n}")),
        None => {}
    });
}

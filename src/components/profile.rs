//! How a statement reads as a whole, quietly: words and dots, no grade.

use crate::i18n::{self, names};
use subtext_engine::Ui;
use subtext_engine::reading::{self, Contradiction};
use yew::prelude::*;

pub struct Props {
    pub profile: reading::Profile,
    pub contradictions: Vec<Contradiction>,
    pub ui: Ui,
}

pub fn profile(props: &Props) -> Html {
    let m = i18n::of(props.ui);
    let profile = props.profile;
    let scores = [profile.seriousness, profile.candour, profile.accountability, profile.empathy];
    html! {
        <div class="profile">
            <span>{ m.reads_as }</span>
            <dl>
                { for m.axes.iter().zip(scores).map(|((name, words), score)| html! {
                    <div>
                        <dt>{ *name }</dt>
                        <dd>
                            <span class="dots" aria-hidden="true">{ dots(score) }</span>
                            { words.get(usize::from(score)).copied().unwrap_or_default() }
                        </dd>
                    </div>
                }) }
            </dl>
            if !props.contradictions.is_empty() || profile.pose {
                <ul>
                    { for props.contradictions.iter().map(|name| html! { <li>{ names::contradiction(props.ui, *name) }</li> }) }
                    if profile.pose { <li>{ m.pose }</li> }
                </ul>
            }
        </div>
    }
}

fn dots(score: u8) -> &'static str {
    match score {
        0 => "○○",
        1 => "●○",
        _ => "●●",
    }
}

//! The reading: from the summary down to the last clause.

use crate::components::ReadingProps;
use crate::components::crossings::crossings;
use crate::components::facts;
use crate::components::findings::Findings;
use crate::components::sheet::sheet;
use crate::components::statement::{self, statement};
use crate::components::terms::{self, terms};
use crate::components::timeline::TimelineChart;
use crate::examples::{self, Example};
use crate::i18n::{self, Messages};
use crate::state::Action;
use yew::prelude::*;

#[derive(Properties)]
pub struct Props {
    pub reading: ReadingProps,
    pub example: Option<&'static Example>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.reading == other.reading
            && self.example.map(|example| example.id) == other.example.map(|example| example.id)
    }
}

#[component]
pub fn ReadPage(props: &Props) -> Html {
    let ReadingProps { read, ui, .. } = props.reading.clone();
    let m = i18n::of(ui);
    if read.docs.is_empty() {
        return html! { <main class="empty"><p class="lead" data-testid="summary">{ m.empty }</p></main> };
    }
    let back_translated = props.example.is_some_and(|example| example.back_translated);
    let summary = &read.reading.summary;
    html! {
        <main lang={i18n::tag(read.ui)}>
            <p class="lead" data-testid="summary">
                { if summary.is_empty() { (m.no_summary)(read.entries.len()) } else { summary.clone() } }
            </p>
            { facts::view(&facts::Props { read: read.clone(), ui }) }
            <TimelineChart read={read.clone()} {ui} />
            if let Some(example) = props.example {
                { about(example, &props.reading, m) }
            }
            { for (0..read.case.statements.len()).map(|index| statement(&statement::Props { reading: props.reading.clone(), index, back_translated })) }
            { crossings(&props.reading) }
            { terms(&terms::Props { reading: props.reading.clone(), back_translated }) }
            <Findings ..props.reading.clone() />
            { sheet(&props.reading) }
        </main>
    }
}

/// Where an example comes from, with the other version of the story a click away.
fn about(example: &'static Example, reading: &ReadingProps, m: &Messages) -> Html {
    let other = example.other.and_then(examples::by_id);
    html! {
        <aside class="about-example" data-testid="about-example">
            if let Some(contradicted) = example.contradicted {
                <p class="contradicted">
                    { contradicted }
                    if let Some(other) = other {
                        <button onclick={{
                            let dispatch = reading.dispatch.clone();
                            move |_: MouseEvent| dispatch.dispatch(Action::Example(other))
                        }}>{ m.show_other }</button>
                    }
                </p>
            }
            <details>
                <summary>{ m.about_example }</summary>
                { for example.notes.iter().map(|note| html! { <p>{ *note }</p> }) }
            </details>
        </aside>
    }
}

//! The reading: from the summary down to the last clause.

use crate::components::compare::compare;
use crate::components::crossings::crossings;
use crate::components::facts;
use crate::components::filter::filter;
use crate::components::findings::findings;
use crate::components::pair::pair;
use crate::components::sheet::sheet;
use crate::components::statement::statement;
use crate::components::terms::terms;
use crate::components::timeline::timeline;
use crate::components::{On, Pen, ReadingProps};
use crate::examples::{self, Example};
use crate::i18n::{self, Messages};
use crate::state::Action;
use yew::{Component, Context, Html};

/// A component, so that typing does not draw a long reading anew with every key.
pub struct ReadPage;

impl Component for ReadPage {
    type Message = ();
    type Properties = ReadingProps;

    fn create(_: &Context<Self>) -> Self {
        ReadPage
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let mut p = Pen::new(&context.props().dispatch);
        draw(&mut p, context.props());
        p.done()
    }
}

fn draw(p: &mut Pen, props: &ReadingProps) {
    let (read, m) = (&props.read, props.messages());
    if read.docs.is_empty() {
        p.class("main", "empty");
        lead(p, if read.too_long { m.too_long } else { m.empty });
        return p.close();
    }
    p.open("main");
    p.attr("lang", i18n::tag(read.ui));
    if let Some(open) = props.pair {
        pair(p, props, open);
        return p.close();
    }
    // Tells the page from the pair, so that neither is made out of the other.
    p.open("div");
    p.key("reading");
    lead(p, &read.reading.summary);
    facts::view(p, read, props.ui);
    timeline(p, props);
    match props.example {
        Some(example) => about(p, example, m),
        None => p.nothing(),
    }
    filter(p, props);
    p.open("");
    for index in 0..read.case.statements.len() {
        statement(p, props, index);
    }
    p.close();
    compare(p, props);
    crossings(p, props);
    terms(p, props);
    findings(p, props);
    if props.embedded {
        p.nothing()
    } else {
        sheet(p, props)
    }
    p.close();
    p.close();
}

fn lead(p: &mut Pen, words: &str) {
    p.class("p", "lead");
    p.attr("data-testid", "summary");
    p.words(words);
    p.close();
}

/// Where an example comes from, with the other version of the story a click away.
fn about(p: &mut Pen, example: &'static Example, m: &Messages) {
    p.class("div", "about-example");
    p.attr("data-testid", "about-example");
    if let Some(contradicted) = example.contradicted {
        p.class("p", "contradicted");
        p.words(contradicted);
        p.words(" ");
        if let Some(other) = example.other.and_then(examples::by_id) {
            p.open("button");
            p.listen(On::Click, std::rc::Rc::new(move |_| Some(Action::Example(other))));
            p.words(m.show_other);
            p.close();
        }
        p.close();
    } else {
        p.nothing();
    }
    p.open("details");
    p.line("summary", m.about_example);
    p.open("div");
    for note in example.notes {
        p.line("p", note);
    }
    p.close();
    p.close();
    p.close();
}

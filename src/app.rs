//! The widget: one state, and the parts that draw it.

use crate::browser::page;
use crate::components::desk::desk;
use crate::components::footer::footer;
use crate::components::header::header;
use crate::components::moment_bar::moment_bar;
use crate::components::note_bar::note_bar;
use crate::components::opened::opened;
use crate::components::share::share;
use crate::components::source_line::source_line;
use crate::components::{Dispatch, Pen, ReadingProps};
use crate::effects::{self, Effects};
use crate::pages::ReadPage;
use crate::state::{Action, State};
use std::rc::Rc;
use yew::virtual_dom::VChild;
use yew::{Component, Context, Html};

pub struct App {
    state: Rc<State>,
    dispatch: Dispatch,
    effects: Effects,
}

impl Component for App {
    type Message = Action;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        page::close_connections();
        let dispatch = context.link().callback(|action| action);
        App { state: effects::start(), effects: Effects::new(&dispatch), dispatch }
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        self.state = self.state.clone().reduce(action);
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let (mut p, state) = (Pen::new(&self.dispatch), &self.state);
        let embedded = state.embedded;
        if !embedded {
            header(&mut p, state);
        }
        opened(&mut p, state);
        if embedded || state.opened.is_some() || state.pair.is_some() {
            p.nothing();
        } else {
            desk(&mut p, state);
        }
        share(&mut p, state);
        if embedded && state.refused.is_some() {
            p.nothing();
        } else {
            p.node(VChild::<ReadPage>::new(ReadingProps::of(state, &self.dispatch), None).into());
        }
        if embedded {
            source_line(&mut p, state);
        } else {
            note_bar(&mut p, state);
            moment_bar(&mut p, state);
            footer(&mut p, state);
        }
        p.done()
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.effects.follow(&self.state);
    }
}

//! The widget: one state, and the parts that draw it.

use crate::browser::page;
use crate::components::desk::desk;
use crate::components::embedded::embedded;
use crate::components::footer::footer;
use crate::components::header::header;
use crate::components::note_bar::note_bar;
use crate::components::opened::opened;
use crate::components::share::share;
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
        let mut p = Pen::new(&self.dispatch);
        if self.state.embedded {
            embedded(&mut p, &self.state, &self.dispatch);
            return p.done();
        }
        header(&mut p, &self.state);
        opened(&mut p, &self.state);
        if self.state.opened.is_none() {
            desk(&mut p, &self.state);
        } else {
            p.nothing();
        }
        share(&mut p, &self.state);
        p.node(VChild::<ReadPage>::new(ReadingProps::of(&self.state, &self.dispatch), None).into());
        note_bar(&mut p, &self.state);
        footer(&mut p, &self.state);
        p.done()
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.effects.follow(&self.state);
    }
}

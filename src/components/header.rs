//! The name, the examples, the switches.

use crate::browser::input;
use crate::components::{On, Pen};
use crate::examples;
use crate::i18n;
use crate::state::{Action, State, Theme};
use subtext_engine::Ui;

pub fn header(p: &mut Pen, state: &State) {
    let m = i18n::of(state.ui);
    p.open("header");
    p.open("h1");
    p.words("Sub");
    p.line("i", "text");
    p.close();
    p.note("p", "tagline", m.tagline);
    p.class("div", "end");
    p.note("p", "promise", m.promise_short);
    p.class("div", "languages");
    p.attr("role", "group");
    p.attr("aria-label", m.language);
    let languages = [("lang-en", "en", "EN", Ui::En), ("lang-zh", "zh-Hans", "中文", Ui::Zh)];
    for (n, (testid, lang, name, ui)) in languages.into_iter().enumerate() {
        p.open("button");
        p.attr("data-testid", testid);
        p.attr("lang", lang);
        p.attr("aria-pressed", if state.ui == ui { "true" } else { "false" });
        p.on(On::Click, n, |_, n| Some(Action::Ui(if n == 0 { Ui::En } else { Ui::Zh })));
        p.words(name);
        p.close();
    }
    p.close();
    p.class("button", "theme");
    p.attr("data-testid", "theme");
    p.attr("data-theme", state.theme.name());
    p.on(On::Click, 0, |_, _| Some(Action::NextTheme));
    p.attr("title", m.theme);
    p.words(match state.theme {
        Theme::Auto => m.theme_auto,
        Theme::Light => m.theme_light,
        Theme::Dark => m.theme_dark,
    });
    p.close();
    p.close();
    p.close();
}

/// The list of examples.
pub fn example_choice(p: &mut Pen, state: &State) {
    let m = i18n::of(state.ui);
    let chosen = state.example.map_or("", |example| example.id);
    p.class("label", "examples");
    p.line("span", m.example);
    p.open("select");
    p.attr("data-testid", "example-select");
    p.on(On::Change, 0, |event, _| examples::by_id(&input::value(event)).map(Action::Example));
    let own = [("", m.own_texts)].into_iter();
    for (id, name) in own.chain(examples::all().iter().map(|example| (example.id, example.name))) {
        p.open("option");
        p.attr("value", id);
        p.chosen(chosen == id);
        p.flag("disabled", id.is_empty());
        p.words(name);
        p.close();
    }
    p.close();
    p.close();
}

//! The link to pass on, as long as it is and where it still goes.

use crate::browser::{address, input, passing_on, picture};
use crate::components::{On, Pen};
use crate::i18n::{self, names::grouped};
use crate::state::shared::{Choice, Format, LIMITS, place};
use crate::state::{Action, State};
use qrcodegen::{QrCode, QrCodeEcc};

/// The field with the link in it.
const FIELD: &str = "share-link";
/// The field with the file.
const FILE: &str = "share-file";
/// The card, in pixels, as platforms show one.
const CARD: (u32, u32) = (1200, 630);

pub fn share(p: &mut Pen, state: &State) {
    let Some(sharing) = &state.sharing else { return p.nothing() };
    let m = i18n::of(state.ui);
    let choice = sharing.choice;
    p.class("section", "share");
    p.attr("aria-labelledby", "share");
    p.attr("data-testid", "share-panel");
    p.open("h2");
    p.attr("id", "share");
    p.words(m.share);
    p.close();
    p.line("p", m.share_carries);
    p.class("div", "choices");
    tick(p, "share-trimmed", m.share_trimmed, choice.trimmed, choice, |choice, on| Choice {
        trimmed: on,
        ..choice
    });
    tick(p, "share-bare", m.share_bare, choice.bare, choice, |choice, on| Choice { bare: on, ..choice });
    if state.focus.is_some() && !choice.trimmed {
        tick(p, "share-at", m.share_at, choice.at, choice, |choice, on| Choice { at: on, ..choice });
    } else {
        p.nothing();
    }
    p.close();
    let made = sharing.made.as_ref().filter(|(of, work, _)| *of == choice && work.is(&state.work()));
    match made.map(|(.., made)| made.as_ref()) {
        Some(Ok(fragment)) => {
            let address = [&*address::base(), fragment, &place(choice, state.focus)].concat();
            link(p, state, &address, sharing.copied);
        }
        Some(Err(_)) => p.line("p", m.share_too_long),
        None => p.note("p", "making", m.share_making),
    }
    files(p, state);
    p.button(Some("share-close"), m.close, 0, |_, _| Some(Action::Share(false)));
    p.close();
}

fn tick(
    p: &mut Pen,
    testid: &'static str,
    words: &str,
    now: bool,
    choice: Choice,
    with: fn(Choice, bool) -> Choice,
) {
    p.open("label");
    p.open("input");
    p.attr("type", "checkbox");
    p.attr("data-testid", testid);
    p.checked(now);
    p.listen(
        On::Change,
        std::rc::Rc::new(move |event| Some(Action::Choose(with(choice, input::checked(event))))),
    );
    p.close();
    p.words(words);
    p.close();
}

fn link(p: &mut Pen, state: &State, address: &str, copied: Option<bool>) {
    let m = i18n::of(state.ui);
    let length = address.chars().count();
    p.open("textarea");
    p.attr("id", FIELD);
    p.attr("data-testid", FIELD);
    p.attr("readonly", "");
    p.attr("rows", "3");
    p.attr("aria-label", m.share_link);
    p.value(address);
    p.close();
    p.class("p", "length");
    p.attr("data-testid", "share-length");
    p.words(&i18n::fill(m.share_length, &[&grouped(length)]));
    let [fits, over] = m.share_limit;
    for (name, most) in LIMITS {
        p.words(" · ");
        p.note(
            "span",
            if length <= most { "fits" } else { "over" },
            &i18n::fill(if length <= most { fits } else { over }, &[name, &grouped(most)]),
        );
    }
    p.close();
    p.open("nav");
    p.open("button");
    p.attr("data-testid", "share-copy");
    p.on(On::Click, 0, |_, _| Some(Action::Copied(passing_on::copy_field(FIELD))));
    p.words(m.share_copy);
    p.close();
    if passing_on::has_sheet() {
        p.open("button");
        let address = address.to_owned();
        p.listen(
            On::Click,
            std::rc::Rc::new(move |_| {
                passing_on::open_sheet(&address);
                None
            }),
        );
        p.words(m.share_sheet);
        p.close();
    } else {
        p.nothing();
    }
    p.open("span");
    p.attr("role", "status");
    p.words(match copied {
        Some(true) => m.share_copied,
        Some(false) => m.share_by_hand,
        None => "",
    });
    p.close();
    p.close();
    // As bytes: a link has small letters, so the shorter codes for figures and capitals never fit.
    match QrCode::encode_binary(address.as_bytes(), QrCodeEcc::Low) {
        Ok(code) => {
            p.open("details");
            p.line("summary", m.share_qr);
            qr(p, &code, m.share_qr);
            p.close();
        }
        Err(_) => p.nothing(),
    }
}

/// The same as a file, for a page, a letter or another program.
fn files(p: &mut Pen, state: &State) {
    let m = i18n::of(state.ui);
    let file = state.sharing.as_ref().and_then(|sharing| sharing.file.as_ref());
    p.class("div", "files");
    p.open("label");
    p.words(m.share_as);
    p.words(" ");
    p.open("select");
    p.attr("data-testid", "share-as");
    p.on(On::Change, 0, |event, _| {
        let chosen = input::value(event).parse::<usize>().ok();
        Some(Action::Write(chosen.and_then(|n| Format::ALL.get(n)).copied()))
    });
    let now = file.and_then(|(format, _)| Format::ALL.iter().position(|one| one == format));
    let names = [m.share_nothing].into_iter().chain(m.formats);
    for (n, name) in names.enumerate() {
        p.open("option");
        p.own("value", &n.checked_sub(1).map_or(String::new(), |n| n.to_string()));
        p.chosen(n.checked_sub(1) == now);
        p.words(name);
        p.close();
    }
    p.close();
    p.close();
    match file {
        Some((format, text)) => {
            p.open("textarea");
            p.attr("id", FILE);
            p.attr("data-testid", FILE);
            p.attr("readonly", "");
            p.attr("rows", "6");
            p.attr("aria-label", m.share_as);
            p.value(text);
            p.close();
            p.open("button");
            p.attr("data-testid", "share-copy-file");
            p.on(On::Click, 0, |_, _| {
                passing_on::copy_field(FILE);
                None
            });
            p.words(m.share_copy);
            p.close();
            if *format == Format::Card {
                let card = text.clone();
                p.open("button");
                p.attr("data-testid", "share-png");
                p.listen(
                    On::Click,
                    std::rc::Rc::new(move |_| {
                        picture::save_png(&card, CARD, "subtext.png");
                        None
                    }),
                );
                p.words(m.share_png);
                p.close();
            } else {
                p.nothing();
            }
        }
        None => p.nothing(),
    }
    p.close();
}

/// Dark modules on light ground, with the four modules of quiet that ISO 18004 asks for; one path, a stroke for each run.
fn qr(p: &mut Pen, code: &QrCode, title: &str) {
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let run = (x..size).take_while(|x| code.get_module(*x, y)).count();
            if run > 0 {
                for part in ["M", &(x + 4).to_string(), " ", &(y + 4).to_string(), ".5h", &run.to_string()] {
                    path.push_str(part);
                }
            }
            x += i32::try_from(run).unwrap_or(0) + 1;
        }
    }
    let whole = (size + 8).to_string();
    p.class("svg", "qr");
    p.own("viewBox", &["0 0 ", &whole, " ", &whole].concat());
    p.attr("role", "img");
    p.attr("data-testid", "share-qr");
    p.own("aria-label", title);
    p.open("path");
    p.own("d", &path);
    p.close();
    p.close();
}

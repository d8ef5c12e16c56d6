//! How a statement reads as a whole, quietly: words and dots, no grade.

use crate::components::Pen;
use crate::i18n::{self, names};
use subtext_engine::Ui;
use subtext_engine::reading::{Contradiction, Profile};

pub fn profile(p: &mut Pen, profile: Profile, contradictions: &[Contradiction], ui: Ui) {
    let m = i18n::of(ui);
    p.class("div", "profile");
    p.line("span", m.reads_as);
    p.open("dl");
    let scores = [profile.seriousness, profile.candour, profile.accountability, profile.empathy];
    for ((name, words), score) in m.axes.iter().zip(scores) {
        p.open("div");
        p.line("dt", name);
        p.open("dd");
        p.class("span", "dots");
        p.attr("aria-hidden", "true");
        p.words(dots(score));
        p.close();
        p.words(words.get(usize::from(score)).copied().unwrap_or_default());
        p.close();
        p.close();
    }
    p.close();
    if !contradictions.is_empty() || profile.pose {
        p.open("ul");
        for name in contradictions {
            p.line("li", names::contradiction(ui, *name));
        }
        if profile.pose {
            p.line("li", m.pose);
        }
        p.close();
    }
    p.close();
}

fn dots(score: u8) -> &'static str {
    match score {
        0 => "○○",
        1 => "●○",
        _ => "●●",
    }
}

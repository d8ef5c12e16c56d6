//! Small charts that are also tables: their bars repeat for the eye what the words beside them say. Everything about how
//! they look is drawn, so that print and forced colours keep it.

use crate::components::Pen;

/// A row of cells with a little room after every fifth.
const GROUP: usize = 5;

/// Begins a table. Its parts are laid out as a grid, so they say what they are.
pub fn begin(p: &mut Pen, class: &'static str, testid: &str) {
    p.class("table", class);
    p.attr("role", "table");
    p.own("data-testid", testid);
}

/// Begins a part of a table.
#[inline(never)]
pub fn part(p: &mut Pen, tag: &'static str, class: &str) {
    p.classes(tag, "", &[class]);
    p.attr(
        "role",
        match tag {
            "tbody" | "thead" => "rowgroup",
            "tr" => "row",
            _ => "cell",
        },
    );
}

/// Begins the head of a row or of a column.
#[inline(never)]
pub fn head(p: &mut Pen, column: bool) {
    p.open("th");
    p.attr("scope", if column { "col" } else { "row" });
    p.attr("role", if column { "columnheader" } else { "rowheader" });
}

/// Cells in a row, filled or hollow, each so wide.
pub fn cells(p: &mut Pen, cells: &[bool], wide: usize) {
    let step = wide + 2;
    let [mut full, mut hollow] = [String::new(), String::new()];
    let mut end = 0;
    for (n, cell) in cells.iter().enumerate() {
        let at = n * step + n / GROUP * 4;
        end = at + step;
        let path = if *cell { &mut full } else { &mut hollow };
        for part in ["M", &*(at + 1).to_string(), " 1h", &*wide.to_string(), "v8h-", &*wide.to_string(), "z"]
        {
            path.push_str(part);
        }
    }
    svg(p);
    p.own("width", &end.to_string());
    for (class, path) in [("full", full), ("hollow", hollow)] {
        p.class("path", class);
        p.own("d", &path);
        p.close();
    }
    p.close();
}

/// A score from 0 to 2.
pub fn score(p: &mut Pen, score: u8) {
    cells(p, &[score > 0, score > 1], 20);
}

/// A bar of so many hundredths of its cell: filled as far as is sure, hollow as far as is possible.
pub fn bar(p: &mut Pen, sure: i64, possible: i64) {
    svg(p);
    p.attr("width", "100%");
    for (class, from, to) in [("full", 0, sure), ("hollow", sure, possible)] {
        p.class("rect", class);
        for (name, value) in [("x", from), ("width", (to - from).max(0))] {
            p.own(name, &[&*value.to_string(), "%"].concat());
        }
        p.attr("y", "1");
        p.attr("height", "8");
        p.close();
    }
    p.close();
}

fn svg(p: &mut Pen) {
    p.class("svg", "chart");
    p.attr("height", "10");
    p.attr("aria-hidden", "true");
}

//! The rich profile: a fragment that works on any page that lets `<style>` through, with or without scripts.

use crate::document::{Format, text};
use crate::escape::markup;

pub const FORMAT: Format = Format {
    escape: markup,
    text,
    style: include_str!("html.css"),
    footnotes: false,
    apart: false,
    quotes: true,
    // Hosts that drop the tag and keep what is in it show nothing of it either. In a body, a style may only speak of what
    // comes after the element that it stands in: hence the page inside the section.
    begin: "<section class=\"subtext\" data-subtext=\"1\" lang=\"$a\" aria-label=\"$b\"><div hidden><style>",
    summary: "</style></div><div class=\"st-page\"><p class=\"st-summary\">$c</p>",
    end: "</div></div></section>\n",
    doc: "<section class=\"st-doc\"><h3>$a</h3><p class=\"st-from\">$b",
    url: " · $d<a href=\"$c\" rel=\"noopener noreferrer nofollow ugc\">$c</a>",
    text_begin: "</p><div class=\"st-text\" lang=\"$e\">",
    paragraph: "<p dir=\"auto\">",
    paragraph_end: "</p>",
    line_break: "<br>",
    text_end: "</div>",
    missing: "<p class=\"st-missing\">$f</p>",
    notes: "<p class=\"st-count\">$g</p><ol class=\"st-notes\">",
    notes_end: "</ol>",
    doc_end: "</section>",
    mark: "<mark class=\"st-$b\" id=\"$km$a\" aria-details=\"$kn$a\">",
    mark_again: "<mark class=\"st-$b\" aria-details=\"$kn$a\">",
    mark_end: "</mark>",
    // The number keeps to the line of the marked words, which matters in Chinese (U+2060).
    reference: "<sup><a href=\"#$kn$a\">\u{2060}$c$a</a></sup>",
    note: "<li class=\"st-$b\" value=\"$a\"><details id=\"$kn$a\"><summary><span class=\"st-n\">$c$a</span> <b>$e</b>",
    quote: " <span class=\"st-q\" lang=\"$l\" dir=\"auto\">$p$f$q</span>",
    reason: "</summary><p>$g</p><p class=\"st-rule\">",
    rule: "$h · $r<code>$i</code>",
    source: " · $s$j",
    rule_end: "",
    back: "$m<a href=\"#$km$a\">↑ $t</a>",
    note_end: "</p></details></li>",
    list: "<h3>$a</h3><ul>",
    list_item: "<li>$a</li>",
    list_end: "</ul>",
    foot: "<div class=\"st-foot\">",
    foot_line: "<p>$a</p>",
    legend: true,
};

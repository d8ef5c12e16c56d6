//! The inline profile: `section`, `p` and `span` with inline styles, for hosts that keep nothing else. No link, no
//! class, no id; the styles use only what WordPress lets through, and colours that can be read on white and on black.

use crate::document::{Format, text};
use crate::escape::markup;

pub const FORMAT: Format = Format {
    escape: markup,
    text,
    style: "",
    footnotes: false,
    apart: true,
    quotes: false,
    begin: "<section style=\"max-width:720px;text-align:left\" lang=\"$a\">",
    summary: "<p style=\"font-size:19px;line-height:1.6;margin:0 0 16px\">$c</p>",
    end: "</section></section>\n",
    doc: "<p style=\"font-size:17px;font-weight:bold;line-height:1.5;margin:24px 0 6px\">$a</p>\
        <p style=\"color:#767676;font-size:14px;line-height:1.6;margin:0 0 8px\">$b",
    url: " · $d$c",
    text_begin: "</p>",
    paragraph: "<p dir=\"auto\" lang=\"$e\" style=\"font-size:16px;line-height:2;margin:0 0 10px\">",
    paragraph_end: "</p>",
    line_break: "",
    text_end: "",
    missing: "<p style=\"font-size:14px;line-height:1.7;margin:0 0 8px\">$f</p>",
    notes: "",
    notes_end: "",
    doc_end: "",
    // What lies further out is drawn further down.
    mark: MARK,
    mark_again: MARK,
    mark_end: "</span>",
    // The number keeps to the line of the marked words, which matters in Chinese (U+2060).
    reference: "<span style=\"color:#767676;font-size:11px;margin-left:2px;vertical-align:super\">\u{2060}$c$a</span>",
    note: "<p style=\"font-size:14px;line-height:1.7;margin:0 0 8px\"><span style=\"font-weight:bold\">$c$a $e</span> ",
    quote: "<span dir=\"auto\" lang=\"$l\">$p$f$q</span> ",
    reason: "$g",
    rule: " <span style=\"color:#767676\">$h · $r$i",
    source: " · $s$j",
    rule_end: "</span>",
    back: "",
    note_end: "</p>",
    list: "<p style=\"font-size:17px;font-weight:bold;line-height:1.5;margin:24px 0 6px\">$a</p>",
    list_item: "<p style=\"font-size:14px;line-height:1.7;margin:0 0 8px\">· $a</p>",
    list_end: "",
    foot: "<section style=\"border-top:1px solid #999999;margin:24px 0 0;padding:12px 0 0\">",
    foot_line: "<p style=\"color:#767676;font-size:14px;line-height:1.6;margin:0 0 8px\">$a</p>",
    legend: true,
};

const MARK: &str = "<span style=\"border-bottom:$n;padding-bottom:$o\">";

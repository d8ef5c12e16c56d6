//! English.

use super::Messages;
use super::names::grouped;
use subtext_link::Stop;

pub const MESSAGES: Messages = Messages {
    title: "Subtext: what stands between the lines of an outage statement",
    tagline: "What stands between the lines of an outage statement",
    promise_short: "Nothing you paste leaves this page",
    promise_long: "Nothing you paste leaves this page: it is read here, in your browser, and the page has closed its own \
                   connections. Drafts, and what you cleared last, are kept in this browser only.",
    forget: "Forget all texts kept here",
    limits: "Subtext reads wording and times. It doesn’t know anyone’s intent, doesn’t judge what is lawful, and can be \
             wrong: every mark names its rule so that you can check it.",
    keys: "Keys n and p walk the marks, Enter explains one, Escape lets go",
    language: "Language",
    theme: "Light or dark",
    theme_auto: "Auto",
    theme_light: "Light",
    theme_dark: "Dark",

    desk: "The texts",
    example: "Example",
    own_texts: "Your own texts",
    clear: "Clear",
    undo: "Undo",
    not_saved: "This browser keeps no drafts: copy what you want to keep.",
    paste_statement: "Paste an outage statement",
    paste_terms: "Paste the terms of service, or the part that matters",
    add_statement: "+ statement",
    remove_statement: "Remove this statement",

    when: "When it happened",
    when_hint: "filled from the texts where they say so",
    zone: "Time zone",
    users: "Users concerned",
    users_kind: "The figure counts",
    incident: |statements| ["Incident of statement ", statements].concat(),
    posted: "Statement posted",
    posted_n: |n| ["Statement ", &n.to_string(), " posted"].concat(),
    about: "about",
    is_reported: "reported, not quoted",
    from_text: "from the text",

    empty: "Paste an outage statement, the terms behind it, or both. The reading appears here as you type.",
    too_long: "These texts are too long to be read here: half a million letters in all are the most. The panes hold them as they are; shorten them to the passages that you mean.",
    about_example: "About this example",
    show_other: "Read that version",
    back_translated: "back-translation, not a quotation",
    reported: "reported speech, not the company’s own words",
    unread: "neither English nor Chinese: nothing is claimed",
    time_unknown: "time not stated",
    the_statement: "The statement",
    statement_n: |n| ["Statement ", &n.to_string()].concat(),
    the_terms: "The terms",

    not_stated: "not stated",
    comma: ", ",
    quoted: |phrase| ["“", phrase, "”"].concat(),
    n_of_m: |n, m| [&*n.to_string(), " of ", &m.to_string()].concat(),
    delay_unknown: "when trouble began, or when the first word came",
    delay_from_complaint: "from the first complaint to the first official word",
    delay_from_onset: "from the onset to the first official word",
    delay_by_incident: "to the first official word, incident by incident",
    missing: |items, several| {
        ["left out", if several { " by all statements" } else { "" }, ": ", items, " …"].concat()
    },
    nothing_missing: "facts are left out",
    recycled: |places, statements| {
        ["the same phrase, ", &places.to_string(), " times in ", &statements.to_string(), " statements"]
            .concat()
    },
    plain: "plain",
    plain_small: |credits| match credits {
        0 => "nothing in the tone asked for a mark".into(),
        n => ["nothing in the tone hurts; in its favour: ", &n.to_string()].concat(),
    },
    tone_small: |gravest, credits| {
        [
            "places where the tone gets in the way, first of all: ",
            gravest,
            "; in its favour: ",
            &credits.to_string(),
        ]
        .concat()
    },
    risks: "of the risks that these terms name are the user’s",
    no_risks: "risks found in these terms",

    timeline: "What happened when",
    no_times: "Nothing can be placed in time yet. Enter what you know under “When it happened”.",
    mark_stated: "stated",
    mark_inferred: "inferred",
    mark_entered: "entered",
    promise: |due, kept| {
        let kept = match kept {
            Some(true) => ": kept.",
            Some(false) => ": not kept.",
            None => ": not to be known from these texts.",
        };
        ["Promised for ", due, kept].concat()
    },

    stated: "stated",
    reads_as: "reads as",
    axes: [
        ("manner", ["flippant", "a casual touch", "serious"]),
        ("candour", ["nothing checkable", "some facts", "says what, how much and why"]),
        ("accountability", ["takes none", "partly", "owns the fault and repairs"]),
        ("empathy", ["none told", "formula", "names the harm or makes up for it"]),
    ],
    pose: "more about the company’s own effort and standing than about facts",

    crossings: "Between the lines",
    ledger: "The terms, counted by party",
    share: "Share",
    share_carries: "The link carries the texts themselves, with your notes, behind its #: whoever has it can read them. \
                    Browsers send that part to no server.",
    share_trimmed: "Only the sentences in which something is marked",
    share_bare: "Without the marks: shorter; they are made anew where it is opened",
    share_at: "Opens at the mark that is chosen now",
    share_making: "Making the link …",
    share_too_long: "These texts are too long for a link. Tick “only the sentences in which something is marked”, or \
                     shorten them.",
    share_link: "The link",
    share_length: |n| [&*grouped(n), " characters"].concat(),
    share_limit: |place, most, fits| {
        [if fits { "fits " } else { "too long for " }, place, " (", &grouped(most), ")"].concat()
    },
    share_copy: "Copy",
    share_copied: "Copied; the link now stands in the address bar too.",
    share_by_hand: "The browser did not copy it: the link is selected above and stands in the address bar.",
    share_sheet: "Share with …",
    share_qr: "QR code",
    share_as: "Or take the reading along as",
    share_nothing: "nothing more",
    formats: [
        "HTML for a web page",
        "HTML for mail, feeds and WeChat articles",
        "Markdown with footnotes",
        "Web Annotations (JSON-LD)",
        "a card (SVG)",
    ],

    opened: "This came in a link. Somebody pasted these texts, and nobody has checked them against their source.",
    said_source: "The link names as source:",
    missing_of_link: |stop, saved| {
        let why = match stop {
            Stop::Cut => "The end of the link is missing",
            Stop::Garbled => "Some characters of the link were changed on its way",
            Stop::TooLong => "The link holds more than a link may",
        };
        [why, ": ", &saved.to_string(), " % of it could be read, and is shown."].concat()
    },
    rules_changed: |then, now| {
        [
            "The rules have changed since this link was made: ",
            &*marks(then),
            " then that today’s rules don’t make, ",
            &*marks(now),
            " now that were not there then.",
        ]
        .concat()
    },
    show_today: "Show today’s reading",
    show_seen: "Show what the link’s maker saw",
    make_mine: "Make it mine",
    leave_link: "Back to my texts",
    unknown_case: "There is no built-in case of that name. The list of examples has those that there are.",
    link_unreadable: "This link can’t be read: its beginning is missing, or characters in it were changed. Ask for it \
                      again, as a whole.",
    link_of_other_version: "This link was made by a later version of Subtext. Reload the page to get that one.",
    link_too_long: "This link is longer than a link may be: 64,000 characters.",
    bookmarklet: "Drag this to your bookmarks; on any page it opens what you have selected here:",
    bookmarklet_name: "Read in Subtext",

    note_on: |quote| ["A note on “", quote, "”"].concat(),
    note_add: "Add the note",
    note_here: "Note",
    note_delete: "Delete the note",
    dismiss: "Put aside",
    put_aside: |n| match n {
        1 => "One mark put aside".into(),
        n => [&*n.to_string(), " marks put aside"].concat(),
    },
    bring_back: "Bring back",

    findings: "All marks, and why",
    show_more: |n| ["Show ", &n.to_string(), " more"].concat(),
    to_text: "Show in the text",
    rule: "rule",
    source: "after",
    notable: "notable",
    serious: "weighty",
    previous: "Previous",
    next: "Next",
    close: "Close",
    open_in_subtext: "Open in Subtext",
};

fn marks(n: usize) -> String {
    if n == 1 { "one mark".into() } else { [&*n.to_string(), " marks"].concat() }
}

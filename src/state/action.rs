//! What can happen on the page.

use super::moment::Step;
use super::opened::Refused;
use super::shared::{Choice, Format};
use super::{Edit, Read, Saved, Theme, Work, pair};
use crate::examples::Example;
use std::rc::Rc;
use subtext_engine::Ui;
use subtext_engine::law::Jurisdiction;
use subtext_engine::reading::DocId;
use subtext_link::LinkError;

pub enum Action {
    Ui(Ui),
    NextTheme,
    /// The page around this one wants these colours.
    Theme(Theme),
    Keys(bool),
    /// The reader changes the texts or what is known of their times.
    Edit(Edit),
    /// Gives a moment, or another meaning to one.
    Moment(Step),
    /// Put an example in the place of the texts.
    Example(&'static Example),
    Clear,
    Undo,
    /// As `Clear`, and nothing can be brought back.
    Forget,
    /// The texts have been read.
    Read(Read),
    /// Look at an entry from somewhere else than its text, which is brought into view.
    Focus(Option<usize>),
    /// The entry that one is at in the text: bring it into view in the list.
    Explain(Vec<usize>),
    /// The reader touched a place with these entries: take the narrowest, and on the next touch the next.
    Touch(Vec<usize>),
    /// One entry on, or back, of those that are shown, around the end.
    Step {
        back: bool,
    },
    /// On to the next weighty clause.
    Serious,
    /// On to the next clause behind this number of the ledger.
    Counted(usize),
    /// To this place on the map of the terms.
    Map(usize),
    /// Show one layer or class only, by its name; all with none.
    Only(String),
    /// Show what has this severity at least.
    Least(usize),
    /// Show all.
    All,
    /// Compare clauses with this law, or with none.
    Law(Option<Jurisdiction>),
    /// List more findings.
    More,
    /// The window has another width.
    Width(u32),
    Saved(Saved),
    /// A link was opened; the number is the finding to look at.
    Open(Box<subtext_link::Link>, Option<subtext_link::Missing>, Option<usize>),
    /// An address was refused.
    Refused(Option<Refused>),
    /// Text that a bookmarklet brought along.
    Paste(String),
    /// What a link brought becomes the reader's own.
    Mine,
    /// Show what today's rules find, or what the maker of the link saw.
    Today(bool),
    /// Back from a link to what was there before.
    Leave,
    /// A range of a text was selected: the document, where it starts and how long it is, in UTF-16 units.
    Select(Option<(DocId, usize, usize)>),
    /// The words of an entry are selected, for a note.
    SelectEntry(usize),
    /// The note is being written.
    NoteText(String),
    /// It is done.
    Note,
    /// Put an entry aside.
    Dismiss(usize),
    /// Take back a mark of the reader: delete a note, bring back a finding.
    Unmark(usize),
    /// Open or close the panel for sharing.
    Share(bool),
    Choose(Choice),
    /// Show a file for copying, or none.
    Write(Option<Format>),
    /// The link has been made.
    Made(Choice, Work, Rc<Result<String, LinkError>>),
    /// Whether the browser copied the link.
    Copied(bool),
    /// To the words that state an item: its number in the checklists of all statements, one behind the other. Again and
    /// again to the next.
    Stated(usize),
    /// To a place of a recycled phrase: its number in all places of all phrases.
    Again(usize),
    /// What the reader does with pairs of places.
    Pair(pair::Move),
    /// Out of a pair, else away from what the reader looks at.
    LetGo,
}

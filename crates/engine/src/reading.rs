//! The Reading: what the engine says of a Case. Its JSON is specified in the project's contract.
//!
//! Offsets are Unicode code points of the document named beside them, end exclusive. A field that does not apply is
//! left out.

use crate::case::{EventKind, Lang, Time};
use crate::names::named_enum;
use crate::text::CharRange;
use serde::{Serialize, Serializer};

named_enum! {
    /// The part of the engine that made a finding.
    pub enum Layer {
        /// Times and delays.
        Latency = "latency",
        /// How a statement talks.
        Tone = "tone",
        /// What the terms say.
        Terms = "terms",
        /// What two places say together.
        Crossread = "crossread",
    }
}

named_enum! {
    /// Whether a finding speaks against the text, for it, or neither.
    pub enum Polarity {
        /// Speaks against it.
        Hurts = "hurts",
        /// Speaks for it.
        Credits = "credits",
        /// Only a note.
        Neutral = "neutral",
    }
}

/// A document of the Case: `statement:0`, `statement:1`, … or `terms`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocId {
    /// The statement with this index.
    Statement(usize),
    /// The terms.
    Terms,
}

impl core::fmt::Display for DocId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            DocId::Statement(index) => write!(f, "statement:{index}"),
            DocId::Terms => f.write_str("terms"),
        }
    }
}

impl Serialize for DocId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A place in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Place {
    /// The document.
    pub doc: DocId,
    /// The range in it.
    #[serde(flatten)]
    pub range: CharRange,
}

/// Everything that the engine says of a Case.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reading {
    /// The Case's name.
    pub id: String,
    /// The version of the engine.
    pub engine: &'static str,
    /// The version of the rules.
    pub rules: &'static str,
    /// Marks on the texts, ordered by document and place; they may overlap.
    pub findings: Vec<Finding>,
    /// Times in the statements.
    pub times: Vec<TimeExpression>,
    /// Sentences of the terms.
    pub sentences: Vec<Sentence>,
    /// One entry per statement of the Case.
    pub statements: Vec<StatementReading>,
    /// What happened when.
    pub timeline: Timeline,
    /// The delays of the only incident; left out where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delays: Option<Delays>,
    /// Rights, duties and risks by party.
    pub ledger: Vec<LedgerRow>,
    /// What two places say together.
    pub crossings: Vec<Crossing>,
    /// Statements side by side; from two statements on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comparison: Option<Comparison>,
    /// One to three sentences with the numbers.
    pub summary: String,
}

/// One mark on a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// Which part of the engine found it.
    pub layer: Layer,
    /// The class of tone, the clause or badge of terms, or the kind of crossing.
    pub category: &'static str,
    /// The rule, as `layer/category/id`.
    pub rule: &'static str,
    /// Whether it hurts or credits.
    pub polarity: Polarity,
    /// 1 note, 2 notable, 3 serious.
    pub severity: u8,
    /// 0 to 1, as hundredths.
    #[serde(serialize_with = "hundredths")]
    pub confidence: u8,
    /// One sentence for the reader, in the language of the user interface.
    pub reason: String,
}

named_enum! {
    /// What a time expression stands for.
    pub enum TimeKind {
        /// A moment.
        Instant = "instant",
        /// A window.
        Range = "range",
        /// A length of time.
        Duration = "duration",
    }
}

/// A time expression in a statement.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TimeExpression {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// What it stands for.
    pub kind: TimeKind,
    /// What happened then, where the words near it say so.
    pub role: Option<EventKind>,
    /// The moment, or the start of the window.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Moment>,
    /// The end of the window.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Moment>,
    /// The length of a duration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u64>,
}

/// A moment with only the fields that are known, on the clock of its own zone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// Year, 1 to 9999.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// Month, 1 to 12.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<u32>,
    /// Day of the month, 1 to 31.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<u32>,
    /// Hour, 0 to 23.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hour: Option<u32>,
    /// Minute, 0 to 59.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minute: Option<u32>,
    /// Second, 0 to 59.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second: Option<u32>,
    /// Minutes east of UTC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset_min: Option<i32>,
}

/// A sentence of the terms with the clauses in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sentence {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The eight heads of CLAUDETTE (Lippi et al. 2019); 0.5 or more fires.
    pub heads: Heads,
    /// The clauses.
    pub clauses: Vec<Clause>,
}

/// How sure each head of CLAUDETTE is, in hundredths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(non_snake_case, reason = "the names of the corpus")]
pub struct Heads {
    /// Arbitration.
    #[serde(serialize_with = "hundredths")]
    pub A: u8,
    /// Unilateral change.
    #[serde(serialize_with = "hundredths")]
    pub CH: u8,
    /// Content removal.
    #[serde(serialize_with = "hundredths")]
    pub CR: u8,
    /// Jurisdiction.
    #[serde(serialize_with = "hundredths")]
    pub J: u8,
    /// Choice of law.
    #[serde(serialize_with = "hundredths")]
    pub LAW: u8,
    /// Limitation of liability.
    #[serde(serialize_with = "hundredths")]
    pub LTD: u8,
    /// Unilateral termination.
    #[serde(serialize_with = "hundredths")]
    pub TER: u8,
    /// Contract by using.
    #[serde(serialize_with = "hundredths")]
    pub USE: u8,
}

named_enum! {
    /// What decided for a clause.
    pub enum Decider {
        /// The trained model.
        Model = "model",
        /// A rule.
        Rule = "rule",
    }
}

/// A clause of the terms.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Clause {
    /// The clause type.
    pub id: &'static str,
    /// 1 note, 2 potentially one-sided, 3 clearly one-sided.
    pub severity: u8,
    /// What decided.
    pub by: Decider,
    /// Devices, counter-signals and forms in the same sentence.
    pub devices: Vec<&'static str>,
}

/// What the engine says of one statement.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatementReading {
    /// The language it was read in.
    pub lang: Lang,
    /// The incident that it belongs to.
    pub incident: String,
    /// The document scores.
    pub profile: Profile,
    /// The fifteen items: stated or not.
    pub checklist: Checklist<bool>,
    /// The ranges that satisfy an item.
    pub evidence: Checklist<Vec<CharRange>>,
    /// Names of contradictions.
    pub contradictions: Vec<Contradiction>,
    /// The delays of its incident, up to this statement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delays: Option<Delays>,
}

/// Scores of a whole statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Profile {
    /// 2 serious, 1 a casual or celebratory touch, 0 flippant.
    pub seriousness: u8,
    /// 2 much that can be checked: the whole measure of the failure, or its cause; 0 nothing.
    pub candour: u8,
    /// 2 owns the fault and repairs; 0 neither.
    pub accountability: u8,
    /// 2 tells the harm or repairs it; 1 formula; 0 none.
    pub empathy: u8,
    /// Share of the facts that are stated, in hundredths.
    #[serde(serialize_with = "hundredths")]
    pub specificity: u8,
    /// More self-description than facts.
    pub pose: bool,
}

named_enum! {
    /// What a statement may tell its readers.
    pub enum Item {
        /// The failing function or symptom.
        What = "what",
        /// Who is hit, as a figure or a nameable group.
        Who = "who",
        /// The start or the window.
        When = "when",
        /// A cause that is more than generic.
        Cause = "cause",
        /// A concrete step.
        Action = "action",
        /// Investigating, identified, restoring, restored.
        State = "state",
        /// The time of recovery, or how long it took.
        EtaOrEnd = "eta_or_end",
        /// When the next word comes.
        NextUpdateTime = "next_update_time",
        /// Where the next word comes.
        UpdateChannel = "update_channel",
        /// What users can do meanwhile.
        Workaround = "workaround",
        /// How to reach someone.
        Contact = "contact",
        /// Compensation.
        Remedy = "remedy",
        /// What keeps it from happening again.
        Prevention = "prevention",
        /// Regret.
        Apology = "apology",
        /// The fault is taken.
        Ownership = "ownership",
    }
}

/// One value per item of the checklist.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checklist<T>([T; 15]);

impl<T> Checklist<T> {
    /// Fills every item.
    pub fn from_fn(mut value: impl FnMut(Item) -> T) -> Self {
        Checklist(core::array::from_fn(|index| value(Item::ALL.get(index).copied().unwrap_or(Item::What))))
    }

    /// The value of an item.
    #[allow(
        clippy::indexing_slicing,
        reason = "Item has as many values as the array has places; tested below"
    )]
    pub fn get(&self, item: Item) -> &T {
        &self.0[item as usize]
    }

    /// The value of an item, to be changed.
    #[allow(
        clippy::indexing_slicing,
        reason = "Item has as many values as the array has places; tested below"
    )]
    pub fn get_mut(&mut self, item: Item) -> &mut T {
        &mut self.0[item as usize]
    }

    /// Every item with its value, in the order of the contract.
    pub fn iter(&self) -> impl Iterator<Item = (Item, &T)> {
        Item::ALL.iter().copied().zip(&self.0)
    }
}

impl<T: Serialize> Serialize for Checklist<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

named_enum! {
    /// Two moves of a case that do not go together.
    pub enum Contradiction {
        /// Urgency claimed, time for a joke.
        UrgencyVsJoke = "urgency-vs-joke",
        /// An apology beside a joke.
        ApologyVsJoke = "apology-vs-joke",
        /// An apology beside slang.
        ApologyVsSlang = "apology-vs-slang",
        /// Celebration beside an apology.
        CelebrationVsApology = "celebration-vs-apology",
        /// All is well, beside what failed.
        ReassuranceVsImpact = "reassurance-vs-impact",
        /// Small words beside large figures.
        MinimiseVsFigures = "minimise-vs-figures",
        /// Effort claimed long after the onset.
        EffortVsLatency = "effort-vs-latency",
        /// The same phrase as in an earlier statement.
        RecycledPhrase = "recycled-phrase",
        /// Another cause than in an earlier statement.
        CauseChanged = "cause-changed",
    }
}

/// What happened when.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Timeline {
    /// Events in the order of incident and time.
    pub events: Vec<TimelineEvent>,
    /// What does not fit together.
    pub flags: Vec<Flag>,
    /// What was promised for a time.
    pub promises: Vec<Promise>,
}

named_enum! {
    /// How an event's time is known.
    pub enum Mark {
        /// A text says so.
        Stated = "stated",
        /// Follows from a text by a rule.
        Inferred = "inferred",
        /// The reader entered it.
        Entered = "entered",
    }
}

named_enum! {
    /// Where the zone of an event comes from.
    pub enum ZoneFrom {
        /// Named in the text.
        Text = "text",
        /// The zone of the statement's time.
        Statement = "statement",
        /// The reader chose it.
        Reader = "reader",
        /// Nothing says it.
        Assumed = "assumed",
    }
}

/// An event of the timeline; its time is an interval, either end of which may be open.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TimelineEvent {
    /// What happened.
    pub kind: EventKind,
    /// The incident that it belongs to.
    pub incident: String,
    /// Not before.
    pub earliest: Option<Time>,
    /// Not after.
    pub latest: Option<Time>,
    /// How the time is known.
    pub mark: Mark,
    /// The rule that inferred it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'static str>,
    /// Where the zone comes from.
    pub zone_from: ZoneFrom,
    /// Where a text says it.
    #[serde(flatten)]
    pub place: Option<Place>,
}

named_enum! {
    /// What does not fit together on a timeline.
    pub enum FlagKind {
        /// It ended before it began.
        EndBeforeStart = "end-before-start",
        /// It was answered before it began.
        AnswerBeforeOnset = "answer-before-onset",
        /// Users complained before it began.
        ComplaintBeforeOnset = "complaint-before-onset",
        /// A weekday that is not the date's.
        WeekdayAgainstDate = "weekday-against-date",
        /// A window of more than a day.
        WindowTooLong = "window-too-long",
        /// A zone that can be read in two ways.
        ZoneAmbiguous = "zone-ambiguous",
    }
}

/// What does not fit together; nothing is repaired silently.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Flag {
    /// What it is.
    pub kind: FlagKind,
    /// Indices into the events.
    pub events: Vec<usize>,
    /// Both readings, in the language of the user interface.
    pub reason: String,
}

/// Something promised for a time.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Promise {
    /// Index of the statement that promises.
    pub statement: usize,
    /// For when.
    pub due: Time,
    /// `None`: not to be known.
    pub kept: Option<bool>,
    /// By how many minutes it was missed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late_min: Option<i64>,
}

/// A quantity between two bounds; an end is `None` where it is open.
pub type Bounds<T> = (Option<T>, Option<T>);

/// The delays of an incident, in minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Delays {
    /// From the onset to the first official word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub onset_to_first_word_min: Option<Bounds<i64>>,
    /// From the first complaint to the first official word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complaint_to_first_word_min: Option<Bounds<i64>>,
    /// From the first official word to the cause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_word_to_cause_min: Option<Bounds<i64>>,
    /// From the onset to the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub onset_to_resolution_min: Option<Bounds<i64>>,
    /// Share of the outage before the first word, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_before_first_word: Option<f64>,
    /// The longest time between two official words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longest_silence_min: Option<i64>,
    /// The median time between two official words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_gap_min: Option<i64>,
    /// How many official words there were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updates: Option<usize>,
    /// Silence before the first word times users.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silent_user_hours: Option<Bounds<u64>>,
    /// The figure of users behind it: its index in the Case.
    #[serde(skip)]
    pub users: Option<usize>,
}

named_enum! {
    /// What a clause gives or takes.
    pub enum LedgerKind {
        /// Something that a party may do.
        Right = "right",
        /// Something that a party must do.
        Duty = "duty",
        /// Something that a party bears.
        Risk = "risk",
    }
}

named_enum! {
    /// Who has it.
    pub enum Party {
        /// The company.
        Platform = "platform",
        /// The reader of the terms.
        User = "user",
        /// Both alike.
        Both = "both",
    }
}

/// A row of the ledger with the clauses behind its number.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LedgerRow {
    /// Right, duty or risk.
    pub kind: LedgerKind,
    /// Whose.
    pub party: Party,
    /// How many clauses.
    pub count: usize,
    /// Where they stand.
    pub clauses: Vec<LedgerClause>,
}

/// A clause behind a number of the ledger.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LedgerClause {
    /// Where in the terms.
    #[serde(flatten)]
    pub range: CharRange,
    /// The clause type.
    pub id: &'static str,
}

named_enum! {
    /// What two places of a case say together.
    pub enum CrossingKind {
        /// A cause or deflection that the terms already excuse.
        ExcuseCovered = "excuse-covered",
        /// An effort claim long after the onset.
        EffortLate = "effort-late",
        /// A joke long after the onset.
        JokeLate = "joke-late",
        /// A joke while the cause is missing.
        JokeWhileCauseMissing = "joke-while-cause-missing",
        /// The same phrase in two statements.
        RecycledPhrase = "recycled-phrase",
        /// Two statements give two causes.
        CauseChanged = "cause-changed",
        /// "Fully protected" beside "as is".
        ReassuranceVsTerms = "reassurance-vs-terms",
        /// A flippant statement without a remedy beside a total exclusion.
        NoRemedyAndNoLiability = "no-remedy-and-no-liability",
    }
}

/// What two places say together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Crossing {
    /// What it is.
    pub kind: CrossingKind,
    /// The first place.
    pub from: Place,
    /// The second place; `None` where it is a time.
    pub to: Option<Place>,
    /// One sentence for the reader, in the language of the user interface.
    pub reason: String,
}

/// Statements side by side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// Delays per statement.
    pub delays: Vec<Option<Delays>>,
    /// Scores per statement.
    pub profiles: Vec<Profile>,
    /// Phrases that stand in more than one statement.
    pub recycled: Vec<RecycledPhrase>,
}

/// A phrase that stands in more than one statement.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RecycledPhrase {
    /// The phrase as first written.
    pub phrase: String,
    /// Where it stands.
    pub at: Vec<Place>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn hundredths<S: Serializer>(value: &u8, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(f64::from(*value) / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checklist_has_a_place_for_every_item() {
        assert_eq!(Item::ALL.len(), 15);
        let list = Checklist::from_fn(|item| item.as_str());
        assert!(list.iter().all(|(item, name)| item.as_str() == *name && list.get(item) == name));
    }

    #[test]
    fn hundredths_are_written_as_a_share() {
        let heads = Heads { LTD: 7, ..Heads::default() };
        assert!(serde_json::to_string(&heads).unwrap().contains(r#""LTD":0.07"#));
    }
}

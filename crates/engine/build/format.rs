//! The rule files as they are written. What each field means is explained in `docs/rules.md`.

use crate::laws::{self, Law, Pointers};
use crate::pattern::{Classes, Node, Pattern};
use crate::problem::Problem;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use toml::Spanned;

/// All rules, in the order of layers, files and blocks.
pub struct Book {
    /// The word classes, each after those that it uses.
    pub classes: Vec<(String, Node)>,
    pub categories: Vec<Category>,
    pub rules: Vec<Rule>,
    /// The provisions that clause types point to.
    pub laws: Vec<Law>,
}

/// A category with what its file says at the head.
pub struct Category {
    pub layer: String,
    pub id: String,
    pub head: Head,
    pub guards: Vec<(Guard, Pattern)>,
}

/// A rule with its patterns parsed.
pub struct Rule {
    pub category: usize,
    /// `layer/category/id`.
    pub id: String,
    pub block: Block,
    pub patterns: Vec<Pattern>,
    pub guards: Vec<(Guard, Pattern)>,
}

/// What a guard pattern does to a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guard {
    UnlessBefore = 1,
    UnlessAfter = 2,
    UnlessInside = 3,
    UnlessSentence = 4,
    OnlySentence = 5,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    category: Head,
    #[serde(default)]
    rule: Vec<Block>,
}

/// A text in both languages of the user interface.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Both {
    pub en: String,
    pub zh: String,
}

/// `[category]`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    pub name: Both,
    pub definition: Both,
    pub polarity: Polarity,
    #[serde(default)]
    #[expect(dead_code, reason = "for those who read the file")]
    axis: String,
    #[serde(default)]
    pub theory: String,
    #[serde(default)]
    pub law: Pointers,
    pub severity: Spanned<u8>,
    #[serde(default = "usual_confidence")]
    pub confidence: u8,
    pub reason: Both,
    #[serde(default)]
    unless_before: Vec<Spanned<String>>,
    #[serde(default)]
    unless_after: Vec<Spanned<String>>,
    #[serde(default)]
    unless_inside: Vec<Spanned<String>>,
    #[serde(default)]
    unless_sentence: Vec<Spanned<String>>,
    #[serde(default)]
    only_sentence: Vec<Spanned<String>>,
}

/// `[[rule]]`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    pub id: Spanned<String>,
    pub since: String,
    pub source: String,
    /// The trained model fires it, for the head that is its id.
    #[serde(default)]
    pub model: bool,
    pub severity: Option<Spanned<u8>>,
    pub polarity: Option<Polarity>,
    pub confidence: Option<u8>,
    pub reason: Option<Both>,
    #[serde(default)]
    en: Vec<Spanned<String>>,
    #[serde(default)]
    zh: Vec<Spanned<String>>,
    #[serde(default)]
    unless_before: Vec<Spanned<String>>,
    #[serde(default)]
    unless_after: Vec<Spanned<String>>,
    #[serde(default)]
    unless_inside: Vec<Spanned<String>>,
    #[serde(default)]
    unless_sentence: Vec<Spanned<String>>,
    #[serde(default)]
    only_sentence: Vec<Spanned<String>>,
    #[serde(default)]
    pub flags: Vec<Spanned<String>>,
    #[serde(default)]
    #[expect(dead_code, reason = "read by the test that runs the examples")]
    pub allows: Vec<Spanned<String>>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    Hurts,
    Credits,
    Neutral,
}

fn usual_confidence() -> u8 {
    80
}

/// What stands for the category in the id of a rule that the trained model fires.
const MODEL: &str = "model";

/// The heads of the trained model.
const HEADS: [&str; 8] = ["A", "CH", "CR", "J", "LAW", "LTD", "TER", "USE"];

/// The layers, in the order of their tables. `roles` and `checklist` make no findings of their own.
pub const LAYERS: [&str; 4] = ["checklist", "roles", "terms", "tone"];

impl Book {
    /// Reads the folder; everything that is wrong with it is reported at once.
    pub fn read(folder: &Path) -> Result<Book, Vec<Problem>> {
        let classes = read_classes(&folder.join("classes"))?;
        let path = folder.join("laws.toml");
        let laws = laws::read(&path, &shown(&path))?;
        let mut book = Book { classes: Vec::new(), categories: Vec::new(), rules: Vec::new(), laws };
        let mut problems = Vec::new();
        for layer in LAYERS {
            for path in toml_files(&folder.join(layer)) {
                if let Err(mut found) = book.read_file(layer, &path, &classes) {
                    problems.append(&mut found);
                }
            }
        }
        book.classes = classes.0;
        if problems.is_empty() { Ok(book) } else { Err(problems) }
    }

    fn read_file(&mut self, layer: &str, path: &Path, classes: &Classes) -> Result<(), Vec<Problem>> {
        let name = shown(path);
        let text =
            std::fs::read_to_string(path).map_err(|e| vec![Problem::new(&name, None, e.to_string())])?;
        let file: File = toml::from_str(&text).map_err(|e| vec![toml_problem(&name, &text, &e)])?;
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut reader = Reader { name: &name, text: &text, classes, problems: Vec::new() };
        let category = self.categories.len();
        let head = file.category;
        reader.severity(&head.severity);
        for (byte, reason) in laws::check(&head.law, &self.laws) {
            reader.say(byte, reason);
        }
        for (what, text) in [("name", &head.name), ("definition", &head.definition), ("reason", &head.reason)]
        {
            reader.both(what, text, head.severity.span().start);
        }
        let guards = reader.guards([
            (Guard::UnlessBefore, &head.unless_before),
            (Guard::UnlessAfter, &head.unless_after),
            (Guard::UnlessInside, &head.unless_inside),
            (Guard::UnlessSentence, &head.unless_sentence),
            (Guard::OnlySentence, &head.only_sentence),
        ]);
        let mut seen: BTreeMap<String, ()> = BTreeMap::new();
        for block in file.rule {
            reader.block(&block, &mut seen);
            let patterns = reader.patterns(block.en.iter().chain(&block.zh));
            let guards = reader.guards([
                (Guard::UnlessBefore, &block.unless_before),
                (Guard::UnlessAfter, &block.unless_after),
                (Guard::UnlessInside, &block.unless_inside),
                (Guard::UnlessSentence, &block.unless_sentence),
                (Guard::OnlySentence, &block.only_sentence),
            ]);
            let of = if block.model { MODEL } else { &id };
            let full = format!("{layer}/{of}/{}", block.id.get_ref());
            self.rules.push(Rule { category, id: full, block, patterns, guards });
        }
        let problems = reader.problems;
        self.categories.push(Category { layer: layer.to_owned(), id, head, guards });
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }
}

/// One file being checked.
struct Reader<'a> {
    name: &'a str,
    text: &'a str,
    classes: &'a Classes,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn say(&mut self, byte: usize, reason: impl Into<String>) {
        self.problems.push(Problem::at(self.name, self.text, byte, reason));
    }

    fn severity(&mut self, severity: &Spanned<u8>) {
        if !(1..=3).contains(severity.get_ref()) {
            self.say(severity.span().start, "severity is 1 (note), 2 (notable) or 3 (serious)");
        }
    }

    fn both(&mut self, what: &str, text: &Both, byte: usize) {
        if text.en.trim().is_empty() || text.zh.trim().is_empty() {
            self.say(byte, format!("{what} must say something in en and in zh"));
        }
    }

    fn block(&mut self, block: &Block, seen: &mut BTreeMap<String, ()>) {
        let id = block.id.get_ref();
        let at = block.id.span().start;
        let silent = block.en.is_empty() && block.zh.is_empty() && block.flags.is_empty();
        let of_model = HEADS.contains(&id.as_str()) && silent;
        if block.model && !of_model {
            self.say(
                at,
                format!("a rule of the model is named by its head ({HEADS:?}) and has no pattern or flags"),
            );
        }
        let plain = block.model
            || !id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if !plain {
            self.say(at, format!("rule id {id:?} must be made of a-z, 0-9 and hyphens"));
        }
        if seen.insert(id.clone(), ()).is_some() {
            self.say(at, format!("rule {id:?} stands twice in this file"));
        }
        if !block.model && block.en.is_empty() && block.zh.is_empty() {
            self.say(at, format!("rule {id:?} has no pattern: give en, zh or both"));
        }
        if !block.model && block.flags.is_empty() {
            self.say(at, format!("rule {id:?} has no example: give flags with the mark in braces"));
        }
        if block.since.is_empty() || block.source.trim().is_empty() {
            self.say(at, format!("rule {id:?} must say since which version and from which source"));
        }
        if let Some(severity) = &block.severity {
            self.severity(severity);
        }
        if let Some(reason) = &block.reason {
            self.both("reason", reason, at);
        }
        for example in &block.flags {
            let text = example.get_ref();
            if text.matches('{').count() == 0 || text.matches('{').count() != text.matches('}').count() {
                self.say(
                    example.span().start,
                    "a flags example marks what must be found in braces: \"We are {working hard}.\"",
                );
            }
        }
    }

    fn patterns<'p>(&mut self, texts: impl Iterator<Item = &'p Spanned<String>>) -> Vec<Pattern> {
        let mut out = Vec::new();
        for text in texts {
            match Pattern::parse(text.get_ref(), self.classes) {
                Ok(pattern) => out.push(pattern),
                Err(reason) => {
                    self.say(text.span().start, format!("in the pattern {:?}: {reason}", text.get_ref()))
                }
            }
        }
        out
    }

    fn guards(&mut self, lists: [(Guard, &Vec<Spanned<String>>); 5]) -> Vec<(Guard, Pattern)> {
        let mut out = Vec::new();
        for (guard, texts) in lists {
            out.extend(self.patterns(texts.iter()).into_iter().map(|pattern| (guard, pattern)));
        }
        out
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Class {
    #[serde(default)]
    en: Vec<Spanned<String>>,
    #[serde(default)]
    zh: Vec<Spanned<String>>,
}

/// A class whose members are still to be parsed, with its file.
struct Waiting {
    name: String,
    members: Class,
    file: usize,
}

/// `classes/*.toml`: one table `[name]` a class, with its members in `en` and `zh`.
fn read_classes(folder: &Path) -> Result<Classes, Vec<Problem>> {
    let mut files = Vec::new();
    let mut waiting: Vec<Waiting> = Vec::new();
    for path in toml_files(folder) {
        let name = shown(&path);
        let text =
            std::fs::read_to_string(&path).map_err(|e| vec![Problem::new(&name, None, e.to_string())])?;
        let classes: BTreeMap<String, Class> =
            toml::from_str(&text).map_err(|e| vec![toml_problem(&name, &text, &e)])?;
        for (class, members) in classes {
            if waiting.iter().any(|other| other.name == class) {
                return Err(vec![Problem::new(
                    &name,
                    None,
                    format!("class {class:?} stands in another file already"),
                )]);
            }
            waiting.push(Waiting { name: class, members, file: files.len() });
        }
        files.push((name, text));
    }
    let mut classes = Classes::default();
    // A class may use another one, so those that still miss a part wait for the next round.
    loop {
        let mut problems = Vec::new();
        let mut rest = Vec::new();
        let before = waiting.len();
        for class in waiting {
            let Some((name, text)) = files.get(class.file) else { continue };
            let mut reader = Reader { name, text, classes: &classes, problems: Vec::new() };
            let patterns = reader.patterns(class.members.en.iter().chain(&class.members.zh));
            if reader.problems.is_empty() {
                classes.add(class.name, patterns);
            } else {
                problems.append(&mut reader.problems);
                rest.push(class);
            }
        }
        if rest.is_empty() {
            return Ok(classes);
        }
        if rest.len() == before {
            return Err(problems);
        }
        waiting = rest;
    }
}

fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .collect();
    files.sort();
    files
}

fn toml_problem(name: &str, text: &str, error: &toml::de::Error) -> Problem {
    let byte = error.span().map_or(0, |span| span.start);
    Problem::at(name, text, byte, error.message())
}

/// The path as an author knows it: from `rules/` on.
fn shown(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|c| c.as_os_str().to_string_lossy().into_owned()).collect();
    let from = parts.iter().rposition(|p| p == "rules").unwrap_or(0);
    format!("crates/engine/{}", parts[from..].join("/"))
}

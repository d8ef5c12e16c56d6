//! The pattern language. `docs/rules.md` explains it to authors; this is its grammar:
//!
//! ```text
//! pattern      = alternative
//! alternative  = sequence { "|" sequence }
//! sequence     = { item }
//! item         = word | word "+" | "(" alternative ")" | "[" alternative "]" | "~" number
//!              | "@" class | "#" builtin | "<" | ">" | "^" | "$" | "\" character
//! ```

use crate::text::fold::fold;
use crate::text::token::{TokenKind, tokens};
use std::collections::BTreeSet;

/// What one token must be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Atom {
    /// Any token.
    Any,
    /// Any token but a mark.
    Word,
    /// A number in digits.
    Number,
    /// A word with a capital that does not start the sentence.
    Name,
    /// A picture character.
    Emoji,
    /// The start of the sentence (no token).
    Start,
    /// The end of the sentence (no token).
    End,
    /// One of these, in folded spelling; `word+` stands for all its regular forms.
    OneOf(BTreeSet<String>),
}

/// A parsed pattern.
#[derive(Clone, Debug)]
pub enum Node {
    Atom(Atom),
    Sequence(Vec<Node>),
    Choice(Vec<Node>),
    Optional(Box<Node>),
    /// Up to so many tokens of any kind.
    Gap(usize),
    /// The part that is marked in the text.
    Marked(Box<Node>),
    /// A word class, by name; it is never empty.
    Class(String),
}

/// A pattern of a rule file.
#[derive(Clone, Debug)]
pub struct Pattern {
    pub root: Node,
}

/// The classes of `rules/classes/`, in an order in which each uses only those before it.
#[derive(Default)]
pub struct Classes(pub Vec<(String, Node)>);

impl Classes {
    /// Members that are single words become one set; the rest stay alternatives.
    pub fn add(&mut self, name: String, members: Vec<Pattern>) {
        self.0.push((name, choice(members.into_iter().map(|m| m.root).collect())));
    }
}

/// The longest gap; a longer one would join what does not belong together.
const LONGEST_GAP: usize = 30;

impl Pattern {
    pub fn parse(text: &str, classes: &Classes) -> Result<Pattern, String> {
        let mut parser = Parser { rest: text, classes, marks: 0 };
        let root = parser.alternative()?;
        if !parser.rest.is_empty() {
            return Err(format!("{:?} closes nothing", parser.rest.chars().next().unwrap_or(' ')));
        }
        if nullable(&root) {
            return Err("everything in it is optional, so it would match nothing at all".into());
        }
        Ok(Pattern { root })
    }
}

struct Parser<'a> {
    rest: &'a str,
    classes: &'a Classes,
    marks: usize,
}

impl Parser<'_> {
    fn peek(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start();
        self.rest.chars().next()
    }

    fn take(&mut self, character: char) -> bool {
        let found = self.peek() == Some(character);
        if found {
            self.rest = &self.rest[character.len_utf8()..];
        }
        found
    }

    fn alternative(&mut self) -> Result<Node, String> {
        let mut branches = vec![self.sequence()?];
        while self.take('|') {
            branches.push(self.sequence()?);
        }
        Ok(choice(branches))
    }

    fn sequence(&mut self) -> Result<Node, String> {
        let mut items = Vec::new();
        while let Some(character) = self.peek() {
            match character {
                '|' | ')' | ']' | '>' => break,
                '(' => items.push(self.group(')')?),
                '[' => {
                    let inner = self.group(']')?;
                    items.push(Node::Optional(Box::new(inner)));
                }
                '<' => {
                    self.marks += 1;
                    if self.marks > 1 {
                        return Err("only one part can be marked with < >".into());
                    }
                    let inner = self.group('>')?;
                    items.push(Node::Marked(Box::new(inner)));
                }
                '~' => items.push(self.gap()?),
                '@' => items.push(self.class()?),
                '#' => items.push(self.builtin()?),
                '^' => {
                    self.take('^');
                    items.push(Node::Atom(Atom::Start));
                }
                '$' => {
                    self.take('$');
                    items.push(Node::Atom(Atom::End));
                }
                _ => self.words(&mut items)?,
            }
        }
        Ok(if items.len() == 1 { items.remove(0) } else { Node::Sequence(items) })
    }

    fn group(&mut self, close: char) -> Result<Node, String> {
        let open = self.peek().unwrap_or(' ');
        self.rest = &self.rest[open.len_utf8()..];
        let inner = self.alternative()?;
        if self.take(close) { Ok(inner) } else { Err(format!("{open:?} is never closed by {close:?}")) }
    }

    fn gap(&mut self) -> Result<Node, String> {
        self.take('~');
        let digits: String = self.rest.chars().take_while(char::is_ascii_digit).collect();
        self.rest = &self.rest[digits.len()..];
        match digits.parse() {
            Ok(size) if (1..=LONGEST_GAP).contains(&size) => Ok(Node::Gap(size)),
            _ => Err(format!("~ takes how many words may stand between, 1 to {LONGEST_GAP}: ~4")),
        }
    }

    fn name(&mut self) -> String {
        let name: String = self.rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
        self.rest = &self.rest[name.len()..];
        name
    }

    fn class(&mut self) -> Result<Node, String> {
        self.take('@');
        let name = self.name();
        if self.classes.0.iter().any(|(known, _)| *known == name) {
            return Ok(Node::Class(name));
        }
        Err(format!("@{name} is not a class of rules/classes/"))
    }

    fn builtin(&mut self) -> Result<Node, String> {
        self.take('#');
        let name = self.name();
        Ok(Node::Atom(match name.as_str() {
            "any" => Atom::Any,
            "word" => Atom::Word,
            "num" => Atom::Number,
            "name" => Atom::Name,
            "emoji" => Atom::Emoji,
            _ => return Err(format!("#{name} is unknown: there are #any, #word, #num, #name and #emoji")),
        }))
    }

    /// A run of plain text: one atom a token.
    fn words(&mut self, items: &mut Vec<Node>) -> Result<(), String> {
        if let Some(after) = self.rest.strip_prefix('\\') {
            let character = after.chars().next().ok_or("a lone \\ at the end")?;
            self.rest = &after[character.len_utf8()..];
            items.push(literal(&fold(character).to_string()));
            return Ok(());
        }
        let end = self
            .rest
            .find(|c: char| "|()[]<>~@#^$\\+".contains(c) || c.is_whitespace())
            .unwrap_or(self.rest.len());
        let run = &self.rest[..end];
        let inflected = self.rest[end..].starts_with('+');
        // In a text these are cut off the word before them, so alone they are one word.
        if let "'s" | "'re" | "'ve" | "'ll" | "'m" | "'d" = run.to_lowercase().replace('’', "'").as_str() {
            items.push(literal(&run.chars().map(fold).collect::<String>()));
            self.rest = &self.rest[end..];
            return Ok(());
        }
        let found: Vec<_> = tokens(run).collect();
        let Some(last) = found.last() else {
            return Err(format!(
                "{:?} is nothing that a text could hold",
                self.rest.chars().next().unwrap_or(' ')
            ));
        };
        for token in &found {
            let word: String = run[token.start..token.end].chars().map(fold).collect();
            let all = inflected && token == last;
            if all && token.kind != TokenKind::Word {
                return Err("+ stands after an English word only".into());
            }
            items.push(literal(&if all { word + "+" } else { word }));
        }
        self.rest = &self.rest[end + usize::from(inflected)..];
        Ok(())
    }
}

fn literal(word: &str) -> Node {
    Node::Atom(Atom::OneOf(BTreeSet::from([word.to_owned()])))
}

/// Alternatives; those that are one word each become a single set.
fn choice(branches: Vec<Node>) -> Node {
    let mut set = BTreeSet::new();
    let mut rest = Vec::new();
    for branch in branches {
        match branch {
            Node::Atom(Atom::OneOf(words)) => set.extend(words),
            Node::Choice(inner) => {
                for node in inner {
                    match node {
                        Node::Atom(Atom::OneOf(words)) => set.extend(words),
                        other => rest.push(other),
                    }
                }
            }
            other => rest.push(other),
        }
    }
    if !set.is_empty() {
        rest.insert(0, Node::Atom(Atom::OneOf(set)));
    }
    if rest.len() == 1 { rest.remove(0) } else { Node::Choice(rest) }
}

/// Whether nothing at all satisfies the node. Anchors are no text.
pub fn nullable(node: &Node) -> bool {
    match node {
        Node::Atom(atom) => matches!(atom, Atom::Start | Atom::End),
        Node::Sequence(items) => items.iter().all(nullable),
        Node::Choice(branches) => branches.iter().any(nullable),
        Node::Optional(_) | Node::Gap(_) => true,
        Node::Marked(inner) => nullable(inner),
        Node::Class(_) => false,
    }
}

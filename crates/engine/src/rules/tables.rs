//! The tables that the build made of the rule files.

#![allow(clippy::unreadable_literal, reason = "made by a program, read by a program")]

use super::{Both, Category, CategoryId, Rule, RuleLayer};
use crate::reading::Polarity;

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

//! The checks, by what they are about.

mod between;
mod copying;
mod embedding;
mod finding_ones_way;
mod languages;
mod long;
mod network;
mod reading;
mod screens;
mod sharing;
mod times;

use std::future::Future;
use std::pin::Pin;

use crate::Done;
use crate::session::Session;

/// A check takes a browser that has opened nothing yet.
pub type Check = for<'a> fn(&'a Session<'a>) -> Pin<Box<dyn Future<Output = Done> + 'a>>;

macro_rules! check {
    ($module:ident :: $name:ident) => {
        (concat!(stringify!($module), "::", stringify!($name)), |session| Box::pin($module::$name(session)))
    };
}

/// Every check with its name.
pub const ALL: &[(&str, Check)] = &[
    check!(reading::the_example_is_read_at_once),
    check!(reading::a_pasted_text_gets_its_marks),
    check!(reading::the_reading_follows_typing),
    check!(reading::several_statements_are_read),
    check!(reading::clear_can_be_undone),
    check!(reading::findings_and_marks_lead_to_each_other),
    check!(between::an_item_leads_to_its_words),
    check!(between::a_pair_brings_both_places_together),
    check!(between::statements_are_compared),
    check!(copying::the_marked_text_is_the_pasted_text),
    check!(copying::the_clipboard_gets_the_pasted_text),
    check!(languages::chinese_is_read),
    check!(languages::the_page_speaks_both),
    check!(long::long_terms_do_not_freeze_the_page),
    check!(finding_ones_way::a_filter_says_what_it_hides),
    check!(finding_ones_way::the_next_weighty_clause_is_a_key_away),
    check!(finding_ones_way::the_map_leads_through_the_terms),
    check!(finding_ones_way::a_number_leads_to_its_clauses),
    check!(finding_ones_way::a_law_is_chosen_and_remembered),
    check!(times::an_event_of_the_chart_is_changed_in_words),
    check!(times::a_time_of_the_text_gets_a_role),
    check!(network::only_own_files_are_loaded),
    check!(network::the_door_is_closed_after_start),
    check!(embedding::the_reading_takes_the_place_of_the_text),
    check!(embedding::the_frame_shows_the_reading_only),
    check!(embedding::the_height_follows_and_rests),
    check!(embedding::wild_heights_are_tamed),
    check!(embedding::strangers_are_not_heard),
    check!(embedding::the_theme_is_the_hosts),
    check!(embedding::a_strict_host_has_live_readings),
    check!(embedding::a_late_error_brings_the_words_back),
    check!(embedding::what_fails_leaves_the_words),
    check!(embedding::without_scripts_the_text_is_there),
    check!(embedding::the_text_is_what_is_printed),
    check!(embedding::nothing_is_kept),
    check!(embedding::a_finding_can_be_gone_to),
    check!(screens::every_look_fits_its_width),
    check!(sharing::a_link_opens_to_the_same_marks),
    check!(sharing::texts_enter_the_address_only_on_copying),
    check!(sharing::a_broken_link_says_so),
    check!(sharing::a_note_travels_in_the_link),
    check!(sharing::a_finding_can_be_put_aside),
    check!(sharing::a_bookmarklet_brings_its_text),
];

/// Those that are made in Firefox too: what stands on other people's pages.
pub fn in_firefox() -> impl Iterator<Item = &'static (&'static str, Check)> {
    ALL.iter().filter(|(name, _)| name.starts_with("embedding::") && !CHROMIUM_ONLY.contains(name))
}

/// Firefox lets no test make a message that seems to come from a frame, and none print.
const CHROMIUM_ONLY: [&str; 4] = [
    "embedding::wild_heights_are_tamed",
    "embedding::strangers_are_not_heard",
    "embedding::a_late_error_brings_the_words_back",
    "embedding::the_text_is_what_is_printed",
];

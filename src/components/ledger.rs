//! Who may, who must, who bears: the terms counted by party.

use crate::i18n::{self, names};
use subtext_engine::Ui;
use subtext_engine::reading::{LedgerKind, LedgerRow, Party};
use yew::prelude::*;

pub struct Props {
    pub ui: Ui,
    pub rows: Vec<LedgerRow>,
}

/// The longest bar in pixels.
const LONGEST: usize = 150;

pub fn ledger(props: &Props) -> Html {
    let m = i18n::of(props.ui);
    let most = props.rows.iter().map(|row| row.count).max().unwrap_or(0);
    if most == 0 {
        return Html::default();
    }
    let count = |kind, party| {
        props
            .rows
            .iter()
            .filter(|row| row.kind == kind && row.party == party)
            .map(|row| row.count)
            .sum::<usize>()
    };
    html! {
        <table class="ledger" data-testid="ledger">
            <caption>{ m.ledger }</caption>
            <thead>
                <tr>
                    <td></td>
                    { for Party::ALL.iter().map(|party| html! { <th scope="col">{ names::party(props.ui, *party) }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for LedgerKind::ALL.iter().map(|kind| html! {
                    <tr>
                        <th scope="row">{ names::ledger(props.ui, *kind) }</th>
                        { for Party::ALL.iter().map(|party| {
                            let count = count(*kind, *party);
                            let width = (count * LONGEST / most).max(usize::from(count > 0) * 2);
                            html! {
                                <td class={party.as_str()}>
                                    <svg width={width.to_string()} height="10" aria-hidden="true"><rect width="100%" height="10" rx="2" /></svg>
                                    <span>{ count }</span>
                                </td>
                            }
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

//! Starts the widget.

fn main() {
    subtext_page::start();
}

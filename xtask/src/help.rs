//! What `cargo xtask --help` says.

/// The whole help text. It names everything that can be installed, and where.
pub const TEXT: &str = "\
usage: cargo xtask COMMAND [--no-install]

  serve [--port 8080]      builds the release page and serves it on 127.0.0.1
  test [native|browser [NAME]]
                           all tests: rules, unit, property and snapshot tests, a validator on the exported
                           HTML, parity on the project's own texts, a build of the page without a warning,
                           then the browser tests in headless Chromium, those of embedding in Firefox too.
                           One word more runs one part, and a NAME only the browser tests whose name contains it
  build                    builds the release page into dist/
  eval --data DIR [TASK] [--floors] [-- MORE]
                           measures the engine with lab/eval; TASK is time, tone, terms, cases or all;
                           --floors fails below the floors of lab/eval/floors.json;
                           MORE goes to lab/eval/evaluate.py as it is
  size                     Brotli bytes of every file that the page loads, as a Markdown table; fails
                           above the budget of 180 kB, or, until that is met, above the last weight
  bench links --data DIR   characters of links beside deflate, lz-string and Brotli, as Markdown tables, and how
                           long they take to write and to open; fails where a bar of docs/links.md is missed
  common --data DIR        counts with lab/terms in how many English terms each clause type stands, and writes the
                           engine's table of it, crates/engine/src/common.rs
  percentiles --data DIR   counts with lab/incidents how late first words came, and writes the engine's table of it,
                           crates/engine/src/references/measured.rs
  train --data DIR         trains the model of unfair clauses with lab/train, about a minute, and writes it with its
                           figures into crates/engine/models
  parity [--data DIR]      reads Cases natively and in wasm, built and made smaller as the page's is, in both languages
                           of the reader, and fails where two Readings are not the same bytes; the Cases are made of
                           everything in DIR, or else of the project's own texts, as in test

  --no-install             only checks whether everything is here; installs, builds and runs nothing

What is installed, if it isn't there at the right version yet:
  for every command but eval, common, percentiles, train, bench and test native; for parity only the compiler, wasm-opt and node
    wasm target and  rustup target add wasm32-unknown-unknown, rustup component add rust-src; where rustup
    std's source     is missing or can't download, Debian's rustc-web, cargo-web and rust-web-src
                     (SUBTEXT_WASM=debian forces this way). The page is built together with the standard
                     library, by environment variables alone: that makes it 30 kB lighter
    trunk            cargo install, into cargo's own folder of programs; where that holds another
                     version, which stays untouched, into target/tools/cargo
    wasm-bindgen     the same, at the version in Cargo.lock
    wasm-opt         npm package binaryen, into target/tools/node
    esbuild          npm package, into target/tools/esbuild; makes the glue script smaller
    node and npm     apt
  for test, besides
    html-validate    npm package, into target/tools/html-validate
    Chromium, chromedriver, Firefox, fontconfig and a font with Chinese characters: apt
    geckodriver      cargo install, as trunk
  for bench
    node and npm     apt
    lz-string        npm package, into target/tools/lz-string
  for eval, common, percentiles and parity --data
    python3          is not installed, only asked for

apt is used only on Debian and its kin, and only by root; elsewhere the command says what to install.
Nothing else is written outside this project but the caches of cargo, rustup and npm.";

//! `cargo xtask test`: everything that can fail, native and in a browser.

use std::fs::File;
use std::path::Path;

use crate::args::Part;
use crate::build;
use crate::doors;
use crate::exports;
use crate::parity;
use crate::project::Project;
use crate::server::Server;
use crate::step::{Failure, Outcome, run as run_program, say};
use crate::tools::{self, Browsers};
use crate::webdriver::WebDriver;

/// Runs the tests.
pub fn run(project: &Project, part: &Part) -> Outcome {
    if matches!(part, Part::All | Part::Native) {
        native(project)?;
    }
    if matches!(part, Part::All) {
        exports::check(project)?;
        parity::run(project, None)?;
    }
    match part {
        Part::All => browser(project, "")?,
        Part::Browser(name) => browser(project, name)?,
        Part::Native => {}
    }
    say("all tests passed");
    Ok(())
}

fn native(project: &Project) -> Outcome {
    say("native tests (cargo test --workspace)");
    let mut cargo = project.cargo();
    cargo.args(["test", "--workspace", "--locked", "--quiet"]);
    run_program(
        &mut cargo,
        "a native test failed",
        "See its message above; cargo test -p CRATE NAME runs one alone.",
    )
}

fn browser(project: &Project, filter: &str) -> Outcome {
    // Before the build, which takes minutes: what is missing shows at once.
    let browsers = tools::for_browser(project)?;
    build::run(project, build::Warnings::Refuse)?;
    doors::check(project)?;
    say("building the browser tests");
    let mut cargo = project.cargo();
    cargo.args(["build", "--package", "subtext-browser-tests", "--locked", "--quiet"]);
    run_program(&mut cargo, "the browser tests did not build", "See the compiler's message above.")?;
    let folder = project.target().join("browser");
    std::fs::create_dir_all(&folder).map_err(|e| unwritable(&folder, &e))?;
    against_the_page(project, &browsers, &folder, filter)
}

/// Serves the page, starts the drivers, runs the test program, and leaves none of them behind.
fn against_the_page(project: &Project, browsers: &Browsers, folder: &Path, filter: &str) -> Outcome {
    let requests = folder.join("requests.log");
    let log = File::create(&requests).map_err(|e| unwritable(&requests, &e))?;
    let server = Server::bind(&project.dist(), 0, Some(log)).map_err(|e| no_port(&e))?;
    let server = server.beside("/embed/", &project.embed());
    let address = server.address().map_err(|e| no_port(&e))?;
    std::thread::spawn(move || server.run());
    let chromedriver = WebDriver::start(&browsers.chromedriver, &folder.join("chromedriver.log"))?;
    let geckodriver = WebDriver::start(&browsers.geckodriver, &folder.join("geckodriver.log"))?;
    let screens = project.target().join("screens");
    if filter.is_empty() {
        // Pictures of an earlier run would pass for this one's.
        std::fs::remove_dir_all(&screens).ok();
    }

    say(format_args!(
        "browser tests in headless Chromium and Firefox (screenshots in {})",
        screens.display()
    ));
    let mut tests = project.cargo();
    tests.args(["run", "--package", "subtext-browser-tests", "--locked", "--quiet", "--"]);
    tests.arg(filter);
    tests.env("SUBTEXT_CHROMEDRIVER", chromedriver.url());
    tests.env("SUBTEXT_CHROMIUM", &browsers.chromium);
    tests.env("SUBTEXT_GECKODRIVER", geckodriver.url());
    tests.env("SUBTEXT_FIREFOX", &browsers.firefox);
    tests.env("SUBTEXT_PAGE", format!("http://{address}/"));
    tests.env("SUBTEXT_DIST", project.dist());
    tests.env("SUBTEXT_REQUESTS", requests);
    tests.env("SUBTEXT_SCREENS", screens);
    run_program(
        &mut tests,
        "a browser test failed",
        "See its message above; cargo xtask test browser NAME runs one alone.",
    )
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("{} can't be written ({error})", path.display()),
        "Make the build folder writable for you, and see whether the disk is full.",
    )
}

fn no_port(error: &std::io::Error) -> Failure {
    Failure::new(
        format!("no port of 127.0.0.1 can be used ({error})"),
        "Allow this program to listen on the loopback address.",
    )
}

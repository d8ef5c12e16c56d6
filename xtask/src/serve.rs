//! `cargo xtask serve`: the release page on this machine.

use crate::project::Project;
use crate::server::Server;
use crate::step::{Failure, Outcome, say};
use crate::{build, step};

/// Builds the page and serves it until stopped.
pub fn run(project: &Project, port: u16) -> Outcome {
    // Asked before the build, so that a taken port is not found out minutes later.
    let server = Server::bind(&project.dist(), port, None).map_err(|e| taken(port, &e))?;
    let server = server.beside("/embed/", &project.embed());
    build::run(project, build::Warnings::Show)?;
    let address = server.address().map_err(|e| taken(port, &e))?;
    say(format_args!("Subtext is served at http://{address}/ (Ctrl-C ends it)"));
    say(format_args!("a blog page that embeds it: http://{address}/embed/demo.html"));
    server.run();
    Ok(())
}

fn taken(port: u16, error: &std::io::Error) -> step::Failure {
    Failure::new(
        format!("127.0.0.1:{port} can't be used ({error})"),
        "Stop the program that holds this port, or take another: cargo xtask serve --port 8081",
    )
}

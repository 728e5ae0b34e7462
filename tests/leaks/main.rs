//! Nothing reaches the room that should not: the app in both its windows, in any order of events, with a spy in the
//! room who reads all that is painted, named, told and titled there.
//!
//! `cargo test` plays some sequences; `FANLIGHT_SEQUENCES=10000 cargo test --release --test leaks` as many as one likes.
//! They are the same every time; `FANLIGHT_SEED=1` makes them others.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking, and says how long it took"
)]

mod plot;
mod scenery;
mod seen;
mod spy;
mod theatre;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::plot::{Step, play, steps};

/// How many steps a sequence has.
const STEPS: usize = 40;

/// How many sequences are played by each of the two tests below.
fn sequences() -> u32 {
    let all = std::env::var("FANLIGHT_SEQUENCES").ok().and_then(|count| count.parse().ok()).unwrap_or(40);
    u32::div_ceil(all, 2)
}

fn play_all(starts: &[Step]) {
    let config = Config { cases: sequences(), failure_persistence: None, max_shrink_iters: 300, ..Config::default() };
    let begun = std::time::Instant::now();
    let seed = std::env::var("FANLIGHT_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(0_u64);
    let mut bytes = [7_u8; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let result = TestRunner::new_with_rng(config, rng).run(&steps(STEPS), |steps| {
        let whole = starts.iter().chain(&steps).cloned().collect::<Vec<_>>();
        play(&whole).map_err(|leak| TestCaseError::fail(format!("{leak}\nafter {whole:#?}")))
    });
    if let Err(failure) = result {
        panic!("{failure}");
    }
    println!("{} sequences in {:.0} s", sequences(), begun.elapsed().as_secs_f64());
}

#[test]
fn in_no_order_of_events_from_the_desk_does_the_room_learn_what_it_should_not() {
    play_all(&[Step::Key(egui::Key::F5)]);
}

#[test]
fn in_no_order_of_events_from_the_wall_does_the_room_learn_what_it_should_not() {
    play_all(&[Step::Key(egui::Key::F11)]);
}

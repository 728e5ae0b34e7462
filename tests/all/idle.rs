//! What did not change is not laid out, not drawn and not worked out again. Counted, not timed.

use std::time::Duration;

use egui::{Pos2, ViewportId};

use crate::support::driver::Driver;

/// How often scenes were laid out, lines and shapes drawn, and tallies worked out.
fn work_done(driver: &Driver) -> [usize; 3] {
    let open = driver.open();
    [open.views.spectrum.stage.layouts, open.views.spectrum.stage.drawings, open.derived.rebuilds]
}

#[test]
fn nothing_is_done_or_painted_while_nothing_happens() {
    let mut driver = Driver::on_the_beach();
    driver.move_to(driver.chip_at("University marine lab"));
    // A tooltip may still appear and the cursor may still be given time to rest.
    driver.window.run_steps(120);
    let before = work_done(&driver);
    for _ in 0..30 {
        driver.window.step();
        let delay = driver.window.output().viewport_output[&ViewportId::ROOT].repaint_delay;
        assert_eq!(delay, Duration::MAX, "a repaint was asked for");
    }
    assert_eq!(work_done(&driver), before);
}

#[test]
fn the_pointer_passing_over_chips_and_lines_makes_no_work() {
    let mut driver = Driver::on_the_beach();
    let chips: Vec<Pos2> =
        ["University marine lab", "Radio Coast", "Mayor's office"].map(|name| driver.chip_at(name)).into();
    driver.move_to(driver.at(0.5, 0.5));
    let before = work_done(&driver);
    for pair in chips.windows(2) {
        for step in 0..=20 {
            driver.move_to(pair[0].lerp(pair[1], step as f32 / 20.0));
        }
    }
    assert_eq!(work_done(&driver), before);
}

#[test]
fn panning_lays_out_and_draws_nothing_anew() {
    let mut driver = Driver::on_the_beach();
    let paper = driver.at(0.3, 1.2);
    let (before, center) = (work_done(&driver), driver.open().views.spectrum.center());
    driver.drag(paper, paper + egui::vec2(60.0, 40.0));
    assert_ne!(driver.open().views.spectrum.center(), center);
    assert_eq!(work_done(&driver), before);
}

#[test]
fn an_edit_is_laid_out_drawn_and_worked_out_once() {
    let mut driver = Driver::on_the_beach();
    driver.enter("Surf school");
    let [layouts, drawings, rebuilds] = work_done(&driver);
    driver.undo();
    driver.window.run_steps(10);
    assert_eq!(work_done(&driver), [layouts + 1, drawings + 1, rebuilds + 1]);
}

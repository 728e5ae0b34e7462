//! Notices: how long they stay, and how many.

use std::time::Duration;

use egui::Vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use fanlight::lang::Tongue;
use fanlight::ui::over::notice::{self, Notices, Outcome};
use fanlight::ui::toolkit::theme;

use super::Stage;

#[test]
fn what_was_done_vanishes_in_time_and_a_problem_stays_until_dismissed() {
    struct Shown {
        stage: Stage,
        notices: Notices,
        now: f64,
    }
    let mut notices = Notices::default();
    notices.add("The disk is full", Outcome::Problem, 10.0);
    notices.add("Saved", Outcome::Done, 10.0);
    let shown = Shown { stage: Stage::new(Tongue::English, None), notices, now: 11.0 };
    let builder = Harness::builder().with_size(Vec2::new(800.0, 400.0)).with_context_setup(theme::install);
    let mut harness = builder.build_ui_state(
        |ui, shown: &mut Shown| {
            let canvas = ui.max_rect();
            notice::show(ui.ctx(), shown.stage.look(), &mut shown.notices, canvas, 0.0, shown.now);
        },
        shown,
    );
    harness.run();
    let delay = harness.output().viewport_output.values().map(|output| output.repaint_delay).min();
    assert_eq!(delay, Some(Duration::from_secs(3)), "drawn again when the notice is over, not before");
    harness.state_mut().now = 14.0;
    harness.run();
    assert!(harness.query_by_label("Saved").is_none() && harness.query_by_label("The disk is full").is_some());
    harness.get_by_label("Dismiss").click();
    harness.run();
    assert!(harness.query_by_label("The disk is full").is_none());
}

#[test]
fn at_most_three_notices_are_shown_and_the_same_words_only_once() {
    let mut notices = Notices::default();
    for text in ["one", "two", "three", "two", "four"] {
        notices.add(text, Outcome::Problem, 0.0);
    }
    assert_eq!(notices.texts().collect::<Vec<_>>(), ["three", "two", "four"]);
    notices.add("done", Outcome::Done, 0.0);
    notices.add("done again", Outcome::Done, 0.0);
    assert_eq!(notices.texts().collect::<Vec<_>>(), ["two", "four", "done again"]);
}

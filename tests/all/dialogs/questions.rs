//! What every dialog has in common: its safe choice, its buttons, its focus, its words; and what is special in some.

use egui::accesskit::Role;
use egui::{Key, Rect, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::lang::Tongue;
use fanlight::ui::action::Answer;
use fanlight::ui::over::dialog::{Dialog, Failure, PathDialog, WayOut};

use super::{Stage, all_dialogs, answers, click, offer, opened, opened_in, press, taken};

#[test]
fn enter_answers_with_the_safe_choice_and_esc_cancels() {
    for (dialog, by_enter) in all_dialogs() {
        let mut harness = opened(dialog.clone());
        press(&mut harness, Key::Enter);
        assert_eq!(taken(&mut harness), answers(&[by_enter]), "Enter in {dialog:?}");
        press(&mut harness, Key::Escape);
        assert_eq!(taken(&mut harness), answers(&[Answer::Cancel]), "Esc in {dialog:?}");
    }
}

/// The buttons of a dialog from left to right, and what each answers.
fn buttons(dialog: &Dialog) -> Vec<(&'static str, Answer)> {
    let (cancel, close) = (("Cancel", Answer::Cancel), ("Close", Answer::Cancel));
    let (later, discard) = (("Later", Answer::Cancel), ("Discard", Answer::Discard(0)));
    let keep_both = ("Keep both", Answer::KeepBoth);
    match dialog {
        Dialog::UnsavedChanges { .. } => vec![("Don’t save", Answer::DoNotSave), cancel, ("Save", Answer::Save)],
        Dialog::ChangedOnDisk { .. } => {
            vec![("Reload", Answer::Reload), ("Overwrite", Answer::Overwrite), cancel, keep_both]
        }
        Dialog::FileExists { .. } => vec![("Replace", Answer::Overwrite), cancel, keep_both],
        Dialog::Revert { .. } => vec![("Revert", Answer::Confirm), cancel],
        Dialog::Forget => vec![("Forget everything", Answer::Confirm), cancel],
        Dialog::RealNames { .. } => vec![("Show real names", Answer::Confirm), cancel],
        Dialog::UnreadableCopy { .. } => vec![discard, later, ("Save it as a file…", Answer::SaveAs)],
        Dialog::Recovery(_) => vec![discard, later, ("Open the copy", Answer::Recover(0))],
        Dialog::Failure(Failure { offers: Some(WayOut::SaveAs), .. }) => vec![close, ("Save as…", Answer::SaveAs)],
        Dialog::Failure(Failure { offers: Some(WayOut::OpenAnother), .. }) => {
            vec![("Open another map…", Answer::OpenAnother), close]
        }
        _ => vec![close],
    }
}

#[test]
fn every_button_answers_what_it_says() {
    for (dialog, _) in all_dialogs() {
        let mut harness = opened(dialog.clone());
        let shown = harness.get_all_by_role(Role::Button).filter_map(|button| button.accesskit_node().label());
        let (shown, wanted): (Vec<_>, _) = (shown.collect(), buttons(&dialog));
        assert_eq!(shown, wanted.iter().map(|(text, _)| *text).collect::<Vec<_>>(), "{dialog:?}");
        for (button, answer) in wanted {
            click(&mut harness, Role::Button, button);
            assert_eq!(taken(&mut harness), answers(&[answer]), "{button} in {dialog:?}");
        }
    }
}

#[test]
fn the_focus_stays_inside_a_dialog_and_comes_back_after_a_click_on_nothing() {
    let mut harness = opened(Dialog::UnsavedChanges { name: "beach.ron".to_owned() });
    let is_focused =
        |harness: &Harness<'_, Stage>, label| harness.get_by_role_and_label(Role::Button, label).is_focused();
    assert!(is_focused(&harness, "Save"));
    for expected in ["Don’t save", "Cancel", "Save"] {
        press(&mut harness, Key::Tab);
        assert!(is_focused(&harness, expected), "Tab should have led to {expected}");
    }
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Enter);
    assert_eq!(taken(&mut harness), answers(&[Answer::DoNotSave]), "a focused button takes Enter");
    harness.drag_at(egui::pos2(20.0, 20.0));
    harness.drop_at(egui::pos2(20.0, 20.0));
    harness.run();
    assert!(is_focused(&harness, "Save"));
    assert_eq!(taken(&mut harness), [], "a click beside the dialog answers nothing");
}

#[test]
fn every_dialog_has_all_its_words_and_its_buttons_in_the_smallest_window_in_every_language() {
    let smallest = Vec2::new(640.0, 360.0);
    let dialogs = all_dialogs().into_iter().map(|(dialog, _)| dialog);
    let paths = [PathDialog::open("/maps".into(), None), PathDialog::save("/maps".into(), None, "beach.ron")];
    for dialog in dialogs.chain(paths.map(Dialog::Path)) {
        for tongue in Tongue::ALL {
            let harness = opened_in(tongue, smallest, dialog.clone());
            for node in harness.root().children_recursive() {
                let node = node.accesskit_node();
                for text in [node.label(), node.value()].into_iter().flatten() {
                    let is_id = ["dialog-", "cmd-", "menu-", "gesture-", "about-", "key-", "map-", "folder-"]
                        .iter()
                        .any(|prefix| text.starts_with(prefix) && !text.contains(' '));
                    assert!(!is_id, "{tongue:?} lacks {text}");
                }
            }
            let window = Rect::from_min_size(egui::Pos2::ZERO, smallest);
            for button in harness.get_all_by_role(Role::Button) {
                assert!(window.contains_rect(button.rect()), "{tongue:?}: {:?} of {dialog:?}", button.rect());
            }
        }
    }
}

#[test]
fn a_recovered_copy_is_chosen_before_it_is_opened_and_says_how_it_differs() {
    let mut harness = opened(Dialog::Recovery(offer()));
    assert!(harness.query_by_label("3 actors more than the file.").is_some());
    assert!(harness.query_by_label("2 relationships fewer than the file.").is_some());
    click(&mut harness, Role::ListBoxOption, "Map without a title, 2 days ago");
    assert!(harness.query_by_label("It was never saved to a file.").is_some());
    click(&mut harness, Role::Button, "Open the copy");
    assert_eq!(taken(&mut harness), answers(&[Answer::Recover(1)]));
    if let Some(Dialog::Recovery(offer)) = &mut harness.state_mut().dialog {
        offer.remove(1);
        offer.remove(0);
        assert!(offer.copies().is_empty());
    }
    harness.run();
    press(&mut harness, Key::Escape);
    assert_eq!(taken(&mut harness), answers(&[Answer::Cancel]), "an empty offer can still be closed");
}

#[test]
fn the_folder_of_a_recovered_copy_is_shown_to_whoever_asks_and_only_for_that_copy() {
    let mut harness = opened(Dialog::Recovery(offer()));
    assert!(harness.query_by_label("beach.ron").is_some() && harness.query_by_label("/maps").is_none());
    click(&mut harness, Role::Link, "Show the folder");
    assert!(harness.query_by_label("/maps").is_some());
    click(&mut harness, Role::ListBoxOption, "Map without a title, 2 days ago");
    assert!(harness.query_by_label("/maps").is_none());
}

#[test]
fn the_sheet_of_shortcuts_is_narrowed_by_what_is_typed() {
    let mut harness = opened(Dialog::shortcuts());
    assert!(harness.query_by_label("Connect two actors").is_some() && harness.query_by_label("Ctrl+Shift+S").is_some());
    harness.get_by_label("Find a key or gesture").type_text("shift+s");
    harness.run();
    assert!(harness.query_by_label("Connect two actors").is_none() && harness.query_by_label("Save as…").is_some());
    harness.get_by_label("Find a key or gesture").type_text("xyz");
    harness.run();
    assert!(harness.query_by_label("Nothing matches.").is_some());
}

//! The stage as a machine: every event in every state it can be in, and the rules that hold after each.
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::model::{Actor, ActorId, Head, Relationship};

const EVENTS: [Event; 26] = [
    Event::Present { is_blank: false },
    Event::Present { is_blank: true },
    Event::PresentHere { is_blank: false },
    Event::PresentHere { is_blank: true },
    Event::ShowDesk,
    Event::EnterOnCover,
    Event::KeyOnCover { is_typing: false },
    Event::KeyOnCover { is_typing: true },
    Event::ClickOnCover,
    Event::PanicKey { may_open: true },
    Event::PanicKey { may_open: false },
    Event::Blank,
    Event::Idle,
    Event::ShowRoom,
    Event::Freeze,
    Event::Forbidden,
    Event::RoomClosed,
    Event::PutPaperAway,
    Event::ScreensChange,
    Event::ScreenChosen,
    Event::Screens(Screens::One),
    Event::Screens(Screens::Overlapping),
    Event::Screens(Screens::Apart),
    Event::Screens(Screens::Away),
    Event::MapLeft,
    Event::Reread,
];

/// Every state that can be reached from the two there are at the start; between two events lies the time to calm down.
fn states() -> Vec<(Stage, f64)> {
    let key = |stage: &Stage| format!("{:?} {:?} {:?}", stage.setting, stage.curtain, stage.screens);
    let mut found: BTreeMap<String, (Stage, f64)> = BTreeMap::new();
    let mut open: VecDeque<(Stage, f64)> =
        [Stage::default(), Stage::interrupted(BTreeSet::new())].into_iter().map(|stage| (stage, 0.0)).collect();
    while let Some((stage, now)) = open.pop_front() {
        if found.contains_key(&key(&stage)) {
            continue;
        }
        found.insert(key(&stage), (stage.clone(), now));
        for event in EVENTS {
            let (mut next, later) = (stage.clone(), now + 2.0 * PANIC_SECONDS);
            next.take(event, later);
            open.push_back((next, later));
        }
    }
    found.into_values().collect()
}

#[test]
fn in_every_state_the_curtain_opens_only_by_show_the_room_and_by_one_calm_press() {
    let states = states();
    assert!(states.len() > 100, "only {} states", states.len());
    for (stage, now) in states {
        for event in EVENTS {
            for later in [0.1, 2.0 * PANIC_SECONDS] {
                let mut next = stage.clone();
                next.take(event, now + later);
                if stage.curtain.is_closed() && !next.curtain.is_closed() {
                    let is_asked = match event {
                        Event::ShowRoom => true,
                        Event::PanicKey { may_open } => may_open && now + later - stage.alarmed >= PANIC_SECONDS,
                        _ => false,
                    };
                    assert!(is_asked && stage.is_presenting(), "{event:?} opens {stage:?}");
                }
                assert!(!(next.is_frozen() && next.curtain.is_closed()), "{event:?} freezes behind the curtain");
                let is_owned = stage.curtain == Curtain::Closed(Closed::ByFacilitator);
                let is_other = next.curtain.is_closed() && next.curtain != stage.curtain;
                assert!(!(is_owned && is_other), "{event:?} takes the curtain from its owner in {stage:?}");
            }
        }
    }
}

#[test]
fn a_panic_key_on_the_cover_closes_the_curtain_of_whatever_is_presented_next() {
    for (stage, now) in states() {
        let mut next = stage.clone();
        next.take(Event::PanicKey { may_open: true }, now + 0.1);
        if matches!(stage.here(), Here::Covered(_)) && !stage.is_presenting() {
            next.take(Event::ShowDesk, now + 10.0);
            next.take(Event::PresentHere { is_blank: false }, now + 20.0);
            assert_eq!(next.curtain(), Curtain::Closed(Closed::ByFacilitator), "{stage:?}");
        }
    }
}

#[test]
fn in_every_state_the_desk_is_uncovered_only_when_asked_for_or_on_a_screen_of_its_own() {
    for (stage, now) in states() {
        for event in EVENTS {
            let mut next = stage.clone();
            next.take(event, now + 1.0);
            if stage.here() != Here::Desk && next.here() == Here::Desk {
                let is_asked = match event {
                    Event::ShowDesk => now + 1.0 - stage.covered >= stage.unread,
                    Event::EnterOnCover => {
                        let since = now + 1.0 - stage.covered;
                        since >= stage.unread && (!stage.is_typing || since >= LOOKED_SECONDS)
                    }
                    Event::Screens(Screens::Apart) => {
                        matches!(stage.here(), Here::Covered(cover) if cover.is_of_screens())
                    }
                    // There was one screen before and there is now: only its size is another.
                    Event::Screens(Screens::One) => {
                        stage.here() == Here::Covered(Cover::ScreensChange) && stage.screens == Screens::One
                    }
                    _ => false,
                };
                assert!(is_asked, "{event:?} shows the desk of {stage:?}");
            }
        }
    }
}

#[test]
fn whatever_the_screens_do_while_the_room_has_a_window_the_desk_is_covered_or_on_a_screen_of_its_own() {
    let all = [Screens::One, Screens::Overlapping, Screens::Apart, Screens::Away];
    for before in all {
        for after in all.into_iter().filter(|after| *after != before) {
            let mut stage = Stage::default();
            stage.take(Event::Screens(before), 0.0);
            stage.take(Event::Present { is_blank: false }, 1.0);
            stage.take(Event::Screens(after), 2.0);
            assert_eq!(stage.curtain(), Curtain::Closed(Closed::ByCaution(Caution::Screens)), "{before:?} {after:?}");
            let is_safe = stage.here() != Here::Desk || after == Screens::Apart;
            assert!(is_safe, "{before:?} to {after:?}: {:?}", stage.here());
        }
    }
}

#[test]
fn while_the_screens_change_nothing_is_shown_and_then_it_is_said_what_became_of_them() {
    let shown = |before: Screens, after: Screens| {
        let mut stage = Stage::default();
        stage.take(Event::Screens(before), 0.0);
        stage.take(Event::Present { is_blank: false }, 1.0);
        stage.take(Event::ScreensChange, 2.0);
        let mirrored = before == Screens::Overlapping;
        let cover = if mirrored { Cover::ScreensOverlap } else { Cover::ScreensChange };
        assert_eq!(stage.here(), Here::Covered(cover));
        assert!(stage.curtain().is_closed());
        stage.take(Event::Screens(after), 3.0);
        assert!(stage.curtain().is_closed());
        stage.here()
    };
    assert_eq!(shown(Screens::Apart, Screens::Apart), Here::Desk);
    assert_eq!(shown(Screens::Apart, Screens::Overlapping), Here::Covered(Cover::ScreensOverlap));
    assert_eq!(shown(Screens::Apart, Screens::One), Here::Covered(Cover::ScreenWent));
    assert_eq!(shown(Screens::Overlapping, Screens::One), Here::Covered(Cover::ScreenWent));
    assert_eq!(shown(Screens::Apart, Screens::Away), Here::Covered(Cover::ScreenWent));
    assert_eq!(shown(Screens::One, Screens::One), Here::Desk, "only its size is another");
    assert_eq!(shown(Screens::One, Screens::Apart), Here::Desk);
}

#[test]
fn where_another_screen_was_chosen_for_the_room_the_desk_stays_covered_until_it_is_asked_for() {
    let mut stage = Stage::default();
    stage.take(Event::Screens(Screens::Apart), 0.0);
    stage.take(Event::Present { is_blank: false }, 1.0);
    for event in [Event::Screens(Screens::Away), Event::ScreenChosen, Event::Screens(Screens::Apart)] {
        stage.take(event, 2.0);
        assert!(matches!(stage.here(), Here::Covered(_)) && stage.curtain().is_closed(), "{event:?}");
    }
    stage.take(Event::ShowDesk, 3.0);
    assert_eq!(stage.here(), Here::Desk);
}

#[test]
fn a_key_pressed_in_panic_ends_with_nothing_shown_however_often_it_is_pressed() {
    for (stage, now) in states().into_iter().filter(|(stage, _)| stage.is_presenting() && !stage.curtain.is_closed()) {
        for presses in 1..8 {
            let mut stage = stage.clone();
            for press in 0..presses {
                stage.take(Event::PanicKey { may_open: true }, now + 10.0 + f64::from(press) * 0.3);
            }
            assert!(stage.curtain().is_closed(), "{presses} presses in {stage:?}");
            stage.take(Event::PanicKey { may_open: true }, now + 30.0);
            assert!(!stage.curtain().is_closed(), "a calm press shows the room again");
        }
    }
}

#[test]
fn after_a_presentation_paper_stays_on_the_projector_until_it_is_put_away() {
    let mut stage = Stage::default();
    stage.take(Event::Screens(Screens::Apart), 0.0);
    stage.take(Event::Present { is_blank: false }, 1.0);
    assert_eq!(stage.there(), There::Stage);
    stage.take(Event::Present { is_blank: false }, 2.0);
    assert_eq!((stage.here(), stage.there(), stage.is_presenting()), (Here::Desk, There::Paper, false));
    for event in [Event::MapLeft, Event::ShowRoom, Event::PanicKey { may_open: true }, Event::Freeze] {
        stage.take(event, 9.0);
        assert_eq!(stage.there(), There::Paper, "{event:?}");
    }
    stage.take(Event::PutPaperAway, 20.0);
    assert_eq!(stage.there(), There::Nothing);
    stage.take(Event::Screens(Screens::One), 21.0);
    stage.take(Event::Present { is_blank: false }, 22.0);
    stage.take(Event::Present { is_blank: false }, 23.0);
    assert_eq!(stage.there(), There::Nothing, "on one screen there is nothing to cover");
}

#[test]
fn paper_goes_with_its_projector_and_the_desk_is_covered() {
    for changes in [&[Event::Screens(Screens::One)][..], &[Event::ScreensChange, Event::Screens(Screens::One)]] {
        let mut stage = Stage::default();
        stage.take(Event::Screens(Screens::Apart), 0.0);
        stage.take(Event::Present { is_blank: false }, 1.0);
        stage.take(Event::Present { is_blank: false }, 2.0);
        for event in changes {
            stage.take(*event, 3.0);
            assert!(matches!(stage.here(), Here::Covered(_)), "{event:?}");
        }
        assert_eq!((stage.here(), stage.there()), (Here::Covered(Cover::ScreenWent), There::Nothing));
    }
}

#[test]
fn the_curtain_outlives_the_presentation_the_wall_and_the_map() {
    let mut stage = Stage::default();
    stage.take(Event::Present { is_blank: false }, 0.0);
    stage.take(Event::PanicKey { may_open: true }, 1.0);
    let present = Event::Present { is_blank: false };
    let here = Event::PresentHere { is_blank: false };
    for event in [present, present, here, here, Event::ShowDesk, here, present, Event::MapLeft, Event::Reread] {
        stage.take(event, 100.0);
        assert_eq!(stage.curtain(), Curtain::Closed(Closed::ByFacilitator), "{event:?}");
    }
}

#[test]
fn where_the_screens_show_the_same_a_presentation_begins_covered_and_stays_so_when_they_are_parted() {
    for (first, asks) in [(0, false), (0, true), (1, false), (1, true)] {
        let mut stage = Stage::default();
        // Mirrored when it begins, or when a projector is plugged in.
        let mut begin = [Event::Screens(Screens::Overlapping), Event::Present { is_blank: false }];
        begin.rotate_left(first);
        for event in begin {
            stage.take(event, 0.0);
        }
        assert_eq!(stage.here(), Here::Covered(Cover::ScreensOverlap));
        assert_eq!(stage.curtain(), Curtain::Closed(Closed::ByCaution(Caution::Screens)));
        if asks {
            stage.take(Event::ShowDesk, 5.0);
            assert_eq!(stage.here(), Here::Desk, "to everybody, as was asked");
        }
        for screens in [Screens::Away, Screens::Apart] {
            stage.take(Event::Screens(screens), 10.0);
            assert_eq!(
                stage.here(),
                Here::Covered(Cover::WasWall),
                "{screens:?}: which one the room sees is not known"
            );
        }
        stage.take(Event::ShowDesk, 20.0);
        assert_eq!(stage.here(), Here::Desk);
        stage.take(Event::Screens(Screens::Overlapping), 30.0);
        stage.take(Event::Screens(Screens::Apart), 40.0);
        assert_eq!(stage.here(), Here::Desk, "now it is known");
    }
}

#[test]
fn whoever_leaves_the_wall_finds_the_desk_covered() {
    let mut stage = Stage::default();
    for leave in [Event::PresentHere { is_blank: false }, Event::Present { is_blank: false }] {
        stage.take(Event::PresentHere { is_blank: false }, 0.0);
        assert_eq!(stage.here(), Here::Wall);
        stage.take(leave, 1.0);
        assert_eq!(stage.here(), Here::Covered(Cover::WasWall), "{leave:?}");
        stage.take(Event::ShowDesk, 2.0);
        assert_eq!(stage.here(), Here::Desk);
        stage.take(Event::RoomClosed, 3.0);
    }
}

#[test]
fn a_key_that_comes_before_the_cover_can_be_read_does_not_show_the_desk() {
    for leave in [Event::PresentHere { is_blank: false }, Event::Present { is_blank: false }] {
        let mut stage = Stage::default();
        stage.take(Event::PresentHere { is_blank: false }, 0.0);
        stage.take(leave, 10.0);
        for press in 1..8 {
            stage.take(Event::ShowDesk, 10.0 + f64::from(press) * 0.25);
            assert_eq!(stage.here(), Here::Covered(Cover::WasWall), "{leave:?}: press {press}");
        }
        stage.take(Event::ShowDesk, 20.0);
        assert_eq!(stage.here(), Here::Desk, "{leave:?}: who has read it");
    }
}

#[test]
fn what_is_typed_on_the_cover_and_the_enter_behind_it_do_not_show_the_desk() {
    let mut stage = Stage::default();
    stage.take(Event::Present { is_blank: false }, 0.0);
    stage.take(Event::Screens(Screens::Overlapping), 10.0);
    let covered = Here::Covered(Cover::ScreensOverlap);
    for (at, is_typing) in [(11.0, true), (21.0, true), (31.0, true)] {
        stage.take(Event::KeyOnCover { is_typing }, at);
        for enter in [0.3, 2.0, 4.0] {
            stage.take(Event::EnterOnCover, at + enter);
            assert_eq!(stage.here(), covered, "{enter} s after {at}");
        }
    }
    stage.take(Event::KeyOnCover { is_typing: false }, 40.0);
    stage.take(Event::EnterOnCover, 40.3);
    assert_eq!(stage.here(), covered, "in the rhythm of other keys");
    let mut calm = stage.clone();
    stage.take(Event::EnterOnCover, 44.0);
    assert_eq!(stage.here(), Here::Desk);
    calm.take(Event::KeyOnCover { is_typing: true }, 50.0);
    calm.take(Event::EnterOnCover, 50.0 + LOOKED_SECONDS);
    assert_eq!(calm.here(), Here::Desk, "long after the last letter it is pressed for what is there");
}

fn map_of(secrets: &[bool], has_code_name: bool, has_tie: bool) -> Map {
    let mut map = Map::with_head(MapId::from_number(1), Head::default());
    for (number, is_secret) in secrets.iter().enumerate() {
        let mut actor = Actor::with_id(ActorId::from_number(number as u128), format!("Actor {number}"));
        actor.confidential = *is_secret;
        if has_code_name && number == 0 {
            "Compass".clone_into(&mut actor.code_name);
        }
        map.set_actor(Arc::new(actor));
    }
    if has_tie && secrets.len() > 1 {
        let [from, to] = [0, 1].map(ActorId::from_number);
        let mut tie = Relationship::new(from, to, crate::model::KindId::new("funds"));
        tie.id = crate::model::RelationshipId::from_number(9);
        let _ = map.set_relationship(Arc::new(tie));
    }
    map
}

fn admits(stage: &mut Stage, map: &Map, opened: u64, now: f64) -> bool {
    admits_at(stage, map, opened, (0, 0), now)
}

fn admits_at(stage: &mut Stage, map: &Map, opened: u64, moment: (u64, u64), now: f64) -> bool {
    let (names, withheld) = (stage.names(map), Arc::new(Withheld::of(map)));
    stage.admits(&Sight { opened, map: map.id(), of: map, moment, names, withheld, telling: BTreeSet::new() }, now)
}

fn presenting() -> Stage {
    let mut stage = Stage::default();
    stage.take(Event::Present { is_blank: false }, 0.0);
    stage
}

#[test]
fn who_was_kept_back_is_seen_only_after_show_the_room_also_when_gone_meanwhile() {
    let mut stage = presenting();
    let (hidden, shown) = (map_of(&[false, true], true, false), map_of(&[false, false], true, false));
    assert!(admits(&mut stage, &hidden, 1, 1.0));
    assert!(admits(&mut stage, &map_of(&[false], true, false), 1, 2.0), "deleting shows nobody more");
    assert!(!admits(&mut stage, &shown, 1, 3.0), "undone twice");
    assert_eq!(stage.curtain(), Curtain::Closed(Closed::ByCaution(Caution::MoreToSee)));
    assert!(!admits(&mut stage, &hidden, 1, 4.0), "hiding it again does not open the curtain");
    stage.take(Event::ShowRoom, 5.0);
    assert!(admits(&mut stage, &shown, 1, 6.0));
    assert!(admits(&mut stage, &hidden, 1, 7.0), "tightening needs nobody's leave");
    assert!(!admits(&mut stage, &shown, 1, 8.0));
}

#[test]
fn what_is_frozen_is_held_against_what_was_seen_when_it_is_let_go() {
    let mut stage = presenting();
    assert!(admits(&mut stage, &map_of(&[true, false], false, false), 1, 1.0));
    stage.take(Event::Freeze, 2.0);
    assert!(!admits(&mut stage, &map_of(&[false, false], false, false), 1, 3.0), "frozen is frozen");
    assert_eq!(stage.curtain(), Curtain::Open);
    stage.take(Event::Freeze, 4.0);
    assert!(!admits(&mut stage, &map_of(&[false, false], false, false), 1, 5.0));
    assert!(stage.curtain().is_closed());
}

#[test]
fn another_map_waits_behind_the_curtain_under_the_names_that_were_shown() {
    let mut stage = presenting();
    let (first, mut second) = (map_of(&[false], true, false), map_of(&[false], false, false));
    assert!(admits(&mut stage, &first, 1, 1.0));
    let head = Head::default();
    second = {
        let mut other = Map::with_head(MapId::from_number(2), head);
        second.actors().for_each(|actor| drop(other.set_actor(Arc::clone(actor))));
        other
    };
    assert_eq!(Names::usual(&second), Names::Real);
    assert!(!admits(&mut stage, &second, 2, 2.0));
    assert_eq!(stage.curtain(), Curtain::Closed(Closed::ByCaution(Caution::AnotherMap)));
    assert_eq!(stage.names(&second), Names::Code, "real names come only when they are asked for");
}

#[test]
fn code_names_latch_and_real_ones_come_by_choice_alone() {
    let mut stage = presenting();
    let (coded, plain) = (map_of(&[false], true, false), map_of(&[false], false, false));
    assert_eq!(stage.names(&plain), Names::Real, "before anything was shown, the map decides");
    assert!(admits(&mut stage, &coded, 1, 1.0));
    assert_eq!(stage.names(&plain), Names::Code, "the last secret is gone, the names stay");
    stage.choose_names(plain.id(), Names::Real);
    assert_eq!(stage.names(&plain), Names::Real);
    assert!(admits(&mut stage, &plain, 1, 2.0), "what was asked for needs no second leave");
    stage.choose_names(plain.id(), Names::Code);
    assert_eq!(stage.names(&plain), Names::Code);
    let again = Stage::interrupted(stage.latched().clone());
    assert_eq!(again.names(&plain), Names::Code, "the next start remembers");
}

proptest! {
    #[test]
    fn of_no_order_of_events_and_maps_comes_a_sight_that_shows_more_unasked(
        steps in proptest::collection::vec((0..EVENTS.len() + 8, any::<bool>(), 0.0..3.0_f64), 1..60),
    ) {
        let (mut stage, mut now, mut map) = (Stage::default(), 0.0, map_of(&[true, false, false], false, true));
        let mut seen: Option<(Names, BTreeSet<ActorId>)> = None;
        for (step, flag, passed) in steps {
            now += passed;
            let was_closed = stage.curtain().is_closed();
            let was_presenting = stage.is_presenting();
            if let Some(event) = EVENTS.get(step) {
                stage.take(*event, now);
            } else {
                let bits = step - EVENTS.len();
                map = map_of(&[bits & 1 == 0, bits & 2 == 0, bits & 4 == 0], flag, true);
            }
            if was_closed && !stage.curtain().is_closed() || !was_presenting && stage.is_presenting() {
                seen = None;
            }
            let names = stage.names(&map);
            if admits(&mut stage, &map, 1, now) {
                prop_assert!(!stage.curtain().is_closed() && stage.is_presenting() && !stage.is_frozen());
                let visible: BTreeSet<ActorId> =
                    map.actors().filter(|actor| !actor.confidential).map(|actor| actor.id).collect();
                let hidden: BTreeSet<ActorId> =
                    map.actors().filter(|actor| actor.confidential).map(|actor| actor.id).collect();
                if let Some((names_before, kept)) = &seen {
                    prop_assert!(!(*names_before == Names::Code && names == Names::Real));
                    prop_assert!(kept.is_disjoint(&visible), "{kept:?} of {visible:?}");
                }
                let kept = seen.take().map(|(_, kept)| kept).unwrap_or_default();
                seen = Some((names, kept.union(&hidden).copied().collect()));
            }
        }
    }
}

#[test]
fn what_was_before_the_room_looked_is_not_shown_by_undo_and_what_is_made_before_its_eyes_is() {
    let map = map_of(&[false], true, false);
    let mut stage = presenting();
    // Five edits were made before, and two of them undone.
    assert!(admits_at(&mut stage, &map, 1, (3, 5), 1.0));
    assert!(admits_at(&mut stage, &map, 1, (6, 6), 2.0), "an edit");
    assert!(admits_at(&mut stage, &map, 1, (3, 6), 3.0), "undone: the room saw it so");
    assert!(admits_at(&mut stage, &map, 1, (6, 6), 4.0), "and done again");
    for unseen in [2, 4] {
        assert!(!admits_at(&mut stage, &map, 1, (unseen, 6), 5.0));
        assert_eq!(stage.curtain(), Curtain::Closed(Closed::ByCaution(Caution::FromBefore)));
        stage.take(Event::ShowRoom, 6.0);
        assert!(admits_at(&mut stage, &map, 1, (unseen, 6), 6.0), "asked for");
    }
    assert!(admits_at(&mut stage, &map, 1, (6, 6), 7.0), "the room saw it before the curtain was closed");
    // An edit behind the curtain was not seen.
    stage.take(Event::Blank, 8.0);
    stage.take(Event::ShowRoom, 9.0);
    assert!(admits_at(&mut stage, &map, 1, (8, 8), 9.0));
    assert!(!admits_at(&mut stage, &map, 1, (7, 8), 10.0));
    // Nor was anything by those who look at the next presentation.
    let mut next = presenting();
    assert!(admits_at(&mut next, &map, 1, (8, 8), 11.0));
    assert!(!admits_at(&mut next, &map, 1, (6, 8), 12.0));
}

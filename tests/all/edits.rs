//! Any sequence of edits leaves a sound map, and undo and redo lead through the same states.

use fanlight::edit::{ActorField, Document, Edit, KindFate, KindField, MapField, Outcome, RelationshipField};
use fanlight::model::{
    Actor, ActorId, ActorKind, Confidence, Influence, Kind, KindId, Map, Pin, Placement, Relationship, RelationshipId,
    Sign, Strength, Wedge,
};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::maps;

/// Numbers and a text from which an edit is made, on the map as it is then.
#[derive(Debug, Clone)]
pub struct Dice {
    what: u8,
    field: u8,
    picks: [usize; 3],
    number: u16,
    text: String,
    flag: bool,
    pub closes: bool,
}

pub fn dice() -> impl Strategy<Value = Dice> {
    let text = vec(maps::any_char(), 0..6).prop_map(|chars| chars.into_iter().collect());
    (any::<u8>(), any::<u8>(), any::<[usize; 3]>(), any::<u16>(), text, any::<bool>(), any::<bool>()).prop_map(
        |(what, field, picks, number, text, flag, closes)| Dice { what, field, picks, number, text, flag, closes },
    )
}

impl Dice {
    /// One of the map's actors, or now and then one it does not have.
    fn actor(&self, map: &Map, pick: usize) -> ActorId {
        let actors = map.actors_by_id();
        actors.get(self.picks[pick] % (actors.len() + 1)).map_or(ActorId::from_number(77), |actor| actor.id)
    }

    fn relationship(&self, map: &Map) -> RelationshipId {
        let all = map.relationships_by_id();
        all.get(self.picks[0] % (all.len() + 1)).map_or(RelationshipId::from_number(77), |held| held.id)
    }

    fn kind(&self, map: &Map, pick: usize) -> KindId {
        let kinds = &map.head().kinds;
        kinds.get(self.picks[pick] % (kinds.len() + 1)).map_or_else(|| KindId::new("77"), |kind| kind.id.clone())
    }

    fn number(&self) -> u128 {
        u128::from(self.number % 40)
    }

    fn wedge(&self) -> Wedge {
        Wedge::ALL[usize::from(self.number) % 5]
    }

    pub fn edit(&self, map: &Map) -> Edit {
        let ids = || vec![self.actor(map, 0), self.actor(map, 1)];
        match self.what % 16 {
            0 => Edit::add_actor(Actor {
                part_of: self.flag.then(|| self.actor(map, 0)),
                notes: self.text.clone(),
                ..Actor::with_id(ActorId::from_number(self.number()), self.text.clone())
            }),
            1 | 2 => Edit::connect(Relationship {
                id: RelationshipId::from_number(self.number()),
                note: self.text.clone(),
                ..Relationship::new(self.actor(map, 0), self.actor(map, 1), self.kind(map, 2))
            }),
            3 => Edit::Remove { actors: ids(), relationships: vec![self.relationship(map)] },
            4 => {
                let placement = self.flag.then(|| Placement::clamped(f64::from(self.number) / 1e4, 0.5));
                Edit::Place(ids().into_iter().map(|id| (id, placement)).collect())
            }
            5 | 6 => Edit::SetActors { ids: ids(), field: self.actor_field(map) },
            7 => Edit::SetRelationships { ids: vec![self.relationship(map)], field: self.relationship_field(map) },
            8 => Edit::Reverse(vec![self.relationship(map)]),
            9 => Edit::SetMap(self.map_field()),
            10 => Edit::AddPreset(vec![Kind {
                color: self.field,
                ..Kind::new(KindId::new(&self.text), self.text.clone())
            }]),
            11 => Edit::SetKind { id: self.kind(map, 0), field: self.kind_field() },
            12 if self.flag => Edit::Want(ids().into_iter().map(|id| (id, Some(self.wedge()))).collect()),
            12 => Edit::AddDots { ids: ids(), by: self.field.cast_signed() },
            13 => {
                let pin = self.flag.then(|| Pin::clamped(f64::from(self.number), -f64::from(self.field)));
                Edit::Pin(ids().into_iter().map(|id| (id, pin)).collect())
            }
            14 if self.flag => Edit::RemoveKind { id: self.kind(map, 0), fate: KindFate::RemoveRelationships },
            15 => {
                let placement = self.flag.then(|| Placement::clamped(f64::from(self.number) / 1e4, 0.5));
                let influence = Influence::new(self.field % 7);
                Edit::Judge(ids().into_iter().map(|id| (id, placement, influence)).collect())
            }
            _ => Edit::RemoveKind { id: self.kind(map, 0), fate: KindFate::MoveTo(self.kind(map, 1)) },
        }
    }

    fn actor_field(&self, map: &Map) -> ActorField {
        let text = self.text.clone();
        match self.field % 18 {
            0 => ActorField::Name(text),
            1 => ActorField::CodeName(text),
            2 => ActorField::Kind(ActorKind::ALL[usize::from(self.number) % 4]),
            3 | 4 => ActorField::PartOf(self.flag.then(|| self.actor(map, 2))),
            5 => ActorField::Groups(vec![text.clone(), text]),
            6 => ActorField::Influence(Influence::new(self.number.to_be_bytes()[0] % 7)),
            7 => ActorField::Confidence(self.flag.then_some(Confidence::Sure)),
            8 => ActorField::Evidence(text),
            9 => ActorField::Contact(text),
            10 => ActorField::Confidential(self.flag),
            11 => ActorField::Notes(text),
            12 => ActorField::Wanted(self.flag.then(|| self.wedge())),
            13 => ActorField::Appeal(text),
            14 => ActorField::Tactic(text),
            15 => ActorField::Ask(text),
            16 => ActorField::Dots(self.field),
            _ => ActorField::By(text),
        }
    }

    fn relationship_field(&self, map: &Map) -> RelationshipField {
        match self.field % 5 {
            0 => RelationshipField::Kind(self.kind(map, 1)),
            1 => RelationshipField::Strength(Strength::new(self.field % 5).unwrap_or_default()),
            2 => RelationshipField::Formal(self.flag),
            3 => RelationshipField::Confidential(self.flag),
            _ => RelationshipField::Note(self.text.clone()),
        }
    }

    fn map_field(&self) -> MapField {
        let text = self.text.clone();
        match self.field % 5 {
            0 => MapField::Title(text),
            1 => MapField::Demand(text),
            2 => MapField::Place(text),
            3 => MapField::Mirrored(self.flag),
            _ => MapField::Label(self.wedge(), text),
        }
    }

    fn kind_field(&self) -> KindField {
        match self.field % 4 {
            0 => KindField::Label(self.text.clone()),
            1 => KindField::Sign(Sign::Strains),
            2 => KindField::Directed(self.flag),
            _ => KindField::Color(self.field),
        }
    }
}

proptest! {
    #[test]
    fn any_edits_leave_a_sound_map_and_undo_and_redo_lead_there_and_back(
        start in maps::map(),
        dice in vec(dice(), 1..30),
    ) {
        let mut document = Document::new(start.clone());
        for dice in &dice {
            let before = document.map().clone();
            let revision = document.revision();
            let edit = dice.edit(document.map());
            let outcome = document.perform(edit.clone());
            prop_assert_eq!(document.map().problems(), [], "after {:?}", edit);
            prop_assert_eq!(outcome == Outcome::Changed, document.map() != &before, "{:?}", edit);
            prop_assert_eq!(outcome == Outcome::Changed, document.revision() != revision);
            if dice.closes {
                document.close_step();
            }
        }
        let end = document.map().clone();
        let state = document.state();
        while document.undo() {
            prop_assert_eq!(document.map().problems(), []);
        }
        prop_assert_eq!(document.map(), &start);
        prop_assert!(!document.is_changed());
        while document.redo() {}
        prop_assert_eq!(document.map(), &end);
        prop_assert_eq!(document.state(), state);
    }
}

fn document_with_one_actor() -> (Document, ActorId) {
    let mut document = Document::new(Map::new());
    let actor = Actor::new("Ana");
    let id = actor.id;
    assert_eq!(document.perform(Edit::add_actor(actor)), Outcome::Changed);
    document.close_step();
    (document, id)
}

fn name(text: &str) -> ActorField {
    ActorField::Name(text.to_owned())
}

#[test]
fn an_edit_without_effect_records_nothing() {
    let (mut document, id) = document_with_one_actor();
    let (revision, state) = (document.revision(), document.state());
    let stranger = ActorId::random();
    for edit in [
        Edit::set_actor(id, name("Ana")),
        Edit::set_actor(id, ActorField::PartOf(Some(id))),
        Edit::set_actor(stranger, name("Ben")),
        Edit::Place(vec![(id, None)]),
        Edit::Judge(vec![(id, None, None), (stranger, None, None)]),
        Edit::connect(Relationship::new(id, id, KindId::new("works-with"))),
        Edit::connect(Relationship::new(id, stranger, KindId::new("works-with"))),
        Edit::Remove { actors: vec![stranger], relationships: Vec::new() },
    ] {
        assert_eq!(document.perform(edit.clone()), Outcome::Unchanged, "{edit:?}");
    }
    assert_eq!((document.revision(), document.state()), (revision, state));
    assert_eq!(document.undo_name().map(|step| step.key), Some("add"));
}

#[test]
fn typing_is_one_step_until_it_is_closed() {
    let (mut document, id) = document_with_one_actor();
    for text in ["An", "A", "B", "Be", "Ben"] {
        assert_eq!(document.perform(Edit::set_actor(id, name(text))), Outcome::Changed);
    }
    document.close_step();
    assert_eq!(document.perform(Edit::set_actor(id, name("Bent"))), Outcome::Changed);
    let shown = |document: &Document| document.map().actor(id).map(|actor| actor.name.clone());
    for expected in [Some("Ben"), Some("Ana"), None] {
        assert!(document.undo());
        assert_eq!(shown(&document).as_deref(), expected);
    }
    assert!(!document.undo());
}

#[test]
fn what_is_typed_and_wiped_out_again_is_no_step() {
    let (mut document, id) = document_with_one_actor();
    document.mark_saved(document.state());
    for text in ["Anab", "Ana"] {
        assert_eq!(document.perform(Edit::set_actor(id, name(text))), Outcome::Changed);
    }
    assert!(!document.is_changed());
    assert_eq!(document.undo_name().map(|step| step.key), Some("add"));
}

#[test]
fn pinning_is_one_step_while_it_goes_on_and_says_what_it_was() {
    let (mut document, id) = document_with_one_actor();
    let shown = |document: &Document| document.map().actor(id).and_then(|actor| actor.pin);
    let (near, far) = (Pin::clamped(1.0, 2.0), Pin::clamped(300.0, -20.0));
    for pin in [near, far] {
        assert_eq!(document.perform(Edit::Pin(vec![(id, Some(pin))])), Outcome::Changed);
    }
    assert_eq!(document.undo_name().map(|step| (step.key, step.name.as_deref())), Some(("pin", Some("Ana"))));
    document.close_step();
    assert_eq!(document.perform(Edit::Pin(vec![(id, None)])), Outcome::Changed);
    assert_eq!(document.undo_name().map(|step| step.key), Some("unpin"));
    for expected in [Some(far), None] {
        assert!(document.undo());
        assert_eq!(shown(&document), expected);
    }
    assert_eq!(document.undo_name().map(|step| step.key), Some("add"));
}

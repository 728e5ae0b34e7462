//! Recovery copies on a thread of their own, so that a slow disk never holds up typing.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::time::{Duration, Instant};

use crate::files::document;
use crate::files::own_folder::OwnFolder;
use crate::files::recovery::{Origin, Pending, Recovery};
use crate::files::settings::{ForgetError, forget_everything};
use crate::lang::Message;
use crate::model::{Map, MapId};

/// For so long Fanlight's own folder is waited for, at the start and at the end.
pub const PATIENCE: Duration = Duration::from_secs(2);

enum Order {
    Keep { origin: Origin, map: Box<Map>, instead_of: Instead, done: Sender<()> },
    Settle(MapId),
    Discard(Box<Pending>),
    DiscardUnreadable(PathBuf),
    Presenting(Option<BTreeSet<MapId>>),
    CodeNames(BTreeSet<MapId>),
    Forget { after: Box<dyn FnOnce() + Send>, done: Sender<Result<(), ForgetError>> },
    End,
}

/// What a new copy takes the place of.
enum Instead {
    /// Of the oldest, where there are many.
    Oldest,
    /// Of all earlier ones of this session: the map was saved meanwhile.
    Saved,
    /// Of what an earlier session left.
    Left(Box<Pending>),
}

/// What sessions that did not end well have left unsaved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unsaved {
    /// Maps that were not saved.
    pub pending: Vec<Pending>,
    /// Copies that cannot be read.
    pub unreadable: Vec<PathBuf>,
}

/// What is known at once of sessions that did not end well.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Left {
    /// Whether they left copies of maps; what became of their files is told later ([`Keeper::unsaved`]).
    pub has_copies: bool,
    /// Whether one of them was presenting, and then the maps whose code names the room had seen: what is open on this
    /// screen now, somebody may be looking at.
    ///
    /// This session counts as presenting, too, until [`Keeper::note_presenting`] says otherwise.
    pub was_presenting: Option<BTreeSet<MapId>>,
    /// The maps whose code names a room had seen in one of them.
    pub code_names: BTreeSet<MapId>,
}

impl Left {
    /// Where the folder does not answer: a room may be looking.
    fn unknown() -> Self {
        Self { was_presenting: Some(BTreeSet::new()), ..Self::default() }
    }
}

/// Gives orders to the thread that keeps recovery copies.
pub struct Keeper {
    orders: Sender<Order>,
    outcomes: Receiver<Result<(), Message>>,
    /// Tells once what was left unsaved; none when it has.
    unsaved: Option<Receiver<Unsaved>>,
    /// Tells by its end that the thread has come to one.
    ended: Receiver<()>,
    /// How many copies were ordered of which nothing is known yet.
    under_way: usize,
    /// Since when the one that was ordered first of them is.
    since: Option<Instant>,
}

impl Keeper {
    /// Begins a session, and looks for what sessions that did not end well have left. `wake` is called, on another thread,
    /// whenever something became of a copy, and when it is known what was left unsaved.
    #[must_use]
    pub fn start(folder: &OwnFolder, wake: impl Fn() + Send + 'static) -> (Self, Left) {
        let (tell_left, left) = channel();
        let (orders, inbox) = channel();
        let (is_there, ended) = channel::<()>();
        let (outbox, outcomes) = channel();
        let (teller, unsaved) = channel();
        let folder = folder.clone();
        std::thread::spawn(move || {
            let _is_there = is_there;
            let mut recovery = Recovery::start(&folder);
            let (was_presenting, code_names) = (recovery.was_presenting(), recovery.code_names_seen());
            let _ = tell_left.send(Left { has_copies: recovery.has_left(), was_presenting, code_names });
            // The files that copies are of may be on a disk that takes its time.
            let look = || Unsaved { pending: recovery.pending(), unreadable: recovery.unreadable() };
            let _ = teller.send(catch_unwind(AssertUnwindSafe(look)).unwrap_or_default());
            wake();
            work(&folder, recovery, &inbox, &outbox, &wake);
        });
        let keeper = Self { orders, outcomes, unsaved: Some(unsaved), ended, under_way: 0, since: None };
        (keeper, left.recv_timeout(PATIENCE).unwrap_or_else(|_| Left::unknown()))
    }

    /// What sessions that did not end well have left unsaved, once it is known, and once only.
    pub fn unsaved(&mut self) -> Option<Unsaved> {
        let told = self.unsaved.as_ref()?.try_recv();
        if told != Err(TryRecvError::Empty) {
            self.unsaved = None;
        }
        told.ok()
    }

    /// Whether it is still to be told what was left unsaved.
    #[must_use]
    pub fn is_looking(&self) -> bool {
        self.unsaved.is_some()
    }

    /// Makes a copy of a map. What is returned says when it is made, or could not be.
    pub fn keep(&mut self, origin: Origin, map: Map) -> Receiver<()> {
        self.order_copy(origin, map, Instead::Oldest)
    }

    /// Makes a copy of a map that was saved and has changed since, and lets earlier ones go.
    pub fn keep_after_save(&mut self, origin: Origin, map: Map) {
        drop(self.order_copy(origin, map, Instead::Saved));
    }

    /// Makes a copy of a map that an earlier session left, and only then removes what it was recovered from.
    pub fn take_over(&mut self, origin: Origin, map: Map, pending: Pending) {
        drop(self.order_copy(origin, map, Instead::Left(Box::new(pending))));
    }

    fn order_copy(&mut self, origin: Origin, map: Map, instead_of: Instead) -> Receiver<()> {
        let (done, when_done) = channel();
        self.under_way += 1;
        self.since.get_or_insert_with(Instant::now);
        self.order(Order::Keep { origin, map: Box::new(map), instead_of, done });
        when_done
    }

    /// Removes the copies of a map: it was saved, or given up.
    pub fn settle(&self, map: MapId) {
        self.order(Order::Settle(map));
    }

    /// Removes what an earlier session left.
    pub fn discard(&self, pending: Pending) {
        self.order(Order::Discard(Box::new(pending)));
    }

    /// Removes a copy of an earlier session that cannot be read.
    pub fn discard_unreadable(&self, path: PathBuf) {
        self.order(Order::DiscardUnreadable(path));
    }

    /// Notes for the next start that a room is looking, and the maps whose code names it has seen; or that none is.
    /// To be called when it changes, and after everything was forgotten. Also noted by [`Keeper::end`]: none is.
    pub fn note_presenting(&self, maps: Option<&BTreeSet<MapId>>) {
        self.order(Order::Presenting(maps.cloned()));
    }

    /// Notes for the next start the maps whose code names a room has seen, whether it is looking or not any more.
    pub fn note_code_names(&self, maps: &BTreeSet<MapId>) {
        self.order(Order::CodeNames(maps.clone()));
    }

    /// Has everything forgotten that Fanlight has kept on this computer, after `after` has come to an end. What is returned
    /// says how that went.
    pub fn forget(&self, after: impl FnOnce() + Send + 'static) -> Receiver<Result<(), ForgetError>> {
        let (done, when_done) = channel();
        self.order(Order::Forget { after: Box::new(after), done });
        when_done
    }

    /// What became of the last copy that was made or could not be, if that was not asked yet.
    #[must_use]
    pub fn outcome(&mut self) -> Option<Result<(), Message>> {
        let outcomes: Vec<_> = self.outcomes.try_iter().collect();
        if !outcomes.is_empty() {
            self.under_way = self.under_way.saturating_sub(outcomes.len());
            self.since = (self.under_way > 0).then(Instant::now);
        }
        outcomes.into_iter().last()
    }

    /// Whether a copy is still being made. On a slow disk none is ordered before, or they would pile up.
    #[must_use]
    pub fn is_behind(&self) -> bool {
        self.under_way > 0
    }

    /// For how long a copy has been under way.
    #[must_use]
    pub fn under_way(&self) -> Option<Duration> {
        self.since.map(|since| since.elapsed())
    }

    /// Ends the session well, once all orders are carried out.
    pub fn end(self) {
        self.order(Order::End);
        self.leave();
    }

    /// Carries out all orders and leaves the copies where they are, as a crash would. A disk that does not answer is not
    /// waited for.
    pub fn leave(self) {
        drop(self.orders);
        // Nothing is ever told: the thread has ended, or takes too long.
        let _ = self.ended.recv_timeout(PATIENCE);
    }

    fn order(&self, order: Order) {
        // The thread is gone only after the end.
        let _ = self.orders.send(order);
    }
}

fn work(
    folder: &OwnFolder,
    mut recovery: Recovery,
    inbox: &Receiver<Order>,
    outcomes: &Sender<Result<(), Message>>,
    wake: &(impl Fn() + Send),
) {
    // What was recovered and could not be kept in this session yet.
    let mut recovered = Vec::new();
    for order in inbox {
        match order {
            Order::Keep { origin, map, instead_of, done } => {
                let is_saved = matches!(instead_of, Instead::Saved);
                if let Instead::Left(pending) = instead_of {
                    recovered.push(*pending);
                }
                let keep = || document::keep_copy(&mut recovery, &origin, &map, is_saved);
                let kept = catch_unwind(AssertUnwindSafe(keep));
                let kept = kept.unwrap_or_else(|_| Err(Message::new("task-broken")));
                if kept.is_ok() {
                    discard_all_of(origin.map, &mut recovered, &mut recovery);
                }
                let _ = outcomes.send(kept);
                let _ = done.send(());
                wake();
            }
            Order::Settle(map) => {
                recovery.settle(map);
                discard_all_of(map, &mut recovered, &mut recovery);
            }
            Order::Discard(pending) => recovery.discard(&pending),
            Order::DiscardUnreadable(path) => recovery.discard_unreadable(&path),
            // Where nothing can be kept, the recovery copies say so.
            Order::Presenting(maps) => drop(recovery.note_presenting(maps.as_ref())),
            Order::CodeNames(maps) => drop(recovery.note_code_names(&maps)),
            Order::Forget { after, done } => {
                after();
                recovered.clear();
                let _ = done.send(forget_everything(folder, &mut recovery));
                wake();
            }
            Order::End => {
                recovery.end();
                return;
            }
        }
    }
}

/// Removes what a map was recovered from: this session has a copy of it now, or it was saved or given up.
fn discard_all_of(map: MapId, recovered: &mut Vec<Pending>, recovery: &mut Recovery) {
    for pending in recovered.extract_if(.., |pending| pending.origin.map == map) {
        recovery.discard(&pending);
    }
}

#[cfg(test)]
mod tests {
    //! What one session tells the next.
    use super::*;

    #[test]
    fn whether_a_room_was_looking_is_noted_for_the_next_start_and_a_good_end_is_one() -> std::io::Result<()> {
        let root = tempfile::tempdir()?;
        let folder = OwnFolder::at(root.path().join("own"));
        let maps = BTreeSet::from([MapId::from_number(7)]);
        let started = || {
            let (keeper, left) = Keeper::start(&folder, || {});
            (keeper, left.was_presenting)
        };
        let (keeper, was_presenting) = started();
        assert_eq!(was_presenting, None);
        keeper.note_presenting(Some(&maps));
        keeper.leave();
        let (keeper, was_presenting) = started();
        assert_eq!(was_presenting, Some(maps.clone()));
        keeper.note_presenting(None);
        keeper.leave();
        let (keeper, was_presenting) = started();
        assert_eq!(was_presenting, None);
        keeper.note_presenting(Some(&maps));
        keeper.end();
        assert_eq!(started().1, None);
        Ok(())
    }
}

//! Recovery copies on a thread of their own, so that a slow disk never holds up typing.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use crate::files::format;
use crate::files::own_folder::OwnFolder;
use crate::files::recovery::{Origin, Pending, Recovery};
use crate::lang::Message;
use crate::model::{Map, MapId};

enum Order {
    Keep { origin: Origin, map: Box<Map>, done: Sender<()> },
    Settle(MapId),
    Discard(Box<Pending>),
    End,
}

/// Gives orders to the thread that keeps recovery copies.
pub struct Keeper {
    orders: Sender<Order>,
    faults: Receiver<Message>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Begins a session, and finds what sessions that did not end well have left.
    #[must_use]
    pub fn start(folder: &OwnFolder) -> (Self, Vec<Pending>) {
        let mut recovery = Recovery::start(folder);
        let pending = recovery.pending();
        let (orders, inbox) = channel();
        let (outbox, faults) = channel();
        let thread = std::thread::spawn(move || work(recovery, &inbox, &outbox));
        (Self { orders, faults, thread: Some(thread) }, pending)
    }

    /// Makes a copy of a map. What is returned says when it is made, or could not be.
    pub fn keep(&self, origin: Origin, map: Map) -> Receiver<()> {
        let (done, when_done) = channel();
        self.order(Order::Keep { origin, map: Box::new(map), done });
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

    /// What went wrong since it was last asked.
    #[must_use]
    pub fn faults(&self) -> Vec<Message> {
        self.faults.try_iter().collect()
    }

    /// Ends the session well, once all orders are carried out.
    pub fn end(&mut self) {
        self.order(Order::End);
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has nothing more to do either.
            let _ = thread.join();
        }
    }

    fn order(&self, order: Order) {
        // The thread is gone only after the end.
        let _ = self.orders.send(order);
    }
}

fn work(mut recovery: Recovery, inbox: &Receiver<Order>, faults: &Sender<Message>) {
    for order in inbox {
        match order {
            Order::Keep { origin, map, done } => {
                let kept = match format::write(&map) {
                    Ok(text) => recovery.keep(&origin, text.as_bytes()).map_err(|fault| fault.message()),
                    Err(fault) => Err(fault.message()),
                };
                if let Err(message) = kept {
                    let _ = faults.send(message);
                }
                let _ = done.send(());
            }
            Order::Settle(map) => recovery.settle(map),
            Order::Discard(pending) => recovery.discard(&pending),
            Order::End => {
                recovery.end();
                return;
            }
        }
    }
}

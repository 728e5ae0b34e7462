//! Tasks that end when a test says so, in whichever order, or each of them late.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use fanlight::app::{Runner, Task};

use super::driver::Driver;

/// Tasks that were begun and have not been run yet, the first one first.
#[derive(Clone, Default)]
pub struct Held(Arc<Mutex<Vec<Task>>>);

impl Held {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.lock().unwrap().len()
    }

    /// Runs one of them to its end, counted from 0, and shows what becomes of it.
    pub fn let_go(&self, driver: &mut Driver, index: usize) {
        let task = self.0.lock().unwrap().remove(index);
        task();
        driver.window.run_steps(6);
    }
}

impl Driver {
    /// Holds what is done in the background from now on until it is let go.
    pub fn hold_tasks(&mut self) -> Held {
        let held = Held::default();
        let tasks = held.clone();
        let runner = Runner::new(move |task| tasks.0.lock().unwrap().push(task));
        self.window.state_mut().as_mut().unwrap().run_tasks_by(runner);
        held
    }

    /// From now on everything that is done in the background begins late.
    pub fn delay_tasks(&mut self, delay: Duration) {
        let runner = Runner::new(move |task| {
            std::thread::spawn(move || {
                std::thread::sleep(delay);
                task();
            });
        });
        self.window.state_mut().as_mut().unwrap().run_tasks_by(runner);
    }
}

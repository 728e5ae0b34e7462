//! Maps and their files: opening, saving, recovering, and what is answered to the questions in between.

mod answers;
mod opening;
mod picking;
mod recovering;
mod saving;
mod stuck;

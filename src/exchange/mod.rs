//! What others write and read: for now, lists of names as people keep them in mails and spreadsheets.

pub mod list;

//! Who may be told what: in texts, in the pictures and lists made of them, and in what is counted and announced.

mod shown;
mod texts;

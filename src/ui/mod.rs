//! egui starts here: what the window shows, as functions that read.
//!
//! A view gets shared data to read, its own state, and a list of actions to fill. None is ever handed the app or a map it
//! could change. The rooms, from the ground up; a room uses only those before it:
//!
//! | room | what it is |
//! |---|---|
//! | [`toolkit`] | widgets and pens that know no action |
//! | [`action`] | what is asked for, as data: actions, commands and their keys, selection, where the cursor can be put |
//! | [`words`] | how a thing is said, to the eye and to screen readers |
//! | [`asking`] | widgets that push actions: text fields, dots, rows of commands, context menus, choosing actors |
//! | [`room`] | what hangs in the room's window, and its control at the desk |
//! | [`views`] | the map: spectrum, network, power view, table |
//! | [`over`] | what lies over the views for a while: dialogs, the palette, notices, the editor of the legend |
//! | [`panels`] | what stands beside the views; no panel knows another |

pub mod action;
pub mod asking;
pub mod over;
pub mod panels;
pub mod room;
pub mod toolkit;
pub mod views;
pub mod words;

//! Fanlight: spectrum-of-allies mapping, as a library and a program.
//!
//! A group puts the actors that matter to its demand onto a half circle of
//! five wedges, draws how they are related, and agrees whom to move by one.
//!
//! # Code map
//!
//! Imports run one way: a floor uses only floors above it in this list, and a
//! room within [`ui`] or [`app`] only rooms before it. No two files use each
//! other, not even over others. `tests/all/house` reads the sources and holds
//! this.
//!
//! | floor | what it is |
//! |---|---|
//! | [`lang`] | messages, the Fluent files that put them into words, and the order of names |
//! | [`model`] | what a map is: actors, relationships in petgraph, kinds, stances, snapshots, problems |
//! | [`audience`] | who may be told what: under which names, what not at all, and the veil over texts that hold names |
//! | [`edit`] | the only code that changes a map: edits, undo, the document |
//! | [`analysis`] | what follows from a map: how many there are of everything, which names are alike, the map after its moves, what is found and filtered for, what the relationships say |
//! | [`layout`] | where things go and how crowded it is: half circle, texts, chips, names beside marks, free and emptiest places, the courses of lines, the network, the points of the power view |
//! | [`picture`] | who is in a view, for an audience; the view as plain shapes with roles; palette; SVG |
//! | [`files`] | bytes and disk: the format, saving, recovery, settings, folders |
//! | [`exchange`] | others' formats: lists of names, the list of moves as text and Markdown, tables from and for spreadsheets |
//! | [`ui`] | egui starts here, in rooms of its own: toolkit, action, words, asking, room, views, over, panels |
//! | [`app`] | the window, in rooms of its own: stage, background, state, doing, filing, presenting, desk, and the loop of a frame |
//! | [`cli`] | the same without a window |
//!
//! A drag in six hops: the view previews it in its own state → on release it
//! pushes [`ui::action::Action::Edit`] → [`app::App`] carries actions out in
//! order → [`edit::Document::perform`] applies it, records one undo step and
//! raises the revision → what is derived from the revision is made anew, once
//! → all views show it and the recovery clock starts.
//!
//! # Invariants
//!
//! - **No network.** No dependency and no line of code opens a connection.
//! - **Only [`edit::Document::perform`] changes the map that is open**, and it alone records
//!   undo, and only if something changed. The room's numbers are no step:
//!   [`edit::Document::number`] gives them, and nothing takes them back.
//! - **Views only read.** No view gets `&mut App` or `&mut Map`; all read one [`ui::action::reading::Reading`], and
//!   each fills a list of actions.
//! - **A map in memory has no [problems](model::Map::problems).** The loader
//!   mends or refuses, edits are total; a debug build and the tests ask.
//! - **egui appears in `ui` and `app` only; the disk and the clock in `files`,
//!   `app` and `cli` only.**
//! - **Who may be told what is decided in one place**, [`audience`]: pictures, lists, titles, counts, announcements and
//!   file names ask it. What is confidential is not in the room's picture at all, and the room's window is given
//!   pictures and nothing else ([`ui::room::Wall`]). What the group wrote passes an [`audience::Veil`] first, by
//!   [`ui::toolkit::look::Look::told`].
//! - **Who sees what has one owner**, [`app::stage::Stage`]. It tightens at once and loosens only on request: what
//!   would show the room more than it saw closes the curtain first, and no code but the stage opens it.
//! - **What the room sees is worked out from what it may know**: the network's layout, a wish and a wedge that is
//!   spread make room for nobody hidden and for no real name, and a name taken back is answered alike whoever it is of.
//! - **While the room might see this window** ([`app::stage::Here`] is not the desk) no path, no report and no answer
//!   to a name is in it; what has to be asked or said waits for the desk.
//! - **A failed save never makes the file worse**, see [`files::store`].
//! - **Nothing the user or a file sees comes out of a hash map's order.**
//! - **All views show one map, one selection, one filter.** Who is plain, faint or left out is said once, by
//!   [`analysis::Shown`], and no view has a second opinion.
//! - **What takes long runs on a thread of its own**: the network's layout and what the relationships say. It is
//!   stopped when nobody waits for it any more, and the same map gives the same result.
//! - **A disk that does not answer holds up nobody**: files are read and written on threads of their own, what takes
//!   longer than [`app::STUCK`] is said, and beside a save that is stuck the map is saved elsewhere and the window
//!   closes.
//! - **Nothing repaints when nothing happens**, and nothing heavy is done per
//!   frame: what is kept is keyed by revision and scale, and counted in tests.
//!   Who is in a picture ([`picture::Cast`]) is kept apart from where they
//!   stand ([`picture::Scene`]), and a text that was laid out for as long as
//!   egui has its glyphs ([`ui::toolkit::glyphs`]).
//!
//! # Where this differs from its first design, and why
//!
//! - *Undo keeps changed records, not whole maps.* A copy of a map of 10,000
//!   actors and 50,000 relationships costs two megabytes; a thousand steps
//!   would be gigabytes. All writes go through one small writer that remembers
//!   what stood there, so undo is exact by construction.
//! - *Stances and distances are fixed-point* ([`model::Fraction`]), with the
//!   four decimals of the file: what was saved is what is loaded.
//! - *`lang` is a floor of its own at the top*, because any layer may have
//!   something to say and none but the outermost may choose the words.
//! - *An actor has a number* in the file, so that "Group 7" is the same group
//!   next week, whoever comes and goes. The room sees it where there is no code
//!   name.
//! - *The room's window is drawn from a picture of its own*, laid out for its
//!   size, not from a second camera on the facilitator's: texts must be read
//!   from the last row, and nothing can slip through.
//! - *F11 is a mode of the facilitator's window, not a third view*: the same
//!   canvas with the room as its audience, so that it can be edited. Whoever leaves it finds the desk covered, since
//!   the room was looking at this very window: one more key shows it.
//! - *A key that blanks overtakes what waits, and nothing that it overtook shows the room anything*: where frames are
//!   slow, “Show the room” may be pressed before it and come after it.
//! - *A key that blanks shows again only when it is pressed calmly* ([`app::stage::PANIC_SECONDS`]): pressed twice by
//!   shaking hands it must not end with the map on the wall.
//! - *The covered desk is shown only to who can have read the cover* ([`app::stage::UNREAD_SECONDS`],
//!   [`app::stage::ASTRAY_SECONDS`], [`app::stage::LOOKED_SECONDS`]): who goes on typing names while the screens begin
//!   to show the same presses Enter, too.
//! - *What is pressed faster than frames are drawn waits for its turn* (`app::state::pacing`): a key that may open
//!   something, a click, and for two frames what comes after them. The toolkit hands all of a frame to whoever has the
//!   keyboard then, and a click to what was drawn before.
//! - *A text is the map's letter by letter, and the room's when its field is left* (`app::state::field_cursor`): a name
//!   that is half typed is not veiled yet. A field is left by Tab, by a click elsewhere, with its panel. Esc takes back
//!   what was typed, as in a spreadsheet, in one place for all fields: the document goes back over the steps of that
//!   field ([`edit::Document::give_up`]).
//! - *What somebody was called before is known only as long as the program runs*, or unsaved work lies in a recovery
//!   copy: texts that still say a former name are veiled then. Nothing is written down to remember names that were
//!   taken out of a map on purpose; who leaves them in its title shows them once the map was saved and opened anew.
//! - *Where screens show the same when a presentation begins, nobody knows which of them the room looks at*, also when
//!   they are parted later: the desk stays covered until it is asked for.
//! - *Where the room's window is, is seen and not believed.* Which screen a window lies on is told by its place, not by
//!   the toolkit's present screen, which is the one before when screens are swapped; and what is typed in the moment in
//!   which a window manager gives the new window the keyboard is put back into what is typed at the desk.
//! - *Spectrum and network are one canvas* ([`ui::views::canvas`]) on two grounds ([`picture::Ground`]): the same
//!   chips, lines, gestures, keys and nodes. On the half circle a place is a placement, on the plane a pin.
//! - *A key is known by what is printed on it, and else by its place* ([`ui::action::keyboard`]): digits by their
//!   place, since a third of the world's keyboards have signs there; letters by their place where another script has a
//!   sign.
//! - *What stands right of the picture shares one place*: the inspector, what the relationships say, or, while a room
//!   looks and the window is no higher than a laptop's, what the room sees. Beside each other they left the picture a
//!   third of a laptop's window. Whether the room sees anything, and the curtain, are at hand over each of them.
//! - *Betweenness, clusters and alternative ways in are written here*: for the last two neither petgraph nor
//!   rustworkx-core has anything that fits, and the first can neither be stopped nor watched there, nor told to give
//!   the same answer twice. Each file says what it follows.
//! - *The network's forces are written here, too*: the library that has them took six times as long for ten thousand
//!   actors as igraph does.
//! - *Names come first where there is no room for chips* ([`picture::Lettering`]), at the desk as on the wall: the
//!   influential before others, chips only where nobody goes without a name for one. A mark alone is the last resort,
//!   not the rule; the foremost are named in any case, at the cost of others.
//! - *Whoever is selected is named before everybody else only if they would be without a name*
//!   ([`layout::names::place_with_first`]): the names of all others stay where they are, but for those in the way. Placed
//!   anew from the selected on, half a picture would move at a click.
//! - *While somebody stands out, nobody else is named* ([`picture::SceneRequest::outstanding`]): the room that is freed
//!   goes to the names of those who do, all of which stand, if need be over marks so faint that they are nearly nothing.
//! - *Whoever is put into a wedge without a place has the nearest one inside of it where a chip is free, and else its
//!   emptiest spot* ([`layout::free_place`]). Spreading a wedge ([`layout::spread`]) keeps the order of stances, which
//!   means something, and not the distance, which does not; so done twice it does nothing more.
//! - *Lines go round whoever they have nothing to do with* ([`layout::detour`]): of thousands of courses, from straight
//!   to far out, the least conspicuous that is free is taken, on the half circle also of those that end elsewhere at a
//!   wide chip. A router of diagrams would bend lines at right angles, and one that knows all lines at once would move
//!   them all for one chip. Where none is free, whoever a line passes behind keeps a clear margin.
//! - *Enlarging is in the status bar*, as in office programs, and all of it in small is in the corner of the canvas only
//!   while a part of it is in view: nothing lies over a picture that is seen whole.
//! - *Whose surroundings are shown is said in the status bar*, or beside the badge of the names on the wall: over the
//!   picture, it would cover whom it speaks of.
//! - *In the network a mark tells the stance by its shape, too* ([`picture::stance_mark`]): round, on a corner, square;
//!   filled where they are active. On the half circle the place says it.
//! - *While somebody is in focus in the network, whoever has to do with them stands round them*
//!   ([`picture::Positions::gathered`]), up to forty, and cannot be pinned there: where one is gathered, it does not
//!   stand. Where the stance is across, a place means something, and everybody keeps theirs.
//! - *The network's plane is stretched to the shape of its canvas* ([`picture::Fit`]): laid out once, a network fills
//!   a wide window as it fills half of one, and stays where it is when a panel opens.
//! - *The room is shown the half circle or the network* ([`picture::Shown`]), which is asked for each time anew: in the
//!   network stand those, too, who were not placed yet.
//! - *The filter does not change what the room sees.* It is the facilitator's way to look; what the room sees is
//!   chosen, never a side effect.
//! - *A recovery copy does not wait for a pause.* It is made a second after the first change of which there is none
//!   ([`files::recovery::WITHIN`]), so that the end of the program, however sudden, costs less than two seconds of
//!   work. A copy that is older than a save goes, and one is made at once of what was done since. Names that are only
//!   begun are in it, since whoever typed them counts them as typed; one that says nothing that the file does not goes.
//! - *Forgetting everything leaves another running Fanlight its copies*: nobody was asked there, and a crash would cost
//!   all that is unsaved in it.
//! - *Told to end by the system, the program asks nobody*: what is not saved becomes a recovery copy at once. Windows tells
//!   windows only, and the toolkit does not hear it; there the last copy is what is left.
//! - *Whoever is chosen by typing is found by one rule* ([`analysis::likeness`]), in the palette as in every field.
//!   Only the entry box and the command line's `--target`, where whole names are typed, take no initials for a
//!   likeness.
//! - *The plots are pictures of our own* ([`picture::power`]): a plot of a toolkit can be neither exported nor
//!   compared.
//! - *Geometry is kurbo's*, which egui brings along anyway.

pub mod analysis;
pub mod app;
pub mod audience;
pub mod cli;
pub mod edit;
pub mod exchange;
pub mod files;
pub mod lang;
pub mod layout;
pub mod model;
pub mod picture;
pub mod ui;

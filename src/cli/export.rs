//! A view as a file.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kurbo::Size;

use super::faults::{findings, push_fault, refused};
use super::printed::{CLEAN, Printed, UNUSABLE, UNWRITTEN, for_terminal};
use super::target;
use crate::analysis::{Actors, around};
use crate::audience::{ActorWords, Audience, Names, Veil};
use crate::files::format::Loaded;
use crate::files::store::{self, Expected};
use crate::files::{self, Refusal};
use crate::lang::{Lang, Message};
use crate::layout::measure::Measurer;
use crate::layout::network::Arrangement;
use crate::model::{ActorId, Map, Relationship};
use crate::picture::{self, Company, Ids, Palette, Picture, Positions, RoomRequest, Shown, to_svg};
use crate::ui::room::badge_id;
use crate::ui::toolkit::look::Look;
use crate::ui::views::{canvas, power};

/// The least and the most a picture may be wide and high, in points.
pub(super) const SIDES: (f64, f64) = (120.0, 20_000.0);

/// What of a map becomes a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The half circle.
    Spectrum,
    /// Everybody by their relationships.
    Network,
    /// Stance across, influence up.
    Power,
}

/// What picture is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// What of the map.
    pub view: View,
    /// How large, in points.
    pub size: Size,
    /// Whether it is made for the room: with what it may see, under the names that it usually sees.
    pub is_for_room: bool,
    /// The name, code name or id of the one who stands out, with those who have a relationship with them.
    pub focus: Option<String>,
    /// The colours.
    pub palette: Palette,
    /// Where it is put. A picture that is there already is replaced.
    pub to: PathBuf,
}

/// Makes a picture of a map and puts it where it is to be; what there is to say of that.
#[must_use]
pub fn exported(path: &Path, read: &Result<Loaded, Refusal>, asked: &Export, lang: &Lang) -> Printed {
    let loaded = match read {
        Ok(loaded) => loaded,
        Err(refusal) => {
            return Printed { err: for_terminal(&refused(path, refusal, lang)), code: UNUSABLE, ..Printed::default() };
        }
    };
    let mut err = findings(path, loaded, lang);
    let mut code = CLEAN;
    if is_named_otherwise(&asked.to) {
        push_fault(&mut err, &lang.say(&Message::new("cli-export-other-format").with("path", files::shown(&asked.to))));
        code = UNUSABLE;
    } else if is_same_file(path, &asked.to) {
        push_fault(&mut err, &lang.say(&Message::new("cli-export-over-map").with("path", files::shown(&asked.to))));
        code = UNUSABLE;
    } else {
        match svg(&loaded.map, asked, lang) {
            Err(fault) => {
                push_fault(&mut err, &lang.say(&fault));
                code = UNUSABLE;
            }
            Ok(svg) => {
                if let Err(fault) = store::save(&asked.to, svg.as_bytes(), Expected::Anything, |_| Ok::<_, String>(()))
                {
                    push_fault(&mut err, &lang.say(&fault.message()));
                    push_fault(&mut err, &format!("    {}", lang.say(&fault.remedy())));
                    code = UNWRITTEN;
                }
            }
        }
    }
    Printed { err: for_terminal(&err), code, ..Printed::default() }
}

/// Whether a name says that the picture is of another format than it is.
fn is_named_otherwise(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    matches!(ending.as_str(), "png" | "jpg" | "jpeg" | "pdf" | "gif" | "bmp" | "webp" | "tif" | "tiff")
}

fn is_same_file(a: &Path, b: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    real(a).is_some_and(|a| real(b) == Some(a))
}

/// The picture as SVG. What the room is given has no id of the map in it.
///
/// # Errors
///
/// Nobody, or nobody whom the audience sees, is the one who is to stand out; or several are.
pub fn svg(map: &Map, asked: &Export, lang: &Lang) -> Result<String, Message> {
    let names = Names::usual(map);
    let audience = if asked.is_for_room { Audience::Room(names) } else { Audience::Facilitator };
    let focus = asked.focus.as_ref().map(|sought| seen_by(map, sought, audience, lang)).transpose()?;
    let outstanding = focus.map(|focus| surroundings(map, focus, audience));
    let outstanding = outstanding.as_ref();
    let (words, measurer) = (ActorWords::of(lang), Measurer::new());
    let veil = Veil::new(map, audience, &words);
    let look = Look { audience, veil: &veil, lang, palette: asked.palette, measurer: &measurer };
    let positions = (asked.view == View::Network).then(|| {
        let company = Company::of(map, audience, Arrangement::Free);
        Arc::new(Positions::at_rest(&company.request(map, &words, &measurer, &Positions::default())))
    });
    let picture = match asked.view {
        View::Power => power::whole(look, map, asked.size, outstanding),
        View::Spectrum | View::Network if asked.is_for_room => {
            wall(look, map, asked.size, positions.as_deref(), (names, outstanding))
        }
        View::Spectrum | View::Network => {
            let gathered =
                focus.zip(outstanding).zip(positions.as_ref()).and_then(|((focus, outstanding), positions)| {
                    let among = canvas::Among { map, audience, hidden_kinds: &HashSet::new(), outstanding };
                    among.gathered((focus, 1), positions).map(Arc::new)
                });
            canvas::whole(look, map, asked.size, gathered.as_ref().or(positions.as_ref()), outstanding)
        }
    };
    let ids = if asked.is_for_room { Ids::OfPicture } else { Ids::OfMap };
    Ok(to_svg(&picture, asked.size.to_rect(), asked.palette, ids))
}

/// The one who is meant, if the audience sees them.
fn seen_by(map: &Map, sought: &str, audience: Audience, lang: &Lang) -> Result<ActorId, Message> {
    let focus = target::find(map, sought, lang)?;
    if map.actor(focus).is_none_or(|actor| !audience.sees_actor(actor)) {
        return Err(Message::new("cli-export-focus-unseen").with("target", sought.trim()));
    }
    Ok(focus)
}

/// One of them, and whoever has a relationship with them that the audience sees.
fn surroundings(map: &Map, focus: ActorId, audience: Audience) -> Actors {
    let is_seen = |tie: &Relationship| audience.sees_relationship(tie, map);
    Arc::new(around(map, &BTreeSet::from([focus]), 1, &HashSet::new(), is_seen))
}

/// The half circle or the network as it hangs on a wall.
fn wall(
    look: Look<'_>,
    map: &Map,
    size: Size,
    positions: Option<&Positions>,
    (names, outstanding): (Names, Option<&Actors>),
) -> Picture {
    let count = |count: usize| look.say(&Message::new("wedge-count").with("count", count));
    let room = picture::room(&RoomRequest {
        map,
        wished: None,
        names,
        size,
        shown: positions.map_or(Shown::HalfCircle, |positions| Shown::Network { positions, groups: &[] }),
        view: picture::View::Fitted,
        text: 1.0,
        has_clock: false,
        hidden_kinds: &HashSet::new(),
        lifted: None,
        outstanding,
        words: canvas::words(look, map, [0; 5], &canvas::Writing::default()),
        count: &count,
        actor_words: &look.actor_words(),
        veil: look.veil,
        untitled: &look.text("map-untitled"),
        badge: &look.text(badge_id(names)),
        measurer: look.measurer,
    });
    room.picture
}

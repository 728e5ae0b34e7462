//! The panel of a filter's choices: a pill to tick for each, with the number of actors behind it. It lies on the canvas
//! and leaves it usable: what is ticked is seen at once.

use std::collections::BTreeSet;

use egui::{
    Area, Context, CornerRadius, Frame, Id, Key, Modifiers, Order, Rect, Response, ScrollArea, Stroke, StrokeKind, Ui,
    pos2, vec2,
};

use super::Input;
use crate::analysis::filter::{Choices, Filter};
use crate::lang::Tongue;
use crate::layout::fonts::Weight;
use crate::model::{ActorKind, Confidence, Influence, Wedge};
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::toolkit::bidi::cut_to;
use crate::ui::toolkit::button::close;
use crate::ui::toolkit::caption::show_caption;
use crate::ui::toolkit::choice::{line, paint_focus, target, tick_info};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::scroll::Following;
use crate::ui::words::filter::{kind_of_actor, move_of, place, secrecy, sureness};

const WIDTH: f32 = 330.0;
/// What is left free of the canvas round the panel, in points.
const OUTSIDE: f32 = 10.0;
const PADDING: f32 = 14.0;
const PILL_HEIGHT: f32 = 28.0;
const PILL_PADDING: f32 = 11.0;
const TEXT_SIZE: f32 = 13.0;

/// Which map the choices were counted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The document's revision.
    pub revision: u64,
    /// Whether it is shown as if everyone had moved.
    pub is_wish: bool,
}

/// What the panel remembers from frame to frame.
#[derive(Debug, Clone, Default)]
pub struct State {
    is_open: bool,
    /// Whether the first pill takes the keyboard in the next frame.
    wants_focus: bool,
    /// Whether the keyboard was in the panel or nowhere at the end of the last frame: Esc takes it away before it is
    /// seen here.
    has_keys: bool,
    choices: Choices,
    /// The map's groups in the order of their names, as the language sorts.
    groups: Vec<String>,
    counted: Option<(Counted, Tongue)>,
}

impl State {
    /// Whether it is shown.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// Opens it with the keyboard on its first pill, or closes it.
    pub fn toggle(&mut self) {
        self.is_open = !self.is_open;
        self.wants_focus = self.is_open;
    }

    /// Closes it by Esc, if the keyboard is in it or nowhere. To be called before the canvas, which has an Esc too.
    pub fn take_escape(&mut self, ctx: &Context) {
        let is_covered = ctx.memory(|memory| memory.top_modal_layer().is_some()) || egui::Popup::is_any_open(ctx);
        let is_free = ctx.memory(egui::Memory::focused).is_none() && !ctx.input(|i| i.pointer.any_down());
        if self.is_open && self.has_keys && is_free && !is_covered {
            let is_pressed = ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
            self.is_open = !is_pressed;
        }
    }
}

/// Shows the panel at the right of the canvas, if it is open.
pub fn show(
    ctx: &Context,
    input: &Input<'_>,
    counted: Counted,
    state: &mut State,
    canvas: Rect,
    actions: &mut Vec<Action>,
) {
    if !state.is_open {
        state.has_keys = false;
        return;
    }
    let look = input.look;
    let counted = Some((counted, look.lang.tongue()));
    if state.counted != counted {
        state.choices = Choices::of(input.map);
        state.groups = state.choices.groups.keys().cloned().collect();
        state.groups.sort_by_cached_key(|group| look.lang.sort_key(group));
        state.counted = counted;
    }
    let width = WIDTH.min(canvas.width() - 2.0 * OUTSIDE);
    let most = canvas.height() - 2.0 * OUTSIDE;
    let at = pos2(canvas.right() - OUTSIDE - width, canvas.top() + OUTSIDE);
    let area = Area::new(Id::unique("filter panel")).order(Order::Middle).fixed_pos(at).constrain(false);
    let area = area.fade_in(false).accessible_name(look.text("filter-title"));
    let shown = area.show(ctx, |ui| {
        let frame = Frame::window(ui.style()).inner_margin(PADDING);
        frame.show(ui, |ui| {
            ui.set_width(width - 2.0 * PADDING);
            contents(ui, input, state, most - 2.0 * PADDING, actions);
        });
    });
    let focused = ctx.memory(egui::Memory::focused);
    let is_inside = |id: Id| ctx.read_response(id).is_some_and(|focused| focused.layer_id == shown.response.layer_id);
    state.has_keys = focused.is_none_or(is_inside);
}

fn contents(ui: &mut Ui, input: &Input<'_>, state: &mut State, most: f32, actions: &mut Vec<Action>) {
    let look = input.look;
    let top = ui.cursor().top();
    ui.horizontal(|ui| {
        ui.label(look.rich(look.text("filter-title"), Weight::Bold, 15.0, Ink::Text));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if close(ui, look, &look.text("filter-close")).clicked() {
                state.is_open = false;
            }
        });
    });
    let room = (most - (ui.cursor().top() - top)).max(60.0);
    // Without the second it would keep the height it had when it was first measured.
    let scroll = ScrollArea::vertical().id_salt("filter").max_height(room).min_scrolled_height(room);
    scroll.auto_shrink([false, true]).show_following(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let mut filter = input.filter.clone();
        facets(ui, input, (&state.choices, &state.groups), &mut filter, std::mem::take(&mut state.wants_focus));
        if filter != *input.filter {
            actions.push(Action::SetFilter(filter));
        }
    });
}

/// All facets with their pills; what is clicked is changed in `filter`.
fn facets(
    ui: &mut Ui,
    input: &Input<'_>,
    (choices, groups): (&Choices, &[String]),
    filter: &mut Filter,
    mut wants_focus: bool,
) {
    let look = input.look;
    let places = Wedge::ALL.map(Some).into_iter().chain([None]);
    let places = places.map(|wedge| (wedge, place(look, input.map, wedge), count(&choices.places, &wedge)));
    facet(ui, look, "filter-facet-place", places, &mut filter.places, &mut wants_focus);
    let kinds = ActorKind::ALL.map(|kind| (kind, kind_of_actor(look, kind), count(&choices.kinds, &kind)));
    facet(ui, look, "filter-facet-kind", kinds, &mut filter.kinds, &mut wants_focus);
    let influences = (1..=Influence::MAX).rev().map(Influence::new).chain([None]);
    let influences = influences.map(|influence| {
        let judged = influence.map(|influence| influence.value().to_string());
        let name = judged.unwrap_or_else(|| look.text("inspector-not-judged"));
        (influence, name, count(&choices.influences, &influence))
    });
    facet(ui, look, "inspector-influence", influences, &mut filter.influences, &mut wants_focus);
    let confidences = Confidence::ALL.map(Some).into_iter().chain([None]);
    let confidences = confidences.map(|confidence| {
        let name = confidence.map_or_else(|| look.text("inspector-not-judged"), |_| sureness(look, confidence));
        (confidence, name, count(&choices.confidences, &confidence))
    });
    facet(ui, look, "inspector-confidence", confidences, &mut filter.confidences, &mut wants_focus);
    let moves = [true, false].map(|has_move| (has_move, move_of(look, has_move), count(&choices.moves, &has_move)));
    facet(ui, look, "filter-facet-move", moves, &mut filter.moves, &mut wants_focus);
    more(ui, look, choices, filter);
    // Their number is the map's: they come last.
    let gone = filter.groups.iter().filter(|group| !choices.groups.contains_key(*group));
    let known = groups.iter().chain(gone);
    let groups: Vec<_> = known.map(|group| (group.clone(), group.clone(), count(&choices.groups, group))).collect();
    if !groups.is_empty() {
        facet(ui, look, "filter-facet-group", groups, &mut filter.groups, &mut wants_focus);
    }
}

/// What has no facet of its own, in one row.
fn more(ui: &mut Ui, look: Look<'_>, choices: &Choices, filter: &mut Filter) {
    show_caption(ui, &look.text("filter-facet-more"));
    ui.horizontal_wrapped(|ui| {
        let evidence = look.text("filter-no-evidence");
        if tick_pill(ui, look, &evidence, Some(choices.without_evidence), filter.lacks_evidence).clicked() {
            filter.lacks_evidence = !filter.lacks_evidence;
        }
        let near = tick_pill(ui, look, &look.text("filter-near-selected"), None, filter.is_near_selected);
        if near.on_hover_text(look.text("filter-near-selected-tip")).clicked() {
            filter.is_near_selected = !filter.is_near_selected;
        }
        for secret in [true, false] {
            let (name, count) = (secrecy(look, secret), count(&choices.confidential, &secret));
            let response = tick_pill(ui, look, &name, Some(count), filter.confidential.contains(&secret));
            if response.clicked() && !filter.confidential.remove(&secret) {
                filter.confidential.insert(secret);
            }
        }
    });
    ui.add_space(4.0);
}

fn count<T: Ord>(counts: &std::collections::BTreeMap<T, usize>, choice: &T) -> usize {
    counts.get(choice).copied().unwrap_or(0)
}

/// A caption and a pill for each choice; a click ticks it or takes the tick away.
fn facet<T: Ord>(
    ui: &mut Ui,
    look: Look<'_>,
    caption_id: &str,
    choices: impl IntoIterator<Item = (T, String, usize)>,
    ticked: &mut BTreeSet<T>,
    wants_focus: &mut bool,
) {
    show_caption(ui, &look.text(caption_id));
    ui.horizontal_wrapped(|ui| {
        for (choice, name, count) in choices {
            let response = tick_pill(ui, look, &name, Some(count), ticked.contains(&choice));
            if std::mem::take(wants_focus) {
                response.request_focus();
            }
            if response.clicked() && !ticked.remove(&choice) {
                ticked.insert(choice);
            }
        }
    });
    ui.add_space(4.0);
}

fn tick_pill(ui: &mut Ui, look: Look<'_>, name: &str, count: Option<usize>, is_on: bool) -> Response {
    let (fill, ink, quiet) =
        if is_on { (Ink::Text, Ink::Panel, Ink::Panel) } else { (Ink::Button, Ink::ButtonText, Ink::Quiet) };
    let count =
        count.map(|count| line(ui, look.rich(count.to_string(), Weight::Regular, TEXT_SIZE - 1.0, quiet), 80.0));
    let aside = count.as_ref().map_or(0.0, |count| count.size().x + 6.0);
    let most = ui.max_rect().width() - 2.0 * PILL_PADDING - aside;
    let shown = cut_to(name, most, |text| look.measurer.width(text, Weight::Medium, TEXT_SIZE.into()) as f32);
    let galley = line(ui, look.rich(shown, Weight::Medium, TEXT_SIZE, ink), most);
    let size = vec2(galley.size().x + aside + 2.0 * PILL_PADDING, PILL_HEIGHT);
    let (rect, response) = target(ui, size);
    response.widget_info(|| tick_info(true, Some(is_on), name));
    let fill = if response.hovered() && !is_on { Ink::Hover } else { fill };
    let edge = Stroke::new(1.0, look.color(if is_on { Ink::Text } else { Ink::Edge }));
    ui.painter().rect(rect, CornerRadius::same(14), look.color(fill), edge, StrokeKind::Inside);
    let middle = rect.center().y;
    let at = pos2(rect.left() + PILL_PADDING, middle - galley.size().y / 2.0);
    ui.painter().galley(at, galley, look.color(ink));
    if let Some(count) = count {
        let at = pos2(rect.right() - PILL_PADDING - count.size().x, middle - count.size().y / 2.0);
        ui.painter().galley(at, count, look.color(quiet));
    }
    paint_focus(ui, look, &response.clone().with_new_rect(rect), 14);
    response
}

//! The contents of the dialog in which a group agrees on its legend. The window round it is the caller's.

use egui::{
    Grid, Id, Popup, PopupCloseBehavior, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    vec2,
};

use crate::analysis::Tally;
use crate::edit::{Edit, KindFate, KindField};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::{Dash, Kind, KindId, LINE_COLOURS, Map, Sign, tattersall_kinds};
use crate::picture::Ink;
use crate::ui::action::command::Command;
use crate::ui::action::{Action, Question, push_choice};
use crate::ui::asking::field::Field;
use crate::ui::toolkit::caption::{CAPTION_GAP, show_caption};
use crate::ui::toolkit::choice::{Select, link, note, paint_focus, tick};
use crate::ui::toolkit::line_sample;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::scroll::Following;
use crate::ui::toolkit::theme::{TARGET, TEXT_SIZE};

/// How wide the contents are, in points.
pub const WIDTH: f32 = 640.0;
/// In a window lower than this the whole dialog is scrolled and not the table by itself, in points.
const LOW: f32 = 620.0;
const LABEL_WIDTH: f32 = 220.0;

/// What the editor reads.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// Words and colours.
    pub look: Look<'a>,
    /// The map.
    pub map: &'a Map,
    /// How many there are of everything in it.
    pub tally: &'a Tally,
}

/// What the editor remembers from frame to frame.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The kind just added, whose label is to be typed next.
    added: Option<KindId>,
}

/// Shows the table of kinds, and what can be added to it.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let look = input.look;
    ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 80.0));
    ui.label(look.rich(look.text("legend-editor-heading"), Weight::Bold, 17.0, Ink::Text));
    note(ui, look, &look.text("legend-editor-hint"));
    // In a low window the whole dialog is scrolled, the table with it.
    let screen = ui.ctx().content_rect().height();
    let height = if screen < LOW { f32::INFINITY } else { screen - 360.0 };
    ScrollArea::both().max_height(height).show_following(ui, |ui| {
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
        Grid::new("kinds").num_columns(6).spacing(vec2(12.0, 6.0)).show(ui, |ui| {
            for column in ["label", "sign", "directed", "line", "count"] {
                show_caption(ui, &look.text(&format!("legend-column-{column}")));
            }
            ui.end_row();
            for kind in &input.map.head().kinds {
                row(ui, input, kind, state, actions);
                ui.end_row();
            }
        });
    });
    if ui.button(look.text("legend-add")).clicked() {
        let kind = new_kind(input);
        state.added = Some(kind.id.clone());
        push_choice(actions, Edit::AddKind(kind));
    }
    ui.separator();
    partnership(ui, input, actions);
}

/// A kind in the first colour that no other has.
fn new_kind(input: &Input<'_>) -> Kind {
    let kinds = &input.map.head().kinds;
    let is_free = |color: &u8| kinds.iter().all(|kind| kind.color != *color);
    let color = (0..LINE_COLOURS).find(is_free).unwrap_or(0);
    Kind { color, ..Kind::new(KindId::random(), input.look.text("legend-new-kind")) }
}

fn row(ui: &mut Ui, input: &Input<'_>, kind: &Kind, state: &mut State, actions: &mut Vec<Action>) {
    let look = input.look;
    let name = look.kind_label(kind);
    let set = |field| Edit::SetKind { id: kind.id.clone(), field };
    // The id is the record's own, so that what is typed never lands in the row above when one is removed.
    ui.push_id(kind.id.as_str(), |ui| {
        ui.set_width(LABEL_WIDTH);
        let (label, hint) = (look.text("legend-column-label"), look.text("kind-unnamed"));
        let id = Id::unique(("kind", kind.id.as_str(), input.map.id()));
        let field = Field { id, label: &label, hint: &hint, rows: 1 };
        if look.told(kind.label.trim()) != kind.label.trim() {
            // What may not be read cannot be edited.
            ui.label(look.rich(name.as_str(), Weight::Regular, TEXT_SIZE, Ink::Text));
            return;
        }
        let response = field.show_alone(ui, &kind.label, actions, |typed| set(KindField::Label(typed)));
        if state.added.as_ref() == Some(&kind.id) {
            state.added = None;
            response.request_focus();
            select_all(ui, id, &kind.label);
        }
    });
    ui.push_id((kind.id.as_str(), "sign"), |ui| {
        if let Some(sign) = sign_choice(ui, look, kind, &name) {
            push_choice(actions, set(KindField::Sign(sign)));
        }
    });
    ui.push_id((kind.id.as_str(), "directed"), |ui| {
        let response = tick(ui, look, Some(kind.directed), "");
        if named(response, look, "legend-directed-of", &name).clicked() {
            push_choice(actions, set(KindField::Directed(!kind.directed)));
        }
    });
    ui.push_id((kind.id.as_str(), "line"), |ui| line_choice(ui, look, kind, &name, actions));
    let count = input.tally.of_kind(&kind.id).to_string();
    ui.label(look.rich(count, Weight::Regular, TEXT_SIZE, Ink::Quiet));
    ui.push_id((kind.id.as_str(), "remove"), |ui| remove_button(ui, input, kind, &name, actions));
}

fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut state = egui::TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(egui::text::CCursorRange::select_all_str(text)));
    state.store(ui.ctx(), id);
}

/// The response, by an accessible name that says of which kind it is.
fn named(response: Response, look: Look<'_>, text_id: &'static str, kind: &str) -> Response {
    response.accessible_name(look.say(&Message::new(text_id).with("kind", kind)))
}

fn sign_id(sign: Sign) -> &'static str {
    match sign {
        Sign::Supports => "sign-supports",
        Sign::Strains => "sign-strains",
        Sign::Neither => "sign-neither",
    }
}

fn sign_choice(ui: &mut Ui, look: Look<'_>, kind: &Kind, name: &str) -> Option<Sign> {
    ui.set_width(116.0);
    let caption = look.say(&Message::new("legend-sign-of").with("kind", name));
    let shown = look.text(sign_id(kind.sign));
    let select = Select { caption: &caption, text: &shown, is_accented: false, is_hint: false, stays_open: false };
    let clicked = select.show_alone(ui, look, |ui| {
        let mut clicked = None;
        for sign in Sign::ALL {
            if ui.selectable_label(sign == kind.sign, look.text(sign_id(sign))).clicked() {
                clicked = Some(sign);
            }
        }
        clicked
    });
    clicked.flatten()
}

/// The line as it is drawn, which opens the choice of colours and dashes.
fn line_choice(ui: &mut Ui, look: Look<'_>, kind: &Kind, name: &str, actions: &mut Vec<Action>) {
    let (rect, response) = ui.allocate_exact_size(vec2(72.0, TARGET), Sense::click());
    let is_enabled = ui.is_enabled();
    let label = look.say(&Message::new("legend-line-of").with("kind", name));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, is_enabled, &label));
    let border = if response.hovered() { Ink::Quiet } else { Ink::Line };
    let stroke = Stroke::new(1.0, look.color(border));
    ui.painter().rect(rect, 7, look.color(Ink::Panel), stroke, StrokeKind::Inside);
    line_sample::paint(ui.painter(), look, rect.shrink2(vec2(14.0, 0.0)), kind);
    paint_focus(ui, look, &response, 7);
    let response = response.on_hover_text(look.text("legend-line-tip"));
    let set = |field| Edit::SetKind { id: kind.id.clone(), field };
    Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, CAPTION_GAP);
        show_caption(ui, &look.text("legend-colour"));
        ui.horizontal(|ui| {
            for color in 0..LINE_COLOURS {
                let sample = Kind { color, dash: Dash::Solid, directed: false, ..kind.clone() };
                let name = look.text(&format!("line-colour-{color}"));
                if sample_button(ui, look, Vec2::splat(TARGET), &sample, &name, color == kind.color).clicked() {
                    push_choice(actions, set(KindField::Color(color)));
                }
            }
        });
        ui.add_space(6.0);
        show_caption(ui, &look.text("legend-dash"));
        ui.horizontal(|ui| {
            for dash in Dash::ALL {
                let sample = Kind { dash, directed: false, ..kind.clone() };
                let name = look.text(dash_id(dash));
                if sample_button(ui, look, vec2(51.0, TARGET), &sample, &name, dash == kind.dash).clicked() {
                    push_choice(actions, set(KindField::Dash(dash)));
                }
            }
        });
    });
}

fn dash_id(dash: Dash) -> &'static str {
    match dash {
        Dash::Solid => "dash-solid",
        Dash::Dashed => "dash-dashed",
        Dash::Dotted => "dash-dotted",
        Dash::DashDot => "dash-dash-dot",
    }
}

fn sample_button(ui: &mut Ui, look: Look<'_>, size: Vec2, sample: &Kind, name: &str, is_chosen: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let is_enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, is_enabled, is_chosen, name));
    let (fill, stroke) = match (is_chosen, response.hovered()) {
        (true, _) => (Ink::AccentFill, Stroke::new(1.5, look.color(Ink::Accent))),
        (false, true) => (Ink::Button, Stroke::NONE),
        (false, false) => (Ink::Panel, Stroke::NONE),
    };
    ui.painter().rect(rect, 7, look.color(fill), stroke, StrokeKind::Inside);
    line_sample::paint(ui.painter(), look, rect.shrink2(vec2(6.0, 0.0)), sample);
    paint_focus(ui, look, &response, 7);
    response.on_hover_text(name)
}

fn remove_button(ui: &mut Ui, input: &Input<'_>, kind: &Kind, name: &str, actions: &mut Vec<Action>) {
    let look = input.look;
    let response = link(ui, look, &look.text("legend-remove"), Weight::Medium, Ink::Strain);
    let response = named(response, look, "legend-remove-of", name);
    if !response.clicked() {
        return;
    }
    if input.tally.of_kind(&kind.id) > 0 {
        actions.push(Action::Ask(Question::RemoveKind(kind.id.clone())));
    } else {
        push_choice(actions, Edit::RemoveKind { id: kind.id.clone(), fate: KindFate::RemoveRelationships });
    }
}

fn partnership(ui: &mut Ui, input: &Input<'_>, actions: &mut Vec<Action>) {
    let look = input.look;
    ui.label(look.rich(look.text("legend-partnership"), Weight::Bold, 15.0, Ink::Text));
    note(ui, look, &look.text("legend-partnership-about"));
    let has_all = tattersall_kinds().iter().all(|kind| input.map.head().kind(&kind.id).is_some());
    let text_id = if has_all { "legend-partnership-there" } else { "legend-partnership-add" };
    if ui.add_enabled(!has_all, egui::Button::new(look.text(text_id))).clicked() {
        actions.push(Action::Command(Command::AddTattersall));
    }
}

//! The look of the interface: the palette's colours and the bundled fonts, as egui wants them.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke, TextStyle, Theme, vec2,
};

use crate::layout::fonts::Weight;
use crate::layout::measure::Drawn;
use crate::picture::{Ink, Palette, Rgb};

/// The text size of the interface, in points.
pub const TEXT_SIZE: f32 = 14.0;
/// The text size of captions and hints, in points.
pub const SMALL_SIZE: f32 = 12.5;

/// The least width and height of what can be clicked or touched, in points.
pub const TARGET: f32 = 32.0;

/// Over how much of its edge what is scrolled fades, in points.
const FADE: f32 = 20.0;

/// A palette's colour as egui wants it.
#[must_use]
pub fn color(palette: Palette, ink: Ink) -> Color32 {
    let Rgb(red, green, blue) = palette.rgb(ink);
    Color32::from_rgb(red, green, blue)
}

/// The font of a weight and size.
#[must_use]
pub fn font(weight: Weight, size: f32) -> FontId {
    FontId::new(size, family(weight))
}

/// How wide a context draws what no bundled font has, in ems. Not to be asked before its first frame.
#[must_use]
pub fn drawn_width(ctx: &egui::Context) -> Drawn {
    let ctx = ctx.clone();
    Box::new(move |text, weight| {
        let laid_out = |fonts: &mut egui::epaint::text::FontsView<'_>| {
            fonts.layout_no_wrap(text.to_owned(), font(weight, TEXT_SIZE), Color32::PLACEHOLDER)
        };
        f64::from(ctx.fonts_mut(laid_out).size().x / TEXT_SIZE)
    })
}

fn family(weight: Weight) -> FontFamily {
    match weight {
        Weight::Regular => FontFamily::Proportional,
        _ => FontFamily::Name(weight.name().into()),
    }
}

/// Gives a context the bundled fonts and the look of a theme to begin with. To be called once.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    for palette in [Palette::Light, Palette::Dark] {
        ctx.style_mut_of(theme_of(palette), |style| apply(palette, style));
    }
    ctx.options_mut(|options| {
        // Ctrl with + and − enlarges the map, not the interface; that has its own menu.
        options.zoom_with_keyboard = false;
        // Everything that is large leaves out by itself what cannot be seen; to look for that at each corner of its
        // triangles takes longer than to draw them.
        options.tessellation_options.coarse_tessellation_culling = false;
    });
}

/// Switches to a theme, with everything standing still where motion is not wanted.
pub fn choose(ctx: &egui::Context, palette: Palette, is_motion_reduced: bool) {
    // egui knows two themes; what is meant by each is ours to say.
    let theme = theme_of(palette);
    ctx.style_mut_of(theme, |style| {
        apply(palette, style);
        move_or_stand_still(style, is_motion_reduced);
    });
    ctx.set_theme(theme);
}

fn move_or_stand_still(style: &mut egui::Style, is_motion_reduced: bool) {
    let usual = egui::Style::default();
    style.animation_time = if is_motion_reduced { 0.0 } else { usual.animation_time };
    style.scroll_animation =
        if is_motion_reduced { egui::style::ScrollAnimation::none() } else { usual.scroll_animation };
    style.visuals.text_cursor.blink = !is_motion_reduced;
}

/// The id of the text with a theme's name.
#[must_use]
pub fn text_id(palette: Palette) -> &'static str {
    match palette {
        Palette::Light => "menu-theme-light",
        Palette::Dark => "menu-theme-dark",
        Palette::HighContrast => "menu-theme-high-contrast",
    }
}

/// The width of the rings round what has the keyboard's focus, in points.
#[must_use]
pub fn focus_width(palette: Palette) -> f32 {
    match palette {
        Palette::Light | Palette::Dark => 2.0,
        Palette::HighContrast => 3.5,
    }
}

/// The width of the rings round what is selected, in points.
#[must_use]
pub fn selection_width(palette: Palette) -> f32 {
    match palette {
        Palette::Light | Palette::Dark => 3.0,
        Palette::HighContrast => 5.0,
    }
}

fn theme_of(palette: Palette) -> Theme {
    match palette {
        Palette::Light | Palette::HighContrast => Theme::Light,
        Palette::Dark => Theme::Dark,
    }
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    // What the usual families fall back to (emoji and symbols) stays, behind the bundled fonts.
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (name, bytes) in [("Arabic", Weight::Regular.arabic()), ("Arabic heavy", Weight::SemiBold.arabic())] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for weight in Weight::ALL {
        fonts.font_data.insert(weight.name().to_owned(), Arc::new(FontData::from_static(weight.latin())));
        let arabic = if weight.is_heavy() { "Arabic heavy" } else { "Arabic" };
        let chain = [weight.name(), arabic].into_iter().map(str::to_owned).chain(fallback.iter().cloned());
        fonts.families.insert(family(weight), chain.collect());
    }
    fonts
}

fn apply(palette: Palette, style: &mut egui::Style) {
    let ink = |ink| color(palette, ink);
    style.text_styles = [
        (TextStyle::Small, font(Weight::Regular, SMALL_SIZE)),
        (TextStyle::Body, font(Weight::Regular, TEXT_SIZE)),
        (TextStyle::Button, font(Weight::Medium, TEXT_SIZE)),
        (TextStyle::Heading, font(Weight::Bold, 17.0)),
        (TextStyle::Monospace, FontId::new(TEXT_SIZE, FontFamily::Monospace)),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 6.0);
    spacing.button_padding = vec2(12.0, 6.0);
    spacing.interact_size = vec2(40.0, 32.0);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(20);
    spacing.icon_width = 18.0;
    spacing.icon_width_inner = 11.0;
    spacing.combo_height = 320.0;
    spacing.tooltip_width = 360.0;
    // What goes on below or above is seen to: at the edge nothing of it is left, so no letter is cut either.
    spacing.scroll.fade = egui::style::ScrollFadeStyle { strength: 1.0, size: FADE };

    let visuals = &mut style.visuals;
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(ink(Ink::Quiet));
    visuals.hyperlink_color = ink(Ink::Accent);
    visuals.panel_fill = ink(Ink::Panel);
    visuals.window_fill = ink(Ink::Panel);
    visuals.window_stroke = Stroke::new(1.0, ink(Ink::Line));
    visuals.window_corner_radius = CornerRadius::same(12);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.extreme_bg_color = ink(Ink::Field);
    visuals.text_edit_bg_color = Some(ink(Ink::Field));
    visuals.faint_bg_color = ink(Ink::Field);
    visuals.code_bg_color = ink(Ink::Button);
    visuals.error_fg_color = ink(Ink::Strain);
    visuals.warn_fg_color = ink(Ink::NoticeText);
    visuals.selection.bg_fill = ink(Ink::AccentFill);
    visuals.selection.stroke = Stroke::new(focus_width(palette), ink(Ink::Accent));
    visuals.striped = false;
    let radius = CornerRadius::same(7);
    let widgets = &mut visuals.widgets;
    for (widget, fill, border, text) in [
        (&mut widgets.noninteractive, Ink::Panel, Ink::Line, Ink::Text),
        (&mut widgets.inactive, Ink::Button, Ink::Line, Ink::ButtonText),
        (&mut widgets.hovered, Ink::Hover, Ink::Quiet, Ink::Text),
        (&mut widgets.active, Ink::Hover, Ink::Accent, Ink::Text),
        (&mut widgets.open, Ink::Button, Ink::Line, Ink::Text),
    ] {
        widget.bg_fill = ink(fill);
        widget.weak_bg_fill = ink(fill);
        widget.bg_stroke = Stroke::new(1.0, ink(border));
        widget.fg_stroke = Stroke::new(1.5, ink(text));
        widget.corner_radius = radius;
        widget.expansion = 0.0;
    }
}

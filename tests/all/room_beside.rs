//! The picture keeps its room in every window, and panels are made wider and narrower within that.

use egui::accesskit::Role;
use egui::{Id, Key, LayerId, Order, Rect, Vec2, pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::app::state::examples;
use fanlight::files::own_folder::OwnFolder;
use fanlight::files::panel_widths::SidePanel;
use fanlight::files::settings::Settings;
use fanlight::lang::Tongue;
use fanlight::model::Map;
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;
use fanlight::ui::panels::guide::Step;
use fanlight::ui::views::canvas;

use super::support::driver::Driver;

/// The least share of a window's width that is the picture's, and that of a small one.
const LEAST_SHARE: f32 = 0.55;
const SHARE_OF_SMALL: f32 = 0.75;

/// 1024×600, 1366×768 and 1600×900 at 100 %, and 1366×768 at 150 and 200 %, in points.
const SIZES: [Vec2; 5] =
    [vec2(1024.0, 600.0), vec2(1366.0, 768.0), vec2(1600.0, 900.0), vec2(911.0, 512.0), vec2(683.0, 384.0)];

/// What the window of a test leaves free round the program's, in points.
const FRAME: f32 = 8.0;

fn example(name: &str) -> Map {
    examples::all().into_iter().find(|example| example.file_name == name).unwrap().map
}

fn at(size: Vec2) -> Driver {
    let mut driver = Driver::on_the_beach();
    driver.resize(size);
    driver
}

impl Driver {
    fn resize(&mut self, size: Vec2) {
        self.window.set_size(size + Vec2::splat(2.0 * FRAME));
        self.settle();
    }

    fn picture(&self) -> Rect {
        self.open().views.spectrum.canvas()
    }

    /// How wide the picture is, and how much of that no drawer lies over, as shares of the window's width.
    fn shares(&self) -> (f32, f32) {
        let (window, picture) = (self.window.ctx.content_rect().width() - 2.0 * FRAME, self.picture());
        let covered = [Command::ToggleLeftPanel, Command::ToggleInspector].map(|command| {
            let id = Id::unique(("drawer", command));
            let (is_there, rect) = self
                .window
                .ctx
                .memory(|memory| (memory.areas().is_visible(&LayerId::new(Order::Middle, id)), memory.area_rect(id)));
            rect.filter(|_| is_there).map_or(0.0, |rect| rect.intersect(picture).width())
        });
        (picture.width() / window, (picture.width() - covered.iter().sum::<f32>()) / window)
    }

    fn field(&self, label: &str) -> Option<Rect> {
        let role = if label == "Title" { Role::MultilineTextInput } else { Role::TextInput };
        self.window.query_by_role_and_label(role, label).map(|node| node.rect())
    }

    fn kept_width(&self, panel: SidePanel) -> Option<u16> {
        Settings::load(&OwnFolder::at(self.folder.path().join("own"))).panel_widths.of(panel)
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what the test is about")]
fn whatever_is_open_beside_it_the_picture_keeps_its_share_of_every_window() {
    let panels = [
        Command::ToggleLeftPanel,
        Command::ToggleInspector,
        Command::ToggleGuide,
        Command::ToggleInsight,
        Command::ToggleMoves,
    ];
    for size in SIZES {
        let least = if size.x <= 1024.0 { SHARE_OF_SMALL } else { LEAST_SHARE };
        let (mut driver, mut seen) = (at(size), (1.0_f32, 1.0_f32));
        // Every choice of them, one after the other, each with one panel more or less than the one before.
        for step in 0_usize..1 << panels.len() {
            let (share, free) = driver.shares();
            assert!(share >= least, "{share} of {size:?} at step {step}");
            assert!(free >= LEAST_SHARE, "{free} of {size:?} at step {step}");
            seen = (seen.0.min(share), seen.1.min(free));
            if let Some(panel) = panels.get((step + 1).trailing_zeros() as usize) {
                driver.command(*panel);
            }
        }
        println!("{size:?}: at least {:.3} of the width, {:.3} beside a drawer that is open", seen.0, seen.1);
    }
}

#[test]
fn where_there_is_room_for_one_side_the_handle_of_the_other_brings_it() {
    let mut driver = at(vec2(1024.0, 600.0));
    assert!(driver.field("Add actors").is_some() && driver.field("Title").is_none());
    let width = driver.picture().width();
    driver.click(Role::Button, "Panel on the right");
    assert!(driver.field("Title").is_some() && driver.field("Add actors").is_none());
    assert!((driver.picture().width() - width).abs() < 20.0, "{width}, then {:?}", driver.picture());
    driver.click(Role::Button, "Panel on the left");
    assert!(driver.field("Title").is_none() && driver.field("Add actors").is_some());
    driver.command(Command::ToggleInspector);
    assert!(driver.field("Title").is_some());
    // Where there is room both stand beside the picture, and nothing has to be closed.
    driver.resize(vec2(1366.0, 768.0));
    let title = driver.field("Title").unwrap();
    assert!(driver.field("Add actors").is_some() && title.left() > driver.picture().right());
    assert!(driver.window.query_by_role_and_label(Role::Button, "Panel on the right").is_none());
    // Both can be hidden in a small window as in a large one.
    let mut driver = at(vec2(1024.0, 600.0));
    driver.command(Command::ToggleLeftPanel);
    driver.command(Command::ToggleInspector);
    assert!(driver.shares().0 > 0.98, "{:?}", driver.shares());
}

#[test]
fn what_has_no_room_at_all_is_a_drawer_over_the_picture() {
    let mut driver = at(vec2(911.0, 512.0));
    assert!(driver.field("Add actors").is_none() && driver.field("Title").is_none());
    let picture = driver.picture();
    driver.click(Role::Button, "Panel on the right");
    assert!(driver.field("Title").is_some());
    assert_eq!(driver.picture(), picture);
    driver.click(Role::Button, "Panel on the right");
    assert!(driver.field("Title").is_none());
    driver.command(Command::ToggleLeftPanel);
    assert!(driver.field("Add actors").is_some());
    assert_eq!(driver.picture(), picture);
}

#[test]
fn in_a_small_window_the_guide_is_a_drawer_with_the_entry_box_and_goes_when_it_is_hidden() {
    let mut driver = at(vec2(683.0, 384.0));
    driver.command(Command::ToggleGuide);
    let is_there = |driver: &Driver| driver.window.query_by_label("Guide").is_some();
    assert!(is_there(&driver) && driver.field("Add actors").is_some());
    driver.click(Role::Button, "Panel on the left");
    assert!(!is_there(&driver) && driver.app().settings().is_guide_shown);
    driver.command(Command::ToggleGuide);
    assert!(is_there(&driver), "the key shows what is not seen");
    driver.command(Command::ToggleGuide);
    assert!(!is_there(&driver) && !driver.app().settings().is_guide_shown);
    assert!(driver.field("Add actors").is_none(), "nothing comes in its place that was not asked for");
}

#[test]
fn panels_are_pulled_wider_and_narrower_and_that_is_kept() {
    let mut driver = at(vec2(1600.0, 900.0));
    let before = driver.picture();
    driver.drag(pos2(before.left(), 400.0), pos2(before.left() + 60.0, 400.0));
    let wider = driver.picture();
    assert!((wider.left() - before.left() - 60.0).abs() < 2.0, "{before:?} {wider:?}");
    driver.drag(pos2(wider.right(), 400.0), pos2(wider.right() + 30.0, 400.0));
    let both = driver.picture();
    assert!((both.right() - wider.right() - 30.0).abs() < 2.0, "{both:?} {wider:?}");
    assert!(driver.kept_width(SidePanel::Left).is_some() && driver.kept_width(SidePanel::Right).is_some());
    // At the next start they are as wide.
    let Driver { window, folder } = driver;
    drop(window);
    let mut driver = Driver::started_in(folder, None);
    driver.click(Role::Button, "Keep the beach public");
    driver.resize(vec2(1600.0, 900.0));
    assert_eq!(driver.picture().x_range(), both.x_range());
    // A double click gives them their usual widths.
    for edge in [both.left(), both.right()] {
        // A third click within a second is no double click.
        driver.calm_down();
        driver.double_click_at(pos2(edge, 400.0));
    }
    assert_eq!(driver.picture().x_range(), before.x_range());
    assert_eq!((driver.kept_width(SidePanel::Left), driver.kept_width(SidePanel::Right)), (None, None));
}

#[test]
fn however_far_panels_are_pulled_the_picture_keeps_its_share() {
    for size in SIZES {
        let least = if size.x <= 1024.0 { SHARE_OF_SMALL } else { LEAST_SHARE };
        for has_guide in [false, true] {
            let mut driver = at(size);
            if has_guide {
                driver.command(Command::ToggleGuide);
            }
            for _ in 0..2 {
                let (picture, middle) = (driver.picture(), size.y / 2.0);
                driver.drag(pos2(picture.left(), middle), pos2(picture.center().x + 100.0, middle));
                let picture = driver.picture();
                driver.drag(pos2(picture.right(), middle), pos2(picture.center().x - 100.0, middle));
                let (share, free) = driver.shares();
                assert!(share >= least && free >= LEAST_SHARE, "{share} of {size:?}, {free} beside drawers");
            }
            // Nor can one be pulled so narrow that it could not be worked in.
            let picture = driver.picture();
            driver.drag(pos2(picture.left(), size.y / 2.0), pos2(FRAME, size.y / 2.0));
            let left = driver.picture().left() - FRAME;
            assert!(!(33.0..200.0).contains(&left), "{left} at {size:?}");
        }
    }
}

#[test]
fn side_by_side_each_half_keeps_its_share_whatever_comes_or_goes_beside_them() {
    let mut driver = at(vec2(1600.0, 900.0));
    driver.command(Command::Show(View::SideBySide));
    let share = |driver: &Driver| {
        let [left, right] =
            [&driver.open().views.spectrum, &driver.open().views.network_canvas].map(|canvas| canvas.canvas().width());
        left / (left + right)
    };
    assert!((share(&driver) - 0.5).abs() < 0.01, "{}", share(&driver));
    for panel in [Command::ToggleLeftPanel, Command::ToggleInspector, Command::ToggleLeftPanel] {
        driver.command(panel);
        assert!((share(&driver) - 0.5).abs() < 0.01, "{} after {panel:?}", share(&driver));
    }
    // Where the divider is pulled to, it stays as a share; a double click puts it into the middle.
    let left = driver.picture();
    let width = left.width() + driver.open().views.network_canvas.canvas().width();
    driver.drag(pos2(left.right() + 3.0, 400.0), pos2(left.left() + 0.6 * width, 400.0));
    assert!((share(&driver) - 0.6).abs() < 0.02, "{}", share(&driver));
    driver.command(Command::ToggleInspector);
    assert!((share(&driver) - 0.6).abs() < 0.02, "{}", share(&driver));
    let left = driver.picture();
    driver.double_click_at(pos2(left.right() + 3.0, 400.0));
    assert!((share(&driver) - 0.5).abs() < 0.01, "{}", share(&driver));
}

#[test]
fn the_small_copy_of_the_whole_and_the_networks_bar_do_not_cover_each_other() {
    for size in [vec2(1024.0, 600.0), vec2(1366.0, 768.0)] {
        let mut driver = at(size);
        driver.command(Command::Show(View::Network));
        for _ in 0..4 {
            driver.command(Command::ZoomIn);
        }
        let overview = driver.open().views.network_canvas.overview().expect("only a part is in view");
        let canvas = driver.open().views.network_canvas.canvas();
        assert!(canvas.contains_rect(overview));
        for label in ["Free", "Stance across", "Groups"] {
            let node = driver.window.get_by(|node| node.label().is_some_and(|own| own == label));
            let rect = node.rect().expand(6.0);
            assert!(!overview.intersects(rect), "{label} at {rect:?} is under {overview:?}");
        }
        let bar = Rect::from_min_max(pos2(canvas.left(), canvas.bottom() - 56.0), canvas.max);
        assert!(!overview.intersects(bar), "{overview:?}");
    }
}

#[test]
fn this_window_as_the_wall_shows_the_whole_and_the_desk_is_as_it_was() {
    let mut driver = at(vec2(1366.0, 768.0));
    driver.wheel(driver.chip_at("Taxi drivers"), 4.0);
    let before = driver.open().views.spectrum.camera;
    assert!(before.is_zoomed());
    driver.become_wall();
    let on_wall = driver.open().views.spectrum.camera;
    assert!(!on_wall.is_zoomed() && on_wall.shift == Vec2::ZERO, "{on_wall:?}");
    // What is looked at there is of no meaning at the desk.
    driver.command(Command::ZoomIn);
    assert!(driver.open().views.spectrum.camera.is_zoomed());
    driver.leave_wall();
    assert_eq!(driver.open().views.spectrum.camera, before);
}

#[test]
fn the_legend_is_whole_in_a_laptops_window_and_the_tray_gives_way() {
    let mut driver = Driver::with_map(&example("coalition.ron"));
    for size in [vec2(1366.0, 768.0), vec2(1366.0, 720.0)] {
        driver.resize(size);
        let status = driver.picture().bottom();
        for label in ["Edit legend…", "What the signs mean"] {
            let rect = driver.window.get_by_label(label).rect();
            assert!(rect.bottom() <= status - 8.0, "{label} at {size:?}: {rect:?}, above {status}");
        }
    }
}

#[test]
fn no_name_is_cut_by_the_edge_of_a_half_in_a_small_window() {
    let mut driver = Driver::with_map(&example("coalition.ron"));
    driver.resize(vec2(1024.0, 600.0));
    driver.command(Command::Show(View::SideBySide));
    driver.command(Command::ToggleLeftPanel);
    driver.command(Command::ToggleInspector);
    let halves = [&driver.open().views.spectrum, &driver.open().views.network_canvas].map(canvas::State::canvas);
    assert!(halves[0].right() <= halves[1].left(), "beside each other: {halves:?}");
    let mut seen = 0;
    for text in driver.painted_texts() {
        let rect = text.visual_bounding_rect();
        for half in halves.iter().filter(|half| half.contains(rect.center())) {
            assert!(half.expand(0.5).contains_rect(rect), "{} at {rect:?} in {half:?}", text.galley.text());
            seen += 1;
        }
    }
    assert!(seen > 60, "{seen}");
}

/// What reaches beyond its panel beside the picture, in a row of its own or not.
fn beyond_their_panels(driver: &Driver) -> Vec<String> {
    let (picture, window) = (driver.picture(), driver.window.ctx.content_rect().shrink(FRAME));
    let is_beyond = |rect: Rect| {
        let is_on_left = rect.center().x < picture.left() && rect.right() > picture.left() + 0.6;
        let is_on_right = rect.center().x > picture.right() && rect.right() > window.right() + 0.6;
        picture.y_range().contains(rect.center().y) && (is_on_left || is_on_right)
    };
    let nodes = driver.window.get_all_by(|node| !matches!(node.role(), Role::GraphicsObject | Role::Canvas));
    let nodes = nodes.filter(|node| node.accesskit_node().label().is_some() && is_beyond(node.rect()));
    nodes.map(|node| format!("{:?} at {:?}", node.accesskit_node().label(), node.rect())).collect()
}

#[test]
fn in_narrow_panels_nothing_reaches_beyond_their_edge() {
    for tongue in [Tongue::English, Tongue::Spanish] {
        for size in [vec2(1024.0, 600.0), vec2(1200.0, 700.0)] {
            let mut driver = Driver::speaking(tongue, &example("beach.ron"));
            driver.resize(size);
            assert_eq!(beyond_their_panels(&driver), Vec::<String>::new());
            driver.command(Command::ToggleInspector);
            assert_eq!(beyond_their_panels(&driver), Vec::<String>::new());
            driver.click_at(driver.chip_at("Taxi drivers"), egui::Modifiers::NONE);
            assert_eq!(beyond_their_panels(&driver), Vec::<String>::new());
            driver.press(Key::I);
            assert_eq!(beyond_their_panels(&driver), Vec::<String>::new());
            driver.command(Command::ToggleGuide);
            for _ in Step::ALL {
                assert_eq!(beyond_their_panels(&driver), Vec::<String>::new(), "{tongue:?} at {size:?}");
                driver.command(Command::GuideNext);
            }
        }
    }
}

/// Whether anything painted fades to nothing at the foot of a rectangle.
fn fades_at(driver: &Driver, foot: f32) -> bool {
    let meshes = driver.window.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
        egui::Shape::Mesh(mesh) => Some(mesh),
        _ => None,
    });
    let is_at_foot = |at: &egui::epaint::Vertex| (at.pos.y - foot).abs() < 0.6 && at.color.a() == 255;
    meshes
        .into_iter()
        .any(|mesh| mesh.vertices.iter().any(is_at_foot) && mesh.vertices.iter().any(|vertex| vertex.color.a() == 0))
}

#[test]
fn lists_that_go_on_fade_at_their_edge_and_those_that_end_do_not() {
    let mut driver = at(vec2(1366.0, 768.0));
    let foot = driver.picture().bottom();
    assert!(!fades_at(&driver, foot), "the legend and what is said of the map end above");
    driver.resize(vec2(1366.0, 500.0));
    let foot = driver.picture().bottom();
    assert!(fades_at(&driver, foot), "what is said of the map goes on");
    driver.press(Key::I);
    assert!(fades_at(&driver, foot), "what the relationships say goes on");
    driver.command(Command::ToggleInspector);
    driver.command(Command::ToggleGuide);
    assert!(fades_at(&driver, foot) || fades_at(&driver, foot - 16.0), "the guide goes on");
    driver.command(Command::ToggleGuide);
    driver.command(Command::ToggleMoves);
    assert!(fades_at(&driver, driver.window.ctx.content_rect().bottom() - 44.0) || fades_at(&driver, foot));
}

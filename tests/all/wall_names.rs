//! Names on the wall: how many there are, that nothing covers one and none covers anything, and that the hub's text
//! stays in the hub.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use fanlight::analysis::code_names::missing_code_names;
use fanlight::app::state::examples;
use fanlight::audience::{ActorWords, Audience, Names};
use fanlight::lang::{Lang, Tongue};
use fanlight::layout::chip::ChipBody;
use fanlight::layout::fan::{Fan, HUB};
use fanlight::layout::fonts::Weight;
use fanlight::layout::free_place::{Finder, Footprint, Obstacles, Reach, middle_of};
use fanlight::layout::measure::Measurer;
use fanlight::layout::{Scale, chip};
use fanlight::model::{
    Actor, ActorId, ActorKind, Head, Influence, Map, MapId, Placement, Relationship, RelationshipId, Wedge,
    default_kinds,
};
use fanlight::picture::{self, Face, Ink, Room, RoomRequest, Shape, Subject, View, Words, least_text};
use fanlight::ui::action::command::Command;
use kurbo::{Point, Rect, Size};
use proptest::prelude::*;

use super::support::driver::Driver;
use super::support::maps;

const WALL: Size = Size::new(1280.0, 720.0);

const ENGLISH: [&str; 30] = [
    "Lifeguards",
    "Net menders of Reedmouth",
    "Old Weir village council",
    "Chapel youth",
    "Choir of the hill chapel",
    "Tannersgate tenants",
    "Mothers of Dyer Street",
    "Access to files group",
    "Rain gauge volunteers",
    "Textile workers' centre",
    "Doctors for clean water",
    "Public health faculty",
    "Girls' football league",
    "Environment inspectorate",
    "Technical college council",
    "Administrative court",
    "Regional governor",
    "River Authority: engineers",
    "Supermarket buyers",
    "Mayor of Tannersgate",
    "Harbour dredging company",
    "Chamber of industry and commerce",
    "Governor's campaign donors",
    "Lower Mill Paper",
    "Business school society",
    "Weirhead power station",
    "Clean Growth bureau",
    "Jobs at the Weir circle",
    "Tanners' association of the valley",
    "Fish market",
];
const SPANISH: [&str; 30] = [
    "Pescadores",
    "Asociación de vecinas del puerto",
    "Sindicato de docentes",
    "Radio Costa",
    "Cofradía de pescadores artesanales",
    "Parroquia San Telmo",
    "Cooperativa de mujeres",
    "Universidad: biología marina",
    "Club náutico",
    "Consejo juvenil de la playa",
    "Ministerio de Ambiente",
    "Tribunal administrativo",
    "Gobernación regional",
    "Cámara de comercio e industria",
    "Hoteleros de la bahía",
    "Constructora Bahía Azul",
    "Alcaldía",
    "Comisión de finanzas",
    "Policía local",
    "Periódico El Faro",
    "Surfistas",
    "Guías de turismo comunitario",
    "Colegio de arquitectas",
    "Banco del Litoral",
    "Partido del Progreso",
    "Red de mujeres del norte",
    "Escuelas de buceo",
    "Comerciantes del mercado central",
    "Abuelas de la playa",
    "Bomberos voluntarios",
];
const ARABIC: [&str; 30] = [
    "صيادو الميناء القديم",
    "اتحاد المعلمين",
    "إذاعة الساحل",
    "مجلس الشباب",
    "جمعية أولياء الأمور",
    "نادي الغوص والرياضات البحرية",
    "الجامعة: مختبر الأحياء",
    "محكمة القضاء الإداري",
    "وزارة البيئة والمياه",
    "المجلس البلدي",
    "غرفة التجارة والصناعة",
    "أصحاب الفنادق",
    "شركة الخليج الأزرق",
    "حزب التقدم",
    "الشرطة المحلية",
    "صحيفة المنارة",
    "مرشدو السياحة",
    "نقابة المهندسين",
    "بنك الساحل",
    "شبكة نساء الشمال",
    "رجال الإنقاذ",
    "تجار السوق المركزي",
    "جدات الشاطئ",
    "متطوعو الدفاع المدني",
    "طلاب من أجل الساحل",
    "لجنة المالية في المجلس",
    "جمعية حماية البحر",
    "مدارس الغوص",
    "عمال الميناء",
    "لجنة الحي",
];

/// Numbers without pattern, the same at every run (splitmix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn id(&mut self) -> u128 {
        u128::from(self.next()) << 64 | u128::from(self.next())
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }

    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// How actors stand.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Standing {
    /// Anywhere, as a hand drops them.
    Anywhere,
    /// Half of them about one place in each wedge.
    Clustered,
    /// Where the program finds a free place for whoever is only said to belong to a wedge.
    Found,
}

/// A map with those names, some dots, some moves, and twice as many relationships.
fn map_of(names: &[String], seed: u64, standing: Standing) -> Map {
    let mut dice = Dice(seed);
    let head = Head {
        title: "Keep the beach public".to_owned(),
        demand: "The council withdraws the sale of the north beach by 1 June".to_owned(),
        kinds: default_kinds(),
        ..Head::default()
    };
    let kind = head.kinds[0].id.clone();
    let mut map = Map::with_head(MapId::from_number(u128::from(seed)), head);
    let middles: Vec<(f64, f64)> = (0..5).map(|w| (0.2 * f64::from(w) + 0.1, 0.3 + 0.5 * dice.share())).collect();
    let ids: Vec<ActorId> = names.iter().map(|_| ActorId::from_number(dice.id())).collect();
    for (place, (name, id)) in names.iter().zip(&ids).enumerate() {
        let (stance, distance) = if standing == Standing::Clustered && dice.below(2) == 0 {
            let (stance, distance) = middles[place % 5];
            (stance + 0.14 * (dice.share() - 0.5), distance + 0.4 * (dice.share() - 0.5))
        } else {
            (dice.share(), dice.share().sqrt())
        };
        map.set_actor(Arc::new(Actor {
            kind: ActorKind::ALL[dice.below(4)],
            placement: Some(Placement::clamped(stance, distance)),
            influence: Influence::new(dice.below(6) as u8),
            wanted: (dice.below(10) == 0).then(|| Wedge::ALL[dice.below(5)]),
            dots: if dice.below(8) == 0 { 1 + dice.below(30) as u8 } else { 0 },
            ..Actor::with_id(*id, name.as_str())
        }));
    }
    for _ in 0..2 * names.len() {
        let (from, to) = (ids[dice.below(ids.len())], ids[dice.below(ids.len())]);
        let tie =
            Relationship { id: RelationshipId::from_number(dice.id()), ..Relationship::new(from, to, kind.clone()) };
        // One with itself is not taken.
        drop(map.set_relationship(Arc::new(tie)));
    }
    map
}

fn named(names: &[&str], seed: u64, standing: Standing) -> Map {
    map_of(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>(), seed, standing)
}

/// Sixty actors with the program's own code names.
fn coded(tongue: Tongue, seed: u64, standing: Standing) -> Map {
    let names: Vec<String> = (0..60).map(|number| format!("{} {number}", ENGLISH[number % 30])).collect();
    let mut map = map_of(&names, seed, standing);
    let given = missing_code_names(&map, &tongue.code_name_words());
    let measurer = Measurer::new();
    let mut finder = Finder::new(
        Fan { rim: Scale::NATURAL_RIM, is_mirrored: false },
        Obstacles::new(Size::new(110.0, 30.0)),
        Reach::Wedge,
    );
    for (number, (id, code_name)) in given.into_iter().enumerate() {
        let mut actor = (**map.actor(id).unwrap()).clone();
        if standing == Standing::Found {
            let ChipBody { size: chip, mark, .. } = chip::body(&code_name, Weight::Medium, 1.0, &measurer);
            actor.placement = Some(finder.place(middle_of(Wedge::ALL[number % 5]), Footprint { chip, mark }));
        }
        actor.code_name = code_name;
        map.set_actor(Arc::new(actor));
    }
    map
}

fn example(name: &str) -> Map {
    examples::all().into_iter().find(|example| example.file_name == name).unwrap().map
}

struct Shown<'a> {
    map: &'a Map,
    names: Names,
    room: Room,
    measurer: Measurer,
}

/// What is drawn of an actor.
struct Drawn {
    lines: Vec<(String, Rect)>,
    body: Rect,
    badge: Option<Rect>,
}

fn shown(map: &Map, names: Names, size: Size, text: f64, lifted: Option<ActorId>) -> Shown<'_> {
    let lang = Lang::new(Tongue::English);
    let measurer = Measurer::new();
    let words = Words {
        wedges: Wedge::ALL.map(|wedge| lang.text(wedge.text_id())),
        hub_title: lang.text("hub-title"),
        demand: map.head().demand.clone(),
        ..Words::default()
    };
    let room = picture::room(&RoomRequest {
        map,
        wished: None,
        names,
        size,
        shown: fanlight::picture::Shown::HalfCircle,
        view: View::Fitted,
        text,
        has_clock: true,
        hidden_kinds: &HashSet::new(),
        lifted,
        outstanding: None,
        words,
        count: &|count| format!("{count} actors"),
        actor_words: &ActorWords::of(&lang),
        veil: fanlight::audience::Veil::none(),
        untitled: "Untitled",
        badge: "Code names",
        measurer: &measurer,
    });
    Shown { map, names, room, measurer }
}

impl Shown<'_> {
    fn drawn(&self) -> BTreeMap<ActorId, Drawn> {
        let mut drawn: BTreeMap<ActorId, Drawn> = BTreeMap::new();
        for item in &self.room.picture.items {
            let Subject::Actor(actor) = item.subject else { continue };
            let of = drawn.entry(actor).or_insert(Drawn { lines: Vec::new(), body: Rect::ZERO, badge: None });
            match &item.shape {
                Shape::Text { text, ink: Ink::Text, .. } => {
                    of.lines.push((text.clone(), item.shape.text_rect(&self.measurer).unwrap()));
                }
                Shape::Box { rect, fill: Some(Ink::ChipFill), .. } => of.body = *rect,
                Shape::Disc { center, radius, fill: Ink::Accent } => {
                    of.badge = Some(Rect::from_center_size(*center, Size::new(2.0 * radius, 2.0 * radius)));
                }
                _ => {}
            }
        }
        drawn
    }

    fn name_of(&self, actor: ActorId) -> String {
        let words = ActorWords::of(&Lang::new(Tongue::English));
        Audience::Room(self.names).name_of(self.map.actor(actor).unwrap(), &words)
    }

    /// Whose names stand there whole.
    fn whole(&self) -> Vec<ActorId> {
        let is_whole = |(actor, drawn): &(ActorId, Drawn)| {
            let lines: Vec<&str> = drawn.lines.iter().map(|(line, _)| line.as_str()).collect();
            lines.join(" ") == self.name_of(*actor)
        };
        self.drawn().into_iter().filter(is_whole).map(|(actor, _)| actor).collect()
    }

    /// Everything that covers something it must not cover, or lies outside the wall.
    fn faults(&self) -> Vec<String> {
        let drawn = self.drawn();
        let mut faults = Vec::new();
        let ground = self.room.picture.items.iter().filter(|item| !matches!(item.subject, Subject::Actor(_)));
        let fixed: Vec<(String, Rect)> = ground
            .filter_map(|item| match &item.shape {
                Shape::Text { text, .. } => Some((text.clone(), item.shape.text_rect(&self.measurer)?)),
                Shape::Box { rect, .. } => Some(("the badge".to_owned(), *rect)),
                _ => None,
            })
            .collect();
        let badge = fixed.iter().find(|(text, _)| text == "the badge").unwrap().1;
        let under = fixed.iter().filter(|(text, rect)| text != "Code names" && *rect != badge && do_meet(*rect, badge));
        faults.extend(under.map(|(text, _)| format!("the badge on {text}")));
        let (center, wall) = (self.room.center, self.room.size.to_rect());
        for (actor, Drawn { lines, body, .. }) in &drawn {
            let is_chip = lines.iter().any(|(_, rect)| body.contains(rect.center()));
            let own = lines.iter().map(|(line, rect)| (line.clone(), *rect));
            let own: Vec<_> = own.chain(is_chip.then(|| (format!("the chip of {}", lines[0].0), *body))).collect();
            for (line, rect) in &own {
                for (other, rects) in &drawn {
                    let others = rects.lines.iter().map(|(_, rect)| rect).chain([&rects.body]).chain(&rects.badge);
                    if other != actor && others.into_iter().any(|other| do_meet(*rect, *other)) {
                        faults.push(format!("{line} and {}", self.name_of(*other)));
                    }
                }
                let met = fixed.iter().find(|(_, other)| do_meet(*rect, *other));
                faults.extend(met.map(|(text, _)| format!("{line} and {text}")));
                let nearest = Point::new(center.x.clamp(rect.x0, rect.x1), center.y.clamp(rect.y0, rect.y1));
                if nearest.y <= center.y && nearest.distance(center) < HUB * self.room.rim - 0.5 {
                    faults.push(format!("{line} on the hub"));
                }
                if rect.union(wall) != wall {
                    faults.push(format!("{line} outside the wall"));
                }
            }
        }
        faults
    }

    /// No mark or chip stands elsewhere than its placement says.
    #[track_caller]
    fn check_places(&self) {
        let fan = Fan { rim: self.room.rim, is_mirrored: self.map.head().mirrored };
        for (actor, drawn) in self.drawn() {
            let wanted = fan.point_of(self.map.actor(actor).unwrap().placement.unwrap()) + self.room.center.to_vec2();
            assert!(drawn.body.center().distance(wanted) < 1e-6, "{}", self.name_of(actor));
        }
    }
}

fn do_meet(a: Rect, b: Rect) -> bool {
    a.x0 + 0.01 < b.x1 && b.x0 + 0.01 < a.x1 && a.y0 + 0.01 < b.y1 && b.y0 + 0.01 < a.y1
}

fn thirties() -> Vec<(String, Map)> {
    let mut maps = vec![("beach".to_owned(), example("beach.ron"))];
    for (tongue, names) in [("en", &ENGLISH), ("es", &SPANISH), ("ar", &ARABIC)] {
        for (seed, standing) in [(1, Standing::Anywhere), (2, Standing::Clustered), (3, Standing::Clustered)] {
            maps.push((format!("{tongue} {standing:?} {seed}"), named(names, seed, standing)));
        }
    }
    maps
}

fn sixties() -> Vec<(String, Map)> {
    let mut maps = Vec::new();
    for tongue in Tongue::ALL {
        for (seed, standing) in (1..6).flat_map(|seed| [(seed, Standing::Found), (seed, Standing::Anywhere)]) {
            maps.push((format!("{tongue:?} {standing:?} {seed}"), coded(tongue, seed, standing)));
        }
    }
    maps
}

#[test]
fn of_thirty_real_names_at_least_two_thirds_stand_whole_on_the_wall() {
    for (case, map) in thirties() {
        let shown = shown(&map, Names::Real, WALL, 1.0, None);
        let (whole, all) = (shown.whole().len(), shown.drawn().len());
        assert!(3 * whole >= 2 * all && all >= 25, "{case}: {whole} of {all}");
        assert_eq!(shown.faults(), Vec::<String>::new(), "{case}");
        shown.check_places();
    }
}

#[test]
fn all_of_sixty_code_names_stand_on_the_wall() {
    for (case, map) in sixties() {
        let shown = shown(&map, Names::Code, WALL, 1.0, None);
        let whole = shown.whole();
        let missing: Vec<String> =
            map.actors().filter(|actor| !whole.contains(&actor.id)).map(|actor| actor.code_name.clone()).collect();
        assert!(missing.is_empty(), "{case}: {missing:?}");
        assert_eq!(shown.faults(), Vec::<String>::new(), "{case}");
        shown.check_places();
    }
}

#[test]
fn on_walls_of_all_sizes_nothing_covers_a_name_and_no_text_is_too_small() {
    let maps = [
        (example("beach.ron"), Names::Real),
        (example("coalition.ron"), Names::Code),
        (named(&SPANISH, 3, Standing::Clustered), Names::Real),
        (coded(Tongue::English, 3, Standing::Clustered), Names::Code),
    ];
    for size in [(1280.0, 720.0), (1024.0, 768.0), (1920.0, 1080.0), (640.0, 360.0), (500.0, 900.0)].map(Size::from) {
        for text in [1.0, 1.25, 1.5, 2.0] {
            for (map, names) in &maps {
                let shown = shown(map, *names, size, text, None);
                let case = format!("{size:?} at {text}: {}", map.head().title);
                assert_eq!(shown.faults(), Vec::<String>::new(), "{case}");
                shown.check_places();
                for item in &shown.room.picture.items {
                    let Shape::Text { text: line, size: height, .. } = &item.shape else { continue };
                    assert!(*height >= least_text(size) * text - 1e-6, "{case}: {line} is {height} high");
                    let rect = item.shape.text_rect(&shown.measurer).unwrap();
                    assert_eq!(rect.union(size.to_rect()), size.to_rect(), "{case}: {line} reaches beyond the wall");
                }
            }
        }
    }
}

#[test]
fn whoever_has_no_name_gets_it_when_lifted_and_nothing_covers_it() {
    let maps = [
        (example("coalition.ron"), Names::Real),
        (coded(Tongue::Spanish, 3, Standing::Clustered), Names::Code),
        (named(&ENGLISH, 2, Standing::Clustered), Names::Real),
    ];
    for (size, text) in [((1280.0, 720.0), 1.0), ((1024.0, 768.0), 2.0), ((640.0, 360.0), 1.5)] {
        for (map, names) in &maps {
            let before = shown(map, *names, size.into(), text, None);
            let whole = before.whole();
            let nameless: Vec<ActorId> = before.drawn().into_keys().filter(|actor| !whole.contains(actor)).collect();
            for actor in nameless.into_iter().step_by(7) {
                let after = shown(map, *names, size.into(), text, Some(actor));
                let name = after.name_of(actor);
                assert!(after.whole().contains(&actor), "{size:?} at {text}: {name}");
                let lines = &after.drawn()[&actor].lines;
                let last = after
                    .room
                    .picture
                    .items
                    .iter()
                    .rposition(|item| matches!(item.subject, Subject::Actor(other) if other != actor));
                let first = after.room.picture.items.iter().position(|item| item.subject == Subject::Actor(actor));
                assert!(first > last, "{name} is in front of the others");
                for (line, rect) in lines {
                    assert_eq!(rect.union(Size::from(size).to_rect()), Size::from(size).to_rect(), "{line}");
                }
                let own = |fault: &&String| lines.iter().any(|(line, _)| fault.starts_with(&format!("{line} and The")));
                assert_eq!(after.faults().iter().find(own), None);
            }
        }
    }
}

#[test]
fn the_same_map_gives_the_same_picture_and_an_edit_moves_names_only_near_it() {
    let map = coded(Tongue::English, 2, Standing::Anywhere);
    let before = shown(&map, Names::Code, WALL, 1.0, None);
    assert_eq!(before.room, shown(&map, Names::Code, WALL, 1.0, None).room);
    let mut moved_names = 0;
    for actor in map.actors_by_id().into_iter().step_by(6) {
        let mut edited = map.clone();
        let mut other = (**actor).clone();
        other.placement = Some(Placement::clamped(1.0 - actor.placement.unwrap().stance.value(), 0.5));
        let id = other.id;
        edited.set_actor(Arc::new(other));
        let after = shown(&edited, Names::Code, WALL, 1.0, None);
        let (was, is) = (before.drawn(), after.drawn());
        let touched = [was[&id].body.center(), is[&id].body.center()];
        for (other, drawn) in &was {
            if *other == id || drawn.lines == is[other].lines {
                continue;
            }
            moved_names += 1;
            let away = touched.map(|at| at.distance(drawn.body.center())).into_iter().fold(f64::INFINITY, f64::min);
            assert!(away < 250.0, "{} moved, {away} away", before.name_of(*other));
        }
    }
    assert!((1..=50).contains(&moved_names), "{moved_names} names moved in ten edits");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn in_no_map_is_a_name_covered(map in maps::map(), text in 1.0..2.0_f64) {
        let shown = shown(&map, Names::Real, WALL, text, None);
        prop_assert_eq!(shown.faults(), Vec::<String>::new());
    }
}

#[test]
fn the_hubs_text_never_leaves_the_hub() {
    let demands = [
        "",
        "Stop",
        "The council withdraws the sale of the north beach by 1 June",
        "Internationalisierungsbestrebungen",
        "El municipio retira la venta de la playa norte antes del primero de junio y publica el contrato con la empresa",
    ];
    let mut with_demand = 0;
    for tongue in Tongue::ALL {
        for title in [Lang::new(tongue).text("hub-title"), "What all of us demand together".to_owned()] {
            for demand in demands {
                let mut map = Map::new();
                map.set_head(Arc::new(Head { demand: demand.to_owned(), ..(**map.head()).clone() }));
                for size in [(1280.0, 720.0), (640.0, 360.0), (1024.0, 768.0), (3840.0, 2160.0), (500.0, 900.0)] {
                    for text in [1.0, 1.1, 1.25, 1.5, 1.75, 2.0] {
                        let lines = hub_lines(&map, &title, size.into(), text);
                        with_demand += usize::from(lines.len() > 1);
                    }
                }
            }
        }
    }
    assert!(with_demand > 60, "the demand is seen where it can be: {with_demand}");
}

/// The lines in the hub, all of them within it.
#[track_caller]
fn hub_lines(map: &Map, title: &str, size: Size, text: f64) -> Vec<String> {
    let measurer = Measurer::new();
    let words = Words { hub_title: title.to_owned(), demand: map.head().demand.clone(), ..Words::default() };
    let room = picture::room(&RoomRequest {
        map,
        wished: None,
        names: Names::Real,
        size,
        shown: fanlight::picture::Shown::HalfCircle,
        view: View::Fitted,
        text,
        has_clock: false,
        hidden_kinds: &HashSet::new(),
        lifted: None,
        outstanding: None,
        words,
        count: &|_| String::new(),
        actor_words: &ActorWords::default(),
        veil: fanlight::audience::Veil::none(),
        untitled: "Untitled",
        badge: "Real names",
        measurer: &measurer,
    });
    let mut lines = Vec::new();
    for item in &room.picture.items {
        let Shape::Text { text: line, ink: Ink::HubText | Ink::HubQuiet, size: height, at, .. } = &item.shape else {
            continue;
        };
        let rect = item.shape.text_rect(&measurer).unwrap();
        let top = at.y - fanlight::layout::measure::CAP_HEIGHT_EM * height;
        for corner in [(rect.x0, top), (rect.x1, top), (rect.x0, at.y), (rect.x1, at.y)].map(Point::from) {
            let away = corner.distance(room.center);
            assert!(away <= HUB * room.rim, "{size:?} at {text}: {line} leaves the hub");
        }
        assert!(rect.y1 <= room.center.y + 1.0, "{size:?} at {text}: {line} hangs out of the hub");
        assert!(*height >= least_text(size) * text - 1e-6);
        lines.push(line.clone());
    }
    lines
}

#[test]
fn on_the_wall_a_name_beside_a_mark_belongs_to_its_actor() {
    let mut driver = Driver::on_the_beach();
    driver.become_wall();
    driver.show_real_names();
    let scene = driver.open().views.spectrum.scene().clone();
    let (actor, name) = scene
        .chips
        .iter()
        .find_map(|chip| if let Face::Beside(name) = &chip.face { Some((chip.actor, name.clone())) } else { None })
        .expect("somebody's name stands beside its mark");
    let center = driver.open().views.spectrum.center();
    let middle = name.rect.center();
    let at = center + egui::vec2(middle.x as f32, middle.y as f32);
    driver.click_at(at, Modifiers::NONE);
    assert!(driver.open().attention.selection.actors.contains(&actor), "{:?} was clicked", name.lines);
    driver.press(Key::Escape);
    let before = driver.map().actor(actor).unwrap().placement;
    driver.drag(at, at + egui::vec2(40.0, 25.0));
    assert_ne!(driver.map().actor(actor).unwrap().placement, before);
}

/// The sizes of all texts painted in the last frame, in points.
fn painted(driver: &Driver) -> Vec<(String, f32)> {
    let least = |text: &egui::epaint::TextShape| {
        let sections = text.galley.job.sections.iter();
        sections.map(|section| section.format.font_id.size).fold(f32::INFINITY, f32::min)
    };
    driver.painted_texts().into_iter().map(|text| (text.galley.job.text.clone(), least(text))).collect()
}

#[test]
fn on_the_wall_notices_the_entry_box_and_the_badge_can_be_read_from_the_last_row() {
    for size in [egui::vec2(1280.0, 720.0), egui::vec2(1920.0, 1080.0)] {
        let mut driver = Driver::on_the_beach();
        driver.window.set_size(size);
        driver.settle();
        let at_desk = painted(&driver);
        assert!(at_desk.iter().any(|(text, height)| text.starts_with("Enter adds it") && *height < 13.0));
        driver.command(Command::PresentHere);
        driver.command(Command::AddActors);
        driver.type_text("Late arrival");
        driver.command(Command::GuideTime);
        let texts = painted(&driver);
        for wanted in ["Add actors", "Late arrival", "Enter adds it", "Code names", "The time"] {
            let found: Vec<_> = texts.iter().filter(|(text, _)| text.starts_with(wanted)).collect();
            assert!(!found.is_empty(), "{wanted} is nowhere in {texts:?}");
            for (text, height) in found {
                assert!(*height >= size.y / 45.0 - 0.01, "{size:?}: {text} is {height} high");
            }
        }
        let label = driver.window.query_all_by_label_contains("Add actors").count();
        assert!(label > 0);
    }
}

//! Pictures as the canvas at the desk lays them out, at any zoom, without a window.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use fanlight::analysis::Actors;
use fanlight::audience::{ActorWords, Audience, Veil};
use fanlight::lang::{Lang, Tongue};
use fanlight::layout::measure::Measurer;
use fanlight::layout::network::Arrangement;
use fanlight::model::{ActorId, Map};
use fanlight::picture::{CANVAS_EDGE, Company, Fit, Lettering, Palette, Positions, Scene};
use fanlight::ui::toolkit::look::Look;
use fanlight::ui::views::canvas::Writing;
use fanlight::ui::views::canvas::stage::{Stage, Version};
use kurbo::Size;

/// A canvas of some size that shows a map.
pub struct DeskScene {
    map: Map,
    size: Size,
    lang: Lang,
    measurer: Measurer,
    veil: Veil,
    positions: Option<Arc<Positions>>,
    stage: Stage,
}

impl DeskScene {
    /// The half circle, or the network.
    pub fn new(map: &Map, is_network: bool, (width, height): (f64, f64)) -> Self {
        let (lang, measurer) = (Lang::new(Tongue::English), Measurer::new());
        let words = ActorWords::of(&lang);
        let veil = Veil::new(map, Audience::Facilitator, &words);
        let positions = is_network.then(|| {
            let company = Company::of(map, Audience::Facilitator, Arrangement::Free);
            Arc::new(Positions::at_rest(&company.request(map, &words, &measurer, &Positions::default())))
        });
        let (map, size, stage) = (map.clone(), Size::new(width, height), Stage::default());
        Self { map, size, lang, measurer, veil, positions, stage }
    }

    /// What is drawn at that zoom; only some stand out, if not everybody may.
    pub fn at(&mut self, zoom: f64, outstanding: Option<&Actors>) -> Arc<Scene> {
        self.with_first(zoom, outstanding, &BTreeSet::new())
    }

    /// Likewise, with those named first.
    pub fn with_first(&mut self, zoom: f64, outstanding: Option<&Actors>, first: &BTreeSet<ActorId>) -> Arc<Scene> {
        let look = Look {
            audience: Audience::Facilitator,
            veil: &self.veil,
            lang: &self.lang,
            palette: Palette::Light,
            measurer: &self.measurer,
        };
        let fit = match &self.positions {
            None => Fit::half_circle(self.size, 0.0, 0.0),
            Some(positions) => Fit::network(self.size, (0.0, CANVAS_EDGE), 0.0, positions, positions.extent),
        };
        let scale = fit.scale(zoom);
        let network = self
            .positions
            .as_ref()
            .map(|positions| (positions.plane(fit.plane_scale(scale), positions.extent), positions));
        let writing = Writing {
            size: fit.name_size(),
            area: if zoom > 1.0 { Lettering::ENDLESS } else { fit.names_area(CANVAS_EDGE, CANVAS_EDGE) },
            reach: Some(fit.reach(scale.rim)),
            least_in_hub: fit.least_hub_text(),
        };
        let version = Version {
            revision: 0,
            wished: None,
            network,
            groups: &[],
            only: None,
            outstanding,
            first,
            writing,
            is_enlarged: zoom > 1.0,
        };
        self.stage.lay_out(look, &self.map, version, &HashSet::new(), scale)
    }
}

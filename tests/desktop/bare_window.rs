//! A window with one label and nothing else, for `pace.py` to compare the start of Fanlight with.

use eframe::egui::{self, ViewportBuilder};

struct Bare;

impl eframe::App for Bare {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        egui::CentralPanel::default().show(ui, |ui| ui.label("A bare window"));
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        [1.0; 4]
    }
}

fn main() -> eframe::Result {
    let viewport = ViewportBuilder::default().with_inner_size([1360.0, 820.0]);
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    eframe::run_native("A bare window", options, Box::new(|_| Ok(Box::new(Bare))))
}

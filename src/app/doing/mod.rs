//! Carries out what was asked for.

mod entering;
pub(in crate::app) mod filtering;
mod guiding;
pub(in crate::app) mod moves;
mod panels;
mod placing;
mod run;

//! A pin: where the network view keeps an actor that somebody dragged there.

/// A point of the network's plane, in steps of a tenth of a point.
///
/// The plane's unit is the point at which texts have their natural size, its
/// origin is the middle, and its y runs downwards. Fixed-point, so that what
/// was saved is exactly what is loaded again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pin {
    x_tenths: i32,
    y_tenths: i32,
}

impl Pin {
    /// How far from the middle a pin can be, to either side, in points: beyond any network of as many actors as a map
    /// may hold.
    pub const LIMIT: f64 = 100_000.0;
    /// How many steps make a point.
    const STEPS: f64 = 10.0;

    /// The pin nearest to a point; what is beyond the limit is brought to it, and what is not a number to the middle.
    #[must_use]
    pub fn clamped(x: f64, y: f64) -> Self {
        // `as` maps NaN to 0.
        let tenths = |value: f64| (value.clamp(-Self::LIMIT, Self::LIMIT) * Self::STEPS).round() as i32;
        Self { x_tenths: tenths(x), y_tenths: tenths(y) }
    }

    /// From the middle to the right, in points.
    #[must_use]
    pub fn x(self) -> f64 {
        f64::from(self.x_tenths) / Self::STEPS
    }

    /// From the middle downwards, in points.
    #[must_use]
    pub fn y(self) -> f64 {
        f64::from(self.y_tenths) / Self::STEPS
    }
}

#[cfg(test)]
mod tests {
    //! Rounding and bounds.
    use super::*;

    #[test]
    fn a_pin_is_rounded_to_tenths_and_stays_what_it_is() {
        let pin = Pin::clamped(12.54, -3.06);
        assert_eq!((pin.x(), pin.y()), (12.5, -3.1));
        assert_eq!(Pin::clamped(pin.x(), pin.y()), pin);
    }

    #[test]
    fn a_pin_is_never_out_of_range() {
        let pin = Pin::clamped(f64::INFINITY, f64::NAN);
        assert_eq!((pin.x(), pin.y()), (Pin::LIMIT, 0.0));
        assert_eq!(Pin::clamped(-1e9, 0.0), Pin::clamped(-Pin::LIMIT, 0.0));
    }
}

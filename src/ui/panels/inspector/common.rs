//! What several records have in common.

/// What several records say of one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Common<T> {
    /// All say this; so does one alone.
    Same(T),
    /// They differ, or there is none.
    Various,
}

impl<T: PartialEq> Common<T> {
    /// What these values have in common.
    pub(super) fn of(values: impl IntoIterator<Item = T>) -> Self {
        let mut values = values.into_iter();
        match values.next() {
            Some(first) if values.all(|value| value == first) => Self::Same(first),
            _ => Self::Various,
        }
    }

    /// The value, if there is one in common.
    pub(super) fn same(self) -> Option<T> {
        match self {
            Self::Same(value) => Some(value),
            Self::Various => None,
        }
    }

    /// Whether they differ.
    pub(super) fn is_various(&self) -> bool {
        matches!(self, Self::Various)
    }
}

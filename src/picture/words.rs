//! The words written on the ground, and how many of them fit.

/// The words written in and round the half circle.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Words {
    /// What each wedge is called.
    pub wedges: [String; 5],
    /// What stands under each wedge's name: how many actors it holds.
    pub counts: [String; 5],
    /// What stands above the demand in the hub.
    pub hub_title: String,
    /// The demand.
    pub demand: String,
    /// What those are called in the network who have no relationships, and those who were not placed yet.
    pub unrelated: String,
    /// See [`Words::unrelated`].
    pub unplaced: String,
    /// No text in the hub is smaller than this, in points.
    pub least_size: f64,
    /// How far from the middle of the half circle the wedges' names may reach, in points, if there is an edge.
    pub reach: Option<f64>,
}

/// As many words as fit `room`, and what is left. The last line ends in an ellipsis if something is left over.
pub(super) fn take_line<'a>(text: &'a str, room: f64, is_last: bool, width: &dyn Fn(&str) -> f64) -> (String, &'a str) {
    if width(text) <= room {
        return (text.to_owned(), "");
    }
    let fits = |end: usize| {
        let line = text[..end].trim_end();
        if is_last { width(&format!("{line}…")) <= room } else { width(line) <= room }
    };
    let spaces = text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
    let end = spaces.take_while(|&at| fits(at)).last().unwrap_or_else(|| {
        // Not even one word fits: as many letters as do.
        text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|&end| fits(end)).last().unwrap_or(text.len())
    });
    let line = text[..end].trim_end();
    let rest = text[end..].trim_start();
    (if is_last && !rest.is_empty() { format!("{line}…") } else { line.to_owned() }, rest)
}

/// Words on so many lines at most, none of them broken; an ellipsis stands for those that have no room.
pub(super) fn in_lines(text: &str, room: f64, most: usize, width: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && lines.len() < most {
        let is_last = lines.len() + 1 == most;
        let first = rest.split_whitespace().next().unwrap_or_default();
        let has_room = width(first) <= room && (!is_last || first == rest || width(&format!("{first}…")) <= room);
        if !has_room {
            lines.push("…".to_owned());
            break;
        }
        let (line, left) = take_line(rest, room, is_last, width);
        lines.push(line);
        rest = left;
    }
    lines
}

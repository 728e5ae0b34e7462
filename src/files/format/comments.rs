//! Finds the comments in a file's text: what a person wrote there for people, and what no save keeps.

/// Where each comment begins, in bytes, in a text that `ron` can read. See "Comments" and "Strings" in RON's grammar.
pub(super) fn comments(source: &str) -> Vec<usize> {
    let bytes = source.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let rest = &bytes[at..];
        at += match byte {
            b'/' if rest.starts_with(b"//") => {
                found.push(at);
                rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len())
            }
            b'/' if rest.starts_with(b"/*") => {
                found.push(at);
                block(rest)
            }
            b'"' => string(rest),
            b'\'' => letter(rest),
            b'r' => raw_string(rest).unwrap_or(1),
            _ => 1,
        };
    }
    found
}

/// The length of a comment in brackets, which may hold others.
fn block(bytes: &[u8]) -> usize {
    let (mut at, mut depth) = (0, 0);
    while at < bytes.len() {
        match &bytes[at..] {
            [b'/', b'*', ..] => (at, depth) = (at + 2, depth + 1),
            [b'*', b'/', ..] => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// The length of a string, with its quotes.
fn string(bytes: &[u8]) -> usize {
    let mut at = 1;
    loop {
        match bytes.get(at) {
            Some(b'\\') => at += 2,
            Some(b'"') | None => return at + 1,
            Some(_) => at += 1,
        }
    }
}

/// The length of a string of which nothing is escaped, with its quotes and the signs round them.
fn raw_string(bytes: &[u8]) -> Option<usize> {
    let hashes = bytes.iter().skip(1).take_while(|byte| **byte == b'#').count();
    let inside = bytes.get(1 + hashes..)?.strip_prefix(b"\"")?;
    let is_end = |tail: &[u8]| tail[0] == b'"' && tail[1..].iter().all(|byte| *byte == b'#');
    let length = inside.windows(1 + hashes).position(is_end).unwrap_or(inside.len());
    Some(2 + hashes + length + 1 + hashes)
}

/// The length of a single letter, with its quotes.
fn letter(bytes: &[u8]) -> usize {
    let escaped = if bytes.get(1) == Some(&b'\\') { 2 } else { 0 };
    let end = bytes.iter().skip(1 + escaped).position(|byte| *byte == b'\'');
    end.map_or(1, |end| 1 + escaped + end + 1)
}

#[cfg(test)]
mod tests {
    //! What is a comment, and what only looks like one.
    use super::*;

    fn found(source: &str) -> Vec<&str> {
        comments(source).into_iter().map(|at| source[at..].get(..4).unwrap_or(&source[at..])).collect()
    }

    #[test]
    fn comments_are_found_wherever_they_stand() {
        assert_eq!(found("// a\n(title: \"b\", /* c */ version: 1) // d"), ["// a", "/* c", "// d"]);
        assert_eq!(found("/* a /* b */ // c */ 1 /*d"), ["/* a", "/*d"]);
        assert_eq!(found("(a: 'x', // b\n)"), ["// b"]);
        assert_eq!(found("r // a"), ["// a"]);
    }

    #[test]
    fn texts_with_the_same_signs_are_none() {
        for source in [
            r#"(notes: "see http://a.example/b or \" // c")"#,
            r##"(notes: r#"a " // b "#, ext: {"x": r"// c"})"##,
            r#"(a: '"', b: "// c", d: '\'', e: "/* f")"#,
            r#"(a: b"// c", d: br"// e")"#,
            "(a: 1 / 2)",
        ] {
            assert_eq!(found(source), [""; 0], "{source}");
        }
    }

    #[test]
    fn an_end_in_the_middle_is_an_end() {
        for source in ["\"", "\"\\", "r#\"a", "'", "'\\", "/*", "/", "r", "r#"] {
            let _ = comments(source);
        }
    }
}

//! Names for things that have none: made from what they are, so the same export has the same names everywhere.

use crate::escape::hex;

/// A running hash (FNV-1a, two of them side by side).
#[derive(Clone, Copy)]
pub struct Identity(u64, u64);

impl Identity {
    pub fn new(text: &str) -> Self {
        Identity(0xcbf2_9ce4_8422_2325, 0x6c62_272e_07bb_0142).with(text)
    }

    /// What belongs to it.
    pub fn with(self, text: &str) -> Self {
        // The end of each part counts too, so that "a" with "b" is not "ab".
        text.bytes().chain([0xff]).fold(self, |Identity(a, b), byte| {
            let step = |hash: u64| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
            Identity(step(a), step(b).rotate_left(7))
        })
    }

    pub fn with_number(self, number: usize) -> Self {
        self.with(&number.to_string())
    }

    /// A prefix for the ids of a page, so that two exports can stand on one.
    pub fn anchor(self) -> String {
        let mut out = String::from("st");
        hex(&mut out, self.0, 8);
        out.push('-');
        out
    }

    /// `urn:uuid:…`, a UUID of version 8 (RFC 9562: made by rules of one's own).
    pub fn urn(self) -> String {
        let mut out = String::from("urn:uuid:");
        hex(&mut out, self.0, 8);
        out.push('-');
        hex(&mut out, self.0 >> 32, 4);
        out.push_str("-8");
        hex(&mut out, self.0 >> 48, 3);
        out.push('-');
        hex(&mut out, self.1 >> 48 & 0x3fff | 0x8000, 4);
        out.push('-');
        hex(&mut out, self.1, 12);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_urn_is_a_uuid_of_version_8() {
        let urn = Identity::new("a").with_number(3).urn();
        let groups: Vec<&str> = urn.strip_prefix("urn:uuid:").unwrap().split('-').collect();
        assert_eq!(groups.iter().map(|g| g.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(groups[2].starts_with('8') && "89ab".contains(&groups[3][..1]), "{urn}");
    }

    #[test]
    fn other_things_have_other_names() {
        let names = [
            Identity::new("a"),
            Identity::new("b"),
            Identity::new(""),
            Identity::new("a").with(""),
            Identity::new("a").with("b"),
            Identity::new("ab"),
            Identity::new("a").with_number(1),
        ];
        let urns: std::collections::HashSet<String> = names.iter().map(|name| name.urn()).collect();
        assert_eq!(urns.len(), names.len());
    }
}

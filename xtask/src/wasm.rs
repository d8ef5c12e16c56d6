//! Reading as much of a wasm module as it takes to know what it imports.

const MAGIC: [u8; 8] = *b"\0asm\x01\0\0\0";
const IMPORTS: u8 = 2;

/// The field names of everything that a module imports; None where the bytes are no module.
pub fn imports(module: &[u8]) -> Option<Vec<String>> {
    let mut rest = Bytes(module.strip_prefix(&MAGIC)?);
    let mut names = Vec::new();
    while !rest.0.is_empty() {
        let id = rest.byte()?;
        let mut section = Bytes(rest.sized()?);
        if id != IMPORTS {
            continue;
        }
        for _ in 0..section.number()? {
            section.sized()?;
            names.push(String::from_utf8(section.sized()?.to_vec()).ok()?);
            section.skip_kind()?;
        }
    }
    Some(names)
}

/// What is still unread.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// A LEB128 number.
    fn number(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    /// A length and so many bytes.
    fn sized(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.number()?).ok()?;
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    /// What is imported: a function, table, memory, global or tag. The page's types have one byte each.
    fn skip_kind(&mut self) -> Option<()> {
        match self.byte()? {
            0 => self.number().map(drop),
            1 => self.byte().and_then(|_| self.skip_limits()),
            2 => self.skip_limits(),
            3 => self.byte().and_then(|_| self.byte()).map(drop),
            4 => self.byte().and_then(|_| self.number()).map(drop),
            _ => None,
        }
    }

    fn skip_limits(&mut self) -> Option<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An empty custom section, then a memory and a function from the module "m".
    const MODULE: &[u8] =
        b"\0asm\x01\0\0\0\x00\x02\x01x\x02\x13\x02\x01m\x03mem\x02\x01\x01\x02\x01m\x03log\x00\x05";

    #[test]
    fn imports_are_named() {
        assert_eq!(imports(MODULE), Some(vec!["mem".to_owned(), "log".to_owned()]));
        assert_eq!(imports(&MAGIC), Some(Vec::new()));
    }

    #[test]
    fn a_cut_module_is_none() {
        let whole_sections = [8, 12, MODULE.len()];
        for end in (0..MODULE.len()).filter(|end| !whole_sections.contains(end)) {
            assert_eq!(imports(&MODULE[..end]), None, "{end}");
        }
    }
}

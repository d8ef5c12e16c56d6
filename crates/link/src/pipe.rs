//! Writing and reading described once: a pipe carries values into a link or out of it, and leaves them where they were.

use crate::coder::{Decoder, Encoder};
use crate::error::Stop;
use crate::kind::Kind;

/// Ends a text. No UTF-8 text holds this byte.
const END: u8 = 0xff;

/// Either direction.
pub enum Pipe<'b> {
    /// Into a link.
    Write(Encoder),
    /// Out of one.
    Read(Decoder<'b>),
    /// Into plain bytes.
    Keep(Vec<u8>),
    /// Out of them.
    Kept(core::slice::Iter<'b, u8>),
}

/// Reading may stop early; what was read by then is kept.
pub type Flow = Result<(), Stop>;

impl Pipe<'_> {
    /// Whether values come out.
    pub fn reads(&self) -> bool {
        matches!(self, Pipe::Read(_) | Pipe::Kept(_))
    }

    fn byte(&mut self, kind: Kind, value: u8) -> Result<u8, Stop> {
        match self {
            Pipe::Write(encoder) => encoder.byte(kind, value)?,
            Pipe::Read(decoder) => return decoder.byte(kind),
            Pipe::Keep(bytes) => bytes.push(value),
            Pipe::Kept(bytes) => return bytes.next().copied().ok_or(Stop::Cut),
        }
        Ok(value)
    }

    /// Seven bits a byte, the lowest first (LEB128).
    pub fn number(&mut self, kind: Kind, value: &mut u64) -> Flow {
        let (mut rest, mut read, mut shift) = (*value, 0, 0);
        loop {
            let more = u8::from(rest >= 0x80) << 7;
            let byte = self.byte(kind, rest as u8 & 0x7f | more)?;
            read |= u64::from(byte & 0x7f).checked_shl(shift).ok_or(Stop::Garbled)?;
            (rest, shift) = (rest >> 7, shift + 7);
            if byte < 0x80 {
                *value = read;
                return Ok(());
            }
        }
    }

    /// A number with a sign: 0, -1, 1, -2, …
    pub fn signed(&mut self, kind: Kind, value: &mut i64) -> Flow {
        let mut number = (*value << 1 ^ *value >> 63) as u64;
        self.number(kind, &mut number)?;
        *value = (number >> 1) as i64 ^ -((number & 1) as i64);
        Ok(())
    }

    pub fn size(&mut self, kind: Kind, value: &mut usize) -> Flow {
        let mut number = *value as u64;
        self.number(kind, &mut number)?;
        *value = usize::try_from(number).map_err(|_| Stop::Garbled)?;
        Ok(())
    }

    /// Choices in the bits of one byte.
    pub fn flags(&mut self, value: &mut u8) -> Flow {
        *value = self.byte(Kind::Flags, *value)?;
        Ok(())
    }

    /// A text. Of one that breaks off, whole characters are kept.
    pub fn text(&mut self, value: &mut String) -> Flow {
        if !self.reads() {
            for byte in value.bytes().chain([END]) {
                self.byte(Kind::Text, byte)?;
            }
            return Ok(());
        }
        let mut bytes = Vec::new();
        let flow = loop {
            match self.byte(Kind::Text, END) {
                Ok(END) => break Ok(()),
                Ok(byte) => bytes.push(byte),
                Err(stop) => break Err(stop),
            }
        };
        let good = match core::str::from_utf8(&bytes) {
            Ok(_) => bytes.len(),
            Err(error) => error.valid_up_to(),
        };
        let whole = good == bytes.len();
        bytes.truncate(good);
        *value = String::from_utf8(bytes).unwrap_or_default();
        if flow.is_ok() && !whole { Err(Stop::Garbled) } else { flow }
    }

    /// How many there are, at most `most`; then each of them in its place.
    pub fn each<T>(
        &mut self,
        list: &mut Vec<T>,
        most: usize,
        new: fn() -> T,
        mut one: impl FnMut(&mut Self, &mut T) -> Flow,
    ) -> Flow {
        let mut count = list.len();
        self.size(Kind::Count, &mut count)?;
        if count > most {
            return Err(Stop::Garbled);
        }
        for index in 0..count {
            if self.reads() {
                list.push(new());
            }
            if let Some(item) = list.get_mut(index) {
                one(self, item)?;
            }
        }
        Ok(())
    }
}

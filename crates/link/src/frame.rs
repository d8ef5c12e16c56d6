//! Around the coded bytes: how many there are, which primer was read, and a check value every kilobyte, so that what is
//! cut or changed is noticed before it is decoded, and what stands before it is not lost.

use crate::error::Stop;
use crate::primer::Primer;

/// Coded bytes under one check value.
const BLOCK: usize = 1024;
/// No address of 64,000 characters holds more.
const MOST: usize = 48 * 1024;

/// What a frame holds.
pub struct Frame {
    pub primer: Primer,
    /// The coded bytes that are there and, as far as a check value could tell, right.
    pub body: Vec<u8>,
    /// How many there should be.
    pub length: usize,
    /// Why there are fewer.
    pub stop: Option<Stop>,
}

/// The length and the primer in one number (LEB128), then blocks, each after its check value.
pub fn wrap(primer: Primer, body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len() + 8);
    let mut head = body.len() << 2 | primer as usize;
    while head >= 0x80 {
        out.push(head as u8 | 0x80);
        head >>= 7;
    }
    out.push(head as u8);
    for block in body.chunks(BLOCK) {
        out.extend(check(block).to_be_bytes());
        out.extend(block);
    }
    out
}

/// Reads what is there of a frame; bytes behind its end are none of it.
pub fn unwrap(bytes: &[u8]) -> Result<Frame, Stop> {
    let (mut head, mut shift, mut rest) = (0usize, 0, bytes.iter().as_slice());
    loop {
        let Some((byte, behind)) = rest.split_first() else { return Err(Stop::Cut) };
        head |= usize::from(byte & 0x7f) << shift;
        (rest, shift) = (behind, shift + 7);
        if *byte < 0x80 {
            break;
        }
        if shift > 14 {
            return Err(Stop::Garbled);
        }
    }
    let (primer, length) = (Primer::of_number(head & 3), head >> 2);
    if length > MOST {
        return Err(Stop::Garbled);
    }
    let mut frame = Frame { primer, body: Vec::with_capacity(length), length, stop: None };
    while frame.body.len() < length {
        let wanted = BLOCK.min(length - frame.body.len());
        let Some((value, behind)) = rest.split_at_checked(2) else {
            frame.stop = Some(Stop::Cut);
            break;
        };
        let Some((block, behind)) = behind.split_at_checked(wanted) else {
            // Nothing can vouch for a part of a block. It is most of a short link, though, and mostly right.
            frame.body.extend(behind);
            frame.stop = Some(Stop::Cut);
            break;
        };
        if check(block).to_be_bytes() != value {
            frame.stop = Some(Stop::Garbled);
            break;
        }
        frame.body.extend(block);
        rest = behind;
    }
    Ok(frame)
}

/// FNV-1a, 32 bit, folded to 16.
fn check(bytes: &[u8]) -> u16 {
    let hash =
        bytes.iter().fold(0x811c_9dc5u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    (hash >> 16 ^ hash) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(length: usize) -> Vec<u8> {
        (0..length).map(|n| (n * 7 + n / 256) as u8).collect()
    }

    #[test]
    fn a_body_comes_back_whatever_stands_behind_it() {
        for length in [0, 1, 31, 1023, 1024, 1025, 5000, MOST] {
            let mut bytes = wrap(Primer::Chinese, &body(length));
            bytes.extend([1, 2, 3]);
            let frame = unwrap(&bytes).unwrap();
            assert_eq!((frame.primer, frame.body, frame.stop), (Primer::Chinese, body(length), None));
        }
    }

    #[test]
    fn what_stands_before_a_cut_is_kept() {
        let bytes = wrap(Primer::None, &body(3000));
        for end in 2..bytes.len() {
            let frame = unwrap(&bytes[..end]).unwrap();
            assert_eq!((frame.stop, frame.length), (Some(Stop::Cut), 3000));
            assert!(body(3000).starts_with(&frame.body) && frame.body.len() + 9 >= end.min(3000));
        }
        assert_eq!(unwrap(&bytes[..1]).err(), Some(Stop::Cut));
    }

    #[test]
    fn a_changed_byte_is_noticed_in_its_block() {
        let bytes = wrap(Primer::English, &body(3000));
        for at in 2..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 0x10;
            let frame = unwrap(&changed).unwrap();
            assert_eq!((frame.stop, frame.body.len()), (Some(Stop::Garbled), (at - 2) / (BLOCK + 2) * BLOCK));
        }
    }
}

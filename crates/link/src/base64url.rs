//! Bytes in the characters that no address, chat or mail changes (RFC 4648, section 5, without padding).

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Four characters for three bytes.
pub fn encode(bytes: &[u8]) -> String {
    let mut out = String::new();
    for group in bytes.chunks(3) {
        let bits =
            (0..3).fold(0u32, |bits, index| bits << 8 | u32::from(group.get(index).copied().unwrap_or(0)));
        for place in 0..=group.len() {
            let index = bits >> (18 - 6 * place) & 63;
            out.extend(ALPHABET.get(index as usize).map(|byte| char::from(*byte)));
        }
    }
    out
}

/// The bytes that are whole; a character that is none of the alphabet ends the text.
pub fn decode(text: &str) -> Vec<u8> {
    let (mut out, mut bits, mut count) = (Vec::new(), 0u32, 0);
    for character in text.bytes() {
        let Some(value) = ALPHABET.iter().position(|byte| *byte == character) else { break };
        bits = bits << 6 | value as u32;
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
        }
    }
    out
}

/// Whether a character can stand in a link.
pub fn is_in_alphabet(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '-' || character == '_'
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_test_vectors_of_the_standard() {
        for (bytes, text) in [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg")] {
            assert_eq!((encode(bytes.as_bytes()).as_str(), decode(text)), (text, bytes.as_bytes().to_vec()));
        }
        assert_eq!(encode(&[0xfb, 0xff]), "-_8");
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes: Vec<u8>) {
            let text = encode(&bytes);
            prop_assert!(text.chars().all(is_in_alphabet));
            prop_assert_eq!(decode(&text), bytes);
        }
    }
}

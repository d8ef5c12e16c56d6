//! How late first words came. Written by `cargo xtask percentiles --data DIR`; not by hand.
//!
//! GitHub: the start that it states later to its first post, incidents of January 2024 to August 2026 (mrshu/github-statuses,
//! MIT). Google Cloud and AWS: begin to first notification, 2018 to 2020 (atlarge-research/cloud-uptime-archive, MIT); of
//! the AWS rows that state times 267 of 309 agree with the text to the minute. Delays of more than a day are left out.
//! Metrist: an independent monitor's first detection to the first post on the status page, 14 products, October 2022 to
//! March 2023 (metrist.io/blog/the-data-behind-delayed-status-page-updates), least and most instead of quartiles.

use super::Measured;

/// What was measured, the closest to today first.
pub static MEASURED: [Measured; 4] = [
    Measured {
        name: "GitHub",
        years: "2024–26",
        count: 158,
        low: 17,
        median: 40,
        high: 93,
        later_than: Some(&[
            1, 1, 1, 1, 1, 1, 4, 4, 6, 10, 10, 11, 11, 11, 12, 13, 14, 14, 14, 15, 16, 17, 17, 17, 18, 18,
            18, 20, 20, 22, 22, 23, 24, 24, 25, 25, 26, 29, 30, 31, 33, 34, 34, 34, 36, 37, 40, 40, 41, 41,
            42, 42, 43, 45, 46, 48, 51, 51, 52, 55, 59, 61, 61, 62, 63, 66, 67, 71, 76, 78, 78, 80, 84, 86,
            94, 96, 98, 105, 106, 120, 121, 134, 149, 151, 154, 163, 172, 177, 191, 226, 333, 356, 423, 453,
            654, 721, 741, 760, 1398, 1434,
        ]),
    },
    Measured {
        name: "Metrist",
        years: "2022–23",
        count: 25,
        low: 2,
        median: 16,
        high: 121,
        later_than: None,
    },
    Measured {
        name: "Google Cloud",
        years: "2018–20",
        count: 341,
        low: 5,
        median: 28,
        high: 61,
        later_than: Some(&[
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 3, 3, 4, 5, 5, 5, 6, 6, 7, 8, 9, 10, 10,
            12, 13, 13, 13, 16, 17, 17, 19, 19, 19, 20, 21, 21, 22, 23, 26, 26, 28, 29, 30, 32, 33, 33, 34,
            35, 35, 35, 35, 36, 38, 40, 41, 44, 44, 46, 49, 50, 53, 56, 57, 58, 59, 61, 62, 64, 65, 67, 69,
            71, 79, 88, 89, 93, 101, 117, 125, 132, 136, 158, 200, 246, 305, 454, 485, 591, 768, 1157, 1198,
            1206,
        ]),
    },
    Measured {
        name: "AWS",
        years: "2018–20",
        count: 339,
        low: 35,
        median: 63,
        high: 111,
        later_than: Some(&[
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 18, 21, 23, 25, 26, 28, 28, 29, 32, 32, 34, 36, 36, 36, 38,
            39, 39, 40, 41, 43, 44, 44, 45, 45, 46, 47, 49, 50, 52, 53, 55, 56, 58, 59, 61, 63, 64, 64, 66,
            67, 67, 70, 72, 73, 76, 77, 81, 82, 83, 84, 85, 86, 87, 88, 91, 91, 92, 95, 98, 100, 104, 108,
            112, 114, 117, 119, 122, 130, 140, 146, 149, 164, 173, 179, 188, 204, 209, 232, 246, 252, 283,
            290, 335, 359, 593, 603, 609, 1441,
        ]),
    },
];

//! What a time expression says, before anything is resolved.

use super::zone::Zone;

/// Which half of the day a clock means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    /// Written on the clock of 24 hours.
    Full,
    /// Before noon.
    Am,
    /// After noon.
    Pm,
    /// 1 to 12, and nothing says which half.
    Open,
}

/// A time of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    /// 0 to 24; 1 to 12 where the half is named or open.
    pub hour: u32,
    /// 0 to 59.
    pub minute: Option<u32>,
    /// 0 to 59.
    pub second: Option<u32>,
    /// The half of the day.
    pub half: Half,
}

impl Clock {
    /// An hour as it is written: a leading nought or an hour beyond twelve tells the clock of 24 hours.
    pub fn written(hour: u32, digits: u8, minute: Option<u32>, second: Option<u32>) -> Self {
        let full = hour == 0 || hour > 12 || (digits == 2 && hour < 10);
        Clock { hour, minute, second, half: if full { Half::Full } else { Half::Open } }
    }

    /// Minutes since midnight; at most 24 hours.
    pub fn minutes(self) -> u32 {
        let hour = match (self.half, self.hour) {
            (Half::Am, 12) => 0,
            (Half::Pm, hour) if hour < 12 => hour + 12,
            (_, hour) => hour,
        };
        hour * 60 + self.minute.unwrap_or(0)
    }

    /// Whether the text says which half it is.
    pub fn is_marked(self) -> bool {
        matches!(self.half, Half::Am | Half::Pm)
    }
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// 凌晨, early morning.
    Small,
    /// Morning; in English from midnight on.
    Morning,
    /// 上午, 早上: 凌晨 goes before it.
    Forenoon,
    /// 中午, midday.
    Noon,
    /// Afternoon.
    Afternoon,
    /// Evening.
    Evening,
    /// Night: from the evening of its day into the next.
    Night,
}

impl Part {
    /// The part that a table names by its number, from 1 on.
    pub fn of(number: i32) -> Option<Part> {
        Some(match number {
            1 => Part::Small,
            2 => Part::Morning,
            3 => Part::Noon,
            4 => Part::Afternoon,
            5 => Part::Evening,
            6 => Part::Night,
            7 => Part::Forenoon,
            _ => return None,
        })
    }

    /// Its first and its last minute, counted from the midnight that begins its day. Morning, afternoon and evening are
    /// as wide as Duckling has them (Duckling/Time/{EN,ZH}/Rules.hs), which is wider than Recognizers-Text: a statement
    /// means some moment of it.
    pub fn slot(self) -> (i64, i64) {
        let (from, to) = match self {
            Part::Small => (0, 6),
            Part::Morning => (0, 12),
            Part::Forenoon => (4, 12),
            Part::Noon => (11, 14),
            Part::Afternoon => (12, 19),
            Part::Evening => (18, 24),
            Part::Night => (20, 28),
        };
        (from * 60, to * 60)
    }

    /// A clock within this part of the day, and whether it lies after the midnight that ends the day.
    pub fn place(self, clock: Clock) -> (Clock, bool) {
        if clock.half == Half::Pm {
            return (clock, false);
        }
        let hour = clock.hour;
        let late = matches!(self, Part::Evening | Part::Night);
        // 昨晚 1 点, last night at 2 am: after the midnight that follows.
        if late && (hour < 5 || hour == 24 || (hour == 12 && clock.half != Half::Full)) {
            let hour = if hour == 12 || hour == 24 { 0 } else { hour };
            return (Clock { hour, half: Half::Full, ..clock }, true);
        }
        if clock.half != Half::Open {
            return (clock, false);
        }
        let half = match self {
            Part::Small => Half::Am,
            Part::Morning | Part::Forenoon if hour == 12 => Half::Pm,
            Part::Morning | Part::Forenoon => Half::Am,
            Part::Noon if hour == 11 || hour == 10 => Half::Am,
            _ => Half::Pm,
        };
        (Clock { half, ..clock }, false)
    }
}

/// The year of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// As written.
    Stated(i32),
    /// 去年 is -1.
    Shift(i32),
    /// Nothing says it.
    Open,
}

/// Which week a weekday belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Week {
    /// The nearest such day, backward unless something is promised.
    Near,
    /// So many calendar weeks from this one.
    Shift(i64),
    /// "last Friday": the latest one before today.
    Before,
    /// "next Friday": the first one after today.
    After,
}

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// Month and day, perhaps a year.
    Calendar(Year, u32, u32),
    /// A month as a whole.
    Month(Year, u32),
    /// A year as a whole.
    Year(i32),
    /// A day of a month that is not named (19日, the 15th).
    OfMonth(u32),
    /// A day of the month so many months from that of posting (上月28日).
    MonthShift(i32, u32),
    /// So many days from the day of posting.
    Shift(i64),
    /// A day of the week, Monday 0.
    Weekday(u32, Week),
    /// The moment of posting, at the start of a window.
    Now,
    /// So many days from the last date of the text (当天 0, 次日 1).
    FromLast(i64),
}

/// A day, with the weekday that may stand beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date {
    /// The day.
    pub day: Day,
    /// The weekday named with it, Monday 0.
    pub weekday: Option<u32>,
}

impl Date {
    /// Whether it is a month or a year as a whole.
    pub fn is_stretch(self) -> bool {
        matches!(self.day, Day::Month(..) | Day::Year(_))
    }

    /// A day alone.
    pub const fn new(day: Day) -> Self {
        Date { day, weekday: None }
    }

    /// The day that a word stands for, with its part: in a table its days from now, three more than it is, ten times
    /// the number of the part, and a hundred where the days are counted from the last date of the text.
    pub fn of_word(number: i32) -> (Date, Option<Part>) {
        let shift = i64::from(number % 10 - 3);
        let day = if number < 100 { Day::Shift(shift) } else { Day::FromLast(shift) };
        (Date::new(day), Part::of(number / 10 % 10))
    }
}

/// How exact a time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Near {
    /// About, 左右.
    About,
    /// Nearly, 不到, shortly before: a little less.
    Under,
    /// Shortly after, 刚过: a little more.
    Over,
    /// 多, 许 after an hour: within the hour, or the unit, that follows.
    Within,
    /// Before: open towards the past.
    Before,
    /// After: open towards the future.
    After,
}

impl Near {
    /// What a table names by its number.
    pub fn of(number: i32) -> Near {
        match number {
            0 => Near::About,
            1 => Near::Under,
            2 => Near::Over,
            3 => Near::Within,
            4 => Near::Before,
            _ => Near::After,
        }
    }
}

/// A point in time, in the parts that the text gives.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Point {
    /// The day.
    pub date: Option<Date>,
    /// The part of the day.
    pub part: Option<Part>,
    /// The time of the day.
    pub clock: Option<Clock>,
    /// The zone of the clock.
    pub zone: Option<Zone>,
    /// How exact it is.
    pub near: Option<Near>,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Length {
    /// `None` where no figure is given (a few minutes).
    pub seconds: Option<u64>,
    /// The seconds of its smallest unit.
    pub unit: u64,
    /// How exact it is.
    pub near: Option<Near>,
}

/// What an expression stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shape {
    /// A moment.
    At(Point),
    /// A window.
    Window(Point, Point),
    /// From a moment on, up to now.
    Since(Point),
    /// Up to a moment.
    Until(Point),
    /// A length of time.
    For(Length),
    /// A length of time that ends (-1) or begins (1) with the posting: the last two hours.
    Over(Length, i64),
    /// A moment so much before (-1) or after (1) another: 20 minutes after noon.
    From(Point, Length, i64),
    /// A length of time after the event before it.
    Later(Length),
    /// A length of time before the posting.
    Ago(Length),
    /// A length of time after the posting.
    Ahead(Length),
}

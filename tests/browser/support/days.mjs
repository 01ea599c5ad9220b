// Civil days as text, "2026-11-23"; no clock of this machine but where it says today.
export function plus_days(day, count) {
    const date = new Date(`${day}T12:00:00Z`);
    date.setUTCDate(date.getUTCDate() + count);
    return date.toISOString().slice(0, 10);
}

// 1 Monday … 7 Sunday
export function weekday(day) {
    return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}

// The first Saturday after the day: of the demo few work, and some visits can be given to nobody.
export function next_saturday(today) {
    let day = plus_days(today, 1);
    while (weekday(day) !== 6) day = plus_days(day, 1);
    return day;
}

// The first Monday to Wednesday after the day: nobody of the demo is away on those, and all work.
export function next_full_day(today) {
    let day = plus_days(today, 1);
    while (weekday(day) > 1) day = plus_days(day, 1);
    return day;
}

export function today_in_london() {
    return new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date());
}

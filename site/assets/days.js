// Days, and the clock on the wall of a time zone. Pure functions: the moment is given to them.

/**
 * A clock of a time zone, whatever zone the browser is set to: the function reads it at an instant, now unless given.
 *
 * What it shows is `date` as `YYYY-MM-DD`, `minute` since midnight, and both as `YYYY-MM-DDThh:mm`, which compares with the moments
 * of the content. Changes to and from summer time need no thought: opening hours are read off the same clock.
 *
 * @param {string} timeZone
 * @returns {(instant?: Date) => WallClock}
 */
export function clockOf(timeZone) {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  return (instant = new Date()) => {
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const date = `${part.year}-${part.month}-${part.day}`;
    return {
      date,
      minute: Number(part.hour) * 60 + Number(part.minute),
      moment: `${date}T${part.hour}:${part.minute}`,
    };
  };
}

/**
 * The day `days` later.
 * @param {string} date
 * @param {number} days
 */
export function addDays(date, days) {
  const day = new Date(`${date}T00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/**
 * 0 for Monday to 6 for Sunday.
 * @param {string} date
 */
export function weekday(date) {
  return (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;
}

/** The times of a session plan: minutes since the start, or on the clock once the reader says when it starts. */

/**
 * Minutes after midnight of a time such as "19:30"; undefined when it is none.
 * @param {string} text
 */
export function minutesOf(text) {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/**
 * How a moment shows: since the start ("1:05"), or on the clock ("20:35").
 * @param {number} passed  minutes since the start
 * @param {number | undefined} start  minutes after midnight
 */
export function moment(passed, start) {
  if (start === undefined) return `${Math.floor(passed / 60)}:${two(passed % 60)}`;
  const at = (start + passed) % 1440;
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}

/** @param {number} number */
function two(number) {
  return String(number).padStart(2, "0");
}

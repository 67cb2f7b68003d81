/** Days of Viet Nam, `YYYY-MM-DD` (UTC+7, no summer time). */

/** Today. */
export function today(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The day after a day. */
export function dayAfter(day: string): string {
  return daysAfter(day, 1);
}

/** The day so many days after a day. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

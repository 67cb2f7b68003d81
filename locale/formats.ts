import type { Language } from './language.ts';

/**
 * Pure formatting of days, times, money and counts. It uses no clock and no locale of the machine, so the result is the same everywhere.
 */

/** A no-break space. It keeps a number and its unit on one line. */
const nbsp = '\u00a0';

/** `2026-01-05` as `05/01/2026`, in both languages, since people here read this form. */
export function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}

const vietNamOffsetMs = 7 * 3_600_000;

/** Epoch milliseconds as `14:05 05/01/2026`, time of Viet Nam (UTC+7, no summer time). */
export function instantText(at: number): string {
  const local = new Date(at + vietNamOffsetMs).toISOString();
  return `${local.slice(11, 16)} ${dayText(local.slice(0, 10))}`;
}

/** The day of that moment in Viet Nam, as `05/01/2026`. */
export function dayOfInstantText(at: number): string {
  return dayText(new Date(at + vietNamOffsetMs).toISOString().slice(0, 10));
}

/** `1.234.567` in Vietnamese, `1,234,567` in English. Whole numbers only. */
export function numberText(value: number, language: Language): string {
  const separator = language === 'vi' ? '.' : ',';
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, separator);
  return value < 0 ? `-${digits}` : digits;
}

/** `12,5%` in Vietnamese, `12.5%` in English. */
export function percentText(percent: number, language: Language): string {
  const text = String(percent);
  return `${language === 'vi' ? text.replace('.', ',') : text}%`;
}

/** `1.234.567 đ` in Vietnamese, `VND 1,234,567` in English, with no-break spaces. */
export function dongText(amountVnd: number, language: Language): string {
  const amount = numberText(amountVnd, language);
  return language === 'vi' ? `${amount}${nbsp}đ` : `VND${nbsp}${amount}`;
}

/** `5 ngày làm việc`, `1 working day`. */
export function workingDaysText(count: number, language: Language): string {
  return language === 'vi' ? `${count}${nbsp}ngày làm việc` : `${count}${nbsp}working ${count === 1 ? 'day' : 'days'}`;
}

/** `30 ngày`. The wording separates them from working days: `30 ngày (kể cả ngày nghỉ)`, `30 calendar days`. */
export function calendarDaysText(count: number, language: Language): string {
  return language === 'vi' ? `${count}${nbsp}ngày (kể cả ngày nghỉ)` : `${count}${nbsp}calendar ${count === 1 ? 'day' : 'days'}`;
}

/** The remaining working days of a duty: `còn 3 ngày làm việc`, `đến hạn hôm nay`, `quá hạn 2 ngày làm việc`. */
export function workingDaysLeftText(left: number, language: Language): string {
  if (left === 0) return language === 'vi' ? 'đến hạn hôm nay' : 'due today';
  const days = workingDaysText(Math.abs(left), language);
  if (language === 'vi') return left > 0 ? `còn ${days}` : `quá hạn ${days}`;
  return left > 0 ? `${days} left` : `${days} overdue`;
}

/** The number of received opinions and of invitees: `8/10 ý kiến`. */
export function receivedText(received: number, invited: number, language: Language): string {
  return `${received}/${invited}${nbsp}${language === 'vi' ? 'ý kiến' : 'contributions'}`;
}

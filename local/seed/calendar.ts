import type { CalendarDay, DayKind } from '../../domain/calendar/working-days.ts';

/** Where each year's days come from (domain.md §7). */
const sources = {
  library: 'Thư viện PyPI holidays 0.109, đối chiếu phép tính âm lịch (UTC+7); chưa đọc văn bản gốc',
  labourCode: 'Bộ luật Lao động 2019, Điều 112',
  compensation: 'Bộ luật Lao động 2019, Điều 111 khoản 3',
  tet2026: 'Tin vietnammedia.vnanet.vn 17/10/2025 và congan.com.vn',
  newYear2026: 'Văn bản của Văn phòng Chính phủ số 12729/VPCP-KGVX ngày 25/12/2025',
  cultureDay: 'Nghị quyết 28/2026/QH16 (dẫn theo baochinhphu.vn 24/04/2026)',
  libraryOnly: 'Chỉ có trong thư viện PyPI holidays 0.109; chưa thấy văn bản',
  guess2027: 'Phép tính âm lịch (UTC+7) và thư viện; chưa thấy quyết định cho năm 2027',
} as const;

type Source = keyof typeof sources;

const tet = 'Tết Nguyên đán';
const kings = 'Giỗ Tổ Hùng Vương (10/3 âm lịch)';
const liberation = 'Ngày Chiến thắng 30/4';
const labour = 'Quốc tế lao động 01/5';
const national = 'Quốc khánh 02/9';
const newYear = 'Tết Dương lịch';
const culture = 'Ngày Văn hóa Việt Nam 24/11';

function days(kind: DayKind, name: string, source: Source, on: string[], status: CalendarDay['status'] = 'confirmed'): CalendarDay[] {
  return on.map((day) => ({ on: day, kind, name, source: sources[source], status }));
}

/**
 * Off days on weekdays and make-up Saturdays, 2024 to 2027. Two things are left open on purpose: a swap around 24/11/2026 (no decision found) and
 * the day beside 02/09/2027 (01/09 or 03/09, not decided).
 */
export const calendarDays: CalendarDay[] = [
  ...days('holiday', newYear, 'library', ['2024-01-01']),
  ...days('holiday', tet, 'library', ['2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14']),
  ...days('holiday', kings, 'library', ['2024-04-18']),
  ...days('swapOff', 'Nghỉ hoán đổi, làm bù thứ Bảy 04/05/2024', 'library', ['2024-04-29']),
  ...days('swapWork', 'Làm bù cho thứ Hai 29/04/2024', 'library', ['2024-05-04']),
  ...days('holiday', liberation, 'library', ['2024-04-30']),
  ...days('holiday', labour, 'library', ['2024-05-01']),
  ...days('holiday', national, 'library', ['2024-09-02', '2024-09-03']),

  ...days('holiday', newYear, 'library', ['2025-01-01']),
  ...days('holiday', tet, 'library', ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31']),
  ...days('holiday', kings, 'library', ['2025-04-07']),
  ...days('swapWork', 'Làm bù cho thứ Sáu 02/05/2025', 'library', ['2025-04-26']),
  ...days('holiday', liberation, 'library', ['2025-04-30']),
  ...days('holiday', labour, 'library', ['2025-05-01']),
  ...days('swapOff', 'Nghỉ hoán đổi, làm bù thứ Bảy 26/04/2025', 'library', ['2025-05-02']),
  ...days('holiday', national, 'library', ['2025-09-01', '2025-09-02']),

  ...days('holiday', newYear, 'labourCode', ['2026-01-01']),
  ...days('swapOff', 'Nghỉ hoán đổi, làm bù thứ Bảy 10/01/2026', 'newYear2026', ['2026-01-02']),
  ...days('swapWork', 'Làm bù cho thứ Sáu 02/01/2026', 'newYear2026', ['2026-01-10']),
  ...days('holiday', tet, 'tet2026', ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']),
  ...days('compensation', `Nghỉ bù ${kings}, Chủ nhật 26/04/2026`, 'compensation', ['2026-04-27']),
  ...days('holiday', liberation, 'labourCode', ['2026-04-30']),
  ...days('holiday', labour, 'labourCode', ['2026-05-01']),
  ...days('swapWork', 'Làm bù cho thứ Hai 31/08/2026', 'libraryOnly', ['2026-08-22'], 'unconfirmed'),
  ...days('swapOff', 'Nghỉ hoán đổi, làm bù thứ Bảy 22/08/2026', 'libraryOnly', ['2026-08-31'], 'unconfirmed'),
  ...days('holiday', national, 'labourCode', ['2026-09-01', '2026-09-02']),
  ...days('holiday', culture, 'cultureDay', ['2026-11-24']),

  ...days('holiday', newYear, 'labourCode', ['2027-01-01']),
  ...days('holiday', tet, 'guess2027', ['2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'], 'unconfirmed'),
  ...days('holiday', kings, 'guess2027', ['2027-04-16'], 'unconfirmed'),
  ...days('holiday', liberation, 'labourCode', ['2027-04-30']),
  ...days('compensation', `Nghỉ bù ${labour}, thứ Bảy 01/05/2027`, 'compensation', ['2027-05-03'], 'unconfirmed'),
  ...days('holiday', national, 'labourCode', ['2027-09-02']),
  ...days('holiday', culture, 'cultureDay', ['2027-11-24']),
];

/** Years whose days off were all decided when the table was made. */
export const confirmedYears: number[] = [2024, 2025, 2026];

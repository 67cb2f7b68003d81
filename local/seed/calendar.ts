import type { CalendarDay, DayKind } from '../../domain/calendar/working-days.ts';

/** Where each year's days come from (docs/sources.md §6). Notices are cited as the government's pages give them; the originals were not read. */
const sources = {
  notice2024: 'Thông báo 5015/TB-LĐTBXH và 1570/TB-LĐTBXH (nghỉ Tết, Quốc khánh, hoán đổi 29/4 năm 2024)',
  notice2025: 'Thông báo 6150/TB-BLĐTBXH (nghỉ Tết, Quốc khánh, hoán đổi 02/5 năm 2025)',
  labourCode: 'Bộ luật Lao động 2019, Điều 112',
  compensation: 'Bộ luật Lao động 2019, Điều 111 khoản 3',
  notice2026: 'Thông báo 9441/TB-BNV ngày 16/10/2025; Công văn 9859/VPCP-KGVX ngày 13/10/2025',
  newYear2026: 'Văn bản của Văn phòng Chính phủ số 12729/VPCP-KGVX ngày 25/12/2025',
  kings2026: 'Bộ luật Lao động 2019, Điều 111 khoản 3; Công văn 3383/BNV-CVL (không hoán đổi dịp 30/4/2026)',
  // Điều 111 khoản 3 compensates only days of Điều 112 khoản 1, and the resolution is not in it. A weekend (first in 2029) is not made up.
  cultureDay: 'Nghị quyết 28/2026/QH16, Điều 2',
  cultureDay2026: 'Nghị quyết 28/2026/QH16, Điều 2; Công văn 10065/VPCP-KGVX ngày 02/10/2026: nghỉ một ngày, không hoán đổi',
  notice2027: 'Công văn 10065/VPCP-KGVX ngày 02/10/2026',
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

/** Off days on weekdays and make-up Saturdays, 2024 to 2027; all of them are decided. */
export const calendarDays: CalendarDay[] = [
  ...days('holiday', newYear, 'notice2024', ['2024-01-01']),
  ...days('holiday', tet, 'notice2024', ['2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14']),
  ...days('holiday', kings, 'notice2024', ['2024-04-18']),
  ...days('swapOff', 'Nghỉ hoán đổi, làm bù thứ Bảy 04/05/2024', 'notice2024', ['2024-04-29']),
  ...days('swapWork', 'Làm bù cho thứ Hai 29/04/2024', 'notice2024', ['2024-05-04']),
  ...days('holiday', liberation, 'notice2024', ['2024-04-30']),
  ...days('holiday', labour, 'notice2024', ['2024-05-01']),
  ...days('holiday', national, 'notice2024', ['2024-09-02', '2024-09-03']),

  ...days('holiday', newYear, 'notice2025', ['2025-01-01']),
  ...days('holiday', tet, 'notice2025', ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31']),
  ...days('holiday', kings, 'notice2025', ['2025-04-07']),
  ...days('swapWork', 'Làm bù cho thứ Sáu 02/05/2025', 'notice2025', ['2025-04-26']),
  ...days('holiday', liberation, 'notice2025', ['2025-04-30']),
  ...days('holiday', labour, 'notice2025', ['2025-05-01']),
  ...days('swapOff', 'Nghỉ hoán đổi, làm bù thứ Bảy 26/04/2025', 'notice2025', ['2025-05-02']),
  ...days('holiday', national, 'notice2025', ['2025-09-01', '2025-09-02']),

  ...days('holiday', newYear, 'labourCode', ['2026-01-01']),
  ...days('swapOff', 'Nghỉ hoán đổi, làm bù thứ Bảy 10/01/2026', 'newYear2026', ['2026-01-02']),
  ...days('swapWork', 'Làm bù cho thứ Sáu 02/01/2026', 'newYear2026', ['2026-01-10']),
  ...days('holiday', tet, 'notice2026', ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']),
  ...days('compensation', `Nghỉ bù ${kings}, Chủ nhật 26/04/2026`, 'kings2026', ['2026-04-27']),
  ...days('holiday', liberation, 'labourCode', ['2026-04-30']),
  ...days('holiday', labour, 'labourCode', ['2026-05-01']),
  ...days('swapWork', 'Làm bù cho thứ Hai 31/08/2026', 'notice2026', ['2026-08-22']),
  ...days('swapOff', 'Nghỉ hoán đổi, làm bù thứ Bảy 22/08/2026', 'notice2026', ['2026-08-31']),
  ...days('holiday', national, 'notice2026', ['2026-09-01', '2026-09-02']),
  ...days('holiday', culture, 'cultureDay2026', ['2026-11-24']),

  ...days('holiday', newYear, 'labourCode', ['2027-01-01']),
  ...days('holiday', tet, 'notice2027', ['2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10']),
  ...days('holiday', kings, 'labourCode', ['2027-04-16']),
  ...days('holiday', liberation, 'labourCode', ['2027-04-30']),
  ...days('compensation', `Nghỉ bù ${labour}, thứ Bảy 01/05/2027`, 'compensation', ['2027-05-03']),
  ...days('holiday', national, 'notice2027', ['2027-09-02', '2027-09-03']),
  ...days('holiday', culture, 'cultureDay', ['2027-11-24']),
];

/** Years whose days off were all decided when the table was made. */
export const confirmedYears: number[] = [2024, 2025, 2026, 2027];

import type { HistoricCommission } from '../../db/commissions/import-historic-commission.ts';
import { demoId } from './ids.ts';
import { seedTitles } from './provenance.ts';

/** The id of the one real commission, which is history. */
export const historicCommissionId = demoId('commission/000');

/** What seed 000 says, statement by statement, each in its own words. */
export const statements = [
  { what: 'assigningLetter', value: '5319/UBND-KGVX', quote: 'Công văn số 5319/UBND-KGVX ngày 11/10/2021 của UBND tỉnh' },
  { what: 'assignedOn', value: '2021-10-11', quote: 'ngày 11/10/2021 của UBND tỉnh' },
  {
    what: 'assignedTo',
    value: 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh',
    quote: 'về việc giao cho Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh (Liên hiệp Hội) xây dựng kế hoạch',
  },
  {
    what: 'task',
    value: 'Xây dựng kế hoạch triển khai thực hiện Kết luận 93-KL/TW ngày 20/11/2020 của Ban Bí thư',
    quote: 'xây dựng kế hoạch triển khai thực hiện Kết luận 93-KL/TW ngày 20/11/2020 của Ban Bí thư',
  },
  {
    what: 'directingDocument',
    value: '186-CV/TU',
    quote: 'theo chỉ đạo Ban Thường vụ Tỉnh ủy tại điểm 3 Công văn số 186-CV/TU ngày 04/01/2021',
  },
  { what: 'roundTableOn', value: '2021-11-04', quote: 'Sáng ngày 04/11/2021' },
  { what: 'opinionsReceived', value: 8, quote: 'Tọa đàm đã nhận được 8/10 ý kiến' },
  { what: 'opinionsInvited', value: 10, quote: 'Tọa đàm đã nhận được 8/10 ý kiến' },
  { what: 'sectionsOfDraft', value: 5, quote: 'gồm 05 nhiệm vụ và giải pháp chủ yếu' },
  { what: 'dueBefore', value: '2021-11-30', quote: 'Liên hiệp Hội sẽ hoàn thành Dự thảo Kế hoạch trước ngày 30/11/2021' },
  { what: 'publishedOn', value: '2021-11-07', quote: 'Đăng lúc: 07/11/2021' },
] as const;

/** What the text leaves open. It is said here so that nobody fills it in. */
const notOnRecord = ['outcome', 'resultReport', 'response', 'cost', 'whoWasInvited', 'serviceKind', 'registerNumbers'];

/**
 * The assignment of seed 000, with what the seed attests and nothing more: it has no outcome on record. It happened in another province.
 * `organisations` lists the demonstration's bodies only so that they can find it.
 */
export const historicCommission: HistoricCommission = {
  id: historicCommissionId,
  row: {
    code: null,
    codeYear: null,
    codeNumber: null,
    route: 'ordered',
    title: 'Xây dựng Kế hoạch triển khai thực hiện Kết luận số 93-KL/TW ngày 20/11/2020 của Ban Bí thư (hồ sơ lịch sử, tỉnh Quảng Ngãi)',
    serviceKinds: [],
    outcome: null,
    requesterId: null,
    hostId: null,
    orderIssuerId: null,
    funderId: null,
    decidingAuthorityId: null,
    unionId: null,
    organisations: [demoId('organisation/lhh'), demoId('organisation/ubnd')],
    people: [],
    // The start of the day of the letter in Viet Nam.
    openedAt: '2021-10-10T17:00:00.000Z',
    closedAt: null,
    year: 2021,
  },
  attested: {
    source: seedTitles['000'],
    document: demoId('document/000'),
    parties: { assigning: 'UBND tỉnh Quảng Ngãi', assigned: 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Quảng Ngãi' },
    statements,
    notOnRecord,
  },
};

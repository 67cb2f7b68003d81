import type { WithholdingReason } from '../domain/money/withholding.ts';
import type { Language, Sentence } from './language.ts';
import { residencyNames } from './statuses.ts';

/** The words of the list of payees of a year, on the screen and in its file. */
export const payeeListWords = {
  sheet: { vi: 'Người nhận thù lao năm', en: 'Payees of' },
  columns: [
    { vi: 'STT', en: 'No.' },
    { vi: 'Họ và tên', en: 'Name' },
    { vi: 'Cơ quan cử', en: 'Came for' },
    { vi: 'Mã số thuế', en: 'Tax code' },
    { vi: 'Cư trú', en: 'Residency' },
    { vi: 'Tổng thu nhập đã chi (đồng)', en: 'Paid (VND)' },
    { vi: 'Không chịu thuế (đồng)', en: 'Not taxable (VND)' },
    { vi: 'Thu nhập chịu thuế (đồng)', en: 'Taxable (VND)' },
    { vi: 'Thuế đã khấu trừ (đồng)', en: 'Withheld (VND)' },
    { vi: 'Thực nhận (đồng)', en: 'Received (VND)' },
    { vi: 'Vì sao', en: 'Why' },
    { vi: 'Nhiệm vụ', en: 'Commissions' },
  ],
} as const satisfies { sheet: Sentence; columns: readonly Sentence[] };

/** Why this much was withheld, in short. */
export const reasonNames: Record<WithholdingReason, Sentence> = {
  threshold: { vi: 'Khấu trừ theo mức', en: 'Withheld above the threshold' },
  requested: { vi: 'Khấu trừ theo đề nghị', en: 'Withheld on request' },
  belowThreshold: { vi: 'Dưới mức khấu trừ', en: 'Below the threshold' },
  commitment: { vi: 'Có bản cam kết', en: 'Signed commitment' },
  payroll: { vi: 'Khấu trừ tại bảng lương', en: 'Taxed with the salary' },
  exempt: { vi: 'Không phải thu nhập chịu thuế', en: 'Not taxable income' },
};

interface ListedRow {
  name: string | null;
  body: string | null;
  taxCode: string | null;
  residency: string | null;
  grossVnd: number;
  exemptVnd: number;
  taxableVnd: number;
  withheldVnd: number;
  netVnd: number;
  reasons: readonly WithholdingReason[];
  commissions: readonly string[];
}

/** One row of the file. Sums are plain digits, for programs that read the file. */
export function payeeListRow(item: ListedRow, n: number, language: Language): (string | null)[] {
  const { name, body, taxCode, residency, grossVnd, exemptVnd, taxableVnd, withheldVnd, netVnd, reasons, commissions } = item;
  return [
    String(n),
    name,
    body,
    taxCode,
    residency === null ? null : residencyNames[residency as keyof typeof residencyNames][language],
    ...[grossVnd, exemptVnd, taxableVnd, withheldVnd, netVnd].map(String),
    reasons.map((reason) => reasonNames[reason][language]).join('; '),
    commissions.join('; '),
  ];
}

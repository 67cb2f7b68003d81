import { quoted } from './provenance.ts';

export interface SeedBudgetLine {
  /** The id is `budget-line/<year>/<code>`. */
  code: string;
  name: string;
  appropriatedVnd: number;
  /** Chương-loại-khoản-mục: Sở Tài chính (418), other science and technology (100-103), professional expenses (7000). */
  classification: string;
  source: string;
}

const estimate = quoted('002', 'bố trí dự toán để thực hiện các nhiệm vụ của Kế hoạch này phù hợp với khả năng ngân sách địa phương');

/** Lines of each year, kept by Sở Tài chính; amounts are made up. The small one is there to be refused for lack of money. */
export const budgetLines: SeedBudgetLine[] = [
  {
    code: 'tvpb-chung',
    name: 'Kinh phí tư vấn, phản biện và giám định xã hội',
    appropriatedVnd: 5_000_000_000,
    classification: '418-100-103-7000',
    source: estimate,
  },
  {
    code: 'tvpb-bo-sung',
    name: 'Kinh phí tư vấn, phản biện và giám định xã hội: phần bổ sung nhỏ trong năm',
    appropriatedVnd: 12_000_000,
    classification: '418-100-103-7000',
    source: estimate,
  },
];

import type { Obligation } from '../../domain/commission/names.ts';
import { fromSeed, type Provenance } from './provenance.ts';

export interface SeedProposalType extends Provenance {
  code: string;
  name: string;
  area: string;
  /** Whether the host must ask is this product's reading of the area; the text only says that opinions are sought. */
  obligation: Obligation;
}

const type = (code: string, name: string, area: string, obligation: Obligation, phrase: string): SeedProposalType => ({
  code,
  name,
  area,
  obligation,
  ...fromSeed('004', phrase),
});

const development =
  'chương trình, dự án lớn, chiến lược, quy hoạch, kế hoạch phát triển khoa học và công nghệ, giáo dục và đào tạo, chính sách xây dựng, phát triển đội ngũ trí thức thuộc thẩm quyền quyết định, phê duyệt của tỉnh';

/** What may be put before the Union: the areas of the Sơn La plan, each with its words. */
export const proposalTypes: SeedProposalType[] = [
  type(
    'chuong-trinh-du-an-lon',
    'Chương trình, dự án lớn, công trình quan trọng của tỉnh',
    'Phát triển kinh tế - xã hội',
    'mandatory',
    'các chương trình, dự án lớn, công trình quan trọng của tỉnh',
  ),
  type(
    'khoa-hoc-cong-nghe',
    'Chiến lược, quy hoạch, kế hoạch phát triển khoa học và công nghệ',
    'Khoa học và công nghệ',
    'mandatory',
    development,
  ),
  type(
    'giao-duc-dao-tao',
    'Chiến lược, quy hoạch, kế hoạch phát triển giáo dục và đào tạo',
    'Giáo dục và đào tạo',
    'mandatory',
    development,
  ),
  type('doi-ngu-tri-thuc', 'Chính sách xây dựng, phát triển đội ngũ trí thức', 'Đội ngũ trí thức', 'mandatory', development),
  type(
    'cap-huyen',
    'Chương trình, dự án lớn, chủ trương quan trọng của địa phương',
    'Cấp dưới tỉnh (nguồn nói cấp huyện, nay đã bỏ)',
    'optional',
    'các chương trình, dự án lớn, chủ trương quan trọng của các huyện, thành phố liên quan đến khoa học và công nghệ, giáo dục và đào tạo, xây dựng đội ngũ trí thức',
  ),
  type(
    'quy-hoach-ke-hoach-de-an',
    'Chủ trương, chính sách, quy hoạch, kế hoạch, đề án, dự án quan trọng của ngành',
    'Ngành, lĩnh vực',
    'optional',
    'đối với các chủ trương, chương trình, chính sách, quy hoạch, kế hoạch, đề án, dự án quan trọng của tỉnh, của ngành',
  ),
  type(
    'theo-dat-hang',
    'Vấn đề khác do cơ quan có thẩm quyền đặt hàng',
    'Khác',
    'optional',
    'Các vấn đề khác do Tỉnh ủy, HĐND, UBND và các ngành, các huyện đặt hàng',
  ),
  type(
    'lien-hiep-hoi-de-xuat',
    'Vấn đề do Liên hiệp hội chủ động đề xuất và được sự đồng ý',
    'Khác',
    'optional',
    'do Liên hiệp hội chủ động đề xuất và được sự đồng ý của cấp có thẩm quyền',
  ),
];

import type { Residency } from '../../domain/money/withholding.ts';
import { fromSeed, type Provenance } from './provenance.ts';

export interface SeedExpert extends Provenance {
  username: string;
  fullName: string;
  degree: string;
  fields: string[];
  /** Code of the employer where it is a body of this province. */
  affiliation: string | null;
  affiliationText: string;
  residency: Residency;
  residence: string;
  taxCode: string;
  bankAccount: string;
  bankName: string;
}

const inProvince = fromSeed('002', 'khuyến khích các nhà khoa học, các chuyên gia đầu ngành trong và ngoài nước');
const outside = fromSeed('001', 'thu hút đông đảo lực lượng trí thức ngoài tỉnh, ngoài nước tham gia xây dựng, phát triển tỉnh nhà');
const abroad = fromSeed('002', 'trí thức người Việt Nam ở nước ngoài tham gia vào các hoạt động phát triển kinh tế - xã hội của tỉnh');

const here = (n: number, fullName: string, degree: string, fields: string[], affiliation: string, affiliationText: string): SeedExpert => ({
  username: `chuyengia.${n}`,
  fullName,
  degree,
  fields,
  affiliation,
  affiliationText,
  residency: 'resident',
  residence: 'Trong tỉnh',
  // Made up: the tax code's check digit is wrong on purpose.
  taxCode: `800000000${n}`,
  bankAccount: `10200000000${n}`,
  bankName: 'Ngân hàng trình diễn Minh Hà',
  ...inProvince,
});

const elsewhere = (expert: SeedExpert, residency: Residency, residence: string, provenance: Provenance): SeedExpert => ({
  ...expert,
  affiliation: null,
  residency,
  residence,
  ...provenance,
});

/**
 * Nine invented experts of different affiliation and residence. Number 9 works for Sở Xây dựng: on a panel about that department's
 * own proposal they may sit, not lead or judge.
 */
export const experts: SeedExpert[] = [
  here(1, 'Bùi Khánh Thiện', 'PGS.TS.', ['Quy hoạch đô thị', 'Phát triển bền vững'], 'dai-hoc-minh-ha', 'Trường Đại học Minh Hà'),
  here(2, 'Đàm Thị Thu Nguyệt', 'TS.', ['Hạ tầng kỹ thuật', 'Cấp thoát nước'], 'hoi-xay-dung', 'Hội Quy hoạch và Xây dựng tỉnh Minh Hà'),
  elsewhere(
    here(3, 'Nghiêm Bá Lực', 'TS.', ['Kiến trúc', 'Quy hoạch vùng'], '', 'Viện nghiên cứu quy hoạch (ngoài tỉnh)'),
    'resident',
    'Ngoài tỉnh',
    outside,
  ),
  here(4, 'Chu Nhật Quang', 'ThS.', ['Chuyển đổi số', 'Đô thị thông minh'], 'hoi-tin-hoc', 'Hội Tin học tỉnh Minh Hà'),
  elsewhere(
    here(5, 'Hứa Thị Bích Liên', 'TS.', ['Kinh tế xây dựng'], '', 'Công ty tư vấn thiết kế (trong tỉnh)'),
    'resident',
    'Trong tỉnh',
    inProvince,
  ),
  elsewhere(
    here(6, 'Lâm Gia Bảo', 'GS.TS.', ['Thích ứng biến đổi khí hậu', 'Thủy văn đô thị'], '', 'Trường đại học ở nước ngoài'),
    'nonResident',
    'Nước ngoài',
    abroad,
  ),
  here(7, 'Sầm Thị Minh Châu', 'ThS.', ['Xã hội học', 'Phương pháp nghiên cứu'], 'cao-dang-ky-thuat', 'Trường Cao đẳng Kỹ thuật Minh Hà'),
  here(8, 'Viên Trung Kiên', 'TS.', ['Di sản', 'Lịch sử địa phương'], 'hoi-lich-su', 'Hội Khoa học Lịch sử tỉnh Minh Hà'),
  here(9, 'Tiêu Phương Dung', 'ThS.', ['Quản lý đô thị'], 'so-xay-dung', 'Sở Xây dựng tỉnh Minh Hà'),
];

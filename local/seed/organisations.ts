import type { OrganisationKind } from '../../domain/body-kinds.ts';
import { fromSeed, invented, type Provenance } from './provenance.ts';

export interface SeedOrganisation extends Provenance {
  code: string;
  name: string;
  kind: OrganisationKind;
  /** Code of the body above it. */
  parent?: string;
  validFrom: string;
  validTo?: string;
  /** Code of the body that took over when it closed. */
  successor?: string;
}

/** The province's own days: no source gives those of a province that does not exist. */
const since = '2021-01-01';
const reorganised = '2025-03-01';
const closed = '2025-02-28';

const open = (code: string, name: string, kind: OrganisationKind, provenance: Provenance, more: Partial<SeedOrganisation> = {}) => ({
  code,
  name,
  kind,
  validFrom: since,
  ...more,
  ...provenance,
});

const gone = (code: string, name: string, successor: string, provenance: Provenance, kind: OrganisationKind = 'department') =>
  open(code, name, kind, provenance, { validTo: closed, successor });

/**
 * The bodies of tỉnh Minh Hà, a province that does not exist. Those that the reorganisation of 2025 ended are closed and point to their
 * successor (docs/sources.md §2). A successor comes before the bodies that point to it.
 */
export const organisations: SeedOrganisation[] = [
  open('tinh-uy', 'Tỉnh ủy Minh Hà', 'provincialParty', fromSeed('001', 'Ban Thường vụ Tỉnh ủy yêu cầu')),
  open('hdnd', 'Hội đồng nhân dân tỉnh Minh Hà', 'provincialCouncil', fromSeed('001', 'rà soát, bổ sung, hoàn thiện cơ chế, chính sách')),
  open(
    'ubnd',
    'Ủy ban nhân dân tỉnh Minh Hà',
    'provincialPeoplesCommittee',
    fromSeed(
      '000',
      'Công văn số 5319/UBND-KGVX ngày 11/10/2021 của UBND tỉnh về việc giao cho Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh',
    ),
  ),
  open(
    'mttq',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Minh Hà',
    'fatherlandFront',
    fromSeed('002', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'),
  ),
  open(
    'ban-tuyen-giao',
    'Ban Tuyên giáo và Dân vận Tỉnh ủy Minh Hà',
    'propaganda',
    fromSeed('001', 'Chủ trì phối hợp với các cơ quan liên quan theo dõi, đôn đốc, kiểm tra, giám sát việc thực hiện'),
    { parent: 'tinh-uy', validFrom: reorganised },
  ),
  gone(
    'ban-tuyen-giao-cu',
    'Ban Tuyên giáo Tỉnh ủy Minh Hà',
    'ban-tuyen-giao',
    fromSeed('002', 'báo cáo UBND tỉnh và Ban Tuyên giáo Tỉnh ủy'),
    'propaganda',
  ),
  open(
    'lhh',
    'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Minh Hà',
    'union',
    fromSeed('003', 'xác định rõ trách nhiệm của Liên hiệp hội là cơ quan thường trực tổ chức'),
  ),
  open(
    'so-tai-chinh',
    'Sở Tài chính tỉnh Minh Hà',
    'finance',
    fromSeed('002', 'Sở Tài chính tổng hợp, tham mưu UBND tỉnh bố trí dự toán để thực hiện các nhiệm vụ'),
    { parent: 'ubnd' },
  ),
  open(
    'so-noi-vu',
    'Sở Nội vụ tỉnh Minh Hà',
    'homeAffairs',
    fromSeed('002', 'phản ánh qua Sở Nội vụ để phối hợp với Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh hướng dẫn thực hiện'),
    { parent: 'ubnd' },
  ),
  open(
    'so-xay-dung',
    'Sở Xây dựng tỉnh Minh Hà',
    'department',
    fromSeed('004', 'Các sở, ngành, UBND các huyện, thành phố xây dựng cơ chế, đặt hàng, giao nhiệm vụ hằng năm'),
    { parent: 'ubnd', validFrom: reorganised },
  ),
  open(
    'so-khcn',
    'Sở Khoa học và Công nghệ tỉnh Minh Hà',
    'department',
    fromSeed('002', 'Phối hợp với Sở Khoa học và Công nghệ, Sở Kế hoạch và Đầu tư'),
    { parent: 'ubnd' },
  ),
  open(
    'so-nnmt',
    'Sở Nông nghiệp và Môi trường tỉnh Minh Hà',
    'department',
    invented('kế thừa Sở Nông nghiệp và Phát triển nông thôn và Sở Tài nguyên và Môi trường sau sắp xếp năm 2025'),
    { parent: 'ubnd', validFrom: reorganised },
  ),
  open('so-gddt', 'Sở Giáo dục và Đào tạo tỉnh Minh Hà', 'department', fromSeed('002', 'Sở Giáo dục và Đào tạo, Tỉnh đoàn'), {
    parent: 'ubnd',
  }),
  gone('so-khdt', 'Sở Kế hoạch và Đầu tư tỉnh Minh Hà', 'so-tai-chinh', fromSeed('002', 'Sở Kế hoạch và Đầu tư')),
  gone('so-tttt', 'Sở Thông tin và Truyền thông tỉnh Minh Hà', 'so-khcn', fromSeed('002', 'Sở Thông tin và Truyền thông')),
  gone(
    'so-ldtbxh',
    'Sở Lao động - Thương binh và Xã hội tỉnh Minh Hà',
    'so-noi-vu',
    fromSeed('002', 'Các Sở: Lao động - Thương binh và Xã hội'),
  ),
  gone('so-tnmt', 'Sở Tài nguyên và Môi trường tỉnh Minh Hà', 'so-nnmt', fromSeed('002', 'Tài nguyên và Môi trường, Kế hoạch và Đầu tư')),
  gone(
    'so-nnptnt',
    'Sở Nông nghiệp và Phát triển nông thôn tỉnh Minh Hà',
    'so-nnmt',
    fromSeed('002', 'Nông nghiệp và Phát triển nông thôn'),
  ),
  open('hoi-khuyen-hoc', 'Hội Khuyến học tỉnh Minh Hà', 'memberAssociation', fromSeed('004', 'Hội Khuyến học, Hội Khoa học Lịch sử'), {
    parent: 'lhh',
  }),
  open('hoi-lich-su', 'Hội Khoa học Lịch sử tỉnh Minh Hà', 'memberAssociation', fromSeed('004', 'Hội Khuyến học, Hội Khoa học Lịch sử'), {
    parent: 'lhh',
  }),
  open('hoi-xay-dung', 'Hội Quy hoạch và Xây dựng tỉnh Minh Hà', 'memberAssociation', fromSeed('004', 'Hiện nay có 15 hội thành viên'), {
    parent: 'lhh',
  }),
  open(
    'hoi-tin-hoc',
    'Hội Tin học tỉnh Minh Hà',
    'memberAssociation',
    fromSeed('002', 'giao nhiệm vụ cho Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh và các hội thành viên'),
    {
      parent: 'lhh',
    },
  ),
  open(
    'dai-hoc-minh-ha',
    'Trường Đại học Minh Hà',
    'university',
    fromSeed('003', 'ký kết chương trình phối hợp hoạt động với các trường đại học'),
  ),
  open(
    'cao-dang-ky-thuat',
    'Trường Cao đẳng Kỹ thuật Minh Hà',
    'university',
    fromSeed('002', 'các trường đại học, cao đẳng, viện nghiên cứu'),
  ),
  open('xa-long-khe', 'Ủy ban nhân dân xã Long Khê', 'commune', invented('một xã không có tài khoản, gửi công văn giấy'), {
    parent: 'ubnd',
    validFrom: '2025-07-01',
  }),
  open('kho-bac', 'Kho bạc Nhà nước khu vực Minh Hà', 'treasury', invented('nơi thanh toán; hệ thống chỉ ghi số chứng từ')),
  open('thanh-tra', 'Thanh tra tỉnh Minh Hà', 'inspectorate', fromSeed('001', 'tăng cường giám sát việc thực hiện'), { parent: 'ubnd' }),
];

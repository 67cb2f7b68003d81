import type { Capability } from '../../domain/case/capabilities.ts';
import { fromSeed, invented, type Provenance } from './provenance.ts';

export interface SeedPerson {
  /** Username; the id is `person/<username>`. */
  username: string;
  fullName: string;
  position: string;
  /** Code of the organisation on whose behalf the person acts. */
  organisation: string;
  capability: Capability;
  /** Where the duty of this capability comes from. */
  duty: Provenance;
}

const person = (username: string, fullName: string, position: string, organisation: string, capability: Capability, duty: Provenance) => ({
  username,
  fullName,
  position,
  organisation,
  capability,
  duty,
});

const asksAndAnswers = fromSeed('004', 'đặt hàng, giao nhiệm vụ hằng năm với Liên hiệp các Hội Khoa học và Kỹ thuật');
const standingBody = fromSeed('003', 'Liên hiệp hội là cơ quan thường trực tổ chức');
const documentDuty = invented('văn thư cơ quan theo Nghị định 30/2020/NĐ-CP, Điều 6');
const accounting = fromSeed('003', 'từng bước tự chủ về kinh phí');
const funding = fromSeed('002', 'bố trí dự toán để thực hiện các nhiệm vụ của Kế hoạch này phù hợp với khả năng ngân sách địa phương');
const assigns = fromSeed('000', 'ý kiến chỉ đạo của UBND tỉnh');

/** The people of the demonstration, one account and one capability each. All names are made up; experts are in experts.ts. */
export const staff: SeedPerson[] = [
  person('so.xaydung.cv', 'Nguyễn Hoàng Thảo Vy', 'Chuyên viên Phòng Quy hoạch', 'so-xay-dung', 'departmentOfficer', asksAndAnswers),
  person('so.xaydung.ld', 'Trịnh Công Hậu', 'Phó Giám đốc Sở', 'so-xay-dung', 'departmentLeader', asksAndAnswers),
  person('so.khcn.cv', 'Bạch Minh Tuệ', 'Chuyên viên Phòng Quản lý khoa học', 'so-khcn', 'departmentOfficer', asksAndAnswers),
  person('so.khcn.ld', 'Ông Vĩnh Lợi', 'Phó Giám đốc Sở', 'so-khcn', 'departmentLeader', asksAndAnswers),
  person('so.nnmt.cv', 'Tô Thị Hạ Lam', 'Chuyên viên Chi cục Thủy lợi', 'so-nnmt', 'departmentOfficer', asksAndAnswers),
  person('so.nnmt.ld', 'Kiều Xuân Bách', 'Giám đốc Sở', 'so-nnmt', 'departmentLeader', asksAndAnswers),
  person('lhh.vanthu', 'Đoàn Thị Mai Lan', 'Văn thư', 'lhh', 'unionClerk', documentDuty),
  person(
    'lhh.chuyenvien',
    'Lương Quốc Khánh',
    'Chuyên viên Ban Tư vấn phản biện và Khoa học công nghệ',
    'lhh',
    'unionSpecialist',
    fromSeed('004', 'Ban Tư vấn phản biện và Khoa học công nghệ và Văn phòng'),
  ),
  person('lhh.lanhdao', 'Tạ Đình Phong', 'Chủ tịch Liên hiệp hội', 'lhh', 'unionLeader', standingBody),
  person('lhh.phochutich', 'Mạc Thị Hồng Nhung', 'Phó Chủ tịch Liên hiệp hội', 'lhh', 'unionLeader', standingBody),
  person('lhh.ketoan', 'Âu Thị Diệp', 'Kế toán', 'lhh', 'unionAccountant', accounting),
  person('lhh.thuquy', 'Từ Ngọc Diễm', 'Kế toán, giữ tài khoản', 'lhh', 'unionAccountant', accounting),
  person('lhh.ktt', 'Khúc Văn Lộc', 'Kế toán trưởng', 'lhh', 'unionChiefAccountant', accounting),
  person('stc.cv', 'Cù Hải Yến', 'Chuyên viên Phòng Hành chính sự nghiệp', 'so-tai-chinh', 'financeOfficer', funding),
  person('stc.ld', 'Vương Chí Thiện', 'Phó Giám đốc Sở', 'so-tai-chinh', 'financeLeader', funding),
  person('ubnd.vp', 'Lò Thanh Tùng', 'Chuyên viên Phòng Khoa giáo - Văn xã, Văn phòng UBND tỉnh', 'ubnd', 'authorityOffice', assigns),
  person('ubnd.ld', 'Đinh Quang Vinh', 'Phó Chủ tịch UBND tỉnh', 'ubnd', 'authorityLeader', assigns),
  person(
    'snv',
    'Phùng Khắc Toàn',
    'Chuyên viên Phòng Tổ chức phi chính phủ',
    'so-noi-vu',
    'homeAffairs',
    fromSeed('002', 'kịp thời tháo gỡ những khó khăn, vướng mắc'),
  ),
  person(
    'btg',
    'Thái Ngọc Ánh',
    'Chuyên viên Phòng Khoa giáo',
    'ban-tuyen-giao',
    'partyMonitor',
    fromSeed('001', 'định kỳ báo cáo kết quả thực hiện cho Ban Thường vụ Tỉnh ủy'),
  ),
  person('kiemtoan', 'Hà Trọng Nghĩa', 'Thanh tra viên', 'thanh-tra', 'auditor', fromSeed('001', 'tăng cường giám sát việc thực hiện')),
  person('quantri', 'Quản Đức Anh', 'Quản trị hệ thống', 'lhh', 'administrator', invented('người quản trị dữ liệu chung')),
  person(
    'quantri.2',
    'Lại Thu Hương',
    'Quản trị hệ thống',
    'so-khcn',
    'administrator',
    invented('người quản trị thứ hai, để việc hệ trọng có hai người'),
  ),
];

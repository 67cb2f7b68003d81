import type { Sentence } from '../language.ts';

/** The contents of a rule set apart from its terms, and the differences between a draft and the previous set. */
export const ruleSetWords = {
  noneYet: { vi: 'Chưa có bộ quy định nào.', en: 'There is no rule set yet.' },
  codeIs: { vi: 'Mã bộ quy định', en: 'Code of the set' },
  termsOf: (count: number): Sentence => ({ vi: `Thời hạn của ${count} việc`, en: `${count} terms` }),
  before: { vi: 'bản trước', en: 'before' },
  panels: { vi: 'Thành phần hội đồng, tổ chuyên gia', en: 'Composition of panels' },
  formOfWork: { vi: 'Hình thức', en: 'Form of work' },
  members: { vi: 'Số thành viên', en: 'Members' },
  odd: { vi: 'phải là số lẻ', en: 'an odd number' },
  noPanel: { vi: 'không lập hội đồng', en: 'no panel' },
  reviewers: { vi: 'Phản biện ít nhất', en: 'Reviewers at least' },
  requiredRoles: { vi: 'Phải có', en: 'Needs a' },
  quorum: { vi: 'Họp khi có mặt', en: 'Quorate with' },
  quorumOf: (of: number, over: number): Sentence => ({ vi: `${of}/${over} số thành viên`, en: `${of}/${over} of the members` }),
  approvals: { vi: 'Thẩm quyền quyết định kinh phí', en: 'Who decides on money' },
  fundingSource: { vi: 'Nguồn kinh phí', en: 'Source of money' },
  upTo: { vi: 'Đến mức', en: 'Up to' },
  noLimit: { vi: 'không giới hạn', en: 'any amount' },
  approver: { vi: 'Người quyết định', en: 'Decided by' },
  appraiser: { vi: 'Người thẩm định', en: 'Appraised by' },
  accountKeeper: { vi: 'Người xác nhận chi', en: 'Payments confirmed by' },
  ownAllotment: { vi: 'kinh phí giao cho Liên hiệp hội', en: "the Union's own allotment" },
  bySource: { vi: 'theo nguồn kinh phí', en: 'by the source of money' },
  limits: { vi: 'Nhắc việc, tạm ứng và các giới hạn', en: 'Reminders, advances and bounds' },
  limit: { vi: 'Nội dung', en: 'Bound' },
  value: { vi: 'Giá trị', en: 'Value' },
  reminderAfter: { vi: 'Nhắc người giữ việc, sau hạn', en: 'Reminder, after the due day' },
  escalationAfter: { vi: 'Báo cáo cấp trên, sau hạn', en: 'Escalation, after the due day' },
  lapseAfter: { vi: 'Ghi nhận không trả lời, sau hạn', en: 'Silence recorded, after the due day' },
  advance: { vi: 'Tạm ứng nhiều nhất, trên giá trị hợp đồng lúc ký', en: 'Advances at most, of the value of a contract at signing' },
  formerRole: {
    vi: 'Thời gian còn tính là gắn với cơ quan chủ trì sau khi thôi việc ở đó',
    en: 'How long a former role at the host still binds',
  },
  maxReworkRounds: { vi: 'Số lần yêu cầu hoàn thiện sản phẩm nhiều nhất', en: 'Rounds of rework at most' },
  maxExtensions: { vi: 'Số lần gia hạn một việc nhiều nhất', en: 'Extensions of a duty at most' },
  times: (count: number): Sentence => ({ vi: `${count} lần`, en: count === 1 ? 'once' : `${count} times` }),
  months: (count: number): Sentence => ({ vi: `${count} tháng`, en: `${count} ${count === 1 ? 'month' : 'months'}` }),
  endOfMonths: (count: number): Sentence => ({
    vi: `hết tháng, sau ${count} tháng`,
    en: `the end of the month, ${count} ${count === 1 ? 'month' : 'months'} on`,
  }),
  endOfYears: (count: number): Sentence => ({
    vi: `hết năm, sau ${count} năm`,
    en: `the end of the year, ${count} ${count === 1 ? 'year' : 'years'} on`,
  }),
  ahead: { vi: 'trước đó', en: 'ahead of it' },
  courses: { vi: 'Cộng thời hạn theo từng lộ trình', en: 'The terms added up along each course' },
  coursesHint: {
    vi: 'Từ ngày văn bản đến đến ngày gửi báo cáo, khi mỗi việc dùng hết thời hạn, không có lần trả lại nào; chưa tính ngày lễ.',
    en: 'From the arrival of the letter to the report that leaves, each step taking its whole term and nothing returned; holidays left out.',
  },
  course: { vi: 'Lộ trình', en: 'Course' },
  sum: { vi: 'Cộng', en: 'Sum' },
  wholeWork: { vi: 'Thời hạn cả việc', en: 'Term of the whole work' },
  fits: { vi: 'Vừa', en: 'Fits' },
  fitsNot: { vi: 'Vượt thời hạn cả việc', en: 'Exceeds the whole' },
  noWhole: { vi: 'chưa có thời hạn cả việc', en: 'no term for the whole' },
  lacking: { vi: 'thiếu thời hạn', en: 'terms missing' },
  ofStatus: { vi: 'Căn cứ của các thời hạn', en: 'What the terms rest on' },
  notFollowed: { vi: 'chỉ để tham khảo, hệ thống không theo dõi', en: 'for reference; nothing here follows it' },
  holdDays: { vi: 'Ngày được tính khi tạm dừng', en: 'Day of a hold that counts' },
  lastDay: { vi: 'ngày tiếp tục', en: 'the day of resumption' },
  firstDay: { vi: 'ngày bắt đầu tạm dừng', en: 'the day on which it began' },
  officeHours: { vi: 'Nhận sau giờ này coi như ngày làm việc tiếp theo', en: 'Received from this hour on counts as the next working day' },
  closesOn: {
    vi: 'Khoản của năm ngân sách còn chi được đến ngày này của năm sau, cho việc đã nghiệm thu trong năm',
    en: 'A year’s money pays until this day of the next year, for work accepted in the year',
  },
  dossiersUntil: { vi: 'Hồ sơ của năm gửi Kho bạc trong năm, chậm nhất', en: 'Dossiers of a year reach the treasury in it by' },
  dossiersAhead: { vi: 'Sau đó gửi chậm nhất trước ngày hết hạn chi', en: 'Later at the latest before the last day of payment' },
  documents: { vi: 'Tài liệu phải có khi lưu hồ sơ', en: 'Documents without which a file is not archived' },
  document: { vi: 'Tài liệu', en: 'Document' },
  when: { vi: 'Khi nào phải có', en: 'When' },

  unit: { vi: 'Tính bằng', en: 'Counted in' },
  difference: { vi: 'So với bộ gốc', en: 'Against the original' },
  same: { vi: 'như cũ', en: 'the same' },
  was: { vi: 'trước', en: 'was' },
  nothingDiffers: { vi: 'Chưa thời hạn nào khác bộ gốc.', en: 'No term differs from the original yet.' },
  differs: (count: number): Sentence => ({
    vi: `${count} thời hạn khác bộ gốc:`,
    en: `${count} ${count === 1 ? 'term differs' : 'terms differ'} from the original:`,
  }),
  kept: {
    vi: 'Ở đây sửa được thời hạn. Thành phần hội đồng, thẩm quyền kinh phí, các giới hạn và tài liệu bắt buộc được giữ nguyên như bộ gốc; muốn đổi những mục này thì người vận hành lập bản thảo bằng giao diện lập trình.',
    en: 'Terms can be changed here. Panels, thresholds, bounds and mandatory documents stay as in the original; to change these, a draft is made through the API.',
  },
} as const;

/** The cases in which a document is mandatory. */
export const mandatoryWhenNames = {
  always: { vi: 'mọi hồ sơ', en: 'always' },
  ordered: { vi: 'đã giao nhiệm vụ hoặc ký hợp đồng', en: 'once ordered' },
  withPanel: { vi: 'có hội đồng hoặc tổ chuyên gia', en: 'with a panel' },
  withMeeting: { vi: 'có họp hội đồng', en: 'with a meeting' },
  reported: { vi: 'đã phát hành báo cáo', en: 'once reported' },
  signedOff: { vi: 'đã nghiệm thu', en: 'once signed off' },
  paid: { vi: 'đã chi tiền', en: 'once paid' },
} as const satisfies Record<string, Sentence>;

/** The people who approve money. The funder's leader is the leader of the body that pays. */
export const approverNames = {
  financeLeader: { vi: 'Lãnh đạo cơ quan tài chính', en: 'Leader of the finance department' },
  authorityLeader: { vi: 'Lãnh đạo Ủy ban nhân dân tỉnh', en: "Leader of the People's Committee" },
  funderLeader: { vi: 'Lãnh đạo cơ quan cấp kinh phí', en: 'Leader of the body that pays' },
} as const satisfies Record<string, Sentence>;

/** The people who appraise an estimate before it is decided. */
export const appraiserNames = {
  financeOfficer: { vi: 'Chuyên viên Sở Tài chính', en: 'Finance officer' },
  chiefAccountant: { vi: 'Kế toán trưởng Liên hiệp hội', en: "The Union's chief accountant" },
  nobody: { vi: 'không cần thẩm định', en: 'no appraisal' },
} as const satisfies Record<string, Sentence>;

/** The people who keep the account and confirm what the treasury paid. */
export const accountKeeperNames = {
  financeOfficer: { vi: 'Chuyên viên Sở Tài chính', en: 'Finance officer' },
  funderOfficer: { vi: 'Cán bộ bên chi trả', en: "The funder's office" },
  unionAccountant: { vi: 'Kế toán Liên hiệp hội', en: "The Union's accountant" },
} as const satisfies Record<string, Sentence>;

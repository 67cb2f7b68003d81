import type { Capability } from '../../domain/case/capabilities.ts';
import type { Sentence } from '../language.ts';

/** The help page's text for everybody, in the order in which people need it. */
export const helpWords = {
  title: { vi: 'Trợ giúp', en: 'Help' },
  yourPart: { vi: 'Việc của bạn', en: 'Your part' },
  everybody: { vi: 'Dùng chung', en: 'For everybody' },
  procedure: { vi: 'Trình tự một nhiệm vụ', en: 'The course of a commission' },
} as const satisfies Record<string, Sentence>;

export const helpForAll: readonly Sentence[] = [
  {
    vi: 'Mở “Việc của tôi”: mỗi dòng là một việc bạn phải làm, kèm hạn và nút làm ngay. Việc quá hạn đứng đầu.',
    en: 'Open “My work”: each row is something you owe, with its due day and a button. What is overdue comes first.',
  },
  {
    vi: 'Bấm vào hạn để xem hạn được tính thế nào: bắt đầu từ đâu, cộng mấy ngày làm việc, bỏ qua ngày nghỉ nào, theo căn cứ nào.',
    en: 'Press a due day to see how it was computed: from when, how many working days, which days off, on what basis.',
  },
  {
    vi: 'Đang viết dở thì cứ đóng máy: bản nháp đã lưu trên hệ thống và mở lại được ở máy khác. Dòng “Đã lưu 10:42” cho biết lúc lưu.',
    en: 'Stop whenever you like: the draft is on the server and opens on another device. “Saved 10:42” says when.',
  },
  {
    vi: 'Sau khi gửi có biên nhận ghi số, giờ và mã băm trong nhật ký; in được. Mất mạng giữa chừng thì gửi lại: việc không bị làm hai lần.',
    en: 'A receipt gives number, time and hash; it prints. If the network failed, send again: nothing is done twice.',
  },
  {
    vi: 'Trong trang hồ sơ, ô “Việc bạn có thể làm” liệt kê việc làm được ngay, và vì sao việc khác chưa làm được.',
    en: 'On a commission’s page “What you can do” lists what is possible now, and why the rest is not.',
  },
  {
    vi: 'Không thấy một hồ sơ hay một phần của hồ sơ là vì cơ quan bạn không có phần trong đó, hoặc phần đó chưa được mở.',
    en: 'A commission or a part of it that you do not see is one in which your office has no part, or which is not open yet.',
  },
];

/** The tasks of each role, in a sentence or two. */
export const helpByRole = {
  departmentOfficer: {
    vi: 'Soạn yêu cầu ở “Yêu cầu mới”, chuyển lãnh đạo ký gửi; bổ sung hồ sơ khi được đề nghị; soạn văn bản tiếp thu, giải trình từng kiến nghị.',
    en: 'Draft requests under “New request” and hand them to your leader; supply documents; draft the answer to each recommendation.',
  },
  departmentLeader: {
    vi: 'Gửi yêu cầu, ký hợp đồng đặt hàng, gửi văn bản tiếp thu, giải trình, nghiệm thu sản phẩm.',
    en: 'Send requests, sign contracts, answer recommendations, sign off the product.',
  },
  unionClerk: {
    vi: 'Đăng ký văn bản đến, cấp số và phát hành báo cáo, gửi báo cáo, nộp lưu hồ sơ.',
    en: 'Register letters, number and issue reports, forward them, archive files.',
  },
  unionSpecialist: {
    vi: 'Kiểm tra hồ sơ và đề nghị bổ sung, lập dự toán, trình danh sách hội đồng, tổ chức hội thảo, tổng hợp báo cáo.',
    en: 'Check the dossier, draw up the estimate, propose the panel, run consultations, write the report.',
  },
  unionLeader: {
    vi: 'Giao chuyên viên, tiếp nhận hoặc từ chối, thành lập hội đồng, kết luận xung đột lợi ích, phê duyệt báo cáo, duyệt chi.',
    en: 'Assign, accept or decline, appoint panels, decide on conflicts, approve reports and payments.',
  },
  unionAccountant: {
    vi: 'Trình dự toán, đề nghị tạm ứng, lập bảng kê thanh toán, lập quyết toán.',
    en: 'Estimates, advances, payments, settlement.',
  },
  unionChiefAccountant: {
    vi: 'Kiểm soát bảng kê thanh toán trước khi lãnh đạo duyệt chi.',
    en: 'Check each payment before it is approved.',
  },
  expert: {
    vi: 'Trả lời lời mời, kê khai xung đột lợi ích, viết và nộp phiếu nhận xét (trên điện thoại cũng được), xem thù lao của mình.',
    en: 'Answer invitations, declare interests, write and file your opinion (also on a phone), see your fees.',
  },
  financeOfficer: { vi: 'Thẩm định dự toán, phê duyệt quyết toán.', en: 'Appraise estimates, approve settlements.' },
  financeLeader: {
    vi: 'Phê duyệt kinh phí trong phạm vi dòng ngân sách, mở dòng ngân sách của năm.',
    en: 'Approve funding within the budget line, open the lines of the year.',
  },
  authorityOffice: {
    vi: 'Soạn yêu cầu và chuyển lãnh đạo ký gửi; theo dõi các nhiệm vụ của cấp có thẩm quyền.',
    en: 'Draft requests and hand them to your leader; watch the commissions of your authority.',
  },
  authorityLeader: {
    vi: 'Cho chủ trương, giao nhiệm vụ, phê duyệt kinh phí vượt ngưỡng, chấm dứt nhiệm vụ.',
    en: 'Grant consent, assign, approve larger funding, terminate.',
  },
  homeAffairs: {
    vi: 'Phân loại, hướng dẫn, báo cáo và khép lại khó khăn, vướng mắc; theo dõi tiến độ.',
    en: 'Triage, guide on, report and close obstacles; watch progress.',
  },
  partyMonitor: { vi: 'Theo dõi tiến độ và kết quả tiếp thu kiến nghị.', en: 'Watch progress and what became of recommendations.' },
  auditor: {
    vi: 'Tra cứu nhật ký, xem hồ sơ như cuối một ngày bất kỳ, tải nhật ký về và xác minh chuỗi ngay trong trình duyệt.',
    en: 'Search the journals, look at a commission as of any day, download the journal and verify its chain in the browser.',
  },
  administrator: {
    vi: 'Giữ danh mục người dùng, cơ quan, lịch, định mức, bộ quy định; xử lý hồ sơ, vướng mắc bị kẹt. Không đọc nội dung hồ sơ.',
    en: 'Keep people, bodies, calendar, norms and rules; unstick commissions. Reads no content.',
  },
} as const satisfies Record<Capability, Sentence>;

import type { MeetingPurpose } from '../../domain/commission/names.ts';
import type { Sentence } from '../language.ts';

/** What each purpose of a session means. */
export const purposeExplanations = {
  study: {
    vi: 'họp trước khi có phiếu nhận xét: đọc hồ sơ, phân công; không biểu quyết',
    en: 'before the opinions: the council reads the dossier and shares the work; no vote',
  },
  discussion: { vi: 'sau khi đủ phiếu nhận xét; chưa kết luận', en: 'after the opinions; nothing is concluded yet' },
  conclusion: {
    vi: 'phiên hợp lệ thì chuyển sang báo cáo kết quả',
    en: 'when it is quorate, the report follows',
  },
} as const satisfies Record<MeetingPurpose, Sentence>;

/** Meetings of a council: convening, and the minutes with quorum, ballots and dissent. */
export const meetingWords = {
  purpose: { vi: 'Nội dung phiên họp', en: 'What the session is for' },
  session: { vi: 'Buổi họp', en: 'Half of the day' },
  sessionHint: {
    vi: 'Một ngày họp hai buổi thì triệu tập hai phiên, ghi rõ buổi của từng phiên; mỗi phiên được chi một lần.',
    en: 'A day with two sittings is two sessions, each with its half of the day. Each is paid once.',
  },
  whichMeeting: { vi: 'Phiên họp', en: 'Which session' },
  cancelled: { vi: 'Đã hủy', en: 'Called off' },
  early: { vi: 'Họp sớm hơn ngày đã báo', en: 'Held before the day that was announced' },
  on: { vi: 'Ngày họp', en: 'Day of the meeting' },
  plannedOn: { vi: 'Ngày họp dự kiến khi thành lập', en: 'Planned when the panel was appointed' },
  invitedMembers: { vi: 'Mời dự họp', en: 'Invited' },
  placeHint: { vi: 'Ghi cả giờ họp, ví dụ: 8 giờ 00, phòng họp tầng 2', en: 'With the time of day: 8:00, meeting room, 2nd floor' },
  agenda: { vi: 'Chương trình', en: 'Agenda' },
  shortNotice: { vi: 'Lý do báo họp gấp', en: 'Why the notice is short' },
  shortNoticeHint: {
    vi: 'Cần khi ngày họp gần hơn thời gian gửi tài liệu trước phiên họp ghi trong bộ quy định.',
    en: 'Needed when the meeting comes sooner than the rule set lets members study the documents.',
  },
  meeting: { vi: 'Phiên họp', en: 'Meeting' },
  heldOn: { vi: 'Ngày thực tế họp', en: 'Actually held on' },
  attendance: { vi: 'Thành viên có mặt', en: 'Members present' },
  quorum: { vi: 'Điều kiện họp hợp lệ', en: 'What makes the meeting quorate' },
  isQuorate: { vi: 'Phiên họp hợp lệ', en: 'The meeting is quorate' },
  notQuorate: {
    vi: 'Phiên họp chưa hợp lệ: vẫn ghi biên bản được, nhưng phải triệu tập lại.',
    en: 'Not quorate: it can be recorded, but has to be convened again.',
  },
  share: { vi: 'Có mặt', en: 'Present' },
  ofMembers: { vi: 'thành viên; cần ít nhất', en: 'members; needed at least' },
  chaired: { vi: 'Chủ tịch, hoặc phó chủ tịch được ủy quyền bằng văn bản', en: 'The chair, or a vice-chair delegated in writing' },
  recorded: { vi: 'Thư ký khoa học', en: 'The science secretary' },
  reviewed: { vi: 'Mọi ủy viên phản biện', en: 'Every reviewer' },
  delegation: { vi: 'Chủ tịch vắng: ủy quyền chủ trì', en: 'The chair is absent: delegation' },
  delegate: { vi: 'Phó chủ tịch được ủy quyền', en: 'Delegated vice-chair' },
  delegationPaper: { vi: 'Giấy ủy quyền', en: 'Written delegation' },
  noViceChair: {
    vi: 'Hội đồng không có phó chủ tịch; chủ tịch vắng thì phiên họp không hợp lệ.',
    en: 'There is no vice-chair: without the chair the meeting is not quorate.',
  },
  guest: { vi: 'Đại biểu được mời', en: 'Guest' },
  guests: { vi: 'Đại biểu được mời (không phải thành viên)', en: 'Guests without a seat' },
  ballots: { vi: 'Bỏ phiếu', en: 'Ballots' },
  addBallot: { vi: 'Thêm nội dung bỏ phiếu', en: 'Add a question' },
  question: { vi: 'Nội dung bỏ phiếu', en: 'Question put to the vote' },
  inFavour: { vi: 'Tán thành', en: 'In favour' },
  against: { vi: 'Không tán thành', en: 'Against' },
  abstained: { vi: 'Không có ý kiến', en: 'Abstained' },
  invalid: { vi: 'Phiếu không hợp lệ', en: 'Invalid' },
  counted: { vi: 'Tổng số phiếu', en: 'Ballots counted' },
  ofPresent: { vi: 'người có mặt', en: 'present' },
  tooMany: { vi: 'Số phiếu nhiều hơn số người có mặt', en: 'More ballots than people present' },
  uncast: { vi: 'người không bỏ phiếu', en: 'cast no ballot' },
  conclusion: { vi: 'Kết luận của phiên họp', en: 'Conclusion' },
  dissents: { vi: 'Ý kiến khác, đề nghị bảo lưu', en: 'Dissent, to be reserved' },
  dissentHint: {
    vi: 'Ghi nguyên văn; ý kiến bảo lưu đi cùng báo cáo kết quả.',
    en: 'Verbatim; it travels with the report.',
  },
  addDissent: { vi: 'Thêm ý kiến bảo lưu', en: 'Add a dissent' },
  dissentOf: { vi: 'Ý kiến của', en: 'Opinion of' },
  dissent: { vi: 'Nội dung', en: 'What was said' },
  minutes: { vi: 'Biên bản có chữ ký', en: 'Signed minutes' },
  notHeld: { vi: 'Đã triệu tập, chưa họp', en: 'Convened, not held yet' },
  none: { vi: 'Chưa triệu tập phiên họp nào.', en: 'No meeting has been convened yet.' },
  absent: { vi: 'Vắng', en: 'Absent' },
  present: { vi: 'Có mặt', en: 'Present' },
  quorate: { vi: 'Hợp lệ', en: 'Quorate' },
  inquorate: { vi: 'Không đủ thành phần', en: 'Not quorate' },
  noDissent: { vi: 'Không có ý kiến bảo lưu.', en: 'No dissent.' },
} as const satisfies Record<string, Sentence>;

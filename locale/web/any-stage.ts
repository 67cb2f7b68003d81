import type { Sentence } from '../language.ts';

/** Forms of the commands that are not tied to one stage. */
export const anyStageWords = {
  final: { vi: 'Việc này không hủy được', en: 'This cannot be undone' },
  withdrawFinal: {
    vi: 'Rút yêu cầu thì nhiệm vụ kết thúc; kinh phí đã dành được trả lại. Muốn làm lại phải gửi yêu cầu mới.',
    en: 'Withdrawing ends the commission and frees reserved money; to have it after all takes a new request.',
  },
  withdrawReason: { vi: 'Ví dụ: Đồ án được lập lại theo chỉ đạo của UBND tỉnh.', en: 'For example: the plan is being redone.' },
  terminateFinal: {
    vi: 'Chấm dứt thì mọi việc đang chờ kết thúc; chỉ còn thanh toán phần đã làm, quyết toán và lưu hồ sơ.',
    en: 'Terminating ends all that is waiting; only payment for what was done, settlement and archive remain.',
  },
  terminatePaper: { vi: 'Quyết định chấm dứt', en: 'Decision to terminate' },
  acceptedVnd: { vi: 'Giá trị phần đã thực hiện được chấp nhận', en: 'Accepted value of what was done' },
  acceptedHint: {
    vi: 'Không thấp hơn phần việc đã làm, không vượt kinh phí đã dành. Nhập 0 nếu chưa phát sinh chi phí.',
    en: 'Not below the work done, not above the reserved money. 0 when nothing was spent.',
  },
  author: { vi: 'Chuyên gia viết báo cáo', en: 'The expert who wrote it' },
  authorHint: {
    vi: 'Thù lao báo cáo độc lập chỉ trả cho người có tên ở đây.',
    en: 'The fee of an independent report is paid only to the person named here.',
  },
  reserved: { vi: 'Kinh phí đã dành', en: 'Reserved' },
  duty: { vi: 'Việc được gia hạn', en: 'Duty to extend' },
  dutyToReassign: { vi: 'Việc giao lại', en: 'Duty to reassign' },
  dutyOverdue: { vi: 'đã quá hạn, không gia hạn được', en: 'overdue, cannot be extended' },
  dutyOfLaw: { vi: 'hạn do pháp luật ấn định, không gia hạn được', en: 'a term of law, cannot be extended' },
  dutyOfOrder: {
    vi: 'ngày do quyết định, hợp đồng ấn định; bên đã ký gia hạn',
    en: 'the order sets this day; its issuer extends it',
  },
  dutyOfUnion: { vi: 'hạn của Liên hiệp hội, lãnh đạo Liên hiệp hội gia hạn', en: 'a term of the Union, which its leader extends' },
  annex: { vi: 'Phụ lục hoặc công văn đồng ý gia hạn', en: 'Annex or letter that agrees to the later day' },
  dutyOfExpert: { vi: 'việc của chuyên gia, dùng "Thay thành viên"', en: 'an expert’s; replace the member instead' },
  noDuties: { vi: 'Không có việc nào đang mở.', en: 'Nothing is open.' },
  dueOn: { vi: 'hạn', en: 'due' },
  until: { vi: 'Gia hạn đến', en: 'Until' },
  untilHint: { vi: 'Phải sau hạn hiện tại.', en: 'After the present due day.' },
  extendReason: {
    vi: 'Ví dụ: Chờ số liệu bổ sung của cơ quan chủ trì.',
    en: 'For example: waiting for figures of the host.',
  },
  howDue: { vi: 'Hạn hiện tại được tính thế nào', en: 'How the present day was computed' },
  reassignTo: { vi: 'Giao cho', en: 'To' },
  reassignReason: { vi: 'Ví dụ: Chủ tịch đi công tác; Phó Chủ tịch ký thay.', en: 'For example: the president is away.' },
  chooseDutyFirst: { vi: 'Chọn việc trước; danh sách người nhận hiện theo việc đó.', en: 'Choose the duty first.' },
  holdWhat: {
    vi: 'Trong lúc tạm dừng, việc của thủ tục dừng lại và thời hạn ngừng tính, trừ việc có hạn theo luật và ngày giao ghi trong quyết định, hợp đồng. Lãnh đạo Liên hiệp hội cho tiếp tục bất cứ lúc nào.',
    en: 'On hold the work stops and so do its terms, except terms of law and the day of an order, until the leader of the Union resumes it.',
  },
  holdReason: { vi: 'Ví dụ: Tạm dừng theo công văn của cơ quan đặt hàng.', en: 'For example: as the requester’s letter asks.' },
  onHoldSince: { vi: 'Tạm dừng từ', en: 'On hold since' },
  resumeNote: { vi: 'Ý kiến kèm theo', en: 'Note' },
  document: { vi: 'Tài liệu', en: 'Document' },
  documentKind: { vi: 'Loại tài liệu', en: 'Kind' },
  documentKindHint: {
    vi: 'Quyết định ai được đọc; hồ sơ lưu trữ cũng xếp theo loại này.',
    en: 'Decides who may read it, and where it lies in the archive.',
  },
  category: { vi: 'Vướng mắc về', en: 'About' },
  obstacle: { vi: 'Nội dung khó khăn, vướng mắc', en: 'The obstacle' },
  obstacleHint: {
    vi: 'Ví dụ: Cơ quan chủ trì chưa cung cấp số liệu quan trắc sau hai lần đề nghị; đề nghị đôn đốc.',
    en: 'For example: the host has not supplied the measurements after two requests.',
  },
  obstacleGoesTo: {
    vi: 'Gửi đến Sở Nội vụ để hướng dẫn hoặc báo cáo cấp có thẩm quyền chỉ đạo; có thời hạn trả lời.',
    en: 'Goes to home affairs, who guide or report to the authority, by a due day.',
  },
} as const satisfies Record<string, Sentence>;

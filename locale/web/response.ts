import type { Sentence } from '../language.ts';

/** The host's answers to the recommendations, and the sign-off of the product. */
export const responseWords = {
  receivedOn: { vi: 'Ngày nhận báo cáo', en: 'Received on' },
  letter: { vi: 'Văn bản tiếp thu, giải trình', en: 'Response letter' },
  answered: { vi: 'kiến nghị đã trả lời', en: 'recommendations answered' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  explanation: { vi: 'Giải trình', en: 'Explanation' },
  explanationHint: { vi: 'Cần nêu lý do khi không tiếp thu toàn bộ', en: 'Needed unless adopted in full' },
  whereChanged: { vi: 'Sửa ở đâu', en: 'Where it was changed' },
  whereChangedHint: { vi: 'Chương, mục, trang của đề án đã sửa', en: 'Chapter, section, page' },
  recommendation: { vi: 'Kiến nghị', en: 'Recommendation' },
  adoptRest: { vi: 'Chọn Tiếp thu cho mọi kiến nghị còn trống', en: 'Adopt all that are still open' },
  lateNote: {
    vi: 'Đã ghi nhận là không có văn bản trả lời; vẫn trả lời được đến khi lưu hồ sơ.',
    en: 'Recorded as unanswered; an answer stays possible until the file is archived.',
  },
  none: { vi: 'Chưa có báo cáo nào được phát hành để trả lời.', en: 'No report has been issued yet.' },
  noRecommendations: { vi: 'Báo cáo không có kiến nghị; chỉ cần xác nhận đã nhận.', en: 'The report makes no recommendation.' },
  notAnswered: { vi: 'Chưa trả lời', en: 'Not answered yet' },
  matrix: { vi: 'Bảng tiếp thu, giải trình', en: 'Response matrix' },
  respondedAt: { vi: 'Có trả lời lúc', en: 'Responded' },
  minutes: { vi: 'Biên bản nghiệm thu', en: 'Sign-off minutes' },
  accepted: { vi: 'Giá trị được nghiệm thu', en: 'Accepted value' },
  byLine: { vi: 'Chỉ nghiệm thu một phần chi phí (theo từng dòng)', en: 'Costs accepted in part (line by line)' },
  byLineHint: {
    vi: 'Thù lao của phần việc đã làm được trả đủ. Để trống dòng được nghiệm thu đủ; nếu để trống tất cả mà giá trị nghiệm thu thấp hơn dự toán, phần giảm chia đều theo tỷ lệ các dòng chi phí.',
    en: 'Fees of work done are paid in full. Leave blank what is accepted in full; when all are blank and the value is below the estimate, the cut is shared over the cost lines in proportion.',
  },
  reserved: { vi: 'Kinh phí đã dành', en: 'Reserved' },
  overReserved: { vi: 'Cao hơn kinh phí đã dành', en: 'More than is reserved' },
  product: { vi: 'Sản phẩm', en: 'The product' },
  reworkReason: { vi: 'Cần chỉnh sửa, hoàn thiện điều gì', en: 'What has to be reworked' },
  reworks: { vi: 'Đã yêu cầu chỉnh sửa', en: 'Rework asked for' },
  times: { vi: 'lần', en: 'times' },
  rejectMinutes: { vi: 'Biên bản không nghiệm thu', en: 'Minutes of the rejection' },
  payable: { vi: 'Phần vẫn phải trả', en: 'Still payable' },
  payableHint: { vi: 'Ghi 0 nếu không phải trả', en: '0 when nothing is payable' },
  rejectFinal: {
    vi: 'Không nghiệm thu là kết thúc nhiệm vụ: chỉ còn trả phần phải trả, quyết toán và lưu hồ sơ. Việc này không hủy được.',
    en: 'Rejecting ends the commission: only what is payable, settlement and archive remain. It cannot be undone.',
  },
} as const satisfies Record<string, Sentence>;

import type { Sentence } from './language.ts';

/** What somebody owes, by the kind of duty (the first part of its key): a sentence that begins with the verb. */
export const dutySentences = {
  register: { vi: 'Đăng ký văn bản đến', en: 'Register the incoming letter' },
  decideConsent: { vi: 'Cho ý kiến về đề xuất của Liên hiệp hội', en: "Decide on the Union's proposal" },
  assignSpecialist: { vi: 'Bút phê, giao chuyên viên xử lý', en: 'Assign a specialist' },
  supplyDocuments: { vi: 'Bổ sung hồ sơ theo đề nghị', en: 'Supply the documents asked for' },
  decideIntake: { vi: 'Quyết định tiếp nhận hoặc từ chối yêu cầu', en: 'Accept or decline the request' },
  submitEstimate: { vi: 'Lập và trình dự toán', en: 'Draw up and submit the estimate' },
  appraiseEstimate: { vi: 'Thẩm định dự toán', en: 'Appraise the estimate' },
  approveFunding: { vi: 'Quyết định kinh phí', en: 'Decide on the funding' },
  issueOrder: { vi: 'Ban hành quyết định giao nhiệm vụ hoặc ký hợp đồng đặt hàng', en: 'Issue the decision or sign the contract' },
  countersign: { vi: 'Ký hợp đồng đặt hàng', en: 'Countersign the contract' },
  proposePanel: { vi: 'Trình danh sách hội đồng, tổ chuyên gia', en: 'Propose the panel' },
  appointPanel: { vi: 'Quyết định thành lập hội đồng, tổ chuyên gia', en: 'Appoint the panel' },
  answerInvitation: { vi: 'Trả lời lời mời tham gia', en: 'Answer the invitation' },
  declareInterests: { vi: 'Kê khai xung đột lợi ích và cam kết', en: 'Declare interests' },
  clearConflict: { vi: 'Kết luận về xung đột lợi ích đã kê khai', en: 'Decide on the declared conflict of interest' },
  completePanel: { vi: 'Kiện toàn hội đồng, tổ chuyên gia còn thiếu thành viên', en: 'Complete the panel, which lacks members' },
  fileOpinion: { vi: 'Nộp phiếu nhận xét', en: 'File your opinion' },
  decideTime: { vi: 'Trả lời đề nghị thêm thời gian của chuyên gia', en: "Decide on an expert's request for more time" },
  announceEvent: { vi: 'Thông báo hội thảo, tọa đàm hoặc hội nghị lấy ý kiến', en: 'Announce a consultation' },
  closeEvent: { vi: 'Ghi nhận ý kiến và kết thúc hội thảo, tọa đàm, hội nghị', en: 'Record the contributions and close the consultation' },
  conveneMeeting: { vi: 'Triệu tập phiên họp hội đồng', en: 'Convene the panel' },
  recordMeeting: { vi: 'Lập biên bản phiên họp hội đồng', en: 'Record the meeting' },
  submitReport: { vi: 'Trình báo cáo kết quả', en: 'Submit the report' },
  approveReport: { vi: 'Phê duyệt hoặc trả lại báo cáo', en: 'Approve or return the report' },
  issueReport: { vi: 'Cấp số và phát hành báo cáo', en: 'Number and issue the report' },
  forwardReport: { vi: 'Gửi báo cáo đến cấp có thẩm quyền', en: 'Forward the report to the authority' },
  acknowledgeReport: { vi: 'Xác nhận đã nhận báo cáo', en: 'Acknowledge the report' },
  answerRecommendations: { vi: 'Tiếp thu, giải trình từng kiến nghị', en: 'Answer each recommendation' },
  decideSignOff: { vi: 'Nghiệm thu sản phẩm, yêu cầu chỉnh sửa hoặc không nghiệm thu', en: 'Sign off, ask for rework or reject' },
  approveAdvance: { vi: 'Duyệt đề nghị tạm ứng', en: 'Approve the advance' },
  confirmDisbursement: { vi: 'Xác nhận kết quả chi của Kho bạc', en: 'Confirm what the treasury paid' },
  preparePayment: { vi: 'Lập bảng kê thanh toán', en: 'Prepare the payment' },
  checkPayment: { vi: 'Kiểm soát bảng kê thanh toán', en: 'Check the payment' },
  approvePayment: { vi: 'Duyệt chi', en: 'Approve the payment' },
  settle: { vi: 'Lập quyết toán', en: 'Draw up the settlement' },
  recordReturn: { vi: 'Nộp trả số tạm ứng còn lại', en: 'Return what is left of the advance' },
  approveSettlement: { vi: 'Phê duyệt quyết toán', en: 'Approve the settlement' },
  archive: { vi: 'Hoàn chỉnh và nộp lưu hồ sơ', en: 'Complete and archive the file' },
  answerObstacle: { vi: 'Trả lời khó khăn, vướng mắc', en: 'Answer the obstacle' },
} as const satisfies Record<string, Sentence>;

export type DutyKind = keyof typeof dutySentences;

/** Whether there is a sentence for this kind of duty; a test holds the domain to it. */
export function isDutyKind(kind: string): kind is DutyKind {
  return Object.hasOwn(dutySentences, kind);
}

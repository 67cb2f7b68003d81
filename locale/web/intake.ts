import type { Sentence } from '../language.ts';

/** Forms of the stages consent and intake. */
export const intakeWords = {
  arrivedOn: { vi: 'Ngày đến', en: 'Arrived on' },
  sameLetter: { vi: 'Lý do văn bản này đã đăng ký cho nhiệm vụ khác', en: 'Why this letter is registered for another commission too' },
  sameLetterHint: {
    vi: 'Chỉ ghi khi một văn bản giao nhiều việc; nếu không, để trống.',
    en: 'Only when one letter asks for several things; otherwise leave it empty.',
  },
  urgency: { vi: 'Độ khẩn', en: 'Urgency' },
  whatIsAsked: { vi: 'Nội dung được đề nghị', en: 'What is asked' },
  wantedOn: { vi: 'Cần kết quả trước ngày', en: 'Wanted by' },
  submissionOn: { vi: 'Ngày trình cấp có thẩm quyền', en: 'To be submitted to the authority on' },
  arrival: { vi: 'Số đến', en: 'Arrival number' },
  consentLetter: { vi: 'Văn bản trả lời', en: 'Letter of answer' },
  host: { vi: 'Cơ quan chủ trì soạn thảo', en: 'Host' },
  hostHint: {
    vi: 'Cơ quan cung cấp hồ sơ và tiếp thu, giải trình kiến nghị, ví dụ sở chủ quản của đề án.',
    en: 'Supplies the documents and answers the recommendations, for example the department in charge.',
  },
  instrument: { vi: 'Hình thức giao việc', en: 'Instrument' },
  orderIssuer: { vi: 'Cơ quan ký hợp đồng', en: 'Who signs the contract' },
  orderIssuerHint: { vi: 'Để trống nếu cơ quan cho ý kiến tự ký.', en: 'Leave empty when the consenting body signs.' },
  refuseConsentFinal: {
    vi: 'Không đồng ý thì nhiệm vụ kết thúc và hồ sơ chuyển sang lưu trữ. Liên hiệp hội muốn làm lại phải gửi đề xuất mới.',
    en: 'Refusing ends the commission; the Union would have to propose again.',
  },
  specialist: { vi: 'Giao cho chuyên viên', en: 'Specialist' },
  specialistNow: { vi: 'Đang giao', en: 'Assigned now' },
  instruction: { vi: 'Nội dung bút phê', en: 'Instruction' },
  instructionHint: {
    vi: 'Ví dụ: Thẩm tra hồ sơ, đề xuất hình thức thực hiện, báo cáo trước ngày 05.',
    en: 'For example: check the dossier and propose the form of work.',
  },
  dueOn: { vi: 'Hạn xử lý', en: 'Due on' },
  dueOnEmpty: {
    vi: 'để trống: theo thời hạn của quy định; ngày muộn hơn không kéo dài thời hạn của Liên hiệp hội',
    en: 'empty: as the rules say; a later day does not lengthen the Union’s term',
  },
  registeredLate: { vi: 'Vào sổ muộn, hạn vào sổ', en: 'Registered late; it was due on' },
  supplementWhat: {
    vi: 'Nêu từng tài liệu còn thiếu và vì sao cần. Thời hạn tạm dừng tính từ khi gửi đến khi cơ quan chủ trì bổ sung đủ.',
    en: 'Name each missing document and why it is needed. The clock stops until the host has supplied them all.',
  },
  items: { vi: 'Tài liệu cần bổ sung', en: 'Missing documents' },
  addItem: { vi: 'Thêm tài liệu', en: 'Add a document' },
  what: { vi: 'Tài liệu', en: 'Document' },
  whatHint: { vi: 'Ví dụ: Bản đồ hiện trạng sử dụng đất', en: 'For example: map of present land use' },
  why: { vi: 'Vì sao cần', en: 'Why it is needed' },
  whyHint: { vi: 'Ví dụ: Chưa có căn cứ đối chiếu chỉ tiêu đất.', en: 'For example: land figures cannot be checked without it.' },
  supplyWhat: {
    vi: 'Với mỗi mục, tải tài liệu lên hoặc giải trình vì sao không có. Có thể gửi trước một phần; thời hạn chạy tiếp khi đã đủ các mục.',
    en: 'For each item upload the document, or explain why there is none. Part of them can go first; the clock runs on once all are answered.',
  },
  item: { vi: 'Mục', en: 'Item' },
  suppliedAlready: { vi: 'Đã bổ sung', en: 'Supplied' },
  answerOne: { vi: 'Tải tài liệu lên hoặc giải trình cho ít nhất một mục', en: 'Give a document or an explanation for one item at least' },
  explanation: { vi: 'Giải trình', en: 'Explanation' },
  nothingAsked: { vi: 'Không có mục nào đang chờ bổ sung.', en: 'Nothing is waiting to be supplied.' },
  formOfWork: { vi: 'Hình thức thực hiện', en: 'Form of work' },
  council: {
    vi: 'Hội đồng có chủ tịch, ủy viên phản biện, thư ký khoa học; từng người nộp phiếu nhận xét rồi họp, bỏ phiếu. Dùng cho đề án lớn, bắt buộc.',
    en: 'Chair, reviewers, secretary; opinions, then a meeting with a ballot. For large or mandatory proposals.',
  },
  expertGroup: {
    vi: 'Tổ chuyên gia nộp phiếu nhận xét, không phải họp bỏ phiếu. Dùng cho việc hẹp hoặc cần nhanh.',
    en: 'Experts file opinions; no meeting with a ballot. For narrow or quick work.',
  },
  consultationOnly: {
    vi: 'Chỉ hội thảo, tọa đàm, lấy ý kiến góp ý rồi tổng hợp báo cáo; không lập hội đồng.',
    en: 'Only workshops and contributions, then the report; no panel.',
  },
  writtenComment: {
    vi: 'Chuyên viên dự thảo, lãnh đạo ký, văn thư phát hành và gửi luôn; không hội đồng, không sự kiện, không kinh phí. Dùng cho góp ý dự thảo.',
    en: 'The specialist drafts, a leader signs, the clerk issues and sends; no panel, event or money. For comments on drafts.',
  },
  commentSpecialist: { vi: 'Chuyên viên dự thảo góp ý', en: 'Specialist who drafts the comment' },
  isAnswerOwed: { vi: 'Cơ quan chủ trì phải trả lời từng kiến nghị?', en: 'Must the host answer each recommendation?' },
  isAnswerOwedHint: {
    vi: 'Bỏ trống: chỉ phản biện, giám định xã hội mới phải trả lời. Không phải trả lời thì không ai bị nhắc, không ghi là im lặng.',
    en: 'Empty: only critical reviews and social assessments are answered. Where no answer is owed nobody is chased.',
  },
  answerOwed: { vi: 'Phải trả lời', en: 'An answer is owed' },
  answerNotOwed: { vi: 'Không phải trả lời', en: 'No answer is owed' },
  deliverOn: { vi: 'Ngày giao báo cáo kết quả', en: 'To be delivered on' },
  deliverOnHint: {
    vi: 'Đã điền theo ngày cơ quan đặt hàng cần; sửa nếu Liên hiệp hội không kịp.',
    en: 'Filled in from what the requester wants; change it if the Union cannot make it.',
  },
  acceptNote: { vi: 'Ý kiến kèm theo', en: 'Note' },
  declineFinal: {
    vi: 'Từ chối thì nhiệm vụ kết thúc; cơ quan đặt hàng đọc được lý do trong hồ sơ. Văn bản trả lời do Liên hiệp hội gửi.',
    en: 'Declining ends the commission. The requester can read the reason in the file; the Union sends the letter itself.',
  },
  declineMandatory: {
    vi: 'Đây là việc bắt buộc lấy ý kiến: hãy gửi văn bản từ chối cho cả cấp có thẩm quyền. Hệ thống không gửi thay.',
    en: 'Asking was mandatory: send the letter of refusal to the deciding authority as well. The system does not send it.',
  },
  declineLetter: { vi: 'Văn bản từ chối', en: 'Letter of refusal' },
  declineReason: {
    vi: 'Ví dụ: Nội dung không thuộc phạm vi tư vấn, phản biện của Liên hiệp hội.',
    en: 'For example: this is outside what the Union reviews.',
  },
  referTo: { vi: 'Chuyển đến', en: 'Refer to' },
  referFinal: {
    vi: 'Chuyển thì nhiệm vụ ở Liên hiệp hội kết thúc; cơ quan nhận xử lý tiếp ngoài hệ thống này.',
    en: 'Referring ends it here; the other body goes on outside this system.',
  },
  referLetter: { vi: 'Văn bản chuyển', en: 'Letter of referral' },
  referReason: { vi: 'Ví dụ: Nội dung thuộc chức năng của Sở Nội vụ.', en: 'For example: this is the home affairs department’s matter.' },
} as const satisfies Record<string, Sentence>;

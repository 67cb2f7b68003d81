import type { Sentence } from '../language.ts';

/** The screens that begin a commission: a request of a body, or a proposal of the Union. */
export const requestWords = {
  newRequest: { vi: 'Yêu cầu tư vấn, phản biện, giám định xã hội', en: 'Request for advice, critical review or assessment' },
  newProposal: { vi: 'Đề xuất nhiệm vụ của Liên hiệp hội', en: "Proposal of the Union's own" },
  unfinished: { vi: 'Bạn có bản đang soạn dở', en: 'You have drafts that are not finished' },
  unfinishedWhat: {
    vi: 'Soạn tiếp một bản dưới đây, hoặc bắt đầu bản mới.',
    en: 'Go on with one of these, or begin a new one.',
  },
  beginAnother: { vi: 'Soạn bản mới', en: 'Begin a new one' },
  forWhom: { vi: 'Bạn soạn cho cơ quan nào?', en: 'For which body do you write?' },
  secrecyFirst: { vi: 'Không đưa bí mật nhà nước vào hệ thống này', en: 'No state secrets in this system' },
  secrecyWhat: {
    vi: 'Văn bản, tài liệu có độ Mật, Tối mật, Tuyệt mật bị từ chối. Hãy gửi theo đường văn thư mật, không nhập nội dung hay tải tệp lên đây.',
    en: 'Material marked confidential, secret or top secret is refused. Send it by the classified mail; do not type or upload it here.',
  },
  steps: { vi: 'Các bước', en: 'Steps' },
  letterStep: { vi: 'Văn bản đề nghị', en: 'The letter' },
  proposalStep: { vi: 'Đề án, dự án', en: 'The proposal' },
  questionsStep: { vi: 'Câu hỏi và hồ sơ', en: 'Questions and dossier' },
  partiesStep: { vi: 'Các bên và kinh phí', en: 'Parties and funding' },
  checkStep: { vi: 'Kiểm tra và gửi', en: 'Check and send' },
  stepDone: { vi: 'đủ', en: 'complete' },
  stepLacks: { vi: 'còn thiếu', en: 'missing' },
  goOn: { vi: 'Lưu và tiếp tục', en: 'Save and go on' },
  goBack: { vi: 'Quay lại', en: 'Back' },
  change: { vi: 'Sửa', en: 'Change' },
  notGiven: { vi: 'chưa nhập', en: 'not given' },
  noneGiven: { vi: 'không có', en: 'none' },

  letterWhat: {
    vi: 'Công văn, tờ trình đã ký của cơ quan bạn gửi Liên hiệp các Hội Khoa học và Kỹ thuật. Nhập đúng như trên văn bản giấy hoặc văn bản điện tử đã ký.',
    en: 'The signed letter of your body to the Union. Type it as it stands on the paper.',
  },
  letterWhatEntered: {
    vi: 'Công văn, tờ trình mà cơ quan đề nghị gửi Liên hiệp các Hội Khoa học và Kỹ thuật. Nhập đúng như trên văn bản giấy.',
    en: 'The signed letter of the requesting body to the Union. Type it as it stands on the paper.',
  },
  letterWhatUnion: {
    vi: 'Tờ trình của Liên hiệp hội gửi cấp có thẩm quyền xin chủ trương. Người soạn nhập số, ngày dự kiến; lãnh đạo kiểm tra lại theo bản đã ký trước khi gửi.',
    en: 'The letter of the Union to the authority whose consent is asked. Its drafter types what is planned; the leader checks it against the signed one before sending.',
  },
  number: { vi: 'Số văn bản', en: 'Number' },
  numberHint: { vi: 'Ví dụ: 1520', en: 'For example: 1520' },
  notation: { vi: 'Ký hiệu', en: 'Notation' },
  notationHint: { vi: 'Phần sau dấu gạch chéo, ví dụ: SXD-QH', en: 'What follows the slash, for example: SXD-QH' },
  notationHintUnion: { vi: 'Phần sau dấu gạch chéo, ví dụ: TTr-LHH', en: 'What follows the slash, for example: TTr-LHH' },
  signedOn: { vi: 'Ngày ký', en: 'Signed on' },
  signer: { vi: 'Người ký, chức vụ', en: 'Signer and position' },
  signerHint: { vi: 'Ví dụ: Trịnh Công Hậu, Phó Giám đốc Sở', en: 'For example: Trịnh Công Hậu, deputy director' },
  signerHintUnion: { vi: 'Ví dụ: Tạ Đình Phong, Chủ tịch Liên hiệp hội', en: 'For example: Tạ Đình Phong, president of the Union' },
  isMemo: { vi: 'Bài viết, kiến nghị Liên hiệp hội tự gửi, không xin chủ trương', en: "An article or a memo of the Union's own accord" },
  memoWhat: {
    vi: 'Không cần cơ quan cho chủ trương, không vào sổ văn bản đến, không dùng kinh phí, không lập hội đồng. Gửi xong lãnh đạo chọn hình thức (góp ý bằng văn bản hoặc hội thảo), chuyên viên soạn, văn thư phát hành đến nơi nhận.',
    en: 'No consent, no registration, no money and no panel. Then the leader chooses the form (written comment or a workshop), the specialist drafts, the clerk issues it.',
  },
  memoNoMoney: { vi: 'Bài viết, kiến nghị tự gửi không sử dụng kinh phí.', en: 'A memo of its own accord spends no money.' },
  yes: { vi: 'Có', en: 'Yes' },
  sameLetter: { vi: 'Lý do văn bản này đã gửi cho nhiệm vụ khác', en: 'Why this letter stands in another commission too' },
  sameLetterHint: {
    vi: 'Chỉ ghi khi một văn bản giao nhiều việc; nếu không, để trống.',
    en: 'Only when one letter asks for several things; otherwise leave it empty.',
  },
  likelyDuplicate: {
    vi: 'Trong năm, cơ quan chủ trì này đã có nhiệm vụ tên gần giống. Hãy mở xem có trùng không.',
    en: 'This host already has a commission with a like title this year. Open it to see whether it is the same.',
  },
  duplicateReason: { vi: 'Lý do vẫn làm dù gần giống nhiệm vụ khác', en: 'Why it goes on although another is like it' },
  duplicateHint: {
    vi: 'Ví dụ: giai đoạn hai của cùng quy hoạch. Lý do được lưu trong hồ sơ.',
    en: 'For example: the second phase of the same plan. It is kept in the file.',
  },
  shortNotice: { vi: 'Lý do gửi gần ngày trình', en: 'Why it comes shortly before the submission' },
  shortNoticeHint: {
    vi: 'Cần khi từ nay đến ngày trình ít hơn thời gian ghi trong bộ quy định; nếu không, để trống.',
    en: 'Needed when the submission is nearer than the rule set asks for; otherwise leave it empty.',
  },
  letterFiles: { vi: 'Bản đã ký', en: 'The signed letter' },
  letterFilesHint: { vi: 'Nên đính kèm bản PDF có chữ ký số hoặc bản quét.', en: 'The PDF with its digital signature, or a scan.' },
  instrument: { vi: 'Hình thức giao việc', en: 'Instrument' },
  instrumentHint: {
    vi: 'Công văn đề nghị: lấy ý kiến, thường không có kinh phí. Quyết định giao nhiệm vụ: cấp có thẩm quyền giao. Hợp đồng đặt hàng: hai bên ký, có sản phẩm và nghiệm thu.',
    en: 'A request letter asks for an opinion, mostly without cost; a decision is the authority’s; a contract is signed by both sides.',
  },

  type: { vi: 'Nhóm đề án, dự án', en: 'Kind of proposal' },
  typeHint: { vi: 'Quyết định việc lấy ý kiến là bắt buộc hay không.', en: 'Says whether asking is mandatory.' },
  title: { vi: 'Tên đề án, dự án', en: 'Title' },
  titleHint: {
    vi: 'Tên đầy đủ như trên dự thảo, ví dụ: Quy hoạch chi tiết khu đô thị ven sông Hà',
    en: 'In full, as on the draft, for example: Detailed plan of the Hà riverside',
  },
  submissionOn: { vi: 'Ngày trình cấp có thẩm quyền', en: 'To be submitted to the authority on' },
  submissionHint: {
    vi: 'Ngày dự kiến trình đề án, dự án; Liên hiệp hội cần có kết quả trước ngày này.',
    en: 'When the proposal itself goes to the authority; the result is needed before.',
  },
  serviceKinds: { vi: 'Đề nghị Liên hiệp hội', en: 'What the Union is asked for' },
  serviceKindsUnion: { vi: 'Liên hiệp hội đề xuất thực hiện', en: 'What the Union proposes to do' },
  serviceKindsHint: { vi: 'Chọn một hoặc nhiều.', en: 'One or several.' },
  obligation: { vi: 'Tính bắt buộc', en: 'Obligation' },
  obligationHint: {
    vi: 'Được điền theo nhóm đề án, dự án khi chọn nhóm; sửa nếu quy định của tỉnh nói khác.',
    en: 'Chosen by the kind of proposal; change it where the rules of the province say otherwise.',
  },
  legalBasis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  legalBasisRow: { vi: 'Căn cứ', en: 'Basis' },
  addBasis: { vi: 'Thêm căn cứ', en: 'Add a basis' },
  firstBasis: {
    vi: 'Quyết định số 14/2014/QĐ-TTg ngày 14/02/2014 của Thủ tướng Chính phủ về hoạt động tư vấn, phản biện và giám định xã hội của Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam',
    en: 'Quyết định số 14/2014/QĐ-TTg ngày 14/02/2014 của Thủ tướng Chính phủ về hoạt động tư vấn, phản biện và giám định xã hội của Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam',
  },

  questionsWhat: {
    vi: 'Không bắt buộc. Mỗi câu hỏi là một vấn đề cần cho ý kiến. Chuyên gia và người tổng hợp có các câu này ngay bên cạnh khi viết phiếu nhận xét, báo cáo.',
    en: 'Optional. Each question is one matter to be judged. Experts and the writer of the report have them beside the page as they write.',
  },
  questions: { vi: 'Vấn đề cần cho ý kiến', en: 'Questions' },
  questionRow: { vi: 'Câu hỏi', en: 'Question' },
  questionHint: {
    vi: 'Ví dụ: Dự báo dân số của quy hoạch có căn cứ khoa học và thực tiễn không?',
    en: 'For example: Does the population forecast rest on evidence?',
  },
  addQuestion: { vi: 'Thêm câu hỏi', en: 'Add a question' },
  dossier: { vi: 'Hồ sơ gửi kèm', en: 'Dossier' },
  dossierHint: {
    vi: 'Dự thảo, thuyết minh, tờ trình, số liệu, bản đồ. Có thể bổ sung sau nhưng thiếu hồ sơ thì Liên hiệp hội có thể đề nghị bổ sung và tạm dừng tính hạn.',
    en: 'Draft, explanatory report, data, maps. What is missing may be asked for, and the clock stops meanwhile.',
  },
  secrecy: { vi: 'Độ mật của hồ sơ', en: 'Secrecy of the dossier' },
  secretForgotten: {
    vi: 'Những gì đã nhập và các tệp đã tải lên cho yêu cầu này không còn trên máy chủ. Nếu chọn nhầm độ mật, hãy chọn lại rồi tải lại tệp.',
    en: 'What was written and uploaded for this request is no longer on the server. If the secrecy was a mistake, choose it again and upload the files again.',
  },
  secretRefused: {
    vi: 'Tài liệu có độ mật không được gửi qua hệ thống này',
    en: 'Secret material may not be sent through this system',
  },

  requester: { vi: 'Cơ quan đặt hàng', en: 'Requester' },
  host: { vi: 'Cơ quan chủ trì soạn thảo', en: 'Host' },
  hostHint: {
    vi: 'Cơ quan soạn thảo đề án, cung cấp hồ sơ và tiếp thu, giải trình kiến nghị. Thường chính là cơ quan đặt hàng.',
    en: 'The body that drafts the proposal, supplies documents and answers the recommendations; mostly the requester itself.',
  },
  decidingAuthority: { vi: 'Cấp có thẩm quyền quyết định', en: 'Deciding authority' },
  decidingAuthorityHint: { vi: 'Nơi phê duyệt đề án, dự án.', en: 'Who approves the proposal.' },
  asRequester: { vi: 'cơ quan đặt hàng', en: 'the body that asks' },
  orderIssuer: { vi: 'Cơ quan ký hợp đồng', en: 'Who signs the contract' },
  orderIssuerHint: { vi: 'Để trống nếu chính cơ quan đặt hàng ký.', en: 'Leave empty when the requester signs.' },
  addressedTo: { vi: 'Gửi xin ý kiến', en: 'Addressed to' },
  addressedToHint: {
    vi: 'Cấp có thẩm quyền cho ý kiến về đề xuất; khi đồng ý sẽ là cơ quan đặt hàng.',
    en: 'The authority whose consent is asked; it becomes the requester.',
  },
  source: { vi: 'Nguồn kinh phí', en: 'Source of funds' },
  sourceHint: {
    vi: 'Chọn "Không sử dụng kinh phí" thì bỏ các bước dự toán, đặt hàng, nghiệm thu, thanh toán, quyết toán.',
    en: 'Without cost there is no estimate, order, sign-off, payment or settlement.',
  },
  funder: { vi: 'Bên chi trả', en: 'Who pays' },
  funderHint: { vi: 'Lãnh đạo cơ quan này duyệt kinh phí.', en: 'Its leader approves the funding.' },
  wantedOn: { vi: 'Cần kết quả trước ngày', en: 'Wanted by' },
  wantedOnHint: {
    vi: 'Để hội đồng làm kỹ, nên dành từ 30 đến 45 ngày kể từ khi gửi.',
    en: 'A panel needs some 30 to 45 days from sending.',
  },
  dayPassed: { vi: 'Ngày này đã qua', en: 'This day has passed' },
  dayAhead: { vi: 'Ngày ký chưa đến', en: 'This day is still to come' },

  checkWhat: { vi: 'Đọc lại trước khi gửi. Bấm Sửa ở từng phần để thay đổi.', en: 'Read it once more. Change leads to each part.' },
  stillLacking: {
    vi: 'Còn mục thiếu hoặc chưa đúng. Vẫn chuyển được, nhưng người nhận phải sửa thì mới gửi được:',
    en: 'Some answers are missing or wrong. It can be handed over, but has to be corrected before it is sent:',
  },
  sendWhat: {
    vi: 'Khi gửi, yêu cầu được cấp số, ghi vào nhật ký hồ sơ và đến văn thư Liên hiệp hội. Nội dung đã gửi không sửa được; muốn bổ sung thì thêm tài liệu, muốn thôi thì rút yêu cầu.',
    en: 'Sent, it takes a number, goes on record and reaches the Union’s clerk. What was sent cannot be changed.',
  },
  sendWhatUnion: {
    vi: 'Khi gửi, đề xuất được cấp số, ghi vào nhật ký hồ sơ và chờ cấp có thẩm quyền cho ý kiến. Nội dung đã gửi không sửa được; muốn bổ sung thì thêm tài liệu.',
    en: 'Sent, it takes a number, goes on record and waits for the authority’s consent. What was sent cannot be changed.',
  },
  sendRequest: { vi: 'Gửi yêu cầu', en: 'Send the request' },
  sendProposal: { vi: 'Gửi đề xuất', en: 'Send the proposal' },
  notStarted: {
    vi: 'Bản này chưa có gì để chuyển. Hãy nhập nội dung trước.',
    en: 'There is nothing to hand over yet.',
  },
} as const satisfies Record<string, Sentence>;

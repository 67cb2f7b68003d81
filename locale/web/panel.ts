import type { InterestCategory, PanelRole } from '../../domain/commission/names.ts';
import type { Sentence } from '../language.ts';

/** The panel: proposing, appointing, being invited, declaring, deciding on conflicts, replacing. */
export const panelWords = {
  members: { vi: 'Thành viên', en: 'Members' },
  addMember: { vi: 'Thêm thành viên', en: 'Add a member' },
  expert: { vi: 'Chuyên gia', en: 'Expert' },
  role: { vi: 'Chức trách', en: 'Role' },
  meetingOn: { vi: 'Ngày họp dự kiến', en: 'Planned meeting date' },
  rules: { vi: 'Yêu cầu về thành phần', en: 'What the composition needs' },
  rulesFor: { vi: 'Hình thức thực hiện', en: 'Form of work' },
  size: { vi: 'Số thành viên', en: 'Members' },
  sizeFrom: { vi: 'từ', en: 'from' },
  sizeTo: { vi: 'đến', en: 'to' },
  sizeReason: { vi: 'Lý do số thành viên khác quy định', en: 'Why the number of members differs from the rule' },
  sizeReasonHint: {
    vi: 'Có lý do thì được nhiều hơn mức tối đa của bộ quy định, hoặc là số chẵn; không được ít hơn. Lý do hiện cùng danh sách.',
    en: 'With a reason there may be more members than the rule set says, or an even number; never fewer. It is shown with the list.',
  },
  reasoned: { vi: 'có lý do', en: 'with a reason' },
  staffSecretary: { vi: 'Thư ký hành chính có thể là cán bộ Liên hiệp hội.', en: 'The administrative secretary may be Union staff.' },
  ofUnion: { vi: 'Cán bộ Liên hiệp hội', en: 'Union staff' },
  odd: { vi: 'Tổng số là số lẻ', en: 'An odd number' },
  atLeast: { vi: 'ít nhất', en: 'at least' },
  exactlyOne: { vi: 'đúng một người', en: 'exactly one' },
  twice: { vi: 'Không ai có tên hai lần', en: 'Nobody is named twice' },
  independent: {
    vi: 'Người của cơ quan chủ trì soạn thảo không làm chủ tịch, phó chủ tịch, ủy viên phản biện, thư ký khoa học',
    en: 'Nobody from the host chairs, reviews or keeps the record',
  },
  now: { vi: 'đang có', en: 'now' },
  met: { vi: 'Đạt', en: 'Met' },
  notMet: { vi: 'Chưa đạt', en: 'Not met' },
  ofHost: { vi: 'Công tác tại cơ quan chủ trì soạn thảo', en: 'Works for the host' },
  ofRequester: { vi: 'Công tác tại cơ quan đặt hàng', en: 'Works for the requester' },
  decision: { vi: 'Quyết định thành lập', en: 'Decision' },
  proposedMembers: { vi: 'Danh sách được trình', en: 'Proposed members' },
  proposedBy: { vi: 'Người trình', en: 'Proposed by' },
  decisionNumber: { vi: 'Số quyết định', en: 'Decision number' },
  invitation: { vi: 'Lời mời', en: 'Invitation' },
  yourRole: { vi: 'Chức trách của bạn', en: 'Your role' },
  answer: { vi: 'Trả lời của bạn', en: 'Your answer' },
  accept: { vi: 'Tôi nhận lời', en: 'I accept' },
  decline: { vi: 'Tôi không tham gia được', en: 'I cannot take part' },
  declineReason: { vi: 'Lý do không tham gia', en: 'Why you cannot' },
  afterAccept: {
    vi: 'Sau khi nhận lời, bạn kê khai xung đột lợi ích; hồ sơ mở cho bạn khi kê khai xong và không còn vướng mắc.',
    en: 'After accepting you declare your interests; the dossier opens once nothing stands against it.',
  },
  declare: { vi: 'Bạn có điều gì phải kê khai không?', en: 'Have you anything to declare?' },
  nothing: { vi: 'Không có trường hợp nào dưới đây', en: 'None of the cases below' },
  something: { vi: 'Có, tôi kê khai', en: 'Yes, I declare' },
  whichCases: { vi: 'Chọn từng trường hợp đúng với bạn và nói rõ', en: 'Choose each case that is true of you and explain' },
  statement: { vi: 'Nói rõ', en: 'Explain' },
  whoReads: {
    vi: 'Nội dung kê khai chỉ người quyết định của Liên hiệp hội đọc được; người khác chỉ biết bạn đã kê khai.',
    en: 'Only the leader who decides reads what you write; others know no more than that you declared.',
  },
  undertake: {
    vi: 'Tôi cam kết nhận xét độc lập, khách quan và giữ bí mật nội dung hồ sơ, kể cả sau khi kết thúc nhiệm vụ.',
    en: 'I undertake to judge independently and objectively and to keep the dossier confidential, also afterwards.',
  },
  undertakeNeeded: { vi: 'Cần cam kết trước khi gửi', en: 'The undertaking is needed' },
  caseNeeded: { vi: 'Chọn ít nhất một trường hợp', en: 'Choose at least one case' },
  whoseConflict: { vi: 'Người đã kê khai', en: 'Who declared' },
  declared: { vi: 'Đã kê khai', en: 'Declared' },
  conflictDecision: { vi: 'Kết luận', en: 'Decision' },
  cleared: { vi: 'Được tham gia', en: 'May take part' },
  blocked: { vi: 'Không được tham gia; cần người thay', en: 'May not take part; to be replaced' },
  leaving: { vi: 'Thành viên rời đi', en: 'Who leaves' },
  joining: { vi: 'Người thay', en: 'Who joins' },
  hasJoining: { vi: 'Có người thay', en: 'Somebody joins' },
  noJoining: { vi: 'Không có người thay', en: 'Nobody joins' },
  notAppointed: { vi: 'Mới trình, chưa có quyết định thành lập.', en: 'Proposed, not appointed yet.' },
  notProposed: { vi: 'Chưa có danh sách nào được trình.', en: 'Nobody has been proposed yet.' },
  ownSeatOnly: {
    vi: 'Bạn chỉ thấy phần của mình. Danh sách hội đồng mở cho bạn sau khi bạn kê khai và được tham gia.',
    en: 'You see your own seat only. The panel opens to you once you have declared and may take part.',
  },
  notInvited: { vi: 'Chưa mời', en: 'Not invited yet' },
  invited: { vi: 'Chưa trả lời', en: 'Not answered' },
  accepted: { vi: 'Đã nhận lời', en: 'Accepted' },
  declined: { vi: 'Không tham gia', en: 'Declined' },
  left: { vi: 'Đã rời hội đồng', en: 'Left the panel' },
  declaration: { vi: 'Kê khai lợi ích', en: 'Declaration' },
  hasDeclared: { vi: 'Đã kê khai', en: 'Declared' },
  hasNotDeclared: { vi: 'Chưa kê khai', en: 'Not declared' },
  conflictClosed: {
    vi: 'Nội dung kê khai chỉ mở cho lãnh đạo Liên hiệp hội; ở đây chỉ thấy đã kê khai hay chưa.',
    en: 'What was declared is open to the leader of the Union only.',
  },
  formerMembers: { vi: 'Không còn trong hội đồng', en: 'No longer on the panel' },
} as const satisfies Record<string, Sentence>;

/** An explanation of each ground of conflict, for the person who must say whether it applies to them. */
export const interestExplanations = {
  draftedProposal: {
    vi: 'Bạn đã viết, góp phần viết hoặc tư vấn cho đề án, dự án này.',
    en: 'You wrote this proposal, part of it, or advised on it.',
  },
  familyOfLeader: {
    vi: 'Vợ, chồng, cha, mẹ, con, anh chị em ruột của bạn chủ trì hoặc lãnh đạo việc soạn thảo. Không cần ghi họ tên người thân.',
    en: 'Your spouse, parent, child, brother or sister leads the drafting. Names of relatives are not needed.',
  },
  employedByHost: {
    vi: 'Bạn đang là công chức, viên chức, người lao động của cơ quan chủ trì soạn thảo.',
    en: 'You are employed by the body that drafts the proposal.',
  },
  financialInterest: {
    vi: 'Bạn có vốn góp, hợp đồng, thù lao hoặc quyền lợi khác phụ thuộc vào việc đề án được duyệt hay không.',
    en: 'You have shares, a contract, fees or another benefit that depends on the outcome.',
  },
  other: {
    vi: 'Điều khác mà người ngoài có thể cho là làm bạn không khách quan.',
    en: 'Anything else that an outsider might think makes you partial.',
  },
} as const satisfies Record<InterestCategory, Sentence>;

/** The work of each role on a panel. */
export const roleExplanations = {
  chair: { vi: 'điều hành phiên họp, ký kết luận; có phiếu nhận xét', en: 'leads the meeting; files an opinion' },
  viceChair: { vi: 'thay chủ tịch khi được ủy quyền; có phiếu nhận xét', en: 'stands in for the chair; files an opinion' },
  reviewer: { vi: 'đọc kỹ hồ sơ, nộp phiếu phản biện', en: 'reads the dossier closely and files an opinion' },
  member: { vi: 'nộp phiếu nhận xét, dự họp', en: 'files an opinion and attends' },
  scienceSecretary: {
    vi: 'ghi biên bản, tổng hợp báo cáo; không nộp phiếu',
    en: 'keeps the record and drafts the report; files no opinion',
  },
  adminSecretary: { vi: 'giúp việc giấy tờ; không nộp phiếu', en: 'helps with papers; files no opinion' },
} as const satisfies Record<PanelRole, Sentence>;

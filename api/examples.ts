import { v5 } from 'uuid';
import type { z } from 'zod';
import { plusDays, type Day } from '../domain/calendar/day.ts';
import type { CommandName, commandSchemas } from '../domain/commission/commands.ts';
import { today } from './clock.ts';

/** Ids of the demonstration province, derived as in local/seed/ids.ts. The examples can therefore be tried there unchanged. */
const department = '4a5ef461-ed7a-5767-b9eb-49b00b5ac879';
const authority = '91affaeb-c11a-565d-868f-ac5c4d6c0f8f';
const homeAffairs = '67dfc4c8-1fd4-5eda-9a15-6602dc432d53';
const specialist = 'dfef15da-b91d-5b79-b372-0c3585c8ba17';
const deputy = 'de57360f-8097-52fb-a23f-cf22ff03e9ef';
const expert1 = '0ab9c91f-e098-5197-8cfb-5af680ccceb7';
const expert2 = '95a4c4a5-2eca-50ca-b9ad-17933b62b8ce';
const expert3 = '6964ef08-8b55-5057-8fec-d69b5fbb66c7';
const expert4 = '10a4cf97-7949-557f-9bfb-ab30508d4390';
const expert5 = '64f65897-eed4-5469-8b4e-3b25001278e2';
const expert6 = 'c4b66da3-a13f-5caa-b4f6-2d610e75e7f5';
const document = '8837158d-5876-5462-ae5b-2bcc78e96d58';

// Money comes from a budget line of the current year, and planned days lie in the next year. Both count from the day the API started. An
// API that keeps running over New Year still shows last year's line.
const year = Number(today().slice(0, 4));
const inNextYear = (monthAndDay: string): Day => `${year + 1}-${monthAndDay}`;

/** The day of signing, holding or paying is today, because nothing may be dated before what it follows from. */
const before = today();
const workOn = inNextYear('06-15');
/** Within two weeks, and in the year of the budget line. */
const payOn = [plusDays(today(), 14), `${year}-12-31`].sort()[0]!;
const filedBy = inNextYear('07-08');
const meetingOn = inNextYear('07-15');
const deliverOn = inNextYear('08-26');

const signer = 'Trịnh Công Hậu, Phó Giám đốc Sở';
const unionSigner = 'Tạ Đình Phong, Chủ tịch Liên hiệp hội';
const authoritySigner = 'Đinh Quang Vinh, Phó Chủ tịch UBND tỉnh';
const paper = (number: string, notation: string, by = signer) => ({ number, notation, on: before, signer: by });
const ownPaper = { on: before, signer: unionSigner };

const asked = {
  serviceKinds: ['criticalReview' as const],
  obligation: 'mandatory' as const,
  proposal: {
    type: 'chuong-trinh-du-an-lon',
    title: 'Quy hoạch chi tiết khu đô thị ven sông Hà',
    submissionOn: inNextYear('09-30'),
  },
  legalBasis: ['Quyết định số 14/2014/QĐ-TTg ngày 14/02/2014 của Thủ tướng Chính phủ'],
  questions: ['Dự báo dân số của quy hoạch có căn cứ khoa học và thực tiễn không?', 'Phương án thoát nước có khả thi không?'],
  dossier: [],
  wantedOn: deliverOn,
};

const estimateLines = [
  { item: 'councilChair' as const, content: 'Chủ tịch hội đồng', unit: 'phiên họp', quantity: 1, unitPriceVnd: 1_500_000 },
  {
    item: 'reviewFormReviewer' as const,
    content: 'Phiếu nhận xét của ủy viên phản biện',
    unit: 'phiếu',
    quantity: 2,
    unitPriceVnd: 700_000,
  },
];

const secretaryLine = {
  item: 'scienceSecretary' as const,
  content: 'Thư ký khoa học',
  unit: 'phiên họp',
  quantity: 1,
  unitPriceVnd: 300_000,
};

/** One example of each command's input, shown in the API's description. A test sends every one of them unchanged to the running system. */
export const examples: { [C in CommandName]: z.input<(typeof commandSchemas)[C]> } = {
  submitRequest: {
    letter: paper('1520', 'SXD-QH'),
    sameLetterReason: 'Công văn này đề nghị phản biện hai đồ án.',
    instrument: 'orderContract',
    ...asked,
    parts: { requester: department, host: department, decidingAuthority: authority },
    funding: { source: 'stateBudget' },
  },
  proposeByUnion: {
    letter: paper('45', 'TTr-LHH', unionSigner),
    sameLetterReason: 'Tờ trình này đề xuất hai nhiệm vụ.',
    ...asked,
    addressedTo: authority,
    decidingAuthority: authority,
    funding: { source: 'stateBudget' },
  },
  withdraw: { reason: 'Đồ án được lập lại theo chỉ đạo của UBND tỉnh.' },
  grantConsent: { letter: paper('5319', 'UBND-KGVX', authoritySigner), host: department, instrument: 'orderContract' },
  refuseConsent: { letter: paper('5320', 'UBND-KGVX', authoritySigner), reason: 'Đề xuất trùng với nhiệm vụ đã giao trong năm.' },
  register: { arrivedOn: before, urgency: 'normal' },
  assignSpecialist: { specialist, instruction: 'Thẩm tra hồ sơ, đề xuất hình thức thực hiện.', dueOn: workOn },
  requestSupplement: { items: [{ what: 'Bản đồ hiện trạng sử dụng đất', why: 'Hồ sơ chưa có căn cứ để đối chiếu chỉ tiêu đất.' }] },
  supplyDocuments: { items: [{ item: 1, explanation: 'Bản đồ do đơn vị tư vấn lập tháng 10/2026.' }] },
  accept: { formOfWork: 'council', deliverOn, note: 'Đồng ý tiếp nhận.' },
  decline: { reason: 'Nội dung không thuộc phạm vi tư vấn, phản biện của Liên hiệp hội.' },
  refer: { to: homeAffairs, reason: 'Nội dung thuộc chức năng của Sở Nội vụ.' },
  submitEstimate: { lines: estimateLines, workOn },
  appraiseEstimate: { appraisedVnd: 2_900_000, comment: 'Dự toán phù hợp định mức.' },
  approveFunding: { decision: paper('310', 'QĐ-STC', 'Vương Chí Thiện, Phó Giám đốc Sở Tài chính'), budgetLine: budgetLineOf(year) },
  returnEstimate: { reason: 'Thuyết minh số lượng phiếu nhận xét chưa rõ.' },
  refuseFunding: { reason: 'Nguồn kinh phí trong năm đã phân bổ hết.' },
  adjustEstimate: { lines: [...estimateLines, secretaryLine], workOn, reason: 'Bổ sung thù lao thư ký khoa học.' },
  issueOrder: { paper: paper('27', 'HĐ-SXD'), content: 'Phản biện độc lập đồ án quy hoạch.', deliverOn },
  countersign: ownPaper,
  proposeAnnex: { paper: paper('01', 'PL-SXD'), reason: 'Bổ sung thời gian khảo sát.', deliverOn: inNextYear('09-03') },
  answerAnnex: { annex: 1, agrees: true, paper: paper('01', 'PL-SXD', unionSigner) },
  withdrawAnnex: { annex: 2, reason: 'Hai bên thống nhất giữ nội dung cũ.' },
  draftLiquidation: { paper: paper('05', 'BBTL-LHH', unionSigner) },
  signLiquidation: { on: before, signer },
  proposePanel: {
    members: [
      { person: expert1, role: 'chair' },
      { person: expert2, role: 'reviewer' },
      { person: expert3, role: 'reviewer' },
      { person: expert4, role: 'member' },
      { person: expert5, role: 'scienceSecretary' },
    ],
    meetingOn,
  },
  appointPanel: { decision: ownPaper },
  answerInvitation: { accepts: true },
  declareInterests: { interests: [], undertakes: true },
  clearConflict: { person: expert4, cleared: true, reason: 'Hợp đồng với chủ đầu tư đã kết thúc từ năm 2020.' },
  replaceMember: { leaving: expert4, joining: { person: expert6, role: 'member' }, reason: 'Thành viên bận công tác nước ngoài.' },
  arrangeThemes: { themes: [{ title: 'Thoát nước và môi trường', lead: expert2, members: [expert3], dueOn: filedBy }] },
  fileThemeReport: {
    theme: 1,
    assessment: 'Phương án thoát nước chưa tính đến triều cường; hai phiếu của nhóm thống nhất.',
    recommendations: ['Bổ sung kịch bản ngập khi triều cường trùng mưa lớn.'],
  },
  fileOpinion: {
    conclusion: 'agreeWithChanges',
    assessment: 'Đồ án có căn cứ; cần tính lại dự báo dân số và lưu lượng thoát nước.',
    recommendations: ['Tính lại dự báo dân số theo số liệu điều tra mới nhất.'],
  },
  requestMoreTime: { until: filedBy, reason: 'Chờ số liệu quan trắc thủy văn.' },
  grantTime: { person: expert2, until: filedBy },
  refuseTime: { person: expert2, reason: 'Phiên họp đã được ấn định.' },
  returnOpinion: { person: expert3, reason: 'Phiếu chưa trả lời câu hỏi thứ hai.' },
  announceEvent: {
    kind: 'roundTable',
    on: workOn,
    place: 'Hội trường Liên hiệp hội',
    topic: 'Góp ý phương án thoát nước của đồ án',
    invited: [{ organisation: department }, { person: expert1, paperOrdered: true }, { name: 'Đại diện khu dân cư ven sông' }],
  },
  filePaper: { event: 1, invitee: 2, title: 'Thoát nước đô thị ven sông: kinh nghiệm và kiến nghị', presented: true },
  recordContribution: { event: 1, invitee: 3, opinion: 'Đề nghị giữ hành lang thoát lũ hiện có.' },
  closeEvent: { event: 1, heldOn: before, chair: expert1, present: [1, 2, 3], conclusion: 'Cần giữ hành lang thoát lũ.' },
  openCollection: {
    subject: 'Dự thảo báo cáo về phương án thoát nước',
    question: 'Đề nghị góp ý về hành lang thoát lũ và cao độ nền.',
    bodies: [department],
    dueOn: workOn,
  },
  answerCollection: { collection: 1, opinion: 'Cơ bản nhất trí; đề nghị bổ sung phương án thoát nước khi lũ lớn.' },
  nameDelegate: { event: 1, invitee: 1, name: 'Lê Thị Hòa, Phó Trưởng phòng Quy hoạch' },
  conveneMeeting: {
    on: meetingOn,
    place: 'Phòng họp Liên hiệp hội',
    agenda: 'Nghe nhận xét, thảo luận, bỏ phiếu.',
    invitedBodies: [department],
  },
  cancelMeeting: { meeting: 2, reason: 'Chủ tịch hội đồng đi công tác; sẽ triệu tập lại.' },
  nameSessionDelegate: { meeting: 1, attends: true, name: 'Phạm Thị Lan', title: 'Trưởng phòng Quy hoạch' },
  recordMeeting: {
    meeting: 1,
    heldOn: before,
    present: [expert1, expert2, expert3, expert5],
    namedGuests: [{ name: 'Trần Văn Bình', title: 'Tổ trưởng', body: 'Tổ dân phố 3, phường Trà Khúc' }],
    delegatesPresent: [department],
    ballots: [{ question: 'Thông qua đồ án với điều kiện chỉnh sửa', inFavour: 4, against: 0, abstained: 0, invalid: 0 }],
    conclusion: 'Hội đồng thống nhất thông qua với điều kiện chỉnh sửa.',
  },
  submitReport: {
    assessment: 'Đồ án có căn cứ khoa học và thực tiễn; cần chỉnh sửa ba nội dung.',
    recommendations: [{ recommendation: 'Tính lại dự báo dân số.', from: [`opinion/${expert2}`] }],
  },
  delegateApproval: { to: deputy, on: before, document },
  returnReport: { reason: 'Kiến nghị thứ hai chưa nêu căn cứ.' },
  approveReport: { note: 'Đồng ý phát hành.' },
  takePaperNumber: { on: before },
  issueReport: { paper: ownPaper, recipients: [department, authority] },
  forwardReport: { on: before },
  acknowledgeReport: { receivedOn: before },
  answerRecommendations: {
    letter: paper('1600', 'SXD-QH'),
    answers: [{ recommendation: 1, answer: 'partlyAdopted', explanation: 'Dự báo được tính lại cho giai đoạn đến năm 2035.' }],
  },
  signOff: { minutes: paper('12', 'BB-SXD'), acceptedVnd: 2_900_000 },
  askRework: { reason: 'Báo cáo chưa trả lời câu hỏi về phương án thoát nước.' },
  rejectProduct: { minutes: paper('13', 'BB-SXD'), reason: 'Sản phẩm không trả lời yêu cầu đã đặt hàng.', payableVnd: 0 },
  requestAdvance: { amountVnd: 1_000_000, purpose: 'Chi tổ chức phiên họp hội đồng.' },
  approveAdvance: { advance: 1 },
  returnAdvance: { advance: 2, reason: 'Chưa cần tạm ứng trước phiên họp; đề nghị gộp vào lần thanh toán.' },
  preparePayment: { payOn },
  checkPayment: { payment: 1, correct: true },
  approvePayment: { payment: 2 },
  returnPayment: { payment: 1, reason: 'Thiếu phiếu nhận xét của một ủy viên; lập lại sau khi bổ sung.' },
  confirmDisbursement: { of: 'payment', number: 2, treasuryReference: 'KB-2026-001234', paidOn: today() },
  settleTaxDifference: { payment: 3, on: before, voucher: 'PC-0045', note: 'Hoàn số thuế khấu trừ thừa theo ngày chi.' },
  reportRejected: { of: 'advance', number: 1, reason: 'Kho bạc trả lại do sai tài khoản thụ hưởng.' },
  settle: { note: 'Quyết toán theo thực chi.' },
  recordReturn: { amountVnd: 1_000_000, treasuryReference: 'KB-2026-001240', on: before },
  approveSettlement: { note: 'Số liệu khớp với Kho bạc.' },
  archive: { fileCode: '07/2026-PB', shelf: 'Giá 3, ngăn 2' },
  extendDeadline: { duty: 'submitReport/1', until: inNextYear('09-10'), reason: 'Chờ số liệu bổ sung của cơ quan chủ trì.' },
  reassign: { duty: 'appointPanel', to: deputy, reason: 'Chủ tịch đi công tác; Phó Chủ tịch ký thay.' },
  hold: { reason: 'Tạm dừng theo công văn của cơ quan đặt hàng.' },
  resume: { note: 'Cơ quan đặt hàng đề nghị tiếp tục.' },
  attachDocument: { document, kind: 'order' },
  contestEntry: { entry: 9, reason: 'Sở chưa ban hành công văn này.' },
  noteEntry: { entry: 9 },
  takeBackEntry: { entry: 9, reason: 'Công văn này của đề án khác, văn thư nhập nhầm hồ sơ.' },
  answerContest: { entry: 9, answer: 'Công văn đến theo đường bưu điện ngày 12/10; kèm phong bì.' },
  addNote: { note: 'Đã trao đổi qua điện thoại với cơ quan chủ trì.' },
  raiseObstacle: { category: 'cooperation', obstacle: 'Cơ quan chủ trì chưa cung cấp số liệu quan trắc.' },
  terminate: { paper: paper('88', 'QĐ-UBND', authoritySigner), reason: 'Dừng dự án theo chủ trương mới.', acceptedVnd: 0 },
};

/** `budget-line/<year>/tvpb-chung` in the namespace of local/seed/ids.ts, which the API may not import. */
function budgetLineOf(fiscalYear: number): string {
  return v5(`budget-line/${fiscalYear}/tvpb-chung`, '5f0c9f2e-3d0b-5c53-9a86-6d696e686861');
}

import type {
  AcceptanceRole,
  Answer,
  answers,
  DocumentKind,
  Ending,
  DaySession,
  MeetingPurpose,
  EventKind,
  FeeItem,
  PaidItem,
  PriceForm,
  FormOfWork,
  FundingSource,
  Instrument,
  InterestCategory,
  Obligation,
  opinionConclusions,
  PanelRole,
  PartName,
  secrecies,
  ServiceKind,
  urgencies,
} from '../domain/commission/names.ts';
import type { Capability } from '../domain/case/capabilities.ts';
import type { Sentence } from './language.ts';

/** The names of the closed vocabularies of domain/commission/names.ts. */

export const capabilityNames = {
  departmentOfficer: { vi: 'Chuyên viên sở, ban, ngành', en: 'Department officer' },
  departmentLeader: { vi: 'Lãnh đạo sở, ban, ngành', en: 'Department leader' },
  unionClerk: { vi: 'Văn thư Liên hiệp hội', en: 'Union clerk' },
  unionSpecialist: { vi: 'Chuyên viên Liên hiệp hội', en: 'Union specialist' },
  unionLeader: { vi: 'Lãnh đạo Liên hiệp hội', en: 'Union leader' },
  unionAccountant: { vi: 'Kế toán Liên hiệp hội', en: 'Union accountant' },
  unionChiefAccountant: { vi: 'Kế toán trưởng Liên hiệp hội', en: 'Union chief accountant' },
  expert: { vi: 'Chuyên gia', en: 'Expert' },
  financeOfficer: { vi: 'Chuyên viên Sở Tài chính', en: 'Finance officer' },
  financeLeader: { vi: 'Lãnh đạo Sở Tài chính', en: 'Finance leader' },
  authorityOffice: { vi: 'Văn phòng cấp có thẩm quyền', en: 'Office of the authority' },
  authorityLeader: { vi: 'Lãnh đạo cấp có thẩm quyền', en: 'Leader of the authority' },
  homeAffairs: { vi: 'Sở Nội vụ', en: 'Home affairs' },
  partyMonitor: { vi: 'Ban Tuyên giáo và Dân vận', en: 'Party monitor' },
  auditor: { vi: 'Thanh tra, kiểm toán', en: 'Auditor' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
} as const satisfies Record<Capability, Sentence>;

export const partTitles = {
  requester: { vi: 'Cơ quan đặt hàng', en: 'Requester' },
  host: { vi: 'Cơ quan chủ trì soạn thảo', en: 'Host' },
  orderIssuer: { vi: 'Cơ quan giao nhiệm vụ, ký hợp đồng', en: 'Issuer of the order' },
  funder: { vi: 'Bên chi trả kinh phí', en: 'Funder' },
  decidingAuthority: { vi: 'Cấp có thẩm quyền quyết định', en: 'Deciding authority' },
  union: { vi: 'Liên hiệp các Hội Khoa học và Kỹ thuật', en: 'The Union' },
  finance: { vi: 'Cơ quan tài chính', en: 'Finance department' },
  homeAffairs: { vi: 'Cơ quan nội vụ', en: 'Home affairs department' },
} as const satisfies Record<PartName, Sentence>;

export const routeNames = {
  ordered: { vi: 'Cơ quan có thẩm quyền đặt hàng', en: 'Ordered by a competent body' },
  unionProposed: { vi: 'Liên hiệp hội chủ động đề xuất', en: 'Proposed by the Union' },
} as const satisfies Record<'ordered' | 'unionProposed', Sentence>;

export const instrumentNames = {
  requestLetter: { vi: 'Công văn đề nghị', en: 'Request letter' },
  assignmentDecision: { vi: 'Quyết định giao nhiệm vụ', en: 'Assignment decision' },
  orderContract: { vi: 'Hợp đồng đặt hàng', en: 'Order contract' },
} as const satisfies Record<Instrument, Sentence>;

export const serviceKindNames = {
  advisory: { vi: 'Tư vấn', en: 'Advice' },
  criticalReview: { vi: 'Phản biện', en: 'Critical review' },
  socialAssessment: { vi: 'Giám định xã hội', en: 'Social assessment' },
} as const satisfies Record<ServiceKind, Sentence>;

export const formOfWorkNames = {
  council: { vi: 'Hội đồng', en: 'Council' },
  expertGroup: { vi: 'Tổ chuyên gia', en: 'Expert group' },
  consultationOnly: { vi: 'Chỉ lấy ý kiến góp ý', en: 'Consultation only' },
  writtenComment: { vi: 'Góp ý bằng văn bản', en: 'Written comment' },
} as const satisfies Record<FormOfWork, Sentence>;

export const obligationNames = {
  mandatory: { vi: 'Bắt buộc lấy ý kiến', en: 'Mandatory' },
  optional: { vi: 'Không bắt buộc', en: 'Optional' },
} as const satisfies Record<Obligation, Sentence>;

export const fundingSourceNames = {
  stateBudget: { vi: 'Ngân sách nhà nước', en: 'State budget' },
  requesterBudget: { vi: 'Kinh phí của cơ quan đặt hàng', en: "Requester's own budget" },
  projectOwner: { vi: 'Kinh phí của dự án, chủ đầu tư', en: 'Project owner' },
  otherLawful: { vi: 'Nguồn hợp pháp khác', en: 'Other lawful source' },
  none: { vi: 'Không sử dụng kinh phí', en: 'Without cost' },
} as const satisfies Record<FundingSource, Sentence>;

export const urgencyNames = {
  normal: { vi: 'Thường', en: 'Normal' },
  urgent: { vi: 'Khẩn', en: 'Urgent' },
  veryUrgent: { vi: 'Thượng khẩn', en: 'Very urgent' },
  immediate: { vi: 'Hỏa tốc', en: 'Immediate' },
} as const satisfies Record<(typeof urgencies)[number], Sentence>;

export const secrecyNames = {
  none: { vi: 'Không mật', en: 'Not secret' },
  confidential: { vi: 'Mật', en: 'Confidential' },
  secret: { vi: 'Tối mật', en: 'Secret' },
  topSecret: { vi: 'Tuyệt mật', en: 'Top secret' },
} as const satisfies Record<(typeof secrecies)[number], Sentence>;

export const panelRoleNames = {
  chair: { vi: 'Chủ tịch', en: 'Chair' },
  viceChair: { vi: 'Phó Chủ tịch', en: 'Vice-chair' },
  reviewer: { vi: 'Ủy viên phản biện', en: 'Reviewer' },
  member: { vi: 'Ủy viên', en: 'Member' },
  scienceSecretary: { vi: 'Thư ký khoa học', en: 'Science secretary' },
  adminSecretary: { vi: 'Thư ký hành chính', en: 'Administrative secretary' },
} as const satisfies Record<PanelRole, Sentence>;

export const interestCategoryNames = {
  draftedProposal: { vi: 'Đã tham gia soạn thảo đề án', en: 'Took part in drafting the proposal' },
  familyOfLeader: { vi: 'Có quan hệ gia đình với người chủ trì đề án', en: 'Family of the leader of the proposal' },
  employedByHost: { vi: 'Đang làm việc tại cơ quan chủ trì soạn thảo', en: 'Employed by the host' },
  financialInterest: { vi: 'Có lợi ích tài chính liên quan', en: 'Financial interest' },
  other: { vi: 'Trường hợp khác', en: 'Other' },
} as const satisfies Record<InterestCategory, Sentence>;

export const eventKindNames = {
  workshop: { vi: 'Hội thảo', en: 'Workshop' },
  roundTable: { vi: 'Tọa đàm', en: 'Round table' },
  conference: { vi: 'Hội nghị tư vấn', en: 'Conference' },
} as const satisfies Record<EventKind, Sentence>;

export const daySessionNames = {
  morning: { vi: 'Buổi sáng', en: 'Morning' },
  afternoon: { vi: 'Buổi chiều', en: 'Afternoon' },
  evening: { vi: 'Buổi tối', en: 'Evening' },
} as const satisfies Record<DaySession, Sentence>;

export const meetingPurposeNames = {
  study: { vi: 'Nghiên cứu hồ sơ', en: 'Study of the subject' },
  discussion: { vi: 'Thảo luận', en: 'Discussion' },
  conclusion: { vi: 'Bỏ phiếu, kết luận', en: 'Vote and conclusion' },
} as const satisfies Record<MeetingPurpose, Sentence>;

export const conclusionNames = {
  agree: { vi: 'Nhất trí', en: 'Agree' },
  agreeWithChanges: { vi: 'Nhất trí, đề nghị chỉnh sửa', en: 'Agree with changes' },
  disagree: { vi: 'Không nhất trí', en: 'Disagree' },
} as const satisfies Record<(typeof opinionConclusions)[number], Sentence>;

export const answerNames = {
  adopted: { vi: 'Tiếp thu', en: 'Adopted' },
  partlyAdopted: { vi: 'Tiếp thu một phần', en: 'Partly adopted' },
  notAdopted: { vi: 'Không tiếp thu', en: 'Not adopted' },
  noResponse: { vi: 'Không có văn bản trả lời', en: 'No response' },
} as const satisfies Record<Answer | (typeof answers)[number], Sentence>;

export { obstacleCategoryNames, obstacleOutcomeNames } from './obstacle.ts';

export const documentKindNames = {
  requestLetter: { vi: 'Văn bản đề nghị', en: 'Request letter' },
  dossier: { vi: 'Hồ sơ, tài liệu kèm theo', en: 'Dossier' },
  consentLetter: { vi: 'Văn bản cho ý kiến về đề xuất', en: 'Consent letter' },
  declineLetter: { vi: 'Văn bản từ chối hoặc chuyển xử lý', en: 'Letter declining or referring' },
  estimate: { vi: 'Dự toán', en: 'Estimate' },
  fundingDecision: { vi: 'Quyết định phê duyệt kinh phí', en: 'Funding decision' },
  order: { vi: 'Quyết định giao nhiệm vụ, hợp đồng đặt hàng', en: 'Order' },
  panelDecision: { vi: 'Quyết định thành lập hội đồng, tổ chuyên gia', en: 'Decision appointing the panel' },
  introductoryReport: { vi: 'Báo cáo đề dẫn', en: 'Introductory report' },
  priorComments: {
    vi: 'Ý kiến các sở, ngành đã có và giải trình tiếp thu',
    en: 'Earlier comments on the proposal and their answers',
  },
  eventMinutes: { vi: 'Biên bản hội thảo, tọa đàm, hội nghị', en: 'Minutes of a consultation' },
  paper: { vi: 'Tham luận, ý kiến gửi hội thảo, tọa đàm', en: 'Paper for a consultation' },
  meetingMinutes: { vi: 'Biên bản họp hội đồng', en: 'Minutes of the meeting' },
  reportDraft: { vi: 'Dự thảo báo cáo', en: 'Draft of the report' },
  resultReport: { vi: 'Báo cáo kết quả', en: 'Result report' },
  expertReport: { vi: 'Báo cáo của chuyên gia độc lập', en: 'Report of an independent expert' },
  responseLetter: { vi: 'Văn bản tiếp thu, giải trình', en: 'Response letter' },
  liquidationMinutes: { vi: 'Biên bản thanh lý hợp đồng', en: 'Liquidation minutes' },
  signOffMinutes: { vi: 'Biên bản nghiệm thu', en: 'Sign-off minutes' },
  terminationDecision: { vi: 'Quyết định chấm dứt', en: 'Termination decision' },
  paymentVoucher: { vi: 'Chứng từ thanh toán', en: 'Payment voucher' },
  settlement: { vi: 'Quyết toán', en: 'Settlement' },
  collectionPaper: { vi: 'Tài liệu, văn bản lấy ý kiến', en: 'Paper of a written collection' },
  other: { vi: 'Tài liệu khác', en: 'Other' },
} as const satisfies Record<DocumentKind, Sentence>;

export const acceptanceRoleNames = {
  chair: { vi: 'Chủ tịch', en: 'Chair' },
  reviewer: { vi: 'Ủy viên phản biện', en: 'Reviewer' },
  member: { vi: 'Ủy viên', en: 'Member' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
} as const satisfies Record<AcceptanceRole, Sentence>;

export const feeItemNames = {
  councilChair: { vi: 'Chủ tịch hội đồng', en: 'Council chair' },
  councilMember: { vi: 'Thành viên hội đồng', en: 'Council member' },
  scienceSecretary: { vi: 'Thư ký khoa học', en: 'Science secretary' },
  adminSecretary: { vi: 'Thư ký hành chính', en: 'Administrative secretary' },
  reviewFormMember: { vi: 'Phiếu nhận xét của ủy viên', en: "Member's opinion" },
  reviewFormReviewer: { vi: 'Phiếu nhận xét của ủy viên phản biện', en: "Reviewer's opinion" },
  workshopChair: { vi: 'Chủ trì hội thảo', en: 'Workshop chair' },
  workshopSecretary: { vi: 'Thư ký hội thảo', en: 'Workshop secretary' },
  workshopAttendee: { vi: 'Đại biểu dự hội thảo', en: 'Workshop attendee' },
  paperPresented: { vi: 'Tham luận được trình bày', en: 'Paper presented' },
  paperNotPresented: { vi: 'Tham luận không trình bày', en: 'Paper not presented' },
  independentExpertReport: { vi: 'Báo cáo của chuyên gia độc lập', en: 'Report of an independent expert' },
  finalReport: { vi: 'Báo cáo kết quả', en: 'Final report' },
  themeReport: { vi: 'Báo cáo chuyên đề (mức đề xuất)', en: 'Report of a theme (proposed ceiling)' },
  councilGuest: { vi: 'Đại biểu được mời dự họp hội đồng', en: 'Guest at a council' },
  paperOrdered: { vi: 'Tham luận đặt hàng', en: 'Ordered paper' },
  councilChairAcceptance: { vi: 'Chủ tịch hội đồng nghiệm thu', en: 'Chair of an acceptance council' },
  councilMemberAcceptance: { vi: 'Thành viên hội đồng nghiệm thu', en: 'Member of an acceptance council' },
  reviewFormMemberAcceptance: { vi: 'Phiếu nhận xét của ủy viên hội đồng nghiệm thu', en: "Member's opinion, acceptance council" },
  reviewFormReviewerAcceptance: {
    vi: 'Phiếu nhận xét của ủy viên phản biện hội đồng nghiệm thu',
    en: "Reviewer's opinion, acceptance council",
  },
  generalManagement: { vi: 'Chi quản lý chung', en: 'General management' },
  otherCost: { vi: 'Chi khác', en: 'Other cost' },
} as const satisfies Record<FeeItem, Sentence>;

/** Items of payment lines. */
export const paidItemNames = {
  ...feeItemNames,
  contractValue: { vi: 'Thanh toán cho Liên hiệp hội theo hợp đồng', en: 'Payment to the Union under the contract' },
} as const satisfies Record<PaidItem, Sentence>;

export const priceFormNames = {
  lumpSum: { vi: 'Trọn gói', en: 'Lump sum' },
  unitPrice: { vi: 'Theo đơn giá', en: 'Unit prices' },
} as const satisfies Record<PriceForm, Sentence>;

/** When an instalment of a contract is due. */
export const instalmentNames = {
  signing: { vi: 'Sau khi ký (tạm ứng)', en: 'After signing (advance)' },
  acceptance: { vi: 'Sau khi nghiệm thu', en: 'After acceptance' },
} as const satisfies Record<string, Sentence>;

/** Items that a rule set may price: those of an estimate, and others that the quoted rules price and no estimate uses. */
export const normItemNames = {
  ...feeItemNames,
  meetingChair: { vi: 'Chủ trì cuộc họp', en: 'Chairing a meeting' },
  meetingAttendee: { vi: 'Người dự cuộc họp', en: 'Attending a meeting' },
} as const satisfies Record<string, Sentence>;

export const endingNames = {
  completed: { vi: 'Hoàn thành', en: 'Completed' },
  consentRefused: { vi: 'Không được đồng ý chủ trương', en: 'Consent refused' },
  declined: { vi: 'Liên hiệp hội từ chối tiếp nhận', en: 'Declined by the Union' },
  referred: { vi: 'Chuyển cơ quan khác xử lý', en: 'Referred to another body' },
  fundingRefused: { vi: 'Không được bố trí kinh phí', en: 'Funding refused' },
  withdrawn: { vi: 'Cơ quan đặt hàng rút yêu cầu', en: 'Withdrawn' },
  terminated: { vi: 'Chấm dứt trước thời hạn', en: 'Terminated' },
  productRejected: { vi: 'Sản phẩm không được nghiệm thu', en: 'Product rejected' },
  notBegun: { vi: 'Không lập được nhiệm vụ vì không cấp được số', en: 'Not begun: no number could be given' },
} as const satisfies Record<Ending, Sentence>;

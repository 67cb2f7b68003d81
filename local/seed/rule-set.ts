import type { RuleSetContent } from '../../db/commissions/rule-set-on.ts';
import type { Sourced } from '../../domain/commission/rule-set.ts';
import { quoted } from './provenance.ts';
import { deadlineRules, proposedTerms } from './rules.ts';

const none: Sourced = { source: 'chưa có căn cứ; mặc định đề xuất', status: 'proposed' };
const analogue = (source: string): Sourced => ({ source, status: 'analogue' });
const law = (source: string): Sourced => ({ source, status: 'law' });

/** Up to here Sở Tài chính decides; no source gives an amount. */
const financeDecidesUpToVnd = 50_000_000;

/** Who advises and who decides on money from the state budget: the chain of the Bình Thuận plan. */
const chain = quoted(
  '002',
  'Sở Nội vụ phối hợp Sở Tài chính và các cơ quan, đơn vị liên quan tham mưu UBND tỉnh đặt hàng, giao nhiệm vụ cho Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh',
);
const otherMoney = quoted('004', 'Huy động các nguồn lực ngoài ngân sách nhà nước');

export const ruleSetLegalBasis =
  'Chưa có văn bản của tỉnh (quy định trình diễn của tỉnh Minh Hà, hư cấu); từng số ngày, từng ngưỡng ghi rõ văn bản tham khảo';

/** The rule of the demonstration province: what the seeds say, the law where it was read, and proposals marked as such. */
export const ruleSetContent: RuleSetContent = {
  deadlines: [...deadlineRules, ...proposedTerms],
  holdDays: { counted: 'last', ...none },
  // Receipts of electronic documents only: the other terms of law already allow the next working day.
  officeHours: { until: '17:00', terms: ['D02'], ...none },
  ladder: { reminderAfter: 1, escalationAfter: 3, lapseAfter: 5, ...none },
  fundingApprovals: [
    {
      fundingSource: 'stateBudget',
      upToVnd: financeDecidesUpToVnd,
      approver: 'financeLeader',
      ...analogue(`${chain}; ngưỡng 50 triệu đồng: chưa có căn cứ, mặc định đề xuất`),
    },
    { fundingSource: 'stateBudget', upToVnd: null, approver: 'authorityLeader', ...analogue(chain) },
    { fundingSource: 'requesterBudget', upToVnd: null, approver: 'funderLeader', appraiser: 'nobody', ...none },
    { fundingSource: 'projectOwner', upToVnd: null, approver: 'funderLeader', appraiser: 'nobody', ...analogue(otherMoney) },
    {
      fundingSource: 'otherLawful',
      funder: 'union',
      upToVnd: null,
      approver: 'funderLeader',
      appraiser: 'chiefAccountant',
      accountKeeper: 'unionAccountant',
      source:
        'Kinh phí giao cho Liên hiệp hội: kế toán trưởng thẩm định, lãnh đạo Liên hiệp hội quyết định, kế toán giữ tài khoản xác nhận; ' +
        'chưa có căn cứ, mặc định đề xuất',
      status: 'proposed',
    },
    { fundingSource: 'otherLawful', upToVnd: null, approver: 'funderLeader', appraiser: 'nobody', ...analogue(otherMoney) },
  ],
  panels: [
    {
      formOfWork: 'council',
      minMembers: 5,
      maxMembers: 11,
      oddNumber: true,
      minReviewers: 2,
      requiredRoles: ['chair', 'scienceSecretary'],
      quorum: { of: 2, over: 3 },
      ...analogue('Tham chiếu Thông tư 11/2014/TT-BKHCN, Điều 9 và Điều 10 (hội đồng KH&CN); số thành viên 5–11: mặc định đề xuất'),
    },
    {
      formOfWork: 'expertGroup',
      minMembers: 3,
      maxMembers: 9,
      oddNumber: false,
      minReviewers: 1,
      requiredRoles: ['chair', 'scienceSecretary'],
      quorum: { of: 2, over: 3 },
      ...none,
    },
    {
      formOfWork: 'consultationOnly',
      minMembers: 0,
      maxMembers: 0,
      oddNumber: false,
      minReviewers: 0,
      requiredRoles: [],
      quorum: { of: 2, over: 3 },
      ...analogue(quoted('004', 'tổ chức hội thảo, hội nghị tư vấn, viết bài nghiên cứu trao đổi')),
    },
  ],
  advance: {
    maxPercent: 50,
    wholeUpToVnd: 50_000_000,
    ...law(
      'Thông tư 17/2024/TT-BTC, Điều 6 khoản 3: hợp đồng trên 50 triệu đồng, tổng tạm ứng không quá 50% giá trị hợp đồng lúc ký; ' +
        'không có hợp đồng hoặc hợp đồng từ 50 triệu đồng trở xuống thì theo đề nghị trong phạm vi dự toán (điểm 6.3.2)',
    ),
  },
  payments: {
    plannedWithinDays: 30,
    closesOn: '01-31',
    dossiersUntil: '12-30',
    dossiersAhead: 2,
    ...analogue(
      'Thông tư 26/2026/TT-BTC, Điều 15, Điều 19: khoản của năm thanh toán cho việc đã làm đến 31/12, thời hạn đến 31/01 năm sau; hồ sơ của năm gửi Kho bạc đến 30/12, sau đó chậm nhất 2 ngày làm việc trước 31/01; ' +
        'lập bảng kê trước không quá 30 ngày: chưa có căn cứ, mặc định đề xuất',
    ),
  },
  independence: { formerRoleMonths: 24, ...none },
  maxReworkRounds: 2,
  maxExtensions: 2,
  mandatoryDocuments: [
    { when: 'always', kind: 'requestLetter', ...law('Nghị định 30/2020/NĐ-CP, Điều 22: văn bản đến phải được đăng ký') },
    { when: 'ordered', kind: 'order', ...law('Thông tư 17/2024/TT-BTC, Điều 5: quyết định giao nhiệm vụ hoặc hợp đồng đặt hàng') },
    { when: 'withPanel', kind: 'panelDecision', ...analogue('Tham chiếu Thông tư 11/2014/TT-BKHCN, Điều 9') },
    { when: 'withMeeting', kind: 'meetingMinutes', ...analogue('Tham chiếu Thông tư 11/2014/TT-BKHCN, Điều 10 khoản 6') },
    {
      when: 'reported',
      kind: 'resultReport',
      ...analogue(quoted('002', 'định kỳ, tổng hợp tình hình, kết quả thực hiện báo cáo UBND tỉnh')),
    },
    { when: 'liquidated', kind: 'liquidationMinutes', ...law('Thông tư 17/2024/TT-BTC, Mẫu 04: biên bản nghiệm thu, thanh lý hợp đồng') },
    { when: 'signedOff', kind: 'signOffMinutes', ...law('Thông tư 17/2024/TT-BTC, Điều 5: biên bản nghiệm thu') },
    { when: 'paid', kind: 'settlement', ...none },
  ],
};

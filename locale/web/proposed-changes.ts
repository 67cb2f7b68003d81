import type { Sentence } from '../language.ts';

/** Changes that one administrator proposes and another confirms. */
export const proposedWords = {
  title: { vi: 'Đề xuất chờ xác nhận', en: 'Proposed changes' },
  about: {
    vi: 'Vai trò, đặt lại mật khẩu, định mức, khấu trừ thuế và bộ quy định chỉ có hiệu lực khi một quản trị hệ thống khác xác nhận.',
    en: 'Roles, passwords, norms, tax and rule sets take effect when another administrator confirms them.',
  },
  waitingNow: (count: number): Sentence => ({ vi: `${count} đề xuất đang chờ xác nhận.`, en: `${count} waiting to be confirmed.` }),
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  decided: { vi: 'Đã quyết định', en: 'Decided' },
  noneWaiting: { vi: 'Không có đề xuất nào đang chờ.', en: 'Nothing waits.' },
  noneDecided: { vi: 'Chưa có đề xuất nào được quyết định.', en: 'Nothing was decided yet.' },
  needsTwo: { vi: 'Có hiệu lực sau khi người quản trị thứ hai xác nhận.', en: 'Takes effect when a second administrator confirms it.' },
  proposed: {
    vi: 'Đã lập đề xuất, chờ người quản trị thứ hai xác nhận.',
    en: 'Proposed; it waits for a second administrator.',
  },
  openProposal: { vi: 'Xem đề xuất', en: 'See the proposal' },
  by: { vi: 'Người đề xuất', en: 'Proposed by' },
  at: { vi: 'Thời điểm đề xuất', en: 'Proposed at' },
  reason: { vi: 'Lý do', en: 'Why' },
  decidedBy: { vi: 'Người quyết định', en: 'Decided by' },
  decision: { vi: 'Lý do từ chối', en: 'Why rejected' },
  about1: { vi: 'Người liên quan', en: 'Person' },
  rolesNow: { vi: 'Vai trò hôm nay', en: 'Roles today' },
  what: { vi: 'Nội dung', en: 'What' },
  before: { vi: 'Hiện nay', en: 'Now' },
  after: { vi: 'Đề xuất', en: 'Proposed' },
  notThere: { vi: 'chưa có', en: 'none' },
  content: { vi: 'Nội dung bộ quy định', en: 'What the rule set says' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  confirmWhat: {
    vi: 'Ông/bà chịu trách nhiệm cùng người đề xuất; nhật ký ghi tên cả hai người.',
    en: 'You answer for it together with its proposer; the journal names both.',
  },
  reject: { vi: 'Từ chối', en: 'Reject' },
  takeBack: { vi: 'Rút đề xuất', en: 'Take back' },
  mine: {
    vi: 'Đề xuất này của ông/bà: một quản trị hệ thống khác xác nhận hoặc từ chối.',
    en: 'This proposal is yours: another administrator confirms or rejects it.',
  },
  done: { vi: 'Đã quyết định và ghi vào nhật ký.', en: 'Decided, and on record.' },
  reset: { vi: 'Đặt lại mật khẩu', en: 'Reset the password' },
  resetWhat: {
    vi: 'Lập đường dẫn dùng một lần để chính người này đặt mật khẩu của mình. Ông/bà giữ đường dẫn, người quản trị thứ hai giữ mã; thiếu một nửa thì không mở được.',
    en: 'Makes a link by which the person sets their own password, once. You get the link, the second administrator gets the code; neither works alone.',
  },
  makeLink: { vi: 'Lập đường dẫn', en: 'Make the link' },
  link: { vi: 'Đường dẫn đặt mật khẩu', en: 'Link to set the password' },
  linkOnce: {
    vi: 'Chỉ hiện lần này. Chép và trao tận tay người dùng; dùng được sau khi người quản trị thứ hai xác nhận.',
    en: 'Shown this once. Hand it to the person; it works when the second administrator has confirmed.',
  },
  code: { vi: 'Mã xác nhận', en: 'Code' },
  codeOnce: {
    vi: 'Chỉ hiện lần này. Ông/bà tự báo mã cho người dùng, không qua người đề xuất.',
    en: 'Shown this once. Tell it to the person yourself, not through the proposer.',
  },
  until: { vi: 'Dùng được đến', en: 'Good until' },
} as const satisfies Record<string, Sentence | ((count: number) => Sentence)>;

export const changeKindNames = {
  role: { vi: 'Giao vai trò', en: 'Give a role' },
  passwordReset: { vi: 'Đặt lại mật khẩu', en: 'Reset a password' },
  spendingNorm: { vi: 'Định mức chi mới', en: 'New spending norm' },
  withholdingRule: { vi: 'Quy định khấu trừ thuế mới', en: 'New rule of tax' },
  ruleSet: { vi: 'Bản thảo bộ quy định', en: 'Draft of a rule set' },
  ruleSetActivation: { vi: 'Đưa bộ quy định vào áp dụng', en: 'Activate a rule set' },
  longerValidity: { vi: 'Kéo dài hiệu lực', en: 'Lengthen the validity' },
} as const satisfies Record<string, Sentence>;

export const changeStateNames = {
  waiting: { vi: 'đang chờ xác nhận', en: 'waits to be confirmed' },
  confirmed: { vi: 'đã xác nhận', en: 'confirmed' },
  rejected: { vi: 'đã từ chối', en: 'rejected' },
  takenBack: { vi: 'đã rút', en: 'taken back' },
} as const satisfies Record<string, Sentence>;

/** The tables whose rows can have their validity extended. */
export const lengthenedTableNames = {
  people: { vi: 'Người dùng', en: 'Person' },
  organisations: { vi: 'Cơ quan', en: 'Organisation' },
  capabilities: { vi: 'Vai trò', en: 'Role' },
  spendingNorms: { vi: 'Định mức chi', en: 'Spending norm' },
  withholdingRules: { vi: 'Khấu trừ thuế', en: 'Rule of tax' },
  ruleSets: { vi: 'Bộ quy định', en: 'Rule set' },
} as const satisfies Record<string, Sentence>;

/** The page on which a person sets their own password by a link. */
export const resetWords = {
  title: { vi: 'Đặt mật khẩu', en: 'Set your password' },
  about: {
    vi: 'Gõ mã mà người quản trị thứ hai báo cho ông/bà, rồi chọn mật khẩu của mình. Không ai khác biết mật khẩu này.',
    en: 'Enter the code that the second administrator told you, then choose your password. Nobody else knows it.',
  },
  noLink: {
    vi: 'Đường dẫn không đầy đủ. Hãy mở lại đúng đường dẫn đã nhận, hoặc đề nghị quản trị hệ thống lập đường dẫn mới.',
    en: 'The link is not whole. Open the one you were given, or ask the administrators for a new one.',
  },
  code: { vi: 'Mã xác nhận', en: 'Code' },
  codeHint: { vi: 'Bốn nhóm, mỗi nhóm bốn chữ và số', en: 'Four groups of four letters and digits' },
  set: { vi: 'Đặt mật khẩu', en: 'Set the password' },
  done: {
    vi: 'Đã đặt mật khẩu. Các phiên đang mở và mã truy cập cũ đã đóng; hãy đăng nhập bằng mật khẩu mới.',
    en: 'Your password is set. Open sessions and old access tokens have ended; sign in with the new one.',
  },
  wasReset: (at: string, proposedBy: string, confirmedBy: string): Sentence => ({
    vi: `Mật khẩu của ông/bà đã được đặt lại lúc ${at} qua đường dẫn do ${proposedBy} lập, ${confirmedBy} xác nhận. Nếu không phải ông/bà đặt, hãy đổi mật khẩu và báo ngay kiểm toán.`,
    en: `Your password was reset at ${at} by a link that ${proposedBy} made and ${confirmedBy} confirmed. If it was not you, change it and tell the auditor at once.`,
  }),
  understood: { vi: 'Đã rõ', en: 'Understood' },
} as const;

import { movementNames } from '../statuses.ts';
import type { Sentence } from '../language.ts';

/** The kinds of entries on a budget line. */
export const ledgerKindNames = {
  ...movementNames,
  appropriate: { vi: 'Giao dự toán', en: 'Appropriated' },
  pay: { vi: 'Thanh toán', en: 'Paid' },
} as const satisfies Record<string, Sentence>;

/** Budgets, payees and an expert's own fees. */
export const financeWords = {
  title: { vi: 'Ngân sách năm', en: 'Budget of' },
  years: { vi: 'Năm ngân sách', en: 'Fiscal years' },
  picture: { vi: 'Dự toán được giao trong năm', en: 'Appropriated this year' },
  lines: { vi: 'Các dòng ngân sách', en: 'Budget lines' },
  line: { vi: 'Dòng ngân sách', en: 'Line' },
  code: { vi: 'Mã dòng', en: 'Code' },
  classification: { vi: 'Chương-loại-khoản-mục', en: 'Place in the budget index' },
  classificationHint: {
    vi: 'Theo mục lục ngân sách nhà nước, ví dụ 418-100-103-7000',
    en: 'By the state budget index, for example 418-100-103-7000',
  },
  classificationWrong: { vi: 'Viết đủ bốn số, ví dụ 418-100-103-7000.', en: 'Write all four numbers, for example 418-100-103-7000.' },
  chapter: { vi: 'Chương', en: 'Chapter' },
  category: { vi: 'Loại', en: 'Category' },
  subcategory: { vi: 'Khoản', en: 'Subcategory' },
  item: { vi: 'Mục', en: 'Item' },
  name: { vi: 'Tên dòng ngân sách', en: 'Name' },
  source: { vi: 'Nguồn kinh phí', en: 'Source of funds' },
  appropriated: { vi: 'Được giao (đ)', en: 'Appropriated (VND)' },
  committed: { vi: 'Đã dành (đ)', en: 'Committed (VND)' },
  advanced: { vi: 'Tạm ứng (đ)', en: 'Advanced (VND)' },
  paid: { vi: 'Đã chi (đ)', en: 'Paid (VND)' },
  free: { vi: 'Còn lại (đ)', en: 'Free (VND)' },
  total: { vi: 'Cộng', en: 'Total' },
  noLines: {
    vi: 'Năm này chưa có dòng ngân sách. Lãnh đạo cơ quan tài chính mở dòng ngân sách khi dự toán được giao.',
    en: 'There is no budget line in this year. The leader of the finance department opens one when money is appropriated.',
  },
  duties: { vi: 'Việc kinh phí của bạn', en: 'Your work on money' },
  noDuties: { vi: 'Bạn không có việc kinh phí nào đang chờ.', en: 'No work on money waits for you.' },
  ledger: { vi: 'Sổ theo dõi dòng ngân sách', en: 'Ledger of the line' },
  at: { vi: 'Lúc', en: 'At' },
  entry: { vi: 'Nghiệp vụ', en: 'Entry' },
  commission: { vi: 'Hồ sơ', en: 'Commission' },
  openCommission: { vi: 'Xem hồ sơ', en: 'Open' },
  movement: { vi: 'Chuyển từ → sang', en: 'From → to' },
  amount: { vi: 'Số tiền (đ)', en: 'Amount (VND)' },
  freeAfter: { vi: 'Còn lại sau đó (đ)', en: 'Free after (VND)' },
  provenance: { vi: 'Căn cứ', en: 'Rests on' },
  openLine: { vi: 'Mở dòng ngân sách', en: 'Open a budget line' },
  openLineHint: {
    vi: 'Mã ngắn, không trùng trong năm, ví dụ tvpb-chung; không hiện khi chọn dòng',
    en: 'Short and unique in its year, tvpb-chung for example; not shown where a line is chosen',
  },
  fiscalYear: { vi: 'Năm ngân sách', en: 'Fiscal year' },
  firstAppropriation: { vi: 'Dự toán được giao lần đầu', en: 'First appropriation' },
  addAppropriation: { vi: 'Giao bổ sung dự toán', en: 'Add to the appropriation' },
  added: { vi: 'Số tiền giao bổ sung', en: 'Amount added' },
  payees: { vi: 'Người nhận thù lao', en: 'Payees' },
  payeesOfYear: { vi: 'Đã chi trong năm', en: 'Paid in a year' },
  payeesOfYearAbout: {
    vi: 'Mọi người được Kho bạc chi trong năm, theo ngày chi thực tế, kèm thuế đã khấu trừ và lý do. Tệp tải về có thêm mã số thuế để kê khai và lập chứng từ khấu trừ (03/TNCN); mỗi lần tải được ghi lại. Danh sách dùng để đối chiếu, không thay tờ khai.',
    en: 'Everybody the treasury paid in the year, by the actual day, with the tax withheld and why. The file adds tax codes for the declaration and the certificates (03/TNCN); each download is recorded. The list is for checking and is no declaration.',
  },
  payeesFile: { vi: 'Tải danh sách (CSV)', en: 'Download the list (CSV)' },
  payeeAccounts: { vi: 'Tài khoản và thông tin thuế', en: 'Accounts and tax data' },
  nobodyPaid: { vi: 'Năm này chưa chi cho ai.', en: 'Nobody was paid in this year.' },
  noName: { vi: 'Không còn họ tên', en: 'Name erased' },
  payeesAbout: {
    vi: 'Tài khoản và mã số thuế của chuyên gia, dùng để chi trả. Chỉ kế toán xem được; mỗi lần xem và sửa đều được ghi lại.',
    en: 'Accounts and tax codes of experts, for paying them. Only accountants see them; every reading and change is on record.',
  },
  searchPayee: { vi: 'Tìm theo tên chuyên gia', en: 'Search by name' },
  change: { vi: 'Sửa thông tin nhận tiền', en: 'Change' },
  show: { vi: 'Xem', en: 'Show' },
  nobody: { vi: 'Không tìm thấy chuyên gia nào.', en: 'No expert was found.' },
  feesAbout: {
    vi: 'Mọi khoản thù lao của bạn: đến hạn, đang làm thủ tục và đã chi, cùng số thuế đã khấu trừ.',
    en: 'Every fee of yours: due, on its way and paid, with the tax withheld.',
  },
  noFees: {
    vi: 'Bạn chưa có khoản thù lao nào. Khoản thù lao hiện ra khi bạn đã nộp phiếu nhận xét hoặc dự họp và sản phẩm được nghiệm thu.',
    en: 'You have no fees yet. One shows when your opinion is filed or you attended, and the product is signed off.',
  },
  paidByYear: { vi: 'Đã nhận theo năm', en: 'Received by year' },
  noneOfMoneyPaid: { vi: 'Chưa có khoản nào được chi.', en: 'Nothing has been paid yet.' },
  year: { vi: 'Năm', en: 'Year' },
  paidOn: { vi: 'Ngày chi', en: 'Paid on' },
  onItsWay: { vi: 'Đang làm thủ tục', en: 'On its way' },
  waiting: { vi: 'Đến hạn, chờ chi', en: 'Due' },
  received: { vi: 'Đã chi', en: 'Paid' },
  closedCommission: { vi: 'Hồ sơ không còn mở cho bạn', en: 'A commission no longer open to you' },
  notYetKnown: { vi: 'tính khi lập bảng kê', en: 'reckoned when prepared' },
} as const satisfies Record<string, Sentence>;

/** The progress of a fee. */
export const feeStateNames = {
  due: { vi: 'Đến hạn, chờ lập bảng kê', en: 'Due' },
  prepared: { vi: 'Đã lập bảng kê', en: 'Prepared' },
  checked: { vi: 'Đã kiểm soát', en: 'Checked' },
  approved: { vi: 'Đã duyệt, chờ Kho bạc chi', en: 'Approved' },
  disbursing: { vi: 'Đang hạch toán', en: 'Being booked' },
  disbursed: { vi: 'Đã chi', en: 'Paid' },
} as const satisfies Record<string, Sentence>;

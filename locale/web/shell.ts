import type { Sentence } from '../language.ts';

/** Words around every screen: navigation, sign-in, and states that every page has. */
export const shellWords = {
  productName: { vi: 'Tư vấn, phản biện và giám định xã hội', en: 'Advice, critical review and social assessment' },
  skipToContent: { vi: 'Đến nội dung chính', en: 'Skip to content' },
  menu: { vi: 'Danh mục', en: 'Menu' },
  myWork: { vi: 'Việc của tôi', en: 'My work' },
  commissions: { vi: 'Hồ sơ', en: 'Commissions' },
  board: { vi: 'Bảng giai đoạn', en: 'Board by stage' },
  newRequest: { vi: 'Yêu cầu mới', en: 'New request' },
  newProposal: { vi: 'Đề xuất nhiệm vụ', en: 'New proposal' },
  drafts: { vi: 'Bản nháp', en: 'Drafts' },
  budgets: { vi: 'Ngân sách', en: 'Budgets' },
  portfolio: { vi: 'Điều hành', en: 'Portfolio' },
  experts: { vi: 'Chuyên gia', en: 'Experts' },
  invitations: { vi: 'Lời mời', en: 'Invitations' },
  myFees: { vi: 'Thù lao của tôi', en: 'My fees' },
  registers: { vi: 'Sổ văn bản', en: 'Registers' },
  audit: { vi: 'Kiểm toán', en: 'Audit' },
  administration: { vi: 'Quản trị', en: 'Administration' },
  help: { vi: 'Trợ giúp', en: 'Help' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  changePassword: { vi: 'Đổi mật khẩu', en: 'Change my password' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  signInAgain: {
    vi: 'Phiên làm việc đã hết. Hãy đăng nhập lại; những gì bạn đang nhập vẫn còn trên trang này.',
    en: 'Your session has ended. Sign in again; what you were typing is still on this page.',
  },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  appearance: { vi: 'Giao diện', en: 'Appearance' },
  light: { vi: 'Sáng', en: 'Light' },
  dark: { vi: 'Tối', en: 'Dark' },
  asSystem: { vi: 'Theo hệ thống', en: 'As the system' },
  account: { vi: 'Tài khoản', en: 'Account' },
  loading: { vi: 'Đang tải', en: 'Loading' },
  signedInAs: { vi: 'Đang đăng nhập:', en: 'Signed in:' },
  loadAgain: { vi: 'Tải lại trang', en: 'Load the page again' },
  tryAgain: { vi: 'Thử lại', en: 'Try again' },
  unreachable: {
    vi: 'Không kết nối được với hệ thống. Hãy kiểm tra mạng; trang sẽ tự thử lại.',
    en: 'The system cannot be reached. Check the network; this page tries again by itself.',
  },
  pageNotFound: { vi: 'Không có trang này, hoặc bạn không được xem.', en: 'There is no such page, or it is not yours to see.' },
  pageFailed: {
    vi: 'Trang này gặp lỗi khi hiển thị. Những gì đã lưu vẫn còn.',
    en: 'This page failed to show. What was saved is still there.',
  },
  toMyWork: { vi: 'Về Việc của tôi', en: 'To my work' },
  print: { vi: 'In', en: 'Print' },
  close: { vi: 'Đóng', en: 'Close' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
  search: { vi: 'Tìm kiếm', en: 'Search' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  keyboard: { vi: 'Phím tắt', en: 'Keyboard' },
} as const satisfies Record<string, Sentence>;

/** The keys that work on every page, in the order in which they are shown. */
export const keyboardWords = [
  { keys: 'Shift + ?', does: { vi: 'Mở bảng phím tắt này', en: 'Show this list' } },
  { keys: 'g v', does: { vi: 'Đến Việc của tôi', en: 'Go to my work' } },
  { keys: 'g h', does: { vi: 'Đến danh sách hồ sơ', en: 'Go to the commissions' } },
  { keys: '/', does: { vi: 'Đến ô tìm kiếm', en: 'Go to the search box' } },
  { keys: 'j / k', does: { vi: 'Xuống / lên một dòng trong danh sách', en: 'Next / previous row of a list' } },
  { keys: 'Enter', does: { vi: 'Mở dòng đang chọn', en: 'Open the selected row' } },
  { keys: 'Esc', does: { vi: 'Đóng hộp thoại', en: 'Close a dialog' } },
] as const satisfies readonly { keys: string; does: Sentence }[];

/** The note at the foot of a printed page: when and by whom it was printed. */
export const printed = (at: string, by: string): Sentence => ({ vi: `In lúc ${at}, bởi ${by}`, en: `Printed at ${at} by ${by}` });

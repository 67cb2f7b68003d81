import type { Sentence } from '../language.ts';

/** The auditor's screen of the access record. */
export const accessWords = {
  title: { vi: 'Nhật ký truy cập', en: 'Access record' },
  about: {
    vi: 'Ai đã đăng nhập, ai bị từ chối, từ địa chỉ nào; việc đổi mật khẩu và mã truy cập. Không ghi mật khẩu.',
    en: 'Who signed in, who was refused and from which address; changes of passwords and access tokens. No password is kept.',
  },
  at: { vi: 'Thời điểm', en: 'At' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  account: { vi: 'Tên đăng nhập', en: 'User name' },
  accountHint: { vi: 'Nhập đủ tên đăng nhập.', en: 'The whole user name.' },
  person: { vi: 'Người', en: 'Person' },
  address: { vi: 'Địa chỉ mạng', en: 'Address' },
  why: { vi: 'Lý do', en: 'Reason' },
  day: { vi: 'Ngày', en: 'Day' },
  route: { vi: 'Nơi bị từ chối', en: 'Where refused' },
  look: { vi: 'Lọc', en: 'Filter' },
  none: { vi: 'Không có lượt truy cập nào khớp. Hãy bỏ bớt điều kiện.', en: 'No entry matches. Take some filters away.' },
} as const satisfies Record<string, Sentence>;

/** The outcome of an access, by its code in the record. */
export const accessOutcomeNames = {
  signedIn: { vi: 'Đã đăng nhập', en: 'Signed in' },
  signInFailed: { vi: 'Đăng nhập không được', en: 'Could not sign in' },
  limited: { vi: 'Bị chặn vì thử quá nhiều', en: 'Stopped after too many attempts' },
  signedOut: { vi: 'Đã đăng xuất', en: 'Signed out' },
  passwordChanged: { vi: 'Đã tự đổi mật khẩu', en: 'Changed their password' },
  passwordRefused: { vi: 'Đổi mật khẩu không được', en: 'Could not change the password' },
  passwordSet: { vi: 'Mật khẩu được đặt lại', en: 'Password reset' },
  accountDisabled: { vi: 'Quản trị khóa tài khoản', en: 'Account disabled by the administrator' },
  refused: { vi: 'Bị từ chối vì không có quyền', en: 'Refused: no right' },
  tokenMade: { vi: 'Đã tạo mã truy cập', en: 'Access token made' },
  tokenRevoked: { vi: 'Đã thu hồi mã truy cập', en: 'Access token revoked' },
  tokenUsed: { vi: 'Mã truy cập dùng từ địa chỉ mới', en: 'Access token used from a new address' },
} as const satisfies Record<string, Sentence>;

/** Reasons that are not problem codes of the API. */
export const accessReasonNames: Readonly<Record<string, Sentence>> = {
  unknownAccount: { vi: 'Không có tài khoản này', en: 'No such account' },
  wrongPassword: { vi: 'Sai mật khẩu', en: 'Wrong password' },
  notValid: { vi: 'Người này chưa đến hoặc đã hết thời hạn', en: 'Their time has ended or not begun' },
  disabled: { vi: 'Tài khoản bị khóa', en: 'Account disabled' },
  byLink: { vi: 'Qua đường dẫn do hai quản trị lập', en: 'By a link of two administrators' },
  link: { vi: 'Đường dẫn hoặc mã không dùng được', en: 'The link or code was no good' },
  byAdministrator: { vi: 'Do quản trị hệ thống', en: 'By the administrator' },
  read: { vi: 'Chỉ đọc', en: 'To read only' },
  act: { vi: 'Được thực hiện', en: 'May act' },
};

import type { Sentence } from '../language.ts';

/** A person's own account: its password. */
export const accountWords = {
  about: {
    vi: 'Đổi xong, các phiên đang mở của bạn trên máy khác và các mã truy cập bị đóng; ở đây bạn vẫn đăng nhập. Quên mật khẩu hiện tại thì nhờ quản trị hệ thống lập đường dẫn đặt lại.',
    en: 'Your sessions elsewhere and your access tokens end; here you stay signed in. If you forgot the current one, ask the administrators for a link.',
  },
  current: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  again: { vi: 'Gõ lại mật khẩu mới', en: 'New password once more' },
  hint: {
    vi: 'Ít nhất 10 ký tự; một câu dễ nhớ thì tốt hơn một từ khó. Không dùng tên của mình, dãy phím hay mật khẩu nhiều người dùng.',
    en: 'At least 10 characters; a sentence is better than a word. No name of yours, no row of keys, nothing that many people use.',
  },
  tooShort: { vi: 'Mật khẩu cần ít nhất 10 ký tự.', en: 'A password needs at least 10 characters.' },
  notSame: { vi: 'Hai lần gõ mật khẩu mới không giống nhau.', en: 'The two new passwords are not the same.' },
  changed: { vi: 'Đã đổi mật khẩu. Lần sau hãy đăng nhập bằng mật khẩu mới.', en: 'Changed. Sign in with the new password from now on.' },
} as const satisfies Record<string, Sentence>;

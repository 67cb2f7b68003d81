import type { Sentence } from '../language.ts';

/** What is wrong with one field of a request; the field itself is named beside it. */
export const fieldFaults = {
  FIELD_MISSING: { vi: 'Thiếu trường này. Hãy bổ sung.', en: 'This field is missing. Fill it in.' },
  FIELD_UNKNOWN: {
    vi: 'Không có trường này. Hãy bỏ ra hoặc sửa tên trường.',
    en: 'There is no such field. Remove it or correct its name.',
  },
  FIELD_WRONG_TYPE: { vi: 'Giá trị không đúng kiểu. Hãy nhập lại đúng kiểu.', en: 'The value is of the wrong kind. Enter the right kind.' },
  FIELD_WRONG_FORM: { vi: 'Giá trị không đúng dạng. Hãy nhập lại đúng dạng.', en: 'The value does not have the right form. Correct it.' },
  FIELD_TOO_SMALL: {
    vi: 'Giá trị để trống, quá ngắn hoặc quá nhỏ. Hãy nhập đầy đủ hơn.',
    en: 'The value is empty, too short or too small. Enter more.',
  },
  FIELD_TOO_LARGE: { vi: 'Giá trị quá dài hoặc quá lớn. Hãy rút gọn.', en: 'The value is too long or too large. Shorten it.' },
  FIELD_NOT_ONE_OF: {
    vi: 'Giá trị không có trong danh sách cho phép. Hãy chọn lại.',
    en: 'The value is not one of those allowed. Choose again.',
  },
  FIELD_UNKNOWN_REFERENCE: {
    vi: 'Mục được dẫn không tồn tại, đã hết hiệu lực hoặc ông/bà không được dùng. Hãy chọn lại.',
    en: 'What this names does not exist, is no longer valid or is not yours to use. Choose again.',
  },
} as const satisfies Record<string, Sentence>;

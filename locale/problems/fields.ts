import { numberText } from '../formats.ts';
import type { Sentence } from '../language.ts';

/** The faults of a single field. The sentence is shown beside that field. */
export const fieldProblems = {
  FIELD_MISSING: { vi: 'Chưa nhập mục này. Hãy nhập rồi gửi lại.', en: 'This is missing. Fill it in.' },
  FIELD_UNKNOWN: { vi: 'Mục này không có trong biểu mẫu. Hãy bỏ mục này.', en: 'This field is not part of the form. Leave it out.' },
  FIELD_WRONG_TYPE: {
    vi: 'Kiểu dữ liệu không đúng. Hãy nhập đúng kiểu của mục này.',
    en: 'This is of the wrong kind. Enter what the field asks for.',
  },
  FIELD_WRONG_FORM: {
    vi: 'Cách viết không đúng mẫu. Hãy nhập theo mẫu của mục này.',
    en: 'This is not in the right form. Follow the pattern of the field.',
  },
  FIELD_TOO_SMALL: {
    vi: 'Giá trị quá nhỏ hoặc quá ngắn. Hãy nhập lớn hơn hoặc dài hơn.',
    en: 'This is too small or too short. Enter more.',
  },
  FIELD_TOO_LARGE: {
    vi: 'Giá trị quá lớn hoặc quá dài. Hãy nhập nhỏ hơn hoặc ngắn hơn.',
    en: 'This is too large or too long. Enter less.',
  },
  FIELD_NOT_ONE_OF: {
    vi: 'Giá trị không có trong danh sách cho phép. Hãy chọn một giá trị trong danh sách.',
    en: 'This is not one of the choices. Choose one of them.',
  },
  // The sentence of the refusal itself takes its place (api/problem-answer.ts).
  FIELD_REFUSED: {
    vi: 'Mục này là lý do việc không được nhận. Hãy sửa theo lý do đã nêu.',
    en: 'This is why the act was refused. Change it as the reason says.',
  },
  FIELD_GUESSABLE: {
    vi: 'Mật khẩu này dễ đoán. Hãy chọn một câu mà chỉ ông/bà nghĩ ra.',
    en: 'This password is easy to guess. Choose a sentence that only you would think of.',
  },
  FIELD_UNKNOWN_REFERENCE: {
    vi: 'Mục được chọn không tồn tại hoặc đã hết hiệu lực. Hãy chọn lại trong danh sách.',
    en: 'The entry chosen does not exist or is no longer valid. Choose again from the list.',
  },
  FIELD_REPEATED: {
    vi: 'Mục này đã có trong danh sách. Hãy bỏ mục trùng hoặc chọn mục khác.',
    en: 'This is in the list already. Take one of the two out, or choose another.',
  },
  FIELD_DAY_IN_FUTURE: {
    vi: 'Ngày này ở sau hôm nay. Hãy nhập ngày việc đã diễn ra hoặc ngày ghi trên văn bản.',
    en: 'This day is after today. Enter the day on which it happened, or the day on the paper.',
  },
  FIELD_DAY_IN_PAST: {
    vi: 'Ngày này ở trước hôm nay. Hãy chọn hôm nay hoặc một ngày sau đó.',
    en: 'This day is before today. Choose today or a later day.',
  },
  FIELD_DAY_BEFORE_CAUSE: {
    vi: 'Ngày này ở trước việc làm căn cứ cho nó. Hãy kiểm tra lại ngày.',
    en: 'This day is before what it follows from. Check the day.',
  },
  FIELD_DAY_OF_ANOTHER_YEAR: {
    vi: 'Số được lấy trong sổ của năm nay. Hãy ghi một ngày trong năm nay.',
    en: 'The number comes from the register of this year. Enter a day of this year.',
  },
  FIELD_DAY_OUT_OF_RANGE: {
    vi: 'Ngày này quá xa, không hợp lý với trường này. Hãy kiểm tra lại ngày, tháng, năm.',
    en: 'This day is too far away to be meant here. Check day, month and year.',
  },
} as const satisfies Record<string, Sentence>;

/** The bound of a field in its schema: characters of a text, entries of a list, or the number itself. */
export interface FieldBound {
  of: 'characters' | 'entries' | 'number';
  value: number;
}

type SaysBound = (shown: Record<'vi' | 'en', string>) => Sentence;

/** Sentences for faults with a known bound. They replace the sentences that cannot name it. */
export const boundProblems: Record<'FIELD_TOO_SMALL' | 'FIELD_TOO_LARGE', Record<FieldBound['of'], SaysBound>> = {
  FIELD_TOO_SMALL: {
    characters: ({ vi, en }) => ({
      vi: `Nội dung quá ngắn. Hãy nhập ít nhất ${vi} ký tự.`,
      en: `This is too short. Enter at least ${en} characters.`,
    }),
    entries: ({ vi, en }) => ({ vi: `Chưa đủ số mục. Hãy nhập ít nhất ${vi} mục.`, en: `There are too few entries. Give at least ${en}.` }),
    number: ({ vi, en }) => ({ vi: `Số quá nhỏ. Hãy nhập từ ${vi} trở lên.`, en: `This number is too small. Enter ${en} or more.` }),
  },
  FIELD_TOO_LARGE: {
    characters: ({ vi, en }) => ({
      vi: `Nội dung quá dài. Hãy rút gọn, nhiều nhất ${vi} ký tự.`,
      en: `This is too long. Shorten it to at most ${en} characters.`,
    }),
    entries: ({ vi, en }) => ({
      vi: `Quá nhiều mục. Hãy giữ nhiều nhất ${vi} mục.`,
      en: `There are too many entries. Keep at most ${en}.`,
    }),
    number: ({ vi, en }) => ({ vi: `Số quá lớn. Hãy nhập từ ${vi} trở xuống.`, en: `This number is too large. Enter ${en} or less.` }),
  },
};

/** The sentence with the bound. A text that needs one character is reported as missing, not as too short. */
export function boundSentence(code: keyof typeof boundProblems, { of, value }: FieldBound): Sentence {
  if (code === 'FIELD_TOO_SMALL' && of !== 'number' && value === 1) return fieldProblems.FIELD_MISSING;
  return boundProblems[code][of]({ vi: numberText(value, 'vi'), en: numberText(value, 'en') });
}

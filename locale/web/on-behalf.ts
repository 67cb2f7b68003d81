import type { Sentence } from '../language.ts';

/** Acts that are entered from a paper for somebody who did not sign in. */
export const onBehalfWords = {
  title: { vi: 'Nhập thay mặt', en: 'Entered on behalf' },
  explained: {
    vi: 'Việc này do cơ quan hoặc chuyên gia đã ký trên giấy. Bạn nhập lại kèm bản quét; hồ sơ ghi cả hai tên. Người được nhập thay xem được và có thể không thừa nhận.',
    en: 'A body or an expert signed this on paper. You enter it with the scan; both names are recorded. They see it and may contest it.',
  },
  entered: { vi: 'nhập thay', en: 'on behalf' },
  behalf: { vi: 'thay mặt', en: 'on behalf of' },
  one: { vi: 'Thay mặt', en: 'On behalf of' },
  isPaper: { vi: 'Nhập công văn giấy của cơ quan khác', en: "Enter another body's paper letter" },
  documents: { vi: 'Bản quét văn bản', en: 'Scan of the paper' },
  on: { vi: 'Ngày trên văn bản', en: 'Day on the paper' },
  arrivedOn: { vi: 'Ngày văn bản đến', en: 'Day on which it arrived' },
  signer: { vi: 'Người ký văn bản', en: 'Signer of the paper' },
  number: { vi: 'Số, ký hiệu văn bản', en: 'Number of the paper' },
  addBody: { vi: 'Thêm cơ quan chưa có trong danh mục', en: 'Add a body that the register lacks' },
  addReason: { vi: 'Cơ quan gửi công văn giấy', en: 'The body sent a paper letter' },
  bodyName: { vi: 'Tên cơ quan', en: 'Name of the body' },
  bodyCode: { vi: 'Mã (chữ thường không dấu, số, gạch nối)', en: 'Code (small letters, digits, hyphens)' },
  bodyKind: { vi: 'Loại cơ quan', en: 'Kind of body' },
  entries: { vi: 'Văn bản nhập thay', en: 'Entered from paper' },
  arrived: { vi: 'đến ngày', en: 'arrived on' },
  contested: { vi: 'Không thừa nhận', en: 'Contested' },
  answered: { vi: 'Trả lời', en: 'Answer' },
  whichEntry: { vi: 'Văn bản được nhập thay', en: 'The entry' },
  contestReason: { vi: 'Vì sao không thừa nhận', en: 'Why it is contested' },
  contestHint: {
    vi: 'Nội dung đã nhập vẫn còn hiệu lực trong hồ sơ cho đến khi có việc sửa lại. Người nhập phải trả lời.',
    en: 'What was entered stands in the file until another act corrects it. Whoever entered it owes an answer.',
  },
  takenBack: { vi: 'Đã rút lại', en: 'Taken back' },
  noted: { vi: 'Bên được nhập thay đã xem', en: 'Seen by those concerned' },
  noteWhat: {
    vi: 'Ghi nhận là quý cơ quan (ông/bà) đã xem văn bản được nhập thay. Vẫn có thể không thừa nhận sau này, cho đến khi nộp lưu.',
    en: 'Says that you have seen what was entered on your behalf. You may still contest it later, until the archive.',
  },
  takeBackWhat: {
    vi: 'Dùng khi nhập nhầm hồ sơ, nhầm cơ quan, hoặc bên được nhập thay không thừa nhận là đúng. Văn bản vẫn còn trong nhật ký, nhưng không còn hiệu lực. Rút lại công văn yêu cầu thì hồ sơ kết thúc.',
    en: 'For a paper entered in the wrong file, for the wrong body, or rightly contested. It stays on record without effect. A request that is taken back ends its commission.',
  },
  takeBackReason: { vi: 'Vì sao rút lại', en: 'Why it is taken back' },
  noticesTitle: { vi: 'Được nhập thay, chưa xem', en: 'Entered on your behalf, not seen yet' },
  noticesWhat: {
    vi: 'Liên hiệp hội đã nhập văn bản giấy thay mặt quý cơ quan hoặc ông/bà. Mở ra xem: đúng thì bấm đã xem, không đúng thì không thừa nhận.',
    en: 'The Union entered a paper in your name. Open it: take note of it when it is right, contest it when it is not.',
  },
  enteredBy: { vi: 'nhập bởi', en: 'entered by' },
  answeredYou: { vi: 'Đã có trả lời về văn bản không thừa nhận', en: 'Your contest was answered' },
  contestAnswer: { vi: 'Trả lời', en: 'Answer' },
  answerHint: {
    vi: 'Nêu căn cứ của bản giấy, hoặc thừa nhận nhập sai và ghi rõ việc gì sẽ sửa lại.',
    en: 'Name the evidence of the paper, or admit the mistake and say which act will correct it.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

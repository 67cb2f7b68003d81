import type { Outcome } from '../../domain/obstacle/names.ts';
import type { Sentence } from '../language.ts';

/** The screens of the obstacles (vướng mắc): the list with its figures, one obstacle, and its forms. */
export const obstacleWords = {
  obstacles: { vi: 'Khó khăn, vướng mắc', en: 'Obstacles' },
  obstacle: { vi: 'Vướng mắc', en: 'Obstacle' },
  raise: { vi: 'Phản ánh vướng mắc', en: 'Raise an obstacle' },
  whoSees: {
    vi: 'Danh sách gồm vướng mắc do ông/bà phản ánh, của cơ quan mình và những vướng mắc mà cơ quan mình phải xử lý.',
    en: 'The list holds the obstacles that you or your body raised, and those that your body has to handle.',
  },
  noneYet: {
    vi: 'Chưa có vướng mắc nào được xem. Vướng mắc hiện ra khi được phản ánh hoặc chuyển đến cơ quan mình.',
    en: 'There is no obstacle you may see. One shows here when it is raised by you or reaches your body.',
  },
  noneFound: {
    vi: 'Không có vướng mắc nào khớp với bộ lọc. Hãy bỏ bớt điều kiện.',
    en: 'No obstacle matches these filters. Take some away.',
  },
  searchHint: { vi: 'Tên cơ quan phản ánh; không cần gõ dấu', en: 'Name of the body that raised it; accents not needed' },
  onlyOverdue: { vi: 'Chỉ vướng mắc quá hạn', en: 'Overdue only' },
  category: { vi: 'Vướng mắc về', en: 'About' },
  stage: { vi: 'Bước', en: 'Step' },

  figures: { vi: 'Số liệu', en: 'Figures' },
  figuresWhat: {
    vi: 'Tính trên những vướng mắc được xem. Số ngày trả lời là trung vị, tính từ ngày phản ánh đến khi có hướng dẫn hoặc chỉ đạo.',
    en: 'Counted over the obstacles you may see. Days to answer are the median from raising to the guidance or direction.',
  },
  all: { vi: 'Tất cả', en: 'All' },
  open: { vi: 'Đang xử lý', en: 'Open' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  closed: { vi: 'Đã khép lại', en: 'Closed' },
  days: { vi: 'Số ngày trả lời', en: 'Days to answer' },
  byCategory: { vi: 'Theo nội dung và theo bước', en: 'By category and by step' },

  raised: { vi: 'Nội dung phản ánh', en: 'What was raised' },
  raisedBy: { vi: 'Người phản ánh', en: 'Raised by' },
  byExpert: { vi: 'chuyên gia', en: 'an expert' },
  raisedAt: { vi: 'Phản ánh lúc', en: 'Raised' },
  about: { vi: 'Về hồ sơ', en: 'About the commission' },
  inGeneral: { vi: 'Vướng mắc chung, không gắn với hồ sơ nào', en: 'In general, on no commission' },
  content: { vi: 'Nội dung', en: 'Content' },
  proposal: { vi: 'Đề xuất, kiến nghị', en: 'What is proposed' },
  papers: { vi: 'Tài liệu kèm theo', en: 'Papers' },
  answers: { vi: 'Quá trình xử lý', en: 'Handling' },
  notYet: {
    vi: 'Chưa có trả lời nào. Ai đang giữ việc và hạn nào thì xem ở “Đang chờ”.',
    en: 'There is no answer yet. See above who has to act by when.',
  },
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  nothingWaits: { vi: 'Không ai còn phải làm gì ở vướng mắc này.', en: 'Nobody has to do anything about this obstacle.' },
  round: { vi: 'Lần xử lý', en: 'Round' },
  triaged: { vi: 'Hướng xử lý', en: 'Path' },
  note: { vi: 'Ghi chú khi phân loại', en: 'Note at the triage' },
  advice: { vi: 'Ý kiến của Liên hiệp hội', en: 'Advice of the Union' },
  adviceGiven: { vi: 'Liên hiệp hội đã tham gia ý kiến.', en: 'The Union has advised.' },
  report: { vi: 'Báo cáo cấp có thẩm quyền', en: 'Report to the authority' },
  guidance: { vi: 'Hướng dẫn của Sở Nội vụ', en: 'Guidance of home affairs' },
  direction: { vi: 'Chỉ đạo của cấp có thẩm quyền', en: 'Direction of the authority' },
  result: { vi: 'Kết quả', en: 'Result' },
  reopened: { vi: 'Lý do đề nghị xử lý lại', en: 'Why it was reopened' },
  journal: { vi: 'Nhật ký', en: 'Journal' },
  toObstacle: { vi: 'Về vướng mắc', en: 'Back to the obstacle' },
  toList: { vi: 'Về danh sách', en: 'Back to the list' },

  goesTo: {
    vi: 'Gửi đến Sở Nội vụ. Sở hướng dẫn cùng Liên hiệp hội, hoặc báo cáo UBND tỉnh chỉ đạo; luôn có người giữ việc và có hạn.',
    en: 'Goes to home affairs, who guide together with the Union or report to the authority; somebody always has to act by a day.',
  },
  where: { vi: 'Vướng mắc này', en: 'This obstacle' },
  ofCommission: { vi: 'Gắn với một hồ sơ', en: 'Is about a commission' },
  general: { vi: 'Là vướng mắc chung', en: 'Is a general one' },
  chooseCommission: { vi: 'Hồ sơ', en: 'Commission' },
  chooseCommissionHint: { vi: 'Gõ tên hoặc số hồ sơ; không cần gõ dấu.', en: 'Type the title or the code; accents are not needed.' },
  whatHinders: { vi: 'Nội dung khó khăn, vướng mắc', en: 'The obstacle' },
  whatHindersHint: {
    vi: 'Ví dụ: Chưa có hướng dẫn định mức chi cho phản biện đồ án cấp huyện.',
    en: 'For example: there is no guidance on fees for reviewing a district plan.',
  },
  proposalHint: {
    vi: 'Ví dụ: Đề nghị Sở Nội vụ hướng dẫn thống nhất trong toàn tỉnh.',
    en: 'For example: we ask home affairs for one guidance for the province.',
  },

  path: { vi: 'Hướng xử lý', en: 'Path' },
  categoryToo: { vi: 'Xếp lại nội dung', en: 'Correct the category' },
  noteHint: {
    vi: 'Khi hướng dẫn, người phản ánh không đọc được ghi chú này.',
    en: 'When guiding, the raiser cannot read this note.',
  },
  reportHint: {
    vi: 'Tổng hợp nội dung và đề xuất của Sở. Người phản ánh đọc được báo cáo này.',
    en: 'The obstacle and what home affairs propose. The raiser can read this report.',
  },
  adviceHint: {
    vi: 'Gửi Sở Nội vụ. Người phản ánh không đọc được; Sở trả lời mà không phải chờ ý kiến này.',
    en: 'Goes to home affairs. The raiser cannot read it, and home affairs need not wait for it.',
  },
  guidanceLabel: { vi: 'Nội dung hướng dẫn', en: 'Guidance' },
  reportLabel: { vi: 'Báo cáo tổng hợp', en: 'Synthesised report' },
  directionLabel: { vi: 'Nội dung chỉ đạo', en: 'Direction' },
  adviceLabel: { vi: 'Ý kiến tham gia', en: 'Advice' },
  resultLabel: { vi: 'Kết quả tháo gỡ', en: 'Result' },
  resultHint: { vi: 'Ví dụ: Đơn vị đã thực hiện theo hướng dẫn.', en: 'For example: the body has followed the guidance.' },
  reasonLabel: { vi: 'Lý do', en: 'Reason' },
  reasonHint: {
    vi: 'Ví dụ: Hướng dẫn chưa nêu trường hợp nhiệm vụ đã ký hợp đồng.',
    en: 'For example: the guidance leaves out commissions under contract.',
  },
} as const satisfies Record<string, Sentence>;

/** The heading of each answer in the list of answers on a commission. */
export const answerTitles = {
  guided: obstacleWords.guidance,
  escalated: obstacleWords.report,
  directed: obstacleWords.direction,
  reopened: obstacleWords.reopened,
  closed: obstacleWords.result,
} as const satisfies Record<Outcome, Sentence>;

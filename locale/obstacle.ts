import type { DutyKind } from '../domain/obstacle/duty-kinds.ts';
import type { Ending, obstacleCategories, Outcome, PartName, Path, Section, Stage } from '../domain/obstacle/names.ts';
import type { Sentence } from './language.ts';

/** The words of an obstacle (vướng mắc). Those of its acts are in acts/, its refusals in problems/, and its terms in deadlines.ts. */

/** The sentence for each kind of duty. It begins with the verb. */
export const obstacleDutySentences = {
  triageObstacle: { vi: 'Phân loại, chọn hướng xử lý vướng mắc', en: 'Triage the obstacle' },
  adviseObstacle: { vi: 'Tham gia ý kiến với Sở Nội vụ về vướng mắc', en: 'Advise home affairs on the obstacle' },
  guideObstacle: { vi: 'Hướng dẫn tháo gỡ vướng mắc', en: 'Give guidance on the obstacle' },
  directObstacle: { vi: 'Chỉ đạo về vướng mắc đã được báo cáo', en: 'Direct on the obstacle reported' },
  closeObstacle: { vi: 'Theo dõi, ghi kết quả và khép lại vướng mắc', en: 'Follow up and close the obstacle' },
  answerObstacleContest: { vi: 'Trả lời về văn bản nhập thay bị phản đối', en: 'Answer about a contested entry' },
} as const satisfies Record<DutyKind, Sentence>;

/** The name of each stage, and of a closed obstacle. */
export const obstacleStageNames = {
  triage: { vi: 'Phân loại', en: 'Triage' },
  guidance: { vi: 'Hướng dẫn', en: 'Guidance' },
  direction: { vi: 'Chờ chỉ đạo', en: 'Direction' },
  closing: { vi: 'Đã trả lời, chờ khép lại', en: 'Answered, to be closed' },
  archived: { vi: 'Đã khép lại', en: 'Closed' },
} as const satisfies Record<Stage | 'archived', Sentence>;

export const obstacleSectionNames = {
  status: { vi: 'Tình trạng', en: 'Status' },
  matter: { vi: 'Nội dung vướng mắc', en: 'The obstacle' },
  deliberation: { vi: 'Phân loại và ý kiến phối hợp', en: 'Triage and advice' },
  answers: { vi: 'Hướng dẫn, báo cáo, chỉ đạo', en: 'Guidance, report and direction' },
} as const satisfies Record<Section, Sentence>;

export const obstaclePartTitles = {
  raiser: { vi: 'Cơ quan phản ánh', en: 'Body of the raiser' },
  homeAffairs: { vi: 'Cơ quan nội vụ', en: 'Home affairs department' },
  decidingAuthority: { vi: 'Cấp có thẩm quyền quyết định', en: 'Deciding authority' },
  union: { vi: 'Liên hiệp các Hội Khoa học và Kỹ thuật', en: 'The Union' },
} as const satisfies Record<PartName, Sentence>;

export const obstacleCategoryNames = {
  mechanism: { vi: 'Cơ chế, quy định', en: 'Mechanism and rules' },
  funding: { vi: 'Kinh phí', en: 'Funding' },
  dossier: { vi: 'Hồ sơ, tài liệu', en: 'Documents' },
  cooperation: { vi: 'Phối hợp giữa các cơ quan', en: 'Cooperation' },
  personnel: { vi: 'Nhân sự, chuyên gia', en: 'Personnel' },
  other: { vi: 'Vướng mắc khác', en: 'Other' },
} as const satisfies Record<(typeof obstacleCategories)[number], Sentence>;

export const obstaclePathNames = {
  guide: { vi: 'Hướng dẫn, cùng Liên hiệp hội', en: 'Guide, together with the Union' },
  escalate: { vi: 'Báo cáo cấp có thẩm quyền', en: 'Report to the authority' },
} as const satisfies Record<Path, Sentence>;

/** How a closed obstacle was answered. */
export const obstacleEndingNames = {
  guided: { vi: 'Đã hướng dẫn', en: 'Guided' },
  directed: { vi: 'Đã có chỉ đạo', en: 'Directed' },
} as const satisfies Record<Ending, Sentence>;

export const obstacleOutcomeNames = {
  guided: { vi: 'Đã hướng dẫn', en: 'Guided' },
  escalated: { vi: 'Báo cáo cấp có thẩm quyền', en: 'Escalated to the authority' },
  directed: { vi: 'Cấp có thẩm quyền đã chỉ đạo', en: 'Directed by the authority' },
  reopened: { vi: 'Được đề nghị xử lý lại', en: 'Reopened' },
  closed: { vi: 'Đã khép lại', en: 'Closed' },
} as const satisfies Record<Outcome, Sentence>;

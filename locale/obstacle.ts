import type { CaseFact } from '../domain/case/facts.ts';
import type { CommandName } from '../domain/obstacle/commands.ts';
import type { DutyKind } from '../domain/obstacle/duty-kinds.ts';
import type { FactKind } from '../domain/obstacle/facts.ts';
import type { Ending, obstacleCategories, Outcome, PartName, Path, Section, Stage } from '../domain/obstacle/names.ts';
import type { Sentence } from './language.ts';

/** The words of an obstacle (vướng mắc). Its refusals are in problems/, and its terms in deadlines.ts. */

/** The title of each command. Its button shows it. */
export const obstacleCommandTitles = {
  raiseObstacle: { vi: 'Phản ánh khó khăn, vướng mắc', en: 'Raise an obstacle' },
  triageObstacle: { vi: 'Phân loại, chọn hướng xử lý', en: 'Triage the obstacle' },
  adviseObstacle: { vi: 'Tham gia ý kiến về vướng mắc', en: 'Advise on the obstacle' },
  guideObstacle: { vi: 'Hướng dẫn tháo gỡ vướng mắc', en: 'Give guidance' },
  escalateObstacle: { vi: 'Báo cáo cấp có thẩm quyền', en: 'Report to the authority' },
  directObstacle: { vi: 'Chỉ đạo tháo gỡ vướng mắc', en: 'Give direction' },
  closeObstacle: { vi: 'Ghi kết quả, khép lại vướng mắc', en: 'Close the obstacle' },
  reopenObstacle: { vi: 'Đề nghị xử lý lại', en: 'Reopen the obstacle' },
} as const satisfies Record<CommandName, Sentence>;

/** The name of each command in addresses. Entries are only added. */
export const obstacleSlugs = {
  raiseObstacle: 'phan-anh-kho-khan-vuong-mac',
  triageObstacle: 'phan-loai-chon-huong-xu-ly',
  adviseObstacle: 'tham-gia-y-kien-ve-vuong-mac',
  guideObstacle: 'huong-dan-thao-go-vuong-mac',
  escalateObstacle: 'bao-cao-cap-co-tham-quyen',
  directObstacle: 'chi-dao-thao-go-vuong-mac',
  closeObstacle: 'ghi-ket-qua-khep-lai-vuong-mac',
  reopenObstacle: 'de-nghi-xu-ly-lai',
} as const satisfies Record<CommandName, string>;

/** The sentence for each fact that a person's act leaves. Those of the case itself are in facts.ts. */
export const obstacleFactSentences = {
  obstacleRaised: { vi: 'Đã phản ánh khó khăn, vướng mắc', en: 'Raised an obstacle' },
  obstacleTriaged: { vi: 'Đã phân loại, chọn hướng xử lý', en: 'Triaged the obstacle' },
  obstacleAdvised: { vi: 'Liên hiệp hội đã tham gia ý kiến', en: 'The Union advised' },
  obstacleGuided: { vi: 'Đã hướng dẫn tháo gỡ vướng mắc', en: 'Gave guidance' },
  obstacleEscalated: { vi: 'Đã báo cáo cấp có thẩm quyền', en: 'Reported to the authority' },
  obstacleDirected: { vi: 'Cấp có thẩm quyền đã chỉ đạo', en: 'The authority gave direction' },
  obstacleClosed: { vi: 'Đã ghi kết quả, khép lại vướng mắc', en: 'Closed the obstacle' },
  obstacleReopened: { vi: 'Đã đề nghị xử lý lại', en: 'Reopened the obstacle' },
} as const satisfies Record<Exclude<FactKind, CaseFact['kind']>, Sentence>;

/** The sentence for each kind of duty. It begins with the verb. */
export const obstacleDutySentences = {
  triageObstacle: { vi: 'Phân loại, chọn hướng xử lý vướng mắc', en: 'Triage the obstacle' },
  adviseObstacle: { vi: 'Tham gia ý kiến với Sở Nội vụ về vướng mắc', en: 'Advise home affairs on the obstacle' },
  guideObstacle: { vi: 'Hướng dẫn tháo gỡ vướng mắc', en: 'Give guidance on the obstacle' },
  directObstacle: { vi: 'Chỉ đạo về vướng mắc đã được báo cáo', en: 'Direct on the obstacle reported' },
  closeObstacle: { vi: 'Theo dõi, ghi kết quả và khép lại vướng mắc', en: 'Follow up and close the obstacle' },
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

import type { CommandName } from '../../domain/obstacle/commands.ts';
import type { factOf } from '../../domain/obstacle/facts.ts';
import { buttonsOf, factsOf, slugsOf, type ActWords } from './act-words.ts';

/** The words of the acts of an obstacle. */
export const obstacleActs = {
  raiseObstacle: {
    button: { vi: 'Phản ánh khó khăn, vướng mắc', en: 'Raise an obstacle' },
    slug: 'phan-anh-kho-khan-vuong-mac',
    fact: { obstacleRaised: { vi: 'Đã phản ánh khó khăn, vướng mắc', en: 'Raised an obstacle' } },
  },
  triageObstacle: {
    button: { vi: 'Phân loại, chọn hướng xử lý', en: 'Triage the obstacle' },
    slug: 'phan-loai-chon-huong-xu-ly',
    fact: { obstacleTriaged: { vi: 'Đã phân loại, chọn hướng xử lý', en: 'Triaged the obstacle' } },
  },
  adviseObstacle: {
    button: { vi: 'Tham gia ý kiến về vướng mắc', en: 'Advise on the obstacle' },
    slug: 'tham-gia-y-kien-ve-vuong-mac',
    fact: { obstacleAdvised: { vi: 'Liên hiệp hội đã tham gia ý kiến', en: 'The Union advised' } },
  },
  guideObstacle: {
    button: { vi: 'Hướng dẫn tháo gỡ vướng mắc', en: 'Give guidance' },
    slug: 'huong-dan-thao-go-vuong-mac',
    fact: { obstacleGuided: { vi: 'Đã hướng dẫn tháo gỡ vướng mắc', en: 'Gave guidance' } },
  },
  escalateObstacle: {
    button: { vi: 'Báo cáo cấp có thẩm quyền', en: 'Report to the authority' },
    slug: 'bao-cao-cap-co-tham-quyen',
    fact: { obstacleEscalated: { vi: 'Đã báo cáo cấp có thẩm quyền', en: 'Reported to the authority' } },
  },
  directObstacle: {
    button: { vi: 'Chỉ đạo tháo gỡ vướng mắc', en: 'Give direction' },
    slug: 'chi-dao-thao-go-vuong-mac',
    fact: { obstacleDirected: { vi: 'Cấp có thẩm quyền đã chỉ đạo', en: 'The authority gave direction' } },
  },
  closeObstacle: {
    button: { vi: 'Ghi kết quả, khép lại vướng mắc', en: 'Close the obstacle' },
    slug: 'ghi-ket-qua-khep-lai-vuong-mac',
    fact: { obstacleClosed: { vi: 'Đã ghi kết quả, khép lại vướng mắc', en: 'Closed the obstacle' } },
  },
  reopenObstacle: {
    button: { vi: 'Đề nghị xử lý lại', en: 'Reopen the obstacle' },
    slug: 'de-nghi-xu-ly-lai',
    fact: { obstacleReopened: { vi: 'Đã đề nghị xử lý lại', en: 'Reopened the obstacle' } },
  },
  contestObstacleEntry: {
    button: { vi: 'Không thừa nhận văn bản nhập thay về vướng mắc', en: 'Contest an entry on the obstacle' },
    slug: 'khong-thua-nhan-van-ban-nhap-thay',
    fact: { obstacleEntryContested: { vi: 'Đã không thừa nhận văn bản nhập thay', en: 'Contested an entry made on their behalf' } },
  },
  answerObstacleContest: {
    button: { vi: 'Trả lời về văn bản nhập thay của vướng mắc', en: 'Answer about an entry on the obstacle' },
    slug: 'tra-loi-ve-van-ban-nhap-thay',
    fact: { obstacleContestAnswered: { vi: 'Đã trả lời về văn bản nhập thay', en: 'Answered about an entry' } },
  },
  noteObstacleEntry: {
    button: { vi: 'Đã xem văn bản nhập thay về vướng mắc', en: 'We have seen the entry on the obstacle' },
    slug: 'da-xem-van-ban-nhap-thay',
    fact: { obstacleEntryNoted: { vi: 'Đã xem văn bản nhập thay', en: 'Took note of an entry made on their behalf' } },
  },
} as const satisfies { [C in CommandName]: ActWords<(typeof factOf)[C]> };

/** The title of each command. Its button shows it. */
export const obstacleCommandTitles = buttonsOf(obstacleActs);

/** The name of each command in addresses. */
export const obstacleSlugs = slugsOf(obstacleActs);

/** The sentence for each fact that a person's act leaves. Those of the case itself are in facts.ts. */
export const obstacleFactSentences = factsOf(obstacleActs);

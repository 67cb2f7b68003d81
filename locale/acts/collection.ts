import type { collectionCommands } from '../../domain/commission/commands/collection.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts of a written collection of opinions. */
export const collectionActs = {
  openCollection: {
    button: { vi: 'Lấy ý kiến bằng văn bản', en: 'Ask for opinions in writing' },
    slug: 'lay-y-kien-bang-van-ban',
    fact: { collectionOpened: { vi: 'Đã gửi văn bản lấy ý kiến', en: 'Asked for opinions in writing' } },
  },
  answerCollection: {
    button: { vi: 'Trả lời văn bản lấy ý kiến', en: 'Answer the written question' },
    slug: 'tra-loi-van-ban-lay-y-kien',
    fact: { collectionAnswered: { vi: 'Đã trả lời văn bản lấy ý kiến', en: 'Answered the written question' } },
  },
} as const satisfies CommissionActs<keyof typeof collectionCommands>;

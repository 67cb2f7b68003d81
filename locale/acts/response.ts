import type { responseCommands } from '../../domain/commission/commands/response.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts of the stage `response`. */
export const responseActs = {
  acknowledgeReport: {
    button: { vi: 'Xác nhận đã nhận báo cáo', en: 'Acknowledge the report' },
    slug: 'xac-nhan-da-nhan-bao-cao',
    fact: { reportAcknowledged: { vi: 'Đã xác nhận nhận báo cáo', en: 'Acknowledged the report' } },
  },
  answerRecommendations: {
    button: { vi: 'Tiếp thu, giải trình kiến nghị', en: 'Answer the recommendations' },
    slug: 'tiep-thu-giai-trinh-kien-nghi',
    fact: { recommendationsAnswered: { vi: 'Đã tiếp thu, giải trình kiến nghị', en: 'Answered the recommendations' } },
  },
} as const satisfies CommissionActs<keyof typeof responseCommands>;

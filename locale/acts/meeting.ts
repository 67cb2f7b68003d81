import type { meetingCommands } from '../../domain/commission/commands/meeting.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts of the stage `meeting`. */
export const meetingActs = {
  conveneMeeting: {
    button: { vi: 'Triệu tập phiên họp hội đồng', en: 'Convene the panel' },
    slug: 'trieu-tap-phien-hop-hoi-dong',
    fact: { meetingConvened: { vi: 'Đã triệu tập phiên họp hội đồng', en: 'Convened the panel' } },
  },
  cancelMeeting: {
    button: { vi: 'Hủy phiên họp đã triệu tập', en: 'Call a session off' },
    slug: 'huy-phien-hop-da-trieu-tap',
    fact: { meetingCancelled: { vi: 'Đã hủy phiên họp đã triệu tập', en: 'Called a session off' } },
  },
  nameSessionDelegate: {
    button: { vi: 'Cử đại biểu dự phiên họp', en: 'Name the delegate to a session' },
    slug: 'cu-dai-bieu-du-phien-hop',
    fact: { sessionDelegateNamed: { vi: 'Đã trả lời giấy mời dự phiên họp', en: 'Answered the invitation to a session' } },
  },
  recordMeeting: {
    button: { vi: 'Lập biên bản phiên họp hội đồng', en: 'Record the meeting' },
    slug: 'lap-bien-ban-phien-hop-hoi-dong',
    fact: { meetingRecorded: { vi: 'Đã lập biên bản phiên họp hội đồng', en: 'Recorded the meeting' } },
  },
} as const satisfies CommissionActs<keyof typeof meetingCommands>;

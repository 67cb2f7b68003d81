import type { panelCommands } from '../../domain/commission/commands/panel.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts of the stage `panel`. */
export const panelActs = {
  proposePanel: {
    button: { vi: 'Trình danh sách hội đồng, tổ chuyên gia', en: 'Propose the panel' },
    slug: 'trinh-danh-sach-hoi-dong-to-chuyen-gia',
    fact: { panelProposed: { vi: 'Đã trình danh sách hội đồng, tổ chuyên gia', en: 'Proposed the panel' } },
  },
  appointPanel: {
    button: { vi: 'Quyết định thành lập hội đồng, tổ chuyên gia', en: 'Appoint the panel' },
    slug: 'quyet-dinh-thanh-lap-hoi-dong-to-chuyen-gia',
    fact: { panelAppointed: { vi: 'Đã quyết định thành lập hội đồng, tổ chuyên gia', en: 'Appointed the panel' } },
  },
  answerInvitation: {
    button: { vi: 'Trả lời lời mời tham gia', en: 'Answer the invitation' },
    slug: 'tra-loi-loi-moi-tham-gia',
    fact: { invitationAnswered: { vi: 'Đã trả lời lời mời tham gia', en: 'Answered the invitation' } },
  },
  declareInterests: {
    button: { vi: 'Kê khai xung đột lợi ích và cam kết', en: 'Declare interests' },
    slug: 'ke-khai-xung-dot-loi-ich-va-cam-ket',
    fact: { interestsDeclared: { vi: 'Đã kê khai xung đột lợi ích và cam kết', en: 'Declared interests' } },
  },
  clearConflict: {
    button: { vi: 'Kết luận về xung đột lợi ích', en: 'Decide on a conflict of interest' },
    slug: 'ket-luan-ve-xung-dot-loi-ich',
    fact: { conflictDecided: { vi: 'Đã kết luận về xung đột lợi ích', en: 'Decided on a conflict of interest' } },
  },
  replaceMember: {
    button: { vi: 'Thay thành viên', en: 'Replace a member' },
    slug: 'thay-thanh-vien',
    fact: { memberReplaced: { vi: 'Đã thay thành viên', en: 'Replaced a member' } },
  },
} as const satisfies CommissionActs<keyof typeof panelCommands>;

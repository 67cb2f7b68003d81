import type { requestCommands } from '../../domain/commission/commands/request.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts of the stage `request`. */
export const requestActs = {
  submitRequest: {
    button: { vi: 'Gửi yêu cầu thực hiện nhiệm vụ', en: 'Send a request' },
    slug: 'gui-yeu-cau-thuc-hien-nhiem-vu',
    fact: { requestSubmitted: { vi: 'Đã gửi yêu cầu', en: 'Sent the request' } },
  },
  proposeByUnion: {
    button: { vi: 'Đề xuất nhiệm vụ (Liên hiệp hội chủ động)', en: 'Propose a commission (by the Union)' },
    slug: 'de-xuat-nhiem-vu-lien-hiep-hoi-chu-dong',
    fact: { proposedByUnion: { vi: 'Liên hiệp hội đã đề xuất nhiệm vụ', en: 'Proposed by the Union' } },
  },
  withdraw: {
    button: { vi: 'Rút yêu cầu', en: 'Withdraw the request' },
    slug: 'rut-yeu-cau',
    fact: { withdrawn: { vi: 'Đã rút yêu cầu', en: 'Withdrew the request' } },
  },
} as const satisfies CommissionActs<keyof typeof requestCommands>;

import type { consentCommands } from '../../domain/commission/commands/consent.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts of the stage `consent`. */
export const consentActs = {
  grantConsent: {
    button: { vi: 'Đồng ý đề xuất', en: 'Grant consent' },
    slug: 'dong-y-de-xuat',
    fact: { consentGranted: { vi: 'Đã đồng ý đề xuất', en: 'Granted consent' } },
  },
  refuseConsent: {
    button: { vi: 'Không đồng ý đề xuất', en: 'Refuse consent' },
    slug: 'khong-dong-y-de-xuat',
    fact: { consentRefused: { vi: 'Đã không đồng ý đề xuất', en: 'Refused consent' } },
  },
} as const satisfies CommissionActs<keyof typeof consentCommands>;

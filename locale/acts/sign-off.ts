import type { signOffCommands } from '../../domain/commission/commands/sign-off.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts of the stage `signOff`. */
export const signOffActs = {
  signOff: {
    button: { vi: 'Nghiệm thu sản phẩm', en: 'Sign off the product' },
    slug: 'nghiem-thu-san-pham',
    fact: { signedOff: { vi: 'Đã nghiệm thu sản phẩm', en: 'Signed off the product' } },
  },
  askRework: {
    button: { vi: 'Yêu cầu chỉnh sửa, hoàn thiện sản phẩm', en: 'Ask for rework' },
    slug: 'yeu-cau-chinh-sua-hoan-thien-san-pham',
    fact: { reworkAsked: { vi: 'Đã yêu cầu chỉnh sửa, hoàn thiện sản phẩm', en: 'Asked for rework' } },
  },
  rejectProduct: {
    button: { vi: 'Không nghiệm thu sản phẩm', en: 'Reject the product' },
    slug: 'khong-nghiem-thu-san-pham',
    fact: { productRejected: { vi: 'Đã không nghiệm thu sản phẩm', en: 'Rejected the product' } },
  },
} as const satisfies CommissionActs<keyof typeof signOffCommands>;

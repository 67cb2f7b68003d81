import type { orderCommands } from '../../domain/commission/commands/order.ts';
import type { Sentence } from '../language.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts of the stage `order`. */
export const orderActs = {
  issueOrder: {
    button: { vi: 'Ban hành quyết định giao nhiệm vụ hoặc ký hợp đồng đặt hàng', en: 'Issue the decision or sign the contract' },
    slug: 'ban-hanh-quyet-dinh-giao-nhiem-vu-hoac-ky-hop-dong-dat-hang',
    fact: {
      orderIssued: {
        vi: 'Đã ban hành quyết định giao nhiệm vụ hoặc ký hợp đồng đặt hàng',
        en: 'Issued the decision or signed the contract',
      },
    },
  },
  countersign: {
    button: { vi: 'Ký hợp đồng đặt hàng (bên nhận)', en: 'Countersign the contract' },
    slug: 'ky-hop-dong-dat-hang-ben-nhan',
    fact: { countersigned: { vi: 'Đã ký hợp đồng đặt hàng', en: 'Countersigned the contract' } },
  },
} as const satisfies CommissionActs<keyof typeof orderCommands>;

/** The name of giving the order, once its instrument is known. */
export const orderTitles = {
  assignmentDecision: { vi: 'Ban hành quyết định giao nhiệm vụ', en: 'Issue the decision assigning the commission' },
  orderContract: { vi: 'Ký hợp đồng đặt hàng', en: 'Sign the contract' },
} as const satisfies Record<string, Sentence>;

/** The sentence for giving the order, once its instrument is known. */
export const orderFacts = {
  assignmentDecision: { vi: 'Đã ban hành quyết định giao nhiệm vụ', en: 'Issued the decision assigning the commission' },
  orderContract: { vi: 'Đã ký hợp đồng đặt hàng (bên đặt hàng)', en: 'Signed the contract (requester)' },
} as const satisfies Record<string, Sentence>;

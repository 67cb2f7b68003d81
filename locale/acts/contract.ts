import type { contractCommands } from '../../domain/commission/commands/contract.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts about a contract. */
export const contractActs = {
  proposeAnnex: {
    button: { vi: 'Đề nghị phụ lục hợp đồng', en: 'Propose an annex to the contract' },
    slug: 'de-nghi-phu-luc-hop-dong',
    fact: { annexProposed: { vi: 'Đã ký và đề nghị phụ lục hợp đồng', en: 'Signed and proposed an annex to the contract' } },
  },
  answerAnnex: {
    button: { vi: 'Trả lời phụ lục hợp đồng', en: 'Answer the annex to the contract' },
    slug: 'tra-loi-phu-luc-hop-dong',
    fact: { annexAnswered: { vi: 'Đã trả lời phụ lục hợp đồng', en: 'Answered the annex to the contract' } },
  },
  withdrawAnnex: {
    button: { vi: 'Rút phụ lục hợp đồng', en: 'Withdraw the annex to the contract' },
    slug: 'rut-phu-luc-hop-dong',
    fact: { annexWithdrawn: { vi: 'Đã rút phụ lục hợp đồng', en: 'Withdrew the annex to the contract' } },
  },
  draftLiquidation: {
    button: { vi: 'Lập biên bản thanh lý hợp đồng', en: 'Draft the liquidation of the contract' },
    slug: 'lap-bien-ban-thanh-ly-hop-dong',
    fact: { liquidationDrafted: { vi: 'Đã lập biên bản thanh lý hợp đồng', en: 'Drafted the liquidation of the contract' } },
  },
  signLiquidation: {
    button: { vi: 'Ký biên bản thanh lý hợp đồng', en: 'Sign the liquidation of the contract' },
    slug: 'ky-bien-ban-thanh-ly-hop-dong',
    fact: { liquidationSigned: { vi: 'Đã ký biên bản thanh lý hợp đồng', en: 'Signed the liquidation of the contract' } },
  },
} as const satisfies CommissionActs<keyof typeof contractCommands>;

import { verifyJournal } from '../../db/journal/verify-journal.ts';
import { verifyLedger } from '../../db/ledger/verify-ledger.ts';
import { openDatabase } from '../../db/open-database.ts';
import { dongText, receivedText } from '../../locale/formats.ts';
import { endingNames } from '../../locale/vocabulary.ts';
import { assignedConsultation } from './assigned-consultation.ts';
import { PlayOverHttp } from './client.ts';
import { fundedContract } from './funded-contract.ts';
import { holds, type Ended, type Play } from './play.ts';
import { paperRequest } from './paper-request.ts';
import { requestLetter } from './request-letter.ts';
import { Timeline } from './timeline.ts';
import { unionProposal } from './union-proposal.ts';
import { writtenComment } from './written-comment.ts';

/** The six scenarios, in the order of the demonstration. */
export const scenarios = {
  assignedConsultation,
  fundedContract,
  unionProposal,
  requestLetter,
  writtenComment,
  paperRequest,
} satisfies Record<string, (play: Play) => Promise<Ended>>;

export type ScenarioName = keyof typeof scenarios;

export interface Stand {
  /** Where the API answers. */
  url: string;
  /** The database behind it, for checking the chains and the ledger. */
  databaseUrl: string;
  password: string;
}

/** Plays all six scenarios and checks the records they leave. Throws NotAsTold when anything is not as told. */
export async function runDemonstration(stand: Stand, print?: (line: string) => void): Promise<Record<ScenarioName, Ended>> {
  const timeline = new Timeline(print);
  const play = new PlayOverHttp(stand.url, stand.password, timeline);
  const ended = {
    assignedConsultation: await assignedConsultation(play),
    fundedContract: await fundedContract(play),
    unionProposal: await unionProposal(play),
    requestLetter: await requestLetter(play),
    writtenComment: await writtenComment(play),
    paperRequest: await paperRequest(play),
  };
  timeline.chapter('Tổng kết', `${timeline.steps} bước, sáu nhiệm vụ từ văn bản đầu tiên đến hồ sơ lưu trữ`);
  for (const { seen } of Object.values(ended)) timeline.remark(summary(seen));
  timeline.remark(await verified(stand.databaseUrl));
  return ended;
}

function summary({ code, ending, registration, reports, consultations, money }: Ended['seen']): string {
  const numbers = reports.flatMap(({ number }) => number ?? []).join(' và ');
  const counts = consultations.map(({ received, invited }) => receivedText(received, invited, 'vi')).join(', ');
  return [
    `Nhiệm vụ ${code ?? '?'}: ${ending === null ? 'đang thực hiện' : endingNames[ending].vi.toLowerCase()}`,
    `số đến ${registration ?? '?'}`,
    `báo cáo số ${numbers}`,
    ...(counts === '' ? [] : [counts]),
    money.reservedVnd === 0
      ? 'không có kinh phí'
      : `kinh phí ${dongText(money.reservedVnd, 'vi')}, đã chi ${dongText(money.paidVnd, 'vi')}`,
  ].join(' · ');
}

/** Recomputes every hash chain and every budget line. */
async function verified(databaseUrl: string): Promise<string> {
  const db = openDatabase(databaseUrl, { max: 2 });
  try {
    const journal = await verifyJournal(db);
    holds(journal.faults.length === 0, `Sổ nhật ký bị đứt chuỗi: ${JSON.stringify(journal.faults)}`);
    const ledger = await verifyLedger(db);
    const wrong = [...ledger.unbalancedTransactions, ...ledger.differingLines, ...ledger.unjournalledLines];
    holds(wrong.length === 0, `Sổ cái không khớp: ${JSON.stringify(ledger)}`);
    return `Đã kiểm tra: ${journal.streams} chuỗi nhật ký, ${journal.facts} sự kiện nối đúng; ${ledger.transactions} bút toán trên ${ledger.lines} dòng ngân sách cân đối.`;
  } finally {
    await db.destroy();
  }
}

import { obstacleCommandTitles, obstacleFactSentences } from './acts/obstacle.ts';
import { orderFacts, orderTitles } from './acts/order.ts';
import { commandTitles } from './commands.ts';
import { dutySentences } from './duties.ts';
import { factSentences } from './facts.ts';
import type { Sentence } from './language.ts';
import { obstacleDutySentences } from './obstacle.ts';

/** The part of a commission that decides the names of its acts; null until the instrument is known, and for other cases. */
export interface Ordered {
  instrument: string | null;
}

type Table = Readonly<Record<string, Sentence>>;

/** The words of every procedure. A name that two procedures share means the same in both. */
const titles: Table = { ...obstacleCommandTitles, ...commandTitles };
const duties: Table = { ...obstacleDutySentences, ...dutySentences };
const facts: Table = { ...obstacleFactSentences, ...factSentences };

const named = (names: Table, name: string): Sentence => names[name] ?? { vi: name, en: name };
/** The names for the known instrument, a decision or a contract. Without a known one there are none. A request by letter has no order. */
const ofOrder = (names: Table, { instrument }: Ordered) => (instrument === null ? undefined : names[instrument]);

/** The button text of an act on this case. An unknown name is shown as it is. */
export function commandTitle(command: string, of: Ordered): Sentence {
  return (command === 'issueOrder' ? ofOrder(orderTitles, of) : undefined) ?? named(titles, command);
}

/** The sentence for a duty of this case. */
export function dutySentence(kind: string, of: Ordered): Sentence {
  return (kind === 'issueOrder' ? ofOrder(orderTitles, of) : undefined) ?? named(duties, kind);
}

/** What the system did for another case. The general sentence on a settled effect speaks of numbers and money. */
const settled: Table = {
  begin: { vi: 'Đã mở thành hồ sơ riêng', en: 'Opened as a case of its own' },
  tell: { vi: 'Đã báo cho hồ sơ liên quan', en: 'Told the case concerned' },
};

/** The sentence for the settling of an effect of this kind. Undefined where the sentence of the fact says it. */
export const settledSentence = (effect: string): Sentence | undefined => settled[effect];

/** The sentence for a fact of this case. */
export function factSentence(kind: string, of: Ordered): Sentence {
  return (kind === 'orderIssued' ? ofOrder(orderFacts, of) : undefined) ?? named(facts, kind);
}

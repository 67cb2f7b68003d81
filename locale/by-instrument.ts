import { commandTitles, orderTitles } from './commands.ts';
import { dutySentences } from './duties.ts';
import { factSentences, orderFacts } from './facts.ts';
import type { Sentence } from './language.ts';

/** The part of a commission that decides the names of its acts; null until the instrument is known. */
export interface Ordered {
  instrument: string | null;
}

type Table = Readonly<Record<string, Sentence>>;

const named = (names: Table, name: string): Sentence => names[name] ?? { vi: name, en: name };
/** The names for the known instrument, a decision or a contract. Without a known one there are none. A request by letter has no order. */
const ofOrder = (names: Table, { instrument }: Ordered) => (instrument === null ? undefined : names[instrument]);

/** The button text of an act on this commission. An unknown name is shown as it is. */
export function commandTitle(command: string, of: Ordered): Sentence {
  return (command === 'issueOrder' ? ofOrder(orderTitles, of) : undefined) ?? named(commandTitles, command);
}

/** The sentence for a duty of this commission. */
export function dutySentence(kind: string, of: Ordered): Sentence {
  return (kind === 'issueOrder' ? ofOrder(orderTitles, of) : undefined) ?? named(dutySentences, kind);
}

/** The sentence for a fact of this commission. */
export function factSentence(kind: string, of: Ordered): Sentence {
  return (kind === 'orderIssued' ? ofOrder(orderFacts, of) : undefined) ?? named(factSentences, kind);
}

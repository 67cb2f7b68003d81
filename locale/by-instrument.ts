import { commandTitles, orderTitles } from './commands.ts';
import { dutySentences } from './duties.ts';
import { factSentences, orderFacts } from './facts.ts';
import type { Sentence } from './language.ts';

/** A commission, as far as it decides what its acts are called; null until the instrument is known. */
export interface Ordered {
  instrument: string | null;
}

type Table = Readonly<Record<string, Sentence>>;

const named = (names: Table, name: string): Sentence => names[name] ?? { vi: name, en: name };
/** The order is a decision or a contract: nobody is shown both once it is known which. A request by letter has no order. */
const ofOrder = (names: Table, { instrument }: Ordered) => (instrument === null ? undefined : names[instrument]);

/** What stands on the button of an act on this commission; a name that is not known here stands for itself. */
export function commandTitle(command: string, of: Ordered): Sentence {
  return (command === 'issueOrder' ? ofOrder(orderTitles, of) : undefined) ?? named(commandTitles, command);
}

/** What somebody owes on this commission. */
export function dutySentence(kind: string, of: Ordered): Sentence {
  return (kind === 'issueOrder' ? ofOrder(orderTitles, of) : undefined) ?? named(dutySentences, kind);
}

/** What happened on this commission. */
export function factSentence(kind: string, of: Ordered): Sentence {
  return (kind === 'orderIssued' ? ofOrder(orderFacts, of) : undefined) ?? named(factSentences, kind);
}

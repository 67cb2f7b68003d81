import { ActLink } from '../acts/ActLink.tsx';
import type { Commission } from '../api/types.ts';
import { PaperEntries } from '../case/PaperEntries.tsx';

const acts = ['noteEntry', 'contestEntry', 'answerContest', 'takeBackEntry'] as const;

/** The papers that were entered in this commission, with the acts on them. */
export function PaperEntriesHere({ commission }: { commission: Commission }) {
  return (
    <PaperEntries of={commission}>
      {acts.map((command) => (
        <span key={command}>
          <ActLink commission={commission} command={command} />{' '}
        </span>
      ))}
    </PaperEntries>
  );
}

import { useState } from 'react';
import { obstacleWords } from '../../locale/web/obstacles.ts';
import type { Obstacle } from '../api/types.ts';
import { JournalTable } from '../case/JournalTable.tsx';
import { useJournal } from '../case/use-journal.ts';
import { useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';

/** The journal of the obstacle, read when it is unfolded. Every entry has its hash, which covers the entry before it. */
export function ObstacleJournal({ obstacle }: { obstacle: Obstacle }) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="whole no-print" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{say(obstacleWords.journal)}</summary>
      {isOpen && <Entries obstacle={obstacle} />}
    </details>
  );
}

function Entries({ obstacle }: { obstacle: Obstacle }) {
  const query = useJournal(obstacle, 'obstacle');
  return <Loaded query={query}>{(journal) => <JournalTable journal={journal} of={{ instrument: null }} procedure="obstacle" />}</Loaded>;
}

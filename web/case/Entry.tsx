import type { ReactNode } from 'react';
import type { JournalEntry } from '../api/types.ts';
import { FactContent, type Shown } from './FactContent.tsx';

interface EntryProps {
  fact: JournalEntry['fact'];
  title: ReactNode;
  shown: Shown;
  /** The address names this entry. */
  isAskedFor?: boolean;
}

/** One entry of a journal, which unfolds to its content. An entry that is closed to the reader shows its title only. */
export function Entry({ fact, title, shown, isAskedFor = false }: EntryProps) {
  if (fact.withheld === true) return title;
  return (
    <details open={isAskedFor} ref={isAskedFor ? bringIntoView : undefined}>
      <summary>{title}</summary>
      <FactContent fact={fact} shown={shown} />
    </details>
  );
}

function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' });
}

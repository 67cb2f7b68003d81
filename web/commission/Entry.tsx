import type { ReactNode } from 'react';
import { timelineWords } from '../../locale/web/timeline.ts';
import type { JournalEntry } from '../api/types.ts';
import { useLanguage } from '../language/language.tsx';
import { FactContent, type Shown } from './FactContent.tsx';

interface EntryProps {
  fact: JournalEntry['fact'];
  title: ReactNode;
  shown: Shown;
  /** An address led to this entry. */
  isAskedFor?: boolean;
}

/** One entry of a journal, which unfolds to what it says; what is closed to the reader says that it is. */
export function Entry({ fact, title, shown, isAskedFor = false }: EntryProps) {
  const { say } = useLanguage();
  if (fact.withheld === true)
    return (
      <>
        {title} {say(timelineWords.withheld)}
      </>
    );
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

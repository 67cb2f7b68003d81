import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { workWords } from '../../locale/web/work.ts';
import type { components } from '../api/schema.d.ts';
import { useSay } from '../language/language.tsx';
import { groups } from './groups.ts';
import './duties.css';

export type Overview = components['schemas']['Overview'];

/** A count, with a plus sign where there may be more. */
export function countText(count: number, isAtLeast: boolean): string {
  return isAtLeast && count > 0 ? `${count}+` : String(count);
}

/** A link to the group on this page. A leader's duties may all be listed among the decisions. */
function toSection(shown: ReadonlySet<string>, group: string) {
  const section = [group, 'decisions'].find((one) => shown.has(one));
  return section === undefined ? null : (content: ReactNode) => <a href={`#${section}`}>{content}</a>;
}

/** The numbers of duties and drafts, each with a link to its list. `sections` are the lists that this page shows. */
export function Counters({ overview, sections }: { overview: Overview; sections: ReadonlySet<string> }) {
  const say = useSay();
  const { duties, waitingForOthers, drafts, isAtLeast } = overview;
  const one = (key: string, words: string, count: number, leads: ((content: ReactNode) => ReactNode) | null) => {
    const content = (
      <>
        <strong>{countText(count, isAtLeast)}</strong> {words}
      </>
    );
    return (
      <li key={key} data-count={key} className={count === 0 ? 'counter-none' : `counter-${key}`}>
        {leads === null || count === 0 ? <span>{content}</span> : leads(content)}
      </li>
    );
  };
  return (
    <ul className="counters" aria-label={say(workWords.counters)}>
      {groups.map((group) => one(group, say(workWords[group]), duties[group], toSection(sections, group)))}
      {one('waiting', say(workWords.waitingForOthers), waitingForOthers, (content) => (
        <a href="#of-others" onClick={() => document.getElementById('of-others')?.setAttribute('open', '')}>
          {content}
        </a>
      ))}
      {one('drafts', say(workWords.drafts), drafts.waitingForMe, (content) => (
        <Link to="/nhap">{content}</Link>
      ))}
    </ul>
  );
}

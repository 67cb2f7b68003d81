import { Link } from '@tanstack/react-router';
import { dayText } from '../../locale/formats.ts';
import { stageNames } from '../../locale/stages.ts';
import { endingNames } from '../../locale/vocabulary.ts';
import { workWords } from '../../locale/web/work.ts';
import type { CommissionListItem } from '../api/types.ts';
import { addressOf } from '../case/address.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { rowSub } from './row-sub.ts';
import './commissions.css';

/** One commission in a list: its title, its stage and its next due day. */
export function CommissionRow({ item }: { item: CommissionListItem }) {
  const { language } = useLanguage();
  return (
    <li className="row">
      <div className="row-main">
        <Link to="/ho-so/$so" params={{ so: addressOf(item) }} data-row className="row-title">
          {item.title}
        </Link>
        <span className="row-sub">{rowSub(item, language)}</span>
      </div>
      <span className="stage-name">
        {nameIn(stageNames, item.stage, language)}
        <Standing item={item} />
      </span>
      <NextDue item={item} />
    </li>
  );
}

/** How the commission ended, if it has. */
function Standing({ item }: { item: CommissionListItem }) {
  const { say, language } = useLanguage();
  if (item.state === 'imported') return <span className="row-sub"> · {say(workWords.imported)}</span>;
  return item.outcome === null ? null : <span className="row-sub"> · {nameIn(endingNames, item.outcome, language)}</span>;
}

/** The next due day, by shape, word and colour. */
export function NextDue({ item }: { item: Pick<CommissionListItem, 'dueOn' | 'isOverdue'> }) {
  const { say } = useLanguage();
  if (item.dueOn === null) return null;
  return (
    <span className={`due ${item.isOverdue ? 'due-late' : 'due-calm'}`}>
      <span aria-hidden="true">{item.isOverdue ? '▲' : '●'}</span> {say(item.isOverdue ? workWords.overdue : workWords.dueOn)}{' '}
      {dayText(item.dueOn)}
    </span>
  );
}

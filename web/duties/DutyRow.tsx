import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { commandTitle, dutySentence } from '../../locale/by-instrument.ts';
import { dayText, instantText } from '../../locale/formats.ts';
import { stageNames } from '../../locale/stages.ts';
import { workWords } from '../../locale/web/work.ts';
import type { InboxItem } from '../api/types.ts';
import { addressOf } from '../case/address.ts';
import { isGiven } from '../acts/given.ts';
import { slugOf } from '../acts/slug.ts';
import { DueBadge } from '../case/DueBadge.tsx';
import { holderText } from '../case/holder.ts';
import { isOwedByLeader } from '../case/may-give.ts';
import { useSession } from '../shell/session.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import './duties.css';

/** One duty: the verb, the commission, the due day, and a link to the act. Other people's duties name their holder and have no link. */
export function DutyRow({ item, isOthers = false }: { item: InboxItem; isOthers?: boolean }) {
  const { language, say } = useLanguage();
  const so = addressOf({ id: item.commissionId, code: item.commissionCode });
  const session = useSession();
  // A duty of a leader of the reader's own body can be prepared. Other people's duties are only shown.
  const isPrepared = isOthers && isOwedByLeader(item.owner, session);
  const first = (isOthers && !isPrepared) || !isGiven(item.first) ? undefined : item.first;
  const code = item.commissionCode ?? say(workWords.notNumbered);
  return (
    <li className="row">
      <div className="row-main">
        <Link to="/ho-so/$so" params={{ so }} data-row className="row-title">
          {dutySentence(item.kind, item)[language]}
        </Link>
        <span className="row-sub">
          {code} · {item.commissionTitle}
        </span>
        <span className="row-sub">
          {nameIn(stageNames, item.stage, language)}
          {isOthers && ` · ${holderText(item.owner, language)}`} · {say(workWords.since)} {instantText(Date.parse(item.since)).slice(6)}
        </span>
      </div>
      <span className="row-due">
        {dayText(item.dueOn)} <DueBadge duty={item} />
      </span>
      {first !== undefined && (
        <Link to="/ho-so/$so/lam/$viec" params={{ so, viec: slugOf(first) }} className="row-act">
          <Button
            type={isPrepared ? 'default' : 'primary'}
            tabIndex={-1}
            className="growing"
            aria-label={`${isPrepared ? `${say(workWords.prepare)}: ` : ''}${commandTitle(first, item)[language]}: ${code} ${item.commissionTitle}`}
          >
            {isPrepared ? say(workWords.prepare) : commandTitle(first, item)[language]}
          </Button>
        </Link>
      )}
    </li>
  );
}

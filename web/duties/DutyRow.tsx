import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { commandTitle, dutySentence } from '../../locale/by-instrument.ts';
import { dayText, instantText } from '../../locale/formats.ts';
import { stageNamesOf } from '../../locale/stages.ts';
import { workWords } from '../../locale/web/work.ts';
import type { InboxItem } from '../api/types.ts';
import { hasForm } from '../acts/given.ts';
import { formOf } from '../acts/slug.ts';
import { DueBadge } from '../case/DueBadge.tsx';
import { holderText } from '../case/holder.ts';
import { isOwedByLeader } from '../case/may-give.ts';
import { useSession } from '../shell/session.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { pageOfDuty, unnumbered } from './duty-case.ts';
import './duties.css';

/** One duty: the verb, the case, the due day, and a link to the act. Other people's duties name their holder and have no link. */
export function DutyRow({ item, isOthers = false }: { item: InboxItem; isOthers?: boolean }) {
  const { language, say } = useLanguage();
  const { procedure } = item;
  const page = pageOfDuty(item);
  const session = useSession();
  // A duty of a leader of the reader's own body can be prepared. Other people's duties are only shown.
  const isPrepared = isOthers && procedure === 'commission' && isOwedByLeader(item.owner, session);
  const first = (isOthers && !isPrepared) || !hasForm[procedure](item.first) ? undefined : item.first;
  const code = item.commissionCode ?? say(unnumbered[procedure]);
  return (
    <li className="row">
      <div className="row-main">
        <Link to={page} data-row className="row-title">
          {dutySentence(item.kind, item)[language]}
        </Link>
        <span className="row-sub">
          {code} · {item.commissionTitle}
        </span>
        <span className="row-sub">
          {nameIn(stageNamesOf[procedure], item.stage, language)}
          {isOthers && ` · ${holderText(item.owner, language)}`} · {say(workWords.since)} {instantText(Date.parse(item.since)).slice(6)}
        </span>
      </div>
      <span className="row-due">
        {dayText(item.dueOn)} <DueBadge duty={item} />
      </span>
      {first !== undefined && (
        <Link to={formOf(page, first)} className="row-act">
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

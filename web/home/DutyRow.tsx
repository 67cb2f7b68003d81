import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { commandTitles } from '../../locale/commands.ts';
import { dutySentences } from '../../locale/duties.ts';
import { stageNames } from '../../locale/stages.ts';
import { workWords } from '../../locale/web/work.ts';
import type { InboxItem } from '../api/types.ts';
import { addressOf } from '../commission/address.ts';
import { formFor, slugOf } from '../commands/forms.ts';
import { DueBadge } from '../commission/DueBadge.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';

/** One thing to do: the verb, for which commission, by when, and the way straight to doing it. */
export function DutyRow({ item }: { item: InboxItem }) {
  const { language, say } = useLanguage();
  const so = addressOf({ id: item.commissionId, code: item.commissionCode });
  const first = item.commands.find((command) => formFor(command) !== undefined);
  return (
    <li className="row">
      <div className="row-main">
        <Link to="/ho-so/$so" params={{ so }} data-row className="row-title">
          {nameIn(dutySentences, item.kind, language)}
        </Link>
        <span className="row-sub">
          {item.commissionCode ?? say(workWords.notNumbered)} · {item.commissionTitle}
        </span>
        <span className="row-sub">
          {nameIn(stageNames, item.stage, language)} · {item.owner.person?.name ?? item.owner.organisation?.name}
        </span>
      </div>
      <DueBadge duty={item} />
      {first !== undefined && (
        <Link to="/ho-so/$so/lam/$viec" params={{ so, viec: slugOf(first) }}>
          <Button type="primary" tabIndex={-1}>
            {nameIn(commandTitles, first, language)}
          </Button>
        </Link>
      )}
    </li>
  );
}

import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { commissionWords } from '../../locale/web/commission.ts';
import { onBehalfWords } from '../../locale/web/on-behalf.ts';
import type { CommandName } from '../api/types.ts';
import { toPrepare } from '../case/may-give.ts';
import { useLanguage } from '../language/language.tsx';
import { useSession } from '../shell/session.tsx';
import { canSendNow, type ActCase } from './act-case.ts';
import { hasForm } from './given.ts';
import { formOf } from './slug.ts';
import { titleOf } from '../case/title-of.ts';
import './acts.css';

/** Refusals of acts that belong to somebody else. Listing these acts would fill the rail and help nobody. */
const silent = new Set(['NOT_AUTHORISED', 'NOT_A_HOLDER']);

/** Rare acts that end something. They are never listed first, and never beside the usual acts. */
const ending = new Set<string>([
  'withdraw',
  'decline',
  'refer',
  'refuseConsent',
  'refuseFunding',
  'rejectProduct',
  'terminate',
] satisfies CommandName[]);

/** The acts that are refused now, grouped by the sentence of their refusal. */
function bySentence(later: ActCase['can']): [sentence: string, commands: string[]][] {
  const reasons = new Map<string, string[]>();
  for (const { command, sentence = '' } of later) reasons.set(sentence, [...(reasons.get(sentence) ?? []), command]);
  return [...reasons];
}

/** Việc bạn có thể làm: the acts on this case that the reader can give now, and why later ones are still refused. */
export function WhatYouCan({ of }: { of: ActCase }) {
  const { say, language } = useLanguage();
  const session = useSession();
  const isOffered = hasForm[of.procedure];
  // What is prepared is handed over as a draft.
  const prepared = toPrepare(of, session).filter(isOffered);
  const known = of.can.filter((one) => isOffered(one.command));
  const owed = new Set(of.duties.flatMap((duty) => duty.commands));
  const allowed = known.filter(canSendNow).sort((a, b) => Number(owed.has(b.command)) - Number(owed.has(a.command)));
  const usual = allowed.filter((one) => !ending.has(one.command));
  const endings = allowed.filter((one) => ending.has(one.command));
  // A closed file takes no more acts. A notice above says so once.
  const later = !of.isClosed ? known.filter((one) => !canSendNow(one) && !silent.has(one.code ?? '')) : [];
  return (
    <aside className="can" aria-labelledby="can-title">
      <h2 id="can-title">{say(commissionWords.youCan)}</h2>
      {allowed.length === 0 && prepared.length === 0 && <p>{say(commissionWords.nothingYouCan)}</p>}
      <ul>
        {usual.map(({ command }) => (
          <ActButton key={command} of={of} command={command} isOwed={owed.has(command)} />
        ))}
      </ul>
      {endings.length > 0 && (
        <details className="other-acts">
          <summary>{say(commissionWords.otherActs)}</summary>
          <ul>
            {endings.map(({ command }) => (
              <ActButton key={command} of={of} command={command} isOwed={false} />
            ))}
          </ul>
        </details>
      )}
      {prepared.length > 0 && (
        <>
          <h3>{say(commissionWords.toPrepare)}</h3>
          <ul>
            {prepared.map((command) => (
              <ActButton key={command} of={of} command={command} isOwed={false} />
            ))}
          </ul>
        </>
      )}
      {later.length > 0 && (
        <details>
          <summary>{say(commissionWords.notNow)}</summary>
          <dl>
            {bySentence(later).map(([sentence, commands]) => (
              <div key={sentence}>
                <dt>{commands.map((command) => titleOf(command, of, language)).join(' · ')}</dt>
                <dd>{sentence}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </aside>
  );
}

/** Whether the reader gives the act only by entering somebody's paper. */
const isEnteredOnly = (of: ActCase, command: string): boolean =>
  of.can.some((one) => one.command === command && !one.allowed && canSendNow(one));

function ActButton({ of, command, isOwed }: { of: ActCase; command: string; isOwed: boolean }) {
  const { language } = useLanguage();
  return (
    <li>
      <Link to={formOf(of.page, command)}>
        <Button type={isOwed ? 'primary' : 'default'} block tabIndex={-1} className="growing">
          {titleOf(command, of, language)}
          {isEnteredOnly(of, command) && ` (${onBehalfWords.entered[language]})`}
        </Button>
      </Link>
    </li>
  );
}

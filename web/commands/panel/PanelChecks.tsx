import { useQuery } from '@tanstack/react-query';
import { formOfWorkNames, panelRoleNames } from '../../../locale/vocabulary.ts';
import { panelWords } from '../../../locale/web/panel.ts';
import type { Commission } from '../../api/types.ts';
import { expertsQuery } from '../../api/experts-query.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { requirementsOf, type Requirement, type Seat } from './composition.ts';
import { usePanelRule } from './panel-rule.ts';

/** What the rule set asks of the panel for this form of work, checked against the seats as they are filled. */
export function PanelChecks({ commission, seats }: { commission: Commission; seats: readonly Seat[] }) {
  const { say, language } = useLanguage();
  const rule = usePanelRule(commission);
  const { data: experts = [] } = useQuery(expertsQuery);
  if (!rule) return null;
  const { host } = commission.parts;
  const isOfHost = (person: string) => experts.find((one) => one.personId === person)?.affiliation?.organisationId === host;
  return (
    <section className="checks" aria-label={say(panelWords.rules)} aria-live="polite">
      <strong>
        {say(panelWords.rules)} ({nameIn(formOfWorkNames, rule.formOfWork, language)})
      </strong>
      <ul>
        {requirementsOf(rule, seats, isOfHost).map((one) => (
          <li key={one.kind === 'role' ? one.role : one.kind} className={one.isMet ? 'check-met' : 'check-not'}>
            <span aria-hidden="true">{one.isMet ? '✓' : '✗'}</span>
            <span className="only-heard">{say(one.isMet ? panelWords.met : panelWords.notMet)}:</span> <Asked one={one} />
          </li>
        ))}
      </ul>
      <small>{rule.source}</small>
    </section>
  );
}

function Asked({ one }: { one: Requirement }) {
  const { say, language } = useLanguage();
  const now = 'now' in one ? ` – ${say(panelWords.now)} ${one.now}` : '';
  if (one.kind === 'independent') return say(panelWords.independent);
  if (one.kind === 'distinct') return say(panelWords.twice);
  if (one.kind === 'odd') return say(panelWords.odd) + now;
  if (one.kind === 'reviewers') return `${say(panelRoleNames.reviewer)}: ${say(panelWords.atLeast)} ${one.from}${now}`;
  if (one.kind === 'role') {
    const name = nameIn(panelRoleNames, one.role, language);
    return `${name}: ${one.isOnly ? say(panelWords.exactlyOne) : `${say(panelWords.atLeast)} 1`}${now}`;
  }
  return `${say(panelWords.size)}: ${say(panelWords.sizeFrom)} ${one.from} ${say(panelWords.sizeTo)} ${one.to}${now}`;
}

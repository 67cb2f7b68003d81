import { useQuery } from '@tanstack/react-query';
import { bodiesJudged } from '../../../domain/commission/judged-bodies.ts';
import { independentRoles, panelRequirements, type PanelRequirement } from '../../../domain/commission/stages/panel/requirements.ts';
import { formOfWorkNames, panelRoleNames } from '../../../locale/vocabulary.ts';
import { panelWords } from '../../../locale/web/panel.ts';
import type { Commission } from '../../api/types.ts';
import { organisationsQuery } from '../../api/queries.ts';
import { expertsQuery } from '../../api/experts-query.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import type { SeatDraft } from './seat-draft.ts';
import { usePanelRule } from './panel-rule.ts';

/** Either a requirement for the seats, or independence: nobody from a judged body leads or judges. */
type Asked = PanelRequirement | { kind: 'independent'; isMet: boolean };

/** The rule set's requirements for a panel in this form of work, checked against the seats filled so far. */
export function PanelChecks({
  commission,
  seats,
  isReasoned,
}: {
  commission: Commission;
  seats: readonly SeatDraft[];
  isReasoned: boolean;
}) {
  const { say, language } = useLanguage();
  const rule = usePanelRule(commission);
  const { data: experts = [] } = useQuery(expertsQuery);
  const { data: organisations } = useQuery(organisationsQuery);
  if (!rule) return null;
  const taken = seats.filter((seat): seat is SeatDraft & { person: string } => seat.person !== undefined);
  const judged = bodiesJudged(commission.parts, organisations?.items.find(({ id }) => id === commission.parts.requester)?.kind);
  const isBound = (person: string) => {
    const body = experts.find((one) => one.personId === person)?.affiliation?.organisationId;
    return body != null && judged.includes(body);
  };
  const isIndependent = taken.every(({ person, role }) => role === undefined || !independentRoles.includes(role) || !isBound(person));
  const [distinct, ...others] = panelRequirements(rule, taken, isReasoned);
  const asked: Asked[] = [...others, { kind: 'independent', isMet: isIndependent }, ...(distinct ? [distinct] : [])];
  return (
    <section className="checks" aria-label={say(panelWords.rules)} aria-live="polite">
      <strong>
        {say(panelWords.rules)} ({nameIn(formOfWorkNames, rule.formOfWork, language)})
      </strong>
      <ul>
        {asked.map((one) => (
          <li key={one.kind === 'role' ? one.role : one.kind} className={one.isMet ? 'check-met' : 'check-not'}>
            <span aria-hidden="true">{one.isMet ? '✓' : '✗'}</span>
            <span className="only-heard">{say(one.isMet ? panelWords.met : panelWords.notMet)}:</span> <Words one={one} />
          </li>
        ))}
      </ul>
      <small>{rule.source}</small>
    </section>
  );
}

function Words({ one }: { one: Asked }) {
  const { say, language } = useLanguage();
  const now = 'now' in one ? ` – ${say(panelWords.now)} ${one.now}` : '';
  if (one.kind === 'independent') return say(panelWords.independent);
  if (one.kind === 'distinct') return say(panelWords.twice);
  if (one.kind === 'odd') return say(panelWords.odd) + now + (one.isMet && one.now % 2 === 0 ? ` (${say(panelWords.reasoned)})` : '');
  if (one.kind === 'reviewers') return `${say(panelRoleNames.reviewer)}: ${say(panelWords.atLeast)} ${one.from}${now}`;
  if (one.kind === 'role') {
    const name = nameIn(panelRoleNames, one.role, language);
    return `${name}: ${one.isOnly ? say(panelWords.exactlyOne) : `${say(panelWords.atLeast)} 1`}${now}`;
  }
  const above = one.isMet && one.now > one.to ? ` (${say(panelWords.reasoned)})` : '';
  return `${say(panelWords.size)}: ${say(panelWords.sizeFrom)} ${one.from} ${say(panelWords.sizeTo)} ${one.to}${now}${above}`;
}

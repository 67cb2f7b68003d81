import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Fragment } from 'react';
import { instantText } from '../../locale/formats.ts';
import { capabilityNames } from '../../locale/vocabulary.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { changeKindNames, changeStateNames, proposedWords } from '../../locale/web/proposed-changes.ts';
import { answered, api } from '../api/client.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { changeFields } from '../register-forms/change-fields.ts';
import { DecideChange } from './DecideChange.tsx';
import type { ProposedChange } from './ProposedChanges.tsx';
import { RuleContentTables } from './RuleContent.tsx';
import type { RuleSet } from './rule-set.ts';
import { Table } from '../shell/Table.tsx';

/** One proposed change: the values before and after, who proposed it, and the decision. */
export function ProposedChangePage() {
  const { language } = useLanguage();
  const { id } = useParams({ from: '/signed-in/quan-tri/de-xuat/$id' });
  const query = useQuery({
    queryKey: ['proposed-change', id],
    queryFn: () => answered(api.GET('/api/proposed-changes/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query}>
      {(change) => (
        <Page title={nameIn(changeKindNames, change.kind, language)}>
          <WhoAndWhy change={change} />
          <BeforeAndAfter change={change} />
          <Content change={change} />
          <DecideChange change={change} />
        </Page>
      )}
    </Loaded>
  );
}

function WhoAndWhy({ change }: { change: ProposedChange }) {
  const { say, language } = useLanguage();
  const { state, person, organisation, proposedBy, proposedAt, reason, decidedBy, decidedAt, decision } = change;
  const figures = [
    { label: adminWords.status, value: nameIn(changeStateNames, state, language) },
    { label: proposedWords.about1, value: person?.name },
    {
      label: proposedWords.rolesNow,
      value: person === null ? undefined : rolesText(person.roles, language) || say(proposedWords.notThere),
    },
    { label: adminWords.organisation, value: organisation?.name },
    { label: proposedWords.by, value: proposedBy.name },
    { label: proposedWords.at, value: instantText(Date.parse(proposedAt)) },
    { label: proposedWords.reason, value: reason },
    { label: proposedWords.decidedBy, value: decidedBy && decidedAt ? `${decidedBy.name}, ${instantText(Date.parse(decidedAt))}` : null },
    { label: proposedWords.decision, value: decision },
  ];
  return (
    <dl className="figures">
      {figures
        .filter(({ value }) => value != null)
        .map(({ label, value }) => (
          <Fragment key={label.en}>
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}

function rolesText(roles: NonNullable<ProposedChange['person']>['roles'], language: 'vi' | 'en'): string {
  return roles.map(({ capability, organisation }) => `${nameIn(capabilityNames, capability, language)} – ${organisation.name}`).join('; ');
}

/** The changed columns, each beside its earlier value. */
function BeforeAndAfter({ change: { before, after } }: { change: ProposedChange }) {
  const { say, language } = useLanguage();
  const rows = Object.entries(changeFields).filter(([name]) => isSaid(after[name]) || (name in after && isSaid(before[name])));
  if (rows.length === 0) return null;
  return (
    <Table
      label={proposedWords.what}
      heads={[proposedWords.what, proposedWords.before, proposedWords.after]}
      rows={rows}
      keyOf={([name]) => name}
      cells={([name, { label, text }]) => [
        say(label),
        isSaid(before[name]) ? text(before[name], language) : <span className="quiet">{say(proposedWords.notThere)}</span>,
        isSaid(after[name]) ? text(after[name], language) : <span className="quiet">{say(proposedWords.notThere)}</span>,
      ]}
    />
  );
}

const isSaid = (value: unknown) => value !== undefined && value !== null;

/** A rule set in full: either a proposed draft beside the set in force, or the draft that is to be activated. */
function Content({ change: { kind, before, after } }: { change: ProposedChange }) {
  const { say } = useLanguage();
  const shown = kind === 'ruleSet' ? after : kind === 'ruleSetActivation' ? before : null;
  if (shown === null) return null;
  const earlier = kind === 'ruleSet' && 'content' in before ? (before as unknown as RuleSet) : undefined;
  return (
    <section>
      <h2>{say(proposedWords.content)}</h2>
      <RuleContentTables ruleSet={shown as unknown as RuleSet} before={earlier} />
    </section>
  );
}

import type { ReactNode } from 'react';
import { statusNames, termNames } from '../../locale/deadlines.ts';
import { dongText, percentText, workingDaysText } from '../../locale/formats.ts';
import { documentKindNames, formOfWorkNames, fundingSourceNames, panelRoleNames } from '../../locale/vocabulary.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { approverNames, mandatoryWhenNames, ruleSetWords as words } from '../../locale/web/rule-sets.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { contentOf, isOther, termText, type RuleContent, type RuleSet, type Term } from './rule-set.ts';
import { Table } from '../shell/Table.tsx';

/** The whole content of a rule set, in one table for each part. Every value shows its source and how reliable the source is. */
export function RuleContentTables({ ruleSet, before }: { ruleSet: RuleSet; before: RuleSet | undefined }) {
  const content = contentOf(ruleSet);
  return (
    <>
      <Terms terms={content.deadlines} before={before && contentOf(before).deadlines} />
      <Panels panels={content.panels} />
      <Approvals approvals={content.fundingApprovals} />
      <Limits content={content} />
      <Documents documents={content.mandatoryDocuments} />
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function Terms({ terms, before }: { terms: readonly Term[]; before: readonly Term[] | undefined }) {
  const { say, language } = useLanguage();
  return (
    <Part title={say(words.termsOf(terms.length))}>
      <Table
        label={adminWords.terms}
        heads={[adminWords.term, adminWords.count, adminWords.standing, adminWords.source]}
        rows={terms}
        keyOf={({ code }) => code}
        cells={(term) => {
          const was = before?.find(({ code }) => code === term.code);
          return [
            nameIn(termNames, term.code, language),
            <>
              {termText(term, language)}
              {was && isOther(was, { count: term.count }) && (
                <div className="row-sub">
                  {say(words.before)}: {termText(was, language)}
                </div>
              )}
            </>,
            nameIn(statusNames, term.status, language),
            term.source,
          ];
        }}
      />
    </Part>
  );
}

function Panels({ panels }: { panels: RuleContent['panels'] }) {
  const { say, language } = useLanguage();
  return (
    <Part title={say(words.panels)}>
      <Table
        label={words.panels}
        heads={[
          words.formOfWork,
          words.members,
          words.reviewers,
          words.requiredRoles,
          words.quorum,
          adminWords.standing,
          adminWords.source,
        ]}
        rows={panels}
        keyOf={({ formOfWork }) => formOfWork}
        cells={(rule) => [
          nameIn(formOfWorkNames, rule.formOfWork, language),
          rule.maxMembers === 0
            ? say(words.noPanel)
            : `${rule.minMembers}–${rule.maxMembers}${rule.oddNumber ? `, ${say(words.odd)}` : ''}`,
          rule.maxMembers === 0 ? '–' : rule.minReviewers,
          rule.requiredRoles.map((role) => nameIn(panelRoleNames, role, language)).join(', ') || '–',
          rule.maxMembers === 0 ? '–' : say(words.quorumOf(rule.quorum.of, rule.quorum.over)),
          nameIn(statusNames, rule.status, language),
          rule.source,
        ]}
      />
    </Part>
  );
}

function Approvals({ approvals }: { approvals: RuleContent['fundingApprovals'] }) {
  const { say, language } = useLanguage();
  return (
    <Part title={say(words.approvals)}>
      <Table
        label={words.approvals}
        heads={[words.fundingSource, words.upTo, words.approver, adminWords.standing, adminWords.source]}
        rows={approvals}
        keyOf={({ fundingSource, upToVnd, approver }) => `${fundingSource}/${upToVnd}/${approver}`}
        cells={(rule) => [
          nameIn(fundingSourceNames, rule.fundingSource, language),
          rule.upToVnd === null ? say(words.noLimit) : dongText(rule.upToVnd, language),
          nameIn(approverNames, rule.approver, language),
          nameIn(statusNames, rule.status, language),
          rule.source,
        ]}
      />
    </Part>
  );
}

function Limits({ content: { ladder, advance, independence, maxReworkRounds, maxExtensions } }: { content: RuleContent }) {
  const { say, language } = useLanguage();
  const rungs = (['reminderAfter', 'escalationAfter', 'lapseAfter'] as const).map((rung) => ({
    name: words[rung],
    value: workingDaysText(ladder[rung], language),
    origin: ladder,
  }));
  const rows = [
    ...rungs,
    { name: words.advance, value: percentText(advance.maxPercent, language), origin: advance },
    ...(independence ? [{ name: words.formerRole, value: say(words.months(independence.formerRoleMonths)), origin: independence }] : []),
    { name: words.maxReworkRounds, value: say(words.times(maxReworkRounds)), origin: null },
    { name: words.maxExtensions, value: say(words.times(maxExtensions)), origin: null },
  ];
  return (
    <Part title={say(words.limits)}>
      <Table
        label={words.limits}
        heads={[words.limit, words.value, adminWords.standing, adminWords.source]}
        rows={rows}
        keyOf={({ name }) => name.en}
        // The schema requires no source for the last two parts. Without one there is no reliability to show.
        cells={({ name, value, origin }) => [
          say(name),
          value,
          nameIn(statusNames, origin?.status ?? 'proposed', language),
          origin?.source ?? '–',
        ]}
      />
    </Part>
  );
}

function Documents({ documents }: { documents: RuleContent['mandatoryDocuments'] }) {
  const { say, language } = useLanguage();
  return (
    <Part title={say(words.documents)}>
      <Table
        label={words.documents}
        heads={[words.document, words.when, adminWords.standing, adminWords.source]}
        rows={documents}
        keyOf={({ kind, when }) => `${kind}/${when}`}
        cells={(rule) => [
          nameIn(documentKindNames, rule.kind, language),
          nameIn(mandatoryWhenNames, rule.when, language),
          nameIn(statusNames, rule.status, language),
          rule.source,
        ]}
      />
    </Part>
  );
}

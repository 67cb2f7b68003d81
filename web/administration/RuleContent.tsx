import type { ReactNode } from 'react';
import { courseNames, courseSum } from '../../domain/commission/course-length.ts';
import { noticeTerms, terms as commissionTerms } from '../../domain/commission/duty-kinds.ts';
import { terms as obstacleTerms } from '../../domain/obstacle/duty-kinds.ts';
import { courseTitles, statusNames, termNames } from '../../locale/deadlines.ts';
import { calendarDaysText, dongText, percentText, workingDaysText } from '../../locale/formats.ts';
import { documentKindNames, formOfWorkNames, fundingSourceNames, panelRoleNames } from '../../locale/vocabulary.ts';
import { adminWords } from '../../locale/web/administration.ts';
import {
  accountKeeperNames,
  appraiserNames,
  approverNames,
  mandatoryWhenNames,
  ruleSetWords as words,
} from '../../locale/web/rule-sets.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { contentOf, isOther, termText, type RuleContent, type RuleSet, type Term } from './rule-set.ts';
import { Table } from '../shell/Table.tsx';

/** The whole content of a rule set, in one table for each part. Every value shows its source and how reliable the source is. */
export function RuleContentTables({ ruleSet, before }: { ruleSet: RuleSet; before: RuleSet | undefined }) {
  const content = contentOf(ruleSet);
  return (
    <>
      <Terms terms={content.deadlines} before={before && contentOf(before).deadlines} />
      <CourseSums terms={content.deadlines} />
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
            <>
              {term.source}
              {!isFollowed(term.code) && <div className="row-sub">{say(words.notFollowed)}</div>}
            </>,
          ];
        }}
      />
    </Part>
  );
}

/** Whether a duty or a notice of this product has the term. Other terms of a rule set are for reference. */
const followed: readonly string[] = [...commissionTerms, ...obstacleTerms, ...noticeTerms];
const isFollowed = (code: string) => followed.includes(code);

/** The terms added up along each usual course, against the term of the whole work. */
function CourseSums({ terms }: { terms: readonly Term[] }) {
  const { say, language } = useLanguage();
  const rows = courseNames.map((name) => ({ name, ...courseSum(terms, name) }));
  return (
    <Part title={say(words.courses)}>
      <p className="hint">{say(words.coursesHint)}</p>
      <Table
        label={words.courses}
        heads={[words.course, words.sum, words.wholeWork, words.ofStatus]}
        rows={rows}
        keyOf={({ name }) => name}
        cells={({ name, workingDays, calendarDays: { from, to }, whole, fits, lacking, terms: counted }) => [
          say(courseTitles[name]),
          <>
            {workingDaysText(workingDays, language)}
            <div className="row-sub">{from === to ? calendarDaysText(to, language) : `${from}–${calendarDaysText(to, language)}`}</div>
            {lacking.length > 0 && (
              <div className="row-sub">
                {say(words.lacking)}: {lacking.map((code) => nameIn(termNames, code, language)).join(', ')}
              </div>
            )}
          </>,
          whole === null ? (
            say(words.noWhole)
          ) : (
            <>
              {termText(whole, language)}
              <div className="row-sub">{say(fits === true ? words.fits : words.fitsNot)}</div>
            </>
          ),
          <StatusCounts key="statuses" terms={counted} />,
        ]}
      />
    </Part>
  );
}

/** How many of the terms rest on law, on a neighbouring text, or on nothing. */
function StatusCounts({ terms }: { terms: readonly Pick<Term, 'status'>[] }) {
  const { language } = useLanguage();
  const statuses = ['law', 'analogue', 'proposed'] as const;
  const counts = statuses.map((status) => ({ status, count: terms.filter((term) => term.status === status).length }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${nameIn(statusNames, status, language)}`)
    .join('; ');
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
        heads={[
          words.fundingSource,
          words.upTo,
          words.appraiser,
          words.approver,
          words.accountKeeper,
          adminWords.standing,
          adminWords.source,
        ]}
        rows={approvals}
        keyOf={({ fundingSource, upToVnd, approver, funder }) => `${fundingSource}/${upToVnd}/${approver}/${funder}`}
        cells={(rule) => [
          <>
            {nameIn(fundingSourceNames, rule.fundingSource, language)}
            {rule.funder === 'union' && <div className="row-sub">{say(words.ownAllotment)}</div>}
          </>,
          rule.upToVnd === null ? say(words.noLimit) : dongText(rule.upToVnd, language),
          rule.appraiser === undefined ? say(words.bySource) : nameIn(appraiserNames, rule.appraiser, language),
          nameIn(approverNames, rule.approver, language),
          rule.accountKeeper === undefined ? say(words.bySource) : nameIn(accountKeeperNames, rule.accountKeeper, language),
          nameIn(statusNames, rule.status, language),
          rule.source,
        ]}
      />
    </Part>
  );
}

function Limits({
  content: { ladder, advance, independence, maxReworkRounds, maxExtensions, holdDays, officeHours, payments },
}: {
  content: RuleContent;
}) {
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
    ...(holdDays
      ? [{ name: words.holdDays, value: say(words[holdDays.counted === 'last' ? 'lastDay' : 'firstDay']), origin: holdDays }]
      : []),
    ...(officeHours
      ? [
          {
            name: words.officeHours,
            value: `${officeHours.until} (${officeHours.terms.map((code) => nameIn(termNames, code, language)).join(', ')})`,
            origin: officeHours,
          },
        ]
      : []),
    ...(payments?.closesOn == null
      ? []
      : [{ name: words.closesOn, value: payments.closesOn.split('-').reverse().join('/'), origin: payments }]),
    ...(payments?.dossiersUntil === undefined
      ? []
      : [{ name: words.dossiersUntil, value: payments.dossiersUntil.split('-').reverse().join('/'), origin: payments }]),
    ...(payments?.dossiersAhead === undefined
      ? []
      : [{ name: words.dossiersAhead, value: workingDaysText(payments.dossiersAhead, language), origin: payments }]),
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

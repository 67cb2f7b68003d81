import { Alert, Form } from 'antd';
import { statusNames, termNames } from '../../locale/deadlines.ts';
import type { Sentence } from '../../locale/language.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { ruleSetWords } from '../../locale/web/rule-sets.ts';
import { api } from '../api/client.ts';
import { SelectField } from '../fields/choices.tsx';
import { CountField, DayField } from '../fields/numbers.tsx';
import { LineField } from '../fields/texts.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { MasterForm } from '../register-forms/MasterForm.tsx';
import { contentOf, isOther, termText, type Changed, type RuleSet, type Term } from './rule-set.ts';
import { Table } from '../shell/Table.tsx';
import './administration.css';

interface Draft {
  legalBasis: string;
  validFrom: string;
  terms: Changed[];
}

/**
 * A draft that follows a rule set. Days and sources of its terms may change, everything else stays. The draft applies once it is activated.
 */
export function NewRuleSet({ from, version }: { from: RuleSet; version: number }) {
  const { say } = useLanguage();
  const { code, territory } = from;
  const content = contentOf(from);
  const terms = content.deadlines;
  return (
    <div className="wide-form">
      <MasterForm<Draft>
        isByTwo
        initial={{ legalBasis: from.legalBasis, terms: terms.map(({ count, status, source }) => ({ count, status, source })) }}
        send={({ legalBasis, validFrom, terms: changed, reason }, key) => {
          const deadlines = terms.map((term, i) => ({ ...term, ...changed[i] }));
          const body = {
            ...{ code, version, territory, status: 'draft' as const, legalBasis, validFrom, reason },
            content: { ...content, deadlines },
          };
          return api.POST('/api/rule-sets', { params: { header: { 'idempotency-key': key } }, body });
        }}
      >
        <Alert type="info" showIcon className="gap-below" title={say(ruleSetWords.kept)} />
        <LineField name="legalBasis" label={adminWords.legalBasis} max={1000} />
        <DayField name="validFrom" label={adminWords.validFrom} />
        <TermRows terms={terms} />
        <Differences terms={terms} />
      </MasterForm>
    </div>
  );
}

/** A row for each term. Its fields are named after the term for those who do not see the column heads. */
function TermRows({ terms }: { terms: readonly Term[] }) {
  const { language } = useLanguage();
  const of = (head: Sentence, { code }: Term): Sentence => ({
    vi: `${head.vi} – ${nameIn(termNames, code, 'vi')}`,
    en: `${head.en} – ${nameIn(termNames, code, 'en')}`,
  });
  return (
    <Table
      label={adminWords.terms}
      heads={[adminWords.term, adminWords.count, ruleSetWords.unit, adminWords.standing, adminWords.source, ruleSetWords.difference]}
      rows={terms.map((term, i) => ({ term, i }))}
      keyOf={({ term }) => term.code}
      cells={({ term, i }) => [
        nameIn(termNames, term.code, language),
        <CountField key="count" name={['terms', i, 'count']} label={of(adminWords.count, term)} max={10_000} />,
        unitText(term, language),
        <SelectField key="status" name={['terms', i, 'status']} label={of(adminWords.standing, term)} names={statusNames} />,
        <LineField key="source" name={['terms', i, 'source']} label={of(adminWords.source, term)} max={1000} />,
        <Difference key="difference" term={term} i={i} />,
      ]}
    />
  );
}

/** The unit alone, since the field before it holds the number. */
function unitText(term: Term, language: 'vi' | 'en'): string {
  return termText({ ...term, count: 0 }, language).replace(/\b0\s*/u, '');
}

function Difference({ term, i }: { term: Term; i: number }) {
  const { say, language } = useLanguage();
  const now = Form.useWatch(['terms', i]) as Changed | undefined;
  if (!isOther(term, now)) return <span className="quiet">{say(ruleSetWords.same)}</span>;
  const was = [
    isOther(term, { ...(now?.count === undefined ? {} : { count: now.count }) }) && termText(term, language),
    isOther(term, { ...(now?.status === undefined ? {} : { status: now.status }) }) && nameIn(statusNames, term.status, language),
    isOther(term, { ...(now?.source === undefined ? {} : { source: now.source }) }) && term.source,
  ].filter((one) => one !== false);
  return (
    <strong>
      {say(ruleSetWords.was)}: {was.join('; ')}
    </strong>
  );
}

/** All differences from the original, shown together before the draft is saved. */
function Differences({ terms }: { terms: readonly Term[] }) {
  const { say, language } = useLanguage();
  const now = Form.useWatch('terms') as Changed[] | undefined;
  const other = terms.filter((term, i) => isOther(term, now?.[i]));
  return (
    <p role="status">
      {other.length === 0
        ? say(ruleSetWords.nothingDiffers)
        : `${say(ruleSetWords.differs(other.length))} ${other.map(({ code }) => nameIn(termNames, code, language)).join('; ')}.`}
    </p>
  );
}

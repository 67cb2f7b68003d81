import { useQuery } from '@tanstack/react-query';
import { statusNames, termNames } from '../../locale/deadlines.ts';
import { calendarDaysText, workingDaysText } from '../../locale/formats.ts';
import { adminWords, ruleSetStatusNames } from '../../locale/web/administration.ts';
import { answered, api } from '../api/client.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { MasterForm } from './MasterForm.tsx';
import { NewRuleSet } from './NewRuleSet.tsx';
import { termsOf, type RuleSet } from './rule-set.ts';
import { Table } from './Table.tsx';
import { validityText } from './validity.tsx';

/** The province's rules as data, newest first. What was in force is never edited, only followed or retired. */
export function RuleSets() {
  const { say } = useLanguage();
  const query = useQuery({ queryKey: ['rule-sets'], queryFn: () => answered(api.GET('/api/rule-sets', { params: { query: {} } })) });
  return (
    <Page title={say(adminWords.ruleSets)}>
      <p>{say(adminWords.ruleSetsAbout)}</p>
      <Loaded query={query}>{({ items }) => items.map((ruleSet) => <One key={ruleSet.id} ruleSet={ruleSet} />)}</Loaded>
    </Page>
  );
}

function One({ ruleSet }: { ruleSet: RuleSet }) {
  const { say, language } = useLanguage();
  const { id, status } = ruleSet;
  const next = status === 'draft' ? 'active' : 'retired';
  const button = say(status === 'draft' ? adminWords.activate : adminWords.retire);
  return (
    <section>
      <h2>
        {ruleSet.code}, {say(adminWords.version)} {ruleSet.version} – {nameIn(ruleSetStatusNames, status, language)}
      </h2>
      <p>
        {ruleSet.legalBasis}. {validityText(ruleSet)}
      </p>
      <details>
        <summary>{say(adminWords.terms)}</summary>
        <Table
          label={adminWords.terms}
          heads={[adminWords.term, adminWords.count, adminWords.standing, adminWords.source]}
          rows={termsOf(ruleSet)}
          keyOf={({ code }) => code}
          cells={({ code, count, unit, status: standing, source }) => [
            nameIn(termNames, code, language),
            unit === 'workingDays' ? workingDaysText(count, language) : calendarDaysText(count, language),
            nameIn(statusNames, standing, language),
            source,
          ]}
        />
      </details>
      {status !== 'retired' && (
        <details>
          <summary>{button}</summary>
          <MasterForm
            isFinal
            button={button}
            send={({ reason }) => api.POST('/api/rule-sets/{id}/status', { params: { path: { id } }, body: { status: next, reason } })}
          />
        </details>
      )}
      <details>
        <summary>{say(adminWords.draftFrom)}</summary>
        <NewRuleSet from={ruleSet} />
      </details>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { adminWords, ruleSetStatusNames } from '../../locale/web/administration.ts';
import { ruleSetWords } from '../../locale/web/rule-sets.ts';
import { answered, api } from '../api/client.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { MasterForm } from '../register-forms/MasterForm.tsx';
import { NewRuleSet } from './NewRuleSet.tsx';
import { RuleContentTables } from './RuleContent.tsx';
import { followedBy, nextVersion, type RuleSet } from './rule-set.ts';
import { useTerritories } from '../case/territories.ts';
import { validityText } from '../register-forms/validity.tsx';

/** The province's rules as data, newest first. A set that was in force is never edited. It is followed by another set or retired. */
export function RuleSets() {
  const { say } = useLanguage();
  const query = useQuery({ queryKey: ['rule-sets'], queryFn: () => answered(api.GET('/api/rule-sets', { params: { query: {} } })) });
  return (
    <Page title={say(adminWords.ruleSets)}>
      <p>{say(adminWords.ruleSetsAbout)}</p>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="nothing">{say(ruleSetWords.noneYet)}</p>
          ) : (
            items.map((ruleSet) => <One key={ruleSet.id} ruleSet={ruleSet} all={items} />)
          )
        }
      </Loaded>
    </Page>
  );
}

function One({ ruleSet, all }: { ruleSet: RuleSet; all: readonly RuleSet[] }) {
  const { say, language } = useLanguage();
  const territories = useTerritories();
  const { id, code, status, rowVersion, territory, version, legalBasis } = ruleSet;
  const next = status === 'draft' ? 'active' : 'retired';
  const button = say(status === 'draft' ? adminWords.activate : adminWords.retire);
  return (
    <section>
      <h2>
        {territories.get(territory) ?? legalBasis}, {say(adminWords.version).toLowerCase()} {version} –{' '}
        {nameIn(ruleSetStatusNames, status, language)}
      </h2>
      <p>
        {legalBasis}. {say(adminWords.validity)}: {validityText(ruleSet)}
        <br />
        <span className="row-sub">
          {say(ruleSetWords.codeIs)}: {code}
        </span>
      </p>
      <RuleContentTables ruleSet={ruleSet} before={followedBy(ruleSet, all)} />
      {status !== 'retired' && (
        <details>
          <summary>{button}</summary>
          <MasterForm
            isFinal
            isByTwo={next === 'active'}
            button={button}
            version={rowVersion}
            send={({ reason }, _, header) =>
              api.POST('/api/rule-sets/{id}/status', { params: { path: { id }, header }, body: { status: next, reason } })
            }
          />
        </details>
      )}
      <details>
        <summary>{say(adminWords.draftFrom)}</summary>
        <NewRuleSet from={ruleSet} version={nextVersion(code, all)} />
      </details>
    </section>
  );
}

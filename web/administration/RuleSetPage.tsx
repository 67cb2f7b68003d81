import { useParams } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { adminWords, ruleSetStatusNames } from '../../locale/web/administration.ts';
import { ruleSetsQuery } from '../case/rule-content.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';
import { RuleContentTables } from './RuleContent.tsx';
import { useRuleSetName } from '../case/rule-set-name.ts';
import { followedBy } from './rule-set.ts';
import { validityText } from '../register-forms/validity.tsx';

/** One version of the rules. Everybody whose files it governs may read it. */
export function RuleSetPage() {
  const { say, language } = useLanguage();
  const { id } = useParams({ from: '/signed-in/quy-dinh/$id' });
  const nameOf = useRuleSetName();
  const query = useQuery(ruleSetsQuery);
  return (
    <Loaded query={query}>
      {({ items }) => {
        const found = items.find((one) => one.id === id);
        if (!found) return <PageNotFound />;
        return (
          <Page title={nameOf(found)}>
            <p>
              {nameIn(ruleSetStatusNames, found.status, language)} · {say(adminWords.validity)}: {validityText(found)}
            </p>
            <p>
              {say(adminWords.legalBasis)}: {found.legalBasis}
            </p>
            <RuleContentTables ruleSet={found} before={followedBy(found, items)} />
          </Page>
        );
      }}
    </Loaded>
  );
}

import { Link } from '@tanstack/react-router';
import type { Commission } from '../api/types.ts';
import { useRuleSetName } from '../case/rule-set-name.ts';

/** The rule set to which a file is pinned, by name and version. The link leads to its content and sources. */
export function RuleSetLink({ ruleSet }: Pick<Commission, 'ruleSet'>) {
  const nameOf = useRuleSetName();
  return (
    <Link to="/quy-dinh/$id" params={{ id: ruleSet.id }}>
      {nameOf(ruleSet)}
    </Link>
  );
}

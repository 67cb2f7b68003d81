import { Link } from '@tanstack/react-router';
import type { Commission } from '../api/types.ts';
import { useRuleSetName } from '../case/rule-set-name.ts';

/** The rules that a file was born with, by name and version; the link leads to what they say and rest on. */
export function RuleSetLink({ ruleSet }: Pick<Commission, 'ruleSet'>) {
  const nameOf = useRuleSetName();
  return (
    <Link to="/quy-dinh/$id" params={{ id: ruleSet.id }}>
      {nameOf(ruleSet)}
    </Link>
  );
}

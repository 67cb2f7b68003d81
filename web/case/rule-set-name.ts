import { adminWords } from '../../locale/web/administration.ts';
import { useSay } from '../language/language.tsx';
import { useTerritories } from './territories.ts';

/** The name of a version of the rules on every screen: its territory and its version number. */
export function useRuleSetName(): (ruleSet: { territory: string; version: number }) => string {
  const say = useSay();
  const territories = useTerritories();
  return ({ territory, version }) => {
    const whose = territories.get(territory) ?? territory;
    return `${say(adminWords.ruleSet)} ${whose}, ${say(adminWords.version).toLowerCase()} ${version}`;
  };
}

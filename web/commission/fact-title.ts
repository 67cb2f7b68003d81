import { dutySentences } from '../../locale/duties.ts';
import { factSentences } from '../../locale/facts.ts';
import type { Language } from '../../locale/language.ts';
import { stageNames } from '../../locale/stages.ts';
import { nameIn } from '../language/name-in.ts';

/** What happened, in one line: with the stage that was opened, or the duty that somebody was reminded of. */
export function factTitle(fact: { kind: string } & Readonly<Record<string, unknown>>, language: Language): string {
  const what = nameIn(factSentences, fact.kind, language);
  if (typeof fact['stage'] === 'string') return `${what}: ${nameIn(stageNames, fact['stage'], language)}`;
  if (typeof fact['duty'] === 'string') return `${what}: ${nameIn(dutySentences, fact['duty'].split('/')[0], language)}`;
  return what;
}

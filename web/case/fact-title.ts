import { dutySentence, factSentence, settledSentence, type Ordered } from '../../locale/by-instrument.ts';
import { dayOfInstantText, instantText } from '../../locale/formats.ts';
import type { Language } from '../../locale/language.ts';
import { stageNamesOf } from '../../locale/stages.ts';
import { timelineWords } from '../../locale/web/timeline.ts';
import type { ProcedureName } from '../api/types.ts';
import { nameIn } from '../language/name-in.ts';

/** A fact of a case in one line. It names the opened stage, or the duty of which somebody was reminded. */
export function factTitle(
  fact: { kind: string } & Readonly<Record<string, unknown>>,
  language: Language,
  of: Ordered = { instrument: null },
  procedure: ProcedureName = 'commission',
): string {
  if (fact['withheld'] === true) return timelineWords.withheld[language];
  const what = (settledIn(fact) ?? factSentence(fact.kind, of))[language];
  if (typeof fact['stage'] === 'string') return `${what}: ${nameIn(stageNamesOf[procedure], fact['stage'], language)}`;
  if (typeof fact['duty'] === 'string') return `${what}: ${dutySentence(fact['duty'].split('/')[0] ?? '', of)[language]}`;
  return what;
}

/** The sentence for what was done for another case. */
function settledIn(fact: { kind: string } & Readonly<Record<string, unknown>>) {
  const { kind, effect } = fact;
  const isEffect = kind === 'effectSettled' && typeof effect === 'object' && effect !== null && 'kind' in effect;
  return isEffect ? settledSentence(String(effect.kind)) : undefined;
}

/** The time of a fact. Of a fact that is closed to the reader only the day is known. */
export function factTime({ at, fact }: { at: string; fact: { withheld?: true | undefined } }): string {
  const instant = Date.parse(at);
  return fact.withheld === true ? dayOfInstantText(instant) : instantText(instant);
}

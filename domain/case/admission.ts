import type { Calendar } from '../calendar/working-days.ts';
import { canonicalJson } from '../text/canonical.ts';
import { isStorable, jsonBytes } from '../text/json-bytes.ts';
import type { Act } from './act.ts';
import type { CaseState } from './case-state.ts';
import type { Instant } from '../calendar/day.ts';
import type { EffectResult, Told } from './effects.ts';
import { type FactBody, type Recorded, toJournal } from './facts.ts';
import { nextRung } from './ladder.ts';
import { caseLimits, whyTooLarge } from './limits.ts';
import type { CaseBody, Procedure } from './procedure.ts';
import { readModelOf } from './read-model.ts';
import type { CaseRejection } from './rejections.ts';

/** The case to which an act is given, and the time at which it would be recorded. */
interface AdmittedTo {
  caseId: string;
  at: Instant;
}

/**
 * Why an act is refused, or null: the policy refuses it, the file has no room, or the procedure could not continue after it. Never throws.
 * An admitted act has been tried first: its fact, the state after it, the duties now and in later stages, and the read model.
 */
export function whyNotAdmitted<State extends CaseState, Own extends FactBody, A extends Act>(
  procedure: Procedure<State, Own, A>,
  c: State | null,
  act: A,
  to: AdmittedTo,
): string | null {
  try {
    // The size comes before the policy, because the policy reads every entry of an input.
    const tooLarge = whyTooLarge(act);
    if (tooLarge) return tooLarge;
    const refused = procedure.whyNot(c, act);
    if (refused) return refused;
    if (!isStorable(act)) return 'TEXT_UNSTORABLE' satisfies CaseRejection;
    return procedure.whyFull(c, tried(procedure, c, act, to), act);
  } catch {
    return 'INTERNAL_REFUSAL' satisfies CaseRejection;
  }
}

/** Matches a day anywhere in the text of a fact. */
const namesDay = /"\d{4}-\d{2}-\d{2}"/;

/** The state after the act. Throws where anything derived from that state would throw. */
function tried<State extends CaseState, Own extends FactBody, A extends Act>(
  procedure: Procedure<State, Own, A>,
  c: State | null,
  act: A,
  { at, caseId }: AdmittedTo,
): State {
  const { stages, chase } = procedure;
  const fact: Recorded<Own> = { ...procedure.factFor(c, act, caseId), revision: (c?.revision ?? 0) + 1, at, actor: act.actor };
  const after = procedure.apply(c, fact);
  // The journal's hash is computed over this text.
  const text = canonicalJson(toJournal(fact));
  readModelOf(procedure, after, at);
  nextRung(after, chase);
  // A day in the input may first matter to a duty of another stage.
  if (namesDay.test(text)) for (const stage of stages) if (stage !== after.stage) chase.duties({ ...after, stage });
  for (const effect of after.effects.pending) {
    for (const result of results) {
      const settled = { kind: 'effectSettled', effect, result, revision: fact.revision + 1, at, actor: { system: 'effects' } } as const;
      chase.duties(procedure.apply(after, settled));
    }
  }
  return after;
}

const results: readonly EffectResult[] = [
  { outcome: 'done', number: '01/2026', case: '00000000-0000-5000-8000-000000000000' },
  { outcome: 'refused', reason: 'EFFECT_IMPOSSIBLE' },
];

/** Why a calendar is refused: it is too large or unstorable, or deadlines cannot be derived from it. Never throws. */
export function whyNotCalendar<State extends CaseState>(
  { stages, chase }: Pick<Procedure<State>, 'stages' | 'chase'>,
  c: State | null,
  calendar: Calendar,
): CaseRejection | null {
  try {
    if (jsonBytes(calendar) > caseLimits.calendarBytes) return 'ACT_TOO_LARGE';
    if (!isStorable(calendar)) return 'TEXT_UNSTORABLE';
    if (c !== null) for (const stage of stages) nextRung({ ...c, calendar, stage }, chase);
    return null;
  } catch {
    return 'INTERNAL_REFUSAL';
  }
}

/** Why facts from the registers are refused: they cannot be stored, or the procedure could not continue after them. Never throws. */
export function whyNotRecorded<State extends CaseState, Own extends FactBody>(
  procedure: Pick<Procedure<State, Own>, 'stages' | 'chase' | 'apply'>,
  c: State | null,
  facts: () => readonly CaseBody<Own>[],
): CaseRejection | null {
  try {
    let after = c;
    for (const body of facts()) {
      if (!isStorable(body)) return 'TEXT_UNSTORABLE';
      if (jsonBytes(body) > caseLimits.inputBytes) return 'ACT_TOO_LARGE';
      const next = { revision: (after?.revision ?? 0) + 1, at: after?.lastAt ?? 0, actor: { system: 'administration' } } as const;
      const fact: Recorded<CaseBody<Own>> = { ...body, ...next };
      canonicalJson(toJournal(fact));
      after = procedure.apply(after, fact);
    }
    if (after !== null) for (const stage of procedure.stages) nextRung({ ...after, stage }, procedure.chase);
    return null;
  } catch {
    return 'INTERNAL_REFUSAL';
  }
}

/**
 * Why news from another case is refused. The sender then tells it again. A case that has not begun refuses it, because the news would be
 * lost there. Never throws.
 */
export function whyNotTold<State extends CaseState, Own extends FactBody, A extends Act>(
  procedure: Procedure<State, Own, A>,
  c: State | null,
  told: Told,
): CaseRejection | null {
  return c === null ? 'INTERNAL_REFUSAL' : whyNotRecorded(procedure, c, () => factsTold(procedure, c, told));
}

/** The facts that news leaves in a case. Each carries the key of the news, by which the sender finds its trace. */
export function factsTold<State extends CaseState, Own extends FactBody, A extends Act>(
  procedure: Procedure<State, Own, A>,
  c: State,
  told: Told,
): CaseBody<Own>[] {
  return procedure.told(c, told).map((fact) => ({ ...fact, told: told.key }));
}

import type { Calendar } from '../calendar/working-days.ts';
import { apply } from './apply.ts';
import type { Commission, Instant } from './commission.ts';
import { duties } from './duties.ts';
import type { EffectResult } from './effects.ts';
import type { Fact, FactBody } from './facts.ts';
import { canonicalJson } from '../text/canonical.ts';
import { isStorable, jsonBytes } from '../text/json-bytes.ts';
import { fileBudget, whyFull, whyTooLarge } from './file-budget.ts';
import { nextRung } from './ladder.ts';
import { stages } from './names.ts';
import { whyNot } from './policy.ts';
import { readModelOf, toJournal } from './read-model.ts';
import { factFor } from './record.ts';
import type { RejectionCode } from './rejections.ts';
import type { Act } from './rule.ts';

/**
 * Why an act is not let in, or null: the policy's no, no room for it, or that the procedure could not go on with it. Never throws.
 * What is let in was tried: its fact, the state after it, what is owed then and in every stage to come, and what the record keeps.
 */
export function whyNotAdmitted(c: Commission | null, act: Act, at: Instant): RejectionCode | null {
  try {
    // Before the policy, which reads every entry of an input.
    const tooLarge = whyTooLarge(act);
    if (tooLarge) return tooLarge;
    const refused = whyNot(c, act);
    if (refused) return refused;
    if (!isStorable(act)) return 'TEXT_UNSTORABLE';
    return whyFull(c, tried(c, act, at), act);
  } catch {
    return 'INTERNAL_REFUSAL';
  }
}

/** A day somewhere in an input. */
const namesDay = /"\d{4}-\d{2}-\d{2}"/;

/** The state after the act. Throws where anything that follows from it would. */
function tried(c: Commission | null, act: Act, at: Instant): Commission {
  const fact = { ...factFor(c, act), revision: (c?.revision ?? 0) + 1, at, actor: act.actor } as Fact;
  const after = apply(c, fact);
  // The journal's hash is taken of this text.
  const text = canonicalJson(toJournal(fact));
  readModelOf(after, at);
  nextRung(after);
  // A day named today may be owed in a later stage only.
  if (namesDay.test(text)) for (const stage of stages) if (stage !== after.stage) duties({ ...after, stage });
  for (const effect of after.effects.pending) {
    for (const result of results) {
      const settled = { kind: 'effectSettled', effect, result, revision: fact.revision + 1, at, actor: { system: 'effects' } } as const;
      duties(apply(after, settled));
    }
  }
  return after;
}

const results: readonly EffectResult[] = [
  { outcome: 'done', number: '01/2026' },
  { outcome: 'refused', reason: 'EFFECT_IMPOSSIBLE' },
];

/** Why a calendar is not taken over: too large, or deadlines cannot be derived by it. Never throws. */
export function whyNotCalendar(c: Commission | null, calendar: Calendar): RejectionCode | null {
  try {
    if (jsonBytes(calendar) > fileBudget.calendarBytes) return 'ACT_TOO_LARGE';
    if (!isStorable(calendar)) return 'TEXT_UNSTORABLE';
    if (c !== null) for (const stage of stages) nextRung({ ...c, calendar, stage });
    return null;
  } catch {
    return 'INTERNAL_REFUSAL';
  }
}

/** Why facts that the registers give are not taken over: they cannot be kept, or the procedure could not go on with them. Never throws. */
export function whyNotRecorded(c: Commission | null, facts: () => readonly FactBody[]): RejectionCode | null {
  try {
    let after = c;
    for (const body of facts()) {
      if (!isStorable(body)) return 'TEXT_UNSTORABLE';
      if (jsonBytes(body) > fileBudget.inputBytes) return 'ACT_TOO_LARGE';
      const fact = { ...body, revision: (after?.revision ?? 0) + 1, at: after?.lastAt ?? 0, actor: { system: 'administration' } } as Fact;
      canonicalJson(toJournal(fact));
      after = apply(after, fact);
    }
    if (after !== null) for (const stage of stages) nextRung({ ...after, stage });
    return null;
  } catch {
    return 'INTERNAL_REFUSAL';
  }
}

import type { Act } from '../../../domain/case/act.ts';
import type { CaseState } from '../../../domain/case/case-state.ts';
import type { FactBody } from '../../../domain/case/facts.ts';
import type { Procedure } from '../../../domain/case/procedure.ts';
import { CaseFile as Released } from '../../../workflows/case-file.ts';
import type { CaseInput } from '../../../workflows/messages.ts';

interface WithVisits {
  siteVisits: number;
}

/** A release whose state has one more required field. It counts the later facts. */
export class CaseFile<State extends CaseState, Own extends FactBody, A extends Act> extends Released<State, Own, A> {
  constructor(procedure: Procedure<State, Own, A>, input: CaseInput) {
    super(
      {
        ...procedure,
        upgrades: [...procedure.upgrades, (stored) => ({ ...stored, siteVisits: 0 })],
        apply: (before, fact) => {
          const visits = before === null ? 0 : (before as unknown as WithVisits).siteVisits;
          return { ...procedure.apply(before, fact), siteVisits: visits + 1 };
        },
      },
      input,
    );
  }
}

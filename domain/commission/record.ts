import type { Commission } from './commission.ts';
import { factOf, type CommandFact, type FactBody } from './facts.ts';
import type { Act } from './rule.ts';
import { carries } from './stages.ts';

/** The fact that an accepted act leaves: its input, what was attested, and the effect or fee lines it carries. */
export function factFor(c: Commission | null, act: Act): FactBody {
  const carry = carries[act.command] as ((c: Commission, act: Act) => Partial<CommandFact>) | undefined;
  return {
    kind: factOf[act.command],
    command: act.command,
    input: act.input,
    ...(act.attested ? { attested: act.attested } : {}),
    ...carry?.(c as Commission, act),
  } as FactBody;
}

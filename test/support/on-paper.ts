import type { CommandName, SealedInput } from '../../domain/commission/commands.ts';
import { entryOf } from '../../domain/commission/on-behalf.ts';
import { entererOf } from '../../domain/case/on-behalf.ts';
import type { Story } from './acts.ts';
import type { UndatedAct } from './drive.ts';
import { by, org, uuid } from './province.ts';

/** The usual act of this command as the Union enters it from a paper, in the name of whoever would give it. */
export function fromPaper<C extends CommandName>(d: Story, command: C, change: Partial<SealedInput<C>> = {}, scan = uuid()): UndatedAct {
  const act = d.act(command, change);
  const { person, organisation, capability } = act.actor;
  const one = capability === 'expert' ? { organisation: org.union, capability, person } : { organisation, capability };
  const actor = entererOf(entryOf(command)) === 'unionClerk' ? by.clerk : by.specialist;
  return { ...act, actor, onBehalfOf: { ...one, paper: { documents: [scan], on: d.today, arrivedOn: d.today } } };
}

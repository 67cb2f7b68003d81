import { formsOfWork, fundingSources, instruments, stages } from '../../../domain/commission/names.ts';
import { committedVnd } from '../../../domain/commission/money.ts';
import { outstandingAdvanceVnd } from '../../../domain/commission/stages/advance/state.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { budgetLine, org } from '../../support/province.ts';
import { Story } from '../../support/acts.ts';

const stagesOf = (d: Story) => d.facts.flatMap((f) => (f.kind === 'stageOpened' ? [f.stage] : []));

describe('from first letter to archive', () => {
  for (const route of ['ordered', 'unionProposed'] as const) {
    for (const instrument of instruments) {
      for (const form of formsOfWork) {
        const source = form === 'writtenComment' ? 'none' : 'stateBudget';
        test(`${route} by ${instrument}, done as ${form}, reaches the archive with its money at zero`, () => {
          const d = new Story({ route, instrument, form, source }).to('archived');
          expect(d.c.end?.kind).toBe('completed');
          expect(duties(d.c)).toEqual([]);
          expect(committedVnd(d.c)).toBe(0);
          expect(outstandingAdvanceVnd(d.c)).toBe(0);
          expect(d.world.lines[budgetLine.id]).toMatchObject({ committed: 0, advanced: 0 });
        });
      }
    }
  }

  for (const source of fundingSources) {
    for (const requester of ['construction', 'ubnd', 'party'] as const) {
      test(`asked by ${requester} and paid from ${source}, it reaches the archive in the order of the procedure`, () => {
        const d = new Story({ source, requester: org[requester], host: org.environment }).to('archived');
        const opened = stagesOf(d).map((s) => stages.indexOf(s));
        expect(opened).toEqual([...opened].sort((a, b) => a - b));
        expect(d.facts.filter((f) => 'command' in f).length).toBeGreaterThan(20);
      });
    }
  }
});

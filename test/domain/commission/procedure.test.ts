import { jest } from '@jest/globals';
import fc from 'fast-check';
import type { Commission } from '../../../domain/commission/commission.ts';
import { isMet } from '../../../domain/commission/room.ts';
import { steps } from '../../support/drive.ts';
import { starts, walk } from '../../support/walk.ts';

/**
 * The waits that the workflow requests from its case file, one for each stage. The procedure itself runs against a file that only listens.
 */
interface Asked {
  stage: string;
  isDischarged: (c: Commission) => boolean;
  evenIfEnded: boolean;
}

const listener = { asked: [] as Asked[], now: null as Commission | null };

jest.unstable_mockModule('@temporalio/workflow', () => ({}));
jest.unstable_mockModule('../../../workflows/door.ts', () => ({ expectTrusted: () => undefined }));
jest.unstable_mockModule('../../../workflows/case-file.ts', () => ({
  CaseFile: class {
    async born() {
      return undefined;
    }
    get now() {
      return listener.now;
    }
    async stage(stage: string, isDischarged: Asked['isDischarged']) {
      listener.asked.push({ stage, isDischarged, evenIfEnded: false });
    }
    async stageEvenIfEnded(stage: string, isDischarged: Asked['isDischarged']) {
      listener.asked.push({ stage, isDischarged, evenIfEnded: true });
    }
    async settled() {
      return undefined;
    }
  },
}));

test('the engine of these tests waits, in every state, for what the workflow waits for', async () => {
  const { commission } = await import('../../../workflows/commission.ts');
  for (const start of fc.sample(starts, { seed: 5, numRuns: 12 })) {
    const states: Commission[] = [];
    const last = walk(start, { onState: (d) => states.push(d.c) }).c;
    listener.asked = [];
    // Without a rework, a file passes each stage once.
    listener.now = { ...last, end: { kind: 'completed', at: 0, acceptedVnd: 0, lines: [] } };
    await commission({ province: 'test', id: 'test' });
    expect(listener.asked.map(({ stage, evenIfEnded }) => [stage, evenIfEnded])).toEqual(steps.map((s) => [s.stage, s.isClosing === true]));
    for (const state of states) {
      listener.now = state;
      expect(listener.asked.map((a) => a.isDischarged(state))).toEqual(steps.map((s) => isMet(s, state)));
    }
  }
});

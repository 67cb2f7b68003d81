import type { Shown } from '../case/shown.ts';
import type { Section } from './names.ts';
import type { ObstacleCase } from './obstacle.ts';

/** Where each field of the state is shown. A new field does not compile without an entry. A test checks that the view follows this table. */
export const shownWith: { readonly [F in keyof Required<ObstacleCase>]: Exclude<Shown<Section>, { asItIs: Section }> } = {
  revision: { unshown: 'the answer carries it beside the view' },
  personRevision: { unshown: 'only compared with If-Match' },
  lastAt: { unshown: 'the journal tells when what was recorded' },
  code: { unshown: 'no register gives an obstacle a number' },
  openedAt: 'status',
  ruleSet: 'status',
  calendar: 'status',
  stage: 'status',
  stageSince: 'status',
  end: 'status',
  closedAt: 'status',
  effects: 'status',
  hold: { unshown: 'an obstacle is never on hold' },
  pauses: { unshown: 'the clock of an obstacle never stops' },
  extensions: { unshown: 'each duty carries its own' },
  assignees: { unshown: 'each duty names its owner' },
  rungs: { unshown: 'each duty carries its own' },
  category: 'status',
  obstacle: 'matter',
  proposal: 'matter',
  raisedBy: 'status',
  about: 'status',
  parts: 'status',
  organisations: { unshown: 'names are looked up as they are today' },
  documents: ['matter', 'answers', 'deliberation'],
  rounds: ['status', 'answers', 'deliberation'],
  entries: ['matter', 'answers'],
};

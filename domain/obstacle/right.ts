import type { Capability } from '../case/capabilities.ts';
import type { PartName } from './names.ts';

/** One way of holding a right: a capability in the body that has this part, the person who raised the obstacle, or anybody with a role. */
export type Right = { capability: Capability; of: PartName } | 'raiser' | 'anybody';

import type { Capability } from '../case/capabilities.ts';
import type { PartName } from './names.ts';

/**
 * One way of holding a right: a capability in the body that has this part, whoever raised the obstacle, anybody with a role, those in whose
 * name something was entered from a paper, or whoever entered it.
 */
export type Right = { capability: Capability; of: PartName } | 'raiser' | 'anybody' | 'represented' | 'enterer';

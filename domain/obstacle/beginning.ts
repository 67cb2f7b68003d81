import { capabilities, type Capability } from '../case/capabilities.ts';

/** The capacities in which a person may raise an obstacle in general: every office and every expert, but not the administrator. */
export const beginners: readonly Capability[] = capabilities.filter((capability) => capability !== 'administrator');

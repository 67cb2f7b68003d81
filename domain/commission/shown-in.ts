import type { Shown } from '../case/shown.ts';
import type { Section } from './names.ts';

/** Where each field of a part of the state is shown. A new field does not compile without an entry. */
export type ShownIn<State> = { readonly [F in keyof Required<State>]: Shown<Section> };

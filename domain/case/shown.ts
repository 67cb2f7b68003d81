/**
 * Where a field of the state is shown, or why it is shown to nobody. The view puts a field into its sections. With `asItIs`, readers of that
 * section are shown the field unchanged, and the view needs no line for it.
 */
export type Shown<Section extends string> = Section | readonly Section[] | { asItIs: Section } | { unshown: string };

import type { ReactNode } from 'react';

/** What stands in a field for what was chosen: while its name is on its way, or no longer among the choices, not its id. */
export const chosenName = ({ label }: { label?: ReactNode }): ReactNode => label ?? '…';

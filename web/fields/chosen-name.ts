import type { ReactNode } from 'react';

/** The text of a chosen value in its field. Its id is never shown, even while its name is loading or is no longer a choice. */
export const chosenName = ({ label }: { label?: ReactNode }): ReactNode => label ?? '…';

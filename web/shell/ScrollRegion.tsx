import type { ReactNode } from 'react';

/** A table or the like that scrolls sideways by itself. It takes the focus, since a keyboard could not scroll it otherwise. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}

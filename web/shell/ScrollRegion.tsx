import type { ReactNode } from 'react';

/** A table or similar content that scrolls sideways by itself. It can take the focus, since the keyboard could not scroll it otherwise. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
